"""Partial dates: precision kept, both ends inclusive, EDTF there and back."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import civil, when
from timeline.errors import EDTFError
from timeline.when import Day, PartialDate, When

YEARS = st.integers(-9999, 9999)


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    kind = draw(st.sampled_from(["day", "month", "season", "year", "decade", "century"]))
    year = draw(st.integers(-9998, 9899))
    match kind:
        case "decade":
            return PartialDate(draw(st.integers(0, 989)) * 10, precision="decade")
        case "century":
            return PartialDate(draw(st.integers(0, 98)) * 100, precision="century")
        case "year":
            return PartialDate.of(year)
        case "season":
            return PartialDate.of(year, draw(st.sampled_from([21, 22, 23, 24])))
    month = draw(st.integers(1, 12))
    if kind == "month":
        return PartialDate.of(year, month)
    return PartialDate.of(year, month, draw(st.integers(1, civil.days_in_month(year, month))))


@st.composite
def whens(draw: st.DrawFn) -> When:
    start, end = sorted((draw(partial_dates()), draw(partial_dates())), key=lambda d: d.first)
    kind = draw(st.sampled_from(["point", "interval", "since", "until", "before", "after"]))
    qualifiers = {"approximate": draw(st.booleans()), "uncertain": draw(st.booleans())}
    match kind:
        case "point":
            return When.point(start).qualified(**qualifiers)
        case "interval" if start.first <= end.last:
            return When.lasting(start, end).qualified(**qualifiers)
        case "since" | "interval":
            return When.lasting(start, None).qualified(**qualifiers)
        case "until":
            return When.lasting(None, end).qualified(**qualifiers)
        case "before":
            return When.bounded(None, end)
        case _:
            return When.bounded(start, None)


WRITTEN = [
    (When.at(2008), "2008", "2008", "2008-01-01", "2008-12-31"),
    (When.at(2008, 11), "2008-11", "November 2008", "2008-11-01", "2008-11-30"),
    (When.at(2012, 2), "2012-02", "February 2012", "2012-02-01", "2012-02-29"),
    (When.at(2013, 2, 26), "2013-02-26", "26 February 2013", "2013-02-26", "2013-02-26"),
    (When.at(2009, 22), "2009-22", "summer 2009", "2009-06-01", "2009-08-31"),
    (When.at(2009, 24), "2009-24", "winter 2009", "2009-12-01", "2010-02-28"),
    (When.point(PartialDate(1990, precision="decade")), "199X", "the 1990s", "1990-01-01", "1999-12-31"),
    (When.point(PartialDate(1800, precision="century")), "18XX", "the 19th century", "1800-01-01", "1899-12-31"),
    (When.at(-43), "-0043", "44 BC", "-0043-01-01", "-0043-12-31"),
    (When.at(-43, 3, 15), "-0043-03-15", "15 March 44 BC", "-0043-03-15", "-0043-03-15"),
    (
        When.lasting(PartialDate.of(2008, 7), PartialDate.of(2009, 9)),
        "2008-07/2009-09", "July 2008 to September 2009", "2008-07-01", "2009-09-30",
    ),
    (
        When.lasting(PartialDate.of(2012, 6, 10), PartialDate.of(2012, 6, 14)),
        "2012-06-10/2012-06-14", "10 to 14 June 2012", "2012-06-10", "2012-06-14",
    ),
    (
        When.bounded(None, PartialDate.of(2013, 3, 28)),
        "[..2013-03-28]", "no later than 28 March 2013", None, "2013-03-28",
    ),
    (
        When.bounded(PartialDate.of(2008, 11), PartialDate.of(2011, 12)),
        "[2008-11..2011-12]", "between November 2008 and December 2011", "2008-11-01", "2011-12-31",
    ),
    (When.lasting(PartialDate.of(2009), None), "2009/..", "since 2009", "2009-01-01", None),
    (When.at(1920).qualified(approximate=True), "1920~", "about 1920", "1920-01-01", "1920-12-31"),
    (When.at(2012, 10).qualified(uncertain=True), "2012-10?", "October 2012, uncertain", "2012-10-01", "2012-10-31"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("value", "edtf", "words", "first", "last"), WRITTEN, ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_date_is_written_in_edtf_and_in_words_and_knows_its_days(
    value: When, edtf: str, words: str, first: str | None, last: str | None
) -> None:
    assert value.edtf == edtf
    assert value.in_words() == words
    assert (value.earliest and str(value.earliest), value.latest and str(value.latest)) == (first, last)
    assert when.parse(edtf) == value


@pytest.mark.parametrize(
    "text",
    ["", "..", "[..]", "/", "../..", "2013-13", "2013-02-30", "2013-2-3", "13", "20XXX", "2013-00", "2013-25", "2013?~",
     "2009/2008", "[2009..2008]", "2013-02-26T12:00", " 2013", "2013\n", "２０１３", "yesterday", "99999", "1/2/3"],
)  # fmt: skip
def test_what_is_no_edtf_date_is_refused_in_words(text: str) -> None:
    with pytest.raises(EDTFError, match="not an EDTF date"):
        when.parse(text)


@pytest.mark.parametrize(("year", "month", "day"), [(2013, 2, 29), (2013, 0, 1), (2013, 13, 1), (10_000, 1, 1)])
def test_a_date_that_does_not_exist_is_refused(year: int, month: int, day: int) -> None:
    with pytest.raises(ValueError, match=r"no such|out of range"):
        When.at(year, month, day)


@pytest.mark.parametrize("year", [1500, 1600, 1900, 2000, 2012, 2013, 0, -4])
def test_leap_years_are_those_of_the_gregorian_calendar(year: int) -> None:
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    assert civil.days_in_month(year, 2) == 28 + leap


@given(st.dates())
def test_days_count_as_in_the_standard_library(day: date) -> None:
    ours = Day(day.year, day.month, day.day)
    assert ours.ordinal == day.toordinal()
    assert ours.weekday == day.weekday()
    assert str(ours) == day.isoformat()


@given(st.integers(-3_000_000, 3_000_000), st.integers(-10_000, 10_000))
def test_ordinals_lead_there_and_back(ordinal: int, days: int) -> None:
    day = Day.from_ordinal(ordinal)
    assert day.ordinal == ordinal
    assert day.plus(days).plus(-days) == day
    assert (day < day.plus(days)) == (days > 0)


@given(whens())
def test_edtf_leads_there_and_back(value: When) -> None:
    assert when.parse(value.edtf) == value


@given(whens())
def test_both_ends_are_inclusive_and_in_order(value: When) -> None:
    first, last = value.ordinals
    assert first <= last
    assert value.days == last - first + 1
    assert value.within(value)
    assert value.overlaps(value)
    assert value.in_words()


@given(whens(), whens())
def test_within_means_overlap_and_overlap_is_mutual(one: When, other: When) -> None:
    assert one.overlaps(other) == other.overlaps(one)
    if one.within(other):
        assert one.overlaps(other)
        assert one.days <= other.days


@given(whens(), whens(), whens())
def test_within_and_the_order_are_transitive(a: When, b: When, c: When) -> None:
    if a.within(b) and b.within(c):
        assert a.within(c)
    assert sorted((a, b, c), key=lambda w: w.sort_key) == sorted((c, b, a), key=lambda w: w.sort_key)


@given(partial_dates())
def test_the_first_day_is_in_the_date_and_the_next_one_after_the_last_is_not(value: PartialDate) -> None:
    point = When.point(value)
    assert When.on(value.first).within(point)
    assert When.on(value.last).within(point)
    assert not When.on(value.last.plus(1)).overlaps(point)


@given(partial_dates(), partial_dates())
def test_bounds_of_unequal_precision_print_as_wide_or_wider(one: PartialDate, other: PartialDate) -> None:
    start, end = sorted((one, other), key=lambda d: d.first)
    if start.first > end.last:
        return
    value = When.bounded(start, end)
    assert value.within(when.parse(value.edtf))


@given(st.text(alphabet="0123456789-/.[]X?~% T", max_size=16))
def test_parsing_raises_nothing_but_its_own_error(text: str) -> None:
    try:
        value = when.parse(text)
    except EDTFError:
        return
    assert value.within(when.parse(value.edtf))


def test_the_coarser_end_gives_the_precision_and_a_clock_time_the_finest() -> None:
    assert When.lasting(PartialDate.of(2008), PartialDate.of(2009, 9)).precision == "year"
    assert When("point", PartialDate.of(2013, 2, 26), PartialDate.of(2013, 2, 26), time="12:52").precision == "time"
