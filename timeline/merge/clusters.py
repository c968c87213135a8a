"""Which mentions are told as one event: groups of equal dates, slips of a day, coarse dates into finer ones.

The order of documents cannot matter: pairs are taken best first, ties by the mentions' own keys, and coarse
dates are absorbed only after the finer ones have settled.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from timeline.merge.average import Blocks, Compare, average_link, near_pairs
from timeline.merge.telling import Telling
from timeline.when import When


@dataclass(frozen=True)
class Cluster:
    """Mentions of one event."""

    members: tuple[Telling, ...]

    @cached_property
    def key(self) -> tuple[str, int, int]:
        """The smallest key of its members."""
        return min(member.key for member in self.members)

    @cached_property
    def finest(self) -> Telling:
        """The member with the finest date."""
        dated = [m for m in self.members if m.when and m.mention.relation in ("dates", "dateline")]
        return min(dated, key=lambda m: (m.days[1] - m.days[0], m.when.sort_key if m.when else ()))

    @cached_property
    def when(self) -> When:
        """The finest date its members give."""
        assert self.finest.when
        return self.finest.when


@dataclass(frozen=True, slots=True)
class Clustering:
    """The clusters, and for coarse ones that several finer ones could take, the indices of those."""

    clusters: tuple[Cluster, ...]
    possible: dict[int, tuple[int, ...]]


def cluster(tellings: Sequence[Telling], compare: Compare, threshold: float, blocks: Blocks) -> Clustering:
    """Group dated mentions.

    Args:
        threshold: least average score between what is joined; one pair at least must be hard evidence.
        blocks: keys of which two mentions must share one to be compared at all.
    """
    by_date: dict[str, list[Telling]] = defaultdict(list)
    for telling in sorted(tellings, key=lambda t: t.key):
        by_date[telling.edtf].append(telling)
    settled = [Cluster(group) for same in by_date.values() for group in average_link(same, compare, threshold, blocks)]
    return _absorb(_with_slips(settled, compare, threshold), compare, threshold, blocks)


def _with_slips(settled: Sequence[Cluster], compare: Compare, threshold: float) -> list[Cluster]:
    """What a person has but one of is one event where two dates of it miss each other by a day.

    Each must be the other's only such neighbour, and no document may tell both: it would know them as two.
    """
    holders: dict[str, list[int]] = defaultdict(list)
    for index, found in enumerate(settled):
        for once in {once for member in found.members for once in member.once}:
            holders[once].append(index)
    pairs = {pair for block in holders.values() for pair in near_pairs(block)}
    slips = [pair for pair in sorted(pairs) if _is_slip(settled[pair[0]], settled[pair[1]], compare, threshold)]
    count = Counter(index for pair in slips for index in pair)
    joined = {a: b for a, b in slips if count[a] == count[b] == 1}
    gone = set(joined.values())
    return [
        Cluster((*found.members, *(settled[joined[index]].members if index in joined else ())))
        for index, found in enumerate(settled)
        if index not in gone
    ]


def _is_slip(one: Cluster, other: Cluster, compare: Compare, threshold: float) -> bool:
    documents = [{member.mention.document for member in found.members} for found in (one, other)]
    if one.finest.edtf == other.finest.edtf or not documents[0].isdisjoint(documents[1]):
        return False
    pairs = [compare(a, b) for a, b in product(one.members, other.members)]
    if any(pair.score == float("-inf") and not pair.by_a_day for pair in pairs):
        return False
    return any(pair.hard and pair.score >= threshold for pair in pairs)


def _absorb(settled: Sequence[Cluster], compare: Compare, threshold: float, blocks: Blocks) -> Clustering:
    """Coarser dates join the one finer event that they otherwise match; several candidates keep them apart."""
    grown: list[Cluster] = []
    holders: dict[str, _Holders] = defaultdict(_Holders)
    possible: dict[int, tuple[int, ...]] = {}
    for coarse in sorted(settled, key=lambda c: (c.when.days, c.key)):
        wanted = {block for member in coarse.members for block in blocks(member)}
        near = sorted({index for block in wanted for index in holders[block].within(coarse.finest)})
        fits = [index for index in near if _fits(grown[index], coarse, compare, threshold)]
        fits = [index for index in fits if _is_once(grown[index], coarse, compare)] or fits
        if len(fits) == 1:
            home = fits[0]
            grown[home] = Cluster((*grown[home].members, *coarse.members))
        else:
            home = len(grown)
            grown.append(coarse)
            if fits:
                possible[home] = tuple(fits)
        for block in wanted:
            holders[block].add(grown[home].finest, home)
    settled_clusters = (Cluster(tuple(sorted(c.members, key=lambda t: t.key))) for c in grown)
    return Clustering(tuple(settled_clusters), possible)


class _Holders:
    """The clusters of one block by their dates, those by the first day, so that only those within a date are seen."""

    def __init__(self) -> None:
        self._dates: list[tuple[float, str]] = []
        self._of: dict[str, list[int]] = defaultdict(list)
        self._known: set[int] = set()

    def add(self, finest: Telling, index: int) -> None:
        if index in self._known:
            return
        self._known.add(index)
        if finest.edtf not in self._of:
            insort(self._dates, (finest.days[0], finest.edtf))
        self._of[finest.edtf].append(index)

    def within(self, coarse: Telling) -> Iterator[int]:
        """The clusters whose first day is one of those of a date, both ends included, and whose date is another."""
        first = bisect_left(self._dates, coarse.days[0], key=_day)
        last = bisect_right(self._dates, coarse.days[1], key=_day)
        for _, edtf in self._dates[first:last]:
            if edtf != coarse.edtf:
                yield from self._of[edtf]


def _day(held: tuple[float, str]) -> float:
    return held[0]


def _is_once(fine: Cluster, coarse: Cluster, compare: Compare) -> bool:
    """Whether there is but one such event."""
    return any(compare(a, b).once for a, b in product(fine.members, coarse.members))


def _fits(fine: Cluster, coarse: Cluster, compare: Compare, threshold: float) -> bool:
    if fine.finest.edtf == coarse.finest.edtf or not fine.finest.within(coarse.finest):
        return False
    pairs = [compare(a, b) for a, b in product(fine.members, coarse.members)]
    forbidden = any(pair.score == float("-inf") for pair in pairs)
    return not forbidden and any(pair.hard and pair.score >= threshold for pair in pairs)
