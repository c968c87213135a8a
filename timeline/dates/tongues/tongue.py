"""What is to be said of a language: the small words round a date, which dateparser does not have.

Months, weekdays, units and "yesterday" come from dateparser's locale data through `parse`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Tongue:
    """One language; every field but the tables is a regular expression.

    Attributes:
        of: between day and month or month and year.
        the: what may stand before a day, within a range.
        to: joins the ends of a range; `pair` does so after one of `between`.
        at: before a clock time; `oclock` after it.
        within: ends the text right before a month, season or year that is meant as a date.
        year_words: "the year", "Jahr": part of the expression.
        narrowings: words for the early, middle and late part.
        ago, ahead: what makes a count a date, as (before, after).
        last, following: before or after a weekday: the one that is over, the one to come.
        decade: with a group `decade` of digits, or `named` of one of `decades`.
        century: with a group `number` (Arabic or Roman).
        mentioned: expressions that count from the last date of the text: unit and offset.
        signals: prepositions by what they mean.
        future, past: words by which a clause shows its tense.
    """

    language: str
    name: str
    of: str
    the: str
    to: str
    between: str
    pair: str
    at: str
    oclock: str
    within: str
    year_words: str
    narrowings: Mapping[str, str]
    about: str
    ago: tuple[str, str]
    ahead: tuple[str, str]
    last: str
    following: str
    seasons: Mapping[str, int]
    numbers: Mapping[str, int]
    decade: str
    decades: Mapping[str, int]
    century: str
    mentioned: Mapping[str, tuple[str, int]]
    pointing: Mapping[str, tuple[str, int]]
    signals: Mapping[str, str]
    future: str
    past: str


def numbers(words: str) -> dict[str, int]:
    """Words for one, two, three ...; alternatives of one number are joined by a stroke."""
    return {form: number for number, forms in enumerate(words.split(), 1) for form in forms.split("/")}


def tens(words: str) -> dict[str, int]:
    """Words for twenty, thirty, forty ..."""
    return {word: 20 + 10 * n for n, word in enumerate(words.split())}


def words(text: str) -> frozenset[str]:
    """The words of a text, lower case."""
    return frozenset(text.split())
