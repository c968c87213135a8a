"""Words round a date that narrow or move it: "early", "about", "the week of", "the morning of", "at 02:40".

A prefix or suffix is tried only beside a date that a rule has read, so "the end of the road" costs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from timeline.dates.calendar import clock_of
from timeline.dates.counting import part_named, part_of_day
from timeline.dates.grammar import Draft
from timeline.dates.timex import iso_week, value_of_when
from timeline.model import Reading
from timeline.relative import Part, Relative, narrowed, week_of
from timeline.when import When

Apply = Callable[[Draft, "re.Match[str]"], "Draft | None"]


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Words before (or after) a date, and what they do to it; `None` when they do not go with it."""

    name: str
    pattern: str
    apply: Apply
    example: str
    means: str


def precision_of(reading: Reading | None) -> str:
    """The precision of a date, resolved or not; "none" for what is no date, "vague" for vague words."""
    if isinstance(reading, When):
        return reading.precision
    if reading is None:
        return "none"
    if reading.day or reading.weekday is not None or reading.feast:
        return "time" if reading.time else "day"
    if reading.month:
        return "month" if reading.month <= 12 else "season"
    return "time" if reading.time else "quarter" if reading.quarter or reading.half else reading.unit


def _with_article(draft: Draft, _match: re.Match[str]) -> Draft | None:
    if draft.timex not in ("DATE", "TIME") or precision_of(draft.reading) in ("vague", "time", "none"):
        return None
    return draft


def _in_part(draft: Draft, match: re.Match[str]) -> Draft | None:
    part = part_named(match["part"])
    precision = precision_of(draft.reading)
    owning = match.string[draft.end - 2 : draft.end] in ("'s", "’s")  # "the end of this year's fair"
    if draft.mod or owning or precision in ("none", "vague", "time"):
        return None
    reading = draft.reading
    if precision in ("month", "year", "decade", "century"):
        reading = _narrowed(reading, part)
    return replace(draft, reading=reading, mod=part, value=draft.value or _value_before(draft))


def _narrowed(reading: Reading | None, part: Part) -> Reading | None:
    if isinstance(reading, When):
        return narrowed(reading, part)
    return replace(reading, part=part) if reading else None


def _value_before(draft: Draft) -> str | None:
    """The TIMEX3 value leaves "early" to `mod`, so it is taken before the reading is narrowed."""
    return value_of_when(draft.reading) if isinstance(draft.reading, When) else None


def _about(draft: Draft, _match: re.Match[str]) -> Draft | None:
    reading = draft.reading
    if reading is None or draft.timex != "DATE" or precision_of(reading) == "vague":
        return None
    if isinstance(reading, When):
        return replace(draft, reading=reading.qualified(approximate=True), mod=draft.mod or "APPROX")
    return replace(draft, reading=replace(reading, approximate=True), mod=draft.mod or "APPROX")


def _week_of(draft: Draft, _match: re.Match[str]) -> Draft | None:
    reading = draft.reading
    if reading is None or precision_of(reading) != "day" or draft.parts:
        return None
    if isinstance(reading, Relative):
        return replace(draft, reading=replace(reading, whole_week=True))
    if reading.kind != "point" or not reading.earliest:
        return None
    return replace(draft, reading=week_of(reading.earliest), value=iso_week(reading.earliest))


def _part_of_day(draft: Draft, match: re.Match[str]) -> Draft | None:
    if precision_of(draft.reading) != "day" or draft.timex != "DATE" or draft.parts:
        return None
    return replace(draft, timex="TIME", value=f"T{part_of_day(match['part'])}")


def _weekday(draft: Draft, match: re.Match[str]) -> Draft | None:
    """The day of the week adds nothing to a day of the calendar, but tells the year of one without."""
    reading = draft.reading
    if precision_of(reading) not in ("day", "time"):
        return None
    if isinstance(reading, When):
        return draft
    if not isinstance(reading, Relative) or not reading.day:
        return None
    if reading.month is None or reading.until:
        return draft
    return replace(draft, reading=replace(reading, falls_on=weekday_named(match["weekday"])))


def weekday_named(word: str) -> int:
    """The number of a weekday from its first letters, Monday is 0."""
    return ("mo", "tu", "we", "th", "fr", "sa", "su").index(word[:2].lower())


def _at_time(draft: Draft, match: re.Match[str]) -> Draft | None:
    clock = clock_of(match)
    if clock is None or draft.parts or precision_of(draft.reading) != "day" or draft.timex != "DATE":
        return None
    assert draft.reading is not None, "a day has a reading"
    if isinstance(draft.reading, When) and draft.reading.kind != "point":
        return None
    if "." in match[0] and "m" not in match[0].lower():
        return None
    reading = replace(draft.reading, time=clock[0], timezone=clock[1])
    return replace(draft, reading=reading, timex="TIME", value=f"T{clock[0]}")


