"""What is cut from a page and what is kept, line by line, on made-up pages of several kinds."""

from __future__ import annotations

import pytest

from tests.clean.pages import PAGES, document, page
from timeline.clean import clean
from timeline.clean.callouts import CALLOUTS
from timeline.clean.lines import lines_of
from timeline.clean.notices import NOTICES
from timeline.clean.rules import Rule
from timeline.clean.widgets import WIDGETS

RULES = (*NOTICES, *WIDGETS, *CALLOUTS)

CUTS = [(rule, line) for rule in RULES for line in rule.cut]
KEEPS = [(rule, line) for rule in RULES for line in rule.keep]


@pytest.mark.parametrize(("rule", "line"), CUTS, ids=lambda value: getattr(value, "reason", None))
def test_every_rule_cuts_its_examples(rule: Rule, line: str) -> None:
    assert rule.cuts(lines_of(line)[0].text, len(line.split()))


@pytest.mark.parametrize(("rule", "line"), KEEPS, ids=lambda value: getattr(value, "reason", None))
def test_no_rule_cuts_what_another_one_keeps(rule: Rule, line: str) -> None:
    body = "The inspector told the court in May 2009 that nobody had read the letters of the victims for years."
    assert line in clean(document(f"{body}\n\n{line}\n\n{body}\n")).text


@pytest.mark.parametrize("name", sorted(PAGES))
def test_on_a_page_the_story_is_kept_and_the_furniture_dropped(name: str) -> None:
    raw, expected = page(PAGES[name])
    cleaned = clean(document(raw))
    reasons = {edit.span.of(raw).strip(): edit.reason for edit in cleaned.edits}
    for fate, line in expected:
        if fate == "keep":
            assert line in cleaned.text, reasons.get(line)
        else:
            assert line not in cleaned.text
            assert reasons[line] == fate


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("1. Fire\n2. Flood\n3. Famine\n", ["Fire", "Flood", "Famine"]),
        ("Fire broke out.\n  1. National\n", ["Fire broke out."]),
        (
            "Fire broke out.\n1. The inquest opened on 3 May 2010.\n",
            ["Fire broke out.", "The inquest opened on 3 May 2010."],
        ),
    ],
)
def test_a_list_of_one_short_tag_is_a_scraped_number_and_a_real_list_is_not(raw: str, kept: list[str]) -> None:
    assert clean(document(raw)).text.split("\n")[:-1] == kept


def test_months_on_three_lines_are_a_menu_and_on_one_line_a_dateline() -> None:
    menu = clean(document("The trial ended.\nMay 2012\nJune 2012\nJuly 2012 (4)\n"))
    assert menu.text == "The trial ended.\n"
    assert "May 2012" in clean(document("May 2012\nThe trial ended.\n")).text


def test_a_header_says_when_the_page_was_updated_and_a_footer_does_not() -> None:
    body = "The jury found both men guilty after a trial that had lasted for more than eleven weeks."
    raw = f"Verdict at last\nLast updated: 3 May 2010\n\n{body}\n\n{body}\n\nLast updated: 9 March 2024\n"
    cleaned = clean(document(raw))
    assert "3 May 2010" in cleaned.text
    assert "2024" not in cleaned.text


def test_headlines_of_other_stories_below_the_page_are_cut() -> None:
    body = "The jury found both men guilty after a trial that had lasted for more than eleven weeks."
    raw = f"{body}\n\nRelated articles\n\nMinister resigns over letters\n\nFive held after raid in Leeds\n"
    assert clean(document(raw)).text.strip() == body


def test_front_matter_is_cut_and_stays_in_the_raw_text() -> None:
    raw = "---\ntitle: Verdict\ndate: 2010-05-03\n---\n\nThe jury found both men guilty.\n"
    cleaned = clean(document(raw))
    assert cleaned.text.strip() == "The jury found both men guilty."
    assert cleaned.raw == raw


def test_a_page_of_nothing_but_furniture_comes_back_empty() -> None:
    cleaned = clean(document("Live updates\nAdvertisement\n© 2020 Example News\n"))
    assert cleaned.text.strip() == ""
    assert cleaned.sentences == ()
    assert cleaned.title is None
