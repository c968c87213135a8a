"""`timeline show`: events as a table or as JSON, the text that offsets point into, and what cleaning did to it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from timeline.cli import report
from timeline.cli.color import color_option
from timeline.cli.errors import Command
from timeline.cli.filters import Filters, chosen, filter_options
from timeline.cli.opened import Record, blaming, opened, settings_options, where_argument
from timeline.cli.settings import settle
from timeline.config import Config
from timeline.errors import ConfigError


@click.command("show", cls=Command, short_help="Print events as a table, or a document as it was read.")
@where_argument
@filter_options
@click.option("--json", "as_json", is_flag=True, help="The chosen events as a timeline.json.")
@click.option("--source", "source", metavar="DOCUMENT", help="The text of a document, as offsets count it.")
@click.option("--cleaned", "cleaned", metavar="DOCUMENT", help="The same, with what cleaning cut or changed, and why.")
@settings_options
@color_option
def show_command(
    where: Path | None,
    *,
    as_json: bool,
    source: str | None,
    cleaned: str | None,
    file: Path | None,
    isolated: bool,
    **given: Any,
) -> None:
    """Print the events of a timeline as a table, with the filters of the page.

    FILE: a timeline.json, or - for standard input. FOLDER: where one lies, or articles. By default this folder.

    \b
        timeline show out --from 2009 --person "Jean Say"
        timeline show out --certainty disagree --json | timeline export md -
        timeline show --source news/a.txt        the characters that offsets count
        timeline show --cleaned news/a.html      what was cut from them, and why
    """  # noqa: D301  # click wants the character itself
    filters = Filters(**given)
    if source or cleaned:
        _require_nothing_else(source, cleaned, plain=filters == Filters() and not as_json)
        _show_document(where, source, cleaned, settle(file, isolated=isolated, options={}))
        return
    record = opened(where, file, isolated=isolated)
    with blaming(record):
        _print(record, chosen(record, filters), as_json=as_json)


def _print(record: Record, shown: Record, *, as_json: bool) -> None:
    if as_json:
        from timeline.render.records import to_text

        click.echo(to_text(dict(shown)).encode("utf-8", "backslashreplace"), nl=False)
    else:
        from timeline.cli.table import print_table

        print_table((*shown["events"], *shown["undated"]))
    report.say(_summary(record, shown))


def _require_nothing_else(source: str | None, cleaned: str | None, *, plain: bool) -> None:
    if source and cleaned:
        raise ConfigError("--source or --cleaned, not both")
    if not plain:
        raise ConfigError("--source and --cleaned print a document; they go with no filter and not with --json")


def _show_document(folder: Path | None, source: str | None, cleaned: str | None, config: Config) -> None:
    from timeline.cli import document

    if source:
        document.print_source(source, folder, config)
    else:
        document.print_cleaned(str(cleaned), folder, config)


def _summary(record: Record, shown: Record) -> str:
    everything, left = (len(r["events"]) + len(r["undated"]) for r in (record, shown))
    without = f", {len(shown['undated'])} without a firm date" if shown["undated"] else ""
    return f"{f'{left} of ' if left != everything else ''}{report.count(everything, 'event')}{without}"
