"""How far a text has got in time: the running date, what heads it, and which mentions are only asides."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from timeline.dates.grammar import Draft
from timeline.dates.layout import Layout
from timeline.dates.narrowing import precision_of
from timeline.dates.tense import TenseOf
from timeline.relative import Resolution
from timeline.when import When

_OPENING = re.compile(
    r"(?:^|[.!?]\s|\n|[\"“”])\s{0,2}(?:(?:In|By|Since|From|During|On|Late|Early|After|Before|Until|Im|Am|Seit|En"
    r"|Depuis|Le|El|Desde|Nel|Il|Dal|Sinds|Op|Em|No)\b[a-z ]{0,12})?$"
)
_SENTENCE = re.compile(r"[.!?][\"”’')]?\s(?=[A-Z\"“])|\n")
_LONGEST_SENTENCE = 400
_NAMING = re.compile(r"\b(?:the|a|its|his|her|their)\s(?:\S{0,4})$", re.IGNORECASE)
_NAMED = re.compile(
    r"\s(?!(?:to|and|or|the|in|at|when|with|by|for|as|after|he|she|they|it|was|is|but|on|of|from|that|which)\b)[A-Za-z]"
)
_REACH = 8
"""Mentions of one sentence that are looked back over."""

_OUTLIER_YEARS = 12
"""A year further than this from the running one, said once, is an aside and does not move the narrative."""


@dataclass(slots=True)
class Story:
    """What has been mentioned so far. Indexes count drafts; `settled` are the dates as far as they are known.

    `running` is the date that the story has reached, `heading` the month or year that heads it, `day` a day that does.
    """

    text: str
    drafts: Sequence[Draft]
    layout: Layout
    tense: TenseOf
    settled: list[Resolution | None] = field(default_factory=list)
    running: int | None = None
    heading: int | None = None
    day: int | None = None
    entry: int | None = None

    def paragraph(self, index: int) -> int:
        """The number of the paragraph of a mention."""
        return self.layout.paragraph(self.drafts[index])

    def narrative(self, index: int) -> bool:
        """Whether that paragraph tells by its own years."""
        return self.layout.narrative(self.paragraph(index))

    def opens_line(self, index: int) -> bool:
        """Whether nothing but a bullet stands before a mention on its line."""
        start = self.drafts[index].start
        return not self.text[max(0, start - 12) : start].rpartition("\n")[2].strip(" \t#*=-–•·|[(>")

    def tells(self, index: int) -> bool:
        """Whether a mention is a date that others can count from: comment stamps are not."""
        return self.drafts[index].timex in ("DATE", "TIME") and index not in self.layout.stamps

    def counts(self, index: int) -> bool:
        """Whether "two days later" can count from a mention: from the dateline nothing does but the whole article."""
        return self.tells(index) and index not in self.layout.datelines

    def names_thing(self, index: int) -> bool:
        """Whether a date only says which one of several: "the 1918 outbreak", "the March 2008 election"."""
        draft = self.drafts[index]
        opening = self.text[max(0, draft.start - 6) : draft.start + 4]
        return bool(_NAMING.search(opening) and _NAMED.match(self.text, draft.end))

    def own_date(self, index: int) -> When | None:
        """The date of a mention that states its year itself."""
        settled = self.settled[index] if self.tells(index) else None
        return settled.when if settled and settled.anchor == "none" else None


def move(story: Story, index: int, draft: Draft) -> None:
    """Let the running date follow a mention, unless it is an aside."""
    resolution = story.settled[index]
    if resolution is None or not story.tells(index):
        return
    if precision_of(draft.reading) in ("decade", "century") or resolution.when.earliest is None:
        return
    if resolution.when.kind == "interval" and resolution.when.precision == "year" and story.running is not None:
        return
    if index in story.layout.entries:
        story.entry = index
    if index in story.layout.headings:
        _head(story, index, draft)
    elif not _is_aside(story, index, resolution.when):
        story.running = index


def _head(story: Story, index: int, draft: Draft) -> None:
    """Put what follows under a heading; a day heads only the times below it."""
    story.running = index
    if precision_of(draft.reading) in ("day", "time"):
        story.day = index
    else:
        story.heading, story.day = index, None


def _is_aside(story: Story, index: int, when: When) -> bool:
    """A year or month that steps back or far away moves the story only where it opens a sentence or is a day.

    Two in one paragraph that step back alike are no asides: the story has gone back.
    """
    running = story.settled[story.running] if story.running is not None else None
    if running is None or running.when.earliest is None or when.earliest is None:
        return False
    step = when.earliest.year - running.when.earliest.year
    if 0 <= step <= _OUTLIER_YEARS or when.precision in ("day", "time") or opens_sentence(story, index):
        return False
    return abs(step) > _OUTLIER_YEARS or not _goes_with_another(story, index, when.earliest.year)


def _goes_with_another(story: Story, index: int, year: int) -> bool:
    """Whether one of the two mentions before it, in its paragraph, lies within a year of it."""
    others = [i for i in range(max(0, index - 2), index) if story.paragraph(i) == story.paragraph(index)]
    dates = [story.own_date(i) for i in others if i != story.running]
    return any(when.earliest and abs(when.earliest.year - year) <= 1 for when in dates if when)


def opens_sentence(story: Story, index: int) -> bool:
    """Whether a mention is the first word of a sentence, or follows its first preposition."""
    start = story.drafts[index].start
    return bool(_OPENING.search(story.text[max(0, start - 24) : start]))


def date_in_sentence(story: Story, index: int) -> int | None:
    """The last date before a mention in its own sentence that states its year, aside or not."""
    for earlier in range(index - 1, max(-1, index - _REACH), -1):
        between = story.text[story.drafts[earlier].end : story.drafts[index].start]
        if len(between) > _LONGEST_SENTENCE or _SENTENCE.search(between):
            return None
        when = story.own_date(earlier)
        if when and when.precision not in ("decade", "century") and when.kind != "interval":
            return earlier
    return None
