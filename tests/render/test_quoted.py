"""What a reader sees of titles that are a sentence's own words, and of the sentence that stands below a title."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.render.factory import Told, document, event, timeline
from timeline import render
from timeline.model import Event, Timeline
from timeline.render.detail import date_from, details, lead
from timeline.when import parse

TEXT = "The old bridge was shut in 2012. The old bridge at Elm Street was shut on 3 May 2012. It was shut for good."


def bridge(title: str = "The old bridge was shut", edtf: str = "2012-05-03", basis: str = "explicit") -> Timeline:
    """One event of two sentences: the first, which the title is from, has the year and the second has the day."""
    made = document("a.txt", TEXT)
    mentions = [Told(made, (0, 32), (27, 31), "2012"), Told(made, (33, 85), (74, 84), "2012-05-03")]
    found = event(title, "other", parse(edtf), mentions)
    return timeline("Bridge", [made], [replace(found, title_from=found.mentions[0].key, basis=basis)])  # type: ignore[arg-type]


def first_shown(made: Timeline) -> tuple[str, str]:
    only: Event = made.events[0]
    mention = lead(details(made)[0], only)
    return "".join(mention["quote"]), date_from(mention, only)


def test_the_sentence_below_a_title_bears_the_date_of_the_event() -> None:
    assert first_shown(bridge()) == ("The old bridge at Elm Street was shut on 3 May 2012.", "")


def test_among_sentences_with_the_same_date_the_one_of_the_title_is_shown() -> None:
    assert first_shown(bridge(edtf="2012")) == ("The old bridge was shut in 2012.", "")


@pytest.mark.parametrize(
    ("basis", "edtf", "said"),
    [
        ("decided", "2013-01", "the date was set by a person"),
        ("explicit", "2013-01", "the date rests on more than this sentence"),
    ],
)
def test_where_no_sentence_bears_the_date_that_is_said(basis: str, edtf: str, said: str) -> None:
    made = bridge(edtf=edtf, basis=basis)
    assert first_shown(made)[1] == said
    assert f"line 1; {said}</footer>" in render.to_html(made)


def test_a_date_that_stands_outside_of_its_sentence_is_said_to() -> None:
    made = document("a.txt", TEXT)
    found = event("Shut", "other", parse("2012-05-03"), [Told(made, (86, 107), (74, 84), "2012-05-03")])
    assert first_shown(timeline("Bridge", [made], [found])) == (
        "It was shut for good.", "the date stands in line 1: “3 May 2012”"
    )  # fmt: skip


def test_what_names_a_document_without_a_title_wears_no_quotation_marks() -> None:
    assert "“" not in "".join(re.findall(r"<footer>(.*?), line", render.to_html(bridge())))
    assert re.search(r"<footer>\[The old bridge was shut in 2012.\], line 1", render.to_html(bridge()))
