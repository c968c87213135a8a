"""The timeline as tables: the only door to pandas.

Dates are the strings of the export (EDTF and ISO, 44 BCE included); the day numbers beside them are for sorting and
drawing, and count days from 1 January of year 1, which is day 1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.confidence import confidence
from timeline.model import Event, Timeline
from timeline.render.records import disagrees, event_record, names_of, statements
from timeline.render.words import date_words

if TYPE_CHECKING:
    import pandas as pd

    Frame = pd.DataFrame

_EVENT_TYPES = {
    "id": "string[python]",
    "title": "string[python]",
    "type": "category",
    "factuality": "category",
    "aspect": "category",
    "edtf": "string[python]",
    "kind": "category",
    "precision": "category",
    "earliest": "string[python]",
    "latest": "string[python]",
    "earliest_day": "Int64",
    "latest_day": "Int64",
    "resolved": "bool",
    "time": "string[python]",
    "display": "string[python]",
    "words": "string[python]",
    "basis": "category",
    "approximate": "bool",
    "uncertain": "bool",
    "conflict": "bool",
    "documents": "Int64",
    "statements": "Int64",
    "mentions": "Int64",
    "people": "string[python]",
    "places": "string[python]",
    "confidence": "category",
    "status": "category",
}
_MENTION_TYPES = {
    "event": "string[python]",
    "id": "string[python]",
    "document": "string[python]",
    "file": "string[python]",
    "line": "Int64",
    "relation": "category",
    "start": "Int64",
    "end": "Int64",
    "quote": "string[python]",
    "date_start": "Int64",
    "date_end": "Int64",
    "date_quote": "string[python]",
    "date_edtf": "string[python]",
    "rule": "string[python]",
    "quote_group": "string[python]",
}


def events(timeline: Timeline) -> Frame:
    """One row an event in the order of the timeline, unresolved dates last, `NA` where there is none."""
    rows = [_event_row(event, resolved=True) for event in timeline.events]
    rows += [_event_row(event, resolved=False) for event in timeline.undated]
    return _typed(rows, timeline, _EVENT_TYPES)


def mentions(timeline: Timeline) -> Frame:
    """One row a mention; `event` is the id of its event, `start` and `end` are raw offsets in code points."""
    documents = {document.id: document for document in timeline.documents}
    records = (event_record(event, documents, timeline.decisions) for event in (*timeline.events, *timeline.undated))
    rows = [_mention_row(record["id"], mention) for record in records for mention in record["evidence"]]
    return _typed(rows, timeline, _MENTION_TYPES)


def _typed(rows: list[dict[str, Any]], timeline: Timeline, types: dict[str, str]) -> Frame:
    import pandas as pd

    # Column by column: the type that pandas would infer for texts (of Arrow) refuses a lone surrogate.
    frame = pd.DataFrame({name: pd.Series([row[name] for row in rows], dtype=type) for name, type in types.items()})
    frame.attrs["title"] = timeline.title
    return frame


def _event_row(event: Event, *, resolved: bool) -> dict[str, Any]:
    when, names = event.when, names_of(event)
    return {
        "id": event.id,
        "title": event.title,
        "type": event.type,
        "factuality": event.titled.factuality,
        "aspect": event.titled.aspect,
        "edtf": when.edtf if when else None,
        "kind": when.kind if when else None,
        "precision": when.precision if when else None,
        "earliest": str(when.earliest) if when and when.earliest else None,
        "latest": str(when.latest) if when and when.latest else None,
        "earliest_day": when.earliest.ordinal if when and when.earliest else None,
        "latest_day": when.latest.ordinal if when and when.latest else None,
        "resolved": resolved,
        "time": when.time if when else None,
        "display": when.in_words() if when else None,
        "words": date_words(when, event.basis) if when else None,
        "basis": event.basis,
        "approximate": bool(when and when.approximate),
        "uncertain": bool(when and when.uncertain),
        "conflict": disagrees(event),
        "documents": len({mention.document for mention in event.mentions}),
        "statements": statements(event, event.mentions),
        "mentions": len(event.mentions),
        "people": "; ".join(name for name, kind in names if kind != "place") or None,
        "places": "; ".join(name for name, kind in names if kind == "place") or None,
        "confidence": confidence(event).band,
        "status": event.curation.status,
    }


def _mention_row(event: str, mention: dict[str, Any]) -> dict[str, Any]:
    position, quote = mention["selector"]
    date = mention["date"] or {"selector": [{"start": None, "end": None}, {"exact": None}], "edtf": None, "rule": None}
    date_position, date_quote = date["selector"]
    return {
        "event": event,
        "id": mention["id"],
        "document": mention["document"],
        "file": mention["file"],
        "line": mention["line"],
        "relation": mention["relation"],
        "start": position["start"],
        "end": position["end"],
        "quote": quote["exact"],
        "date_start": date_position["start"],
        "date_end": date_position["end"],
        "date_quote": date_quote["exact"],
        "date_edtf": date["edtf"],
        "rule": date["rule"],
        "quote_group": mention["quote_group"],
    }
