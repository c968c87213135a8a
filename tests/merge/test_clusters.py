"""Clustering laws, on mentions made by hand."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from timeline import when
from timeline.merge.average import Pair
from timeline.merge.clusters import Clustering, cluster
from timeline.merge.telling import Telling
from timeline.merge.vetoes import vetoed
from timeline.model import EventMention, Quote
from timeline.spans import Span


def telling(at: int, edtf: str, *, act: str = "meet", people: tuple[str, ...] = ()) -> Telling:
    span = Span(at, at + 1)
    mention = EventMention(
        document="doc-a", sentence=span, clause=span, quote=Quote("doc-a", span, "x"), relation="dates", date=None,
        date_quote=None, headline="", type="other", act=act, when=when.parse(edtf), basis="explicit",
    )  # fmt: skip
    return Telling(mention, at, frozenset({"w"}), frozenset(), frozenset(people), frozenset({act}))


def score(a: Telling, b: Telling) -> Pair:
    """Everything tells the same, unless a veto says no."""
    return Pair(float("-inf")) if vetoed(a, b) else Pair(10.0, hard=True)


def dates_of(clustering: Clustering) -> list[list[str]]:
    return sorted(sorted(member.when.edtf for member in found.members if member.when) for found in clustering.clusters)


def grouped(*edtfs: str) -> list[list[str]]:
    return dates_of(cluster([telling(i, edtf) for i, edtf in enumerate(edtfs)], score, 9.0, lambda t: t.words))


def test_a_year_joins_the_one_finer_date_inside_it() -> None:
    assert grouped("2008", "2008-11") == [["2008", "2008-11"]]
    assert grouped("2008", "2008-11", "2008-11-12") == [["2008", "2008-11", "2008-11-12"]]


def test_a_year_that_two_finer_dates_could_take_stays_apart_and_names_both() -> None:
    result = cluster(
        [telling(0, "2008"), telling(1, "2008-03-01"), telling(2, "2008-11-12")], score, 9.0, lambda t: t.words
    )
    assert dates_of(result) == [["2008"], ["2008-03-01"], ["2008-11-12"]]
    (candidates,) = result.possible.values()
    assert {result.clusters[i].when.edtf for i in candidates} == {"2008-03-01", "2008-11-12"}


def test_exclusive_dates_never_join() -> None:
    assert grouped("2008", "2009") == [["2008"], ["2009"]]
    assert grouped("2008-11-12", "2008-11-28") == [["2008-11-12"], ["2008-11-28"]]


def test_a_moment_does_not_join_the_period_around_it() -> None:
    assert grouped("2008-11", "2008-07/2009-09") == [["2008-07/2009-09"], ["2008-11"]]


def test_a_period_joins_the_same_period_told_more_coarsely() -> None:
    assert grouped("2008-07/2009-09", "2008/2009") == [["2008-07/2009-09", "2008/2009"]]


def test_stages_of_a_case_and_different_people_stay_apart() -> None:
    assert vetoed(telling(0, "2011", act="charge"), telling(1, "2011", act="jail"))
    assert vetoed(telling(0, "2011", act="jail", people=("A",)), telling(1, "2011", act="jail", people=("B",)))
    assert not vetoed(telling(0, "2011", act="jail", people=("A",)), telling(1, "2011", act="jail", people=("A", "B")))


@given(
    st.lists(
        st.sampled_from(["2008", "2008-11", "2008-11-12", "2008-03", "2009", "2008/2009", "[2008-10..2008-12]"]),
        max_size=9,
    ),
    st.randoms(),
)
def test_the_order_of_mentions_does_not_matter(edtfs: list[str], shuffle: random.Random) -> None:
    tellings = [telling(i, edtf) for i, edtf in enumerate(edtfs)]
    shuffled = tellings[:]
    shuffle.shuffle(shuffled)
    groups = [
        sorted(
            tuple(member.mention.key for member in found.members)
            for found in cluster(order, score, 9.0, lambda t: t.words).clusters
        )
        for order in (tellings, shuffled)
    ]
    assert groups[0] == groups[1]
