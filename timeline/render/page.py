"""One HTML file that needs nothing else: style, scripts, data and the Plotly library are inside it.

A Content-Security-Policy lets only these scripts run and forbids every connection. Text from documents reaches the page
escaped by the template, or as JSON in a block that is never run.
"""

from __future__ import annotations

import hashlib
import json
import re
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from timeline.config import RenderConfig
from timeline.model import Event, Timeline
from timeline.render import figure, frame, svg
from timeline.render.marks import Mark
from timeline.render.view import View, lead, mark_of, run_up, view
from timeline.render.words import capital, gap_before, picture_words, standfirst, support
from timeline.when import When

MODULES = (
    "days", "dom", "address", "filter", "ticks", "theme", "lanes", "chart", "list", "panel", "facets", "extras", "main",
)  # fmt: skip
"""The page's script: ES modules in the order in which each finds what it imports."""

LEGEND: tuple[tuple[Mark, str], ...] = (
    (Mark("point", "day"), "on that day"),
    (Mark("point", "month"), "within that month or season"),
    (Mark("point", "year"), "within that year; paler for a decade or century"),
    (Mark("interval", "month"), "lasted from one end to the other"),
    (Mark("interval", "month", open_end=True), "lasted on; the end is open"),
    (Mark("bounded", "month"), "once, somewhere between two bounds"),
    (Mark("point", "day", approximate=True), "soft edges: about that time"),
    (Mark("point", "month", uncertain=True), "hollow: the date is inferred"),
    (Mark("point", "month", conflict=True), "split: sources disagree"),
)
_BEST = 3
_IMPORT = re.compile(r"^import\s[^;]*;\n", re.MULTILINE)
_EXPORT = re.compile(r"^export (?=const|let|function|class)", re.MULTILINE)


def page(timeline: Timeline, config: RenderConfig) -> str:
    """The page of a timeline; equal timelines give equal text."""
    shown = view(timeline, config)
    items = [_item(n, event, shown, timeline) for n, event in enumerate((*timeline.events, *timeline.undated))]
    dated, undated = items[: len(timeline.events)], items[len(timeline.events) :]
    css, script = _asset("page.css"), bundle()
    html: str = _template().render(
        title=shown["title"],
        policy=policy(styles=(css,), scripts=(figure.plotly_js(), script)),
        css=Markup(css),
        plotly=Markup(figure.plotly_js()),
        script=Markup(script),
        data=as_data(shown),
        figure=as_data(_figure(timeline)),
        standfirst=standfirst(timeline),
        chart_words=picture_words(timeline),
        found=found(shown),
        first_year=_year(timeline, 0),
        last_year=_year(timeline, -1),
        best=_best(dated),
        legend=[{"mark": Markup(svg.small(mark)), "words": words} for mark, words in LEGEND],
        dated=dated,
        undated=undated,
        documents=shown["documents"],
        failed=shown["failed"],
        rejected=shown["rejected"],
        notes=shown["notes"],
        version=timeline.version,
        sources=f"{len(timeline.documents)} document{'' if len(timeline.documents) == 1 else 's'}",
    )
    return html


def bundle() -> str:
    """The page's modules as one script: imports and exports taken out, everything inside one function."""
    modules = (_EXPORT.sub("", _IMPORT.sub("", _asset(f"{name}.js"))) for name in MODULES)
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


def _figure(timeline: Timeline) -> dict[str, Any]:
    drawn: dict[str, Any] = figure.draw(frame.events(timeline)).to_dict()
    drawn["layout"].pop("template", None)
    return {**drawn, "config": dict(figure.CONFIG)}


def _item(number: int, event: Event, shown: View, timeline: Timeline) -> View:
    """One row of the list."""
    detail = shown["details"][number]
    first = lead(detail, event)
    return {
        "number": number,
        "event": shown["events"][number],
        "mark": Markup(svg.small(mark_of(event))),
        "support": support(shown["events"][number]),
        "lead": first,
        "run_up": run_up(first["quote"]),
        "lead_source": shown["documents"][first["document"]],
        "others": [mention for mention in _printed_once(detail) if mention is not first],
        "gap": gap_before(number, timeline) if number < len(timeline.events) else "",
    }


def _printed_once(detail: View) -> Iterator[View]:
    seen: set[str] = set()
    for mention in detail["mentions"]:
        if not mention["group"] or mention["group"] not in seen:
            yield mention
        seen.add(mention["group"])


def _best(items: list[View]) -> list[View]:
    """The events that most documents tell; none when no event is told by more than one."""
    told = [i for i in items if i["event"]["group"] == "told" and len(i["event"]["documents"]) > 1]
    return sorted(told, key=lambda i: (-len(i["event"]["documents"]), -i["event"]["statements"]))[:_BEST]


def found(shown: View) -> str:
    """How many events the list counts before anything is filtered."""
    count = sum(event["group"] == "told" for event in shown["events"])
    return f"{count:,} event{'' if count == 1 else 's'}"


def _year(timeline: Timeline, at: int) -> str:
    days = sorted(d for e in timeline.events if e.when for d in (e.when.earliest, e.when.latest) if d)
    return When.at(days[at].year).in_words() if days else ""


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
