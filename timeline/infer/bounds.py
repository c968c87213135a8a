"""Between which days an undated document was published, where no day can be told.

What it tells as happened had happened; what it says will happen had not; and a dated document that names it, by its
title or its address, came after it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline import shingles
from timeline.model import Document, EventMention, Findings, Published, Quote
from timeline.when import PartialDate, When

Words = tuple[str, ...]

_FEWEST_WORDS = 4  # of a title that names one document and no other
_ADDRESS = re.compile(r"https?://[^\s<>\"'”’)\]]+")
_WILL = re.compile(r"\b(?:will|shall|is|are|am)\b", re.IGNORECASE)  # "would", "was to": a future of that time
_TOLD_AT = re.compile(
    r"\b(?:in|on|since|from|during)(?: (?:early|mid|late))?[ -]$", re.IGNORECASE
)  # not "the 2012 Games"
_PAST = re.compile(
    r"\b(?:was|were|had|did|began|became|came|died|fell|found|gave|held|led|left|lost|made|met|said|saw"
    r"|sent|set|shot|sold|spent|took|told|went|won|wrote|[a-z]+ed)\b"
)
_AHEAD = re.compile(
    r"\b(?:will|won['’]t|would|shall|(?-i:may)|might|could|should|must|can|to be|if|plan\w*|schedul\w*|expect\w*"
    r"|hop\w+|intend\w*|aim\w*|set to|due|next|until|by|before|ahead|upcoming|forthcoming|future|bid|target\w*"
    r"|forecast\w*|project\w*|promis\w+|pledg\w+|agreed|propos\w+|seek\w*|(?:is|are|am|'s|be) [a-z]+ing)\b",
    re.IGNORECASE,
)
_QUOTED = ('"', "“", "”", "«", "»")


@dataclass(frozen=True, slots=True)
class Bound:
    """One end: the date, why, and the quote that proves it."""

    date: PartialDate
    how: str
    quote: Quote


def bounded(corpus: Sequence[Findings], dated: Mapping[str, Published]) -> dict[str, Published]:
    """For each document without a date the bounds that are known; documents without any are absent.

    Args:
        dated: the dates that were inferred, by document id.
    """
    open_ = [item for item in corpus if item.document.published is None and item.document.id not in dated]
    named = _named_by(open_, [item.document for item in corpus if item.document.published])
    found = {item.document.id: _published(not_before(item), _not_after(item, named)) for item in open_}
    return {identity: published for identity, published in found.items() if published}


def _published(first: Bound | None, last: Bound | None) -> Published | None:
    if first and last and last.date.last < first.date.first:
        last = None  # what happened is surer than what was planned, and than which of two texts names the other
    bounds = [bound for bound in (first, last) if bound]
    if not bounds:
        return None
    when = When.bounded(first.date if first else None, last.date if last else None)
    how = f"date not stated; {when.in_words()}, because {' and '.join(bound.how for bound in bounds)}"
    return Published(when, "inferred", how, tuple(bound.quote for bound in bounds))


def not_before(item: Findings) -> Bound | None:
    """The latest start of what the document tells as happened, from its explicit dates alone."""
    told = [(start, mention) for mention in item.mentions if (start := _happened_from(item.document, mention))]
    if not told:
        return None
    start, mention = max(told, key=lambda pair: (pair[0].first, -pair[1].sentence.start))
    return Bound(start, f"it tells what happened {_in(start)}", mention.quote)


def _happened_from(document: Document, mention: EventMention) -> PartialDate | None:
    """The start of an explicit date at which a sentence in the past tense, with no word of the future, puts an act."""
    date = mention.date
    if date is None or not isinstance(date.reading, When) or date.reading.approximate:
        return None
    told = mention.relation == "dates" and mention.factuality == "happened" and mention.act is not None
    sentence, clause = mention.sentence.of(document.text), mention.clause.of(document.text)
    before = document.text[max(0, date.span.start - 20) : date.span.start]
    past = _PAST.search(clause) and not _AHEAD.search(sentence) and date.signal not in ("by", "before", "until")
    return date.reading.start if told and past and _TOLD_AT.search(before) else None


def _not_after(item: Findings, named: Mapping[str, Bound]) -> Bound | None:
    planned = [(end, mention) for mention in item.mentions if (end := _planned_until(mention))]
    bounds = [Bound(end, f"it says what will happen {_in(end)}", mention.quote) for end, mention in planned]
    if item.document.id in named:
        bounds.append(named[item.document.id])
    return min(bounds, key=lambda bound: (bound.date.last, bound.quote.span), default=None)


def _planned_until(mention: EventMention) -> PartialDate | None:
    """The last day of what the text itself, and nobody it quotes, says will happen."""
    reading = mention.date.reading if mention.date else None
    if mention.relation != "dates" or mention.factuality != "planned" or not isinstance(reading, When):
        return None
    spoken = any(mark in mention.quote.text for mark in _QUOTED)
    return reading.end if not spoken and _WILL.search(mention.hedge or "") else None


def _named_by(undated: Sequence[Findings], dated: Sequence[Document]) -> dict[str, Bound]:
    """The earliest dated document that names each undated one, as a bound."""
    titles = _titles(item.document for item in undated)
    addresses = {url: item.document for item in undated if (url := item.document.metadata.get("url"))}
    latest = [(day, other) for other in dated if other.published and (day := other.published.when.latest)]
    found: dict[str, Bound] = {}
    for day, other in sorted(latest, key=lambda pair: (pair[0], pair[1].id)):
        for document, quote in (*_titles_in(other, titles), *_addresses_in(other, addresses)):
            last = PartialDate.of_day(day)
            found.setdefault(document.id, Bound(last, f"{other.name} of {last.in_words()} names it", quote))
    return found


def _titles(documents: Iterable[Document]) -> Mapping[Words, Sequence[tuple[Words, Document]]]:
    """The titles that are long enough and of one document only, by their first words."""
    by_title: dict[Words, list[Document]] = defaultdict(list)
    for document in documents:
        by_title[tuple(shingles.words(document.title or ""))].append(document)
    by_start: dict[Words, list[tuple[Words, Document]]] = defaultdict(list)
    for title, bearers in by_title.items():
        if len(title) >= _FEWEST_WORDS and len(bearers) == 1:
            by_start[title[:_FEWEST_WORDS]].append((title, bearers[0]))
    return by_start


def _titles_in(
    other: Document, titles: Mapping[Words, Sequence[tuple[Words, Document]]]
) -> Iterator[tuple[Document, Quote]]:
    """The documents whose title stands within a longer sentence; as a line of its own it is a title again."""
    for sentence in other.sentences if titles else ():
        words = tuple(shingles.words(sentence.of(other.text)))
        for at in range(len(words) - _FEWEST_WORDS + 1):
            for title, document in titles.get(words[at : at + _FEWEST_WORDS], ()):
                if words[at : at + len(title)] == title and len(words) > len(title):
                    yield document, other.quote(sentence)


def _addresses_in(other: Document, addresses: Mapping[str, Document]) -> Iterator[tuple[Document, Quote]]:
    for match in _ADDRESS.finditer(other.text) if addresses else ():
        document = addresses.get(match[0].rstrip(".,;"))
        line = next((span for span in other.sentences if span.start <= match.start() < span.end), None)
        if document and line:
            yield document, other.quote(line)


def _in(date: PartialDate) -> str:
    return f"{'on' if date.precision == 'day' else 'in'} {date.in_words()}"
