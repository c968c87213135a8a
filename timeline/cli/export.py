"""`timeline export`: a timeline in the format of another program."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from timeline.cli import report
from timeline.cli.build import require_folder
from timeline.cli.errors import Command
from timeline.cli.filters import Filters, chosen, filter_options
from timeline.cli.opened import blaming, opened, settings_options, where_argument
from timeline.errors import ConfigError, UnknownName

if TYPE_CHECKING:
    from timeline.render.formats import Format, Options

_GIVEN_AS = {"bom": "--bom", "table": "--table"}


def _complete(_: click.Context, __: click.Parameter, incomplete: str) -> list[str]:
    from timeline.render.formats import FORMATS

    return [name for name in FORMATS if name.startswith(incomplete)]


@click.command(
    "export",
    cls=Command,
    short_help="Write a timeline as csv, docx, ics, md, png ...",
    no_args_is_help=True,
)
@click.argument("name", metavar="FORMAT", shell_complete=_complete)
@where_argument
@click.option("-o", "--output", "out", type=click.Path(path_type=Path), metavar="FILE", help="Where it is written.")
@click.option("--bom", is_flag=True, help="Of csv: begin with the mark by which Excel knows UTF-8.")
@click.option("--table", type=click.Choice(["events", "mentions"]), help="Of csv, parquet: a row each. [events]")
@filter_options
@settings_options
def export_command(
    name: str,
    where: Path | None,
    *,
    out: Path | None,
    bom: bool,
    table: Any,
    file: Path | None,
    isolated: bool,
    **given: Any,
) -> None:
    """Write a timeline as FORMAT: csv, parquet, ics, timelinejs, ftm, jsonld, annotations, md, docx, svg or png.

    FILE: a timeline.json, or - for standard input. FOLDER: where one lies, or articles. To standard output without -o.
    What the format cannot carry is counted on standard error.

    \b
        timeline export csv out -o chronology.csv --bom
        timeline export docx out --from 2009 -o chronology.docx
    """  # noqa: D301  # click wants the character itself
    from timeline.render.formats import Options, export, in_words

    asked = _format(name)
    options = Options(bom=bom, table=table or "events")
    _require_heeded(asked, options, table)
    if out is None and asked.binary and sys.stdout.isatty():
        raise ConfigError(f"{name} is not for a terminal; say where with -o timeline.{asked.suffix}")
    if out is not None:
        _require_file(out)
    record = opened(where, file, isolated=isolated)
    with blaming(record):
        record = chosen(record, Filters(**given))
        made = export(record, name, options)
    _put(made.content, out)
    events = report.count(len(record["events"]) + len(record["undated"]), "event")
    report.say(f"{events} -> {out or 'standard output'}", f"not carried by {name}: {in_words(made.not_carried)}")


def _format(name: str) -> Format:
    from timeline.render.formats import FORMATS

    if name not in FORMATS and Path(name).exists():
        raise ConfigError(f"{name!r} is a file; the format comes first: timeline export csv {name}")
    if name not in FORMATS:
        raise UnknownName("format", name, FORMATS)
    return FORMATS[name]


def _require_heeded(asked: Format, options: Options, table: str | None) -> None:
    """Refuse what the format would ignore in silence."""
    for option, given in (("bom", options.bom), ("table", table)):
        if given and option not in asked.options:
            raise ConfigError(f"{_GIVEN_AS[option]} means nothing for {asked.name}")


def _require_file(file: Path) -> None:
    if file.is_dir():
        raise ConfigError(f"{str(file)!r} is a folder; -o names a file")
    require_folder(file.parent)


def _put(content: bytes, file: Path | None) -> None:
    if file is None:
        click.echo(content, nl=False)
        return
    from timeline.render.output import write_all

    write_all(file.parent, {file.name: content})
