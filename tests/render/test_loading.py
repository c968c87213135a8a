"""From `timeline.json` back: timelines of every shape come back as they were written."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import timeline
from tests.render.factory import forms, hostile, many, seeds
from tests.render.shapes import timelines
from timeline import pipeline, render
from timeline.config import Config
from timeline.errors import ConfigError
from timeline.model import Timeline
from timeline.render.loading import from_text, load

VALIDATOR = Draft202012Validator(render.schema())


@given(timelines())
@settings(max_examples=60)
def test_a_timeline_of_any_shape_comes_back(made: Timeline) -> None:
    text = render.to_json(made)
    assert list(VALIDATOR.iter_errors(json.loads(text))) == []
    loaded = from_text(text)
    assert render.to_json(loaded) == text
    assert [event.title for event in loaded.events] == [event.title for event in made.events]


@given(timelines())
@settings(max_examples=25)
def test_the_tables_of_a_loaded_timeline_are_those_of_the_first(made: Timeline) -> None:
    loaded = from_text(render.to_json(made))
    for one, other in ((made.to_frame(), loaded.to_frame()), (made.mentions_frame(), loaded.mentions_frame())):
        assert one.dtypes.equals(other.dtypes)
        assert one.equals(other)


@pytest.mark.parametrize("made", [seeds, forms, hostile, lambda: many(60)])
def test_the_timelines_of_the_tests_come_back(made: Any) -> None:
    text = render.to_json(made())
    assert render.to_json(from_text(text)) == text


def test_a_build_of_the_five_documents_comes_back_from_its_file(root: Path, tmp_path: Path) -> None:
    written = render.write(pipeline.build(root / "seeds"), tmp_path).json
    loaded = timeline.load(written)
    assert render.write(loaded, tmp_path / "again").json.read_bytes() == written.read_bytes()
    first = loaded.events[0].mentions[0]
    document = next(document for document in loaded.documents if document.id == first.document)
    assert document.quote(first.sentence) == first.quote
    assert document.line(first.quote.span) == json.loads(written.read_text("utf-8"))["events"][0]["evidence"][0]["line"]


@pytest.mark.bench
def test_a_whole_collection_of_news_comes_back(bench: Path, tmp_path: Path) -> None:
    import gzip

    folder = tmp_path / "news"
    folder.mkdir()
    with gzip.open(bench / "tls" / "articles" / "entities-Phil_Spector.jsonl.gz", "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            row = json.loads(line)
            head = f"---\npublished: {row['published'][:10]}\n---\n" if row.get("published") else ""
            (folder / f"{number:04}.txt").write_text(head + row["text"] + "\n", encoding="utf-8")
    built = pipeline.build(folder, Config.from_mapping({"events": {"model": "none"}}))
    assert len(built.events) > 100
    text = render.to_json(built)
    assert render.to_json(from_text(text)) == text
    assert list(VALIDATOR.iter_errors(json.loads(text))) == []


def test_a_later_minor_version_is_read_and_its_keys_are_left_out() -> None:
    record = json.loads(render.to_json(seeds()))
    record |= {"version": "1.9.3", "weather": "mild"}
    record["events"][0]["mood"] = "grim"
    assert render.to_json(from_text(json.dumps(record))) == render.to_json(seeds())


def damaged(**changes: Any) -> str:
    return json.dumps(json.loads(render.to_json(seeds())) | changes)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "'x.json' is not JSON"),
        ("[]", "'x.json' is not a timeline.json: it has no 'format': 'timeline-export'"),
        (damaged(version="2.0.0"), "'x.json' is of version '2.0.0'; this program reads 1.1.0"),
        (damaged(events=3), "'x.json' is damaged: TypeError"),
        (damaged(events=[{"id": "ev-0"}]), "'x.json' is damaged: KeyError: "),
        (damaged(documents=[]), "'x.json' is damaged"),
    ],
)
def test_what_is_no_timeline_is_refused(text: str, message: str) -> None:
    with pytest.raises(ConfigError, match=re.escape(message)):
        from_text(text, "x.json")


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"cannot read '.*none\.json': no such file"):
        load(tmp_path / "none.json")


@given(st.binary(max_size=50))
def test_whatever_the_bytes_it_is_read_or_refused(data: bytes) -> None:
    with pytest.raises(ConfigError):
        from_text(data)
