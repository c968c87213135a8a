"""Clustering by the learned model alone, for tellings without resolved dates: the suggested and the automatic tier.

The automatic tier asks for hard evidence besides points: one statement printed in both, or the same act told of
the same rarely named participant; and every pair of a cluster must have it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from timeline.merge.copies import CopyGroups
from timeline.merge.linking import FORBIDDEN, Pair, average_link
from timeline.merge.resemblance import FEATURES, Resemblance, Told
from timeline.merge.scorecard import Scorecard
from timeline.merge.words import LIGHT

Tier = Literal["suggested", "automatic"]

MOST_LOG_ODDS = 6.0  # a single pair counts no more, so that it cannot carry a cluster
_DIFFERS = tuple(
    FEATURES.index(name) for name in ("numbers differ", "people differ", "one is planned", "one is denied")
)
_MAIN_PEOPLE = FEATURES.index("documents' main people")
_NAMES = FEATURES.index("names")
_SAME_DOCUMENT = FEATURES.index("same document")
_LEAST_NAMES = 0.3  # weighted share of names in common


def clusters(
    tellings: Sequence[Told],
    pairs: Iterable[Pair],
    resemblance: Resemblance,
    copies: CopyGroups,
    model: Scorecard,
    tier: Tier,
) -> list[tuple[int, ...]]:
    """Groups of tellings of one happening, as indices; `copies` groups sentences by the same indices."""
    scores: dict[Pair, float] = {}
    for a, b in pairs:
        first, second = tellings[a], tellings[b]
        values = resemblance.values(first, second)
        score = model.table(same_act=not first.kinds.isdisjoint(second.kinds)).score(values)
        score = max(-MOST_LOG_ODDS, min(MOST_LOG_ODDS, score))
        if tier == "automatic":
            evident = score >= model.automatic and is_evident(first, second, values, copies=copies.same(a, b))
            score = score if evident else FORBIDDEN
        if score > -MOST_LOG_ODDS:
            scores[a, b] = score
    threshold = model.automatic if tier == "automatic" else model.cluster
    return average_link(len(tellings), scores, threshold, missing=-MOST_LOG_ODDS)


def is_evident(a: Told, b: Told, values: Sequence[float], *, copies: bool) -> bool:
    """Whether two tellings may be joined without a person: a copy, or one act of one rarely named participant."""
    if a.trigger[0] != b.trigger[0] or a.trigger[0] in LIGHT or any(values[index] for index in _DIFFERS):
        return False
    if copies:
        return True
    return not values[_SAME_DOCUMENT] and values[_MAIN_PEOPLE] >= 0 and values[_NAMES] >= _LEAST_NAMES
