"""What two tellings have in common, as named numbers: the input of the learned model.

No number here needs a date. Tellings of one act and of different acts, in one document and in two, are weighed by
different tables, because sharing a name says more when the act is the same, and less within one document.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.merge.meaning import nearness
from timeline.merge.stories import Stories
from timeline.merge.words import LIGHT, kind, stem, stems, trigger_stems
from timeline.spans import Span

FEATURES = (
    "same trigger", "trigger words shared", "triggers begin alike", "acts near in meaning", "light act",
    "rarity of the act", "words",
    "words of the clause", "names", "names of the clause", "words beside", "word before", "word after",
    "one tells the other's act", "documents' words", "documents' names", "documents' leads",
    "documents' main people", "one story", "same sentence", "distance", "numbers differ", "numbers shared",
    "people differ", "names unknown there", "one is planned", "one is denied", "both in the lead",
)  # fmt: skip

SITUATIONS = tuple(
    f"{acts}, {documents}" for acts in ("same act", "other acts") for documents in ("two documents", "one document")
)
"""The names of the tables: each weighs the features for pairs of its own kind."""

_PLANNED = re.compile(
    r"\b(?:will|would|may|might|could|can|should|to|plan|plans|planned|expected|if|wo)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_DENIED = re.compile(r"(?:\b(?:not|never|no|denied|denies|without)|n['’]t)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_NUMBERS = re.compile(r"\d[\d,.]*\d|\d")
_BESIDE = 4  # words on either side of the trigger
_LEAST_COUNT = 1_000  # tellings: a small folder says little about how rare an act is, the model learnt from thousands
_UNSEEN = 5.0  # rarity of a word that no document's vector holds
_UNITS = 2**32  # of rarity: whole numbers add up to the same sum in any order
_NONE: frozenset[str] = frozenset()

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Told:
    """A telling as far as its words are compared.

    `place` is the number of its sentence in the document; `days` are the first and last possible day as ordinals,
    `None` when nothing dates it.
    """

    document: str
    place: int
    trigger: tuple[str, ...]
    kinds: frozenset[str]
    words: frozenset[str]
    clause_words: frozenset[str]
    name_words: frozenset[str]
    clause_names: frozenset[str]
    surnames: frozenset[str]
    people: frozenset[str]
    beside: frozenset[str]
    before: str
    after: str
    numbers: frozenset[str]
    planned: bool
    denied: bool
    days: tuple[float, float] | None = None


def told(
    document: str,
    place: int,
    sentence: str,
    clause: str,
    trigger: Span,
    names: Sequence[str],
    people: Sequence[str],
    days: tuple[float, float] | None = None,
) -> Told:
    """The telling of the act at `trigger`, offsets into `sentence`."""
    before, after = stems(sentence[: trigger.start])[-_BESIDE:], stems(sentence[trigger.end :])[:_BESIDE]
    act = trigger_stems(trigger.of(sentence))
    name_words = frozenset(word for name in names for word in stems(name))
    clause_words = frozenset(stems(clause))
    return Told(
        document=document,
        place=place,
        trigger=act,
        kinds=frozenset(map(kind, act)),
        words=frozenset(stems(sentence)),
        clause_words=clause_words,
        name_words=name_words,
        clause_names=name_words & clause_words,
        surnames=frozenset(stem(name.split()[-1]) for name in people),
        people=frozenset(people),
        beside=frozenset((*before, *after)),
        before=before[-1] if before else "",
        after=after[0] if after else "",
        numbers=frozenset(_NUMBERS.findall(clause)),
        planned=bool(_PLANNED.search(sentence[: trigger.start])),
        denied=bool(_DENIED.search(sentence[: trigger.start])),
        days=days,
    )


def situation(a: Told, b: Told) -> str:
    """Which of `SITUATIONS` two tellings are in."""
    return SITUATIONS[2 * a.kinds.isdisjoint(b.kinds) + (a.document == b.document)]


class _Units(dict[str, int]):
    """Rarities of words in whole units."""

    def __missing__(self, word: str) -> int:
        return round(_UNITS * _UNSEEN)


class Resemblance:
    """Compares the tellings of one corpus: rarities are those of its documents."""

    def __init__(self, tellings: Sequence[Told], stories: Stories) -> None:
        self._stories = stories
        self._units = _Units((word, round(_UNITS * rarity)) for word, rarity in stories.rarity.items())
        self._acts = Counter(kind for told in tellings for kind in told.kinds)
        self._count = max(_LEAST_COUNT, len(tellings))
        self._documents: dict[tuple[str, str], tuple[float, ...]] = {}
        self._hefts: dict[Words, int] = {}

    def values(self, a: Told, b: Told) -> tuple[float, ...]:
        """One number a feature, in the order of `FEATURES`; symmetric."""
        first, second = a.trigger, b.trigger
        shared = set(first) & set(second)
        acts = a.kinds | b.kinds
        same_document = a.document == b.document
        return (
            float(set(first) == set(second) or first[0] == second[0]),
            len(shared) / len({*first, *second}),
            _common_start(first[0], second[0]),
            nearness(first[0], second[0]),
            float(all(word in LIGHT for word in (*first, *second))),
            max((self._rarity_of_act(act) for act in a.kinds & b.kinds), default=0.0),
            self._cosine(a.words, b.words, acts),
            self._cosine(a.clause_words, b.clause_words, acts),
            self._cosine(a.name_words, b.name_words),
            self._cosine(a.clause_names, b.clause_names),
            self._cosine(a.beside, b.beside),
            float(a.before == b.before != ""),
            float(a.after == b.after != ""),
            float(not b.words.isdisjoint(first)) + float(not a.words.isdisjoint(second)),
            *self._of_documents(a.document, b.document),
            float(same_document and a.place == b.place),
            float(abs(a.place - b.place)) if same_document else -1.0,
            float(bool(a.numbers and b.numbers) and a.numbers.isdisjoint(b.numbers)),
            float(not a.numbers.isdisjoint(b.numbers)),
            float(bool(a.people and b.people) and a.people.isdisjoint(b.people)),
            self._unknown(a, b),
            float(a.planned != b.planned),
            float(a.denied != b.denied),
            float(max(a.place, b.place) <= 1),
        )

    def _rarity_of_act(self, act: str) -> float:
        return math.log(self._count / self._acts[act]) if self._acts[act] else _UNSEEN

    def _of_documents(self, a: str, b: str) -> tuple[float, ...]:
        if a == b:
            return (0.0, 0.0, 0.0, 0.0, 0.0)
        key = (a, b) if a < b else (b, a)
        if key not in self._documents:
            likeness, people = self._stories.likeness(*key), self._stories.main_people(*key)
            self._documents[key] = (*likeness, people, self._stories.log_odds(*key))
        return self._documents[key]

    def _cosine(self, a: Words, b: Words, without: Words = _NONE) -> float:
        """Of two sets of words, each as heavy as it is rare; what is `without` counts in none of them."""
        shared = (a & b) - without
        if not shared:
            return 0.0
        weight = self._weight(shared)
        return weight / math.sqrt(self._heft(a, without) * self._heft(b, without)) if weight else 0.0

    def _heft(self, words: Words, without: Words) -> int:
        if words not in self._hefts:
            self._hefts[words] = self._weight(words)
        return self._hefts[words] - self._weight(words & without)

    def _weight(self, words: Words) -> int:
        return sum(map(self._units.__getitem__, words))

    def _unknown(self, a: Told, b: Told) -> float:
        """How many of the two name a person of whom the other document never speaks."""
        there, here = self._stories.words[b.document], self._stories.words[a.document]
        return float(any(word not in there for word in a.surnames)) + float(
            any(word not in here for word in b.surnames)
        )


def _common_start(a: str, b: str) -> float:
    """1.0 where two different words begin alike ("terror", "terrorist")."""
    length = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return float(a != b and length >= 4 and length >= 0.6 * min(len(a), len(b)))
