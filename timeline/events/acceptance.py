"""How likely a reader who did not write the tool finds a line good.

Good is what is true to its sentence, complete, plain without its article, and of the right actor. `acceptance.json`
holds how much each trait speaks for a line, learnt by logistic regression (`tests/bench/train_headlines.py`) from the
verdicts of readers on lines drawn at random; `tests/quality/README.md` tells how well it does.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from timeline.events.regression import log_odds
from timeline.events.retelling import Line
from timeline.events.senses import Sense
from timeline.model import DateMention
from timeline.when import When


def acceptance(traits: Iterable[str]) -> float:
    """The probability that a reader finds a line of these traits good."""
    return 1 / (1 + math.exp(-log_odds("acceptance", traits)))


def traits_of(line: Line, sense: Sense, date: DateMention) -> frozenset[str]:
    """All traits of a line: of its words, and of what is told with which date."""
    return line.traits | frozenset((*_told(sense, date), *([] if line.whole else [f"leans {line.leans}"])))


def _told(sense: Sense, date: DateMention) -> Iterator[str]:
    yield f"told as {sense.said[0]}"
    yield f"type {sense.type}"
    if sense.is_state:
        yield "state"
    if isinstance(date.reading, When):
        yield f"dated by {date.reading.kind}, {date.reading.precision}"
