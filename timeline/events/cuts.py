"""A clause and what was kept of it for its line."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from timeline.events.tree import Tree, Words


@dataclass(frozen=True, slots=True)
class Cut:
    """A clause and what was kept of it.

    Attributes:
        words: what was kept.
        written: what is written for a word instead; the empty string leaves it out.
        given: words that say nothing without their date, and may be missing.
        verb: what is told.
        subject: the head of its subject.
        object: what it is done to, where that stands outside the clause.
        passive: it tells what was done to its subject.
    """

    tree: Tree
    words: Words
    written: Collection[int]
    given: Words
    verb: int
    subject: int | None
    object: int | None = None
    passive: bool = False


Fault = Callable[[Cut], bool]
"""What may be wrong with a cut."""
