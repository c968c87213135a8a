"""The command line: what it writes where, how it ends, and what it says when something is wrong."""

import io
import json
import os
import re
import shutil
import signal
import subprocess
import sys
from dataclasses import replace

import click
import pytest
from jsonschema import Draft202012Validator

import timeline.cli.build as build_module
from tests.render import factory
from timeline import pipeline
from timeline.cli import command, report, run
from timeline.cli.watch import watch
from timeline.errors import ConfigError
from timeline.render import output

LAST_LINE = re.compile(
    r"\d+ documents?(, \d+ files? not used)?, \d+ events? \(\d+ conflicts?\), \d+ dates? not resolved, "
    r"\d+ expressions? rejected -> (?P<written>.+)"
)


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    """A current folder without settings, so that nothing of the project's own is found."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def said(capsys):
    """Standard output, and the lines of standard error."""
    captured = capsys.readouterr()
    return captured.out, captured.err.splitlines()


def complaint(capsys):
    """The one line that was said; there is nothing else, least of all a traceback."""
    out, lines = said(capsys)
    assert out == ""
    assert len(lines) == 1
    return lines[0]


def test_build_is_the_default_command(articles, here, capsys):
    assert run([str(articles), "-o", "one"]) == 0
    assert run(["build", str(articles), "-o", "two"]) == 0
    for name in ("timeline.html", "timeline.json"):
        assert (here / "one" / name).read_bytes() == (here / "two" / name).read_bytes()


def test_options_may_come_first(articles, here):
    assert run(["-o", "out", str(articles)]) == 0
    assert (here / "out" / "timeline.html").is_file()


def test_the_last_line_counts_and_says_where_the_page_is(articles, here, capsys):
    assert run([str(articles)]) == 0
    out, lines = said(capsys)
    assert out == ""
    assert LAST_LINE.fullmatch(lines[-1])["written"] == "./timeline.html"
    assert lines[-1].startswith("2 documents, ")


def test_one_of_each_is_said_in_the_singular(tmp_path, capsys):
    (tmp_path / "a.txt").write_text("Nothing happened.")
    assert run([str(tmp_path / "a.txt"), "-o", "out"]) == 0
    assert said(capsys)[1][-1].startswith("1 document, 0 events (0 conflicts), 0 dates not resolved, ")


def test_json_goes_to_standard_output_and_no_file_is_written(articles, here, capsys):
    assert run([str(articles), "--json"]) == 0
    out, lines = said(capsys)
    assert len(json.loads(out)["documents"]) == 2
    assert LAST_LINE.fullmatch(lines[-1])["written"] == "standard output"
    assert list(here.iterdir()) == []


def test_json_on_standard_output_is_the_json_of_the_file(articles, here, capfdbinary):
    assert run([str(articles), "--json"]) == 0
    assert run([str(articles)]) == 0
    assert capfdbinary.readouterr().out == (here / "timeline.json").read_bytes()


def test_a_dry_run_lists_documents_and_dates_and_writes_nothing(articles, here, capsys):
    assert run([str(articles), "--dry-run"]) == 0
    out, lines = said(capsys)
    assert out.splitlines() == [
        "a.txt: publication date unknown",
        "  line 1: 3 May 2012 -> 2012-05-03",
        "b.txt: published 2012-05-12 (stated)",
        "  line 1: 12 May 2012 -> 2012-05-12",
        "  line 3: 3 May 2012 -> 2012-05-03",
    ]
    assert LAST_LINE.fullmatch(lines[-1])["written"] == "nothing written (dry run)"
    assert list(here.iterdir()) == []


@pytest.fixture
def piped(monkeypatch):
    def pipe(data):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))

    return pipe


def test_one_document_on_standard_input(piped, capsys):
    piped("The café was closed on 3 May 2012.\n".encode("cp1252"))
    assert run(["-", "--json"]) == 0
    result = json.loads(said(capsys)[0])
    assert result["title"] == "stdin"
    assert [document["file"] for document in result["documents"]] == ["stdin.txt"]
    assert [event["when"]["edtf"] for event in result["events"]] == ["2012-05-03"]


def test_json_lines_on_standard_input_are_a_document_each(piped, articles, capsys):
    record = {"text": "“It was closed yesterday,” he said.", "title": "Bridge", "url": "https://example.org/1"}
    lines = [json.dumps(record | {"published": "2012-05-04"}), "", '{"title": "no text"}', "[1]", "{broken"]
    piped("\n".join(lines).encode())
    assert run(["-", str(articles), "--json"]) == 0
    out, lines = said(capsys)
    result = json.loads(out)
    [document] = [document for document in result["documents"] if document["file"].startswith("stdin-")]
    assert (document["file"], document["title"], document["url"]) == (
        "stdin-000001.jsonline", "Bridge", "https://example.org/1",
    )  # fmt: skip
    assert (document["published"]["edtf"], document["chars"]) == ("2012-05-04", len(record["text"]))
    assert [line.removeprefix("not used: stdin-00000") for line in lines[:3]] == [
        "3.jsonline: a line of JSON without a 'text' (acquire)",
        "4.jsonline: a line of JSON that is no object (acquire)",
        "5.jsonline: not a line of JSON (acquire)",
    ]


def test_nothing_on_standard_input_is_nothing_that_could_be_used(piped, capsys):
    piped(b"")
    assert run(["-"]) == 1
    assert said(capsys)[1][0] == "not used: stdin.txt: the file is empty (acquire)"


def test_title_is_that_of_the_option_else_the_folder(articles, capsys):
    run([str(articles), "--json"])
    assert '"articles"' in said(capsys)[0]
    run([str(articles), "--json", "--title", "The bridge at Elm Street"])
    assert "The bridge at Elm Street" in said(capsys)[0]


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("entities-Phil_Spector", "entities Phil Spector"),
        ("t17-mj--bbc.co.uk", "t17 mj bbc"),
        ("strike_2010-2012", "strike 2010-2012"),
        ("St. Ives", "St. Ives"),
        ("--", "--"),
    ],
)
def test_a_title_from_the_name_of_a_folder_is_in_words(tmp_path, name, title):
    (tmp_path / name).mkdir()
    assert pipeline.title_of([tmp_path / name]) == title


def test_a_title_from_the_name_of_a_file_leaves_its_ending_out(tmp_path):
    (tmp_path / "the_bridge.v2.html").touch()
    assert (
        pipeline.title_of([tmp_path / "the_bridge.v2.html", tmp_path])
        == f"the bridge.v2, {pipeline.title_of([tmp_path])}"
    )


@pytest.mark.parametrize(
    ("name", "data"),
    [("empty.txt", b""), ("blank.txt", b" \n\n"), ("junk.txt", bytes(range(256)) * 8), ("picture.xyz", b"text")],
)
def test_a_file_that_cannot_be_used_is_named_and_the_rest_comes_out(articles, capsys, name, data):
    (articles / name).write_bytes(data)
    assert run([str(articles)]) == 0
    lines = said(capsys)[1]
    assert lines[-2].startswith(f"not used: {name}: ")
    assert lines[-1].startswith("2 documents, 1 file not used, ")


def test_bad_files_beside_the_seeds_change_no_event(seeds, tmp_path, capsys):
    shutil.copytree(seeds, tmp_path / "seeds")
    assert run([str(tmp_path / "seeds"), "--json"]) == 0
    alone = json.loads(said(capsys)[0])
    (tmp_path / "seeds" / "000.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    (tmp_path / "seeds" / "999.txt").write_bytes(b"")
    assert run([str(tmp_path / "seeds"), "--json"]) == 0
    out, lines = said(capsys)
    together = json.loads(out)
    assert [line.split(": ")[:2] for line in lines[:-1]] == [["not used", "000.txt"], ["not used", "999.txt"]]
    assert [failed["file"] for failed in together.pop("failed")] == ["000.txt", "999.txt"]
    del alone["failed"]
    assert together == alone


def test_bytes_that_are_no_utf8_are_read_all_the_same(articles, capsys):
    (articles / "c.txt").write_bytes("The café was closed on 4 May 2012.".encode("cp1252"))
    (articles / "d.txt").write_bytes("The café, the naïve señor".encode() + b" \xff left on 5 May 2012.")
    assert run([str(articles), "--json"]) == 0
    out, lines = said(capsys)
    assert lines[-1].startswith("4 documents, ")
    assert {"2012-05-04", "2012-05-05"} <= {event["when"]["edtf"] for event in json.loads(out)["events"]}


def test_a_file_that_the_system_refuses_is_named_and_the_rest_comes_out(articles, capsys, monkeypatch):
    (articles / "locked.txt").write_text("Nobody may read this.")
    opened = os.open

    def refuse(path, *args, **kwargs):
        if str(path).endswith("locked.txt"):
            raise PermissionError(13, "Permission denied")
        return opened(path, *args, **kwargs)

    monkeypatch.setattr(os, "open", refuse)  # the superuser, who runs tests in containers, may read any file
    assert run([str(articles)]) == 0
    lines = said(capsys)[1]
    assert lines[-2] == "not used: locked.txt: cannot be read: permission denied (acquire)"
    assert lines[-1].startswith("2 documents, 1 file not used, ")


def test_quiet_says_the_last_line_only(articles, capsys):
    (articles / "empty.txt").write_bytes(b"")
    assert run([str(articles), "-q"]) == 0
    assert len(said(capsys)[1]) == 1


def test_verbose_says_the_settings(articles, capsys):
    assert run([str(articles), "-v", "--date-order", "mdy"]) == 0
    assert "dates.order = 'MDY'" in said(capsys)[1]


def test_when_no_document_can_be_used_it_failed(tmp_path, capsys):
    (tmp_path / "empty.txt").write_bytes(b"")
    assert run([str(tmp_path / "empty.txt")]) == 1
    assert said(capsys)[1][-1].startswith("0 documents, 1 file not used, ")


@pytest.mark.parametrize(("kind", "code"), [("unresolved-date", 0), ("failed-document", 1), ("conflict", 0)])
def test_fail_on_decides_the_exit_code_and_everything_is_written_still(articles, here, kind, code):
    (articles / "empty.txt").write_bytes(b"")
    assert run([str(articles), "--fail-on", kind]) == code
    assert (here / "timeline.html").is_file()


def test_fail_on_no_events(tmp_path):
    (tmp_path / "a.txt").write_text("Nothing happened.")
    assert run([str(tmp_path / "a.txt"), "--fail-on", "no-events"]) == 1


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["nowhere"], "error: no such file or folder: 'nowhere'"),
        (["nowhere", "--outptu", "x"], "error: No such option '--outptu'. Did you mean '--output'?"),
        (["biuld", "nowhere"], "error: no command, file or folder 'biuld'; did you mean 'build'?"),
        (["nowhere", "--workers", "0"], "error: Invalid value for '--workers': 0 is not in the range x>=1."),
        (["nowhere", "--published", "last week"], "error: infer.published: not an EDTF date: 'last week'"),
        (["nowhere", "--config", "none.toml"], "error: cannot read config 'none.toml'"),
        (["nowhere", "--date-order", "DYM"], "error: Invalid value for '--date-order': 'DYM' is not one of"),
        (["build", "-o", "out"], "error: Missing argument 'INPUT...'."),
    ],
)
def test_wrong_usage_is_one_line_and_exit_code_2(capsys, args, message):
    assert run(args) == 2
    assert complaint(capsys).startswith(message)


def test_an_unknown_config_key_is_wrong_usage(articles, here, capsys):
    (here / "timeline.toml").write_text("[dates]\nodrer = 'DMY'\n")
    assert run([str(articles)]) == 2
    assert complaint(capsys) == "error: unknown config key 'dates.odrer'; did you mean 'dates.order'?"


def test_an_empty_folder_is_refused_and_the_old_files_stay(tmp_path, here, capsys):
    (tmp_path / "empty").mkdir()
    (here / "timeline.json").write_text("old")
    assert run([str(tmp_path / "empty")]) == 2
    assert "no files in" in complaint(capsys)
    assert (here / "timeline.json").read_text() == "old"


def test_output_that_cannot_be_written_is_said_before_the_work(articles, here, capsys, monkeypatch):
    (here / "file").write_text("x")
    monkeypatch.setattr(pipeline, "sources", None)
    for out in ("file", "file/below"):
        assert run([str(articles), "-o", out]) == 1
        assert complaint(capsys).startswith(f"error: cannot write to '{out}': ")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs /proc, where nobody can write")
def test_output_refused_by_the_system_is_one_line(articles, capsys):
    assert run([str(articles), "-o", "/proc/timeline"]) == 1
    assert complaint(capsys).startswith("error: ")


def test_output_refused_for_one_file_leaves_both_old_ones(articles, here, capsys, monkeypatch):
    written = {name: (here / name).write_bytes(b"old") for name in ("timeline.html", "timeline.json")}
    write = output._write

    def refuse(path, text):
        if "json" in path.name:
            raise PermissionError(13, "Permission denied")
        write(path, text)

    monkeypatch.setattr(output, "_write", refuse)
    assert run([str(articles)]) == 1
    assert complaint(capsys) == "error: cannot write to '.': Permission denied; choose another output folder"
    assert {path.name: len(path.read_bytes()) for path in here.iterdir()} == written


@pytest.mark.skipif(sys.platform == "win32", reason="a signal that cannot be caught")
def test_a_run_that_is_killed_while_it_writes_leaves_the_old_files_whole(articles, here, python):
    code = (
        "import os, signal, sys; from timeline.cli import run\n"
        "os.fsync = lambda file: os.kill(os.getpid(), signal.SIGKILL)\n"
        "run(sys.argv[1:])"
    )
    for name in ("timeline.html", "timeline.json"):
        (here / name).write_bytes(b"old")
    done = python("-c", code, articles, "-o", here)
    assert done.returncode == -signal.SIGKILL
    assert (here / "timeline.html").read_bytes() == (here / "timeline.json").read_bytes() == b"old"


def test_a_named_plugin_that_is_not_there_is_wrong_usage(articles, here, capsys, monkeypatch):
    monkeypatch.setattr(pipeline, "examine", None)
    for section, setting in (("dates", "rules"), ("events", "extractors"), ("render", "exporters")):
        (here / "timeline.toml").write_text(f'[{section}]\n{setting} = ["no_such:thing"]\n')
        assert run([str(articles)]) == 2
        assert "'no_such:thing' does not load" in complaint(capsys)


def test_without_arguments_the_help_is_shown_as_wrong_usage(capsys):
    assert run([]) == 2
    assert "Usage: timeline" in capsys.readouterr().err


@pytest.mark.parametrize("args", [["-h"], ["--help"], ["build", "-h"], ["plugins", "--help"]])
def test_help_is_data(args, capsys):
    assert run(args) == 0
    out, lines = said(capsys)
    assert out.startswith("Usage: timeline")
    assert lines == []


def test_interrupted_is_130_in_one_line(articles, capsys, monkeypatch):
    def interrupt(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "examine", interrupt)
    assert run([str(articles)]) == 130
    assert said(capsys)[1][-1] == "error: interrupted; nothing was written"


def test_a_hostile_file_name_cannot_command_the_terminal(articles, capsys):
    (articles / "a\x1b[2J\u202etxt.txt").write_bytes(b"")
    assert run([str(articles)]) == 0
    line = said(capsys)[1][-2]
    assert line.startswith(r"not used: a\x1b[2J\u202etxt.txt: ")
    assert line.isprintable()


def test_colour_only_where_it_is_wanted(here, capsys, monkeypatch):
    run(["nowhere"])
    assert "\x1b" not in complaint(capsys)
    run(["nowhere", "--color", "always"])
    assert complaint(capsys).startswith("\x1b[31m\x1b[1merror:")
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    monkeypatch.setenv("NO_COLOR", "1")
    run(["nowhere"])
    assert "\x1b" not in complaint(capsys)


def test_settings_of_the_current_folder_are_found(articles, here, capsys):
    (here / "timeline.toml").write_text('[render]\ntitle = "From the file"\n')
    run([str(articles), "--json"])
    assert "From the file" in said(capsys)[0]
    run([str(articles), "--json", "--isolated"])
    assert "From the file" not in said(capsys)[0]


@pytest.mark.slow
def test_workers_change_nothing(articles, here):
    assert run([str(articles), "-o", "one"]) == 0
    assert run([str(articles), "-o", "two", "--workers", "2"]) == 0
    assert (here / "one" / "timeline.json").read_bytes() == (here / "two" / "timeline.json").read_bytes()


def test_a_closed_pipe_ends_quietly(articles, root, python):
    command = f'"{sys.executable}" -m timeline "{articles}" --json | true'
    done = subprocess.run(command, shell=True, cwd=root, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr


HEAVY = ("dateparser", "pandas", "plotly", "numpy", "jinja2", "nupunkt", "prefect", "rich", "timeline.pipeline")


def test_help_loads_nothing_heavy(python):
    code = f"""import sys; from timeline.cli import run; run(['build', '--help'])
