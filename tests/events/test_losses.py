"""A line has what its words need: a sum its bound, a verb its clause, a noun what it is about."""

import pytest

from tests.events.marked import told
from timeline.config import Config, EventsConfig
from timeline.events import parse

needs_model = pytest.mark.skipif(
    not parse.is_available(), reason="the extra nlp (spaCy and its model) is not installed"
)
EVERYTHING = Config(events=EventsConfig(min_acceptance=0))

STAYS = {
    "In [May 2004] the council of Leeds barred the old mill owner Ann Low from standing for mayor of the town in an"
    " apparent victory for the baker Tom Reed.": "from standing",
    "On [3 May 2004] the baker Tom Reed was fined by a judge in Leeds for hiding debts of over £20,000 from the tax"
    " office in York and from his wife.": "over £20,000",
}
LEFT_OPEN = (
    "The council lifted sanctions in [May 2004].",
    "Ann Low launched a major initiative in [May 2004].",
    "Tom Reed was appointed in [May 2004].",
    "Tom Reed left in [May 2004].",
    "Ann Low said on [3 May 2004] there would be no talks at the mill until all of the miners of the town were free.",
    "The council gave Hull until [3 May 2004] to sell the mill.",
)
TOLD = (
    "The council lifted sanctions on Hull in [May 2004].",
    "Tom Reed was appointed mayor in [May 2004].",
    "Ann Low launched a free newspaper in [May 2004].",
)


@needs_model
@pytest.mark.parametrize(("sentence", "words"), STAYS.items())
def test_what_a_line_needs_stays(sentence: str, words: str) -> None:
    assert words in told(sentence, EVERYTHING).headline


@needs_model
@pytest.mark.parametrize("sentence", LEFT_OPEN)
def test_what_leaves_open_what_it_tells_is_not_retold(sentence: str) -> None:
    assert not told(sentence, EVERYTHING).told_whole


@needs_model
@pytest.mark.parametrize("sentence", TOLD)
def test_what_says_enough_is_retold(sentence: str) -> None:
    assert told(sentence, EVERYTHING).told_whole
