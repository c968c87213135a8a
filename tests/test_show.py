"""`timeline show`: the table, its filters, the text that offsets count, and what cleaning did to it."""

import io
import json
import re
import sys

import pytest

from tests.render import factory
from timeline import render
from timeline.cli import run
from timeline.cli.filters import Filters, chosen, folded
from timeline.render import loading

pytestmark = pytest.mark.usefixtures("here")


@pytest.fixture(scope="module")
def out(tmp_path_factory):
    """A folder with the `timeline.json` of the seeds, of every form of date, and of hostile text."""
    folder = tmp_path_factory.mktemp("out")
    for name in ("seeds", "forms", "hostile"):
        (folder / name).mkdir()
        text = render.to_json(getattr(factory, name)())
        (folder / name / "timeline.json").write_text(text, encoding="utf-8", errors="surrogatepass")
    return folder


def shown(capsys, *args):
    """Exit code, standard output, and the lines of standard error."""
    code = run(["show", *map(str, args)])
    captured = capsys.readouterr()
    return code, captured.out, captured.err.splitlines()


def titles(capsys, *args):
    code, text, _ = shown(capsys, *args, "--json")
    assert code == 0
    record = json.loads(text)
    return [event["title"] for event in (*record["events"], *record["undated"])]


def complaint(capsys, *args):
    code, text, lines = shown(capsys, *args)
    assert (code, text, len(lines)) == (2, "", 1)
    return lines[0].removeprefix("error: ")


def test_the_table_has_every_event_with_date_type_and_id(out, capsys):
    code, text, lines = shown(capsys, out / "seeds")
    record = json.loads((out / "seeds" / "timeline.json").read_text())
    assert code == 0
    for event in (*record["events"], *record["undated"]):
        [row] = [line for line in text.splitlines() if line.endswith(event["id"])]
        assert event["when"]["display"].split(" to ")[0].split(" and ")[0] in row
        assert event["type"] in row
    assert "5, they disagree" in text
    assert lines == ["11 events, 2 without a firm date"]


def test_a_file_its_folder_and_standard_input_show_the_same(out, capsys, monkeypatch):
    file = out / "seeds" / "timeline.json"
    by_file, by_folder = shown(capsys, file), shown(capsys, file.parent)
    monkeypatch.chdir(file.parent)
    by_default = shown(capsys)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(file.read_bytes())))
    assert by_file == by_folder == by_default == shown(capsys, "-")


def test_articles_are_read_where_there_is_no_timeline(articles, here, capsys):
    code, text, lines = shown(capsys, articles)
    assert code == 0
    assert "3 May 2012" in text
    assert lines[0] == f"no timeline.json in {str(articles)!r}: reading the articles"
    assert list(here.glob("timeline.*")) == []


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (("--from", "2013"), ["The IPCC publishes its report", "Harriet Harman"]),
        (("--to", "2008-10"), ["Southwark Sapphire unit's working"]),
        (
            ("--from", "2008-12", "--to", "2009-01"),
            ["Southwark Sapphire", "Sapphire is", "Jean Say kills"],
        ),
        (("--person", "jean say", "--type", "legal"), ["Jean Say is jailed"]),
        (("--person", "Deborah", "--person", "Harriet"), ["The IPCC publishes", "Harriet Harman"]),
        (("--body", "metropolitan", "--type", "statement"), ["The Metropolitan Police issues"]),
        (("--in", "walworth"), ["A woman reports rape"]),
        (("--search", "16 MONTHS"), ["Det Con Ryan"]),
        (("--search", "meeting", "--search", "commons"), ["Southwark MPs summon"]),
        (("--precision", "month"), ["A woman reports", "Det Con Ryan", "Meeting at the IPCC"]),
        (("--precision", "bounded"), ["Jean Say kills"]),
        (("--precision", "none"), ["Southwark MPs", "The Metropolitan Police"]),
        (("--certainty", "inferred"), ["Det Con Ryan"]),
        (("--certainty", "disagree"), ["A woman reports"]),
        (("--undated",), ["Southwark MPs", "The Metropolitan Police"]),
        (("--document", "004_", "--type", "publication"), ["The IPCC publishes", "Harriet Harman"]),
        (("--factuality", "denied"), []),
    ],
)
def test_filters_choose_as_on_the_page(out, capsys, filters, expected):
    found = titles(capsys, out / "seeds", *filters)
    assert len(found) == len(expected)
    assert all(any(title.startswith(part) for title in found) for part in expected)


