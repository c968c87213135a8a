"""Decisions win over the machine on every build, and none is dropped without a word."""

from __future__ import annotations

import json
import random

import pytest
from jsonschema import Draft202012Validator

from tests.overrule.made import decision, merge, pointer, split, write
from timeline import cli, pipeline, render
from timeline.config import Config

RULES = Config.from_mapping({"events": {"model": "none"}})
ARTICLES = {
    "a.txt": "3 June 2012\n\nThe bridge at Elm Street was closed on 3 May 2012 by the council.\n",
    "b.txt": "12 May 2012\n\nThe council said the bridge at Elm Street was closed on 3 May 2012. Nobody was hurt.\n",
    "c.txt": "4 June 2012\n\nMary Dunn was arrested on 9 May 2012 in Leeds. "
    "Paul Marsh was jailed for theft in March 2011.\n",
}
MORE = [
    f"{day} June 2012\n\nThe tram to Harbour {day} was opened on {day} April 2012 by Lord Mayor Jane Hill{day}.\n"
    for day in range(1, 19)
] + [
    "Mary Dunn was arrested in Leeds on 9 May 2012 by officers, the police said.\n",
    "The bridge at Elm Street was closed on 3 May 2012 by the council, residents remember.\n",
]


@pytest.fixture
def news(tmp_path):
    folder = tmp_path / "news"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text)
    return folder


def built(folder, *decisions, files=()):
    paths = [write(folder.parent / "given.json", *decisions)] if decisions else files
    record = json.loads(render.to_json(pipeline.build(folder, RULES, decisions=paths)))
    Draft202012Validator(render.schema()).validate(record)
    return record


def event_with(record, words, among=("events", "undated", "hidden")):
    [found] = [
        event
        for name in among
        for event in record[name]
        if any(words in mention["selector"][1]["exact"] for mention in event["evidence"])
    ]
    return found


def titles(record, name="events"):
    return [event["title"] for event in record[name]]


def states(record):
    return [one["state"] for one in record["decisions"]]


def test_a_new_title_date_and_type_stand_in_place_of_the_machines(news):
    plain = built(news)
    arrest = event_with(plain, "Dunn")
    changed = event_with(
        built(
            news,
            decision("retitle", plain, arrest, "Mary Dunn is taken in"),
            decision("redate", plain, arrest, "2012-05-08", at="2026-11-21T14:06:00Z", note="custody record"),
            decision("retype", plain, arrest, "life"),
        ),
        "Dunn",
    )
    assert (changed["title"], changed["title_basis"], changed["type"]) == ("Mary Dunn is taken in", "edited", "life")
    assert (changed["when"]["edtf"], changed["when"]["basis"]) == ("2012-05-08", "decided")
    assert changed["evidence"] == arrest["evidence"]
    assert changed["curation"] == {
        "status": "edited",
        "decision": "redate",
        "by": "Ada",
        "at": "2026-11-21T14:06:00Z",
        "note": "custody record",
        "decisions": ["d1", "d2", "d3"],
        "machine": {"title": arrest["title"], "edtf": "2012-05-09", "type": arrest["type"]},
    }


def test_an_event_moves_to_its_new_place_in_time_and_out_of_it(news):
    plain = built(news)
    arrest, jail = event_with(plain, "Dunn"), event_with(plain, "Marsh")
    record = built(news, decision("redate", plain, arrest, "2010"), decision("redate", plain, jail, None))
    assert record["events"][0]["id"] == arrest["id"]
    assert [event["id"] for event in record["undated"]] == [jail["id"]]
    assert record["undated"][0]["when"]["edtf"] is None


def test_a_hidden_event_is_nowhere_else_and_not_lost(news):
    plain = built(news)
    bridge = event_with(plain, "bridge")
    record = built(news, decision("hide", plain, bridge))
    assert [event["id"] for event in record["hidden"]] == [bridge["id"]]
    assert bridge["id"] not in {event["id"] for event in (*record["events"], *record["undated"])}
    assert record["hidden"][0]["curation"]["status"] == "hidden"


