"""Words of documents on a terminal: coloured by us, never by them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from timeline.cli.report import printable
from timeline.render.formats.facts import exact, span
from timeline.render.formats.text import in_quotes

Record = Mapping[str, Any]


def quoted(mention: Record, date: Record | None) -> str:
    """The quote of a mention, its date in brackets where it stands in it."""
    text, (start, end) = exact(mention), span(mention)
    if date is None or not start <= span(date)[0] <= span(date)[1] <= end:
        return quote(text)
    first, last = (at - start for at in span(date))
    return in_quotes(f"{flat(text[:first])}{marked(text[first:last], 'green')}{flat(text[last:])}")


def place(selected: Record) -> str:
    """File and line, as editors take them, and the page or row where there is one."""
    where = f", {selected['place']}" if selected.get("place") else ""
    return printable(f"{selected['file']}:{selected['line']}{where}")


def marked(text: str, color: str) -> str:
    """The text in brackets and in a colour."""
    return click.style(f"[{flat(text)}]", fg=color, bold=True)


def quote(text: str) -> str:
    """The text in quotation marks."""
    return in_quotes(flat(text))


def flat(text: str) -> str:
    """The text on one line: a line end is shown as such, every other blank as a space."""
    line = text.replace("\r\n", "\n").replace("\n", " ⏎ ")
    return printable("".join(" " if char.isspace() else char for char in line))


def shown_id(id: str) -> str:
    """An id in its colour."""
    return click.style(printable(id), fg="cyan")


def bold(text: str) -> str:
    """The text in bold."""
    return click.style(printable(text), bold=True)
