"""Numbers that a hurried reader or a date parser takes for dates: ages, percentages, ordinals, scores, sums."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.spans import Span

_LEFT = 32


@dataclass(frozen=True, slots=True)
class Number:
    """A kind of number that is no date: the pattern of it, of what follows, and of what stands before it."""

    reason: str
    pattern: str
    before: str
    example: str


_SEVERAL = r"[0-9]{1,3}(?:(?:, | and |, and | or | to |[-–])[0-9]{1,3}){0,6}"

NUMBERS = (
    Number(
        "percentage",
        r"[0-9]{1,3}(?:[.,][0-9]{1,2})?(?: ?%| ?per ?cent)?(?: ?(?:to|and|or|-|–) ?"
        r"[0-9]{1,3}(?:[.,][0-9]{1,2})?)? ?(?:%|(?:per ?cent|percent)(?!\w))",
        "",
        "It rose from [10% to 31%] in a year.",
    ),
    Number(
        "age",
        _SEVERAL + r"(?![\w%.,/:-][0-9])(?!\w)",
        r"\b(?:aged?|ages|age of)(?: of| about| around"
        r"| between)?\s$",
        "his children, aged [10 and 8], were out",
    ),
    Number(
        "age",
        r"(?:1[01][0-9]|[1-9]?[0-9])(?=,|\.(?:\s|$)|;|\)| (?:from|of|was|is|and|who)\b)",
        r"\b[A-Z][\w'’-]{1,20}(?:, | \()$",
        "Ann Smith, [62], was accused.",
    ),
    Number(
        "score",
        r"[0-9]{1,3} ?[-–:] ?[0-9]{1,3}(?![\w/])",
        r"\b(?:won|win|wins|beat|beaten|lost|lose|drew|draw|score|scored|result|victory|defeat|leading|vote|votes"
        r"|voted)\b"
        r"[^.\n]{0,20}\s$",
        "They lost [3-1] in Leeds.",
    ),
    Number("ordinal number", r"[0-9]{1,3}(?:st|nd|rd|th)(?!\w)", "", "It was the [9th] investigation."),
    Number(
        "sum of money",
        r"[0-9][0-9,.]{0,11}(?: ?(?:m|bn|k|million|billion|thousand))?(?!\w)",
        r"[£$€¥₹]\s?$",
        "It cost £[3billion] a year.",
    ),
    Number("list number", r"[0-9]{1,2}(?=[.)]\s)", r"(?:^|\n)[ \t]*$", "[1]. Tell someone."),
)
"""In the order in which they are tried."""

_COMPILED = tuple(
    (number.reason, re.compile(number.pattern), re.compile(number.before) if number.before else None)
    for number in NUMBERS
)


def what_it_is(text: str, start: int) -> tuple[Span, str] | None:
    """What kind of number begins at `start`, and how far it goes; `None` for a number that nobody takes for a date."""
    left = text[max(0, start - _LEFT) : start]
    if left[-1:].isalnum() or left[-1:] in ("_", "."):
        return None
    for reason, pattern, before in _COMPILED:
        match = pattern.match(text, start)
        if match and (before is None or before.search(left)):
            return Span(start, match.end()), reason
    return None