def test_what_is_confirmed_stays_as_it_was_when_the_machine_finds_something_else(news):
    plain = built(news)
    jail = event_with(plain, "Marsh")
    assert jail["when"]["edtf"] == "2011-03"
    (news / "d.txt").write_text("Paul Marsh was jailed for theft on 4 March 2011 in Leeds, a court said.\n")
    assert event_with(built(news), "Marsh", ("events",))["when"]["edtf"] == "2011-03-04"
    record = built(news, decision("confirm", plain, jail))
    assert event_with(record, "Marsh")["when"]["edtf"] == "2011-03"
    assert event_with(record, "Marsh")["curation"]["status"] == "confirmed"
    [held] = record["decisions"]
    assert "the machine says '2011-03-04' now, and said '2011-03' when this was decided" in held["remark"]


def test_events_that_are_one_are_merged_whatever_their_dates(news):
    plain = built(news)
    record = built(news, merge(plain, event_with(plain, "Dunn"), event_with(plain, "Marsh")))
    joined = event_with(record, "Dunn")
    assert joined == event_with(record, "Marsh")
    assert "a person joined them" in joined["merge"]["pairs"][0]["why"]
    assert joined["curation"]["decision"] == "merge"


def test_an_event_that_is_two_is_split(news):
    plain = built(news)
    bridge = event_with(plain, "bridge")
    assert len(bridge["evidence"]) > 1
    record = built(news, split(plain, bridge, [0]))
    assert len([e for e in record["events"] if "bridge" in e["evidence"][0]["selector"][1]["exact"]]) == 2
    assert states(record) == ["held"]


def test_a_note_is_shown_and_changes_nothing(news):
    plain = built(news)
    event = event_with(built(news, decision("note", plain, event_with(plain, "Dunn"), note="ask the court")), "Dunn")
    assert (event["curation"]["status"], event["curation"]["note"]) == ("auto", "ask the court")
    assert {**event, "curation": None} == {**event_with(plain, "Dunn"), "curation": None}


def test_twenty_more_documents_keep_every_decision_and_every_link(news):
    plain = built(news)
    dunn, marsh, bridge = (event_with(plain, words) for words in ("Dunn", "Marsh", "bridge"))
    decisions = [
        decision("retitle", plain, dunn, "Mary Dunn is taken in"),
        decision("redate", plain, dunn, "2012-05-08"),
        decision("retype", plain, marsh, "life"),
        decision("hide", plain, bridge),
    ]
    for number, text in enumerate(MORE):
        (news / f"more-{number}.txt").write_text(text)
    grown = built(news, *decisions)
    assert states(grown) == ["held"] * 4
    after = event_with(grown, "Mary Dunn was arrested on 9 May")
    assert (after["title"], after["when"]["edtf"]) == ("Mary Dunn is taken in", "2012-05-08")
    assert len(after["evidence"]) > len(dunn["evidence"])
    assert event_with(grown, "Marsh")["type"] == "life"
    hidden = {m["selector"][1]["exact"] for m in bridge["evidence"]}
    assert not hidden & {m["selector"][1]["exact"] for e in grown["events"] for m in e["evidence"]}
    links = {id for name in ("events", "undated", "hidden") for e in grown[name] for id in (e["id"], *e["aliases"])}
    assert {id for e in plain["events"] for id in (e["id"], *e["aliases"])} <= links


def test_evidence_that_vanished_is_reported_and_the_rest_still_holds(news):
    plain = built(news)
    bridge, dunn = event_with(plain, "bridge"), event_with(plain, "Dunn")
    given = [decision("retitle", plain, bridge, "Bridge shut"), decision("retitle", plain, dunn, "Taken in")]
    (news / "c.txt").unlink()
    (news / "a.txt").unlink()
    record = built(news, *given)
    bridge_now, dunn_now = sorted(record["decisions"], key=lambda one: one["value"])
    assert (bridge_now["state"], dunn_now["state"]) == ("held", "lost")
    assert bridge_now["remark"].startswith("1 of its mentions have vanished: a.txt is not among the documents")
    assert dunn_now["remark"] == "c.txt is not among the documents, and no other says the same words"
    assert dunn_now["evidence"] == given[1]["evidence"]


