"""What the page shows, as plain values: words for people, indices instead of repeated texts.

`page` fills its template from it, and the page's script reads the same values from the data block.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote as percent_encoded
from urllib.parse import urlsplit

from timeline.config import RenderConfig
from timeline.model import Document, Event, EventMention, Quote, Rejected, Statement, Timeline
from timeline.render.context import around, pieces
from timeline.render.marks import FAMILIES, Mark
from timeline.render.records import (
    DATING,
    disagrees,
    evidence_ids,
    names_of,
    quote_groups,
    said,
    statements,
)
from timeline.render.words import capital
from timeline.when import When, parse

View = dict[str, Any]

_PRECISION = {
    "time": "known to the minute",
    "day": "known to the day",
    "month": "known to the month, not the day",
    "season": "known to the season, not the month",
    "year": "known to the year only",
    "decade": "known to the decade only",
    "century": "known to the century only",
}
_BASIS = {
    "explicit": "as written in the text",
    "relative": "counted from the date of its document",
    "inferred": "inferred",
    "decided": "set by a person",
}
_PUBLISHED = {
    "stated": "stated in the text",
    "metadata": "from the file’s metadata",
    "file": "from the file’s name",
    "given": "given by the person who ran this",
    "inferred": "inferred",
}
EXACT = {
    "time": "Day and time",
    "day": "Day",
    "month": "Month",
    "season": "Season",
    "year": "Year",
    "decade": "Decade",
    "century": "Century",
    "interval": "Lasted",
    "bounded": "Between bounds",
    "none": "Not resolved",
}
"""The shapes in words, as the filter names them."""


def view(timeline: Timeline, config: RenderConfig) -> View:
    """The whole page as values that JSON can hold."""
    documents = {document.id: document for document in timeline.documents}
    numbers = {document.id: number for number, document in enumerate(timeline.documents)}
    everything = (*timeline.events, *timeline.undated)
    return {
        "title": timeline.title or "Timeline",
        "inputs": timeline.inputs_sha256,
        "documents": [document_view(d, documents, config) for d in timeline.documents],
        "events": [event_view(event, numbers, dated=n < len(timeline.events)) for n, event in enumerate(everything)],
        "details": [detail_view(event, documents, numbers) for event in everything],
        "rejected": [rejected_view(item, documents) for item in timeline.rejected],
        "failed": [{"file": p.source, "stage": p.stage, "message": p.message} for p in timeline.problems],
        "notes": [{"file": documents[n.document].name, "message": n.message} for n in timeline.notes],
        "exact": EXACT,
    }


def document_view(document: Document, documents: Mapping[str, Document], config: RenderConfig) -> View:
    """A source: what it is called, when it was published and how that is known."""
    published = document.published
    return {
        "file": document.name,
        "copies": list(document.sources[1:]),
        "title": document.title or document.name,
        "published": published.when.in_words() if published else "",
        "basis": _PUBLISHED[published.basis] if published else "not known",
        "how": capital(published.how) if published else "No date is stated, and no other document gives one.",
        "evidence": [place_view(quote, documents) for quote in published.evidence] if published else [],
        "link": link_of(document, config.link_base),
    }


def link_of(document: Document, base: str) -> str:
    """Where a reader can open the document: below the configured base, or its own web address; else empty."""
    address = base.rstrip("/") + "/" + percent_encoded(document.name) if base else document.metadata.get("url", "")
    try:
        scheme = urlsplit(address).scheme
    except ValueError:
        return ""
    return address if scheme in ("http", "https") or (base and not scheme) else ""


def place_view(quote: Quote, documents: Mapping[str, Document]) -> View:
    """A quote with its file and line."""
    document = documents[quote.document]
    return {"file": document.name, "line": document.line(quote.span), "text": quote.text}


def rejected_view(item: Rejected, documents: Mapping[str, Document]) -> View:
    """A rejected expression in the words around it."""
    raw, span = documents[item.quote.document].raw, item.quote.span
    before, after = raw[max(0, span.start - 40) : span.start], raw[span.end : span.end + 40]
    return {
        **place_view(item.quote, documents),
        "before": before.rpartition("\n")[2],
        "after": after.partition("\n")[0],
        "reason": item.reason.replace("-", " "),
    }


def mark_of(event: Event) -> Mark | None:
    """The mark of an event, `None` for one without a date."""
    when = event.when
    if when is None:
        return None
    return Mark(
        kind=when.kind,
        precision=when.precision,
        open_start=when.start is None,
        open_end=when.end is None,
        approximate=when.approximate,
        uncertain=when.uncertain or event.basis == "inferred",
        conflict=disagrees(event),
    )


def event_view(event: Event, numbers: Mapping[str, int], *, dated: bool) -> View:
    """What the list, the chart, the search and the filters need of an event; only a dated one is on the chart."""
    when, mark = event.when, mark_of(event)
    names = names_of(event)
    return {
        "id": event.id,
        "aliases": list(event.aliases),
        "title": event.title,
        "type": event.type,
        "family": FAMILIES[event.type],
        "when": capital(when.in_words()) if when else "Date not resolved",
        "edtf": when.edtf if when else "",
        "shape": mark.shape if mark else "none",
        "how": how_known(when, event.basis),
        "sure": certainty(event),
        "start": when.earliest.ordinal if when and when.earliest else None,
        "end": when.latest.ordinal if when and when.latest else None,
        "time": _clock(when),
        "dated": dated,
        "conflict": disagrees(event),
        "documents": sorted({numbers[mention.document] for mention in event.mentions}),
        "statements": statements(event, event.mentions),
        "mentions": len(event.mentions),
        "people": [name for name, kind in names if kind != "place"],
        "places": [name for name, kind in names if kind == "place"],
    }


def _clock(when: When | None) -> str:
    return f"{when.time} {when.timezone or ''}".strip() if when and when.time else ""


def how_known(when: When | None, basis: str | None) -> str:
    """One line below the date: how exactly it is known, and from where."""
    if when is None:
        return "no source gives a date that could be resolved"
    exact = {"interval": "it lasted that long", "bounded": "it happened once, in between"}
    if when.kind == "bounded" and (when.start is None or when.end is None):
        exact["bounded"] = "it happened once; only one bound is known"
    if when.kind == "interval" and (when.start is None or when.end is None):
        exact["interval"] = "one end is open"
    return f"{exact.get(when.kind, _PRECISION[when.precision])}; {_BASIS[basis or 'explicit']}"


def certainty(event: Event) -> list[str]:
    """The certainty filter's values that an event has."""
    if event.when is None:
        return ["No date"]
    basis = {
        "relative": "Counted from its document",
        "inferred": "Inferred",
        "decided": "Set by a person",
    }.get(event.basis or "", "As written")
    marks = (("About", event.when.approximate), ("Sources disagree", disagrees(event)))
    return [basis, *(name for name, holds in marks if holds)]


