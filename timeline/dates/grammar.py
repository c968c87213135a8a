"""What a date rule is, and the little language its patterns are written in.

A pattern is a regular expression in which `<month>` stands for the words and numbers of a slot and a blank for any
white space within a line break. A digit after the name tells two slots of one kind apart: `<year> to <year2>`.
No pattern nests repetitions, so a rule takes time bounded by its own length wherever it is tried.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from timeline.config import DatesConfig
from timeline.dates.clocks import Clocks
from timeline.dates.language import Words
from timeline.model import Reading, TimexType
from timeline.when import When

Start = Literal[
    "number",
    "month",
    "weekday",
    "season",
    "count",
    "ordinal",
    "article",
    "the",
    "word",
    "unit",
    "feast",
    "code",
    "narrowing",
]
"""What kind of word a rule begins with; the trigger scan tells them apart by one look-up a word."""

GAP = r"(?:[^\S\n]{1,3}|[^\S\n]?\n[^\S\n]?)"


@dataclass(frozen=True, slots=True)
class Draft:
    """A date expression as a rule reads it, before the text around it has been looked at.

    `start` and `end` are clean offsets. A reading that is `Relative` and points "nearest" is free: whether it counts
    from the publication date or from an earlier mention is for `discourse` to say.
    """

    start: int
    end: int
    rule: str
    reading: Reading | None
    timex: TimexType = "DATE"
    value: str | None = None
    mod: str | None = None
    parts: tuple[Draft, ...] = ()
    signal: str | None = None
    several: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """What the rules know of the document at hand.

    Attributes:
        order: of all-numeric dates.
        clocks: where four figures may be a clock time.
        middle_year: the year about which the document's own years lie; two-digit years go near it.
    """

    words: Words
    order: str
    middle_year: int
    config: DatesConfig
    clocks: Clocks = "nowhere"

    def full_year(self, two_digits: int) -> int:
        """The year that a two-digit one means: the last such year before a generation after the document's years."""
        latest = self.middle_year + 20
        return latest - (latest - two_digits) % 100


class Impossible(ValueError):
    """An expression that is written as a date but names none ("30 February"); the message says why."""


Reader = Callable[["re.Match[str]", Context], "Draft | Reading | None"]


@dataclass(frozen=True, slots=True)
class Rule:
    """One form of date expression.

    Attributes:
        starts: the kinds of word that the pattern can begin with.
        example: a sentence with the expression in brackets.
        means: the EDTF of the example, resolved for an article of 2013-02-26; "" for what is no calendar date.
        unlike: a sentence in which the rule must find nothing.
    """

    name: str
    starts: tuple[Start, ...]
    pattern: str
    read: Reader
    example: str
    means: str
    unlike: str
    timex: TimexType = "DATE"


@dataclass(frozen=True, slots=True)
class Compiled:
    """A rule with its pattern for one language."""

    rule: Rule
    pattern: re.Pattern[str] = field(repr=False)


def compiled(rules: Iterable[Rule], words: Words) -> dict[Start, tuple[Compiled, ...]]:
    """The rules by the kind of word they start with, in the order given."""
    table: dict[Start, list[Compiled]] = {}
    for rule in rules:
        pattern = Compiled(rule, pattern_of(rule.pattern, words))
        for start in rule.starts:
            table.setdefault(start, []).append(pattern)
    return {start: tuple(patterns) for start, patterns in table.items()}


def pattern_of(template: str, words: Words) -> re.Pattern[str]:
    """The regular expression of a pattern with slots."""
    slots = _slots(words)

    def fill(match: re.Match[str]) -> str:
        name, number = match[1], match[2]
        return re.sub(r"\(\?P<(\w+)>", rf"(?P<\g<1>{number}>", slots[name])

    return re.compile(re.sub(r"(?<!\?P)<([a-z]+)(\d?)>", fill, template.replace(" ", GAP)), re.IGNORECASE)


