"""Average link over a sparse graph of scored pairs, with pairs that must and pairs that must not be joined."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Mapping

Pair = tuple[int, int]
FORBIDDEN = float("-inf")


def average_link(count: int, scores: Mapping[Pair, float], threshold: float, missing: float) -> list[tuple[int, ...]]:
    """Group the items 0 to `count`, best pair first, while the mean score between two groups reaches the threshold.

    A pair of minus infinity keeps its two groups apart for good. The result depends on the numbering of the
    items only where scores tie.

    Args:
        scores: by pair, the smaller item first.
        missing: the score of pairs that are not listed; below the threshold.
    """
    return _Linking(count, scores, threshold, missing).groups()


class _Linking:
    """Sums of `score - missing` between groups that share a listed pair, so that absent pairs count nothing."""

    def __init__(self, count: int, scores: Mapping[Pair, float], threshold: float, missing: float) -> None:
        self._least = threshold - missing
        self._members: dict[int, tuple[int, ...]] = {item: (item,) for item in range(count)}
        self._sums: dict[int, dict[int, float]] = defaultdict(dict)
        for (a, b), score in scores.items():
            self._sums[a][b] = self._sums[b][a] = score - missing
        self._queue = [(-self._mean(a, b), a, b) for a, b in sorted(scores) if self._mean(a, b) >= self._least]
        heapq.heapify(self._queue)

    def groups(self) -> list[tuple[int, ...]]:
        while self._queue:
            negative, a, b = heapq.heappop(self._queue)
            if b in self._sums.get(a, ()) and self._mean(a, b) == -negative:
                self._join(a, b)
        return [tuple(sorted(members)) for _, members in sorted(self._members.items())]

    def _mean(self, a: int, b: int) -> float:
        return self._sums[a][b] / (len(self._members[a]) * len(self._members[b]))

    def _join(self, kept: int, gone: int) -> None:
        theirs = self._sums.pop(gone)
        ours = self._sums[kept]
        self._members[kept] += self._members.pop(gone)
        del ours[gone], theirs[kept]
        for other, total in theirs.items():
            del self._sums[other][gone]
            ours[other] = self._sums[other][kept] = ours.get(other, 0.0) + total
        for other in sorted(ours):
            if (mean := self._mean(kept, other)) >= self._least:
                heapq.heappush(self._queue, (-mean, min(kept, other), max(kept, other)))
