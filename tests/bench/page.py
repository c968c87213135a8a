"""What a page of many events costs a browser, beside an empty Plotly page and beside `px.timeline`, in one run.

    python tests/bench/page.py [--counts 10000 100000] [--rounds 3] [--peer] [--hold]

prints one table. Times are in milliseconds on the clock, in brackets of the processor alone (the page's process for a
load, its main thread for any other act); a load is the best, another act the median of its rounds, two frames
included. A search is over when the list and its count show it; "drawn" is when the chart, which waits until the hand
rests, shows it too. Ratios are to the empty page of the same run. With `TIMELINE_BENCH` the events are sentences of
real news, else of patterns, which pack better. `--peer` adds `px.timeline` at the greatest count, which takes minutes.
`--hold` exits with 1 when a page takes more than it may (`MOST`), counted by the processor's time alone, which other
work on the machine hardly changes; `tests/browser/test_cost.py` holds 10,000 events to it.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench.prose import long_timeline
from timeline import render
from timeline.render import figure, frame

TWO_FRAMES = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))"
DRAWN = "() => window.drawn || document.querySelector('.alive #chart .xtick, .alive #chart .plot, .empty.drawn')"
LIMIT = 600_000
"""Milliseconds that any single step may take before it is given up."""


@dataclass
class Row:
    """One line of the table."""

    name: str
    file: Path
    events: int = 0
    told: dict[str, float] = field(default_factory=dict)


MOST: dict[str, dict[int, float]] = {
    "processor/empty": {10_000: 2.5, 100_000: 3},
    "zoom, processor": {10_000: 250, 100_000: 400},
    "search, processor": {10_000: 50, 100_000: 100},
    "open, processor": {10_000: 200, 100_000: 200},
    "heap, searched": {10_000: 300, 100_000: 300},
    "elements": {10_000: 5000, 100_000: 5000},
    "bytes an event": {10_000: 300, 100_000: 300},
}
"""What a page of so many events may take: milliseconds, MB, elements, bytes, times the empty page."""

TIMES = ("load", "zoom", "search", "drawn", "first search", "open")
COLUMNS = (
    "load", "load/empty", "processor/empty", "zoom", "search", "drawn", "first search", "open",
    "heap MB", "heap, searched", "elements", "nodes", "data MB", "bytes an event",
)  # fmt: skip


def main() -> None:
    asked = _asked()
    with tempfile.TemporaryDirectory() as folder, _chromium() as browser:
        rows, text = measured(browser, Path(folder), asked.counts, asked.rounds, peer=asked.peer)
    print(f"{text}; {asked.rounds} rounds")
    _show(rows)
    beyond = [line for row in rows for line in too_much(row)]
    if asked.hold and beyond:
        raise SystemExit("\n".join(beyond))


def measured(
    browser: Any, folder: Path, counts: list[int], rounds: int, *, peer: bool = False
) -> tuple[list[Row], str]:
    """The empty page and those of so many events, all measured in turns; and what their text is made of."""
    rows, text = _pages(folder, counts, peer)
    _load_all(browser, rows, rounds)
    for row in rows:
        _act_all(browser, row, rounds)
    return rows, text


def too_much(row: Row) -> list[str]:
    """A line for everything in which our page takes more than it may."""
    if not row.name.startswith("timeline"):
        return []
    return [
        f"{row.name}: {name} is {_number(row.told[name])}, at most {most[row.events]:g}"
        for name, most in MOST.items()
        if row.events in most and row.told[name] > most[row.events]
    ]


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--counts", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--peer", action="store_true")
    parser.add_argument("--hold", action="store_true")
    return parser.parse_args()


@contextmanager
def _chromium() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = os.environ.get("CHROMIUM") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


def _pages(folder: Path, counts: list[int], peer: bool) -> tuple[list[Row], str]:
    rows, text = [Row("empty Plotly page", _empty(folder))], ""
    for count in counts:
        timeline, text = long_timeline(count, os.environ.get("TIMELINE_BENCH"))
        start = time.process_time()
        file = render.write(timeline, folder / str(count)).html
        print(f"  {count:,} events written in {time.process_time() - start:.1f} s of processor time", file=sys.stderr)
        rows.append(Row(f"timeline, {count:,}", file, len(timeline.events)))
        _weigh(rows[-1])
        if peer and count == max(counts):
            rows.append(Row(f"px.timeline, {count:,}", _express(folder, timeline), count))
            _weigh(rows[-1])
    return rows, text


def _empty(folder: Path) -> Path:
    import plotly.graph_objects as go

    return _plain(go.Figure(go.Scatter(x=["2001-01-01", "2012-12-31"], y=[0, 1])), folder / "empty.html")


def _express(folder: Path, timeline: Any) -> Path:
    """What one line of Plotly Express makes of the same events."""
    import plotly.express as px

    table = frame.events(timeline).assign(end=lambda t: t["latest"] + " 23:59")
    drawn = px.timeline(table, x_start="earliest", x_end="end", y="title", color="type", hover_name="title")
    return _plain(drawn, folder / "express.html")


def _plain(drawn: Any, file: Path) -> Path:
    script = (
        "const box = document.querySelector('.plotly-graph-div'); requestAnimationFrame(() => (window.drawn = true));"
    )
    drawn.write_html(file, include_plotlyjs=True, config=dict(figure.CONFIG), post_script=script)
    return file


def _weigh(row: Row) -> None:
    """The file without the Plotly library, in all and an event."""
    own = row.file.stat().st_size - len(figure.plotly_js().encode())
    row.told |= {"data MB": own / 1e6, "bytes an event": own / row.events}


def _load_all(browser: Any, rows: list[Row], rounds: int) -> None:
    """Loads in turns, so that a loud moment of the machine hits every page; the slow peer only once."""
    for turn in range(rounds):
        for row in rows:
            if turn and row.name.startswith("px") and row.events > 50_000:
                continue
            page, took, busy = _loaded(browser, row.file)
            page.context.close()
            row.told["load"] = min(took, row.told.get("load", took))
            row.told["load, processor"] = min(busy, row.told.get("load, processor", busy))
    for row in rows:
        row.told["load/empty"] = row.told["load"] / rows[0].told["load"]
        row.told["processor/empty"] = row.told["load, processor"] / rows[0].told["load, processor"]


def _act_all(browser: Any, row: Row, rounds: int) -> None:
    page, _, _ = _loaded(browser, row.file)
    row.told["heap MB"] = _heap(page)
    acts = OURS if page.query_selector("#zoom-in") else PEERS if row.events else {}
    for name, act in acts.items():
        times = list(act(page, rounds))
        row.told[name] = median(clock for clock, _ in times)
        row.told[f"{name}, processor"] = median(busy for _, busy in times)
    if acts is OURS:
        row.told["heap, searched"] = _heap(page)
    row.told["elements"] = page.evaluate("document.getElementsByTagName('*').length")
    row.told["nodes"] = page.evaluate(_NODES)
    page.context.close()


def _loaded(browser: Any, file: Path) -> tuple[Any, float, float]:
    """The page, the milliseconds until it was drawn, and those that its process was busy."""
    page = browser.new_context(offline=True, viewport={"width": 1440, "height": 900}).new_page()
    page.set_default_timeout(LIMIT)
    page.goto(file.as_uri(), wait_until="commit")
    page.wait_for_function(DRAWN, polling="raf")
    took = page.evaluate(f"{TWO_FRAMES}.then(() => performance.now())")
    page.meter = page.context.new_cdp_session(page)
    page.meter.send("Performance.enable")
    return page, took, _metric(page, "ProcessTime")


def _metric(page: Any, name: str) -> float:
    """Milliseconds since the start of the process, or of the meter for the page's thread."""
    metrics = page.meter.send("Performance.getMetrics")["metrics"]
    return float(next(metric["value"] for metric in metrics if metric["name"] == name)) * 1000


