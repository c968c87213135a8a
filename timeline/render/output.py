"""Files appear whole or not at all: written beside their place, then moved into it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from timeline.errors import OutputError


def write_all(folder: Path, contents: Mapping[str, str | bytes]) -> dict[str, Path]:
    """Write each text, as UTF-8, or bytes to its name in `folder`, which is made when missing.

    Nothing takes its place before all are written, so an interrupted run leaves the old files whole.

    Raises:
        OutputError: when the folder or a file in it cannot be written.
    """
    waiting = {name: folder / f".{name}.{os.getpid()}.tmp" for name in contents}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in contents.items():
            _write(waiting[name], text)
        for name, temporary in waiting.items():
            temporary.replace(folder / name)
    except OSError as error:
        raise OutputError(
            f"cannot write to {str(folder)!r}: {error.strerror or error}; choose another output folder"
        ) from error
    finally:
        _remove(waiting.values())
    return {name: folder / name for name in contents}


def _write(path: Path, content: str | bytes) -> None:
    # a lone surrogate becomes \udcxx: a valid escape in JSON, plain text in HTML
    data = content if isinstance(content, bytes) else content.encode("utf-8", errors="backslashreplace")
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
        try:
            path.unlink(missing_ok=True)
        except OSError:
            continue