def test_an_open_end_can_lie_anywhere_beyond(out, capsys):
    assert "The unit stays under central command" in titles(capsys, out / "forms", "--from", "2050")
    assert "The old procedure is in force" in titles(capsys, out / "forms", "--to", "1900")


def test_json_is_a_timeline_again(out, capsys, tmp_path):
    _, text, lines = shown(capsys, out / "seeds", "--type", "legal", "--json")
    (tmp_path / "timeline.json").write_text(text, encoding="utf-8")
    assert lines == ["2 of 11 events"]
    assert len(titles(capsys)) == 2
    assert json.loads(text).keys() == json.loads((out / "seeds" / "timeline.json").read_text()).keys()


def test_suggestions_go_with_their_events(out, capsys):
    """What is left is a whole timeline, with nothing that points to an event that is not there."""
    record = json.loads((out / "seeds" / "timeline.json").read_text(encoding="utf-8"))
    a, b, c = (event["id"] for event in record["events"][:3])
    sides = [{"event": id, "evidence": "m1"} for id in (a, b, c)]
    pair = {"score": 1.5, "why": "", "features": []}
    record["suggestions"] = [{"a": sides[0], "b": sides[1], **pair}, {"a": sides[1], "b": sides[2], **pair}]
    some = {**record, "events": record["events"][:2]}
    assert chosen(some, Filters())["suggestions"] == record["suggestions"][:1]
    whole = chosen(record, Filters())
    assert whole == record
    assert loading.from_text(json.dumps(chosen(some, Filters()))).suggestions[0].a == a


def test_json_without_a_filter_is_the_file(out, capsysbinary):
    assert run(["show", str(out / "forms"), "--json"]) == 0
    assert capsysbinary.readouterr().out == (out / "forms" / "timeline.json").read_bytes()


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("--person", "Jaen Say"), "no event has a person 'Jaen Say'; did you mean 'Jean Say'?"),
        (("--person", "IPCC"), "no event has a person 'IPCC'"),
        (("--person", "Sapphire"), "no event has a person 'Sapphire'; try --body 'Sapphire'"),
        (("--in", "Walwort Police"), "no event has a place 'Walwort Police'; did you mean 'Walworth police station'?"),
        (("--from", "yesterday"), "--from: not an EDTF date: 'yesterday'; try 2013, "),
        (("--type", "crme"), "Invalid value for '--type': 'crme' is not one of 'crime', "),
        (("--tpye", "crime"), "No such option '--tpye'. (Did you mean one of: "),
        (("--source", "a.txt", "--type", "crime"), "--source and --cleaned print a document; they go with no filter"),
        (("--source", "a.txt", "--cleaned", "a.txt"), "--source or --cleaned, not both"),
    ],
)
def test_wrong_use_is_one_line_that_helps(out, capsys, args, words):
    assert complaint(capsys, out / "seeds", *args).startswith(words)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is not JSON"),
        (b"[" * 100_000, "is not JSON"),
        (b"\xff\xfe", "is not JSON"),
        (b"[]", "is not a timeline.json: it has no 'format'"),
        (
            b'{"format": "timeline-export", "version": "2.0.0"}',
            "is of version 2.0.0 of the format; this timeline reads 1",
        ),
        (b'{"format": "timeline-export", "version": "1.0.0"}', "is damaged: it has no list 'documents'; build it anew"),
    ],
)
def test_what_is_no_timeline_is_said(here, capsys, content, words):
    (here / "timeline.json").write_bytes(content)
    assert words in complaint(capsys)


