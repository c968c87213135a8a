"""`timeline schema`: the JSON Schema of what is written and read."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

import click

from timeline.cli.errors import Command


def _export() -> Mapping[str, Any]:
    from timeline.render.records import schema

    return schema()


def _decisions() -> Mapping[str, Any]:
    from timeline.overrule import schema

    return schema()


SCHEMAS: Mapping[str, Callable[[], Mapping[str, Any]]] = {"export": _export, "decisions": _decisions}
"""What has a schema, by the name that the command takes."""


@click.command("schema", cls=Command)
@click.argument("name", type=click.Choice(list(SCHEMAS)), default="export")
def schema_command(name: str) -> None:
    """Print the JSON Schema (2020-12) of timeline.json, or of timeline.decisions.json.

    \b
        timeline schema              of timeline.json
        timeline schema decisions    of timeline.decisions.json
    """  # noqa: D301  # click wants the character itself
    click.echo(json.dumps(SCHEMAS[name](), ensure_ascii=True, indent=1))
