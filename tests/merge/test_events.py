"""What is told as one event and what is kept apart, through the whole pipeline: the failures that would defame."""

from __future__ import annotations

import pytest

from tests.corpus import timeline, told

# two documents that tell different happenings of the same kind
APART = {
    "two arrests of the same kind, in one week": (
        "Striker Tom Reed was arrested for drink-driving in Leeds on 3 May 2010.",
        "Striker Ben Lowe was arrested for drink-driving in Leeds on 3 May 2010.",
    ),
    "stages of one case": (
        "Tom Reed was charged with murder in 2011.",
        "Tom Reed was jailed for murder in 2011.",
    ),
    "anniversaries": (
        "The memorial march was held in Leeds on 12 November 2008.",
        "The memorial march was held in Leeds on 12 November 2009.",
    ),
    "a moment and the period around it": (
        "Officers of the Harbour Unit failed to investigate between July 2008 and September 2009.",
        "Officers of the Harbour Unit failed to investigate a report in November 2008.",
    ),
    "different days": (
        "The Harbour Unit was raided on 12 November 2008.",
        "The Harbour Unit was raided on 28 November 2008.",
    ),
}


@pytest.mark.parametrize("texts", APART.values(), ids=APART)
def test_different_happenings_stay_apart(texts: tuple[str, str]) -> None:
    result = timeline({f"{i}.txt": text + "\n" for i, text in enumerate(texts)})
    assert [len(event.mentions) for event in result.events] == [1, 1]


# two documents that tell one happening | its date
TOGETHER = {
    "a year and the month inside it": (
        "Jean Dark was accused of fraud in 2008.",
        "Jean Dark was accused of fraud at Leeds police station in November 2008.",
        "2008-11",
    ),
    "one statement, a word changed": (
        "Jean Dark was turned away in November 2008 by the people from whom she sought help.",
        "Jean Dark was turned away in November 2008 by the people from whom she had sought help.",
        "2008-11",
    ),
    "the same day in other words": (
        "Jean Dark was jailed for fraud at Leeds Crown Court on 3 May 2010.",
        "A judge at Leeds Crown Court jailed Jean Dark for nine years on 3 May 2010.",
        "2010-05-03",
    ),
}


@pytest.mark.parametrize("case", TOGETHER.values(), ids=TOGETHER)
def test_one_happening_is_one_event_with_both_sources_and_a_reason(case: tuple[str, str, str]) -> None:
    first, second, edtf = case
    filler = {
        f"filler{i}.txt": f"Other matters were discussed in {place} in {1990 + i}.\n"
        for i, place in enumerate("ABCDEFGH")
    }
    result = timeline({"0.txt": first + "\n", "1.txt": second + "\n", **filler})
    (event,) = told(result, edtf)
    assert len({mention.document for mention in event.mentions}) == 2
    (reason,) = event.merges
    assert reason.score > 0
    assert reason.why


def test_a_statement_that_two_papers_print_is_one_group() -> None:
    quote = "“The harbour was closed in November 2008 because nobody had paid for the lights and the pilots,” she said."
    result = timeline({"0.txt": f"{quote}\n", "1.txt": f"As reported: {quote}\n"})
    (event,) = told(result, "2008-11")
    assert [len(group) for group in event.groups] == [2]


def test_a_year_two_events_could_take_stays_apart_and_names_both() -> None:
    texts = {
        "0.txt": "The Harbour Unit was raided by Leeds police in 2008.\n",
        "1.txt": "The Harbour Unit was raided by Leeds police in March 2008.\n",
        "2.txt": "The Harbour Unit was raided by Leeds police in November 2008.\n",
    }
    (coarse,) = told(timeline(texts), "2008")
    assert len(coarse.possible) == 2


def test_sources_that_count_differently_are_shown() -> None:
    texts = {
        "0.txt": "The Harbour Unit blast in Leeds injured 29 people on 3 May 2010.\n",
        "1.txt": "The Harbour Unit blast in Leeds injured 31 people on 3 May 2010.\n",
    }
    (event,) = told(timeline(texts), "2010-05-03")
    (conflict,) = [c for c in event.conflicts if c.field == "amount"]
    assert {statement.text for statement in conflict.statements} == {"29 people", "31 people"}


def test_sources_that_give_another_sentence_are_shown() -> None:
    texts = {
        "0.txt": "Jean Dark was jailed for nine years for fraud at Leeds Crown Court on 3 May 2010.\n",
        "1.txt": "Jean Dark was jailed for eight years for fraud at Leeds Crown Court on 3 May 2010.\n",
    }
    (event,) = told(timeline(texts), "2010-05-03")
    (conflict,) = [c for c in event.conflicts if c.field == "outcome"]
    assert {statement.text for statement in conflict.statements} == {"eight years", "nine years"}
    assert all(len(statement.mentions) == 1 for statement in conflict.statements)


def test_ids_survive_more_documents() -> None:
    few = timeline({"1.txt": "Jean Dark was jailed for fraud at Leeds Crown Court on 3 May 2010.\n"})
    more = timeline(
        {
            "0.txt": "A judge at Leeds Crown Court jailed Jean Dark for fraud on 3 May 2010.\n",
            "1.txt": "Jean Dark was jailed for fraud at Leeds Crown Court on 3 May 2010.\n",
        }
    )
    (event,) = told(more, "2010-05-03")
    assert few.events[0].id in (event.id, *event.aliases)


def test_the_date_of_a_sentence_that_tells_no_event_is_listed_with_the_reason() -> None:
    text = (
        "Published: 9 March 2012\n\nAnn Low was jailed on 3 March 2012 for fraud.\n\nWhat a day it was, 4 March 2012!\n"
    )
    result = timeline({"a.txt": text})
    reasons = {item.quote.text: item.reason for item in result.rejected}
    assert "tells no event" in reasons["4 March 2012"]
    assert "3 March 2012" not in reasons
