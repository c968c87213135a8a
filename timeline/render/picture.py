"""The timeline as a picture that needs no script: marks with words for few events, bars for many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape

from timeline.model import Event
from timeline.render.marks import FAMILIES, parts
from timeline.render.svg import shapes_of
from timeline.render.view import mark_of
from timeline.render.words import date_words
from timeline.when import PartialDate

WIDTH = 960
ROW = 28
EACH = 60
"""Up to so many events each has a line of its own; beyond, a bar counts those that begin in a year."""

_MARGIN = 14
_BARS = 160
_CHARACTER = 6.9
"""Width of one of many letters of a sans-serif of 13 pixels, on the safe side."""


def picture(story: Sequence[Event], words: str) -> str:
    """An SVG image with its words for readers who do not see it; empty without dated events."""
    events = [event for event in story if event.when]
    if not events:
        return ""
    low, high = _reach(events)
    drawn = list(_marks(events, low, high) if len(events) <= EACH else _bars(events, low, high))
    height = (len(events) * ROW if len(events) <= EACH else _BARS) + 34
    ticks = "".join(_ticks(low, high, height - 26))
    head = f'<svg class="still" role="img" viewBox="0 0 {WIDTH} {height}" aria-label="{escape(words)}">'
    return f"{head}{ticks}{''.join(drawn)}</svg>"


def _reach(events: list[Event]) -> tuple[int, int]:
    days = [day.ordinal for e in events if e.when for day in (e.when.earliest, e.when.latest) if day]
    air = max(3, (max(days) - min(days)) // 40)
    return min(days) - air, max(days) + air


def _x(day: float, low: int, high: int) -> float:
    return round(_MARGIN + (day - low) / (high - low) * (WIDTH - 2 * _MARGIN), 1)


def _marks(events: list[Event], low: int, high: int) -> Iterator[str]:
    for number, event in enumerate(events):
        when, mark = event.when, mark_of(event)
        if when is None or mark is None:
            continue
        y = number * ROW + ROW / 2
        start = _x(when.earliest.ordinal if when.earliest else low, low, high)
        end = _x(when.latest.ordinal + 1 if when.latest else high, low, high)
        shapes = "".join(shape for part in parts(mark) for shape in shapes_of(part, start, end, y))
        right = WIDTH - end >= start
        place = f'x="{end + 12:g}"' if right else f'x="{start - 12:g}" text-anchor="end"'
        date = date_words(when, event.basis) + (f", {when.time}" if when.time else "")
        room = int((WIDTH - end if right else start) / _CHARACTER) - len(date) - 3
        words = f"<tspan>{escape(date)}</tspan>", escape(_shortened(event.title, room))
        told = " ".join(words if right else reversed(words))  # the date is next to its mark
        yield f'<g class="{FAMILIES[event.type]}">{shapes}<text {place} y="{y + 4:g}">{told}</text></g>'


def _shortened(title: str, most: int) -> str:
    return title if len(title) <= most else f"{title[:most].rsplit(' ', 1)[0]}…"


def _bars(events: list[Event], low: int, high: int) -> Iterator[str]:
    years = Counter(e.when.start.year for e in events if e.when and e.when.start)
    most = max(years.values(), default=1)
    for year, count in sorted(years.items()):
        start, end = (_x(PartialDate.of(y).first.ordinal, low, high) for y in (year, year + 1))
        tall = round(count / most * (_BARS - 10), 1)
        wide = max(1.0, round(end - start - 1, 1))
        yield f'<rect class="bar-of-year" x="{start:g}" y="{_BARS - tall:g}" width="{wide:g}" height="{tall:g}"/>'


def _ticks(low: int, high: int, bottom: int) -> Iterator[str]:
    years = (high - low) / 365.25
    step = next((s for s in (1, 2, 5, 10, 20, 50, 100, 200, 500) if years / s <= 10), 1000)
    first = -(-int(low / 365.2425 + 1) // step) * step
    for year in range(first, int(high / 365.2425) + 2, step):
        x = _x(PartialDate.of(year).first.ordinal, low, high)
        if _MARGIN <= x <= WIDTH - _MARGIN:
            yield f'<path class="s-rule" d="M{x:g} 0V{bottom}"/><text x="{x:g}" y="{bottom + 18}" text-anchor="middle">'
            yield f"{PartialDate.of(year).in_words()}</text>"
