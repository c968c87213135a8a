"""Timelines of every shape, drawn by hypothesis: texts, dates, evidence, joins, disagreements and decisions."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from itertools import pairwise
from typing import Any, get_args

from hypothesis import strategies as st

from tests.render.factory import document
from timeline.civil import PartialDate, days_in_month
from timeline.model import (
    Aspect,
    Conflict,
    DateMention,
    Document,
    Event,
    EventMention,
    EventType,
    Factuality,
    Feature,
    Merge,
    Name,
    NameKind,
    Note,
    Problem,
    Published,
    Rejected,
    Role,
    Statement,
    Suggestion,
    Timeline,
)
from timeline.ruling import Curation, Fingerprint, Op, Outcome, Pointer, Ruling
from timeline.spans import Span
from timeline.when import When

TEXTS = st.text(alphabet=st.sampled_from('ab é\n\r“𝕏\u2028=<\ud800"\\'), min_size=1, max_size=120)
WORDS = st.text(alphabet=st.sampled_from('ab é“𝕏<&="'), min_size=1, max_size=12)
SHARES = st.floats(-20, 20).map(lambda value: round(value, 2))
EVENT_IDS = st.integers(0, 2**40 - 1).map(lambda number: f"ev-{number:010x}")


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    """A date of any precision, from 9999 BCE on."""
    year = draw(st.integers(-9998, 9998))
    kind = draw(st.sampled_from(["day", "month", "season", "year", "decade", "century"]))
    if kind == "decade":
        return PartialDate(draw(st.integers(0, 998)) * 10, precision="decade")
    if kind == "century":
        return PartialDate(draw(st.integers(0, 98)) * 100, precision="century")
    if kind == "year":
        return PartialDate.of(year)
    if kind == "season":
        return PartialDate.of(year, draw(st.integers(21, 24)))
    month = draw(st.integers(1, 12))
    return PartialDate.of(year, month, draw(st.integers(1, days_in_month(year, month))) if kind == "day" else None)


@st.composite
def whens(draw: st.DrawFn, *, in_full: bool = True) -> When:
    """A date of any kind; without `in_full` one that EDTF alone tells."""
    marks = {name: draw(st.booleans()) for name in ("approximate", "uncertain")}
    first, second = sorted((draw(partial_dates()) for _ in range(2)), key=lambda date: (date.first, date.last))
    kind = draw(st.sampled_from(["point", "interval", "bounded"] if in_full else ["point"]))
    if kind == "point":
        time = draw(st.sampled_from([None, "09:30"]))
        return When("point", first, first, **marks, time=time, timezone="Z" if time else None)
    if second.last < first.first:
        second = first
    ends = draw(st.sampled_from([(first, second), (first, None), (None, second)]))
    return When(kind, *ends, **marks)  # type: ignore[arg-type]


def spans(text: str) -> st.SearchStrategy[Span]:
    """A stretch of at least one character."""
    starts = st.integers(0, len(text) - 1)
    return starts.flatmap(lambda start: st.integers(start + 1, len(text)).map(lambda end: Span(start, end)))


@st.composite
def mentions(draw: st.DrawFn, documents: list[Document]) -> EventMention:
    """A mention anywhere in one of the documents, with a date or without."""
    told = draw(st.sampled_from(documents))
    sentence = draw(spans(told.raw))
    date_quote = draw(st.none() | spans(told.raw).map(told.quote))
    when = draw(st.none() | whens(in_full=False)) if date_quote else None
    return EventMention(
        document=told.id,
        sentence=sentence,
        clause=draw(spans(told.raw)),
        quote=told.quote(sentence),
        relation=draw(st.sampled_from(["dates", "dateline", "supports", "bounds"])),
        date=DateMention(date_quote.span, date_quote.text, when, draw(WORDS), draw(st.none() | WORDS))
        if date_quote
        else None,
        date_quote=date_quote,
        headline=draw(WORDS),
        type=draw(st.sampled_from(get_args(EventType))),
        act=draw(st.none() | WORDS),
        names=tuple(
            Name(*name)
            for name in draw(
                st.lists(
                    st.tuples(WORDS, st.sampled_from(get_args(NameKind)), st.none() | st.sampled_from(get_args(Role))),
                    max_size=3,
                )
            )
        ),
        when=when,
        basis=draw(st.sampled_from(["explicit", "relative", "inferred"])) if date_quote else None,
        anchor=draw(st.none() | WORDS) if date_quote else None,
        counted_from=draw(st.none() | st.integers(0, len(told.raw) - 1)) if date_quote else None,
        refers_to=draw(st.none() | st.integers(0, len(told.raw) - 1)) if date_quote else None,
        told_whole=draw(st.booleans()),
        acceptance=draw(st.none() | st.floats(0, 1)),
        factuality=draw(st.sampled_from(get_args(Factuality))),
        hedge=draw(st.none() | WORDS),
        aspect=draw(st.sampled_from(get_args(Aspect))),
    )


@st.composite
def events(draw: st.DrawFn, documents: list[Document], id: str, *, dated: bool) -> Event:
    """An event of one to four mentions, joined in a chain, some of them in groups and at odds."""
    told = tuple(draw(st.lists(mentions(documents), min_size=1, max_size=4, unique_by=lambda mention: mention.key)))
    keys = [mention.key for mention in told]
    when = draw(whens()) if dated else draw(st.none() | whens())
    sides = draw(st.lists(WORDS, min_size=2, max_size=3, unique=True))
    field = draw(st.sampled_from(["when", "outcome", "who", "where", "amount"]))
    odds = Conflict(
        field, draw(st.sampled_from(["coarser", "differs"])), tuple(Statement(s, (keys[0],)) for s in sides)
    )  # type: ignore[arg-type]
    curation = draw(st.sampled_from([Curation(), Curation("edited", (0,), Fingerprint("a", None, "crime"))]))
    return Event(
        id=id,
        aliases=tuple(draw(st.lists(EVENT_IDS, max_size=2, unique=True))),
        title=draw(WORDS),
        title_from=draw(st.sampled_from(keys)),
        type=draw(st.sampled_from(get_args(EventType))),
        when=when,
        basis=draw(st.sampled_from(["explicit", "relative", "inferred", "decided"])) if when else None,
        mentions=told,
        groups=(tuple(keys[:2]),) if len(keys) > 1 and draw(st.booleans()) else (),
        merges=tuple(
            Merge(a, b, draw(SHARES), (Feature(draw(WORDS), draw(SHARES), draw(WORDS)),)) for a, b in pairwise(keys)
        ),
        conflicts=draw(st.sampled_from([(), (odds,)])),
        possible=tuple(draw(st.lists(EVENT_IDS, max_size=1))),
        curation=curation,
    )


@st.composite
def published(draw: st.DrawFn, documents: list[Document], own: Document) -> Published:
    """When a document was published, upon quotes of any."""
    quotes = tuple(
        item.raw_quote(draw(spans(item.raw))) for item in draw(st.lists(st.sampled_from(documents), max_size=2))
    )
    rivals = (Published(draw(whens(in_full=False)), "file", "b", (own.raw_quote(draw(spans(own.raw))),)),)
    return Published(
        draw(whens(in_full=False)),
        draw(st.sampled_from(["stated", "metadata", "file", "given", "inferred"])),
        draw(WORDS),
        quotes,
        draw(st.sampled_from([(), rivals])),
    )


@st.composite
def outcomes(draw: st.DrawFn, documents: list[Document]) -> Outcome:
    """What became of a decision of any kind."""
    op: Any = draw(st.sampled_from(get_args(Op)))
    pointers = [
        Pointer(item.sha256, 0, item.raw[:3], draw(st.none() | st.just((1, "x"))), "a.txt") for item in documents
    ]
    ruling = Ruling(
        op,
        tuple(pointers),
        draw(WORDS),
        "2026-11-21",
        value=draw(st.none() | WORDS),
        apart=tuple(pointers[:1]) if op == "split" else (),
        note=draw(st.just("") | WORDS),
        event=draw(st.none() | EVENT_IDS),
        fingerprint=draw(st.sampled_from([None, Fingerprint("a", "2012", "crime")])),
        file="mine.json",
    )
    return Outcome(ruling, draw(st.sampled_from(["held", "overruled", "lost"])), (), draw(st.just("") | WORDS))


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    """A whole timeline of one to three documents."""
    raws = draw(st.lists(TEXTS, min_size=1, max_size=3, unique=True))
    bare = [document(f"{number}.txt", raw) for number, raw in enumerate(raws)]
    documents = [replace(item, published=draw(st.none() | published(bare, item))) for item in bare]
    ids = draw(st.lists(EVENT_IDS, min_size=1, max_size=4, unique=True))
    dated = tuple(draw(events(bare, id, dated=True)) for id in ids[:2])
    found = tuple(
        Suggestion(one.id, two.id, Merge(two.mentions[0].key, one.mentions[0].key, 1.0, ()))
        for one, two in pairwise(dated)
        if one.mentions[0].key not in {mention.key for mention in two.mentions}
        and two.mentions[0].key not in {mention.key for mention in one.mentions}
    )
    return Timeline(
        title=draw(WORDS),
        documents=tuple(documents),
        events=dated,
        undated=tuple(draw(events(bare, id, dated=False)) for id in ids[2:3]),
        rejected=tuple(Rejected(item.raw_quote(draw(spans(item.raw))), draw(WORDS)) for item in bare[:1]),
        problems=tuple(Problem(draw(WORDS), "acquire", "unreadable", draw(WORDS)) for _ in raws[:1]),
        notes=tuple(Note(item.id, draw(WORDS)) for item in bare[:1]),
        config_sha256=hashlib.sha256(b"").hexdigest(),
        inputs_sha256=hashlib.sha256(b"x").hexdigest(),
        version="0.1.0",
        suggestions=found,
        hidden=tuple(draw(events(bare, id, dated=True)) for id in ids[3:]),
        decisions=tuple(draw(st.lists(outcomes(bare), min_size=1, max_size=2))),
        merged_from=draw(st.none() | SHARES),
        suggested_from=draw(st.none() | SHARES),
        left_out=draw(st.integers(0, 9)),
    )
