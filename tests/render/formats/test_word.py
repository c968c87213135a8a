"""Word: python-docx reads the table back, row by row, and there is nothing in the file that could act."""

import io
import re
import sys
import zipfile

import pytest

from tests.render.formats.shapes import TIMELINES, everything, record_of
from timeline.errors import OutputError
from timeline.render.formats import export
from timeline.render.formats.text import in_quotes, one_line

docx = pytest.importorskip("docx", reason="the extra 'docx' is not installed")

ACTIVE = re.compile(r"<w:(hyperlink|fldSimple|instrText|fldChar|object|altChunk)\b|<mc:AlternateContent|<v:")


def check(record):
    content = export(record, "docx").content
    read = docx.Document(io.BytesIO(content))
    [table] = read.tables
    head, *rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert head == ["No.", "Date", "Event", "Sources"]
    for number, (event, row) in enumerate(zip(everything(record), rows, strict=True), 1):
        assert row[0] == str(number)
        assert row[1].startswith(one_line(event["when"]["display"]))
        assert row[2].split("\n")[0] == one_line(event["title"])
        quotes = [in_quotes(one_line(mention["selector"][1]["exact"])) for mention in event["evidence"]]
        assert [paragraph.endswith(quote) for paragraph, quote in zip(row[3].split("\n"), quotes, strict=True)]
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert not ACTIVE.search(archive.read("word/document.xml").decode())
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [name for name in archive.namelist() if "vba" in name.lower() or "embed" in name.lower()]


@pytest.mark.parametrize("name", ["seeds", "forms", "hostile", "dangerous"])
def test_every_row_comes_back(name):
    check(record_of(TIMELINES[name]()))


def test_equal_timelines_give_equal_bytes():
    record = record_of(TIMELINES["forms"]())
    assert export(record, "docx") == export(record, "docx")


def test_sources_say_how_they_are_dated_and_the_last_line_what_is_missing():
    read = docx.Document(io.BytesIO(export(record_of(TIMELINES["seeds"]()), "docx").content))
    words = [paragraph.text for paragraph in read.paragraphs]
    assert any(line.startswith("004_c611231ba1c9b758.txt, Police must listen") for line in words)
    assert words[-1] == "Not in this document: reasons for joining reports (13), rejected expressions (11)."


def test_without_python_docx_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(OutputError, match=r"pip install 'timeline\[docx\]'"):
        export(record_of(TIMELINES["seeds"]()), "docx")
