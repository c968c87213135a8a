"""The timeline as a Plotly figure: the only door to Plotly.

The figure stands by itself, in a notebook for instance. Every trace is one part of a mark in one ink; its
`meta` says which events it draws and where, so that the page's script can place the same traces anew when a reader
zooms or filters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from functools import cache
from typing import TYPE_CHECKING, Any

from timeline.render.marks import FAMILIES, Family, Mark, Part, ink, parts
from timeline.when import Day

Row = dict[str, Any]

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from timeline.render.frame import Frame

CONFIG: Mapping[str, Any] = {
    "showSendToCloud": False,
    "plotlyServerURL": "",
    "displaylogo": False,
    "displayModeBar": False,
    "responsive": False,
    "scrollZoom": False,
    "showTips": False,
    "doubleClick": False,
}
"""Plotly offers by default to upload the chart to its maker's cloud: never here."""

ROW = 30
"""Height of a lane in pixels."""

MARGIN = {"l": 16, "r": 16, "t": 8, "b": 44}
_AIR = 0.03
_LABEL_LENGTH = 60


@cache
def plotly_js() -> str:
    """The source of the Plotly library that the Python package carries."""
    from plotly.offline import get_plotlyjs

    return str(get_plotlyjs())


def draw(events: Frame) -> go.Figure:
    """The events of the frame whose date is resolved, one lane each, first to last from the top."""
    import plotly.graph_objects as go

    records: list[Any] = events.to_dict("records")
    rows: list[Row] = [row for row in records if row["resolved"]]
    spans = _spans(rows)
    traces = [_trace(part, family, drawn, spans) for part, family, drawn in _grouped(rows)]
    if rows:
        traces += [_labels(rows, spans), _targets(rows, spans)]
    return go.Figure([go.Scatter(trace) for trace in traces], _placed(rows, spans))


def mark_of(row: Mapping[str, Any]) -> Mark:
    """The mark of one row of the events frame."""
    return Mark(
        kind=row["kind"],
        precision=row["precision"],
        open_start=not isinstance(row["earliest"], str),
        open_end=not isinstance(row["latest"], str),
        approximate=bool(row["approximate"]),
        uncertain=bool(row["uncertain"]) or row["basis"] == "inferred",
        conflict=bool(row["conflict"]),
    )


