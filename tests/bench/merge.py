"""How well tellings of one happening are brought together, and documents dated.

    python tests/bench/merge.py --documents D.jsonl --mentions M.jsonl --answer OUT.json [--tier auto]

clusters two files of the ECB+ form: `{mention_id: cluster_id}`. No gold column and no topic is read.

    python tests/bench/merge.py --bench DIR

prints every measure on the development data of the benchmark folder, with what must be and what is wanted; it takes
some ten minutes.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench import dating, ecb, orders
from tests.bench.coreference import TIERS, answer, measures
from tests.bench.ecb_rows import BadRow
from tests.bench.growth import growth
from tests.bench.passages import shared_passages


class Row(NamedTuple):
    """A row of the table: a measure, what it must be and what is wanted, and what it is."""

    measure: str
    must: str
    want: str
    measured: str

    def __str__(self) -> str:
        return f"| {self.measure:66} | {self.must:>12} | {self.want:>12} | {self.measured:>18} |"


def table(bench: Path) -> Iterator[Row]:
    """Every measure, each as soon as it is known."""
    yield from _coreference(measures(bench))
    passages = shared_passages()
    yield Row("five documents: shared passages found / wrong", "26 / 0", "", f"{passages.found} / {passages.wrong}")
    for folds, hidden in dating.HIDDEN.items():
        yield from _dating(dating.measures(bench, folds), hidden)
    same = orders.same_in_any_order(orders.seeds()) and orders.same_in_any_order(orders.collection(bench))
    yield Row("shuffled file order", "identical", "", "byte-identical" if same else "DIFFERS")
    grown = growth(bench)
    for name in ("time", "memory"):
        yield Row(f"{name} at 10 times the mentions", "12", "11", f"{grown[f'{name} at 10 times the mentions']:.1f}")


def _coreference(found: Mapping[str, float]) -> Iterator[Row]:
    def said(*names: str) -> str:
        return " / ".join(f"{found[name]:.1f}" for name in names)

    yield Row("ECB+ dev: CoNLL / pair precision", "77 / 72", "80 / 78",
              said("dev suggested CoNLL", "dev suggested pair precision"))  # fmt: skip
    yield Row("  pair recall / LEA", "", "", said("dev suggested pair recall", "dev suggested LEA"))
    automatic = [f"dev auto {name}" for name in ("pair precision", "pair recall", "mixed clusters")]
    yield Row("  automatic: pair precision / recall / mixed clusters", "91 / 15 / 12", "94 / 25 / 6", said(*automatic))
    compared = f"{found['blocking recall']:.3f} / {found['pairs a mention']:.1f}"
    yield Row("  gold pairs compared / pairs a mention", ".99 / 100", "", compared)
    yield Row(
        "MEANTIME: automatic merges that its gold denies", "5", "0", f"{found['MEANTIME auto merges denied']:.0f}"
    )


def _dating(found: Mapping[str, float], hidden: str) -> Iterator[Row]:
    right = f"{found['answers within a week']:.1f} % at {found['answered']:.1f} %"
    yield Row(f"hidden dates, {hidden}: within 7 days at answered", "86 % at 35 %", "92 % at 45 %", right)
    wrong = f"{found['mixed: sure and wrong by a week']:.1f} %"
    yield Row(f"  mixed collections, {hidden}: confident wrong dates", "3 %", "0", wrong)


def main(arguments: Sequence[str] | None = None) -> None:
    """Cluster a file, or print the measures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("documents", "mentions", "answer", "bench"):
        parser.add_argument(f"--{name}", type=Path)
    parser.add_argument("--tier", choices=tuple(TIERS), default="suggested")
    options = parser.parse_args(arguments)
    if options.bench:
        print(Row("measure", "must", "want", "measured"))
        for row in table(options.bench):
            print(row, flush=True)
        return
    if not (options.documents and options.mentions and options.answer):
        parser.error("--documents, --mentions and --answer belong together")
    began = time.process_time()
    try:
        found = answer(ecb.read(options.documents, options.mentions), TIERS[options.tier])
        options.answer.write_text(json.dumps(found, indent=0) + "\n", encoding="utf-8")
    except BadRow as error:
        parser.error(str(error))
    except OSError as error:
        parser.error(f"{error.filename}: {error.strerror}")
    print(f"{len(found)} mentions in {time.process_time() - began:.1f} CPU-seconds", file=sys.stderr)


if __name__ == "__main__":
    main()
