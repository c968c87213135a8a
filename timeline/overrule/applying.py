"""Titles, dates, types and visibility as people want them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple, cast, get_args

from timeline.model import Event, EventType
from timeline.overrule.linking import LINKING, Clash, Key, latest_first
from timeline.ruling import Curation, Fingerprint, Op, Ruling, Status
from timeline.when import parse

SUBJECTS: Mapping[Op, str] = {
    "hide": "shown",
    "confirm": "shown",
    "retitle": "title",
    "redate": "when",
    "retype": "type",
}
"""What an op settles: of several about one event and one subject, the latest holds."""


class Held(NamedTuple):
    """Which rulings hold for which event (by id), and which give way to others."""

    of: Mapping[str, frozenset[int]]
    clashes: frozenset[Clash]


def targets(
    events: Iterable[Event], rulings: Sequence[Ruling], found: Sequence[Sequence[Key]]
) -> tuple[tuple[str, ...], ...]:
    """For each ruling the ids of the events that it is about now.

    That is the one with most of its evidence; for a link every one that has some, and for `hide` besides those
    that have no other evidence.
    """
    home = {mention.key: event for event in events for mention in event.mentions}
    return tuple(_targets(ruling, keys, home) for ruling, keys in zip(rulings, found, strict=True))


def _targets(ruling: Ruling, keys: Sequence[Key], home: Mapping[Key, Event]) -> tuple[str, ...]:
    counted = Counter(home[key].id for key in keys if key in home)
    if ruling.op in LINKING:
        return tuple(counted)
    best = [id for id, _ in counted.most_common(1)]
    if ruling.op != "hide":
        return tuple(best)
    holders = {home[key].id: home[key] for key in keys if key in home}
    whole = [id for id, event in holders.items() if {mention.key for mention in event.mentions} <= set(keys)]
    return tuple(dict.fromkeys((*best, *whole)))


def held(rulings: Sequence[Ruling], about: Sequence[Sequence[str]], void: frozenset[int]) -> Held:
    """Who wins where several rulings are about one subject of one event.

    Args:
        about: as `targets` returns it.
        void: rulings that do not hold anyway.
    """
    of: dict[str, set[int]] = defaultdict(set)
    winners: dict[tuple[str, str], int] = {}
    clashes: set[Clash] = set()
    for index in latest_first(rulings):
        for event in about[index] if index not in void else ():
            subject = SUBJECTS.get(rulings[index].op)
            winner = winners.setdefault((event, subject), index) if subject else index
            if _agree(rulings[index], rulings[winner]):
                of[event].add(index)
            else:
                clashes.add((index, winner))
    return Held({event: frozenset(found) for event, found in of.items()}, frozenset(clashes))


def _agree(one: Ruling, other: Ruling) -> bool:
    return (one.op, one.value) == (other.op, other.value)


def machine(event: Event) -> Fingerprint:
    """What the machine says of an event."""
    return Fingerprint(event.title, event.when.edtf if event.when else None, event.type)


def edited(event: Event, rulings: Sequence[Ruling], holding: Iterable[int]) -> Event:
    """The event as people want it, with the rulings that hold for it."""
    indices = sorted(holding)
    if not indices:
        return event
    chosen = {index: rulings[index] for index in indices}
    pinned = [ruling for ruling in chosen.values() if ruling.op == "confirm" and ruling.fingerprint]
    wanted = event
    for ruling in reversed(pinned[-1:]):
        wanted = _as_confirmed(wanted, cast("Fingerprint", ruling.fingerprint))
    for ruling in chosen.values():
        wanted = _EDITS[ruling.op](wanted, ruling.value) if ruling.op in _EDITS else wanted
    return replace(wanted, curation=Curation(_status(chosen.values()), tuple(indices), machine(event)))


def _as_confirmed(event: Event, confirmed: Fingerprint) -> Event:
    """What was confirmed stays as it was, though the machine may say something else by now."""
    now = machine(event)
    if now.title != confirmed.title:
        event = _retitled(event, confirmed.title)
    if now.edtf != confirmed.edtf:
        event = _redated(event, confirmed.edtf)
    if now.type != confirmed.type and confirmed.type in get_args(EventType):
        event = _retyped(event, confirmed.type)
    return event


def _retitled(event: Event, title: str | None) -> Event:
    return replace(event, title=title or event.title)


def _redated(event: Event, edtf: str | None) -> Event:
    return replace(event, when=parse(edtf), basis="decided") if edtf else replace(event, when=None, basis=None)


def _retyped(event: Event, type: str | None) -> Event:
    return replace(event, type=cast("EventType", type))


_EDITS: Mapping[Op, Callable[[Event, str | None], Event]] = {
    "retitle": _retitled,
    "redate": _redated,
    "retype": _retyped,
}


def _status(rulings: Iterable[Ruling]) -> Status:
    ops = {ruling.op for ruling in rulings}
    if "hide" in ops:
        return "hidden"
    if ops & {*_EDITS, *LINKING}:
        return "edited"
    return "confirmed" if "confirm" in ops else "auto"
