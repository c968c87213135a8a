"""What clustering ten times the mentions costs, as a multiple; stories are added, none is deepened. Linux only.

python tests/bench/growth.py --bench DIR
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import time
import tracemalloc
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench import ecb, ecb_rows
from tests.bench.coreference import answer, compared, files

GROWN = 10


def growth(bench: Path) -> dict[str, float]:
    """Time and memory for ten times the mentions over those for the mentions once, each of a process of its own."""
    once, ten = _cost(bench, 1), _cost(bench, GROWN)
    return {f"{name} at 10 times the mentions": ten[name] / once[name] for name in once}


def _cost(bench: Path, times: int) -> dict[str, float]:
    command = [sys.executable, __file__, "--bench", str(bench), "--times", str(times)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return dict(json.loads(done.stdout))


def cost(bench: Path, times: int) -> dict[str, float]:
    """Processor seconds, and megabytes beyond those of the loaded program; the process must have done nothing else."""
    documents, mentions = map(ecb_rows.rows, files(bench, "ecbplus_dev"))
    rows = ecb_rows.grown(documents, mentions, times)
    answer(ecb.corpus(*ecb_rows.grown(documents[:2], mentions, 1)), "suggested")
    before, began = _most_memory(), time.process_time()
    answer(ecb.corpus(*rows), "suggested")
    return {"time": time.process_time() - began, "memory": _most_memory() - before}


def _most_memory() -> float:
    """Megabytes; not from `getrusage`, which counts what the parent process held as well."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.search(r"VmHWM:\s*(\d+) kB", status)[1]) / 1024  # type: ignore[index]


def pairs(bench: Path) -> float:
    """How many more pairs are compared for each mention at ten times the mentions; the same on every machine."""
    documents, mentions = map(ecb_rows.rows, files(bench, "ecbplus_dev"))
    once, ten = (compared(ecb.corpus(*ecb_rows.grown(documents, mentions, times))) for times in (1, GROWN))
    return ten / once


def memory(bench: Path, times: int) -> float:
    """The greatest memory that Python's objects take at so many times the mentions, as a multiple."""
    documents, mentions = map(ecb_rows.rows, files(bench, "ecbplus_dev"))
    answer(ecb.corpus(documents, mentions), "suggested")  # what is cached once and for all
    once, more = (_traced(*ecb_rows.grown(documents, mentions, count)) for count in (1, times))
    return more / once


def _traced(documents: list[ecb_rows.Row], mentions: list[ecb_rows.Row]) -> float:
    tracemalloc.start()
    answer(ecb.corpus(documents, mentions), "suggested")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


def main() -> None:
    """Print the multiples, or with `--times` the cost of so many times the mentions as JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--times", type=int)
    options = parser.parse_args()
    print(json.dumps(cost(options.bench, options.times) if options.times else growth(options.bench)))


if __name__ == "__main__":
    main()
