"""Which files are found, under which names."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from timeline.acquire import read, sources
from timeline.config import AcquireConfig
from timeline.errors import ConfigError, UnreadableDocument

CONFIG = AcquireConfig()


def fill(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"Text of {name}.", encoding="utf-8", errors="replace")


def names(*inputs: Path, config: AcquireConfig = CONFIG) -> list[str]:
    return [source.name for source in sources(inputs, config)]


def test_every_regular_file_is_listed_sorted_by_name(tmp_path: Path) -> None:
    fill(tmp_path, "b.txt", "a/z.md", "a.xyz", "no suffix", "x.txt/inside.txt")
    assert names(tmp_path) == ["a.xyz", "a/z.md", "b.txt", "no suffix", "x.txt/inside.txt"]


def test_hidden_files_and_folders_are_skipped(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt", ".b.txt", ".git/c.txt")
    assert names(tmp_path) == ["a.txt"]


def test_an_empty_folder_gives_nothing(tmp_path: Path) -> None:
    assert sources([tmp_path], CONFIG) == ()


def test_a_missing_input_is_a_wrong_setting(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"no such file or folder: '.*missing'"):
        sources([tmp_path / "missing"], CONFIG)


def test_the_order_of_the_inputs_does_not_matter_and_twice_is_once(tmp_path: Path) -> None:
    fill(tmp_path, "a/one.txt", "b/two.txt")
    inputs = [tmp_path / "a", tmp_path / "b", tmp_path / "a/one.txt", tmp_path / "b/../a"]
    assert sources(inputs, CONFIG) == sources(inputs[::-1], CONFIG)
    assert names(*inputs) == ["one.txt", "two.txt"]
    assert names(tmp_path / "a" / "one.txt") == ["one.txt"]


def test_equal_names_of_several_inputs_are_kept_apart_by_the_folder(tmp_path: Path) -> None:
    fill(tmp_path, "x/in/a.txt", "y/in/a.txt", "z/a.txt", "z/b.txt")
    assert names(tmp_path / "x/in", tmp_path / "z") == ["b.txt", "in/a.txt", "z/a.txt"]
    assert names(tmp_path / "x/in", tmp_path / "y/in") == ["x/in/a.txt", "y/in/a.txt"]
    assert names(tmp_path / "x/in/a.txt", tmp_path / "z/a.txt") == ["in/a.txt", "z/a.txt"]


def test_more_files_than_the_limit_stop_the_run(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt", "b.txt", "c.txt")
    assert len(names(tmp_path, config=AcquireConfig(max_files=3))) == 3
    with pytest.raises(ConfigError, match="more than 2 files"):
        sources([tmp_path], AcquireConfig(max_files=2))


def test_a_reader_that_does_not_load_is_known_before_the_first_file(tmp_path: Path) -> None:
    with pytest.raises(ConfigError):
        sources([tmp_path], AcquireConfig(readers=("rtf=no.such.module:read",)))


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege")
def test_links_are_not_followed_out_of_the_folder(tmp_path: Path) -> None:
    fill(tmp_path, "in/a.txt", "in/.hidden/b.txt", "out/secret.txt")
    folder = tmp_path / "in"
    (folder / "again.txt").symlink_to(folder / "a.txt")
    (folder / "seen.txt").symlink_to(folder / ".hidden/b.txt")
    (folder / "leak.txt").symlink_to(tmp_path / "out/secret.txt")
    (folder / "nowhere.txt").symlink_to(tmp_path / "gone.txt")
    (folder / "self.txt").symlink_to(folder / "self.txt")
    (folder / "loop").symlink_to(folder)
    (folder / "outside").symlink_to(tmp_path / "out")
    found = {source.name: source for source in sources([folder], CONFIG)}
    assert sorted(found) == ["a.txt", "leak.txt", "nowhere.txt", "seen.txt", "self.txt"]
    assert read(found["seen.txt"], CONFIG).raw == "Text of in/.hidden/b.txt."
    for name in ("leak.txt", "nowhere.txt", "self.txt"):
        with pytest.raises(UnreadableDocument, match="a link that leads out of the folder"):
            read(found[name], CONFIG)


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege")
def test_an_input_that_is_itself_a_link_is_followed(tmp_path: Path) -> None:
    fill(tmp_path, "in/a.txt")
    (tmp_path / "folder").symlink_to(tmp_path / "in")
    (tmp_path / "link.txt").symlink_to(tmp_path / "in/a.txt")
    assert names(tmp_path / "folder") == ["a.txt"]
    [source] = sources([tmp_path / "link.txt"], CONFIG)
    assert (source.name, read(source, CONFIG).raw) == ("link.txt", "Text of in/a.txt.")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names must be text")
def test_strange_names_survive_and_can_be_printed(tmp_path: Path) -> None:
    strange = [
        "two\nlines.txt",
        "日本語.txt",
        "عربي.txt",
        "e\u0301.txt",
        "é.txt",
        "a" * 240 + ".txt",
        "\u202etxt.exe.txt",
        '<b>&".txt',
    ]
    fill(tmp_path, *strange, os.fsdecode(b"caf\xe9.txt"))
    found = {source.name: source for source in sources([tmp_path], CONFIG)}
    assert sorted(found) == sorted([*strange, "caf\\xe9.txt"])
    for name, source in found.items():
        assert name.encode("utf-8")
        assert read(source, CONFIG).raw.startswith("Text of")
