"""Clustering by the learned model alone, for tellings without resolved dates: the suggested and the automatic tier.

The automatic tier asks for hard evidence besides points: one statement printed in both, or in one story the same act
told with a name or words in common; and no pair of a cluster may conflict.
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
from timeline.merge.words import LIGHT, stem

Tier = Literal["suggested", "automatic"]

MOST_LOG_ODDS = 6.0  # a single pair counts no more, so that it cannot carry a cluster
_DIFFERS = tuple(FEATURES.index(name) for name in ("people differ", "one is planned", "one is denied"))
_MAIN_PEOPLE = FEATURES.index("documents' main people")
_NAMES = FEATURES.index("names")
_WORDS = FEATURES.index("words")
_STORY = FEATURES.index("one story")
_LEAST_NAMES = 0.05  # cosine of the names of two sentences: one that is not everywhere
_LEAST_WORDS = 0.3  # cosine of their words, where they share no name
_LEAST_STORY = 2.0  # log-odds
_MOST_DAYS = 31
_SAYS_NOTHING = LIGHT | {stem(word) for word in "this that it which event events thing".split()}


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
    """What the model makes of the pairs that are alike enough to count, by the indices of their tellings.

    The values of all pairs together would be most of the memory that merging needs.
    """
    alone: dict[Pair, float] = {}
    kept: dict[Pair, tuple[float, ...]] = {}
    for a, b in pairs:
        values = resemblance.values(tellings[a], tellings[b])
        score = model.tables[situation(tellings[a], tellings[b])].score(values)
        if score > -MOST_LOG_ODDS:
            alone[a, b], kept[a, b] = score, values
    company = Company(alone, lambda telling: tellings[telling].document)
    return {
        (a, b): Scored(
            values,
            alone[a, b],
            model.tables[beside(situation(tellings[a], tellings[b]))].score(company.values(a, b, alone[a, b])),
        )
        for (a, b), values in kept.items()
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
    """Whether the two cannot tell one happening: other people, days or stories, planned or denied against done."""
    apart = a.days is not None and b.days is not None and not (a.days[0] <= b.days[1] and b.days[0] <= a.days[1])
    other_story = a.document != b.document and values[_STORY] < 0
    return apart or other_story or values[_MAIN_PEOPLE] < 0 or any(values[index] for index in _DIFFERS)


def is_evident(a: Told, b: Told, values: Sequence[float], *, copies: bool) -> bool:
    """Whether there is something to point at: a copy, or in one story one act told with a name or words in common."""
    if a.trigger[0] != b.trigger[0] or a.trigger[0] in _SAYS_NOTHING:
        return False
    shared = values[_NAMES] >= _LEAST_NAMES or values[_WORDS] >= _LEAST_WORDS
    told = a.document != b.document and values[_STORY] >= _LEAST_STORY and shared
    return copies or (told and _is_precise(a) and _is_precise(b))


def _is_precise(told: Told) -> bool:
    """A year that two tellings share is no agreement."""
    return told.days is None or told.days[1] - told.days[0] <= _MOST_DAYS
