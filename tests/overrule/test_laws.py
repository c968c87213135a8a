"""Whatever people decide about the five documents: the export is valid, and what they say happens or is answered."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tests.overrule import made
from timeline import pipeline, render
from timeline.config import Config
from timeline.overrule.reading import of_text
from timeline.render.loading import from_text

RULES = Config.from_mapping({"events": {"model": "none"}})
VALIDATOR = Draft202012Validator(render.schema())
VALUES = {"retitle": "What a person calls it", "redate": "1999-05", "retype": "life"}


@pytest.fixture(scope="module")
def dated(root: Path):
    return pipeline.date_documents(
        [pipeline.examine(s, RULES) for s in pipeline.sources([root / "seeds"], RULES)], RULES
    )


@pytest.fixture(scope="module")
def plain(dated):
    return json.loads(render.to_json(pipeline.deduplicate(dated, RULES)))


def decided(data, plain):
    """A decision of any kind, about any events."""
    every = [*plain["events"], *plain["undated"]]
    op = data.draw(st.sampled_from(["hide", "confirm", "retitle", "redate", "retype", "merge", "split", "note"]))
    event = data.draw(st.sampled_from(every))
    who = {"by": data.draw(st.sampled_from(["Ada", "Bob"])), "at": f"2026-11-0{data.draw(st.integers(1, 3))}"}
    if op == "merge":
        return made.merge(plain, event, data.draw(st.sampled_from([e for e in every if e is not event])), **who)
    if op == "split" and len(event["evidence"]) > 1:
        places = range(1, len(event["evidence"]))
        return made.split(plain, event, data.draw(st.sets(st.sampled_from(places), min_size=1)), **who)
    op = "note" if op == "split" else op
    return made.decision(op, plain, event, VALUES.get(op), note="why", **who)


@given(data=st.data())
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_every_decision_holds_or_says_why_not(data, dated, plain):
    decisions = [decided(data, plain) for _ in range(data.draw(st.integers(1, 6)))]
    text = json.dumps({"format": "timeline-decisions", "version": "1.0.0", "decisions": decisions})
    record = render.to_json(pipeline.deduplicate(dated, RULES, rulings=of_text(text, "x.json")))
    found = json.loads(record)
    assert list(VALIDATOR.iter_errors(found)) == []
    assert render.to_json(from_text(record)) == record
    assert all(one["state"] == "held" or one["remark"] for one in found["decisions"])
    ids = [event["id"] for part in ("events", "undated", "hidden") for event in found[part]]
    assert len(ids) == len(set(ids))
    every = {event["id"]: event for part in ("events", "undated", "hidden") for event in found[part]}
    for one in found["decisions"]:
        if one["state"] == "held" and one["op"] in VALUES:
            event = every[one["events"][0]]
            shown = {"retitle": event["title"], "redate": event["when"]["edtf"], "retype": event["type"]}[one["op"]]
            assert shown == one["value"]
        if one["state"] == "held" and one["op"] == "merge" and not one["remark"]:
            assert len(one["events"]) == 1


def test_decisions_change_nothing_that_they_are_not_about(dated, plain):
    first, *others = plain["events"]
    text = json.dumps(
        {"format": "timeline-decisions", "version": "1.0.0", "decisions": [made.decision("hide", plain, first)]}
    )
    found = json.loads(render.to_json(pipeline.deduplicate(dated, RULES, rulings=of_text(text, "x.json"))))
    assert found["events"] == others
    assert found["undated"] == plain["undated"]
