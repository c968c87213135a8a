"""`--color`, and the environment variable NO_COLOR."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any, TypeVar

import click

_Command = TypeVar("_Command", bound=Callable[..., Any])


def color_option(command: _Command) -> _Command:
    """Give a command `--color`; its lines then are coloured as asked, by themselves on a terminal alone."""
    return click.option(
        "--color",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        expose_value=False,
        is_eager=True,
        callback=_set_color,
        help="Colour what is printed.  [default: auto]",
    )(command)


def _set_color(ctx: click.Context, _: click.Parameter, value: str) -> None:
    unasked = False if os.environ.get("NO_COLOR") else None
    ctx.color = {"always": True, "never": False, "auto": unasked}[value]
