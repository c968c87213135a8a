"""What kind of file this is, told by its bytes: names and declared types may lie.

The name decides only where the bytes leave it open: plain text is read from a file that could be a document,
not from a program or a style sheet.
"""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import PurePath
from typing import Literal

from timeline.acquire.text import looks_binary, peek
from timeline.errors import UnreadableDocument

Kind = Literal["text", "html", "pdf", "docx", "odt", "mail", "mbox", "zip", "gzip", "table", "json"]

_REFUSED: tuple[tuple[bytes, str], ...] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document; save it as .docx"),
    (b"{\\rtf", "rich text; save it as .docx"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a picture, sound or film"),
    (b"\x00\x00\x01\x00", "an icon"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
    (b"BZh", "a bzip2 archive; pack it as .zip"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive; pack it as .zip"),
    (b"\xfd7zXZ\x00", "an xz archive; pack it as .zip"),
    (b"Rar!", "a RAR archive; pack it as .zip"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3\x00", "a database"),
    (b"%!PS", "a PostScript file; save it as PDF"),
)
_OFFICE: tuple[tuple[str, str], ...] = (
    ("xl/", "a spreadsheet; save it as CSV"),
    ("ppt/", "a presentation; save it as PDF"),
    ("META-INF/container.xml", "an e-book; save its chapters as HTML or text"),
)
_TEXT_SUFFIXES = frozenset({"", ".txt", ".text", ".md", ".markdown", ".asc", ".rst", ".story"})
_DOCUMENT_SUFFIXES = _TEXT_SUFFIXES | {
    ".htm", ".html", ".xhtml", ".shtml", ".php", ".asp", ".aspx", ".mht", ".mhtml", ".pdf", ".doc", ".docx", ".odt",
    ".rtf", ".eml", ".mbox", ".csv", ".tsv", ".tab", ".json", ".jsonl", ".ndjson", ".zip", ".gz",
}  # fmt: skip
_TABLE_SUFFIXES = frozenset({".csv", ".tsv", ".tab"})
_JSON_SUFFIXES = frozenset({".json", ".jsonl", ".ndjson"})

_LEAD = r"\A[\ufeff\s]*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*"
_PAGE = re.compile(_LEAD + r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_FRAGMENT = re.compile(
    _LEAD + r"<(?:title|meta|link|script|style|article|main|section|header|div|p|h[1-6]|table|ul)\b", re.IGNORECASE
)
_XML = re.compile(r"\A[\ufeff\s]*<\?xml\b")
_JSON = re.compile(r"\A[\ufeff\s]*(?:\{\s*\"|\[\s*\{)")
_TABLE = re.compile(
    r"\A\ufeff?(?=[^\r\n]{0,400}[,;\t])(?=(?:[^\r\n]*[,;\t])?\"?(?:text|body|content|article_text|full_text)\"?[,;\t\r\n])"
    r"(?:\"?[\w -]{1,30}\"?[,;\t]){1,40}\"?[\w -]{1,30}\"?\r?\n",
    re.IGNORECASE,
)
_MBOX = re.compile(r"\AFrom [^\r\n]{1,200}\d\d:\d\d[^\r\n]{0,40}\r?\n[A-Za-z-]+:")
_HEADER = re.compile(r"([A-Za-z][A-Za-z0-9-]{1,40}):(?: .*|)(?:\r?\n[ \t].*)*\r?\n")
_TECHNICAL = {"message-id", "mime-version", "received", "return-path", "delivered-to", "content-type"}
_WRITTEN = {"from", "subject", "date", "to"}


def kind_of(data: bytes, name: str) -> Kind:
    """The kind of a file with these bytes and that name.

    Raises:
        UnreadableDocument: for what nothing here reads; the message says what it is.
    """
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"\x1f\x8b"):
        return "gzip"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_kind(data)
    if known := next((what for magic, what in _REFUSED if data.startswith(magic)), None):
        raise UnreadableDocument(f"not text but {known}")
    return _text_kind(peek(data), PurePath(name).suffix.lower())


def _zip_kind(data: bytes) -> Kind:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise UnreadableDocument("a damaged zip archive or Office document: its list of contents is broken") from None
    if "word/document.xml" in names:
        return "docx"
    if "content.xml" in names and "META-INF/manifest.xml" in names:
        return "odt"
    for part, what in _OFFICE:
        if any(name.startswith(part) for name in names) and (
            "[Content_Types].xml" in names or part.startswith("META-INF/")
        ):
            raise UnreadableDocument(f"not text but {what}")
    return "zip"


def _text_kind(head: str, suffix: str) -> Kind:
    if looks_binary(head):
        raise UnreadableDocument("not text but binary data")
    if _MBOX.match(head):
        return "mbox"
    if _PAGE.match(head) or (_FRAGMENT.match(head) and suffix not in _TEXT_SUFFIXES - {""}):
        return "html"
    if _is_mail(head, suffix):
        return "mail"
    if suffix in _TABLE_SUFFIXES or _TABLE.match(head):
        return "table"
    if _JSON.match(head) or suffix in _JSON_SUFFIXES:
        return "json"
    if _XML.match(head) and suffix not in _TEXT_SUFFIXES:
        raise UnreadableDocument("XML that is no web page")
    if suffix not in _DOCUMENT_SUFFIXES:
        raise UnreadableDocument(f"no reader for {suffix!r}")
    return "text"


def _is_mail(head: str, suffix: str) -> bool:
    """Whether the text starts with the headers of a mail; a letter that only says "Date:" is none."""
    names: set[str] = set()
    at = 0
    while match := _HEADER.match(head, at):
        names.add(match[1].lower())
        at = match.end()
    if suffix in (".eml", ".mht", ".mhtml"):
        return bool(names & (_TECHNICAL | _WRITTEN))
    return bool(names & _TECHNICAL) and len(names & (_TECHNICAL | _WRITTEN)) >= 3
