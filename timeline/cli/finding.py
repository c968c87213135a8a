"""What a person means by an id, a file, a line or some words: events, dates, documents, rejected expressions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, Literal

from timeline.cli.filters import folded
from timeline.errors import ConfigError
from timeline.render.formats.facts import exact

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """Something to explain.

    Attributes:
        record: as it stands in the timeline; of a date, the mention that has it.
        event: of a date, the event it dates.
        asked: the id that was asked for, where the event has another by now.
    """

    kind: Literal["event", "date", "document", "rejected", "decision"]
    record: Record
    event: Record | None = None
    asked: str | None = None


def found(what: str, record: Record) -> list[Answer]:
    """What it can mean, from the first of these that knows it: id, decision, document, FILE:LINE, words of the texts.

    Raises:
        ConfigError: when nothing does; it guesses what was meant.
    """
    for ways in (_by_id, _by_decision, _by_document, _by_line, _by_words):
        if answers := list(ways(what.strip(), record)):
            return answers
    raise ConfigError(_nothing(what, record))


def events(record: Record) -> list[Record]:
    """All events: those with a date, those without, and those that a decision hides."""
    return [*record["events"], *record["undated"], *record.get("hidden", ())]


def _by_id(what: str, record: Record) -> Iterator[Answer]:
    """An event's id of today or of before it was joined; its first letters are enough where no other has them."""
    asked = what.lower().removeprefix("#")  # as in the address of the page
    for event in events(record):
        if asked in event.get("aliases", ()):
            yield Answer("event", event, asked=asked)
        elif event["id"] == asked:
            yield Answer("event", event)
    begun = [event for event in events(record) if len(asked) > 4 and event["id"].startswith(asked)]
    if len(begun) == 1 and begun[0]["id"] != asked:
        yield Answer("event", begun[0])


def _by_decision(what: str, record: Record) -> Iterator[Answer]:
    return (Answer("decision", made) for made in record.get("decisions", ()) if made["id"] == what.lower())


def _by_document(what: str, record: Record) -> Iterator[Answer]:
    for document in record["documents"]:
        if what in (document["id"], document["file"], document["file"].rsplit("/", 1)[-1], *document["sources"]):
            yield Answer("document", document)


def _by_line(what: str, record: Record) -> Iterator[Answer]:
    file, _, number = what.rpartition(":")
    if not number.isdecimal() or not any(_is_file(file, document["file"]) for document in record["documents"]):
        return
    line = int(number)
    for event in events(record):
        if any(_is_file(file, mention["file"]) and mention["line"] == line for mention in event["evidence"]):
            yield Answer("event", event)
    for item in record["rejected"]:
        if _is_file(file, item["file"]) and item["line"] == line:
            yield Answer("rejected", item)


def _is_file(asked: str, file: str) -> bool:
    return bool(asked) and (file == asked or file.endswith(f"/{asked}"))


def _by_words(what: str, record: Record) -> Iterator[Answer]:
    """Dates and rejected expressions that say the words; else what is told in them."""
    words = _plain(what.strip("\"'“”‘’ "))
    if not words:
        return
    narrow = [*_dates(words, record), *_rejected(record, lambda item: _says(exact(item), words))]
    if narrow:
        yield from narrow
        return
    titled = [event for event in events(record) if _says(event["title"], words)]
    quoted = (event for event in events(record) if any(_says(exact(m), words) for m in event["evidence"]))
    yield from (Answer("event", event) for event in titled)
    yield from (Answer("event", event) for event in quoted if event not in titled)
    yield from _rejected(record, lambda item: _says(_around(item), words))
    for document in record["documents"]:
        if _says(document["title"] or "", words) or _says(document["file"], words):
            yield Answer("document", document)


def _dates(words: str, record: Record) -> Iterator[Answer]:
    for event in events(record):
        for mention in event["evidence"]:
            if mention["date"] and _says(exact(mention["date"]), words):
                yield Answer("date", mention, event)
    for document in record["documents"]:
        published = document["published"]
        if published["basis"] != "inferred" and published["selector"] and _says(exact(published), words):
            yield Answer("document", document)


def _rejected(record: Record, says: Callable[[Record], bool]) -> Iterator[Answer]:
    return (Answer("rejected", item) for item in record["rejected"] if says(item))


def _around(item: Record) -> str:
    quote = item["selector"][1]
    return f"{quote['prefix']}{quote['exact']}{quote['suffix']}"


def _says(text: str, words: str) -> bool:
    """Whether the text has the words, from the beginning of a word on: "rape" is not said by "therapeutic"."""
    return re.search(rf"(?<!\w){re.escape(words)}", _plain(text)) is not None


def _plain(text: str) -> str:
    """As people type it: any case, no accents, straight quotation marks, single spaces."""
    straight = text.translate({0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"', 0x2013: "-", 0x2014: "-"})
    return " ".join(folded(straight).split())


def _nothing(what: str, record: Record) -> str:
    known = [
        *(event["id"] for event in events(record)),
        *(document["file"] for document in record["documents"]),
        *(event["title"] for event in events(record)),
    ]
    near = get_close_matches(what, known, n=1)
    if near:
        return f"nothing here is {what!r}; did you mean {near[0]!r}?"
    advice = "what was cut from a text is shown by: timeline show --cleaned FILE"
    return f"no event, date, document or rejected expression says {what!r}; {advice}"
