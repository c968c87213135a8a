"""A file becomes a document, or is refused with a reason."""

from __future__ import annotations

import hashlib
import os
import socket
from pathlib import Path

import pytest

from timeline.acquire import Raw, Source, read
from timeline.config import AcquireConfig
from timeline.errors import ConfigError, UnreadableDocument

CONFIG = AcquireConfig()


def write(folder: Path, name: str, data: bytes) -> Source:
    path = folder / name
    path.write_bytes(data)
    return Source(name, path)


def test_a_document_holds_the_file_and_nothing_else(tmp_path: Path) -> None:
    data = "\ufeffHe was jailed.\r\n".encode()
    document = read(write(tmp_path, "a.txt", data), CONFIG)
    digest = hashlib.sha256(data).hexdigest()
    assert document.raw == document.text == data.decode()
    assert (document.id, document.sha256) == (f"doc-{digest[:10]}", digest)
    assert document.sources == ("a.txt",)
    assert document.title is None
    assert document.metadata == {}


def test_front_matter_is_read_as_written_and_stays_in_the_raw_text(tmp_path: Path) -> None:
    text = (
        "---\ntitle: 'New: payout'\nDate: 2025-06-24T23:05:03\nauthors: [Ann Lee, Tom Reed]\n"
        "canonical_url: https://example.org/a\npublisher: Example News\ntags: []\n---\nText.\n"
    )
    document = read(write(tmp_path, "a.md", text.encode()), CONFIG)
    assert document.raw == text
    assert document.title == "New: payout"
    assert document.metadata == {
        "title": "New: payout",
        "author": "Ann Lee, Tom Reed",
        "url": "https://example.org/a",
        "published": "2025-06-24T23:05:03",
        "source": "Example News",
    }


@pytest.mark.parametrize(
    "block",
    [
        "---\ntitle: !!python/object/apply:os.system [touch owned]\n---\n",
        "---\ntitle: [[[[[\n---\n",
        "---\ntitle: " + "[" * 5000 + "\n---\n",
        "---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\ntitle: {x: 1}\n---\n",
        "---\njust a rule\n---\n",
    ],
)
def test_hostile_or_broken_front_matter_states_nothing(tmp_path: Path, block: str) -> None:
    document = read(write(tmp_path, "a.md", f"{block}Text.\n".encode()), CONFIG)
    assert "title" not in document.metadata or "python" not in document.metadata["title"]
    assert document.raw.endswith("Text.\n")


def test_the_encoding_is_noted_when_it_is_not_utf8(tmp_path: Path) -> None:
    assert read(write(tmp_path, "a.txt", "a café".encode("cp1252")), CONFIG).metadata == {"encoding": "cp1252"}


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", "the file is empty"),
        ("a.txt", b" \n\t \n", "nothing but white space in the file"),
        ("a.txt", b"\xef\xbb\xbf", "nothing but white space in the file"),
        ("a.txt", bytes(range(256)), "not text but binary data"),
        ("a.xyz", b"Text.", "no reader for '.xyz'"),
    ],
)
def test_a_file_of_no_use_is_refused_with_a_reason(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableDocument, match=reason):
        read(write(tmp_path, name, data), CONFIG)


def test_a_file_above_the_limit_is_refused_and_one_at_the_limit_is_read(tmp_path: Path) -> None:
    source = write(tmp_path, "a.txt", b"12345")
    assert read(source, AcquireConfig(max_bytes=5)).raw == "12345"
    with pytest.raises(UnreadableDocument, match="larger than the limit of 4 bytes"):
        read(source, AcquireConfig(max_bytes=4))


def test_a_file_that_is_gone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match="cannot be read: no such file"):
        read(Source("a.txt", tmp_path / "a.txt"), CONFIG)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read any file")
def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:
    source = write(tmp_path, "a.txt", b"Text.")
    source.path.chmod(0)
    with pytest.raises(UnreadableDocument, match="cannot be read: permission denied"):
        read(source, CONFIG)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_pipes_sockets_devices_and_folders_are_refused_unopened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # a socket's path may not be long
    os.mkfifo("pipe.txt")
    (tmp_path / "folder.txt").mkdir()
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket.txt")
        for name, kind in (("pipe", "a named pipe"), ("socket", "a socket"), ("folder", "a folder")):
            with pytest.raises(UnreadableDocument, match=f"not a regular file but {kind}"):
                read(Source(f"{name}.txt", tmp_path / f"{name}.txt"), CONFIG)


def shout(data: bytes, source: str) -> Raw:
    return Raw(data.decode().upper(), title=source, metadata={"published": "2010"})


def test_a_reader_named_in_the_config_reads_its_suffix(tmp_path: Path) -> None:
    config = AcquireConfig(readers=("Loud=tests.acquire.test_read:shout", ".txt=tests.acquire.test_read:shout"))
    document = read(write(tmp_path, "a.LOUD", b"He was jailed."), config)
    assert (document.raw, document.title, document.metadata) == ("HE WAS JAILED.", "a.LOUD", {"published": "2010"})
    assert read(write(tmp_path, "a.txt", b"He was jailed."), config).raw == "HE WAS JAILED."


@pytest.mark.parametrize("entry", ["rtf", "=x:y", "rtf=", "rtf=no.such.module:read", "rtf=nobody"])
def test_a_reader_that_does_not_load_is_a_wrong_setting(tmp_path: Path, entry: str) -> None:
    with pytest.raises(ConfigError):
        read(write(tmp_path, "a.txt", b"Text."), AcquireConfig(readers=(entry,)))
