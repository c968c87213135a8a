"""The words of time, language by language: what the grammar knows of a language besides its rules.

English has the full grammar. Every table maps the lower-case form to its number.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from timeline.config import DateOrder
from timeline.when import MONTHS

_NUMBERS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_TENS = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
)  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The vocabulary of one language.

    Attributes:
        order: of the parts of an all-numeric date, where the document itself shows none.
        articles: forms of "a", which counts as one.
        pointing: words that begin an expression counted from another date, a vague word, a duration or a set.
        narrowing: words that begin something in front of a date ("early", "the week of").
        feasts: first words of the names of feasts.
        after_article: words that make it worth looking at a "the"; `after_a` at an article.
        pointers: words worth looking at before the name of a time; `followed`: before those words alone.
        short_weekdays: too short to be a date of their own ("sat", "sun"); read only in front of a date.
    """

    language: str
    order: DateOrder
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    short_weekdays: Mapping[str, int]
    seasons: Mapping[str, int]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    units: Mapping[str, str]
    articles: frozenset[str]
    pointing: frozenset[str]
    narrowing: frozenset[str]
    feasts: frozenset[str]
    after_article: frozenset[str]
    after_a: frozenset[str]
    pointers: frozenset[str]
    followed: Mapping[str, frozenset[str]]


def _shortened(names: tuple[str, ...], length: int) -> dict[str, int]:
    return {name[:length]: number for number, name in enumerate(names)}


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_MONTHS = tuple(name.lower() for name in MONTHS)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

ENGLISH = Words(
    language="en",
    order="DMY",
    months={
        name: number + 1 for name, number in {**_shortened(_MONTHS, 9), **_shortened(_MONTHS, 3), "sept": 8}.items()
    },
    weekdays=_shortened(_WEEKDAYS, 9),
    short_weekdays={**_shortened(_WEEKDAYS, 3), "tues": 1, "weds": 2, "thur": 3, "thurs": 3},
    seasons={"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24},
    numbers={
        **{word: number + 1 for number, word in enumerate(_NUMBERS)},
        **_TENS,
        "a": 1, "an": 1, "hundred": 100, "dozen": 12,
    },
    ordinals={**{word: number + 1 for number, word in enumerate(_ORDINALS)}, "twenty-first": 21},
    units={
        "second": "second", "minute": "minute", "hour": "hour", "day": "day", "night": "night", "week": "week",
        "weekend": "weekend", "fortnight": "fortnight", "month": "month", "quarter": "quarter", "season": "season",
        "year": "year", "decade": "decade", "century": "century", "centuries": "century", "millennium": "millennium",
        "millennia": "millennium",
    },
    articles=frozenset({"a", "an"}),
    pointing=_words("""
        today todays yesterday yesterdays tomorrow tomorrows tonight overnight now nowadays currently present right
        last next this that same earlier later early late past coming following previous preceding first latter final
        few several many couple some about around nearly almost over more less only just half recent recently lately
        formerly once soon afterwards shortly hourly daily nightly weekly fortnightly monthly quarterly yearly annually
        annual every each per at in to fiscal financial
    """),
    narrowing=_words("""
        early mid late very end start close beginning middle turn about around circa ca c approximately roughly
        morning afternoon evening night dawn noon week month months year years
    """),
    feasts=_words("""
        christmas xmas boxing new good easter palm maundy ash shrove halloween thanksgiving bastille independence
        armistice remembrance bonfire guy st may whit pentecost valentine valentines all ascension fourth
    """),
    after_article=_words("""
        day night morning afternoon evening week weekend month year period time same next following previous preceding
        prior ensuing very end start close beginning middle turn past future near distant present last first second
        latter coming very
    """),
    after_a=_words("few couple hundred dozen short"),
    pointers=frozenset({"this", "that"}),
    followed={
        "in": frozenset({"future", "the future", "the near", "the distant", "the past"}),
        "to": frozenset({"date"}),
        "at": frozenset({"present", "the time", "that time", "this time", "the same time"}),
    },
)  # fmt: skip

LANGUAGES: Mapping[str, Words] = {"en": ENGLISH}


def words_of(language: str) -> Words:
    """The vocabulary for a language tag ("en", "en-GB"); English for a language that has none."""
    return LANGUAGES.get(language.partition("-")[0].lower(), ENGLISH)
