"""Decisions as the page makes them: from a parsed `timeline.json` alone."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

Record = dict[str, Any]


def pointer(record: Record, mention: Record) -> Record:
    """A mention of the export as a decision names it."""
    (sha256,) = (document["sha256"] for document in record["documents"] if document["id"] == mention["document"])
    return {"sha256": sha256, "file": mention["file"], **_place(mention), "date": _place(mention["date"])}


def _place(item: Record | None) -> Record | None:
    return item and {"start": item["selector"][0]["start"], "exact": item["selector"][1]["exact"]}


def decision(op: str, record: Record, event: Record, value: str | None = None, **more: Any) -> Record:
    """A decision about an event of the export, upon all of its evidence."""
    machine = event["curation"]["machine"]
    return {
        "op": op,
        "evidence": [pointer(record, mention) for mention in event["evidence"]],
        "value": value,
        "by": "Ada",
        "at": "2026-11-21T14:05:00Z",
        "event": event["id"],
        "fingerprint": machine or {"title": event["title"], "edtf": event["when"]["edtf"], "type": event["type"]},
    } | more


def merge(record: Record, *events: Record, **more: Any) -> Record:
    """The events are one."""
    evidence = [pointer(record, mention) for event in events for mention in event["evidence"]]
    return decision("merge", record, events[0], evidence=evidence) | more


def split(record: Record, event: Record, taken: Iterable[int], **more: Any) -> Record:
    """The mentions at those places, from 0, are not of the event."""
    out = set(taken)
    sides: tuple[list[Record], list[Record]] = ([], [])
    for place, mention in enumerate(event["evidence"]):
        sides[place not in out].append(pointer(record, mention))
    return decision("split", record, event) | {"evidence": sides[0], "from": sides[1]} | more


def write(path: Path, *decisions: Record) -> Path:
    """A file of decisions."""
    path.write_text(json.dumps({"format": "timeline-decisions", "version": "1.0.0", "decisions": decisions}))
    return path
