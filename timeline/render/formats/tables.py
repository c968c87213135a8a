"""The two tables, column by column, whichever file they end in.

One row an event with the quote that shows its date, or one row a mention. Offsets are characters of the raw file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from timeline.render.formats.export import Record, Table
from timeline.render.formats.facts import (
    disagreements,
    events,
    exact,
    lead,
    people,
    place,
    places,
    span,
    value,
)

Type = Literal["text", "number", "truth", "list"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column and how a row gets its value, `None` where there is none."""

    name: str
    type: Type
    of: Callable[[Any], Any]


def _at(*path: str) -> Callable[[Record], Any]:
    return lambda row: value(row, *path)


EVENTS: tuple[Column, ...] = (
    Column("id", "text", _at("id")),
    Column("title", "text", _at("title")),
    Column("type", "text", _at("type")),
    Column("edtf", "text", _at("when", "edtf")),
    Column("date", "text", _at("when", "display")),
    Column("kind", "text", _at("when", "kind")),
    Column("precision", "text", _at("when", "precision")),
    Column("earliest", "text", _at("when", "earliest")),
    Column("latest", "text", _at("when", "latest")),
    Column("time", "text", _at("when", "time")),
    Column("timezone", "text", _at("when", "timezone")),
    Column("basis", "text", _at("when", "basis")),
    Column("approximate", "truth", _at("when", "approximate")),
    Column("uncertain", "truth", _at("when", "uncertain")),
    Column("factuality", "text", _at("factuality")),
    Column("people", "list", people),
    Column("places", "list", places),
    Column("documents", "number", _at("corroboration", "documents")),
    Column("statements", "number", _at("corroboration", "distinct_statements")),
    Column("mentions", "number", lambda event: len(event["evidence"])),
    Column("sources_disagree", "truth", lambda event: bool(disagreements(event))),
    Column("confidence", "text", _at("confidence", "band")),
    Column("status", "text", _at("curation", "status")),
    Column("quote", "text", lambda event: exact(lead(event))),
    Column("quote_place", "text", lambda event: place(lead(event))),
    Column("quote_start", "number", lambda event: span(lead(event))[0]),
    Column("quote_end", "number", lambda event: span(lead(event))[1]),
    Column("aliases", "list", _at("aliases")),
)

MENTIONS: tuple[Column, ...] = (
    Column("event", "text", _at("event")),
    Column("id", "text", _at("id")),
    Column("document", "text", _at("document")),
    Column("file", "text", _at("file")),
    Column("line", "number", _at("line")),
    Column("relation", "text", _at("relation")),
    Column("quote", "text", exact),
    Column("start", "number", lambda mention: span(mention)[0]),
    Column("end", "number", lambda mention: span(mention)[1]),
    Column("date_quote", "text", lambda mention: exact(mention["date"]) if mention["date"] else None),
    Column("date_start", "number", lambda mention: span(mention["date"])[0] if mention["date"] else None),
    Column("date_end", "number", lambda mention: span(mention["date"])[1] if mention["date"] else None),
    Column("date_edtf", "text", _at("date", "edtf")),
    Column("date_rule", "text", _at("date", "rule")),
    Column("date_basis", "text", _at("date", "basis")),
    Column("date_anchor", "text", _at("date", "anchor")),
    Column("factuality", "text", _at("factuality")),
    Column("hedge", "text", _at("hedge")),
    Column("quote_group", "text", _at("quote_group")),
)

COLUMNS: Mapping[Table, tuple[Column, ...]] = {"events": EVENTS, "mentions": MENTIONS}


def rows(record: Record, table: Table) -> Iterable[Record]:
    """What the columns of a table are asked of, one for each row, events without a firm date last."""
    if table == "events":
        return events(record)
    return ({**mention, "event": event["id"]} for event in events(record) for mention in event["evidence"])


def losses(record: Record, table: Table) -> dict[str, int]:
    """What neither kind of table holds, with what only the other one does."""
    everything = events(record)
    only_there = {
        "events": {"quotes beyond the first of an event": sum(len(event["evidence"]) - 1 for event in everything)},
        "mentions": {"titles, types and dates of events": len(everything)},
    }[table]
    return {
        **only_there,
        "conflicts": sum(len(event["conflicts"]) for event in everything),
        "reasons for joining reports": sum(len(value(event, "merge", "pairs") or ()) for event in everything),
        "rejected expressions": len(record["rejected"]),
    }
