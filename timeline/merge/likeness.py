"""How alike two mentions are: points for each named piece of evidence, which add up.

Points are natural logarithms of rarity, capped: sharing a name, a word or a date that few others have is
strong evidence, sharing what everybody has is none (the term-frequency idea of record linkage: Fellegi and
Sunter 1969, as in splink). Vetoes forbid a merge whatever the points.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from timeline.model import EventMention, Feature
from timeline.when import When

COPY_POINTS = 20.0  # alone enough for any threshold in use
QUOTED_PUBLICATION_POINTS = 9.0
SAME_ACT_POINTS = 1.0
MOST_ACT_POINTS = 3.0
HEADING_POINTS = 6.0
ONE_PUBLICATION_POINTS = 6.0
SAME_PERIOD_POINTS = 9.0
FURTHER_ACT_POINTS = 1.5
SAME_TYPE_POINTS = 1.0
OTHER_ACT_POINTS = -2.0
OTHER_PEOPLE_POINTS = -3.0
BACKGROUND = 40  # mentions
MOST_DATE_POINTS = 4.0
MOST_NAME_POINTS = 6.0
MOST_WORD_POINTS = 6.0
LEAST_NAME_POINTS = 1.5
LEAST_SAME_WORDS = 3
LEAST_SAME_SHARE = 0.6

STAGES = frozenset(
    (
        "accuse arrest charge indict arraign try convict jail acquit appeal overturn quash pardon kill rape die born"
    ).split()
)
"""Stages of one case: an accusation is not a conviction, however alike the sentences are."""


@dataclass(frozen=True)
class Telling:
    """A mention with what is compared: its words, the words of its names, its acts.

    `sentence` is the index of its sentence among all sentences of the corpus that are told; `heading` is
    the heading that it stands right below, or that it is.
    """

    mention: EventMention
    sentence: int
    words: frozenset[str]
    name_words: frozenset[str]
    people: frozenset[str]
    acts: frozenset[str]
    quotes_publication_of: frozenset[str] = frozenset()
    heading: tuple[str, int] | None = None
    published_today: bool = False

    @cached_property
    def when(self) -> When | None:
        """The date, `None` while unresolved."""
        return self.mention.when


class Rarity:
    """How rare words, names and dates are among the mentions of a corpus, in points.

    A small folder says little about rarity, so `BACKGROUND` mentions of other affairs are taken to stand beside it.
    """

    def __init__(self, tellings: Sequence[Telling]) -> None:
        self._count = len(tellings) + BACKGROUND
        self._words = Counter(word for telling in tellings for word in telling.words)
        self._names = Counter(word for telling in tellings for word in telling.name_words)
        self._acts = Counter(telling.mention.act for telling in tellings)
        self._dates = Counter(telling.when.edtf for telling in tellings if telling.when)

    def word(self, word: str) -> float:
        """Points for sharing a word."""
        return self._points(self._words[word])

    def name(self, word: str) -> float:
        """Points for sharing a word of a name."""
        return self._points(self._names[word])

    def date(self, when: When) -> float:
        """Points for sharing a date."""
        return self._points(self._dates[when.edtf])

    def act(self, act: str) -> float:
        """Points for telling of the same act."""
        return self._points(self._acts[act])

    def _points(self, holders: int) -> float:
        return math.log(self._count / max(2, holders))


def vetoed(a: Telling, b: Telling) -> str | None:
    """Why two mentions can never be one event, `None` when nothing forbids it."""
    if a.when and b.when and not a.when.overlaps(b.when):
        return "their dates exclude each other"
    if a.when and b.when and {a.when.kind, b.when.kind} == {"point", "interval"}:
        return "one is a moment, the other a period"
    first, second = a.mention.act, b.mention.act
    if first != second and first in STAGES and second in STAGES and not (a.acts & b.acts & {first, second}):
        return "they are different stages of a case"
    if first == second and first in STAGES and a.people and b.people and not a.people & b.people:
        return "they name different people"
    return None


def compare(a: Telling, b: Telling, rarity: Rarity, *, copies: bool) -> tuple[Feature, ...]:
    """The evidence for and against one happening, strongest first; the sum of the weights is the score."""
    features = [
        *_wording(a, b, rarity, copies=copies),
        *_date(a, b, rarity),
        *_acts(a, b, rarity),
        *_context(a, b),
        *_people(a, b),
    ]
    return tuple(sorted((f for f in features if f.weight), key=lambda f: (-f.weight, f.name)))


def _wording(a: Telling, b: Telling, rarity: Rarity, *, copies: bool) -> Iterable[Feature]:
    if copies:
        yield Feature("same statement", COPY_POINTS, "the same statement, printed in both")
    shared_names = sorted(a.name_words & b.name_words, key=lambda word: (-rarity.name(word), word))
    yield Feature(
        "shared names",
        min(MOST_NAME_POINTS, sum(map(rarity.name, shared_names))),
        f"both name {', '.join(shared_names)}",
    )
    shared = sorted((a.words & b.words) - a.name_words - b.name_words, key=lambda word: (-rarity.word(word), word))
    share = len(shared) / max(1, min(len(a.words - a.name_words), len(b.words - b.name_words)))
    points = min(MOST_WORD_POINTS, sum(map(rarity.word, shared)) * (0.5 + share / 2))
    alike = len(a.words & b.words) >= LEAST_SAME_WORDS and _overlap(a.words, b.words) >= LEAST_SAME_SHARE
    yield Feature("same wording" if alike else "shared words", points, f"both say {', '.join(shared[:8])}")


def _overlap(a: frozenset[str], b: frozenset[str]) -> float:
    """The share of the words of the shorter that the other has too."""
    return len(a & b) / max(1, min(len(a), len(b)))


def _date(a: Telling, b: Telling, rarity: Rarity) -> Iterable[Feature]:
    if a.when is None or b.when is None:
        return
    if a.when.edtf == b.when.edtf:
        name = "same span of time" if a.when.kind == "interval" else "same date"
        yield Feature(name, min(MOST_DATE_POINTS, rarity.date(a.when)), f"both {a.when.in_words()}")
    else:
        fine, coarse = sorted((a.when, b.when), key=lambda when: when.days)
        if fine.within(coarse):
            periods = a.when.kind == b.when.kind == "interval"
            yield Feature(
                "same span of time" if periods else "date within",
                min(MOST_DATE_POINTS, rarity.date(coarse)) / 2,
                f"{coarse.in_words()} contains {fine.in_words()}",
            )


def _acts(a: Telling, b: Telling, rarity: Rarity) -> Iterable[Feature]:
    first, second = a.mention.act, b.mention.act
    if first and first == second and first in a.acts & b.acts:
        yield Feature("same act", SAME_ACT_POINTS + min(MOST_ACT_POINTS, rarity.act(first)), f"same act: {first}")
    elif a.mention.type == b.mention.type not in ("other", "statement"):
        yield Feature("same type", SAME_TYPE_POINTS, f"both of type {a.mention.type}")
    elif first and second and first not in b.acts and second not in a.acts:
        yield Feature("other act", OTHER_ACT_POINTS, f"{first} is not {second}")
    further = (a.acts & b.acts) - {first if first == second else None}
    yield Feature("further acts", FURTHER_ACT_POINTS * len(further), f"both tell of: {', '.join(sorted(further))}")


def _context(a: Telling, b: Telling) -> Iterable[Feature]:
    if a.heading is not None and a.heading == b.heading and a.sentence != b.sentence:
        yield Feature("heading", HEADING_POINTS, "one is the heading of the other")
    if _repeats(a.mention, b.mention) or _repeats(b.mention, a.mention):
        yield Feature("same period", SAME_PERIOD_POINTS, "one speaks of the period that the other names")
    if a.published_today and b.published_today and a.mention.document == b.mention.document:
        yield Feature(
            "one publication", ONE_PUBLICATION_POINTS, "both speak of what is published on the day of the document"
        )
    if a.quotes_publication_of & {b.mention.document} or b.quotes_publication_of & {a.mention.document}:
        yield Feature(
            "quoted publication", QUOTED_PUBLICATION_POINTS, "one says today what the other published that day"
        )


def _repeats(later: EventMention, earlier: EventMention) -> bool:
    return (
        later.document == earlier.document and earlier.date is not None and later.refers_to == earlier.date.span.start
    )


def _people(a: Telling, b: Telling) -> Iterable[Feature]:
    if a.people and b.people and not a.people & b.people:
        yield Feature(
            "other people", OTHER_PEOPLE_POINTS, f"{', '.join(sorted(a.people))} against {', '.join(sorted(b.people))}"
        )


def is_hard(features: Iterable[Feature]) -> bool:
    """Whether there is evidence beyond likeness: what joins two mentions must be something one can point at.

    A passage, a heading, a publication or a span of time in common; or the same act with a shared rare name or with
    a further act. Sentences that are merely alike never join: likeness of topic is not identity of events.
    """
    by_name = {feature.name: feature.weight for feature in features}
    if by_name.keys() & _HARD:
        return True
    return "same act" in by_name and (
        by_name.get("shared names", 0.0) >= LEAST_NAME_POINTS or "further acts" in by_name
    )


def points(features: Iterable[Feature]) -> float:
    """The score: the sum of the weights."""
    return sum(feature.weight for feature in features)


_HARD = frozenset(
    ("same statement", "heading", "same period", "same span of time", "one publication", "quoted publication")
)
