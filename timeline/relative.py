"""Dates that wait for an anchor: "last October", "three days later", "Tuesday", "8 July".

A `Relative` keeps what the words say and which date they count from: the publication date of the document, or
an earlier mention of the same text. `resolve` turns it into a `When` once the anchors are known, and never into a
finer one than its anchor allows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from timeline.feasts import feast_day
from timeline.when import Day, PartialDate, When

Anchor = Literal["published", "mentioned"]
"""Counted from the publication date of the document, or from a date the text mentioned before."""

Unit = Literal["day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century", "vague"]
"""What is counted, and how precise the result is; "vague" words ("recently") never resolve."""

Toward = Literal["frame", "past", "before", "last", "future", "after", "nearest", "onward", "recent"]
"""Which of the Tuesdays: of the counted week itself; the latest that has begun, or that is over, or that was before
yesterday; the earliest not yet over, or not begun; the nearest; in a narrative, the one that goes on from the last
date; or the latest that has begun unless the next is much nearer."""

Part = Literal["START", "MID", "END"]
"""Early, middle or late in what is named; the names are TIMEX3's."""

AGE = 12
"""Years from the publication date beyond which a year said in passing is an aside of the article."""

_WEEKDAY_YEARS = 2
"""Years either way in which a weekday is believed over the tense; it may also be a slip."""

LONG_AGO = 300
"""Days after which news tells no day without its year: "on 29 November", written on the 26th, is to come."""

_SUNDAY = 6

FAR_BACK = 183
"""Days by which a narrative may step back; further back, "In January" after a December is the next January."""


@dataclass(frozen=True, slots=True)
class Relative:
    """A date counted from an anchor.

    First the anchor's own `unit` (its year, its week ...) is moved by `offset`; then the named part of it, if any, is
    taken: a month (or EDTF season 21-24), a quarter, a half, a day of the month, a weekday (Monday is 0) or a feast.

    Attributes:
        back: how many readings earlier in the text the mention stands that this one counts from; 0 is none.
        part: narrows the result to its early, middle or late days.
        until: the end of a range whose start this is; it counts from the start.
        time: a clock time, for results that are days.
        whole_week: the week in which the day lies ("the week of 4 March").
        counted: the words give a number ("two weeks later"): the same weekday, not the calendar week.
        otherwise: the side of the publication date on which to look instead where the mention is not what it counts
            from: "before" where what is told as over would come after the publication, any other where the mention
            may be an aside ("the 1918 pandemic") and lies more than `AGE` years from it; "past" and "recent" for both.
            What names no part ("two weeks later") is then not known.
        years: whole years by which what the rest means is moved ("five years ago this month").
        falls_on: the weekday that was said with a day of the year ("Friday 17 June"): it tells the year.
    """

    unit: Unit
    offset: int = 0
    anchor: Anchor = "published"
    back: int = 0
    toward: Toward = "frame"
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    quarter: int | None = None
    half: int | None = None
    feast: str | None = None
    part: Part | None = None
    until: Relative | None = None
    approximate: bool = False
    whole_week: bool = False
    counted: bool = False
    otherwise: Toward | None = None
    falls_on: int | None = None
    years: int = 0
    time: str | None = None
    timezone: str | None = None

    @property
    def is_today(self) -> bool:
        """Whether it is the day of publication itself; "five years ago today" is not."""
        return (self.unit, self.offset, self.anchor, self.years) == ("day", 0, "published", 0)

    @property
    def names_part(self) -> bool:
        """Whether a part of the unit is named: "October last year", "Tuesday"."""
        return any(x is not None for x in (self.month, self.day, self.weekday, self.quarter, self.half, self.feast))


@dataclass(frozen=True, slots=True)
class Resolution:
    """A date with the anchor it was counted from.

    Attributes:
        anchor: "none" for a date that the text states in full.
        index: which earlier reading it was counted from, `None` unless `anchor` is "mentioned".
    """

    when: When
    anchor: Literal["none", "published", "mentioned"]
    index: int | None = None


def resolve(readings: Sequence[When | Relative | None], published: When | None) -> tuple[Resolution | None, ...]:
    """The calendar dates of all readings of one text.

    Args:
        readings: in text order.
        published: when the text was published; of any precision, and open or approximate as it may be.

    Returns:
        One item a reading: `None` for what is no date, is vague, or lacks its anchor.
    """
    results: list[Resolution | None] = []
    for index, reading in enumerate(readings):
        results.append(_resolution(reading, index, results, published))
    return tuple(results)


