"""What exporters ask of a record: its events, the quote to show first, where a quote stands, how a date is bounded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from timeline.render.formats.export import Record
from timeline.render.formats.text import is_fit, one_line
from timeline.when import When, parse

DATING = ("dates", "dateline")


def events(record: Record) -> tuple[Record, ...]:
    """All events, those with a date first."""
    return (*record["events"], *record["undated"])


def when_of(event: Record) -> When | None:
    """The date of an event with its bounds, without its clock time."""
    edtf = event["when"]["edtf"]
    return parse(edtf) if edtf else None


def iso(edtf: str | None) -> str | None:
    """The day, month or year that a date names, "about" and "inferred" left out; `None` for every other date."""
    when = parse(edtf) if edtf else None
    if when is None or when.kind != "point" or when.start is None or when.start.year < 1:
        return None
    return str(when.start) if when.start.precision in ("day", "month", "year") else None


def exact(selected: Record) -> str:
    """The words that the selectors of a mention, a date or a publication date stand for."""
    return str(selected["selector"][1]["exact"])


def span(selected: Record) -> tuple[int, int]:
    """Where these words stand: half-open, in characters of the raw file."""
    position = selected["selector"][0]
    return position["start"], position["end"]


def place(mention: Record) -> str:
    """File and line, and the page or row where the reader of the file knows it."""
    where = f", {one_line(mention['place'])}" if mention.get("place") else ""
    return f"{one_line(mention['file'])}, line {mention['line']}{where}"


def lead(event: Record) -> Record:
    """The mention to show first: of those that carry the date the one that gave the title, else the first."""
    dating = [mention for mention in event["evidence"] if mention["relation"] in DATING]
    titled = (mention for mention in dating if mention["id"] == event["title_basis"])
    first: Record = next(titled, (dating or event["evidence"])[0])
    return first


def disagreements(event: Record) -> list[Record]:
    """The conflicts in which sources contradict each other; a date that is only coarser is none."""
    return [conflict for conflict in event["conflicts"] if conflict["severity"] != "coarser"]


def people(event: Record) -> list[str]:
    """The names of persons and bodies that take part."""
    return [who["name"] for who in event["participants"] if who["name"]]


def places(event: Record) -> list[str]:
    """The names of places."""
    return [where["name"] for where in event["places"] if where["name"]]


def unfit(record: Record) -> int:
    """How many events hold characters that `legible` has to replace."""
    return sum(not all(map(is_fit, (event["title"], *map(exact, event["evidence"])))) for event in events(record))


def told(counts: Mapping[str, int]) -> dict[str, int]:
    """What did occur."""
    return {what: count for what, count in counts.items() if count}


def in_words(not_carried: Mapping[str, int]) -> str:
    """ "events without a firm date (3), clock times (1)"; "nothing" where all is carried."""
    return ", ".join(f"{what} ({count})" for what, count in not_carried.items()) or "nothing"


def statement_text(statement: Record) -> str:
    """What one side of a conflict says."""
    return parse(statement["edtf"]).in_words() if "edtf" in statement else str(statement["text"])


def value(event: Record, *path: str) -> Any:
    """A field of a field, `None` where one of them is missing."""
    found: Any = event
    for name in path:
        found = found.get(name) if isinstance(found, Mapping) else None
    return found
