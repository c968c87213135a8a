"""The logistic regressions of this stage: how much each trait of a thing speaks for it, learnt from readers."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files


def log_odds(table: str, traits: Iterable[str]) -> float:
    """The natural logarithm of the odds of a thing of these traits, by the weights in the JSON file of that name."""
    base, weights = _weights(table)
    return base + sum(weights.get(trait, 0.0) for trait in sorted(set(traits)))


@cache
def _weights(table: str) -> tuple[float, Mapping[str, float]]:
    record = json.loads(files(__package__).joinpath(f"{table}.json").read_text(encoding="utf-8"))
    return record["base"], record["traits"]
