"""What the documents for users and contributors say is true: commands and code run, options and settings are there."""

import json
import re
import shlex
import shutil
import tomllib
from dataclasses import asdict
from pathlib import Path

import click
import pytest

import timeline
from flows.build_timeline import command as flow_command
from tests.extras import needs
from tests.json_page import page
from tests.readme import brought_up_to_date
from timeline import cli
from timeline.config import Config
from timeline.plugins import GROUPS
from timeline.render.records import FORMAT_VERSION, schema

ROOT = Path(__file__).resolve().parent.parent
NAMES = ("README.md", "CONTRIBUTING.md", "docs/reference.md", "SECURITY.md", "CHANGELOG.md")
README, CONTRIBUTING, REFERENCE, _, CHANGELOG = ((ROOT / name).read_text(encoding="utf-8") for name in NAMES)


def blocks(text, language):
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def section(text, heading):
    return text.split(f"\n## {heading}\n")[1].split("\n## ")[0]


def rows(text):
    """The cells of each row of the tables in a text, heads left out."""
    lines = [line.strip("| ") for line in text.splitlines() if line.startswith("| ")]
    cells = [[cell.strip() for cell in re.split(r" \| ", line)] for line in lines]
    heads = {at for at, line in enumerate(lines) if at + 1 < len(lines) and set(lines[at + 1]) <= set("-| ")}
    return [row for at, row in enumerate(cells) if at not in heads and at - 1 not in heads]


def commands(text):
    return [line[2:] for block in blocks(text, "console") for line in block.splitlines() if line.startswith("$ ")]


def test_the_record_and_the_last_line_in_the_readme_are_those_of_a_run(seeds, tmp_path, python, request):
    needs("spacy", extra="nlp")  # as `make timeline` installs it
    done = python("-m", "timeline", seeds, "-o", tmp_path, "--isolated")
    result = json.loads((tmp_path / "timeline.json").read_text(encoding="utf-8"))
    true = brought_up_to_date(README, result, done.stderr.splitlines()[-1])
    if request.config.getoption("rewrite"):
        (ROOT / "README.md").write_text(true, encoding="utf-8")
    assert true == README, "make test TESTS='tests/test_docs.py --rewrite' brings it up to date"


def test_the_page_of_the_json_is_made_from_its_schema(request):
    true = page(schema(), FORMAT_VERSION)
    if request.config.getoption("rewrite"):
        (ROOT / "docs/json.md").write_text(true, encoding="utf-8")
    told = (ROOT / "docs/json.md").read_text(encoding="utf-8")
    assert told == true, "make test TESTS='tests/test_docs.py --rewrite' brings it up to date"


@pytest.mark.parametrize("line", commands(README))
def test_every_command_in_the_readme_is_one(line, tmp_path, seeds, monkeypatch, capsys):
    for folder in ("news", "seeds"):
        shutil.copytree(seeds, tmp_path / folder)
    monkeypatch.chdir(tmp_path)
    match shlex.split(line):
        case ["make", *targets]:
            made = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
            assert set(targets) <= set(made)
        case [".venv/bin/timeline", "diff", *folders]:
            shutil.copytree(seeds, tmp_path / "four", ignore=shutil.ignore_patterns("004*"))
            for articles, folder in zip(("four", "seeds"), folders, strict=True):
                assert cli.run([articles, "-o", folder]) == 0
            assert cli.run(["diff", *folders]) == 1
        case [".venv/bin/timeline", *arguments]:
            assert cli.run(arguments) == 0
        case [".venv/bin/python", "-m", "flows.build_timeline", *arguments]:
            flow_command.make_context("flow", arguments)
        case other:
            pytest.fail(f"no test for {other}")


def test_the_decision_in_the_readme_holds(seeds, tmp_path):
    [text] = [block for block in blocks(README, "json") if "timeline-decisions" in block]
    (tmp_path / "mine.json").write_text(text, encoding="utf-8")
    built = timeline.build(seeds, decisions=[tmp_path / "mine.json"])
    assert [outcome.state for outcome in built.decisions] == ["held"]
    assert "2008-11-14" in {str(event.when) for event in built.events}


