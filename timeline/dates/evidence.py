"""What a document shows about its own dates before any of them is read: the order of day and month, and its era."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from statistics import median_low

from timeline.config import DatesConfig
from timeline.dates.clocks import clocks_of
from timeline.dates.grammar import Context
from timeline.dates.language import Words

_NUMERIC = re.compile(r"(?<![\w./-])([0-9]{1,2})[/.-]([0-9]{1,2})[/.-](?:[0-9]{4}|[0-9]{2})(?![\w/-])")
_NUMERIC_AT_ALL = re.compile(r"[0-9][/.-][0-9]{1,2}[/.-][0-9]")
_YEAR = re.compile(r"(?:1[0-9]|20)[0-9]{2}(?<![\w.,£$€-][0-9]{4})(?![\w%])")
_DEFAULT_YEAR = 2010
"""About which two-digit years lie in a text that names no year in full."""

_MONTH_FIRST = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.? [0-9]{1,2}(?:st|nd|rd|th)?,? "
    r"(?:1[0-9]{3}|20[0-9]{2})\b"
)
_DAY_FIRST = re.compile(
    r"\b[0-9]{1,2}(?:st|nd|rd|th)? (?:of )?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\b"
)
_AMERICAN = re.compile(
    r"\b(?:labor|color|honor|favor|defense|center|theater|program|organiz|recogniz|traveled|gray|Congress)\w{0,6}\b"
)
_BRITISH = re.compile(
    r"\b(?:labour|colour|honour|favour|defence|centre|theatre|programme|organis|recognis|travelled|grey"
    r"|whilst)\w{0,6}\b"
)


def context_of(text: str, config: DatesConfig, words: Words, language: str) -> Context:
    """The order of day and month and the era, from the text itself where it shows them."""
    order = config.order if config.order != "auto" else _order(text, words, language)
    years = [int(year) for year in _YEAR.findall(text)]
    middle = median_low(years) if years else _DEFAULT_YEAR
    return Context(words, order, max(middle, 100), config, clocks_of(text))


def _order(text: str, words: Words, language: str) -> str:
    """Days above 12 decide; then how dates are written out; then spelling; then the language tag and the language."""
    numeric = _NUMERIC.findall(text) if _NUMERIC_AT_ALL.search(text) else ()
    if not numeric:
        return words.order
    for month_first, day_first in _evidence(text, numeric):
        if month_first != day_first:
            return "MDY" if month_first > day_first else "DMY"
    return "MDY" if language.lower() in ("en-us", "en_us") else words.order


def _evidence(text: str, numeric: Iterable[tuple[str, str]]) -> Iterator[tuple[int, int]]:
    """How much speaks for the month first and how much for the day, the strongest evidence first."""
    parts = [(int(first), int(second)) for first, second in numeric]
    yield sum(first <= 12 < second for first, second in parts), sum(second <= 12 < first for first, second in parts)
    yield len(_MONTH_FIRST.findall(text)), len(_DAY_FIRST.findall(text))
    yield len(_AMERICAN.findall(text)), len(_BRITISH.findall(text))
