"""The sentences that the page says about the timeline as a whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from timeline.model import Event, Timeline
from timeline.render.groups import Group, groups_of, told
from timeline.when import Day, PartialDate, When

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_SILENCE_SHARE = 0.1
"""A stretch without events is told when it is this share of the whole, and at least `_SILENCE_DAYS`."""
_SILENCE_DAYS = 60
_MANY_YEARS = 20
"""A stretch longer than this is told in years, as the line over the chart tells it."""
_FEW = 10
"""Dated events below which a story has no heart."""
_PART = 5
"""How many times as long as a small part of the time the whole is."""
_SHORT = 62
"""Days that the chart shows well as they are."""
_OUTLYING = 0.025
"""Share of the events of the heart that is left out at either end. `stretches.js` has the same four numbers."""


def number(count: int) -> str:
    """A count as a newspaper prints it: words up to twelve, then digits."""
    return _SMALL[count] if count < len(_SMALL) else f"{count:,}"


def counted(count: int, noun: str) -> str:
    """ "one event", "two events"."""
    return f"{number(count)} {noun}{'' if count == 1 else 's'}"


def standfirst(timeline: Timeline) -> str:
    """What this is, in three sentences at most: how many events, when, told by whom, and what is missing."""
    by = f"as told by {counted(len(timeline.documents), 'document')}"
    if not timeline.events:
        return f"{capital(counted(len(timeline.undated), 'undated event'))}, {by}."
    groups = groups_of(timeline)
    return " ".join((_span(timeline, told(timeline, groups), by), *_missing(timeline, Counter(groups))))


def _span(timeline: Timeline, story: Sequence[Event], by: str) -> str:
    """When; where most of the story is a small part of the whole, that part alone, since single early years mislead."""
    events, days = capital(counted(len(story), "event")), heart(story)
    if days is None:
        return f"{events} {_reach(story or timeline.events)}, {by}."
    first, last = (Day.from_ordinal(day).year for day in days)
    starts = [e.when.earliest or e.when.latest for e in story if e.when]
    most = "most" if sum(first <= day.year <= last for day in starts if day) * 2 > len(starts) else "many"
    span = f"in {_year(first)}" if first == last else f"between {_year(first)} and {_year(last)}"
    return f"{events}, {most} of them {span}, {by}."


def _reach(events: Sequence[Event]) -> str:
    dates = [date for e in events if e.when for date in (e.when.start, e.when.end) if date]
    earliest, latest = min(dates, key=lambda d: d.first), max(dates, key=lambda d: d.last)
    coarse = _to_the_year if latest.year - earliest.year > _MANY_YEARS else _to_the_month
    first, last = coarse(earliest), coarse(latest)
    return f"in {first}" if first == last else f"between {first} and {last}"


def _to_the_month(date: PartialDate) -> str:
    """The date in words, days left out; nothing is made more exact than it is."""
    return PartialDate.of(date.year, date.month).in_words() if date.precision == "day" else date.in_words()


def _to_the_year(date: PartialDate) -> str:
    return date.in_words() if date.precision in ("decade", "century") else _year(date.year)


def _missing(timeline: Timeline, groups: Mapping[Group, int]) -> tuple[str, ...]:
    sentences = []
    if timeline.conflicts:
        sentences.append(f"The sources disagree about {number(timeline.conflicts)} of them.")
    undated, failed = len(timeline.undated), len(timeline.problems)
    parts = [f"{counted(undated, 'further event')} could not be dated"] if undated else []
    parts += [f"{counted(failed, 'file')} could not be read"] if failed else []
    if parts:
        sentences.append(f"{capital(' and '.join(parts))}.")
    rough, releases = groups.get("rough", 0), groups.get("release", 0)
    left = [f"{counted(rough, 'event')} roughly told"] if rough else []
    left += [f"{counted(releases, 'publication')} of the documents themselves"] if releases else []
    if left:
        sentences.append(f"Left out until asked for: {' and '.join(left)}.")
    return tuple(sentences)


def picture_words(timeline: Timeline, story: Sequence[Event]) -> str:
    """The chart of the story in a sentence, for readers who do not see it."""
    if not timeline.events:
        return "No event has a date."
    years = Counter(e.when.start.year for e in story if e.when and e.when.start)
    most, count = min(years.items(), key=lambda item: (-item[1], item[0])) if years else (None, 0)
    busiest = f", most in {_year(most)}" if most is not None and count > 1 else ""
    return f"Chart of {counted(len(story), 'event')} {_reach(story or timeline.events)}{busiest}."


def support(event: Mapping[str, Any]) -> str:
    """ "5 documents, 8 statements of their own", "1 document": what stands behind it; copies count once."""
    documents, statements = len(event["documents"]), event["statements"]
    told = f"{documents} document{'' if documents == 1 else 's'}"
    if documents == statements == 1:
        return told
    return (
        f"{told}, {statements} statement{'' if statements == 1 else 's'} of {'its' if documents == 1 else 'their'} own"
    )


def date_words(when: When, basis: str | None) -> str:
    """The date in words; a date that was inferred says so."""
    return f"{replace(when, uncertain=False).in_words()}, inferred" if basis == "inferred" else when.in_words()


@dataclass(frozen=True, slots=True)
class Silence:
    """A long stretch without an event: its first and last day, and its length in words."""

    first: int
    last: int
    words: str


def silences(timeline: Timeline) -> dict[str, Silence]:
    """The long silences of the story, by the id of the event that ends them."""
    events = [event for event, group in zip(timeline.events, groups_of(timeline), strict=False) if group != "release"]
    days = [day.ordinal for e in events if e.when for day in (e.when.earliest, e.when.latest) if day]
    least = max(_SILENCE_DAYS, _SILENCE_SHARE * (max(days) - min(days))) if days else 0
    found: dict[str, Silence] = {}
    reached: int | None = None
    for event in events:
        start, until = event.when.earliest if event.when else None, _covers_until(event.when)
        if reached is not None and start is not None and start.ordinal - reached - 1 >= least:
            length = start.ordinal - reached - 1
            found[event.id] = Silence(reached + 1, start.ordinal - 1, f"{capital(_length(length))} without an event")
        if until is not None:
            reached = max(until.ordinal, reached) if reached is not None else until.ordinal
    return found


def heart(story: Iterable[Event]) -> tuple[int, int] | None:
    """The first and last day of the stretch that the chart opens with, as `homeOf` of the page's script finds it.

    The fifth of the time that holds the most events, and again a fifth of that, for as long as at least half of all
    lie in it and it is not down to two months: a story of two years in which someone mentions the eighth century is
    still a story of two years.
    """
    ends = (e.when.earliest or e.when.latest for e in story if e.when)
    days = sorted(day.ordinal for day in ends if day)
    held = everything = (0, len(days) - 1)
    while len(days) >= _FEW and days[held[1]] - days[held[0]] > _SHORT:
        low, high = _fullest(days, *held)
        if (high - low + 1) * 2 < len(days) or days[low] == days[high]:
            break
        held = (low, high)
    if held == everything:
        return None
    outlying = int((held[1] - held[0]) * _OUTLYING)
    return days[held[0] + outlying], days[held[1] - outlying]


def _fullest(days: list[int], first: int, last: int) -> tuple[int, int]:
    """The first and last of the days `first` to `last` that lie in the fullest small part of their time."""
    long = (days[last] - days[first]) / _PART
    found = low = first
    most = first
    for high in range(first, last + 1):
        while days[high] - days[low] > long:
            low += 1
        if high - low > most - found:
            found, most = low, high
    return found, most


def _covers_until(when: When | None) -> Day | None:
    """The last day that is surely not silent; a bounded date covers only its first possible day."""
    if when is None:
        return None
    return when.earliest if when.kind == "bounded" or when.latest is None else when.latest


def _length(days: int) -> str:
    months = round(days / 30.44)
    years, rest = divmod(months, 12)
    if not years:
        return counted(months, "month")
    return f"{counted(years, 'year')} and {counted(rest, 'month')}" if rest and years < 5 else counted(years, "year")


def _year(year: int) -> str:
    return When.at(year).in_words()


def capital(text: str) -> str:
    """With its first letter a capital."""
    return text[:1].upper() + text[1:]
