"""Find a reader, date rule, extractor or exporter by name.

A name is looked up among the built-in ones, then among the installed entry points of its group, then as a
dotted path `package.module:function`. Nothing runs because it happens to be installed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

from timeline.errors import ConfigError, UnknownName
from timeline.model import DateMention, Document, EventMention, Timeline

GROUPS = ("timeline.readers", "timeline.date_rules", "timeline.extractors", "timeline.exporters")

DateRule = Callable[[str], Iterable[DateMention]]
Extractor = Callable[[Document, Sequence[DateMention]], Iterable[EventMention]]
Exporter = Callable[[Timeline, Path], Path]


def find(group: str, name: str, builtin: Mapping[str, Callable[..., Any]]) -> Callable[..., Any]:
    """The function that a name stands for.

    Raises:
        UnknownName: when nobody knows the name.
        ConfigError: when it is known but does not load.
    """
    return builtin[name] if name in builtin else _load(group, name, tuple(builtin))


@cache
def _load(group: str, name: str, builtin: tuple[str, ...]) -> Callable[..., Any]:
    installed = {point.name: point for point in entry_points(group=group)}
    kind = group.removeprefix("timeline.").removesuffix("s").replace("_", " ")
    if name not in installed and ":" not in name:
        raise UnknownName(kind, name, (*builtin, *installed))
    try:
        if name in installed:
            return installed[name].load()  # type: ignore[no-any-return]
        module, _, attribute = name.partition(":")
        return getattr(import_module(module), attribute)  # type: ignore[no-any-return]
    except (ImportError, AttributeError) as error:
        raise ConfigError(f"{kind} {name!r} does not load: {error}") from error
