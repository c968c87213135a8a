"""Quotations: the sentence's own words, what is left out of them is marked, who is meant stands in brackets."""

from __future__ import annotations

import re

import pytest

from tests.events.marked import findings_of, told
from timeline.config import Config, EventsConfig
from timeline.events import parse

pytestmark = pytest.mark.skipif(not parse.is_available(), reason="the extra nlp (spaCy and its model) is not installed")

QUOTED = Config(events=EventsConfig(min_acceptance=1.0))
"""Everything is quoted."""


def quote(marked: str) -> str:
    """How the sentence with the date in brackets is quoted."""
    headline = told(marked, QUOTED).headline
    assert headline[:1] == "“" and headline[-1:] == "”", headline
    assert len(headline) <= QUOTED.events.title_length
    return headline[1:-1]


# what is quoted | how
EDGES = [
    # the date of the event is left out where it stands at an edge, and that is not marked
    ("It rained. The trial began in [May 2004].", "The trial began"),
    ("It rained. On [3 May 2004], the trial began.", "The trial began"),
    (
        "It rained. The trial, which began on [3 May 2004], was stopped.",
        "The trial, which began on 3 May 2004, was stopped",
    ),
    ("It rained. The trial has gone on since [May 2004].", "The trial has gone on since May 2004"),
    (
        "Ann Low came home. She sold the mill that closed in [May 2004].",
        "[Ann Low] sold the mill that closed in May 2004",
    ),
    (
        "It rained. The mill was shut for the second time in [May 2004].",
        "The mill was shut for the second time in May 2004",
    ),
    # so is what ties the sentence to another one
    ("It rained. But the trial began in [May 2004].", "The trial began"),
    ("It rained. However, the trial began in [May 2004].", "The trial began"),
    ("It rained. In addition, the mill was sold in [May 2004].", "The mill was sold"),
    # marks of quotation inside are single, and go where one is missing
    ("It rained. The mayor called the “wild” mill a ruin in [May 2004].", "The mayor called the ‘wild’ mill a ruin"),
    ("It rained. The mayor sold the wild” mill in [May 2004].", "The mayor sold the wild mill"),
]


@pytest.mark.parametrize(("marked", "quoted"), EDGES)
def test_what_stands_at_the_edges(marked: str, quoted: str) -> None:
    assert quote(marked) == quoted


def test_the_square_brackets_of_a_sentence_are_written_as_round_ones() -> None:
    text = "It rained. The mayor sold the [old] mill in May 2004."
    assert findings_of(text, QUOTED).mentions[-1].headline == "“The mayor sold the (old) mill”"


def test_a_dateline_is_no_part_of_it() -> None:
    assert quote("LEEDS (Reuters) - The trial began in [May 2004].") == "The trial began"


LONG = {
    # what stands before the told clause goes first
    "…the owners of the mill sold it to a bank": (
        "It rained in all of the north, the wind was stronger than in any of the years before, and the owners of the"
        " mill sold it to a bank in [May 2004]."
    ),
    # then what is inserted
    "The old mill by the river … was sold to the bank": (
        "The old mill by the river, which three brothers had built and nobody had ever painted, was sold to the bank"
        " in [May 2004]."
    ),
    # then what follows, at the end of a clause
    "The council sold the old mill by the river … after it had stood empty for years…": (
        "The council sold the old mill by the river to a bank in [May 2004] after it had stood empty for years and many"
        " of the neighbours had asked for that in letters."
    ),
    # a verb that shares its subject has it
    "The mayor … resigned in May 2004": (
        "The mayor was asked about the mill and the two bridges by the council of the town, went home to think about"
        " it all, and resigned in [May 2004]."
    ),
    # with the "was" that it shares too
    "The mayor was … jailed in May 2004 for fraud": (
        "The mayor was asked about the mill and the two bridges by the council of the town and by all the papers, and"
        " jailed in [May 2004] for fraud."
    ),
}


@pytest.mark.parametrize(("quoted", "marked"), LONG.items())
def test_what_is_left_out_of_a_long_sentence(quoted: str, marked: str) -> None:
    assert quote(marked) == quoted


NAMED = [
    # pronouns, as a line names them
    ("Ann Low came home. She was found guilty of fraud in [May 2004].", "[Ann Low] was found guilty of fraud"),
    ("Ann Low came home. Her mill was closed in [May 2004].", "[Ann Low’s] mill was closed"),
    ("Ann Low met Bea Reed. She was jailed in [May 2004] for fraud.", None),
    ("Ann Low came home. The mayor says she was jailed in [May 2004].", None),
    # short names, the first time
    ("Ann Low came home. Low sold the mill Low built in [May 2004].", "[Ann Low] sold the mill Low built in May 2004"),
    ("Ann Low came home. The council fined Ms Low in [May 2004].", "The council fined [Ann Low]"),
    ("Ann Low came home. The council fined Ann Low in [May 2004].", "The council fined Ann Low"),
    ("Ann Low came home. The council met President Low in [May 2004].", "The council met President Low"),
    # no date is one, nor what brackets have named before
    ("The show was the Leeds week. The mill burnt this week in [May 2004].", None),
    # descriptions
    ("The singer Ann Low came home. The singer was jailed in [May 2004].", "[Ann Low] was jailed"),
    ("The trial of Ann Low was long. The trial began in [May 2004].", "[The trial of Ann Low] began"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "quoted"), NAMED)
def test_who_is_meant_stands_in_brackets_where_that_is_sure(marked: str, quoted: str | None) -> None:
    headline = told(marked, QUOTED).headline
    assert headline == f"“{quoted}”" if quoted else "[" not in headline


WORDY = (
    "According to two of the papers, the mayor of the town by the river – he was born there – said in [May 2004], when"
    " asked (by nobody else), that the owners of the mill, who had never paid for it, would have to leave it."
)


@pytest.mark.parametrize("length", range(30, 260, 10))
@pytest.mark.parametrize("marked", [WORDY, *LONG.values()])
def test_it_fits_and_is_made_of_whole_words_of_the_sentence_in_their_order(marked: str, length: int) -> None:
    mention = told(marked, Config(events=EventsConfig(min_acceptance=1.0, title_length=length)))
    if mention.headline[:1] != "“":
        return
    assert len(mention.headline) <= length
    words = iter(re.findall(r"\w+", mention.quote.text.lower()))
    assert all(word in words for word in re.findall(r"\w+", mention.headline.lower()))
    assert mention.headline.count("(") == mention.headline.count(")")
    assert not re.search(r"(?: (?:and|or|the|a|of|to|in|that|who|which|when)|[,;–-])(?: …|…?”$)", mention.headline)


def test_what_is_quoted_is_the_sentence_itself() -> None:
    mention = told("Ann Low came home. She was found guilty of fraud by the court in [May 2004].", QUOTED)
    assert mention.quote.text == "She was found guilty of fraud by the court in May 2004."
    assert not mention.told_whole
