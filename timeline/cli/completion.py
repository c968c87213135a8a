"""`timeline completion`: what makes the Tab key of a shell know our commands, options and their values."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from timeline.cli.errors import Command

SHELLS = ("bash", "zsh", "fish")


@click.command("completion", cls=Command, no_args_is_help=True)
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def completion_command(ctx: click.Context, shell: str) -> None:
    """Print a script that completes commands and options with the Tab key.

    \b
        eval "$(timeline completion bash)"                                   in ~/.bashrc
        eval "$(timeline completion zsh)"                                    in ~/.zshrc
        timeline completion fish > ~/.config/fish/completions/timeline.fish
    """  # noqa: D301  # click wants the character itself
    completion = get_completion_class(shell)
    assert completion is not None, "click knows these shells"
    click.echo(completion(ctx.find_root().command, {}, "timeline", "_TIMELINE_COMPLETE").source())
