"""The words of a PDF in reading order, page by page; the only door to pypdfium2.

A page says where its lines stand, not what a paragraph is: `layout` finds that out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from threading import Lock
from typing import Any

from timeline.acquire.layout import Piece, goes_on, is_running_head, joined, paragraphs_of, running_heads
from timeline.acquire.raw import Raw
from timeline.acquire.view import believed, plain, text_view
from timeline.config import AcquireConfig
from timeline.errors import UnreadableDocument

_LOCK = Lock()  # PDFium may be used by one thread at a time
_HYPHENS = {0xFFFE: "-", 0x02: "-"}  # what PDFium gives for a hyphen at the end of a line
_LINE = re.compile(r"[^\r\n]*[^\s]")


def read_pdf(data: bytes, source: str, config: AcquireConfig) -> Raw:
    """The text of a PDF; what is printed on every page is named once, at the top, and left out of the text.

    Raises:
        UnreadableDocument: when it is damaged, locked, too long, or nothing but pictures of pages.
    """
    del source
    with _LOCK:
        pages, stated = _pages(data, config)
    empty = [number for number, page in enumerate(pages, 1) if not page]
    if len(empty) == len(pages):
        raise UnreadableDocument(
            f"no text on its {len(pages)} pages, so these are scans; run text recognition (OCR) over it first"
        )
    heads = running_heads(pages)
    stated["pages-without-text"] = ", ".join(map(str, empty[:50]))
    stated["running-heads"] = " | ".join(sorted(heads)[:5])
    words, places = _bound(pages, heads)
    return text_view(words, believed(stated, words), places)


def _bound(pages: Sequence[Sequence[str]], heads: frozenset[str]) -> tuple[str, list[tuple[int, str]]]:
    """The pages as one text without what is printed on every page, and where each page starts in it."""
    paragraphs: list[str] = []
    places: list[tuple[int, str]] = []
    end = 0  # of the paragraphs so far, with the blank line after each
    for number, page in enumerate(pages, 1):
        for position, text in enumerate(text for text in page if not is_running_head(text, heads)):
            if not position and paragraphs and goes_on(paragraphs[-1], text):
                end -= len(paragraphs[-1])
                paragraphs[-1] = joined(paragraphs[-1], text)
                end += len(paragraphs[-1])
            else:
                paragraphs.append(text)
                end += len(text) + 2
            if not position:
                places.append((end - 2 - len(text), f"page {number}"))
    return "\n\n".join(paragraphs), places


@cache
def _door() -> Any:
    try:
        import pypdfium2
    except ImportError as error:
        raise UnreadableDocument("PDFs need more packages: pip install 'timeline[ingest]'") from error
    return pypdfium2


def _pages(data: bytes, config: AcquireConfig) -> tuple[list[list[str]], dict[str, str]]:
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
        told = _properties(document)
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


def _properties(document: Any) -> dict[str, str]:
    try:
        return dict(document.get_metadata_dict())
    except UnicodeDecodeError:
        return {}


def _page(document: Any, number: int) -> list[str]:
    page = document[number]
    try:
        text = page.get_textpage()
        try:
            pieces = list(_pieces(text))
        finally:
            text.close()
    finally:
        page.close()
    return paragraphs_of(pieces)


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
