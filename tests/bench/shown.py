"""Whether what the page of a large collection shows at first is what journalists would tell of it.

    python tests/bench/shown.py TLS_FOLDER [--articles 250] [--collections enron haiti]

Each collection is a timeline of articles drawn at random. Of the events dated to a day it counts those of a day that a
journalist's timeline of the same affair has, and those days: among all events, among those shown before anybody asks
for more, among as many drawn by lot, and among those that several documents tell.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench.headlines import timeline_of
from timeline.model import Event
from timeline.render.groups import told
from timeline.when import When

SEED = 1
_COLUMNS = "{:28} {:>7} {:>18} {:>16}"


@dataclass
class Count:
    """Events, those dated to a day, those of a journalist's day, and how many such days they tell."""

    events: int = 0
    of_a_day: int = 0
    on_days: int = 0
    days: int = 0

    def add(self, events: Sequence[Event], days: frozenset[str]) -> None:
        """Count the events of one collection."""
        dates = [str(event.when) for event in events if event.when and _is_day(event.when)]
        self.events += len(events)
        self.of_a_day += len(dates)
        self.on_days += sum(date in days for date in dates)
        self.days += len(days.intersection(dates))


def _is_day(when: When) -> bool:
    return when.kind == "point" and when.precision == "day"


def journalists_days(folder: Path, collection: str) -> frozenset[str]:
    """The days of all timelines that journalists made of a collection."""
    paths = sorted((folder / "gold").glob(f"{collection}.json")) or sorted((folder / "gold").glob(f"{collection}--*"))
    entries = (entry for path in paths for entry in json.loads(path.read_text(encoding="utf-8"))["entries"])
    return frozenset(entry["date"] for entry in entries)


def measure(folder: Path, collections: Iterable[str], articles: int, model: str) -> dict[str, Count]:
    """What all, the shown, and as many events drawn by lot tell."""
    chance = random.Random(SEED)
    counts = {
        "all events": Count(),
        "shown at first": Count(),
        "as many drawn by lot": Count(),
        "told by several": Count(),
    }
    leaked = frozenset(json.loads((folder / "leaky_docs.json").read_text(encoding="utf-8")))
    for name in collections:
        days = journalists_days(folder, name)
        timeline = timeline_of(folder / "articles" / f"{name}.jsonl.gz", articles, chance, model, leaked)
        events = [event for event in timeline.events if event.titled.relation != "dateline"]
        shown = [event for event in told(timeline) if event.titled.relation != "dateline"]
        several = [event for event in events if len({mention.document for mention in event.mentions}) > 1]
        drawn = chance.sample(events, len(shown))
        for count, some in zip(counts.values(), (events, shown, drawn, several), strict=True):
            count.add(some, days)
        print(f"{name}: {len(events)} events, {len(shown)} shown", file=sys.stderr)
    return counts


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--collections", nargs="+")
    parser.add_argument("--articles", type=int, default=250)
    parser.add_argument("--model", default="auto")
    options = parser.parse_args()
    names = options.collections or sorted(p.name.split(".")[0] for p in (options.folder / "articles").glob("*.gz"))
    counts = measure(options.folder, names, options.articles, options.model)
    print(_COLUMNS.format("", "events", "on journalists' days", "their days told"))
    for what, count in counts.items():
        share = count.on_days / max(1, count.of_a_day)
        print(_COLUMNS.format(what, count.events, f"{share:.1%} of {count.of_a_day}", count.days))


if __name__ == "__main__":
    main()
