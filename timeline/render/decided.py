"""Decisions as plain dicts: as their file has them, what became of them, and what they made of an event."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

from timeline.render.mentions import Record
from timeline.ruling import Curation, Fingerprint, Outcome, Pointer, Ruling


def decision_id(index: int) -> str:
    """The id of a decision within the export, from its index."""
    return f"d{index + 1}"


def decision_record(outcome: Outcome, index: int) -> Record:
    """A decision, all that its file says of it included."""
    return {
        "id": decision_id(index),
        **ruling_record(outcome.ruling),
        "file": outcome.ruling.file,
        "state": outcome.state,
        "events": list(outcome.events),
        "remark": outcome.remark,
        "contradicts": [decision_id(other) for other in outcome.contradicts],
    }


def decisions_sha256(outcomes: Sequence[Outcome]) -> str | None:
    """A digest of the decisions that were given, `None` for none."""
    given = [ruling_record(outcome.ruling) for outcome in outcomes]
    return hashlib.sha256(json.dumps(given).encode()).hexdigest() if given else None


def ruling_record(ruling: Ruling) -> Record:
    """A decision as a file of decisions holds it."""
    return {
        "op": ruling.op,
        "evidence": [pointer_record(pointer) for pointer in ruling.evidence],
        **({"from": [pointer_record(pointer) for pointer in ruling.apart]} if ruling.apart else {}),
        "value": ruling.value,
        "by": ruling.by,
        "at": ruling.at,
        "note": ruling.note,
        "event": ruling.event,
        "fingerprint": fingerprint_record(ruling.fingerprint),
    }


def pointer_record(pointer: Pointer) -> Record:
    """A mention as a decision names it."""
    return {
        "sha256": pointer.sha256,
        "file": pointer.file,
        "start": pointer.start,
        "exact": pointer.exact,
        "date": {"start": pointer.date[0], "exact": pointer.date[1]} if pointer.date else None,
    }


def fingerprint_record(machine: Fingerprint | None) -> Record | None:
    """What the machine says of an event."""
    return {"title": machine.title, "edtf": machine.edtf, "type": machine.type} if machine else None


def curation_record(curation: Curation, outcomes: Sequence[Outcome]) -> Record:
    """What people made of an event; `decision`, `by`, `at` and `note` are those of the latest decision that holds."""
    latest = outcomes[curation.decisions[-1]].ruling if curation.decisions else None
    return {
        "status": curation.status,
        "decision": latest.op if latest else None,
        "by": latest.by if latest else None,
        "at": latest.at if latest else None,
        "note": (latest.note or None) if latest else None,
        "decisions": [decision_id(index) for index in curation.decisions],
        "machine": fingerprint_record(curation.machine),
    }
