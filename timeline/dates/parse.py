"""The only door to dateparser: what it knows of a language, and its reading of an expression as plain English.

English has a grammar of its own and never comes here, so that a run over English texts does not load dateparser.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_UNITS = ("day", "week", "month", "year")


@dataclass(frozen=True, slots=True, eq=False)
class Locale:
    """What dateparser knows of a language; every table maps lower-case forms.

    Attributes:
        months: 1-12; `full_months` without the abbreviations.
        weekdays: Monday is 0; only the full names.
        units: forms of day, week, month and year.
        phrases: expressions that are relative as they stand: "gestern", "la semaine dernière".
    """

    months: Mapping[str, int]
    full_months: Mapping[str, int]
    weekdays: Mapping[str, int]
    units: Mapping[str, str]
    phrases: tuple[str, ...]


@cache
def locale_of(language: str) -> Locale:
    """The words of a language, from dateparser's locale data."""
    info = _dateparser_locale(language).info
    months = {form.lower(): number + 1 for number, name in enumerate(MONTHS) for form in info[name]}
    full = {max(info[name], key=len).lower(): number + 1 for number, name in enumerate(MONTHS)}
    weekdays = {max(info[name], key=len).lower(): number for number, name in enumerate(_WEEKDAYS)}
    units = {form.lower(): unit for unit in _UNITS for form in info[unit] if len(form) > 1}
    phrases = tuple(
        form.lower()
        for key, forms in info["relative-type"].items()
        for form in forms
        if set(_UNITS) & set(key.split()) and len(form) > 3
    )
    return Locale(months, full, weekdays, units, phrases)


@lru_cache(maxsize=4096)
def in_english(expression: str, language: str) -> str:
    """The expression as dateparser puts it in English: "3 march 2011", "3 day ago", "in 1 month".

    Words that dateparser does not know stay as they are.
    """
    from dateparser.conf import settings

    text = _dateparser_locale(language).translate(expression.lower(), keep_formatting=True, settings=settings)
    return re.sub(r"\s+", " ", text).strip()


@cache
def _dateparser_locale(language: str) -> Any:
    from dateparser.languages.loader import default_loader

    return default_loader.get_locale(language)
