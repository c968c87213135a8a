"""What an export still knows of the articles: the quoted characters at their places, and where lines begin."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from timeline.render.mentions import Record

_UNKNOWN = ""
"""No character of any text, which may hold every other."""


class _Piece(NamedTuple):
    """Characters of a document, and the line on which they start where that is known."""

    start: int
    text: str
    line: int | None = None
    place: str | None = None


class Remains(NamedTuple):
    """A document's raw text, as long as it was, with spaces for what is not known; and its places."""

    raw: str
    places: tuple[tuple[int, str], ...]


def remains(record: Record) -> dict[str, Remains]:
    """What is left of each document, by id.

    Raises:
        ValueError: when quotes lie outside of their document or lines cannot be where they are said to be.
    """
    pieces: dict[str, list[_Piece]] = defaultdict(list)
    for document, piece in _pieces(record, ""):
        pieces[document].append(piece)
    if unknown := pieces.keys() - {entry["id"] for entry in record["documents"]}:
        raise ValueError(f"a quote of a document that is not listed: {min(unknown)!r}")
    return {
        entry["id"]: Remains(_rebuilt(entry["chars"], pieces[entry["id"]]), _places(pieces[entry["id"]]))
        for entry in record["documents"]
    }


def _pieces(node: Any, document: str) -> Iterator[tuple[str, _Piece]]:
    """Every quote below a node, with the document that it is of: that of the nearest node above which names one."""
    if isinstance(node, dict):
        document = node.get("document") or (node["id"] if "sha256" in node and "sources" in node else document)
        if isinstance(selector := node.get("selector"), list):
            position, words = selector
            before = words["prefix"]
            yield document, _Piece(position["start"] - len(before), before + words["exact"] + words["suffix"])
            yield document, _Piece(position["start"], words["exact"], node.get("line"), node.get("place"))
        node = list(node.values())
    for child in node if isinstance(node, list) else ():
        yield from _pieces(child, document)


def _rebuilt(length: int, pieces: list[_Piece]) -> str:
    characters = [_UNKNOWN] * length
    for piece in pieces:
        if piece.start < 0 or piece.start + len(piece.text) > length:
            raise ValueError(f"a quote at {piece.start} lies outside of its document")
        characters[piece.start : piece.start + len(piece.text)] = piece.text
    known = sorted({(0, 1), *((piece.start, piece.line) for piece in pieces if piece.line is not None)})
    for (start, line), (end, next_line) in pairwise(known):
        _break_lines(characters, start, end, next_line - line)
    return "".join(" " if character == _UNKNOWN else character for character in characters)


def _places(pieces: list[_Piece]) -> tuple[tuple[int, str], ...]:
    """Where each place begins that a quote names, as far as the quotes tell."""
    named = sorted({(piece.start, piece.place) for piece in pieces if piece.place})
    return tuple(here for before, here in zip([(0, ""), *named], named, strict=False) if here[1] != before[1])


def _break_lines(characters: list[str], start: int, end: int, lines: int) -> None:
    """Put line ends into the unknown characters of a stretch, as many as it lacks."""
    lacking = lines - characters[start:end].count("\n")
    blank = [at for at in range(start, end) if characters[at] == _UNKNOWN]
    if not 0 <= lacking <= len(blank):
        raise ValueError(f"a quote at {end} cannot stand {lines} lines below one at {start}")
    for at in blank[:lacking]:
        characters[at] = "\n"
