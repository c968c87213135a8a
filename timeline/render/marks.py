"""How a date looks: the shape of a mark tells how exactly the date is known, colour only groups types.

One table for every picture. `figure` turns parts into Plotly traces, `svg` into the small marks of the list.

    exact day          a diamond; with a clock time, a diamond with an eye
    month, season      a capsule
    year and coarser   a hatched capsule, fainter the longer it is
    lasted             a bar with end caps; an arrow where an end is open
    bounds only        a dashed whisker
    about              soft edges        inferred   hollow        sources disagree   split in two
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from timeline.model import EventType

At = Literal["span", "start", "end", "ends", "middle"]
Tone = Literal["ink", "tint", "pale", "faint", "halo", "ground"]
Family = Literal["harm", "law", "word", "business", "life", "public", "other"]


@dataclass(frozen=True, slots=True)
class Part:
    """One layer of a mark; sizes are CSS pixels, whatever the zoom.

    Attributes:
        at: along the whole span, at an end, at both or in the middle.
        size: the width of a line, the diameter of a symbol.
        symbol: a Plotly symbol; empty for a line along the span.
        stroke: the width of a symbol's outline, drawn in ink; all there is of a `line-` symbol.
    """

    at: At
    tone: Tone
    size: float
    symbol: str = ""
    stroke: float = 0
    dash: str = "solid"


@dataclass(frozen=True, slots=True)
class Mark:
    """What decides a mark's shape."""

    kind: str
    precision: str
    open_start: bool = False
    open_end: bool = False
    approximate: bool = False
    uncertain: bool = False
    conflict: bool = False

    @property
    def shape(self) -> str:
        """The name of the shape: the precision of a point, "interval" or "bounded"."""
        return self.precision if self.kind == "point" else self.kind


FAMILIES: dict[EventType, Family] = {
    "crime": "harm", "conflict": "harm", "disaster": "harm",
    "legal": "law", "investigation": "law",
    "publication": "word", "statement": "word",
    "business": "business", "science": "business",
    "life": "life",
    "politics": "public", "meeting": "public", "appointment": "public", "organisation": "public",
    "other": "other",
}  # fmt: skip

INKS: dict[Family, str] = {
    "harm": "#e23c4e",
    "law": "#ce3cf4",
    "word": "#1893c0",
    "business": "#a17800",
    "life": "#23611b",
    "public": "#371ef8",
    "other": "#6b7280",
}
"""Six inks and a grey, searched for contrast: at least 3.2:1 on #ffffff and on #f6f4ef, hues at least 40 degrees apart
(HSL), and at least 21 (CIE76) apart in normal, protan, deutan and tritan vision. frame.css has those of its dark theme:
at least 4.6:1 on #14171c and #1b1f26, and 24 apart. In normal vision two hues are at least 41 apart in both."""

SHARES: dict[Tone, float] = {"ink": 1.0, "tint": 0.34, "pale": 0.2, "faint": 0.1, "halo": 0.24, "ground": 0.0}
"""How much ink a tone holds; the rest is the ground it lies on."""

GROUND = "#ffffff"


def _capsule(tone: Tone, width: float) -> tuple[Part, ...]:
    return Part("span", tone, width), Part("ends", tone, width, "circle")


def _hatched(tone: Tone) -> tuple[Part, ...]:
    return *_capsule("ink", 13), *_capsule(tone, 10), Part("span", "ink", 10, dash="1px,5px")


_DAY = (Part("middle", "ink", 14, "diamond"),)
_POINTS: dict[str, tuple[Part, ...]] = {
    "time": (*_DAY, Part("middle", "ground", 5, "circle")),
    "day": _DAY,
    "month": _capsule("ink", 11),
    "season": _capsule("ink", 11),
    "year": _hatched("tint"),
    "decade": _hatched("pale"),
    "century": _hatched("faint"),
}


def typed_marks() -> dict[str, Mark]:
    """The mark of every date that a person can type, by its shape and signs: open ends, "~" about, "?" inferred."""
    hedges = [(False, False), (True, False), (False, True), (True, True)]
    ends = {"": {}, "<": {"open_start": True}, ">": {"open_end": True}}
    points = [(p, Mark("point", p, approximate=a, uncertain=u)) for p in list(_POINTS)[1:] for a, u in hedges]
    lasted = [
        (f"interval{sign}", Mark("interval", "day", **end, approximate=a, uncertain=u))
        for sign, end in ends.items()
        for a, u in hedges
    ]
    bounded = [(f"bounded{sign}", Mark("bounded", "day", **end)) for sign, end in ends.items()]
    return {
        f"{shape}{'~' if mark.approximate else ''}{'?' if mark.uncertain else ''}": mark
        for shape, mark in (*points, *lasted, *bounded)
    }


def ink(family: Family, tone: Tone, ground: str = GROUND) -> str:
    """The colour of a tone on a ground, as `#rrggbb`."""
    share = SHARES[tone]
    pairs = zip(_channels(INKS[family]), _channels(ground), strict=True)
    return "#" + "".join(f"{round(share * a + (1 - share) * b):02x}" for a, b in pairs)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))


def parts(mark: Mark) -> tuple[Part, ...]:
    """The layers of a mark, from the lowest to the highest."""
    return (*_halo(mark), *(_hollow(mark) if mark.uncertain else _solid(mark)), *_caps(mark), *_split(mark))


def _solid(mark: Mark) -> tuple[Part, ...]:
    match mark.kind:
        case "interval":
            return (Part("span", "tint" if mark.open_start else "ink", 6),)
        case "bounded":
            return (Part("span", "ink", 2, dash="4px,4px"),)
        case _:
            return _POINTS[mark.precision]


def _hollow(mark: Mark) -> tuple[Part, ...]:
    match mark.kind:
        case "interval":
            return Part("span", "ink", 8), Part("span", "ground", 4)
        case "bounded":
            return _solid(mark)
        case _ if mark.precision in ("day", "time"):
            return (Part("middle", "ground", 13, "diamond", stroke=2),)
        case _:
            return *_capsule("ink", 13), *_capsule("ground", 9)


def _caps(mark: Mark) -> tuple[Part, ...]:
    if mark.kind == "point":
        return ()
    size, stroke = (18, 3.0) if mark.kind == "interval" else (12, 2.0)
    closed = "line-ns-open", size, stroke
    start, start_size, start_stroke = ("triangle-left", 12, 0.0) if mark.open_start else closed
    end, end_size, end_stroke = ("triangle-right", 12, 0.0) if mark.open_end else closed
    return Part("start", "ink", start_size, start, start_stroke), Part("end", "ink", end_size, end, end_stroke)


def _halo(mark: Mark) -> tuple[Part, ...]:
    if not mark.approximate:
        return ()
    if mark.kind == "point" and mark.precision in ("day", "time"):
        return (Part("middle", "halo", 25, "diamond"),)
    return _capsule("halo", 22)


def _split(mark: Mark) -> tuple[Part, ...]:
    return (Part("middle", "ground", 22, "line-ne-open", stroke=2.6),) if mark.conflict else ()
