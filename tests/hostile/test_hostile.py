"""Nothing in the folder breaks a run, changes what the files beside it give, or gets out."""

from __future__ import annotations

import os
import re
import resource
import socket
import sys
import time
from pathlib import Path

import pytest

from tests.extras import needs
from tests.hostile import files
from tests.hostile.folder import write
from timeline import pipeline, render
from timeline.config import AcquireConfig, Config
from timeline.model import Findings, Problem

needs("trafilatura")
needs("pypdfium2")

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("hostile")]

CONFIG = Config(
    acquire=AcquireConfig(
        max_bytes=2_000_000, max_characters=1_000_000, max_pages=50, max_parts=1_000, max_unpacked=20_000_000
    )
)
GOOD = {
    "good-1.txt": "The bridge at Elm Street was closed on 3 May 2012 by the council.\n",
    "good-2.txt": "12 May 2012\n\nThe council said the bridge had been closed on 3 May 2012. Nobody was hurt.\n",
    "good-3.html": files.page("<p>The mayor resigned on 4 June 2012 over the bridge.</p>" + files.STORY_HTML).decode(),
}
SECONDS = 20  # of processor time, for the slowest file
MEGABYTES = 1_500

Results = dict[str, Findings | Problem]


def put_good(folder: Path) -> None:
    for name, text in GOOD.items():
        (folder / name).write_text(text, encoding="utf-8")


def examined(folder: Path) -> tuple[Results, dict[str, float]]:
    results: Results = {}
    seconds: dict[str, float] = {}
    for source in pipeline.sources([folder], CONFIG):
        started = time.process_time()
        assert source.name not in results
        results[source.name] = pipeline.examine(source, CONFIG)
        seconds[source.name] = time.process_time() - started
    return results, seconds


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, files.Bad], Results, dict[str, float], Path]:
    folder = tmp_path_factory.mktemp("hostile") / "articles"
    folder.mkdir()
    written = write(folder)
    put_good(folder)
    return (written, *examined(folder), folder)


def of(name: str, results: Results) -> list[Findings | Problem]:
    """What a file gave: itself, or each document in it."""
    return [
        result for source, result in results.items() if source == name or source.startswith((f"{name}!", f"{name}#"))
    ]


def test_there_are_enough_of_them(run) -> None:
    assert len(run[0]) >= 80


def test_every_file_ends_as_a_document_or_as_a_problem_with_a_reason(run) -> None:
    written, results, _, _ = run
    faults = []
    for name, bad in written.items():
        found = of(name.replace("\udc80", ""), results)
        reasons = [result.message for result in found if isinstance(result, Problem)]
        if not found:
            faults.append((name, "is lost"))
        if bad.outcome == files.READ and reasons:
            faults.append((name, f"was to be read: {reasons[:3]}"))
        if bad.outcome not in (files.READ, files.EITHER) and (
            len(reasons) < len(found) or not all(re.search(bad.outcome, reason) for reason in reasons)
        ):
            faults.append((name, f"was to be refused with {bad.outcome!r}: {reasons[:3]}"))
    assert faults == []


def test_every_reason_is_one_a_person_understands(run) -> None:
    for result in run[1].values():
        if isinstance(result, Problem):
            assert result.kind == "unreadable", result
            assert len(result.message) > 10
            assert not re.search(r"Error|Traceback|0x|\bNone\b|/tmp", result.message)


def test_sources_and_problems_are_the_files_seen(run) -> None:
    _, results, _, folder = run
    seen = {source.name for source in pipeline.sources([folder], CONFIG)}
    timeline = pipeline.assemble(results.values(), CONFIG, "test")
    sources = {name for document in timeline.documents for name in document.sources}
    assert sources | {problem.source for problem in timeline.problems} == seen


def test_good_files_give_the_same_as_without_the_bad_ones(run, tmp_path: Path) -> None:
    put_good(tmp_path)
    alone, _ = examined(tmp_path)
    assert all(isinstance(result, Findings) for result in alone.values())
    assert {name: run[1][name] for name in GOOD} == alone


