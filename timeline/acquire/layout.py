"""From pieces of text on a page to paragraphs: columns, lines, hyphens."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words on a page, or a line of them; in points from the lower left corner."""

    left: float
    bottom: float
    right: float
    top: float
    text: str

    @property
    def height(self) -> float:
        """In points, of the letters rather than of the line."""
        return self.top - self.bottom


@dataclass(frozen=True, slots=True)
class Column:
    """Where the lines of a block start and end, and how far they usually are from one another, in points."""

    left: float
    right: float
    step: float

    @property
    def width(self) -> float:
        """From the usual start of a line to the end of the longest."""
        return max(self.right - self.left, 1.0)


_GAP = 1.8  # heights of a blank between two pieces of one line; a gutter is wider
_LEADING = 1.35  # times the usual distance of two lines; a paragraph's is larger
_SHORT = 0.88  # of the width of the column; a line that ends before is the last of its paragraph
_INDENT = 0.8  # heights by which the first line of a paragraph may be set in
_HYPHENATED = re.compile(r"[a-zà-ÿ]-$")
_HEADING = 4  # words; a shorter line may be a heading
_MAX_HEAD = 120  # characters of what is printed on top of every page
_PAGE_NUMBER = re.compile(r"(?:[Pp]age |[Ss]eite |[-–—] ?)?\d{1,4}(?: ?[-–—]| ?(?:/|of) ?\d{1,4})?")
_STOP = re.compile(r"[.!?:;…][\"”’')\]]*$")
_MARK = re.compile(r"(?:[•◦▪■●–—*]|\(?\d{1,3}[.)])\s")


def paragraphs_of(pieces: Sequence[Piece]) -> list[str]:
    """The paragraphs of a page in reading order, each on one line, words broken at line ends whole again.

    The order is the one in which the page was written, which goes column by column in print.
    """
    paragraphs: list[str] = []
    for text in (text for block in _blocks(_lines(pieces)) for text in _paragraphs(block)):
        if paragraphs and goes_on(paragraphs[-1], text):
            paragraphs[-1] = joined(paragraphs[-1], text)
        else:
            paragraphs.append(text)
    return paragraphs


def goes_on(text: str, after: str) -> bool:
    """Whether the end of a column or page stands within a sentence."""
    return after[:1].islower() and not _STOP.search(text) and len(text.split()) > _HEADING


def joined(text: str, after: str) -> str:
    """Two pieces of one paragraph, a word broken between them whole again."""
    if _HYPHENATED.search(text) and after[:1].islower():
        return text[:-1] + after
    return f"{text} {after}" if text else after


def running_heads(pages: Sequence[Sequence[str]]) -> frozenset[str]:
    """What stands first or last on page after page, numbers aside: it belongs to the paper, not to the text."""
    outer = Counter(shape for page in pages for shape in {_shape(text) for text in (*page[:2], *page[-2:])})
    repeated = {shape for shape, count in outer.items() if count >= max(2, len(pages) / 2) and len(shape) < _MAX_HEAD}
    return frozenset(repeated) if len(pages) > 1 else frozenset()


def is_running_head(text: str, heads: frozenset[str]) -> bool:
    """Whether a paragraph is one of these, or nothing but the number of a page."""
    return _shape(text) in heads or bool(_PAGE_NUMBER.fullmatch(text))


def _shape(text: str) -> str:
    return re.sub(r"\d+", "0", text)


def _lines(pieces: Iterable[Piece]) -> list[Piece]:
    """Pieces put together that stand on one line of one column."""
    lines: list[Piece] = []
    for piece in pieces:
        if lines and _continues(lines[-1], piece):
            last = lines[-1]
            blank = "" if piece.left - last.right < 0.12 * piece.height else " "
            lines[-1] = Piece(
                last.left,
                min(last.bottom, piece.bottom),
                piece.right,
                max(last.top, piece.top),
                last.text + blank + piece.text,
            )
        else:
            lines.append(piece)
    return lines


def _continues(line: Piece, piece: Piece) -> bool:
    middle = (piece.top + piece.bottom) / 2
    height = max(line.height, piece.height)
    return line.bottom - 0.2 * height <= middle <= line.top + 0.2 * height and (
        -0.5 * height <= piece.left - line.right <= _GAP * height
    )


def _blocks(lines: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Lines below one another, of one column and one size of type."""
    block: list[Piece] = []
    for line in lines:
        if block and not _below(block, line):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _below(block: Sequence[Piece], line: Piece) -> bool:
    last = block[-1]
    height = max(last.height, line.height)
    overlap = min(max(other.right for other in block), line.right) - max(min(other.left for other in block), line.left)
    sizes = min(last.height, line.height) / max(height, 0.1)
    return 0 < last.bottom - line.bottom < 4 * height and overlap > 0 and sizes > 0.6


def _paragraphs(block: Sequence[Piece]) -> Iterator[str]:
    steps = [above.bottom - below.bottom for above, below in pairwise(block)]
    usual = median(steps) if steps else 0.0
    usual = min([usual, *(step for step in steps if step > 0.8 * block[0].height)], default=usual)
    column = Column(median([line.left for line in block]), max(line.right for line in block), usual)
    text = block[0].text
    for above, line in pairwise(block):
        if _starts(above, line, column):
            yield text
            text = line.text
        else:
            text = joined(text, line.text)
    yield text


def _starts(above: Piece, line: Piece, column: Column) -> bool:
    """Whether a line starts a paragraph: by the blank above it, an indent, or the short line before."""
    if above.bottom - line.bottom > _LEADING * column.step or _MARK.match(line.text):
        return True
    indent, indent_above = line.left - column.left, above.left - column.left
    if indent > _INDENT * line.height and indent_above < _INDENT * line.height / 2:
        return True
    room = column.right - above.right
    return room > (1 - _SHORT) * column.width and room > 3 * line.height and bool(_STOP.search(above.text))
