"""The five seed documents and what they tell, written down by hand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.render.told import Told, document, event, timeline
from timeline.model import (
    Document,
    Problem,
    Published,
    Rejected,
    Timeline,
)
from timeline.spans import Span
from timeline.when import parse

SEEDS = Path(__file__).parents[2] / "seeds"

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
