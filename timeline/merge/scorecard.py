"""The learned model: for each named feature a step function, whose points add up to log-odds.

`weights.json` holds the tables; `tests/bench/train_merge.py` made it. One table weighs whether two documents tell one
story; four weigh whether two tellings are of one happening, by whether their acts are of one kind and whether they
stand in one document, and four more weigh the same pairs again, beside all others.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from timeline.model import Feature

STORY = "one story"
"""The name of the table for pairs of documents."""


def beside(situation: str) -> str:
    """The name of the table for the second look at pairs in a situation: beside all other pairs."""
    return f"{situation}, beside others"


@dataclass(frozen=True, slots=True)
class Steps:
    """Points of one feature by value: `points[i]` up to and including `edges[i]`, the last above all edges."""

    name: str
    edges: tuple[float, ...]
    points: tuple[float, ...]

    def at(self, value: float) -> float:
        """The points that the value gives."""
        return self.points[bisect_left(self.edges, value)]


@dataclass(frozen=True, slots=True)
class Table:
    """Log-odds before anything is known, and the steps of each feature in the order of the values."""

    base: float
    steps: tuple[Steps, ...]

    def score(self, values: Sequence[float]) -> float:
        """Log-odds (natural): zero is as likely as not."""
        score = self.base
        for steps, value in zip(self.steps, values, strict=True):  # millions of times, so `at` is written out
            score += steps.points[bisect_left(steps.edges, value)]
        return score

    def explain(self, values: Sequence[float]) -> tuple[Feature, ...]:
        """The same sum with its parts named, the strongest first; parts of no weight are left out."""
        named = zip(self.steps, values, strict=True)
        parts = [Feature(steps.name, steps.at(value), f"{steps.name}: {value:.2g}") for steps, value in named]
        kept = sorted(
            (part for part in parts if abs(part.weight) >= 0.005), key=lambda part: (-abs(part.weight), part.name)
        )
        return (Feature("before anything is known", self.base), *kept)


@dataclass(frozen=True, slots=True)
class Scorecard:
    """The tables by name, the version of the file and its two thresholds, in log-odds."""

    version: str
    tables: Mapping[str, Table]
    cluster: float
    automatic: float


@cache
def scorecard() -> Scorecard:
    """The model that comes with the package."""
    return from_record(json.loads(files(__package__).joinpath("weights.json").read_text(encoding="utf-8")))


def from_record(record: Mapping[str, Any]) -> Scorecard:
    """The model that a parsed `weights.json` describes."""
    thresholds = record["thresholds"]
    tables = {name: table(found) for name, found in record["tables"].items()}
    return Scorecard(record["version"], tables, thresholds["cluster"], thresholds["automatic"])


def table(record: Mapping[str, Any]) -> Table:
    """The table that one entry of `weights.json` describes; its features are in the order of the values."""
    features = record["features"].items()
    return Table(
        record["base"], tuple(Steps(name, tuple(step["edges"]), tuple(step["points"])) for name, step in features)
    )
