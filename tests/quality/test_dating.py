"""Floors of dating undated documents, on news that does not lie in this repository."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.bench.dating import MIXED, MONTH, NEWSROOMS, WEEK, Score, collections, score

BENCH = os.environ.get("TIMELINE_BENCH", "")

FLOORS = {"answered": 48.0, "answers within a week": 89.0, "answers within a month": 97.0}
CEILINGS = {
    "sure and wrong by a week": 3.0,
    "mixed: sure and wrong by a week": 3.0,
    "mixed: sure and wrong by a month": 1.5,
}


@pytest.fixture(scope="module")
def measured() -> dict[str, float]:
    if not BENCH:
        pytest.skip("TIMELINE_BENCH does not name the folder of the benchmarks")
    found = {c.name: c.articles for c in collections(Path(BENCH), {*NEWSROOMS, *MIXED})}
    newsrooms = sum((score(found[name], folds=10, only=3) for name in NEWSROOMS), Score(0, (), ()))
    mixed = score([item for name in MIXED for item in found[name]], folds=10, only=3)
    return {
        "answered": newsrooms.answered,
        "answers within a week": newsrooms.within(WEEK),
        "answers within a month": newsrooms.within(MONTH),
        "sure and wrong by a week": newsrooms.wrong(WEEK),
        "mixed: sure and wrong by a week": mixed.wrong(WEEK),
        "mixed: sure and wrong by a month": mixed.wrong(MONTH),
    }


@pytest.mark.parametrize("name", FLOORS)
def test_no_measure_falls_below_its_floor(measured: dict[str, float], name: str) -> None:
    assert measured[name] >= FLOORS[name]


@pytest.mark.parametrize("name", CEILINGS)
def test_no_measure_rises_above_its_ceiling(measured: dict[str, float], name: str) -> None:
    assert measured[name] <= CEILINGS[name]
