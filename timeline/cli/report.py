"""The words that a run says, all of them to standard error."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TypeVar

import click

from timeline.config import Config
from timeline.model import Timeline
from timeline.ruling import Outcome

_Result = TypeVar("_Result")

_MOST_DRAWN = 100_000
"""Events up to which the page opens, searches and zooms without a wait (`tests/bench/page.py`)."""


def summary(timeline: Timeline, written: Path | str) -> str:
    """The last line of a run: what was found, and where it is."""
    counts = [
        count(len(timeline.documents), "document"),
        f"{count(len(timeline.events), 'event')} ({count(timeline.conflicts, 'conflict')})",
        f"{count(len(timeline.undated), 'date')} not resolved",
        f"{count(len(timeline.rejected), 'expression')} rejected",
    ]
    if timeline.problems:
        counts.insert(1, f"{count(len(timeline.problems), 'file')} not used")
    if timeline.decisions:
        held = sum(outcome.state == "held" for outcome in timeline.decisions)
        counts.append(f"{held} of {count(len(timeline.decisions), 'decision')} held")
    return f"{', '.join(counts)} -> {written}"


def problems(timeline: Timeline) -> Iterator[str]:
    """One line for each file that could not be used, with the reason."""
    for problem in timeline.problems:
        yield f"not used: {problem.source}: {problem.message} ({problem.stage})"


def decisions(timeline: Timeline) -> Iterator[str]:
    """One line for each decision that does not hold or deserves a second look, and one for each contradiction."""
    for index, outcome in enumerate(timeline.decisions):
        for other in (timeline.decisions[i] for i in outcome.contradicts if i > index):
            yield f"contradiction: {_decided(outcome)}, but {_decided(other)}; {_winner(outcome, other)}"
        if outcome.state == "lost":
            yield f"decision lost: {_decided(outcome)}: {outcome.remark}"
        elif outcome.state == "held" and outcome.remark and not outcome.contradicts:
            yield f"decision to look at again: {_decided(outcome)}: {outcome.remark}"


def _decided(outcome: Outcome) -> str:
    ruling = outcome.ruling
    value = f" {ruling.value!r}" if ruling.value else ""
    about = f" of {outcome.events[0]}" if outcome.events else f" of {ruling.event}" if ruling.event else ""
    return f"{ruling.op}{value}{about} by {ruling.by} ({ruling.at})"


def _winner(one: Outcome, other: Outcome) -> str:
    """Which of two outcomes holds, in words; both may, in part."""
    holding = [outcome.ruling.by for outcome in (one, other) if outcome.state == "held"]
    return f"that of {holding[0]} holds" if len(holding) == 1 else "each holds in part"


def size(timeline: Timeline) -> Iterator[str]:
    """One line for a timeline of more events than its page is quick with."""
    events = len(timeline.events) + len(timeline.undated)
    if events > _MOST_DRAWN:
        remedy = "--from, --to or --min-confidence leave some out"
        yield f"{events:,} events make a slow page, more than {_MOST_DRAWN:,}; {remedy}"


def notes(timeline: Timeline) -> Iterator[str]:
    """One line for each oddity that cost no document."""
    names = {document.id: document.name for document in timeline.documents}
    for note in timeline.notes:
        yield f"note: {names.get(note.document, note.document)}: {note.message}"


def settings(config: Config) -> Iterator[str]:
    """The settings of a run, one a line: `section.name = value`."""
    for section, values in asdict(config).items():
        if isinstance(values, dict):
            yield from (f"{section}.{name} = {value!r}" for name, value in values.items())
        else:
            yield f"{section} = {values!r}"


def say(*lines: str) -> None:
    """Each line to standard error, whatever it holds."""
    for line in lines:
        click.echo(printable(line), err=True)


def complain(message: str, *, color: bool | None = None) -> None:
    """One line that says what is wrong; `None` colours it on a terminal, unless NO_COLOR is set."""
    if color is None and os.environ.get("NO_COLOR"):
        color = False
    click.echo(f"{click.style('error:', fg='red', bold=True)} {printable(message)}", err=True, color=color)


def printable(text: str) -> str:
    """The text without characters that a terminal obeys: file names and messages come from strangers."""
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in text)


def watched(results: Iterable[_Result], total: int, *, shown: bool) -> Iterator[_Result]:
    """The same results, with a bar on standard error that moves as they come."""
    if not shown:
        yield from results
        return
    from rich.console import Console
    from rich.progress import track

    bar = Console(stderr=True)
    yield from track(results, "reading", total=total, console=bar, transient=True)


def count(number: int, noun: str) -> str:
    """ "1 event", "2 events"."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
