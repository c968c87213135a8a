"""Files of the ECB+ form as the merge stage sees them: documents, tellings, and the pairs worth comparing.

Gold columns and topics are never read here, nor what people marked as times, people and places.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise, product
from pathlib import Path
from typing import Any

from timeline import when
from timeline.dates import find_dates
from timeline.events.binding import bind
from timeline.events.names import names, whole_names
from timeline.merge.copies import CopyGroups, group_copies
from timeline.merge.resemblance import Resemblance, Told, told
from timeline.merge.scorecard import Table
from timeline.merge.stories import Article, Stories
from timeline.model import Name
from timeline.spans import Span

Row = dict[str, Any]
Pair = tuple[int, int]

_WORD = re.compile(r"[A-Za-z]{2,}")
_MOST_HOLDERS = 0.15
"""Of the documents: ECB+ dev tells its largest topic in 30 of 196, so what more documents say is no story's own."""

NEWS_DAYS = 1
"""Days before its publication in which an event of a news report without a date is taken to lie."""


def rows(path: Path) -> list[Row]:
    """The rows of a JSON-lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


@dataclass(frozen=True)
class Corpus:
    """Mentions in the order of their ids, each with its telling; `copies` groups their sentences."""

    ids: tuple[str, ...]
    tellings: tuple[Told, ...]
    articles: tuple[Article, ...]
    stories: Stories
    copies: CopyGroups

    def resemblance(self) -> Resemblance:
        return Resemblance(self.tellings, self.stories)

    def pairs(self) -> Iterator[Pair]:
        """Every pair worth comparing: in one document, or in two that are near each other."""
        held: dict[str, list[int]] = defaultdict(list)
        for index, telling in enumerate(self.tellings):
            held[telling.document].append(index)
        for own in held.values():
            yield from combinations(own, 2)
        for one, other in self.stories.pairs():
            if self.stories.near(one, other):
                yield from ((min(p), max(p)) for p in product(held.get(one, ()), held.get(other, ())))


def read(documents: Path, mentions: Path, story: Table | None = None) -> Corpus:
    """The corpus of two files; `story` instead of the table that comes with the package."""
    return corpus(rows(documents), rows(mentions), story)


def corpus(documents: list[Row], mentions: list[Row], story: Table | None = None) -> Corpus:
    """The corpus of rows of the ECB+ form."""
    texts = {row["doc_id"]: row for row in documents}
    named = {id: _named(row) for id, row in texts.items()}
    marked = sorted(mentions, key=lambda row: str(row["mention_id"]))
    sentences = [_sentence(texts[row["doc_id"]], row) for row in marked]
    tellings = tuple(_told(texts[row["doc_id"]], row, at, named) for row, at in zip(marked, sentences, strict=True))
    copies = group_copies([at.of(texts[row["doc_id"]]["text"]) for row, at in zip(marked, sentences, strict=True)], 0.5)
    articles = tuple(_article(row, named[id]) for id, row in texts.items())
    ids = tuple(str(row["mention_id"]) for row in marked)
    return Corpus(ids, tellings, articles, Stories(articles, story), copies)


def grown(documents: list[Row], mentions: list[Row], times: int) -> tuple[list[Row], list[Row]]:
    """The same corpus so many times over, the words of its stories respelt each time: stories added, none deepened."""
    holders = Counter(word for row in documents for word in set(_WORD.findall(row["text"].casefold())))
    rare = {word for word, count in holders.items() if count <= _MOST_HOLDERS * len(documents)}
    of: dict[str, list[Row]] = defaultdict(list)
    for mention in mentions:
        of[mention["doc_id"]].append(mention)
    result: tuple[list[Row], list[Row]] = ([], [])
    for at in range(times):
        for row in documents:
            text, moved = _respelt(row["text"], rare, f"q{chr(ord('b') + at)}" if at else "")
            id = f"{row['doc_id']}-{at}"
            sentences = [s | {"start": moved(s["start"]), "end": moved(s["end"])} for s in row["sentences"]]
            result[0].append(row | {"doc_id": id, "text": text, "sentences": sentences})
            result[1].extend(
                mention
                | {"doc_id": id, "mention_id": f"{mention['mention_id']}-{at}"}
                | {"start": moved(mention["start"]), "end": moved(mention["end"])}
                for mention in of[row["doc_id"]]
            )
    return result


def _respelt(text: str, rare: set[str], letters: str) -> tuple[str, Callable[[int], int]]:
    """The text with letters before the last of each rare word, and where an offset has moved to."""
    places = [match.end() - 1 for match in _WORD.finditer(text) if match[0].casefold() in rare] if letters else []
    cuts = [0, *places, len(text)]
    longer = letters.join(text[a:b] for a, b in pairwise(cuts))
    return longer, lambda offset: offset + len(letters) * bisect_left(places, offset)


def _named(document: Row) -> tuple[dict[str, Name], list[Name]]:
    starts = [sentence["start"] for sentence in document["sentences"]]
    written = names(document["text"], starts)
    whole = whole_names(document["text"], written)
    found = [whole.get(item.name.text, item.name) for item in written]
    return whole, found


def _article(document: Row, named: tuple[dict[str, Name], list[Name]]) -> Article:
    sentences = document["sentences"][:3]
    lead = document["text"][sentences[0]["start"] : sentences[-1]["end"]] if sentences else ""
    return Article(
        id=document["doc_id"],
        text=document["text"],
        lead=lead,
        names=Counter(name.text for name in named[1]),
        people=Counter(name.text for name in named[1] if name.kind == "person"),
    )


def _sentence(document: Row, mention: Row) -> Span:
    for sentence in document["sentences"]:
        if sentence["start"] <= mention["start"] < sentence["end"]:
            return Span(sentence["start"], sentence["end"])
    return Span(mention["start"], mention["end"])


def _told(document: Row, mention: Row, at: Span, named: dict[str, tuple[dict[str, Name], list[Name]]]) -> Told:
    sentence = at.of(document["text"])
    trigger = Span(mention["start"] - at.start, min(mention["end"], at.end) - at.start)
    bound = bind(sentence, trigger)
    clause = " ".join(part.of(sentence) for part in (bound.subject, bound.clause) if part)
    whole = named[document["doc_id"]][0]
    found = [whole.get(item.name.text, item.name) for item in names(sentence, (0,))]
    return told(
        document["doc_id"],
        next((i for i, s in enumerate(document["sentences"]) if s["start"] == at.start), 0),
        sentence,
        clause,
        trigger,
        [name.text for name in found],
        [name.text for name in found if name.kind == "person"],
        _days(sentence, document.get("published")),
    )


def _days(sentence: str, published: str | None) -> tuple[float, float] | None:
    """The day that the sentence gives, counted from the publication; without one the days before the publication."""
    if published is None:
        return None
    stated = next((dated.when for dated in find_dates(sentence, published[:10]) if dated.when), None)
    if stated:
        return stated.ordinals
    last = when.parse(published[:10]).ordinals[1]
    return last - NEWS_DAYS, last
