"""Timelines of every form of date, of hostile text, and as long as one likes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tests.render.told import Told, document, event, timeline
from timeline.model import (
    EventType,
    NameKind,
    Note,
    Problem,
    Published,
    Rejected,
    Timeline,
)
from timeline.spans import Span
from timeline.when import parse

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
