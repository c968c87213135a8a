"""How alike two mentions are: points for each named piece of evidence, which add up.

Points are natural logarithms of rarity, capped: sharing a name, a word or a date that few others have is
strong evidence, sharing what everybody has is none (the term-frequency idea of record linkage: Fellegi and
Sunter 1969, as in splink). Points alone join nothing: there must be hard evidence, something one can point at.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence

from timeline.merge import people
from timeline.merge.telling import Telling
from timeline.merge.words import stem
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
BACKGROUND = 40  # mentions
MOST_DATE_POINTS = 4.0
MOST_NAME_POINTS = 6.0
MOST_WORD_POINTS = 6.0
OTHER_NUMBER_POINTS = -1.5
ONCE_IN_A_LIFE_POINTS = 9.0
ONCE_IN_A_MONTH_POINTS = 6.0
ONCE_IN_A_DAY_POINTS = 6.0
SLIP_POINTS = -1.0
RARE_POINTS = 3.0  # a word that one mention in twenty has
KNOWN_POINTS = 1.0  # a word that one mention in three has: enough beside the same act on the same day
ONE_STORY, SURELY_ONE_STORY, OTHER_STORY = 0.0, 2.0, -2.5  # log-odds of two documents
LEAST_BEYOND_CHANCE = 2.0  # one such agreement in seven collections would be chance, had each but one story
LEAST_SAME_WORDS = 3
LEAST_SAME_PLAIN_WORDS = 2  # of those, words that are no names
LEAST_SAME_SHARE = 0.6
LEAST_SAME_TOLD = 0.75  # of the words of two headlines
LEAST_SAID_SHARE = 0.5  # of what one person said on one day
LEAST_PHRASE = 5  # words that lead to the date


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
        and _overlap(a.words, b.words) >= LEAST_SAME_SHARE
    )
    yield Feature("same wording" if alike else "shared words", points)


def _overlap(a: frozenset[str], b: frozenset[str]) -> float:
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
    for told in sorted(a.in_a_month & b.in_a_month)[:1]:
        if a.is_precise and b.is_precise:
            yield Feature("once in a month", ONCE_IN_A_MONTH_POINTS, f"hardly twice in one month: {told}")
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


def is_hard(a: Telling, b: Telling, features: Iterable[Feature], rarity: Rarity, story: float) -> bool:
    """Whether there is evidence beyond likeness: what joins two mentions must be something one can point at.

    A passage, a heading or a publication in common, or a rare agreement of act, date and name. Sentences that are
    merely alike never join: likeness of topic is not identity of events.

    Args:
        story: log-odds that their documents tell one story.
    """
    names = {feature.name for feature in features}
    if names & _HARD:
        return True
    alike = "same wording" in names
    acts = bool(names & {"same act", "further acts"})
    light = {a.mention.act, b.mention.act} <= LIGHT_ACTS
    if _is_one_phrase(a, b, story) or _is_one_statement(a, b, rarity, story) or _is_one_headline(a, b, story):
        return True
    if "same span of time" in names:
        known = rarity.rarest(a, b) >= (KNOWN_POINTS if story >= ONE_STORY else RARE_POINTS)
        same = a.edtf == b.edtf and acts and story >= ONE_STORY
        return (known and ((acts and not light) or alike)) or (same and not light)
    if acts and _is_beyond_chance(a, b, rarity, story, light=light):
        return True
    one_act = acts and not light
    if one_act and _is_one_act(a, b, rarity):
        return True
    return alike and rarity.rarest(a, b) >= RARE_POINTS and _is_at_one_time(a, b, story, one_act=one_act)


def _is_one_phrase(a: Telling, b: Telling, story: float) -> bool:
    """Surely in one story, one act with its date in the same words: "may not be published until 2026".

    Not that somebody said something: what was said follows the date.
    """
    if "statement" in (a.mention.type, b.mention.type):
        return False
    if a.mention.act is None or a.mention.act != b.mention.act or a.edtf != b.edtf or story < SURELY_ONE_STORY:
        return False
    run = a.same_phrase(b)
    return len(run) >= LEAST_PHRASE and stem(a.mention.act) in map(stem, run)


def _is_one_headline(a: Telling, b: Telling, story: float) -> bool:
    """Surely in one story, of one day, with headlines that name somebody and say the same in the same words."""
    if not (a.is_of_one_day and b.is_of_one_day) or story < SURELY_ONE_STORY or a.mention.act != b.mention.act:
        return False
    shared, told = a.told & b.told, a.told | b.told
    named = shared & a.name_words & b.name_words
    plain = len(shared - a.name_words - b.name_words)
    return bool(named) and plain >= LEAST_SAME_PLAIN_WORDS and len(shared) >= LEAST_SAME_TOLD * len(told)


def _is_one_statement(a: Telling, b: Telling, rarity: Rarity, story: float) -> bool:
    """In one story, what one person said on one day, in much the same words."""
    said = a.mention.act == b.mention.act == "say" and a.is_of_one_day and b.is_of_one_day
    return said and story >= ONE_STORY and rarity.participant(a, b) >= RARE_POINTS and _is_retold(a, b)


def _is_retold(a: Telling, b: Telling) -> bool:
    """Whether the shorter says half of its words, plain ones among them, in the words of the other."""
    plain = (a.words & b.words) - a.name_words - b.name_words
    return len(plain) >= LEAST_SAME_PLAIN_WORDS and _overlap(a.words, b.words) >= LEAST_SAID_SHARE


def _is_beyond_chance(a: Telling, b: Telling, rarity: Rarity, story: float, *, light: bool) -> bool:
    """In one story; surely in one, where the act says little, or a year is all they share and nobody rare is named."""
    vague = not (a.is_precise and b.is_precise) and rarity.rarest(a, b) < RARE_POINTS
    one_story = story >= (SURELY_ONE_STORY if light or vague else ONE_STORY)
    return one_story and rarity.beyond_chance(a, b) >= LEAST_BEYOND_CHANCE + light


def _is_one_act(a: Telling, b: Telling, rarity: Rarity) -> bool:
    """On one day, by somebody both name, and of something; within a month, by somebody rarely named."""
    further = ((a.told or a.words) & (b.told or b.words)) - a.name_words - b.name_words - {stem(a.mention.act or "")}
    known = rarity.participant(a, b) >= (KNOWN_POINTS if further else RARE_POINTS)
    if a.is_of_one_day and b.is_of_one_day and known:
        return True
    return a.is_precise and b.is_precise and rarity.rarest(a, b) >= RARE_POINTS


def _is_at_one_time(a: Telling, b: Telling, story: float, *, one_act: bool) -> bool:
    """What shares no more than a year must be of one act, and not of two stories."""
    return (a.is_precise and b.is_precise) or (one_act and story > OTHER_STORY)


def points(features: Iterable[Feature]) -> float:
    """The score: the sum of the weights."""
    return sum(feature.weight for feature in features)


_HARD = frozenset(
    (
        "same statement",
        "heading",
        "same period",
        "one publication",
        "quoted publication",
        "once in a life",
        "once in a month",
        "once in a day",
    )
)
LIGHT_ACTS = frozenset(
    """say win lose meet start begin return make come go take get have be do give hold lead play open end visit join
    become move reorganize publish criticize set put see know describe tell include appear confirm report warn
    expect""".split()
)
"""Acts that are done every week: one of them on one day is no evidence by itself."""
