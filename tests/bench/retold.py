"""The clauses that the tool tells of some documents, for the scripts that learn from readers."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from timeline import acquire, clean, dates
from timeline.config import Config
from timeline.events.reading import Reading
from timeline.events.senses import Sense, sense_of
from timeline.model import DateMention


def senses(folder: str, names: Collection[str], config: Config) -> Iterator[tuple[str, DateMention, Sense]]:
    """What each date of these documents of a folder governs, with the name of the document, retold with the model."""
    for source in acquire.sources([Path(folder)], config.acquire):
        if source.name not in names:
            continue
        document = clean.clean(acquire.read(source, config.acquire))
        reading = Reading.of(dates.find(document, config.dates), modelled=True)
        for sentence, found in reading.dated.items():
            for date in found:
                if sense := sense_of(reading, sentence, date, config.events.title_length):
                    yield source.name, date, sense
