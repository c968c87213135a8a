"""FollowTheMoney: every entity keeps the rules of its schema; the library, where it is installed, takes all of it."""

import json
import re
from pathlib import Path

import pytest

from tests.render.formats.shapes import TIMELINES, everything, record_of
from timeline.render.formats import export
from timeline.when import parse

SCHEMATA = json.loads(Path(__file__).with_name("ftm_schemata.json").read_text(encoding="utf-8"))["schemata"]
"""Of followthemoney 4.11.2, inherited properties written out. The library needs PyICU, which needs a C++ compiler."""

LENGTHS = {"text": 65_000, "string": 1024, None: 1024, "name": 384, "url": 4096, "date": 32, "address": 250}
PATTERNS = {
    "date": r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?",
    "entity": r"[0-9a-zA-Z]([0-9a-zA-Z.\-]*[0-9a-zA-Z])?",
    "language": r"[a-z]{3}",
    "url": r"https?://\S+",
}
"""`followthemoney/types`: lengths and forms of values."""


def check(record):
    entities = [json.loads(line) for line in export(record, "ftm").content.decode().splitlines()]
    schema_of = {entity["id"]: entity["schema"] for entity in entities}
    assert len(schema_of) == len(entities), "ids are unique"
    for entity in entities:
        check_entity(entity, schema_of)
    events = {event["id"]: event for event in everything(record)}
    told = {entity["id"]: entity["properties"] for entity in entities if entity["schema"] == "Event"}
    assert told.keys() == events.keys()
    for id, event in events.items():
        check_event(told[id], event)


def check_entity(entity, schema_of):
    schema = SCHEMATA[entity["schema"]]
    assert set(schema["required"]) <= entity["properties"].keys()
    for name, values in entity["properties"].items():
        of = schema["properties"][name]
        assert values
        for value in values:
            assert value.strip()
            assert len(value) <= LENGTHS.get(of.get("type"), 65_000) or of.get("type") in (None, "string")
            assert re.fullmatch(PATTERNS.get(of.get("type"), "(?s).+"), value), (name, value)
            if of.get("type") == "entity":
                assert of["range"] in SCHEMATA.get(schema_of[value], {"extends": []})["extends"]


def check_event(properties, event):
    assert [
        f"{event['when']['display']} (EDTF {event['when']['edtf']})" if event["when"]["edtf"] else "date not resolved"
    ] == (properties["summary"])
    when = parse(event["when"]["edtf"]) if event["when"]["edtf"] else None
    dates = {name: properties[name][0] for name in ("date", "startDate", "endDate") if name in properties}
    if when is None or any(end.first.year < 1 for end in (when.start, when.end) if end):
        assert dates == {}
    elif when.kind == "point" and when.precision in ("day", "month", "year", "time"):
        assert dates == {"date": event["when"]["edtf"].rstrip("?~%")}
    else:
        assert ("startDate" in dates, "endDate" in dates) == (when.start is not None, when.end is not None)


@pytest.mark.parametrize("name", TIMELINES)
def test_every_entity_keeps_the_rules_of_its_schema(name):
    check(record_of(TIMELINES[name]()))


@pytest.mark.parametrize("name", TIMELINES)
def test_the_library_takes_every_value_as_it_is(name):
    ftm = pytest.importorskip("followthemoney", reason="followthemoney is not installed; it needs PyICU")
    for line in export(record_of(TIMELINES[name]()), "ftm").content.decode().splitlines():
        entity = json.loads(line)
        raw = ftm.model.get_proxy(entity, cleaned=True)
        cleaned = ftm.model.get_proxy(entity, cleaned=False)
        assert raw.schema.validate({"properties": entity["properties"]}) is None
        for prop in raw.iterprops():
            as_written = raw.get(prop)
            taken = cleaned.get(prop)
            assert len(taken) == len(as_written), (prop.name, as_written)
            if prop.type.name in ("date", "entity", "language"):
                assert sorted(taken) == sorted(as_written)


def test_people_are_one_entity_however_often_they_are_named():
    entities = [
        json.loads(line) for line in export(record_of(TIMELINES["seeds"]()), "ftm").content.decode().splitlines()
    ]
    [say] = [entity for entity in entities if entity["properties"].get("name") == ["Jean Say"]]
    assert say["schema"] == "Person"
    involved = [entity for entity in entities if say["id"] in entity["properties"].get("involved", ())]
    assert len(involved) == 3
    assert {entity["schema"] for entity in involved} == {"Event"}
