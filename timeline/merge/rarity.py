"""How rare words, names, dates and acts are among the mentions of a corpus, and when an agreement is beyond chance."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from timeline.merge.telling import Telling

BACKGROUND = 40  # mentions


class Rarity:
    """How rare words, names and dates are among the mentions of a corpus, in points.

    A small folder says little about rarity, so `BACKGROUND` mentions of other affairs are taken to stand beside it.
    """

    def __init__(self, tellings: Sequence[Telling]) -> None:
        self._count = len(tellings) + BACKGROUND
        self._words = Counter(word for telling in tellings for word in telling.words)
        self._names = Counter(word for telling in tellings for word in telling.name_words)
        self._acts = Counter(act for telling in tellings for act in {telling.mention.act, *telling.acts} if act)
        self._dates = Counter(telling.edtf for telling in tellings if telling.when)
        self._logarithms = {n: math.log(self._count / max(2, n)) for n in range(self._count + 1)}

    def word(self, word: str) -> float:
        """Points for a word in common."""
        return self._logarithms[self._words[word]]

    def name(self, word: str) -> float:
        """Points for a word of a name in common."""
        return self._logarithms[self._names[word]]

    def date(self, edtf: str) -> float:
        """Points for a date in common."""
        return self._logarithms[self._dates[edtf]]

    def rarest(self, a: Telling, b: Telling) -> float:
        """Points of the rarest word of a name that two mentions share, 0.0 where they share none.

        Not a sum: "Tour", "de" and "France" are no more than one name, and everybody in the collection has it.
        """
        return max(map(self.name, a.name_words & b.name_words), default=0.0)

    def participant(self, a: Telling, b: Telling) -> float:
        """The same, of names that do it or have it done to them in both."""
        return max(map(self.name, a.participants & b.participants), default=0.0)

    def beyond_chance(self, a: Telling, b: Telling) -> float:
        """How far the acts, the date and the rarest name that two mentions share go beyond chance, in points.

        At 0.0 one other mention of the collection would agree as much by chance, if the three were independent. Acts
        that come together often are not, so further ones count half.
        """
        acts = sorted(
            (self.act(act) for act in {a.mention.act, *a.acts} & {b.mention.act, *b.acts} if act), reverse=True
        )
        coarse = max(a, b, key=lambda telling: (telling.days[1] - telling.days[0], telling.edtf))
        agreed = sum(acts[:1]) + sum(acts[1:]) / 2 + self.rarest(a, b) + self.date(coarse.edtf)
        return agreed - math.log(self._count)

    def act(self, act: str) -> float:
        """Points for an act in common."""
        return self._logarithms[self._acts[act]]
