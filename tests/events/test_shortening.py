"""A clause that is too long loses what an editor would miss least, and stays a sentence."""

import pytest

from tests.events.marked import told
from timeline.config import Config, EventsConfig
from timeline.events import parse
from timeline.events.shortening import shortened
from timeline.events.sparing import worth
from timeline.events.tree import Tree, Word
from timeline.spans import Span

needs_model = pytest.mark.skipif(
    not parse.is_available(), reason="the extra nlp (spaCy and its model) is not installed"
)
EVERYTHING = Config(events=EventsConfig(min_acceptance=0))

WORDS = (
    ("Low", "NNP", "nsubj", 1),
    ("sold", "VBD", "ROOT", 1),
    ("old", "JJ", "amod", 3),
    ("mills", "NNS", "dobj", 1),
    ("to", "IN", "prep", 1),
    ("Smith", "NNP", "pobj", 4),
    ("in", "IN", "prep", 1),
    ("rain", "NN", "pobj", 6),
)


def tree() -> Tree:
    words, at = [], 0
    for text, tag, dep, head in WORDS:
        words.append(Word(Span(at, at + len(text)), text, text.lower(), tag, dep, head))
        at += len(text) + 1
    return Tree(tuple(words))


def kept(room: int, sound: object = None) -> str | None:
    clause = tree()

    def excess(words: frozenset[int]) -> int:
        return len(" ".join(clause.words[item].text for item in sorted(words))) - room

    left = shortened(clause, frozenset(range(len(WORDS))), (1, 0), excess, lambda words: sound is None or 6 in words)
    return None if left is None else " ".join(clause.words[item].text for item in sorted(left))


def test_what_fits_is_not_cut() -> None:
    assert kept(100) == "Low sold old mills to Smith in rain"


def test_the_least_missed_goes_first() -> None:
    clause, words = tree(), frozenset(range(len(WORDS)))
    assert worth(clause, 6, words, 1) < worth(clause, 4, words, 1)
    assert kept(30) == "Low sold old mills to Smith"


def test_of_what_fits_only_a_sentence_is_taken() -> None:
    assert kept(30, sound="with where") == "Low sold old mills in rain"


def test_what_cannot_be_cut_to_fit_is_no_line() -> None:
    assert kept(8) is None


@needs_model
def test_what_is_done_by_it_stays_where_there_is_room() -> None:
    sentence = "In [May 2004] Leeds signed a deal with York, agreeing to host the new court."
    assert told(sentence, EVERYTHING).headline == "Leeds signed a deal with York, agreeing to host the new court"


@needs_model
def test_what_was_done_by_it_goes_as_a_whole() -> None:
    sentence = (
        "In [May 2004] the council of Leeds signed a deal with the city of York, agreeing to host the court of appeal"
        " for the north of England and the islands."
    )
    assert told(sentence, EVERYTHING).headline == "The council of Leeds signed a deal with the city of York"


@needs_model
@pytest.mark.parametrize(
    ("sentence", "headline"),
    [
        (
            (
                "The county council of Leeds reported in [May 2004] that industrial output had fallen by six percent in"
                " the eighth bad month."
            ),
            "The county council of Leeds reported that industrial output had fallen by six percent",
        ),
        (
            (
                "The Leeds school announced in [May 2004] that it would be closed for a few days as a precautionary"
                " measure by the council."
            ),
            "The Leeds school announced that it would be closed as a precautionary measure",
        ),
        (
            (
                "Ann Low told the court in [May 2004] that Tom Smith had asked her to sing a great number of old songs"
                " at a rally in Leeds."
            ),
            "Ann Low told the court that Tom Smith had asked her to sing a great number of old songs",
        ),
    ],
)
def test_the_adjective_that_says_which_thing_it_is_stays(sentence: str, headline: str) -> None:
    assert told(sentence, EVERYTHING).headline == headline
