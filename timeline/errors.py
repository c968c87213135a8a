"""What can go wrong, drawn as a tree; the class says who must act.

    TimelineError
    ├── ConfigError        the settings are wrong: nothing is read, exit code 2
    │   └── UnknownName    a key, option or plug-in nobody knows; guesses what was meant
    ├── UnreadableDocument one document cannot be used: becomes a `Problem`, the others go on
    ├── OutputError        the result cannot be written: exit code 1, old files stay whole
    └── EDTFError          a string that is not a date in our part of EDTF

Every class rebuilds itself from `args`, so that it survives a process border.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


class TimelineError(Exception):
    """Any error this library raises on purpose."""


class ConfigError(TimelineError):
    """The settings are wrong; raised before the first document is read."""


class UnknownName(ConfigError):
    """A name that is not among the known ones: of a config key, a reader, an exporter ..."""

    def __init__(self, kind: str, name: str, known: Iterable[str]) -> None:
        self.kind, self.name, self.known = kind, name, tuple(sorted(known))
        super().__init__(kind, name, self.known)

    def __str__(self) -> str:
        near = sorted(get_close_matches(self.name, self.known), key=lambda known: sorted(known) != sorted(self.name))
        hint = f"did you mean {near[0]!r}?" if near else f"known: {', '.join(self.known)}"
        return f"unknown {self.kind} {self.name!r}; {hint}"


class UnreadableDocument(TimelineError):
    """One document cannot be used; the message says why in words for its owner."""


class OutputError(TimelineError):
    """The result cannot be written where it was asked for."""


class EDTFError(TimelineError, ValueError):
    """Not a date in the part of EDTF that we read."""

    def __init__(self, text: str) -> None:
        self.text = text
        super().__init__(text)

    def __str__(self) -> str:
        return f"not an EDTF date: {self.text!r}; try 2013, 2013-02, 2013-02-26 or 2013-02-26/2013-03-01"
