"""What became of every decision, in words where it does not hold or deserves a second look."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple, Self

from timeline.model import Event
from timeline.overrule.applying import Held
from timeline.overrule.linking import LINKING, Clash, Key, Links
from timeline.ruling import Fingerprint, Op, Outcome, Ruling

_LOOKED_AT: Mapping[Op, tuple[str, ...]] = {
    "retitle": ("title",),
    "redate": ("edtf",),
    "retype": ("type",),
    "hide": ("title", "edtf", "type"),
    "confirm": ("title", "edtf", "type"),
}
"""The parts of a fingerprint that an op was decided upon."""


class Standing(NamedTuple):
    """Where the evidence of a ruling is, on either side of a split, and why the rest is not.

    Both sides are empty where what is left is not enough to act upon.
    """

    found: tuple[Key, ...]
    apart: tuple[Key, ...]
    missing: tuple[str, ...]

    @classmethod
    def of(cls, op: Op, found: tuple[Key, ...], apart: tuple[Key, ...], missing: tuple[str, ...]) -> Self:
        """What there is to act upon: of a merge two mentions at least, of a split one on either side."""
        enough = len(set(found)) >= (2 if op == "merge" else 1) and (op != "split" or bool(apart))
        return cls(found, apart, missing) if enough else cls((), (), missing)


def outcomes(
    standing: Sequence[Standing],
    rulings: Sequence[Ruling],
    about: Sequence[tuple[str, ...]],
    events: Sequence[Event],
    held: Held,
    links: Links,
) -> tuple[Outcome, ...]:
    """An outcome for each ruling.

    Args:
        about: the ids of the events that each is about now.
        events: as people want them.
    """
    clashes = held.clashes | links.clashes
    holding = {index for indices in held.of.values() for index in indices}
    by_id = {event.id: event for event in events}
    told = {mention.key for event in events for mention in event.mentions}
    return tuple(
        Outcome(
            ruling,
            "lost" if not about[index] else "held" if index in holding else "overruled",
            about[index],
            _remark(
                ruling,
                standing[index],
                told,
                _winners(index, rulings, clashes),
                [by_id[id] for id in about[index]] if index in holding else (),
            ),
            tuple(sorted(set(_rivals(index, rulings, clashes)))),
        )
        for index, ruling in enumerate(rulings)
    )


def _winners(index: int, rulings: Sequence[Ruling], clashes: frozenset[Clash]) -> list[Ruling]:
    return [rulings[winner] for loser, winner in sorted(clashes) if loser == index]


def _rivals(index: int, rulings: Sequence[Ruling], clashes: frozenset[Clash]) -> Iterator[int]:
    """The other sides of its contradictions; a person who changes their mind contradicts nobody."""
    for pair in clashes:
        if index in pair:
            other = pair[0] if pair[1] == index else pair[1]
            if rulings[other].by != rulings[index].by:
                yield other


def _remark(
    ruling: Ruling,
    standing: Standing,
    told: AbstractSet[Key],
    winners: Sequence[Ruling],
    held_for: Sequence[Event],
) -> str:
    remarks = [f"{winner.op} by {winner.by} ({winner.at}) holds instead" for winner in winners]
    if not standing.found:
        remarks += standing.missing or ["its mentions are one and the same by now"]
    elif standing.missing:
        remarks.append(f"{len(standing.missing)} of its mentions have vanished: {standing.missing[0]}")
    if ruling.op == "merge" and len(held_for) > 1 and not winners:
        remarks.append("not all of its mentions could be joined")
    if held_for and not told >= {*standing.found, *standing.apart}:
        remarks.append("some of its mentions tell no event by themselves and are in none now")
    if ruling.op not in LINKING and held_for:
        remarks += _second_look(ruling, held_for[0])
    return "; ".join(dict.fromkeys(remarks))


def _second_look(ruling: Ruling, event: Event) -> Iterator[str]:
    then, now = ruling.fingerprint, event.curation.machine
    if then and now:
        for name in _LOOKED_AT.get(ruling.op, ()):
            if getattr(then, name) != getattr(now, name):
                yield f"the machine says {_said(now, name)} now, and said {_said(then, name)} when this was decided"


def _said(fingerprint: Fingerprint, name: str) -> str:
    value = getattr(fingerprint, name)
    return f"{value!r}" if value else "no date"
