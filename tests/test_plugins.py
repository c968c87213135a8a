"""Plug-ins: found by name, loaded only when named, and what goes wrong names the plug-in."""

from importlib.metadata import EntryPoint

import pytest

from timeline import plugins
from timeline.cli import run
from timeline.errors import ConfigError, UnknownName

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


def test_the_command_lists_what_is_installed_and_whether_it_loads(installed, capsys):
    assert run(["plugins"]) == 0
    lines = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert ["timeline.exporters", "good", "json:dumps", "loads"] in lines
    assert any(name == "gone" and "does not load" in state for _, name, _, state in lines)
