"""Score a `timeline.json` of the five seed documents against what a careful analyst found in them.

    python -m tests.quality.seeds out/timeline.json

The gold, `seeds_gold.json`, gives every mention by character offset into the raw files, the strings that
must not be read as dates, and the class of every line.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

GOLD = json.loads((Path(__file__).parent / "seeds_gold.json").read_text(encoding="utf-8"))

Row = Mapping[str, Any]
Place = tuple[str, int, int]

# What a trap that is a date must be read as; every other trap must not date anything.
RIGHT_READINGS = {
    "range notation": {"2008/2009"},
    "day-first": {"2013-03-28"},
    "year range that looks like ISO month": {"2008/2009"},
    "missing blank": {"2009"},
    "time of day": {"2013-02-26"},
}


@dataclass(frozen=True)
class Score:
    """What came out right, and every fault in words."""

    found: dict[str, list[str]]
    dating_attached: int
    dating: int
    others_attached: int
    others: int
    faults: list[str] = field(default_factory=list)


def score(export: Row) -> Score:
    """Compare an export with the gold."""
    names = {document["id"]: document["file"] for document in export["documents"]}
    firm = [event for event in export["events"] if not event["when"]["edtf"].startswith("[")]
    faults: list[str] = []
    found: dict[str, list[str]] = {}
    for gold in GOLD["events"]:
        if gold["tier"] == "derived":
            continue
        hits = [event for event in firm if _tells(event, gold, names)]
        found[gold["id"]] = [event["id"] for event in hits]
        if len(hits) != 1:
            faults.append(f"{gold['id']}: told by {len(hits)} events: {[event['title'] for event in hits]}")
        faults += [
            f"{gold['id']}: {e['when']['edtf']} instead of {gold['edtf']}"
            for e in hits
            if e["when"]["edtf"] != gold["edtf"]
        ]
    told = {identity for ids in found.values() for identity in ids}
    faults += [
        f"not in the gold: {e['when']['edtf']} {e['title']!r}"
        for e in firm
        if e["id"] not in told and not _is_derived(e, names)
    ]
    faults += list(_misread_traps(firm, names))
    attached = list(_attachments(export, names, found))
    dating = [ok for relation, ok in attached if relation in ("dates", "dateline")]
    others = [ok for relation, ok in attached if relation not in ("dates", "dateline")]
    return Score(found, sum(dating), len(dating), sum(others), len(others), faults)


def _places(event: Row, names: Mapping[str, str]) -> Iterator[Place]:
    for mention in event["evidence"]:
        at = mention["selector"][0]
        yield names[mention["document"]], at["start"], at["end"]


def _covers(place: Place, mention: Row) -> bool:
    """Whether a place overlaps the gold sentence by more than half of either."""
    document, start, end = place
    gold = mention["sentence"]
    shared = min(end, gold["end"]) - max(start, gold["start"])
    return document == mention["doc"] and shared > 0.5 * min(end - start, gold["end"] - gold["start"])


def _tells(event: Row, gold: Row, names: Mapping[str, str]) -> bool:
    """Whether an event rests on a dated mention of the gold event, and read that mention's own date."""
    return any(
        _dates_here(row, mention, names)
        for mention in gold["mentions"]
        if "date" in mention
        for row in event["evidence"]
    ) and any(
        mention["relation"] in ("dates", "dateline") and _dates_here(row, mention, names)
        for mention in gold["mentions"]
        for row in event["evidence"]
    )


def _dates_here(row: Row, mention: Row, names: Mapping[str, str]) -> bool:
    if "date" not in mention or not row.get("date") or names[row["document"]] != mention["doc"]:
        return False
    at, gold = row["date"]["selector"][0], mention["date"]
    return at["start"] < gold["end"] and gold["start"] < at["end"]


def _is_derived(event: Row, names: Mapping[str, str]) -> bool:
    """Whether an event is one of the six without a date in the text, and gives it no date but the right one."""
    return any(
        gold["tier"] == "derived"
        and gold["edtf"].rstrip("?~") == event["when"]["edtf"].rstrip("?~")
        and any(_covers(place, mention) for mention in gold["mentions"] for place in _places(event, names))
        for gold in GOLD["events"]
    )


def _misread_traps(firm: list[Row], names: Mapping[str, str]) -> Iterator[str]:
    for trap in GOLD["must_not_be_dates"]:
        right = RIGHT_READINGS.get(trap["kind"], set())
        for event in firm:
            for row in event["evidence"]:
                if not row.get("date") or names[row["document"]] != trap["doc"]:
                    continue
                at = row["date"]["selector"][0]
                if at["start"] < trap["end"] and trap["start"] < at["end"] and row["date"]["edtf"] not in right:
                    yield f"trap {trap['kind']} {trap['exact']!r} read as {row['date']['edtf']}"


def _attachments(export: Row, names: Mapping[str, str], found: Mapping[str, list[str]]) -> Iterator[tuple[str, bool]]:
    events = {event["id"]: event for event in export["events"]}
    for gold in GOLD["events"]:
        if gold["tier"] == "derived":
            continue
        homes = [events[identity] for identity in found[gold["id"]]]
        for mention in gold["mentions"]:
            if mention["relation"] in ("dates", "dateline"):
                yield (
                    mention["relation"],
                    any(_dates_here(row, mention, names) for home in homes for row in home["evidence"]),
                )
            else:
                yield (
                    mention["relation"],
                    any(_covers(place, mention) for home in homes for place in _places(home, names)),
                )


def main() -> None:
    """Print the score of the export named on the command line."""
    result = score(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
    print(f"events told once: {sum(len(ids) == 1 for ids in result.found.values())} of {len(result.found)}")
    print(f"dated mentions attached: {result.dating_attached} of {result.dating}")
    print(f"other mentions attached: {result.others_attached} of {result.others}")
    for fault in result.faults:
        print("fault:", fault)


if __name__ == "__main__":
    main()
