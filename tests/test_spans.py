"""Offsets: spans, edits and alignments, told by examples and by laws."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.spans import Alignment, Edit, Span, apply, settle


def edit(start: int, end: int, replacement: str = "", reason: str = "test") -> Edit:
    return Edit(Span(start, end), replacement, reason)


@st.composite
def edited_texts(draw: st.DrawFn) -> tuple[str, tuple[Edit, ...]]:
    text = draw(st.text(max_size=60))
    ends = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(ends, ends).map(sorted), max_size=12))
    replacements = draw(st.lists(st.text(max_size=3), min_size=len(spans), max_size=len(spans)))
    edits = [
        edit(start, end, new, str(n)) for n, ((start, end), new) in enumerate(zip(spans, replacements, strict=True))
    ]
    return text, tuple(edits)


@pytest.mark.parametrize(("start", "end"), [(-1, 0), (2, 1)])
def test_a_span_that_runs_backwards_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="0 <= start <= end"):
        Span(start, end)


def test_a_span_knows_its_characters_and_its_neighbours() -> None:
    assert Span(4, 8).of("the page") == "page"
    assert len(Span(4, 8)) == 4
    assert Span(0, 4).overlaps(Span(3, 5))
    assert not Span(0, 4).overlaps(Span(4, 5))
    assert Span(0, 4).contains(Span(0, 4))
    assert not Span(0, 4).contains(Span(3, 5))


def test_no_edits_mean_identity() -> None:
    assert apply("London", ()) == ("London", Alignment.identity(6))


def test_a_quote_over_a_cut_takes_in_what_was_cut() -> None:
    text, alignment = apply("He was [4] jailed.", [edit(7, 11)])
    assert text == "He was jailed."
    assert alignment.to_raw(Span(3, 13)) == Span(3, 17)
    assert alignment.to_raw(Span(7, 13)) == Span(11, 17)
    assert alignment.to_raw(Span(3, 7)) == Span(3, 7)


def test_a_span_that_touches_a_replacement_takes_in_all_of_it() -> None:
    text, alignment = apply("Â£50,000", [edit(0, 2, "£")])
    assert text == "£50,000"
    assert alignment.to_raw(Span(0, 1)) == Span(0, 2)
    assert alignment.to_raw(Span(1, 7)) == Span(2, 8)


def test_an_empty_span_stays_empty() -> None:
    _, alignment = apply("a  b", [edit(1, 3, " ")])
    assert alignment.to_raw(Span(0, 0)) == Span(0, 0)
    assert len(alignment.to_raw(Span(2, 2))) == 0


def test_of_overlapping_edits_the_longer_wins_and_of_equals_the_earlier() -> None:
    assert settle([edit(0, 2, reason="short"), edit(1, 5, reason="long")]) == (edit(1, 5, reason="long"),)
    assert settle([edit(0, 2, "x"), edit(0, 2, "y")]) == (edit(0, 2, "x"),)
    assert settle([edit(3, 3, " ", "first"), edit(3, 3, " ", "second")]) == (edit(3, 3, " ", "first"),)


def test_an_insertion_stays_beside_an_edit_and_goes_inside_one() -> None:
    assert settle([edit(4, 4, " "), edit(0, 4)]) == (edit(0, 4), edit(4, 4, " "))
    assert settle([edit(2, 2, " "), edit(0, 4)]) == (edit(0, 4),)


@pytest.mark.parametrize("edits", [[edit(3, 4), edit(0, 1)], [edit(0, 2), edit(1, 3)], [edit(0, 9)]])
def test_edits_out_of_order_or_outside_the_text_are_refused(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match="sorted, disjoint and inside"):
        apply("four", edits)


@given(edited_texts())
def test_settled_edits_are_sorted_disjoint_and_chosen_from_the_given(case: tuple[str, tuple[Edit, ...]]) -> None:
    _, edits = case
    settled = settle(edits)
    assert set(settled) <= set(edits)
    assert all(a.span.end <= b.span.start for a, b in pairwise(settled))
    assert len({(e.span.start, e.span.end) for e in settled}) == len(settled)
    assert settle(settled) == settled


@given(edited_texts())
def test_nothing_is_given_up_without_a_rival_as_long(case: tuple[str, tuple[Edit, ...]]) -> None:
    _, edits = case
    settled = settle(edits)
    for lost in set(edits) - set(settled):
        rivals = [e for e in settled if e.span.start <= lost.span.end and lost.span.start <= e.span.end]
        assert any(len(rival.span) >= len(lost.span) for rival in rivals)


@given(edited_texts())
def test_every_kept_character_maps_to_itself(case: tuple[str, tuple[Edit, ...]]) -> None:
    raw, edits = case
    clean, alignment = apply(raw, settle(edits))
    for clean_start, raw_start, length in alignment.runs:
        for offset in range(length):
            place = alignment.to_raw(Span(clean_start + offset, clean_start + offset + 1))
            assert place == Span(raw_start + offset, raw_start + offset + 1)
            assert clean[clean_start + offset] == raw[raw_start + offset]
            assert alignment.to_clean(place) == Span(clean_start + offset, clean_start + offset + 1)


@given(edited_texts(), st.data())
def test_the_mapping_is_monotone_and_stays_inside(case: tuple[str, tuple[Edit, ...]], data: st.DataObject) -> None:
    raw, edits = case
    clean, alignment = apply(raw, settle(edits))
    start, end = sorted(data.draw(st.lists(st.integers(0, len(clean)), min_size=2, max_size=2)))
    there = alignment.to_raw(Span(start, end))
    assert 0 <= there.start <= there.end <= len(raw)
    wider = alignment.to_raw(Span(start, len(clean)))
    assert wider.start == there.start or start == end
    assert wider.end >= there.end
    back = alignment.to_clean(there)
    assert 0 <= back.start <= back.end <= len(clean)
    kept = {clean_start + n for clean_start, _, length in alignment.runs for n in range(length)}
    assert kept & set(range(start, end)) <= set(range(back.start, back.end))


def test_two_hundred_thousand_edits_settle_in_linear_time() -> None:
    edits = [edit(3 * n, 3 * n + 1 + n % 2, reason=str(n)) for n in range(200_000)]
    assert len(settle(reversed(edits))) == 200_000
