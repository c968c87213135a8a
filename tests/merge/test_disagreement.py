"""Where sources disagree on how much and how it ended: what is compared with what, and what is no disagreement."""

from __future__ import annotations

import pytest

from tests.corpus import findings, timeline, told
from timeline.config import Config, MergeConfig
from timeline.infer import infer
from timeline.merge import merge
from timeline.merge.amounts import amounts
from timeline.merge.disagreement import terms
from timeline.merge.words import stem
from timeline.model import Conflict, Decision
from timeline.spans import Span

FILLER = {
    f"filler{i}.txt": f"Other matters were discussed in {place} in {1990 + i}.\n" for i, place in enumerate("ABCDEFGH")
}

# text | what is counted and how it is said
AMOUNTS = [
    ("The blast injured at least 20 people in Leeds", [("people, injure", "at least 20 people")]),
    ("29 people were injured and three died", [("people, injure", "29 people"), ("people, kill", "three died")]),
    ("The blast left 31 injured", [("people, injure", "31 injured")]),
    ("The fire killed two women and hurt six", [("people, kill", "two women")]),
    ("The death toll rose to 1,200", [("people, kill", "1,200")]),
    ("He was fined £1.5m over the leak", [("money", "£1.5m")]),
    ("a payment of about 1.5 million dollars to Reed", [("money", "about 1.5 million dollars")]),
    ("The harbour lost 31% of its ships", [("percent", "31%")]),
    ("Police took 2,000 documents away", [(stem("documents"), "2,000 documents")]),
    ("Reed, 44, was jailed for nine years", []),
    ("Sixty-five members left", [(stem("members"), "Sixty-five members")]),
    ("50,000-100,000 people died", [("people, kill", "50,000-100,000 people")]),
    ("eight more people were injured and five year seven pupils", []),
    ("two of the five men left in 2009 people say", []),
    ("Police closed the road at 10 Downing Street for 3 hours", []),
]


@pytest.mark.parametrize(("text", "found"), AMOUNTS)
def test_amounts_are_read_with_what_they_count(text: str, found: list[tuple[str, str]]) -> None:
    assert [(amount.of, amount.text) for amount in amounts(text)] == found


def test_a_number_of_the_date_is_no_amount() -> None:
    text = "on 3 may people met"
    assert amounts(text, Span(3, 8)) == ()


# one | other | whether one number satisfies both
AGREE = [
    ("at least 20 people", "29 people", True),
    ("more than 1,300 people", "1,324 people", True),
    ("up to 30 people", "31 people", False),
    ("about 30 people", "29 people", True),
    ("about $270m", "about $310m", False),
    ("29 people", "31 people", False),
    ("twenty people", "20 people", True),
    ("sixty-five people", "65 people", True),
    ("dozens of people", "30 people", True),
    ("hundreds of people", "30 people", False),
    ("£1m", "$1.5m", True),
    ("£1m", "£1.5m", False),
    ("£1m", "$9 million", False),
    ("£1m", "A$9 million", True),
]


@pytest.mark.parametrize(("a", "b", "agrees"), AGREE)
def test_amounts_disagree_only_where_no_number_satisfies_both(a: str, b: str, *, agrees: bool) -> None:
    (first,), (second,) = amounts(a), amounts(b)
    assert first.agrees(second) == second.agrees(first) == agrees


TERMS = [
    ("Reed was jailed for nine years two years ago, aged 30 years old", ("nine years",)),
    ("Reed was sentenced on Friday to eight years for two years of fraud", ("eight years",)),
    ("The court gave Reed an 18-month prison sentence", ("eighteen months",)),
    ("Reed was jailed for life with a minimum of 30 years", ("life",)),
    ("Reed was sentenced to 19 years to life", ("life",)),
    ("Reed was jailed for two and a half years", ("two and a half years",)),
    ("Reed was jailed for 9 years", ("nine years",)),
    ("a ban of six months for Reed, who rode for two years", ("six months",)),
]


@pytest.mark.parametrize(("text", "found"), TERMS)
def test_a_term_is_what_somebody_was_sentenced_to(text: str, found: tuple[str, ...]) -> None:
    assert terms(text) == found


def conflicts(first: str, second: str) -> list[Conflict]:
    """Those of the one event of 3 May that two documents tell."""
    (event,) = told(timeline({"0.txt": first + "\n", "1.txt": second + "\n"} | FILLER), "2010-05-03")
    assert len({mention.document for mention in event.mentions}) == 2
    return list(event.conflicts)


