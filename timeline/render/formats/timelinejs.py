"""TimelineJS 3 (Knight Lab): one slide an event, its text as HTML in which documents are only ever text.

Dates are parts of a date, as coarse as known; the words of the date are ours (`display_date`). TimelineJS draws
whatever has two dates as lasting, and knows no open end.
"""

from __future__ import annotations

import json
from collections import Counter
from html import escape
from typing import Any

from timeline.render.formats.export import Export, Options, Record
from timeline.render.formats.facts import disagreements, exact, in_words, place, statement_text, told, unfit, when_of
from timeline.render.formats.text import legible, one_line
from timeline.when import PartialDate, When

_CLOCK = ("hour", "minute")


def write(record: Record, _: Options) -> Export:
    """The JSON that `new TL.Timeline(element, json)` takes."""
    lost = Counter[str]()
    slides = [_slide(event, when, lost) for event in record["events"] if (when := when_of(event))]
    lost["events without a firm date"] += len(record["undated"])
    lost["events with control characters, replaced by U+FFFD"] += unfit(record)
    not_carried = told(lost)
    title = {
        "unique_id": "title",
        "text": {
            "headline": _html(record["title"] or "Timeline"),
            "text": f"<p>{_html(f'Not shown or shown with less: {in_words(not_carried)}.')}</p>",
        },
    }
    return Export(f"{json.dumps({'title': title, 'events': slides}, indent=1)}\n".encode(), not_carried)


def _slide(event: Record, when: When, lost: Counter[str]) -> dict[str, Any]:
    dates = _dates(when)
    if when.kind == "bounded" and len(dates) == 2:
        lost["dates between two bounds, drawn as lasting"] += 1
    if when.start is None or when.end is None:
        lost["open beginnings and ends, drawn at the end that is known"] += 1
    if event["when"]["time"] and when.precision == "day":
        dates["start_date"] |= dict(zip(_CLOCK, map(int, event["when"]["time"].split(":")), strict=False))
        lost["time zones"] += event["when"]["timezone"] is not None
    return {
        "unique_id": event["id"],
        **dates,
        "display_date": _html(event["when"]["display"]),
        "group": one_line(event["type"]),
        "text": {"headline": _html(event["title"]), "text": _body(event)},
    }


def _dates(when: When) -> dict[str, dict[str, int]]:
    """One date for a point that TimelineJS knows, two for everything that has a first and a last day."""
    start, end = when.start or when.end, when.end or when.start
    assert start is not None, "a date has at least one end"
    assert end is not None, "a date has at least one end"
    if start == end and start.precision in ("day", "month", "year"):
        return {"start_date": _parts(start)}
    if when.start is None or when.end is None:
        return {"start_date": _parts(start)}
    return {"start_date": _parts(_begin(start)), "end_date": _parts(_finish(end))}


def _begin(date: PartialDate) -> PartialDate:
    return date if date.precision in ("day", "month", "year") else PartialDate.of(date.first.year, date.first.month)


def _finish(date: PartialDate) -> PartialDate:
    return date if date.precision in ("day", "month", "year") else PartialDate.of(date.last.year, date.last.month)


def _parts(date: PartialDate) -> dict[str, int]:
    named = {"year": date.year, "month": date.month, "day": date.day}
    if date.precision not in ("day", "month", "year"):
        named = {"year": date.first.year, "month": date.first.month, "day": None}
    return {name: number for name, number in named.items() if number is not None}


def _body(event: Record) -> str:
    quotes = [
        f"<blockquote>{_html(exact(mention))}</blockquote><p>{_html(place(mention))}</p>"
        for mention in event["evidence"]
    ]
    sides = [
        f"<p><b>The sources disagree ({_html(conflict['field'])}):</b> "
        + " / ".join(_html(statement_text(statement)) for statement in conflict["statements"])
        + "</p>"
        for conflict in disagreements(event)
    ]
    return "".join((*sides, *quotes))


def _html(text: str) -> str:
    return escape(legible(text))
