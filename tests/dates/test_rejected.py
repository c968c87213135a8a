"""What is not read as a date is shown with a reason that a reader understands."""

import hashlib
import re

import pytest

from timeline.config import DatesConfig
from timeline.dates import find
from timeline.dates.numbers import NUMBERS
from timeline.model import Document
from timeline.spans import Alignment, Edit, Span, apply


def document(text: str, edits: tuple[Edit, ...] = ()) -> Document:
    digest = hashlib.sha256(text.encode()).hexdigest()
    clean, alignment = apply(text, edits) if edits else (text, Alignment.identity(len(text)))
    return Document(f"doc-{digest[:10]}", ("a.txt",), digest, text, clean, alignment, edits)


def rejected(document: Document) -> list[tuple[str, str]]:
    return [(item.quote.text, item.reason) for item in find(document, DatesConfig()).rejected]


@pytest.mark.parametrize("number", NUMBERS, ids=lambda number: f"{number.reason}: {number.example}")
def test_a_number_is_told_for_what_it_is(number):
    expression = re.search(r"\[(.*?)\]", number.example)[1]
    text = number.example.replace("[", "", 1).replace("]", "", 1)
    assert (expression, number.reason) in rejected(document(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Joan Reed, 58, left.", [("58", "age")]),
        ("Her sons, aged 12 and 9, saw it.", [("12 and 9", "age")]),
        ("Turnout fell from 64% to 51% there.", [("64% to 51%", "percentage")]),
        ("It is the 7th inquiry, after the fifth.", [("7th", "ordinal number"), ("fifth", "ordinal number")]),
        ("He was jailed for 14 months.", [("14 months", "length of time, not a date")]),
        ("They meet every Friday.", [("every Friday", "repeated, not one date")]),
        ("It may be so.", [("may", "a common word, not a month")]),
        ("He paid £1999 for it.", [("1999", "price")]),
        ("Rovers won 2-1 at home.", [("2-1", "score")]),
        ("On 31 April 2010 it fell.", [("31 April 2010", "no such day: 2010-04-31")]),
        ("Low threw a touchdown pass in the third quarter.", [("third quarter", "a quarter of a game")]),
        ("Low led in the second quarter, after a field goal.", [("second quarter", "a quarter of a game")]),
        ("The guards left the Christmas party early.", [("Christmas", "of the feast, not its day")]),
        ("The firm Wynter/Winter sold the mill.", [("Winter", "part of a name")]),
        ("It rained on 3 May 2010.", []),
    ],
)
def test_what_a_reader_may_miss_has_a_plain_reason(text, expected):
    assert rejected(document(text)) == expected


def test_dates_that_cleaning_cut_are_rejected_with_the_reason_of_the_cut():
    raw = "The inquiry opened in 2009.\nCopyright © 2024 The Herald\n"
    cut = Edit(Span(raw.index("Copyright"), len(raw) - 1), "", "copyright footer")
    (item,) = find(document(raw, (cut,)), DatesConfig()).rejected
    assert (item.quote.text, item.reason) == ("2024", "copyright footer")
    assert item.quote.span.of(raw) == "2024"


def test_dates_of_the_front_matter_are_not_lost_and_so_not_rejected():
    raw = "published: 2013-02-26\nThe inquiry opened in 2009.\n"
    assert rejected(document(raw, (Edit(Span(0, raw.index("\n") + 1), "", "front matter"),))) == []


def test_what_is_rejected_comes_in_the_order_of_the_raw_text():
    raw = "© 1999 Herald\nAnn Smith, 62, was fined in 2009.\n© 2024 Herald\n"
    edits = (Edit(Span(0, 14), "", "copyright footer"), Edit(Span(raw.rindex("©"), len(raw)), "", "copyright footer"))
    assert [text for text, _ in rejected(document(raw, edits))] == ["1999", "62", "2024"]
