"""Which documents are near each other, and which tell one story.

Only the nearest documents are compared, so that the work grows with the number of stories, not with its square.
Near documents may still tell two stories of one kind, two arrests or two quakes: the learned table "one story" says
how likely they tell the same.
"""

from __future__ import annotations

import heapq
import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline.merge.scorecard import STORY, Table, scorecard
from timeline.merge.words import stem, stems

NEAREST = 24  # documents; all three together keep .993 of the gold pairs of ECB+ dev at 61 pairs a mention
LEAST_LIKENESS = 0.08  # cosine
LEAST_LOG_ODDS = -4.0  # of one story
_MOST_HOLDERS = 150  # a word of more documents brings no two of them together
_CIRCLE = 8  # nearest documents that two may share; of 6, 8 and 12 the best on ECB+ dev
_NUMBERS = re.compile(r"\d[\d,.]*\d|\d")

FEATURES = (
    "documents' words", "documents' names", "documents' leads", "documents' main people", "nearest by words",
    "neighbours by words", "nearest by names", "neighbours by names", "nearest by leads", "neighbours by leads",
    "documents' numbers",
)  # fmt: skip
"""What is compared of two documents. "Nearest": their likeness as a share of the greatest that one of them has."""

Vector = Mapping[str, float]
Pair = tuple[str, str]


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

    def __init__(self, articles: Sequence[Article], table: Table | None = None) -> None:
        ordered = sorted(articles, key=lambda article: article.id)
        words = {article.id: Counter(stems(article.text)) for article in ordered}
        self.rarity = _rarity(words)
        self.words = _weighed(words, self.rarity)
        self._table = table or scorecard().tables[STORY]
        self._names = _vectors({article.id: _name_words(article.names) for article in ordered})
        leads = {article.id: set(stems(article.lead)) for article in ordered}
        self._leads = {id: _unit({w: self.rarity.get(w, 1.0) for w in lead}) for id, lead in leads.items()}
        self._numbers = _vectors({article.id: Counter(set(_NUMBERS.findall(article.text))) for article in ordered})
        self._people = _People({article.id: article.people for article in ordered})
        self.nearest = _nearest(self.words)
        self._likeness = {pair: self._alike(*pair) for pair in self.pairs()}
        self._circles = tuple(_Circle(self._likeness, kind) for kind in range(3))
        self._log_odds: dict[Pair, float] = {}

    def pairs(self) -> list[Pair]:
        """Every two documents that are near each other, the smaller id first."""
        return sorted({(min(id, other), max(id, other)) for id, near in self.nearest.items() for other in near})

    def near(self, a: str, b: str) -> bool:
        """Whether two documents are compared at all: each other's nearest, and not surely of two stories."""
        return a == b or ((b in self.nearest[a] or a in self.nearest[b]) and self.log_odds(a, b) >= LEAST_LOG_ODDS)

    def values(self, a: str, b: str) -> tuple[float, ...]:
        """One number a feature, in the order of `FEATURES`; symmetric."""
        likeness = self.likeness(a, b)
        circles = (value for circle in self._circles for value in circle.values(a, b, likeness))
        return (*likeness, self._people.main(a, b), *circles, cosine(self._numbers[a], self._numbers[b]))

    def log_odds(self, a: str, b: str) -> float:
        """Log-odds (natural) that two different documents tell one story; symmetric."""
        pair = (a, b) if a < b else (b, a)
        if pair not in self._log_odds:
            self._log_odds[pair] = self._table.score(self.values(*pair))
        return self._log_odds[pair]

    def likeness(self, a: str, b: str) -> tuple[float, float, float]:
        """Cosines of two documents: of their words, of their names, of their first sentences."""
        pair = (a, b) if a < b else (b, a)
        return self._likeness.get(pair) or self._alike(*pair)

    def main_people(self, a: str, b: str) -> float:
        """1.0: both documents are about one person; -1.0: about two different ones; 0.0: not known."""
        return self._people.main(a, b)

    def _alike(self, a: str, b: str) -> tuple[float, float, float]:
        return tuple(cosine(vectors[a], vectors[b]) for vectors in (self.words, self._names, self._leads))  # type: ignore[return-value]


class _Circle:
    """For each document the likeness of its nearest one, and its nearest few, by one of the three likenesses."""

    def __init__(self, likeness: Mapping[Pair, tuple[float, float, float]], kind: int) -> None:
        self._kind = kind
        near: dict[str, list[tuple[float, str]]] = defaultdict(list)
        for (a, b), values in likeness.items():
            near[a].append((values[kind], b))
            near[b].append((values[kind], a))
        self._greatest = {id: max(found)[0] for id, found in near.items()}
        self._of = {
            id: frozenset((id, *(other for _, other in heapq.nlargest(_CIRCLE, found)))) for id, found in near.items()
        }

    def values(self, a: str, b: str, likeness: Sequence[float]) -> tuple[float, float]:
        """Their likeness against the greatest that either has; the share of their neighbours that they share."""
        greatest = max(self._greatest.get(a, 0.0), self._greatest.get(b, 0.0), likeness[self._kind])
        mine, theirs = self._of.get(a, frozenset((a,))), self._of.get(b, frozenset((b,)))
        return likeness[self._kind] / greatest if greatest else 0.0, len(mine & theirs) / len(mine | theirs)


class _People:
    """Whom each document is about: the surname that it names most, rare ones first."""

    def __init__(self, people: Mapping[str, Mapping[str, int]]) -> None:
        self._counts = {id: _surnames(counts) for id, counts in people.items()}
        rarity = _rarity(self._counts)
        self._weights = {id: {w: n * rarity[w] for w, n in c.items()} for id, c in self._counts.items()}
        self._main = {id: max(c, key=lambda w: (c[w], w), default=None) for id, c in self._weights.items()}

    def main(self, a: str, b: str) -> float:
        first, second = self._main[a], self._main[b]
        if first is None or second is None:
            return 0.0
        if first == second:
            return 1.0
        theirs = self._weights[b].get(first, 0.0) / self._weights[b][second]
        ours = self._weights[a].get(second, 0.0) / self._weights[a][first]
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


def _vectors(counts: Mapping[str, Mapping[str, int]]) -> dict[str, dict[str, float]]:
    return _weighed(counts, _rarity(counts))


def _weighed(counts: Mapping[str, Mapping[str, int]], rarity: Vector) -> dict[str, dict[str, float]]:
    return {id: _unit({w: (1 + math.log(n)) * rarity[w] for w, n in c.items()}) for id, c in counts.items()}


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
    """The documents nearest to each: the words of few documents go round once, bringing their holders together."""
    ids = list(vectors)
    holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for at, id in enumerate(ids):
        for word, weight in vectors[id].items():
            holders[word].append((at, weight))
    few = {word: held for word, held in holders.items() if 1 < len(held) <= _MOST_HOLDERS}
    del holders
    return {id: _neighbours(at, vectors[id], few, ids) for at, id in enumerate(ids)}


def _neighbours(
    at: int, vector: Vector, holders: Mapping[str, Sequence[tuple[int, float]]], ids: Sequence[str]
) -> frozenset[str]:
    likeness: dict[int, float] = {}
    for word, weight in vector.items():
        for other, its in holders.get(word, ()):
            likeness[other] = likeness.get(other, 0.0) + weight * its
    likeness.pop(at, None)
    fit = [(value, ids[other]) for other, value in likeness.items() if value >= LEAST_LIKENESS]
    return frozenset(other for _, other in heapq.nlargest(NEAREST, fit))
