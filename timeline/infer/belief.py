"""How likely it is that an undated document was published within a week of a day, by all that speaks for and against.

The weights are a logistic regression (`tests/bench/train_dating.py`) over nine collections of news and Wikinews, a
fifth or half of whose dates were hidden.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.infer.news import Near
from timeline.infer.passages import Shared
from timeline.model import Document, Findings
from timeline.relative import Relative, place
from timeline.when import Day, When

WEEK = 7  # days either way that count as the same time
FEWEST = 20  # dated documents; among fewer, rare words are no measure
_FADE = 3.0  # days over which the voice of a document fades

WEIGHTS: Mapping[str, float] = {
    "base": -2.73,
    "agreement": 0.96,
    "likeness within": 0.6,
    "likeness beyond": -0.32,
    "lead within": 0.31,
    "lead beyond": -0.35,
    "documents within": 1.63,
    "passage within": 0.25,
    "passage beyond": -0.05,
    "crowd": -0.21,
    "told before it happened": -1.07,
    "wrong weekday": -3.24,
    "days of the year near": 2.47,
}
"""Log-odds for one unit of each feature of `weigh`, and of none at all (`base`)."""


@dataclass(frozen=True, slots=True)
class Clues:
    """What the document says about time, which a day of publication has to agree with.

    Attributes:
        happened: the first possible days, as ordinals, of what it tells as happened, to the month or finer.
        calendar: its days of the year without a year ("12 May", "Tuesday 12 May").
    """

    happened: tuple[float, ...] = ()
    calendar: tuple[Relative, ...] = ()


def clues(findings: Findings) -> Clues:
    """The clues of a document to its own date."""
    happened = tuple(
        mention.date.reading.ordinals[0]
        for mention in findings.mentions
        if mention.relation == "dates"
        and mention.factuality == "happened"
        and mention.date
        and isinstance(mention.date.reading, When)
        and mention.date.reading.days <= 31
    )
    readings = (date.reading for date in findings.dates)
    return Clues(happened, tuple(r for r in readings if isinstance(r, Relative) and _is_day_of_year(r)))


def _is_day_of_year(relative: Relative) -> bool:
    return (
        relative.anchor == "published"
        and relative.unit == "year"
        and relative.offset == 0
        and relative.month in range(1, 13)
        and relative.day is not None
        and relative.until is None
    )


def day_of(document: Document) -> int | None:
    """The day of publication as an ordinal, `None` where it is not known to the day."""
    published = document.published
    if published is None or published.when.kind != "point" or published.when.precision not in ("day", "time"):
        return None
    return int(published.when.ordinals[0])


def best_day(
    nearest: Sequence[Near], shared: Sequence[Shared], clues: Clues, dated: Sequence[int]
) -> tuple[int, float] | None:
    """The likeliest day among those of the given documents, with its probability; `None` without documents.

    Args:
        dated: the days of all dated documents of the folder, sorted.
    """
    items: tuple[Near | Shared, ...] = (*nearest, *shared)
    days = {day for item in items if (day := day_of(item.document)) is not None}
    weighed = {day: weigh(day, nearest, shared, clues, dated) for day in days}
    believed = {day: probability(features) for day, features in weighed.items()}
    day = max(days, key=lambda day: (believed[day], -day), default=None)
    if day is None:
        return None
    week = [other for other in days if abs(other - day) <= WEEK and believed[other] >= 0.9 * believed[day]]
    centre = max(week, key=lambda day: (weighed[day]["agreement"], -day))
    return centre, believed[centre]


def probability(features: Mapping[str, float]) -> float:
    """That the day is right within a week."""
    log_odds = WEIGHTS["base"] + math.fsum(WEIGHTS[name] * value for name, value in features.items())
    return 1 / (1 + math.exp(-log_odds))


def weigh(
    day: int, nearest: Sequence[Near], shared: Sequence[Shared], clues: Clues, dated: Sequence[int]
) -> dict[str, float]:
    """All that speaks for and against a day, as named numbers."""
    items: tuple[Near | Shared, ...] = (*nearest, *shared)
    distance = {item.document.id: abs((day_of(item.document) or 0) - day) for item in items}
    within = [near for near in nearest if distance[near.document.id] <= WEEK]
    beyond = [near for near in nearest if distance[near.document.id] > WEEK]
    voices = {near.document.id: near.likeness**2 for near in nearest}
    agreeing = math.fsum(voice * math.exp(-distance[identity] / _FADE) for identity, voice in voices.items())
    passages = [(item.count, distance[item.document.id] <= WEEK) for item in shared]
    crowd = bisect_right(dated, day + WEEK) - bisect_left(dated, day - WEEK)
    placed = [_placed(relative, day) for relative in clues.calendar]
    return {
        "agreement": math.log(agreeing / (math.fsum(voices.values()) or 1) + 0.01),
        "likeness within": _log(max((near.likeness for near in within), default=0)),
        "likeness beyond": _log(max((near.likeness for near in beyond), default=0)),
        "lead within": _log(max((near.lead for near in within), default=0)),
        "lead beyond": _log(max((near.lead for near in beyond), default=0)),
        "documents within": math.log1p(len(within)),
        "passage within": math.log1p(max((count for count, near in passages if near), default=0)),
        "passage beyond": math.log1p(max((count for count, near in passages if not near), default=0)),
        "crowd": math.log(crowd / max(1, len(dated)) + 0.01),
        "told before it happened": float(any(first > day + 1 for first in clues.happened)),
        "wrong weekday": float(any(not fits for _, fits in placed)),
        "days of the year near": (sum(-45 <= days <= 20 for days, _ in placed) + 0.5) / (len(placed) + 1),
    }


def _log(likeness: float) -> float:
    return math.log(likeness + 0.005)


def _placed(relative: Relative, day: int) -> tuple[float, bool]:
    """How many days after `day` the nearest such day of a year is, and whether it is the weekday that was said."""
    found = place(replace(relative, toward="nearest", falls_on=None), When.on(Day.from_ordinal(day)))
    if found is None or found.earliest is None:
        return 366, True
    return found.earliest.ordinal - day, relative.falls_on in (None, found.earliest.weekday)
