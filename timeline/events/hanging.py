"""A date as it hangs in a tree: its words, the verb or noun it was found to govern, and what lies between."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.events.calendar_words import is_calendar_word
from timeline.events.tree import Tree

Words = tuple[int, ...]

BEFORE_NOUN = ("poss", "nummod", "amod", "compound", "nmod")
PRESENT = ("VBZ", "VBP")
_AT = frozenset("in on at of around about during the this that".split())


@dataclass(frozen=True, slots=True)
class Hung:
    """The words of a date and the verb or noun it was found to govern."""

    tree: Tree
    date: Words
    head: int

    @property
    def top(self) -> int:
        """The word of the date that hangs highest."""
        return self.tree.top(self.date)

    @property
    def row(self) -> int:
        """The first of the dates that this one is joined to: "1987" of "1987 and 2000"."""
        first = self.top
        while self.tree.words[first].dep == "conj" and is_calendar_word(
            self.tree.words[self.tree.words[first].head].text.removesuffix("s")
        ):
            first = self.tree.words[first].head
        return first

    @property
    def path(self) -> Words:
        """What lies between the date and the head, nearest the date first; all above where the head is elsewhere."""
        found = []
        for index in self.tree.above(self.top):
            if index == self.head:
                break
            found.append(index)
        return tuple(found)

    @property
    def first(self) -> int:
        """The word that opens the date with its preposition: "in" of "in May"."""
        at = self.date[0]
        while at > 0 and self.tree.words[at - 1].tag in ("IN", "DT") and self.tree.lower(at - 1) in _AT:
            at -= 1
        return at
