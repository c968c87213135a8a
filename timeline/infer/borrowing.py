"""Publication dates borrowed from other documents of the folder, with the evidence in quotes and in words.

Only stated dates are lent, and never lent on, so that no inferred date rests on another.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.config import InferConfig
from timeline.infer.belief import FEWEST, WEEK, best_day, clues, day_of
from timeline.infer.news import Near, News, news
from timeline.infer.passages import Shared, shared_passages, shared_quotes
from timeline.model import Document, Findings, Published, Quote
from timeline.relative import Relative
from timeline.when import Day, When


@dataclass(frozen=True, slots=True)
class _Folder:
    """What the documents of a folder know of each other; `news` is `None` where too few of them are dated.

    `days` are those of the dated ones, sorted.
    """

    passages: dict[str, tuple[Shared, ...]]
    news: News | None
    days: tuple[int, ...]
    config: InferConfig


def borrowed(corpus: Sequence[Findings], config: InferConfig) -> dict[str, Published]:
    """For each undated document that others date: when, and why.

    Args:
        corpus: all documents; those with a day in `published` lend it.

    Returns:
        By document id; documents without evidence are absent.
    """
    undated = [item for item in corpus if item.document.published is None]
    dated = [item.document for item in corpus if day_of(item.document) is not None]
    if not undated or not dated:
        return {}
    passages = shared_passages([item.document for item in undated], dated, config)
    told = None
    if len(dated) >= FEWEST:
        told = news([item.document for item in corpus], {document.id for document in dated})
    days = sorted(day for document in dated if (day := day_of(document)) is not None)
    folder = _Folder(passages, told, tuple(days), config)
    found = {item.document.id: _dated(item, folder) for item in undated}
    return {identity: published for identity, published in found.items() if published}


def _dated(item: Findings, folder: _Folder) -> Published | None:
    shared = folder.passages[item.document.id]
    if folder.news:
        return _by_news(item, shared, folder.news, folder)
    return _by_passage(item, shared, folder.config)


def _by_news(item: Findings, shared: Sequence[Shared], told: News, folder: _Folder) -> Published | None:
    """The day that the likest documents agree on, if it is likely enough."""
    document, config = item.document, folder.config
    nearest = told.nearest(document)
    best = best_day(nearest, shared, clues(item), folder.days)
    if best is None or best[1] < config.min_probability:
        return None
    day, probability = best
    passage = next((s for s in shared if _days_from(s, day) <= WEEK), None)
    if passage and passage.count >= config.min_shared_shingles:
        said, quotes = _said_of_passage(document, passage, config)
    else:
        within = [near for near in nearest if _days_from(near, day) <= WEEK]
        said, quotes = _said_of_news(document, within, told)
    when = When.on(Day.from_ordinal(day)).qualified(approximate=True, uncertain=probability < config.sure_probability)
    return Published(when, "inferred", f"date not stated; about {_words(day)}, because {said}", quotes)


def _said_of_news(document: Document, within: Sequence[Near], told: News) -> tuple[str, tuple[Quote, ...]]:
    others = [f"{near.document.name}, dated {_words(day_of(near.document) or 0)}" for near in within[:2]]
    more = f" and {len(within) - 2} more of that week" if len(within) > 2 else ""
    quotes = told.likest_sentences(document, within[0].document)
    return f"it tells the same news as {' and '.join(others)}{more}", quotes


def _said_of_passage(document: Document, shared: Shared, config: InferConfig) -> tuple[str, tuple[Quote, ...]]:
    day = _words(day_of(shared.document) or 0)
    said = f"it shares {shared.count} runs of words with {shared.document.name}, dated {day}"
    return said, shared_quotes(document, shared.document, config)


def _by_passage(item: Findings, shared: Sequence[Shared], config: InferConfig) -> Published | None:
    """The day of the document that shares the longest passage, if that is long enough and others agree."""
    agreeing = [s for s in shared if s.count >= config.min_agreeing_shingles]
    if not agreeing or (agreeing[0].count < config.min_shared_shingles and len(agreeing) == 1):
        return None
    days = [day for s in agreeing if (day := day_of(s.document)) is not None]
    if max(days) - min(days) > config.agree_days:
        return None  # sources of different dates: an old passage quoted again, which dates nothing
    if any(first > max(days) + WEEK for first in clues(item).happened):
        return None  # an old passage again: the document tells of what happened later
    first = When.on(Day.from_ordinal(days[0]))
    said, quotes = _said_of_passage(item.document, agreeing[0], config)
    today = _speaks_of_today(item)
    if today:
        how = f"date not stated; {_words(days[0])}, because {said}, and says {today.text!r} of it"
        return Published(first, "inferred", how, (*quotes, today))
    how = f"date not stated; {_words(days[0])} or shortly after, because {said}"
    return Published(first.qualified(approximate=True), "inferred", how, quotes)


def _speaks_of_today(item: Findings) -> Quote | None:
    """The first "today" of the document: what it quotes was said on the day it was published."""
    for mention in item.dates:
        reading = mention.reading
        if isinstance(reading, Relative) and reading.is_today:
            return item.document.quote(mention.span)
    return None


def _days_from(item: Near | Shared, day: int) -> int:
    return abs((day_of(item.document) or 0) - day)


def _words(day: int) -> str:
    return When.on(Day.from_ordinal(day)).in_words()