def _resolution(
    reading: When | Relative | None, index: int, earlier: Sequence[Resolution | None], published: When | None
) -> Resolution | None:
    if isinstance(reading, When):
        return Resolution(reading, "none")
    if reading is None:
        return None
    if reading.anchor == "published":
        when = place(reading, published) if published else None
        return Resolution(when, "published") if when else None
    antecedent = earlier[index - reading.back] if 0 < reading.back <= index else None
    when = place(reading, antecedent.when) if antecedent else None
    if antecedent and when and published and _is_astray(reading, antecedent.when, when, published):
        own = _beside(reading, published)
        return Resolution(own, "published") if own else None
    return Resolution(when, "mentioned", index - reading.back) if when else None


def _beside(reading: Relative, published: When) -> When | None:
    if not reading.names_part or reading.otherwise is None:
        return None
    return place(replace(reading, anchor="published", toward=reading.otherwise), published)


def _is_astray(reading: Relative, mentioned: When, when: When, published: When) -> bool:
    """Whether a date cannot, or will not, count from the mention; see `Relative.otherwise`."""
    if reading.otherwise in ("before", "past", "recent") and _is_after(when, published):
        return True
    return reading.otherwise not in (None, "before") and _ages_apart(mentioned, published)


def _is_after(when: When, published: When) -> bool:
    first, last = when.earliest, published.latest
    return first is not None and last is not None and first.ordinal > last.ordinal


def _ages_apart(mentioned: When, published: When) -> bool:
    first, last = mentioned.earliest, published.latest
    return first is not None and last is not None and abs(first.year - last.year) > AGE


def place(relative: Relative, anchor: When) -> When | None:
    """The date that the words mean when counted from `anchor`; `None` when the anchor is too coarse, or no such day."""
    if relative.unit == "vague" or (anchor.earliest is None and anchor.latest is None):
        return None
    try:
        found = _named(relative, anchor) if relative.names_part else _moved(relative, anchor)
        return _finished(relative, found, anchor) if found else None
    except (ValueError, OverflowError):  # 30 February, or a year that our calendar does not reach
        return None


def _finished(relative: Relative, found: When, anchor: When) -> When | None:
    if relative.years:
        found = _in_other_years(found, relative.years)
    if relative.whole_week and found.earliest:
        found = week_of(found.earliest)
    if relative.part:
        found = narrowed(found, relative.part)
    if relative.until:
        end = place(relative.until, found)
        if end is None:
            return None
        found = When.lasting(found.start, end.end)
    if relative.time and found.kind == "point" and found.precision == "day":
        found = replace(found, time=relative.time, timezone=relative.timezone)
    vague_anchor = relative.anchor == "published" and anchor.approximate and found.precision in ("day", "time")
    return found.qualified(approximate=relative.approximate or vague_anchor)


def _in_other_years(when: When, years: int) -> When:
    """The same days of the year that many years on.

    Raises:
        ValueError: for 29 February in a year without.
    """
    start, end = (replace(date, year=date.year + years) if date else None for date in (when.start, when.end))
    return replace(when, start=start, end=end)


def _reach(anchor: When, offset: int) -> tuple[Day, Day]:
    """The first and last day to count from: one end of an interval or an open bound, all of a point."""
    first, last = anchor.earliest, anchor.latest
    if anchor.kind == "point" or (anchor.kind == "bounded" and first and last):
        assert first, "a point has both ends"
        assert last, "as above"
        return first, last
    if first is None or (anchor.kind == "interval" and offset > 0 and last):
        assert last, "a date has at least one end"
        return anchor.end.first if anchor.end else last, last
    return first, anchor.start.last if anchor.kind == "interval" and anchor.start else first


def _moved(relative: Relative, anchor: When) -> When | None:
    """The anchor's own unit, moved: "last year", "two days later", "that decade"."""
    if relative.unit == "day" and (relative.offset == 0 or _open(anchor)):
        return _same_precision_moved(anchor, relative.offset)
    if relative.unit in ("week", "weekend") and _open(anchor):
        return None
    first, last = _reach(anchor, relative.offset)
    if relative.unit == "week" and first == last:
        first = last = _counted_from(relative, first)
    if relative.unit == "weekend" and relative.toward == "past" and first.weekday < 5:
        first = last = first.plus(-7)
    move = _MOVES.get(relative.unit)
    return move(first, last, relative.offset, relative.counted) if move else None


def _counted_from(relative: Relative, day: Day) -> Day:
    """The day from which a week is counted: at its end the next one has begun for who writes.

    On a Sunday "last week" is the one that ends, and what lies ahead "this week" on a Saturday comes after it.
    """
    over = relative.offset < 0 and day.weekday == _SUNDAY
    coming = relative.offset == 0 and relative.toward == "future" and day.weekday >= _SUNDAY - 1
    said = relative.anchor == "published" and not relative.counted
    return day.plus(7) if said and (over or coming) else day


def _open(anchor: When) -> bool:
    """Only bounded on one side: it has a first possible day, which is not known to be the day."""
    return anchor.kind == "bounded" and (anchor.start is None or anchor.end is None)


