"""Laws of cleaning that hold for any text at all."""

from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.clean.pages import PAGES, document, page
from timeline.clean import clean
from timeline.model import Document
from timeline.spans import Span

PIECES = st.sampled_from(
    [
        *[
            "\n \r\n",
            "\t",
            "\xa0",
            "\u200b",
            "\ufeff",
            "• ",
            "1. ",
            "– ",
            "> ",
            "## ",
            "**",
            "[a](https://b.c)",
            "&amp;",
            "â€œ",
            "Ã©",
            "“",
            "”",
            '"',
            ".",
            "?",
            "...",
        ],
        *[
            "By ",
            "Home » ",
            "© 2024 X",
            "Advertisement",
            "5 updates",
            "We use cookies on our site.",
            "Read more",
            "word",
        ],
        *("The jury found him guilty in May 2009.", "---\ntitle: x\n---\n"),
    ]
)
TEXTS = st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=25).map("".join))


def check(cleaned: Document) -> None:
    for clean_start, raw_start, length in cleaned.alignment.runs:
        assert cleaned.text[clean_start : clean_start + length] == cleaned.raw[raw_start : raw_start + length]
    for span in cleaned.sentences:
        quote = cleaned.quote(span)
        assert quote.text == cleaned.raw[quote.span.start : quote.span.end]
        assert span.of(cleaned.text) == span.of(cleaned.text).strip() != ""
        assert "\n" not in span.of(cleaned.text)
    assert all(a.end <= b.start for a, b in zip(cleaned.sentences, cleaned.sentences[1:], strict=False))
    assert set(cleaned.headings) <= set(cleaned.sentences)
    assert all(edit.reason for edit in cleaned.edits)


@settings(deadline=None)  # the first hit imports ftfy and nupunkt
@given(TEXTS)
def test_cleaning_never_fails_and_every_quote_is_a_slice_of_the_raw_text(raw: str) -> None:
    cleaned = clean(document(raw))
    assert cleaned.raw == raw
    check(cleaned)


@settings(deadline=None)  # the first hit imports ftfy and nupunkt
@given(TEXTS)
def test_sentences_hold_every_visible_character_of_the_clean_text(raw: str) -> None:
    cleaned = clean(document(raw))
    outside = list(cleaned.text)
    for span in cleaned.sentences:
        outside[span.start : span.end] = [" "] * len(span)
    assert "".join(outside).strip() == ""


def test_cleaning_a_clean_page_changes_nothing_more() -> None:
    for marked in PAGES.values():
        once = clean(document(page(marked)[0]))
        twice = clean(document(once.text))
        assert twice.text == once.text
        check(once)


def test_one_huge_line_and_many_short_ones_take_linear_time() -> None:
    texts = {
        "one line": "The jury found him guilty in May 2009, and he was jailed. " * 35_000,
        "no blank": "x" * 2_000_000,
        "short lines": "He left in 2009.\n" * 50_000,
        "wide": "a\u00a0\u200b" * 300_000,
        "opening": "[" * 500_000 + "(" * 500_000,
        "dots": "." * 1_000_000,
    }
    for name, raw in texts.items():
        start = time.perf_counter()
        check(clean(document(raw)))
        assert time.perf_counter() - start < 30, name


def test_a_span_of_the_raw_text_that_was_cut_is_empty_in_the_clean_text() -> None:
    raw = "Advertisement\nThe jury found him guilty.\n"
    assert len(clean(document(raw)).alignment.to_clean(Span(0, 13))) == 0
