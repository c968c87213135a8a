"""Publication dates borrowed from documents that carry the same passage.

Two texts that share a long run of words quote one statement, or one quotes the other: the undated one is not
older than the statement. Likeness of topic dates nothing. Only stated dates are lent on, so that no
inferred date ever rests on another.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from timeline import shingles
from timeline.config import InferConfig
from timeline.model import Document, Findings, Published, Quote
from timeline.relative import Relative
from timeline.spans import Span
from timeline.when import PartialDate, When

Shingle = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shared:
    """What an undated document shares with a dated one: how many shingles, and the sentence that shares most."""

    source: Findings
    count: int
    quotes: tuple[Quote, ...]


def dated_by_passages(corpus: Sequence[Findings], config: InferConfig) -> dict[str, Published]:
    """For each undated document that shares enough with dated ones: its date, with the evidence.

    Args:
        corpus: all documents; those with `published` set lend their dates.

    Returns:
        Document id to publication date; documents without evidence are absent.
    """
    sentences = {item.document.id: _shingles_of_sentences(item.document, config.shingle_words) for item in corpus}
    holders: dict[Shingle, set[str]] = defaultdict(set)
    for identity, parts in sentences.items():
        for part in parts.values():
            for shingle in part:
                holders[shingle].add(identity)
    lenders = {item.document.id: item for item in corpus if item.document.published}
    dated = {}
    for item in corpus:
        if not item.document.published:
            shared = _shared_with(item, lenders, sentences, holders, config)
            if published := _conclude(item, shared, config):
                dated[item.document.id] = published
    return dated


def _shingles_of_sentences(document: Document, size: int) -> dict[Span, list[Shingle]]:
    parts = {}
    for span in document.sentences:
        folded = shingles.words(span.of(document.text))
        if len(folded) >= size:
            parts[span] = list(shingles.shingles(folded, size))
    return parts


def _shared_with(
    item: Findings,
    lenders: Mapping[str, Findings],
    sentences: Mapping[str, dict[Span, list[Shingle]]],
    holders: Mapping[Shingle, set[str]],
    config: InferConfig,
) -> list[Shared]:
    own = item.document
    counts: Counter[str] = Counter()
    best: dict[str, Counter[Span]] = defaultdict(Counter)
    for span, part in sentences[own.id].items():
        for shingle in part:
            found_in = holders[shingle]
            if len(found_in) <= config.max_documents_of_passage:
                for other in found_in & lenders.keys():
                    counts[other] += 1
                    best[other][span] += 1
    shared = []
    for other, count in counts.items():
        mine = min(best[other], key=lambda span: (-best[other][span], span))
        wanted = set(sentences[own.id][mine])
        theirs = max(sentences[other], key=lambda span: (len(wanted & set(sentences[other][span])), -span.start))
        shared.append(Shared(lenders[other], count, (own.quote(mine), lenders[other].document.quote(theirs))))
    return sorted(shared, key=lambda s: (-s.count, s.source.document.name))


def _conclude(item: Findings, shared: Sequence[Shared], config: InferConfig) -> Published | None:
    agreeing = [s for s in shared if s.count >= config.min_agreeing_shingles]
    if not agreeing:
        return None
    days = [s.source.document.published.when.ordinals[0] for s in agreeing if s.source.document.published]
    if max(days) - min(days) > config.agree_days:
        return None  # sources of different dates: an old passage quoted again, which dates nothing
    if agreeing[0].count < config.min_shared_shingles and len(agreeing) == 1:
        return None
    return _published(item, agreeing[0])


def _published(item: Findings, shared: Shared) -> Published:
    lender = shared.source.document
    assert lender.published
    assert lender.published.when.start
    day = PartialDate.of_day(lender.published.when.start.first)
    said = f"it shares {shared.count} runs of words with {lender.name}, dated {day.in_words()}"
    today = _speaks_of_today(item)
    if today:
        how = f"date not stated; {day.in_words()}, because {said}, and says {today.text!r} of it"
        return Published(When.point(day), "inferred", how, (*shared.quotes, today))
    how = f"date not stated; {day.in_words()} or shortly after, because {said}"
    return Published(replace(When.point(day), approximate=True), "inferred", how, shared.quotes)


def _speaks_of_today(item: Findings) -> Quote | None:
    """The first "today" of the document: what it quotes was said on the day it was published."""
    for mention in item.dates:
        reading = mention.reading
        if isinstance(reading, Relative) and (reading.unit, reading.offset, reading.anchor) == ("day", 0, "published"):
            return item.document.quote(mention.span)
    return None
