"""How likely readers would find a line good."""

import pytest

from tests.events.marked import document_of, told
from timeline import dates
from timeline.config import Config, EventsConfig
from timeline.events import parse
from timeline.events.acceptance import acceptance
from timeline.events.reading import Reading
from timeline.events.senses import sense_of

pytestmark = pytest.mark.skipif(not parse.is_available(), reason="the extra nlp (spaCy and its model) is not installed")

SENTENCE = "Ann Low, who had run the mill for years, was arrested in Leeds in [May 2004]."


def at_least(probability: float) -> Config:
    return Config(events=EventsConfig(min_acceptance=probability))


def test_a_line_is_told_where_readers_likely_find_it_good() -> None:
    mention = told(SENTENCE, at_least(0.5))
    assert mention.told_whole
    assert mention.headline == "Ann Low was arrested in Leeds"


def test_a_clause_is_no_event_where_more_is_asked_for_than_its_line_promises() -> None:
    mention = told(SENTENCE, at_least(1.0))
    assert not mention.told_whole
    assert (mention.headline, mention.acceptance) == ("", None)


def test_what_leans_on_its_article_is_less_likely_good() -> None:
    alone, leaning = (
        told("It rained. Ann Low left Leeds in [May 2004]."),
        told("It rained. The pair left Leeds in [May 2004]."),
    )
    assert alone.acceptance > leaning.acceptance


def test_a_named_person_is_likelier_than_a_thing_without_a_name() -> None:
    assert acceptance({"nsubjpass=person", "tags NNP VBD"}) > acceptance({"nsubj=the", "tags NN VBD"})


def test_what_nobody_judged_says_nothing() -> None:
    assert acceptance({"a trait that nobody knows"}) == acceptance(())


# sentence | a trait of its line
SEEN = [
    ("Tim and Mary were married in May 2004.", "nsubjpass=first name"),
    ("The Leeds singer was arrested in May 2004.", "nsubjpass=somebody the with a name"),
]


@pytest.mark.parametrize(("text", "trait"), SEEN)
def test_who_is_told_by_half_a_name_or_none_is_seen(text: str, trait: str) -> None:
    (date,) = dates.find(document_of(text), Config().dates).dates
    reading = Reading.of(dates.find(document_of(text), Config().dates), modelled=True)
    (sentence,) = reading.trees
    sense = sense_of(reading, sentence, date, 90)
    assert sense and sense.line and trait in sense.line.traits
