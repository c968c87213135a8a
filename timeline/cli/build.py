"""`timeline build`: read documents, write the page and the JSON."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from timeline.cli import report
from timeline.cli.color import color_option
from timeline.cli.errors import Command
from timeline.cli.opened import opened
from timeline.cli.settings import decision_files, discovered, setting_options, settle
from timeline.cli.standard_input import STANDARD_INPUT
from timeline.cli.watch import watch
from timeline.config import Config
from timeline.errors import ConfigError, OutputError
from timeline.model import Findings, Problem, Timeline
from timeline.workers import Loss, Workers, one_by_one

if TYPE_CHECKING:
    from timeline.acquire import Source
    from timeline.pipeline import Mapper

FAILURES: dict[str, Callable[[Timeline], bool]] = {
    "failed-document": lambda timeline: bool(timeline.problems),
    "unresolved-date": lambda timeline: bool(timeline.undated),
    "conflict": lambda timeline: timeline.conflicts > 0,
    "no-events": lambda timeline: not timeline.events,
    "lost-decision": lambda timeline: any(outcome.state == "lost" for outcome in timeline.decisions),
}
"""What `--fail-on` can ask for."""


output_option = click.option(
    "-o",
    "--output",
    "out",
    default=Path(),
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Folder for timeline.html and timeline.json.  [default: .]",
)


@click.command("build", cls=Command, no_args_is_help=True)
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...", type=click.Path(path_type=Path))
@output_option
@click.option("--json", "as_json", is_flag=True, help="Write the JSON to standard output, and no files.")
@click.option("-n", "--dry-run", is_flag=True, help="List the documents and the dates in them, and write nothing.")
@click.option("--open", "look", is_flag=True, help="Open the page in the browser when it is there.")
@click.option(
    "--compare",
    metavar="OLD",
    type=click.Path(path_type=Path),
    help="Mark on the page what changed since this timeline.",
)
@click.option("--watch", "watched", is_flag=True, help="Build again whenever a file changes, until Ctrl-C.")
@click.option("--fail-on", type=click.Choice(list(FAILURES)), multiple=True, help="Exit with 1 when there is one.")
@setting_options
@click.option("-q", "--quiet", is_flag=True, help="Say only the last line, and errors.")
@color_option
def build_command(
    inputs: tuple[Path, ...],
    out: Path,
    *,
    as_json: bool,
    dry_run: bool,
    look: bool,
    watched: bool,
    compare: Path | None,
    fail_on: tuple[str, ...],
    decisions: tuple[Path, ...],
    file: Path | None,
    isolated: bool,
    verbose: bool,
    quiet: bool,
    **options: Any,
) -> int:
    """Read documents, write timeline.html and timeline.json (the default command).

    INPUT: folders, files, or - for one document or JSON Lines {text, title, url, published} on standard input.
    Reads text, Markdown, web pages, PDF, Word, OpenDocument, mail, CSV, JSON, zip. Nothing leaves this machine.

    Exit code: 0 done, 1 nothing could be used or --fail-on hit, 2 wrong usage, 130 interrupted.
    """
    asked = _Asked(inputs, out, as_json, dry_run, compare, fail_on, decisions, file, isolated, verbose, quiet, options)
    if look and (as_json or dry_run):
        raise ConfigError("--open shows a page; --json and --dry-run make none")
    if watched and STANDARD_INPUT in inputs:
        raise ConfigError("standard input cannot be watched; name the files or the folder")
    code = _build(asked) if look or not watched else 0
    if look:
        open_page(out)
    if watched:
        watch(lambda: _build(asked), lambda: _read_by(asked))
    return code


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the command line asks for."""

    inputs: tuple[Path, ...]
    out: Path
    as_json: bool
    dry_run: bool
    compare: Path | None
    fail_on: tuple[str, ...]
    decisions: tuple[Path, ...]
    file: Path | None
    isolated: bool
    verbose: bool
    quiet: bool
    options: Mapping[str, Any]

    def config(self) -> Config:
        return settle(self.file, isolated=self.isolated, options=self.options)

    def decision_files(self) -> tuple[Path, ...]:
        return decision_files(self.decisions, self.inputs, self.out, isolated=self.isolated)


