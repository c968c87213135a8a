"""How to read the marks: those that the page shows most, then the rarer ones and those that other pages have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from timeline.render import svg
from timeline.render.groups import FOLDED
from timeline.render.marks import Mark

View = dict[str, Any]


def _lasting(mark: Mark) -> bool:
    return mark.kind == "interval" and not mark.open_start and not mark.open_end


def _between(mark: Mark) -> bool:
    return mark.kind == "bounded" and not mark.open_start and not mark.open_end


ENTRIES: tuple[tuple[Mark, str, Callable[[Mark], bool]], ...] = (
    (Mark("point", "day"), "on that day", lambda mark: mark.shape == "day"),
    (Mark("point", "time"), "on that day, at a known hour", lambda mark: mark.shape == "time"),
    (
        Mark("point", "month"),
        "some time in that month or season; a disc when zoomed out",
        lambda mark: mark.shape in ("month", "season"),
    ),
    (
        Mark("point", "year"),
        "hatched: some time in that year, small when zoomed out",
        lambda mark: mark.shape == "year",
    ),
    (
        Mark("point", "century"),
        "within that decade or century, fainter the longer",
        lambda mark: mark.shape in ("decade", "century"),
    ),
    (Mark("interval", "month"), "lasted from one end to the other", _lasting),
    (
        Mark("interval", "month", open_end=True),
        "lasted on; the end is open",
        lambda mark: mark.kind == "interval" and mark.open_end,
    ),
    (
        Mark("interval", "month", open_start=True),
        "lasted until then; the beginning is open",
        lambda mark: mark.kind == "interval" and mark.open_start,
    ),
    (Mark("bounded", "month"), "once, somewhere between two bounds", _between),
    (
        Mark("bounded", "month", open_start=True),
        "no later than this date",
        lambda mark: mark.kind == "bounded" and mark.open_start,
    ),
    (
        Mark("bounded", "month", open_end=True),
        "no earlier than this date",
        lambda mark: mark.kind == "bounded" and mark.open_end,
    ),
    (Mark("point", "day", approximate=True), "soft edges: about that time", lambda mark: mark.approximate),
    (Mark("point", "month", uncertain=True), "hollow: the date is inferred", lambda mark: mark.uncertain),
    (Mark("point", "month", conflict=True), "split: sources disagree", lambda mark: mark.conflict),
)
"""A mark as the key draws it, what it tells, and the marks of which that is true."""

MOST = 7
"""Entries of the key before the rarer ones are folded with those that no event has."""

NO_DATE = "no source gives a date"
RUG = "on the axis, where there is room: events that are not shown"


def legend(events: Iterable[View]) -> dict[str, list[View]]:
    """The entries of the key, marks as SVG: `used` for the `MOST` most frequent marks of these events, and `others`."""
    shown = list(events)
    marks = Counter(event["mark"] for event in shown if event["group"] not in FOLDED)
    entries = [
        (svg.small(sample), words, sum(count for mark, count in marks.items() if mark is not None and tells(mark)))
        for sample, words, tells in ENTRIES
    ]
    entries.append((svg.small(None), NO_DATE, marks[None]))
    # what stands on the axis is no mark of an event: where the other marks are many, it is the first to be folded
    entries.append((svg.STROKE, RUG, int(any(event["group"] in FOLDED for event in shown))))
    frequent = sorted(range(len(entries)), key=lambda n: -entries[n][2])[:MOST]
    used = {n for n in frequent if entries[n][2]}
    return {
        name: [{"mark": drawn, "words": words} for n, (drawn, words, _) in enumerate(entries) if (n in used) == wanted]
        for name, wanted in (("used", True), ("others", False))
    }
