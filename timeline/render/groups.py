"""What an event is to the story: told by it, roughly told, only the coming out of a document, or without a date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from timeline.model import Event, Timeline
from timeline.render.affair import Affair

Group = Literal["told", "rough", "release", "undated"]

FOLDED: tuple[Group, ...] = ("rough", "release")
"""What is neither shown nor counted until somebody asks for it."""

MANY_DOCUMENTS = 50
"""Beyond so many documents their own publications, and what is roughly told, would drown the story, and wait folded."""


def groups_of(timeline: Timeline) -> list[Group]:
    """The group of every event, those of `undated` last."""
    many = len(timeline.documents) > MANY_DOCUMENTS
    dated = _weighed(timeline) if many else ("told" for _ in timeline.events)
    return [*dated, *("undated" for _ in timeline.undated)]


def folds_of(timeline: Timeline) -> list[Group | None]:
    """The group of every dated event that waits folded, `None` for those that are shown at first."""
    return [group if group in FOLDED else None for group in groups_of(timeline)[: len(timeline.events)]]


def _weighed(timeline: Timeline) -> Iterator[Group]:
    affair = Affair.of(timeline)
    for event in timeline.events:
        yield "release" if _is_release(event) else "rough" if _is_rough(event, affair) else "told"


def _is_rough(event: Event, affair: Affair) -> bool:
    """Whether its headline is not as plain as its weight in the affair asks for.

    What a person has looked at is never rough, nor is what no reader's verdict says anything about.
    """
    acceptance = event.titled.acceptance
    return acceptance is not None and event.curation.status == "auto" and acceptance < affair.asks(event)


def _is_release(event: Event) -> bool:
    """Whether all that is told is that a document came out."""
    return all(mention.relation == "dateline" for mention in event.mentions)


def told(timeline: Timeline, groups: Sequence[Group] | None = None) -> tuple[Event, ...]:
    """The dated events that make up the story.

    Args:
        groups: what `groups_of` gives, where that is known.
    """
    pairs = zip(timeline.events, groups or groups_of(timeline), strict=False)
    return tuple(event for event, group in pairs if group == "told")
