"""Word (.docx): the chronology as lawyers hand it in, a numbered table of date, event and source with the quotes.

The only door to python-docx (extra `docx`). Text goes in as text: python-docx writes no field, link or macro from it.
"""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from typing import TYPE_CHECKING

from timeline.errors import OutputError
from timeline.render.formats.export import Export, Options, Record
from timeline.render.formats.facts import disagreements, events, exact, in_words, place, statement_text, told, unfit
from timeline.render.formats.text import in_quotes, one_line
from timeline.when import parse

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Row

_HEADS = ("No.", "Date", "Event", "Sources")
_WIDTHS = (1.2, 3.4, 8.2, 12.4)
"""Centimetres of the columns, on A4 lying on its side."""

_EPOCH = datetime(2000, 1, 1)  # noqa: DTZ001  # python-docx writes it as it stands; equal timelines give equal files


def write(record: Record, _: Options) -> Export:
    """The document.

    Raises:
        OutputError: when python-docx is not installed.
    """
    try:
        from docx import Document
    except ImportError as error:
        raise OutputError("Word needs python-docx: pip install 'timeline[docx]'") from error
    not_carried = told(
        {
            "reasons for joining reports": sum(len(event["merge"]["pairs"]) for event in events(record)),
            "rejected expressions": len(record["rejected"]),
            "events with control characters, replaced by U+FFFD": unfit(record),
        }
    )
    document = Document()
    _lay_out(document, one_line(record["title"]) or "Timeline")
    _chronology(document, record)
    _sources(document, record)
    document.add_paragraph(f"Not in this document: {in_words(not_carried)}.")
    file = io.BytesIO()
    document.save(file)
    return Export(_timeless(file.getvalue()), not_carried)


def _lay_out(document: Document, title: str) -> None:
    from docx.enum.section import WD_ORIENT
    from docx.shared import Cm

    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2.2)
    properties = document.core_properties
    properties.title, properties.author, properties.comments = title[:255], "timeline", ""
    properties.created = properties.modified = _EPOCH
    document.add_heading(title, level=0)


def _chronology(document: Document, record: Record) -> None:
    table = document.add_table(rows=1, cols=len(_HEADS), style="Table Grid")
    table.autofit = False
    for cell, head in zip(table.rows[0].cells, _HEADS, strict=True):
        cell.paragraphs[0].add_run(head).bold = True
    _repeat_on_every_page(table.rows[0])
    for number, event in enumerate(events(record), 1):
        _fill(table.add_row(), number, event)
    _set_widths(table)


def _repeat_on_every_page(row: _Row) -> None:
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001  # python-docx has no word for it


def _set_widths(table: Table) -> None:
    from docx.shared import Cm

    for column, width in zip(table.columns, _WIDTHS, strict=True):
        column.width = Cm(width)


def _fill(row: _Row, number: int, event: Record) -> None:
    from docx.shared import Pt

    numbered, date, title, sources = row.cells
    numbered.text = str(number)
    time = f", {event['when']['time']}" if event["when"]["time"] else ""
    date.text = one_line(event["when"]["display"] + time)
    title.text = one_line(event["title"])
    for conflict in disagreements(event):
        sides = " / ".join(one_line(statement_text(statement)) for statement in conflict["statements"])
        title.add_paragraph().add_run(f"The sources disagree ({conflict['field']}): {sides}").italic = True
    for at, mention in enumerate(event["evidence"]):
        paragraph = sources.add_paragraph() if at else sources.paragraphs[0]
        place_run = paragraph.add_run(f"{one_line(place(mention))}: ")
        place_run.bold, place_run.font.size = True, Pt(9)
        paragraph.add_run(in_quotes(one_line(exact(mention)))).font.size = Pt(9)


def _sources(document: Document, record: Record) -> None:
    document.add_heading("Sources", level=1)
    for source in record["documents"]:
        published = source["published"]
        when = f"published {parse(published['edtf']).in_words()}" if published["edtf"] else "publication date not known"
        how = one_line(published["how"] or published["basis"])
        title = f", {one_line(source['title'])}" if source["title"] else ""
        document.add_paragraph(f"{one_line(source['file'])}{title} ({when}; {how})", style="List Bullet")


def _timeless(data: bytes) -> bytes:
    """The same archive without the moment at which it was made."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name), old.read(name), zipfile.ZIP_DEFLATED)
    return file.getvalue()
