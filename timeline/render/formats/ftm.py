"""FollowTheMoney (Aleph, OpenSanctions): entities as JSON Lines, events with the names and documents in them.

Dates there are beginnings of ISO dates and nothing else, so the date in EDTF stands in `summary` as well.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from timeline.render.formats.export import Export, Options, Record
from timeline.render.formats.facts import events, exact, iso, place, places, told, unfit, when_of
from timeline.render.formats.text import in_quotes, legible, one_line
from timeline.when import PartialDate, When

Entity = dict[str, Any]

_SCHEMAS = {"person": "Person", "organisation": "Organization"}
_LANGUAGES = {"de": "deu", "en": "eng", "es": "spa", "fr": "fra", "it": "ita", "nl": "nld", "pt": "por"}
"""ISO 639-1 to the three letters of ISO 639-3 that FollowTheMoney wants."""

_LONGEST = 384
"""Characters of a name (followthemoney 4.11.2, `MAX_NAME_LENGTH`)."""


def write(record: Record, _: Options) -> Export:
    """Documents first, then who is named, then the events that point to both."""
    lost = Counter[str]()
    named = {entity["id"]: entity for event in events(record) for entity in _participants(event)}
    entities = [
        *map(_document, record["documents"]),
        *named.values(),
        *(_event(event, lost) for event in events(record)),
    ]
    lost |= {
        "conflicts": sum(len(event["conflicts"]) for event in events(record)),
        "rejected expressions": len(record["rejected"]),
        "events with control characters, replaced by U+FFFD": unfit(record),
    }
    lines = map(json.dumps, entities)  # ASCII, as some readers of lines end one at U+2028 too
    return Export("".join(f"{line}\n" for line in lines).encode(), told(lost))


def _entity(id: str, schema: str, properties: dict[str, list[str]]) -> Entity:
    return {"id": id, "schema": schema, "properties": {name: texts for name, texts in properties.items() if texts}}


def _document(document: Record) -> Entity:
    published = document["published"]["edtf"]
    return _entity(
        document["id"],
        "Article",
        {
            "name": _name(document["title"]) or _name(document["file"]),
            "fileName": _name(document["file"]),
            "title": _name(document["title"]),
            "author": _name(document["author"]),
            "publishedAt": [date] if (date := iso(published)) else [],
            "language": [_LANGUAGES[document["language"]]] if document["language"] in _LANGUAGES else [],
            "sourceUrl": [url] if (url := document["url"]) and url.startswith(("http://", "https://")) else [],
            "notes": [f"SHA-256 {document['sha256']}", *([f"published {published}"] if published else [])],
        },
    )


def _name(text: str | None) -> list[str]:
    """A name, cut where FollowTheMoney would refuse it; nothing for a blank."""
    line = one_line(text or "")
    return [line[:_LONGEST]] if line else []


def _participants(event: Record) -> Iterator[Entity]:
    for who in event["participants"]:
        if name := _name(who["name"]):
            schema = _SCHEMAS.get(who["kind"], "LegalEntity")
            digest = hashlib.sha256(f"{schema}:{name[0]}".encode()).hexdigest()[:16]
            yield _entity(f"name-{digest}", schema, {"name": name})


def _event(event: Record, lost: Counter[str]) -> Entity:
    when, display = when_of(event), event["when"]["display"]
    return _entity(
        event["id"],
        "Event",
        {
            "name": _name(event["title"]) or [event["id"]],
            **_dates(when, lost),
            "summary": [f"{display} (EDTF {when.edtf})" if when else display],
            "description": [f"{in_quotes(legible(exact(m)))} ({one_line(place(m))})" for m in event["evidence"]],
            "location": [name for named in places(event) for name in _name(named)],
            "involved": list(dict.fromkeys(entity["id"] for entity in _participants(event))),
            "proof": list(dict.fromkeys(mention["document"] for mention in event["evidence"])),
            "keywords": [event["type"]],
            "recordId": [event["id"]],
        },
    )


def _dates(when: When | None, lost: Counter[str]) -> dict[str, list[str]]:
    """`date` for what is a beginning of an ISO date, else the first and the last day."""
    if when is None:
        return {}
    lost["dates between two bounds, told as from and to"] += when.kind == "bounded"
    lost['"about" and "inferred", in the summary only'] += when.approximate or when.uncertain
    ends = [date for date in (when.start, when.end) if date]
    if any(date.first.year < 1 for date in ends):
        lost["dates before the year 1, in the summary only"] += 1
        return {}
    if when.kind == "point" and ends[0].precision in ("day", "month", "year"):
        return {"date": [str(ends[0])]}
    return {"startDate": _end(when.start, "first"), "endDate": _end(when.end, "last")}


def _end(date: PartialDate | None, side: str) -> list[str]:
    if date is None:
        return []
    return [str(date) if date.precision in ("day", "month", "year") else str(getattr(date, side))]
