"""Files of the ECB+ form as the merge stage sees them: documents, tellings, and the pairs worth comparing.

Gold columns and topics are never read here, nor what people marked as times, people and places.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path

from tests.bench import ecb_rows
from tests.bench.ecb_rows import Row
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

Pair = tuple[int, int]

NEWS_DAYS = 1
"""Days before its publication in which an event of a news report without a date is taken to lie."""


@dataclass(frozen=True)
class Corpus:
    """Mentions in the order of their texts, whatever they are called, each with its telling.

    `copies` groups their sentences.
    """

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
    """The corpus of two files; `story` instead of the table that comes with the package.

    Raises:
        BadRow: for the first line that is not of the ECB+ form.
    """
    return corpus(*ecb_rows.read(documents, mentions), story)


def corpus(documents: list[Row], mentions: list[Row], story: Table | None = None) -> Corpus:
    """The corpus of rows of the ECB+ form."""
    texts = {row["doc_id"]: row for row in documents}
    named = {id: _named(row) for id, row in texts.items()}
    marked = sorted(
        mentions, key=lambda row: (texts[row["doc_id"]]["text"], row["start"], row["end"], row["mention_id"])
    )
    sentences = [_sentence(texts[row["doc_id"]], row) for row in marked]
    tellings = tuple(_told(texts[row["doc_id"]], row, at, named) for row, at in zip(marked, sentences, strict=True))
    copies = group_copies([at.of(texts[row["doc_id"]]["text"]) for row, at in zip(marked, sentences, strict=True)], 0.5)
    articles = tuple(_article(row, named[id]) for id, row in texts.items())
    ids = tuple(row["mention_id"] for row in marked)
    return Corpus(ids, tellings, articles, Stories(articles, story), copies)


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
