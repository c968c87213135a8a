"""Events, mentions and documents for tests, of model values alone; nothing here runs the other stages.

Quotes are cut from the raw text by offset, as the stages do it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.model import (
    Basis,
    Conflict,
    DateMention,
    Document,
    Event,
    EventMention,
    EventType,
    Feature,
    Merge,
    Name,
    NameKind,
    Note,
    Problem,
    Published,
    Rejected,
    Relation,
    Statement,
    Timeline,
)
from timeline.spans import Alignment, Span
from timeline.when import When, parse

_SENTENCE = re.compile(r"[^\n]+?(?:[.!?][\"”’]?(?=\s)|(?=\n)|$)")


def document(name: str, raw: str, title: str | None = None, published: Published | None = None) -> Document:
    """A document that needs no cleaning."""
    digest = hashlib.sha256(raw.encode("utf-8", "surrogatepass")).hexdigest()
    found = (m.span() for m in _SENTENCE.finditer(raw))
    trimmed = ((s + len(raw[s:e]) - len(raw[s:e].lstrip()), e) for s, e in found)
    sentences = tuple(Span(start, end) for start, end in trimmed if start < end)
    return Document(
        id=f"doc-{digest[:10]}",
        sources=(name,),
        sha256=digest,
        raw=raw,
        text=raw,
        alignment=Alignment.identity(len(raw)),
        sentences=sentences,
        title=title,
        published=published,
    )


@dataclass(frozen=True)
class Told:
    """One mention, by offsets."""

    document: Document
    sentence: tuple[int, int]
    date: tuple[int, int] | None = None
    edtf: str | None = None
    relation: Relation = "dates"
    basis: Basis | None = "explicit"
    rule: str = "month-name-year"
    anchor: str | None = None
    names: tuple[tuple[str, NameKind], ...] = ()


def mention(told: Told, headline: str, type: EventType) -> EventMention:
    """The mention as the events and infer stages would hand it on."""
    sentence = Span(*told.sentence)
    date = date_quote = None
    when = parse(told.edtf) if told.edtf else None
    if told.date:
        span = Span(*told.date)
        date_quote = told.document.quote(span)
        date = DateMention(span, date_quote.text, when, told.rule)
    return EventMention(
        document=told.document.id,
        sentence=sentence,
        clause=sentence,
        quote=told.document.quote(sentence),
        relation=told.relation,
        date=date,
        date_quote=date_quote,
        headline=headline,
        type=type,
        act=None,
        names=tuple(Name(text, kind) for text, kind in told.names),
        when=when,
        basis=told.basis if told.date else None,
        anchor=told.anchor,
    )


def event(
    title: str,
    type: EventType,
    when: When | None,
    told: Sequence[Told],
    *,
    basis: Basis = "explicit",
    same: Iterable[Sequence[int]] = (),
    conflicts: tuple[tuple[str, str, tuple[tuple[str, tuple[int, ...]], ...]], ...] = (),
    merges: Iterable[tuple[int, int, tuple[tuple[str, float, str], ...]]] = (),
) -> Event:
    """An event; `same`, `conflicts` and `merges` name mentions by their place in `told`, from 0."""
    mentions = tuple(mention(one, title, type) for one in told)
    keys = [m.key for m in mentions]
    identity = f"{told[0].document.sha256}:{told[0].sentence[0]}:{title}"
    return Event(
        id=f"ev-{hashlib.sha256(identity.encode('utf-8', 'surrogatepass')).hexdigest()[:10]}",
        aliases=(),
        title=title,
        title_from=keys[0],
        type=type,
        when=when,
        basis=basis if when else None,
        mentions=mentions,
        groups=tuple(tuple(keys[n] for n in group) for group in same),
        merges=tuple(
            Merge(keys[a], keys[b], round(sum(f[1] for f in features), 2), tuple(Feature(*f) for f in features))
            for a, b, features in merges
        ),
        conflicts=tuple(
            Conflict(
                field,  # type: ignore[arg-type]
                severity,  # type: ignore[arg-type]
                tuple(Statement(text, tuple(keys[n] for n in by)) for text, by in sides),
            )
            for field, severity, sides in conflicts
        ),
    )


def timeline(
    title: str,
    documents: Sequence[Document],
    events: Iterable[Event],
    undated: Iterable[Event] = (),
    rejected: Iterable[Rejected] = (),
    problems: Iterable[Problem] = (),
    notes: Iterable[Note] = (),
) -> Timeline:
    """A timeline, sorted as `merge` sorts it."""
    digests = "".join(sorted(d.sha256 for d in documents))
    return Timeline(
        title=title,
        documents=tuple(documents),
        events=tuple(sorted(events, key=lambda e: (*(e.when.sort_key if e.when else (0.0, 0.0, "")), e.id))),
        undated=tuple(undated),
        rejected=tuple(rejected),
        problems=tuple(problems),
        notes=tuple(notes),
        config_sha256="0" * 64,
        inputs_sha256=hashlib.sha256(digests.encode()).hexdigest(),
        version="0.1.0",
    )
