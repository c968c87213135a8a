"""Plug-ins: found by name, loaded only when named, and what goes wrong names the plug-in."""

from importlib.metadata import EntryPoint

import pytest

from timeline import pipeline, plugins, render
from timeline.cli import run
from timeline.config import Config
from timeline.errors import ConfigError, OutputError, UnknownName

GROUP = "timeline.exporters"


@pytest.fixture
def installed(monkeypatch):
    """Pretend that these entry points are installed."""
    points = [
        EntryPoint("good", "json:dumps", GROUP),
        EntryPoint("gone", "no_such_module:function", GROUP),
        EntryPoint("shadow", "json:loads", "timeline.readers"),
    ]

    def entry_points(group):
        return [point for point in points if point.group == group]

    monkeypatch.setattr("timeline.plugins.entry_points", entry_points)
    monkeypatch.setattr("timeline.cli.plugins.entry_points", entry_points)
    plugins._load.cache_clear()
    yield
    plugins._load.cache_clear()


def test_a_built_in_comes_first(installed):
    assert plugins.find(GROUP, "good", {"good": max}) is max


def test_an_entry_point_is_found_in_its_own_group_only(installed):
    import json

    assert plugins.find(GROUP, "good", {}) is json.dumps
    with pytest.raises(UnknownName, match="unknown exporter 'shadow'"):
        plugins.find(GROUP, "shadow", {})


def test_a_dotted_path_needs_no_packaging(installed):
    import os.path

    assert plugins.find(GROUP, "os.path:basename", {}) is os.path.basename


def test_a_misspelt_name_is_guessed(installed):
    with pytest.raises(UnknownName, match="unknown exporter 'jsno'; did you mean 'json'"):
        plugins.find(GROUP, "jsno", {"json": print, "csv": print})


@pytest.mark.parametrize("name", ["gone", "no_such_module:f", "json:no_such_function"])
def test_one_that_does_not_load_is_named(installed, name):
    with pytest.raises(ConfigError, match=f"exporter '{name}' does not load"):
        plugins.find(GROUP, name, {})


def test_the_command_lists_what_is_built_in(capsys):
    assert run(["plugins"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "timeline.exporters\tjson\tbuilt in\tloads" in lines
    assert "timeline.readers\ttext\tbuilt in\tloads" in lines


def count(timeline, folder):
    (folder / "count").write_text(str(len(timeline.documents)))
    return folder / "count"


def break_off(timeline, folder):
    raise ValueError("no events of 1066")


def test_a_named_exporter_writes_beside_the_page(articles, tmp_path):
    config = Config.from_mapping({"render": {"exporters": [f"{__name__}:count"]}})
    written = render.write(pipeline.build(articles, config), tmp_path, config.render)
    assert written.others == (tmp_path / "count",)
    assert written.others[0].read_text() == "2"
    assert config.digest == Config().digest


def test_an_exporter_that_fails_is_named_and_the_page_is_there(articles, tmp_path):
    config = Config.from_mapping({"render": {"exporters": [f"{__name__}:break_off"]}})
    with pytest.raises(OutputError, match=r"exporter '.*:break_off' failed: ValueError: no events of 1066"):
        render.write(pipeline.build(articles, config), tmp_path, config.render)
    assert (tmp_path / "timeline.html").is_file()


def test_the_command_lists_what_is_installed_and_whether_it_loads(installed, capsys):
    assert run(["plugins"]) == 0
    lines = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert ["timeline.exporters", "good", "json:dumps", "loads"] in lines
    assert any(name == "gone" and "does not load" in state for _, name, _, state in lines)
