"""Where sentences begin and end; the only door to nupunkt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from timeline.clean.labels import label_of
from timeline.spans import Span

_LONG = 20_000  # characters; a longer line is no paragraph a person wrote, and is looked at in pieces
_LONGEST_SENTENCE = 1500  # characters; what is longer is no sentence a person wrote, and no quote a person reads
_CUTS = (". ", "; ", ", ", " ", ",")  # the first that is found: a date must not be cut in two
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_WORD = re.compile(r"\w")
_INNER_STOP = re.compile(r"[.!?…][^\w\s]{0,9}\s")

# nupunkt knows abbreviations but not what follows them: a month and its day, "No." and its number.
_UNFINISHED = re.compile(
    r"(?:\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|Nos|Art|Fig|Vol|p|pp|para|c|ca|approx|cf|vs?|v)\.)$",
    re.IGNORECASE,
)
_BEFORE_NAME = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|Rev|Sir|St|Gen|Col|Maj|Capt|Lt|Sgt|Det|Con|Insp|Supt|Sen|Rep|Gov|Pres|Hon|[A-Z])\.$"
)

_DAY = re.compile(r"\b[0-3]?\d\.$")
_GERMAN_MONTH = re.compile(
    r"(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b"
)

Bounds = tuple[int, int]


@cache
def _splitter() -> Any:
    import nupunkt

    return nupunkt.load("default")


def sentences_of(text: str) -> tuple[Span, ...]:
    """The sentences of a clean text, in order, disjoint, without blanks at their ends.

    A sentence never runs over a line end; a dateline or byline is a sentence of its own.
    """
    return tuple(
        piece
        for line in _LINE.finditer(text)
        for start, end in _pieces(text, *line.span(), _LONG)
        for sentence in _of_line(text[start:end], start)
        for piece in _trimmed(text, _pieces(text, *sentence, _LONGEST_SENTENCE))
    )


def _trimmed(text: str, pieces: Iterable[Bounds]) -> Iterator[Span]:
    for start, end in pieces:
        content = text[start:end]
        if inner := content.strip():
            head = start + content.index(inner)
            yield Span(head, head + len(inner))


def _pieces(text: str, start: int, end: int, longest: int) -> Iterable[Bounds]:
    """The stretch, cut at blanks into pieces of at most `longest` characters, after a mark where there is one."""
    pieces: list[Bounds] = []
    while end - start > longest:
        half = start + longest // 2
        cuts = (text.rfind(mark, half, start + longest) + len(mark) for mark in _CUTS)
        cut = next((at for at in cuts if at > half), start + longest)
        pieces.append((start, cut))
        start = cut
    return [*pieces, (start, end)]


def _of_line(content: str, start: int) -> Iterable[Bounds]:
    """The bounds of the sentences on a line, which itself starts there."""
    if not _INNER_STOP.search(content) or label_of(content.strip()):
        return [(start, start + len(content))]
    bounds = _joined(content, list(_splitter().span_tokenize(content)))
    return [(start + low, start + high) for low, high in bounds]


def _joined(content: str, bounds: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The bounds, with what was split too often put together again."""
    joined: list[tuple[int, int]] = []
    for start, end in bounds:
        if joined and _continues(content[joined[-1][0] : joined[-1][1]].rstrip(), content[start:end].lstrip()):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _continues(before: str, after: str) -> bool:
    if not _WORD.search(before) or not _WORD.search(after):
        return True
    tail = before[-12:]
    if _UNFINISHED.search(tail) and after[:1].isdigit():
        return True
    if _DAY.search(tail) and _GERMAN_MONTH.match(after):
        return True
    if _BEFORE_NAME.search(tail) and after[:1].isupper():
        return True
    return after[:1].islower() and not before.endswith(("!", "?", '"', "”"))
