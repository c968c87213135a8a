"""Make `timeline/merge/weights.json` from a training file of the ECB+ form; needs scikit-learn.

    python tests/bench/train_merge.py --documents D.jsonl --mentions M.jsonl --weights timeline/merge/weights.json

Boosted trees of one split each are a sum of step functions, one a feature: additive, so that every point of a
score has a name. Two tables are trained, for tellings of one kind of act and of different ones.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench import ecb
from timeline.merge.resemblance import FEATURES

VERSION = "1"
THRESHOLDS = {"cluster": -1.0, "automatic": 1.5}
"""Log-odds, chosen on ECB+ dev."""


def train(values: Any, gold: Any) -> dict[str, Any]:
    """The table of one kind of pairs: base and steps."""
    model = HistGradientBoostingClassifier(
        max_iter=300, learning_rate=0.1, max_leaf_nodes=2, min_samples_leaf=60, l2_regularization=1.0,
        early_stopping=False, random_state=0,
    ).fit(values, gold)  # fmt: skip
    base = float(model._baseline_prediction.ravel()[0])
    cuts: dict[int, list[tuple[float, float, float]]] = defaultdict(list)
    for (tree,) in model._predictors:
        root = tree.nodes[0]
        if root["is_leaf"]:
            base += float(root["value"])
            continue
        left, right = float(tree.nodes[root["left"]]["value"]), float(tree.nodes[root["right"]]["value"])
        cuts[int(root["feature_idx"])].append((float(root["num_threshold"]), left, right))
    features = {FEATURES[index]: _steps(found) for index, found in sorted(cuts.items())}
    return {"base": round(base, 4), "features": features}


def _steps(cuts: list[tuple[float, float, float]]) -> dict[str, list[float]]:
    edges = sorted({round(edge, 4) for edge, _, _ in cuts})
    middles = [edges[0] - 1, *((a + b) / 2 for a, b in pairwise(edges)), edges[-1] + 1]
    points = [sum(low if at <= round(edge, 4) else high for edge, low, high in cuts) for at in middles]
    return {"edges": edges, "points": [round(point, 3) for point in points]}


def main() -> None:
    """Train and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("documents", "mentions", "weights"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    options = parser.parse_args()
    corpus = ecb.read(options.documents, options.mentions)
    gold = {str(row["mention_id"]): row["gold_cluster"] for row in ecb.rows(options.mentions)}
    pairs, resemblance = list(corpus.pairs()), corpus.resemblance()
    values = np.array([resemblance.values(corpus.tellings[a], corpus.tellings[b]) for a, b in pairs])
    same = np.array([gold[corpus.ids[a]] == gold[corpus.ids[b]] for a, b in pairs])
    alike = np.array([not corpus.tellings[a].kinds.isdisjoint(corpus.tellings[b].kinds) for a, b in pairs])
    record = {
        "version": VERSION,
        "trained on": "ECB+ train (all topics but 2, 5, 12, 18, 21, 23, 34, 35 and 36-45), no topics given",
        "made by": "tests/bench/train_merge.py: boosted one-split trees, scikit-learn",
        "pairs": len(pairs),
        "thresholds": THRESHOLDS,
        "same act": train(values[alike], same[alike]),
        "other acts": train(values[~alike], same[~alike]),
    }
    options.weights.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")
    print(f"{len(pairs)} pairs, {len(pairs) / len(corpus.ids):.0f} a mention, {same.mean():.3f} of them gold")


if __name__ == "__main__":
    main()
