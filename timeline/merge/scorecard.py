"""The learned model: for each named feature a step function, whose points add up to log-odds of one happening.

`weights.json` holds the tables; `tests/bench/train_merge.py` made it. One table weighs tellings of the same kind of
act, the other tellings of different ones.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from timeline.merge.resemblance import FEATURES
from timeline.model import Feature

Acts = Literal["same act", "other acts"]


@dataclass(frozen=True, slots=True)
class Steps:
    """Points by value: `points[i]` up to and including `edges[i]`, the last above all edges."""

    edges: tuple[float, ...]
    points: tuple[float, ...]

    def at(self, value: float) -> float:
        """The points that the value gives."""
        return self.points[bisect_left(self.edges, value)]


@dataclass(frozen=True, slots=True)
class Table:
    """Log-odds before anything is known, and the steps of each feature in the order of `FEATURES`."""

    base: float
    steps: tuple[Steps, ...]

    def score(self, values: Sequence[float]) -> float:
        """Log-odds (natural) that two tellings with these values tell one happening."""
        return self.base + sum(steps.at(value) for steps, value in zip(self.steps, values, strict=True))

    def explain(self, values: Sequence[float]) -> tuple[Feature, ...]:
        """The same sum with its parts named, the strongest first; parts of no weight are left out."""
        named = zip(FEATURES, self.steps, values, strict=True)
        parts = [Feature(name, steps.at(value), f"{name}: {value:.2g}") for name, steps, value in named]
        kept = sorted(
            (part for part in parts if abs(part.weight) >= 0.005), key=lambda part: (-abs(part.weight), part.name)
        )
        return (Feature("before anything is known", self.base), *kept)


@dataclass(frozen=True, slots=True)
class Scorecard:
    """Both tables, the version of the file and its two thresholds, in log-odds."""

    version: str
    same_act: Table
    other_acts: Table
    cluster: float
    automatic: float

    def table(self, *, same_act: bool) -> Table:
        """The table for tellings of one kind of act, or of different ones."""
        return self.same_act if same_act else self.other_acts


@cache
def scorecard() -> Scorecard:
    """The model that comes with the package."""
    return from_record(json.loads(files(__package__).joinpath("weights.json").read_text(encoding="utf-8")))


def from_record(record: dict[str, Any]) -> Scorecard:
    """The model that a parsed `weights.json` describes."""
    thresholds = record["thresholds"]
    return Scorecard(
        record["version"], _table(record["same act"]), _table(record["other acts"]),
        thresholds["cluster"], thresholds["automatic"],
    )  # fmt: skip


def _table(record: dict[str, Any]) -> Table:
    steps = (record["features"].get(name, {"edges": [], "points": [0.0]}) for name in FEATURES)
    return Table(record["base"], tuple(Steps(tuple(step["edges"]), tuple(step["points"])) for step in steps))