def _plain(draft: Draft, _match: re.Match[str]) -> Draft | None:
    return draft if precision_of(draft.reading) in ("month", "year", "season", "decade") else None


PREFIXES = (
    Narrowing("part", r"(?:the )?(?:very )?(?P<part>early|mid|late)(?:-| )(?:in |on |to )?(?:the )?", _in_part,
              "Prices peaked in [mid-October 2008].", "[2008-10-11..2008-10-20]"),
    Narrowing("end of", r"(?:the )?(?:very )?(?P<part>end|close|start|beginning|middle|turn) of (?:the )?", _in_part,
              "The rule lapsed at [the start of 2012].", "[2012-01..2012-04]"),
    Narrowing("last days of",
              r"(?:the )?(?:very )?(?P<part>first|last|final|opening|closing|early) (?:few )?(?:days?|weeks?|months"
              r"|years|hours) of (?:the )?", _in_part, "It began in [the last week of August 2010].",
              "[2010-08-20..2010-08-31]"),
    Narrowing("about", r"(?:about|around|circa|ca?\.|approximately|roughly) ?", _about, "He left in [about 2003].",
              "2003~"),
    Narrowing("week of", r"(?:the )?week (?:of|beginning|commencing|starting)(?: on)? (?:the )?", _week_of,
              "A vote is set for [the week of 4 March 2013].", "[2013-03-04..2013-03-10]"),
    Narrowing("part of day",
              r"(?:the )?(?:early |late |very early )?(?P<part>morning|afternoon|evening|night|dawn|noon) (?:of"
              r"|on) (?:the )?", _part_of_day, "It happened on [the night of 18 April 1775].", "1775-04-18"),
    Narrowing("weekday", r"<anyweekday>(?:,| the|, the)? ", _weekday,
              "On [Wednesday, 27 February 2013] it will be laid.", "2013-02-27"),
    Narrowing("clock", r"<clock>,? (?:on |of )?(?:the )?", _at_time, "The call came at [02:40 on 12 June 2010].",
              "2010-06-12"),
    Narrowing("clock of four figures",
              r"(?<!in\s)(?<!of\s)(?<=\w\w\s)(?P<hours>[01][0-9]|2[0-3])(?P<minute>[0-5][0-9])"
              r"(?: (?:GMT|BST|UTC|local time|hours|hrs))? (?:on|of) (?:the )?", _at_time,
              "The call came at [0240 on 12 June 2010].", "2010-06-12"),
    Narrowing("month of", r"(?:the )?(?:months?|years?)(?: of)? ", _plain, "It was [the year 1914].", "1914"),
    Narrowing("article", r"the ", _with_article, "It was built in [the 1970s].", "197X"),
)  # fmt: skip
"""What may stand before a date."""

SUFFIXES = (
    Narrowing("clock",
              r"(?:,| at|, at| around| about|T| -|;)? ?<clock>(?!\s(?:January|February|March|April|May|June|July"
              r"|August|September|October|November|December))", _at_time, "[February 26, 2013, 12:52 pm]",
              "2013-02-26"),
    Narrowing("part of day", r" (?P<part>morning|afternoon|evening|night)(?!\w)", _part_of_day,
              "He left on [Monday morning].", "2013-02-25"),
)  # fmt: skip
"""What may stand after a date."""

_STILL = re.compile(
    r"(?:\s?[-–—]\s?|\sto\s|\suntil\s)(?:the\s)?(?:present(?:\sday)?|now|today|date)(?!\w)"
    r"|\s?[-–—](?=[)\]])|,?\sonwards?(?!\w)",
    re.IGNORECASE,
)
_DOUBT = re.compile(
    r"\b(?:probably|possibly|perhaps|presumably|likely)(?:\s(?:in|on|about|around|as (?:early|late) as))?"
    r"(?:\sthe)?\s\Z",
    re.IGNORECASE,
)
_QUESTIONED = re.compile(r"\?(?=\s?[-–—/)\]])")


def open_ended(draft: Draft, text: str) -> Draft:
    """A date from which something has lasted: "2009 to the present", "1950–)", "from 2009 onwards"."""
    reading = draft.reading
    match = _STILL.match(text, draft.end)
    if not match or not isinstance(reading, When) or reading.kind != "point" or draft.timex != "DATE" or draft.parts:
        return draft
    lasting = replace(reading, kind="interval", end=None)
    return replace(draft, end=match.end(), reading=lasting, value=draft.value or value_of_when(reading), signal=None)


def doubted(draft: Draft, text: str) -> Draft:
    """A date that the text itself doubts: "probably in 1920", "(1920?-1985)"."""
    reading = draft.reading
    if not isinstance(reading, When) or draft.timex != "DATE":
        return draft
    if _DOUBT.search(text[max(0, draft.start - 36) : draft.start]) or _QUESTIONED.match(text, draft.end):
        return replace(draft, reading=reading.qualified(uncertain=True))
    return draft
