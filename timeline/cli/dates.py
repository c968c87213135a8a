"""`timeline dates`: the date expressions of one file, as JSON lines or marked in its text."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from timeline.cli.color import color_option
from timeline.cli.errors import Command
from timeline.config import AcquireConfig, DatesConfig
from timeline.errors import ConfigError, EDTFError
from timeline.model import Document, Findings
from timeline.when import When

if TYPE_CHECKING:
    from timeline.dates import Dated

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_COLORS = {"explicit": "green", "relative": "yellow", None: "bright_black"}


@click.command("dates", cls=Command, no_args_is_help=True)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--published", metavar="DATE", help='What "today" is, in EDTF; without it "yesterday" has no date.')
@click.option("--language", metavar="TAG", help="Of the text.  [default: by its words]")
@click.option("--date-order", type=click.Choice(["auto", "DMY", "MDY", "YMD"]), default="auto", help="Of 03/04/13.")
@click.option("--marked", is_flag=True, help="The text with its dates marked, not JSON lines.")
@click.option("--rejected", is_flag=True, help="Also what looks like a date and is none, with the reason.")
@color_option
def list_dates(
    file: Path, *, published: str | None, language: str | None, date_order: Any, marked: bool, rejected: bool
) -> None:
    """List the dates of a text FILE, or of standard input where FILE is "-".

    A line of JSON each: offsets in characters of the file, the words, the date in EDTF, its basis, the TIMEX3 type and
    value, the rule that read it, and what a relative one counts from.
    """
    from timeline import dates

    document = _document(file)
    findings = dates.find(document, DatesConfig(order=date_order, language=language or "auto"))
    found = dates.dated(findings.dates, _anchor(published or document.metadata.get("published", "")[:10]))
    if marked:
        click.echo("".join(_marked(document.text, found)), nl=False)
        return
    rows = [*(_row(item, found) for item in found), *(_rejections(findings) if rejected else ())]
    for row in sorted(rows, key=lambda row: (row["start"], row["end"])):
        click.echo(json.dumps(row, ensure_ascii=False))


def _document(file: Path) -> Document:
    from timeline import acquire

    if str(file) == "-":
        return acquire.read_bytes(sys.stdin.buffer.read(), "standard-input.txt", AcquireConfig())
    (source,) = acquire.sources([_one_file(file)], AcquireConfig())
    return acquire.read(source, AcquireConfig())


def _one_file(file: Path) -> Path:
    if file.is_dir():
        raise ConfigError(f"{str(file)!r} is a folder; `timeline dates` reads one file, `timeline build` a folder")
    return file


def _anchor(published: str) -> When | None:
    from timeline import when

    try:
        return when.parse(published) if published else None
    except EDTFError as error:
        raise ConfigError(f"--published: {error}") from error


def _row(item: Dated, found: tuple[Dated, ...]) -> dict[str, Any]:
    mention, resolution = item.mention, item.resolution
    row = {
        "start": mention.span.start,
        "end": mention.span.end,
        "text": mention.text,
        "edtf": item.when.edtf if item.when else None,
        "basis": item.basis,
        "type": mention.timex,
        "value": item.timex_value,
        "mod": mention.mod,
        "signal": mention.signal,
        "rule": mention.rule,
    }
    if resolution and resolution.anchor == "published":
        row["counted_from"] = "published"
    elif resolution and resolution.index is not None:
        row["counted_from"] = found[resolution.index].span.start
    return {key: value for key, value in row.items() if value is not None or key == "edtf"}


def _rejections(findings: Findings) -> Iterator[dict[str, Any]]:
    listed = {mention.span for mention in findings.dates}
    for item in findings.rejected:
        span = item.quote.span
        if span not in listed:
            yield {"start": span.start, "end": span.end, "text": item.quote.text, "rejected": item.reason}


def _marked(text: str, found: tuple[Dated, ...]) -> Iterator[str]:
    """The text, each date followed by what it means; control characters of the text are shown, not obeyed."""
    end = 0
    for item in found:
        yield _visible(text[end : item.span.start])
        meaning = item.when.edtf if item.when else item.timex_value or "?"
        yield click.style(f"{_visible(item.text)} ⟨{meaning}⟩", fg=_COLORS[item.basis], bold=item.when is not None)
        end = item.span.end
    yield _visible(text[end:])


def _visible(text: str) -> str:
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text.replace("\r\n", "\n"))
