"""Which date an unfinished one counts from: the publication date, or an earlier mention.

News counts from the day it is published, a narrative from the date it has reached. That is decided paragraph by
paragraph from the text's own years, never by a switch.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from timeline.dates.grammar import Draft
from timeline.dates.narrowing import precision_of
from timeline.relative import Relative, Resolution, Toward, place
from timeline.when import When

Tense = Literal["past", "future", "unknown"]
SEASON_VALUES = {21: "SP", 22: "SU", 23: "FA", 24: "WI"}
_FINE = {"day": ("day", "time"), "week": ("day", "time", "week"), "month": ("day", "time", "month", "week")}
"""How precise a mention must be for "the next day", "the same week", "that month" to count from it."""

_ANY_YEAR = ("day", "time", "month", "season", "year", "quarter", "half", "week")
_FUTURE = re.compile(
    r"\b(?:will|won't|'ll|’ll|shall|due|upcoming|forthcoming|expected|scheduled|planned|plans?|"
    r"hopes?|intends?|set (?:for|to)|(?:is|are|am|be) (?:to|going)|would be|deadline|next|ahead of|tomorrow|soon)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|had|has|have|did|said|told|took|came|went|became|began|made|got|gave|left|fell|held|met|won|lost|saw|sent|"
    r"wrote|rose|ran|led|kept|found|spoke|paid|shot|stood|put|sat|set out|broke|brought|built|died|"
    r"(?<!\bbe )(?<!being )[a-z]{3,}ed)\b",
    re.IGNORECASE,
)
_HABIT = re.compile(
    r"\b(?:usually|generally|often|always|normally|typically|every|each|season|climate|average|temperatures?|annual(?:ly)?|"
    r"monsoon|throughout the year|yearly|peaks?)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[.!?;:\n]\s|\n")
_OPENING = re.compile(
    r"(?:^|[.!?]\s|\n|[\"“”(])\s{0,2}(?:(?:In|By|Since|From|During|On|Late|Early|After|Before|Until)\b[a-z ]{0,12})?$"
)
_BEFORE, _AFTER = 140, 90
"""Characters of a clause that are searched for its tense."""

_OUTLIER_YEARS = 12
"""A year further than this from the running one, said once, is an aside and does not move the narrative."""


@dataclass(slots=True)
class _Story:
    """What has been mentioned so far. Indexes count drafts; `settled` are the dates as far as they are known."""

    drafts: Sequence[Draft]
    paragraphs: Sequence[int]
    narrative: bool
    settled: list[Resolution | None]
    dated: bool
    running: int | None = None
    heading: int | None = None

    def paragraph(self, index: int) -> int:
        return bisect_right(self.paragraphs, self.drafts[index].start)


def settle(text: str, drafts: Sequence[Draft], _headings: Sequence[int] = ()) -> tuple[Draft, ...]:
    """The drafts with every unfinished date tied to what it counts from.

    Args:
        drafts: in text order.
    """
    paragraphs = [0, *(match.end() for match in re.finditer(r"\n", text))]
    dated = _has_dateline(text, drafts)
    story = _Story(drafts, paragraphs, _is_narrative(drafts, dated), [], dated)
    out: list[Draft] = []
    for index, draft in enumerate(drafts):
        tied = _tied(text, story, index, draft)
        out.append(tied)
        story.settled.append(_provisional(tied, story, index))
        _move(text, story, index, tied)
    return tuple(out)


def _provisional(draft: Draft, story: _Story, index: int) -> Resolution | None:
    reading = draft.reading
    if isinstance(reading, When):
        return Resolution(reading, "none")
    if not isinstance(reading, Relative) or reading.anchor == "published" or not reading.back:
        return None
    antecedent = story.settled[index - reading.back]
    when = place(reading, antecedent.when) if antecedent else None
    return Resolution(when, "mentioned", index - reading.back) if when else None


def _is_narrative(drafts: Sequence[Draft], dated: bool) -> bool:
    """Whether the text tells by its own years rather than from the day it was written."""
    own = sum(isinstance(d.reading, When) and d.timex in ("DATE", "TIME") for d in drafts)
    pointing = sum(_points_at_publication(d) for d in drafts)
    return own > 2 * pointing + (2 if dated else 0)


def _points_at_publication(draft: Draft) -> bool:
    reading = draft.reading
    if not isinstance(reading, Relative) or reading.anchor != "published" or reading.unit == "vague":
        return False
    return reading.toward != "nearest" or reading.weekday is not None


def _has_dateline(text: str, drafts: Sequence[Draft]) -> bool:
    """Whether one of the first lines is nothing but a day with its year."""
    for draft in drafts[:3]:
        if (
            draft.start > 600
            or precision_of(draft.reading) not in ("day", "time")
            or not isinstance(draft.reading, When)
        ):
            continue
        before = text[max(0, draft.start - 40) : draft.start].rpartition("\n")[2]
        after = text[draft.end : draft.end + 40].partition("\n")[0]
        if len(before.strip()) + len(after.strip()) < 25:
            return True
    return False


def _tied(text: str, story: _Story, index: int, draft: Draft) -> Draft:
    reading = draft.reading
    if not isinstance(reading, Relative) or reading.unit == "vague":
        return draft
    if reading.toward == "nearest":
        return _tied_free(text, story, index, draft, reading)
    if reading.anchor == "mentioned":
        back = _back_to_fitting(story, index, draft, reading)
        return replace(draft, reading=replace(reading, back=back))
    return draft


def _back_to_fitting(story: _Story, index: int, draft: Draft, reading: Relative) -> int:
    """How far back the last mention stands that such words can count from; 0 when there is none."""
    if draft.rule == "period":
        return next((index - i for i in range(index - 1, -1, -1) if _is_interval(story.settled[i])), 0)
    wanted = _FINE.get(reading.unit, _ANY_YEAR)
    for earlier in range(index - 1, max(-1, index - 40), -1):
        if precision_of(story.drafts[earlier].reading) in wanted and story.drafts[earlier].timex in ("DATE", "TIME"):
            return index - earlier
    return 0


def _is_interval(resolution: Resolution | None) -> bool:
    return resolution is not None and resolution.when.kind == "interval"


def _tied_free(text: str, story: _Story, index: int, draft: Draft, reading: Relative) -> Draft:
    """A day, month or weekday without its year: on from the running date in a narrative, else by tense."""
    if reading.time and reading.unit == "day":
        back = _day_in_paragraph(story, index) or (_day_before(story, index) if story.narrative else 0)
        return replace(draft, reading=replace(reading, back=back, toward="frame"))
    tense = _tense(text, draft)
    if _recurs(text, story, draft, reading, tense):
        return _recurring(draft)
    if not reading.names_part:
        return _tied_unit(story, index, draft, reading, tense)
    antecedent = _antecedent(text, story, index, reading, tense)
    if antecedent is None:
        return replace(draft, reading=_spread(reading, "published", 0, _side(reading, tense)))
    toward: Toward = "onward" if reading.weekday is None else "future"
    return replace(draft, reading=_spread(reading, "mentioned", index - antecedent, toward))


def _tied_unit(story: _Story, index: int, draft: Draft, reading: Relative, tense: Tense) -> Draft:
    """Ties "the end of the year" and "this weekend": to the story in a narrative, else to the article."""
    back = 0 if reading.unit == "weekend" else _back_to_fitting(story, index, draft, reading)
    if back and (story.narrative or story.paragraph(index - back) == story.paragraph(index)) and tense != "future":
        return replace(draft, reading=_spread(reading, "mentioned", back, "frame"))
    return replace(draft, reading=_spread(reading, "published", 0, "past" if tense == "past" else "frame"))


def _recurs(text: str, story: _Story, draft: Draft, reading: Relative, tense: Tense) -> bool:
    """Whether a month is one of every year: "it rains from May to October"."""
    if story.dated or story.narrative or tense != "unknown" or reading.month is None or reading.day:
        return False
    line = text[max(0, draft.start - 200) : draft.start].rpartition("\n")[2]
    line += text[draft.end : draft.end + 200].partition("\n")[0]
    return reading.until is not None or bool(_HABIT.search(line))


def _recurring(draft: Draft) -> Draft:
    assert isinstance(draft.reading, Relative)
    month = draft.reading.month
    value = f"XXXX-{month:02}" if month and month <= 12 else f"XXXX-{SEASON_VALUES.get(month or 21)}"
    parts = tuple(_recurring(part) if isinstance(part.reading, Relative) else part for part in draft.parts)
    return replace(draft, reading=None, timex="SET", value=value, parts=parts)


def _spread(reading: Relative, anchor: str, back: int, toward: Toward) -> Relative:
    return replace(reading, anchor=anchor, back=back, toward=toward)  # type: ignore[arg-type]


def _side(reading: Relative, tense: Tense) -> Toward:
    """Without a verb to tell, a day is the nearest such day, a month or weekday the last one."""
    if tense == "unknown":
        return "nearest" if reading.day else "past"
    return tense


def _day_in_paragraph(story: _Story, index: int) -> int:
    for earlier in range(index - 1, max(-1, index - 8), -1):
        if story.paragraph(earlier) != story.paragraph(index):
            break
        if precision_of(story.drafts[earlier].reading) in ("day", "time"):
            return index - earlier
    return 0


def _day_before(story: _Story, index: int) -> int:
    return next(
        (
            back
            for back in range(1, min(index, 4) + 1)
            if precision_of(story.drafts[index - back].reading) in ("day", "time")
        ),
        0,
    )


def _antecedent(_text: str, story: _Story, index: int, reading: Relative, tense: Tense) -> int | None:
    """The mention whose year (or week) a free date goes on from, `None` for the publication date."""
    if reading.weekday is not None:
        return _weekday_antecedent(story, index) if story.narrative else None
    here = story.paragraph(index)
    if story.heading is not None and (story.running is None or story.paragraph(story.running) != here):
        return story.heading
    if story.running is None:
        return None
    same = story.paragraph(story.running) == here
    if story.narrative:
        return None if tense == "future" and not same else story.running
    return story.running if same and tense != "future" else None


def _weekday_antecedent(story: _Story, index: int) -> int | None:
    back = _day_in_paragraph(story, index)
    return index - back if back and story.settled[index - back] else None


def _tense(text: str, draft: Draft) -> Tense:
    """Past or future, by the nearest verb before the date in its clause, else by the first one after it."""
    before = text[max(0, draft.start - _BEFORE) : draft.start]
    before = _CLAUSE.split(before)[-1]
    after = _CLAUSE.split(text[draft.end : draft.end + _AFTER], 1)[0]
    future, past = _last(_FUTURE, before), _last(_PAST, before)
    if future < 0 and past < 0:
        future, past = -_first(_FUTURE, after), -_first(_PAST, after)
    if future == past:
        return "unknown"
    return "future" if future >= past else "past"


def _last(pattern: re.Pattern[str], text: str) -> int:
    return max((match.end() for match in pattern.finditer(text)), default=-1)


def _first(pattern: re.Pattern[str], text: str) -> int:
    match = pattern.search(text)
    return match.start() if match else len(text) + 1


def _move(text: str, story: _Story, index: int, draft: Draft) -> None:
    """Let the running date follow a mention, unless it is an aside."""
    resolution = story.settled[index]
    if resolution is None or draft.timex not in ("DATE", "TIME"):
        return
    if precision_of(draft.reading) in ("decade", "century") or resolution.when.earliest is None:
        return
    if resolution.when.kind == "interval" and resolution.when.precision == "year" and story.running is not None:
        return
    if _is_heading(text, draft):
        story.heading = story.running = index
        return
    if not _is_aside(text, story, index, resolution.when):
        story.running = index


def _is_heading(text: str, draft: Draft) -> bool:
    """A line that is nothing but a year or a month with its year."""
    reading = draft.reading
    if not isinstance(reading, When) or reading.kind != "point" or reading.precision not in ("year", "month", "season"):
        return False
    before = text[max(0, draft.start - 12) : draft.start].rpartition("\n")
    after = text[draft.end : draft.end + 12].partition("\n")
    opens = not before[2].strip(" \t#*=-[(") and (bool(before[1]) or draft.start < 12)
    return opens and not after[0].strip(" \t#*=-:])") and (bool(after[1]) or draft.end + 12 >= len(text))


def _is_aside(text: str, story: _Story, index: int, when: When) -> bool:
    """A year or month that steps back or far away moves the story only where it opens a sentence or is a day."""
    running = story.settled[story.running] if story.running is not None else None
    if running is None or running.when.earliest is None or when.earliest is None:
        return False
    step = when.earliest.year - running.when.earliest.year
    if 0 <= step <= _OUTLIER_YEARS or when.precision in ("day", "time"):
        return False
    return not _opens_sentence(text, story.drafts[index])


def _opens_sentence(text: str, draft: Draft) -> bool:
    return bool(_OPENING.search(text[max(0, draft.start - 24) : draft.start]))
