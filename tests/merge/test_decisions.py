"""What a person decided wins, and what the model only suspects is offered, never done."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.corpus import findings
from timeline.config import Config, MergeConfig
from timeline.infer import infer
from timeline.merge import Merged, merge
from timeline.merge.decisions import Decisions
from timeline.model import Decision, Event, Findings

A, B, C = ("doc-a", 1, 1), ("doc-b", 2, 2), ("doc-c", 3, 3)

JAILED = {
    "0.txt": "Jean Dark was jailed for fraud at Leeds Crown Court on 3 May 2010.\n",
    "1.txt": "A judge at Leeds Crown Court jailed Jean Dark for nine years on 3 May 2010.\n",
    "2.txt": "The Harbour Unit was raided by Leeds police on 28 November 2008.\n",
}


def dated(texts: dict[str, str]) -> tuple[Findings, ...]:
    return infer([findings(name, text) for name, text in texts.items()], Config().infer)


def merged(texts: dict[str, str], *decisions: Decision) -> Merged:
    return merge(dated(texts), MergeConfig(), decisions)


def sizes(result: Merged) -> list[int]:
    return sorted(len(event.mentions) for event in result.events)


def keys(result: Merged) -> list[tuple[str, int, int]]:
    return sorted(mention.key for event in result.events for mention in event.mentions)


def jailed(result: Merged) -> list[Event]:
    return [event for event in result.events if event.type == "legal"]


def test_what_a_person_keeps_apart_stays_apart() -> None:
    together = merged(JAILED)
    assert sizes(together) == [1, 2]
    (event,) = jailed(together)
    first, second = (mention.key for mention in event.mentions)
    assert sizes(merged(JAILED, Decision("different", first, second))) == [1, 1, 1]


def test_what_a_person_joins_is_one_event_whatever_the_score_and_says_so() -> None:
    raided = next(event for event in merged(JAILED).events if event.type == "investigation").mentions[0].key
    (event,) = jailed(merged(JAILED))
    result = merged(JAILED, Decision("same", event.mentions[0].key, raided, "read both files"))
    assert sizes(result) == [3]
    assert "a person joined them" in "; ".join(merge.why for merge in result.events[0].merges)


def test_a_person_may_join_what_a_veto_keeps_apart_and_the_event_shows_both_dates() -> None:
    texts = {
        "0.txt": "Jean Dark was jailed for fraud at Leeds Crown Court on 3 May 2010.\n",
        "1.txt": "Jean Dark was jailed for fraud at Leeds Crown Court on 4 May 2010.\n",
    }
    first, second = (mention.key for event in merged(texts).events for mention in event.mentions)
    (event,) = merged(texts, Decision("same", first, second)).events
    (conflict,) = [c for c in event.conflicts if c.field == "when"]
    assert conflict.severity == "contradicts"
    assert {statement.text for statement in conflict.statements} == {"2010-05-03", "2010-05-04"}


def test_every_event_names_its_weakest_link() -> None:
    (event,) = jailed(merged(JAILED))
    assert event.weakest is not None
    assert event.weakest.score == min(merge.score for merge in event.merges)


def test_different_holds_for_all_that_is_the_same() -> None:
    decisions = Decisions([Decision("same", A, B), Decision("different", B, C)])
    assert decisions.same(A, B)
    assert decisions.apart(A, C)


def test_different_wins_over_same() -> None:
    decisions = Decisions([Decision("same", A, B), Decision("different", A, B)])
    assert not decisions.same(A, B)
    assert decisions.joined([[A], [B]]) == [[0], [1]]


def test_a_likely_pair_is_suggested_with_its_features_and_not_merged() -> None:
    texts = {
        "0.txt": "Jean Dark was jailed for fraud by a judge in Leeds in May 2010.\n",
        "1.txt": "Leeds: Jean Dark, a trader, was sent to prison for fraud in May 2010, the court heard.\n",
        "2.txt": "The Harbour Unit was raided by Leeds police on 28 November 2008.\n",
    }
    loose = merge(dated(texts), MergeConfig(suggest=-20.0, threshold=1000.0))
    assert all(len(event.mentions) == 1 for event in loose.events)
    (found, *_) = loose.suggestions
    ids = {event.id for event in loose.events}
    assert {found.a, found.b} <= ids
    assert abs(found.merge.score - sum(feature.weight for feature in found.merge.features)) < 0.2
    assert merge(dated(texts), MergeConfig(suggest=50.0)).suggestions == ()


TOLD = (
    "Jean Dark was jailed for fraud at Leeds Crown Court on 3 May 2010.",
    "A judge at Leeds Crown Court jailed Jean Dark for nine years on 3 May 2010.",
    "Jean Dark was jailed in May 2010.",
    "Jean Dark was jailed in 2010 for fraud.",
    "Tom Reed was jailed for fraud at Leeds Crown Court on 3 May 2010.",
    "The Harbour Unit was raided by Leeds police on 28 November 2008.",
    "Leeds police raided the Harbour Unit in November 2008, and Jean Dark was arrested.",
    "“The harbour was closed in November 2008 because nobody had paid for the lights,” Jean Dark said.",
    "She said: “The harbour was closed in November 2008 because nobody had paid for lights.”",
)
FOUND = [findings(f"{at}.txt", text + "\n") for at, text in enumerate(TOLD)]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(range(len(TOLD))), unique=True, min_size=1), st.randoms(use_true_random=False))
def test_the_order_of_files_changes_nothing(chosen: list[int], shuffle: random.Random) -> None:
    corpus = list(infer([FOUND[at] for at in sorted(chosen)], Config().infer))
    expected = merge(corpus, MergeConfig(suggest=-20.0))
    shuffle.shuffle(corpus)
    assert merge(corpus, MergeConfig(suggest=-20.0)) == expected
