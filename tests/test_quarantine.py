"""Nothing is lost: the sources of the documents and the problems are exactly the files seen."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import pipeline
from timeline.config import AcquireConfig, Config, RunConfig
from timeline.errors import UnreadableDocument
from timeline.model import Document, Problem

CONFIG = Config(acquire=AcquireConfig(max_bytes=2_000))

CONTENTS: Mapping[str, bytes] = {
    "good": b"The jury found him guilty in May 2009. He was jailed.",
    "marked": "\ufeffThe jury found him guilty in May 2009.".encode(),
    "wide": "The jury found him guilty in May 2009.".encode("utf-16"),
    "legacy": "The café was “closed” in May 2009.".encode("cp1252"),
    "invalid": "The café, the naïve señor".encode() + b"\xff in 2009.",
    "furniture": b"Advertisement\nLive updates\n",
    "empty": b"",
    "blank": b" \n\n\t",
    "junk": bytes(range(256)),
    "pdf": b"%PDF-1.7\n...",
    "large": b"x" * 3_000,
    "matter": b"---\ntitle: [\n---\nText.",
}
BAD = {"empty", "blank", "junk", "pdf", "large"}
FOLDERS = st.dictionaries(
    st.sampled_from(["a.txt", "b.md", "c.markdown", "d/e.txt", "d/e.xyz", "f.TXT", "g", "d/f/g.txt"]),
    st.sampled_from(sorted(CONTENTS)),
)


def examined(folder: Path, config: Config = CONFIG) -> list[Document | Problem]:
    """What the first two stages make of every file in a folder."""
    found = pipeline.sources([folder], config)
    return [pipeline.clean_document(pipeline.read(source, config), config) for source in found]


@given(files=FOLDERS)
@settings(max_examples=60, deadline=None)
def test_every_file_is_a_document_or_a_problem_with_a_reason(
    files: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("case")
    for name, kind in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(CONTENTS[kind])
    results = examined(folder)
    problems = {result.source: result for result in results if isinstance(result, Problem)}
    documents = {result.name: result for result in results if isinstance(result, Document)}
    assert problems.keys() | documents.keys() == files.keys()
    assert not problems.keys() & documents.keys()
    readable = {"", ".txt", ".md", ".markdown"}
    assert problems.keys() == {
        name for name, kind in files.items() if kind in BAD or Path(name).suffix.lower() not in readable
    }
    for problem in problems.values():
        assert (problem.stage, problem.kind) == ("acquire", "unreadable")
        assert problem.message


def test_good_files_are_the_same_with_and_without_bad_ones_beside_them(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_bytes(CONTENTS["good"])
    alone = examined(tmp_path)
    for kind in BAD:
        (tmp_path / f"{kind}.txt").write_bytes(CONTENTS[kind])
    together = examined(tmp_path)
    assert [result for result in together if isinstance(result, Document)] == alone
    assert len(together) == 1 + len(BAD)


def test_a_strict_run_raises_at_the_first_file_that_cannot_be_used(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    with pytest.raises(UnreadableDocument, match="empty"):
        examined(tmp_path, Config(run=RunConfig(strict=True)))
