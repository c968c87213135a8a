"""Make `timeline/events/acceptance.json` from the verdicts of readers; needs scikit-learn.

    python tests/bench/train_headlines.py VERDICTS.tsv --weights timeline/events/acceptance.json

A row of the verdicts is a folder of documents, the name of a document, the words of the date, the headline, and 1 where
the reader found it good, else 0. The documents are read again, and what each headline is like is learnt from them.
Cross-validated by folder: what it says of folders it never saw.

Headlines that the tool no longer tells are remembered beside the table, in VERDICTS.traits.json, as they were when they
were last told: rules mend what readers found bad, and of what is left alone one would learn that nothing is.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold, cross_val_predict

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench.retold import senses, write_weights
from timeline.config import Config
from timeline.events.acceptance import traits_of

FEWEST = 10
"""Headlines that a trait has, or lacks, before anything is learnt from it."""
STRENGTH = 0.05
"""C of the regression: 0.02 to 0.1 order lines equally well."""
FOLDS = 7
SHARES = (0.2, 0.4, 0.5, 0.6, 0.8, 1.0)


@dataclass(frozen=True)
class Judged:
    """A headline, its traits, and whether a reader found it good; its key: folder, document, date and headline."""

    key: Sequence[str]
    traits: frozenset[str]
    good: bool


def judged(verdicts: Path) -> Iterator[Judged]:
    """The headlines of a table of verdicts that the tool still tells."""
    with verdicts.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines, delimiter="\t"))
    wanted: dict[tuple[str, str], dict[tuple[str, str], bool]] = defaultdict(dict)
    for folder, name, date, headline, good in rows:
        wanted[folder, name][date, headline] = good == "1"
    config = Config()
    for folder in sorted({folder for folder, _ in wanted}):
        names = {name for of, name in wanted if of == folder}
        for name, date, sense in senses(folder, names, config):
            if sense.line and sense.line.tells:
                key = " ".join(date.text.split()), " ".join(sense.line.text.split())
                if key in (headlines := wanted[folder, name]):
                    yield Judged((folder, name, *key), traits_of(sense.line, sense, date), headlines[key])


def remembered(verdicts: Path) -> list[Judged]:
    """The headlines of a table of verdicts, also those told no more, which were told when it was last learnt from."""
    memory = verdicts.with_suffix(".traits.json")
    known: dict[Sequence[str], tuple[list[str], bool]] = {
        tuple(key): (traits, good) for key, traits, good in _read(memory)
    }
    known |= {line.key: (sorted(line.traits), line.good) for line in judged(verdicts)}
    rows = [[key, traits, good] for key, (traits, good) in sorted(known.items())]
    memory.write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")
    return [Judged(key, frozenset(traits), good) for key, traits, good in rows]


def _read(memory: Path) -> list[Any]:
    rows: list[Any] = json.loads(memory.read_text(encoding="utf-8")) if memory.exists() else []
    return rows


def table(lines: list[Judged], known: list[str]) -> Any:
    """One row a headline, one column a trait."""
    return np.array([[trait in line.traits for trait in known] for line in lines], dtype=float)


def learnt(lines: list[Judged]) -> Mapping[str, Any]:
    """What `acceptance.json` holds."""
    times = Counter(trait for line in lines for trait in line.traits)
    known = sorted(trait for trait, count in times.items() if FEWEST <= count <= len(lines) - FEWEST)
    rows, good = table(lines, known), np.array([line.good for line in lines])
    model = LogisticRegression(C=STRENGTH, max_iter=3000, solver="liblinear")
    folders = [line.key[0] for line in lines]
    _report(good, cross_val_predict(model, rows, good, cv=GroupKFold(FOLDS), groups=folders, method="predict_proba"))
    model.fit(rows, good)
    weights = {trait: round(float(weight), 3) for trait, weight in zip(known, model.coef_[0], strict=True)}
    return {
        "made by": "tests/bench/train_headlines.py: logistic regression, scikit-learn",
        "trained on": f"verdicts on {len(lines)} headlines, {int(good.sum())} of them good",
        "base": round(float(model.intercept_[0]), 3),
        "traits": {trait: weight for trait, weight in weights.items() if weight},
    }


def _report(good: Any, likely: Any) -> None:
    best = np.argsort(-likely[:, 1], kind="stable")
    print(f"{len(good)} headlines, area under the curve {roc_auc_score(good, likely[:, 1]):.3f}")
    for share in SHARES:
        kept = best[: int(len(good) * share)]
        least = likely[kept[-1], 1]
        print(f"best {share:.0%}: {good[kept].mean():.1%} good, from {least:.2f} on")


def main() -> None:
    """Learn, print how well it does, write."""
    write_weights(__doc__, "verdicts", lambda table: learnt(remembered(table)))


if __name__ == "__main__":
    main()
