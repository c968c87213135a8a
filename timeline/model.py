"""The nouns: what the stages hand to each other.

Everything is frozen. Offsets called *clean* point into `Document.text`, offsets called *raw* into
`Document.raw`, which is the file decoded, line ends and byte-order mark untouched.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Literal

from timeline.relative import Relative
from timeline.ruling import AUTO, Curation, Outcome
from timeline.spans import Alignment, Edit, Span
from timeline.when import When

if TYPE_CHECKING:
    from pandas import DataFrame as Frame

Reading = When | Relative
"""What an expression says: a calendar date, or one that waits for its anchor."""

Basis = Literal["explicit", "relative", "inferred"]
"""How a date was got: as written; from the stated date of its document; from an inferred one."""

Relation = Literal["dates", "dateline", "supports", "bounds"]
"""What a mention does for its event: dates it, dates the document, tells it undated, only bounds it."""

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]

EventType = Literal[
    "crime", "investigation", "legal", "publication", "statement", "appointment", "organisation", "meeting",
    "conflict", "disaster", "business", "politics", "science", "life", "other",
]  # fmt: skip

NameKind = Literal["person", "organisation", "place", "unknown"]

Role = Literal["actor", "undergoer", "place", "speaker"]
"""What a name does in the happening: does it, has it done to itself, is where it happens, tells of it."""

Factuality = Literal["happened", "planned", "denied", "alleged", "conditional"]
"""Whether the text says that it happened; "denied" is also said of what did not happen ("was not investigated")."""

RemarkKind = Literal["glued words", "repeated line", "caption"]

Aspect = Literal["happening", "state", "period"]
"""A change; how things were; what went on between two dates."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Characters of a raw file; `text` is `raw[span]`. Only `Document.quote` makes one."""

    document: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression: where it stands, what it says, and which rule read it.

    Attributes:
        span: clean offsets of the expression itself, without its preposition.
        reading: for `DURATION` and `SET` the `When` is `None`: they are no dates.
        signal: the word before it that changes its meaning ("since", "by", "until", "before", "after").
        timex: TIMEX3 type of the expression.
        value: TIMEX3 value where the text alone gives it, `None` where an anchor is needed.
        mod: TIMEX3 modifier ("START", "MID", "END", "APPROX", "BEFORE", "AFTER" ...).
        parts: the two ends of a range, as TIMEX3 wants them marked; they carry no parts of their own.
    """

    span: Span
    text: str
    reading: Reading | None
    rule: str
    signal: str | None = None
    timex: TimexType = "DATE"
    value: str | None = None
    mod: str | None = None
    parts: tuple[DateMention, ...] = ()


@dataclass(frozen=True, slots=True)
class Rejected:
    """Something that looks like a date and is none, with the reason ("age", "percentage" ...).

    `span` holds clean offsets; for what cleaning cut (a copyright footer) it is empty, and `quote` alone tells.
    """

    quote: Quote
    reason: str


@dataclass(frozen=True, slots=True)
class Published:
    """When a document was published, and how we know.

    `how` is one English sentence for the reader; `evidence` are the quotes it rests on, which may be of
    another document (a shared passage). `rivals` are what other places of the same document say that cannot
    be true with it (its metadata, its lines, its address, its file name), in the order of their weight; they
    have no rivals of their own.
    """

    when: When
    basis: Literal["stated", "metadata", "file", "given", "inferred"]
    how: str
    evidence: tuple[Quote, ...] = ()
    rivals: tuple[Published, ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """What cleaning knows about a stretch of the clean text that it leaves as it is.

    Attributes:
        span: clean offsets.
        text: for `glued words` the words apart ("The police"), for matching and search and never for a quote; else
            one English phrase that says why ("the same line in 6 documents").
    """

    span: Span
    kind: RemarkKind
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """One text, with every place it was found at.

    Attributes:
        id: `doc-` and the first ten hex digits of `sha256`.
        sources: paths relative to the input folder, `/` between parts; byte-identical files are one document.
            A part of a file has its place after it: `clippings.zip!/a.txt`, `letters.mbox#3`.
        sha256: of the bytes of the file, or of the part of it.
        raw: the decoded file; of a format that is no text (a web page, PDF, mail, table) the text view that its
            reader made: what the file states about itself between two lines `---`, then its words.
        text: the clean text; equal to `raw` until the clean stage ran.
        edits: what cleaning cut or changed, in raw offsets, each with the rule that did it.
        remarks: what cleaning noted and left, in order of their spans.
        sentences: clean offsets, in order, never overlapping.
        headings: clean offsets of the sentences that are headings of what follows.
        metadata: what the file says about itself ("title", "author", "url", "published"), as written.
        places: where in the file a stretch of `raw` stands, as (raw offset of its start, "page 3"), in order.
    """

    id: str
    sources: tuple[str, ...]
    sha256: str
    raw: str
    text: str
    alignment: Alignment
    edits: tuple[Edit, ...] = ()
    sentences: tuple[Span, ...] = ()
    headings: tuple[Span, ...] = ()
    title: str | None = None
    language: str = "en"
    metadata: Mapping[str, str] = field(default_factory=dict)
    published: Published | None = None
    places: tuple[tuple[int, str], ...] = ()
    remarks: tuple[Remark, ...] = ()

    @property
    def name(self) -> str:
        """The first source: what a reader knows the document by."""
        return self.sources[0]

    def quote(self, span: Span) -> Quote:
        """The raw characters behind a span of the clean text."""
        return self.raw_quote(self.alignment.to_raw(span))

    def raw_quote(self, span: Span) -> Quote:
        """The characters at a raw span."""
        return Quote(self.id, span, span.of(self.raw))

    def as_meant(self, span: Span) -> str:
        """The clean text of a span with glued words apart: for matching and search, never to be shown as a quote."""
        pieces: list[str] = []
        at = span.start
        for remark in self.remarks:
            if remark.kind == "glued words" and span.contains(remark.span):
                pieces += (self.text[at : remark.span.start], remark.text)
                at = remark.span.end
        return "".join((*pieces, self.text[at : span.end]))

    def line(self, span: Span) -> int:
        """The line, from 1, on which a raw span starts."""
        return bisect_right(_line_starts(self.raw), span.start)

    def place(self, span: Span) -> str | None:
        """Where in the file a raw span starts ("page 3", "row 17"), `None` where its lines say all."""
        before = [label for start, label in self.places if start <= span.start]
        return before[-1] if before else None


@lru_cache(maxsize=16)
def _line_starts(raw: str) -> tuple[int, ...]:
    return (0, *(match.end() for match in re.finditer("\n", raw)))


@dataclass(frozen=True, slots=True)
class Name:
    """A person, organisation or place as the text names it."""

    text: str
    kind: NameKind = "unknown"
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class EventMention:
    """One sentence that tells one event.

    Attributes:
        sentence: clean offsets of the sentence that is quoted.
        clause: clean offsets of the part of it that tells this event.
        act: the lemma of what happened ("jail", "publish"), `None` when no rule knows it.
        acts: every act that the clause tells of, `act` included.
        when: `None` until `infer` resolved the reading, and for what cannot be resolved.
        anchor: in words, what a relative date was counted from, and how that is known.
        counted_from: clean offset of the earlier date mention that a relative date was counted from ("two days later").
        refers_to: clean offset of the earlier date mention that this one only repeats ("during this period").
        headline: what a chronology would print; empty where the mention only supports.
        told_whole: the headline is a full clause whose actor the text names.
        acceptance: how likely readers find such a headline good, to two places; `None` where nothing was learnt to say.
        hedge: the words that make it less than a fact ("will", "allegedly"), as written.
    """

    document: str
    sentence: Span
    clause: Span
    quote: Quote
    relation: Relation
    date: DateMention | None
    date_quote: Quote | None
    headline: str
    type: EventType
    act: str | None
    names: tuple[Name, ...] = ()
    acts: tuple[str, ...] = ()
    when: When | None = None
    basis: Basis | None = None
    anchor: str | None = None
    counted_from: int | None = None
    refers_to: int | None = None
    told_whole: bool = False
    acceptance: float | None = None
    factuality: Factuality = "happened"
    hedge: str | None = None
    aspect: Aspect = "happening"

    @property
    def key(self) -> tuple[str, int, int]:
        """Tells one mention from another, whatever the order of files."""
        return self.document, self.quote.span.start, self.date_quote.span.start if self.date_quote else -1


@dataclass(frozen=True, slots=True)
class Note:
    """Something odd about one mention that does not cost the document."""

    document: str
    message: str


@dataclass(frozen=True, slots=True)
class Findings:
    """All that one document gave, before other documents are looked at."""

    document: Document
    dates: tuple[DateMention, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    mentions: tuple[EventMention, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """One file that could not be used: which, in which stage, and why."""

    source: str
    stage: str
    kind: str
    message: str


@dataclass(frozen=True, slots=True)
class Feature:
    """One named piece of evidence for or against a merge, in bits-like points that add up."""

    name: str
    weight: float
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Merge:
    """Why two mentions are told as one event. `a` and `b` are `EventMention.key`s."""

    a: tuple[str, int, int]
    b: tuple[str, int, int]
    score: float
    features: tuple[Feature, ...]

    @property
    def why(self) -> str:
        """The evidence in one line."""
        return "; ".join(f.detail or f.name for f in self.features if f.weight > 0)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two events that may be one, for a person to decide; `a` and `b` are their ids, `merge` is the best evidence.

    The score is in log-odds of the learned model, not in the points of merges.
    """

    a: str
    b: str
    merge: Merge


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person said about two mentions, by their keys; it wins over every score."""

    relation: Literal["same", "different"]
    a: tuple[str, int, int]
    b: tuple[str, int, int]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """One side of a conflict: what is said, and by which mentions (keys)."""

    text: str
    mentions: tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Where the sources of one event disagree; `coarser` is a difference in precision, not a contradiction."""

    field: Literal["when", "outcome", "who", "where", "amount"]
    severity: Literal["coarser", "differs", "contradicts"]
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """One happening, with every mention that tells it.

    Attributes:
        id: `ev-` and ten hex digits of the first mention's document digest and offset.
        aliases: the ids that its other mentions would give, so that links survive when events are joined.
        title_from: the key of the mention whose headline the title is.
        when: `None` for an event whose date could not be resolved.
        basis: how `when` was got; "decided" where a person gave it.
        mentions: at least one, sorted by source and offset.
        groups: mentions that print one and the same statement, as tuples of keys.
        possible: ids of events that this coarser-dated one may be the same as.
    """

    id: str
    aliases: tuple[str, ...]
    title: str
    title_from: tuple[str, int, int]
    type: EventType
    when: When | None
    basis: Basis | Literal["decided"] | None
    mentions: tuple[EventMention, ...]
    groups: tuple[tuple[tuple[str, int, int], ...], ...] = ()
    merges: tuple[Merge, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    possible: tuple[str, ...] = ()
    curation: Curation = AUTO

    @property
    def titled(self) -> EventMention:
        """The mention whose headline the machine's title is."""
        return next((mention for mention in self.mentions if mention.key == self.title_from), self.mentions[0])

    @property
    def weakest(self) -> Merge | None:
        """The merge that rests on least, `None` for an event of one mention."""
        return min(self.merges, key=lambda merge: (merge.score, merge.a, merge.b), default=None)


def _tables() -> ModuleType:
    """The module of the tables, by name: it is above this one, and pandas takes a second to import."""
    return import_module("timeline.render.frame")


@dataclass(frozen=True, slots=True)
class Timeline:
    """The result: sorted, complete, and honest about what is missing.

    The sources of `documents` and `problems` together are exactly the files seen.

    Attributes:
        hidden: the events that a person took out; they are in no other list.
        decisions: what became of each decision that was given.
        merged_from: the points from which mentions were merged.
        suggested_from: the log-odds from which events are suggested as one.
        left_out: how many events the settings of `keep` left out.
    """

    title: str
    documents: tuple[Document, ...]
    events: tuple[Event, ...]
    undated: tuple[Event, ...]
    rejected: tuple[Rejected, ...]
    problems: tuple[Problem, ...]
    notes: tuple[Note, ...]
    config_sha256: str
    inputs_sha256: str
    version: str
    suggestions: tuple[Suggestion, ...] = ()
    hidden: tuple[Event, ...] = ()
    decisions: tuple[Outcome, ...] = ()
    merged_from: float | None = None
    suggested_from: float | None = None
    left_out: int = 0

    def to_frame(self) -> Frame:
        """A typed pandas table with a row for each event, those without a firm date last."""
        frame: Frame = _tables().events(self)
        return frame

    def mentions_frame(self) -> Frame:
        """A typed pandas table with a row for each mention; `event` is the id of its event."""
        frame: Frame = _tables().mentions(self)
        return frame

    @property
    def conflicts(self) -> int:
        """How many events have sources that disagree, differences of precision not counted."""
        return sum(any(c.severity != "coarser" for c in event.conflicts) for event in self.events)
