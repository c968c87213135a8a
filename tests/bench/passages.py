"""The passages that the five seed documents share, found by a person, against those that are found."""

from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from timeline import pipeline
from timeline.config import Config
from timeline.merge.copies import group_copies
from timeline.model import Document
from timeline.spans import Span

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT / "tests" / "merge" / "shared_passages.json"

Place = tuple[str, Span]
"""The number of a document and a span of its raw text."""


class Found(NamedTuple):
    """Passages to find, found ones of them, and pairs of sentences found that share none of them."""

    wanted: int
    found: int
    wrong: int


def shared_passages() -> Found:
    """What the merge stage finds of them."""
    told = _sentences()
    copies = group_copies([text for _, _, text in told], Config().merge.copy_containment)
    found = {(a, b) for a, b in combinations(range(len(told)), 2) if told[a][0] != told[b][0] and copies.same(a, b)}

    def at(place: Place) -> list[int]:
        document, span = place
        return [i for i, (name, other, _) in enumerate(told) if name == document and other.overlaps(span)]

    wanted = [{(i, j) for i in at(a) for j in at(b)} for a, b in _gold()]
    hits = sum(bool(pairs & found) for pairs in wanted)
    return Found(len(wanted), hits, len(found - set().union(*wanted)))


def _sentences() -> list[tuple[str, Span, str]]:
    """Document, span of the raw file and text of every sentence of the seeds."""
    config = Config()
    found = []
    for source in pipeline.sources([ROOT / "seeds"], config):
        document = pipeline.clean_document(pipeline.read(source, config), config)
        assert isinstance(document, Document)
        quotes = map(document.quote, document.sentences)
        found += [(document.name[:3], quote.span, quote.text) for quote in quotes]
    return found


def _gold() -> list[tuple[Place, Place]]:
    rows = json.loads(GOLD.read_text(encoding="utf-8"))
    return [((a, Span(*first)), (b, Span(*second))) for a, *first, b, f, t in rows for second in [(f, t)]]