def _heap(page: Any) -> float:
    page.meter.send("HeapProfiler.collectGarbage")
    return float(page.meter.send("Runtime.getHeapUsage")["usedSize"]) / 1e6


def _timed(page: Any, act: str, argument: Any = None) -> tuple[float, float]:
    """Milliseconds from the start of an act to two frames later, by the clock and of the page's thread alone.

    An act may return a promise to wait for.
    """
    script = f"""async (value) => {{
      const start = performance.now();
      await ({act})(value);
      await {TWO_FRAMES};
      return performance.now() - start;
    }}"""
    before = _metric(page, "ThreadTime")
    took = float(page.evaluate(script, argument))
    return took, _metric(page, "ThreadTime") - before


Times = Iterator[tuple[float, float]]


def _zoom(page: Any, rounds: int) -> Times:
    for _ in range(rounds + 2):
        yield _timed(page, "(id) => document.getElementById(id).click()", "zoom-in")


def _first_search(page: Any, _: int) -> Times:
    yield _timed(page, _TYPE, "court")


def _search(page: Any, rounds: int) -> Times:
    page.wait_for_function("() => !document.getElementById('found').textContent.includes('reading')", polling=100)
    words = ("police", "court", "report", "minister", "night")
    for n in range(rounds + 2):
        page.evaluate("new Promise((done) => setTimeout(done, 300))")
        yield _timed(page, _TYPE, words[n % len(words)])
    _timed(page, _TYPE_DRAWN, "")