def test_where_nothing_is_it_says_what_to_name(here, capsys):
    assert complaint(capsys).startswith("no timeline.json here; name one, or the folder it lies in")
    assert complaint(capsys, "nowhere") == "no such file or folder: 'nowhere'"


def test_hostile_text_reaches_the_terminal_as_text(out, capsys):
    _, text, _ = shown(capsys, out / "hostile", "--color", "always")
    unstyled = re.sub(r"\x1b\[[0-9;]*m", "", text)
    assert all(char.isprintable() or char == "\n" for char in unstyled)
    assert "[bold]" not in unstyled
    assert "\\u202e" in text


def test_color_is_asked_for_or_not(out, capsys, monkeypatch):
    assert "\x1b[" in shown(capsys, out / "seeds", "--color", "always")[1]
    assert "\x1b[" not in shown(capsys, out / "seeds")[1]
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in shown(capsys, out / "seeds")[1]


PAGE = """\
Home | News | Sport

The bridge was closed on 3 May 2012.
  • It was old.

Copyright © 2024 The Paper. All rights reserved.
"""


@pytest.fixture
def page(here):
    (here / "a.txt").write_bytes(PAGE.encode())
    return here / "a.txt"


def test_source_is_the_text_character_for_character(page, capsysbinary):
    page.write_bytes("\ufeffcafé \u202e😀\r\nzwei\rdrei\n\n".encode())
    assert run(["show", "--source", str(page)]) == 0
    assert capsysbinary.readouterr().out == page.read_bytes()


def test_offsets_of_a_quote_count_the_source(root, capsys):
    """Also of a mail and of a Word file, whose text view is not the bytes of the file."""
    for file in ("article.eml", "article.docx", "article.txt"):
        path = root / "tests" / "acquire" / "samples" / file
        code, text, _ = shown(capsys, path, "--json")
        assert code == 0
        told = [mention for event in json.loads(text)["events"] for mention in event["evidence"]]
        mentions = [mention for mention in told if mention["file"] == file]  # and not what is attached to it
        source = shown(capsys, "--source", path)[1]
        assert mentions
        for mention in mentions:
            position, quote = mention["selector"]
            assert source[position["start"] : position["end"]] == quote["exact"]


def test_a_part_of_a_file_is_named_behind_it(root, capsys):
    samples = root / "tests" / "acquire" / "samples"
    words = complaint(capsys, "--source", samples / "articles.zip")
    assert words.startswith(f"{str(samples / 'articles.zip')!r} holds 4 documents; name one, such as ")
    path = re.search(r"such as '(.+)'", words)[1]
    part = path.removeprefix(f"{samples}/")
    code, text, _ = shown(capsys, "--source", path)
    assert code == 0
    assert f"such as '{samples}" in complaint(capsys, "--source", samples / "articles.zip!/gone.txt")
    assert text
    assert shown(capsys, samples, "--source", part)[1] == text


def test_cleaned_shows_what_was_cut_and_why(page, capsys):
    code, text, lines = shown(capsys, "--cleaned", page)
    assert code == 0
    assert "[-Copyright © 2024 The Paper. All rights reserved.-]⟨" in text
    assert "\nThe bridge was closed on 3 May 2012.\n" in text
    assert re.fullmatch(r"a\.txt: \d+ of \d+ characters cut \(\d+ %\), \d+ edits, \d+ remarks", lines[0])