def test_a_file_that_was_saved_anew_is_known_by_its_words(news):
    plain = built(news)
    given = decision("retitle", plain, event_with(plain, "Dunn"), "Taken in")
    (news / "c.txt").write_text("\n\n" + ARTICLES["c.txt"].replace("Leeds.", "Leeds. The weather was mild."))
    assert event_with(built(news, given), "Dunn")["title"] == "Taken in"
    (news / "c.txt").rename(news / "z.txt")
    assert event_with(built(news, given), "Dunn")["title"] == "Taken in"


def test_a_sentence_that_is_cut_differently_is_known_by_its_date(news):
    plain = built(news)
    given = decision("retitle", plain, event_with(plain, "Dunn"), "Taken in")
    mention = given["evidence"][0]
    mention |= {"start": mention["start"] - 2, "exact": "\n\n" + mention["exact"][:40]}
    assert event_with(built(news, given), "Dunn")["title"] == "Taken in"


def test_words_that_a_document_does_not_say_move_nothing(news):
    plain = built(news)
    given = decision("hide", plain, event_with(plain, "Dunn"))
    given["evidence"][0] |= {"start": 70_000, "exact": "It never happened."}
    [lost] = built(news, given)["decisions"]
    assert (lost["state"], lost["remark"]) == ("lost", "c.txt does not say that at 70000")


def contradiction(record):
    one, other = record["decisions"]
    assert (one["contradicts"], other["contradicts"]) == (["d2"], ["d1"])
    return one["state"], other["state"], one["remark"]


def test_two_people_who_contradict_each_other_are_both_named_and_the_later_holds(news):
    plain = built(news)
    dunn, bridge = event_with(plain, "Dunn"), event_with(plain, "bridge")
    bob = {"by": "Bob", "at": "2026-11-22T08:00:00+01:00"}
    pairs = [
        (decision("retitle", plain, dunn, "Taken in"), decision("retitle", plain, dunn, "Arrest in Leeds", **bob)),
        (decision("hide", plain, dunn), decision("confirm", plain, dunn, **bob)),
        (decision("redate", plain, dunn, "2012-05-08"), decision("redate", plain, dunn, None, **bob)),
        (split(plain, bridge, [0]), merge(plain, bridge, **bob)),
        (merge(plain, bridge), split(plain, bridge, [0], **bob)),
    ]
    for pair in pairs:
        first, second, remark = contradiction(built(news, *pair))
        assert (first, second) == ("overruled", "held")
        assert remark == f"{pair[1]['op']} by Bob (2026-11-22T08:00:00+01:00) holds instead"


def test_who_changes_their_mind_contradicts_nobody(news):
    plain = built(news)
    dunn = event_with(plain, "Dunn")
    record = built(
        news,
        decision("retitle", plain, dunn, "Taken in"),
        decision("retitle", plain, dunn, "Arrest in Leeds", at="2026-11-22"),
    )
    assert states(record) == ["overruled", "held"]
    assert [one["contradicts"] for one in record["decisions"]] == [[], []]


def test_two_people_of_one_mind_both_hold(news):
    plain = built(news)
    dunn = event_with(plain, "Dunn")
    record = built(news, *(decision("retitle", plain, dunn, "Taken in", by=by) for by in ("Ada", "Bob")))
    assert states(record) == ["held", "held"]
    assert event_with(record, "Dunn")["curation"]["decisions"] == ["d1", "d2"]


