"""How often dates and joins of each kind are right, and events of each band: what stands behind `timeline.confidence`.

    python tests/bench/confidence.py BENCH

prints, for the benchmark folder BENCH:

* dates, by what they were counted from: expressions of `timex` on which both sides agree that there is a date;
* joins, by their kind: pairs of sentences of ECB+ and MEANTIME that one event rests on, right when both tell one of
  the happenings that people marked;
* events of whole clusters (`e2e`), by band: judged by the benchmark's own scorer.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench import dates as timex
from tests.bench.ecb_rows import rows
from tests.bench.scorers import scorer as scorer_at
from timeline import build
from timeline.confidence import BANDS, join_kind
from timeline.config import Config
from timeline.dates import find_dates
from timeline.model import Event
from timeline.relative import resolve
from timeline.render.records import timeline_record

Tally = dict[str, tuple[int, int]]
"""How many are right, of how many."""

_ANCHORS = {"none": "explicit", "published": "relative", "mentioned": "relative"}
_COLLECTIONS = ("ecbplus_train", "ecbplus_dev", "meantime_en")
_LINE = "{:24} {:5} of {:5} right  {:.3f}"


def counted(found: Iterator[tuple[str, bool]]) -> Tally:
    """The tally of each kind."""
    right, seen = Counter[str](), Counter[str]()
    for kind, is_right in found:
        seen[kind] += 1
        right[kind] += is_right
    return {kind: (right[kind], seen[kind]) for kind in sorted(seen)}


def dates(bench: Path) -> Iterator[tuple[str, bool]]:
    """Each date found where the gold has one, by basis."""
    for file in sorted((bench / "timex").glob("*.jsonl")):
        for row in timex.read_rows(file):
            published = timex._published(row.get("dct"))
            mentions = [dated.mention for dated in find_dates(row["text"], published, None)]
            plain = resolve([timex._unnarrowed(mention) for mention in mentions], published)
            for mention, resolution in zip(mentions, plain, strict=True):
                for found in timex._rows(mention, resolution.when) if resolution and mention.timex == "DATE" else ():
                    gold = [g for g in row["timexes"] if g["start"] < found["end"] and found["start"] < g["end"]]
                    if valued := [g for g in gold if g.get("value")]:
                        right = any(found["value"] in (g["value"], *g.get("alts", ())) for g in valued)
                        yield _ANCHORS[resolution.anchor], right


def joins(bench: Path) -> Iterator[tuple[str, bool]]:
    """Each join of two annotated sentences of different documents, by its kind."""
    for name in _COLLECTIONS:
        documents = rows(bench / "dedupe" / f"{name}_documents.jsonl")
        told = _told(rows(bench / "dedupe" / f"{name}_mentions.jsonl"))
        with TemporaryDirectory() as folder:
            shifts = {row["doc_id"]: _write(Path(folder), row) for row in documents}
            found = build(folder, Config.from_mapping({"infer": {"min_shared_shingles": 10_000}}))
            names = {document.id: document.name.removesuffix(".txt") for document in found.documents}
            for event in found.events:
                yield from _judged(event, told, names, shifts)


def _write(folder: Path, row: Mapping[str, Any]) -> int:
    """The document as a file; how far its text stands below what is put before it."""
    head = f"---\npublished: {row['published'][:10]}\n---\n" if row.get("published") else ""
    (folder / f"{row['doc_id']}.txt").write_text(head + row["text"], encoding="utf-8", newline="")
    return len(head)


def _told(mentions: list[dict[str, Any]]) -> dict[str, list[tuple[int, str]]]:
    told: dict[str, list[tuple[int, str]]] = {}
    for row in mentions:
        told.setdefault(row["doc_id"], []).append((row["start"], row["gold_cluster"]))
    return told


def _judged(
    event: Event, told: Mapping[str, list[tuple[int, str]]], names: Mapping[str, str], shifts: Mapping[str, int]
) -> Iterator[tuple[str, bool]]:
    def happenings(key: tuple[str, int, int]) -> set[str]:
        document = names[key[0]]
        span = next(m.quote.span for m in event.mentions if m.key == key)
        inside = range(span.start - shifts[document], span.end - shifts[document])
        return {cluster for start, cluster in told.get(document, ()) if start in inside}

    for merge in event.merges:
        a, b = happenings(merge.a), happenings(merge.b)
        if a and b and merge.a[0] != merge.b[0]:
            yield join_kind(merge), not a.isdisjoint(b)


def clusters(bench: Path) -> dict[str, Tally]:
    """Of the events of each band, how many the scorer finds right, and how many of those have the exact date."""
    scorer = scorer_at(bench / "e2e" / "score.py")
    events: Tally = {}
    exact: Tally = {}
    for cluster in sorted((bench / "e2e" / "clusters").iterdir()):
        record = timeline_record(build(cluster / "docs"))
        for band in BANDS:
            chosen = {**record, "events": [e for e in record["events"] if e["confidence"]["band"] == band]}
            with TemporaryDirectory() as folder:
                export = Path(folder, "timeline.json")
                export.write_text(timex.json.dumps(chosen), encoding="utf-8")
                found = scorer.run(export, cluster)
            events[band] = _plus(events, band, found["matched"], found["judged"])
            exact[band] = _plus(exact, band, found["matched_exact_date"], found["matched"])
    return {"in the gold": events, "with its exact date": exact}


def _plus(tally: Tally, name: str, right: int, seen: int) -> tuple[int, int]:
    before = tally.get(name, (0, 0))
    return before[0] + right, before[1] + seen


def measures(bench: Path) -> dict[str, Tally]:
    """Every tally, by what is tallied."""
    return {"dates": counted(dates(bench)), "joins": counted(joins(bench)), **clusters(bench)}


def main() -> None:
    """Print the tallies."""
    for name, tally in measures(Path(sys.argv[1])).items():
        print(name)
        for kind, (right, seen) in tally.items():
            print(_LINE.format(f"  {kind}", right, seen, right / max(1, seen)))


if __name__ == "__main__":
    main()
