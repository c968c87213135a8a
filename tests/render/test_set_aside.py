"""What was set aside: no dates apart from dates that no event uses, in whole words."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.render.factory import document, seeds
from timeline import render
from timeline.model import Rejected, Timeline
from timeline.render.set_aside import NO_DATES, is_no_date, words_around
from timeline.spans import Span

TEXT = "On Friday night thousands of fans came together in London for the legend.\nHe was aged 50 then."


def with_reasons(*reasons: str) -> Timeline:
    made = document("a.txt", TEXT)
    rejected = tuple(Rejected(made.raw_quote(Span(3, 9)), reason) for reason in reasons)
    return replace(seeds(), documents=(*seeds().documents, made), rejected=rejected)


def test_no_dates_and_dates_not_used_stand_apart_and_closed() -> None:
    html = render.to_html(with_reasons("age", "a date, but its sentence tells no event", "update line", "percentage"))
    shelves = dict(re.findall(r'<details class="shelf" id="(rejected|unused)">(.*?)</details>', html, re.DOTALL))
    assert re.findall(r"<del>Friday</del>[^·]*>([^<·]*) ·", shelves["rejected"]) == ["age", "percentage"]
    assert len(re.findall(r"<u>Friday</u>", shelves["unused"])) == 2 and "<del>" not in shelves["unused"]
    assert [re.findall(r'class="count">(\d+)<', shelf) for shelf in shelves.values()] == [["2"], ["2"]]


def test_a_group_of_none_is_not_shown() -> None:
    html = render.to_html(with_reasons("age"))
    assert 'id="rejected"' in html and 'id="unused"' not in html


def test_every_reason_of_the_reference_is_in_one_group(root: Path) -> None:
    text = (root / "docs/dates.md").read_text("utf-8").split("## What is no date")[1].split("\n## ")[0]
    reasons = {line.split(" | ")[0].removeprefix("| ") for line in text.splitlines() if line.startswith("| ")}
    no_days = {reason for reason in reasons if reason.startswith("no such day")}
    said_elsewhere = {"length of time, not a date", "repeated, not one date"}
    dates = {"copyright line", "update line"}
    assert reasons - {"reason", "---"} - no_days - dates == NO_DATES - said_elsewhere
    quote = document("a.txt", TEXT).raw_quote(Span(3, 9))
    assert no_days and all(is_no_date(Rejected(quote, reason)) for reason in no_days)


@pytest.mark.parametrize(
    ("words", "before", "after"),
    [
        ("Friday", "On ", " night thousands of fans came together …"),
        ("London", "… thousands of fans came together in ", " for the legend."),
        ("50", "He was aged ", " then."),
    ],
)
def test_the_words_around_are_whole_and_of_one_line(words: str, before: str, after: str) -> None:
    at = TEXT.index(words)
    assert words_around(TEXT, at, at + len(words)) == (before, after)


def test_a_text_without_spaces_is_shown_too() -> None:
    before, after = words_around("x" * 99, 45, 50)
    assert before.startswith("… ") and set(before[2:]) == {"x"} and after.endswith("…")
