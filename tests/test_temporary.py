"""What is kept for a moment is private, and gone afterwards."""

from __future__ import annotations

import io
import os
import stat
import sys
from pathlib import Path

import pytest

from timeline.cli.standard_input import STANDARD_INPUT, spooled
from timeline.config import Config


@pytest.mark.skipif(os.name == "nt", reason="the system has no such permissions")
def test_what_is_piped_in_is_kept_where_nobody_else_may_look(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"He was jailed in May 2009.\n")))
    with spooled([STANDARD_INPUT], Config()) as ([folder], _):
        assert (folder / "stdin.txt").read_bytes() == b"He was jailed in May 2009.\n"
        assert stat.S_IMODE(folder.parent.stat().st_mode) == 0o700
        assert folder.parent.parent == tmp_path
    assert list(tmp_path.iterdir()) == []


def test_a_zip_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.hostile.files import zipped
    from timeline import pipeline

    (tmp_path / "in").mkdir()
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "tmp"))
    (tmp_path / "in" / "a.zip").write_bytes(zipped({"../../a.txt": b"He was jailed in May 2009.\n"}))
    [document] = pipeline.build(tmp_path / "in").documents
    assert document.name == "a.zip!/a.txt"
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a.zip", "in", "tmp"]
