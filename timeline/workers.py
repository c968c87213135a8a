"""A `map` over worker processes in which an item that hangs or kills its worker costs only itself.

A pool of the standard library has no time limit, and is broken for good by one worker that dies. Without
workers an alarm clock keeps the limit, as far as one process can: code in C that never comes back it cannot end.
"""

from __future__ import annotations

import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from queue import Empty, SimpleQueue
from threading import Lock
from typing import Any, Generic, Literal, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
Loss = Literal["TimedOut", "WorkerDied"]

_START_SECONDS = 300.0  # for a worker to start on a busy machine
_END_SECONDS = 5.0  # for a worker to be gone; one that waits for a disk that is not there never is
_AHEAD = 4  # items a worker that may be done before an earlier one is handed out


class _Late(BaseException):
    """Nothing between the alarm and `one_by_one` may take it for a fault of the document."""


def one_by_one(
    function: Callable[[Item], Result], items: Iterable[Item], seconds: float, lost: Callable[[Item, Loss], Result]
) -> Iterator[Result]:
    """The results in the order of the items, all made in this process.

    Args:
        seconds: for one item; it holds in the main thread, and where the system has alarms (not on Windows).
        lost: what stands for an item that took longer.
    """
    alarmed = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
    for item in items:
        try:
            yield _in_time(function, item, seconds) if alarmed else function(item)
        except _Late:
            yield lost(item, "TimedOut")


