"""Bytes to text: whatever the encoding, characters as they are, no line end touched."""

from __future__ import annotations

import codecs
import re

from timeline.errors import UnreadableDocument

# Longest first: the mark of UTF-32-LE starts with that of UTF-16-LE.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_HEAD = 8_192  # bytes, a multiple of four
_SAMPLE = 65_536  # bytes looked at to tell one encoding from another
_MAX_CONTROLS = 0.02  # of the characters; terminal logs stay below, binary junk has a tenth or more
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_INVISIBLE = "\ufeff\u200b\u200e\u200f\u2060\x00"


def decode(data: bytes) -> tuple[str, str]:
    """The text of a file and the name of its encoding; a byte-order mark stays as its first character.

    Invalid bytes in what is otherwise UTF-8 become U+FFFD, and the name says how many.

    Raises:
        UnreadableDocument: for bytes that are no text.
    """
    text, encoding = _decoded(data)
    if looks_binary(text):
        raise UnreadableDocument("not text but binary data")
    return text, encoding


def peek(data: bytes) -> str:
    """The first few thousand characters as UTF-8, or as UTF-16 or UTF-32; what is neither is U+FFFD."""
    head = data[:_HEAD]
    encoding = next((encoding for mark, encoding in _MARKS if head.startswith(mark)), None) or _wide(head) or "utf-8"
    return head.decode(encoding, "replace")


def looks_binary(text: str) -> bool:
    """Whether too many of the first characters are control characters."""
    sample = text[:_SAMPLE]
    return len(_CONTROLS.findall(sample)) > _MAX_CONTROLS * len(sample)


def is_blank(text: str) -> bool:
    """Whether there is nothing to see: white space, marks without width, NULs."""
    return not text.strip().strip(_INVISIBLE).strip()


def _decoded(data: bytes) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _with_replacement(data, encoding)
    if wide := _wide(data):
        return _with_replacement(data, wide)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        if _mostly_utf8(data, error):
            return _with_replacement(data, "utf-8")
        return _legacy(data)


def _with_replacement(data: bytes, encoding: str) -> tuple[str, str]:
    try:
        return data.decode(encoding), encoding
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
        return text, f"{encoding}, invalid bytes replaced: {text.count(chr(0xFFFD))}"


def _wide(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark: mostly Latin text has its NULs in every second byte, or three of four."""
    sample = data[: _SAMPLE // 4 * 4]
    if len(sample) < 4 or sample.count(0) < len(sample) // 4:
        return None
    size = len(sample) // 4
    shares = [sample[offset::4].count(0) / size for offset in range(4)]
    empty = "".join("0" if share > 0.7 else "x" for share in shares)
    return {"x000": "utf-32-le", "000x": "utf-32-be", "x0x0": "utf-16-le", "0x0x": "utf-16-be"}.get(empty)


def _mostly_utf8(data: bytes, error: UnicodeDecodeError) -> bool:
    """Whether most of what is not ASCII makes whole characters, or only the last character was cut off."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = len(re.findall(r"[^\x00-\x7f]", text)) - broken
    cut_off = (
        error.reason == "unexpected end of data" and _western_score(data[-_SAMPLE:].decode("cp1252", "replace")) <= 0
    )
    return whole >= 2 * broken or cut_off


def _legacy(data: bytes) -> tuple[str, str]:
    sample = data[:_SAMPLE]
    high = sum(byte > 0x7F for byte in sample)
    candidates = [(_western_score(sample.decode(name, "replace")), name) for name in ("cp1252", "mac_roman", "cp850")]
    # Of equal scores the first: Windows-1252 is by far the most frequent.
    score, name = max(candidates, key=lambda item: item[0])
    if high > 0.2 * len(sample) or score <= 0:
        name = _guessed(data) or name
    return _with_replacement(data, name)


_PLAUSIBLE: tuple[tuple[float, re.Pattern[str]], ...] = tuple(
    (points, re.compile(pattern))
    for points, pattern in (
        (2, r"(?<=[A-Za-z])’(?=[a-z ])|(?<!\w)[“‘](?=\w)|(?<=[\w.,!?])[”’](?!\w)"),
        (2, r"(?<= )[–—](?= )|(?<=\d)–(?=\d)|(?<=\w)…|[£€](?=\d)|(?<=\d)°|©(?= )|(?<!\S)[•·](?=\s)|\u00a0"),
        (1, r"(?<=[a-z])[à-öø-ÿœšž](?=[a-z])|(?<=[a-z])[éèêàáíóúöüäñç](?!\w)|(?<!\w)[ÉÀÁÖÜÄÇØÅéàáöüäçøå](?=[a-z])"),
        (-3, r"(?<=[a-z])[À-ÖØ-ÞŒŠŸŽ](?![A-Z])|(?<=[A-Za-z])[^\w\s\x00-\x7f’‘–—…”“·\u00ad\u00a0](?=[A-Za-z])"),
        (-3, r"[\ufffd\x80-\x9f∂∑∏π∫Ω√≈∆◊╔-╬░▒▓█│┤]"),
    )
)


def _western_score(text: str) -> float:
    """How much the characters outside ASCII stand where a Western text has them."""
    return sum(points * len(pattern.findall(text)) for points, pattern in _PLAUSIBLE)


def _guessed(data: bytes) -> str | None:
    from charset_normalizer import from_bytes  # only for what is neither Unicode nor Western

    match = from_bytes(data[: _SAMPLE * 4]).best()
    return match.encoding if match else None
