"""Lines broken to fit a width, joined again; lines that end where their author ended them stay apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from timeline.clean.labels import label_of
from timeline.clean.lines import Line
from timeline.spans import Edit, Span

_WIDTHS = range(40, 121)  # characters; the narrowest and the widest page that is filled by hand or by a mail program
_LEAST = 3  # pairs of lines, before their lengths say anything
_FULL = 0.7  # of the pairs broken because the next word did not fit
_MIDST = 0.4  # of the pairs broken within a sentence
_SLACK = 2  # characters that a line may stay short of the width
_STOP = re.compile(r"[.!?:;…][\"”’')\]]*$")


def wrapped(raw: str, lines: Sequence[Line]) -> Iterator[Edit]:
    """A blank for each line end that a wrap made; none unless the page as a whole is wrapped."""
    pairs = [(line, after) for line, after in pairwise(lines) if _adjoin(line, after)]
    width = _width(pairs)
    if not width or not _is_wrapped(pairs, width):
        return
    for line, after in pairs:
        if _is_full(line, after, width):
            # A hyphen at the end stays: whether it is part of the word, the line does not say.
            blank = (
                "" if raw[line.span.end - 1] == "-" and raw[line.span.end - 2 : line.span.end - 1].isalpha() else " "
            )
            yield Edit(Span(line.span.end, after.span.start), blank, "line wrap")


def _adjoin(line: Line, after: Line) -> bool:
    return (
        not after.gap
        and not after.mark
        and line.number + 1 == after.number
        and not label_of(line.text)
        and not label_of(after.text)
    )


def _width(pairs: Sequence[tuple[Line, Line]]) -> int:
    lengths = sorted(len(line.span) for line, _ in pairs)
    if len(lengths) < _LEAST:
        return 0
    width = lengths[int(len(lengths) * 0.95)]
    return width if width in _WIDTHS else 0


def _is_wrapped(pairs: Sequence[tuple[Line, Line]], width: int) -> bool:
    full = sum(_is_full(line, after, width) for line, after in pairs)
    midst = sum(not _STOP.search(line.text) for line, _ in pairs)
    return full >= _FULL * len(pairs) and midst >= _MIDST * len(pairs)


def _is_full(line: Line, after: Line, width: int) -> bool:
    return len(line.span) + 1 + len(after.text.split(" ", 1)[0]) > width - _SLACK
