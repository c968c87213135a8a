"""What several tests need: the five example documents, a folder of one's own, the command line in a process."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("project", deadline=None)  # first calls import, and machines are busy
settings.load_profile("project")

ROOT = Path(__file__).resolve().parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite", action="store_true", help="bring the README up to date with what a run gives")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(ROOT / "tests" / "browser"):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def seeds() -> Path:
    return ROOT / "seeds"


@pytest.fixture(scope="session")
def bench() -> Path:
    """The folder of the benchmarks, whose texts belong to others and are not here."""
    folder = os.environ.get("TIMELINE_BENCH", "")
    if not (folder and Path(folder).is_dir()):
        pytest.skip("TIMELINE_BENCH does not name the folder of the benchmarks")
    return Path(folder)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Two short articles that tell one dated event and one undated remark."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text(
        "The bridge at Elm Street was closed on 3 May 2012 by the council.\n", encoding="utf-8"
    )
    (folder / "b.txt").write_text(
        "12 May 2012\n\nThe council said the bridge had been closed on 3 May 2012. Nobody was hurt.\n", encoding="utf-8"
    )
    return folder


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A current folder of one's own."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def python() -> Run:
    """Run `python ARGS...` from the project's folder, so that `timeline` and `flows` are found."""

    def run(*args: object, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, *map(str, args)],
            cwd=ROOT,
            env=os.environ | (env or {}),
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    return run
