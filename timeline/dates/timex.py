"""TIMEX3 values of what was found, as the benchmarks of temporal tagging write them."""

from __future__ import annotations

from timeline.model import DateMention
from timeline.relative import Relative
from timeline.when import Day, PartialDate, When

_SEASONS = {21: "SP", 22: "SU", 23: "FA", 24: "WI"}


def value_of(mention: DateMention, when: When | None) -> str | None:
    """The TIMEX3 value of a mention.

    Args:
        when: what its reading resolved to, without the narrowing that `mention.mod` says.

    Returns:
        `None` for an expression that needs an anchor and has none.
    """
    if mention.value and not mention.value.startswith("T"):
        return mention.value
    if when is None:
        return f"XXXX-XX-XX{mention.value}" if mention.value else None
    if mention.value:
        return _at_time(when, mention.value)
    return _of_relative(mention.reading, when) if isinstance(mention.reading, Relative) else value_of_when(when)


def _at_time(when: When, time: str) -> str:
    zone = {"Z": "Z", "GMT": "Z", "UTC": "Z"}.get(when.timezone or "", "")
    return f"{_date(when.start)}{time}{zone}" if when.start else f"XXXX-XX-XX{time}"


def _of_relative(reading: Relative, when: When) -> str | None:
    first = when.earliest
    if first is None or when.kind == "point" or reading.until:
        return value_of_when(when)
    if reading.whole_week or (reading.unit == "week" and reading.weekday is None):
        return iso_week(first)
    if reading.unit == "weekend":
        return f"{iso_week(first)}-WE"
    if reading.unit == "quarter" or reading.quarter:
        return f"{first.year:04}-Q{(first.month + 2) // 3}"
    if reading.unit == "half" or reading.half:
        return f"{first.year:04}-H{(first.month + 5) // 6}"
    return value_of_when(when)


def value_of_when(when: When) -> str | None:
    """The value of a calendar date or of a range, without clock time."""
    if when.start == when.end or when.start is None or when.end is None:
        return _date(when.start or when.end)
    return f"{_date(when.start)}/{_date(when.end)}"


def _date(date: PartialDate | None) -> str | None:
    if date is None:
        return None
    if date.year <= 0:
        rest = "".join(f"-{part:02}" for part in (date.month, date.day) if part)
        return f"BC{1 - date.year:04}{rest}"
    match date.precision:
        case "decade":
            return f"{date.year // 10:03}"
        case "century":
            return f"{date.year // 100:02}"
        case "season":
            return f"{date.year:04}-{_SEASONS[date.month or 21]}"
        case _:
            return str(date)


def iso_week(day: Day) -> str:
    """The ISO week that a day is in: "2013-W09"."""
    thursday = day.plus(3 - day.weekday)
    number = (thursday.ordinal - Day(thursday.year, 1, 1).ordinal) // 7 + 1
    return f"{thursday.year:04}-W{number:02}"