def test_the_order_of_files_and_documents_changes_nothing(news, tmp_path):
    plain = built(news)
    dunn, bridge = event_with(plain, "Dunn"), event_with(plain, "bridge")
    files = [
        write(tmp_path / "ada.json", decision("retitle", plain, dunn, "Taken in"), split(plain, bridge, [0])),
        write(tmp_path / "bob.json", merge(plain, bridge, by="Bob"), decision("hide", plain, dunn, by="Bob")),
    ]
    expected = built(news, files=files)
    assert expected == built(news, files=files[::-1])
    assert "contradicts" in json.dumps(expected["decisions"])
    results = [pipeline.examine(source, RULES) for source in pipeline.sources([news], RULES)]
    random.Random(1).shuffle(results)
    again = pipeline.assemble(results, RULES, "news", pipeline.decisions(files))
    assert json.loads(render.to_json(again)) == expected


def test_what_stands_between_two_that_are_joined_does_not_come_along(news):
    """a is one with b and b with c by the machine; a person says that a is not c, and that b is the other's."""
    plain = built(news)
    bridge, dunn = event_with(plain, "bridge"), event_with(plain, "Dunn")
    one, two = bridge["evidence"][:2]
    record = built(
        news,
        decision("merge", plain, dunn, evidence=[pointer(plain, dunn["evidence"][0]), pointer(plain, one)]),
        split(plain, {**bridge, "evidence": [dunn["evidence"][0], two]}, [0]),
    )
    assert states(record) == ["held", "held"]
    quotes = [{m["selector"][1]["exact"] for m in e["evidence"]} for e in record["events"]]
    first, second, third = (m["selector"][1]["exact"] for m in (dunn["evidence"][0], one, two))
    assert any({first, second} <= quoted and third not in quoted for quoted in quotes)


def test_the_command_line_takes_the_file_that_lies_beside_the_output_and_says_what_does_not_hold(news, capsys):
    out = news.parent / "out"
    arguments = [str(news), "-o", str(out)]
    assert cli.run(arguments) == 0
    plain = json.loads((out / "timeline.json").read_text())
    gone = decision("hide", plain, event_with(plain, "Dunn"))
    gone["evidence"][0]["sha256"] = "0" * 64
    gone["evidence"][0]["exact"] = "Nobody says this."
    dunn = event_with(plain, "Dunn")
    write(
        out / "timeline.decisions.json",
        decision("retitle", plain, dunn, "Taken in"),
        decision("retitle", plain, dunn, "Arrested", by="Bob", at="2026-11-22"),
        gone,
    )
    capsys.readouterr()
    assert cli.run(arguments) == 0
    said = capsys.readouterr().err.splitlines()
    assert event_with(json.loads((out / "timeline.json").read_text()), "Dunn")["title"] == "Arrested"
    assert said[0].startswith("decision lost: hide of ev-")
    assert said[1].startswith("contradiction: retitle 'Taken in' of ev-")
    assert "by Ada (2026-11-21T14:05:00Z), but retitle 'Arrested' of ev-" in said[1]
    assert said[1].endswith("by Bob (2026-11-22); that of Bob holds")
    assert ", 1 of 3 decisions held -> " in said[-1]
    assert cli.run([*arguments, "--fail-on", "lost-decision"]) == 1
    assert cli.run([*arguments, "--isolated"]) == 0
    assert "decision" not in capsys.readouterr().err.splitlines()[-1]


def test_a_run_does_not_read_what_a_run_wrote(news):
    assert cli.run([str(news), "-o", str(news)]) == 0
    first = (news / "timeline.json").read_bytes()
    record = json.loads(first)
    write(news / "timeline.decisions.json", decision("hide", record, event_with(record, "Dunn")))
    assert cli.run([str(news), "-o", str(news), "--isolated"]) == 0
    assert (news / "timeline.json").read_bytes() == first
    assert cli.run([str(news), "-o", str(news)]) == 0
    assert event_with(json.loads((news / "timeline.json").read_text()), "Dunn", ("hidden",))
    (news / "old timeline.html").write_text("<p>The bridge was closed on 4 May 2012.</p>")
    assert "old timeline.html" in [source.name for source in pipeline.sources([news], RULES)]
