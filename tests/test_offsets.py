"""Offsets from the raw file to the clean text and back, over the seeds and over any text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.acquire import Source, read, sources
from timeline.clean import clean
from timeline.config import AcquireConfig
from timeline.model import Document
from timeline.spans import Alignment, Span

SEEDS = Path(__file__).parent.parent / "seeds"
CONFIG = AcquireConfig()


def seed_documents() -> list[Document]:
    return [clean(read(source, CONFIG)) for source in sources([SEEDS], CONFIG)]


def test_the_raw_text_of_a_seed_is_its_file() -> None:
    for document in seed_documents():
        assert document.raw == (SEEDS / document.name).read_bytes().decode("utf-8")


def test_every_sentence_of_the_seeds_is_quoted_in_the_words_of_the_file() -> None:
    for document in seed_documents():
        assert document.sentences
        for sentence in document.sentences:
            quote = document.quote(sentence)
            assert quote.text == document.raw[quote.span.start : quote.span.end]
            assert quote.text.split()[-1] == sentence.of(document.text).split()[-1]


def test_every_kept_character_of_the_seeds_maps_to_itself() -> None:
    for document in seed_documents():
        for position, character in enumerate(document.text):
            there = document.alignment.to_raw(Span(position, position + 1))
            assert character == there.of(document.raw) or character.isspace()


@settings(deadline=None)  # the first hit imports ftfy and nupunkt
@given(st.text(alphabet=st.sampled_from('aB1. \n\r\u00a0\u200b•“”"â€œ™&;#-'), min_size=1, max_size=80), st.data())
def test_a_quote_of_any_clean_span_holds_the_characters_that_were_kept(raw: str, data: st.DataObject) -> None:
    document = clean(Document("doc-x", ("x.txt",), "0" * 64, raw, raw, Alignment.identity(len(raw))))
    ends = st.integers(0, len(document.text))
    start, end = sorted((data.draw(ends), data.draw(ends)))
    quote = document.quote(Span(start, end))
    assert quote.text == raw[quote.span.start : quote.span.end]
    kept = [
        (clean_start + n, raw_start + n)
        for clean_start, raw_start, length in document.alignment.runs
        for n in range(length)
        if start <= clean_start + n < end
    ]
    assert all(quote.span.start <= place < quote.span.end for _, place in kept)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_offsets_count_the_characters_of_a_plain_decode(tmp_path: Path, encoding: str) -> None:
    text = "Advertisement\r\n\r\nThe café was “closed” in May 2009.\r\n"
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode(encoding))
    document = clean(read(Source("a.txt", path), CONFIG))
    [sentence] = document.sentences
    quote = document.quote(sentence)
    decoded = path.read_bytes().decode({"utf-8-sig": "utf-8", "utf-16": "utf-16-le"}.get(encoding, encoding))
    assert decoded[quote.span.start : quote.span.end] == quote.text == "The café was “closed” in May 2009."
