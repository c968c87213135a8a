"""Events as a table for a terminal: when, what, told by whom, and the id to ask `explain` about."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from typing import Any

import click
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from timeline.cli.report import printable

Record = Mapping[str, Any]

_PIPED = 160
"""Columns where nobody looks: in a file or a pipe, whatever the window is."""

_STYLES = {"explicit": "green", "relative": "yellow", "inferred": "magenta", "decided": "blue", None: "bright_black"}
"""The colour of a date says how it was got."""


def print_table(events: Iterable[Record]) -> None:
    """The table on standard output, coloured where the terminal and the user agree."""
    color = click.get_current_context().color
    width = None if sys.stdout.isatty() else _PIPED
    console = Console(width=width, force_terminal=color, no_color=color is False or None)
    with console.capture() as drawn:
        console.print(_table(events))
    click.echo("\n".join(line.rstrip() for line in drawn.get().strip("\n").splitlines()))


def _table(events: Iterable[Record]) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    table.add_column("When", min_width=12, max_width=34)
    table.add_column("What", ratio=1)
    table.add_column("Type")
    table.add_column("Told by", justify="right")
    table.add_column("Id", no_wrap=True)
    for event in events:
        table.add_row(*_row(event))
    return table


def _row(event: Record) -> tuple[Text, ...]:
    when = event["when"]
    clock = f", {when['time']}" if when.get("time") else ""
    fact = event.get("factuality")
    title = event["title"] if fact in (None, "happened") else f"{event['title']} ({fact})"
    return (
        _plain(when["display"] + clock, _STYLES.get(when["basis"], "")),
        _plain(title),
        _plain(event["type"]),
        _plain(_told_by(event)),
        _plain(event["id"], "cyan"),
    )


def _told_by(event: Record) -> str:
    files = len({mention["document"] for mention in event["evidence"]})
    disagree = any(conflict["severity"] != "coarser" for conflict in event["conflicts"])
    return f"{files}{', they disagree' if disagree else ''}"


def _plain(text: str, style: str = "") -> Text:
    """Text of documents as text: neither rich's markup nor the terminal's."""
    return Text(printable(" ".join(text.split())), style=style)
