"""A folder of all that is bad, the special files among it: `python -m tests.hostile.folder FOLDER`."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from tests.hostile.files import READ, STORY, Bad, bad_files


def write(folder: Path) -> dict[str, Bad]:
    """Write every file that the system takes, the special ones too; returns them by name."""
    written: dict[str, Bad] = {}
    for bad in bad_files():
        path = folder / bad.name
        path.parent.mkdir(parents=True, exist_ok=True)
        with suppress(OSError, ValueError):  # no such name on this system
            path.write_bytes(bad.data)
            written[bad.name] = bad
    for bad in _special(folder):
        written[bad.name] = bad
    return written


def _special(folder: Path) -> Iterator[Bad]:
    """What is no plain file."""
    outside = folder.parent / "outside.txt"
    outside.write_bytes(b"secret")
    for name, target in (("out.txt", outside), ("loop.txt", folder / "loop.txt"), ("nowhere.txt", folder / "gone")):
        with suppress(OSError):
            (folder / name).symlink_to(target)
            yield Bad(name, b"", "a link that leads out of the folder, or nowhere")
    with suppress(OSError):
        (folder / "loop").mkdir()
        (folder / "loop" / "again").symlink_to(folder)
    (folder / "folder.txt").mkdir()
    (folder / "folder.txt" / "inside.txt").write_bytes(STORY.encode() + b"inside")
    yield Bad("folder.txt/inside.txt", b"", READ)
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "pipe.txt")
        yield Bad("pipe.txt", b"", "not a regular file but a named pipe")
    with suppress(OSError), socket.socket(socket.AF_UNIX) as listener:
        here = Path.cwd()
        os.chdir(folder)  # the path of a socket may not be long
        try:
            listener.bind("socket.txt")
        finally:
            os.chdir(here)
        yield Bad("socket.txt", b"", "not a regular file but a socket")
    if hasattr(os, "geteuid") and os.geteuid():
        locked = folder / "locked.txt"
        locked.write_bytes(b"x")
        locked.chmod(0)
        yield Bad("locked.txt", b"", "cannot be read: permission denied")


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.mkdir(parents=True)
    print(len(write(target)), "files")
