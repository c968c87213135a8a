"""The timeline as a Prefect flow: `python -m flows.build_timeline INPUT... -o DIR`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, get_args

import click
from prefect import flow, unmapped
from prefect.settings import PREFECT_API_URL, temporary_settings

from flows import runners, tasks
from flows.server import temporary_server
from timeline import pipeline
from timeline.cli import report, run
from timeline.cli.build import output_option, require_files, require_folder, shown_path
from timeline.cli.errors import Command
from timeline.cli.settings import decision_files, setting_options, settle
from timeline.config import Config
from timeline.model import Timeline


@flow(name="build-timeline", persist_result=False)
def build_timeline(inputs: Sequence[Path], out: Path, config: Config, decisions: Sequence[Path] = ()) -> Timeline:
    """Read every document below the inputs; write their timeline into the folder `out` and return it."""
    rulings = pipeline.decisions(decisions)
    batches = tasks.batches(pipeline.sources(inputs, config), config.run.batch_size)
    documents = tasks.read.map(batches, unmapped(config))
    cleaned = tasks.clean.map(documents, unmapped(config))
    expressions = tasks.find_dates.map(cleaned, unmapped(config))
    findings = tasks.extract_events.map(expressions, unmapped(config))

    dated = tasks.date_documents.submit(findings, config)
    united = tasks.deduplicate.submit(dated, config, pipeline.title_of(inputs), rulings)

    page = tasks.render.submit(united, config)
    tasks.export.submit(united, page, out, config).result()
    timeline: Timeline = united.result()
    return timeline


@click.command(cls=Command, no_args_is_help=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...", type=click.Path(path_type=Path))
@output_option
@click.option(
    "--runner",
    type=click.Choice(get_args(runners.Runner)),
    default="threads",
    help="What the tasks run on.  [default: threads]",
)
@setting_options
def command(
    inputs: tuple[Path, ...],
    out: Path,
    *,
    runner: str,
    decisions: tuple[Path, ...],
    file: Path | None,
    isolated: bool,
    verbose: bool,
    **options: Any,
) -> int:
    """Build a timeline as a Prefect flow: on the server that PREFECT_API_URL names, or on a temporary one."""
    config = settle(file, isolated=isolated, options=options)
    decided = decision_files(decisions, inputs, out, isolated=isolated)
    pipeline.decisions(decided)
    require_folder(out)
    require_files(pipeline.sources(inputs, config), inputs)
    if verbose:
        report.say(*report.settings(config))
    tasks_run_by = runners.get(runner, config.run.workers)
    with api(meanwhile=tasks.crew(config.run.workers).start if runner == "threads" else None):
        timeline = build_timeline.with_options(task_runner=tasks_run_by)(inputs, out, config, decided)
    report.say(*report.problems(timeline), *report.decisions(timeline), report.summary(timeline, shown_path(out)))
    return int(not timeline.documents)


@contextmanager
def api(meanwhile: Callable[[], object] | None = None) -> Iterator[None]:
    """Make sure that Prefect has a server: the one that is set, or a temporary one; it takes seconds to start."""
    if PREFECT_API_URL.value():
        yield
        return
    with temporary_server() as server:
        if meanwhile:
            meanwhile()
        with temporary_settings({PREFECT_API_URL: server.url()}):
            yield


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:], command, "python -m flows.build_timeline"))
