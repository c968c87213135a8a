"""What changed between two exports: every kind of change, and none where there is none."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.render.factory import forms, hostile, many, seeds
from timeline import pipeline, render
from timeline.config import Config
from timeline.model import Event, Timeline
from timeline.render.changes import changes
from timeline.when import parse

RULES = Config.from_mapping({"events": {"model": "none"}})


def record(timeline: Timeline) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(render.to_json(timeline))
    return loaded


def found(old: Timeline, new: Timeline) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return [(change.kind, change.old, change.new) for change in changes(record(old), record(new))]


def with_first(timeline: Timeline, **different: Any) -> Timeline:
    first, *others = timeline.events
    return replace(timeline, events=(replace(first, **different), *others))


@pytest.mark.parametrize("made", [seeds, forms, hostile, lambda: many(60)])
def test_nothing_changes_between_two_of_the_same(made: Any) -> None:
    assert found(made(), made()) == []


def test_another_title_date_or_type_is_told_with_both_sides() -> None:
    old = seeds()
    new = with_first(old, title="Something else", when=parse("2008-07"), type="crime")
    told = [(change.kind, change.before, change.after) for change in changes(record(old), record(new))]
    assert told == [
        ("redated", "2008-07/2009-09", "2008-07"),
        ("retitled", old.events[0].title, "Something else"),
        ("retyped", "investigation", "crime"),
    ]


def test_what_is_new_or_gone_or_hidden_is_told() -> None:
    old = seeds()
    first, *others = old.events
    assert found(replace(old, events=tuple(others)), old) == [("new", (), (first.id,))]
    assert found(old, replace(old, events=tuple(others))) == [("gone", (first.id,), ())]
    hidden = replace(old, events=tuple(others), hidden=(first,))
    assert found(old, hidden) == [("hidden", (first.id,), (first.id,))]
    assert found(hidden, old) == [("shown", (first.id,), (first.id,))]


def test_events_that_were_joined_or_came_apart_are_told() -> None:
    old = seeds()
    first, second, *others = old.events
    joined = joined_of(first, second)
    assert found(old, replace(old, events=(joined, *others))) == [("merged", (first.id, second.id), (joined.id,))]
    assert found(replace(old, events=(joined, *others)), old) == [("split", (joined.id,), (first.id, second.id))]


def joined_of(first: Event, second: Event) -> Event:
    return replace(first, mentions=(*first.mentions, *second.mentions))


def test_a_sentence_that_only_supports_joins_nothing() -> None:
    old = seeds()
    first, second, *others = old.events
    moved = next(mention for mention in second.mentions if mention.relation == "supports")
    rest = replace(second, mentions=tuple(m for m in second.mentions if m is not moved), merges=(), conflicts=())
    new = replace(old, events=(replace(first, mentions=(*first.mentions, moved)), rest, *others))
    assert found(old, new) == [
        ("more evidence", (first.id,), (first.id,)),
        ("less evidence", (second.id,), (second.id,)),
    ]


def test_a_build_with_one_more_document_names_exactly_what_it_brought(seeds: Path, tmp_path: Path) -> None:
    for path in sorted(seeds.glob("*.txt"))[:4]:
        (tmp_path / path.name).write_bytes(path.read_bytes())
    fifth = sorted(seeds.glob("*.txt"))[4].name
    four, five = (record(pipeline.build(folder, RULES)) for folder in (tmp_path, seeds))
    told = changes(four, five)
    assert ("document added", (), (fifth,)) == (told[0].kind, told[0].old, told[0].new)
    named = {id for change in told[1:] for id in change.new}
    of_fifth = {
        e["id"] for part in ("events", "undated") for e in five[part] if fifth in {m["file"] for m in e["evidence"]}
    }
    assert named == of_fifth
    assert changes(five, json.loads(render.to_json(pipeline.build(seeds, RULES)))) == ()


def test_a_file_that_was_saved_anew_keeps_its_events(seeds: Path, tmp_path: Path) -> None:
    for path in seeds.glob("*.txt"):
        (tmp_path / path.name).write_bytes(path.read_bytes() + b"\n")
    told = changes(*(record(pipeline.build(folder, RULES)) for folder in (seeds, tmp_path)))
    assert not {change.kind for change in told} & {"new", "gone", "merged", "split", "redated"}
