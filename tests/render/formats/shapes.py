"""Timelines of every shape for the readers of exports: the seeds, every form of date, hostile text, made-up ones."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from tests.render.factory import FORMS, HOSTILE, Told, document, event, forms, hostile, many, seeds, timeline
from timeline import render
from timeline.model import Published, Rejected, Timeline
from timeline.spans import Span
from timeline.when import When, parse

Record = dict[str, Any]

DANGEROUS = (
    '=HYPERLINK("http://x.invalid","click")', "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(1;2)", "\t=1+1", "\r\n=1+1",
    "a;=1+1", "a\t=1+1", "'=1+1", "' '=1", "＝1+1", "\u200b=1", "London; -5 degrees", '"";=1',
    "x\r\nATTENDEE:mailto:evil@x.invalid", "x\nEND:VEVENT\nBEGIN:VALARM", "a\\, b; c\\n", "END:VCALENDAR",
    "# heading", "- [x] task", "1. one", "> quote", "```\ncode\n```", "[^1]: no footnote", "![](http://x.invalid/a.png)",
    "[a](javascript:alert(1))", "<https://x.invalid>", "www.x.invalid", "https://x.invalid", "&lt;b&gt; &#60;", "a | b",
    "***", "$x$", "{.class}", "~~gone~~", "==mark==", "\\", "`", "[[wiki]]", "@cite", "_em_ __strong__", "<!--",
    'HYPERLINK "http://x.invalid"', "{ DDEAUTO c:\\\\x }", "\x01\x02", "\ufffe", "\x85next line", "\u202eevil",
    "\u2067right\u202b", "a\0b", "\ud83d", "end\udc00", "&;\"'<>", "]]>", "%PDF", "../../etc/passwd", "//x.invalid/a",
    "javascript:alert(1)", "urn:x", "a:b", "?query#fragment", "", " ", "\n", "x" * 40_000,
)  # fmt: skip
"""Text that some format would obey, cut short or choke on."""

WORDS = st.sampled_from((*HOSTILE, *DANGEROUS[:-1])) | st.text(st.characters(codec=None), max_size=30)
EDTF = st.sampled_from([form[0] for form in FORMS] + ["0001-01-01", "9999-12-31", "9999", "-0001-12", "[1999..2001]"])
CLOCKS = st.sampled_from([None, ("12:52", None), ("23:59:59", "Z"), ("00:00", "+01:00")])
TYPES = ("crime", "legal", "other", "publication")


def record_of(made: Timeline) -> Record:
    """What its `timeline.json` parses to."""
    loaded: Record = json.loads(render.to_json(made))
    return loaded


def dangerous() -> Timeline:
    """One event for each dangerous text: as its title, in its quote, as its name."""
    raw = "".join(f"{text} on 3 May 2012.\n" for text in DANGEROUS)
    at, rows = 0, []
    for text in DANGEROUS:
        end = at + len(text) + len(" on 3 May 2012.")
        rows.append((text, (at, end), (end - len("3 May 2012."), end - 1)))
        at = end + 1
    doc = document("=cmd; <b>\r\nx.txt", raw, DANGEROUS[0], Published(parse("2012-06~"), "given", DANGEROUS[1]))
    doc = replace(doc, metadata={"url": "javascript:alert(1)", "author": "@me"})
    events = [
        event(text, "other", parse("2012-05-03"), [Told(doc, sentence, date, "2012-05-03", names=((text, "person"),))])
        for text, sentence, date in rows
    ]
    return timeline("=1+1\r\nX-EVIL:1", [doc], events[:-3], undated=events[-3:])


TIMELINES = {"seeds": seeds, "forms": forms, "hostile": hostile, "many": lambda: many(30), "dangerous": dangerous}


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    """A timeline of up to three documents and five events, of any text and any form of date."""
    docs = [
        document(f"{number}-{draw(WORDS)}.txt", f"{draw(WORDS)} told in {number} pages.\n{draw(WORDS)}", draw(WORDS))
        for number in range(draw(st.integers(1, 3)))
    ]
    published = [Published(draw(EDTF.map(parse)), "given", draw(WORDS)), None]
    docs = [replace(doc, published=draw(st.sampled_from(published))) for doc in docs]
    events = [draw(_events(docs, number)) for number in range(draw(st.integers(0, 5)))]
    dated = [one for one in events if one.when]
    rejected = [Rejected(docs[0].raw_quote(Span(0, 3)), draw(WORDS))]
    undated = [one for one in events if not one.when]
    return timeline(draw(WORDS), docs, dated, undated, rejected if draw(st.booleans()) else ())


@st.composite
def _events(draw: st.DrawFn, docs: Any, number: int) -> Any:
    edtf, clock = draw(st.none() | EDTF), draw(CLOCKS)
    told = []
    for start in range(draw(st.integers(1, 3))):
        doc = docs[draw(st.integers(0, len(docs) - 1))]
        end = draw(st.integers(start + number + 1, len(doc.raw)))
        has_date = edtf is not None and draw(st.booleans())
        date = (start + number, end) if has_date else None
        relation = "dates" if has_date else "supports"
        names = ((draw(WORDS), draw(st.sampled_from(["person", "organisation", "place", "unknown"]))),)
        told.append(Told(doc, (start + number, end), date, edtf, relation, names=names, rule=draw(WORDS)))
    sides = (("when", "contradicts", ((edtf or "2001", (0,)), ("2014", (0,)))),) if draw(st.booleans()) else ()
    title = f"{draw(WORDS)} {number}"
    return event(title, draw(st.sampled_from(TYPES)), _when(edtf, clock), told, conflicts=sides)


def _when(edtf: str | None, clock: tuple[str, str | None] | None) -> When | None:
    when = parse(edtf) if edtf else None
    if when and clock and when.kind == "point" and when.precision == "day":
        return replace(when, time=clock[0], timezone=clock[1])
    return when


def everything(record: Record) -> list[Record]:
    """All events of a record."""
    return [*record["events"], *record["undated"]]
