"""The JSON: valid against its schema, every quote a slice of its file, nothing invented."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.render.factory import FORMS, forms, hostile, many, seeds
from timeline import pipeline, render
from timeline.config import Config
from timeline.model import Feature, Merge, Name, Suggestion, Timeline
from timeline.render.loading import from_text
from timeline.render.sources import publication
from timeline.when import parse

FIRM = ("factuality", "hedge", "aspect", "told_whole")
TIMELINES = {"seeds": seeds, "forms": forms, "hostile": hostile, "many": lambda: many(120)}


@pytest.fixture(params=TIMELINES, scope="module")
def timeline(request: pytest.FixtureRequest) -> Timeline:
    return TIMELINES[request.param]()


@pytest.fixture(scope="module")
def record(timeline: Timeline) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(render.to_json(timeline))
    return loaded


def event_of(timeline: Timeline) -> dict[str, Any]:
    """The first event of the export."""
    found: dict[str, Any] = json.loads(render.to_json(timeline))["events"][0]
    return found


def all_selectors(node: Any, document: str | None = None) -> Any:
    """Every (document id, position, quote) below a node."""
    if isinstance(node, dict):
        document = node.get("document") or (node["id"] if str(node.get("id")).startswith("doc-") else document)
        if isinstance(node.get("selector"), list):
            yield document, *node["selector"]
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from all_selectors(child, document)


def test_schema_is_itself_valid() -> None:
    Draft202012Validator.check_schema(render.schema())


def test_export_is_valid(record: dict[str, Any]) -> None:
    errors = [
        f"{list(e.absolute_path)}: {e.message}" for e in Draft202012Validator(render.schema()).iter_errors(record)
    ]
    assert errors == []


def test_every_selector_is_a_slice_of_its_raw_file(timeline: Timeline, record: dict[str, Any]) -> None:
    raws = {document.id: document.raw for document in timeline.documents}
    checked = 0
    for document, position, quote in all_selectors(record):
        raw, start, end = raws[document], position["start"], position["end"]
        assert raw[start:end] == quote["exact"]
        assert raw[max(0, start - 32) : start] == quote["prefix"]
        assert raw[end : end + 32] == quote["suffix"]
        checked += 1
    assert checked >= len(timeline.events)


def test_lines_count_from_one_in_the_raw_file(timeline: Timeline, record: dict[str, Any]) -> None:
    raws = {document.id: document.raw for document in timeline.documents}
    for event in record["events"]:
        for mention in event["evidence"]:
            line = raws[mention["document"]].split("\n")[mention["line"] - 1]
            assert mention["selector"][1]["exact"].split("\n")[0] in line


def test_export_text_is_stable_and_ends_with_a_newline(timeline: Timeline) -> None:
    text = render.to_json(timeline)
    assert text == render.to_json(replace(timeline))
    assert text.endswith("}\n")


def test_names_of_the_seeds_are_not_escaped() -> None:
    assert "“The findings of our investigation" in render.to_json(seeds())


def test_copies_count_as_one_statement() -> None:
    report = next(e for e in json.loads(render.to_json(seeds()))["events"] if e["when"]["edtf"] == "2008-11")
    assert report["corroboration"] == {
        "documents": 5,
        "documents_with_date": 3,
        "mentions_with_date": 5,
        "distinct_statements": 8,
        "distinct_dated_statements": 4,
        "attributed_to": [],
    }
    assert [m["quote_group"] for m in report["evidence"]].count("q1") == 2


def test_the_summary_is_the_sentence_of_the_lead_on_one_line() -> None:
    for event in json.loads(render.to_json(seeds()))["events"]:
        lead = next(mention for mention in event["evidence"] if mention["id"] == event["lead"])
        assert event["summary"] == " ".join(lead["selector"][1]["exact"].split())
        assert event["curation"]["status"] == "auto"


def test_conflicts_name_their_evidence() -> None:
    report = next(e for e in json.loads(render.to_json(seeds()))["events"] if e["when"]["edtf"] == "2008-11")
    outcome, when = report["conflicts"]
    assert outcome["statements"][0] == {"text": "persuaded to withdraw her complaint", "evidence": ["m4"]}
    assert when["severity"] == "coarser"
    assert when["statements"][1] == {"edtf": "2008", "evidence": ["m4"]}


def test_undated_events_have_no_date_at_all() -> None:
    for event in json.loads(render.to_json(seeds()))["undated"]:
        assert event["when"]["edtf"] is event["when"]["earliest"] is event["when"]["basis"] is None
        assert event["when"]["display"] == "date not resolved"


@pytest.mark.parametrize("edtf", [form[0] for form in FORMS])
def test_when_keeps_the_edtf_and_its_bounds(edtf: str) -> None:
    when = json.loads(render.to_json(forms([edtf])))["events"][0]["when"]
    expected = parse(edtf)
    assert when["edtf"] == edtf
    assert (when["earliest"], when["latest"]) == tuple(
        str(d) if d else None for d in (expected.earliest, expected.latest)
    )
    assert when["display"] == expected.in_words()
    assert (when["approximate"], when["uncertain"]) == (expected.approximate, expected.uncertain)


def test_clock_time_is_a_field_of_its_own() -> None:
    when = json.loads(render.to_json(forms(["1969-07-20"])))["events"][0]["when"]
    assert (when["edtf"], when["time"], when["timezone"], when["precision"]) == ("1969-07-20", "20:17", "UTC", "time")


def test_what_a_build_writes_is_valid(root: Path) -> None:
    built = json.loads(
        render.to_json(pipeline.build(root / "seeds", Config.from_mapping({"events": {"model": "none"}})))
    )
    assert [e.message for e in Draft202012Validator(render.schema()).iter_errors(built)] == []


def test_an_event_is_as_firm_as_the_mention_that_its_title_is_from() -> None:
    seeded = seeds()
    (first, *others) = (event := seeded.events[0]).mentions
    told = replace(first, factuality="alleged", hedge="allegedly", aspect="period", told_whole=True)
    record = event_of(replace(seeded, events=(replace(event, mentions=(told, *others)),)))
    assert [record[name] for name in FIRM] == ["alleged", "allegedly", "period", True]
    assert [record["evidence"][0][name] for name in FIRM] == ["alleged", "allegedly", "period", True]
    assert [record["evidence"][1][name] for name in FIRM] == ["happened", None, "happening", False]


def test_names_say_what_they_do_and_who_speaks_is_attributed_to() -> None:
    seeded = seeds()
    (first, second, *others) = (event := seeded.events[0]).mentions
    roles: list[tuple[Name, ...]] = [
        (Name("IPCC", "organisation", "speaker"), Name("Southwark", "place", "place")),
        (Name("IPCC", "organisation", "actor"), Name("Southwark", "place")),
    ]
    mentions = (replace(first, names=roles[0]), replace(second, names=roles[1]))
    bare = tuple(replace(mention, names=()) for mention in others)
    record = event_of(replace(seeded, events=(replace(event, mentions=(*mentions, *bare)),)))
    assert record["participants"] == [
        {
            "name": "IPCC",
            "kind": "organisation",
            "role": "actor",
            "roles": ["actor", "speaker"],
            "evidence": ["m1", "m2"],
        }
    ]
    assert record["places"] == [
        {"name": "Southwark", "kind": "place", "role": "place", "roles": ["place"], "evidence": ["m1", "m2"]}
    ]
    assert record["corroboration"]["attributed_to"] == ["IPCC"]


def test_the_weakest_pair_is_named() -> None:
    merge = event_of(seeds())["merge"]
    assert merge["weakest"]["score"] == min(pair["score"] for pair in merge["pairs"])


def test_suggestions_name_both_events_with_the_mention_that_speaks_for_it() -> None:
    seeded = seeds()
    one, two = seeded.events[0], seeded.events[1]
    best = Merge(two.mentions[1].key, one.mentions[0].key, 1.5, (Feature("same name", 1.5, "both name Sapphire"),))
    record = json.loads(render.to_json(replace(seeded, suggestions=(Suggestion(one.id, two.id, best),))))
    assert list(Draft202012Validator(render.schema()).iter_errors(record)) == []
    assert record["suggestions"] == [
        {
            "a": {"event": one.id, "evidence": "m1"},
            "b": {"event": two.id, "evidence": "m2"},
            "score": 1.5,
            "why": "both name Sapphire",
            "features": [{"name": "same name", "weight": 1.5, "detail": "both name Sapphire"}],
        }
    ]


GLUED = "Thepolice searched the old mill on 3 May 2012, and the council closed the bridge at Elm Street.\n"


def test_what_was_noticed_in_a_text_is_told_and_comes_back(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"\n {GLUED}\nThe bridge at Elm Street. Photo: Jane Doe\n", encoding="utf-8")
    made = pipeline.build(tmp_path)
    record = json.loads(render.to_json(made))
    assert record["documents"][0]["remarks"] == [
        {"kind": "glued words", "text": "The police", "start": 2, "end": 11},
        {"kind": "caption", "text": "ends with a credit", "start": 99, "end": 140},
    ]
    loaded = from_text(render.to_json(made))
    assert render.to_json(loaded) == render.to_json(made)
    [event] = loaded.events
    [document] = loaded.documents
    assert document.as_meant(event.mentions[0].sentence).startswith("The police searched the old mill")


def test_dates_that_a_document_gives_itself_and_that_disagree_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"---\ndate: 2012-05-20\n---\nPublished: 4 May 2012\n\n{GLUED}", encoding="utf-8")
    made = pipeline.build(tmp_path)
    published = json.loads(render.to_json(made))["documents"][0]["published"]
    assert {published["edtf"], *(rival["edtf"] for rival in published["rivals"])} == {"2012-05-04", "2012-05-20"}
    assert "It gives another date too: 4 May 2012 (stated on line 4)." in publication(made.documents[0].published)


def test_an_empty_timeline_is_valid_too() -> None:
    empty = Timeline("", (), (), (), (), (), (), "", "", "0.1.0")
    assert list(Draft202012Validator(render.schema()).iter_errors(json.loads(render.to_json(empty)))) == []


def test_what_happened_within_something_that_lasted_says_so() -> None:
    events = {e["when"]["edtf"]: e for e in json.loads(render.to_json(seeds()))["events"]}
    period = events["2008-07/2009-09"]["id"]
    assert [(r["type"], r["event"]) for r in events["2008-11"]["relations"]] == [("during", period)]
    assert events["2009"]["relations"] == [], "a year reaches beyond the period"
    assert events["2008-07/2009-09"]["relations"] == []
