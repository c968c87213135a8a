"""The weights of `timeline/infer/belief.py`, learned from collections whose dates are known; needs scikit-learn.

    python tests/bench/train_dating.py --bench DIR

prints the table. The other collections of the bench are for measuring (`dating.py`).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench import dating
from timeline.config import InferConfig
from timeline.infer import belief
from timeline.infer.news import Near, news
from timeline.infer.passages import Shared, shared_passages
from timeline.model import Document, Findings, Published
from timeline.when import parse

LEARNED_FROM = (
    "MEANTIME", "t17-h1n1", "t17-mj", "entities-Charles_Taylor", "entities-Chris_Brown", "entities-Dilma_Rousseff",
    "entities-John_Boehner", "entities-Marco_Rubio", "entities-Nawaz_Sharif", "entities-Phil_Spector",
)  # fmt: skip
FOLDS = (5, 2)
"""A fifth of the documents is hidden, then half of them."""

Features = dict[str, float]
Days = list[tuple[Features, int]]


def examples(articles: Sequence[Findings]) -> Iterator[tuple[int, Days]]:
    """For each hidden document its true day, and the days to choose from with their features."""
    for folds in FOLDS:
        truth, corpus = dating.hidden(articles, folds, 0)
        undated = [item for item in corpus if item.document.id in truth]
        dated = [_dated(item.document) for item in corpus if item.document.id not in truth]
        told = news([*dated, *(item.document for item in undated)], {document.id for document in dated})
        passages = shared_passages([item.document for item in undated], dated, InferConfig())
        for item in undated:
            nearest, shared = told.nearest(item.document), passages[item.document.id]
            others: tuple[Near | Shared, ...] = (*nearest, *shared)
            days = sorted({day for other in others if (day := belief.day_of(other.document)) is not None})
            clues = belief.clues(item)
            all_days = sorted(day for document in dated if (day := belief.day_of(document)) is not None)
            yield truth[item.document.id], [(belief.weigh(day, nearest, shared, clues, all_days), day) for day in days]


def _dated(document: Document) -> Document:
    return replace(document, published=Published(parse(document.metadata["published"]), "metadata", "stated"))


def learn(found: Sequence[tuple[int, Days]]) -> dict[str, float]:
    """The table of weights."""
    rows = [(features, abs(day - truth) <= belief.WEEK) for truth, days in found for features, day in days]
    names = list(rows[0][0])
    values = np.array([[features[name] for name in names] for features, _ in rows])
    model = LogisticRegression(C=10, max_iter=5000).fit(values, np.array([right for _, right in rows]))
    weights = {name: round(float(weight), 2) for name, weight in zip(names, model.coef_[0], strict=True)}
    return {"base": round(float(model.intercept_[0]), 2), **weights}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", type=Path, required=True)
    learned_from = dating.collections(parser.parse_args().bench, LEARNED_FROM)
    print(learn([example for collection in learned_from for example in examples(collection.articles)]))


if __name__ == "__main__":
    main()