def _drawn(page: Any, rounds: int) -> Times:
    for n in range(rounds + 2):
        yield _timed(page, _TYPE_DRAWN, ("police", "court", "report")[n % 3])
    _timed(page, _TYPE_DRAWN, "")


_NODES = (
    "(() => { let n = 0; const all = document.createTreeWalker(document); while (all.nextNode()) n += 1; return n; })()"
)
"""Elements, texts and comments."""

_TYPE = """(words) => {
  const field = document.getElementById("q");
  field.value = words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}"""
_TYPE_DRAWN = f"""(words) => {{
  const drawn = new Promise((done) => document.getElementById("chart").once("plotly_afterplot", done));
  ({_TYPE})(words);
  return drawn;
}}"""
_OPEN = """async (row) => {
  document.querySelectorAll(".row a.open")[row].click();
  while (!document.querySelector("#panel .mention")) await new Promise((soon) => setTimeout(soon, 1));
}"""


def _open(page: Any, rounds: int) -> Times:
    """Every time another stretch of the list, so that its evidence has to be opened too."""
    for n in range(rounds + 2):
        page.evaluate("(share) => scrollTo(0, share * document.body.scrollHeight)", (n + 1) / (rounds + 4))
        page.evaluate(TWO_FRAMES)
        yield _timed(page, _OPEN, 10)
        page.keyboard.press("Escape")


def _relayout(page: Any, rounds: int) -> Times:
    ranges = (["2003-01-01", "2009-01-01"], ["2004-01-01", "2007-01-01"], ["2005-01-01", "2006-01-01"])
    act = "(range) => Plotly.relayout(document.querySelector('.plotly-graph-div'), { 'xaxis.range': range })"
    for range_ in ranges[:rounds]:
        yield _timed(page, act, range_)


OURS: dict[str, Callable[[Any, int], Times]] = {
    "zoom": _zoom,
    "open": _open,
    "first search": _first_search,
    "search": _search,
    "drawn": _drawn,
}
PEERS: dict[str, Callable[[Any, int], Times]] = {"zoom": _relayout}


def _show(rows: list[Row]) -> None:
    print("| page | " + " | ".join(COLUMNS) + " |")
    print("|---" * (len(COLUMNS) + 1) + "|")
    for row in rows:
        print(f"| {row.name} | " + " | ".join(_cell(row.told, name) for name in COLUMNS) + " |")


def _cell(told: dict[str, float], name: str) -> str:
    if name not in told:
        return ""
    return _number(told[name]) + (f" ({_number(told[f'{name}, processor'])})" if name in TIMES else "")


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 20 else f"{value:.1f}"


if __name__ == "__main__":
    main()
