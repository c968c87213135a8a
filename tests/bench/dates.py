"""How good and how fast the date finder is.

    python tests/bench/dates.py --gold FILE.jsonl --predictions OUT.jsonl

reads rows `{doc_id, dct, text}` and writes rows `{doc_id, timexes: [{start, end, text, type, value}]}`, so that
others can score them. `find` and `resolve` do the work; only the TIMEX3 notation is added here.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from timeline import when as edtf
from timeline.dates import find_dates
from timeline.dates.timex import value_of
from timeline.errors import EDTFError
from timeline.model import DateMention
from timeline.relative import Relative, resolve
from timeline.when import When

Row = dict[str, Any]


def timexes(text: str, published: When | None, language: str = "en") -> list[Row]:
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


def main() -> None:
    """Annotate a file; report the speed on standard error."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--predictions", type=Path, required=True)
    options = parser.parse_args()
    rows = read_rows(options.gold)
    timexes("On 12 June 2012 he left.", None)
    began = time.process_time()
    lines = [json.dumps(row, ensure_ascii=False) for row in predictions(rows)]
    seconds = time.process_time() - began
    options.predictions.write_text("\n".join(lines) + "\n", encoding="utf-8")
    kilobytes = sum(len(row["text"].encode()) for row in rows) / 1000
    print(f"{kilobytes:.0f} KB in {seconds:.2f} CPU-seconds: {kilobytes / seconds:.0f} KB/s", file=sys.stderr)


if __name__ == "__main__":
    main()
