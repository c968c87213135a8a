"""How alike two mentions are: points for each named piece of evidence, which add up.

Points are natural logarithms of rarity, capped: sharing a name, a word or a date that few others have is
strong evidence, sharing what everybody has is none (the term-frequency idea of record linkage: Fellegi and
Sunter 1969, as in splink). Points alone join nothing: there must be hard evidence, something one can point at.
"""

from __future__ import annotations

from collections.abc import Iterable

from timeline.merge import people
from timeline.merge.rarity import Rarity
from timeline.merge.telling import Telling
from timeline.model import EventMention, Feature

COPY_POINTS = 20.0  # alone enough for any threshold in use
QUOTED_PUBLICATION_POINTS = 9.0
SAME_ACT_POINTS = 1.0
MOST_ACT_POINTS = 3.0
HEADING_POINTS = 6.0
ONE_PUBLICATION_POINTS = 6.0
SAME_PERIOD_POINTS = 9.0
PHRASE_POINTS = 1.0
FURTHER_ACT_POINTS = 1.5
SAME_TYPE_POINTS = 1.0
OTHER_ACT_POINTS = -2.0
OTHER_PEOPLE_POINTS = -3.0
MOST_DATE_POINTS = 4.0
MOST_NAME_POINTS = 6.0
MOST_WORD_POINTS = 6.0
ONCE_IN_A_LIFE_POINTS = 9.0
ONCE_IN_A_MONTH_POINTS = 6.0
ONCE_IN_A_YEAR_POINTS = 6.0
ONCE_IN_A_DAY_POINTS = 6.0
SLIP_POINTS = -1.0
LEAST_SAME_WORDS = 3
LEAST_SAME_PLAIN_WORDS = 2  # of those, words that are no names
LEAST_PHRASE = 5  # words that lead to the date
LEAST_SAME_SHARE = 0.6


def compare(a: Telling, b: Telling, rarity: Rarity, *, copies: bool) -> tuple[Feature, ...]:
    """The evidence for and against one happening, strongest first; the sum of the weights is the score.

    Which words and names are shared is not said here, but by `reasons.in_words`, for the few pairs that are shown.
    """
    features = [
        *_wording(a, b, rarity, copies=copies),
        *_date(a, b, rarity),
        *_acts(a, b, rarity),
        *_once(a, b),
        *_context(a, b),
        *_people(a, b),
    ]
    return tuple(sorted((f for f in features if f.weight), key=lambda f: (-f.weight, f.name)))


def _wording(a: Telling, b: Telling, rarity: Rarity, *, copies: bool) -> Iterable[Feature]:
    if copies:
        yield Feature("same statement", COPY_POINTS, "the same statement, printed in both")
    names = sorted(a.name_words & b.name_words)
    yield Feature("shared names", min(MOST_NAME_POINTS, sum(map(rarity.name, names))))
    shared = sorted((a.words & b.words) - a.name_words - b.name_words)
    share = len(shared) / max(1, min(len(a.words - a.name_words), len(b.words - b.name_words)))
    points = min(MOST_WORD_POINTS, sum(map(rarity.word, shared)) * (0.5 + share / 2))
    alike = (
        len(a.words & b.words) >= LEAST_SAME_WORDS
        and len(shared) >= LEAST_SAME_PLAIN_WORDS
        and overlap(a.words, b.words) >= LEAST_SAME_SHARE
    )
    yield Feature("same wording" if alike else "shared words", points)


def overlap(a: frozenset[str], b: frozenset[str]) -> float:
    """The share of the words of the shorter that the other has too."""
    return len(a & b) / max(1, min(len(a), len(b)))


def _date(a: Telling, b: Telling, rarity: Rarity) -> Iterable[Feature]:
    if a.when is None or b.when is None:
        return
    if a.slips(b):
        yield Feature("a day apart", SLIP_POINTS, f"{a.when.in_words()} against {b.when.in_words()}")
    elif a.edtf == b.edtf:
        name = "same span of time" if a.when.kind == "interval" else "same date"
        yield Feature(name, min(MOST_DATE_POINTS, rarity.date(a.edtf)), f"both {a.when.in_words()}")
    else:
        fine, coarse = (a, b) if a.when.days <= b.when.days else (b, a)
        if fine.within(coarse) and fine.when and coarse.when:
            periods = fine.when.kind == coarse.when.kind == "interval" and coarse.when.days <= 2 * fine.when.days
            yield Feature(
                "same span of time" if periods else "date within",
                min(MOST_DATE_POINTS, rarity.date(coarse.edtf)) / 2,
                f"{coarse.when.in_words()} contains {fine.when.in_words()}",
            )


def _acts(a: Telling, b: Telling, rarity: Rarity) -> Iterable[Feature]:
    first, second = a.mention.act, b.mention.act
    if first and first == second and first in a.acts & b.acts:
        yield Feature("same act", SAME_ACT_POINTS + min(MOST_ACT_POINTS, rarity.act(first)), f"same act: {first}")
    elif a.mention.type == b.mention.type not in ("other", "statement"):
        yield Feature("same type", SAME_TYPE_POINTS, f"both of type {a.mention.type}")
    elif first and second and first != second and first not in b.acts and second not in a.acts:
        yield Feature("other act", OTHER_ACT_POINTS, f"{first} is not {second}")
    further = (a.acts & b.acts) - {first if first == second else None}
    yield Feature("further acts", FURTHER_ACT_POINTS * len(further), f"both tell of: {', '.join(sorted(further))}")


def _once(a: Telling, b: Telling) -> Iterable[Feature]:
    for told in sorted(a.in_a_life & b.in_a_life)[:1]:
        yield Feature("once in a life", ONCE_IN_A_LIFE_POINTS, f"there is but one {told}")
    if (of_a_month := a.in_a_month & b.in_a_month) and a.is_precise and b.is_precise:
        yield Feature("once in a month", ONCE_IN_A_MONTH_POINTS, f"hardly twice in one month: {min(of_a_month)}")
    elif (of_a_year := a.in_a_year & b.in_a_year) and a.is_of_one_year and b.is_of_one_year:
        yield Feature("once in a year", ONCE_IN_A_YEAR_POINTS, f"hardly twice in one year: {min(of_a_year)}")
    for told in sorted(a.in_a_day & b.in_a_day)[:1]:
        if a.is_of_one_day and b.is_of_one_day:
            yield Feature("once in a day", ONCE_IN_A_DAY_POINTS, f"hardly twice in one day: {told}")


def _context(a: Telling, b: Telling) -> Iterable[Feature]:
    if a.edtf == b.edtf and len(a.same_phrase(b)) >= LEAST_PHRASE:
        yield Feature("same phrase", PHRASE_POINTS)
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
    if people.disjoint(a.people, b.people):
        yield Feature(
            "other people", OTHER_PEOPLE_POINTS, f"{', '.join(sorted(a.people))} against {', '.join(sorted(b.people))}"
        )


def points(features: Iterable[Feature]) -> float:
    """The score: the sum of the weights."""
    return sum(feature.weight for feature in features)
