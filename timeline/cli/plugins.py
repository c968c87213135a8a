"""`timeline plugins`: what could be named in the settings, where it is from, and whether it loads."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import EntryPoint, entry_points

import click

from timeline import plugins
from timeline.errors import ConfigError


@click.command("plugins")
def list_plugins() -> None:
    """List the plug-ins that are installed; none runs unless the settings name it."""
    lines = list(found())
    for line in lines:
        click.echo(line)
    if not lines:
        click.echo(f"no plug-ins installed; the groups are {', '.join(plugins.GROUPS)}", err=True)


def found() -> Iterator[str]:
    """A line for each entry point in our groups: group, name, where from, whether it loads."""
    for group in plugins.GROUPS:
        for point in sorted(entry_points(group=group), key=lambda point: point.name):
            yield "\t".join((group, point.name, _origin(point), _state(group, point)))


def _origin(point: EntryPoint) -> str:
    return f"{point.dist.name} {point.dist.version}" if point.dist else point.value


def _state(group: str, point: EntryPoint) -> str:
    try:
        plugins.find(group, point.name, {})
    except ConfigError as error:
        return str(error)
    return "loads"