def _in_time(function: Callable[[Item], Result], item: Item, seconds: float) -> Result:
    before = signal.signal(signal.SIGALRM, _ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        return function(item)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _ring(*_: object) -> None:
    raise _Late


@dataclass(slots=True)
class _Worker(Generic[Item]):
    process: SpawnProcess
    channel: Connection
    number: int = -1  # of the item it works on
    item: Item | None = None
    until: float = 0.0  # on the monotonic clock
    ready: bool = False  # has started


@dataclass(frozen=True, slots=True)
class Workers(Generic[Item, Result]):
    """So many processes, started afresh for each `map`.

    Attributes:
        seconds: for one item; a worker that takes longer is killed.
        lost: what stands for an item whose worker was killed or died.
    """

    count: int
    seconds: float
    lost: Callable[[Item, Loss], Result]

    def map(self, function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """The results in the order of the items; the function and all items must survive pickling.

        Raises:
            Exception: what the function raised.
        """
        workers: list[_Worker[Item]] = []
        try:
            yield from self.map_with(workers, function, items)
        finally:
            for worker in workers:
                _end(worker)

    def map_with(
        self, workers: list[_Worker[Item]], function: Callable[[Item], Result], items: Iterable[Item]
    ) -> Iterator[Result]:
        """The same with workers that are there already, and stay; the list is kept up to date."""
        waiting = enumerate(items)
        done: dict[int, Result] = {}
        following = 0
        while True:
            self._hand_out(function, waiting, workers, following)
            if not any(worker.number >= 0 for worker in workers):
                return
            done.update(self._collect(workers))
            while following in done:
                yield done.pop(following)
                following += 1

    def _hand_out(
        self,
        function: Callable[[Item], Result],
        waiting: Iterator[tuple[int, Item]],
        workers: list[_Worker[Item]],
        following: int,
    ) -> None:
        """Give every idle worker an item, starting workers up to the count."""
        for place in range(self.count):
            if place < len(workers) and workers[place].number >= 0:
                continue
            busy = [worker.number for worker in workers if worker.number >= 0]
            if busy and max(busy) - following > _AHEAD * self.count:
                return
            if (entry := next(waiting, None)) is None:
                return
            if place == len(workers):
                workers.append(_start(function))
            worker = workers[place]
            worker.number, worker.item = entry
            worker.until = time.monotonic() + (self.seconds if worker.ready else _START_SECONDS)
            if worker.ready:
                _send(worker)

    def _collect(self, workers: list[_Worker[Item]]) -> Iterator[tuple[int, Result]]:
        """Wait until at least one worker is done, late or dead."""
        busy = [worker for worker in workers if worker.number >= 0]
        left = min(worker.until for worker in busy) - time.monotonic()
        ready = wait([worker.channel for worker in busy], timeout=max(left, 0))
        for worker in busy:
            number = worker.number
            if worker.channel in ready:
                try:
                    answer = worker.channel.recv()
                except (EOFError, ConnectionError):
                    yield number, self._lose(worker, workers, "WorkerDied")
                    continue
                if answer is None:
                    worker.ready, worker.until = True, time.monotonic() + self.seconds
                    _send(worker)
                    continue
                worker.number, (succeeded, result) = -1, answer
                if not succeeded:
                    raise result
                yield number, result
            elif time.monotonic() >= worker.until:
                yield number, self._lose(worker, workers, "TimedOut")

    def _lose(self, worker: _Worker[Item], workers: list[_Worker[Item]], loss: Loss) -> Result:
        assert worker.item is not None, "a worker that is lost was busy"
        _end(worker)
        workers.remove(worker)
        return self.lost(worker.item, loss)


class Crew:
    """So many processes that stay, for callers in any thread; each call has one of them to itself."""

    def __init__(self, count: int) -> None:
        self._idle: SimpleQueue[list[_Worker[Any]]] = SimpleQueue()
        for _ in range(count):
            self._idle.put([])  # started by the first call

    def start(self) -> None:
        """Start all that is not at work, and do not wait for it."""
        idle: list[list[_Worker[Any]]] = []
        with suppress(Empty):
            while True:
                idle.append(self._idle.get_nowait())
        try:
            for worker in idle:
                if not worker:
                    worker.append(_start(_called))
        finally:
            for worker in idle:
                self._idle.put(worker)

    def map(
        self,
        function: Callable[[Item], Result],
        items: Iterable[Item],
        seconds: float,
        lost: Callable[[Item, Loss], Result],
    ) -> list[Result]:
        """The results in the order of the items, as of `Workers` with these limits; waits until a process is free.

        Raises:
            Exception: what the function raised.
        """
        one: Workers[tuple[Callable[[Item], Result], Item], Result] = Workers(
            1, seconds, lambda call, loss: lost(call[1], loss)
        )
        worker = self._idle.get()
        try:
            return list(one.map_with(worker, _called, ((function, item) for item in items)))
        except BaseException:
            while worker:
                _end(worker.pop())  # it may be at work still
            raise
        finally:
            self._idle.put(worker)


def _called(call: tuple[Callable[[Item], Result], Item]) -> Result:
    function, item = call
    return function(item)


def _start(function: Callable[[Any], Any]) -> _Worker[Any]:
    # Spawned, because a forked copy of a process with threads may hang.
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, function), daemon=True)
    with _as_if_without_main(), _deaf_to_interrupts():
        process.start()
    theirs.close()
    return _Worker(process, ours)


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """What is started meanwhile hears of no Ctrl-C, which the whole group gets and is the parent's business."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    from multiprocessing import resource_tracker  # of systems that have signal masks

    resource_tracker.ensure_running()  # else the start of a process starts it, which lets interrupts through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


_STARTING = Lock()


@contextmanager
def _as_if_without_main() -> Iterator[None]:
    """A worker needs nothing of the program that starts it, which it would import as a whole: for a flow, Prefect."""
    main = sys.modules["__main__"]
    names = ("__spec__", "__file__")
    with _STARTING:
        before = {name: vars(main).pop(name) for name in names if name in vars(main)}
        main.__spec__ = None
        try:
            yield
        finally:
            vars(main).update(before)


def _send(worker: _Worker[Any]) -> None:
    """Send a worker its item; only to one that listens: what is larger than a pipe holds would wait for it for ever."""
    with suppress(ConnectionError):  # it died, which is seen when its answer is asked for
        worker.channel.send(worker.item)


def _end(worker: _Worker[Any]) -> None:
    worker.channel.close()
    worker.process.kill()
    worker.process.join(_END_SECONDS)


def _serve(channel: Connection, function: Callable[[Any], Any]) -> None:
    """What a worker does: one item after the other, until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # an interrupt is the parent's business
    with suppress(EOFError, ConnectionError):
        channel.send(None)  # started: the clock runs from here
        while True:
            item = channel.recv()
            try:
                answer = True, function(item)
            except Exception as error:  # noqa: BLE001  # it is raised where the result is asked for
                answer = False, error
            channel.send(answer)
