"""Why an event is what it is, as plain dicts: how sure it is, what its mentions were joined on, what else may be it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from timeline.confidence import confidence
from timeline.model import Event, Merge, Suggestion, Timeline
from timeline.render.mentions import Key, Record, evidence_ids


def confidence_record(event: Event) -> Record:
    """How sure it is: the band and why; the numbers are shares measured on texts that the rules were developed on."""
    found = confidence(event)
    return {
        "score": found.score,
        "date": found.date,
        "merge": found.join,
        "band": found.band,
        "why": found.why,
        "calibrated": False,
    }


def merge_record(event: Event) -> Record:
    """Why the mentions are one event, pair by pair, and which pair holds on least; scores are in points."""
    ids, weakest = evidence_ids(event), event.weakest
    return {
        "method": "weights of named features, added up" if event.merges else None,
        "weakest": pair_record(weakest, ids) if weakest else None,
        "pairs": [
            pair_record(merge, ids) | {"why": merge.why, "features": feature_records(merge)} for merge in event.merges
        ],
    }


def pair_record(merge: Merge, ids: Mapping[Key, str]) -> Record:
    """The two mentions of a merge and its score."""
    return {"a": ids[merge.a], "b": ids[merge.b], "score": merge.score}


def feature_records(merge: Merge) -> list[Record]:
    """The named evidence; the weights add up to the score."""
    return [{"name": f.name, "weight": f.weight, "detail": f.detail} for f in merge.features]


def suggestion_records(timeline: Timeline) -> list[Record]:
    """Events that may be one, for a person to decide, likeliest first; scores are log-odds."""
    events = {event.id: event for event in timeline.events}
    return [suggestion_record(found, events) for found in timeline.suggestions]


def suggestion_record(found: Suggestion, events: Mapping[str, Event]) -> Record:
    """A pair of events, each with the mention that the evidence is about."""
    keys = (found.merge.a, found.merge.b)
    return {
        **{side: _suggested(events[id], keys) for side, id in (("a", found.a), ("b", found.b))},
        "score": found.merge.score,
        "why": found.merge.why,
        "features": feature_records(found.merge),
    }


def _suggested(event: Event, keys: Iterable[Key]) -> Record:
    ids = evidence_ids(event)
    return {"event": event.id, "evidence": next(ids[key] for key in keys if key in ids)}
