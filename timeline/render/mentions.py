"""Quotes, dates and mentions as plain dicts: the parts of a record that point into a file.

Every offset counts code points of the raw file.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from timeline.civil import Day, PartialDate
from timeline.model import Document, Event, EventMention, Name, Quote
from timeline.spans import Span
from timeline.when import When

Record = dict[str, Any]
Key = tuple[str, int, int]

AFFIX = 32
"""Characters of text kept on either side of a quote, so that it is found again when the file changes."""


def selectors(quote: Quote, document: Document) -> list[Record]:
    """The quote twice: by position for machines, by its words for when the file changes."""
    start, end, raw = quote.span.start, quote.span.end, document.raw
    return [
        position_record(quote.span),
        {
            "type": "TextQuoteSelector",
            "exact": quote.text,
            "prefix": raw[max(0, start - AFFIX) : start],
            "suffix": raw[end : end + AFFIX],
        },
    ]


def position_record(span: Span) -> Record:
    """A raw span as the selector of Web Annotation that gives its offsets."""
    return {"type": "TextPositionSelector", "start": span.start, "end": span.end}


def place_record(quote: Quote, documents: Mapping[str, Document]) -> Record:
    """Where a quote stands: document, file, line from 1, page or row where the file has such, selectors."""
    document = documents[quote.document]
    return {
        "document": document.id,
        "file": document.name,
        "line": document.line(quote.span),
        "place": document.place(quote.span),
        "selector": selectors(quote, document),
    }


def when_record(when: When | None, basis: str | None) -> Record:
    """The date as EDTF, its ends as precise as they are known, its bounds as ISO days, and in words."""
    return {
        "edtf": when.edtf if when else None,
        "precision": when.precision if when else None,
        "kind": when.kind if when else None,
        "start": _printed(when.start) if when else None,
        "end": _printed(when.end) if when else None,
        "earliest": _printed(when.earliest) if when else None,
        "latest": _printed(when.latest) if when else None,
        "display": when.in_words() if when else "date not resolved",
        "basis": basis if when else None,
        "approximate": bool(when and when.approximate),
        "uncertain": bool(when and when.uncertain),
        "time": when.time if when else None,
        "timezone": when.timezone if when else None,
        "calendar": "gregorian",
    }


def _printed(date: Day | PartialDate | None) -> str | None:
    return str(date) if date else None


def mention_record(mention: EventMention, id: str, group: str | None, documents: Mapping[str, Document]) -> Record:
    """One mention: where it stands, what it says and how firmly, and how its date was read."""
    document = documents[mention.document]
    return {
        "id": id,
        **place_record(mention.quote, documents),
        "clause": position_record(document.quote(mention.clause).span),
        "relation": mention.relation,
        "quote_group": group,
        "headline": mention.headline,
        "told_whole": mention.told_whole,
        "acceptance": mention.acceptance,
        "type": mention.type,
        "act": mention.act,
        "factuality": mention.factuality,
        "hedge": mention.hedge,
        "aspect": mention.aspect,
        "names": [name_record(name) for name in mention.names],
        "date": date_record(mention, documents),
    }


def name_record(name: Name) -> Record:
    """A name as one mention uses it."""
    return {"name": name.text, "kind": name.kind, "role": name.role}


def date_record(mention: EventMention, documents: Mapping[str, Document]) -> Record | None:
    """The date expression of a mention, `None` when it has none."""
    if mention.date is None or mention.date_quote is None:
        return None
    when, document = mention.when, documents[mention.date_quote.document]
    return {
        "selector": selectors(mention.date_quote, document),
        "edtf": when.edtf if when else None,
        "time": when.time if when else None,
        "timezone": when.timezone if when else None,
        "timex3": {"type": mention.date.timex, "value": mention.date.value, "mod": mention.date.mod},
        "rule": mention.date.rule,
        "signal": mention.date.signal,
        "basis": mention.basis,
        "anchor": mention.anchor,
        "counted_from": _raw(mention.counted_from, documents[mention.document]),
        "repeats": _raw(mention.refers_to, documents[mention.document]),
    }


def _raw(at: int | None, document: Document) -> int | None:
    """The raw offset of a clean one."""
    return None if at is None else document.quote(Span(at, at)).span.start


def evidence_ids(event: Event) -> dict[Key, str]:
    """The id of each mention within its event, by mention key."""
    return {mention.key: f"m{number}" for number, mention in enumerate(event.mentions, 1)}
