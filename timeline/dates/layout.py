"""What the lines of a text say of its dates: news or history, headings, comment stamps, chronologies."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.dates.grammar import Draft
from timeline.dates.narrowing import precision_of
from timeline.relative import Relative
from timeline.spans import Span
from timeline.when import When

_LINE_OPENS = " \t#*=-–•·|[(>"
_LINE_ENDS = " \t#*=-|])"
_HEADING_LENGTH = 90
_ENTRY_ENDS = re.compile(r"[ \t]{0,4}(?:[:|–—]|-+\s|\t|\]|\)|\.\s|$|\n)")
_FEWEST_ENTRIES = 3
"""Lines that open with a date before they are read as a chronology."""

_STAMP_BEFORE = re.compile(
    r"(?:\b(?:posted|commented|submitted|comment|reply|replied|wrote|writes)(?: by [^\n]{1,40}?)?"
    r"(?:,| on| at|:| -| \|){0,2}"
    r"|(?:^|[\n.!?)\"”])\s{0,3}(?:\d{1,4}[.):]\s)?(?:comment (?:number |no\.? ?)?\d{1,5}[.:]?\s)?(?:at|on))\s?$",
    re.IGNORECASE,
)
_STAMP_AFTER = re.compile(
    r"[,:]?\s(?:[^\n:.]{1,40}\s)?(?:wrote|writes|said|says|posted|commented"
    r"|replied)\s?:",
    re.IGNORECASE,
)
_POSTED = re.compile(r"\b(?:posted|submitted|comment(?:ed)?|reply)\b[^\n]*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Layout:
    """The paragraphs of a text and the part its dates play in them; indexes count drafts.

    Attributes:
        paragraphs: where each begins.
        stamps: dates of readers' comments, which tell nothing of the story.
        datelines: days with their year that are nearly all of one of the first lines; they head nothing.
        headings: dates that head what follows.
        entries: dates that open a line of a chronology.
        newest_first: whether the chronology runs backwards.
        dated: whether one of the first lines is nothing but a day with its year.
    """

    paragraphs: Sequence[int]
    stamps: frozenset[int]
    datelines: frozenset[int]
    headings: frozenset[int]
    entries: frozenset[int]
    newest_first: bool
    dated: bool
    _narrative: bool
    _own: Counter[int]
    _pointing: Counter[int]

    def paragraph(self, draft: Draft) -> int:
        """The number of the paragraph that a draft stands in."""
        return bisect_right(self.paragraphs, draft.start)

    def narrative(self, paragraph: int) -> bool:
        """Whether a paragraph tells by its own years rather than from the day it was written."""
        own, pointing = self._own[paragraph], self._pointing[paragraph]
        if pointing > own:
            return False
        return self._narrative or (own > 1 and not pointing)


def layout_of(text: str, drafts: Sequence[Draft], headings: Sequence[Span] = ()) -> Layout:
    """The layout of a text, from its line ends, its headings and the dates found in it."""
    paragraphs = [0, *(match.end() for match in re.finditer(r"\n", text))]
    datelines = _datelines(text, drafts)
    stamps = frozenset(i for i, draft in enumerate(drafts) if is_stamp(text, draft))
    told = [draft for i, draft in enumerate(drafts) if i not in stamps]
    own = Counter(bisect_right(paragraphs, draft.start) for draft in told if _is_own(draft))
    pointing = Counter(bisect_right(paragraphs, draft.start) for draft in told if _points_at_publication(draft))
    entries = _entries(text, drafts)
    heads = frozenset(i for i, draft in enumerate(drafts) if _is_heading(text, draft, headings))
    return Layout(
        paragraphs,
        stamps,
        datelines - heads - entries,
        heads,
        entries,
        _runs_backwards([drafts[i] for i in sorted(entries)]),
        bool(datelines),
        own.total() > 1 + 2 * pointing.total() + (1 if datelines else 0),
        own,
        pointing,
    )


def is_stamp(text: str, draft: Draft) -> bool:
    """Whether a date is the stamp of a comment: "At 18:20 29th Apr 2009, name wrote:"."""
    reading = draft.reading
    if not isinstance(reading, When) or reading.precision not in ("day", "time"):
        return False
    before = text[max(0, draft.start - 60) : draft.start]
    if not _STAMP_BEFORE.search(before):
        return False
    timed = reading.time is not None or draft.timex == "TIME"
    return bool((timed and _STAMP_AFTER.match(text, draft.end)) or _POSTED.search(before))


def _is_own(draft: Draft) -> bool:
    return isinstance(draft.reading, When) and draft.timex in ("DATE", "TIME")


def _points_at_publication(draft: Draft) -> bool:
    reading = draft.reading
    if not isinstance(reading, Relative) or reading.anchor != "published" or reading.unit == "vague":
        return False
    return reading.toward != "nearest" or reading.weekday is not None


def _datelines(text: str, drafts: Sequence[Draft]) -> frozenset[int]:
    return frozenset(
        i
        for i, draft in enumerate(drafts[:3])
        if draft.start <= 600
        and precision_of(draft.reading) in ("day", "time")
        and isinstance(draft.reading, When)
        and sum(len(part.strip()) for part in _line_round(text, draft, 40)) < 25
    )


def _line_round(text: str, draft: Draft, width: int) -> tuple[str, str]:
    """What stands before and after a draft on its line, `width` characters at most."""
    before = text[max(0, draft.start - width) : draft.start].rpartition("\n")[2]
    return before, text[draft.end : draft.end + width].partition("\n")[0]


def _is_heading(text: str, draft: Draft, headings: Sequence[Span]) -> bool:
    """A line that is nothing but a year or a month with its year, or a heading that opens with one."""
    reading = draft.reading
    if not isinstance(reading, When) or reading.kind != "point":
        return False
    if reading.precision not in ("year", "month", "season", "day"):
        return False
    before, after = _line_round(text, draft, 12)
    if before.strip(_LINE_OPENS) or not _opens_line(text, draft, before):
        return False
    if not after.strip(_LINE_ENDS + ":") and (len(after) < 12 or draft.end + 12 >= len(text)):
        return True
    at = bisect_right(headings, draft.start, key=lambda span: span.start) - 1
    return reading.precision != "day" and at >= 0 and _heads(headings[at], draft)


def _heads(heading: Span, draft: Draft) -> bool:
    return draft.start < heading.end and len(heading) <= _HEADING_LENGTH


def _opens_line(text: str, draft: Draft, before: str) -> bool:
    start = draft.start - len(before)
    return start <= 0 or text[start - 1] == "\n"


def _entries(text: str, drafts: Sequence[Draft]) -> frozenset[int]:
    """Dates that open a line and are set off from what it tells, where there are enough of them to be a chronology."""
    found = frozenset(i for i, draft in enumerate(drafts) if _is_entry(text, draft))
    return found if len(found) >= _FEWEST_ENTRIES else frozenset()


def _is_entry(text: str, draft: Draft) -> bool:
    if precision_of(draft.reading) not in ("day", "time", "month", "season") or draft.timex not in ("DATE", "TIME"):
        return False
    before, _ = _line_round(text, draft, 12)
    opens = not before.strip(_LINE_OPENS + "0123456789") and _opens_line(text, draft, before)
    return opens and bool(_ENTRY_ENDS.match(text, draft.end))


def _runs_backwards(entries: Sequence[Draft]) -> bool:
    """Whether successive entries step back more often than on; without years, by the shorter way round the year."""
    steps = [_step(_place_in_year(one), _place_in_year(other)) for one, other in pairwise(entries)]
    return sum(steps) < 0


def _step(one: tuple[int, int, int], other: tuple[int, int, int]) -> int:
    if one[0] and other[0]:
        return (other > one) - (other < one)
    months = (other[1] - one[1]) % 12
    if months == 0:
        return (other[2] > one[2]) - (other[2] < one[2])
    return 1 if months < 6 else -1


def _place_in_year(draft: Draft) -> tuple[int, int, int]:
    """Year, month and day, 0 for what is not said."""
    reading = draft.reading
    if isinstance(reading, When) and reading.start:
        return reading.start.year, reading.start.month or 0, reading.start.day or 0
    assert isinstance(reading, Relative), "an entry is a date"
    return 0, reading.month or 0, reading.day or 0
