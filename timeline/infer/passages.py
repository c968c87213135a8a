"""Passages that an undated document shares with dated ones: long runs of the same words.

Two texts that share a long run of words quote one statement, or one quotes the other.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline import shingles
from timeline.config import InferConfig
from timeline.model import Document, Quote
from timeline.spans import Span

Shingle = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shared:
    """A dated document that has a passage in common, and how long that is, in shingles."""

    document: Document
    count: int


def shared_passages(
    undated: Sequence[Document], dated: Sequence[Document], config: InferConfig
) -> dict[str, tuple[Shared, ...]]:
    """For each undated document the dated ones that share a passage, the longest first.

    A passage that more than `config.max_documents_of_passage` documents have is boilerplate and does not count.

    Returns:
        By the id of the undated document; empty where it shares nothing.
    """
    own = {document.id: set(_shingles(document, config)) for document in undated}
    wanted = set[Shingle]().union(*own.values())
    holders: dict[Shingle, list[str]] = defaultdict(list)
    for document in (*undated, *dated):
        for shingle in (own.get(document.id) or set(_shingles(document, config))) & wanted:
            holders[shingle].append(document.id)
    lenders = {document.id: document for document in dated}
    return {document.id: _shared(own[document.id], holders, lenders, config) for document in undated}


def _shared(
    own: Iterable[Shingle], holders: Mapping[Shingle, list[str]], lenders: Mapping[str, Document], config: InferConfig
) -> tuple[Shared, ...]:
    found = (holders[shingle] for shingle in own)
    telling = (ids for ids in found if len(ids) <= config.max_documents_of_passage)
    counts = Counter(identity for ids in telling for identity in ids if identity in lenders)
    by_count = sorted(counts.items(), key=lambda item: (-item[1], lenders[item[0]].name))
    return tuple(Shared(lenders[identity], count) for identity, count in by_count)


def shared_quotes(document: Document, other: Document, config: InferConfig) -> tuple[Quote, Quote]:
    """The sentence of each that has most of what they share."""
    theirs = {shingle: span for span, shingle in _by_sentence(other, config)}
    places = Counter((span, theirs[shingle]) for span, shingle in _by_sentence(document, config) if shingle in theirs)
    mine, of_other = min(places, key=lambda pair: (-places[pair], pair))
    return document.quote(mine), other.quote(of_other)


def _shingles(document: Document, config: InferConfig) -> Iterator[Shingle]:
    return (shingle for _, shingle in _by_sentence(document, config))


def _by_sentence(document: Document, config: InferConfig) -> Iterator[tuple[Span, Shingle]]:
    for span in document.sentences:
        folded = shingles.words(span.of(document.text))
        if len(folded) >= config.shingle_words:
            for shingle in shingles.shingles(folded, config.shingle_words):
                yield span, shingle
