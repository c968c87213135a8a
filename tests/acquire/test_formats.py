"""One article in every format, saved by real programs, gives the same events, dates and quotes as its plain text.

LibreOffice made the .docx, .odt and `article.pdf`; Chromium the .mhtml, `columns.pdf` and `pages.pdf`; the
mails, tables and archives are what Python's standard library writes.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.extras import needs
from timeline import pipeline
from timeline.acquire import Source, read, read_bytes
from timeline.config import AcquireConfig, Config
from timeline.errors import UnreadableDocument
from timeline.model import Document, Findings, Problem
from timeline.spans import Span

SAMPLES = Path(__file__).parent / "samples"
CONFIG = Config()
TITLE = "Council to pay £50,000 over bridge collapse"
STATED = {"title": TITLE, "author": "Ann Lee", "published": "2013-01-15"}


def examined(name: str, config: Config = CONFIG) -> dict[str, Findings]:
    """What each document in a sample gives."""
    found = {}
    for source in pipeline.sources([SAMPLES / name], config):
        result = pipeline.examine(source, config)
        if isinstance(result, Problem) and "timeline[ingest]" in result.message:
            continue  # the other documents of a container are read without the extra
        assert isinstance(result, Findings), result
        found[source.name] = result
    return found


def told(findings: Findings) -> set[tuple[str, str | None, object, str]]:
    return {
        (m.quote.text, m.date_quote.text if m.date_quote else None, m.date.reading if m.date else None, m.headline)
        for m in findings.mentions
    }


@pytest.fixture(scope="module")
def plain() -> Findings:
    return examined("article.txt")["article.txt"]


@pytest.mark.parametrize(
    ("name", "document"),
    [
        ("article.md", "article.md"),
        ("article.html", "article.html"),
        ("article.mhtml", "article.mhtml"),
        ("article.pdf", "article.pdf"),
        ("columns.pdf", "columns.pdf"),
        ("pages.pdf", "pages.pdf"),
        ("article.docx", "article.docx"),
        ("article.odt", "article.odt"),
        ("article.eml", "article.eml"),
        ("article.eml", "article.eml!/copy.txt"),
        ("letters.mbox", "letters.mbox#1"),
        ("articles.csv", "articles.csv#1"),
        ("articles.tsv", "articles.tsv#1"),
        ("articles.json", "articles.json#1"),
        ("articles.jsonl", "articles.jsonl#1"),
        ("articles.zip", "articles.zip!/clippings/article.txt"),
        ("articles.zip", "articles.zip!/clippings/article.html"),
        ("articles.zip", "articles.zip!/clippings/articles.csv#1"),
        ("article.txt.gz", "article.txt.gz!/article.txt"),
    ],
)
def test_every_format_tells_what_the_plain_text_tells(name: str, document: str, plain: Findings) -> None:
    behind = {".html": "trafilatura", ".mhtml": "trafilatura", ".pdf": "pypdfium2"}
    if module := behind.get(Path(document).suffix):
        needs(module)
    found = examined(name)[document]
    assert len(told(plain)) >= 8
    assert told(found) == told(plain)
    assert found.document.title == TITLE
    for mention in found.mentions:
        assert found.document.raw[mention.quote.span.start : mention.quote.span.end] == mention.quote.text


@pytest.mark.parametrize(
    ("name", "document"),
    [
        ("article.html", "article.html"),
        ("article.mhtml", "article.mhtml"),
        ("article.eml", "article.eml"),
        ("articles.csv", "articles.csv#1"),
        ("articles.json", "articles.json#1"),
        ("article.md", "article.md"),
    ],
)
def test_what_a_file_states_about_itself_is_kept_and_stands_in_its_text_view(name: str, document: str) -> None:
    if "htm" in name:
        needs("trafilatura")
    found = examined(name)[document].document
    for key, value in STATED.items():
        assert found.metadata[key].startswith(value)
        assert value in found.raw[: found.raw.index("\n---", 4)]


def test_a_web_page_states_its_address_its_site_and_who_dated_it() -> None:
    needs("trafilatura")
    metadata = examined("article.html")["article.html"].document.metadata
    assert metadata["url"] == "https://news.example/2013/bridge"
    assert (metadata["source"], metadata["published-by"]) == ("Elm News", "meta")


def place(document: Document, words: str) -> str | None:
    at = document.raw.index(words)
    return document.place(Span(at, at + len(words)))


@pytest.mark.parametrize(
    ("name", "document", "words", "label"),
    [
        ("pages.pdf", "pages.pdf", "The council agreed", "page 1"),
        ("pages.pdf", "pages.pdf", "works for the council today", "page 2"),
        ("article.eml", "article.eml", "2013-01-15T09:30", "header published"),
        ("article.eml", "article.eml", "The council agreed", "body"),
        ("letters.mbox", "letters.mbox#2", "Council to pay", "header title"),
        ("articles.csv", "articles.csv#2", "opened again", "row 2"),
        ("articles.jsonl", "articles.jsonl#2", "opened again", "record 2"),
    ],
)
def test_a_quote_has_its_place_in_the_file(name: str, document: str, words: str, label: str) -> None:
    if name.endswith("pdf"):
        needs("pypdfium2")
    assert place(examined(name)[document].document, words) == label


def test_what_is_printed_on_every_page_is_named_once_and_left_out() -> None:
    needs("pypdfium2")
    document = examined("pages.pdf")["pages.pdf"].document
    assert "The Daily Elm, Tuesday" in document.metadata["running-heads"]
    assert document.raw.count("The Daily Elm") == 1


def test_a_mailbox_gives_its_mails_and_unescapes_them() -> None:
    found = examined("letters.mbox")
    assert list(found) == ["letters.mbox#1", "letters.mbox#2"]
    assert "\nFrom then on nothing happened." in found["letters.mbox#2"].document.raw


def test_columns_are_mapped_by_the_config(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Kopf;Artikel;Datum\nA bridge;The bridge fell on 3 May 2012.;2012-05-04\n", encoding="utf-8")
    config = AcquireConfig(columns=("text=Artikel", "title=Kopf", "published=Datum"))
    [source] = pipeline.sources([path], Config(acquire=config))
    document = read(source, config)
    assert document.metadata == {"title": "A bridge", "published": "2012-05-04"}
    assert document.raw.endswith("A bridge\n\nThe bridge fell on 3 May 2012.\n")


def test_equal_rows_are_one_document_with_two_sources(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("title,text\nA,He fell in 2009.\nA,He fell in 2009.\n", encoding="utf-8")
    timeline = pipeline.build(tmp_path)
    assert [document.sources for document in timeline.documents] == [("a.csv#1", "a.csv#2")]


@pytest.mark.parametrize("name", ["article.html", "article.pdf"])
def test_without_the_extra_the_problem_names_it(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from timeline.acquire import pdf, webpage

    for module in ("trafilatura", "pypdfium2"):
        monkeypatch.setitem(sys.modules, module, None)
    webpage._door.cache_clear()
    pdf._door.cache_clear()
    with pytest.raises(UnreadableDocument, match=r"pip install 'timeline\[ingest\]'"):
        read(Source(name, SAMPLES / name), CONFIG.acquire)


def test_a_configured_reader_goes_before_the_opening_of_containers(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("title,text\nA,He fell in 2009.\n", encoding="utf-8")
    config = AcquireConfig(readers=("csv=tests.acquire.test_read:shout",))
    [source] = pipeline.sources([path], Config(acquire=config))
    assert read(source, config).raw.startswith("TITLE,TEXT")


@pytest.mark.parametrize("control", [b"\x01", b"\x0b", b"&#1;", b"&#x1f;", b"&#11;", b"\xef\xbf\xbf"])
def test_control_characters_in_a_page_cost_nothing(control: bytes) -> None:
    needs("trafilatura")
    data = (SAMPLES / "article.html").read_bytes()
    odd = data.replace(b"</p>", b"</p>" + control + b"<script>x=1</script>" + control + b"<style>p {}</style>")
    assert read_bytes(odd, "a.html", CONFIG.acquire).raw == read_bytes(data, "a.html", CONFIG.acquire).raw
