"""The events that are supported best, each a different one."""

from __future__ import annotations

from collections.abc import Iterable
from math import inf
from typing import Any

from timeline.render.words import support

View = dict[str, Any]

_BEST = 3


def best(events: Iterable[View]) -> list[View]:
    """The events that most separate statements tell, each with that in words; none that only one document tells.

    One that happens at the same time as a better one, to the same people, is most likely that one told again.
    """
    several = [event for event in events if event["group"] == "told" and len(event["documents"]) > 1]
    chosen: list[View] = []
    for event in sorted(several, key=lambda event: (-event["statements"], -len(event["documents"]))):
        if not any(is_told_again(event, better) for better in chosen):
            chosen.append(event)
        if len(chosen) == _BEST:
            break
    return [{"event": event, "support": support(event)} for event in chosen]


def is_told_again(event: View, better: View) -> bool:
    """Whether both have someone in common and their dates some day; what lasts is not what happens meanwhile."""
    lasts = [one["shape"] == "interval" for one in (event, better)]
    (low, high), (other_low, other_high) = _reach(event), _reach(better)
    return lasts[0] == lasts[1] and low <= other_high and other_low <= high and bool(_named(event) & _named(better))


def _reach(event: View) -> tuple[float, float]:
    return (
        -inf if event["start"] is None else event["start"],
        inf if event["end"] is None else event["end"],
    )


def _named(event: View) -> set[str]:
    return {*event["people"], *event["bodies"]}
