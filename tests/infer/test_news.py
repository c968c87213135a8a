"""Dates from the news that undated documents share with dated ones, in a folder of invented articles."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from tests.corpus import findings
from timeline.config import InferConfig
from timeline.infer import belief, infer
from timeline.infer.belief import Clues, best_day
from timeline.infer.news import Near, news
from timeline.model import Document, Findings, Published
from timeline.when import Day, parse

FIRST = Day(2015, 3, 2).ordinal
PLACES = "Aldham Borley Colne Dedham Elmstead Fordham Great Heydon Inworth Jaywick Kelvedon Lawford Manning".split()
THINGS = "ferry tannery viaduct brewery chapel orchard quarry museum windmill harbour library tunnel granary".split()
DATED = [FIRST + days for days in range(0, 300, 5)]
DEEDS = "burned flooded reopened collapsed closed expanded".split()


def report(week: int, voice: int) -> str:
    """One of several reports of the event of a week, each in its own words but for the facts."""
    place, thing, deed = PLACES[week % 13], THINGS[week * 5 % 13], DEEDS[week % 6]
    facts = f"the {thing} at {place} {deed}, {place} mayor Ann {thing.title()}son said, and {137 + 31 * week} people"
    frames = (
        f"Officials confirmed that {facts} were asked to leave. The {place} {thing} has stood for many years.",
        f"In the end {facts} lost their work. Nobody in {place} had expected that of the {thing}.",
        f"It was the talk of the county: {facts} came to see it. A fund for the {place} {thing} was opened.",
    )
    return f"{frames[voice % 3]} Voice {voice} of week {week} adds that the weather was fair.\n"


def folder() -> list[Findings]:
    """Thirteen weeks with two dated reports each, and a third one of the fifth week without a date."""
    dated = [
        findings(f"{week:02}-{voice}.txt", report(week, voice), {"published": str(day(7 * week + voice))})
        for week in range(13)
        for voice in (0, 1)
    ]
    return [*dated, findings("undated.txt", report(5, 2))]


def day(offset: int) -> Day:
    return Day.from_ordinal(FIRST + offset)


def published(corpus: list[Findings]) -> Published | None:
    results = infer(corpus, InferConfig(min_probability=0.5))
    return next(item.document.published for item in results if item.document.name == "undated.txt")


def test_a_report_of_the_same_news_dates_an_undated_one() -> None:
    found = published(folder())
    assert found is not None
    assert found.when.edtf.rstrip("~%") in (str(day(35)), str(day(36)))
    assert found.when.approximate
    assert found.basis == "inferred"
    assert "tells the same news as 05-" in found.how
    mine, theirs = found.evidence
    assert "Fordham" in mine.text and "Fordham" in theirs.text


def test_other_news_leaves_it_undated() -> None:
    corpus = folder()
    corpus[-1] = findings("undated.txt", "My aunt bakes bread of rye and caraway, and never measures the flour.\n")
    assert published(corpus) is None


def test_few_dated_documents_are_no_measure_of_news() -> None:
    corpus = folder()
    assert published([*corpus[6:16], corpus[-1]]) is None


def test_the_order_of_a_large_folder_changes_nothing() -> None:
    corpus = folder()
    expected = published(corpus)
    for seed in range(5):
        shuffled = random.Random(seed).sample(corpus, len(corpus))
        assert published(shuffled) == expected


def lender(name: str, offset: int) -> Document:
    document = findings(name, "A report.\n").document
    return replace(document, published=Published(parse(str(day(offset))), "metadata", "stated"))


def test_documents_that_agree_are_believed_more_than_one_alone() -> None:
    a, b, c = lender("a", 10), lender("b", 11), lender("c", 300)
    agreeing = best_day((Near(a, 0.1, 0.1), Near(b, 0.09, 0.1)), (), Clues(), DATED)
    parted = best_day((Near(a, 0.1, 0.1), Near(c, 0.09, 0.1)), (), Clues(), DATED)
    assert agreeing is not None and parted is not None
    assert agreeing[0] - FIRST in (10, 11)
    assert agreeing[1] > parted[1] + 0.2


def test_a_day_before_what_the_document_tells_is_believed_less() -> None:
    a = (Near(lender("a", 10), 0.1, 0.1),)
    before, after = Clues(happened=(FIRST + 5,)), Clues(happened=(FIRST + 15,))
    assert belief.probability(belief.weigh(FIRST + 10, a, (), after, DATED)) < belief.probability(
        belief.weigh(FIRST + 10, a, (), before, DATED)
    )


@pytest.mark.parametrize(
    ("sentence", "fits"),
    [("The council met on Tuesday 10 March.", True), ("The council met on Friday 10 March.", False)],
)
def test_a_weekday_that_is_wrong_in_that_year_speaks_against_it(sentence: str, fits: bool) -> None:
    clues = belief.clues(findings("a.txt", f"Town news\n\n{sentence} It closed the library.\n"))
    weighed = belief.weigh(FIRST + 10, (Near(lender("a", 10), 0.1, 0.1),), (), clues, DATED)
    assert weighed["wrong weekday"] == float(not fits)


def test_rare_terms_alone_make_likeness() -> None:
    documents = [item.document for item in folder()]
    told = news(documents, {document.id for document in documents[:-1]})
    nearest = told.nearest(documents[-1])
    assert [near.document.name[:2] for near in nearest[:2]] == ["05", "05"]
    assert nearest[1].likeness > 2 * nearest[2].likeness
    assert all(near.document.name != "undated.txt" for near in nearest)
