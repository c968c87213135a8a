"""What every exporter takes and gives."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

Record = Mapping[str, Any]
"""A parsed `timeline.json`, or an object in it."""

Table = Literal["events", "mentions"]


@dataclass(frozen=True, slots=True)
class Options:
    """What a person may ask of the formats that are tables.

    Attributes:
        bom: begin a CSV with the mark by which Excel knows UTF-8.
        table: one row an event, or one row a mention with its own quote and date.
    """

    bom: bool = False
    table: Table = "events"


@dataclass(frozen=True, slots=True)
class Export:
    """A timeline in another format.

    Attributes:
        content: the bytes of the file.
        not_carried: what the format has no place for and how often that was so, such as
            `{"events without a firm date": 3}`; what did not occur is not in it.
    """

    content: bytes
    not_carried: Mapping[str, int]


Writer = Callable[[Record, Options], Export]


@dataclass(frozen=True, slots=True)
class Format:
    """One format: its name for people, the ending of its files, and what it is and is not good for.

    Attributes:
        cannot: what it has no place for, in words, as the documentation prints it.
        binary: whether a terminal should be spared it.
        options: the fields of `Options` that it heeds.
    """

    name: str
    suffix: str
    what: str
    cannot: str
    write: Writer
    binary: bool = False
    options: tuple[str, ...] = ()
