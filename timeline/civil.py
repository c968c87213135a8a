"""Civil days and calendar dates known down to a precision, in any year from -9999 to 9999.

Years count astronomically, so 44 BCE is -43. The calendar is proleptic Gregorian throughout.
"""

from __future__ import annotations

from calendar import isleap
from dataclasses import dataclass
from functools import total_ordering
from typing import Literal, Self

Precision = Literal["time", "day", "month", "season", "year", "decade", "century"]

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


def _year_digits(year: int) -> str:
    return f"{'-' if year < 0 else ''}{abs(year):04}"


def _year_in_words(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} BC"


def _ordinal_word(number: int) -> str:
    suffix = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"
