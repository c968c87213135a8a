"""Writing is all or nothing, and says clearly when it cannot."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from timeline.errors import OutputError
from timeline.render import output


def test_missing_folders_are_made(tmp_path: Path) -> None:
    written = output.write_all(tmp_path / "a" / "b", {"x.txt": "é\n"})
    assert written["x.txt"].read_bytes() == "é\n".encode()
    assert [p.name for p in (tmp_path / "a" / "b").iterdir()] == ["x.txt"]


def test_an_interrupted_run_leaves_the_old_files_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output.write_all(tmp_path, {"one": "old", "two": "old"})

    def interrupted(path: Path, text: str) -> None:
        path.write_text(text[:1])
        if path.name.startswith(".two"):
            raise KeyboardInterrupt

    monkeypatch.setattr(output, "_write", interrupted)
    with pytest.raises(KeyboardInterrupt):
        output.write_all(tmp_path, {"one": "new", "two": "new"})
    assert {p.name: p.read_text() for p in tmp_path.iterdir()} == {"one": "old", "two": "old"}


def test_a_file_where_the_folder_should_be_is_an_output_error(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(OutputError, match=r"cannot write to '.*taken'.*choose another output folder"):
        output.write_all(tmp_path / "taken", {"x": "y"})


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_an_output_error(tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o555)
    with pytest.raises(OutputError, match="Permission denied"):
        output.write_all(folder, {"x": "y"})


def test_a_lone_surrogate_does_not_stop_the_run(tmp_path: Path) -> None:
    written = output.write_all(tmp_path, {"x.json": '"\ud800"'})
    assert written["x.json"].read_bytes() == rb'"\ud800"'
