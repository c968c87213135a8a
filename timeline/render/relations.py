"""How events stand to each other in time, where a document says so: part of what lasted, or counted from its date."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from timeline.model import Event
from timeline.render.mentions import Record

Expression = tuple[str, int]
"""A date expression of a document: its id, and the clean offset where the expression starts."""


class Lasting(NamedTuple):
    """An event that lasted from a known first to a known last day."""

    number: int
    id: str
    first: float
    last: float


@dataclass(frozen=True, slots=True)
class Neighbours:
    """What `relation_records` looks up.

    Attributes:
        lasting: the events that lasted, under each document that tells them.
        dated_by: the events that an expression dates.
        counted_from: the events whose date is counted from an expression, with the words that say so.
    """

    lasting: Mapping[str, Sequence[Lasting]] = field(default_factory=dict)
    dated_by: Mapping[Expression, Sequence[Event]] = field(default_factory=dict)
    counted_from: Mapping[Expression, Sequence[tuple[Event, str]]] = field(default_factory=dict)


def neighbours(events: Iterable[Event]) -> Neighbours:
    """The events of one timeline by what their documents say of their dates, each list in the order given."""
    lasting: dict[str, list[Lasting]] = defaultdict(list)
    dated_by: dict[Expression, list[Event]] = defaultdict(list)
    counted_from: dict[Expression, list[tuple[Event, str]]] = defaultdict(list)
    for number, event in enumerate(events):
        for document in _documents(event) if _has_ends(event) else ():
            lasting[document].append(_lasting(number, event))
        for document, start, words, origin in _expressions(event):
            dated_by[document, start].append(event)
            if origin is not None:
                counted_from[document, origin].append((event, words))
    return Neighbours(lasting, dated_by, counted_from)


def relation_records(event: Event, around: Neighbours) -> list[Record]:
    """Each other event that this one is a part of, precedes or follows, once a type, with the reason."""
    possible = (("possibly-same", other, "its date is the finer") for other in event.possible)
    during = (
        ("during", other, "their dates, in a document that tells both") for other in _spanning(event, around.lasting)
    )
    first_said: dict[tuple[str, str], str] = {}
    for kind, other, basis in (*possible, *during, *_in_order(event, around)):
        first_said.setdefault((kind, other), basis)
    return [{"type": kind, "event": other, "basis": basis} for (kind, other), basis in first_said.items()]


def _in_order(event: Event, around: Neighbours) -> Iterator[tuple[str, str, str]]:
    """What its date is counted from, and what is counted from it; order is told where the dates bear it out."""
    for document, start, words, origin in _expressions(event):
        origins = () if origin is None else around.dated_by.get((document, origin), ())
        counting = around.counted_from.get((document, start), ())
        for other, said in (*((other, words) for other in origins), *counting):
            if other.id != event.id and (order := _order(event, other)):
                yield order, other.id, f"one is dated {said!r}, counted from the date of the other"


def _order(event: Event, other: Event) -> str | None:
    if event.when is None or other.when is None:
        return None
    first, last = event.when.ordinals
    if last < other.when.ordinals[0]:
        return "before"
    return "after" if other.when.ordinals[1] < first else None


def _expressions(event: Event) -> Iterator[tuple[str, int, str, int | None]]:
    """Each expression that dates the event: document, start, words on one line, start of what it counts from."""
    for mention in event.mentions:
        if mention.date and mention.relation == "dates":
            yield mention.document, mention.date.span.start, " ".join(mention.date.text.split()), mention.counted_from


def _documents(event: Event) -> set[str]:
    return {mention.document for mention in event.mentions}


def _has_ends(event: Event) -> bool:
    return event.when is not None and event.when.kind == "interval" and all(map(math.isfinite, event.when.ordinals))


def _lasting(number: int, event: Event) -> Lasting:
    assert event.when is not None
    return Lasting(number, event.id, *event.when.ordinals)


def _spanning(event: Event, lasting: Mapping[str, Sequence[Lasting]]) -> list[str]:
    """The ids of the events that lasted around this one and that one of its documents tells as well."""
    if event.when is None or event.when.kind != "point":
        return []
    first, last = event.when.ordinals
    told = {other for document in _documents(event) for other in lasting.get(document, ())}
    return [other.id for other in sorted(told) if other.first <= first and last <= other.last]
