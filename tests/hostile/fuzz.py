"""Fuzzing of every reader and of all that follows: `python -m tests.hostile.fuzz SECONDS [SEED]`.

Takes the samples and the bad files, damages them, and looks for anything but a document or a problem with a
reason. What it finds is printed with the seed that gives it again.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.hostile import files
from timeline import pipeline
from timeline.config import AcquireConfig, Config
from timeline.model import Findings, Problem

SAMPLES = Path(__file__).parent.parent / "acquire" / "samples"
CONFIG = Config(acquire=AcquireConfig(max_bytes=300_000, max_characters=200_000, max_pages=20, max_parts=50))
LARGEST = 60_000  # bytes of what is damaged: many small files find more than few large ones
SLOW = 10.0  # seconds
TOKENS = (
    b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"<", b">", b"]]>", b"<!--", b"--", b"\n\n", b"\r",
    b"From x Tue 12:00:00 2013\n",
    b"---\n", b"{", b"[", b'"', b"\\u0000", b"%PDF-", b"PK\x03\x04", b"&#0;", b"&lt;", b"=?utf-8?q?", b"Content-Type: ",
    b"9" * 400, b"3/4/5/6", b"\xe2\x80\xae", b"<table><tr><td>", b"<script>", b"endobj", b"stream\n", b"2013-02-30",
    b"\x1f\x8b", b"title: &a [*a]", "“".encode(), "ſﬁ№".encode(), "\U0001f600".encode(),
)  # fmt: skip


def damaged(data: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    """The bytes with a few things done to them."""
    out = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(out) + 1)
        size = min(chance.choice((1, 2, 8, 64, 512)), len(out) - at)
        match chance.randrange(7):
            case 0:
                out[at : at + size] = b""
            case 1:
                out[at : at + size] = chance.randbytes(size)
            case 2:
                out[at:at] = chance.choice(TOKENS) * chance.choice((1, 1, 2, 50))
            case 3:
                out[at:at] = out[at : at + size] * chance.randint(1, 20)
            case 4:
                del out[at:]
            case 5 if size:
                out[at] ^= 1 << chance.randrange(8)
            case _:
                other = chance.choice(others)
                start = chance.randrange(len(other) + 1)
                out[at:at] = other[start : start + size]
    return bytes(out)


def fault(result: Findings | Problem) -> str:
    """What is wrong with a result, empty when nothing is."""
    if isinstance(result, Problem):
        return (
            ""
            if result.kind == "unreadable" and result.message
            else f"{result.stage}: {result.kind}: {result.message[:200]}"
        )
    raw, text = result.document.raw, result.document.text
    for sentence in result.document.sentences:
        quote = result.document.quote(sentence)
        if raw[quote.span.start : quote.span.end] != quote.text or not sentence.of(text):
            return "a quote that is not its slice"
    if any(not remark.text or not remark.span.of(text).strip() for remark in result.document.remarks):
        return "a remark about nothing"
    return ""


def main() -> None:
    seconds, seed = float(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0
    seeds = [(bad.name, bad.data) for bad in files.bad_files() if 0 < len(bad.data) < LARGEST]
    seeds += [(path.name, path.read_bytes()) for path in sorted(SAMPLES.iterdir())] * 5
    suffixes = sorted({Path(name).suffix for name, _ in seeds})
    folder = Path(tempfile.mkdtemp())
    counts: Counter[str] = Counter()
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        seed += 1
        chance = random.Random(seed)
        name, data = chance.choice(seeds)
        suffix = chance.choice(suffixes) if chance.random() < 0.15 else Path(name).suffix
        path = folder / f"f{suffix}"
        path.write_bytes(damaged(data, chance, [other for _, other in seeds]))
        started = time.process_time()
        try:
            results = [pipeline.examine(source, CONFIG) for source in pipeline.sources([path], CONFIG)]
            wrong = next((why for result in results if (why := fault(result))), "")
        except Exception as error:  # noqa: BLE001
            results, wrong = [], f"raised {type(error).__name__}: {error}"
        taken = time.process_time() - started
        counts["files"] += 1
        counts["documents"] += sum(isinstance(result, Findings) for result in results)
        counts["problems"] += sum(isinstance(result, Problem) for result in results)
        if wrong or taken > SLOW or not results:
            kept = path.rename(folder / f"{seed}{suffix}")
            what = wrong or ("nothing came back" if not results else f"{taken:.0f} s")
            print(f"seed {seed}, from {name}: {what}; {kept}", flush=True)
    print(dict(counts), f"in {seconds:.0f} s, last seed {seed}")


if __name__ == "__main__":
    main()
