"""A second look at a pair of tellings, beside the other pairs: is there a nearer telling, does a third fit both?

The first look compares two tellings alone. Two arrests told in one article are each like the arrest told in another;
only one of them is nearest. And what two tellings share with a third speaks for them.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Mapping

from timeline.merge.linking import Pair

FEATURES = (
    "alike by themselves",
    "nearest there",
    "nearest on one side",
    "others like both",
    "share of others like both",
)
"""`alike by themselves` is the score of the first look; the others are of the same log-odds, or sums of odds."""

_LEAST = -2.0  # log-odds; what is less alike is no company
_NOBODY = -9.0  # log-odds; where a document tells nothing else that was compared


class Company:
    """The scores of the first look, by telling: what each is most alike in every other document."""

    def __init__(self, scores: Mapping[Pair, float], document_of: Callable[[int], str]) -> None:
        self._document_of = document_of
        self._best: dict[tuple[int, str], tuple[float, float]] = defaultdict(lambda: (_NOBODY, _NOBODY))
        self._odds: dict[int, dict[int, float]] = defaultdict(dict)
        for (a, b), score in scores.items():
            self._count(a, document_of(b), score)
            self._count(b, document_of(a), score)
            if score > _LEAST:
                self._odds[a][b] = self._odds[b][a] = _probability(score)
        self._total = {telling: sum(odds.values()) for telling, odds in self._odds.items()}

    def _count(self, telling: int, document: str, score: float) -> None:
        first, second = self._best[telling, document]
        if score > first:
            self._best[telling, document] = (score, first)
        elif score > second:
            self._best[telling, document] = (first, score)

    def values(self, a: int, b: int, score: float) -> tuple[float, ...]:
        """One number a feature, in the order of `FEATURES`, for a pair of that score; symmetric."""
        leads = self._lead(a, b, score), self._lead(b, a, score)
        mine, theirs = self._odds.get(a, {}), self._odds.get(b, {})
        both = sum(min(mine[other], theirs[other]) for other in sorted(mine.keys() & theirs.keys()))
        total = self._total.get(a, 0.0) + self._total.get(b, 0.0)
        return score, min(leads), max(leads), both, 2 * both / (total + 0.5)

    def _lead(self, telling: int, other: int, score: float) -> float:
        """How much more the telling is like the other than like the next in the other's document."""
        first, second = self._best[telling, self._document_of(other)]
        return score - (second if score >= first else first)


def _probability(log_odds: float) -> float:
    return 1 / (1 + math.exp(-log_odds))
