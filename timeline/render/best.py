"""The events that are supported best, each a different one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from math import inf
from typing import Any

from timeline.render.words import support

View = dict[str, Any]

_BEST = 3

FAULTS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), example)
    for pattern, example in (
        (r"^(?:The|An?|His|Her|Its|Their) (?:[a-z-]+ )?(?:the|an?) ", "The legendary the record producer was jailed"),
        (r"\b(the|an?|of|to|in|and|was|were) \1\b", "Ann Lee was was jailed"),
        (r"^((?:[A-Z]\S+ )+)\1", "Tom Hill Tom Hill played a concert"),
        (r"^(?:Many|Few|Several|Some|Most|Both|All|Others?) (?:was|were|is|are|had|has|have)\b", "Many was to be back"),
        (r"^(?:I|You|He|She|It|We|They|Who|Which) ", "He was jailed"),
        (r"^(?:Was|Were|Is|Are|Had|Has|Have|Been|Being)\b", "Was jailed for a year"),
        (r"\b(?:the|an?|of|and|or)[.…]?$", "Ann Lee was jailed for the"),
    )
)
"""Forms of a headline in which words are missing or there twice, each with one that has it."""


def best(events: Iterable[View]) -> list[View]:
    """The events that most separate statements tell, each with that in words; none that only one document tells.

    One that happens at the same time as a better one, to the same people, is most likely that one told again. One whose
    headline cannot be read by itself stays in the list, where its sentence stands below it.
    """
    several = [event for event in events if event["group"] == "told" and len(event["documents"]) > 1]
    several = [event for event in several if reads_by_itself(event["title"])]
    chosen: list[View] = []
    for event in sorted(several, key=lambda event: (-event["statements"], -len(event["documents"]))):
        if not any(is_told_again(event, better) for better in chosen):
            chosen.append(event)
        if len(chosen) == _BEST:
            break
    return [{"event": event, "support": support(event)} for event in chosen]


def reads_by_itself(title: str) -> bool:
    """Whether no word of a headline is missing or there twice, as far as its form tells; its sense is not asked."""
    return not any(fault.search(title) for fault, _ in FAULTS)


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
