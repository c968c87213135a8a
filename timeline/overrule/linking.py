"""Which mentions people joined and which they keep apart; of two decisions that cannot both hold, the later does."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from timeline.model import Decision
from timeline.overrule.reading import made_at
from timeline.ruling import Op, Ruling

Key = tuple[str, int, int]
LINKING: tuple[Op, ...] = ("merge", "split")
"""The ops that are about links alone."""

Clash = tuple[int, int]
"""Two rulings that cannot both hold, as indices: the one that gives way, the one that holds."""


class Links(NamedTuple):
    """What `merge` has to obey, the clashes, and the rulings of which nothing is left."""

    decisions: tuple[Decision, ...]
    clashes: frozenset[Clash]
    void: frozenset[int]


def links(rulings: Sequence[Ruling], found: Sequence[Sequence[Key]], apart: Sequence[Sequence[Key]]) -> Links:
    """The links of merges, confirmations and splits.

    Args:
        rulings: as `reading.ordered` gives them.
        found: for each ruling the mentions of its evidence that are there.
        apart: for each split the mentions of its other side.
    """
    web = _Web()
    for index in latest_first(rulings):
        if rulings[index].op == "split":
            web.part(index, found[index], apart[index])
        elif rulings[index].op in ("merge", "confirm"):
            web.join(index, found[index])
    void = {loser for loser, _ in web.clashes if rulings[loser].op in LINKING} - web.holding
    return Links(tuple(web.decisions(rulings)), frozenset(web.clashes), frozenset(void))


def latest_first(rulings: Sequence[Ruling]) -> list[int]:
    """Their indices. A split goes before a merge of the same moment: a wrong merge does more harm than a missed one."""
    return sorted(range(len(rulings)), key=lambda i: (-made_at(rulings[i]).timestamp(), rulings[i].op != "split", i))


class _Web:
    """Joined and parted mentions, closed under what follows from them."""

    def __init__(self) -> None:
        self.clashes: set[Clash] = set()
        self.holding: set[int] = set()
        self._root: dict[Key, Key] = {}
        self._joined: dict[Key, list[tuple[Key, int]]] = defaultdict(list)
        self._parted: dict[Key, dict[Key, int]] = defaultdict(dict)
        self._pairs: dict[tuple[Key, Key], int] = {}

    def join(self, index: int, keys: Sequence[Key]) -> None:
        """Join the mentions, as far as nothing later keeps them apart."""
        blocks: list[Key] = []
        for key in dict.fromkeys(keys):
            home = next((block for block in blocks if self._unite(block, key, index)), None)
            if home is None:
                blocks.append(key)

    def part(self, index: int, keys: Sequence[Key], others: Sequence[Key]) -> None:
        """Keep each of the mentions from each of the others, as far as nothing later joins them."""
        for a, b in product(keys, others):
            one, two = self._find(a), self._find(b)
            if one == two:
                self.clashes |= {(index, other) for other in self._path(a, b)}
            else:
                self.holding.add(index)
                self._pairs.setdefault((min(a, b), max(a, b)), index)
                self._parted[one].setdefault(two, index)
                self._parted[two].setdefault(one, index)

    def decisions(self, rulings: Sequence[Ruling]) -> Iterator[Decision]:
        """All of it as `merge` takes it."""
        same = {(min(a, b), max(a, b)): index for a, near in self._joined.items() for b, index in near}
        for (a, b), index in sorted(same.items()):
            yield Decision("same", a, b, rulings[index].note)
        for (a, b), index in sorted(self._pairs.items()):
            yield Decision("different", a, b, rulings[index].note)

    def _unite(self, a: Key, b: Key, index: int) -> bool:
        one, two = self._find(a), self._find(b)
        if (kept_apart_by := self._parted[one].get(two)) is not None:
            self.clashes.add((index, kept_apart_by))
            return False
        self.holding.add(index)
        if one != two:
            self._root[two] = one
            self._joined[a].append((b, index))
            self._joined[b].append((a, index))
            for enemy, why in self._parted.pop(two, {}).items():
                del self._parted[enemy][two]
                self._parted[one].setdefault(enemy, why)
                self._parted[enemy].setdefault(one, why)
        return True

    def _find(self, key: Key) -> Key:
        while (above := self._root.get(key, key)) != key:
            self._root[key] = self._root.get(above, above)
            key = above
        return key

    def _path(self, a: Key, b: Key) -> set[int]:
        """The rulings that together join two mentions."""
        came: dict[Key, tuple[Key, int]] = {}
        waiting = deque([a])
        while waiting and b not in came:
            here = waiting.popleft()
            for near, index in self._joined[here]:
                if near not in came and near != a:
                    came[near] = here, index
                    waiting.append(near)
        rulings = set()
        while b != a:
            b, index = came[b]
            rulings.add(index)
        return rulings
