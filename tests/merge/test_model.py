"""The learned model: its tables are those of the code, its sums have named parts, its look-ups are symmetric."""

from __future__ import annotations

import pytest

from timeline.merge import company, resemblance
from timeline.merge import stories as near
from timeline.merge.company import Company
from timeline.merge.counted import conflict, numbered
from timeline.merge.meaning import UNKNOWN, nearness
from timeline.merge.people import disjoint, same
from timeline.merge.resemblance import SITUATIONS
from timeline.merge.scorecard import STORY, beside, scorecard
from timeline.merge.words import stem


def test_every_table_weighs_the_features_that_the_code_computes_in_their_order() -> None:
    expected: dict[str, tuple[str, ...]] = {STORY: near.FEATURES}
    expected |= dict.fromkeys(SITUATIONS, resemblance.FEATURES) | dict.fromkeys(
        map(beside, SITUATIONS), company.FEATURES
    )
    assert {name: tuple(steps.name for steps in table.steps) for name, table in scorecard().tables.items()} == expected


@pytest.mark.parametrize("name", scorecard().tables)
def test_a_score_is_the_sum_of_its_named_parts(name: str) -> None:
    table = scorecard().tables[name]
    values = [0.3] * len(table.steps)
    parts = sum(feature.weight for feature in table.explain(values))
    assert parts == pytest.approx(table.score(values), abs=0.005 * len(values))


def test_words_near_in_meaning_are_near_both_ways() -> None:
    arrest, jail = stem("arest"), stem("jail")
    assert nearness(arrest, arrest) == 1.0
    assert 0.5 < nearness(arrest, jail) == nearness(jail, arrest) < 1.0
    assert nearness(arrest, "xyzzy") == UNKNOWN


def test_the_second_look_prefers_the_nearest_telling_and_counts_what_fits_both() -> None:
    document = {0: "a", 1: "b", 2: "b", 3: "c"}
    scores = {(0, 1): 3.0, (0, 2): 1.0, (0, 3): 2.0, (1, 3): 2.0}
    others = Company(scores, document.__getitem__)
    _, least, _, both, _ = others.values(0, 1, 3.0)
    assert least == 2.0  # than telling 2, of the same document
    assert both > 0.5  # telling 3
    assert others.values(0, 2, 1.0)[1] == -2.0


@pytest.mark.parametrize(
    ("a", "b", "what"),
    [
        ("the fifth report on the unit", "the 9th report on the unit", "which report"),
        ("won stage 15 of the tour", "won Stage 16 of the tour", "stage"),
        ("a 21-year-old man", "a man aged 44", "age"),
        ("the first part of the report", "the second report", None),
        ("on the 28th of November", "on 3rd November", None),
        ("29 people were injured", "31 people were injured", None),
    ],
)
def test_numbers_that_tell_which_one_it_was(a: str, b: str, what: str | None) -> None:
    assert conflict(numbered(a), numbered(b)) == what


def test_a_surname_can_be_anybody_of_that_name() -> None:
    assert same("Reed", "Tom Reed")
    assert disjoint(["Tom Reed"], ["Ben Reed"])
    assert same("Tomáš Krstić", "Tomas Krstic")
    assert not disjoint([], ["Ben Reed"])
