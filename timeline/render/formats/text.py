"""Text of strangers, fit for files that people read: nothing in it is obeyed or reaches beyond its end."""

from __future__ import annotations

import re

_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML, calendars and spreadsheets refuse; tab and line feed stay."""

_CLOSERS = {"\u202a": "\u202c", "\u202b": "\u202c", "\u202d": "\u202c", "\u202e": "\u202c"} | dict.fromkeys(
    "\u2066\u2067\u2068", "\u2069"
)
"""For each character that changes the direction of writing, the one that ends it (Unicode Annex 9)."""


def legible(text: str) -> str:
    """The text with a line feed at each line end, U+FFFD for what no reader takes, each change of direction ended."""
    plain = _UNFIT.sub("\N{REPLACEMENT CHARACTER}", text.replace("\r\n", "\n").replace("\r", "\n"))
    return plain + _unended(plain)


def one_line(text: str) -> str:
    """The same on one line, each run of spaces and line ends a single space."""
    return " ".join(legible(text).split())


def in_quotes(text: str) -> str:
    """The text in quotation marks, where it does not begin with some."""
    return text if text.startswith(("“", "„", "«", '"', "‘", "'")) else f"“{text}”"


def encodable(text: str) -> str:
    """The text itself, but for halves of surrogate pairs, which UTF-8 cannot write."""
    return text.encode("utf-8", "replace").decode("utf-8") if re.search("[\ud800-\udfff]", text) else text


def is_fit(text: str) -> bool:
    """Whether a reader gets every character as it stands."""
    return _UNFIT.search(text.replace("\r\n", "\n").replace("\r", "\n")) is None


def _unended(text: str) -> str:
    """What ends the changes of direction that the text leaves open, innermost first."""
    waiting: list[str] = []
    for char in text:
        if char in _CLOSERS:
            waiting.append(_CLOSERS[char])
        elif waiting and char == waiting[-1]:
            waiting.pop()
        elif char == "\u2069" and char in waiting:  # the end of an isolate ends every embedding in it
            while waiting.pop() != char:
                pass
    return "".join(reversed(waiting))
