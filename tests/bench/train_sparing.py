"""Make `timeline/events/sparing.json` from headlines that editors made of long clauses; needs scikit-learn.

    python tests/bench/train_sparing.py HEADLINES.tsv --weights timeline/events/sparing.json

A row is a folder of documents, the name of a document, the words of a date, a headline that leaves out words of what
the date governs, and how much it counts. The documents are read again, and of each branch of the clause that may go
it is learnt whether the headline keeps it. Cross-validated by folder: what it says of folders it never saw.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench.retold import senses, write_weights
from timeline.config import Config
from timeline.events import retelling, shortening, sparing
from timeline.events.tree import Tree, Words

FEWEST = 8
"""Branches that have a trait before anything is learnt from it."""
STRENGTH = 0.05
"""C of the regression: 0.02 to 0.3 order branches equally well."""
LEAST = 0.02
"""Weights that are nearer to zero are left out."""
FOLDS = 7
SHARE = 0.8
"""Of the words of a headline that have to stand in its sentence."""


@dataclass(frozen=True)
class Edge:
    """A branch of a clause, its traits, and whether the headline keeps it."""

    folder: str
    traits: frozenset[str]
    kept: bool
    weight: float


@dataclass(frozen=True)
class Clause:
    """A clause as it was before it was shortened; the first of `heads` is its verb."""

    tree: Tree
    words: Words
    heads: tuple[int, ...]


def edges(headlines: Path) -> Iterator[Edge]:
    """The branches of all clauses whose headline uses their verb."""
    with headlines.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines, delimiter="\t"))
    wanted: dict[str, dict[tuple[str, str], tuple[str, float]]] = defaultdict(dict)
    for folder, name, words, line, counts in rows:
        wanted[folder][name, words] = line, float(counts)
    asked = _recorded()
    for folder, of_folder in sorted(wanted.items()):
        for name, date, _ in senses(folder, {name for name, _ in of_folder}, Config()):
            clause = asked[-1] if asked else None
            asked.clear()
            headline, weight = of_folder.get((name, " ".join(date.text.split())), ("", 0.0))
            if clause and headline:
                yield from _edges(folder, clause, headline, weight)


def _recorded() -> list[Clause]:
    """The clauses that the tool shortens from now on."""
    asked: list[Clause] = []

    def recording(tree: Tree, words: Words, heads: Sequence[int], *conditions: Any) -> Words | None:
        asked.append(Clause(tree, words, tuple(heads)))
        return shortening.shortened(tree, words, heads, *conditions)

    retelling.shortened = recording
    return asked


def _edges(folder: str, clause: Clause, headline: str, weight: float) -> Iterator[Edge]:
    tree, verb = clause.tree, clause.heads[0]
    kept, share = _used(tree, headline)
    if share < SHARE or verb not in kept:
        return
    for index in shortening.removable(tree, clause.words):
        branch = tree.subtree(index) & clause.words
        if tree.words[index].head in kept & clause.words and not branch.intersection(clause.heads):
            traits = frozenset(sparing.traits(tree, index, clause.words, verb))
            yield Edge(folder, traits, index in kept or 2 * len(branch & kept) >= len(branch), weight)


def _used(tree: Tree, headline: str) -> tuple[frozenset[int], float]:
    """The words of a sentence that a headline uses, in their order, and how many of its own stand there."""
    told = [_plain(word) for word in re.findall(r"[\w’'-]+", headline)]
    words = [_plain(word.text) for word in tree.words]
    blocks = SequenceMatcher(None, told, words, autojunk=False).get_matching_blocks()
    found = frozenset(block.b + step for block in blocks for step in range(block.size))
    return found, len(found) / max(len(told), 1)


def _plain(word: str) -> str:
    return re.sub(r"[’']s$", "", word.lower()).strip("’'.,-")


def learnt(found: list[Edge]) -> Mapping[str, Any]:
    """What `sparing.json` holds."""
    times = Counter(trait for edge in found for trait in edge.traits)
    known = {trait: at for at, trait in enumerate(sorted(trait for trait, count in times.items() if count >= FEWEST))}
    cells = [(row, known[trait]) for row, edge in enumerate(found) for trait in edge.traits if trait in known]
    table = csr_matrix((np.ones(len(cells)), tuple(zip(*cells, strict=True))), shape=(len(found), len(known)))
    kept, weights = np.array([edge.kept for edge in found]), np.array([edge.weight for edge in found])
    likely = np.zeros(len(found))
    for train, test in GroupKFold(FOLDS).split(table, kept, [edge.folder for edge in found]):
        likely[test] = _model().fit(table[train], kept[train], weights[train]).predict_proba(table[test])[:, 1]
    print(f"{len(found)} branches, {kept.mean():.0%} kept, area under the curve {roc_auc_score(kept, likely):.3f}")
    model = _model().fit(table, kept, weights)
    pairs = {trait: round(float(model.coef_[0][at]), 3) for trait, at in known.items()}
    return {
        "made by": "tests/bench/train_sparing.py: logistic regression, scikit-learn",
        "trained on": f"{len(found)} branches of clauses that editors made headlines, {int(kept.sum())} of them kept",
        "base": round(float(model.intercept_[0]), 3),
        "traits": {trait: weight for trait, weight in pairs.items() if abs(weight) >= LEAST},
    }


def _model() -> LogisticRegression:
    return LogisticRegression(C=STRENGTH, max_iter=3000, solver="liblinear")


def main() -> None:
    """Learn, print how well it does, write."""
    write_weights(__doc__, "headlines", lambda table: learnt(list(edges(table))))


if __name__ == "__main__":
    main()
