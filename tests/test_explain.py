"""`timeline explain`: every character, rule, anchor, reason and weight of whatever a person points at."""

import json
import re

import pytest

from tests.render import factory
from timeline import pipeline, render
from timeline.cli import run
from timeline.cli.explain import MOST
from timeline.cli.finding import _says as says
from timeline.config import Config


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The five articles as they are built, with their record."""
    folder = tmp_path_factory.mktemp("built")
    made = pipeline.build("seeds", Config.from_mapping({"events": {"model": "none"}}))
    (folder / "timeline.json").write_text(render.to_json(made), encoding="utf-8")
    return folder, json.loads(render.to_json(made))


@pytest.fixture(scope="module", autouse=True)
def at_root(root):
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        yield


def explained(capsys, *args):
    """Exit code, standard output, and the lines of standard error."""
    code = run(["explain", *map(str, args)])
    captured = capsys.readouterr()
    return code, captured.out, captured.err.splitlines()


def event_of(record, edtf):
    return next(event for event in record["events"] if event["when"]["edtf"] == edtf)


def test_an_event_shows_every_mention_with_its_characters_and_rule(built, capsys):
    folder, record = built
    event = event_of(record, "2008-11")
    code, text, _ = explained(capsys, event["id"], folder)
    assert code == 0
    assert text.startswith(f"{event['id']}  November 2008 (month, as written)  EDTF 2008-11\n{event['title']}\n")
    assert "possible days: 2008-11-01 to 2008-11-30" in text
    assert f"confidence {event['confidence']['band']}: {event['confidence']['why']}" in text
    assert "%" not in text
    for mention in event["evidence"]:
        start, end = (mention["selector"][0][end] for end in ("start", "end"))
        assert f"{mention['id']} {mention['file']}:{mention['line']} [{start}-{end}]" in text
        date = mention["date"]
        if date:
            start, end = (date["selector"][0][end] for end in ("start", "end"))
            assert f"date “{date['selector'][1]['exact']}” [{start}-{end}] -> " in text
            assert f"rule {date['rule']} (" in text
    assert "[November 2008]" in text, "the date is marked in its quote"


def test_the_characters_are_those_of_the_file(built, capsys, seeds):
    folder, record = built
    text = explained(capsys, event_of(record, "2008-11")["id"], folder)[1]
    places = re.findall(r"m\d+ (\S+):\d+ \[(\d+)-(\d+)\].*\n +(.+)", text)
    assert places
    for file, start, end, shown in places:
        raw = (seeds / file).read_bytes().decode()[int(start) : int(end)]
        assert raw.strip("“”") == re.sub(r"\[(.+?)\]", r"\1", shown).strip("“”")


def test_a_join_gives_its_weights_and_they_add_up(built, capsys):
    folder, record = built
    event = max(record["events"], key=lambda event: len(event["merge"]["pairs"]))
    text = explained(capsys, event["id"], folder)[1]
    for pair in event["merge"]["pairs"]:
        [line] = re.findall(rf"joined {pair['a']} \+ {pair['b']}: (.+)", text)
        score, weights = line.split(" points", 1)
        assert float(score) == pair["score"]
        assert sum(map(float, re.findall(r"(?:= |; )([+-][\d.]+)", weights))) == pytest.approx(pair["score"], abs=0.02)
    assert text.count("the weakest link") == 1


def test_a_relative_date_says_what_it_is_counted_from(built, capsys):
    folder, _ = built
    text = explained(capsys, "October last year", folder)[1]
    assert "date “October last year” [2076-2093] -> October 2012, EDTF 2012-10" in text
    assert "counted from the publication of 000_00cc4a6dfdc84ea8.txt" in text
    assert "counted from counted from" not in text


def test_a_rejected_expression_says_why(built, capsys):
    folder, _ = built
    text = explained(capsys, "30 years", folder)[1]
    assert re.search(
        r"rejected  000_00cc4a6dfdc84ea8\.txt:3 \[399-407\]\n +….*\[30 years\].*…\n +no date: length", text
    )


def test_a_document_says_how_it_is_dated_and_what_rests_on_it(built, capsys):
    folder, record = built
    for name in ("003_56c914fec33e7a81.txt", record["documents"][3]["id"], "February 26, 2013, 12:52 pm"):
        code, text, _ = explained(capsys, name, folder)
        assert code == 0
        assert "published 26 February 2013, 12:52  EDTF 2013-02-26, stated" in text
        assert "003_56c914fec33e7a81.txt:7 [165-192] “February 26, 2013, 12:52 pm”" in text
    inferred = explained(capsys, "000_00cc4a6dfdc84ea8.txt", folder)[1]
    assert "inferred" in inferred
    assert "runs of words with 003_56c914fec33e7a81.txt" in inferred
    assert "1 date counted from its date" in inferred


def test_other_dates_of_a_document_are_told_with_their_place(tmp_path, capsys):
    head = "---\npublished: 2012-05-04\n---\n\nPublished 7 May 2012\n\n"
    (tmp_path / "2012-05-09.md").write_text(f"{head}The bridge was closed yesterday by the council.\n")
    _, text, _ = explained(capsys, "2012-05-09.md", tmp_path)
    assert "published 4 May 2012  EDTF 2012-05-04, metadata" in text
    assert "against it, 7 May 2012: stated on line 5" in text
    assert "against it, 9 May 2012: in the file name" in text


def test_an_id_of_before_a_join_leads_to_the_event_of_now(built, capsys):
    folder, record = built
    event = next(event for event in record["events"] if event["aliases"])
    text = explained(capsys, event["aliases"][0], folder)[1]
    assert text.startswith(f"{event['aliases'][0]} is part of {event['id']} now: the reports were joined\n")


def test_the_first_letters_of_an_id_are_enough(built, capsys):
    folder, record = built
    event = record["events"][0]
    assert explained(capsys, event["id"][:8], folder) == explained(capsys, event["id"].upper(), folder)
    assert explained(capsys, f"#{event['id']}", folder) == explained(capsys, event["id"], folder)


def test_blanks_of_every_kind_are_shown_as_such(built, capsys):
    assert "Copyright © [2024] Crime And Justice. Sitemap   RS…" in explained(capsys, "2024", built[0])[1]


def test_a_line_of_a_file_is_all_that_stands_there(built, capsys):
    folder, _ = built
    text = explained(capsys, "000_00cc4a6dfdc84ea8.txt:2", folder)[1]
    assert "m1 000_00cc4a6dfdc84ea8.txt:2" in text
    assert "rejected  000_00cc4a6dfdc84ea8.txt:2 [148-150]" in text


def test_a_whole_sentence_is_the_event_it_tells(built, capsys):
    folder, record = built
    quote = event_of(record, "2008-11")["evidence"][0]["selector"][1]["exact"]
    text = explained(capsys, f'"{quote.upper()}"', folder)[1]
    assert text.startswith(event_of(record, "2008-11")["id"])


def test_conflicts_name_their_sides(tmp_path, capsys):
    (tmp_path / "timeline.json").write_text(render.to_json(factory.seeds()), encoding="utf-8")
    text = explained(capsys, "A woman reports rape", tmp_path)[1]
    assert "conflict c1 about outcome, differs: persuaded to withdraw her complaint (m4) / dismissed" in text
    assert "conflict c2 about when, coarser, no contradiction: November 2008 (m1, m2, m3, m5) / 2008 (m4)" in text


def decisions_for(record):
    """Two decisions of one person about the event of November 2008, and one about an event that is not there."""
    event = event_of(record, "2008-11")
    mention = event["evidence"][2]
    sha256 = {document["id"]: document["sha256"] for document in record["documents"]}
    position, quote = mention["date"]["selector"]
    pointer = {
        "sha256": sha256[mention["document"]],
        "file": mention["file"],
        "start": mention["selector"][0]["start"],
        "exact": mention["selector"][1]["exact"],
        "date": {"start": position["start"], "exact": quote["exact"]},
    }
    said = {"by": "Ada", "at": "2026-11-21", "evidence": [pointer]}
    lost = pointer | {"sha256": "0" * 64, "file": "gone.txt", "exact": "Nothing of this stands anywhere."}
    return [
        said | {"op": "retitle", "value": "A woman goes to the police", "note": "nobody is named"},
        said | {"op": "redate", "value": "2008-11-03"},
        said | {"op": "hide", "evidence": [lost]},
    ]


def test_a_decision_is_the_reason(built, tmp_path, capsys):
    _, record = built
    file = tmp_path / "timeline.decisions.json"
    file.write_text(
        json.dumps({"format": "timeline-decisions", "version": "1.0.0", "decisions": decisions_for(record)})
    )
    made = pipeline.build("seeds", Config.from_mapping({"events": {"model": "none"}}), decisions=[file])
    (tmp_path / "timeline.json").write_text(render.to_json(made), encoding="utf-8")
    code, text, _ = explained(capsys, "A woman goes to the police", tmp_path)
    assert code == 0
    assert "3 November 2008 (day, decided by a person)  EDTF 2008-11-03" in text
    assert "edited by a person" in text
    assert re.search(
        r"decision d\d+ retitle to “A woman goes to the police” by Ada on 2026-11-21.*: nobody is named", text
    )
    assert "the machine says: " in text
    lost = [outcome["id"] for outcome in json.loads(render.to_json(made))["decisions"] if outcome["state"] == "lost"]
    text = explained(capsys, lost[0], tmp_path)[1]
    assert f"decision {lost[0]} hide by Ada" in text
    assert "about gone.txt" in text
    assert "\n  lost" in text


def test_many_answers_are_cut_and_counted(built, capsys):
    folder, _ = built
    _, text, lines = explained(capsys, "rape", folder)
    assert len(text.strip().split("\n\n")) == MOST
    assert re.fullmatch(r"\d+ more; say more of the words, or --all", lines[0])
    whole = explained(capsys, "rape", folder, "--all")
    assert whole[2] == []
    assert len(whole[1].strip().split("\n\n")) > MOST


def test_json_is_what_was_found(built, capsys):
    folder, record = built
    event = record["events"][0]
    assert json.loads(explained(capsys, event["id"], folder, "--json")[1]) == [{"event": event}]
    [answer] = json.loads(explained(capsys, "30 years", folder, "--json")[1])
    assert answer["rejected"]["reason"].startswith("length of time")


@pytest.mark.parametrize("what", ["zebra", "", "   ", "ev-0", "[(*", "x:1", ":3", "\x00", "0" * 5000])
def test_what_is_nowhere_is_one_line(built, capsys, what):
    code, text, lines = explained(capsys, what, built[0])
    assert (code, text, len(lines)) == (2, "", 1)
    assert len(lines[0]) < 6000


def test_a_mistyped_id_is_guessed(built, capsys):
    folder, record = built
    wrong = record["events"][0]["id"][:-1] + "x"
    assert explained(capsys, wrong, folder)[2] == [
        f"error: nothing here is {wrong!r}; did you mean {record['events'][0]['id']!r}?"
    ]


def test_every_event_document_and_rejection_can_be_explained(tmp_path, capsys):
    for make in (factory.seeds, factory.forms, factory.hostile):
        record = json.loads(render.to_json(make()))
        (tmp_path / "timeline.json").write_text(json.dumps(record))
        asked = [*record["events"], *record["undated"], *record["documents"]]
        for item in asked:
            code, text, _ = explained(capsys, item["id"], tmp_path)
            assert code == 0
            assert all(char.isprintable() or char == "\n" for char in text)


def test_color_is_asked_for(built, capsys):
    folder, record = built
    assert "\x1b[" in explained(capsys, record["events"][0]["id"], folder, "--color", "always")[1]
    assert "\x1b[" not in explained(capsys, record["events"][0]["id"], folder)[1]


@pytest.mark.parametrize(
    ("text", "words", "said"),
    [
        ("The “therapeutic” drape", "rape", False),
        ("A rape was reported", "rape", True),
        ("Reported in May", "report", True),
        ("… +44 pounds", "+44", True),
        ("L’École", "ecole", True),
    ],
)
def test_words_are_said_from_the_beginning_of_a_word(text, words, said):
    assert says(text, words) is said
