"""What an event is to the story: told by it, roughly told, only the coming out of a document, or without a date."""

from __future__ import annotations

from typing import Literal

from timeline.model import Event, Timeline

Group = Literal["told", "rough", "release", "undated"]

FOLDED: tuple[Group, ...] = ("rough", "release")
"""What is neither shown nor counted until somebody asks for it."""

MANY_DOCUMENTS = 50
"""Beyond so many documents their own publications, and what is roughly told, would drown the story, and wait folded."""

PLAIN = 0.8
"""How likely readers find a headline good that one document alone tells, and that is not roughly told. Of those above
they found four in five good, of those from 0.4 on half, of those below one in five (`tests/quality/README.md`)."""

PLAIN_OF_SEVERAL = 0.4
"""The same where several documents tell it: on a day that journalists put into their timelines stand 44 of 100 such
events, and 16 of all (`tests/quality/README.md`)."""


def groups_of(timeline: Timeline) -> list[Group]:
    """The group of every event, those of `undated` last."""
    many = len(timeline.documents) > MANY_DOCUMENTS
    dated: list[Group] = [_group(event) if many else "told" for event in timeline.events]
    undated: list[Group] = ["undated"] * len(timeline.undated)
    return dated + undated


def folds_of(timeline: Timeline) -> list[Group | None]:
    """The group of every dated event that waits folded, `None` for those that are shown at first."""
    return [group if group in FOLDED else None for group in groups_of(timeline)[: len(timeline.events)]]


def _group(event: Event) -> Group:
    return "release" if _is_release(event) else "rough" if _is_rough(event) else "told"


def _is_rough(event: Event) -> bool:
    """Whether readers would often find its headline wanting; what several documents tell may be told less plainly.

    What a person has looked at is never rough, nor is what no reader's verdict says anything about.
    """
    acceptance = event.titled.acceptance
    if acceptance is None or event.curation.status != "auto":
        return False
    several = len({mention.document for mention in event.mentions}) > 1
    return acceptance < (PLAIN_OF_SEVERAL if several else PLAIN)


def _is_release(event: Event) -> bool:
    """Whether all that is told is that a document came out."""
    return all(mention.relation == "dateline" for mention in event.mentions)


def told(timeline: Timeline) -> tuple[Event, ...]:
    """The dated events that make up the story."""
    pairs = zip(timeline.events, groups_of(timeline), strict=False)
    return tuple(event for event, group in pairs if group == "told")
