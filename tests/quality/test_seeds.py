"""The five seed documents: every core event once, with its date and its sources, and nothing that is not there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.quality.seeds import GOLD, score
from timeline import Config, acquire, build, clean
from timeline.render import to_json
from timeline.spans import Span

SEEDS = Path(__file__).parents[2] / "seeds"
DATED_MENTIONS_FLOOR = 24  # of 25


@pytest.fixture(scope="module")
def export() -> dict[str, Any]:
    config = Config()
    return json.loads(to_json(build(SEEDS, config), config.render))  # type: ignore[no-any-return]


def test_every_core_event_is_told_once_with_its_date_and_no_trap_is_misread(export: dict[str, Any]) -> None:
    result = score(export)
    assert result.faults == []
    assert all(len(ids) == 1 for ids in result.found.values())


def test_dated_mentions_are_attached_to_their_event(export: dict[str, Any]) -> None:
    result = score(export)
    assert result.dating == 25
    assert result.dating_attached >= DATED_MENTIONS_FLOOR


def test_every_quote_is_its_slice_of_the_raw_file(export: dict[str, Any]) -> None:
    names = {document["id"]: document["file"] for document in export["documents"]}
    selectors = [
        (names[row["document"]], row["selector"])
        for e in (*export["events"], *export["undated"])
        for row in e["evidence"]
    ]
    selectors += [
        (names[row["document"]], row["date"]["selector"])
        for e in (*export["events"], *export["undated"])
        for row in e["evidence"]
        if row.get("date")
    ]
    selectors += [(row["file"], row["selector"]) for row in export["rejected"]]
    assert len(selectors) > 50
    for name, (position, quote) in selectors:
        raw = (SEEDS / name).read_bytes().decode("utf-8")
        assert raw[position["start"] : position["end"]] == quote["exact"]


def test_undated_documents_are_dated_by_the_passages_they_share(export: dict[str, Any]) -> None:
    published = {document["file"][:3]: document["published"] for document in export["documents"]}
    assert {name: row["edtf"] for name, row in published.items()} == {
        "000": "2013-02-26~",
        "001": "2013-02-26~",
        "002": "2013-02-26",
        "003": "2013-02-26",
        "004": "2013-03-28",
    }
    for name in ("000", "001", "002"):
        assert published[name]["basis"] == "inferred"
        assert "003_" in published[name]["how"]


def test_october_last_year_is_inferred_through_the_shared_passage(export: dict[str, Any]) -> None:
    (event,) = [event for event in export["events"] if event["when"]["edtf"] == "2012-10"]
    (row,) = event["evidence"]
    assert event["when"]["basis"] == row["date"]["basis"] == "inferred"
    assert "003_" in row["date"]["anchor"]
    assert "26 February 2013" in row["date"]["anchor"]


def test_lines_are_kept_and_dropped_as_a_person_would() -> None:
    config = Config()
    kept = dropped = 0
    for source in acquire.sources([SEEDS], config.acquire):
        document = clean.clean(acquire.read(source, config.acquire))
        (gold,) = [row for row in GOLD["documents"] if row["file"] == source.name]
        for line in gold["lines"]:
            left = document.alignment.to_clean(Span(line["start"], line["end"])).of(document.text).strip()
            if line["class"] == "keep":
                assert len(left) > 0.8 * len(line["exact"].strip()), line
                kept += 1
            if line["class"] == "drop":
                assert not left, line
                dropped += 1
    assert (kept, dropped) == (100, 15)
