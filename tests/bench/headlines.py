"""One hundred headlines drawn at random, to be judged by a person who did not write the code.

    python tests/bench/headlines.py TLS_FOLDER --seed 7 [--shown] [--least 0.8] [--collections enron haiti] > sample.tsv

Each collection is a timeline of articles drawn at random; the rubric stands in `tests/quality/README.md`. Only the
figures of a judgement belong into the repository: the texts are their publishers'.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import random
import sys
import tempfile
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from timeline import build
from timeline.config import Config, EventsConfig
from timeline.model import Document, Event, EventMention, Timeline
from timeline.render.groups import told

COLUMNS = ("collection", "when", "headline", "date words", "sentence", "context", "factuality", "acceptance", "type")
_CONTEXT = 400  # characters on both sides of the sentence


def sample(
    folder: Path,
    collections: Sequence[str],
    seed: int,
    *,
    articles: int,
    size: int,
    least: float,
    shown: bool,
    model: str,
) -> Iterator[tuple[str, ...]]:
    """The rows of a sample of `size` titles whose acceptance is `least`, shared evenly among the collections.

    Args:
        shown: only of events that the page shows before anybody asks for more.
    """
    chance = random.Random(seed)
    for at, name in enumerate(collections):
        share = size // len(collections) + (at < size % len(collections))
        timeline = timeline_of(folder / "articles" / f"{name}.jsonl.gz", articles, chance, model)
        drawn_from = told(timeline) if shown else timeline.events
        dated = [event for event in drawn_from if event.titled.relation != "dateline"]
        events = [event for event in dated if (event.titled.acceptance or 0) >= least]
        print(f"{name}: {len(dated)} events, {len(events)} of them told so", file=sys.stderr)
        texts = {document.id: document for document in timeline.documents}
        for event in chance.sample(events, min(share, len(events))):
            mention = event.titled
            yield name, *_row(event, mention, texts[mention.document])


def timeline_of(
    path: Path, articles: int, chance: random.Random, model: str, left_out: Collection[str] = ()
) -> Timeline:
    """The timeline of so many articles of a collection, drawn at random; of all where there are no more.

    Args:
        left_out: ids of articles that are not drawn.
    """
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        known = [article for article in map(json.loads, lines) if article["doc_id"] not in left_out]
    chosen = chance.sample(known, min(articles, len(known)))
    with tempfile.TemporaryDirectory() as folder:
        for number, article in enumerate(chosen):
            head = f"{article['source']}\nPublished: {article['published']}"
            (Path(folder) / f"{number:03}.txt").write_text(f"{head}\n\n{article['text']}\n", encoding="utf-8")
        return build(folder, Config(events=EventsConfig(model=model)))


def _row(event: Event, mention: EventMention, document: Document) -> tuple[str, ...]:
    sentence = mention.sentence
    context = document.text[max(0, sentence.start - _CONTEXT) : sentence.end + _CONTEXT // 4]
    date = mention.date.text if mention.date else ""
    cells = (event.title, date, mention.quote.text, context, mention.factuality, str(mention.acceptance), mention.type)
    return (str(event.when), *(" ".join(cell.split()) for cell in cells))


def main() -> None:
    """Print the sample as tab-separated values."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--collections", nargs="+", default=["entities-Enron", "t17-haiti", "t17-mj"])
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--articles", type=int, default=70)
    parser.add_argument("--size", type=int, default=100)
    parser.add_argument("--least", type=float, default=0.0, help="acceptance of the headlines that are drawn")
    parser.add_argument("--shown", action="store_true", help="only what the page shows before anybody asks for more")
    parser.add_argument("--model", default="auto")
    options = parser.parse_args()
    rows = csv.writer(sys.stdout, delimiter="\t", lineterminator="\n")
    rows.writerow(COLUMNS)
    rows.writerows(
        sample(
            options.folder,
            options.collections,
            options.seed,
            articles=options.articles,
            size=options.size,
            least=options.least,
            shown=options.shown,
            model=options.model,
        )
    )


if __name__ == "__main__":
    main()
