"""The command line: data on standard output, everything else on standard error, one line for each mistake.

    build.py           the command that is meant when none is named; watch.py: again and again
    preview.py         what its dry run shows
    standard_input.py  documents that are piped in
    show.py, explain.py, export.py, diff.py   what is in a timeline.json
        opened.py, filters.py                 which one, and what of it
        table.py, document.py                 what show prints: events, or a document as it was read
        finding.py, explanation.py            what explain looks for, and what it says of it
    color.py, terminal.py                     when to colour, and what
    dates.py           the dates of one file
    schema.py, plugins.py, completion.py      what can be read, named and completed
    errors.py          an error of ours becomes one line and an exit code
    settings.py        from options and files to a `Config`
    report.py          the words that a run says

Nothing here imports a stage before it is needed, so that `timeline --help` answers at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from timeline.cli.build import build_command
from timeline.cli.completion import completion_command
from timeline.cli.dates import list_dates
from timeline.cli.diff import diff_command
from timeline.cli.explain import explain_command
from timeline.cli.export import export_command
from timeline.cli.plugins import list_plugins
from timeline.cli.report import complain
from timeline.cli.schema import schema_command
from timeline.cli.show import show_command
from timeline.version import VERSION

INTERRUPTED = 130


class _Commands(click.Group):
    """`timeline news/` means `timeline build news/`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args and args[0] not in (*self.commands, "--version", "--help", "-h"):
            if not ctx.resilient_parsing:
                self._refuse_misspelt(args[0])
            args = ["build", *args]
        return super().parse_args(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """The commands, and files, since `build` need not be said."""
        return [*super().shell_complete(ctx, incomplete), CompletionItem(incomplete, type="file")]

    def _refuse_misspelt(self, word: str) -> None:
        near = get_close_matches(word, self.commands, n=1)
        if near and not Path(word).exists():
            raise click.UsageError(f"no command, file or folder {word!r}; did you mean {near[0]!r}?")


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(VERSION, message="%(prog)s %(version)s")
def command() -> None:
    """Turn a folder of articles into a checked timeline.

    \b
        timeline news/                  build timeline.html and timeline.json
        timeline news/ -o out --open    ... in the folder out, and look at it
        timeline show out --from 2009   the events as a table
        timeline explain ev-2632e27d06  why is this event here, and why that date?
        timeline diff before/ after/    what changed
        timeline export ics out         for another program
    """  # noqa: D301  # click wants the character itself


command.add_command(build_command)
command.add_command(show_command)
command.add_command(explain_command)
command.add_command(export_command)
command.add_command(diff_command)
command.add_command(list_dates)
command.add_command(schema_command)
command.add_command(list_plugins)
command.add_command(completion_command)


def run(args: Sequence[str], command: click.Command = command, name: str = "timeline") -> int:
    """Carry out a command line.

    Returns:
        The exit code: 0 done, 1 failed or `--fail-on` hit, 2 wrong usage, 130 interrupted.
    """
    try:
        return int(command.main(list(args), prog_name=name, standalone_mode=False) or 0)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return error.exit_code
    except click.ClickException as error:
        complain(error.format_message(), color=error.show_color)
        return error.exit_code
    except click.Abort:
        complain("interrupted; nothing was written")
        return INTERRUPTED
