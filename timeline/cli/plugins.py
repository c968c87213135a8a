"""`timeline plugins`: what could be named in the settings, where it is from, and whether it loads."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import EntryPoint, entry_points

import click

from timeline import plugins
from timeline.errors import ConfigError


@click.command("plugins")
def list_plugins() -> None:
    """List what the settings may name; a plug-in runs only when they do.

    Four columns: group, name, where it is from, and whether it loads.
    """
    for line in found():
        click.echo(line)


def found() -> Iterator[str]:
    """A line for each reader, date rule, extractor and exporter, ours first."""
    from timeline.pipeline import BUILT_IN

    for group in plugins.GROUPS:
        yield from (f"{group}\t{name}\tbuilt in\tloads" for name in BUILT_IN[group])
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
