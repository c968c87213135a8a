"""Dates as texts know them: intervals of civil days with a precision, printed as EDTF.

"2008" is a year, not 1 January 2008. A `When` says which days are possible and what kind of statement that is:

* a **point** happened once, somewhere within its precision: `2008-11-12`, `2008-11`, `2009-22`, `199X`;
* an **interval** lasted from its start to its end: `2008-07/2009-09`, `2009/..`;
* a **bounded** date happened once between two bounds: `[2008-11..2011-12]`, `[..2013-03-28]`.

The notation is EDTF (ISO 8601-2:2019), levels 0 and 1, and of level 2 only `[a..b]`. Years count
astronomically, so 44 BCE is `-0043`. The calendar is proleptic Gregorian throughout. Relative dates
("last October") live in `relative`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal, Self

from timeline.civil import MONTHS, PRECISIONS, SEASONS, Day, PartialDate, Precision
from timeline.errors import EDTFError

__all__ = ["MONTHS", "PRECISIONS", "SEASONS", "Day", "Kind", "PartialDate", "Precision", "When", "parse"]

Kind = Literal["point", "interval", "bounded"]


@dataclass(frozen=True, slots=True)
class When:
    """The days on which something can have happened, and in what sense; see the module's first lines.

    `start` and `end` are equal for a point; `None` is an open end of an interval or an unknown bound.
    `time` is a clock time `HH:MM` or `HH:MM:SS`, with `timezone` as written (`Z`, `+01:00`, `GMT`).
    """

    kind: Kind
    start: PartialDate | None
    end: PartialDate | None
    approximate: bool = False
    uncertain: bool = False
    time: str | None = None
    timezone: str | None = None

    def __post_init__(self) -> None:
        if self.kind == "point" and (self.start is None or self.start != self.end):
            raise ValueError("a point has one date")
        if self.start is None and self.end is None:
            raise ValueError("a date needs at least one end")
        first, last = (None, None) if self.kind == "point" else (self.earliest, self.latest)
        if first is not None and last is not None and last < first:
            raise ValueError(f"ends before it starts: {self.edtf}")

    @classmethod
    def at(cls, year: int, month: int | None = None, day: int | None = None) -> Self:
        """A point: a year, a month, a season (month 21-24) or a day.

        Raises:
            ValueError: for a date that does not exist.
        """
        return cls.point(PartialDate.of(year, month, day))

    @classmethod
    def point(cls, date: PartialDate) -> Self:
        """Happened once, somewhere within `date`."""
        return cls("point", date, date)

    @classmethod
    def on(cls, day: Day) -> Self:
        """Happened on that day."""
        return cls.point(PartialDate.of_day(day))

    @classmethod
    def lasting(cls, start: PartialDate | None, end: PartialDate | None) -> Self:
        """Lasted from the first day of `start` to the last day of `end`; `None` is open."""
        return cls("interval", start, end)

    @classmethod
    def bounded(cls, start: PartialDate | None, end: PartialDate | None) -> Self:
        """Happened once, not before `start` and not after `end`; `None` is unknown."""
        return cls("bounded", start, end)

    @property
    def earliest(self) -> Day | None:
        """The first possible day, `None` when nothing bounds it."""
        return self.start.first if self.start else None

    @property
    def latest(self) -> Day | None:
        """The last possible day, inclusive, `None` when nothing bounds it."""
        return self.end.last if self.end else None

    @property
    def precision(self) -> Precision:
        """The coarser of the precisions of both ends; "time" when a clock time is known."""
        if self.time is not None:
            return "time"
        return max((d.precision for d in (self.start, self.end) if d), key=PRECISIONS.index)

    @property
    def days(self) -> float:
        """How many days are possible; infinite when an end is open."""
        first, last = self.ordinals
        return last - first + 1

    @property
    def ordinals(self) -> tuple[float, float]:
        """First and last possible day as ordinals, infinite where open."""
        return _ordinals(self.start, self.end)

    @property
    def edtf(self) -> str:
        """The date in EDTF, without clock time: "2008-11", "2008-07/2009-09", "[..2013-03-28]"."""
        if self.kind == "bounded":
            start, end = _same_precision(self.start, self.end)
            return f"[{start or ''}..{end or ''}]"
        qualifier = {(True, True): "%", (True, False): "~", (False, True): "?"}.get(
            (self.approximate, self.uncertain), ""
        )
        ends = [f"{date}{qualifier}" if date else ".." for date in (self.start, self.end)]
        return ends[0] if self.kind == "point" else "/".join(ends)

    def __str__(self) -> str:
        return self.edtf

    def overlaps(self, other: When) -> bool:
        """Whether at least one day is possible for both."""
        (a, b), (c, d) = self.ordinals, other.ordinals
        return a <= d and c <= b

    def within(self, other: When) -> bool:
        """Whether every day possible here is possible there; equal dates lie within each other."""
        (a, b), (c, d) = self.ordinals, other.ordinals
        return c <= a and b <= d

    def qualified(self, *, approximate: bool = False, uncertain: bool = False) -> When:
        """The same date, marked in addition as "about" or as doubtful."""
        return replace(self, approximate=self.approximate or approximate, uncertain=self.uncertain or uncertain)

    def in_words(self) -> str:
        """In English, precision kept: "November 2008", "between 2008 and 2011", "no later than 28 March 2013"."""
        words = self._ends_in_words()
        if self.approximate:
            words = f"about {words}"
        return f"{words}, uncertain" if self.uncertain else words

    def _ends_in_words(self) -> str:
        start, end = self.start, self.end
        if self.kind == "bounded":
            if start is None or end is None:
                return f"no later than {end.in_words()}" if end else f"{_some(start).in_words()} or later"
            return f"between {_shared_tail(start, end, ' and ')}"
        if self.kind == "point" or start == end:
            return _some(start).in_words()
        if start is None or end is None:
            return f"until {end.in_words()}" if end else f"since {_some(start).in_words()}"
        return _shared_tail(start, end, " to ")

    @property
    def sort_key(self) -> tuple[float, float, str]:
        """Earliest first, then the more precise; open starts sort by their end."""
        first, last = self.ordinals
        return (first if self.start else last, last, self.edtf)


@lru_cache(maxsize=4096)
def _ordinals(start: PartialDate | None, end: PartialDate | None) -> tuple[float, float]:
    return start.first.ordinal if start else float("-inf"), end.last.ordinal if end else float("inf")


_DATE = r"-?\d{4}(?:-\d\d(?:-\d\d)?)?|-?\d{3}X|-?\d{2}XX"
_QUALIFIED = re.compile(rf"({_DATE})([?~%]?)", re.ASCII)
_SET = re.compile(rf"\[({_DATE})?\.\.({_DATE})?\]", re.ASCII)


def parse(text: str) -> When:
    """Read EDTF, levels 0-1 and `[a..b]`, without clock times.

    Raises:
        EDTFError: for anything else, and for dates that do not exist.
    """
    try:
        if match := _SET.fullmatch(text):
            return When.bounded(*(_parse_date(part) if part else None for part in match.groups()))
        if "/" in text:
            (start, marks), (end, more) = (_parse_end(part) for part in text.split("/", 1))
            return When.lasting(start, end).qualified(**_qualifiers(marks + more))
        date, marks = _parse_end(text)
        return When("point", date, date).qualified(**_qualifiers(marks))
    except ValueError as error:
        raise EDTFError(text) from error


def _parse_end(text: str) -> tuple[PartialDate | None, str]:
    if text in ("..", ""):
        return None, ""
    match = _QUALIFIED.fullmatch(text)
    if not match:
        raise EDTFError(text)
    return _parse_date(match[1]), match[2]


def _parse_date(text: str) -> PartialDate:
    if text.endswith("XX"):
        return PartialDate(int(text[:-2] + "00"), precision="century")
    if text.endswith("X"):
        return PartialDate(int(text[:-1] + "0"), precision="decade")
    sign = -1 if text.startswith("-") else 1
    year, *rest = (int(part) for part in text.removeprefix("-").split("-"))
    return PartialDate.of(sign * year, *rest)


def _qualifiers(marks: str) -> dict[str, bool]:
    return {"approximate": bool({"~", "%"} & set(marks)), "uncertain": bool({"?", "%"} & set(marks))}


def _same_precision(
    start: PartialDate | None, end: PartialDate | None
) -> tuple[PartialDate | None, PartialDate | None]:
    """EDTF's `[a..b]` wants both ends equally precise: the coarser is written as its first or last part."""
    if start is None or end is None or start.precision == end.precision:
        return start, end
    if "day" in (start.precision, end.precision):
        return PartialDate.of_day(start.first), PartialDate.of_day(end.last)
    first, last = start.first, end.last
    return PartialDate.of(first.year, first.month), PartialDate.of(last.year, last.month)


def _some(date: PartialDate | None) -> PartialDate:
    assert date is not None, "a date has at least one end"
    return date


def _shared_tail(start: PartialDate, end: PartialDate, joint: str) -> str:
    """Two dates joined, the year or the month and year said once: "10 to 14 June 2012"."""
    head = start.in_words()
    if start.precision == end.precision and start.year == end.year:
        if start.precision == "day" and start.month == end.month:
            head = str(start.day)
        elif start.precision in ("day", "month", "season"):
            head = head.rsplit(" ", 1)[0]
    return f"{head}{joint}{end.in_words()}"
