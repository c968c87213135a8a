"""A sentence, its date and its quote become an event mention: what one document says happened.

With a language model (extra `nlp`):
    parse        the door to spaCy            governing    what a date governs in a sentence tree
    tree         a sentence as a tree         belonging    a date of something else in its clause
    other_clauses  a date that another clause of the sentence has
    retelling    the governed clause as a line in the past tense
    factuality   happened, planned, denied    antecedents  who "he", "it" and "we" are
    lines        the line, with its names     plain        "the singer" written as her name
    leaning      what only the article tells  descriptions, introductions, roles  who "the singer" is
    shortening   branches that go where there is no room   sparing, complements  how much each is missed
    circumstances  where it happened and what was done by it, where there is room
    traits       what can be seen of a line   acceptance   how likely readers find it good, by regression
Rules only, and where the tree gives nothing:
    triggers     the words that tell          binding      which clause a date governs, by commas
    names        who and where                headline     the clause cut to a line
    foreign      six more languages, by rules alone
Both:
    event_type   crime, legal, politics ...   type_words   what words say of the type
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from timeline import plugins
from timeline.config import EventsConfig
from timeline.events import parse
from timeline.events.reading import Reading, listed
from timeline.events.telling import dated, undated
from timeline.model import Document, EventMention, Findings, Note, Rejected

_MOST_TIMES = 20  # that one document may tell the same in the same words; comparing all with all grows in square
_AGAIN = f"its sentence stands there {_MOST_TIMES} times before, word for word"
_LISTED = "in a list of dates, which tells no event"

EXTRACTORS: dict[str, plugins.Extractor] = {}
"""Built-in extractors beside the one in this module, by name."""


def extract(findings: Findings, config: EventsConfig) -> Findings:
    """The findings with every event mention of the document, sorted by place.

    A sentence gives a mention for each date that it binds; a sentence without one that tells a happening
    gives an undated mention, which can only support what is dated elsewhere. A note says when an English
    document was read without a language model. Dates in a list of dates, and those of a sentence that has stood
    there word for word so often that it tells nothing more, are among the rejected.
    """
    document = findings.document
    parsed = document.language.split("-")[0] == "en" and config.model != "none"
    modelled = parsed and parse.is_available()
    reading = Reading.of(findings, modelled=modelled)
    found = [*dated(reading, config), *undated(reading, config)]
    for name in config.extractors:
        found += plugins.find("timeline.extractors", name, EXTRACTORS)(document, findings.dates)
    mentions, again = _not_again(document, sorted(found, key=_place))
    rejected = [Rejected(document.quote(date.span), _LISTED) for date in listed(findings)]
    notes = (*findings.notes, *_without_model(document, missing=parsed and not modelled))
    return replace(findings, mentions=mentions, rejected=(*findings.rejected, *rejected, *again), notes=notes)


def _not_again(
    document: Document, mentions: Iterable[EventMention]
) -> tuple[tuple[EventMention, ...], tuple[Rejected, ...]]:
    """The mentions without those of sentences that stand there too often, and the dates of these."""
    times: Counter[tuple[str, int]] = Counter()
    kept: list[EventMention] = []
    again: list[EventMention] = []
    for mention in mentions:
        at = mention.date.span.start - mention.sentence.start if mention.date else -1
        times[told := (mention.quote.text, at)] += 1
        (kept if times[told] <= _MOST_TIMES else again).append(mention)
    return tuple(kept), tuple(Rejected(mention.date_quote, _AGAIN) for mention in again if mention.date_quote)


def told_once(notes: Iterable[Note]) -> tuple[Note, ...]:
    """The notes, one that is the same for many documents told only of the first, with how many they are."""
    documents: dict[str, list[str]] = defaultdict(list)
    for note in notes:
        documents[note.message].append(note.document)
    return tuple(
        Note(found[0], message if len(found) == 1 else f"{message} (so in {len(found)} documents)")
        for message, found in documents.items()
    )


def _place(mention: EventMention) -> tuple[str, int, int]:
    return mention.key


def _without_model(document: Document, *, missing: bool) -> Iterator[Note]:
    if missing:
        yield Note(document.id, "events found by rules only, plainer than with a language model; install timeline[nlp]")
