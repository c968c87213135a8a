"""Average link among tellings of one date, in which every two tellings are compared at most once.

What two groups share is kept while they grow, as exact sums, so that neither the order of documents nor the way in
which a group came about can change a last digit.
"""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from typing import NamedTuple

from timeline.merge.telling import Telling
from timeline.model import Feature

FORBIDDEN = float("-inf")

_LARGE_BLOCK = 150  # mentions
_NEIGHBOURS = 4
_BITS = 60  # behind the binary point: every score from 2**-7 on is exact in them, having 53 bits in all

_Members = tuple[Telling, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """What two mentions share: points (minus infinity forbids a merge), why, and whether it is hard evidence.

    `once` is evidence that there is but one such event, however unlike the tellings are otherwise; `by_a_day` says
    that nothing forbids the merge but a day between their dates.
    """

    score: float
    features: tuple[Feature, ...] = ()
    hard: bool = False
    once: bool = False
    by_a_day: bool = False


Compare = Callable[[Telling, Telling], Pair]
"""Symmetric."""

Blocks = Callable[[Telling], Iterable[str]]
"""Keys of which two mentions must share one to be compared at all."""


def average_link(tellings: Sequence[Telling], compare: Compare, threshold: float, blocks: Blocks) -> list[_Members]:
    """The groups of tellings of one date, joined best first; ties go by the order of the tellings.

    Args:
        threshold: least average score between what is joined; one pair at least must be hard evidence.
    """
    linking = _Linking(tellings, compare, threshold)
    for pair in _comparable(tellings, blocks):
        linking.meet(*pair)
    return linking.groups()


def _comparable(tellings: Sequence[Telling], blocks: Blocks) -> list[tuple[int, int]]:
    holders: dict[str, list[int]] = defaultdict(list)
    for index, telling in enumerate(tellings):
        for block in set(blocks(telling)):
            holders[block].append(index)
    return sorted({pair for found in holders.values() for pair in near_pairs(found)})


def near_pairs(found: Sequence[int]) -> Iterable[tuple[int, int]]:
    """All pairs of a small block; of a large one only neighbours, so that the work stays linear."""
    if len(found) <= _LARGE_BLOCK:
        return combinations(found, 2)
    return ((a, b) for i, a in enumerate(found) for b in found[i + 1 : i + 1 + _NEIGHBOURS])


class _Shared(NamedTuple):
    """What the tellings of two groups share, as far as they were compared.

    `unseen` are parts of the two groups, each telling of the one with each of the other yet to be compared.
    """

    total: int = 0  # of the scores, in units of the last of `_BITS`
    pairs: int = 0
    best: float = FORBIDDEN
    hard: int = 0  # of the pairs
    once: bool = False
    forbidden: bool = False
    unseen: tuple[tuple[_Members, _Members], ...] = ()

    def plus(self, other: _Shared) -> _Shared:
        if self.forbidden or other.forbidden:
            return _APART
        return _Shared(
            self.total + other.total,
            self.pairs + other.pairs,
            max(self.best, other.best),
            self.hard + other.hard,
            self.once or other.once,
            unseen=self.unseen + other.unseen,
        )

    def link(self, *, every: bool) -> float | None:
        """The average score, the best where there is but one such event, `None` for what may not be joined.

        Args:
            every: whether there must be hard evidence in every pair, or only in one.
        """
        evident = self.hard >= (max(1, self.pairs) if every else 1)
        if self.forbidden or not (self.once or evident):
            return None
        return self.best if self.once else math.ldexp(self.total / self.pairs, -_BITS)


_APART = _Shared(forbidden=True)


def _of(pairs: Sequence[Pair]) -> _Shared:
    if any(pair.score == FORBIDDEN for pair in pairs):
        return _APART
    return _Shared(
        sum(round(math.ldexp(pair.score, _BITS)) for pair in pairs),
        len(pairs),
        max(pair.score for pair in pairs),
        sum(pair.hard for pair in pairs),
        any(pair.once for pair in pairs),
    )


class _Linking:
    """Groups by the index of their first telling, and what each shares with those that it met.

    One pair of hard evidence is enough where the date is precise, or a period; what shares no more than a year needs
    it in every pair.
    """

    def __init__(self, tellings: Sequence[Telling], compare: Compare, threshold: float) -> None:
        self._compare = compare
        self._threshold = threshold
        self._every = not any(t.is_precise or (t.when and t.when.kind == "interval") for t in tellings[:1])
        self._members: dict[int, _Members] = {index: (telling,) for index, telling in enumerate(tellings)}
        self._shared: dict[int, dict[int, _Shared]] = defaultdict(dict)
        self._links: dict[tuple[int, int], float] = {}
        self._queue: list[tuple[float, tuple[int, int]]] = []

    def meet(self, one: int, other: int) -> None:
        """Compare two tellings, both still alone, the first of them first."""
        self._keep(one, other, self._seen(self._unmet(one, other)))

    def groups(self) -> list[_Members]:
        """Join while any two can be; the groups in the order of their first tellings."""
        while self._queue:
            negative, pair = heapq.heappop(self._queue)
            if self._links.get(pair) == -negative:
                self._join(*pair)
        return list(self._members.values())

    def _join(self, kept: int, gone: int) -> None:
        """Only what was linked to one of the two can be to both: what they share with others is not yet compared."""
        ours, theirs = self._shared.pop(kept), self._shared.pop(gone)
        grown = [
            (other, ours.get(other) or self._unmet(kept, other), theirs.get(other) or self._unmet(gone, other))
            for other in (ours.keys() | theirs.keys()) - {kept, gone}
        ]
        del self._links[kept, gone]
        self._members[kept] += self._members.pop(gone)
        for other, our, their in grown:
            for index in (kept, gone):
                self._shared[other].pop(index, None)
                self._links.pop(_ordered(index, other), None)
            both = our.plus(their)
            self._keep(kept, other, self._seen(both) if self._are_linked(our) or self._are_linked(their) else both)

    def _are_linked(self, shared: _Shared) -> bool:
        return shared.link(every=self._every) is not None

    def _unmet(self, one: int, other: int) -> _Shared:
        return _Shared(unseen=((self._members[one], self._members[other]),))

    def _seen(self, shared: _Shared) -> _Shared:
        """The same with all compared."""
        if not shared.unseen:
            return shared
        pairs = [self._compare(a, b) for ours, theirs in shared.unseen for a, b in product(ours, theirs)]
        return shared._replace(unseen=()).plus(_of(pairs))

    def _keep(self, one: int, other: int, shared: _Shared) -> None:
        self._shared[one][other] = self._shared[other][one] = shared
        link = shared.link(every=self._every)
        if link is not None and link >= self._threshold:
            pair = _ordered(one, other)
            self._links[pair] = link
            heapq.heappush(self._queue, (-link, pair))


def _ordered(a: int, b: int) -> tuple[int, int]:
    return (a, b) if a < b else (b, a)