def detail_view(event: Event, documents: Mapping[str, Document], numbers: Mapping[str, int]) -> View:
    """What the evidence panel shows of an event."""
    ids, groups = evidence_ids(event), quote_groups(event)
    return {
        "mentions": [mention_view(m, ids[m.key], groups.get(m.key, ""), documents, numbers) for m in event.mentions],
        "conflicts": [
            {"field": c.field, "severity": c.severity, "sides": [_side(c.field, s, ids) for s in c.statements]}
            for c in event.conflicts
        ],
        "merges": [
            {
                "a": ids[m.a],
                "b": ids[m.b],
                "score": m.score,
                "features": [[f.name.replace("-", " "), f.weight, f.detail] for f in m.features],
            }
            for m in event.merges
        ],
        "possible": list(event.possible),
    }


def _side(field: str, statement: Statement, ids: Mapping[tuple[str, int, int], str]) -> View:
    record = said(field, statement)
    text = parse(record["edtf"]).in_words() if "edtf" in record else record["text"]
    return {"text": text, "mentions": [ids[key] for key in statement.mentions]}


def mention_view(
    mention: EventMention, id: str, group: str, documents: Mapping[str, Document], numbers: Mapping[str, int]
) -> View:
    """One mention: the quote in pieces around its date, the sentences around it, and how the date was read."""
    document = documents[mention.document]
    before, after = around(mention, document)
    date = mention.date_quote
    quote = pieces(mention.quote, date)
    return {
        "id": id,
        "document": numbers[mention.document],
        "line": document.line(mention.quote.span),
        "relation": mention.relation,
        "group": group,
        "before": before,
        "quote": list(quote),
        "after": after,
        "elsewhere": place_view(date, documents) if date and len(quote) == 1 else None,
        "date": date_view(mention),
    }


def date_view(mention: EventMention) -> View | None:
    """How the date of a mention was read, `None` when it has none."""
    if mention.date is None:
        return None
    return {
        "says": mention.when.in_words() if mention.when else "not resolved",
        "edtf": mention.when.edtf if mention.when else "",
        "rule": mention.date.rule,
        "basis": _BASIS[mention.basis or "explicit"],
        "anchor": mention.anchor or "",
    }


_RUN_UP = 70
"""Characters before the date that the list shows of a quote; the whole quote stands in the evidence."""


def run_up(quote: Sequence[str]) -> tuple[str, str]:
    """The words before a quote's date, cut where the list may leave the beginning out."""
    if len(quote) == 1 or len(quote[0]) <= _RUN_UP:
        return "", quote[0]
    head = quote[0][:-_RUN_UP]
    cut = len(head) + len(quote[0][-_RUN_UP:].split(" ", 1)[0]) + 1
    return quote[0][:cut], quote[0][cut:]


def lead(detail: View, event: Event) -> View:
    """The mention to show first: the one the title is from if it carries the date, else the first that does."""
    mentions: Sequence[View] = detail["mentions"]
    dating = [m for m in mentions if m["relation"] in DATING and len(m["quote"]) == 3]
    titled = evidence_ids(event).get(event.title_from)
    return next((m for m in dating if m["id"] == titled), (dating or mentions)[0])
