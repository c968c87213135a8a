"""W3C Web Annotations (JSON-LD): every quote, and every date in it, as an annotation of its document.

The selectors are those of the record, letter for letter, so that another tool finds the words by position or by
their text. Positions are characters (code points) of the raw file.
"""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote as percent_encoded

from timeline.render.formats.export import Export, Options, Record
from timeline.render.formats.facts import events, told
from timeline.render.formats.text import encodable

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def write(record: Record, _: Options) -> Export:
    """One collection with a single page; the document's own address is the source, else its file."""
    sources = {document["id"]: _source(document) for document in record["documents"]}
    items = [item for event in events(record) for item in _annotations(event, sources)]
    page = {"id": "#quotes", "type": "AnnotationPage", "startIndex": 0, "items": items}
    collection = {
        "@context": CONTEXT,
        "id": "#timeline",
        "type": "AnnotationCollection",
        "label": record["title"],
        "total": len(items),
        "first": page,
    }
    lost = {
        "conflicts": sum(len(event["conflicts"]) for event in events(record)),
        "people and places of events": sum(len(e["participants"]) + len(e["places"]) for e in events(record)),
        "rejected expressions": len(record["rejected"]),
    }
    text = json.dumps(collection, ensure_ascii=False, indent=1)
    return Export(encodable(f"{text}\n").encode(), told(lost))


def _source(document: Record) -> str:
    """The document's own address, else its file, else, for a name that would lead elsewhere, its digest (RFC 6920)."""
    url, file = document["url"] or "", document["file"]
    if url.startswith(("http://", "https://")) and url.isprintable():
        return str(url)
    if {"", ".", ".."} & set(file.split("/")):
        return f"ni:///sha-256;{urlsafe_b64encode(bytes.fromhex(document['sha256'])).decode().rstrip('=')}"
    return "./" + percent_encoded(encodable(file))


def _annotations(event: Record, sources: dict[str, str]) -> Iterator[dict[str, Any]]:
    for mention in event["evidence"]:
        source, name = sources[mention["document"]], f"#{event['id']}-{mention['id']}"
        body = [{"type": "TextualBody", "value": event["title"], "format": "text/plain", "purpose": "describing"}]
        if mention["relation"] in ("dates", "dateline") and event["when"]["edtf"]:
            body.append(_tag(event["when"]["edtf"]))
        yield _annotation(name, "describing", body, source, mention["selector"])
        date = mention["date"]
        if date and date["edtf"]:
            yield _annotation(f"{name}-date", "tagging", [_tag(date["edtf"])], source, date["selector"])


def _tag(edtf: str) -> dict[str, str]:
    return {"type": "TextualBody", "value": edtf, "format": "text/plain", "purpose": "tagging"}


def _annotation(id: str, motivation: str, body: list[dict[str, str]], source: str, selector: Any) -> dict[str, Any]:
    return {
        "id": id,
        "type": "Annotation",
        "motivation": motivation,
        "body": body,
        "target": {"source": source, "selector": selector},
    }
