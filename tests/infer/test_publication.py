"""When documents were published: what they state, and what shared passages tell."""

from __future__ import annotations

import pytest

from tests.corpus import findings, timeline
from timeline.config import Config, InferConfig
from timeline.infer import infer

BODY = (
    "\n\nThe council met in the town hall and voted to close the library."
    "\n\nResidents protested outside for several hours.\n"
)

# first lines | publication date
STATED = [
    ("Library to close\n\nMay 3, 2010, 12:52 pm", "2010-05-03"),
    ("Town News Column - 28/03/13\n\nLibrary to close", "2013-03-28"),
    ("Library to close\nPublished: 19 September 2016", "2016-09-19"),
    ("By Ann Low\nMonday 3 May 2010 10.31 BST\n\nLibrary to close", "2010-05-03"),
    ("Library to close\nhttps://news.example/2016/09/19/library/index.html", "2016-09-19"),
]


@pytest.mark.parametrize(("head", "edtf"), STATED)
def test_a_dateline_dates_its_document(head: str, edtf: str) -> None:
    (result,) = infer([findings("a.txt", head + BODY)], InferConfig())
    assert result.document.published is not None
    assert result.document.published.when.edtf == edtf


def test_metadata_comes_before_the_lines_and_the_file_name_last() -> None:
    (by_metadata,) = infer(
        [findings("2011-01-02-a.txt", "Published: 3 May 2010" + BODY, {"published": "2012-04-05T10:00"})], InferConfig()
    )
    (by_name,) = infer([findings("2011-01-02-a.txt", "Library to close" + BODY)], InferConfig())
    assert by_metadata.document.published and by_metadata.document.published.when.edtf == "2012-04-05"
    assert by_name.document.published and by_name.document.published.basis == "file"
    assert by_name.document.published.when.edtf == "2011-01-02"


@pytest.mark.parametrize(
    "line",
    [
        "Copyright © 2024 Town News",
        "Last updated 3 May 2010",
        "3 May 2010, 4 May 2010, 5 May 2010",
        "The library closed on 3 May 2010 after a vote.",
        "Editor's note, Sept. 28, 2016: corrected.",
    ],
)
def test_footers_updates_and_sentences_date_no_document(line: str) -> None:
    (result,) = infer([findings("a.txt", "Library to close" + BODY + "\n" + line + "\n")], InferConfig())
    published = result.document.published
    assert published is None or published.when.kind == "bounded"


def test_a_date_after_today_is_not_believed() -> None:
    text = "Library to close\nPublished: 19 September 2016" + BODY
    (result,) = infer([findings("a.txt", text)], InferConfig(), today="2015-01-01")
    assert result.document.published is None


STATEMENT = (
    "“The approach of ignoring warnings about the bridge in the first instance was wholly inappropriate and the "
    "pressure to open it on time, rather than focusing on the safety of those who cross it, resulted in the company "
    "losing sight of what building bridges is about, which is carrying people and goods across a river.”"
)


def test_a_shared_passage_dates_an_undated_document_and_what_counts_from_it() -> None:
    jailed = "Tom Reed was jailed for 16 months in October last year."
    report = "The Bridge Office today published its report."
    dated = f"Bridge report\n\nFebruary 26, 2013\n\n{report}\n\nThe office said:\n\n{STATEMENT}\n"
    undated = f"Bridge company blamed.\n\nThe Bridge Office said:\n\n{STATEMENT}\n\n{jailed}\n"
    result = timeline({"dated.txt": dated, "undated.txt": undated})
    published = {document.name: document.published for document in result.documents}["undated.txt"]
    assert published is not None
    assert published.when.edtf == "2013-02-26~"
    assert published.basis == "inferred"
    assert {quote.document for quote in published.evidence} == {document.id for document in result.documents}
    (event,) = [event for event in result.events if event.type == "legal"]
    assert event.when is not None
    assert event.when.edtf == "2012-10"
    assert event.basis == "inferred"
    assert "dated.txt" in (event.mentions[0].anchor or "")


def test_without_evidence_a_document_stays_undated_and_its_relative_dates_unresolved() -> None:
    result = timeline({"a.txt": "Tom Reed was jailed for 16 months in October last year.\n"})
    assert result.documents[0].published is None
    assert result.events == ()
    (unresolved,) = result.undated
    assert unresolved.when is None


def test_a_given_date_is_used_only_where_nothing_is_stated() -> None:
    config = Config(infer=InferConfig(published="2013-05"))
    texts = {"a.txt": "Tom Reed was jailed last year.\n", "b.txt": "Published: 19 September 2016" + BODY}
    result = timeline(texts, config)
    published = {document.name: document.published for document in result.documents}
    assert published["a.txt"] and (published["a.txt"].basis, published["a.txt"].when.edtf) == ("given", "2013-05")
    assert published["b.txt"] and published["b.txt"].basis == "stated"


def test_boilerplate_that_many_documents_share_dates_nothing() -> None:
    dated = {f"{i}.txt": f"Story {i}\n\nMay {i}, 2010\n\n{STATEMENT}\n" for i in range(1, 10)}
    result = timeline({**dated, "undated.txt": f"A story\n\n{STATEMENT}\n"})
    assert {document.name: document.published for document in result.documents}["undated.txt"] is None


PAGE = {"published": "2012-04-05T10:00", "url": "https://news.example/2012/04/05/library.html"}

# file name | text | metadata | date chosen | dates of its rivals, in the order of their weight
RIVALS = [
    ("a.txt", "Published: 3 May 2010" + BODY, PAGE, "2012-04-05", ["2010-05-03"]),
    ("a.txt", "Published: 5 April 2012" + BODY, PAGE, "2012-04-05", []),
    ("2011-01-02.txt", "Published: 3 May 2010" + BODY, PAGE, "2012-04-05", ["2010-05-03", "2011-01-02"]),
    ("2011-01-02.txt", "Published: 3 May 2010" + BODY, {}, "2010-05-03", ["2011-01-02"]),
    ("a.txt", "Library" + BODY, {**PAGE, "published-also": "2012-04-01"}, "2012-04-05", ["2012-04-01"]),
    (
        "2011-01-02.txt",
        "Library" + BODY,
        {**PAGE, "published-also": "2012-04-01 (meta), 2012-03-01 (time element)"},
        "2012-04-05",
        ["2012-04-01", "2012-03-01", "2011-01-02"],
    ),
    ("2010-05-03.txt", "Published: 3 May 2010" + BODY, PAGE, "2012-04-05", ["2010-05-03"]),
]


@pytest.mark.parametrize(("name", "text", "metadata", "chosen", "rivals"), RIVALS)
def test_places_that_date_a_document_otherwise_are_its_rivals(
    name: str, text: str, metadata: dict[str, str], chosen: str, rivals: list[str]
) -> None:
    (result,) = infer([findings(name, text, metadata)], InferConfig())
    published = result.document.published
    assert published is not None
    assert published.when.edtf == chosen
    assert [rival.when.edtf for rival in published.rivals] == rivals
    assert all(rival.how and not rival.rivals for rival in published.rivals)
