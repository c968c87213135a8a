"""The words of a PDF in reading order, page by page; the only door to pypdfium2.

A page says where its lines stand, not what a paragraph is: `layout` finds that out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from threading import Lock
from typing import Any

from timeline.acquire.layout import Piece, paragraphs_of
from timeline.acquire.raw import Raw
from timeline.acquire.view import believed, plain, text_view
from timeline.config import AcquireConfig
from timeline.errors import UnreadableDocument

_LOCK = Lock()  # PDFium may be used by one thread at a time
_HYPHENS = {0xFFFE: "-", 0x02: "-"}  # what PDFium gives for a hyphen at the end of a line
_LINE = re.compile(r"[^\r\n]*[^\s]")


def read_pdf(data: bytes, source: str, config: AcquireConfig) -> Raw:
    """The text of a PDF, a form feed between its pages.

    Raises:
        UnreadableDocument: when it is damaged, locked, too long, or nothing but pictures of pages.
    """
    del source
    with _LOCK:
        pages, stated = _pages(data, config)
    empty = [number for number, page in enumerate(pages, 1) if not page.strip()]
    if len(empty) == len(pages):
        raise UnreadableDocument(
            f"no text on its {len(pages)} pages, so these are scans; run text recognition (OCR) over it first"
        )
    if empty:
        stated["pages-without-text"] = ", ".join(map(str, empty[:50]))
    words = "\n\n\f".join(pages)
    return text_view(words, believed(stated, words), tuple(_places(pages)))


def _places(pages: Sequence[str]) -> Iterator[tuple[int, str]]:
    start = 0
    for number, page in enumerate(pages, 1):
        yield start, f"page {number}"
        start += len(page) + 3


@cache
def _door() -> Any:
    try:
        import pypdfium2
    except ImportError as error:
        raise UnreadableDocument("PDFs need more packages: pip install 'timeline[ingest]'") from error
    return pypdfium2


def _pages(data: bytes, config: AcquireConfig) -> tuple[list[str], dict[str, str]]:
    pdfium = _door()
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        locked = "password" in str(error).lower()
        raise UnreadableDocument("protected with a password" if locked else "a damaged PDF") from error
    try:
        if len(document) > config.max_pages:
            raise UnreadableDocument(f"more than {config.max_pages} pages (acquire.max_pages)")
        if not len(document):
            raise UnreadableDocument("a PDF without pages")
        told = document.get_metadata_dict()
        stated = {
            "title": told.get("Title", ""),
            "author": told.get("Author", ""),
            "created": told.get("CreationDate", ""),
        }
        return [_page(document, number) for number in range(len(document))], stated
    except pdfium.PdfiumError as error:
        raise UnreadableDocument("a damaged PDF") from error
    finally:
        document.close()


def _page(document: Any, number: int) -> str:
    page = document[number]
    try:
        text = page.get_textpage()
        try:
            pieces = list(_pieces(text))
        finally:
            text.close()
    finally:
        page.close()
    return "\n\n".join(paragraphs_of(pieces))


def _pieces(text: Any) -> Iterator[Piece]:
    """The lines of a page as PDFium breaks them, each with its place."""
    words = text.get_text_range()
    for match in _LINE.finditer(words):
        shown = plain(match[0].translate(_HYPHENS)).strip()
        if shown:
            yield Piece(*_box(text, words, match.start(), match.end()), shown)


def _box(text: Any, words: str, start: int, end: int) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of some characters, by the first, the middle and the last."""
    boxes = [text.get_charbox(_character(text, words, at), loose=True) for at in (start, (start + end) // 2, end - 1)]
    return boxes[0][0], min(box[1] for box in boxes), boxes[-1][2], max(box[3] for box in boxes)


def _character(text: Any, words: str, at: int) -> int:
    """PDFium counts the characters of a page, and those of its text in UTF-16."""
    units = at if words.isascii() else len(words[:at].encode("utf-16-le")) // 2
    found = _door().raw.FPDFText_GetCharIndexFromTextIndex(text.raw, units)
    return int(found if found >= 0 else min(units, text.count_chars() - 1))
