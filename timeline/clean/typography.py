"""Blanks, list marks, invisible characters, Markdown, line wraps: what stands between a text and its words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from timeline.clean.lines import BREAK, LIST_MARK, ODD_BLANKS, SPACES, Line, has_odd_blanks
from timeline.clean.wrapping import wrapped
from timeline.spans import Edit, Span

_JOINER = re.compile("[\u200c\u200d](?<=[A-Za-z].)[\u200c\u200d]*(?=[A-Za-z])")  # in other scripts they change the word
_HEADING_MARK = re.compile(r"#{1,6}[ \t]+(?=\S)")
_QUOTE_MARK = re.compile(r"(?:>[ \t]?)+(?=\S)")
_OTHER_MARKS = "#>"
_MARKS = ((_HEADING_MARK, "heading mark"), (_QUOTE_MARK, "quotation mark of a mail"), (LIST_MARK, "list mark"))
_LINK = re.compile(
    r"(!?)\[([^\[\]\n]{0,300})\](\((?:https?://|mailto:|/|#)[^()\s]{0,500}"
    r"(?:\([^()\s]{0,100}\))?(?: \"[^\"\n]{0,200}\")?\))"
)
_MARKED_UP = re.compile(r"[\[*_]")
_AT_END = "blank at the line's end"
_SPACE = re.compile(f"[{SPACES}]")
_STRONG = re.compile(r"(\*\*|__)(?=\S)([^*_\n]{1,500}?)(?<=\S)\1")
# What is looked for first stands first, and what must stand before it after it: so the search is fast.
_GLUED = re.compile(r"[.!?](?<=[a-z0-9)].)([\"”])(?=[A-Z0-9“])")
_GLUED_WORD = re.compile(
    r"[.!?](?<=[a-z]{3}.)(?=[A-Z][a-z]*(?:['’][a-z]+)?,? (?<!Com )(?<!Net )(?<!Org ))"
    r"(?!(?:Com|Net|Org|Uk|Gov|Co|Io|Js)\b)"
)


def typography(raw: str, lines: Sequence[Line]) -> Iterator[Edit]:
    """All edits inside and between the lines that are kept."""
    yield from _marks(raw, lines)
    for line in lines:
        yield from _ends(raw, line)
    for occurs, edits in _INSIDE:
        if occurs(raw):  # most pages have none of it, and are looked through once
            for line in lines:
                yield from edits(raw, line)
    yield from wrapped(raw, lines)
    yield from _line_ends(raw)


def _ends(raw: str, line: Line) -> Iterator[Edit]:
    """The blanks before and after the words of a line."""
    start, end = line.span.start, line.span.end
    if line.whole.start < start:
        yield Edit(Span(line.whole.start, start), "", _AT_END)
    if end < line.whole.end and (blanks := len(BREAK.split(raw[end : line.whole.end], maxsplit=1)[0])):
        yield Edit(Span(end, end + blanks), "", _AT_END)


def _blanks(raw: str, line: Line) -> Iterator[Edit]:
    for match in ODD_BLANKS.finditer(raw, line.span.start, line.span.end):
        yield Edit(Span(*match.span()), " " if _SPACE.search(match[0]) else "", "blanks")


def _joiners(raw: str, line: Line) -> Iterator[Edit]:
    for match in _JOINER.finditer(raw, line.span.start, line.span.end):
        yield Edit(Span(*match.span()), "", "blanks")


def _marks(raw: str, lines: Sequence[Line]) -> Iterator[Edit]:
    """List marks, and the marks of Markdown's headings and quotations, at the start of a line."""
    for line in lines:
        if not line.mark and raw[line.span.start] not in _OTHER_MARKS:
            continue
        for pattern, reason in _MARKS:
            match = pattern.match(raw, line.span.start, line.span.end)
            if match and not (reason == "list mark" and _stands_alone(line, lines)):
                yield Edit(Span(line.whole.start, match.end()), "", reason)
                break


def _stands_alone(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a long dash opens no list but a signature or a speech: no line beside it does the same."""
    if line.mark not in ("–", "—"):
        return False
    beside = lines[max(bisect_left(lines, line.number, key=lambda other: other.number) - 1, 0) :][:3]
    return not any(other.mark == line.mark and abs(other.number - line.number) == 1 for other in beside)


def _markdown(raw: str, line: Line) -> Iterator[Edit]:
    if not _MARKED_UP.search(raw, line.span.start, line.span.end):
        return
    for match in _LINK.finditer(raw, line.span.start, line.span.end):
        if match[1]:
            yield Edit(Span(*match.span()), "", "image")
            continue
        yield Edit(Span(match.start(), match.start() + 1), "", "link")
        yield Edit(Span(match.end(2), match.end()), "", "link")
    for match in _STRONG.finditer(raw, line.span.start, line.span.end):
        yield Edit(Span(*match.span(1)), "", "emphasis")
        yield Edit(Span(match.end(2), match.end()), "", "emphasis")


def _glued_quotes(raw: str, line: Line) -> Iterator[Edit]:
    """A blank where the mark of a quotation was glued to the next sentence."""
    for match in _GLUED.finditer(raw, line.span.start, line.span.end):
        at = match.end()
        # A straight mark opens the next sentence when all before it are paired.
        if match[1] == '"' and raw.count('"', line.span.start, match.start(1)) % 2 == 0:
            at = match.start(1)
        yield Edit(Span(at, at), " ", "glued sentences")


def _glued_words(raw: str, line: Line) -> Iterator[Edit]:
    """A blank where one sentence was glued to the next."""
    for match in _GLUED_WORD.finditer(raw, line.span.start, line.span.end):
        if not re.search(r"(?:www|//|@)\S*$", raw[max(line.span.start, match.end() - 60) : match.end()]):
            yield Edit(Span(match.end(), match.end()), " ", "glued sentences")


def _line_ends(raw: str) -> Iterator[Edit]:
    if re.search("[\r\x0c\u2028\u2029]", raw):
        for match in BREAK.finditer(raw):
            if match[0] == "\r\n":
                yield Edit(Span(match.start(), match.start() + 1), "", "line end")
            elif match[0] != "\n":
                yield Edit(Span(*match.span()), "\n", "line end")


_INSIDE: Sequence[tuple[Callable[[str], object], Callable[[str, Line], Iterator[Edit]]]] = (
    (has_odd_blanks, _blanks),
    (_JOINER.search, _joiners),
    (_GLUED.search, _glued_quotes),
    (_GLUED_WORD.search, _glued_words),
    (_MARKED_UP.search, _markdown),
)