def _same_precision_moved(anchor: When, days: int) -> When:
    """An anchor whose day is not known, moved by days: "today" of an article of February 2013 is that February."""
    if days == 0:
        return replace(anchor, time=None, timezone=None)
    start, end = (PartialDate.of_day(day.plus(days)) if day else None for day in (anchor.earliest, anchor.latest))
    return When.bounded(start, end)


def _moved_days(first: Day, last: Day, offset: int, _counted: bool) -> When | None:
    return _between(PartialDate.of_day(first.plus(offset)), PartialDate.of_day(last.plus(offset)))


def _moved_weeks(first: Day, last: Day, offset: int, counted: bool) -> When | None:
    if last.ordinal - first.ordinal > 7:
        return None
    if counted and first == last:
        return When.on(first.plus(7 * offset)).qualified(approximate=True)
    return week_of(first.plus(7 * offset))


def week_of(day: Day) -> When:
    """Once within the week, Monday to Sunday, that a day is in."""
    monday = day.plus(-day.weekday)
    return _between(PartialDate.of_day(monday), PartialDate.of_day(monday.plus(6)))


def _moved_weekends(first: Day, last: Day, offset: int, _counted: bool) -> When | None:
    if last.ordinal - first.ordinal > 7:
        return None
    saturday = first.plus(7 * offset - first.weekday + 5)
    return _between(PartialDate.of_day(saturday), PartialDate.of_day(saturday.plus(1)))


def _moved_months(first: Day, last: Day, offset: int, _counted: bool) -> When | None:
    return _between(_month_at(first, offset), _month_at(last, offset))


def _month_at(day: Day, offset: int) -> PartialDate:
    year, month = divmod(day.year * 12 + day.month - 1 + offset, 12)
    return PartialDate.of(year, month + 1)


