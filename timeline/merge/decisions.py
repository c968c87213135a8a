"""What a person decided about mentions: same or different, with all that follows from it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product

from timeline.model import Decision

Key = tuple[str, int, int]


class Decisions:
    """Closed under what follows: what is the same as `a` is different from what `a` is different from.

    Where decisions contradict each other, "different" holds: a wrong merge does more harm than a missed one.
    """

    def __init__(self, decisions: Iterable[Decision] = ()) -> None:
        listed = sorted(decisions, key=lambda decision: (decision.a, decision.b))
        self._group: dict[Key, frozenset[Key]] = {}
        for decision in listed:
            if decision.relation == "same":
                joined = self.same_as(decision.a) | self.same_as(decision.b)
                self._group |= dict.fromkeys(joined, joined)
        self._different: dict[tuple[Key, Key], str] = {}
        for decision in listed:
            if decision.relation == "different":
                for a, b in product(self.same_as(decision.a), self.same_as(decision.b)):
                    self._different[min(a, b), max(a, b)] = decision.note
        self._parted = {key for pair in self._different for key in pair}

    def same_as(self, key: Key) -> frozenset[Key]:
        """Every mention that is the same as this one, itself included."""
        return self._group.get(key, frozenset((key,)))

    def same(self, a: Key, b: Key) -> bool:
        """Whether a person joined the two."""
        return b in self.same_as(a) and not self.apart(a, b)

    def apart(self, a: Key, b: Key) -> bool:
        """Whether a person keeps the two apart."""
        return (min(a, b), max(a, b)) in self._different

    def parts(self, key: Key) -> bool:
        """Whether a person keeps the mention apart from any other."""
        return key in self._parted

    def joined(self, groups: Sequence[Sequence[Key]]) -> list[list[int]]:
        """Which of the groups, by index, are one: those that hold mentions a person joined."""
        home = {key: index for index, keys in enumerate(groups) for key in keys}
        root = list(range(len(groups)))

        def find(index: int) -> int:
            while root[index] != index:
                index = root[index]
            return index

        for key in sorted(self._group):
            for other in sorted(self._group[key]):
                if key in home and other in home and self.same(key, other):
                    low, high = sorted((find(home[key]), find(home[other])))
                    root[high] = low
        found: dict[int, list[int]] = {}
        for index in range(len(groups)):
            found.setdefault(find(index), []).append(index)
        return list(found.values())

    def parted(self, keys: Sequence[Key]) -> list[list[int]]:
        """The mentions, by index, in as few groups as keep apart what a person keeps apart; the largest join first."""
        if not self._different:
            return [list(range(len(keys)))]
        blocks: dict[frozenset[Key], list[int]] = {}
        for index, key in enumerate(keys):
            blocks.setdefault(self.same_as(key), []).append(index)
        parts: list[list[int]] = []
        for block in sorted(blocks.values(), key=len, reverse=True):
            fits = (part for part in parts if not any(self.apart(keys[i], keys[j]) for i in part for j in block))
            if (home := next(fits, None)) is None:
                parts.append(block)
            else:
                home += block
        return [sorted(part) for part in parts]
