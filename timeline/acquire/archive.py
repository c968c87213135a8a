"""What a zip or gzip file holds, unpacked in memory and within limits; a name in it is never a path."""

from __future__ import annotations

import gzip
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Mapping
from functools import partial
from io import BytesIO
from pathlib import PurePosixPath
from threading import Lock

from timeline.acquire.part import Part, Parts, label_of
from timeline.config import AcquireConfig
from timeline.errors import UnreadableDocument

_SMALL = 1_000_000  # bytes; below, a high ratio does no harm
# Raised without its cause: an `OSError` behind it would say that trying again may help.
_BROKEN = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError, RuntimeError)
_SKIPPED = re.compile(r"(?:^|/)(?:\.(?!\.)|__MACOSX/)")


def zip_parts(data: bytes, name: str, config: AcquireConfig) -> Parts:
    """The files of a zip archive by label; folders and hidden files are left out.

    Raises:
        UnreadableDocument: for an archive that is damaged, empty or beyond the limits.
    """
    del name
    archive = opened(data)
    files = [
        info for info in archive.infolist() if not info.filename.endswith("/") and not _SKIPPED.search(info.filename)
    ]
    if not files:
        raise UnreadableDocument("an archive with no files in it")
    if len(files) > config.max_parts:
        raise UnreadableDocument(f"an archive of more than {config.max_parts} files (acquire.max_parts)")
    if sum(info.file_size for info in files) > config.max_unpacked:
        raise UnreadableDocument(f"unpacks to more than {config.max_unpacked} bytes (acquire.max_unpacked)")
    lock = Lock()  # one archive may be read by several threads
    return _labelled([(info.filename, partial(_member, archive, info, config, lock)) for info in files])


def gzip_parts(data: bytes, name: str, config: AcquireConfig) -> Parts:
    """The one file of a gzip file, named as the file is without its `.gz`."""
    inner = re.sub(r"\.t?gz$", "", name.rsplit("/", 1)[-1], flags=re.IGNORECASE)
    return {f"!/{label_of(inner) or 'content'}": Part(inner, partial(_unpacked, data, config))}


def opened(data: bytes) -> zipfile.ZipFile:
    """The archive in these bytes.

    Raises:
        UnreadableDocument: when its list of contents is broken.
    """
    try:
        return zipfile.ZipFile(BytesIO(data))
    except _BROKEN:
        raise UnreadableDocument("a damaged zip archive: its list of contents is broken") from None


def member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, config: AcquireConfig) -> bytes:
    """The bytes of one file in an archive.

    Raises:
        UnreadableDocument: when it is damaged, encrypted or beyond the limits.
    """
    if info.flag_bits & 0x1:
        raise UnreadableDocument("protected with a password")
    _within(info.file_size, info.compress_size, config)
    try:
        with archive.open(info) as file:
            return file.read(config.max_bytes + 1)
    except _BROKEN:
        raise UnreadableDocument("damaged inside the archive") from None


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, config: AcquireConfig, lock: Lock) -> bytes:
    with lock:
        return member(archive, info, config)


def _within(size: int, packed: int, config: AcquireConfig) -> None:
    if size > config.max_bytes:
        raise UnreadableDocument(f"larger than the limit of {config.max_bytes} bytes (acquire.max_bytes)")
    if size > _SMALL and size > config.max_ratio * max(packed, 1):
        raise UnreadableDocument(f"packed more than {config.max_ratio} times smaller than it is (acquire.max_ratio)")


def _unpacked(data: bytes, config: AcquireConfig) -> bytes:
    try:
        with gzip.GzipFile(fileobj=BytesIO(data)) as file:
            content = file.read(config.max_bytes + 1)
    except _BROKEN:
        raise UnreadableDocument("a damaged gzip file") from None
    _within(len(content), len(data), config)
    return content


def _labelled(files: list[tuple[str, partial[bytes]]]) -> Mapping[str, Part]:
    """The files by label; of files with one label the second is `a.txt#2`."""
    seen: Counter[str] = Counter()
    parts: dict[str, Part] = {}
    for name, load in files:
        label = f"!/{label_of(name) or 'unnamed'}"
        seen[label] += 1
        again = f"#{seen[label]}" if seen[label] > 1 else ""
        parts[label + again] = Part(PurePosixPath(name).name, load)
    return parts
