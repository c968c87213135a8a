"""What an event is to the story: told by it, only the coming out of a document, or without a resolved date."""

from __future__ import annotations

from typing import Literal

from timeline.model import Event, Timeline

Group = Literal["told", "release", "undated"]

MANY_DOCUMENTS = 50
"""Beyond so many documents their own publications would drown the story, and wait folded."""


def groups_of(timeline: Timeline) -> list[Group]:
    """The group of every event, those of `undated` last."""
    folded = len(timeline.documents) > MANY_DOCUMENTS
    dated: list[Group] = ["release" if folded and is_release(event) else "told" for event in timeline.events]
    undated: list[Group] = ["undated"] * len(timeline.undated)
    return dated + undated


def is_release(event: Event) -> bool:
    """Whether all that is told is that a document came out."""
    return all(mention.relation == "dateline" for mention in event.mentions)


def told(timeline: Timeline) -> tuple[Event, ...]:
    """The dated events that make up the story."""
    pairs = zip(timeline.events, groups_of(timeline), strict=False)
    return tuple(event for event, group in pairs if group == "told")
