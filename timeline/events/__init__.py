"""A sentence, its date and its quote become an event mention: what one document says happened.

* `triggers`: the words that tell a happening, and its type
* `binding`: which clause a date governs
* `names`: who and where
* `headline`: the short form a reader sees
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import replace

from timeline import plugins
from timeline.config import EventsConfig
from timeline.events.binding import Bound, bind
from timeline.events.headline import headline
from timeline.events.names import names, whole_names
from timeline.events.triggers import told, triggers
from timeline.model import DateMention, Document, EventMention, Findings, Name
from timeline.relative import Relative
from timeline.spans import Span

_PAST_BEFORE = re.compile(r"\b(?:has|have|had|was|were|been) $")
_PAST_AFTER = re.compile(r" (?:\w+ed|came|became|went|sold|made|told|found|won|lost|took|gave|left|met)\b")

EXTRACTORS: dict[str, plugins.Extractor] = {}
"""Built-in extractors beside the one in this module, by name."""


def extract(findings: Findings, config: EventsConfig) -> Findings:
    """The findings with every event mention of the document, sorted by place.

    A sentence gives a mention for each date that it binds; a sentence without one that tells a happening
    gives an undated mention, which can only support what is dated elsewhere.
    """
    document = findings.document
    opened = [span.start for span in document.sentences]
    whole = whole_names(document.text, opened)
    found = [*_dated(findings, whole, config), *_undated(findings, whole, config)]
    for name in config.extractors:
        found += plugins.find("timeline.extractors", name, EXTRACTORS)(document, findings.dates)
    return replace(findings, mentions=tuple(sorted(found, key=lambda mention: mention.key)))


def _dated(findings: Findings, whole: Mapping[str, Name], config: EventsConfig) -> Iterator[EventMention]:
    document = findings.document
    starts = [span.start for span in document.sentences]
    for date in findings.dates:
        at = bisect_right(starts, date.span.start) - 1
        if at < 0 or date.reading is None or date.timex not in ("DATE", "TIME"):
            continue
        sentence = document.sentences[at]
        if sentence.contains(date.span) and not (
            _is_vague(date) and not _looks_back(sentence.of(document.text), date, sentence.start)
        ):
            yield _mention(document, sentence, date, whole, config)


def _mention(
    document: Document, sentence: Span, date: DateMention, whole: Mapping[str, Name], config: EventsConfig
) -> EventMention:
    text = sentence.of(document.text)
    at = Span(date.span.start - sentence.start, date.span.end - sentence.start)
    bound = bind(text, at)
    clause = Span(sentence.start + bound.clause.start, sentence.start + bound.clause.end)
    return EventMention(
        document=document.id,
        sentence=sentence,
        clause=clause,
        quote=document.quote(sentence),
        relation="bounds" if _is_vague(date) else "dates",
        date=date,
        date_quote=document.quote(date.span),
        headline=_headline(text, bound, at, whole, config),
        type=bound.trigger.type if bound.trigger else "other",
        act=bound.trigger.act if bound.trigger else None,
        names=_names_in(text, bound, whole),
        acts=tuple(sorted(set(bound.acts))),
    )


def _undated(findings: Findings, whole: Mapping[str, Name], config: EventsConfig) -> Iterator[EventMention]:
    document = findings.document
    dated = {date.span.start for date in findings.dates if date.reading is not None}
    taken = sorted(dated)
    for sentence in document.sentences:
        at = bisect_right(taken, sentence.start - 1)
        if sentence in document.headings or (at < len(taken) and taken[at] < sentence.end):
            continue
        text = sentence.of(document.text)
        found = triggers(text)
        act = told(found)
        if act is None:
            continue
        bound = Bound(Span(0, len(text)), None, act, found)
        yield EventMention(
            document=document.id,
            sentence=sentence,
            clause=sentence,
            quote=document.quote(sentence),
            relation="supports",
            date=None,
            date_quote=None,
            headline=headline("", text, "", whole, config.title_length),
            type=act.type,
            act=act.act,
            names=_names_in(text, bound, whole),
            acts=tuple(sorted(set(bound.acts))),
        )


def _is_vague(date: DateMention) -> bool:
    return isinstance(date.reading, Relative) and date.reading.unit == "vague"


def _looks_back(text: str, date: DateMention, offset: int) -> bool:
    """Whether a vague word stands beside a past verb: "has now been", "was later jailed", "recently published"."""
    before, after = text[: date.span.start - offset], text[date.span.end - offset :]
    return bool(_PAST_BEFORE.search(before) or _PAST_AFTER.match(after))


def _headline(text: str, bound: Bound, date: Span, whole: Mapping[str, Name], config: EventsConfig) -> str:
    if bound.nominal:
        return headline("", bound.nominal.of(text), "", whole, config.title_length)
    subject = bound.subject.of(text) if bound.subject else ""
    if bound.clause.contains(date):
        before, after = text[bound.clause.start : date.start], text[date.end : bound.clause.end]
    else:
        before, after = bound.clause.of(text), ""
    short = headline(subject, before, after, whole, config.title_length)
    return short or headline("", text, "", whole, config.title_length)


def _names_in(text: str, bound: Bound, whole: Mapping[str, Name]) -> tuple[Name, ...]:
    """The names of the clause and its subject; those of the whole sentence where the clause has none."""
    found = names(text, (0,))
    parts = [part for part in (bound.clause, bound.subject) if part]
    near = [item for item in found if any(part.contains(item.span) for part in parts)]
    opening = text.split(" ", 1)[0].strip("\"“‘'")
    named = [whole.get(item.name.text, item.name) for item in near or found]
    if opening in whole and bound.clause.start == 0:
        named.insert(0, whole[opening])
    return tuple(dict.fromkeys(named))
