"""Floors of dating undated documents, on news that does not lie in this repository: three tenths, each hidden alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench.dating import measures

FLOORS = {"answered": 44.0, "answers within a week": 92.0, "answers within a month": 97.5}
CEILINGS = {
    "sure and wrong by a week": 2.0,
    "mixed: sure and wrong by a week": 1.0,
    "mixed: sure and wrong by a month": 1.0,
}


@pytest.fixture(scope="module")
def measured(bench: Path) -> dict[str, float]:
    return measures(bench, folds=10, only=3)


@pytest.mark.bench
@pytest.mark.parametrize("name", FLOORS)
def test_no_measure_falls_below_its_floor(measured: dict[str, float], name: str) -> None:
    assert measured[name] >= FLOORS[name]


@pytest.mark.bench
@pytest.mark.parametrize("name", CEILINGS)
def test_no_measure_rises_above_its_ceiling(measured: dict[str, float], name: str) -> None:
    assert measured[name] <= CEILINGS[name]
