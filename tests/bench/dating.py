"""How well hidden publication dates are found again from the other documents of a folder.

    python tests/bench/dating.py --bench DIR [--names NAME ...]

hides the dates of one document in fifty at a time until each was hidden, then of one half and of the other, in the
newsrooms, or in the collections of those names, and in a folder that mixes unrelated collections. Datelines are removed
from the texts: what a document states is no inference.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import re
import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from timeline import clean, dates, events
from timeline.config import DatesConfig, EventsConfig, InferConfig
from timeline.infer import infer
from timeline.model import DateMention, Document, Findings
from timeline.spans import Alignment
from timeline.when import When

NEWSROOMS = ("t17-h1n1", "t17-haiti", "t17-mj", "MEANTIME")
"""The collections for which the issue gives targets; the others are articles of one newspaper over eighteen years."""
MIXED = ("MEANTIME", "t17-mj", "entities-Chris_Brown", "entities-Phil_Spector", "entities-Charles_Taylor")
WEEK, MONTH = 7, 31
HIDDEN = {50: "one in fifty", 2: "half"}
"""What is hidden at a time, by the number of parts that the documents are in."""

_HEAD, _TAIL = 400, 300  # characters in which a date one day from the truth is the dateline
_DETACHED = re.compile(r" ([,.;:!?')%])")

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Newspaper:
    """Articles as the per-document stages leave them, each dated in its metadata and nowhere else."""

    name: str
    articles: tuple[Findings, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """What came of the hidden dates: the days between each answer and the truth, and how many there were to find."""

    hidden: int
    errors: tuple[float, ...]
    sure: tuple[float, ...]

    def __add__(self, other: Score) -> Score:
        return Score(self.hidden + other.hidden, self.errors + other.errors, self.sure + other.sure)

    @property
    def answered(self) -> float:
        """The share of documents that got a day, in percent."""
        return 100 * len(self.errors) / max(1, self.hidden)

    def within(self, days: int) -> float:
        """The share of answers at most so many days off, in percent."""
        return 100 * sum(error <= days for error in self.errors) / max(1, len(self.errors))

    def wrong(self, days: int) -> float:
        """The share of all documents with an answer not marked as uncertain and more than so many days off."""
        return 100 * sum(error > days for error in self.sure) / max(1, self.hidden)

    def __str__(self) -> str:
        sure = 100 * len(self.sure) / max(1, self.hidden)
        right = 100 * sum(error <= WEEK for error in self.sure) / max(1, len(self.sure))
        return (
            f"{self.hidden:5} hidden, answered {self.answered:4.1f} %, within a day {self.within(1):4.1f} %, "
            f"a week {self.within(WEEK):5.1f} %, a month {self.within(MONTH):5.1f} %; sure {sure:4.1f} %, "
            f"within a week {right:5.1f} %; sure and more than a week off {self.wrong(WEEK):3.1f} % of all, "
            f"a month {self.wrong(MONTH):3.1f} %"
        )


def findings(row: Row, name: str) -> Findings:
    """The article without its dateline, its date in its metadata."""
    text = _DETACHED.sub(r"\1", row["text"]) + "\n"
    digest = hashlib.sha256(f"{row['doc_id']}\n{text}".encode()).hexdigest()
    identity = f"doc-{digest[:10]}"
    raw = Document(identity, (name,), digest, text, text, Alignment.identity(len(text)))
    found = events.extract(dates.find(clean.clean(raw), DatesConfig()), EventsConfig(model="none"))
    return _without_dateline(found, row["published"][:10])


def _without_dateline(found: Findings, published: str) -> Findings:
    day, text = date.fromisoformat(published).toordinal(), found.document.text
    lines = [mention for mention in found.dates if _is_dateline(mention, day, len(text))]
    for span in (mention.span for mention in lines):
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return replace(
        found,
        document=replace(found.document, text=text, metadata={"published": published}),
        dates=tuple(mention for mention in found.dates if mention not in lines),
        mentions=tuple(mention for mention in found.mentions if mention.date not in lines),
    )


def _is_dateline(mention: DateMention, day: int, length: int) -> bool:
    reading = mention.reading
    return (
        isinstance(reading, When)
        and reading.precision in ("day", "time")
        and abs(reading.ordinals[0] - day) <= 1
        and (mention.span.start < _HEAD or mention.span.end > length - _TAIL)
    )


def hidden(articles: Sequence[Findings], folds: int, fold: int) -> tuple[dict[str, int], list[Findings]]:
    """The true days of the documents of one fold, by id, and all documents, those without their dates."""
    truth: dict[str, int] = {}
    corpus = []
    for item in articles:
        document = item.document
        if int(document.sha256[:8], 16) % folds == fold:
            truth[document.id] = date.fromisoformat(document.metadata["published"]).toordinal()
            corpus.append(replace(item, document=replace(document, metadata={})))
        else:
            corpus.append(item)
    return truth, corpus


def score(articles: Sequence[Findings], folds: int, only: int | None = None) -> Score:
    """One part in `folds` hidden at a time, each in its turn or `only` so many."""
    total = Score(0, (), ())
    for fold in range(only or folds):
        truth, corpus = hidden(articles, folds, fold)
        total += _score_of(truth, infer(corpus, InferConfig()))
    return total


def _score_of(truth: Mapping[str, int], results: Sequence[Findings]) -> Score:
    errors, sure = [], []
    for document in (item.document for item in results if item.document.id in truth):
        published = document.published
        if published and published.when.kind == "point":
            error = abs(published.when.ordinals[0] - truth[document.id])
            errors.append(error)
            if not published.when.uncertain:
                sure.append(error)
    return Score(len(truth), tuple(errors), tuple(sure))


def collections(bench: Path, names: Collection[str] = ()) -> Iterator[Newspaper]:
    """Every collection, or those of the given names."""
    for name, rows in _rows(bench):
        if not names or name in names:
            dated = [row for row in rows if row.get("published")]
            yield Newspaper(name, tuple(findings(row, f"{name}-{n:04}.txt") for n, row in enumerate(dated)))


def _rows(bench: Path) -> Iterator[tuple[str, Iterator[Row]]]:
    for path in sorted((bench / "tls" / "articles").glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            yield path.name.split(".")[0], map(json.loads, lines)
    meantime = bench / "dedupe" / "meantime_en_documents.jsonl"
    yield "MEANTIME", map(json.loads, meantime.read_text(encoding="utf-8").splitlines())


def measures(bench: Path, folds: int, only: int | None = None) -> dict[str, float]:
    """Shares in percent, by name: of the newsrooms and of a mixed folder, one part in `folds` hidden at a time."""
    found = {c.name: c.articles for c in collections(bench, {*NEWSROOMS, *MIXED})}
    newsrooms = sum((score(found[name], folds, only) for name in NEWSROOMS), Score(0, (), ()))
    mixed = score([item for name in MIXED for item in found[name]], folds, only)
    return {
        "answered": newsrooms.answered,
        "answers within a week": newsrooms.within(WEEK),
        "answers within a month": newsrooms.within(MONTH),
        "sure and wrong by a week": newsrooms.wrong(WEEK),
        "mixed: sure and wrong by a week": mixed.wrong(WEEK),
        "mixed: sure and wrong by a month": mixed.wrong(MONTH),
    }


def main() -> None:
    """Print the score of each collection, of all of them, and of the mixed folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--names", nargs="*", default=NEWSROOMS)
    asked = parser.parse_args()
    found = {c.name: c.articles for c in collections(asked.bench, {*asked.names, *MIXED})}
    mixed = [item for name in MIXED for item in found[name]]
    for folds, how in HIDDEN.items():
        scores = {name: score(found[name], folds) for name in asked.names}
        for name, one in scores.items():
            print(f"{name:26} {how:12} {one}", flush=True)
        print(f"{'all of these':26} {how:12} {sum(scores.values(), Score(0, (), ()))}")
        print(f"{'mixed':26} {how:12} {score(mixed, folds)}", flush=True)


if __name__ == "__main__":
    main()
