"""The sentences that the page says about the timeline as a whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from timeline.model import Timeline
from timeline.render.groups import told
from timeline.when import Day, PartialDate, When

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_SILENCE_SHARE = 0.1
"""A stretch without events is told when it is this share of the whole, and at least `_SILENCE_DAYS`."""
_SILENCE_DAYS = 60


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
    first = f"{capital(counted(len(told(timeline)), 'event'))} {_reach(timeline)}, {by}."
    return " ".join((first, *_missing(timeline)))


def _reach(timeline: Timeline) -> str:
    dates = [date for e in timeline.events if e.when for date in (e.when.start, e.when.end) if date]
    first, last = _to_the_month(min(dates, key=lambda d: d.first)), _to_the_month(max(dates, key=lambda d: d.last))
    return f"in {first}" if first == last else f"between {first} and {last}"


def _to_the_month(date: PartialDate) -> str:
    """The date in words, days left out; nothing is made more exact than it is."""
    return PartialDate.of(date.year, date.month).in_words() if date.precision == "day" else date.in_words()


def _missing(timeline: Timeline) -> tuple[str, ...]:
    sentences = []
    if timeline.conflicts:
        sentences.append(f"The sources disagree about {number(timeline.conflicts)} of them.")
    undated, failed = len(timeline.undated), len(timeline.problems)
    parts = [f"{counted(undated, 'further event')} could not be dated"] if undated else []
    parts += [f"{counted(failed, 'file')} could not be read"] if failed else []
    if parts:
        sentences.append(f"{capital(' and '.join(parts))}.")
    return tuple(sentences)


def picture_words(timeline: Timeline) -> str:
    """The chart in a sentence, for readers who do not see it."""
    if not timeline.events:
        return "No event has a date."
    years = Counter(e.when.start.year for e in told(timeline) if e.when and e.when.start)
    most, count = min(years.items(), key=lambda item: (-item[1], item[0])) if years else (None, 0)
    busiest = f", most in {_year(most)}" if most is not None and count > 1 else ""
    return f"Chart of {counted(len(told(timeline)), 'event')} {_reach(timeline)}{busiest}."


def support(event: Mapping[str, Any]) -> str:
    """ "5 documents, 8 separate statements": what stands behind an event."""
    documents, statements = len(event["documents"]), event["statements"]
    told = f"{documents} document{'' if documents == 1 else 's'}"
    return told if statements == 1 else f"{told}, {statements} separate statements"


def date_words(when: When, basis: str | None) -> str:
    """The date in words; a date that was inferred says so."""
    words = when.in_words()
    return f"{words}, inferred" if basis == "inferred" and not when.uncertain else words


def gap_before(position: int, timeline: Timeline) -> str:
    """ "14 months without an event", when the silence before an event is long; else empty."""
    days = _days(timeline)
    reached = [day for e in timeline.events[:position] if (day := _covers_until(e.when))]
    starts = timeline.events[position].when
    if not reached or starts is None or starts.earliest is None:
        return ""
    silence = starts.earliest.ordinal - max(reached).ordinal - 1
    least = max(_SILENCE_DAYS, _SILENCE_SHARE * (days[-1].ordinal - days[0].ordinal))
    return f"{capital(_length(silence))} without an event" if silence >= least else ""


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


def _days(timeline: Timeline) -> list[Day]:
    return sorted(d for e in timeline.events if e.when for d in (e.when.earliest, e.when.latest) if d)


def _year(year: int) -> str:
    return When.at(year).in_words()


def capital(text: str) -> str:
    """With its first letter a capital."""
    return text[:1].upper() + text[1:]