BLAST = "The Harbour Unit blast in Leeds {} on 3 May 2010."
FINED = "Jean Dark of the Harbour Unit was fined {} at Leeds Crown Court on 3 May 2010."
JAILED = "Jean Dark of the Harbour Unit was jailed for {} at Leeds Crown Court on 3 May 2010."
BEATEN = "Leeds Rovers beat Corrie Town {} in the Harbour Cup on 3 May 2010."

# sentence | one | other | field and severity of the conflict | what each side says
CASES = [
    (BLAST, "injured 29 people", "injured 31 people", ("amount", "differs"), {"29 people", "31 people"}),
    (BLAST, "injured at least 20 people", "injured 29 people", ("amount", "coarser"),
     {"at least 20 people", "29 people"}),
    (BLAST, "killed 3 people and injured 20", "killed four people and injured 20", ("amount", "differs"),
     {"3 people", "four people"}),
    (BLAST, "injured 20 people and killed 3", "injured 20 people", None, set()),
    (BLAST, "injured 20 to 30 people", "injured 29 people", ("amount", "coarser"), {"20 to 30 people", "29 people"}),
    (FINED, "£300,000", "£30,000", ("amount", "differs"), {"£300,000", "£30,000"}),
    (FINED, "£1m", "$1.5m", ("amount", "coarser"), {"£1m", "$1.5m"}),
    (FINED, "£1m", "£1 million", None, set()),
    (JAILED, "nine years", "eight years", ("outcome", "differs"), {"nine years", "eight years"}),
    (JAILED, "life", "life with a minimum of 30 years", None, set()),
    (JAILED, "life", "19 years", ("outcome", "differs"), {"life", "nineteen years"}),
    (BEATEN, "3-1", "2-1", ("outcome", "differs"), {"3-1", "2-1"}),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "one", "other", "kind", "sides"), CASES)
def test_what_sources_tell_differently_is_said_and_nothing_else(
    sentence: str, one: str, other: str, kind: tuple[str, str] | None, sides: set[str]
) -> None:
    found = conflicts(sentence.format(one), sentence.format(other))
    assert [(conflict.field, conflict.severity) for conflict in found] == ([kind] if kind else [])
    assert {statement.text for conflict in found for statement in conflict.statements} == sides


KILLED = "Published: 4 May 2010\n\nTom Reed, a {}, was killed in Leeds by a Harbour Unit van on 3 May 2010.\n"


@pytest.mark.parametrize(
    ("one", "other", "sides"),
    [
        ("44-year-old trader", "46-year-old trader", {"44-year-old", "46-year-old"}),
        ("44-year-old trader", "45-year-old trader", set()),
        ("trader, aged 44", "trader, aged 54", {"aged 44", "aged 54"}),
        ("22-month-old boy", "23-month-old boy", {"22-month-old", "23-month-old"}),
    ],
)
def test_an_age_that_a_birthday_does_not_explain_is_a_disagreement(one: str, other: str, sides: set[str]) -> None:
    (event,) = told(timeline({"0.txt": KILLED.format(one), "1.txt": KILLED.format(other)} | FILLER), "2010-05-03")
    assert {(conflict.field, conflict.severity) for conflict in event.conflicts} == (
        {("who", "differs")} if sides else set()
    )
    assert {statement.text for conflict in event.conflicts for statement in conflict.statements} == sides


def test_a_sum_said_and_a_sum_pledged_are_compared_by_the_act_they_share() -> None:
    found = conflicts(
        "The Harbour Fund said on 3 May 2010 that £270m had been pledged to Corrie.",
        "The Harbour Fund said on 3 May 2010 that £310m had been pledged to Corrie.",
    )
    assert [(conflict.field, conflict.severity) for conflict in found] == [("amount", "differs")]


def test_periods_of_two_documents_that_end_otherwise_are_a_disagreement() -> None:
    war = "The rebels of the Harbour Front fought the army of Corrie in a civil war from 1991 to {}.\n"
    corpus = infer([findings(f"{year}.txt", war.format(year)) for year in (2001, 2002)], Config().infer)
    (one,), (other,) = (found.mentions for found in corpus)
    (event,) = merge(corpus, MergeConfig(), [Decision("same", one.key, other.key)]).events
    assert [(conflict.field, conflict.severity) for conflict in event.conflicts] == [("when", "differs")]


def test_one_document_that_gives_both_numbers_is_no_disagreement() -> None:
    both = BLAST.format("injured 29 people, not 31 people as was said at first,")
    assert conflicts(both, BLAST.format("injured 31 people")) == []
