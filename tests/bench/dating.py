"""How well hidden publication dates are found again from the other documents of a collection.

    python tests/bench/dating.py --bench DIR

hides the dates of a twentieth, then of half of the documents, in every collection of `tls` and in MEANTIME.
Only shared passages are asked: datelines inside the texts are not read.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from timeline import clean, when
from timeline.config import InferConfig
from timeline.infer.passages import dated_by_passages
from timeline.model import Document, Findings, Published
from timeline.spans import Alignment

Row = dict[str, Any]


def document(row: Row) -> Document:
    """The article as a clean document, dated as its publisher says."""
    text = row["text"] + "\n"
    digest = hashlib.sha256(f"{row['doc_id']}\n{text}".encode()).hexdigest()
    published = Published(when.parse(row["published"][:10]), "metadata", "given by the collection")
    name = str(row["doc_id"])
    raw = Document(name, (name,), digest, text, text, Alignment.identity(len(text)), published=published)
    return clean.clean(raw)


def errors(articles: Sequence[Document], folds: int) -> Iterator[float | None]:
    """Days between the date found and the true one, `None` for an honest "undated"; one fold is hidden at a time."""
    for fold in range(folds if folds > 2 else 1):
        hidden = {a.id for a in articles if int(a.sha256[:8], 16) % folds == fold}
        corpus = [Findings(_without_date(a) if a.id in hidden else a) for a in articles]
        found = dated_by_passages(corpus, InferConfig())
        for article in articles:
            if article.id in hidden and article.published:
                guess = found.get(article.id)
                truth = article.published.when.ordinals[0]
                yield abs(guess.when.ordinals[0] - truth) if guess and guess.when.start else None


def _without_date(article: Document) -> Document:
    return replace(article, published=None)


def collections(bench: Path) -> Iterator[tuple[str, list[Row]]]:
    """Every collection with its articles, those of one story first."""
    for path in sorted((bench / "tls" / "articles").glob("t17-*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            yield path.name.split(".")[0], [json.loads(line) for line in lines]
    meantime = bench / "dedupe" / "meantime_en_documents.jsonl"
    yield "MEANTIME", [json.loads(line) for line in meantime.read_text(encoding="utf-8").splitlines()]


def main() -> None:
    """Print, for each collection, the share answered and the share of answers within 7 days."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", type=Path, required=True)
    for name, rows in collections(parser.parse_args().bench):
        articles = [document(row) for row in rows if row.get("published")]
        for folds, hidden in ((20, "a twentieth hidden"), (2, "half hidden")):
            found = list(errors(articles, folds))
            answers = sorted(error for error in found if error is not None)
            near = sum(error <= 7 for error in answers) / max(1, len(answers))
            median = answers[len(answers) // 2] if answers else "-"
            print(
                f"{name:12} {hidden:18} answered {len(answers):4} of {len(found):4} ({len(answers) / len(found):.0%}), "
                f"within 7 days {near:.0%}, median {median}"
            )


if __name__ == "__main__":
    main()