def _moved_quarters(first: Day, last: Day, offset: int, _counted: bool) -> When | None:
    year, quarter = divmod(first.year * 4 + (first.month - 1) // 3 + offset, 4)
    return quarter_of(year, quarter + 1) if last.ordinal - first.ordinal < 93 else None


def _moved_halves(first: Day, last: Day, offset: int, _counted: bool) -> When | None:
    year, half = divmod(first.year * 2 + (first.month - 1) // 6 + offset, 2)
    return half_of(year, half + 1) if last.ordinal - first.ordinal < 185 else None


def _moved_years(first: Day, last: Day, offset: int, _counted: bool) -> When | None:
    return _between(PartialDate.of(first.year + offset), PartialDate.of(last.year + offset))


def _moved_decades(first: Day, _last: Day, offset: int, _counted: bool) -> When | None:
    return When.point(PartialDate(first.year // 10 * 10 + 10 * offset, precision="decade"))


def _moved_centuries(first: Day, _last: Day, offset: int, _counted: bool) -> When | None:
    return When.point(PartialDate(first.year // 100 * 100 + 100 * offset, precision="century"))


_MOVES: dict[Unit, Callable[[Day, Day, int, bool], When | None]] = {
    "day": _moved_days,
    "week": _moved_weeks,
    "weekend": _moved_weekends,
    "month": _moved_months,
    "quarter": _moved_quarters,
    "half": _moved_halves,
    "year": _moved_years,
    "decade": _moved_decades,
    "century": _moved_centuries,
}


def _between(start: PartialDate, end: PartialDate) -> When:
    return When.point(start) if start == end else When.bounded(start, end)


def quarter_of(year: int, quarter: int) -> When:
    """Once within a quarter (1-4) of the calendar year."""
    return When.bounded(PartialDate.of(year, 3 * quarter - 2), PartialDate.of(year, 3 * quarter))


def half_of(year: int, half: int) -> When:
    """Once within the first or second half of the year."""
    return When.bounded(PartialDate.of(year, 6 * half - 5), PartialDate.of(year, 6 * half))


def _named(relative: Relative, anchor: When) -> When | None:
    """A named part of the moved unit, in that unit or in the neighbour that `toward` asks for."""
    if relative.unit == "week" and _open(anchor):
        return None
    first, last = _reach(anchor, relative.offset)
    if not _fine_enough(relative, first, last):
        return None
    if relative.falls_on is not None and (named := _nearest_on(relative, first, last)):
        return named
    if relative.toward == "frame":
        return _part_of(relative, first, relative.offset)
    reach = 8 if (relative.month, relative.day) == (2, 29) else 2
    offsets = range(-reach, reach + 1)
    latest_first = relative.toward in ("past", "before", "last")
    found = (_instance(relative, first, offset) for offset in (reversed(offsets) if latest_first else offsets))
    return _chosen(relative.toward, (when for when in found if when), first, last)


def _nearest_on(relative: Relative, first: Day, last: Day) -> When | None:
    """The nearest of the years in which the day is the weekday that was said; `None` when that is far away."""
    found = (_instance(relative, first, offset) for offset in range(-_WEEKDAY_YEARS, _WEEKDAY_YEARS + 1))
    fitting = [when for when in found if when and when.earliest and when.earliest.weekday == relative.falls_on]
    return min(fitting, key=lambda when: _distance(when, first, last), default=None)


def _fine_enough(relative: Relative, first: Day, last: Day) -> bool:
    """A weekday needs a day or week to count from, a day of the month a month."""
    width = last.ordinal - first.ordinal
    return width < {"week": 7, "month": 31}.get(relative.unit, 366)


def _instance(relative: Relative, first: Day, offset: int) -> When | None:
    try:
        return _part_of(relative, first, offset)
    except ValueError:  # 29 February, 31 June
        return None


def _part_of(relative: Relative, first: Day, offset: int) -> When | None:
    if relative.unit == "week" and relative.weekday is not None:
        return When.on(first.plus(7 * offset - first.weekday + relative.weekday))
    if relative.unit == "month":
        month = _month_at(first, offset)
        return When.at(month.year, month.month, relative.day)
    year = first.year + offset
    if relative.feast:
        return When.on(feast_day(relative.feast, year))
    if relative.quarter:
        return quarter_of(year, relative.quarter)
    if relative.half:
        return half_of(year, relative.half)
    return When.at(year, relative.month, relative.day)


def _chosen(toward: Toward, found: Iterable[When], first: Day, last: Day) -> When | None:
    """The one of several instances that lies on the asked side of the anchor.

    Args:
        found: in order of time, or the latest first where the past is asked for; no more of them than needed are made.
    """
    if toward == "recent":
        instances = list(found)
        begun = (when for when in instances if _has_begun(*when.ordinals, first, last))
        latest = max(begun, key=lambda when: when.ordinals, default=None)
        if latest and _distance(latest, first, last) <= LONG_AGO:
            return latest
        return min(instances, key=lambda when: _distance(when, first, last), default=None)
    if toward == "nearest":
        return min(found, key=lambda when: _distance(when, first, last), default=None)
    lies_there = _SIDES[toward]
    return next((when for when in found if lies_there(*when.ordinals, first, last)), None)


def _has_begun(start: float, _end: float, _first: Day, last: Day) -> bool:
    return start <= last.ordinal


def _is_over(_start: float, end: float, first: Day, _last: Day) -> bool:
    return end < first.ordinal


def _is_not_yesterday(_start: float, end: float, first: Day, _last: Day) -> bool:
    return end < first.ordinal - 1


def _is_not_over(_start: float, end: float, first: Day, _last: Day) -> bool:
    return end >= first.ordinal


def _has_not_begun(start: float, _end: float, _first: Day, last: Day) -> bool:
    return start > last.ordinal


def _goes_on(start: float, end: float, first: Day, _last: Day) -> bool:
    """Whether a narrative at these days can go on there: in the same year, or in the next when that is far back."""
    new_year = Day(first.year, 1, 1).ordinal
    return start >= new_year and end >= first.ordinal - FAR_BACK


_SIDES: dict[Toward, Callable[[float, float, Day, Day], bool]] = {
    "past": _has_begun,
    "before": _is_over,
    "last": _is_not_yesterday,
    "future": _is_not_over,
    "after": _has_not_begun,
    "onward": _goes_on,
}


def _distance(when: When, first: Day, last: Day) -> float:
    start, end = when.ordinals
    return max(start - last.ordinal, first.ordinal - end, 0)


_THIRDS: dict[str, dict[Part, tuple[int, int]]] = {
    "century": {"START": (0, 33), "MID": (33, 66), "END": (66, 99)},
    "decade": {"START": (0, 4), "MID": (3, 7), "END": (5, 9)},
    "year": {"START": (1, 4), "MID": (5, 8), "END": (9, 12)},
    "month": {"START": (1, 10), "MID": (11, 20), "END": (20, 31)},
}
"""Years of a century or decade, months of a year, days of a month. Writers do not agree where "early" ends: decades
overlap on purpose."""


def narrowed(when: When, part: Part) -> When:
    """Once within the early, middle or late part of a century, decade, year or month; other dates stay as they are."""
    date = when.start
    if when.kind != "point" or date is None or date.precision not in _THIRDS:
        return when
    low, high = _THIRDS[date.precision][part]
    match date.precision:
        case "month":
            start = PartialDate.of(date.year, date.month, low)
            end = PartialDate.of(date.year, date.month, min(high, date.last.day))
        case "year":
            start, end = PartialDate.of(date.year, low), PartialDate.of(date.year, high)
        case _:
            start, end = PartialDate.of(date.year + low), PartialDate.of(date.year + high)
    return replace(When.bounded(start, end), approximate=when.approximate, uncertain=when.uncertain)
