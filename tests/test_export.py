"""`timeline export`: the bytes where they were asked for, the count of what is missing, and one line for a mistake."""

import csv
import io
import json
import random
import sys

import pytest

from tests.render import factory
from timeline import pipeline, render
from timeline.cli import run
from timeline.config import Config
from timeline.render.formats import FORMATS, export

pytestmark = pytest.mark.usefixtures("here")


@pytest.fixture(scope="module")
def out(tmp_path_factory):
    folder = tmp_path_factory.mktemp("out")
    (folder / "timeline.json").write_text(render.to_json(factory.seeds()), encoding="utf-8")
    return folder


def exported(capfdbinary, *args):
    """Exit code, standard output in bytes, and the lines of standard error."""
    code = run(["export", *map(str, args)])
    captured = capfdbinary.readouterr()
    return code, captured.out, captured.err.decode().splitlines()


@pytest.fixture
def record(out):
    return json.loads((out / "timeline.json").read_text(encoding="utf-8"))


TEXTS = [name for name, one in FORMATS.items() if not one.binary]


@pytest.mark.parametrize("name", TEXTS)
def test_the_bytes_go_to_standard_output_and_all_else_to_standard_error(name, out, record, capfdbinary):
    code, content, lines = exported(capfdbinary, name, out)
    assert code == 0
    assert content == export(record, name).content
    assert lines[0] == "11 events -> standard output"
    assert lines[1].startswith(f"not carried by {name}: ")
    assert all(f"({count})" in lines[1] for count in export(record, name).not_carried.values())


@pytest.mark.parametrize("name", FORMATS)
def test_or_to_a_file(name, out, record, here, capfdbinary):
    code, content, lines = exported(capfdbinary, name, out, "-o", f"new/timeline.{FORMATS[name].suffix}")
    if code == 1:
        pytest.skip(lines[-1])  # an extra or a font is missing
    assert content == b""
    assert (here / "new" / f"timeline.{FORMATS[name].suffix}").read_bytes() == export(record, name).content
    assert [path.name for path in (here / "new").iterdir()] == [f"timeline.{FORMATS[name].suffix}"]
    assert lines[0].endswith(f"-> new/timeline.{FORMATS[name].suffix}")


def test_filters_choose_what_goes_out(out, capfdbinary):
    _, content, lines = exported(capfdbinary, "csv", out, "--type", "legal", "--from", "2012")
    assert len(list(csv.reader(io.StringIO(content.decode(), newline="")))) == 2
    assert lines[0] == "1 event -> standard output"


def test_show_and_export_can_be_chained(out, capfdbinary, monkeypatch):
    assert run(["show", str(out), "--certainty", "disagree", "--json"]) == 0
    chosen = capfdbinary.readouterr().out
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(chosen)))
    code, content, _ = exported(capfdbinary, "md", "-")
    assert code == 0
    assert content.decode().count("\n- **") == 1


def test_options_of_tables(out, capfdbinary):
    _, content, _ = exported(capfdbinary, "csv", out, "--bom", "--table", "mentions")
    assert content.startswith(b'\xef\xbb\xbf"event","id","document"')


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("cvs",), "error: unknown format 'cvs'; did you mean 'csv'?"),
        (("word",), "error: unknown format 'word'; "),
        (("md", "--bom"), "error: --bom means nothing for md"),
        (("ics", "--table", "mentions"), "error: --table means nothing for ics"),
        (("csv", "-o", "."), "error: '.' is a folder; -o names a file"),
        (("csv", "--person", "Nobody"), "error: no event has a person 'Nobody'"),
        (("csv", "--formt", "x"), "error: No such option '--formt'."),
    ],
)
def test_wrong_use_is_one_line_and_nothing_is_written(out, here, capfdbinary, args, words):
    code, content, lines = exported(capfdbinary, args[0], out, *args[1:])
    assert (code, content, len(lines)) == (2, b"", 1)
    assert lines[0].startswith(words)
    assert list(here.iterdir()) == []


def test_the_file_before_the_format_is_put_right(out, capfdbinary):
    file = str(out / "timeline.json")
    _, _, lines = exported(capfdbinary, file, "csv")
    assert lines == [f"error: {file!r} is a file; the format comes first: timeline export csv {file}"]


def test_what_cannot_be_written_is_exit_code_1(out, here, capfdbinary):
    (here / "file").write_text("")
    code, _, lines = exported(capfdbinary, "csv", out, "-o", "file/x.csv")
    assert code == 1
    assert lines == ["error: cannot write to 'file': 'file' is a file"]


def test_a_terminal_is_spared_what_is_no_text(out, capfdbinary, monkeypatch):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    code, content, lines = exported(capfdbinary, "docx", out)
    assert (code, content) == (2, b"")
    assert lines == ["error: docx is not for a terminal; say where with -o timeline.docx"]


@pytest.mark.parametrize(("name", "module"), [("docx", "docx"), ("parquet", "pyarrow"), ("png", "resvg_py")])
def test_a_missing_extra_says_what_to_install(name, module, out, here, capfdbinary, monkeypatch):
    monkeypatch.setitem(sys.modules, module, None)
    code, _, lines = exported(capfdbinary, name, out, "-o", "x")
    assert code == 1
    assert "pip install 'timeline[" in lines[0]
    assert list(here.iterdir()) == []


def test_without_arguments_it_shows_its_help(capfdbinary):
    code, _, lines = exported(capfdbinary)
    assert code == 2
    assert any(line.startswith("Usage: timeline export") for line in lines)


def test_build_writes_the_formats_that_the_settings_name(articles, here):
    names = ("csv", "ics", "timelinejs", "ftm", "jsonld", "annotations", "md", "svg")
    config = Config.from_mapping({"render": {"exporters": list(names)}})
    made = pipeline.build(articles, config)
    written = render.write(made, here, config.render)
    record = json.loads(render.to_json(made))
    assert [path.name for path in written.others] == [f"timeline.{FORMATS[name].suffix}" for name in names]
    for name, path in zip(names, written.others, strict=True):
        assert path.read_bytes() == export(record, name).content


WRONG = (None, 5, "text", [], {}, [5], {"edtf": "nonsense"}, True)


def places(node, path=()):
    """Every path to a value in a record."""
    yield path
    items = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, child in items:
        yield from places(child, (*path, key))


@pytest.mark.parametrize("command", [("show",), ("explain", "rape"), *(("export", name) for name in TEXTS)])
def test_a_damaged_file_is_one_line_that_says_where(command, record, here, capfdbinary):
    """Any value of another kind, anywhere: the command works all the same, or it says what is wrong."""
    chance = random.Random(command[-1])
    everywhere = [path for path in places(record) if path]
    for _ in range(12):
        path, wrong = chance.choice(everywhere), chance.choice(WRONG)
        broken = json.loads(json.dumps(record))
        node = broken
        for key in path[:-1]:
            node = node[key]
        node[path[-1]] = wrong
        (here / "timeline.json").write_text(json.dumps(broken))
        code = run(list(command))
        lines = capfdbinary.readouterr().err.decode().splitlines()
        assert code in (0, 2), (path, wrong)
        assert code == 0 or len(lines) == 1, (path, wrong, lines)


def test_where_it_is_damaged_is_said(record, here, capfdbinary):
    record["events"][2]["evidence"][0]["selector"] = 5
    (here / "timeline.json").write_text(json.dumps(record))
    _, _, lines = exported(capfdbinary, "csv")
    place = "$.events[2].evidence[0].selector"
    assert lines == [f"error: the timeline.json is damaged at {place}: 5 is not of type 'array'; build it anew"]
