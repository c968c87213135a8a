"""Timelines as long as one likes, of real sentences where the benchmark folder is at hand, of patterns where it is not.

They are made to be drawn: every sentence is an event, dated near the day on which its article came out.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.render.factory import Told, document, event, many, timeline
from timeline.model import Event, EventType, Published, Timeline
from timeline.when import parse

TYPES: tuple[EventType, ...] = ("crime", "legal", "politics", "statement", "meeting", "business", "disaster", "life")
PRECISION = (10, 10, 10, 10, 10, 7, 7, 4)
"""Characters kept of the ISO date: of eight events five are dated to the day, two to the month, one to the year."""
TITLE = 90
_NAME = re.compile(r"\b[A-Z][a-z]+ (?:[A-Z][a-z]+)\b")


def long_timeline(count: int, bench: str | None) -> tuple[Timeline, str]:
    """So many events and what their text is, with the sentences of the news of `bench` where it is given."""
    if not bench:
        return many(count), "patterns"
    articles = list(_articles(Path(bench)))
    sentences = sum(len(_spans(article["text"])) for article in articles)
    step = max(1, sentences // count)
    documents, events = [], []
    for number, article in enumerate(articles):
        doc = document(f"news/{number:05}.txt", article["text"], None, _published(article))
        documents.append(doc)
        spans = _spans(article["text"])[number % step :: step]
        events += [_event(doc, article["published"], span, len(events) + n) for n, span in enumerate(spans)]
        if len(events) >= count:
            break
    return timeline(f"{count:,} sentences of news", documents, events[:count]), f"news, every {step}. sentence"


def _articles(bench: Path) -> Iterator[dict[str, Any]]:
    for path in sorted((bench / "tls" / "articles").glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def _published(article: dict[str, Any]) -> Published:
    return Published(parse(article["published"]), "file", "From the file's name")


def _spans(text: str) -> list[tuple[int, int]]:
    """The lines that are long enough to be a sentence; of one a headline is made, of three words its date."""
    return [found.span() for found in re.finditer(r"[^\n]{40,}", text)]


def _event(doc: Any, published: str, span: tuple[int, int], number: int) -> Event:
    start, end = span
    sentence = doc.raw[start:end]
    words = [word.start() for word in re.finditer(r"\S+", sentence)]
    date = (start + words[len(words) // 2], min(end, start + words[len(words) // 2] + 14))
    names = tuple((name, "person") for name in dict.fromkeys(_NAME.findall(sentence)))[:4]
    edtf = published[: PRECISION[number % len(PRECISION)]]
    title = sentence if len(sentence) <= TITLE else sentence[:TITLE].rsplit(" ", 1)[0]
    told = Told(doc, span, date, edtf, names=names)  # type: ignore[arg-type]
    return event(title, TYPES[number * 5 % len(TYPES)], parse(edtf), [told])
