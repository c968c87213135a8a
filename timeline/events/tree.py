"""A sentence as a dependency tree: what depends on what, in the labels of spaCy's English models.

Nothing here needs spaCy; `parse` is the door to it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import takewhile

from timeline.spans import Span

VERBS = ("VB", "VBD", "VBG", "VBN", "VBP", "VBZ")
NOUNS = ("NN", "NNS", "NNP", "NNPS")
SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")

Words = frozenset[int]
"""Some words of a tree, by index."""


@dataclass(frozen=True, slots=True)
class Word:
    """One token: `span` points into the sentence, `tag` is a Penn tag, `head` an index (its own at a root).

    `entity` is the OntoNotes label of the name that it is a part of, empty for other words.
    """

    span: Span
    text: str
    lemma: str
    tag: str
    dep: str
    head: int
    entity: str = ""

    @property
    def is_verb(self) -> bool:
        """Whether it is any form of a verb, a modal apart."""
        return self.tag in VERBS

    @property
    def is_noun(self) -> bool:
        """Whether it is a noun or a name."""
        return self.tag in NOUNS


@dataclass(frozen=True, slots=True)
class Tree:
    """The words of one sentence; everything is told by index."""

    words: tuple[Word, ...]
    _children: tuple[tuple[int, ...], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        children: list[list[int]] = [[] for _ in self.words]
        for index, word in enumerate(self.words):
            if word.head != index:
                children[word.head].append(index)
        object.__setattr__(self, "_children", tuple(map(tuple, children)))

    def moved(self, by: int) -> Tree:
        """The same tree in a text that has so many characters before it."""
        if by == 0:
            return self
        return Tree(tuple(replace(word, span=Span(word.span.start + by, word.span.end + by)) for word in self.words))

    def root(self) -> int | None:
        """The verb that the sentence as a whole rests on, `None` where it rests on none."""
        return next((at for at, word in enumerate(self.words) if word.head == at and word.is_verb), None)

    def children(self, index: int, *deps: str) -> tuple[int, ...]:
        """What depends on a word directly, in text order; of the given kinds only where any are given."""
        found = self._children[index]
        return tuple(child for child in found if self.words[child].dep in deps) if deps else found

    def child(self, index: int, *deps: str) -> int | None:
        """The first such child, `None` without one."""
        return next(iter(self.children(index, *deps)), None)

    def subtree(self, index: int) -> frozenset[int]:
        """The word and everything below it."""
        found, waiting = {index}, [index]
        while waiting:
            below = self._children[waiting.pop()]
            found.update(below)
            waiting.extend(below)
        return frozenset(found)

    def above(self, index: int) -> Iterable[int]:
        """The heads of a word, nearest first, up to the root."""
        while (head := self.words[index].head) != index:
            yield head
            index = head

    def depth(self, index: int) -> int:
        """How many heads a word has above it."""
        return sum(1 for _ in self.above(index))

    def inside(self, span: Span) -> tuple[int, ...]:
        """The words that overlap a span of the sentence."""
        first = bisect_right(self.words, span.start, key=_end)
        return tuple(takewhile(lambda index: self.words[index].span.start < span.end, range(first, len(self.words))))

    def top(self, words: Iterable[int]) -> int:
        """The first of the words that none of the others is above."""
        given = set(words)
        return min(index for index in given if self.words[index].head == index or self.words[index].head not in given)

    def has_to(self, verb: int) -> bool:
        """Whether a verb has the "to" of an infinitive."""
        return any(self.lower(item) == "to" for item in self.children(verb, "aux"))

    def lower(self, index: int) -> str:
        """The word in lower case."""
        return self.words[index].text.lower()


def _end(word: Word) -> int:
    return word.span.end
