"""Resolving: what an expression means once its anchor is known, and never more than the anchor allows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.feasts import FEASTS, easter, feast_day
from timeline.relative import Relative, resolve
from timeline.when import Day, When, parse

TUESDAY = When.at(2013, 2, 26)


def edtf(relative: Relative, published: str) -> str | None:
    (resolution,) = resolve([relative], parse(published))
    return resolution.when.edtf if resolution else None


@pytest.mark.parametrize(
    ("published", "relative", "expected"),
    [
        ("2013-02", Relative("day"), "2013-02"),
        ("2013-02", Relative("day", -1), "[2013-01-31..2013-02-27]"),
        ("2013-02", Relative("month", -1), "2013-01"),
        ("2013-02", Relative("year", -1), "2012"),
        ("2013-02", Relative("year", -1, month=10), "2012-10"),
        ("2013-02", Relative("week", weekday=1, toward="past"), None),
        ("2013", Relative("day"), "2013"),
        ("2013", Relative("year", -1), "2012"),
        ("2013", Relative("week", -1), None),
        ("[2013-02-26..]", Relative("day"), "[2013-02-26..]"),
        ("[2013-02-26..]", Relative("day", -1), "[2013-02-25..]"),
        ("[2013-02-26..]", Relative("year", -1, month=10), "2012-10"),
        ("[2013-02-26..]", Relative("week", weekday=1, toward="past"), None),
        ("2013-02-26~", Relative("day"), "2013-02-26~"),
        ("2013-02-26~", Relative("year", -1, month=10), "2012-10"),
        ("2013-02-26", Relative("vague"), None),
    ],
)
def test_the_result_is_never_finer_than_the_anchor(published, relative, expected):
    assert edtf(relative, published) == expected


@pytest.mark.parametrize(
    ("relative", "expected"),
    [
        (Relative("week", toward="past", weekday=1), "2013-02-26"),
        (Relative("week", toward="before", weekday=1), "2013-02-19"),
        (Relative("week", toward="after", weekday=1), "2013-03-05"),
        (Relative("week", toward="last", weekday=0), "2013-02-18"),
        (Relative("week", toward="last", weekday=6), "2013-02-24"),
        (Relative("week", -1, weekday=1), "2013-02-19"),
        (Relative("year", toward="past", month=3), "2012-03"),
        (Relative("year", toward="future", month=2), "2013-02"),
        (Relative("year", toward="past", month=2, day=29), "2012-02-29"),
        (Relative("year", toward="nearest", month=12, day=31), "2012-12-31"),
        (Relative("weekend"), "[2013-03-02..2013-03-03]"),
        (Relative("quarter", -1), "[2012-10..2012-12]"),
        (Relative("decade"), "201X"),
        (Relative("century", -1), "19XX"),
        (Relative("year", month=2, day=30), None),
        (Relative("year", -20000), None),
    ],
)
def test_named_parts_are_taken_on_the_asked_side(relative, expected):
    assert edtf(relative, "2013-02-26") == expected


def test_an_anaphor_names_the_reading_it_counted_from():
    readings = [When.at(2010, 3), None, Relative("year", 1, "mentioned", back=2)]
    _, _, last = resolve(readings, None)
    assert last is not None
    assert (last.when.edtf, last.anchor, last.index) == ("2011", "mentioned", 0)


def test_without_an_antecedent_nothing_is_guessed():
    assert resolve([Relative("year", 0, "mentioned")], TUESDAY) == (None,)
    assert resolve([None, Relative("year", 0, "mentioned", back=1)], TUESDAY) == (None, None)
    assert resolve([Relative("day")], None) == (None,)


@given(st.integers(0, 3650), st.integers(0, 3650), st.integers(0, 400))
def test_days_ago_are_monotone_in_the_anchor(first, second, days):
    start = Day(2001, 1, 1)
    early, late = sorted((first, second))
    results = [resolve([Relative("day", -days)], When.on(start.plus(anchor)))[0] for anchor in (early, late)]
    assert results[0] is not None
    assert results[1] is not None
    assert results[0].when.ordinals <= results[1].when.ordinals


@pytest.mark.parametrize(
    ("year", "month", "day"), [(1818, 3, 22), (1943, 4, 25), (2000, 4, 23), (2012, 4, 8), (2038, 4, 25)]
)
def test_easter(year, month, day):
    assert easter(year) == Day(year, month, day)


@pytest.mark.parametrize("feast", sorted(FEASTS))
def test_every_feast_has_its_day(feast):
    assert feast_day(feast, 2012).year == 2012


@pytest.mark.parametrize(
    ("published", "relative", "expected"),
    [
        ("2013-03-03", Relative("week", -1), "[2013-02-25..2013-03-03]"),
        ("2013-03-03", Relative("week"), "[2013-02-25..2013-03-03]"),
        ("2013-03-03", Relative("week", toward="future"), "[2013-03-04..2013-03-10]"),
        ("2013-03-03", Relative("week", 1), "[2013-03-04..2013-03-10]"),
        ("2013-03-03", Relative("week", -2, counted=True), "2013-02-17~"),
        ("2013-03-02", Relative("week", -1), "[2013-02-18..2013-02-24]"),
        ("2013-03-02", Relative("week", toward="future"), "[2013-03-04..2013-03-10]"),
        ("2013-03-01", Relative("week", toward="future"), "[2013-02-25..2013-03-03]"),
    ],
)
def test_at_the_end_of_a_week_the_next_one_has_begun_for_who_writes(published, relative, expected):
    assert edtf(relative, published) == expected
