"""Text made fit to be read: laws for whatever text there is."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.render.formats.text import encodable, in_quotes, is_fit, legible, one_line

ANY = st.text(st.characters(codec=None)) | st.text("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069ab\n")


@given(ANY)
def test_nothing_is_left_that_xml_or_utf8_refuses(text):
    fit = legible(text)
    assert is_fit(fit)
    assert all(char in "\n\t" or unicodedata.category(char) not in ("Cc", "Cs") for char in fit)
    fit.encode()


@given(ANY)
def test_making_it_fit_twice_changes_nothing_more(text):
    assert legible(legible(text)) == legible(text)
    assert one_line(one_line(text)) == one_line(text)


@given(ANY)
def test_no_change_of_direction_reaches_beyond_the_end(text):
    """Whatever follows stands outside of every embedding and isolate, counted as Unicode Annex 9 does."""
    depth = []
    for char in legible(text):
        if char in "\u202a\u202b\u202d\u202e\u2066\u2067\u2068":
            depth.append(char)
        elif char == "\u202c" and depth and depth[-1] < "\u2066":
            depth.pop()
        elif char == "\u2069" and any(opened >= "\u2066" for opened in depth):
            while depth.pop() < "\u2066":
                pass
    assert depth == []


@given(ANY)
def test_what_is_fit_stays_as_it_is_but_for_what_ends_it(text):
    if is_fit(text) and "\r" not in text:
        assert legible(text).startswith(text)


@given(ANY)
def test_one_line_is_one_line(text):
    assert len(one_line(text).splitlines()) <= 1


@given(ANY)
def test_encodable_changes_only_halves_of_pairs(text):
    assert [a for a, b in zip(encodable(text), text, strict=True) if a != b] == [
        "?" for char in text if "\ud800" <= char <= "\udfff"
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [("He said so.", "“He said so.”"), ("“So,” he said.", "“So,” he said."), ('"So," he said.', '"So," he said.')],
)
def test_quotation_marks_are_not_doubled(text, shown):
    assert in_quotes(text) == shown
