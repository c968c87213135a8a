"""The best supported: by separate statements, each another event."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from tests.render.factory import forms, seeds
from timeline import render
from timeline.render.best import FAULTS, best, reads_by_itself
from timeline.render.words import support
from timeline.when import When


def told(title: str, start: int | None, end: int | None, statements: int, **more: Any) -> dict[str, Any]:
    known = {"title": title, "start": start, "end": end, "statements": statements}
    return known | {"documents": [0, 1], "group": "told", "shape": "day", "people": ["Ann Lee"], "bodies": []} | more


def titles(*events: dict[str, Any]) -> list[str]:
    return [item["event"]["title"] for item in best(events)]


def test_statements_count_before_documents_which_may_print_one_statement() -> None:
    reprinted = told("reprinted", 9, 9, 1, documents=list(range(11)))
    assert titles(reprinted, told("told", 1, 1, 4)) == ["told", "reprinted"]
    assert [item["support"] for item in best([reprinted])] == ["11 documents, 1 statement of their own"]


def test_one_event_told_twice_or_less_exactly_stands_once() -> None:
    day, again, month = told("day", 10, 10, 9), told("again", 10, 10, 8), told("month", 1, 30, 7)
    until, later = told("until", None, 12, 6, shape="bounded"), told("later", 90, 90, 2)
    assert titles(later, until, month, again, day) == ["day", "later"]


def test_others_on_that_day_and_what_lasts_are_events_of_their_own() -> None:
    day, other = told("day", 10, 10, 9), told("other", 10, 10, 8, people=["Bo Ray"], bodies=["Acme"])
    assert titles(day, other, told("lasts", 1, 30, 7, shape="interval")) == ["day", "other", "lasts"]


def test_what_one_document_tells_or_is_folded_away_is_not_among_them() -> None:
    assert titles(told("one", 1, 1, 9, documents=[0]), told("release", 5, 5, 8, group="release")) == []


def test_one_statement_of_one_document_is_said_once() -> None:
    told_by = [(1, 1), (1, 2), (2, 1), (2, 3)]
    assert [support({"documents": [0] * documents, "statements": own}) for documents, own in told_by] == [
        "1 document",
        "1 document, 2 statements of its own",
        "2 documents, 1 statement of their own",
        "2 documents, 3 statements of their own",
    ]


@pytest.mark.parametrize(("fault", "example"), FAULTS)
def test_each_fault_of_a_headline_is_found_by_its_form_alone(fault: re.Pattern[str], example: str) -> None:
    assert [other for other, _ in FAULTS if other.search(example)] == [fault]


@pytest.mark.parametrize(
    "title",
    [
        "The Who the band of the year",
        "The judge gave the man a week to pay",
        "Many families were told to leave",
        "All four men were cleared",
        "Thousands marched in London",
        "It-girl Ann Lee married",
        "A rape was reported to Walworth police station",
        "Both sisters had left the house that day",
        "New York New Yorkers loved opened",
        "Ann Lee turned the heating on",
        "This year's festival opened",
    ],
)
def test_a_headline_that_reads_by_itself_has_none(title: str) -> None:
    assert reads_by_itself(title)


def test_a_headline_with_words_missing_is_not_among_the_best() -> None:
    assert titles(told("Many was to be back", 1, 1, 9), told("Ann Lee was jailed", 5, 5, 2)) == ["Ann Lee was jailed"]


def test_the_known_hour_stands_with_the_date() -> None:
    known = forms().events[0]
    mentions = tuple(replace(known.mentions[0], document=document.id) for document in seeds().documents[:2])
    told_twice = replace(known, mentions=mentions, when=replace(When.at(2013, 2, 26), time="00:01"))
    html = render.to_html(replace(seeds(), events=(told_twice,)))
    assert re.findall(r'class="best-date">([^<]*)<', html) == ["26 February 2013, 00:01"]
