"""Whether readers would find a line good: what is unlikely is quoted."""

import pytest

from tests.events.marked import told
from timeline.config import Config, EventsConfig
from timeline.events import parse
from timeline.events.acceptance import acceptance

pytestmark = pytest.mark.skipif(not parse.is_available(), reason="the extra nlp (spaCy and its model) is not installed")

SENTENCE = "Ann Low, who had run the mill for years, was arrested in Leeds in [May 2004]."


def at_least(probability: float) -> Config:
    return Config(events=EventsConfig(min_acceptance=probability))


def test_a_line_is_told_where_readers_likely_find_it_good() -> None:
    mention = told(SENTENCE, at_least(0.5))
    assert mention.told_whole
    assert mention.headline == "Ann Low was arrested in Leeds"


def test_a_line_is_quoted_where_more_is_asked_for_than_it_promises() -> None:
    mention = told(SENTENCE, at_least(1.0))
    assert not mention.told_whole
    assert mention.headline == "“Ann Low, who had run the mill for years, was arrested in Leeds”"


def test_every_line_is_told_where_nothing_is_asked_for() -> None:
    assert told("The unpleasantness of it was such in [May 2004] that the mill was.", at_least(0)).headline[:1] != "“"


def test_a_named_person_is_likelier_than_a_thing_without_a_name() -> None:
    assert acceptance({"nsubjpass=person", "tags NNP VBD"}) > acceptance({"nsubj=the", "tags NN VBD"})


def test_what_nobody_judged_says_nothing() -> None:
    assert acceptance({"a trait that nobody knows"}) == acceptance(())
