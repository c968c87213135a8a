"""A document inside a file: one of an archive's files, a mailbox's mails, a table's rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

_MAX_LABEL = 200  # characters; more is no name


@dataclass(frozen=True, slots=True)
class Part:
    """One document of a file.

    Attributes:
        name: what the file calls it; only its suffix is looked at, and it is never a path.
        load: its bytes; raises `UnreadableDocument` where they cannot be had.
        place: where in the file it stands ("row 17"), empty where the label says it.
    """

    name: str
    load: Callable[[], bytes]
    place: str = ""


Parts = Mapping[str, Part]
"""Parts by label, in the order of the file; a label is what comes after the name of the file: `!/a.txt`, `#3`."""


def label_of(name: str) -> str:
    """A name from inside a file as it is shown: without steps upwards, control characters or what comes before."""
    steps = (_shown(step) for step in re.split(r"[/\\]+", name[-4 * _MAX_LABEL :]))
    return "/".join(step for step in steps if step not in ("", ".", ".."))[-_MAX_LABEL:].lstrip("/")


def _shown(step: str) -> str:
    return "".join(character if character.isprintable() else " " for character in step).strip()
