"""The clauses that the tool tells of some documents, for the scripts that learn from readers."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

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


def write_weights(description: str | None, table: str, learnt: Callable[[Path], Mapping[str, Any]]) -> None:
    """The command line of such a script: read the table of readers that it names, learn, write the weights."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(table, type=Path)
    parser.add_argument("--weights", type=Path, required=True)
    options = parser.parse_args()
    record = learnt(getattr(options, table))
    options.weights.write_text(json.dumps(record, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
