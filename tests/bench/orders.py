"""Whether the order of files changes a byte of what is exported."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from pathlib import Path

from tests.bench import dating
from timeline import pipeline
from timeline.config import Config
from timeline.model import Findings, Problem
from timeline.render.records import timeline_record, to_text

ROOT = Path(__file__).resolve().parents[2]
SHUFFLES = 2
COLLECTION = "entities-Phil_Spector"

Corpus = Sequence[Findings | Problem]


def seeds() -> Corpus:
    """What the five documents give."""
    config = Config()
    return [pipeline.examine(source, config) for source in pipeline.sources([ROOT / "seeds"], config)]


def collection(bench: Path) -> Corpus:
    """What a collection of news gives."""
    (newspaper,) = dating.collections(bench, (COLLECTION,))
    return newspaper.articles


def same_in_any_order(corpus: Iterable[Findings | Problem]) -> bool:
    """Whether shuffled documents give the same bytes, reasons of merges among them."""
    ordered = list(corpus)
    expected = _text(ordered)
    assert '"features"' in expected  # of merges, which are what the order could change
    shuffled = (random.Random(seed).sample(ordered, len(ordered)) for seed in range(SHUFFLES))
    return all(_text(other) == expected for other in shuffled)


def _text(corpus: Corpus) -> str:
    return to_text(timeline_record(pipeline.assemble(corpus, Config(), "test")))
