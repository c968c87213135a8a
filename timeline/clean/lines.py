"""The lines of a page, as the rules of cleaning see them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.spans import Span

SPACES = " \t\x0b\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Blanks inside a line, as the inside of a character class."""

INVISIBLE = "\x00-\x08\x0e-\x1f\x7f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
"""What has no width: soft hyphens, marks of direction, control characters; as the inside of a character class."""

BREAK = re.compile(r"\r\n|[\n\r\x0c\u2028\u2029]")

_PADDING = re.compile(f"[{SPACES}{INVISIBLE}]+")
ODD_BLANKS = re.compile(rf"(?: [{SPACES}{INVISIBLE}]|(?! )[{SPACES}{INVISIBLE}])[{SPACES}{INVISIBLE}]*")
"""A run of blanks that is anything else than one space."""
_UNUSUAL = re.compile(f"[{SPACES[1:]}{INVISIBLE}]")
LIST_MARK = re.compile(rf"(?:[•◦▪▫■●○‣⁃∙·*–—-]|\(?\d{{1,3}}[.)]|\([abd-z]\)|[a-z]\))[{SPACES}]+(?=\S)")
_MATCHED = 600  # characters of a line that patterns look at: furniture is short, and patterns stay fast


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank.

    Attributes:
        number: its place among these lines, from 0.
        span: raw offsets, blanks at both ends left out.
        whole: raw offsets of all of it, its line end included.
        text: the first characters, runs of blanks folded, without the list mark; only for matching.
        mark: the list mark it starts with ("•", "1."), or nothing.
        words: how many words the line has.
        gap: whether a blank line stands before it.
    """

    number: int
    span: Span
    whole: Span
    text: str
    mark: str
    words: int
    gap: bool


def lines_of(raw: str) -> list[Line]:
    """The lines that are not blank, in order."""
    lines: list[Line] = []
    start, gap = 0, False
    odd = has_odd_blanks(raw)
    for end, following in _bounds(raw):
        content = raw[start:end]
        text = (ODD_BLANKS.sub(" ", content[: 2 * _MATCHED]) if odd else content).strip()[:_MATCHED]
        if text:
            lines.append(_line(len(lines), raw, Span(start, end), following, text, gap))
        gap, start = not text, following
    return lines


def has_odd_blanks(raw: str) -> bool:
    """Whether `ODD_BLANKS` finds anything, five times as fast."""
    return "  " in raw or bool(_UNUSUAL.search(raw))


def _bounds(raw: str) -> list[tuple[int, int]]:
    """Where each line ends, and where the next one starts."""
    ends = [match.span() for match in BREAK.finditer(raw)]
    return [*ends, (len(raw), len(raw))]


def _line(number: int, raw: str, content: Span, following: int, text: str, gap: bool) -> Line:
    mark = LIST_MARK.match(text)
    return Line(
        number=number,
        span=_trimmed(raw, content),
        whole=Span(content.start, following),
        text=text[mark.end() :] if mark else text,
        mark=mark[0].strip() if mark else "",
        words=content.of(raw).count(" ") + 1 if len(content) > _MATCHED else len(text.split()),
        gap=gap,
    )


def _trimmed(raw: str, content: Span) -> Span:
    head = _PADDING.match(raw, content.start, content.end)
    start, end = head.end() if head else content.start, content.end
    while end > start and _PADDING.match(raw, end - 1, end):
        end -= 1
    return Span(start, end)
