"""The event mentions of a document: one for each date that governs a happening, one for each without a date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from timeline.config import EventsConfig
from timeline.events import foreign, weighing
from timeline.events.acceptance import acceptance, traits_of
from timeline.events.binding import Bound, bind
from timeline.events.event_type import type_of_words
from timeline.events.headline import headline
from timeline.events.lines import is_without_subject
from timeline.events.reading import Reading, before_telling, is_row, within
from timeline.events.retelling import Line
from timeline.events.senses import Sense, over, sense_of, trigger_at
from timeline.events.triggers import Trigger, told, triggers
from timeline.events.weighing import is_vague
from timeline.model import Aspect, DateMention, Document, EventMention, EventType, Name, NameKind
from timeline.spans import Span
from timeline.when import When

_DAYS_OF_DECADE = 3_653
_PRONOUN = re.compile(r"(He|She|They|It|I|We) (?=\w+ \w)")
_PAST_BEFORE = re.compile(r"\b(?:has|have|had|was|were|been) $")
_PAST_AFTER = re.compile(r" (?:\w+ed|came|became|went|sold|made|told|found|won|lost|took|gave|left|met)\b")


def dated(reading: Reading, config: EventsConfig) -> Iterator[EventMention]:
    """A mention for each date of the document that governs something."""
    for sentence, dates in reading.dated.items():
        text = sentence.of(reading.document.text)
        if weighing.is_editorial(text) or weighing.is_fragment(text) or text.rstrip(" \"”’'").endswith("?"):
            continue
        sent = sentence.start + before_telling(text, spaced_hyphens=reading.spaced_hyphens)
        for date in dates:
            at = within(sentence, date.span)
            if date.span.end <= sent or weighing.is_reference(text[: at.start], date.text, text[at.end :]):
                continue
            if not is_vague(date) or _looks_back(text, date, sentence.start):
                yield from _mention(reading, sentence, _own_signal(date), config)


def _own_signal(date: DateMention) -> DateMention:
    return replace(date, signal=None) if weighing.without_signal_of_owner(date) else date


def _mention(reading: Reading, sentence: Span, date: DateMention, config: EventsConfig) -> Iterator[EventMention]:
    document, text = reading.document, sentence.of(reading.document.text)
    at = within(sentence, date.span)
    bound = Bound(Span(0, len(text)), None, None) if _is_foreign(document) else bind(text, at)
    sense = sense_of(reading, sentence, date, config.title_length)
    line = sense.line if sense else None
    bounds = is_vague(date) or weighing.is_as_of(text[: at.start])
    if sense and weighing.is_today_at_large(sense.tree, sense.told, date, sense.tree.inside(at)):
        return
    if sense and is_vague(date) and not (line and line.whole):
        return
    told_of_row = is_row(text, at) and _has_clause(reading, sentence, sense)
    idle = not told_of_row and _has_no_weight(text, date)
    weak = bool(reading.trees) and not (line and line.tells and not idle) and not told_of_row
    likely = round(acceptance(traits_of(line, sense, date)), 2) if sense and line else None
    printed = not weak and (told_of_row or likely is None or likely >= config.min_acceptance)
    trigger = _trigger(sense, bound)
    said, hedge = sense.said if sense else ("happened", None)
    if sense and sense.until:
        date = replace(date, signal=None)
    yield EventMention(
        document=document.id,
        sentence=sentence,
        clause=Span(sentence.start + bound.clause.start, sentence.start + bound.clause.end),
        quote=document.quote(sentence),
        relation="bounds" if bounds else "dates",
        date=date,
        date_quote=document.quote(date.span),
        headline=_headline(reading, sentence, line, bound, at, config) if printed else "",
        type=_type(document, sentence, sense, bound),
        act=trigger.act if trigger else None,
        names=_names_in(sentence, bound, reading, sense),
        acts=tuple(sorted({*bound.acts, *((trigger.act,) if trigger and not trigger.passes_on else ())})),
        told_whole=line is not None and line.whole and printed,
        acceptance=likely if printed else None,
        factuality=said,
        hedge=hedge,
        aspect=_aspect(sense, date),
    )


def undated(reading: Reading, config: EventsConfig) -> Iterator[EventMention]:
    """A mention for each sentence without a date that tells a happening, which may be one dated elsewhere."""
    document = reading.document
    if _is_foreign(document):
        return
    headings = frozenset(document.headings)
    told_below = frozenset(span.end for span in reading.dated)  # of a line with nothing but a date
    for sentence in document.sentences:
        text = sentence.of(document.text)
        if sentence in headings or sentence.end in told_below or text.rstrip(" \"”’'").endswith("?"):
            continue
        found = triggers(text)
        sense, trigger = over(reading, sentence, config.title_length) or (None, told(found))
        if trigger is None:
            continue
        bound = Bound(Span(0, len(text)), None, trigger, found)
        line = sense.line if sense else None
        yield EventMention(
            document=document.id,
            sentence=sentence,
            clause=sentence,
            quote=document.quote(sentence),
            relation="bounds" if line else "supports",
            date=None,
            date_quote=None,
            headline=line.text if line else "",
            type=_type(document, sentence, sense, bound),
            act=trigger.act,
            names=_names_in(sentence, bound, reading, sense),
            acts=tuple(sorted({*bound.acts, trigger.act})),
            told_whole=line is not None,
        )


def _has_clause(reading: Reading, sentence: Span, sense: Sense | None) -> bool:
    """Whether a row of a chronology tells something: "1991: head of the board" does not."""
    tree = reading.trees.get(sentence)
    if tree is None or sense is None:
        return tree is None or tree.root() is not None
    own = sense.told.subject
    diary = own is not None and tree.lower(own) in ("i", "we") and not (sense.line and sense.line.whole)
    return not (sense.is_phrase or is_without_subject(tree, sense.told) or diary)


def _is_foreign(document: Document) -> bool:
    """Whether the words that tell a happening, which are English, tell nothing of it."""
    return foreign.is_foreign(document.language)


def _has_no_weight(text: str, date: DateMention) -> bool:
    """Whether a sentence is a title or a run of rows, or its date a century."""
    reading = date.reading
    spans = isinstance(reading, When) and reading.kind != "interval" and reading.days > _DAYS_OF_DECADE
    return spans or weighing.is_in_title_case(text) or weighing.is_run_of_rows(text)


def _trigger(sense: Sense | None, bound: Bound) -> Trigger | None:
    """The word that tells it: what the date governs in the tree, where it is one of the known words."""
    if sense is None:
        return bound.trigger
    at = sense.tree.words[sense.told.head].span
    known = next((trigger for trigger in bound.told if trigger.span == at and trigger.lemma == "allege"), None)
    return known or trigger_at(sense.tree, sense.told.head) or _inside(sense, bound.trigger)


def _type(document: Document, sentence: Span, sense: Sense | None, bound: Bound) -> EventType:
    """What the told clause is, by its tree, else by its words; in a language whose words no rule knows, `other`."""
    if _is_foreign(document):
        return "other"
    return sense.type if sense else type_of_words(sentence.of(document.text), bound)


def _inside(sense: Sense, trigger: Trigger | None) -> Trigger | None:
    """The trigger, where it belongs to what the date governs: a "told" above it tells another thing."""
    if trigger is None:
        return None
    below = sense.tree.subtree(sense.told.head)
    return trigger if any(index in below for index in sense.tree.inside(trigger.span)) else None


def _looks_back(text: str, date: DateMention, offset: int) -> bool:
    """Whether a vague word stands beside a past verb: "has now been", "was later jailed", "recently published"."""
    before, after = text[: date.span.start - offset], text[date.span.end - offset :]
    return bool(_PAST_BEFORE.search(before) or _PAST_AFTER.match(after))


def _headline(
    reading: Reading, sentence: Span, line: Line | None, bound: Bound, date: Span, config: EventsConfig
) -> str:
    """The line, or where the tree gives none, the clause by rules."""
    return line.text if line else _named(reading, sentence, _cut(reading, sentence, bound, date, config))


def _cut(reading: Reading, sentence: Span, bound: Bound, date: Span, config: EventsConfig) -> str:
    """The headline by rules: the clause without its date."""
    text = sentence.of(reading.document.text)
    if _is_foreign(reading.document):
        return foreign.headline_of(text, date, reading.document.language, config.title_length)
    if bound.nominal:
        return headline("", bound.nominal.of(text), "", reading.whole, config.title_length)
    subject = bound.subject.of(text) if bound.subject else ""
    if bound.clause.contains(date):
        before, after = text[bound.clause.start : date.start], text[date.end : bound.clause.end]
    else:
        before, after = bound.clause.of(text), ""
    short = headline(subject, before, after, reading.whole, config.title_length)
    return short or headline("", text, "", reading.whole, config.title_length)


def _named(reading: Reading, sentence: Span, short: str) -> str:
    """A headline by rules, the pronoun that opens it named or left out."""
    opening = _PRONOUN.match(short)
    at = sentence.of(reading.document.text).find(opening[1]) if opening else -1
    if opening is None or at < 0:
        return short
    name = reading.antecedents.name_of(opening[1], sentence.start + at)
    rest = short[opening.end() :]
    if name is not None:
        return f"{name.text} {rest}"
    rest = re.sub(r"^(?:was|were|is|are|has been|have been) ", "", rest)
    return rest[:1].upper() + rest[1:]


def _aspect(sense: Sense | None, date: DateMention) -> Aspect:
    if (isinstance(date.reading, When) and date.reading.kind == "interval") or (sense and sense.lasted):
        return "period"
    return "state" if sense and sense.is_state else "happening"


def _names_in(sentence: Span, bound: Bound, reading: Reading, sense: Sense | None) -> tuple[Name, ...]:
    """The names of the clause and its subject, with their roles; of the whole sentence where the clause has none."""
    text, found = sentence.of(reading.document.text), reading.names_in(sentence)
    parts = [part for part in (bound.clause, bound.subject) if part]
    speaking = sense.speakers if sense else frozenset()
    near = [
        item
        for item in found
        if any(part.contains(item.span) for part in parts)
        or (sense and speaking.intersection(sense.tree.inside(item.span)))
    ]
    opening = text.split(" ", 1)[0].strip("\"“‘'")
    named: list[tuple[Name, Span | None]] = [
        (reading.whole.get(item.name.text, item.name), item.span) for item in near or found
    ]
    if opening in reading.whole and bound.clause.start == 0:
        start = text.index(opening)
        named.insert(0, (reading.whole[opening], Span(start, start + len(opening))))
    if sense:
        named += [(name, None) for name in sense.resolved.values()]
    roles: dict[tuple[str, NameKind], Name] = {}
    for name, at in named:
        role = sense.role_of(name, at) if sense else None
        known = roles.get((name.text, name.kind))
        if known is None or known.role is None:
            roles[name.text, name.kind] = replace(name, role=role)
    return tuple(roles.values())
