"""The words that two mentions share, as their sources write them: for people who read why two were joined, or may be.

Comparing folds words ("Williams" to "wiliam", "died" to "di"); nobody should have to read that.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace

from timeline.merge.telling import Telling
from timeline.merge.words import content_words
from timeline.model import EventMention, Feature

MOST_WORDS = 8
_LAST_WORDS = re.compile(r"[^\W_]+(?:['’‘`´][^\W_]+)*")
_WORD = re.compile(r"[^\W\d_](?:[\w’'-]*\w)?")

Fold = Callable[[str], Collection[str]]
"""What the comparison makes of a word: nothing, or what it compares."""


def in_words(features: Iterable[Feature], a: Telling, b: Telling) -> tuple[Feature, ...]:
    """The same features; those of shared words and names say which, as the first mention writes them."""
    names = a.name_words & b.name_words
    said = {
        "shared names": f"both name {', '.join(shared_names(a.mention, names, content_words))}",
        **dict.fromkeys(
            ("shared words", "same wording"),
            f"both say {', '.join(shared_words(a.mention.quote.text, (a.words & b.words) - names, content_words))}",
        ),
        "same phrase": f"both say “{_before_the_date(a.mention, len(a.same_phrase(b)))}” and then the date",
    }
    return tuple(replace(feature, detail=said.get(feature.name, feature.detail)) for feature in features)


def _before_the_date(mention: EventMention, count: int) -> str:
    """So many words of the quote before its date, as they stand there."""
    quote, date = mention.quote, mention.date_quote
    before = quote.text[: date.span.start - quote.span.start] if date and quote.span.contains(date.span) else ""
    starts = [match.start() for match in _LAST_WORDS.finditer(before)][-count:]
    return before[starts[0] :].strip() if starts else ""


def shared_names(mention: EventMention, shared: Collection[str], fold: Fold) -> tuple[str, ...]:
    """The names of a mention, each as far as its words are shared, whole names before parts of them."""
    parts = (" ".join(_kept(name.text, shared, fold)) for name in mention.names)
    found = sorted({part for part in parts if part}, key=lambda part: (-len(part.split()), part))
    longest: list[str] = []
    for part in found:
        if not any(set(part.split()) <= set(other.split()) for other in longest):
            longest.append(part)
    return tuple(longest)


def shared_words(text: str, shared: Collection[str], fold: Fold) -> tuple[str, ...]:
    """The words of a text that fold to what is shared, in its order, none twice and not too many."""
    return tuple(dict.fromkeys(_kept(text, shared, fold)))[:MOST_WORDS]


def _kept(text: str, shared: Collection[str], fold: Fold) -> Iterator[str]:
    return (word for word in _WORD.findall(text) if any(folded in shared for folded in fold(word)))


def rounded(features: Iterable[Feature]) -> tuple[Feature, ...]:
    """The features with weights of two decimals."""
    return tuple(replace(feature, weight=round(feature.weight, 2)) for feature in features)
