"""Sentences with their date in brackets, as findings: what the events stage is given."""

from timeline import clean, dates, events
from timeline.config import Config, EventsConfig
from timeline.model import Document, EventMention, Findings
from timeline.spans import Alignment


def document_of(text: str, language: str = "en") -> Document:
    raw = Document("doc-0000000000", ("a.txt",), "0" * 64, text, text, Alignment.identity(len(text)), language=language)
    return clean.clean(raw)


RETOLD = Config(events=EventsConfig(min_acceptance=0))
"""Every line that can be told is told, however likely its readers find it good."""


def findings_of(text: str, config: Config = RETOLD, language: str = "en") -> Findings:
    return events.extract(dates.find(document_of(text, language), config.dates), config.events)


def told(marked: str, config: Config = RETOLD) -> EventMention:
    """The mention of the date in brackets."""
    text = marked.replace("[", "").replace("]", "")
    start = marked.index("[")
    return next(
        mention
        for mention in findings_of(text, config).mentions
        if mention.date and mention.date.span.start <= start < mention.date.span.end
    )
