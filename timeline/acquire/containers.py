"""The documents inside a file: an archive's files, a mailbox's mails, a table's rows, and those inside these."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from timeline.acquire.archive import gzip_parts, zip_parts
from timeline.acquire.folder import Source, content, head
from timeline.acquire.kinds import Kind, kind_of
from timeline.acquire.mail import mail_parts, mbox_parts
from timeline.acquire.part import Part, Parts
from timeline.acquire.readers import configured_reader
from timeline.acquire.tables import json_parts, table_parts
from timeline.config import AcquireConfig
from timeline.errors import ConfigError, UnreadableDocument

_CONTAINERS: Mapping[Kind, Callable[[bytes, str, AcquireConfig], Parts | None]] = {
    "zip": zip_parts,
    "gzip": gzip_parts,
    "mbox": mbox_parts,
    "mail": mail_parts,
    "table": table_parts,
    "json": json_parts,
}
_DOCUMENTS = ("mail", "json")  # may hold others, and are documents themselves


def expanded(source: Source, config: AcquireConfig) -> Iterator[Source]:
    """The source, or where it is a container one source for each document inside.

    What cannot be opened stays as it is, for `read` to say why.
    """
    try:
        found = tuple(_opened_up(source, config))
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001  # whatever it is, it comes again in `read` and becomes a `Problem` there
        found = (source,)
    yield from found


def _opened_up(source: Source, config: AcquireConfig) -> Iterator[Source]:
    if configured_reader(source.name, config) or not _may_hold_parts(head(source), source.name):
        yield source
    else:
        yield from _inside(source, content(source, config), source.path.name, config, config.max_depth)


def bytes_of(source: Source, config: AcquireConfig) -> tuple[bytes, Part]:
    """The bytes of a file or of a document in it, and what the file calls it.

    Raises:
        UnreadableDocument: when they cannot be had; the message says why.
    """
    if not source.steps:
        part = Part(source.path.name, lambda: content(source, config))
    else:
        *before, label = source.steps
        part = _part(_opened(source.path, _stamp(source.path), tuple(before), config), label)
    data = part.load()
    if len(data) > config.max_bytes:
        raise UnreadableDocument(f"larger than the limit of {config.max_bytes} bytes (acquire.max_bytes)")
    if not data:
        raise UnreadableDocument("the file is empty")
    return data, part


def parts_of(data: bytes, name: str, config: AcquireConfig) -> Parts | None:
    """The documents in a file with these bytes; `None` for a file that is one document.

    Raises:
        UnreadableDocument: for a container that cannot be opened.
    """
    opener = _CONTAINERS.get(kind_of(data, name))
    return opener(data, name, config) if opener else None


def require_document(data: bytes, name: str, config: AcquireConfig) -> None:
    """Refuse a container that was not opened: because it cannot be, holds too much, or lies too deep in others.

    Raises:
        UnreadableDocument: with the reason.
    """
    kind = kind_of(data, name)
    parts = parts_of(data, name, config) if kind in _CONTAINERS and kind != "json" else None
    if parts is not None and kind not in _DOCUMENTS:
        raise UnreadableDocument(f"archives more than {config.max_depth} deep in one another (acquire.max_depth)")


def _may_hold_parts(start: bytes, name: str) -> bool:
    if start.startswith(b"PK"):
        return True  # the list of contents, which tells a Word file from an archive, is at the end
    try:
        return kind_of(start, name) in _CONTAINERS
    except UnreadableDocument:
        return False


def _inside(source: Source, data: bytes, name: str, config: AcquireConfig, depth: int) -> Iterator[Source]:
    parts = parts_of(data, name, config)
    if parts is None:
        yield source
        return
    for label, part in parts.items():
        inner = replace(source, name=source.name + label, steps=(*source.steps, label)) if label else source
        yield from _deeper(inner, part, config, depth) if label else (source,)


def _deeper(inner: Source, part: Part, config: AcquireConfig, depth: int) -> Iterator[Source]:
    try:
        data = part.load()
        if _may_hold_parts(data[:8192], part.name):
            if depth <= 1 and kind_of(data, part.name) in ("zip", "gzip"):
                yield inner
                return
            yield from _inside(inner, data, part.name, config, depth - 1)
            return
    except UnreadableDocument:
        pass
    yield inner


def _stamp(path: Path) -> tuple[int, int]:
    try:
        status = os.lstat(path)
    except OSError as error:
        raise UnreadableDocument(f"cannot be read: {(error.strerror or 'unknown reason').lower()}") from error
    return status.st_mtime_ns, status.st_size


@lru_cache(maxsize=4)
def _opened(path: Path, stamp: tuple[int, int], steps: tuple[str, ...], config: AcquireConfig) -> Parts:
    """What a container holds; kept, because its documents are asked for one after the other."""
    if not steps:
        data, name = content(Source(path.name, path), config), path.name
    else:
        part = _part(_opened(path, stamp, steps[:-1], config), steps[-1])
        data, name = part.load(), part.name
    parts = parts_of(data, name, config)
    if parts is None:
        raise UnreadableDocument("changed while it was read")
    return parts


def _part(parts: Parts, label: str) -> Part:
    if label not in parts:
        raise UnreadableDocument("changed while it was read")
    return parts[label]


def all_expanded(found: tuple[Source, ...], config: AcquireConfig) -> tuple[Source, ...]:
    """Every document in every file, in the order of the files.

    Raises:
        ConfigError: for more documents than `config.max_files`.
    """
    documents: list[Source] = []
    for source in found:
        documents += expanded(source, config)
        if len(documents) > config.max_files:
            raise ConfigError(f"more than {config.max_files} documents in the inputs; raise acquire.max_files")
    return tuple(documents)
