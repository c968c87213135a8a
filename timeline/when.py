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
from calendar import isleap
from dataclasses import dataclass, replace
from functools import lru_cache, total_ordering
from typing import Literal, Self

from timeline.errors import EDTFError

Precision = Literal["time", "day", "month", "season", "year", "decade", "century"]
Kind = Literal["point", "interval", "bounded"]

PRECISIONS: tuple[Precision, ...] = ("time", "day", "month", "season", "year", "decade", "century")
"""From the finest to the coarsest."""

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
"""EDTF's month codes of the seasons; we place them in the northern hemisphere."""

_SEASON_STARTS = {21: 3, 22: 6, 23: 9, 24: 12}
_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_YEARS = range(-9999, 10000)


def days_in_month(year: int, month: int) -> int:
    """Days of a month of the proleptic Gregorian calendar, for any astronomical year."""
    return _MONTH_LENGTHS[month - 1] + (month == 2 and isleap(year))


@total_ordering
@dataclass(frozen=True, slots=True)
class Day:
    """A civil day in any astronomical year, BCE included (the standard library stops at year 1)."""

    year: int
    month: int
    day: int

    def __post_init__(self) -> None:
        if not 1 <= self.month <= 12 or not 1 <= self.day <= days_in_month(self.year, self.month):
            raise ValueError(f"no such day: {self.year}-{self.month}-{self.day}")

    def __lt__(self, other: Day) -> bool:
        return (self.year, self.month, self.day) < (other.year, other.month, other.day)

    def __str__(self) -> str:
        return f"{_year_digits(self.year)}-{self.month:02}-{self.day:02}"

    @property
    def ordinal(self) -> int:
        """Days since 1 January of year 1, which is day 1, as in `datetime.date.toordinal`."""
        year = self.year - (self.month <= 2)
        era, year_of_era = divmod(year, 400)
        day_of_year = (153 * ((self.month + 9) % 12) + 2) // 5 + self.day - 1
        return era * 146097 + year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year - 305

    @classmethod
    def from_ordinal(cls, ordinal: int) -> Day:
        """The inverse of `ordinal` (Howard Hinnant, "chrono-compatible low-level date algorithms")."""
        era, day_of_era = divmod(ordinal + 305, 146097)
        year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36524 - day_of_era // 146096) // 365
        day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
        shifted = (5 * day_of_year + 2) // 153
        month = shifted + 3 if shifted < 10 else shifted - 9
        return cls(era * 400 + year_of_era + (month <= 2), month, day_of_year - (153 * shifted + 2) // 5 + 1)

    def plus(self, days: int) -> Day:
        """The day so many days later, or earlier when negative."""
        return Day.from_ordinal(self.ordinal + days)

    @property
    def weekday(self) -> int:
        """Monday is 0, as in `datetime.date.weekday`."""
        return (self.ordinal + 6) % 7


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A calendar date known down to a precision: a day, a month, a season, a year, a decade, a century.

    `month` may be one of EDTF's season codes 21-24. The year of a decade or century is its first
    (1990 for `199X`, 1800 for `18XX`).
    """

    year: int
    month: int | None = None
    day: int | None = None
    precision: Precision = "year"

    def __post_init__(self) -> None:
        if self.year not in _YEARS:
            raise ValueError(f"year out of range: {self.year}")
        if self.precision == "day":
            Day(self.year, self.month or 0, self.day or 0)
        elif self.precision == "month" and self.month not in range(1, 13):
            raise ValueError(f"no such month: {self.month}")
        elif self.precision == "season" and self.month not in SEASONS:
            raise ValueError(f"no such season: {self.month}")

    @classmethod
    def of(cls, year: int, month: int | None = None, day: int | None = None) -> Self:
        """The partial date with the precision that the given parts imply.

        Raises:
            ValueError: for a day, month or year that does not exist.
        """
        if month is None:
            return cls(year)
        if day is not None:
            return cls(year, month, day, "day")
        return cls(year, month, None, "season" if month in SEASONS else "month")

    @classmethod
    def of_day(cls, day: Day) -> Self:
        """A day as a partial date."""
        return cls(day.year, day.month, day.day, "day")

    @property
    def first(self) -> Day:
        """The earliest day that this date can mean."""
        if self.precision == "season":
            return Day(self.year, _SEASON_STARTS[self.month or 21], 1)
        return Day(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> Day:
        """The latest day that this date can mean, inclusive."""
        match self.precision:
            case "decade":
                return Day(self.year + 9, 12, 31)
            case "century":
                return Day(self.year + 99, 12, 31)
            case "year":
                return Day(self.year, 12, 31)
            case "season":
                start = _SEASON_STARTS[self.month or 21]
                year, month = (self.year + 1, 2) if start == 12 else (self.year, start + 2)
                return Day(year, month, days_in_month(year, month))
            case "month":
                return Day(self.year, self.month or 12, days_in_month(self.year, self.month or 12))
            case _:
                return self.first

    def __str__(self) -> str:
        year = _year_digits(self.year)
        match self.precision:
            case "decade":
                return f"{year[:-1]}X"
            case "century":
                return f"{year[:-2]}XX"
            case "year":
                return year
            case "month" | "season":
                return f"{year}-{self.month:02}"
            case _:
                return f"{year}-{self.month:02}-{self.day:02}"

    def in_words(self) -> str:
        """As an English newspaper would print it: "26 February 2013", "summer 2009", "the 1990s"."""
        year = _year_in_words(self.year)
        match self.precision:
            case "decade":
                return f"the {self.year}s" if self.year > 0 else f"the decade from {year}"
            case "century":
                return (
                    f"the {_ordinal_word(self.year // 100 + 1)} century"
                    if self.year >= 0
                    else f"the century from {year}"
                )
            case "year":
                return year
            case "season":
                return f"{SEASONS[self.month or 21]} {year}"
            case "month":
                return f"{MONTHS[(self.month or 1) - 1]} {year}"
            case _:
                return f"{self.day} {MONTHS[(self.month or 1) - 1]} {year}"


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
        if self.earliest is not None and self.latest is not None and self.latest < self.earliest:
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
        """The same date, marked in addition as "about" or as inferred."""
        return replace(self, approximate=self.approximate or approximate, uncertain=self.uncertain or uncertain)

    def in_words(self) -> str:
        """In English, precision kept: "November 2008", "between 2008 and 2011", "by 28 March 2013"."""
        words = self._ends_in_words()
        if self.approximate:
            words = f"about {words}"
        return f"{words}, inferred" if self.uncertain else words

    def _ends_in_words(self) -> str:
        start, end = self.start, self.end
        if self.kind == "bounded":
            if start is None or end is None:
                return f"by {end.in_words()}" if end else f"{_some(start).in_words()} or later"
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


def _year_digits(year: int) -> str:
    return f"{'-' if year < 0 else ''}{abs(year):04}"


def _year_in_words(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} BC"


def _ordinal_word(number: int) -> str:
    suffix = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"
