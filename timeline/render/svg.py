"""Marks as inline SVG, for the list, the legend and readers without scripts.

Colours come from the page: `currentColor` is the ink, the classes name the tones.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.render.marks import Mark, Part, parts

WIDTH, HEIGHT = 40, 26
"""Of a small mark, in CSS pixels."""

_LONG = (9, 31)
_SHORT = (15, 25)
_MIDDLE = 20
_RING = 'class="f-ground s-ink" stroke-width="1.5" stroke-dasharray="2.5 2.5"'
_NO_DATE = f'<circle {_RING} cx="{_MIDDLE}" cy="{HEIGHT / 2:g}" r="6"/>'
STROKE = (
    f'<svg class="mark" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}" aria-hidden="true">'
    f'<path class="s-ink" stroke-width="1.2" d="M{_MIDDLE} 8v10"/></svg>'
)
"""A document's own publication, as the chart draws it on its axis."""


def small(mark: Mark | None) -> str:
    """The mark by itself, a ring for no date; the words beside it say the same, so screen readers pass over it."""
    shapes = "".join(_shapes(mark)) if mark else _NO_DATE
    size = f'width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}"'
    return f'<svg class="mark" {size} aria-hidden="true">{shapes}</svg>'


def sprite(marks: Iterable[Mark | None]) -> str:
    """Every mark once, to be used by its index (`used`)."""
    shapes = ("".join(_shapes(mark)) if mark else _NO_DATE for mark in marks)
    symbols = (
        f'<symbol id="mark-{n}" viewBox="0 0 {WIDTH} {HEIGHT}">{drawn}</symbol>' for n, drawn in enumerate(shapes)
    )
    return f'<svg class="sprite" width="0" height="0" aria-hidden="true">{"".join(symbols)}</svg>'


def used(index: int) -> str:
    """A mark of the sprite."""
    return f'<svg class="mark" width="{WIDTH}" height="{HEIGHT}" aria-hidden="true"><use href="#mark-{index}"/></svg>'


def _shapes(mark: Mark) -> Iterator[str]:
    start, end = _SHORT if mark.kind == "point" and mark.precision in ("month", "season") else _LONG
    for part in parts(mark):
        yield from shapes_of(part, start, end, HEIGHT / 2)


def shapes_of(part: Part, start: float, end: float, y: float) -> Iterator[str]:
    """The SVG elements of one part of a mark between two places on a line."""
    if not part.symbol:
        dash = f' stroke-dasharray="{part.dash.replace("px", "")}"' if part.dash != "solid" else ""
        yield f'<path class="s-{part.tone}" stroke-width="{part.size:g}"{dash} d="M{start:g} {y:g}H{end:g}"/>'
        return
    for x in {"start": (start,), "end": (end,), "ends": (start, end)}.get(part.at, ((start + end) / 2,)):
        yield _symbol(part, x, y)


def _symbol(part: Part, x: float, y: float) -> str:
    half = part.size / 2
    outline = f' stroke-width="{part.stroke:g}"' if part.stroke else ""
    css = f'class="f-{part.tone}{" s-ink" if part.stroke else ""}"{outline}'
    match part.symbol:
        case "circle":
            return f'<circle {css} cx="{x:g}" cy="{y:g}" r="{half:g}"/>'
        case "diamond":
            return f'<path {css} d="M{x:g} {y - half:g}l{half:g} {half:g} -{half:g} {half:g} -{half:g} -{half:g}z"/>'
        case "triangle-left":
            return f'<path {css} d="M{x - half:g} {y:g}l{part.size:g} -{half:g}v{part.size:g}z"/>'
        case "triangle-right":
            return f'<path {css} d="M{x + half:g} {y:g}l-{part.size:g} -{half:g}v{part.size:g}z"/>'
        case _:
            dx, dy = (0.0, half) if part.symbol == "line-ns-open" else (half * 0.7, half * 0.7)
            line = f"M{x - dx:g} {y + dy:g}L{x + dx:g} {y - dy:g}"
            return f'<path class="s-{part.tone}" stroke-width="{part.stroke:g}" d="{line}"/>'
