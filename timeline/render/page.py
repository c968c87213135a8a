"""One HTML file that needs nothing else: style, scripts, data and the Plotly library are inside it.

A Content-Security-Policy lets only these scripts run and forbids every connection. Text from documents reaches the page
escaped by the template, or as JSON in a block that is never run.
"""

from __future__ import annotations

import hashlib
import json
import re
from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from itertools import groupby
from operator import itemgetter
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from timeline.config import RenderConfig
from timeline.model import Event, Timeline
from timeline.render import figure, news, picture, svg
from timeline.render.best import best
from timeline.render.changes import Record
from timeline.render.context import OPEN
from timeline.render.decided import decision_record
from timeline.render.detail import date_from, details, lead, printed_once, run_up
from timeline.render.groups import told
from timeline.render.legend import legend
from timeline.render.marks import FAMILIES, INKS, Mark, typed_marks
from timeline.render.packed import Table, mark_parts, packed
from timeline.render.records import timeline_record
from timeline.render.sources import remarks
from timeline.render.view import TOLD_AS, View, view
from timeline.render.words import (
    Silence,
    capital,
    picture_words,
    silences,
    standfirst,
    support,
)

MODULES = (
    "days", "edtf", "dom", "store", "address", "extras", "search", "filter", "ticks", "theme", "lanes", "density",
    "best", "marks", "plaintext", "citation", "captions", "bars", "silences", "scenery", "sight", "places", "stack",
    "stretches", "chart", "overview", "rows", "chapters", "list", "download", "decisions", "draft", "drafted", "desk",
    "suggestions", "curate", "panel", "facets", "counts", "sheet", "tables", "chronicle", "calendar",
    "takeaway", "embedded", "controls", "narrow", "main",
)  # fmt: skip
"""The page's script: ES modules in the order in which each finds what it imports."""

STYLES = ("frame", "finding", "list", "evidence", "sizes")
"""The page's style, later ones over earlier: what belongs to a window of some size, or to paper, comes last."""

LISTED = 400
"""Lines of a shelf; what is beyond is counted and stands in the JSON."""

_IMPORT = re.compile(r"^import\s[^;]*;\n", re.MULTILINE)
_EXPORT = re.compile(r"^export (?=const|let|async|function|class)", re.MULTILINE)
_REMARK = re.compile(
    r"""^[ \t]*/\*\*(?:[^*]|\*(?!/))*\*/\n|/\*\*[ ][^*\n]*\*/[ ]?|(?<=[;,{)])[ ]//[ ][^\n"'`]*$""", re.MULTILINE
)
"""Documentation, types within a line, and what stands behind a statement; a remark with quotes in it stays."""


def page(timeline: Timeline, config: RenderConfig, since: Record | None = None) -> str:
    """The page of a timeline; equal timelines give equal text.

    Args:
        since: an earlier timeline, as parsed from its `timeline.json`; what changed since is marked.
    """
    now = timeline_record(timeline) if since else {}
    shown = view(timeline, config, news.news(since, now) if since else None)
    events = (*timeline.events, *timeline.undated)
    proofs = details(timeline)
    marks: Table[Mark | None] = Table()
    data = data_block(timeline, shown, proofs, marks)
    quiet = silences(timeline)
    story = told(timeline, [event["group"] for event in shown["events"]])
    chart_words = picture_words(timeline, story)
    items = [_item(n, e, shown, proofs[n], quiet, marks) for n, e in enumerate(events)] if len(events) <= OPEN else []
    css, script = "".join(_asset(f"{name}.css") for name in STYLES), bundle()
    html: str = _template().render(
        title=shown["title"],
        policy=policy(styles=(css,), scripts=(figure.plotly_js(), script)),
        css=Markup(css),
        plotly=Markup(figure.plotly_js()),
        script=Markup(script),
        sprite=Markup(svg.sprite(marks.values)),
        data=as_data(data),
        standfirst=standfirst(timeline),
        changes=news.told(since, now) if since else "",
        chart_words=chart_words,
        picture=Markup(picture.picture(story, chart_words)),
        found=found(shown),
        best=best(shown["events"]),
        legend=legend(shown["events"]),
        inks=_inks(shown["events"]),
        told_as_a_fact=TOLD_AS["happened"],
        dated=items[: len(timeline.events)],
        undated=items[len(timeline.events) :],
        undated_count=len(timeline.undated),
        event_count=len(events),
        documents=[
            {**known, "remarks": remarks(document)}
            for known, document in zip(shown["documents"], timeline.documents, strict=True)
        ],
        failed=shown["failed"],
        rejected=shown["rejected"],
        notes=shown["notes"],
        listed=LISTED,
        version=timeline.version,
        sources=f"{len(timeline.documents)} document{'' if len(timeline.documents) == 1 else 's'}",
    )
    return html


