"""What reading and cleaning a thousand saved pages costs, and how well it does, against trafilatura alone.

    python -m tests.bench.readers [FOLDER]

FOLDER: where the pages are written; a temporary one by default. The layouts come as a folder of saved pages has them,
30 to 230 kB with an article of 3 to 6 kB, and bare: 2 kB, a fiftieth of what a page of today weighs, where the fixed
cost of a page is all there is to see. `saved_pages` measures real ones.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import trafilatura

from tests.clean.scoring import Score, score, total
from tests.clean.webpages import Page, write
from timeline import pipeline
from timeline.config import Config
from timeline.model import Document

COUNT = 1_000
RUNS = 3
CONFIG = Config()


def ours(path: Path) -> str:
    [source] = pipeline.sources([path], CONFIG)
    document = pipeline.clean_document(pipeline.read(source, CONFIG), CONFIG)
    return document.text if isinstance(document, Document) else ""


def alone(path: Path) -> str:
    return trafilatura.extract(path.read_bytes(), include_comments=False) or ""


def quality(pages: list[Page], folder: Path, read: Callable[[Path], str]) -> dict[str, Score]:
    by_layout: dict[str, Score] = {}
    for page in pages:
        layout = page.name.split("-")[0]
        by_layout[layout] = by_layout.get(layout, Score(0, 0, 0, 0)) + score(page, read(folder / page.name))
    return by_layout


def copies(pages: list[Page], folder: Path, count: int) -> None:
    """So many files, no two alike."""
    folder.mkdir(exist_ok=True)
    for number in range(count):
        page = pages[number % len(pages)]
        (folder / f"{number:04}.html").write_text(page.html + f"<!-- {number} -->", encoding="utf-8")


def seconds(folder: Path, read: Callable[[Path], str]) -> float:
    started = time.process_time()
    if read is ours:
        for source in pipeline.sources([folder], CONFIG):
            pipeline.clean_document(pipeline.read(source, CONFIG), CONFIG)
    else:
        for path in sorted(folder.iterdir()):
            read(path)
    return time.process_time() - started


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(tempfile.mkdtemp())
    for heavy in (True, False):
        kind = "saved" if heavy else "bare"
        measure(write(folder / kind, heavy=heavy), folder / kind)


def measure(pages: list[Page], folder: Path) -> None:
    size = sum(len(page.html) for page in pages) // len(pages)
    print(f"{len(pages)} pages of {size} characters on average")
    readers = {"ours": ours, "trafilatura": alone}
    for name, read in readers.items():
        scores = quality(pages, folder, read)
        print(name, total(scores.values()), f"F1 {total(scores.values()).f1:.3f}")
        print("   ", {layout: (s.lost, s.leaked) for layout, s in scores.items() if s.lost or s.leaked})
    for run in range(1, RUNS + 1):
        spent = cost(pages, folder / f"run-{run}", readers)
        ratio = spent["ours"] / spent["trafilatura"]
        print(
            f"run {run}: {spent['ours']:.1f} s of processor time for {COUNT} pages, {ratio:.2f} times trafilatura alone"
        )


def cost(pages: list[Page], folder: Path, readers: dict[str, Callable[[Path], str]]) -> dict[str, float]:
    """Seconds for all pages by reader: a tenth of the pages at a time, in turn, so that noise falls on all alike."""
    folder.mkdir()
    taken = dict.fromkeys(readers, 0.0)
    for number in range(10):
        part = folder / f"part-{number}"
        copies(pages, part, COUNT // 10)
        for name, read in readers.items():
            taken[name] += seconds(part, read)
    return taken


if __name__ == "__main__":
    main()
