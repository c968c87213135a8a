"""Documents by the name that a reader would give them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.render.factory import document
from timeline.config import RenderConfig
from timeline.model import Document, Published, Quote
from timeline.render.sources import names, sources
from timeline.spans import Span
from timeline.when import parse

RAW = "Gazette\nPublished: 4 May 2012\n\nThe council met on Tuesday evening to hear what the engineer found. It rose.\n"


def dated(name: str, raw: str = RAW, **more: object) -> Document:
    made = document(name, raw)
    at = raw.find("4 May 2012")
    quote = Quote(made.id, Span(at, at + 10), "4 May 2012")
    stated = Published(parse("2012-05-04"), "stated", "stated on line 2", (quote,))
    return replace(made, published=stated, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("made", "name"),
    [
        (dated("a.txt", title="Council hears engineer"), "Council hears engineer"),
        (dated("a.txt", metadata={"url": "https://www.gazette.example/x"}), "gazette.example, 4 May 2012"),
        (dated("a.txt", metadata={"source": "The Gazette"}), "The Gazette, 4 May 2012"),
        (dated("a.txt", metadata={"url": "http://[broken"}),
         "[The council met on Tuesday evening to hear what the engineer found.], 4 May 2012"),
        (dated("a.txt"), "[The council met on Tuesday evening to hear what the engineer found.], 4 May 2012"),
        (document("b.txt", "Nothing here says when any of these many words were written, nor by whom, nor why."),
         "[Nothing here says when any of these many words were written, nor by …]"),
        (document("c.txt", "Short.\nTwo words.\n"), "c.txt"),
    ],
)  # fmt: skip
def test_a_document_is_called_by_its_title_its_outlet_or_its_first_words(made: Document, name: str) -> None:
    assert names([made]) == [name]


def test_first_words_wear_no_quotation_marks_and_no_holes() -> None:
    raw = '" The Pyrenees Castle ", as the “large” sign puts it , is no ruin .\n'
    assert names([document("a.txt", raw)]) == ["[The Pyrenees Castle, as the large sign puts it, is no ruin.]"]


def test_a_date_that_was_inferred_is_no_part_of_the_name() -> None:
    made = dated("a.txt")
    assert made.published
    inferred = replace(made, published=replace(made.published, basis="inferred"))
    assert "2012," not in names([inferred])[0] and not names([inferred])[0].endswith("2012")


def test_two_of_one_name_are_told_apart_by_their_files() -> None:
    both = [document(f"{n}.txt", f"{n} words", title="Letters to the editor") for n in (1, 2)]
    assert names(both) == ["Letters to the editor (1.txt)", "Letters to the editor (2.txt)"]


def test_only_another_language_is_named() -> None:
    known = sources([document("a.txt", "a"), replace(document("b.txt", "b"), language="de")], RenderConfig())
    assert [source.get("lang") for source in known] == [None, "de"]


def test_what_a_date_rests_on_is_told_by_name() -> None:
    known = dated("known.txt", title="Council hears engineer")
    assert known.published
    how = "date not stated; it shares 30 runs of words with known.txt"
    found = replace(known.published, basis="inferred", how=how)
    made = replace(document("copy.txt", "x"), published=found)
    told = {source["file"]: source["published"] for source in sources([known, made], RenderConfig())}
    assert told["copy.txt"] == "Date not stated; it shares 30 runs of words with “Council hears engineer”."