def _build(asked: _Asked) -> int:
    """One build; the exit code."""
    from timeline import pipeline
    from timeline.cli.standard_input import spooled

    config = asked.config()
    rulings = pipeline.decisions(asked.decision_files())
    since = opened(asked.compare) if asked.compare else None
    if asked.verbose:
        report.say(*report.settings(config))
    if not (asked.as_json or asked.dry_run):
        require_folder(asked.out)
    with spooled(asked.inputs, config) as (paths, config):
        dated = read(paths, config, shown=not asked.quiet and sys.stderr.isatty())
    timeline = pipeline.deduplicate(dated, config, pipeline.title_of(paths), rulings)
    if asked.dry_run:
        written = _print_preview(dated)
    else:
        written = _print_json(timeline, config) if asked.as_json else _write(timeline, asked.out, config, since)
    if not asked.quiet:
        report.say(*report.problems(timeline), *report.decisions(timeline), *report.size(timeline))
    if asked.verbose:
        report.say(*report.notes(timeline))
    report.say(report.summary(timeline, written))
    return int(not timeline.documents or any(FAILURES[kind](timeline) for kind in asked.fail_on))


def _read_by(asked: _Asked) -> list[Path]:
    """Every file that a build reads."""
    from timeline import pipeline

    settings = asked.file or (None if asked.isolated else discovered(Path()))
    articles = [source.path for source in pipeline.sources(asked.inputs, asked.config())]
    return [*articles, *asked.decision_files(), *([settings] if settings else [])]


def read(inputs: Sequence[Path], config: Config, *, shown: bool) -> Sequence[Findings | Problem]:
    """What the documents say, every one dated where there is evidence.

    Args:
        shown: whether a bar moves meanwhile.

    Raises:
        ConfigError: when an input does not exist, or there is no file in any.
    """
    from timeline import pipeline

    files = pipeline.sources(inputs, config)
    require_files(files, inputs)
    results = executor(config)(partial(pipeline.examine, config=config), files)
    return pipeline.date_documents(report.watched(results, len(files), shown=shown), config)


def executor(config: Config) -> Mapper:
    """A `map` that spreads over processes, in which a document that hangs or kills its process costs only itself.

    A single process keeps the time limit by an alarm, and dies of what kills it.
    """
    from timeline import pipeline

    def lost(source: Source, loss: Loss) -> Problem:
        return pipeline.lost(source.name, loss, config)

    seconds = float(config.run.max_seconds)
    if config.run.workers == 1:
        return partial(one_by_one, seconds=seconds, lost=lost)
    workers: Workers[Source, Findings | Problem] = Workers(config.run.workers, seconds, lost)
    return workers.map


def require_files(files: Sequence[Any], inputs: Sequence[Path]) -> None:
    """Refuse an empty folder: a timeline of nothing would overwrite one of something.

    Raises:
        ConfigError: when there is no file.
    """
    if not files:
        raise ConfigError(f"no files in {', '.join(repr(str(path)) for path in inputs)}; put .txt or .md files there")


def require_folder(out: Path) -> None:
    """Say at once, not after the work, that files cannot be written to a file.

    Raises:
        OutputError: when `out` or one of its parents is a file.
    """
    nearest = next(path for path in (out, *out.absolute().parents) if path.exists())
    if not nearest.is_dir():
        raise OutputError(f"cannot write to {str(out)!r}: {str(nearest)!r} is a file")


def open_page(out: Path) -> None:
    """Show the page in the user's browser; nothing is sent anywhere."""
    import webbrowser

    webbrowser.open((out / "timeline.html").resolve().as_uri())


def shown_path(out: Path) -> str:
    """Where the page is, the way the user said it."""
    return os.path.join(out, "timeline.html")  # noqa: PTH118  # a `Path` would drop the "./"


def _print_preview(dated: Sequence[Findings | Problem]) -> str:
    from timeline.cli.preview import preview

    for line in preview(dated):
        click.echo(report.printable(line))
    return "nothing written (dry run)"


def _write(timeline: Timeline, out: Path, config: Config, since: Mapping[str, Any] | None) -> str:
    from timeline import render

    render.write(timeline, out, config.render, render.to_html(timeline, config.render, since))
    return shown_path(out)


def _print_json(timeline: Timeline, config: Config) -> str:
    from timeline import render

    click.echo(render.to_json(timeline, config.render).encode(), nl=False)
    return "standard output"
