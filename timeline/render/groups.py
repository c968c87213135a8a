"""What an event is to the story: told by it, roughly told, only the coming out of a document, or without a date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from timeline.model import Event, Timeline
from timeline.when import PartialDate, When

Group = Literal["told", "rough", "release", "undated"]

FOLDED: tuple[Group, ...] = ("rough", "release")
"""What is neither shown nor counted until somebody asks for it."""

MANY_DOCUMENTS = 50
"""Beyond so many documents their own publications, and what is roughly told, would drown the story, and wait folded."""

PLAIN = 0.88
"""How likely readers must find the headline good of what one document tells of a day that few others tell of, or of
less than a day. The less an affair seems to turn on an event, the plainer it has to be told to be shown at first."""

PLAIN_OF_A_DAY = 0.7
"""The same of a day that `MANY_TELLERS` documents tell of: journalists tell 45 % of such days, and of others 5 %."""

PLAIN_OF_SEVERAL = 0.6
"""The same where several documents tell the event itself. Measured on all three: `tests/quality/README.md`."""

MANY_TELLERS = 4
"""Documents that tell something of a day, their own publications apart, where the day matters to the affair."""


def groups_of(timeline: Timeline) -> list[Group]:
    """The group of every event, those of `undated` last."""
    many = len(timeline.documents) > MANY_DOCUMENTS
    dated = _weighed(timeline.events) if many else ("told" for _ in timeline.events)
    return [*dated, *("undated" for _ in timeline.undated)]


def folds_of(timeline: Timeline) -> list[Group | None]:
    """The group of every dated event that waits folded, `None` for those that are shown at first."""
    return [group if group in FOLDED else None for group in groups_of(timeline)[: len(timeline.events)]]


def _weighed(events: Sequence[Event]) -> Iterator[Group]:
    tellers = _tellers(events)
    return (_group(event, tellers[_day(event.when)]) for event in events)


def _group(event: Event, tellers: int) -> Group:
    return "release" if _is_release(event) else "rough" if _is_rough(event, tellers) else "told"


def _is_rough(event: Event, tellers: int) -> bool:
    """Whether its headline is not as plain as its weight asks for; `tellers` documents tell something of its day.

    What a person has looked at is never rough, nor is what no reader's verdict says anything about.
    """
    acceptance = event.titled.acceptance
    if acceptance is None or event.curation.status != "auto":
        return False
    if len({mention.document for mention in event.mentions}) > 1:
        return acceptance < PLAIN_OF_SEVERAL
    return acceptance < (PLAIN_OF_A_DAY if tellers >= MANY_TELLERS else PLAIN)


def _tellers(events: Iterable[Event]) -> Counter[PartialDate | None]:
    """How many documents tell something of each day; none of `None`."""
    told = ((_day(mention.when), mention) for event in events for mention in event.mentions)
    pairs = {(day, mention.document) for day, mention in told if day and mention.relation != "dateline"}
    return Counter(day for day, _ in pairs)


def _day(when: When | None) -> PartialDate | None:
    """The one day that a date names, `None` where it names none or several."""
    return when.start if when and when.kind == "point" and when.start and when.start.precision == "day" else None


def _is_release(event: Event) -> bool:
    """Whether all that is told is that a document came out."""
    return all(mention.relation == "dateline" for mention in event.mentions)


def told(timeline: Timeline) -> tuple[Event, ...]:
    """The dated events that make up the story."""
    pairs = zip(timeline.events, groups_of(timeline), strict=False)
    return tuple(event for event, group in pairs if group == "told")
