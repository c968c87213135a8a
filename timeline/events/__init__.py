"""A sentence, its date and its quote become an event mention: what one document says happened.

With a language model (extra `nlp`):
    parse        the door to spaCy            governing    what a date governs in a sentence tree
    tree         a sentence as a tree         retelling    the governed clause as a line in the past tense
    factuality   happened, planned, denied    antecedents  who "he", "it" and "we" are
    lines        the line, with its names     plain        "the singer" written as her name
    leaning      what only the article tells  descriptions, introductions, roles  who "the singer" is
Rules only, and where the tree gives nothing:
    triggers     the words that tell          binding      which clause a date governs, by commas
    names        who and where                headline     the clause cut to a line
    foreign      six more languages, by rules alone
Both:
    event_type   crime, legal, politics ...   type_words   what words say of the type
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from timeline import plugins
from timeline.config import EventsConfig
from timeline.events import parse
from timeline.events.reading import Reading
from timeline.events.telling import dated, undated
from timeline.model import Document, EventMention, Findings, Note

EXTRACTORS: dict[str, plugins.Extractor] = {}
"""Built-in extractors beside the one in this module, by name."""


def extract(findings: Findings, config: EventsConfig) -> Findings:
    """The findings with every event mention of the document, sorted by place.

    A sentence gives a mention for each date that it binds; a sentence without one that tells a happening
    gives an undated mention, which can only support what is dated elsewhere. A note says when an English
    document was read without a language model.
    """
    document = findings.document
    parsed = document.language.split("-")[0] == "en" and config.model != "none"
    modelled = parsed and parse.is_available()
    reading = Reading.of(findings, modelled=modelled)
    found = [*dated(reading, config), *undated(reading, config)]
    for name in config.extractors:
        found += plugins.find("timeline.extractors", name, EXTRACTORS)(document, findings.dates)
    notes = (*findings.notes, *_without_model(document, missing=parsed and not modelled))
    return replace(findings, mentions=tuple(sorted(found, key=_place)), notes=notes)


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
