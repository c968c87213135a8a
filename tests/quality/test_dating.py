"""Floors of dating undated documents, on news that does not lie in this repository."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.bench.dating import measures

BENCH = os.environ.get("TIMELINE_BENCH", "")

FLOORS = {"answered": 50.0, "answers within a week": 90.0, "answers within a month": 97.5}
CEILINGS = {
    "sure and wrong by a week": 2.0,
    "mixed: sure and wrong by a week": 1.0,
    "mixed: sure and wrong by a month": 1.0,
}


@pytest.fixture(scope="module")
def measured() -> dict[str, float]:
    if not BENCH:
        pytest.skip("TIMELINE_BENCH does not name the folder of the benchmarks")
    return measures(Path(BENCH))


@pytest.mark.parametrize("name", FLOORS)
def test_no_measure_falls_below_its_floor(measured: dict[str, float], name: str) -> None:
    assert measured[name] >= FLOORS[name]


@pytest.mark.parametrize("name", CEILINGS)
def test_no_measure_rises_above_its_ceiling(measured: dict[str, float], name: str) -> None:
    assert measured[name] <= CEILINGS[name]
