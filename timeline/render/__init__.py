"""The timeline for people and for programs: one offline page, one JSON file, tables and a figure for notebooks.

records.py   the JSON export; schema.json describes it
frame.py     the tables: the only door to pandas
marks.py     which shape and colour a date has
figure.py    the Plotly figure: the only door to Plotly
svg.py       the same marks as inline SVG
groups.py    which events are the story, and which wait folded
words.py     the sentences about the timeline as a whole
context.py   the words around a quote
view.py      what the page shows, as plain values
sources.py   the documents as a reader would call them
news.py      what is new since an earlier timeline
page.py      the page, from templates/ and assets/ (its script as small ES modules)
output.py    writes files whole or not at all
formats/     the formats of other programs
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from timeline import plugins
from timeline.config import RenderConfig
from timeline.errors import OutputError
from timeline.model import Timeline
from timeline.render.formats import FORMATS, export
from timeline.render.output import write_all
from timeline.render.records import schema, timeline_record, to_text

__all__ = ["EXPORTERS", "Written", "schema", "to_html", "to_json", "write"]


@dataclass(frozen=True, slots=True)
class Written:
    """The files that a run left behind."""

    html: Path
    json: Path
    others: tuple[Path, ...] = ()


def to_json(timeline: Timeline, config: RenderConfig | None = None) -> str:
    """The timeline as the text of `timeline.json`; equal timelines give equal text."""
    return to_text(timeline_record(timeline))


def to_html(timeline: Timeline, config: RenderConfig | None = None, since: Mapping[str, Any] | None = None) -> str:
    """The timeline as one page that needs no other file and no network; equal timelines give equal text.

    Args:
        since: an earlier timeline, as parsed from its `timeline.json`; the page marks what changed since.
    """
    from timeline.render.page import page

    return page(timeline, config or RenderConfig(), since)


def write(timeline: Timeline, out: Path, config: RenderConfig | None = None, page: str | None = None) -> Written:
    """Write `timeline.html`, `timeline.json` and what the configured exporters make into the folder `out`.

    Args:
        page: the text of `timeline.html`, where it has been made already.

    Raises:
        OutputError: when they cannot be written; page and JSON of an earlier run are then still whole, and a pair.
    """
    config = config or RenderConfig()
    html = to_html(timeline, config) if page is None else page
    pair = write_all(out, {"timeline.html": html, "timeline.json": to_json(timeline, config)})
    others = tuple(_export(name, timeline, out) for name in config.exporters)
    return Written(html=pair["timeline.html"], json=pair["timeline.json"], others=others)


def _export(name: str, timeline: Timeline, out: Path) -> Path:
    exporter: plugins.Exporter = plugins.find("timeline.exporters", name, EXPORTERS)
    try:
        return exporter(timeline, out)
    except Exception as error:
        raise OutputError(f"exporter {name!r} failed: {type(error).__name__}: {error}") from error


def _export_html(timeline: Timeline, folder: Path) -> Path:
    return write_all(folder, {"timeline.html": to_html(timeline)})["timeline.html"]


def _export_json(timeline: Timeline, folder: Path) -> Path:
    return write_all(folder, {"timeline.json": to_json(timeline)})["timeline.json"]


def _export_as(name: str, timeline: Timeline, folder: Path) -> Path:
    file = f"timeline.{FORMATS[name].suffix}"
    return write_all(folder, {file: export(timeline_record(timeline), name).content})[file]


EXPORTERS: Mapping[str, plugins.Exporter] = {
    "html": _export_html,
    "json": _export_json,
    **{name: partial(_export_as, name) for name in FORMATS},
}
"""The built-in exporters; others come through the entry points `timeline.exporters`."""
