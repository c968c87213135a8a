"""What comes on standard input: one document, or JSON Lines `{text, title, url, published}`, each line a document."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO

from timeline.acquire import Raw
from timeline.config import Config
from timeline.errors import UnreadableDocument

STANDARD_INPUT = Path("-")
_SUFFIX = "jsonline"
_STATED = ("title", "author", "url", "published")


@contextmanager
def spooled(inputs: Sequence[Path], config: Config) -> Iterator[tuple[Sequence[Path], Config]]:
    """The inputs with a folder in place of `-`, which is gone afterwards, and the settings that read it.

    Offsets of a line of JSON point into its `text`.
    """
    if STANDARD_INPUT not in inputs:
        yield inputs, config
        return
    with TemporaryDirectory(prefix="timeline-") as temporary:
        folder = Path(temporary, "stdin")
        folder.mkdir()
        _spool(sys.stdin.buffer, folder)
        readers = (*config.acquire.readers, f"{_SUFFIX}={__name__}:read_record")
        yield (
            tuple(folder if path == STANDARD_INPUT else path for path in inputs),
            replace(config, acquire=replace(config.acquire, readers=readers)),
        )


def _spool(stream: BinaryIO, folder: Path) -> None:
    first = stream.readline()
    if _is_record(first):
        _spool_lines((first, *stream), folder)
        return
    with (folder / "stdin.txt").open("wb") as file:
        file.write(first)
        shutil.copyfileobj(stream, file)


def _spool_lines(lines: Iterable[bytes], folder: Path) -> None:
    for number, line in enumerate(lines, start=1):
        if line.strip():
            (folder / f"stdin-{number:06}.{_SUFFIX}").write_bytes(line)


def _is_record(line: bytes) -> bool:
    try:
        return "text" in _record(line)
    except UnreadableDocument:
        return False


def read_record(data: bytes, source: str) -> Raw:
    """The document of one line of JSON.

    Raises:
        UnreadableDocument: for a line that is no JSON object with a `text`.
    """
    record = _record(data)
    text = record.get("text")
    if not isinstance(text, str):
        raise UnreadableDocument("a line of JSON without a 'text'")
    metadata = {name: record[name] for name in _STATED if isinstance(record.get(name), str)}
    return Raw(text, metadata.get("title"), metadata)


def _record(line: bytes) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise UnreadableDocument("not a line of JSON") from error
    if not isinstance(record, dict):
        raise UnreadableDocument("a line of JSON that is no object")
    return record
