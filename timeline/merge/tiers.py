"""Clustering by the learned model alone, for tellings without resolved dates: the suggested and the automatic tier.

The automatic tier asks for hard evidence besides points: one statement printed in both, or in one story the same act
told with a name or words in common; and no pair of a cluster may conflict.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Literal

from timeline.merge.company import Company
from timeline.merge.copies import CopyGroups
from timeline.merge.linking import FORBIDDEN, Pair, average_link
from timeline.merge.resemblance import FEATURES, SITUATIONS, Resemblance, Told, situation
from timeline.merge.scorecard import Scorecard, beside
from timeline.merge.words import LIGHT, stem

Tier = Literal["suggested", "automatic"]

MOST_LOG_ODDS = 6.0  # a single pair counts no more, so that it cannot carry a cluster
_FIRST = 1e-3  # of what a score is above that: enough to be joined first, and no more
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
class Looks:
    """What the model makes of pairs of tellings: log-odds at the first look, and `beside` all other pairs.

    `conflicting`: pairs that cannot tell one happening. `evident`: those with something to point at, were it no copy.
    """

    alone: Mapping[Pair, float]
    beside: Mapping[Pair, float]
    conflicting: AbstractSet[Pair]
    evident: AbstractSet[Pair]


def scored(
    tellings: Sequence[Told] | Mapping[int, Told],
    pairs: Iterable[Pair],
    resemblance: Resemblance,
    model: Scorecard,
) -> Looks:
    """Both looks at the pairs, given by the indices of their tellings; pairs too little alike to count are left out.

    The values of the features are not kept: those of all pairs would be most of the memory that merging needs.
    """
    alone: dict[Pair, float] = {}
    conflicting: set[Pair] = set()
    evident: set[Pair] = set()
    for pair in pairs:
        a, b = tellings[pair[0]], tellings[pair[1]]
        values = resemblance.values(a, b)
        score = model.tables[situation(a, b)].score(values)
        if score > -MOST_LOG_ODDS:
            alone[pair] = score
            if conflicts(a, b, values):
                conflicting.add(pair)
            if is_evident(a, b, values):
                evident.add(pair)
    company = Company(alone, lambda telling: tellings[telling].document)
    second = {name: model.tables[beside(name)] for name in SITUATIONS}
    return Looks(
        alone,
        {
            pair: second[situation(tellings[pair[0]], tellings[pair[1]])].score(company.values(*pair, score))
            for pair, score in alone.items()
        },
        conflicting,
        evident,
    )


def clusters(
    tellings: Sequence[Told], looks: Looks, copies: CopyGroups, model: Scorecard, tier: Tier
) -> list[tuple[int, ...]]:
    """Groups of tellings of one happening, as indices; `copies` groups sentences by the same indices."""
    automatic = tier == "automatic"
    scores: dict[Pair, float] = {}
    evident: set[Pair] = set()
    for pair, score in looks.beside.items():
        if automatic and pair in looks.conflicting:
            scores[pair] = FORBIDDEN
            continue
        if score >= model.automatic and (pair in looks.evident or _is_one_act_copied(tellings, pair, copies)):
            evident.add(pair)
        if score > -MOST_LOG_ODDS:
            scores[pair] = min(MOST_LOG_ODDS, score) + _FIRST * max(0.0, score - MOST_LOG_ODDS)
    threshold = model.automatic if automatic else model.cluster
    return average_link(len(tellings), scores, threshold, -MOST_LOG_ODDS, evident if automatic else None)


def _is_one_act_copied(tellings: Sequence[Told], pair: Pair, copies: CopyGroups) -> bool:
    return copies.same(*pair) and _is_one_act(tellings[pair[0]], tellings[pair[1]])


def conflicts(a: Told, b: Told, values: Sequence[float]) -> bool:
    """Whether the two cannot tell one happening: other people, days or stories, planned or denied against done."""
    apart = a.days is not None and b.days is not None and not (a.days[0] <= b.days[1] and b.days[0] <= a.days[1])
    other_story = a.document != b.document and values[_STORY] < 0
    return apart or other_story or values[_MAIN_PEOPLE] < 0 or any(values[index] for index in _DIFFERS)


def is_evident(a: Told, b: Told, values: Sequence[float]) -> bool:
    """Whether there is something to point at: in one story one act told with a name or words in common."""
    shared = values[_NAMES] >= _LEAST_NAMES or values[_WORDS] >= _LEAST_WORDS
    told = a.document != b.document and values[_STORY] >= _LEAST_STORY and shared
    return told and _is_one_act(a, b) and _is_precise(a) and _is_precise(b)


def _is_one_act(a: Told, b: Told) -> bool:
    """Words that only point or say little are no act."""
    return a.trigger[0] == b.trigger[0] and a.trigger[0] not in _SAYS_NOTHING


def _is_precise(told: Told) -> bool:
    """A year that two tellings share is no agreement."""
    return told.days is None or told.days[1] - told.days[0] <= _MOST_DAYS
