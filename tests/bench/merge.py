"""How well tellings of one happening are brought together, and documents dated.

    python tests/bench/merge.py --documents D.jsonl --mentions M.jsonl --answer OUT.json [--tier auto]

clusters a file of the ECB+ form: `{mention_id: cluster_id}`. No gold column and no topic is read.

    python tests/bench/merge.py --bench DIR

prints the measures on the development data of the benchmark folder (its `dedupe/score_clusters.py` scores).
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import re
import subprocess
import sys
import time
from collections import defaultdict
from itertools import combinations
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench import dating, ecb
from timeline.merge.scorecard import scorecard
from timeline.merge.tiers import Tier, clusters, scored

GROWN = 10
TIERS: dict[str, Tier] = {"suggested": "suggested", "auto": "automatic"}


def answer(corpus: ecb.Corpus, tier: Tier) -> dict[str, str]:
    """The cluster of every mention, named by its first member."""
    model = scorecard()
    pairs = scored(corpus.tellings, corpus.pairs(), corpus.resemblance(), model)
    found = clusters(corpus.tellings, pairs, corpus.copies, model, tier)
    return {corpus.ids[index]: corpus.ids[members[0]] for members in found for index in members}


def blocking(corpus: ecb.Corpus, gold: dict[str, str]) -> tuple[float, float]:
    """The share of gold pairs that are compared, and the pairs compared for each mention."""
    held = defaultdict(list)
    for index, id in enumerate(corpus.ids):
        held[gold[id]].append(index)
    wanted = {pair for members in held.values() for pair in combinations(members, 2)}
    compared = set(corpus.pairs())
    return len(wanted & compared) / len(wanted), len(compared) / len(corpus.ids)


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


def measures(bench: Path) -> dict[str, float]:
    """Every measure on the development data, by name."""
    dedupe = bench / "dedupe"
    scorer = _module(dedupe / "score_clusters.py")
    dev = ecb.read(dedupe / "ecbplus_dev_documents.jsonl", dedupe / "ecbplus_dev_mentions.jsonl")
    gold = _gold(dedupe / "ecbplus_dev_mentions.jsonl")
    result: dict[str, float] = {}
    result["blocking recall"], result["pairs a mention"] = blocking(dev, gold)
    for name, tier in TIERS.items():
        score = scorer.score(gold, answer(dev, tier))
        result |= {
            f"dev {name} CoNLL": score["conll"],
            f"dev {name} LEA": score["lea"]["f1"],
            f"dev {name} pair precision": score["pairs"]["p"],
            f"dev {name} pair recall": score["pairs"]["r"],
            f"dev {name} mixed clusters": score["mixed_clusters"],
        }
    meantime = ecb.read(dedupe / "meantime_en_documents.jsonl", dedupe / "meantime_en_mentions.jsonl")
    truth = _gold(dedupe / "meantime_en_mentions.jsonl")
    result["MEANTIME auto merges denied"] = float(len(denied(meantime, answer(meantime, "automatic"), truth)))
    return result


def growth(bench: Path) -> dict[str, float]:
    """Time and memory that clustering ten times the mentions takes, as a multiple, stories added and not deepened."""
    once, ten = _cost(bench, 1), _cost(bench, GROWN)
    return {name: ten[name] / once[name] for name in once}


def _cost(bench: Path, times: int) -> dict[str, float]:
    """Processor seconds, and megabytes beyond those of the loaded program, of a process of its own."""
    command = [sys.executable, __file__, "--bench", str(bench), "--times", str(times)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return dict(json.loads(done.stdout))


def cost(bench: Path, times: int) -> dict[str, float]:
    """The same of this process, which must have done nothing else."""
    dedupe = bench / "dedupe"
    documents = ecb.rows(dedupe / "ecbplus_dev_documents.jsonl")
    mentions = ecb.rows(dedupe / "ecbplus_dev_mentions.jsonl")
    rows = ecb.grown(documents, mentions, times)
    answer(ecb.corpus(*ecb.grown(documents[:2], mentions, 1)), "suggested")
    before, began = _most_memory(), time.process_time()
    answer(ecb.corpus(*rows), "suggested")
    return {
        "time at 10 times the mentions": time.process_time() - began,
        "memory at 10 times the mentions": _most_memory() - before,
    }


def _most_memory() -> float:
    """Megabytes; not from `getrusage`, which counts what the parent process held as well. Linux only."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.search(r"VmHWM:\s*(\d+) kB", status)[1]) / 1024  # type: ignore[index]


def _gold(mentions: Path) -> dict[str, str]:
    return {str(row["mention_id"]): row["gold_cluster"] for row in ecb.rows(mentions)}


def _module(path: Path) -> Any:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> None:
    """Cluster a file, or print the measures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("documents", "mentions", "answer", "bench"):
        parser.add_argument(f"--{name}", type=Path)
    parser.add_argument("--tier", choices=tuple(TIERS), default="suggested")
    parser.add_argument("--times", type=int, help="print the cost of that many times the mentions, as JSON")
    options = parser.parse_args()
    if options.times:
        print(json.dumps(cost(options.bench, options.times)))
        return
    if options.bench:
        for name, value in (measures(options.bench) | growth(options.bench) | dating.measures(options.bench)).items():
            print(f"{value:8.2f}  {name}")
        return
    if not (options.documents and options.mentions and options.answer):
        parser.error("--documents, --mentions and --answer belong together")
    began = time.process_time()
    corpus = ecb.read(options.documents, options.mentions)
    found = answer(corpus, TIERS[options.tier])
    options.answer.write_text(json.dumps(found, indent=0) + "\n", encoding="utf-8")
    print(f"{len(found)} mentions in {time.process_time() - began:.1f} CPU-seconds", file=sys.stderr)


if __name__ == "__main__":
    main()
