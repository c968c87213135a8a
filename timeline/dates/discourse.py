"""Which date an unfinished one counts from: the publication date, or an earlier mention.

News counts from the day it is published, a narrative from the date it has reached. That is decided paragraph by
paragraph from the text's own years, never by a switch.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.dates.daybook import DAY_BELOW_MONTH, is_month_alone
from timeline.dates.grammar import Draft
from timeline.dates.layout import layout_of
from timeline.dates.narrowing import precision_of, weekday_named
from timeline.dates.story import Story, date_in_sentence, move, opens_sentence
from timeline.dates.tense import Tense, TenseOf, holds_now, tense_of
from timeline.relative import Relative, Resolution, Toward, place
from timeline.spans import Span
from timeline.when import When

SEASON_VALUES = {21: "SP", 22: "SU", 23: "FA", 24: "WI"}
_FINE = {"day": ("day", "time"), "week": ("day", "time", "week"), "month": ("day", "time", "month", "week")}
"""How precise a mention must be for "the next day", "the same week", "that month" to count from it."""

_ANY_YEAR = ("day", "time", "month", "season", "year", "quarter", "half", "week")
_HABIT = re.compile(
    r"\b(?:usually|generally|often|always|normally|typically|every|each|season|climate|average|temperatures?"
    r"|annual(?:ly)?|"
    r"monsoon|throughout the year|yearly|peaks?)\b",
    re.IGNORECASE,
)
_WEEKDAY_BEFORE = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\s?\($", re.IGNORECASE)
"""In "Wednesday (2 September)" the weekday tells the year."""

_ENTRY = re.compile(r"(?:^|\n|[.!?][\"”’')]?)\s*$")
"""Before "3 May Ann Low is sworn in", an entry of a diary, which tells the past in the present."""

_REACH = 40
"""Mentions that an anaphor may reach back over."""

_LEFT = 400
"""Characters, and the end of a paragraph, after which an article that is dated has left the year it told of."""

_LOOKS_ON = ("future", "ahead", "scheduled")


def settle(
    text: str, drafts: Sequence[Draft], headings: Sequence[Span] = (), tense: TenseOf = tense_of
) -> tuple[Draft, ...]:
    """The drafts with every unfinished date tied to what it counts from.

    Args:
        drafts: in text order.
        headings: clean offsets, as in `Document.headings`.
        tense: how to tell which way a clause looks.
    """
    story = Story(text, drafts, layout_of(text, drafts, headings), tense)
    out: list[Draft] = []
    for index, draft in enumerate(drafts):
        tied = _tied(story, index, draft)
        out.append(tied)
        story.settled.append(_provisional(tied, story, index))
        move(story, index, tied)
    return tuple(out)


def _provisional(draft: Draft, story: Story, index: int) -> Resolution | None:
    reading = draft.reading
    if isinstance(reading, When):
        return Resolution(reading, "none")
    if not isinstance(reading, Relative) or reading.anchor == "published" or not reading.back:
        return None
    antecedent = story.settled[index - reading.back]
    when = place(reading, antecedent.when) if antecedent else None
    return Resolution(when, "mentioned", index - reading.back) if when else None


def _tied(story: Story, index: int, draft: Draft) -> Draft:
    reading = draft.reading
    if not isinstance(reading, Relative) or reading.unit == "vague":
        return draft
    if reading.toward == "nearest":
        return _tied_free(story, index, draft, reading)
    if reading.anchor == "mentioned":
        back = _back_to_fitting(story, index, draft, reading)
        over = reading.offset > 0 and story.tense(story.text, draft.start, draft.end, fine=True) == "past"
        return replace(draft, reading=replace(reading, back=back, otherwise="before" if over else None))
    return _tied_week(story, draft, reading) if reading.unit == "week" and not reading.names_part else draft


def _tied_week(story: Story, draft: Draft, reading: Relative) -> Draft:
    """Says of "this week" whether it lies ahead: "will meet this week", "a march later this week"."""
    later = story.text.startswith(("later", "Later"), draft.start)
    coming = later or story.tense(story.text, draft.start, draft.end, fine=True) in ("future", "scheduled")
    if reading.offset or not coming:
        return draft
    return replace(draft, reading=replace(reading, toward="future"))


def _back_to_fitting(story: Story, index: int, draft: Draft, reading: Relative) -> int:
    """How far back the last mention stands that such words can count from; 0 when there is none."""
    if draft.rule == DAY_BELOW_MONTH:
        above = (i for i in range(index - 1, -1, -1) if is_month_alone(story.text, story.drafts[i]))
        return index - next(above)
    if draft.rule == "period":
        return next(
            (index - i for i in range(index - 1, max(-1, index - _REACH), -1) if _is_interval(story.settled[i])), 0
        )
    wanted = _FINE.get(reading.unit, _ANY_YEAR)
    for earlier in range(index - 1, max(-1, index - _REACH), -1):
        if precision_of(story.drafts[earlier].reading) in wanted and story.counts(earlier):
            return index - earlier
    return 0


def _is_interval(resolution: Resolution | None) -> bool:
    return resolution is not None and resolution.when.kind == "interval"


def _tied_free(story: Story, index: int, draft: Draft, reading: Relative) -> Draft:
    """A day, month or weekday without its year: on from the running date in a narrative, else by tense."""
    if reading.time and reading.unit == "day":
        back = _day_in_paragraph(story, index) or _day_above(story, index)
        return replace(draft, reading=replace(reading, back=back, toward="frame"))
    weekday = _WEEKDAY_BEFORE.search(story.text[max(0, draft.start - 16) : draft.start])
    if weekday and reading.day and reading.month:
        reading = replace(reading, falls_on=weekday_named(weekday[1]))
    tense = story.tense(story.text, draft.start, draft.end, fine=precision_of(reading) in ("day", "time"))
    if _recurs(story, index, draft, reading, tense):
        return _recurring(draft)
    if not reading.names_part:
        return _tied_unit(story, index, draft, reading, tense)
    antecedent = _antecedent(story, index, reading, tense)
    if antecedent in story.layout.datelines or (tense == "present" and reading.day and story.names_thing(index)):
        antecedent = None  # "students are angry at the 6 December killing"
    side = _side_of(story, draft, reading, tense)
    if antecedent is None:
        return replace(draft, reading=_spread(reading, "published", 0, side))
    tied = _spread(reading, "mentioned", index - antecedent, _onward(story, index, antecedent, reading))
    if tense == "past":
        tied = replace(tied, otherwise="before")
    aside = not opens_sentence(story, antecedent) or story.names_thing(antecedent)
    if aside and not story.narrative(index) and index not in story.layout.entries:
        tied = replace(tied, otherwise=side)
    return replace(draft, reading=tied)


def _onward(story: Story, index: int, antecedent: int, reading: Relative) -> Toward:
    """How a story goes on: an entry of a chronology lies within its heading, or before the entry above it."""
    if reading.weekday is not None:
        return "future"
    if index not in story.layout.entries:
        return "onward"
    if antecedent == story.heading and precision_of(story.drafts[antecedent].reading) == "year":
        return "frame"
    return "past" if story.layout.newest_first else "onward"


def _tied_unit(story: Story, index: int, draft: Draft, reading: Relative, tense: Tense) -> Draft:
    """Ties "the end of the year" and "this weekend": to the story in a narrative, else to the article."""
    back = 0 if reading.unit == "weekend" else _back_to_fitting(story, index, draft, reading)
    if (
        back
        and (story.narrative(index) or story.paragraph(index - back) == story.paragraph(index))
        and tense not in _LOOKS_ON
    ):
        return replace(draft, reading=_spread(reading, "mentioned", back, "frame"))
    return replace(draft, reading=_spread(reading, "published", 0, "past" if tense == "past" else "frame"))


def _recurs(story: Story, index: int, draft: Draft, reading: Relative, tense: Tense) -> bool:
    """Whether a month is one of every year: "it rains from May to October"."""
    if (
        story.layout.dated
        or story.narrative(index)
        or tense in ("past", *_LOOKS_ON)
        or reading.month is None
        or reading.day
    ):
        return False
    line = story.text[max(0, draft.start - 200) : draft.start].rpartition("\n")[2]
    line += story.text[draft.end : draft.end + 200].partition("\n")[0]
    return reading.until is not None or bool(_HABIT.search(line))


def _recurring(draft: Draft) -> Draft:
    assert isinstance(draft.reading, Relative)
    month = draft.reading.month
    value = f"XXXX-{month:02}" if month and month <= 12 else f"XXXX-{SEASON_VALUES.get(month or 21)}"
    parts = tuple(_recurring(part) if isinstance(part.reading, Relative) else part for part in draft.parts)
    return replace(draft, reading=None, timex="SET", value=value, parts=parts)


def _spread(reading: Relative, anchor: str, back: int, toward: Toward) -> Relative:
    return replace(reading, anchor=anchor, back=back, toward=toward)  # type: ignore[arg-type]


def _side_of(story: Story, draft: Draft, reading: Relative, tense: Tense) -> Toward:
    """Which of the Julys, also by what stands before it: "since", a verb in the perfect, the end of an entry."""
    if draft.signal == "since":
        return "past"
    if tense == "scheduled" and reading.day and _ENTRY.search(story.text[max(0, draft.start - 4) : draft.start]):
        return "nearest"
    side = _side(reading, tense)
    return "recent" if side == "past" and reading.day and holds_now(story.text, draft.start) else side


def _side(reading: Relative, tense: Tense) -> Toward:
    """Which of the Julys an article means: a day that lies ahead, or has no verb to tell, is the nearest such day."""
    if reading.day and tense in ("ahead", "present", "unknown"):
        return "nearest"
    if tense == "present":  # captions tell the past in it: "is led away by police on Monday"
        return "past" if reading.weekday is not None else "future"
    return "past" if tense in ("past", "unknown") else "future"


def _day_in_paragraph(story: Story, index: int) -> int:
    for earlier in range(index - 1, max(-1, index - 8), -1):
        if story.paragraph(earlier) != story.paragraph(index):
            break
        if precision_of(story.drafts[earlier].reading) in ("day", "time") and earlier not in story.layout.stamps:
            return index - earlier
    return 0


def _day_above(story: Story, index: int) -> int:
    """The day that heads a log of times, or that a narrative has reached."""
    if story.day is not None and story.opens_line(index):
        return index - story.day
    return _day_before(story, index) if story.narrative(index) else 0


def _day_before(story: Story, index: int) -> int:
    return next(
        (
            back
            for back in range(1, min(index, 4) + 1)
            if precision_of(story.drafts[index - back].reading) in ("day", "time")
        ),
        0,
    )


def _antecedent(story: Story, index: int, reading: Relative, tense: Tense) -> int | None:
    """The mention whose year (or week) a free date goes on from, `None` for the publication date."""
    if reading.weekday is not None:
        return _weekday_antecedent(story, index) if story.narrative(index) else None
    here = story.paragraph(index)
    if index in story.layout.entries and not _in_line(story, here):
        above = story.heading if story.heading is not None else story.entry
        if above is not None:
            return above
    if story.heading is not None and (story.running is None or story.paragraph(story.running) != here):
        return story.heading
    if story.running is None:
        return None
    same = story.paragraph(story.running) == here
    beside = date_in_sentence(story, index)
    reached = story.running if beside is None else beside
    if story.narrative(index):
        left = story.layout.dated and story.drafts[index].start - story.drafts[reached].end > _LEFT
        return None if (tense == "future" or left) and not same else reached
    return reached if same and tense not in _LOOKS_ON else None


def _in_line(story: Story, paragraph: int) -> bool:
    """Whether the running date stands on the same line, such as the year in the first cell of a row."""
    return story.running is not None and story.paragraph(story.running) == paragraph


def _weekday_antecedent(story: Story, index: int) -> int | None:
    back = _day_in_paragraph(story, index)
    return index - back if back and story.settled[index - back] else None
