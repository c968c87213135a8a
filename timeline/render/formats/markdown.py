"""Markdown: a chronology to paste into a story or a wiki, every sentence with its quotes as footnotes.

CommonMark with the footnotes that Pandoc, GitHub and Obsidian know. Text of documents stands in the middle of a line
and is escaped, so it makes no heading, link, picture, code or HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from timeline.render.formats.export import Export, Options, Record
from timeline.render.formats.facts import (
    disagreements,
    events,
    exact,
    in_words,
    place,
    statement_text,
    told,
    unfit,
    when_of,
)
from timeline.render.formats.text import in_quotes, one_line
from timeline.when import When, parse

_MEANING = re.compile(r"([\\`*_\[\]<>&|~^${}@=!]|:(?=[A-Za-z/+]|\d+:)|(?<=[Ww])\.|-(?=-))")
"""What Markdown or one of its common kin gives a meaning within a line; "www." would become a link."""


def write(record: Record, _: Options) -> Export:
    """The chronology by year, then what has no date, then the sources, then what is not here."""
    not_carried = told(
        {
            "reasons for joining reports": sum(len(event["merge"]["pairs"]) for event in events(record)),
            "rejected expressions": len(record["rejected"]),
            "events with control characters, replaced by U+FFFD": unfit(record),
        }
    )
    text = "\n\n".join(_blocks(record, not_carried))
    return Export(f"{text}\n".encode(), not_carried)


def _blocks(record: Record, not_carried: dict[str, int]) -> Iterator[str]:
    yield f"# {escaped(record['title']) or 'Timeline'}"
    numbers = iter(range(1, 1 + sum(len(event["evidence"]) for event in events(record))))
    notes: list[str] = []
    for heading, group in groupby(record["events"], _heading):
        yield f"## {heading}"
        yield from (_entry(event, numbers, notes) for event in group)
    if record["undated"]:
        yield "## Without a firm date"
        yield from (_entry(event, numbers, notes) for event in record["undated"])
    yield "## Sources"
    yield "\n".join(f"- {_source(document)}" for document in record["documents"]) or "None."
    yield f"Not in this chronology: {escaped(in_words(not_carried))}."
    yield from notes


def _heading(event: Record) -> str:
    when = when_of(event)
    start = when and (when.start or when.end)
    return When.at(start.first.year).in_words() if start else "Without a firm date"


def _entry(event: Record, numbers: Iterator[int], notes: list[str]) -> str:
    marks = []
    for mention in event["evidence"]:
        number = next(numbers)
        notes.append(f"[^{number}]: {escaped(place(mention))}: {in_quotes(escaped(exact(mention)))}")
        marks.append(f"[^{number}]")
    sides = "".join(
        f" *The sources disagree ({escaped(conflict['field'])}): "
        + " / ".join(escaped(statement_text(statement)) for statement in conflict["statements"])
        + ".*"
        for conflict in disagreements(event)
    )
    date = escaped(event["when"]["display"])
    time = f", {escaped(event['when']['time'])}" if event["when"]["time"] else ""
    return f"- **{date}{time}** — {escaped(event['title'])}{''.join(marks)}{sides}"


def _source(document: Record) -> str:
    published = document["published"]
    when = f"published {parse(published['edtf']).in_words()}" if published["edtf"] else "publication date not known"
    title = f" — {escaped(document['title'])}" if document["title"] else ""
    return f"{escaped(document['file'])}{title} ({when}; {escaped(published['how'] or published['basis'])})"


def escaped(text: str) -> str:
    """The text on one line, with a backslash before whatever Markdown would obey."""
    return _MEANING.sub(r"\\\1", one_line(text))
