"""JSON-LD with schema.org's words: every event an `Event`, every document a `NewsArticle` that it is the subject of.

schema.org has no word for a date that is not certain (its issue 242, open since 2015); what is known stands in
`description`, and `startDate` and `endDate` say what they can. The quotes are the business of `annotations`.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from timeline.render.formats.export import Export, Options, Record
from timeline.render.formats.facts import events, iso, told, when_of
from timeline.render.formats.text import encodable
from timeline.when import PartialDate, When

CONTEXT = "https://schema.org"

_KINDS = {"person": "Person", "organisation": "Organization"}


def write(record: Record, _: Options) -> Export:
    """One JSON-LD document, a graph of documents and events; ids are fragments of its own address."""
    lost = Counter[str]()
    graph = [*map(_article, record["documents"]), *(_event(event, lost) for event in events(record))]
    everything = events(record)
    lost |= {
        "quotes (format annotations has them)": sum(len(event["evidence"]) for event in everything),
        "conflicts": sum(len(event["conflicts"]) for event in everything),
        "rejected expressions": len(record["rejected"]),
    }
    text = json.dumps({"@context": CONTEXT, "@graph": graph}, ensure_ascii=False, indent=1)
    return Export(encodable(f"{text}\n").encode(), told(lost))


def _article(document: Record) -> dict[str, Any]:
    author, published = document["author"], document["published"]["edtf"]
    return _filled(
        {
            "@type": "NewsArticle",
            "@id": f"#{document['id']}",
            "identifier": f"sha256:{document['sha256']}",
            "name": document["file"],
            "headline": document["title"],
            "author": {"@type": "Person", "name": author} if author else None,
            "inLanguage": document["language"],
            "url": document["url"],
            "datePublished": iso(published),
        }
    )


def _event(event: Record, lost: Counter[str]) -> dict[str, Any]:
    when, display = when_of(event), event["when"]["display"]
    return _filled(
        {
            "@type": "Event",
            "@id": f"#{event['id']}",
            "identifier": [event["id"], *event["aliases"]],
            "name": event["title"],
            "description": f"{display} (EDTF {when.edtf})" if when else display,
            **_dates(when, lost),
            "keywords": event["type"],
            "location": [{"@type": "Place", "name": where["name"]} for where in event["places"] if where["name"]],
            "about": [
                {"@type": _KINDS.get(who["kind"], "Thing"), "name": who["name"]}
                for who in event["participants"]
                if who["name"]
            ],
            "subjectOf": [
                {"@id": f"#{document}"} for document in dict.fromkeys(m["document"] for m in event["evidence"])
            ],
        }
    )


def _dates(when: When | None, lost: Counter[str]) -> dict[str, str | None]:
    """ISO 8601 dates, as coarse as known; a decade or a season is its first and its last day."""
    if when is None:
        lost["dates that are not resolved"] += 1
        return {}
    lost["dates between two bounds, told as from and to"] += when.kind == "bounded"
    lost['"about" and "inferred", in the description only'] += when.approximate or when.uncertain
    start, end = _iso(when.start, "first"), _iso(when.end, "last")
    return {"startDate": start, "endDate": None if start == end else end}


def _iso(date: PartialDate | None, side: str) -> str | None:
    if date is None:
        return None
    return str(date) if date.precision in ("day", "month", "year") else str(getattr(date, side))


def _filled(properties: dict[str, Any]) -> dict[str, Any]:
    """What has a value."""
    return {name: value for name, value in properties.items() if value not in (None, "", [])}
