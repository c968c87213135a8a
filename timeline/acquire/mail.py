"""Mails, mailboxes and pages that a browser saved as one file (MHTML), which is a mail by its format."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from email import message_from_bytes, policy
from email.message import Message
from email.utils import parsedate_to_datetime
from functools import partial

from timeline.acquire.part import Part, Parts, label_of
from timeline.acquire.raw import Raw
from timeline.acquire.text import decode
from timeline.acquire.view import plain, text_view
from timeline.acquire.webpage import read_page
from timeline.config import AcquireConfig
from timeline.errors import UnreadableDocument

_SEPARATOR = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From [^\r\n]{1,200}\d\d:\d\d[^\r\n]{0,40}\r?\n(?=[A-Za-z-]+:)")
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)
_HEADERS = {"title": "subject", "author": "from", "to": "to", "date": "date"}
_MAX_NESTING = 20  # parts within parts of one mail
_BROKEN = (ValueError, LookupError, TypeError, AttributeError, AssertionError, OverflowError, RecursionError)


def mbox_parts(data: bytes, name: str, config: AcquireConfig) -> Parts:
    """The mails of a mailbox, numbered from 1."""
    del name
    starts = [match.span() for match in _SEPARATOR.finditer(data)]
    if len(starts) > config.max_parts:
        raise UnreadableDocument(f"a mailbox of more than {config.max_parts} mails (acquire.max_parts)")
    ends = [start for start, _ in starts[1:]] + [len(data)]
    return {
        f"#{number}": Part("mail.eml", partial(_unescaped, data, start, end), f"mail {number}")
        for number, ((_, start), end) in enumerate(zip(starts, ends, strict=True), 1)
    }


def _unescaped(data: bytes, start: int, end: int) -> bytes:
    return _ESCAPED.sub(rb"\1", data[start:end]).rstrip(b"\r\n") + b"\n"


def mail_parts(data: bytes, name: str, config: AcquireConfig) -> Parts | None:
    """The mail itself, labelled with nothing, and the files attached to it; `None` for a mail without any."""
    message = _parsed(data)
    attached = [part for part in _walk(message) if _is_attachment(part)]
    if not attached or "snapshot-content-location" in message:
        return None
    if len(attached) > config.max_parts:
        raise UnreadableDocument(f"a mail with more than {config.max_parts} attachments (acquire.max_parts)")
    parts = {"": Part(name, lambda: data)}
    for number, part in enumerate(attached, 1):
        shown = label_of(_filename(part)) or str(number)
        label = f"!/{shown}" if f"!/{shown}" not in parts else f"!/{shown}#{number}"
        parts[label] = Part(shown, partial(_payload, part))
    return parts


def read_mail(data: bytes, source: str, config: AcquireConfig) -> Raw:
    """A mail as it was written: its headers, then its body as plain text.

    Raises:
        UnreadableDocument: when it has no body of text.
    """
    message = _parsed(data)
    if "snapshot-content-location" in message:
        return _saved_page(message, source, config)
    stated = {ours: _header(message, theirs) for ours, theirs in _HEADERS.items()}
    stated["published"] = _iso(stated["date"])
    stated["format"] = "mail"
    words = _body(message, source, config)
    if not words.strip():
        raise UnreadableDocument("a mail without a body of text")
    view = text_view(words, stated)
    return Raw(view.text, view.title, view.metadata, _places(view.text, words))


def page_of(data: bytes) -> bytes | None:
    """The web page that the text of a mail or saved page comes from, `None` where it was written as plain text."""
    message = _parsed(data)
    saved = "snapshot-content-location" in message
    texts = [part for part in _walk(message) if saved or not _is_attachment(part)]
    pages = [part for part in texts if part.get_content_type() == "text/html"]
    plainly = not saved and any(_words(part).strip() for part in texts if part.get_content_type() == "text/plain")
    return _utf8(pages[0]) if pages and not plainly else None


def _parsed(data: bytes) -> Message:
    try:
        return message_from_bytes(data, policy=policy.compat32)
    except _BROKEN as error:
        raise UnreadableDocument("a damaged mail") from error


def _walk(message: Message, depth: int = 0) -> Iterator[Message]:
    """The leaves of a mail; a forwarded mail is one, with its own parts untouched."""
    if depth < _MAX_NESTING and message.is_multipart() and message.get_content_maintype() == "multipart":
        for part in message.get_payload():
            if isinstance(part, Message):
                yield from _walk(part, depth + 1)
    else:
        yield message


def _is_attachment(part: Message) -> bool:
    """Whether a part is a file of its own; pictures are not, they belong to the look of a mail."""
    kind = part.get_content_maintype()
    if kind == "image" or "signature" in part.get_content_type():
        return False
    named = part.get_content_disposition() == "attachment" or bool(_filename(part))
    return named or kind in ("message", "application")


def _filename(part: Message) -> str:
    try:
        return str(part.get_filename() or "")
    except _BROKEN:
        return ""


def _payload(part: Message) -> bytes:
    if part.get_content_maintype() == "message" and isinstance(part.get_payload(), list):
        return b"".join(inner.as_bytes() for inner in part.get_payload() if isinstance(inner, Message))
    try:
        data = part.get_payload(decode=True)
    except _BROKEN as error:
        raise UnreadableDocument("a damaged attachment") from error
    return data if isinstance(data, bytes) else b""


def _header(message: Message, name: str) -> str:
    """A header with its encoded words decoded, as far as they can be."""
    try:
        written = message.get(name, "")
        parsed = policy.default.header_factory(name, str(written).replace("\r", "").replace("\n", ""))
        return str(parsed)
    except _BROKEN:
        return str(message.get(name, ""))


def _iso(date: str) -> str:
    """The date of a mail as ISO 8601, in the zone of its author; empty when it is none."""
    try:
        return parsedate_to_datetime(date).isoformat()
    except _BROKEN:
        return ""


def _body(message: Message, source: str, config: AcquireConfig) -> str:
    texts = [part for part in _walk(message) if not _is_attachment(part)]
    written = [part for part in texts if part.get_content_type() == "text/plain"]
    pages = [part for part in texts if part.get_content_type() == "text/html"]
    words = "\n\n".join(_words(part) for part in written)
    if words.strip() or not pages:
        return words
    return "\n\n".join(read_page(_utf8(part), source, config, alone=False).text for part in pages)


def _words(part: Message) -> str:
    text = plain(_decoded(part))
    if str(part.get_param("format") or "").lower() == "flowed":
        # A blank at the end of a line says that the paragraph goes on (RFC 3676).
        space = "" if str(part.get_param("delsp") or "").lower() == "yes" else " "
        text = re.sub(r"(?m)^(?!-- $)((?:[^>\n].*)?) \n(?=[^>\n])", rf"\1{space}", text)
    return text.strip("\n")


def _decoded(part: Message) -> str:
    data = _payload(part)
    charset = part.get_content_charset()
    if charset and charset not in ("us-ascii", "unknown-8bit"):
        with suppress(*_BROKEN):  # where the declared encoding lies
            return data.decode(charset)
    return decode(data)[0] if data else ""


def _utf8(part: Message) -> bytes:
    return b"\xef\xbb\xbf" + _decoded(part).encode("utf-8", "replace")


def _saved_page(message: Message, source: str, config: AcquireConfig) -> Raw:
    pages = [part for part in _walk(message) if part.get_content_type() == "text/html"]
    if not pages:
        raise UnreadableDocument("a saved page without a page")
    address = _header(message, "snapshot-content-location")
    return read_page(_utf8(pages[0]), source, config, address=address)


def _places(view: str, words: str) -> tuple[tuple[int, str], ...]:
    """The header lines, then the body."""
    start = len(view) - len(words) - 1
    block = re.finditer(r"^([a-z]+): ", view[:start], re.MULTILINE)
    return (*((match.start(), f"header {match[1]}") for match in block), (start, "body"))
