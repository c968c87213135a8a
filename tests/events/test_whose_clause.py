"""Clauses about a noun, and dates hung too high or too low: what they are told of."""

import pytest

from tests.events.marked import told
from timeline.events import parse

pytestmark = pytest.mark.skipif(not parse.is_available(), reason="the extra nlp (spaCy and its model) is not installed")

LINES = [
    # the noun that a clause is about
    (
        "Ann Low paid in gifts that evade the last major reform, passed in [1974] after the mill scandal.",
        "The last major reform was passed after the mill scandal",
    ),
    (
        "It will assess aid requirements for Haiti that was hit by an earthquake on [3 May 2004].",
        "Haiti was hit by an earthquake",
    ),
    (
        "Nobody agrees with Tom Hill or Bob Smith or Ann Low, who called the plan a charade on [3 May 2004].",
        "Ann Low called the plan a charade",
    ),
    (
        "The mayors Tom Hill and Ann Low, who met in Leeds in [May 2004], have threatened a boycott.",
        "Tom Hill and Ann Low met in Leeds",
    ),
    # a date after a clause that it ends
    (
        "The demand was made by Tom Smith, a former preacher who was forced out of Leeds by a violent uprising that [February].",
        "Tom Smith was forced out of Leeds by a violent uprising",
    ),
    (
        "Leeds forces backed by aircraft on [Sunday] repelled an attack on Hull.",
        "Leeds forces backed by aircraft repelled an attack on Hull",
    ),
]


@pytest.mark.parametrize(("marked", "headline"), LINES)
def test_a_clause_is_told_of_the_noun_it_is_about(marked, headline):
    assert told(marked).headline == headline


NOBODY = [
    "They want a state based on all land in the river valley and in Leeds held by Hull in [1967].",
    "They include a letter from Ann Low, the head of Leeds Steel, written in [March 1940].",
    "Tom Smith had hoped that a deal was likely after criticising Ann Low in [May 2004].",
    "Prosecutors have accused Tom Smith of arming and training rebels during the [2002] war in Leeds.",
    "Tom Hill met Bob Smith at a fair in [2005], when he was a sweet kid.",
]


@pytest.mark.parametrize("marked", NOBODY)
def test_a_clause_that_may_be_about_several_tells_no_event(marked):
    assert told(marked).headline == ""
