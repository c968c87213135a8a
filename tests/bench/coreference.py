"""How well tellings of one happening are brought together: scores on development data that people annotated."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from pathlib import Path

from tests.bench import ecb, ecb_rows
from tests.bench.scorers import scorer
from timeline.merge.scorecard import scorecard
from timeline.merge.tiers import Tier, clusters, scored

TIERS: dict[str, Tier] = {"suggested": "suggested", "auto": "automatic"}


def answer(corpus: ecb.Corpus, tier: Tier) -> dict[str, str]:
    """The cluster of every mention, named by its first member."""
    model = scorecard()
    looks = scored(corpus.tellings, corpus.pairs(), corpus.resemblance(), model)
    found = clusters(corpus.tellings, looks, corpus.copies, model, tier)
    return {corpus.ids[index]: corpus.ids[members[0]] for members in found for index in members}


def compared(corpus: ecb.Corpus) -> float:
    """The pairs that are compared, for each mention."""
    return sum(1 for _ in corpus.pairs()) / len(corpus.ids)


def kept(corpus: ecb.Corpus, gold: dict[str, str]) -> float:
    """The share of gold pairs that are compared."""
    held = defaultdict(list)
    for index, id in enumerate(corpus.ids):
        held[gold[id]].append(index)
    wanted = {pair for members in held.values() for pair in combinations(members, 2)}
    return len(wanted.intersection(corpus.pairs())) / len(wanted)


def denied(corpus: ecb.Corpus, found: dict[str, str], gold: dict[str, str]) -> list[tuple[str, str]]:
    """Pairs of mentions of different documents that were joined and that the gold keeps apart."""
    held = defaultdict(list)
    for index, id in enumerate(corpus.ids):
        held[found[id]].append(index)
    pairs = (pair for members in held.values() for pair in combinations(members, 2))
    return [
        (corpus.ids[a], corpus.ids[b])
        for a, b in pairs
        if corpus.tellings[a].document != corpus.tellings[b].document and gold[corpus.ids[a]] != gold[corpus.ids[b]]
    ]


def files(bench: Path, name: str) -> tuple[Path, Path]:
    """The documents and the mentions of a corpus of the benchmark folder."""
    return bench / "dedupe" / f"{name}_documents.jsonl", bench / "dedupe" / f"{name}_mentions.jsonl"


def measures(bench: Path) -> dict[str, float]:
    """Every measure on the development data, by name; shares in percent, `blocking recall` of one."""
    scores = scorer(bench / "dedupe" / "score_clusters.py")
    dev, gold = _annotated(bench, "ecbplus_dev")
    result = {"blocking recall": kept(dev, gold), "pairs a mention": compared(dev)}
    for name, tier in TIERS.items():
        score = scores.score(gold, answer(dev, tier))
        result |= {
            f"dev {name} CoNLL": score["conll"],
            f"dev {name} LEA": score["lea"]["f1"],
            f"dev {name} pair precision": score["pairs"]["p"],
            f"dev {name} pair recall": score["pairs"]["r"],
            f"dev {name} mixed clusters": score["mixed_clusters"],
        }
    meantime, truth = _annotated(bench, "meantime_en")
    result["MEANTIME auto merges denied"] = float(len(denied(meantime, answer(meantime, "automatic"), truth)))
    return result


def _annotated(bench: Path, name: str) -> tuple[ecb.Corpus, dict[str, str]]:
    documents, mentions = files(bench, name)
    gold = {str(row["mention_id"]): row["gold_cluster"] for row in ecb_rows.rows(mentions)}
    return ecb.read(documents, mentions), gold