print([m for m in {HEAVY} if m in sys.modules])"""
    assert python("-c", code).stdout.endswith("[]\n")


def test_importing_the_package_loads_nothing_and_its_names_are_there(python):
    code = (
        f"import sys, timeline; print([m for m in {HEAVY} if m in sys.modules]); print(timeline.build, timeline.Quote)"
    )
    done = python("-c", code)
    assert done.stdout.startswith("[]\n")
    assert done.returncode == 0


def test_a_name_the_package_does_not_have_is_an_attribute_error():
    import timeline

    assert set(timeline.__all__) == set(dir(timeline))
    with pytest.raises(AttributeError, match="no attribute 'bulid'"):
        timeline.bulid  # noqa: B018


def test_python_m_timeline_is_the_command(python):
    done = python("-m", "timeline", "--version")
    assert done.returncode == 0
    assert re.fullmatch(r"timeline \d+\.\d+\.\d+\n", done.stdout)


@pytest.fixture
def two_builds(articles, tmp_path):
    """The timeline of one article, and that of both."""
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "a.txt").write_bytes((articles / "a.txt").read_bytes())
    assert run([str(tmp_path / "one"), "-o", str(tmp_path / "old")]) == 0
    assert run([str(articles), "-o", str(tmp_path / "new")]) == 0
    return str(tmp_path / "old"), str(tmp_path / "new")


class TestDiff:
    def test_nothing_changed_is_exit_code_0(self, two_builds, capsys):
        capsys.readouterr()
        assert run(["diff", two_builds[1], two_builds[1]]) == 0
        assert capsys.readouterr() == ("", "nothing changed\n")

    def test_every_change_is_a_line_and_exit_code_1(self, two_builds, capsys):
        capsys.readouterr()
        assert run(["diff", *two_builds]) == 1
        out, err = capsys.readouterr()
        assert "+ document added   b.txt" in out.splitlines()
        assert re.search(r"^\+ new              ev-[0-9a-f]{10}  2012-05-\d\d  \w", out, re.MULTILINE)
        assert err == f"{len(out.splitlines())} changes\n"

    def test_as_json(self, two_builds, capsys):
        capsys.readouterr()
        assert run(["diff", *two_builds, "--json"]) == 1
        first, *_ = json.loads(capsys.readouterr().out)
        assert first == {"kind": "document added", "old": [], "new": ["b.txt"], "before": "", "after": ""}

    def test_what_is_no_timeline_is_wrong_use(self, two_builds, articles, capsys):
        capsys.readouterr()
        assert run(["diff", two_builds[0], str(articles / "none.json")]) == 2
        assert len(capsys.readouterr().err.splitlines()) == 1


class TestSchema:
    @pytest.mark.parametrize("name", [(), ("export",), ("decisions",)])
    def test_it_is_a_schema(self, name, capsys):
        assert run(["schema", *name]) == 0
        Draft202012Validator.check_schema(json.loads(capsys.readouterr().out))

    def test_a_build_is_valid_by_what_is_printed(self, articles, tmp_path, capsys):
        run([str(articles), "-o", str(tmp_path / "out"), "-q"])
        capsys.readouterr()
        run(["schema"])
        printed = json.loads(capsys.readouterr().out)
        record = json.loads((tmp_path / "out" / "timeline.json").read_text(encoding="utf-8"))
        assert list(Draft202012Validator(printed).iter_errors(record)) == []

    def test_another_name_is_wrong_use(self, capsys):
        assert run(["schema", "exprt"]) == 2
        assert "'export', 'decisions'" in capsys.readouterr().err


class TestKeeping:
    def test_only_what_can_lie_in_between_stays_and_the_rest_is_counted(self, seeds, tmp_path):
        run([str(seeds), "-o", str(tmp_path), "--from", "2011", "--to", "2012", "-q"])
        record = json.loads((tmp_path / "timeline.json").read_text(encoding="utf-8"))
        assert {event["when"]["edtf"][:4] for event in record["events"]} == {"2011", "2012"}
        assert record["run"]["left_out"] > 0

    def test_only_what_is_sure_enough_stays(self, seeds, tmp_path):
        run([str(seeds), "-o", str(tmp_path), "--min-confidence", "high", "-q"])
        record = json.loads((tmp_path / "timeline.json").read_text(encoding="utf-8"))
        assert {event["confidence"]["band"] for event in record["events"]} == {"high"}

    @pytest.mark.parametrize(
        ("option", "value", "message"),
        [
            ("--from", "May", "keep.since: not an EDTF date: 'May'"),
            ("--min-confidence", "90%", "'90%' is not one of 'high', 'medium', 'low'"),
            ("--min-confidnce", "high", "--min-confidence"),
            ("--decisions", "none.json", "cannot read decisions 'none.json': no such file or directory"),
        ],
    )
    def test_wrong_use_is_one_helpful_line(self, articles, tmp_path, capsys, option, value, message):
        assert run([str(articles), "-o", str(tmp_path / "out"), option, value]) == 2
        [line] = capsys.readouterr().err.splitlines()
        assert message in line


class TestWatching:
    def test_it_builds_at_first_and_after_every_change_and_a_failure_does_not_end_it(self, articles, tmp_path, capsys):
        steps = iter([
            bool,  # nothing
            lambda: (articles / "c.txt").write_text("Mary Dunn was arrested on 9 May 2012.\n"),
            lambda: (tmp_path / "timeline.toml").write_text("[nonsense]\n"),
            (tmp_path / "timeline.toml").unlink,
            lambda: shutil.rmtree(articles),
        ])  # fmt: skip
        counts = []

        def wait(seconds):
            file = tmp_path / "out" / "timeline.json"
            counts.append(len(json.loads(file.read_text(encoding="utf-8"))["documents"]))
            next(steps, interrupt)()

        def interrupt():
            raise KeyboardInterrupt

        build = ["build", str(articles), "-o", str(tmp_path / "out"), "-q"]

        def files():
            return [*sorted(articles.glob("*")), tmp_path / "timeline.toml"]

        def once():
            if (tmp_path / "timeline.toml").exists():
                raise ConfigError("unknown config key 'nonsense'")
            return run(build)

        with pytest.raises(KeyboardInterrupt):
            watch(once, files, wait)
        assert counts == [2, 2, 3, 3, 3, 3]
        said = capsys.readouterr().err
        assert "error: unknown config key 'nonsense'" in said
        assert said.count("watching; Ctrl-C ends it") == 5

    def test_the_option_looks_at_articles_decisions_and_settings(self, articles, tmp_path, monkeypatch, capsys):
        monkeypatch.chdir(tmp_path)
        (tmp_path / "timeline.toml").write_text('[render]\ntitle = "Bridge"\n')
        seen = []

        def look(build, files):
            build()
            seen.extend(path.name for path in files())

        monkeypatch.setattr(build_module, "watch", look)
        (articles / "timeline.decisions.json").write_text(
            '{"format": "timeline-decisions", "version": "1.0.0", "decisions": []}'
        )
        assert run([str(articles), "-o", str(tmp_path / "out"), "--watch"]) == 0
        assert seen == ["a.txt", "b.txt", "timeline.decisions.json", "timeline.toml"]

    def test_standard_input_cannot_be_watched(self, capsys):
        assert run(["-", "--watch"]) == 2
        assert capsys.readouterr().err == "error: standard input cannot be watched; name the files or the folder\n"


class TestCompletion:
    @pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
    def test_the_script_asks_us(self, shell, capsys):
        assert run(["completion", shell]) == 0
        assert "_TIMELINE_COMPLETE=" in capsys.readouterr().out

    @pytest.mark.parametrize(
        ("words", "word", "some"),
        [
            ("timeline ex", 1, {"export", "explain"}),
            ("timeline build --fail-on ", 3, {"failed-document", "lost-decision"}),
            ("timeline news/ --min-c", 2, {"--min-confidence"}),
            ("timeline export t", 2, {"timelinejs"}),
        ],
    )
    def test_it_knows_commands_options_and_values(self, python, words, word, some):
        code = "import sys; sys.argv[0] = 'timeline'; from timeline.cli import run; run([])"
        environment = {"_TIMELINE_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(word)}
        answers = {line.partition(",")[2] for line in python("-c", code, env=environment).stdout.splitlines()}
        assert some <= answers


class TestEveryCommand:
    """The parser is walked, so that no command can be left out."""

    COMMANDS = sorted(command.commands)

    @pytest.mark.parametrize("name", COMMANDS)
    def test_it_says_what_it_does(self, name, capsys):
        assert run([name, "--help"]) == 0
        said = capsys.readouterr().out
        assert said.startswith(f"Usage: timeline {name}")
        assert all(parameter.help for parameter in command.commands[name].params if isinstance(parameter, click.Option))
        assert len(command.commands[name].get_short_help_str(200)) > 20

    @pytest.mark.parametrize("name", COMMANDS)
    def test_an_unknown_option_is_wrong_use_in_one_line(self, name, capsys):
        assert run([name, "--verson"]) == 2
        [line] = capsys.readouterr().err.splitlines()
        assert "--verson" in line

    @pytest.mark.parametrize("name", COMMANDS)
    def test_a_misspelt_option_is_guessed(self, name, capsys):
        for option in (p.opts[-1] for p in command.commands[name].params if isinstance(p, click.Option)):
            if len(option) > 7:
                assert run([name, option[:-2] + option[-1]]) == 2
                assert option in capsys.readouterr().err

    @pytest.mark.parametrize("name", COMMANDS)
    def test_a_misspelt_command_is_guessed(self, name, capsys):
        assert run([f"{name[:-1]}x"]) == 2
        assert f"did you mean {name!r}?" in capsys.readouterr().err


def test_the_page_is_opened_when_it_is_there(articles, tmp_path, monkeypatch, capsys):
    opened = []
    monkeypatch.setattr(
        "webbrowser.open", lambda address: opened.append((address, (tmp_path / "o/timeline.html").exists()))
    )
    assert run([str(articles), "-o", str(tmp_path / "o"), "--open"]) == 0
    assert opened == [((tmp_path / "o/timeline.html").as_uri(), True)]
    assert run([str(articles), "--open", "--json"]) == 2
    assert capsys.readouterr().err.splitlines()[-1] == "error: --open shows a page; --json and --dry-run make none"


def test_the_language_can_be_told(tmp_path, capsys):
    (tmp_path / "a.txt").write_text("Am 3. März 2010 wurde die Brücke eröffnet, und alle kamen.\n", encoding="utf-8")
    assert run([str(tmp_path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["documents"][0]["language"] == "de"
    assert run([str(tmp_path), "--json", "--language", "nl"]) == 0
    assert json.loads(capsys.readouterr().out)["documents"][0]["language"] == "nl"


def test_more_events_than_the_page_is_quick_with_are_said_with_the_remedy():
    one = factory.seeds()
    many = replace(one, events=one.events[:1] * 100_001)
    assert list(report.size(one)) == []
    (line,) = report.size(many)
    assert line.startswith("100,003 events make a slow page") and "--min-confidence" in line
