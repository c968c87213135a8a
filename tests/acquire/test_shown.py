"""Every format as `timeline show` prints it: the text that offsets count, and the same with what was cut."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.extras import needs
from timeline import pipeline
from timeline.acquire import Source
from timeline.cli import run
from timeline.config import Config
from timeline.model import Document

needs("trafilatura")
needs("pypdfium2")

SAMPLES = Path(__file__).parent / "samples"
SOURCES = pipeline.sources([SAMPLES], Config())


def shown(capsysbinary: pytest.CaptureFixture[bytes], option: str, source: Source) -> str:
    capsysbinary.readouterr()
    assert run(["show", option, str(SAMPLES / source.name), "--isolated"]) == 0
    return capsysbinary.readouterr().out.decode()


def test_there_is_a_sample_of_every_format() -> None:
    suffixes = {source.path.name.split(".", 1)[1] for source in SOURCES}
    assert suffixes >= {*"docx odt eml mbox html mhtml md txt txt.gz pdf csv tsv json jsonl zip".split()}


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.name)
def test_the_source_is_what_offsets_count_and_the_cleaned_text_is_it_with_marks(
    source: Source, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    document = pipeline.clean_document(pipeline.read(source, Config()), Config())
    assert isinstance(document, Document)
    assert shown(capsysbinary, "--source", source) == document.raw
    marked = re.sub(r"⟨[^⟩]*⟩|\[\+.*?\+\]", "", shown(capsysbinary, "--cleaned", source), flags=re.DOTALL)
    unmarked = marked.replace("[-", "").replace("-]", "")
    beside = "".join(line for line in unmarked.splitlines(keepends=True) if line not in document.raw)
    assert "".join(line for line in unmarked.splitlines(keepends=True) if line in document.raw).rstrip() == (
        document.raw.replace("\r\n", "\n").rstrip()
    )
    assert bool(beside) == source.name.endswith(("html", ".mhtml")), beside


def test_a_page_that_a_browser_saved_in_one_file_shows_what_it_has_beside_its_article(
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    saved, page = (
        shown(capsysbinary, "--cleaned", next(source for source in SOURCES if source.name == name))
        for name in ("article.mhtml", "article.html")
    )
    beside = re.compile(r"^\[-.*-\]⟨(?:navigation|cookie notice|side column|footer)⟩$", re.MULTILINE)
    assert beside.findall(saved) == beside.findall(page)
    assert len(beside.findall(saved)) > 1


def test_a_mail_that_is_a_page_shows_it_too_and_one_with_plain_words_does_not(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    head = "From: Ann <ann@example.org>\nDate: Tue, 26 Feb 2013 12:52:00 +0000\nSubject: Bridge\nMIME-Version: 1.0\n"
    story = "<p>The bridge was closed on 3 May 2012, and the council said that it would not be opened before June.</p>"
    page = f"<html><body><article>{story * 2}</article><footer>Elm News Ltd</footer></body></html>\n"
    plain = "--b\nContent-Type: text/plain\n\nThe bridge was closed on 3 May 2012.\n--b\nContent-Type: text/html\n\n"
    (tmp_path / "page.eml").write_text(f"{head}Content-Type: text/html\n\n{page}")
    (tmp_path / "both.eml").write_text(f"{head}Content-Type: multipart/alternative; boundary=b\n\n{plain}{page}--b--\n")
    for name, told in (("page.eml", True), ("both.eml", False)):
        text = shown(capsysbinary, "--cleaned", Source(str(tmp_path / name), tmp_path / name))
        assert ("[-Elm News Ltd-]⟨footer⟩" in text) is told
