"""Items that hang, die or raise in a worker process."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from timeline import pipeline
from timeline.cli.build import executor
from timeline.config import AcquireConfig, Config, EventsConfig, RunConfig
from timeline.model import Findings, Problem
from timeline.workers import Crew, Workers


def work(item: str) -> str:
    if item == "hang":
        time.sleep(60)
    if item == "die":
        os._exit(3)
    if item == "raise":
        raise ValueError("bad item")
    return item.upper()


WORKERS: Workers[str, str] = Workers(2, 4.0, lambda item, loss: f"{item}: {loss}")


def test_results_come_in_order_and_a_lost_item_costs_itself_only() -> None:
    items = ["a", "die", "b", "hang", "c", "die", "d", *"efgh"]
    found = list(WORKERS.map(work, items))
    assert found == ["A", "die: WorkerDied", "B", "hang: TimedOut", "C", "die: WorkerDied", "D", *"EFGH"]


def test_no_items_start_no_worker() -> None:
    assert list(WORKERS.map(work, [])) == []


def test_what_the_function_raises_is_raised() -> None:
    with pytest.raises(ValueError, match="bad item"):
        list(WORKERS.map(work, ["a", "raise", "b"]))


def test_a_crew_stays_from_call_to_call_and_each_caller_in_a_thread_gets_its_own_results() -> None:
    crew = Crew(2)
    crew.start()
    pids = {pid for _ in range(3) for pid in crew.map(process_id, ["a", "b"], 60.0, no_loss)}
    assert len(pids) == 2, "each process was started once"
    with ThreadPoolExecutor(4) as threads:
        calls = [threads.submit(crew.map, work, [f"{n}", "x"], 60.0, no_loss) for n in range(6)]
        assert [call.result() for call in calls] == [[f"{n}", "X"] for n in range(6)]


def test_what_a_crew_loses_costs_one_item_and_what_it_raises_is_raised() -> None:
    crew = Crew(1)
    found = crew.map(work, ["a", "die", "hang", "b"], 12.0, lambda item, loss: f"{item}: {loss}")
    assert found == ["A", "die: WorkerDied", "hang: TimedOut", "B"]
    with pytest.raises(ValueError, match="bad item"):
        crew.map(work, ["a", "raise"], 60.0, no_loss)
    assert crew.map(work, ["c"], 60.0, no_loss) == ["C"]


class AtStart:
    """A function that a worker cannot even be started with: what loading it does there happens instead."""

    def __init__(self, does: Callable[..., object], with_what: float) -> None:
        self.loading = does, (with_what,)

    def __reduce__(self) -> tuple[Callable[..., object], tuple[float]]:
        return self.loading

    def __call__(self, item: str) -> str:
        raise AssertionError(item)


@pytest.mark.parametrize(
    ("function", "loss"), [(AtStart(time.sleep, 60), "TimedOut"), (AtStart(os._exit, 3), "WorkerDied")]
)
def test_a_worker_that_never_comes_up_is_not_waited_for_however_large_its_item(
    function: AtStart, loss: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("timeline.workers._START_SECONDS", 3.0)
    started = time.monotonic()
    large = "x" * 1_000_000  # more than a pipe holds
    one: Workers[str, str] = Workers(1, 3.0, lambda item, loss: f"{len(item)}: {loss}")
    assert list(one.map(function, [large])) == [f"1000000: {loss}"]
    assert time.monotonic() - started < 30


def test_a_crew_keeps_its_places_when_its_processes_cannot_be_started(monkeypatch: pytest.MonkeyPatch) -> None:
    crew = Crew(1)

    def refuse(function: object) -> object:
        raise OSError("no more processes")

    with monkeypatch.context() as patched:
        patched.setattr("timeline.workers._start", refuse)
        with pytest.raises(OSError, match="no more processes"):
            crew.start()
    assert crew.map(work, ["a"], 60.0, no_loss) == ["A"]


def process_id(_: str) -> int:
    return os.getpid()


def no_loss(item: str, loss: str) -> str:
    raise AssertionError((item, loss))


def test_a_build_in_workers_gives_what_one_process_gives(seeds: Path) -> None:
    config = Config()

    def lost(source: pipeline.Source, loss: str) -> Findings | Problem:
        raise AssertionError((source, loss))

    workers: Workers[pipeline.Source, Findings | Problem] = Workers(2, 120.0, lost)
    plain = pipeline.build(seeds, config)
    assert pipeline.build(seeds, config, map=workers.map) == plain
    assert list(workers.map(partial(pipeline.examine, config=config), ())) == []


def hung(data: bytes, source: str) -> object:
    time.sleep(60)
    return source


def looping(data: bytes, source: str) -> object:
    with contextlib.suppress(Exception):  # as libraries do
        while True:
            re.fullmatch(r"(?:a|a)+b", "a" * 24)
    return source


def dead(data: bytes, source: str) -> object:
    os._exit(3)


def test_a_reader_that_hangs_or_dies_costs_its_own_document(articles: Path) -> None:
    (articles / "c.hung").write_text("x", encoding="utf-8")
    (articles / "d.dead").write_text("x", encoding="utf-8")
    config = Config(
        acquire=AcquireConfig(readers=("hung=tests.test_workers:hung", "dead=tests.test_workers:dead")),
        events=EventsConfig(model="none"),  # loading one may take as long
        run=RunConfig(workers=2, max_seconds=20),
    )
    timeline = pipeline.build(articles, config, map=executor(config))
    assert [document.name for document in timeline.documents] == ["a.txt", "b.txt"]
    assert {problem.source: (problem.kind, problem.message) for problem in timeline.problems} == {
        "c.hung": ("TimedOut", "took longer than 20 seconds (run.max_seconds)"),
        "d.dead": ("WorkerDied", "the process that read it died"),
    }


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="the system has no alarms")
@pytest.mark.parametrize("reader", ["hung", "looping"])
def test_without_workers_a_reader_that_takes_too_long_costs_its_own_document(articles: Path, reader: str) -> None:
    (articles / "c.hung").write_text("x", encoding="utf-8")
    config = Config(
        acquire=AcquireConfig(readers=(f"hung=tests.test_workers:{reader}",)),
        events=EventsConfig(model="none"),  # loading one may take as long
        run=RunConfig(max_seconds=10),
    )
    before = signal.getsignal(signal.SIGALRM)
    timeline = pipeline.build(articles, config, map=executor(config))
    assert [document.name for document in timeline.documents] == ["a.txt", "b.txt"]
    [problem] = timeline.problems
    assert (problem.kind, problem.message) == ("TimedOut", "took longer than 10 seconds (run.max_seconds)")
    assert signal.getsignal(signal.SIGALRM) == before
    assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)
