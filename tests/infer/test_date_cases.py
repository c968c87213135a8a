"""One small folder a rule: what its document `a.txt` is dated, and why it is no more and no less."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import permutations

import pytest

from tests.corpus import findings
from timeline.config import InferConfig
from timeline.infer import infer
from timeline.model import Document, Findings

STATEMENT = (
    "“The approach of ignoring warnings about the bridge in the first instance was wholly inappropriate and the "
    "pressure to open it on time, rather than focusing on the safety of those who cross it, resulted in the company "
    "losing sight of what building bridges is about, which is carrying people and goods across a river.”"
)
SHORT = (
    "“We are sorry that the warnings about the bridge at Marlow were not read by anybody who could have acted on "
    "them in time,” the company said."
)
STORY = "The council met in the town hall and voted to close the library.\n\nResidents protested outside for hours.\n"
SAID = f"The Bridge Office said:\n\n{STATEMENT}\n"


def dated(day: str, body: str = SAID) -> str:
    """An article with a dateline."""
    return f"Bridge report out\n\nPublished: {day}\n\n{body}"


@dataclass(frozen=True, slots=True)
class Case:
    """A folder by file name, and the publication date of `a.txt` in EDTF, empty for none at all."""

    rule: str
    edtf: str
    text: str
    others: dict[str, str] = field(default_factory=dict)
    metadata: dict[str, str] = field(default_factory=dict)


NAMES_IT = "The company answered the report Weak bridge at Marlow opened too early in a letter.\n"
TITLE = "Weak bridge at Marlow opened too early\n\n"

CASES = [
    Case("metadata before the dateline", "2012-04-05", dated("3 May 2010"), metadata={"published": "2012-04-05T10:00"}),
    Case("the dateline before the address", "2010-05-03", dated("3 May 2010"),
         metadata={"url": "https://news.example/2012/04/05/bridge.html"}),
    Case("the address where nothing is stated", "2012-04-05", "Library to close\n\n" + STORY,
         metadata={"url": "https://news.example/2012/04/05/library.html"}),
    Case("a dateline in the last lines", "2010-05-03", "Library to close\n\n" + STORY * 4 + "\nPosted on 3 May 2010\n"),
    Case("a footer is no publication", "", "Library to close\n\n" + STORY + "\nCopyright © 2024 Town News\n"),
    Case("an update is no publication", "", "Library to close\n\n" + STORY + "\nLast updated 3 May 2010\n"),
    Case("a correction is no publication", "", "Library to close\n\n" + STORY + "\nCorrected: 28 Sept. 2016\n"),
    Case("a statement that a dated document quotes", "2013-02-26~", "Bridge company blamed\n\n" + SAID,
         {"b.txt": dated("26 February 2013")}),
    Case("and that was made today", "2013-02-26", "Bridge company blamed\n\n" + SAID + "\nThe office reported today.\n",
         {"b.txt": dated("26 February 2013")}),
    Case("a short passage, of one document", "", "Bridge company sorry\n\n" + SHORT,
         {"b.txt": dated("26 February 2013", SHORT)}),
    Case("a short passage, of two of one week", "2013-02-26~", "Bridge company sorry\n\n" + SHORT,
         {"b.txt": dated("26 February 2013", SHORT), "c.txt": dated("28 February 2013", SHORT + "\n\n" + STORY)}),
    Case("an old passage quoted again dates nothing", "", "Bridge company blamed\n\n" + SAID,
         {"b.txt": dated("26 February 2013"), "c.txt": dated("3 May 2015", SAID + STORY)}),
    Case("what many documents share is boilerplate", "", "Bridge company blamed\n\n" + SAID,
         {f"{n}.txt": dated(f"{n} February 2013", SAID + f"\nStory {n}.\n") for n in range(10, 19)}),
    Case("no inferred date is lent on", "", "Bridge company sorry\n\n" + SHORT * 2,
         {"b.txt": "Bridge company blamed\n\n" + SAID + SHORT * 2, "c.txt": dated("26 February 2013")}),
    Case("two undated documents date each other not", "", "Bridge company blamed\n\n" + SAID,
         {"b.txt": "Report out\n\n" + SAID}),
    Case("a month lends no day", "", "Bridge company blamed\n\n" + SAID,
         {"february-2013.txt": "February 2013\n\n" + SAID}),
    Case("what happened had happened", "[2011..]", "Tom Reed was jailed for theft in 2011.\n"),
    Case("the latest of it counts", "[2012-03..]",
         "Tom Reed was jailed in 2011.\n\nHe was released in March 2012.\n\nHe was born in 1970.\n"),
    Case("to the day", "[2010-05-03..]", "The bridge collapsed on 3 May 2010.\n"),
    Case("what did not happen bounds nothing", "", "Tom Reed was not jailed in 2011.\n"),
    Case("what will happen had not", "[..2010-06-12]", "Tom Reed will be sentenced on 12 June 2010.\n"),
    Case("between what happened and what will", "[2010-05-03..2010-06-12]",
         "The bridge collapsed on 3 May 2010.\n\nTom Reed will be sentenced on 12 June 2010.\n"),
    Case("what would happen is told later", "[2010-05-03..]",
         "The bridge collapsed on 3 May 2010.\n\nTom Reed would be sentenced on 12 June 2010.\n"),
    Case("a plan of somebody quoted is not the text's", "",
         "“The bridge will open on 12 June 2010,” the company had promised.\n"),
    Case("a plan that was overtaken bounds nothing", "[2010-08-01..]",
         "The bridge will open on 12 June 2010.\n\nIt collapsed on 1 August 2010.\n"),
    Case("a dated document names it by its title", "[..2013-03-09]", TITLE + STORY,
         {"b.txt": dated("9 March 2013", NAMES_IT)}),
    Case("the earliest that names it counts", "[..2013-03-09]", TITLE + STORY,
         {"b.txt": dated("9 March 2014", NAMES_IT), "c.txt": dated("9 March 2013", NAMES_IT)}),
    Case("a dated document names its address", "[..2013-03-09]", "Library to close\n\n" + STORY,
         {"b.txt": dated("9 March 2013", "See https://town.example/library for the decision.\n")},
         {"url": "https://town.example/library"}),
    Case("the same title again names nothing", "", TITLE + STORY, {"b.txt": "Published: 9 March 2013\n\n" + TITLE}),
    Case("an old passage in a document that tells of later days", "[2015-05-03..]",
         "Bridge company blamed\n\n" + SAID + "\nThe bridge collapsed on 3 May 2015.\n",
         {"b.txt": dated("26 February 2013")}),
    Case("without evidence, undated", "", "Library to close\n\n" + STORY),
]  # fmt: skip


def folder(case: Case) -> list[Findings]:
    others = [findings(name, text) for name, text in case.others.items()]
    return [findings("a.txt", case.text, case.metadata), *others]


def document_a(corpus: list[Findings]) -> Document:
    results = infer(corpus, InferConfig(), today="2020-01-01")
    return next(item.document for item in results if item.document.name == "a.txt")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_a_document_is_dated_as_its_evidence_allows(case: Case) -> None:
    published = document_a(folder(case)).published
    assert (published.when.edtf if published else "") == case.edtf


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_an_inferred_date_shows_its_quotes_and_says_why(case: Case) -> None:
    corpus = folder(case)
    published = document_a(corpus).published
    if published is None or published.basis != "inferred":
        return
    raw = {item.document.id: item.document.raw for item in corpus}
    assert published.evidence
    assert all(quote.span.of(raw[quote.document]) == quote.text for quote in published.evidence)
    assert published.how.startswith(f"date not stated; {published.when.in_words().removeprefix('about ')}")
    assert ", because " in published.how


@pytest.mark.parametrize("case", [case for case in CASES if case.others], ids=lambda case: case.rule)
def test_the_order_of_files_changes_nothing(case: Case) -> None:
    orders = [list(order) for order in permutations(folder(case)[:4])]
    assert len({document_a(order).published for order in orders}) == 1


def test_there_are_thirty_one_cases() -> None:
    assert len({case.rule for case in CASES}) == len(CASES) == 31