def alternatives(forms: Iterable[str]) -> str:
    """One of the given forms, the longest first."""
    return "|".join(
        re.escape(form).replace(r"\ ", GAP).replace("'", "['’]?") for form in sorted(forms, key=len, reverse=True)
    )


def _count_words(numbers: Iterable[str]) -> str:
    tens = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
    ones = "one|two|three|four|five|six|seven|eight|nine"
    plain = alternatives(number for number in numbers if number not in ("a", "an"))
    return rf"(?:{tens})(?: ?- ?| )(?:{ones})|(?:a{GAP})?(?:{plain})|an?"


@cache
def _slots(words: Words) -> Mapping[str, str]:
    months = alternatives(words.months)
    weekdays = alternatives(words.weekdays)
    short = alternatives({**words.short_weekdays, **words.weekdays})
    return {
        "day": r"(?P<day>3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?!\w)",
        "nth": rf"(?P<nth>[0-9]{{1,2}}(?:st|nd|rd|th)|{alternatives(words.ordinals)})(?!\w)",
        "month": rf"(?P<month>{months})(?!\w)(?:(?:(?<=\b[a-z][a-z][a-z])|(?<=\bsept))\.(?=[^\S\n]?[0-9,]))?",
        "weekday": rf"(?P<weekday>{weekdays})(?!\w)",
        "anyweekday": rf"(?P<weekday>{short})(?!\w)\.?",
        "season": rf"(?P<season>{alternatives(words.seasons)})(?!\w)",
        "year": r"(?P<year>[0-9]{4,5})(?![\w%])(?![.,/-][0-9])",
        "yy": r"(?:['’‘`]|(?<=\bof)['’] )(?P<yy>[0-9]{2})(?!\w)",
        "count": rf"(?P<count>[0-9]{{1,4}}(?:,[0-9]{{3}})?(?:\.[0-9])?|{_count_words(words.numbers)})(?!\w)",
        "unit": rf"(?P<unit>{alternatives(words.units)})(?:['’]?s['’]?)?(?!\w)",
        "clock": _CLOCK,
        "to": rf"(?:{GAP}?[-–—‒−]{GAP}?|{GAP}(?:to|until|till|through){GAP})",
    }


_CLOCK = (
    r"(?:(?P<hour>[01]?[0-9]|2[0-4])[:.h](?P<minute>[0-5][0-9])(?::(?P<second>[0-5][0-9])(?:\.[0-9]{1,6})?)?"
    r"(?:[^\S\n]?(?P<half>[ap]\.?m\b\.?)|[^\S\n]?h(?:ou)?rs?\b)?"
    r"|(?P<hours>1[0-2]|0?[1-9])[^\S\n]?(?P<halves>[ap]\.?m\b\.?))(?![0-9:])"
    r"(?:[^\S\n]?(?P<zone>Z|GMT|UTC|BST|CET|CEST|E[SD]T|C[SD]T|M[SD]T|P[SD]T|[+−-][01][0-9]:?[0-5][0-9]))?(?![\w:])"
)


def found(match: re.Match[str], rule: Rule, draft: Draft | Reading) -> Draft:
    """What a reader returned, as a draft at the place of the match."""
    if isinstance(draft, Draft):
        return draft
    return Draft(match.start(), match.end(), rule.name, draft, rule.timex)


def calendar_day(year: int, month: int, day: int) -> When:
    """A day as a point.

    Raises:
        Impossible: when the calendar has no such day.
    """
    if not 1 <= year <= 2999:
        raise Impossible(f"no such year: {year}")
    try:
        return When.at(year, month, day)
    except ValueError:
        raise Impossible(f"no such day: {year}-{month:02}-{day:02}") from None


def calendar_year(digits: str) -> int:
    """A year written with its date.

    Raises:
        Impossible: for year 0 and years that no text means as dates.
    """
    year = int(digits)
    if not 1 <= year <= 2999:
        raise Impossible(f"no such year: {digits}")
    return year
