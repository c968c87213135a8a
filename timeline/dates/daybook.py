"""Bare days below a month that stands alone on its line: "March 2009", then "12: a complaint"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from timeline.civil import days_in_month
from timeline.dates.grammar import Draft
from timeline.dates.narrowing import precision_of
from timeline.relative import Relative
from timeline.spans import Span
from timeline.when import When

DAY_BELOW_MONTH = "day below its month"
"""The name of the rule."""

_OPENS = " \t#*=->•·|[("
_ENDS = " \t#*=-|]):"
_ENTRY = re.compile(
    rf"^[{re.escape(_OPENS)}]{{0,6}}(?P<day>3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?"
    r"(?=[ \t]?[:–—|](?![0-9])|[ \t]-{1,2}[ \t])(?=[^\n]{0,12}\w)",
    re.MULTILINE,
)
_LEAP_YEAR = 2000


def with_days_below_months(text: str, drafts: Sequence[Draft]) -> Sequence[Draft]:
    """The drafts and the bare days below months, in text order.

    Such days are believed when the first line below the month opens with one, there are two or more, each is a day of
    that month, and they run on or back; 1, 2, 3 may as well number a list and are not.
    """
    heads = [draft for draft in drafts if _stands_alone(text, draft)]
    ends = [*(head.start for head in heads[1:]), len(text)]
    taken = {draft.start for draft in drafts}
    days = [
        day
        for head, end in zip(heads, ends, strict=False)
        if precision_of(head.reading) == "month"
        for day in _days_below(text, head, end)
        if day.start not in taken
    ]
    return sorted([*drafts, *days], key=lambda draft: (draft.start, draft.end)) if days else drafts


def is_month_alone(text: str, draft: Draft) -> bool:
    """Whether a draft is a month that can head bare days."""
    return precision_of(draft.reading) == "month" and _stands_alone(text, draft)


def _stands_alone(text: str, draft: Draft) -> bool:
    if precision_of(draft.reading) not in ("day", "month", "year") or draft.timex != "DATE" or draft.mod:
        return False
    before, after = _round(text, draft.start, draft.end)
    return not before.strip(_OPENS) and not after.strip(_ENDS)


def _round(text: str, start: int, end: int, width: int = 12) -> tuple[str, str]:
    """What stands on the line before and after; a line that goes on beyond `width` characters is never empty."""
    before = text[max(0, start - width) : start].rpartition("\n")
    after = text[end : end + width].partition("\n")
    goes_on = not after[1] and end + width < len(text)
    from_afar = not before[1] and start > width
    return ("…" if from_afar else before[2]), ("…" if goes_on else after[0])


def _days_below(text: str, head: Draft, end: int) -> Iterator[Draft]:
    found = list(_ENTRY.finditer(text, head.end, end))
    numbers = [int(match["day"]) for match in found]
    if len(found) < 2 or text[head.end : found[0].start()].strip(_ENDS + "\r\n"):
        return
    steps = {(other > one) - (other < one) for one, other in pairwise(numbers)}
    if steps not in ({1}, {-1}) or max(numbers) > _length(head) or numbers == list(range(1, len(numbers) + 1)):
        return
    for match, number in zip(found, numbers, strict=True):
        span = Span(match.start("day"), match.end())
        yield Draft(span.start, span.end, DAY_BELOW_MONTH, Relative("month", anchor="mentioned", day=number))


def _length(head: Draft) -> int:
    """Days of the month that a draft names, in the longest of its years."""
    reading = head.reading
    if isinstance(reading, When) and reading.start:
        return days_in_month(reading.start.year, reading.start.month or 1)
    assert isinstance(reading, Relative), "a month is a date"
    return days_in_month(_LEAP_YEAR, reading.month or 1)