def escape(text: str) -> str:
    """Text for Plotly, which reads `<b>` and `<a>` as markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _spans(rows: list[Row]) -> list[tuple[int, int]]:
    """First day and the day after the last, of each row; an open end reaches the edge of the picture."""
    known = [row[end] for row in rows for end in ("earliest_day", "latest_day") if not _missing(row[end])]
    if not known:
        return []
    air = max(1, round((max(known) - min(known)) * _AIR))
    low, high = min(known) - air, max(known) + air
    return [
        (
            low if _missing(row["earliest_day"]) else row["earliest_day"],
            high if _missing(row["latest_day"]) else row["latest_day"] + 1,
        )
        for row in rows
    ]


def _missing(value: Any) -> bool:
    return not isinstance(value, int)


def _grouped(rows: list[Row]) -> Iterator[tuple[Part, Family, list[int]]]:
    """Every part in every ink with the rows that it draws, lower layers first."""
    found: dict[tuple[int, Part, Family], list[int]] = {}
    for number, row in enumerate(rows):
        for layer, part in enumerate(parts(mark_of(row))):
            found.setdefault((layer, part, FAMILIES[row["type"]]), []).append(number)
    for (_, part, family), drawn in sorted(found.items(), key=lambda item: item[0][0]):
        yield part, family, drawn


def _trace(part: Part, family: Family, drawn: list[int], spans: list[tuple[int, int]]) -> dict[str, Any]:
    xs, ys = [], []
    for number in drawn:
        for day in _places(part, *spans[number]):
            xs.append(None if day is None else str(Day.from_ordinal(day)))
            ys.append(number)
    trace = {
        "x": xs,
        "y": ys,
        "mode": "markers" if part.symbol else "lines",
        "hoverinfo": "skip",
        "showlegend": False,
        "cliponaxis": True,
        "meta": {"role": "mark", "family": family, "events": drawn, **asdict(part)},
    }
    colour = ink(family, part.tone)
    if not part.symbol:
        return {**trace, "connectgaps": False, "line": {"color": colour, "width": part.size, "dash": part.dash}}
    outline = colour if part.symbol.startswith("line-") else ink(family, "ink")
    return {**trace, "marker": _marker(part, colour, outline)}


def _marker(part: Part, colour: str, outline: str) -> dict[str, Any]:
    return {
        "symbol": part.symbol,
        "size": part.size,
        "color": colour,
        "opacity": 1,
        "line": {"width": part.stroke, "color": outline},
    }


def _places(part: Part, start: int, end: int) -> Iterable[int | None]:
    """The days at which a part stands; a line ends with a gap."""
    match part.at:
        case "span":
            return start, end, None
        case "ends":
            return start, end
        case "start":
            return (start,)
        case "end":
            return (end,)
        case _:
            return (start if end - start <= 1 else (start + end) // 2,)


def _labels(rows: list[Row], spans: list[tuple[int, int]]) -> dict[str, Any]:
    """The date in words, next to the mark, and the title: at its right, in the second half of the time at its left."""
    low, high = min(s for s, _ in spans), max(e for _, e in spans)
    on_right = [high - end >= start - low for start, end in spans]
    words = [(f"<b>{escape(row['words'])}</b>", escape(_shortened(row["title"]))) for row in rows]
    return {
        "x": [
            str(Day.from_ordinal(end if right else start)) for (start, end), right in zip(spans, on_right, strict=True)
        ],
        "y": list(range(len(rows))),
        "mode": "text",
        "text": [
            f"  {'  '.join((date, title) if right else (title, date))}  "
            for (date, title), right in zip(words, on_right, strict=True)
        ],
        "textposition": [f"middle {'right' if right else 'left'}" for right in on_right],
        "hoverinfo": "skip",
        "showlegend": False,
        "cliponaxis": False,
        "meta": {"role": "label"},
    }


def _shortened(title: str) -> str:
    return title if len(title) <= _LABEL_LENGTH else f"{title[:_LABEL_LENGTH].rsplit(' ', 1)[0]}…"


def _targets(rows: list[Row], spans: list[tuple[int, int]]) -> dict[str, Any]:
    """Unseen points of 24 pixels that a pointer meets."""
    places = [(n, (start + end) // 2 if end - start > 1 else start) for n, (start, end) in enumerate(spans)]
    return {
        "x": [str(Day.from_ordinal(day)) for _, day in places],
        "y": [n for n, _ in places],
        "customdata": [n for n, _ in places],
        "mode": "markers",
        "marker": {"size": 24, "opacity": 0, "color": "#808080"},
        "hovertext": [f"<b>{escape(rows[n]['words'])}</b><br>{escape(rows[n]['title'])}" for n, _ in places],
        "hoverinfo": "text",
        "showlegend": False,
        "meta": {"role": "target"},
    }


def layout() -> dict[str, Any]:
    """What every chart has in common, wherever its events lie."""
    return {
        "margin": dict(MARGIN),
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "hovermode": "closest",
        "hoverdistance": 30,
        "dragmode": "zoom",
        "showlegend": False,
        "hoverlabel": {"align": "left"},
        "xaxis": {"type": "date", "showgrid": True, "zeroline": False, "ticks": "outside", "hoverformat": " "},
        "yaxis": {"visible": False, "fixedrange": True},
    }


def _placed(rows: list[Row], spans: list[tuple[int, int]]) -> dict[str, Any]:
    low, high = (min(s for s, _ in spans), max(e for _, e in spans)) if spans else (0, 1)
    air = max(1, round((high - low) * _AIR))
    common = layout()
    common["xaxis"]["range"] = [str(Day.from_ordinal(low - air)), str(Day.from_ordinal(high + air))]
    common["yaxis"]["range"] = [max(2, len(rows)) - 0.5, -0.5]
    return {**common, "height": ROW * max(3, len(rows)) + MARGIN["t"] + MARGIN["b"]}
