"""Bands of confidence: what each rests on, and which events the settings keep."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.render.factory import Told, document, event, seeds
from timeline.confidence import RIGHT_DATES, RIGHT_JOINS, SURE, confidence, keep
from timeline.config import Config, KeepConfig
from timeline.errors import ConfigError
from timeline.model import Event, Feature, Merge
from timeline.ruling import Curation
from timeline.when import parse

TEXT = "The bridge was closed on 3 May 2012. The bridge at Elm Street was shut on 3 May 2012."


def told(basis: str = "explicit", *features: tuple[str, float], edtf: str = "2012-05-03") -> Event:
    """An event of two mentions, joined on the given features; without any, of one."""
    bridge = document("a.txt", TEXT)
    mentions = [Told(bridge, (0, 36), (25, 35), "2012-05-03"), Told(bridge, (37, 85), (74, 84), "2012-05-03")]
    made = event("Bridge closed", "other", parse(edtf), mentions if features else mentions[:1])
    merges = (Merge(made.mentions[0].key, made.mentions[-1].key, sum(w for _, w in features), _features(features)),)
    return replace(made, basis=basis, merges=merges if features else ())  # type: ignore[arg-type]


def _features(features: tuple[tuple[str, float], ...]) -> tuple[Feature, ...]:
    return tuple(Feature(*feature) for feature in features)


@pytest.mark.parametrize(
    ("made", "band", "why"),
    [
        (told(), "high", "the date as the text states it"),
        (told("relative"), "high", "the date is worked out by the tool from one that a document"),
        (told("inferred"), "low", "the date is worked out by the tool from one that was inferred"),
        (told(edtf="2012-05-03?"), "low", "the text itself doubts the date"),
        (told("explicit", ("same statement", 14.0)), "high", "the date as the text states it; its reports print one"),
        (told("explicit", ("shared names", 17.0)), "high", "the date as the text states it; its reports agree on much"),
        (told("explicit", ("shared names", 9.0)), "medium", "the date as the text states it; one report or more may"),
        (told("decided"), "high", "a person decided it"),
        (replace(told("inferred"), curation=Curation("confirmed")), "high", "a person decided it"),
        (replace(told(), when=None, basis=None), "low", "no date that could be resolved"),
    ],
)
def test_a_band_says_what_it_rests_on(made: Event, band: str, why: str) -> None:
    found = confidence(made)
    assert (found.band, found.why[: len(why)]) == (band, why)


def test_the_numbers_of_the_page_are_those_of_the_code(root: Path) -> None:
    rows = re.findall(r"\(`(\w+)`\) \| (\d+) \| (\d+) \| ([\d.]+) \|", (root / "docs/confidence.md").read_text("utf-8"))
    shares = RIGHT_DATES | {kind: share for kind, share in RIGHT_JOINS.items() if kind != "decided"}
    assert {kind for kind, *_ in rows} == set(shares)
    for kind, right, seen, share in rows:
        assert abs(int(right) / int(seen) - float(share)) < 0.006
        assert -0.001 <= float(share) - shares[kind] < 0.02, "rounded down"


def test_a_kind_is_sure_or_it_is_not() -> None:
    assert {kind for kind, share in RIGHT_JOINS.items() if share >= SURE} == {"copy", "decided", "strong"}


def test_events_outside_of_the_bounds_are_left_out_and_what_a_person_decided_stays() -> None:
    events = seeds().events
    kept = keep(events, KeepConfig(since="2011", until="2012-10"))
    assert [str(event.when) for event in kept] == ["[2008-11..2011-12]", "2011", "2012-10?"]
    hand = replace(events[0], curation=Curation("edited", (0,)))
    assert keep([hand, *events[1:]], KeepConfig(since="2013-03"))[0] is hand
    assert keep(events, KeepConfig()) == events
    assert keep([replace(events[0], when=None)], KeepConfig(since="1000")) == ()


def test_a_period_lies_in_between_when_any_of_it_does() -> None:
    assert [str(event.when) for event in keep(seeds().events, KeepConfig(since="2009-09", until="2009-09"))] == [
        "2008-07/2009-09",
        "[2008-11..2011-12]",
        "2009",
    ]


def test_less_sure_events_are_left_out() -> None:
    events = [told("inferred"), told("explicit", ("shared names", 9.0)), told()]
    kept = {
        band: [confidence(e).band for e in keep(events, KeepConfig(min_confidence=band))] for band in ("high", "medium")
    }
    assert kept == {"high": ["high"], "medium": ["medium", "high"]}


@pytest.mark.parametrize(
    ("keeping", "message"),
    [
        ({"min_confidence": "hihg"}, "unknown band of confidence 'hihg'; did you mean 'high'?"),
        ({"since": "May"}, "keep.since: not an EDTF date: 'May'"),
    ],
)
def test_a_wrong_setting_is_named(keeping: dict[str, str], message: str) -> None:
    with pytest.raises(ConfigError, match=re.escape(message)):
        Config.from_mapping({"keep": keeping})


@pytest.mark.bench
def test_the_shares_of_right_dates_are_measured(bench: Path) -> None:
    from tests.bench.confidence import counted, dates

    for basis, (right, seen) in counted(dates(bench)).items():
        assert seen > 400
        assert abs(right / seen - RIGHT_DATES[basis]) < 0.03, basis
