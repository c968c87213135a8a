"""Hard evidence: what joins two mentions must be something that one can point at."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.merge.likeness import LEAST_PHRASE, LEAST_SAME_PLAIN_WORDS, overlap
from timeline.merge.rarity import Rarity
from timeline.merge.telling import Telling
from timeline.merge.words import stem
from timeline.model import Feature

RARE_POINTS = 3.0  # a word that one mention in twenty has
KNOWN_POINTS = 1.0  # a word that one mention in three has: enough beside the same act on the same day
ONE_STORY, SURELY_ONE_STORY, OTHER_STORY = 0.0, 2.0, -2.5  # log-odds of two documents
LEAST_BEYOND_CHANCE = 2.0  # one such agreement in seven collections would be chance, had each but one story
LEAST_SAME_TOLD = 0.75  # of the words of two headlines
LEAST_SAID_SHARE = 0.5  # of what one person said on one day

_HARD = frozenset(
    (
        "same statement",
        "heading",
        "same period",
        "one publication",
        "quoted publication",
        "once in a life",
        "once in a month",
        "once in a year",
        "once in a day",
    )
)
LIGHT_ACTS = frozenset(
    """say win lose meet start begin return make come go take get have be do give hold lead play open end visit join
    become move reorganize publish criticize set put see know describe tell include appear confirm report warn
    expect""".split()
)
"""Acts that are done every week: one of them on one day is no evidence by itself."""


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
    return len(plain) >= LEAST_SAME_PLAIN_WORDS and overlap(a.words, b.words) >= LEAST_SAID_SHARE


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
