"""Rows of the ECB+ form, two files of JSON lines: read and checked, and grown to ten times their number."""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from itertools import pairwise
from pathlib import Path
from types import UnionType
from typing import Any

Row = dict[str, Any]
Fields = Mapping[str, type | UnionType]

DOCUMENT: Fields = {"doc_id": str | int, "text": str, "sentences": list}
MENTION: Fields = {"mention_id": str | int, "doc_id": str | int, "start": int, "end": int}
"""The fields that are read, beside `published` of documents that have one; all others are left alone."""

_KINDS = {str: "text", int: "a whole number", list: "a list", str | int: "text or a whole number"}
_WORD = re.compile(r"[A-Za-z]{2,}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MOST_HOLDERS = 0.15
"""Of the documents: ECB+ dev tells its largest topic in 30 of 196, so what more documents say is no story's own."""


class BadRow(ValueError):
    """A file that is not of the form; the message names the file, the line and what is wrong there."""


def read(documents: Path, mentions: Path) -> tuple[list[Row], list[Row]]:
    """The rows of both files, with offsets that lie in their documents.

    Raises:
        BadRow: for the first line that is not of the form.
    """
    texts = _checked(documents, DOCUMENT, "doc_id", _document)
    of = {row["doc_id"]: row for row in texts}
    return texts, _checked(mentions, MENTION, "mention_id", lambda row: _mention(row, of))


def rows(path: Path) -> list[Row]:
    """The rows of a JSON-lines file, unchecked; lines end in a line feed, whatever else their texts hold."""
    return [row for _, row in _numbered(path)]


def _numbered(path: Path) -> list[tuple[int, Row]]:
    found = []
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except OSError as error:
        raise BadRow(f"{path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise BadRow(f"{path}: not UTF-8, at byte {error.start}") from error
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                found.append((number, json.loads(line)))
            except ValueError as error:
                raise BadRow(f"{path}, line {number}: not JSON: {error}") from error
    return found


def _checked(path: Path, fields: Fields, key: str, problem: Callable[[Row], str | None]) -> list[Row]:
    seen: set[str] = set()
    found = []
    for number, row in _numbered(path):
        wrong = _misses(row, fields) or problem(row)
        if not wrong and str(row[key]) in seen:
            wrong = f"{key} {row[key]!r} a second time"
        if wrong:
            raise BadRow(f"{path}, line {number}: {wrong}")
        seen.add(str(row[key]))
        found.append(row | {name: str(row[name]) for name in ("doc_id", key)})
    return found


def _misses(row: Any, fields: Fields) -> str | None:
    if not isinstance(row, dict):
        return "not an object"
    for name, kind in fields.items():
        if name not in row:
            return f"no field {name!r}"
        if not isinstance(row[name], kind) or isinstance(row[name], bool):
            return f"{name} must be {_KINDS[kind]}, got {row[name]!r}"
    return None


def _document(row: Row) -> str | None:
    published = row.get("published")
    if published is not None and not (isinstance(published, str) and _DAY.match(published)):
        return f"published must begin with YYYY-MM-DD or be null, got {published!r}"
    for sentence in row["sentences"]:
        if _misses(sentence, {"start": int, "end": int}) or not _lies_in(sentence, row):
            return f"sentences must have a start and an end in the text, got {sentence!r}"
    return None


def _mention(row: Row, documents: Mapping[str, Row]) -> str | None:
    document = documents.get(str(row["doc_id"]))
    if document is None:
        return f"no document {row['doc_id']!r}"
    return None if _lies_in(row, document) else f"{row['start']}-{row['end']} does not lie in the text"


def _lies_in(place: Row, document: Row) -> bool:
    return 0 <= place["start"] <= place["end"] <= len(document["text"])


def grown(documents: list[Row], mentions: list[Row], times: int) -> tuple[list[Row], list[Row]]:
    """The same corpus so many times over, the words of its stories respelt each time: stories added, none deepened."""
    holders = Counter(word for row in documents for word in set(_WORD.findall(row["text"].casefold())))
    rare = {word for word, count in holders.items() if count <= _MOST_HOLDERS * len(documents)}
    of: dict[str, list[Row]] = defaultdict(list)
    for mention in mentions:
        of[mention["doc_id"]].append(mention)
    result: tuple[list[Row], list[Row]] = ([], [])
    for at in range(times):
        for row in documents:
            text, moved = _respelt(row["text"], rare, f"q{chr(ord('b') + at)}" if at else "")
            id = f"{row['doc_id']}-{at}"
            sentences = [s | {"start": moved(s["start"]), "end": moved(s["end"])} for s in row["sentences"]]
            result[0].append(row | {"doc_id": id, "text": text, "sentences": sentences})
            result[1].extend(
                mention
                | {"doc_id": id, "mention_id": f"{mention['mention_id']}-{at}"}
                | {"start": moved(mention["start"]), "end": moved(mention["end"])}
                for mention in of[row["doc_id"]]
            )
    return result


def _respelt(text: str, rare: set[str], letters: str) -> tuple[str, Callable[[int], int]]:
    """The text with letters before the last of each rare word, and where an offset has moved to."""
    places = [match.end() - 1 for match in _WORD.finditer(text) if match[0].casefold() in rare] if letters else []
    cuts = [0, *places, len(text)]
    longer = letters.join(text[a:b] for a, b in pairwise(cuts))
    return longer, lambda offset: offset + len(letters) * bisect_left(places, offset)
