"""What forbids that two mentions are joined, whatever else they share; a person may still join them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from timeline.merge import counted, people
from timeline.merge.telling import Telling

STAGES = frozenset(
    (
        "accuse arrest charge indict arraign try convict jail acquit appeal overturn quash pardon kill rape die born"
    ).split()
)
"""Stages of one case: an accusation is not a conviction, however alike the sentences are."""

_DONE_TO_ONE = STAGES | frozenset("fire dismiss sack hire appoint nominate promote suspend release".split())
"""What is done to somebody: of two people it is done twice."""


@dataclass(frozen=True, slots=True)
class Veto:
    """Why two mentions are not joined; `final` where they are not even worth asking a person about."""

    reason: str
    final: bool = True


def vetoed(a: Telling, b: Telling, days_apart: int = 0) -> Veto | None:
    """What forbids that two mentions are one event, `None` when nothing does.

    Args:
        days_apart: by so many days their dates may miss each other; sources slip by a day.
    """
    exclusive = a.days[0] > b.days[1] + days_apart or b.days[0] > a.days[1] + days_apart
    if exclusive and not a.slips(b):
        return Veto("their dates exclude each other", final=not a.in_a_life & b.in_a_life)
    return next((veto for applies, veto in _VETOES if applies(a, b)), None)


def _moment_and_period(a: Telling, b: Telling) -> bool:
    return bool(a.when and b.when and {a.when.kind, b.when.kind} == {"point", "interval"})


def _stages_of_a_case(a: Telling, b: Telling) -> bool:
    if a.in_a_life & b.in_a_life:
        return False
    acts = {a.mention.act, b.mention.act}
    return len(acts) == 2 and acts <= STAGES and not a.acts & b.acts & acts


def _other_victims(a: Telling, b: Telling) -> bool:
    """Of one act, other people to whom it is done; without roles, of what is done to one, other people altogether."""
    if a.in_a_life & b.in_a_life or a.mention.act is None or a.mention.act != b.mention.act:
        return False
    if people.disjoint(a.undergoers & a.people, b.undergoers & b.people):
        return True
    if a.mention.act not in _DONE_TO_ONE:
        return False
    if a.undergoers and b.undergoers:
        return people.disjoint(a.undergoers, b.undergoers)
    return people.disjoint(a.people, b.people)


def _told_as_two(a: Telling, b: Telling) -> bool:
    """In one sentence, by headlines that differ or as two periods."""
    return a.sentence == b.sentence and (not a.tells_as(b) or _are_two_periods(a, b))


def _are_two_periods(a: Telling, b: Telling) -> bool:
    return bool(a.when and b.when and a.when.kind == b.when.kind == "interval" and a.edtf != b.edtf)


def _open_otherwise(a: Telling, b: Telling) -> bool:
    """Put off until May is not put off until September, though the one span of time lies in the other."""
    if not a.when or not b.when or not a.when.kind == b.when.kind == "interval":
        return False
    ends = [
        (one, other)
        for one, other, open_ in (
            (a.when.end, b.when.end, a.when.start is None and b.when.start is None),
            (a.when.start, b.when.start, a.when.end is None and b.when.end is None),
        )
        if open_ and one and other
    ]
    return any(one.first.ordinal > other.last.ordinal or other.first.ordinal > one.last.ordinal for one, other in ends)


def _numbered_otherwise(a: Telling, b: Telling) -> bool:
    what = counted.conflict(a.numbered, b.numbered)
    return what is not None and (what != "age" or not people.shared(a.people, b.people))


def _total_and_part(a: Telling, b: Telling) -> bool:
    """Of two dates, people or shares counted otherwise: hundreds killed in a week, eleven on one day of it."""
    if a.edtf == b.edtf:
        return False
    ours, theirs = (
        {amount.of: amount for amount in telling.counted if amount.of.startswith(("people, ", "percent"))}
        for telling in (a, b)
    )
    return any(not ours[of].agrees(theirs[of]) for of in ours.keys() & theirs.keys())


def _denied_and_told(a: Telling, b: Telling) -> bool:
    return (a.mention.factuality == "denied") != (b.mention.factuality == "denied")


def _planned_and_done(a: Telling, b: Telling) -> bool:
    return {a.mention.factuality, b.mention.factuality} == {"planned", "happened"}


_VETOES: tuple[tuple[Callable[[Telling, Telling], bool], Veto], ...] = (
    (_moment_and_period, Veto("one is a moment, the other a period")),
    (_stages_of_a_case, Veto("they are different stages of a case")),
    (_other_victims, Veto("they name different people")),
    (_told_as_two, Veto("one sentence tells them as two")),
    (_open_otherwise, Veto("they are open to one side, and end otherwise on the other")),
    (_numbered_otherwise, Veto("they are numbered differently")),
    (_total_and_part, Veto("they count otherwise, and are not of one date", final=False)),
    (_denied_and_told, Veto("one is denied, the other told as a fact")),
    (_planned_and_done, Veto("one is planned, the other done", final=False)),
)
