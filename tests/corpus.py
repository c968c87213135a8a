"""Made-up documents for tests, run through the real stages."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from timeline import clean, dates, events
from timeline.config import Config
from timeline.model import Document, Event, Findings, Timeline
from timeline.pipeline import assemble
from timeline.spans import Alignment


def document(name: str, text: str, metadata: Mapping[str, str] | None = None) -> Document:
    """A clean document of that text, as if read from a file of that name."""
    digest = hashlib.sha256(f"{name}\n{text}".encode()).hexdigest()
    raw = Document(
        f"doc-{digest[:10]}", (name,), digest, text, text, Alignment.identity(len(text)), metadata=dict(metadata or {})
    )
    return clean.clean(raw)


def findings(name: str, text: str, metadata: Mapping[str, str] | None = None) -> Findings:
    """What the per-document stages find in that text."""
    config = Config()
    return events.extract(dates.find(document(name, text, metadata), config.dates), config.events)


def timeline(texts: Mapping[str, str], config: Config | None = None) -> Timeline:
    """The timeline of a folder with these files."""
    return assemble([findings(name, text) for name, text in texts.items()], config or Config(), "test")


def told(result: Timeline, edtf: str) -> list[Event]:
    """The events with that date."""
    return [event for event in result.events if event.when and event.when.edtf == edtf]
