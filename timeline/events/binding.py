"""Which part of a sentence a date governs.

A sentence is cut into segments at commas, dashes and a few joining words. The segment that holds the date is
its clause; one without a verb of its own takes in its neighbours, one without a subject borrows it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.events.triggers import Trigger, triggers
from timeline.spans import Span

_SEPARATOR = re.compile(
    r"[,;:] | [–—-] | (?=(?:but|while|although|because|whereas|when|after which|before which|according to)\b)"
    r"|(?<=\w) (?=and (?:was|were|had|has|is|are|will|then|later|went|said)\b)"
)
_ASIDE = re.compile(r"(?:who|which|whose|where|aged|including|known|formerly|then|now)\b|\d+$", re.IGNORECASE)
_NO_SUBJECT = re.compile(
    r"(?:and |but )?(?:then |later |also |now )?(?:was|were|is|are|has|have|had|will|would|did|does|went|said)\b",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"(?:in|at|on|by|for|with|from|under|as|after|before|during|since|according|meanwhile|however)\b", re.IGNORECASE
)
_DETERMINER = re.compile(r"\b(?:an?|the|his|her|its|their|our|my|this|that) (?=(?:[\w’'-]+ ){0,2}$)", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b(?:I|we|my|our|us)\b")
_WHEN = re.compile(r",? (?:when|where|in which|at which)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Bound:
    """What a date governs: the clause, the borrowed subject before it (or `None`), the word that tells the happening.

    `told` are all such words of the clause. `nominal` is the phrase that the date describes where it is a noun's:
    "a rape reported to the station" in "the findings on a rape reported to the station in 2008 were published".
    """

    clause: Span
    subject: Span | None
    trigger: Trigger | None
    told: tuple[Trigger, ...] = ()
    nominal: Span | None = None

    @property
    def acts(self) -> tuple[str, ...]:
        """Every act the clause tells of, what merely passes on words left out."""
        return tuple(trigger.act for trigger in self.told if not trigger.passes_on)


def bind(sentence: str, date: Span) -> Bound:
    """The clause that the date at `date` governs; all offsets are into `sentence`."""
    segments = _segments(sentence, date)
    home = next(i for i, segment in enumerate(segments) if segment.end >= date.end)
    first = last = home
    if _WHEN.match(sentence, date.end) and home + 1 < len(segments):
        first = last = home + 1
    acts = triggers(sentence)
    while not _inside(acts, clause := Span(segments[first].start, segments[last].end)):
        if last + 1 < len(segments) and (first == 0 or _opens(sentence, segments[home], date)):
            last += 1
        elif first > 0:
            first -= 1
        else:
            break
    told = _inside(acts, clause)
    governed = _governed(told, date)
    return Bound(
        clause, _subject(sentence, segments, first, told), governed, told, _nominal(sentence, told, clause, date)
    )


def _segments(sentence: str, date: Span) -> list[Span]:
    segments, start = [], 0
    for match in _SEPARATOR.finditer(sentence):
        if date.start < match.end() and match.start() < date.end:
            continue
        if match.start() > start:
            segments.append(Span(start, match.start()))
        start = match.end()
    segments.append(Span(start, len(sentence)))
    return segments


def _inside(acts: Sequence[Trigger], clause: Span) -> tuple[Trigger, ...]:
    return tuple(act for act in acts if clause.contains(act.span))


def _nominal(sentence: str, told: Sequence[Trigger], clause: Span, date: Span) -> Span | None:
    """The noun phrase that the date belongs to, where the clause as a whole tells something else."""
    before = [act for act in told if act.span.end <= date.start]
    if not before:
        return None
    noun = before[-1]
    if (
        not noun.noun
        and len(before) > 1
        and before[-2].noun
        and sentence[before[-2].span.end : noun.span.start].isspace()
    ):
        noun = before[-2]
    elif not (noun.noun and _FIRST_PERSON.search(clause.of(sentence))):
        return None
    determiner = _DETERMINER.search(sentence, max(clause.start, noun.span.start - 40), noun.span.start)
    return Span(determiner.end() if determiner else noun.span.start, date.start)


def _opens(sentence: str, segment: Span, date: Span) -> bool:
    """Whether the date stands at the head of its segment: "In 2009, the unit ..."."""
    return len(sentence[segment.start : date.start].split()) <= 2


def _subject(sentence: str, segments: Sequence[Span], first: int, told: Sequence[Trigger]) -> Span | None:
    opens_with_verb = any(act.span.start == segments[first].start and not act.noun for act in told)
    if first == 0 or not (opens_with_verb or _NO_SUBJECT.match(segments[first].of(sentence))):
        return None
    for segment in reversed(segments[:first]):
        text = segment.of(sentence)
        if not _ASIDE.match(text) and not _OPENING.match(text):
            return segment
    return None


def _governed(acts: Sequence[Trigger], date: Span) -> Trigger | None:
    """The nearest act before the date, else after it; verbs before nouns; what only passes on words comes last."""

    def distance(act: Trigger) -> tuple[bool, bool, bool, int]:
        after = act.span.start >= date.end
        return act.passes_on, after, act.noun, act.span.start - date.end if after else date.start - act.span.end

    return min(acts, key=distance, default=None)
