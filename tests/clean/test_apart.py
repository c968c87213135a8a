"""Words without the blank between them are noted with their places, and stay as they are in text and quotes."""

from __future__ import annotations

import pytest

from tests.clean.pages import document
from timeline.clean import clean
from timeline.clean.apart import glued_words
from timeline.spans import Span


@pytest.mark.parametrize(
    ("text", "glued", "apart"),
    [
        ("Thepolice said no.", "Thepolice", "The police"),
        ("He was wronglypressured to confess.", "wronglypressured", "wrongly pressured"),
        ("She went tomeetofficials there.", "tomeetofficials", "to meet officials"),
        ("A fire whichengulfed the hall.", "whichengulfed", "which engulfed"),
        ("They left in May, todaywith others.", "todaywith", "today with"),
        ("Troops left Guineaand came home. In Guinea the war goes on.", "Guineaand", "Guinea and"),
        ("A policeofficer came. The police officer left.", "policeofficer", "police officer"),
    ],
)
def test_a_lost_blank_is_noted(text: str, glued: str, apart: str) -> None:
    [remark] = glued_words(text)
    assert (remark.span.of(text), remark.kind, remark.text) == (glued, "glued words", apart)


@pytest.mark.parametrize(
    "text",
    [
        "The livestream of the smartphone firm showed a whistleblower in a wetsuit.",
        "Hispanic voters in Andover, Southwark and Hereford met Mr Theakston and Mr Atwood.",
        "The governorship and the directorship were filled by byelections, whereof he knew.",
        "See www.thepolice.uk, write to info@thepolice.uk or #thepolice, or ask @thepolice.",
        "The Thebarton office closed. Thebarton is a suburb.",
        "thepolice-led raid; well-intended; o'clock; 2008-09",
    ],
)
def test_compounds_names_and_addresses_are_left_alone(text: str) -> None:
    assert list(glued_words(text)) == []


def test_what_comes_again_is_a_word_of_its_own() -> None:
    assert list(glued_words("Thepolice song. Thepolice band.")) == []


def test_the_text_and_its_quotes_keep_what_the_file_has_while_search_finds_both_words() -> None:
    raw = "The  court said that thepolice were wronglypressured in May 2009.\n"
    cleaned = clean(document(raw))
    [sentence] = cleaned.sentences
    assert cleaned.quote(sentence).text == raw.strip()
    assert cleaned.as_meant(sentence) == "The court said that the police were wrongly pressured in May 2009."
    assert cleaned.as_meant(Span(0, 9)) == "The court"
