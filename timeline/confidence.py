"""How sure an event is: a band in words, resting on how often dates and joins of its kind were right.

The shares come from texts that others annotated; `tests/bench/confidence.py` measures them again. They are shares of a
kind, no probability of the single event, and say nothing of what the texts leave out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from timeline.config import Band, KeepConfig
from timeline.model import Event, Merge
from timeline.when import When, parse

BANDS: tuple[Band, ...] = get_args(Band)

RIGHT_DATES: Mapping[str, float] = {"explicit": 0.97, "relative": 0.90, "inferred": 0.30}
"""Share of right dates by basis.

Explicit 1030 of 1055, relative 454 of 501: WikiWars, GUM and hard cases (`timex`). Inferred 60 of 198: documents of
three news collections whose date was hidden, found again to the very day (`tests/bench/dating.py`; 174 within a week).
"""

JoinKind = Literal["copy", "decided", "strong", "weak"]

RIGHT_JOINS: Mapping[JoinKind, float] = {"copy": 0.94, "decided": 1.0, "strong": 0.93, "weak": 0.69}
"""Share of right joins of two sentences: ECB+ and MEANTIME (`dedupe`), 18 of 19, -, 28 of 30, 9 of 13."""

_STRONG = 16.0
"""Points of a join; of the ranges below it (to 13, to 11) none is better than another, above it none is worse."""

SURE = 0.85
"""The share from which a date or a join counts as sure: six of seven right."""


@dataclass(frozen=True, slots=True)
class Confidence:
    """How sure an event is.

    Attributes:
        date: share of right dates among those got this way; `None` for an event without one, and for one that its
            text doubts.
        join: share of right joins among those like its weakest; `None` for an event of one mention.
        why: both in words.
    """

    band: Band
    date: float | None
    join: float | None
    why: str

    @property
    def score(self) -> float | None:
        """Both shares together, taken as independent; `None` without a date."""
        return None if self.date is None else round(self.date * (1.0 if self.join is None else self.join), 2)


def confidence(event: Event) -> Confidence:
    """How sure an event is; what a person confirmed, dated or joined counts as right."""
    confirmed = event.curation.status == "confirmed"
    basis = "decided" if confirmed else _basis(event.when, event.basis)
    date = 1.0 if basis == "decided" else RIGHT_DATES.get(basis)
    kind = None if event.weakest is None else "decided" if confirmed else join_kind(event.weakest)
    join = RIGHT_JOINS[kind] if kind else None
    why = "; ".join(dict.fromkeys(_WHY[part] for part in (basis, kind) if part))
    return Confidence(_band(date, join), date, join, why)


def _band(date: float | None, join: float | None) -> Band:
    """High: sure of the date and of every join; medium: sure of the date, which a wrong join leaves as it is."""
    if date is None or date < SURE:
        return "low"
    return "high" if join is None or join >= SURE else "medium"


def _basis(when: When | None, basis: str | None) -> str:
    if when is None or basis is None:
        return "none"
    return "doubted" if when.uncertain and basis != "decided" else basis


def join_kind(merge: Merge) -> JoinKind:
    """What a join rests on."""
    names = {feature.name for feature in merge.features}
    if "decision" in names:
        return "decided"
    if "same statement" in names:
        return "copy"
    return "strong" if merge.score >= _STRONG else "weak"


_WHY: Mapping[str, str] = {
    "none": "no date that could be resolved",
    "explicit": "the date as the text states it",
    "relative": "the date is worked out by the tool from one that a document states",
    "doubted": "the text itself doubts the date",
    "inferred": "the date is worked out by the tool from one that was inferred",
    "decided": "a person decided it",
    "copy": "its reports print one statement",
    "strong": "its reports agree on much",
    "weak": "one report or more may tell something else",
}


def keep(events: Iterable[Event], config: KeepConfig) -> tuple[Event, ...]:
    """The events that the settings keep.

    Where there are bounds one without a date is left out; what a person decided about stays always.
    """
    since, until = (parse(text) if text else None for text in (config.since, config.until))
    return tuple(
        event
        for event in events
        if event.curation.status != "auto" or (_lies_between(event.when, since, until) and _is_sure(event, config))
    )


def _lies_between(when: When | None, since: When | None, until: When | None) -> bool:
    if since is None and until is None:
        return True
    if when is None:
        return False
    return (since is None or when.ordinals[1] >= since.ordinals[0]) and (
        until is None or when.ordinals[0] <= until.ordinals[1]
    )


def _is_sure(event: Event, config: KeepConfig) -> bool:
    if not config.min_confidence:
        return True
    return BANDS.index(confidence(event).band) <= BANDS.index(config.min_confidence)
