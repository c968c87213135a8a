"""What finding the events costs, beside what it cannot do without.

    python tests/bench/events.py FOLDER [--documents 80] [--rounds 3]

One run over the same articles: finding their dates; the language model alone over the dated sentences; events
with the model; events by rules only; a build from a cold start. Each is
the best of its rounds, after one sentence of warming up.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from timeline import acquire, clean, dates, events
from timeline.config import Config, EventsConfig
from timeline.events import parse
from timeline.events.reading import dated_sentences
from timeline.model import Document, Findings

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Costs:
    """Seconds of processor time, which a busy machine does not stretch, for so many documents."""

    documents: int
    dates: float
    model: float
    events: float
    rules: float

    def __str__(self) -> str:
        lines = (
            f"{self.documents} documents; finding their dates {self.dates:.2f} s",
            f"with the model {self.events:.2f} s, {self.documents / self.events:.1f} documents/s",
            f"  {self.events / self.model:.2f} times the model alone over the dated sentences (at most 1.3)",
            f"rules only {self.rules:.2f} s, {self.documents / self.rules:.1f} documents/s",
            f"  {self.rules / self.dates:.2f} times finding the dates (at most 1.5)",
        )
        return "\n".join(lines)


def documents_of(folder: Path, most: int, config: Config) -> list[Document]:
    """The first documents of a folder, clean."""
    sources = acquire.sources([folder], config.acquire)[:most]
    return [clean.clean(acquire.read(source, config.acquire)) for source in sources]


def measured(folder: Path, most: int, rounds: int) -> Costs:
    """The costs over the first documents of a folder."""
    config = Config()
    documents = documents_of(folder, most, config)
    found = [dates.find(document, config.dates) for document in documents]
    parse.parse(["The mill was sold in 2004."])

    def best(work: Callable[[], Any]) -> float:
        times = []
        for _ in range(rounds):
            start = time.process_time()
            work()
            times.append(time.process_time() - start)
        return min(times)

    return Costs(
        documents=len(documents),
        dates=best(lambda: [dates.find(document, config.dates) for document in documents]),
        model=best(lambda: [_model_alone(findings) for findings in found]),
        events=best(lambda: [events.extract(findings, config.events) for findings in found]),
        rules=best(lambda: [events.extract(findings, EventsConfig(model="none")) for findings in found]),
    )


def _model_alone(findings: Findings) -> None:
    model = parse.loaded()
    sentences = [sentence.of(findings.document.text) for sentence in dated_sentences(findings)]
    for _ in model.pipe(sentences):
        pass


def cold(rounds: int) -> tuple[float, float]:
    """Seconds of processor time from a cold start: loading what a build stands on, and building the seeds."""
    imports = "import pandas, plotly.graph_objects, dateparser; from timeline.events import parse; parse.loaded()"
    with tempfile.TemporaryDirectory() as out:
        build = [sys.executable, "-m", "timeline", "build", "seeds", "-o", out]
        _child_seconds(build)  # byte-compiles, fills the disk cache
        pairs = [(_child_seconds([sys.executable, "-c", imports]), _child_seconds(build)) for _ in range(rounds)]
    return min(first for first, _ in pairs), min(second for _, second in pairs)


def _child_seconds(command: list[str]) -> float:
    before = os.times()
    subprocess.run(command, check=True, cwd=ROOT, capture_output=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def main() -> None:
    """Print the costs of the folder named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--documents", type=int, default=80)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    print(measured(options.folder, options.documents, options.rounds))
    loading, building = cold(options.rounds)
    print(f"cold: loading {loading:.2f} s, building seeds {building:.2f} s")
    print(f"  {building / loading:.2f} times loading what it stands on (at most 2)")


if __name__ == "__main__":
    main()
