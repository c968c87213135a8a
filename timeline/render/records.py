"""The timeline as plain dicts, one to one what `timeline.json` holds; `schema.json` beside this file describes it.

Offsets are code points of the raw file. Quotes are W3C Web Annotation selectors, so that other tools find them again.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from timeline.errors import EDTFError
from timeline.model import Conflict, Document, Event, EventMention, Published, Remark, Statement, Timeline
from timeline.render.decided import curation_record, decision_record, decisions_sha256
from timeline.render.groups import Group, folds_of
from timeline.render.mentions import (
    Key,
    Record,
    evidence_ids,
    mention_record,
    place_record,
    selectors,
    when_record,
)
from timeline.render.reasons import confidence_record, merge_record, suggestion_records
from timeline.render.relations import Neighbours, neighbours, relation_records
from timeline.ruling import Outcome
from timeline.when import parse

FORMAT = "timeline-export"
FORMAT_VERSION = "1.1.0"
OFFSETS = "unicode code points, raw file, newline untouched"
DATING = ("dates", "dateline")
"""The relations of mentions that carry a date of their event."""
_ALONE = Neighbours()


@cache
def schema() -> Mapping[str, Any]:
    """The JSON Schema (2020-12) of what `timeline` returns."""
    text = files(__package__).joinpath("schema.json").read_text(encoding="utf-8")
    loaded: Mapping[str, Any] = json.loads(text)
    return loaded


def to_text(record: Record) -> str:
    """A record as JSON text: keys in the order given, one space of indent, a newline at the end."""
    return json.dumps(record, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def timeline_record(timeline: Timeline) -> Record:
    """The whole timeline; equal timelines give equal records."""
    documents = {document.id: document for document in timeline.documents}
    around = neighbours((*timeline.events, *timeline.undated, *timeline.hidden))
    folded = dict(zip((event.id for event in timeline.events), folds_of(timeline), strict=True))
    return {
        "format": FORMAT,
        "version": FORMAT_VERSION,
        "offsets": OFFSETS,
        "title": timeline.title,
        "run": run_record(timeline),
        "documents": [document_record(document, documents) for document in timeline.documents],
        **{
            name: [event_record(event, documents, timeline.decisions, around, folded.get(event.id)) for event in events]
            for name, events in (
                ("events", timeline.events),
                ("undated", timeline.undated),
                ("hidden", timeline.hidden),
            )
        },
        "suggestions": suggestion_records(timeline),
        "decisions": [decision_record(outcome, index) for index, outcome in enumerate(timeline.decisions)],
        "rejected": [{**place_record(item.quote, documents), "reason": item.reason} for item in timeline.rejected],
        "failed": [
            {"file": p.source, "stage": p.stage, "kind": p.kind, "message": p.message} for p in timeline.problems
        ],
        "notes": [
            {"document": n.document, "file": documents[n.document].name, "message": n.message} for n in timeline.notes
        ],
    }


def run_record(timeline: Timeline) -> Record:
    """Which tool made this from which settings, inputs and decisions; the id is the same for the same four."""
    decisions = decisions_sha256(timeline.decisions)
    made_of = f"{timeline.version}\n{timeline.config_sha256}\n{timeline.inputs_sha256}\n{decisions or ''}"
    return {
        "id": f"run-{hashlib.sha256(made_of.encode()).hexdigest()[:10]}",
        "tool": "timeline",
        "tool_version": timeline.version,
        "config_sha256": timeline.config_sha256,
        "inputs_sha256": timeline.inputs_sha256,
        "decisions_sha256": decisions,
        "thresholds": {"merge": timeline.merged_from, "suggest": timeline.suggested_from},
        "left_out": timeline.left_out,
        "previous_run": None,
    }


def document_record(document: Document, documents: Mapping[str, Document]) -> Record:
    """One document; `sources` lists every file with the same bytes, `file` is the first of them."""
    return {
        "id": document.id,
        "file": document.name,
        "sources": list(document.sources),
        "sha256": document.sha256,
        "chars": len(document.raw),
        "language": document.language,
        "title": document.title,
        "author": document.metadata.get("author"),
        "url": document.metadata.get("url"),
        "published": published_record(document, document.published, documents),
        "remarks": [remark_record(document, remark) for remark in document.remarks],
    }


def remark_record(document: Document, remark: Remark) -> Record:
    """What cleaning noticed about a stretch of the text and left as it is; where it stands, without its words."""
    span = document.alignment.to_raw(remark.span)
    return {"kind": remark.kind, "text": remark.text, "start": span.start, "end": span.end}


def published_record(document: Document, published: Published | None, documents: Mapping[str, Document]) -> Record:
    """When the document was published; `selector` points into itself, `evidence` may point into others."""
    if published is None:
        return dict.fromkeys(("edtf", "time", "timezone")) | {
            "basis": "none",
            "how": None,
            "selector": None,
            "evidence": [],
            "rivals": [],
        }
    own = next((quote for quote in published.evidence if quote.document == document.id), None)
    return {
        "edtf": published.when.edtf,
        "time": published.when.time,
        "timezone": published.when.timezone,
        "basis": published.basis,
        "how": published.how,
        "selector": selectors(own, document) if own else None,
        "evidence": [place_record(quote, documents) for quote in published.evidence],
        "rivals": [published_record(document, rival, documents) for rival in published.rivals],
    }


def event_record(
    event: Event,
    documents: Mapping[str, Document],
    decisions: Sequence[Outcome] = (),
    around: Neighbours = _ALONE,
    folded: Group | None = None,
) -> Record:
    """One event with every mention that tells it, as m1, m2 ... in the order of `event.mentions`.

    Args:
        around: what `neighbours` gives for the events of its timeline.
        folded: what `folds_of` gives for it in its timeline.
    """
    ids = evidence_ids(event)
    groups = quote_groups(event)
    names = name_records(event)
    titled = event.titled
    return {
        "id": event.id,
        "aliases": list(event.aliases),
        "title": event.title,
        "title_basis": "edited" if _is_retitled(event) else ids.get(event.title_from),
        "lead": ids[titled.key],
        "summary": " ".join(titled.quote.text.split()),
        "when": when_record(event.when, event.basis),
        "type": event.type,
        "factuality": titled.factuality,
        "hedge": titled.hedge,
        "aspect": titled.aspect,
        "told_whole": titled.told_whole,
        "acceptance": None if _is_retitled(event) else titled.acceptance,
        "folded": folded,
        "tags": [],
        "participants": [name for name in names if name["kind"] != "place"],
        "places": [name for name in names if name["kind"] == "place"],
        "evidence": [mention_record(m, ids[m.key], groups.get(m.key), documents) for m in event.mentions],
        "corroboration": corroboration_record(event, names),
        "conflicts": [conflict_record(c, f"c{n}", ids) for n, c in enumerate(event.conflicts, 1)],
        "confidence": confidence_record(event),
        "merge": merge_record(event),
        "relations": relation_records(event, around),
        "curation": curation_record(event.curation, decisions),
    }


def _is_retitled(event: Event) -> bool:
    machine = event.curation.machine
    return machine is not None and machine.title != event.title


def quote_groups(event: Event) -> dict[Key, str]:
    """The id of the statement that a mention prints together with others; mentions alone have none."""
    shared = (group for group in event.groups if len(group) > 1)
    return {key: f"q{number}" for number, group in enumerate(shared, 1) for key in group}


def names_of(event: Event) -> dict[tuple[str, str], list[str]]:
    """Every name with its kind, and the mentions that use it, most used first."""
    ids = evidence_ids(event)
    found: dict[tuple[str, str], list[str]] = {}
    for mention in event.mentions:
        for name in mention.names:
            named = found.setdefault((name.text, name.kind), [])
            if ids[mention.key] not in named:
                named.append(ids[mention.key])
    return dict(sorted(found.items(), key=lambda item: -len(item[1])))


def name_records(event: Event) -> list[Record]:
    """Who and what the mentions name, most named first, with every role they have and the most frequent of them."""
    roles: dict[tuple[str, str], Counter[str]] = {}
    for mention in event.mentions:
        for name in mention.names:
            roles.setdefault((name.text, name.kind), Counter()).update([name.role] if name.role else [])
    return [
        {
            "name": name,
            "kind": kind,
            "role": min(roles[name, kind], key=lambda role: (-roles[name, kind][role], role), default=None),
            "roles": sorted(roles[name, kind]),
            "evidence": evidence,
        }
        for (name, kind), evidence in names_of(event).items()
    ]


def corroboration_record(event: Event, names: Iterable[Record]) -> Record:
    """How many documents and how many separate statements tell it; copies of one statement count once."""
    dated = [mention for mention in event.mentions if mention.relation in DATING]
    return {
        "documents": len({mention.document for mention in event.mentions}),
        "documents_with_date": len({mention.document for mention in dated}),
        "mentions_with_date": len(dated),
        "distinct_statements": statements(event, event.mentions),
        "distinct_dated_statements": statements(event, dated),
        "attributed_to": [name["name"] for name in names if "speaker" in name["roles"]],
    }


def statements(event: Event, mentions: Iterable[EventMention]) -> int:
    """How many different statements the given mentions print."""
    groups = quote_groups(event)
    return len(Counter(groups.get(mention.key, mention.key) for mention in mentions))


def conflict_record(conflict: Conflict, id: str, ids: Mapping[Key, str]) -> Record:
    """What the sources say differently, each side with its mentions."""
    return {
        "id": id,
        "field": conflict.field,
        "severity": conflict.severity,
        "statements": [
            {**said(conflict.field, statement), "evidence": [ids[key] for key in statement.mentions]}
            for statement in conflict.statements
        ],
    }


def said(field: str, statement: Statement) -> Record:
    """What one side of a conflict says: `edtf` where it is a date, else `text`."""
    if field == "when":
        try:
            return {"edtf": parse(statement.text).edtf}
        except EDTFError:
            pass
    return {"text": statement.text}


def disagrees(event: Event) -> bool:
    """Whether its sources contradict each other; a date that is only coarser does not."""
    return any(conflict.severity != "coarser" for conflict in event.conflicts)
