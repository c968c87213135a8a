"""Floors of event merging on development data that does not lie in this repository."""

from __future__ import annotations

import os
import random
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from tests.bench import dating, merge
from timeline import pipeline
from timeline.config import Config
from timeline.model import Findings, Problem
from timeline.render.records import timeline_record, to_text

BENCH = os.environ.get("TIMELINE_BENCH", "")

FLOORS = {
    "blocking recall": 0.99,
    "dev suggested CoNLL": 80.1,
    "dev suggested pair precision": 79.3,
    "dev auto pair precision": 94.7,
    "dev auto pair recall": 18.0,
}
CEILINGS = {
    "pairs a mention": 62.0,
    "dev auto mixed clusters": 6.9,
    "MEANTIME auto merges denied": 0.0,
    "time at 10 times the mentions": 12.0,
    "memory at 10 times the mentions": 11.0,
}


@pytest.fixture(scope="module")
def measured() -> dict[str, float]:
    if not BENCH:
        pytest.skip("TIMELINE_BENCH does not name the folder of the benchmarks")
    return merge.measures(Path(BENCH)) | merge.growth(Path(BENCH))


@pytest.mark.parametrize("name", FLOORS)
def test_no_measure_falls_below_its_floor(measured: dict[str, float], name: str) -> None:
    assert measured[name] >= FLOORS[name]


@pytest.mark.parametrize("name", CEILINGS)
def test_no_measure_rises_above_its_ceiling(measured: dict[str, float], name: str) -> None:
    assert measured[name] <= CEILINGS[name]


def test_the_order_of_files_changes_no_byte_of_a_collection() -> None:
    if not BENCH:
        pytest.skip("TIMELINE_BENCH does not name the folder of the benchmarks")
    (newspaper,) = dating.collections(Path(BENCH), ("entities-Phil_Spector",))
    _is_the_same_in_any_order(newspaper.articles)


def test_the_order_of_files_changes_no_byte_of_the_seeds() -> None:
    sources = pipeline.sources([Path(__file__).parents[2] / "seeds"], Config())
    _is_the_same_in_any_order([pipeline.examine(source, Config()) for source in sources])


def _is_the_same_in_any_order(corpus: Iterable[Findings | Problem]) -> None:
    ordered = list(corpus)
    expected = _text(ordered)
    assert '"features"' in expected  # of merges, which are what the order could change
    for seed in range(2):
        random.Random(seed).shuffle(ordered)
        assert _text(ordered) == expected


def _text(corpus: Sequence[Findings | Problem]) -> str:
    return to_text(timeline_record(pipeline.assemble(corpus, Config(), "test")))