@pytest.mark.parametrize("code", blocks(README, "python"))
def test_the_python_in_the_readme_runs(code, root, monkeypatch, capsys):
    monkeypatch.chdir(root)
    exec(compile(code, "README.md", "exec"), {})
    assert "2008-11" in capsys.readouterr().out


@pytest.mark.parametrize("settings", [*blocks(README, "toml"), *blocks(CONTRIBUTING, "toml")])
def test_settings_that_are_shown_are_settings(settings):
    assert Config.from_mapping(tomllib.loads(settings)) != Config()


@pytest.mark.parametrize(
    ("heading", "name", "text", "file", "found"),
    [
        ("a date rule", "a.txt", "The hall was closed in Hilary term 2012.", "timeline.json", '"2012-01/2012-03"'),
        ("a reader", "a.srt", "1\n0:01 --> 0:02\nThe hall was closed on 3 May 2012.\n", "timeline.json", '"chars": 34'),
        ("an exporter", "a.txt", "The hall was closed on 3 May 2012.", "timeline.txt", "3 May 2012: "),
    ],
)
def test_the_plug_ins_of_the_contributors_guide_work(tmp_path, python, heading, name, text, file, found):
    guide = section(CONTRIBUTING, f"Add {heading}")
    [module], [code], [settings] = re.findall(r"`(my_\w+\.py)`", guide), blocks(guide, "python"), blocks(guide, "toml")
    (tmp_path / module).write_text(code, encoding="utf-8")
    (tmp_path / "timeline.toml").write_text(settings, encoding="utf-8")
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / name).write_text(text, encoding="utf-8")
    arguments = (tmp_path / "news", "-o", tmp_path / "out", "--config", tmp_path / "timeline.toml")
    done = python("-m", "timeline", *arguments, env={"PYTHONPATH": str(tmp_path)})
    assert (done.returncode, len(done.stderr.splitlines())) == (0, 1), done.stderr
    assert found in (tmp_path / "out" / file).read_text(encoding="utf-8")


def options(command):
    return {name for parameter in command.params if isinstance(parameter, click.Option) for name in parameter.opts}


def test_every_option_is_in_the_reference_and_no_other():
    known = {"-h", "--help"}.union(*map(options, (cli.command, *cli.command.commands.values(), flow_command)))
    shown = " ".join(row[0] for row in rows(section(REFERENCE, "Options")))
    assert set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", shown)) == known


def test_every_command_is_in_the_reference():
    shown = " ".join(row[0] for row in rows(section(REFERENCE, "Commands")))
    assert [name for name in cli.command.commands if f"`timeline {name}" not in shown] == []


def test_every_setting_is_in_the_reference_with_its_default():
    table = rows(section(REFERENCE, "Settings"))
    shown = {name.strip("`"): tomllib.loads(f"x = {value.strip('`')}")["x"] for name, value, _ in table}
    sections = {name: part for name, part in asdict(Config()).items() if isinstance(part, dict)}
    defaults = {f"{name}.{key}": value for name, part in sections.items() for key, value in part.items()}
    assert shown == {"today": ""} | {key: list(v) if isinstance(v, tuple) else v for key, v in defaults.items()}


def test_every_seam_is_in_the_contributors_guide():
    assert [row[1].strip("`") for row in rows(section(CONTRIBUTING, "Where plug-ins are found"))] == list(GROUPS)


@pytest.mark.parametrize("name", [*NAMES, *(f"docs/{name}.md" for name in ("confidence", "decisions", "json"))])
def test_every_link_inside_the_project_leads_somewhere(name):
    document = ROOT / name
    linked = re.findall(r"\]\(([^)#]+)\)", document.read_text(encoding="utf-8"))
    assert [link for link in linked if "://" not in link and not (document.parent / link).exists()] == []


def test_the_changelog_speaks_of_this_version_or_of_the_next():
    assert "## Unreleased" in CHANGELOG or f"## {timeline.__version__}" in CHANGELOG
