"""What the page shows of documents and events, as plain values in words for people.

`page` fills its template from it; `packed` makes the data block of it that the page's script reads.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from timeline.confidence import confidence
from timeline.config import Band, RenderConfig
from timeline.model import Document, Event, EventMention, Factuality, Quote, Rejected, Timeline
from timeline.render.context import OPEN
from timeline.render.groups import Group, groups_of
from timeline.render.marks import FAMILIES, Mark
from timeline.render.records import disagrees, names_of, statements
from timeline.render.set_aside import is_no_date, words_around
from timeline.render.sources import OPENING, OPENING_MANY, sources
from timeline.render.words import capital, date_words
from timeline.when import When

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
BASIS = {
    "explicit": "as the text states it",
    "relative": "worked out by the tool",
    "inferred": "inferred",
    "decided": "set by a person",
}
TOLD_AS: Mapping[Factuality, str] = {
    "happened": "As a fact",
    "planned": "As a plan",
    "denied": "As denied",
    "alleged": "As alleged",
    "conditional": "As a condition",
}
"""How a text may tell an event, as the filter names it."""

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

BANDS: Mapping[Band, str] = {
    "high": "Stated, or counted from a stated date",
    "medium": "Such a date, but a report may not belong",
    "low": "Inferred, doubted or missing date",
}
"""What the dates of each band rest on, as the filter says it; none is called right. Shares: docs/confidence.md."""


def view(timeline: Timeline, config: RenderConfig, changed: Mapping[str, list[str]] | None = None) -> View:
    """The whole page as values that JSON can hold.

    Args:
        changed: what is new of the events since an earlier timeline, by their ids.
    """
    new = changed or {}
    documents = {document.id: document for document in timeline.documents}
    numbers = {document.id: number for number, document in enumerate(timeline.documents)}
    everything = (*timeline.events, *timeline.undated)
    groups = groups_of(timeline)
    return {
        "title": timeline.title or "Timeline",
        "inputs": timeline.inputs_sha256,
        "documents": sources(timeline.documents, config, OPENING if len(everything) <= OPEN else OPENING_MANY),
        "events": [
            {**event_view(event, numbers, group), "changed": new.get(event.id, [])}
            for event, group in zip(everything, groups, strict=True)
        ],
        "rejected": [rejected_view(item, documents) for item in timeline.rejected],
        "failed": [{"file": p.source, "stage": p.stage, "message": p.message} for p in timeline.problems],
        "notes": [{"file": documents[n.document].name, "message": n.message} for n in timeline.notes],
        "exact": EXACT,
        "bands": BANDS,
    }


def place_view(quote: Quote, documents: Mapping[str, Document]) -> View:
    """A quote with its file and line."""
    document = documents[quote.document]
    return {"file": document.name, "line": document.line(quote.span), "text": quote.text}


def rejected_view(item: Rejected, documents: Mapping[str, Document]) -> View:
    """A rejected expression in the words around it."""
    span = item.quote.span
    before, after = words_around(documents[item.quote.document].raw, span.start, span.end)
    return {
        **place_view(item.quote, documents),
        "before": before,
        "after": after,
        "is_no_date": is_no_date(item),
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


def event_view(event: Event, numbers: Mapping[str, int], group: Group) -> View:
    """What the list, the chart, the search and the filters need of an event."""
    when, mark = event.when, mark_of(event)
    names, sureness = names_of(event), confidence(event)
    return {
        "id": event.id,
        "group": group,
        "mark": mark,
        "aliases": list(event.aliases),
        "title": event.title,
        "type": event.type,
        "family": FAMILIES[event.type],
        "when": _shown(event, group),
        "edtf": when.edtf if when else "",
        "shape": mark.shape if mark else "none",
        "how": how_known(when),
        "sure": certainty(event),
        "band": sureness.band,
        "why": sureness.why,
        "start": when.earliest.ordinal if when and when.earliest else None,
        "end": when.latest.ordinal if when and when.latest else None,
        "time": _clock(when),
        "dated": when is not None,
        "conflict": disagrees(event),
        "told_as": TOLD_AS[titled(event).factuality],
        "documents": sorted({numbers[mention.document] for mention in event.mentions}),
        "statements": statements(event, event.mentions),
        "mentions": len(event.mentions),
        "people": [name for name, kind in names if kind in ("person", "unknown")],
        "bodies": [name for name, kind in names if kind == "organisation"],
        "places": [name for name, kind in names if kind == "place"],
    }


def _shown(event: Event, group: Group) -> str:
    """The date in words; of an event without one the bound, which is only the date of what tells it."""
    if event.when is None:
        return "No date"
    words = date_words(event.when, event.basis)
    return f"No date; {words}" if group == "undated" else capital(words)


def titled(event: Event) -> EventMention:
    """The mention that an event has its title and its factuality from."""
    return next((mention for mention in event.mentions if mention.key == event.title_from), event.mentions[0])


def _clock(when: When | None) -> str:
    return f"{when.time} {when.timezone or ''}".strip() if when and when.time else ""


def how_known(when: When | None) -> str:
    """One line below the date: how exactly it is known; from where stands in `why`."""
    if when is None:
        return "no source gives a date that could be resolved"
    exact = {"interval": "it lasted that long", "bounded": "it happened once, in between"}
    if when.kind == "bounded" and (when.start is None or when.end is None):
        exact["bounded"] = "it happened once; only one bound is known"
    if when.kind == "interval" and (when.start is None or when.end is None):
        exact["interval"] = "one end is open"
    return exact.get(when.kind, _PRECISION[when.precision])


def certainty(event: Event) -> list[str]:
    """How the date was got, as the filter names it."""
    if event.when is None:
        return ["No date"]
    basis = {
        "relative": "Worked out from a stated date",
        "inferred": "Inferred",
        "decided": "Set by a person",
    }.get(event.basis or "", "As the text states it")
    marks = (("About", event.when.approximate), ("Sources disagree", disagrees(event)))
    return [basis, *(name for name, holds in marks if holds)]
