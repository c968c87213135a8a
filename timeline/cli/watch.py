"""`timeline build --watch`: build again whenever an article, a decision or a setting changes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from pathlib import Path

from timeline.cli import report
from timeline.errors import TimelineError

INTERVAL = 1.0
"""Seconds between two looks at the files."""

Stamp = tuple[str, int, int]


def stamps(files: Iterable[Path]) -> frozenset[Stamp]:
    """Name, time and size of each file that is there."""
    found = set()
    for path in files:
        try:
            state = path.stat()
        except OSError:
            continue
        found.add((str(path), state.st_mtime_ns, state.st_size))
    return frozenset(found)


def watch(
    build: Callable[[], object], files: Callable[[], Iterable[Path]], wait: Callable[[float], object] = time.sleep
) -> None:
    """Build, and again after every change, until interrupted; a build that fails is said and tried after the next.

    Args:
        build: one build.
        files: all that a build reads.
    """
    seen: frozenset[Stamp] | None = None
    while True:
        now = _current(files)
        if now != seen:
            seen = now
            _try(build)
            report.say("watching; Ctrl-C ends it")
        wait(INTERVAL)


def _current(files: Callable[[], Iterable[Path]]) -> frozenset[Stamp]:
    """The stamps of the moment; none while the inputs cannot be listed."""
    try:
        return stamps(files())
    except TimelineError:
        return frozenset()


def _try(build: Callable[[], object]) -> None:
    try:
        build()
    except TimelineError as error:
        report.complain(str(error))
