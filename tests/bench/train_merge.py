"""Make `timeline/merge/weights.json` from a training file of the ECB+ form; needs scikit-learn.

    python tests/bench/train_merge.py --documents D.jsonl --mentions M.jsonl --weights timeline/merge/weights.json

Boosted trees of one split each are a sum of step functions, one a feature: additive, so that every point of a
score has a name. Three looks are trained, each on what the one before says of topics that it was not trained on:
which documents tell one story, which tellings are alike, and which are beside all others. Topics and gold are read
here, to train; nothing that clusters reads them.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench import ecb, ecb_rows
from timeline.merge import company, resemblance, stories
from timeline.merge.resemblance import SITUATIONS, Resemblance, situation
from timeline.merge.scorecard import STORY, Steps, Table, beside, table

VERSION = "2"
THRESHOLDS = {"cluster": -0.2, "automatic": 1.25}
"""Log-odds, chosen on ECB+ dev."""
FOLDS = 5

UNTAUGHT = Table(0.0, tuple(Steps(name, (), (0.0,)) for name in stories.FEATURES))
Record = dict[str, Any]


@dataclass(frozen=True)
class Lesson:
    """Pairs to learn from: a row of values each, whether it is gold, and the fold of its topic."""

    features: Sequence[str]
    values: Any
    gold: Any
    folds: Any
    rounds: int = 300

    def part(self, kept: Any) -> Lesson:
        """The pairs of a mask."""
        return Lesson(self.features, self.values[kept], self.gold[kept], self.folds[kept], self.rounds)

    def learn(self) -> Record:
        """The table of all pairs: base and steps."""
        model = HistGradientBoostingClassifier(
            max_iter=self.rounds, learning_rate=0.1, max_leaf_nodes=2, min_samples_leaf=60, l2_regularization=1.0,
            early_stopping=False, random_state=0,
        ).fit(self.values, self.gold)  # fmt: skip
        base = float(model._baseline_prediction.ravel()[0])
        cuts: dict[int, list[tuple[float, float, float]]] = {index: [] for index in range(len(self.features))}
        for (tree,) in model._predictors:
            root = tree.nodes[0]
            if root["is_leaf"]:
                base += float(root["value"])
                continue
            left, right = float(tree.nodes[root["left"]]["value"]), float(tree.nodes[root["right"]]["value"])
            cuts[int(root["feature_idx"])].append((float(root["num_threshold"]), left, right))
        features = {self.features[index]: _steps(found) for index, found in cuts.items()}
        return {"base": round(base, 4), "features": features}

    def foresee(self) -> Any:
        """For every pair the score of a table that was learnt without its fold."""
        scores = np.zeros(len(self.gold))
        for fold in range(FOLDS):
            learnt = table(self.part(self.folds != fold).learn())
            held = self.folds == fold
            scores[held] = [learnt.score(row) for row in self.values[held]]
        return scores


def _steps(cuts: list[tuple[float, float, float]]) -> dict[str, list[float]]:
    if not cuts:
        return {"edges": [], "points": [0.0]}
    edges = sorted({round(edge, 4) for edge, _, _ in cuts})
    middles = [edges[0] - 1, *((a + b) / 2 for a, b in pairwise(edges)), edges[-1] + 1]
    points = [sum(low if at <= round(edge, 4) else high for edge, low, high in cuts) for at in middles]
    return {"edges": edges, "points": [round(point, 3) for point in points]}


class Foreseen(stories.Stories):
    """Stories whose log-odds are given."""

    def __init__(self, articles: Sequence[stories.Article], foreseen: Mapping[stories.Pair, float]) -> None:
        super().__init__(articles, UNTAUGHT)
        self._foreseen = foreseen

    def log_odds(self, a: str, b: str) -> float:
        return self._foreseen[min(a, b), max(a, b)]


def learn(corpus: ecb.Corpus, same: Callable[[int, int], bool], topic: Mapping[str, tuple[str, str]]) -> Record:
    """Every table, by name.

    Args:
        same: whether two tellings, by index, are of one happening.
        topic: topic and story of each document.
    """
    fold = {id: int(found) % FOLDS for id, (found, _) in topic.items()}
    near = corpus.stories.pairs()
    told = Lesson(
        stories.FEATURES,
        np.array([corpus.stories.values(a, b) for a, b in near]),
        np.array([topic[a] == topic[b] for a, b in near]),
        np.array([fold[a] for a, _ in near]),
        rounds=150,
    )
    foreseen = dict(zip(near, told.foresee(), strict=True))
    tables = {STORY: told.learn()}
    compared = Resemblance(corpus.tellings, Foreseen(corpus.articles, foreseen))
    pairs = list(corpus.pairs())
    tellings = [(corpus.tellings[a], corpus.tellings[b]) for a, b in pairs]
    alone = Lesson(
        resemblance.FEATURES,
        np.array([compared.values(a, b) for a, b in tellings]),
        np.array([same(a, b) for a, b in pairs]),
        np.array([fold[a.document] for a, _ in tellings]),
    )
    kinds = np.array([SITUATIONS.index(situation(a, b)) for a, b in tellings])
    scores = np.zeros(len(pairs))
    for index, name in enumerate(SITUATIONS):
        part = alone.part(kinds == index)
        tables[name] = part.learn()
        scores[kinds == index] = part.foresee()
    others = company.Company(dict(zip(pairs, scores, strict=True)), lambda telling: corpus.tellings[telling].document)
    values = np.array([others.values(a, b, score) for (a, b), score in zip(pairs, scores, strict=True)])
    second = Lesson(company.FEATURES, values, alone.gold, alone.folds)
    return tables | {beside(name): second.part(kinds == index).learn() for index, name in enumerate(SITUATIONS)}


def main() -> None:
    """Train and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("documents", "mentions", "weights"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    options = parser.parse_args()
    corpus = ecb.read(options.documents, options.mentions, UNTAUGHT)
    gold = {str(row["mention_id"]): row["gold_cluster"] for row in ecb_rows.rows(options.mentions)}
    topic = {row["doc_id"]: (row["topic"], row["subtopic"]) for row in ecb_rows.rows(options.documents)}
    record = {
        "version": VERSION,
        "trained on": "ECB+ train (all topics but 2, 5, 12, 18, 21, 23, 34, 35 and 36-45)",
        "made by": "tests/bench/train_merge.py: boosted one-split trees, scikit-learn",
        "thresholds": THRESHOLDS,
        "tables": learn(corpus, lambda a, b: gold[corpus.ids[a]] == gold[corpus.ids[b]], topic),
    }
    options.weights.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
