"""What an affair turns on, by how its documents agree: days that several tell of, people and places that many name.

The less the affair seems to turn on an event, the plainer its headline has to be to be shown at first. What that
brings is measured against the timelines of journalists (`tests/bench/shown.py`, `tests/quality/README.md`).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Self

from timeline.model import Event, Timeline
from timeline.when import PartialDate, When

TELLERS = 4
"""Documents that tell something of a day, their own publications apart, where the affair turns on it: journalists tell
45 % of such days, and 5 % of the others."""

NAMED_BY = 0.3
"""Share of the documents that name whom or what the affair is about in what they date."""

OF_SEVERAL = 0.6
"""How likely readers must find the headline good of what several documents tell."""

OF_A_DAY = 0.7
"""The same of what one document tells of a day that `TELLERS` tell of."""

OF_A_NAME = 0.8
"""The same of whom or what the affair is about, and of anything where the documents have no name in common."""

OF_OTHERS = 0.92
"""The same of all others."""


@dataclass(frozen=True, slots=True)
class Affair:
    """The days of which many documents tell that something happened, and the names that many have."""

    days: frozenset[PartialDate]
    names: frozenset[str]

    @classmethod
    def of(cls, timeline: Timeline) -> Self:
        """What the dated events of a timeline turn on; that a document came out tells nothing of its day."""
        mentions = [mention for event in timeline.events for mention in event.mentions]
        told = {(_day(one.when), one.document) for one in mentions if one.relation != "dateline"}
        tellers = Counter(day for day, _ in told)
        named = Counter(name for name, _ in {(name.text, one.document) for one in mentions for name in one.names})
        least = NAMED_BY * len(timeline.documents)
        return cls(
            days=frozenset(day for day, count in tellers.items() if day and count >= TELLERS),
            names=frozenset(name for name, count in named.items() if count >= least),
        )

    def asks(self, event: Event) -> float:
        """How likely readers must find the headline of an event good for it to be shown at first, from 0 to 1."""
        if len({mention.document for mention in event.mentions}) > 1:
            return OF_SEVERAL
        if _day(event.when) in self.days:
            return OF_A_DAY
        named = self.names.intersection(name.text for name in event.titled.names)
        return OF_A_NAME if not self.names or any(name in event.title for name in named) else OF_OTHERS


def _day(when: When | None) -> PartialDate | None:
    """The one day that a date names, `None` where it names none or several."""
    return when.start if when and when.kind == "point" and when.start and when.start.precision == "day" else None