def data_block(timeline: Timeline, shown: View, proofs: list[View], marks: Table[Mark | None]) -> View:
    """What the page's script reads; fills the table of marks."""
    decisions = [decision_record(outcome, index) for index, outcome in enumerate(timeline.decisions)]
    return {
        "title": shown["title"],
        "inputs": timeline.inputs_sha256,
        "exact": shown["exact"],
        "bands": shown["bands"],
        "types": FAMILIES,
        "shapes": {"none": marks.at(None), **{shape: marks.at(mark) for shape, mark in typed_marks().items()}},
        **packed(shown["events"], proofs, shown["documents"], decisions, marks),
        "marks": mark_parts(marks.values),
        "layout": figure.layout(),
        "config": dict(figure.CONFIG),
    }


def bundle() -> str:
    """The page's modules as one script: imports, exports and remarks taken out, all inside one function."""
    modules = (_EXPORT.sub("", _IMPORT.sub("", _REMARK.sub("", _asset(f"{name}.js")))) for name in MODULES)
    return '"use strict";\n(() => {\n' + "\n".join(modules) + "})();\n"


def policy(styles: tuple[str, ...], scripts: tuple[str, ...]) -> str:
    """A Content-Security-Policy under which only these styles and scripts count and nothing is fetched.

    Plotly writes rules of its own into a style element, so styles cannot be held to a hash; they cannot load anything
    either, since images come from the page itself and fonts from nowhere.
    """
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(map(_digest, scripts))}",
            "style-src 'unsafe-inline'",
            "img-src data: blob:",
            "connect-src 'none'",
            "font-src 'none'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def as_data(value: Any) -> Markup:
    """A value as JSON that no browser takes for markup."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return Markup(text.replace("<", "\\u003c").replace("&", "\\u0026").replace(">", "\\u003e"))


def _item(
    number: int, event: Event, shown: View, detail: View, quiet: Mapping[str, Silence], marks: Table[Mark | None]
) -> View:
    """One row of the list."""
    first, row = lead(detail, event), shown["events"][number]
    return {
        "number": number,
        "event": row,
        "mark": Markup(svg.used(marks.at(row["mark"]))),
        "support": support(row),
        "lead": first,
        "run_up": run_up(first["quote"]),
        "lead_source": shown["documents"][first["document"]],
        "date_from": date_from(first, event),
        "others": [mention for mention in printed_once(detail) if mention is not first],
        "gap": quiet[event.id].words if event.id in quiet else "",
    }


def _inks(events: list[View]) -> list[View]:
    """The colours of the events that are shown, each with the types that share it."""
    order = list(INKS)
    types = sorted(
        {(event["family"], event["type"]) for event in events}, key=lambda pair: (order.index(pair[0]), pair[1])
    )
    return [
        {"family": family, "types": [type for _, type in group]} for family, group in groupby(types, key=itemgetter(0))
    ]


def found(shown: View) -> str:
    """How many events the list counts before anything is filtered."""
    count = sum(event["group"] == "told" for event in shown["events"])
    return f"{count:,} event{'' if count == 1 else 's'}"


@cache
def _asset(name: str) -> str:
    return files(__package__).joinpath("assets", name).read_text(encoding="utf-8")


@cache
def _template() -> Any:
    environment = Environment(
        loader=FunctionLoader(lambda name: files(__package__).joinpath("templates", name).read_text(encoding="utf-8")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
    )
    environment.filters["capital"] = capital
    return environment.get_template("page.html")
