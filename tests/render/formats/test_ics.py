"""Calendars: icalendar reads them without a complaint, and every entry covers exactly the days of its event."""

from collections import Counter
from datetime import date, timedelta

import pytest
from icalendar import Calendar

from tests.render.formats.shapes import TIMELINES, everything, record_of
from timeline.render.formats import export
from timeline.render.formats.ics import folded
from timeline.render.formats.text import one_line
from timeline.when import parse

PROPERTIES = {
    "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "CATEGORIES", "LOCATION", "TRANSP", "X-EDTF",
}  # fmt: skip


def check(record):
    made = export(record, "ics")
    calendar = Calendar.from_ical(made.content)
    assert calendar.errors == []
    assert set(map(type, calendar.subcomponents)) <= {type(entry) for entry in calendar.walk("VEVENT")}
    events = {event["id"]: event for event in everything(record)}
    entries = calendar.walk("VEVENT")
    left_out = sum(count for what, count in made.not_carried.items() if what.startswith("events ") and "U+" not in what)
    assert len(entries) + left_out == len(events)
    for entry in entries:
        check_entry(entry, events[str(entry["UID"]).removesuffix("@timeline.invalid")])
    for line in made.content.split(b"\r\n"):
        assert len(line) <= 75
        assert b"\n" not in line
        assert b"\r" not in line


def check_entry(entry, event):
    when = parse(event["when"]["edtf"])
    assert entry.errors == []
    assert set(entry) <= PROPERTIES
    assert entry["DTSTART"].dt == date.fromisoformat(str(when.earliest))
    assert entry["DTEND"].dt - timedelta(days=1) == date.fromisoformat(str(when.latest))
    assert str(entry["X-EDTF"]) == event["when"]["edtf"]
    assert str(entry["SUMMARY"]).endswith(one_line(event["title"]))
    for mention in event["evidence"]:
        assert one_line(mention["selector"][1]["exact"]) in str(entry["DESCRIPTION"])


@pytest.mark.parametrize("name", TIMELINES)
def test_every_entry_is_its_event(name):
    check(record_of(TIMELINES[name]()))


def test_vague_dates_say_so_in_the_title():
    entries = Calendar.from_ical(export(record_of(TIMELINES["seeds"]()), "ics").content).walk("VEVENT")
    titles = Counter(str(entry["SUMMARY"]).startswith("[") for entry in entries)
    assert titles == {True: 6, False: 2}
    assert any(str(entry["SUMMARY"]).startswith("[November 2008] A woman reports rape") for entry in entries)


def test_what_a_calendar_cannot_hold_is_left_out_with_its_reason():
    made = export(record_of(TIMELINES["forms"]()), "ics")
    assert made.not_carried == {
        "clock times, in the description only": 1,
        "events before the year 1 or at the end of the year 9999": 2,
        "events that happened once between two bounds": 3,
        "events whose beginning or end is open": 2,
    }
    assert b"X-TIMELINE-NOT-CARRIED:" in made.content


def test_the_same_moment_is_in_every_entry_and_it_is_that_of_the_last_publication():
    entries = Calendar.from_ical(export(record_of(TIMELINES["seeds"]()), "ics").content).walk("VEVENT")
    assert {entry["DTSTAMP"].to_ical() for entry in entries} == {b"20130328T000000Z"}


@pytest.mark.parametrize("text", ["é" * 200, "😀" * 100, "a" * 75, "a" * 76, ""])
def test_folding_tears_no_character_and_is_undone_by_unfolding(text):
    lines = folded(text).split("\r\n")
    assert all(len(line.encode()) <= 75 for line in lines)
    assert "".join(line if at == 0 else line[1:] for at, line in enumerate(lines)) == text
