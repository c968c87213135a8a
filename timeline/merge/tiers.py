"""Clustering by the learned model alone, for tellings without resolved dates: the suggested and the automatic tier.

The automatic tier asks for hard evidence besides points: one statement printed in both, or the same act told of
the same rarely named participant; and no pair of a cluster may conflict.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from timeline.merge.company import Company
from timeline.merge.copies import CopyGroups
from timeline.merge.linking import FORBIDDEN, Pair, average_link
from timeline.merge.resemblance import FEATURES, Resemblance, Told, situation
from timeline.merge.scorecard import Scorecard, beside
from timeline.merge.words import LIGHT

Tier = Literal["suggested", "automatic"]

MOST_LOG_ODDS = 6.0  # a single pair counts no more, so that it cannot carry a cluster
_DIFFERS = tuple(FEATURES.index(name) for name in ("people differ", "one is planned", "one is denied"))
_MAIN_PEOPLE = FEATURES.index("documents' main people")
_NAMES = FEATURES.index("names")
_LEAST_NAMES = 0.2  # weighted share of names in common
_MOST_DAYS = 31


@dataclass(frozen=True, slots=True)
class Scored:
    """A pair of tellings: the values and the log-odds of the first look, and the log-odds beside all other pairs."""

    values: tuple[float, ...]
    alone: float
    score: float


def scored(
    tellings: Sequence[Told] | Mapping[int, Told],
    pairs: Iterable[Pair],
    resemblance: Resemblance,
    model: Scorecard,
) -> dict[Pair, Scored]:
    """What the model makes of every pair, by the indices of its tellings."""
    values = {(a, b): resemblance.values(tellings[a], tellings[b]) for a, b in pairs}
    tables = {(a, b): situation(tellings[a], tellings[b]) for a, b in values}
    alone = {pair: model.tables[tables[pair]].score(found) for pair, found in values.items()}
    company = Company(alone, lambda telling: tellings[telling].document)
    return {
        pair: Scored(values[pair], score, model.tables[beside(tables[pair])].score(company.values(*pair, score)))
        for pair, score in alone.items()
    }


def clusters(
    tellings: Sequence[Told], pairs: Mapping[Pair, Scored], copies: CopyGroups, model: Scorecard, tier: Tier
) -> list[tuple[int, ...]]:
    """Groups of tellings of one happening, as indices; `copies` groups sentences by the same indices."""
    automatic = tier == "automatic"
    scores: dict[Pair, float] = {}
    evident: set[Pair] = set()
    for (a, b), found in pairs.items():
        first, second, score = tellings[a], tellings[b], found.score
        if automatic and conflicts(first, second, found.values):
            score = FORBIDDEN
        elif score >= model.automatic and is_evident(first, second, found.values, copies=copies.same(a, b)):
            evident.add((a, b))
        if score > -MOST_LOG_ODDS or score == FORBIDDEN:
            scores[a, b] = min(MOST_LOG_ODDS, score)
    threshold = model.automatic if automatic else model.cluster
    return average_link(len(tellings), scores, threshold, -MOST_LOG_ODDS, evident if automatic else None)


def conflicts(a: Told, b: Told, values: Sequence[float]) -> bool:
    """Whether what the two say cannot be one happening: other people, other days, planned or denied against done."""
    apart = a.days is not None and b.days is not None and not (a.days[0] <= b.days[1] and b.days[0] <= a.days[1])
    return apart or values[_MAIN_PEOPLE] < 0 or any(values[index] for index in _DIFFERS)


def is_evident(a: Told, b: Told, values: Sequence[float], *, copies: bool) -> bool:
    """Whether there is something to point at: a copy, or one act of one rarely named participant."""
    if a.trigger[0] != b.trigger[0] or a.trigger[0] in LIGHT:
        return False
    named = a.document != b.document and values[_NAMES] >= _LEAST_NAMES
    return copies or (named and _is_precise(a) and _is_precise(b))


def _is_precise(told: Told) -> bool:
    """A year that two tellings share is no agreement."""
    return told.days is None or told.days[1] - told.days[0] <= _MOST_DAYS
