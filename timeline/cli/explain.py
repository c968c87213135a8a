"""`timeline explain`: why an event, a date, a document's date or a rejected expression is what it is."""

from __future__ import annotations

import json
from pathlib import Path

import click

from timeline.cli import report
from timeline.cli.color import color_option
from timeline.cli.errors import Command
from timeline.cli.opened import blaming, opened, settings_options, where_argument

MOST = 5
"""Explained in full at most; the rest is counted, for whoever asks in more words."""


@click.command(
    "explain",
    cls=Command,
    short_help="Show every rule and character behind an event or a date.",
    no_args_is_help=True,
)
@click.argument("what", metavar="WHAT")
@where_argument
@click.option("--json", "as_json", is_flag=True, help="What was found, as it stands in the timeline.json.")
@click.option("--all", "everything", is_flag=True, help=f"All that was found, not the first {MOST}.")
@settings_options
@color_option
def explain_command(
    what: str, where: Path | None, *, as_json: bool, everything: bool, file: Path | None, isolated: bool
) -> None:
    """Show every character and every rule behind WHAT: an event, a date, a join, a document's date, a rejection.

    WHAT: the id of an event, the name of a document, FILE:LINE, or words from the texts in quotation marks.

    FILE: a timeline.json, or - for standard input. FOLDER: where one lies, or articles. By default this folder.

    \b
        timeline explain ev-2632e27d06           why is this event here, and why that date?
        timeline explain "October last year"     what does this mean, and counted from what?
        timeline explain "30 years"              why is this no date?
        timeline explain a.txt                   how is this document dated?
    """  # noqa: D301  # click wants the character itself
    from timeline.cli.explanation import explanation
    from timeline.cli.finding import found

    record = opened(where, file, isolated=isolated)
    with blaming(record):
        answers = found(what, record)
        shown = answers if everything or as_json else answers[:MOST]
        texts = ["\n".join(explanation(answer, record)) for answer in shown]
    if as_json:
        click.echo(json.dumps([{answer.kind: answer.record} for answer in answers], indent=1))
        return
    click.echo("\n\n".join(texts))
    if len(shown) < len(answers):
        report.say(f"{len(answers) - len(shown)} more; say more of the words, or --all")
