"""Average link over a sparse graph of scored pairs, with pairs that must and pairs that must not be joined."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Mapping
from collections.abc import Set as AbstractSet

Pair = tuple[int, int]
FORBIDDEN = float("-inf")


def average_link(
    count: int, scores: Mapping[Pair, float], threshold: float, missing: float, hard: AbstractSet[Pair] | None = None
) -> list[tuple[int, ...]]:
    """Group the items 0 to `count`, best pair first, while the mean score between two groups reaches the threshold.

    A pair of minus infinity keeps its two groups apart for good. The result depends on the numbering of the
    items only where scores tie.

    Args:
        scores: by pair, the smaller item first.
        missing: the score of pairs that are not listed; below the threshold.
        hard: where given, two groups join only with at least one of these pairs between them.
    """
    return _Linking(count, scores, threshold, missing, scores.keys() if hard is None else hard).groups()


class _Linking:
    """Sums of `score - missing` between groups that share a listed pair, so that absent pairs count nothing."""

    def __init__(
        self, count: int, scores: Mapping[Pair, float], threshold: float, missing: float, hard: AbstractSet[Pair]
    ) -> None:
        self._least = threshold - missing
        self._members: dict[int, tuple[int, ...]] = {item: (item,) for item in range(count)}
        self._sums: dict[int, dict[int, float]] = defaultdict(dict)
        self._hard: dict[int, set[int]] = defaultdict(set)
        for (a, b), score in scores.items():
            self._sums[a][b] = self._sums[b][a] = score - missing
        for a, b in hard:
            self._hard[a].add(b)
            self._hard[b].add(a)
        self._queue = [(-self._mean(a, b), a, b) for a, b in sorted(scores) if self._fits(a, b)]
        heapq.heapify(self._queue)

    def groups(self) -> list[tuple[int, ...]]:
        """The groups in the order of their first items."""
        while self._queue:
            negative, a, b = heapq.heappop(self._queue)
            if b in self._sums.get(a, ()) and self._mean(a, b) == -negative:
                self._join(a, b)
        return [tuple(sorted(members)) for _, members in sorted(self._members.items())]

    def _mean(self, a: int, b: int) -> float:
        return self._sums[a][b] / (len(self._members[a]) * len(self._members[b]))

    def _fits(self, a: int, b: int) -> bool:
        return b in self._hard[a] and self._mean(a, b) >= self._least

    def _join(self, kept: int, gone: int) -> None:
        theirs, ours = self._sums.pop(gone), self._sums[kept]
        self._members[kept] += self._members.pop(gone)
        del ours[gone], theirs[kept]
        for other, total in theirs.items():
            del self._sums[other][gone]
            ours[other] = self._sums[other][kept] = ours.get(other, 0.0) + total
        for other in self._hard.pop(gone):
            self._hard[other].discard(gone)
            if other != kept:
                self._hard[other].add(kept)
                self._hard[kept].add(other)
        for other in sorted(ours):
            if self._fits(kept, other):
                heapq.heappush(self._queue, (-self._mean(kept, other), min(kept, other), max(kept, other)))
