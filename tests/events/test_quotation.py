"""The words of a sentence as a title: never longer than the room, and marked where something is left out."""

import pytest

from timeline.events.quotation import quotation
from timeline.spans import Span

LONG = (
    "In the spring, after a long quarrel, the two of them left the firm that they had built, and nobody followed them"
)
VERB = LONG.index("left")


def test_a_short_sentence_is_quoted_whole() -> None:
    assert quotation("The pair met in May.", Span(0, 12), 9, 40) == "“The pair met in May.”"


def test_marks_and_line_breaks_inside_are_left_out() -> None:
    assert quotation('"The  pair\nmet," he said', Span(0, 12), 11, 40) == "“The pair met, he said”"


def test_what_is_told_is_kept_where_the_sentence_is_too_long() -> None:
    start = LONG.index("the two")
    told = Span(start, LONG.index(" firm"))
    assert quotation(LONG, told, VERB, 50) == "“…the two of them left the firm that they had…”"


def test_the_beginning_stays_where_there_is_room_for_it() -> None:
    told = Span(LONG.index("the two"), LONG.index(" left"))
    assert quotation(LONG, told, VERB, 110) == (
        "“In the spring, after a long quarrel, the two of them left the firm that they had built…”"
    )


def test_the_end_of_a_clause_is_preferred() -> None:
    told = Span(LONG.index("the two"), LONG.index(" firm"))
    assert quotation(LONG, told, VERB, 62) == "“…the two of them left the firm that they had built…”"


@pytest.mark.parametrize("length", range(12, 120, 7))
def test_it_never_takes_more_room_than_there_is(length: int) -> None:
    for text in (LONG, "x" * 200, "a " * 90):
        assert len(quotation(text, Span(20, 60), 50, length)) <= length


def test_what_stands_before_a_late_verb_is_left_out() -> None:
    text = "The old mill, which three brothers had built and which nobody had ever painted, was sold in May."
    assert quotation(text, Span(0, len(text)), text.index("was sold"), 60) == "“The old mill … was sold in May.”"
