"""The nouns of what people decide: what a file of decisions says, what became of it, and what it made of an event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Op = Literal["hide", "confirm", "retitle", "redate", "retype", "merge", "split", "note"]
"""What a person can decide about an event."""


Status = Literal["auto", "confirmed", "edited", "hidden"]
"""Whether an event is the machine's, was found right, was changed or was taken out by a person."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """A mention as a person's decision names it: by the bytes of its file, by place and by words.

    Attributes:
        sha256: of the file, or of the part of it that is the document.
        start: raw offset of the quote.
        exact: the quote.
        date: raw offset and words of the date expression; `None` for a mention without one.
        file: the name that the document had; for people, and to find it again when its bytes have changed.
    """

    sha256: str
    start: int
    exact: str
    date: tuple[int, str] | None = None
    file: str = ""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What the machine said of an event: when it says something else, a decision deserves a second look."""

    title: str
    edtf: str | None
    type: str


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a person decided about an event, named by its evidence; it wins over the machine.

    Attributes:
        evidence: mentions of the event; for "merge" those that are one event, at least two.
        apart: for "split" the mentions that the evidence is no event with.
        value: the title, the date in EDTF (`None`: not known) or the type; `None` for the other ops.
        at: ISO 8601, day or time; without a zone it is UTC.
        event: the id that the event had.
        fingerprint: what the machine said of the event when this was decided.
        file: the name of the file of decisions that this is from.
    """

    op: Op
    evidence: tuple[Pointer, ...]
    by: str
    at: str
    value: str | None = None
    apart: tuple[Pointer, ...] = ()
    note: str = ""
    event: str | None = None
    fingerprint: Fingerprint | None = None
    file: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a ruling.

    Attributes:
        state: "overruled" by another that is later, "lost" when its evidence has vanished.
        events: the ids of the events that it is about now.
        remark: why it does not hold, or why it deserves a second look; may be empty.
        contradicts: which outcomes of other people it cannot hold together with, as indices from 0.
    """

    ruling: Ruling
    state: Literal["held", "overruled", "lost"]
    events: tuple[str, ...] = ()
    remark: str = ""
    contradicts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Curation:
    """What people made of an event.

    Attributes:
        status: "edited" when anything of it is a person's, "confirmed" when a person found it right as it is.
        decisions: the outcomes that hold for it, as indices from 0 into those of the timeline, latest last.
        machine: what it would be without them; `None` where there are none.
    """

    status: Status = "auto"
    decisions: tuple[int, ...] = ()
    machine: Fingerprint | None = None


AUTO = Curation()
"""Nothing: the event is the machine's."""
