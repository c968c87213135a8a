"""An error of ours becomes one line and an exit code."""

from __future__ import annotations

from typing import Any

import click

from timeline.errors import ConfigError, TimelineError


class Failed(click.ClickException):
    """The result could not be had."""

    exit_code = 1


class Misused(click.ClickException):
    """What was asked for makes no sense."""

    exit_code = 2


class Command(click.Command):
    """A command whose mistakes, when they are ours, are told as click tells its own."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command.

        Raises:
            Misused: for a `ConfigError`.
            Failed: for any other `TimelineError`.
        """
        try:
            return super().invoke(ctx)
        except ConfigError as error:
            raise Misused(str(error)) from error
        except TimelineError as error:
            raise Failed(str(error)) from error
