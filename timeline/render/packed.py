"""The data block of the page, small enough for a hundred thousand events.

Events are columns; what many of them share (dates, types, names) stands once in a table and is named by its index. The
evidence comes in shards. While there are few events all of it is plain; when there are many, columns and shards are
compressed, and a shard is opened on demand. Shards follow the documents, since words compress best beside their like.
"""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import asdict
from typing import Any, Generic, TypeVar

from timeline.render.context import OPEN
from timeline.render.marks import Mark, parts
from timeline.render.view import TOLD_AS, View

Item = TypeVar("Item", bound=Hashable)

SHARD = 500
"""Events a shard: opening one must be quick, yet like words compress only beside each other."""

_DATE = ("when", "edtf", "start", "end", "time")
_KNOWN = ("shape", "how", "sure", "band", "why")


class Table(Generic[Item]):
    """Values that stand once, in the order in which they are met."""

    def __init__(self) -> None:
        self._index: dict[Item, int] = {}

    def at(self, value: Item) -> int:
        """The index of a value, which is added when it is new."""
        return self._index.setdefault(value, len(self._index))

    @property
    def values(self) -> list[Item]:
        """Every value at its index."""
        return list(self._index)


def columns(events: Sequence[View], marks: Table[Mark | None]) -> View:
    """The events by column; rare values (aliases, folded groups, what is not told as a fact) only where they are."""
    dates: Table[tuple[Any, ...]] = Table()
    known: Table[str] = Table()
    types: Table[tuple[str, str]] = Table()
    names: Table[str] = Table()
    return {
        "id": " ".join(event["id"].removeprefix("ev-") for event in events),
        "title": [event["title"] for event in events],
        "date": [dates.at(_dated(event, known, marks)) for event in events],
        "type": [types.at((event["type"], event["family"])) for event in events],
        "documents": [event["documents"] for event in events],
        "statements": [event["statements"] for event in events],
        "mentions": [event["mentions"] for event in events],
        "people": [[names.at(name) for name in event["people"]] for event in events],
        "bodies": [[names.at(name) for name in event["bodies"]] for event in events],
        "places": [[names.at(name) for name in event["places"]] for event in events],
        "aliases": {n: event["aliases"] for n, event in enumerate(events) if event["aliases"]},
        "group": {n: event["group"] for n, event in enumerate(events) if event["group"] != "told"},
        "told_as": {n: event["told_as"] for n, event in enumerate(events) if event["told_as"] != TOLD_AS["happened"]},
        "changed": {n: event["changed"] for n, event in enumerate(events) if event["changed"]},
        "fact": TOLD_AS["happened"],
        "conflict": [n for n, event in enumerate(events) if event["conflict"]],
        "dates": dates.values,
        "known": [json.loads(how) for how in known.values],
        "types": types.values,
        "names": names.values,
    }


def _dated(event: View, known: Table[str], marks: Table[Mark | None]) -> tuple[Any, ...]:
    how = known.at(json.dumps([event[name] for name in _KNOWN]))
    return *(event[name] for name in _DATE), how, marks.at(event["mark"])


def mark_parts(marks: Iterable[Mark | None]) -> list[list[dict[str, Any]]]:
    """The parts of every mark, from the lowest to the highest layer; none for the ring of an event without a date."""
    return [[asdict(part) for part in parts(mark)] if mark else [] for mark in marks]


def shards(details: Sequence[View]) -> list[Any]:
    """The evidence of `SHARD` events each, in the order of `shelf_order`."""
    ordered = [details[n] for n in shelf_order(details)]
    return [ordered[at : at + SHARD] for at in range(0, len(ordered), SHARD)]


def shelf_order(details: Sequence[View]) -> list[int]:
    """The numbers of the events by where they are first told."""
    firsts = [(detail["mentions"][0]["document"], detail["mentions"][0]["line"]) for detail in details]
    return sorted(range(len(details)), key=firsts.__getitem__)


_TEXTS = ("before", "quote", "after")


def by_column(shard: Sequence[View]) -> View:
    """A shard with all mentions in columns, since like compresses beside like; of the rest only what is there.

    The text stays together: the words after one sentence are the next sentence, which an own column would put out of
    the reach of the compression.
    """
    mentions = [mention for detail in shard for mention in detail["mentions"]]
    return {
        "counts": [len(detail["mentions"]) for detail in shard],
        "mentions": {name: [mention[name] for mention in mentions] for name in mentions[0] if name not in _TEXTS},
        "texts": [[mention[name] for name in _TEXTS] for mention in mentions],
        "rest": {
            n: rest
            for n, detail in enumerate(shard)
            if (rest := {name: value for name, value in detail.items() if name != "mentions" and value})
        },
    }


def packed(
    events: Sequence[View],
    details: Sequence[View],
    documents: Sequence[View],
    decisions: Sequence[View],
    marks: Table[Mark | None],
) -> View:
    """All that the page knows of events, documents and decisions; `places[n]` is the place of event n in the shards."""
    places = [0] * len(details)
    for place, n in enumerate(shelf_order(details)):
        places[n] = place
    is_long = len(events) > OPEN
    keep: Callable[[Any], Any] = compressed if is_long else lambda value: value
    return {
        "events": keep({**columns(events, marks), "places_in_shards": places}),
        "documents": keep(list(documents)),
        "decisions": keep(list(decisions)),
        "shards": [compressed(by_column(shard)) if is_long else shard for shard in shards(details)],
        "shard": SHARD,
    }


_PLAIN = str.maketrans("<>&", ",./")
"""Base 85 is a sixteenth shorter than base 64. A page would escape three of its signs, so others stand for them."""


def compressed(value: Any) -> str:
    """A value as JSON, deflated, in base 85 without the signs of markup; `inflated` of the page's script reads it."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return base64.b85encode(zlib.compress(text.encode("utf-8", "backslashreplace"), 9)).decode().translate(_PLAIN)
