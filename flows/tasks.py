"""Each stage as a Prefect task: a thin wrapper, a name in the run graph, retries where they can help.

The first four work on a batch of documents, because a task costs more than a document does, and hand them to
processes one by one, because a thread that hangs cannot be ended. A document that failed travels on as its
`Problem`. Nothing is cached or stored: the values are the documents' text.

Trying again can help where files are touched: a network share that was away for a second, a disk that was full.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict
from functools import cache, partial
from itertools import chain
from pathlib import Path
from typing import Any, TypedDict, TypeVar

from prefect import runtime, task
from prefect.artifacts import create_link_artifact, create_table_artifact
from prefect.cache_policies import NO_CACHE, CachePolicy

from timeline import pipeline
from timeline import render as rendering
from timeline.acquire import Source
from timeline.config import Config
from timeline.model import Document, Event, Findings, Problem, Timeline
from timeline.ruling import Ruling
from timeline.workers import Crew, Loss

Item = TypeVar("Item", Source, Document | Problem, Findings | Problem)
Result = TypeVar("Result")


class _Options(TypedDict):
    cache_policy: CachePolicy
    persist_result: bool


class _Retries(TypedDict):
    retries: int
    retry_delay_seconds: list[float]


_IN_MEMORY: _Options = {"cache_policy": NO_CACHE, "persist_result": False}
_TOUCHES_FILES: _Retries = {"retries": 2, "retry_delay_seconds": [0.5, 2]}
_MAY_PASS = {"BlockingIOError", "InterruptedError", "OSError", "TimeoutError"}
"""Kinds of problems that waiting can mend; a file that is locked or gone stays so."""


class TryAgainError(Exception):
    """The system would not give some files of a batch just now."""


def batches(sources: Sequence[Source], size: int) -> list[Sequence[Source]]:
    """The sources in their order, `size` at a time."""
    return [sources[start : start + size] for start in range(0, len(sources), size)]


@task(name="read", **_IN_MEMORY, **_TOUCHES_FILES)
def read(batch: Sequence[Source], config: Config) -> list[Document | Problem]:
    """The files of a batch as documents.

    Raises:
        TryAgainError: for what may pass, so that Prefect tries again; the last try gives a `Problem` instead.
    """
    documents = _each(pipeline.read, batch, config)
    missing = sum(isinstance(document, Problem) and document.kind in _MAY_PASS for document in documents)
    if missing and runtime.task_run.run_count <= _TOUCHES_FILES["retries"]:
        raise TryAgainError(f"{missing} of {len(documents)} files could not be read yet")
    return documents


@task(name="clean", **_IN_MEMORY)
def clean(batch: list[Document | Problem], config: Config) -> list[Document | Problem]:
    """The documents of a batch without page furniture."""
    return _each(pipeline.clean_document, batch, config)


@task(name="find-dates", **_IN_MEMORY)
def find_dates(batch: list[Document | Problem], config: Config) -> list[Findings | Problem]:
    """What the documents of a batch say about time."""
    return _each(pipeline.find_dates, batch, config)


@task(name="extract-events", **_IN_MEMORY)
def extract_events(batch: list[Findings | Problem], config: Config) -> list[Findings | Problem]:
    """The event mentions of a batch."""
    return _each(pipeline.extract_events, batch, config)


def _each(stage: Callable[..., Result], batch: Sequence[Item], config: Config) -> list[Result]:
    """What a stage makes of each document, in a process that may hang or die at the cost of that document alone."""

    def lost(item: Item, loss: Loss) -> Any:
        return pipeline.lost(_name_of(item), loss, config)

    return crew(config.run.workers).map(partial(stage, config=config), batch, config.run.max_seconds, lost)


@cache
def crew(count: int) -> Crew:
    """The processes of this one that do the work on documents."""
    return Crew(count)


def _name_of(item: Source | Document | Findings | Problem) -> str:
    match item:
        case Problem():
            return item.source
        case Findings():
            return item.document.name
        case _:
            return item.name


@task(name="date-documents", **_IN_MEMORY)
def date_documents(found: list[list[Findings | Problem]], config: Config) -> tuple[Findings | Problem, ...]:
    """All batches together: every document dated where there is evidence, relative dates resolved."""
    return pipeline.date_documents(chain.from_iterable(found), config)


@task(name="deduplicate", **_IN_MEMORY)
def deduplicate(
    dated: tuple[Findings | Problem, ...], config: Config, title: str, rulings: tuple[Ruling, ...]
) -> Timeline:
    """One event a happening, as people want it."""
    return pipeline.deduplicate(dated, config, title, rulings)


@task(name="render", **_IN_MEMORY)
def render(timeline: Timeline, config: Config) -> str:
    """The page."""
    return rendering.to_html(timeline, config.render)


@task(name="export", **_IN_MEMORY, **_TOUCHES_FILES)
def export(timeline: Timeline, page: str, out: Path, config: Config) -> None:
    """Page and JSON written, as a pair; and for Prefect a table of events, one of unused files, a link to the page."""
    written = rendering.write(timeline, out, config.render, page)
    create_table_artifact([_event_row(event) for event in timeline.events], key="events")
    create_table_artifact([asdict(problem) for problem in timeline.problems], key="problems")
    create_link_artifact(written.html.resolve().as_uri(), link_text=timeline.title, key="page")


def _event_row(event: Event) -> dict[str, Any]:
    documents = len({mention.document for mention in event.mentions})
    return {"date": event.when and event.when.edtf, "event": event.title, "documents": documents, "id": event.id}
