"""Which documents are near each other: words, names and leads weighted by rarity.

Only the nearest documents are compared, so that the work grows with the number of stories, not with its square.
"""

from __future__ import annotations

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline.merge.words import stem, stems

NEAREST = 24  # documents; with LEAST_LIKENESS keeps .993 of the gold pairs of ECB+ dev at 77 pairs a mention
LEAST_LIKENESS = 0.08  # cosine
_MOST_HOLDERS = 150  # a word of more documents brings no two of them together

Vector = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Article:
    """A document as far as other documents are compared with it.

    `names` counts every name by how often it stands in the text; `people` those of them that are persons'.
    """

    id: str
    text: str
    lead: str
    names: Mapping[str, int]
    people: Mapping[str, int]


class Stories:
    """The documents of a corpus with their nearest neighbours, in order of their ids."""

    def __init__(self, articles: Sequence[Article]) -> None:
        ordered = sorted(articles, key=lambda article: article.id)
        words = {article.id: Counter(stems(article.text)) for article in ordered}
        self.rarity = _rarity(words)
        self.words = {
            id: _unit({w: (1 + math.log(n)) * self.rarity[w] for w, n in c.items()}) for id, c in words.items()
        }
        names = {article.id: _name_words(article.names) for article in ordered}
        rarity = _rarity(names)
        self.names = {id: _unit({w: (1 + math.log(n)) * rarity[w] for w, n in c.items()}) for id, c in names.items()}
        leads = {article.id: set(stems(article.lead)) for article in ordered}
        self.leads = {id: _unit({w: self.rarity.get(w, 1.0) for w in lead}) for id, lead in leads.items()}
        people = {article.id: _surnames(article.people) for article in ordered}
        rarity = _rarity(people)
        self._people = {id: {w: n * rarity[w] for w, n in c.items()} for id, c in people.items()}
        self._main = {id: max(c, key=lambda w: (c[w], w), default=None) for id, c in self._people.items()}
        self._counts = people
        self.nearest = _nearest(self.words)

    def near(self, a: str, b: str) -> bool:
        """Whether two documents are compared at all."""
        return a == b or b in self.nearest[a] or a in self.nearest[b]

    def likeness(self, a: str, b: str) -> tuple[float, float, float]:
        """Cosines of two documents: of their words, of their names, of their first sentences."""
        return (
            cosine(self.words[a], self.words[b]),
            cosine(self.names[a], self.names[b]),
            cosine(self.leads[a], self.leads[b]),
        )

    def main_people(self, a: str, b: str) -> float:
        """1.0: both documents are about one person; -1.0: about two different ones; 0.0: not known."""
        first, second = self._main[a], self._main[b]
        if first is None or second is None:
            return 0.0
        if first == second:
            return 1.0
        theirs = self._people[b].get(first, 0.0) / self._people[b][second]
        ours = self._people[a].get(second, 0.0) / self._people[a][first]
        told_often = min(self._counts[a][first], self._counts[b][second]) >= 2
        return -1.0 if told_often and max(theirs, ours) < 0.55 else 0.0


def cosine(a: Vector, b: Vector) -> float:
    """Of two vectors of length 1 or 0."""
    if len(a) > len(b):
        a, b = b, a
    return sum(weight * b[word] for word, weight in a.items() if word in b)


def _rarity(counts: Mapping[str, Mapping[str, int]]) -> dict[str, float]:
    holders = Counter(word for found in counts.values() for word in found)
    return {word: math.log((len(counts) + 1) / count) for word, count in holders.items()}


def _unit(weights: dict[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {word: weight / length for word, weight in weights.items()} if length else {}


def _name_words(names: Mapping[str, int]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for name, count in names.items():
        for word in set(stems(name)):
            counts[word] += count
    return counts


def _surnames(people: Mapping[str, int]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for name, count in people.items():
        counts[stem(name.split()[-1])] += count
    return counts


def _nearest(vectors: Mapping[str, Vector]) -> dict[str, frozenset[str]]:
    holders: dict[str, list[str]] = defaultdict(list)
    for id, vector in vectors.items():
        for word in vector:
            holders[word].append(id)
    return {id: _neighbours(id, vector, vectors, holders) for id, vector in vectors.items()}


def _neighbours(
    id: str, vector: Vector, vectors: Mapping[str, Vector], holders: Mapping[str, Sequence[str]]
) -> frozenset[str]:
    likeness: dict[str, float] = defaultdict(float)
    for word, weight in vector.items():
        if 1 < len(holders[word]) <= _MOST_HOLDERS:
            for other in holders[word]:
                likeness[other] += weight * vectors[other][word]
    likeness.pop(id, None)
    fit = [(value, other) for other, value in likeness.items() if value >= LEAST_LIKENESS]
    return frozenset(other for _, other in heapq.nlargest(NEAREST, fit))