def test_a_second_reading_gives_the_same(run) -> None:
    again, _ = examined(run[3])
    assert again == run[1]


def test_time_and_memory_stay_within_limits(run) -> None:
    slow = {name: seconds for name, seconds in run[2].items() if seconds > SECONDS}
    assert slow == {}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 if sys.platform == "darwin" else 1_024)
    assert peak < MEGABYTES


@pytest.mark.parametrize(
    ("name", "fewest", "most"), [("many-dates.txt", 1_200, 1_260), ("date-list.txt", 0, 0), ("same-date.txt", 1, 1)]
)
def test_ten_thousand_dates_become_a_timeline_within_the_limits(run, name: str, fewest: int, most: int) -> None:
    found = run[1][name]
    assert isinstance(found, Findings)
    assert len(found.dates) == 10_000
    started = time.process_time()
    timeline = pipeline.assemble([found], CONFIG, "test")
    assert time.process_time() - started < SECONDS
    told = {mention.date_quote for event in timeline.events for mention in event.mentions}
    assert len(told | {item.quote for item in timeline.rejected}) == 10_000, "none is lost"
    assert fewest <= len(timeline.events) <= most


def test_nothing_of_them_becomes_markup_of_the_page(run, tmp_path: Path) -> None:
    shown = [result for result in run[1].values() if isinstance(result, Problem) or len(result.mentions) < 50]
    timeline = pipeline.assemble(shown, CONFIG, "<script>alert(1)</script>")
    render.write(timeline, tmp_path, CONFIG.render)
    html = (tmp_path / "timeline.html").read_text(encoding="utf-8")
    assert "<script>alert" not in html
    assert not re.search(r"<[^>]+\son(?:error|load|click)\s*=", html.split("</style>", 1)[1].split("<script", 1)[0])
    assert 'href="javascript:' not in html.lower()


def test_nothing_is_written_or_run(run) -> None:
    folder = run[3]
    assert not list(folder.rglob("owned"))
    assert not Path("owned").exists()


def test_a_build_opens_no_connection_and_starts_no_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put_good(tmp_path)
    (tmp_path / "entity.xhtml").write_bytes(next(b.data for b in files.bad_files() if b.name == "entity.xhtml"))
    (tmp_path / "whole.pdf").write_bytes(files.pdf(files.STORY))

    def refuse(*args: object, **named: object) -> None:
        raise AssertionError("a connection or program was asked for")

    for name in ("connect", "connect_ex", "bind", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    for name in ("getaddrinfo", "create_connection", "gethostbyname"):
        monkeypatch.setattr(socket, name, refuse)
    for name in ("system", "fork", "posix_spawn", "execv"):
        monkeypatch.setattr(os, name, refuse, raising=False)
    monkeypatch.setattr("subprocess.Popen", refuse)
    results, _ = examined(tmp_path)
    assert [name for name, result in results.items() if isinstance(result, Problem)] == []
    assert "root:" not in "".join(result.document.raw for result in results.values() if isinstance(result, Findings))


def test_a_file_that_changes_while_it_is_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text(files.STORY, encoding="utf-8")
    [source] = pipeline.sources([tmp_path], CONFIG)
    real = os.fstat

    def growing(descriptor: int) -> os.stat_result:
        status = real(descriptor)
        with path.open("a", encoding="utf-8") as file:
            file.write("More.")
        return status

    monkeypatch.setattr(os, "fstat", growing)
    result = pipeline.read(source, CONFIG)
    assert isinstance(result, Problem)
    assert result.message == "changed while it was read"


def test_an_archive_that_is_swapped_after_it_was_listed_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(files.zipped({"a.txt": files.STORY.encode()}))
    [source] = pipeline.sources([tmp_path], CONFIG)
    path.write_bytes(files.zipped({"other.txt": files.STORY.encode()}))
    result = pipeline.read(source, CONFIG)
    assert isinstance(result, Problem)
    assert result.message == "changed while it was read"
