"""One clause while it is retold: what it is made of, and what is written for the words that change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from timeline.events.governing import Governed
from timeline.events.inflection import Written
from timeline.events.tree import Tree, Words

Named = Callable[[int], str | None]
"""The full name for the word at an index (a pronoun, a surname, "we"), `None` where the text names nobody."""


@dataclass(slots=True)
class Clause:
    """A governed clause and how it is being written.

    Attributes:
        dates: the words of every date expression of the sentence.
        named: what pronouns and short names stand for.
        things: the words of names that are no person's.
        length: characters of the line at most.
        ahead: the date lies ahead of the text: "the hearings begin tomorrow" is "were to begin".
        subject: the head of who does it, `None` where the text does not say.
        written: what is written instead of a word.
        dangles: something in it points outside the line.
        uncut: the words that it had when it was last shortened.
        kept: those that were kept then.
    """

    tree: Tree
    told: Governed
    dates: Words
    named: Named
    length: int
    things: Words
    ahead: bool
    subject: int | None
    written: Written = field(default_factory=dict)
    dangles: bool = False
    uncut: Words = frozenset()
    kept: Words = frozenset()

    @property
    def verb(self) -> int:
        """What is told: the verb, or the noun where it is a noun's."""
        return self.told.head

    @property
    def first(self) -> int:
        """The first word of the sentence, whose capital says nothing."""
        return next((at for at, word in enumerate(self.tree.words) if word.text[:1].isalpha()), 0)
