"""The timeline as plain dicts, one to one what `timeline.json` holds; `schema.json` beside this file describes it.

Offsets are code points of the raw file. Quotes are W3C Web Annotation selectors, so that other tools find them again.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from timeline.errors import EDTFError
from timeline.model import Conflict, Document, Event, EventMention, Merge, Published, Quote, Statement, Timeline
from timeline.when import Day, When, parse

Record = dict[str, Any]
Key = tuple[str, int, int]

FORMAT = "timeline-export"
FORMAT_VERSION = "1.0.0"
OFFSETS = "unicode code points, raw file, newline untouched"
AFFIX = 32
"""Characters of text kept on either side of a quote, so that it is found again when the file changes."""

DATING = ("dates", "dateline")
"""The relations of mentions that carry a date of their event."""


@cache
def schema() -> Mapping[str, Any]:
    """The JSON Schema (2020-12) of what `timeline` returns."""
    text = files(__package__).joinpath("schema.json").read_text(encoding="utf-8")
    loaded: Mapping[str, Any] = json.loads(text)
    return loaded


def to_text(record: Record) -> str:
    """A record as JSON text: keys in the order given, one space of indent, a newline at the end."""
    return json.dumps(record, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def timeline_record(timeline: Timeline) -> Record:
    """The whole timeline; equal timelines give equal records."""
    documents = {document.id: document for document in timeline.documents}
    return {
        "format": FORMAT,
        "version": FORMAT_VERSION,
        "offsets": OFFSETS,
        "title": timeline.title,
        "run": run_record(timeline),
        "documents": [document_record(document, documents) for document in timeline.documents],
        "events": [event_record(event, documents) for event in timeline.events],
        "undated": [event_record(event, documents) for event in timeline.undated],
        "rejected": [{**place_record(item.quote, documents), "reason": item.reason} for item in timeline.rejected],
        "failed": [
            {"file": p.source, "stage": p.stage, "kind": p.kind, "message": p.message} for p in timeline.problems
        ],
        "notes": [
            {"document": n.document, "file": documents[n.document].name, "message": n.message} for n in timeline.notes
        ],
    }


def run_record(timeline: Timeline) -> Record:
    """Which tool made this from which settings and inputs; the id is the same for the same three."""
    made_of = f"{timeline.version}\n{timeline.config_sha256}\n{timeline.inputs_sha256}"
    return {
        "id": f"run-{hashlib.sha256(made_of.encode()).hexdigest()[:10]}",
        "tool": "timeline",
        "tool_version": timeline.version,
        "config_sha256": timeline.config_sha256,
        "inputs_sha256": timeline.inputs_sha256,
        "previous_run": None,
    }


def document_record(document: Document, documents: Mapping[str, Document]) -> Record:
    """One document; `sources` lists every file with the same bytes, `file` is the first of them."""
    return {
        "id": document.id,
        "file": document.name,
        "sources": list(document.sources),
        "sha256": document.sha256,
        "chars": len(document.raw),
        "language": document.language,
        "title": document.title,
        "author": document.metadata.get("author"),
        "url": document.metadata.get("url"),
        "published": published_record(document, document.published, documents),
    }


def published_record(document: Document, published: Published | None, documents: Mapping[str, Document]) -> Record:
    """When the document was published; `selector` points into itself, `evidence` may point into others."""
    if published is None:
        return {"edtf": None, "basis": "none", "how": None, "selector": None, "evidence": []}
    own = next((quote for quote in published.evidence if quote.document == document.id), None)
    return {
        "edtf": published.when.edtf,
        "basis": published.basis,
        "how": published.how,
        "selector": selectors(own, document) if own else None,
        "evidence": [place_record(quote, documents) for quote in published.evidence],
    }


def selectors(quote: Quote, document: Document) -> list[Record]:
    """The quote twice: by position for machines, by its words for when the file changes."""
    start, end, raw = quote.span.start, quote.span.end, document.raw
    return [
        {"type": "TextPositionSelector", "start": start, "end": end},
        {
            "type": "TextQuoteSelector",
            "exact": quote.text,
            "prefix": raw[max(0, start - AFFIX) : start],
            "suffix": raw[end : end + AFFIX],
        },
    ]


def place_record(quote: Quote, documents: Mapping[str, Document]) -> Record:
    """Where a quote stands: document, file, line from 1, selectors."""
    document = documents[quote.document]
    return {
        "document": document.id,
        "file": document.name,
        "line": document.line(quote.span),
        "selector": selectors(quote, document),
    }


def event_record(event: Event, documents: Mapping[str, Document]) -> Record:
    """One event with every mention that tells it, as m1, m2 ... in the order of `event.mentions`."""
    ids = evidence_ids(event)
    groups = quote_groups(event)
    return {
        "id": event.id,
        "aliases": list(event.aliases),
        "title": event.title,
        "title_basis": ids.get(event.title_from),
        "summary": None,
        "when": when_record(event.when, event.basis),
        "type": event.type,
        "tags": [],
        "participants": [
            {"name": name, "kind": kind, "role": None, "evidence": named}
            for (name, kind), named in names_of(event).items()
            if kind != "place"
        ],
        "places": [
            {"name": name, "evidence": named} for (name, kind), named in names_of(event).items() if kind == "place"
        ],
        "evidence": [mention_record(m, ids[m.key], groups.get(m.key), documents) for m in event.mentions],
        "corroboration": corroboration_record(event),
        "conflicts": [conflict_record(c, f"c{n}", ids) for n, c in enumerate(event.conflicts, 1)],
        "confidence": {"score": None, "date": None, "merge": None, "band": None, "calibrated": False},
        "merge": merge_record(event.merges, ids),
        "relations": [
            {"type": "possibly-same", "event": other, "basis": "its date is the finer"} for other in event.possible
        ],
        "curation": {"status": "auto", "decision": None, "by": None, "at": None, "note": None},
    }


def evidence_ids(event: Event) -> dict[Key, str]:
    """The id of each mention within its event, by mention key."""
    return {mention.key: f"m{number}" for number, mention in enumerate(event.mentions, 1)}


def quote_groups(event: Event) -> dict[Key, str]:
    """The id of the statement that a mention prints together with others; mentions alone have none."""
    shared = (group for group in event.groups if len(group) > 1)
    return {key: f"q{number}" for number, group in enumerate(shared, 1) for key in group}


def names_of(event: Event) -> dict[tuple[str, str], list[str]]:
    """Every name with its kind, and the mentions that use it, most used first."""
    ids = evidence_ids(event)
    found: dict[tuple[str, str], list[str]] = {}
    for mention in event.mentions:
        for name in mention.names:
            named = found.setdefault((name.text, name.kind), [])
            if ids[mention.key] not in named:
                named.append(ids[mention.key])
    return dict(sorted(found.items(), key=lambda item: -len(item[1])))


def when_record(when: When | None, basis: str | None) -> Record:
    """The date as EDTF, its bounds as ISO days (for sorting and drawing), and in words."""
    return {
        "edtf": when.edtf if when else None,
        "precision": when.precision if when else None,
        "kind": when.kind if when else None,
        "earliest": _iso(when.earliest) if when else None,
        "latest": _iso(when.latest) if when else None,
        "display": when.in_words() if when else "date not resolved",
        "basis": basis if when else None,
        "approximate": bool(when and when.approximate),
        "uncertain": bool(when and when.uncertain),
        "time": when.time if when else None,
        "timezone": when.timezone if when else None,
        "calendar": "gregorian",
    }


def _iso(day: Day | None) -> str | None:
    return str(day) if day else None


def mention_record(mention: EventMention, id: str, group: str | None, documents: Mapping[str, Document]) -> Record:
    """One mention: where it stands, what it does for the event, and how its date was read."""
    return {
        "id": id,
        **place_record(mention.quote, documents),
        "relation": mention.relation,
        "quote_group": group,
        "date": date_record(mention, documents),
    }


def date_record(mention: EventMention, documents: Mapping[str, Document]) -> Record | None:
    """The date expression of a mention, `None` when it has none."""
    if mention.date is None or mention.date_quote is None:
        return None
    return {
        "selector": selectors(mention.date_quote, documents[mention.date_quote.document]),
        "edtf": mention.when.edtf if mention.when else None,
        "timex3": {"type": mention.date.timex, "value": mention.date.value, "mod": mention.date.mod},
        "rule": mention.date.rule,
        "basis": mention.basis,
        "anchor": mention.anchor,
    }


def corroboration_record(event: Event) -> Record:
    """How many documents and how many separate statements tell it; copies of one statement count once."""
    dated = [mention for mention in event.mentions if mention.relation in DATING]
    return {
        "documents": len({mention.document for mention in event.mentions}),
        "documents_with_date": len({mention.document for mention in dated}),
        "mentions_with_date": len(dated),
        "distinct_statements": statements(event, event.mentions),
        "distinct_dated_statements": statements(event, dated),
        "attributed_to": [],
    }


def statements(event: Event, mentions: Iterable[EventMention]) -> int:
    """How many different statements the given mentions print."""
    groups = quote_groups(event)
    return len(Counter(groups.get(mention.key, mention.key) for mention in mentions))


def conflict_record(conflict: Conflict, id: str, ids: Mapping[Key, str]) -> Record:
    """What the sources say differently, each side with its mentions."""
    return {
        "id": id,
        "field": conflict.field,
        "severity": conflict.severity,
        "statements": [
            {**said(conflict.field, statement), "evidence": [ids[key] for key in statement.mentions]}
            for statement in conflict.statements
        ],
    }


def said(field: str, statement: Statement) -> Record:
    """What one side of a conflict says: `edtf` where it is a date, else `text`."""
    if field == "when":
        try:
            return {"edtf": parse(statement.text).edtf}
        except EDTFError:
            pass
    return {"text": statement.text}


def merge_record(merges: Iterable[Merge], ids: Mapping[Key, str]) -> Record:
    """Why the mentions are one event, pair by pair; the weights of the features add up to the score."""
    pairs = [
        {
            "a": ids[merge.a],
            "b": ids[merge.b],
            "score": merge.score,
            "why": merge.why,
            "features": [{"name": f.name, "weight": f.weight, "detail": f.detail} for f in merge.features],
        }
        for merge in merges
    ]
    return {"method": "weights of named features, added up" if pairs else None, "pairs": pairs}


def disagrees(event: Event) -> bool:
    """Whether its sources contradict each other; a date that is only coarser does not."""
    return any(conflict.severity != "coarser" for conflict in event.conflicts)
