"""The file of decisions: what the documentation shows is read, what is wrong is refused with a way out."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from timeline import overrule
from timeline.errors import ConfigError
from timeline.overrule.reading import of_text, ordered
from timeline.ruling import Fingerprint, Pointer, Ruling

SHA = "0123456789abcdef" * 4
MENTION = {
    "sha256": SHA,
    "file": "a.txt",
    "start": 3,
    "exact": "It was closed in May.",
    "date": {"start": 17, "exact": "May"},
}
CONFIRM = {"op": "confirm", "evidence": [MENTION], "by": "Ada", "at": "2026-11-21"}


def file_of(*decisions, **changes):
    whole = {"format": "timeline-decisions", "version": "1.0.0", "decisions": list(decisions)} | changes
    return json.dumps(whole)


def without(record, key):
    return {name: value for name, value in record.items() if name != key}


def test_the_file_in_the_documentation_is_read_and_valid(root):
    [text] = re.findall(r"```json\n(.*?)```", (root / "docs" / "decisions.md").read_text(encoding="utf-8"), re.DOTALL)
    [ruling] = of_text(text, "x.json")
    assert (ruling.op, ruling.value, ruling.by) == (
        "retitle",
        "A woman reports a rape at Walworth police station",
        "Ada",
    )
    assert ruling.evidence[0].date == (686, "November 2008")
    assert ruling.fingerprint == Fingerprint("A rape was reported to Walworth police station", "2008-11", "crime")
    Draft202012Validator(overrule.schema()).validate(json.loads(text))


def test_the_schema_is_itself_valid():
    Draft202012Validator.check_schema(overrule.schema())


def test_a_mention_may_be_without_a_date_and_the_file_without_decisions():
    [ruling] = of_text(file_of({**CONFIRM, "evidence": [without(MENTION, "date") | {"file": ""}]}), "x.json")
    assert ruling == Ruling("confirm", (Pointer(SHA, 3, "It was closed in May."),), "Ada", "2026-11-21", file="x.json")
    assert of_text(file_of(), "x.json") == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[", "x.json: no JSON"),
        ("[" * 100_000, "x.json: no JSON"),
        ('{"format": 1, "format": 2}', "x.json: a key stands twice"),
        ("[]", "x.json: the file must be an object"),
        (file_of(format="timeline-export"), "x.json: 'format' must be 'timeline-decisions', got 'timeline-export'"),
        (file_of(version="1.1.0"), "x.json: version '1.1.0' cannot be read; this program reads 1.0.0"),
        (file_of(decision=[]), "x.json: unknown key of the file 'decision'; did you mean 'decisions'?"),
        (file_of(decisions={}), "x.json: 'decisions' must be a list"),
        (file_of(3), "x.json: decision 1: a decision must be an object, got 3"),
    ],
)
def test_a_file_in_another_format_is_refused(text, message):
    with pytest.raises(ConfigError) as caught:
        of_text(text, "x.json")
    assert str(caught.value).startswith(message)


WRONG = [
    ({**CONFIRM, "op": "confrm"}, "unknown op 'confrm'; did you mean 'confirm'?"),
    ({**CONFIRM, "op": []}, "unknown op '[]'; known: confirm, hide"),
    ({**CONFIRM, "noet": "x"}, "unknown key of a decision 'noet'; did you mean 'note'?"),
    (without(CONFIRM, "by"), "a decision lacks 'by'"),
    ({**CONFIRM, "by": " "}, "'by' must be a text that says something"),
    ({**CONFIRM, "by": "x" * 201}, "'by' has more than 200 characters"),
    ({**CONFIRM, "at": "yesterday"}, "'at' must be a day or a time in ISO 8601"),
    ({**CONFIRM, "at": 3}, "'at' must be a day or a time in ISO 8601"),
    ({**CONFIRM, "value": "x"}, "'confirm' takes no value, got 'x'"),
    ({**CONFIRM, "event": 3}, "'event' must be an id, got 3"),
    ({**CONFIRM, "evidence": []}, "'evidence' must be a list of 1 or more mentions"),
    ({**CONFIRM, "op": "merge"}, "'evidence' must be a list of 2 or more mentions"),
    ({**CONFIRM, "op": "split"}, "a split needs 'from'"),
    ({**CONFIRM, "from": [MENTION]}, "'from' belongs to a split, not to 'confirm'"),
    ({**CONFIRM, "op": "note"}, "'note' must be a text that says something"),
    ({**CONFIRM, "op": "retitle"}, "'retitle' needs a 'value'"),
    ({**CONFIRM, "op": "retitle", "value": "\n"}, "'value' must be a text that says something"),
    ({**CONFIRM, "op": "redate", "value": "May 2008"}, "not an EDTF date: 'May 2008'"),
    ({**CONFIRM, "op": "retype", "value": "crimes"}, "unknown type 'crimes'; did you mean 'crime'?"),
    ({**CONFIRM, "evidence": [{**MENTION, "start": True}]}, "'start' must be a whole number, 0 or more, got True"),
    ({**CONFIRM, "evidence": [{**MENTION, "sha256": "../../etc"}]}, "'sha256' must be 64 hex digits"),
    ({**CONFIRM, "evidence": [without(MENTION, "exact")]}, "evidence lacks 'exact'"),
    ({**CONFIRM, "evidence": [{**MENTION, "date": {"start": 1}}]}, "a date lacks 'exact'"),
    ({**CONFIRM, "fingerprint": {"title": "x", "edtf": 3, "type": "y"}}, "a fingerprint holds texts"),
]  # fmt: skip


@pytest.mark.parametrize(("entry", "message"), WRONG)
def test_what_is_wrong_is_named_with_its_place(entry, message):
    with pytest.raises(ConfigError) as caught:
        of_text(file_of(CONFIRM, entry), "x.json")
    assert str(caught.value).startswith(f"x.json: decision 2: {message}")


@pytest.mark.parametrize(
    "entry",
    [
        entry
        for entry, message in WRONG
        if "EDTF" not in message and "ISO" not in message and "something" not in message and "201" not in message
    ],
)
def test_what_is_refused_is_not_valid_either(entry):
    assert list(Draft202012Validator(overrule.schema()).iter_errors(json.loads(file_of(entry))))


def test_a_redate_may_take_the_date_away():
    [ruling] = of_text(file_of({**CONFIRM, "op": "redate", "value": None}), "x.json")
    assert ruling.value is None


def test_a_title_is_one_line():
    [ruling] = of_text(file_of({**CONFIRM, "op": "retitle", "value": " The bridge\n is closed "}), "x.json")
    assert ruling.value == "The bridge is closed"


def test_files_are_read_in_any_order_and_each_decision_counts_once(tmp_path):
    later = CONFIRM | {"at": "2026-11-21T09:00:00+01:00"}
    for name, entries in (("a.json", [later, CONFIRM]), ("b.json", [CONFIRM, CONFIRM])):
        (tmp_path / name).write_text(file_of(*entries))
    paths = [tmp_path / "a.json", tmp_path / "b.json"]
    rulings = overrule.read(paths)
    assert [ruling.at for ruling in rulings] == [CONFIRM["at"], later["at"]]
    assert overrule.read(paths[::-1]) == rulings == ordered(rulings[::-1])


def test_a_file_that_is_not_there_is_a_config_error(tmp_path):
    with pytest.raises(ConfigError, match=r"cannot read decisions '.*none\.json': no such file"):
        overrule.read([tmp_path / "none.json"])


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from([*CONFIRM, *MENTION, "value", "from"]), inner),
    )
)
def test_whatever_it_holds_it_is_read_or_refused(value):
    for text in (
        json.dumps(value),
        file_of(value),
        file_of({**CONFIRM, "evidence": value}),
        file_of({**CONFIRM, "value": value, "op": "redate"}),
    ):
        try:
            of_text(text, "x.json")
        except ConfigError:
            continue
