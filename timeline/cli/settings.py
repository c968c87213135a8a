"""From the options and the files of the current folder to one `Config`."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, TypeVar, get_args

import click

from timeline.config import Band, Config, DateOrder

_Command = TypeVar("_Command", bound=Callable[..., Any])

_SETTINGS = {
    "date_order": ("dates", "order"),
    "language": ("dates", "language"),
    "link_base": ("render", "link_base"),
    "published": ("infer", "published"),
    "min_confidence": ("keep", "min_confidence"),
    "since": ("keep", "since"),
    "title": ("render", "title"),
    "until": ("keep", "until"),
    "workers": ("run", "workers"),
}
"""Options that stand for a setting, as section and name."""

DECISIONS = "timeline.decisions.json"
"""What the page calls the file that it saves."""

_OPTIONS = (
    click.option("--published", metavar="DATE", help="Date of documents that state none: 2013, 2013-02, 2013-02-26."),
    click.option(
        "--date-order",
        type=click.Choice(get_args(DateOrder), case_sensitive=False),
        help="How to read 03/04/13.  [default: auto, by the document's own dates]",
    ),
    click.option(
        "--from", "since", metavar="DATE", help="Keep only events that can lie on or after it: 2013, 2013-02."
    ),
    click.option("--to", "until", metavar="DATE", help="Keep only events that can lie on or before it."),
    click.option(
        "--min-confidence",
        type=click.Choice(get_args(Band), case_sensitive=False),
        help="Keep only events that are at least so sure.",
    ),
    click.option("--language", metavar="TAG", help="Language of the documents.  [default: by the words of each]"),
    click.option("--title", metavar="TEXT", help="Title of the page.  [default: the name of the input]"),
    click.option("--link-base", metavar="URL", help="Address below which the documents are published, for links."),
    click.option(
        "--workers",
        type=click.IntRange(1),
        metavar="N",
        help="Processes that read documents; threads in the flow.  [default: 1]",
    ),
    click.option(
        "--decisions",
        multiple=True,
        type=click.Path(path_type=Path),
        metavar="FILE",
        help=f"What people decided; may be repeated.  [default: {DECISIONS} of the output and input folders]",
    ),
    click.option(
        "--config",
        "file",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="Settings to use.  [default: timeline.toml or pyproject.toml here]",
    ),
    click.option("--isolated", is_flag=True, help="Use no file of settings or decisions that is not named."),
    click.option("-v", "--verbose", is_flag=True, help="Say which settings are used, and what was odd."),
)


def setting_options(command: _Command) -> _Command:
    """Give a command `decisions`, and what makes up a `Config`: `file`, `isolated`, `verbose` and the settings."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def settle(file: Path | None, *, isolated: bool, options: Mapping[str, Any]) -> Config:
    """The settings of a run: defaults, then those of a file, then the options; `today` is filled in.

    Args:
        file: the file that was asked for; `None` takes `timeline.toml` or `[tool.timeline]` of `pyproject.toml`
            in the current folder.
        isolated: read no file that was not asked for.
        options: by option; `None` stands for an option that was not given.

    Raises:
        ConfigError: when a file cannot be read or a setting is wrong.
    """
    chosen = file or (None if isolated else discovered(Path()))
    config = Config.from_toml(chosen) if chosen else Config()
    for option, (section, name) in _SETTINGS.items():
        if (value := options.get(option)) is not None:
            config = replace(config, **{section: replace(getattr(config, section), **{name: value})})
    return config if config.today else replace(config, today=today())


def decision_files(given: Sequence[Path], inputs: Sequence[Path], out: Path, *, isolated: bool) -> tuple[Path, ...]:
    """The files of decisions of a run: those that were named, else the ones beside the output and the inputs."""
    if given or isolated:
        return tuple(given)
    folders = {path.resolve() for path in (out, *inputs) if path.is_dir()}
    return tuple(sorted(file for folder in folders if (file := folder / DECISIONS).is_file()))


def discovered(folder: Path) -> Path | None:
    """The file with settings in a folder; `None` when there is none."""
    own, shared = folder / "timeline.toml", folder / "pyproject.toml"
    if own.is_file():
        return own
    return shared if shared.is_file() and _speaks_of_us(shared) else None


def _speaks_of_us(pyproject: Path) -> bool:
    """Whether it holds our table; one that is broken or foreign is somebody else's business."""
    try:
        tool = tomllib.loads(pyproject.read_text(encoding="utf-8")).get("tool")
    except (OSError, ValueError):
        return False
    return isinstance(tool, dict) and "timeline" in tool


def today() -> str:
    """The day of this run, `YYYY-MM-DD`, or that of `SOURCE_DATE_EPOCH` for builds to be repeated."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date().isoformat() if epoch.isdecimal() else date.today().isoformat()  # noqa: DTZ011  # the user's own day
