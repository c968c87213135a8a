"""How likely a reader who did not write the tool finds a line good; what is unlikely is quoted and not retold.

Good is what is true to its sentence, complete, plain without its article, and of the right actor. `acceptance.json`
holds how much each trait speaks for a line, learnt by logistic regression (`tests/bench/train_headlines.py`) from the
verdicts of readers on lines drawn at random; `tests/quality/README.md` tells how well it does.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from timeline.events.retelling import Line
from timeline.events.senses import Sense
from timeline.model import DateMention
from timeline.when import When


@dataclass(frozen=True, slots=True)
class Weights:
    """The log-odds of a line without traits, and what each trait adds."""

    base: float
    traits: Mapping[str, float]


def acceptance(traits: Iterable[str]) -> float:
    """The probability that a reader finds a line of these traits good."""
    weights = _weights()
    odds = weights.base + sum(weights.traits.get(trait, 0.0) for trait in sorted(traits))
    return 1 / (1 + math.exp(-odds))


def traits_of(line: Line, sense: Sense, date: DateMention) -> frozenset[str]:
    """All traits of a line: of its words, and of what is told with which date."""
    return line.traits | frozenset(_told(sense, date))


def _told(sense: Sense, date: DateMention) -> Iterator[str]:
    yield f"told as {sense.said[0]}"
    yield f"type {sense.type}"
    if sense.is_state:
        yield "state"
    if isinstance(date.reading, When):
        yield f"dated by {date.reading.kind}, {date.reading.precision}"


@cache
def _weights() -> Weights:
    record = json.loads(files(__package__).joinpath("acceptance.json").read_text(encoding="utf-8"))
    return Weights(record["base"], record["traits"])
