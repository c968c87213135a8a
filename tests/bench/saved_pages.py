"""How well real saved pages are read, and what it costs, against trafilatura alone.

    python -m tests.bench.saved_pages FOLDER

FOLDER: has `html/NAME.html` beside `txt/NAME.txt`, the text of the article as a person copied it, as the test data of
extraction libraries is laid out. Pages of publishers are theirs: none is kept here.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.bench.readers import CONFIG, alone
from tests.clean.scoring import f1, precision_and_recall
from timeline import pipeline
from timeline.model import Document

_ROUNDS = 5


def ours(path: Path) -> str:
    """The clean text without the headline, which is no part of the known texts."""
    [source] = pipeline.sources([path], CONFIG)
    document = pipeline.clean_document(pipeline.read(source, CONFIG), CONFIG)
    return document.text.lstrip().removeprefix(document.title or "") if isinstance(document, Document) else ""


def seconds(pages: list[Path], read: Callable[[Path], str]) -> float:
    started = time.process_time()
    for page in pages:
        read(page)
    return time.process_time() - started


def main() -> None:
    folder = Path(sys.argv[1])
    known = {path.stem: path.read_text(encoding="utf-8") for path in (folder / "txt").glob("*.txt")}
    pages = [page for page in sorted((folder / "html").glob("*.html")) if page.stem in known]
    readers = {"ours": ours, "trafilatura": alone}
    totals = {name: [0.0, 0.0, 0.0] for name in readers}
    for page in pages:
        line = f"{page.stem:24}"
        for name, read in readers.items():
            precision, recall = precision_and_recall(read(page), known[page.stem])
            scores = (precision, recall, f1(precision, recall))
            totals[name] = [old + new for old, new in zip(totals[name], scores, strict=True)]
            line += f"  {name} p {precision:.2f} r {recall:.2f} F1 {scores[2]:.2f}"
        print(line)
    for name, sums in totals.items():
        p, r, f = (value / len(pages) for value in sums)
        print(f"{name}: precision {p:.3f} recall {r:.3f} F1 {f:.3f} over {len(pages)} pages")
    ratios = [seconds(pages, ours) / seconds(pages, alone) for _ in range(_ROUNDS)]
    print("cost against trafilatura, processor time, by round:", " ".join(f"{ratio:.2f}" for ratio in ratios))


if __name__ == "__main__":
    main()
