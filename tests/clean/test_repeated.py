"""Furniture learnt from the folder, and what must not be taken for it."""

from __future__ import annotations

import pytest

from tests.corpus import findings
from timeline.clean import without_repeated

BADGE = "Voted best local paper on 3 May 2014 by readers"
DAYS = ("3 May 2009", "4 June 2010", "5 July 2011", "6 August 2012", "7 March 2013", "8 April 2014")


def pages(line: str, stories: int = 6) -> list[str]:
    return [
        f"He was jailed on {day} for fraud, the court in Eastham heard on day {number}.\n\n{line}\n\n"
        f"The case number {number} goes on, and nobody knows when it will end.\n"
        for number, day in enumerate(DAYS[:stories])
    ]


def dates(texts: list[str]) -> list[list[str]]:
    corpus = [findings(f"{number}.txt", text) for number, text in enumerate(texts)]
    return [[date.text for date in result.dates] for result in without_repeated(corpus)]


def test_a_line_on_page_after_page_between_different_stories_tells_nothing() -> None:
    assert dates(pages(BADGE)) == [[day] for day in DAYS]


def test_what_it_seemed_to_tell_is_set_aside_with_the_reason() -> None:
    corpus = [findings(f"{number}.txt", text) for number, text in enumerate(pages(BADGE))]
    freed = without_repeated(corpus)
    assert [item.reason for item in freed[0].rejected if item.quote.text == "3 May 2014"] == [
        "furniture: the same line in 6 documents"
    ]
    assert [result.document.text for result in freed] == [result.document.text for result in corpus]
    [remark] = freed[0].document.remarks
    assert (remark.kind, remark.text) == ("repeated line", "the same line in 6 documents")
    assert remark.span.of(freed[0].document.text) == BADGE


@pytest.mark.parametrize(
    ("line", "stories"),
    [
        (BADGE, 4),
        ("The bridge at Elm Street fell on 3 May 2014, and 12 people were hurt as they crossed it.", 6),
        ("Published: 3 May 2014", 6),
    ],
)
def test_few_pages_a_paragraph_of_background_and_a_dateline_are_no_furniture(line: str, stories: int) -> None:
    assert all("3 May 2014" in found for found in dates(pages(line, stories)))


def test_copies_of_one_article_keep_all_their_lines() -> None:
    copies = [f"{pages(BADGE)[0]}\nCopy {number}.\n" for number in range(8)]
    assert all(found == ["3 May 2009", "3 May 2014"] for found in dates(copies))
