"""The words of Word and OpenDocument files, read from their XML; no macro, link or picture is looked at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING
from zipfile import ZipFile

from timeline.acquire.archive import member, opened
from timeline.acquire.raw import Raw
from timeline.acquire.view import believed, plain, text_view
from timeline.config import AcquireConfig
from timeline.errors import UnreadableDocument

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_HIDDEN = {
    f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}delText", f"{_COMPATIBILITY}Fallback",
    f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_TEXT}note-citation",
}  # fmt: skip
"""What was deleted, is a field's code or a comment, or says the same again."""


def read_docx(data: bytes, source: str, config: AcquireConfig) -> Raw:
    """The paragraphs and tables of a Word file, its footnotes last.

    Raises:
        UnreadableDocument: when it is damaged, locked, too large, or has no words.
    """
    del source
    archive = opened(data)
    parts = [_xml(archive, name, config) for name in ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")]
    if parts[0] is None:
        raise UnreadableDocument("a damaged Word file")
    return _document((line for part in parts if part is not None for line in _word_blocks(part)), archive, config)


def read_odt(data: bytes, source: str, config: AcquireConfig) -> Raw:
    """The paragraphs and tables of an OpenDocument text.

    Raises:
        UnreadableDocument: as `read_docx`.
    """
    del source
    archive = opened(data)
    content = _xml(archive, "content.xml", config)
    body = None if content is None else content.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise UnreadableDocument("an OpenDocument file that is no text; save it as CSV or PDF")
    return _document(_open_blocks(body), archive, config)


def _document(blocks: Iterator[str], archive: ZipFile, config: AcquireConfig) -> Raw:
    try:
        words = plain("\n\n".join(block for block in blocks if block.strip()))
    except RecursionError as error:
        raise UnreadableDocument("a document nested too deeply") from error
    if not words.strip():
        raise UnreadableDocument("no words in the document; it may hold only pictures")
    return text_view(words, believed(_stated(archive, config), words))


def _stated(archive: ZipFile, config: AcquireConfig) -> dict[str, str]:
    """Title and author as the file gives them; when it was last saved says nothing of its publication."""
    for name in ("docProps/core.xml", "meta.xml"):
        try:
            root = _xml(archive, name, config)
        except UnreadableDocument:
            continue
        if root is not None:
            values = {child.tag: child.text or "" for child in root.iter()}
            return {"title": values.get(f"{_DC}title", ""), "author": values.get(f"{_DC}creator", "")}
    return {}


def _xml(archive: ZipFile, name: str, config: AcquireConfig) -> Element | None:
    """The root of one part; `None` when there is no such part."""
    from xml.etree import ElementTree as ET  # 10 ms, and few files need it

    try:
        info = archive.getinfo(name)
    except KeyError:
        return None
    data = member(archive, info, config)
    if len(data) > config.max_bytes:
        raise UnreadableDocument(f"larger than the limit of {config.max_bytes} bytes (acquire.max_bytes)")
    # No Office program writes a document type; only one can define entities, the inside of an XML bomb.
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data or b"<\x00!\x00" in data:
        raise UnreadableDocument("XML with a document type, which no Office file has")
    try:
        return ET.fromstring(data)  # noqa: S314  # no document type, so no entities
    except (ET.ParseError, ValueError, LookupError) as error:
        raise UnreadableDocument(f"damaged inside the document: {name}") from error


def _word_blocks(element: Element) -> Iterator[str]:
    for child in element:
        if child.tag in _HIDDEN:
            continue
        if _is(child, "p"):
            yield _word_paragraph(child)
        elif _is(child, "tr"):
            yield _row(" ".join(_word_blocks(cell)) for cell in child if _is(cell, "tc"))
        else:
            yield from _word_blocks(child)


def _word_paragraph(paragraph: Element) -> str:
    listed = any(_is(element, "numId") and _value(element) != "0" for element in paragraph.iter())
    words = "".join(_runs(paragraph)).strip()
    # A text box stands inside a paragraph, and is one of its own.
    boxes = [text for element in paragraph.iter() if _is(element, "txbxContent") for text in _word_blocks(element)]
    return "\n\n".join([f"• {words}" if listed and words else words, *boxes])


def _runs(element: Element) -> Iterator[str]:
    for child in element:
        if child.tag in _HIDDEN or _is(child, "txbxContent"):
            continue
        if _is(child, "t"):
            yield child.text or ""
        elif _is(child, "tab"):
            yield "\t" if not _is(element, "tabs") else ""
        elif _is(child, "br") or _is(child, "cr"):
            yield "\n"
        elif _is(child, "noBreakHyphen"):
            yield "-"
        else:
            yield from _runs(child)


def _is(element: Element, name: str) -> bool:
    return element.tag in (_W + name, _STRICT + name)


def _value(element: Element) -> str:
    return next((value for name, value in element.items() if name.endswith("}val")), "")


def _row(cells: Iterator[str]) -> str:
    return " | ".join(text for cell in cells if (text := " ".join(cell.split())))


def _open_blocks(element: Element) -> Iterator[str]:
    for child in element:
        if child.tag in _HIDDEN:
            continue
        if child.tag in (f"{_TEXT}p", f"{_TEXT}h"):
            yield "".join(_spans(child)).strip()
        elif child.tag == f"{_TABLE}table-row":
            yield _row(" ".join(_open_blocks(cell)) for cell in child)
        elif child.tag == f"{_TEXT}list-item":
            yield from (f"• {text}" for text in _open_blocks(child) if text)
        else:
            yield from _open_blocks(child)


def _spans(element: Element) -> Iterator[str]:
    blank = {f"{_TEXT}s": " ", f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}
    yield element.text or ""
    for child in element:
        if child.tag not in _HIDDEN:
            yield blank[child.tag] if child.tag in blank else "".join(_spans(child))
        yield child.tail or ""
