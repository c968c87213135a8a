"""Where sentences begin and end, and which of them are headings."""

from __future__ import annotations

import pytest

from tests.clean.pages import document
from timeline.clean import clean

SENTENCES = [
    ["Det. Con. Smith was jailed.", "He had lied."],
    ["The fire at St. John's St. began at 5 p.m. Monday.", "It killed two."],
    ["He was born on Nov. 3, 1944, in Washington, D.C., and died in 2009.", "She lived."],
    ["See No. 12 of the list.", "It names J. K. Brown."],
    ["“The findings were disturbing.", "The victim was failed.”"],
    ["“.....Since 2009 the unit has changed.", "It was late."],
    ["They are not fit for purpose!", "When will it end?", "In 2010."],
    ['"He did it."', "In 2009 he left."],
    ["The U.S. Attorney charged him on Sept. 21, 2016.", "He pleaded guilty."],
    ["Prices rose by 3.5 per cent in 2009.", "They fell in 2010."],
    ["Mr. Brown resigned.", "Mrs. White did not."],
]


@pytest.mark.parametrize("sentences", SENTENCES, ids=lambda value: value[0][:30])
def test_sentences_of_a_paragraph(sentences: list[str]) -> None:
    cleaned = clean(document(" ".join(sentences) + "\n"))
    assert [span.of(cleaned.text) for span in cleaned.sentences] == sentences


@pytest.mark.parametrize(
    "label",
    [
        "February 26, 2013, 12:52 pm",
        "Published: 19 September 2016",
        "Published: 2016-09-19T20:47:54",
        "Posted on Monday 3 May 2010 by admin",
        "Southwark News Column - 28/03/13",
        "By Rosa Hallam and Tom Reed, transport staff",
        "Rosa Hallam, transport correspondent",
        "Tue 3 May 2010 12.52 BST",
        "3 May 2010, 4 May 2010 and 5 June 2011",
        "https://example.org/2016/09/19/story",
    ],
)
def test_lines_about_the_text_are_kept_as_one_sentence_and_are_no_heading(label: str) -> None:
    cleaned = clean(
        document(
            f"Ferry owners knew of faulty doors\n{label}\nThe inquiry heard on Monday that two directors were warned.\n"
        )
    )
    assert label in [span.of(cleaned.text) for span in cleaned.sentences]
    assert label not in [span.of(cleaned.text) for span in cleaned.headings]
    assert cleaned.title == "Ferry owners knew of faulty doors"


def test_headings_never_run_into_the_next_line() -> None:
    cleaned = clean(document("Failings at the unit between 2008-2009\nA report has found failings.\nIt was damning.\n"))
    assert [span.of(cleaned.text) for span in cleaned.sentences] == [
        "Failings at the unit between 2008-2009",
        "A report has found failings.",
        "It was damning.",
    ]
    assert [span.of(cleaned.text) for span in cleaned.headings] == ["Failings at the unit between 2008-2009"]


BODY = (
    "The inquiry heard on Monday that two directors of the ferry line had been warned about the bow doors in October."
)

TITLES = [
    (f"Ferry owners knew\n\n{BODY}\n", "Ferry owners knew"),
    (
        f"Jane Doe\n\nColumn - 28/03/13\n\nOwners must listen to the dead.\n\n{BODY}\n",
        "Owners must listen to the dead.",
    ),
    (f"{BODY}\n\nWhat comes next for the owners\n\n{BODY}\n", None),
    (f"Live updates\n3 May 1987\nFerry trial as it unfolded\n{BODY}\n", "Ferry trial as it unfolded"),
    (f"Who knew of the doors?\n\n{BODY}\n", "Who knew of the doors?"),
    (f"“We were warned in May.\n\n{BODY}\n", None),
]


@pytest.mark.parametrize(("raw", "title"), TITLES)
def test_the_title_is_the_headline_above_the_text(raw: str, title: str | None) -> None:
    assert clean(document(raw)).title == title
