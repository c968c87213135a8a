"""Which files there are below the inputs, and their bytes, read without trusting what a path leads to."""

from __future__ import annotations

import os
import re
import stat
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from timeline.config import AcquireConfig
from timeline.errors import ConfigError, UnreadableDocument

_HEAD = 8_192  # bytes
_NOT_FOLLOWED = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)
_SPECIAL = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


@dataclass(frozen=True, slots=True, order=True)
class Source:
    r"""A document to read: a file, or what one holds.

    Attributes:
        name: relative to the input folder, `/` between parts; bytes that are no text are written `\xff`.
        steps: the labels that lead into the file, from the outermost container inwards; none for the file itself.
    """

    name: str
    path: Path
    steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Found:
    """A file on its way to a `Source`; `depth` parts of `root` are put before its name to keep it apart."""

    root: Path
    relative: str
    path: Path
    depth: int = 0

    @property
    def name(self) -> str:
        parts = [part.strip(os.sep) for part in self.root.parts]
        return "/".join([*parts[len(parts) - self.depth :], self.relative])


def files(inputs: Sequence[Path], config: AcquireConfig) -> tuple[Source, ...]:
    """Every file below the inputs, each once, sorted by name.

    Hidden files and folders are skipped, and linked folders are not entered. A linked file is read under the
    name of the link when it lies in the same folder; one that leads elsewhere is listed, and refused by `read`.

    Raises:
        ConfigError: for an input that does not exist, and for more files than `config.max_files`.
    """
    found: dict[Path, _Found] = {}
    for top in inputs:
        for item in _below(Path(top)):
            if len(found) >= config.max_files and item.path not in found:
                raise ConfigError(f"more than {config.max_files} files below the inputs; raise acquire.max_files")
            rival = found.get(item.path)
            found[item.path] = item if rival is None else min(item, rival, key=_preference)
    return tuple(sorted(Source(_encodable(item.name), item.path) for item in _kept_apart(found.values())))


def content(source: Source, config: AcquireConfig) -> bytes:
    """The bytes of a regular file; nothing else is ever opened.

    Raises:
        UnreadableDocument: for what is no regular file, is empty, too large, or cannot be read.
    """
    before, data, after = _bytes(source.path, config.max_bytes + 1)
    if len(data) > config.max_bytes:
        raise UnreadableDocument(f"larger than the limit of {config.max_bytes} bytes (acquire.max_bytes)")
    if before != after:
        raise UnreadableDocument("changed while it was read")
    if not data:
        raise UnreadableDocument("the file is empty")
    return data


def head(source: Source) -> bytes:
    """The first bytes of a regular file, as many as tell what it is.

    Raises:
        UnreadableDocument: for what is no regular file, or cannot be read.
    """
    return _bytes(source.path, _HEAD)[1]


def _bytes(path: Path, most: int) -> tuple[tuple[int, int], bytes, tuple[int, int]]:
    """At most so many bytes, with the size and time of the file before and after."""
    try:
        if path.is_symlink():
            raise UnreadableDocument("a link that leads out of the folder, or nowhere, is not followed")
        _require_regular(os.lstat(path).st_mode)
        # Not blocking: the file may have been swapped for a pipe since it was looked at.
        with open(path, "rb", opener=lambda path, flags: os.open(path, flags | _NOT_FOLLOWED)) as file:
            before = os.fstat(file.fileno())
            _require_regular(before.st_mode)
            data = file.read(most)
            after = os.fstat(file.fileno())
    except OSError as error:
        raise UnreadableDocument(f"cannot be read: {(error.strerror or 'unknown reason').lower()}") from error
    return (before.st_size, before.st_mtime_ns), data, (after.st_size, after.st_mtime_ns)


def _require_regular(mode: int) -> None:
    if not stat.S_ISREG(mode):
        kind = next((name for test, name in _SPECIAL if test(mode)), "something else")
        raise UnreadableDocument(f"not a regular file but {kind}")


def _below(top: Path) -> Iterator[_Found]:
    if not os.path.lexists(top) or (top.is_symlink() and not top.exists()):
        raise ConfigError(f"no such file or folder: {str(top)!r}")
    path = top.resolve()
    if not path.is_dir():
        yield _Found(path.parent, path.name if not top.is_symlink() else top.name, path)
        return
    for folder, folders, names in os.walk(path, onerror=_refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in names if not name.startswith(".")):
            file = Path(folder, name)
            yield _Found(path, file.relative_to(path).as_posix(), _inside(file, path))


def _refuse(error: OSError) -> None:
    raise ConfigError(
        f"cannot list folder {error.filename!r}: {(error.strerror or 'unknown reason').lower()}"
    ) from error


def _inside(file: Path, root: Path) -> Path:
    """What a link in the folder means: its target when that lies in the folder, else the link itself."""
    if not file.is_symlink():
        return file
    try:
        target = file.resolve(strict=True)
    except (OSError, RuntimeError):
        return file
    return target if target.is_relative_to(root) and target.is_file() else file


def _preference(item: _Found) -> tuple[bool, int, str]:
    """Of two names of one file: its own rather than a link's, then the one that says more about the place."""
    return item.path.name != item.relative.rsplit("/", 1)[-1], -item.relative.count("/"), item.name


def _kept_apart(found: Iterable[_Found]) -> list[_Found]:
    items = list(found)
    while True:
        names = Counter(_encodable(item.name) for item in items)
        again = [
            replace(item, depth=item.depth + 1)
            if names[_encodable(item.name)] > 1 and item.depth < len(item.root.parts)
            else item
            for item in items
        ]
        if again == items:
            return items
        items = again


def _encodable(name: str) -> str:
    """The name with undecodable bytes written out, so that it can be printed, stored and compared."""
    return re.sub(r"[\ud800-\udfff]", lambda match: f"\\x{ord(match[0]) & 0xFF:02x}", name)
