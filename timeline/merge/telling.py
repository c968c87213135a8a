"""A mention of an event with all that the merge stage compares of it."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from functools import cached_property
from itertools import takewhile

from timeline.merge.amounts import Amount
from timeline.merge.counted import Numbers
from timeline.model import EventMention
from timeline.when import When

MONTH = 31  # days
YEAR = 366  # days
PHRASE_START = 3  # words before the date that two tellings must share to be compared for their sake


@dataclass(frozen=True)
class Telling:
    """A mention with what is compared: its words, the words of its names, whom it names, its acts.

    `in_a_life`, `in_a_month` and `in_a_year` are what it tells that nobody has happen to them twice, ever, in one
    month or year, and `in_a_day` what no place has twice in one day; `told` are the words of its headline;
    `participants` are words of the names of who does it or has it done to them; `numbered` are the numbers that tell
    which one it was, `counted` how many and how much it says; `sentence` is the index of its sentence among all
    sentences of the corpus that are told; `heading` is the heading that it stands right below, or that it is;
    `phrase` are the words of its sentence that lead to the date, the last first.
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
    undergoers: frozenset[str] = frozenset()
    participants: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()
    in_a_life: frozenset[str] = frozenset()
    in_a_month: frozenset[str] = frozenset()
    in_a_year: frozenset[str] = frozenset()
    in_a_day: frozenset[str] = frozenset()
    numbered: Numbers = field(default_factory=dict)
    counted: tuple[Amount, ...] = ()
    phrase: tuple[str, ...] = ()

    @cached_property
    def key(self) -> tuple[str, int, int]:
        """The key of its mention."""
        return self.mention.key

    @cached_property
    def when(self) -> When | None:
        """The date, `None` while unresolved."""
        return self.mention.when

    @cached_property
    def edtf(self) -> str:
        """The date in EDTF, empty while unresolved."""
        return self.when.edtf if self.when else ""

    @cached_property
    def days(self) -> tuple[float, float]:
        """The first and last possible day as ordinals; all days while unresolved."""
        return self.when.ordinals if self.when else (-math.inf, math.inf)

    @property
    def is_precise(self) -> bool:
        """Whether it is dated to a month at least: a year that two tellings share is no agreement."""
        return self.days[1] - self.days[0] < MONTH

    @property
    def is_of_one_year(self) -> bool:
        """Whether it is dated to a year at least."""
        return self.days[1] - self.days[0] < YEAR

    @property
    def is_of_one_day(self) -> bool:
        """Whether it is dated to a day, or a night."""
        return self.days[1] - self.days[0] <= 1

    @cached_property
    def once(self) -> frozenset[str]:
        """All that it tells that somebody has happen to them but once, in a life or for a while."""
        return self.in_a_life | self.in_a_month | self.in_a_year

    def slips(self, other: Telling) -> bool:
        """Whether both tell what a person has but one of, a day apart: sources slip, or were printed overnight."""
        if (
            not self.once & other.once
            or not self.when
            or not other.when
            or self.when.approximate
            or other.when.approximate
        ):
            return False
        return self.is_of_one_day and other.is_of_one_day and abs(self.days[0] - other.days[0]) == 1

    def same_phrase(self, other: Telling) -> tuple[str, ...]:
        """The folded words that lead to the date in both, the last first."""
        pairs = takewhile(lambda pair: pair[0] == pair[1], zip(self.phrase, other.phrase, strict=False))
        return tuple(word for word, _ in pairs)

    def tells_as(self, other: Telling) -> bool:
        """Whether the headlines say the same, as far as both have one: a sentence may tell two events."""
        if not self.told or not other.told or self.mention.act == other.mention.act:
            return True
        return len(self.told & other.told) >= min(len(self.told), len(other.told)) / 2

    def within(self, other: Telling) -> bool:
        """Whether every day possible for this one is possible for the other."""
        return other.days[0] <= self.days[0] and self.days[1] <= other.days[1]
