"""`timeline dates FILE` and `timeline.find_dates`: the dates of one text for people who only want dates."""

import io
import json

import pytest

import timeline
from timeline.cli import run

TEXT = "He left on 3 May 2010. Two years later, aged 62, he died.\nYesterday it rained.\n"


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def lines(capsys):
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_line_of_json_for_each_date_with_the_characters_it_stands_on(file, capsys):
    assert run(["dates", str(file), "--published", "2013-02-26"]) == 0
    rows = lines(capsys)
    assert [(row["text"], row["edtf"], row["basis"]) for row in rows] == [
        ("3 May 2010", "2010-05-03", "explicit"),
        ("Two years later", "2012", "relative"),
        ("Yesterday", "2013-02-25", "relative"),
    ]
    assert all(TEXT[row["start"] : row["end"]] == row["text"] for row in rows)
    assert [row.get("counted_from") for row in rows] == [None, rows[0]["start"], "published"]


def test_without_a_publication_date_yesterday_has_none(file, capsys):
    assert run(["dates", str(file)]) == 0
    assert lines(capsys)[-1]["edtf"] is None


def test_what_is_rejected_is_listed_on_demand(file, capsys):
    assert run(["dates", str(file), "--rejected"]) == 0
    assert {"start": 45, "end": 47, "text": "62", "rejected": "age"} in lines(capsys)


def test_the_text_comes_back_marked_and_a_terminal_is_not_commanded_by_it(tmp_path, capsys):
    path = tmp_path / "a.txt"
    path.write_text("\x1b[31mHe left on 3 May 2010.\n", encoding="utf-8")
    assert run(["dates", str(path), "--marked"]) == 0
    assert capsys.readouterr().out == "\N{REPLACEMENT CHARACTER}[31mHe left on 3 May 2010 ⟨2010-05-03⟩.\n"


def test_colour_where_it_is_asked_for(file, capsys):
    assert run(["dates", str(file), "--marked", "--color", "always"]) == 0
    assert "\x1b[32m\x1b[1m3 May 2010 ⟨2010-05-03⟩\x1b[0m" in capsys.readouterr().out


def test_standard_input_is_a_file_named_dash(capsys, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"It fell on 9 November 1989.")))
    assert run(["dates", "-"]) == 0
    assert lines(capsys)[0]["edtf"] == "1989-11-09"


def test_the_date_that_the_file_states_in_its_front_matter_is_the_anchor(tmp_path, capsys):
    path = tmp_path / "a.md"
    path.write_text("---\ntitle: A\npublished: 2013-02-26\n---\nYesterday it rained.\n", encoding="utf-8")
    assert run(["dates", str(path)]) == 0
    assert lines(capsys)[-1]["edtf"] == "2013-02-25"


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["nowhere.txt"], "no such file or folder"),
        (["."], "is a folder"),
        (["{file}", "--published", "soon"], "not an EDTF date"),
    ],
)
def test_wrong_usage_is_one_line_and_exit_code_2(file, capsys, args, message):
    assert run(["dates", *(arg.format(file=file) for arg in args)]) == 2
    assert message in capsys.readouterr().err


def test_find_dates_is_a_public_name_of_the_package():
    (dated,) = timeline.find_dates("Er starb am 3. Mai 2010 in Bonn und wurde dort begraben.", language="de")
    assert isinstance(dated, timeline.Dated)
    assert (dated.text, dated.when.edtf, dated.basis, dated.timex_value) == (
        "3. Mai 2010",
        "2010-05-03",
        "explicit",
        "2010-05-03",
    )
