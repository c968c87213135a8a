"""Sentences that print one and the same statement, found by shared runs of words.

A statement quoted by four papers is one telling with four printings, not four confirmations.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import partial_ratio

from timeline import shingles

_SIZE = 5  # words of a shingle
_MOST_HOLDERS = 50  # a run of words in more sentences is a phrase of the trade, not a copy
_LEAST_WORDS = 6  # shorter sentences repeat by chance
_LEAST_RATIO = 75.0  # of rapidfuzz's partial ratio, which verifies what the shingles propose


@dataclass(frozen=True, slots=True)
class CopyGroups:
    """Which sentences are printings of one statement: sentence key to the smallest key of its group."""

    of: Mapping[int, int]

    def same(self, a: int, b: int) -> bool:
        """Whether two sentences, by their index, print the same statement."""
        return a == b or (a in self.of and self.of[a] == self.of.get(b))


def group_copies(sentences: Sequence[str], containment: float) -> CopyGroups:
    """Group the sentences of which one contains at least that share of the other's runs of words."""
    folded = [tuple(shingles.words(sentence)) for sentence in sentences]
    printings: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, words in enumerate(folded):
        if len(words) >= _LEAST_WORDS:
            printings[words].append(index)
    sets = {found[0]: set(shingles.shingles(words, _SIZE)) for words, found in printings.items()}
    groups = _Groups()
    for first, *others in printings.values():
        for other in others if len(others) < _MOST_HOLDERS else ():
            groups.join(first, other)
    for a, b in _candidates(sets, {found[0]: len(found) for found in printings.values()}):
        if shingles.containment(sets[a], sets[b]) >= containment and _verified(folded[a], folded[b]):
            groups.join(a, b)
    return CopyGroups({member: groups.root(member) for member in groups.members()})


def _candidates(sets: Mapping[int, set[tuple[str, ...]]], printings: Mapping[int, int]) -> Iterable[tuple[int, int]]:
    """Pairs of different sentences that share runs of words; `printings` says how often each is printed as it is."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, part in sets.items():
        for shingle in part:
            holders[shingle].append(index)
    pairs: Counter[tuple[int, int]] = Counter()
    for found in holders.values():
        if len(found) > 1 and sum(printings[index] for index in found) <= _MOST_HOLDERS:
            pairs.update((a, b) for i, a in enumerate(found) for b in found[i + 1 :])
    return sorted(pair for pair, count in pairs.items() if count > 1 or min(len(sets[pair[0]]), len(sets[pair[1]])) < 4)


def _verified(a: Sequence[str], b: Sequence[str]) -> bool:
    return partial_ratio(" ".join(a), " ".join(b)) >= _LEAST_RATIO


class _Groups:
    """Disjoint sets whose root is their smallest member."""

    def __init__(self) -> None:
        self._parent: dict[int, int] = {}

    def root(self, item: int) -> int:
        while (parent := self._parent.setdefault(item, item)) != item:
            self._parent[item] = self._parent[parent]
            item = parent
        return item

    def join(self, a: int, b: int) -> None:
        low, high = sorted((self.root(a), self.root(b)))
        self._parent[high] = low

    def members(self) -> tuple[int, ...]:
        return tuple(self._parent)
