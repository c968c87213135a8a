"""Which dated documents tell the same news as an undated one, by the rare words and pairs of words they share.

Two reports of one event share names, numbers and turns of phrase that few other documents of the folder have. That
alone dates nothing: `belief` weighs how well the dates of the likest documents agree.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline import shingles
from timeline.model import Document, Quote
from timeline.spans import Span

_WORDS = 1000  # of a document at most: news stands first, and a live blog of 40,000 words tells of everything
_LEAD = 90  # words, two or three sentences, that say what is new
_HOLDERS = 60  # documents; a term in more of them tells no news, and to look at all of them would not be linear
_SHARE = 0.2  # of the documents of the folder, likewise
_NEAREST = 15  # documents looked at; 10 and 20 do as well

Terms = frozenset[str]


@dataclass(frozen=True, slots=True)
class Near:
    """A dated document and how like it is, from 0.0 for nothing in common; `lead` compares the first words only."""

    document: Document
    likeness: float
    lead: float


@dataclass(frozen=True, slots=True)
class _Told:
    """A document as the set of its terms; the sizes count all terms, the sets only those that tell."""

    document: Document
    terms: Terms
    lead: Terms
    size: int
    lead_size: int


@dataclass(frozen=True, slots=True)
class News:
    """What undated documents share with dated ones.

    Attributes:
        told: every document, by id.
        rarity: of each term that tells: near 1.0 where two documents have it, near 0.0 where many have.
        holders: the ids of the dated documents that have a term.
    """

    told: Mapping[str, _Told]
    rarity: Mapping[str, float]
    holders: Mapping[str, Sequence[str]]

    def nearest(self, document: Document) -> tuple[Near, ...]:
        """The likest dated documents, the likest first."""
        mine = self.told[document.id]
        scores: dict[str, float] = defaultdict(float)
        for term in sorted(mine.terms):  # sorted, because a sum of floats depends on the order
            for identity in self.holders.get(term, ()):
                scores[identity] += self.rarity[term] ** 2
        likeness = {
            identity: score / math.sqrt(mine.size * self.told[identity].size) for identity, score in scores.items()
        }
        likest = sorted(likeness, key=lambda identity: (-likeness[identity], identity))[:_NEAREST]
        return tuple(self._near(mine, self.told[identity], likeness[identity]) for identity in likest)

    def _near(self, mine: _Told, other: _Told, likeness: float) -> Near:
        lead = self._weight(mine.lead & other.lead) / math.sqrt(max(1, mine.lead_size * other.lead_size))
        return Near(other.document, likeness, lead)

    def _weight(self, terms: Terms) -> float:
        return math.fsum(self.rarity[term] ** 2 for term in terms)

    def likest_sentences(self, document: Document, other: Document) -> tuple[Quote, Quote]:
        """The sentence of each in which they are most alike."""
        pairs = (
            (-self._weight(a & b & self.rarity.keys()), mine, theirs)
            for mine, a in _sentences(document)
            for theirs, b in _sentences(other)
        )
        _, mine, theirs = min(pairs)
        return document.quote(mine), other.quote(theirs)


def news(documents: Sequence[Document], dated: Collection[str]) -> News:
    """The news of a folder.

    Args:
        dated: the ids of the documents whose day of publication is known.
    """
    folded = {document.id: shingles.words(document.text)[:_WORDS] for document in documents}
    all_terms = {identity: _terms(words) for identity, words in folded.items()}
    wanted = frozenset[str]().union(*(terms for identity, terms in all_terms.items() if identity not in dated))
    frequency = Counter(term for terms in all_terms.values() for term in terms & wanted)
    most = max(3, min(_HOLDERS, _SHARE * len(documents)))
    scale = math.log(max(2, len(documents)))
    rarity = {term: math.log(len(documents) / count) / scale for term, count in frequency.items() if 1 < count <= most}
    told = {}
    holders: dict[str, list[str]] = defaultdict(list)
    for document in documents:
        terms, lead = all_terms[document.id], _terms(folded[document.id][:_LEAD])
        told[document.id] = _Told(document, terms & rarity.keys(), lead & rarity.keys(), len(terms), len(lead))
        if document.id in dated:
            for term in told[document.id].terms:
                holders[term].append(document.id)
    return News(told, rarity, holders)


def _terms(words: Sequence[str]) -> Terms:
    return frozenset(word for word in words if len(word) > 1) | {f"{a} {b}" for a, b in pairwise(words)}


def _sentences(document: Document) -> Iterator[tuple[Span, Terms]]:
    left = _WORDS
    for span in document.sentences:
        words = shingles.words(span.of(document.text))
        yield span, _terms(words[:left])
        left -= len(words)
        if left <= 0:
            break
