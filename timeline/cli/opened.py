"""A timeline to look at: a `timeline.json`, the folder it lies in, standard input, or articles that are read for it."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click

from timeline.cli import report
from timeline.errors import ConfigError, EDTFError, TimelineError

Record = Mapping[str, Any]

_Command = TypeVar("_Command", bound=Callable[..., Any])
_MAJOR = "1"
_LISTS = ("documents", "events", "undated", "rejected")


def where_argument(command: _Command) -> _Command:
    """Give a command the argument `where`, by default the current folder."""
    argument = click.argument("where", required=False, type=click.Path(path_type=Path), metavar="[FILE|FOLDER]")
    return argument(command)


def settings_options(command: _Command) -> _Command:
    """Give a command that may read articles `--config` and `--isolated`; it gets them as `file` and `isolated`."""
    file = click.option(
        "--config", "file", type=click.Path(path_type=Path), metavar="FILE", help="To read articles by."
    )
    isolated = click.option("--isolated", is_flag=True, help="Use no settings file that is not named.")
    return file(isolated(command))


def opened(where: Path | None, file: Path | None = None, *, isolated: bool = False) -> Record:
    """The record of a timeline.

    Args:
        where: a `timeline.json`, a folder that holds one, or articles; "-" is JSON on standard input, `None` the
            current folder.
        file, isolated: the settings by which articles are read, as `settings.settle` takes them.

    Raises:
        ConfigError: when there is none, or the file is no timeline of ours.
    """
    if str(where) == "-":
        return _checked(sys.stdin.buffer.read(), "standard input")
    made = (where or Path()) / "timeline.json" if (where or Path()).is_dir() else Path(str(where))
    if made.suffix == ".json" and made.is_file():
        return _checked(made.read_bytes(), str(made))
    if where is None:
        raise ConfigError("no timeline.json here; name one, or the folder it lies in, or a folder of articles")
    if not where.exists():
        raise ConfigError(f"no such file or folder: {str(where)!r}")
    return _built(where, file, isolated=isolated)


def _built(place: Path, file: Path | None, *, isolated: bool) -> Record:
    """The record of articles, as `timeline build` would write it here."""
    from timeline import pipeline
    from timeline.cli.settings import decision_files, settle
    from timeline.render.records import timeline_record

    config = settle(file, isolated=isolated, options={})
    if not pipeline.sources([place], config):
        raise ConfigError(f"no timeline.json and no articles in {str(place)!r}")
    report.say(f"no timeline.json in {str(place)!r}: reading the articles")
    timeline = pipeline.build([place], config, decisions=decision_files((), [place], Path(), isolated=isolated))
    report.say(*report.problems(timeline))
    return timeline_record(timeline)


def _checked(data: bytes, name: str) -> Record:
    try:
        record = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"{name!r} is not JSON: {error}") from error
    if not isinstance(record, dict) or record.get("format") != "timeline-export":
        raise ConfigError(f"{name!r} is not a timeline.json: it has no 'format': 'timeline-export'")
    version = str(record.get("version"))
    if version.partition(".")[0] != _MAJOR:
        raise ConfigError(f"{name!r} is of version {version} of the format; this timeline reads {_MAJOR}.x")
    if missing := [name for name in _LISTS if not isinstance(record.get(name), list)]:
        raise ConfigError(f"{name!r} is damaged: it has no list {missing[0]!r}; build it anew")
    return record


@contextmanager
def blaming(record: Record) -> Iterator[None]:
    """Turn what a damaged record does to whoever reads it into one line that says where it is damaged.

    The whole file is checked only then: that takes longer than most of what is done with it.

    Raises:
        ConfigError: when the schema finds a fault; other mistakes are ours and go through as they are.
    """
    try:
        yield
    except (KeyError, IndexError, TypeError, AttributeError, ValueError) as error:
        if isinstance(error, TimelineError) and not isinstance(error, EDTFError):
            raise
        if fault := _fault(record):
            raise ConfigError(f"the timeline.json is damaged {fault}; build it anew") from error
        raise


def _fault(record: Record) -> str:
    """Where the schema is not kept, and how; empty where it is."""
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import best_match

    from timeline.render import schema

    fault = best_match(Draft202012Validator(schema()).iter_errors(record))
    return f"at {fault.json_path}: {fault.message[:200]}" if fault else ""
