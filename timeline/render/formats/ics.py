"""iCalendar (RFC 5545): every event that a calendar can hold, as entries of whole days that block no time.

A calendar knows days from year 1 to 9999 and nothing vaguer, so a month covers all its days and says "[November 2008]"
in front of its title. The date as it is known stands in `X-EDTF`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from timeline.render.formats.export import Export, Options, Record
from timeline.render.formats.facts import (
    disagreements,
    exact,
    in_words,
    place,
    places,
    statement_text,
    told,
    unfit,
    value,
    when_of,
)
from timeline.render.formats.text import in_quotes, legible, one_line
from timeline.when import Day, When, parse

_LAST = Day(9999, 12, 30)
_LINE = 75
"""Octets of a line at most, its end not counted (RFC 5545, 3.1)."""


def write(record: Record, _: Options) -> Export:
    """The calendar as UTF-8 with folded lines."""
    stamp, lost, entries = _stamp(record), Counter[str](), list[str]()
    for event in record["events"]:
        when = when_of(event)
        reason = _why_not(when)
        if when and not reason:
            entries += _entry(event, when, stamp)
            lost["clock times, in the description only"] += event["when"]["time"] is not None
        lost[reason] += bool(reason)
    lost["events without a firm date"] += len(record["undated"])
    lost["events with control characters, replaced by U+FFFD"] += unfit(record)
    not_carried = told(lost)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//timeline//timeline {_value(value(record, 'run', 'tool_version') or '')}//EN",
        f"X-WR-CALNAME:{_value(record['title'])}",
        f"X-TIMELINE-NOT-CARRIED:{_value(in_words(not_carried))}",
        *entries,
        "END:VCALENDAR",
    ]
    return Export("".join(f"{folded(line)}\r\n" for line in lines).encode(), not_carried)


def _why_not(when: When | None) -> str:
    """Why a calendar cannot hold a date; empty when it can."""
    if when is None:
        return "events without a firm date"
    if when.kind == "bounded":
        return "events that happened once between two bounds"
    if when.earliest is None or when.latest is None:
        return "events whose beginning or end is open"
    if when.earliest.year < 1 or when.latest > _LAST:
        return "events before the year 1 or at the end of the year 9999"
    return ""


def _entry(event: Record, when: When, stamp: str) -> Iterator[str]:
    assert when.earliest is not None, "asked of dates that a calendar holds"
    assert when.latest is not None, "asked of dates that a calendar holds"
    exactly = when.kind == "point" and when.precision == "day" and not (when.approximate or when.uncertain)
    title, display = one_line(event["title"]), event["when"]["display"]
    yield "BEGIN:VEVENT"
    yield f"UID:{event['id']}@timeline.invalid"
    yield f"DTSTAMP:{stamp}"
    yield f"DTSTART;VALUE=DATE:{_day(when.earliest)}"
    yield f"DTEND;VALUE=DATE:{_day(when.latest.plus(1))}"
    yield f"SUMMARY:{_value(title if exactly else f'[{display}] {title}')}"
    yield f"DESCRIPTION:{_value(_description(event))}"
    yield f"CATEGORIES:{_value(event['type'])}"
    if named := places(event):
        yield f"LOCATION:{_value('; '.join(map(one_line, named)))}"
    yield "TRANSP:TRANSPARENT"
    yield f"X-EDTF:{_value(event['when']['edtf'])}"
    yield "END:VEVENT"


def _description(event: Record) -> str:
    """The clock time, every quote with its place, and what the sources disagree about."""
    time, zone = event["when"]["time"], event["when"]["timezone"]
    clock = [f"At {time} {zone or ''}".strip()] if time else []
    quotes = [f"{in_quotes(one_line(exact(m)))} ({one_line(place(m))})" for m in event["evidence"]]
    sides = [
        f"The sources disagree ({conflict['field']}): "
        + " / ".join(one_line(statement_text(statement)) for statement in conflict["statements"])
        for conflict in disagreements(event)
    ]
    return "\n\n".join((*clock, *quotes, *sides))


def _stamp(record: Record) -> str:
    """When the entries were made, which must be said: the last day on which a document is known to be published."""
    published = (document["published"]["edtf"] for document in record["documents"])
    days = [when.earliest for when in map(parse, filter(None, published)) if when.earliest]
    last = max((day for day in days if 1 <= day.year <= 9999), default=Day(1970, 1, 1))
    return f"{_day(last)}T000000Z"


def _day(day: Day) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _value(text: str) -> str:
    """A text as a value (RFC 5545, 3.3.11): it can neither end its line nor begin another property."""
    escaped = re.sub(r"([\\;,])", r"\\\1", legible(text))
    return escaped.replace("\n", "\\n")


def folded(line: str) -> str:
    """The line in pieces of at most 75 octets, no character torn."""
    pieces, size = [""], 0
    for char in line:
        octets = len(char.encode())
        if size + octets > _LINE:
            pieces.append("")
            size = 1  # the blank that a piece begins with
        pieces[-1] += char
        size += octets
    return "\r\n ".join(pieces)