def test_cleaned_shows_what_a_web_page_has_beside_its_article(here, capsys):
    pytest.importorskip("trafilatura")
    story = "<p>The bridge was closed on 3 May 2012, and the council said that it would not be opened before June.</p>"
    body = f"<nav><a href=/>Home</a></nav><article>{story}</article><footer>Elm News Ltd</footer>"
    (here / "a.html").write_text(f"<!doctype html><html><body>{body}</body></html>")
    code, text, lines = shown(capsys, "--cleaned", here / "a.html")
    assert code == 0
    assert re.search(r"\A\[-Home-\]⟨navigation⟩\nThe bridge.*June\.\n\[-Elm News Ltd-\]⟨footer⟩\n\Z", text, re.DOTALL)
    assert lines[0].endswith("; beside the article the page has 16 characters")


def test_taking_the_marks_away_gives_the_source_back(page, capsys):
    marked = shown(capsys, "--cleaned", page)[1]
    assert re.sub(r"⟨[^⟩]*⟩|\[\+.*?\+\]", "", marked, flags=re.DOTALL).replace("[-", "").replace("-]", "") == PAGE


def test_cleaned_is_coloured_where_asked(page, capsys):
    assert "\x1b[31m" in shown(capsys, "--cleaned", page, "--color", "always")[1]
    assert "\x1b[" not in shown(capsys, "--cleaned", page)[1]


def test_with_the_folder_it_also_shows_what_only_repetition_does(here, capsys):
    folder = here / "news"
    folder.mkdir()
    for number in range(8):
        lead = f"Story {number} tells of the bridge, which was closed on {number + 1} May 2012."
        (folder / f"{number}.txt").write_text(f"{lead}\nZentrale Kasse Nord 3.5.2012\nThe end of story {number}.\n")
    alone = shown(capsys, "--cleaned", folder / "3.txt")[1]
    together = shown(capsys, folder, "--cleaned", "3.txt")[1]
    assert "⟨repeated line: " not in alone
    assert "⟨repeated line: the same line in 8 documents⟩" in together


def test_a_document_that_is_not_there_is_guessed(page, capsys):
    assert complaint(capsys, "--source", ".") == "'.' is a folder; name a document in it"
    assert complaint(capsys, "--source", "b.txt") == "no such file: 'b.txt'; did you mean 'a.txt'?"
    assert complaint(capsys, page.parent, "--cleaned", "b.txt") == (
        "no document 'b.txt' among 1 document; name one, such as 'a.txt'"
    )


def test_control_characters_of_a_document_are_not_obeyed(here, capsys):
    (here / "a.txt").write_bytes(b"A \x1b[31mred\x1b[0m \x07 word was said on 3 May 2012.\n")
    assert "\x1b" not in shown(capsys, "--cleaned", "a.txt")[1]


def test_each_filter_keeps_the_order_and_loses_nothing_that_matches():
    record = json.loads(render.to_json(factory.seeds()))
    everything = [*record["events"], *record["undated"]]
    for filters in (Filters(type=("crime",)), Filters(precision=("day", "time")), Filters(certainty=("written",))):
        kept = chosen(record, filters)
        left = [*kept["events"], *kept["undated"]]
        assert [event for event in everything if event in left] == left
    assert chosen(record, Filters()) == record


def test_search_takes_no_notice_of_accents_and_case():
    assert folded("Müller, ÉCOLE straße") == "muller, ecole strasse"


def test_articles_are_read_by_the_settings_here_unless_isolated(articles, here, capsys):
    (here / "timeline.toml").write_text('[dates]\nrules = ["no_such_module:rule"]\n')
    assert "no_such_module" in complaint(capsys, articles)
    (here / "own.toml").write_text('[render]\ntitle = "The bridge"\n')
    code, text, _ = shown(capsys, articles, "--json", "--config", "own.toml")
    assert (code, json.loads(text)["title"]) == (0, "The bridge")
    assert shown(capsys, articles, "--isolated")[0] == 0
    assert shown(capsys, "--source", articles / "a.txt", "--isolated")[0] == 0


def test_a_file_of_ours_needs_no_settings(out, here, capsys):
    (here / "timeline.toml").write_text("broken")
    assert shown(capsys, out / "seeds")[0] == 0
