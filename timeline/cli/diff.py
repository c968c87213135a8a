"""`timeline diff`: what changed between two timelines."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from timeline.cli import report
from timeline.cli.color import color_option
from timeline.cli.errors import Command
from timeline.cli.opened import opened
from timeline.render.changes import Change, changes

_SIGNS = {"new": "+", "document added": "+", "shown": "+", "gone": "-", "document removed": "-", "hidden": "-"}
_COLORS = {"+": "green", "-": "red", "~": "yellow"}


@click.command("diff", cls=Command, no_args_is_help=True)
@click.argument("old", type=click.Path(path_type=Path), metavar="OLD")
@click.argument("new", type=click.Path(path_type=Path), metavar="NEW")
@click.option("--json", "as_json", is_flag=True, help="A JSON list, one object a change.")
@color_option
def diff_command(old: Path, new: Path, *, as_json: bool) -> int:
    """Say what changed between two timelines: events that are new, gone, hidden, merged, split, redated, retitled.

    OLD, NEW: a timeline.json, or the folder it lies in. Events are known by their evidence, not by their titles.

    \b
        timeline diff yesterday/ today/
        timeline diff yesterday/ today/ --json | jq '.[] | select(.kind == "redated")'

    Exit code: 0 when nothing changed, 1 when something did, 2 for wrong use.
    """  # noqa: D301  # click wants the character itself
    found = changes(opened(old), opened(new))
    if as_json:
        click.echo(json.dumps([asdict(change) for change in found], ensure_ascii=True, indent=1))
    else:
        for change in found:
            sign = _SIGNS.get(change.kind, "~")
            click.echo(click.style(report.printable(f"{sign} {_line(change)}"), fg=_COLORS[sign]))
    report.say("nothing changed" if not found else report.count(len(found), "change"))
    return int(bool(found))


def _line(change: Change) -> str:
    about = ", ".join(change.new or change.old)
    words = " -> ".join(part for part in (change.before, change.after) if part)
    return f"{change.kind:16} {about}{f'  {words}' if words else ''}"
