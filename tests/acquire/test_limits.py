"""Every limit of `[acquire]`: at it a file is read, beyond it refused with a reason that names the setting."""

from __future__ import annotations

import gzip
import json
from dataclasses import fields, replace
from pathlib import Path

import pytest

from tests.extras import needs
from tests.hostile import files
from timeline.acquire import read, sources
from timeline.config import AcquireConfig
from timeline.errors import ConfigError, UnreadableDocument

TEXT = b"He was jailed in May 2009."
ROWS = b"text\n" + b"He was jailed in May 2009.\n" * 3
MAILBOX = b"From a Tue Jan 15 12:00:00 2013\nFrom: a@b.example\nSubject: x\n\nHe was jailed.\n\n" * 3
LETTER = b"""From: a@b.example
Subject: x
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=B

--B

He was jailed.
""" + b"".join(b"--B\nContent-Disposition: attachment; filename=%d.txt\n\nHe fell.\n" % n for n in range(3))
NESTED = files.zipped({"b.zip": files.zipped({"a.txt": TEXT})})

CASES = [
    ("max_bytes", "a.txt", TEXT, len(TEXT)),
    ("max_characters", "a.txt", TEXT, len(TEXT)),
    ("max_pages", "a.pdf", files.pdf(*[files.STORY] * 3), 3),
    ("max_parts", "a.zip", files.zipped({f"{number}.txt": TEXT for number in range(3)}), 3),
    ("max_parts", "a.csv", ROWS, 3),
    ("max_parts", "a.jsonl", json.dumps({"text": "He fell."}).encode() + b"\n" + b'{"text": "He rose."}\n' * 2, 3),
    ("max_parts", "a.mbox", MAILBOX, 3),
    ("max_parts", "a.json", json.dumps({"articles": [{"text": f"He fell {n} times."} for n in range(3)]}).encode(), 3),
    ("max_parts", "a.eml", LETTER, 3),
    ("max_depth", "a.zip", NESTED, 2),
    ("max_unpacked", "a.zip", files.zipped({"a.txt": TEXT * 10}), 10 * len(TEXT)),
    ("max_ratio", "a.gz", gzip.compress(TEXT * 100_000, mtime=0), 1_000),
]


def outcome(folder: Path, name: str, data: bytes, config: AcquireConfig) -> list[str]:
    """The reasons why documents of a file are refused; none when all are read."""
    (folder / name).write_bytes(data)
    reasons = []
    for source in sources([folder], config):
        try:
            read(source, config)
        except UnreadableDocument as refused:
            reasons.append(str(refused))
    return reasons


@pytest.mark.parametrize(("setting", "name", "data", "enough"), CASES, ids=lambda value: str(value)[:12])
def test_at_the_limit_it_is_read_and_beyond_it_is_refused_by_name(
    tmp_path: Path, setting: str, name: str, data: bytes, enough: int
) -> None:
    if name.endswith("pdf"):
        needs("pypdfium2")
    assert outcome(tmp_path, name, data, replace(AcquireConfig(), **{setting: enough})) == []
    less = 1 if setting == "max_ratio" else enough - 1
    [reason] = outcome(tmp_path, name, data, replace(AcquireConfig(), **{setting: less}))
    assert f"acquire.{setting}" in reason
    assert str(less) in reason


def test_too_many_files_stop_the_run_before_the_first(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_bytes(TEXT)
    assert len(sources([tmp_path], AcquireConfig(max_files=3))) == 3
    with pytest.raises(ConfigError, match=r"more than 2 files .* raise acquire\.max_files"):
        sources([tmp_path], AcquireConfig(max_files=2))


def test_no_limit_is_left_out() -> None:
    limits = {field.name for field in fields(AcquireConfig) if field.name.startswith("max_")}
    assert limits == {setting for setting, *_ in CASES} | {"max_files"}
