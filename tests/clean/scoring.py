"""How much of the story is kept and how much furniture dropped, by the idea of trafilatura's own evaluation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from tests.clean.webpages import Page

_SHINGLE = 4  # words, as in the article extraction benchmark of Scrapinghub (2020)


@dataclass(frozen=True, slots=True)
class Score:
    """Pieces of text: of the story kept and lost, of the furniture kept and dropped."""

    kept: int
    lost: int
    leaked: int
    dropped: int

    @property
    def f1(self) -> float:
        return 2 * self.kept / (2 * self.kept + self.lost + self.leaked)

    def __add__(self, other: Score) -> Score:
        return Score(
            self.kept + other.kept, self.lost + other.lost, self.leaked + other.leaked, self.dropped + other.dropped
        )


def score(page: Page, text: str) -> Score:
    """What an extracted text holds of a page; each paragraph and each piece of furniture counts once."""
    lines = [_plain(line) for line in text.split("\n")]
    whole = " ".join(lines)
    kept = sum(_plain(paragraph) in whole for paragraph in page.story)
    pieces = set(map(_plain, page.furniture))
    # Short labels ("Home") count only as a line of their own: a story may use the word.
    leaked = sum(any(piece == line or (len(piece) > 20 and piece in line) for line in lines) for piece in pieces)
    return Score(kept, len(page.story) - kept, leaked, len(pieces) - leaked)


def total(scores: Iterable[Score]) -> Score:
    return sum(scores, Score(0, 0, 0, 0))


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[at : at + _SHINGLE]) for at in range(max(len(words) - _SHINGLE + 1, 1)))


def precision_and_recall(found: str, known: str) -> tuple[float, float]:
    """Of the runs of four words: how many of those found are of the text, and how many of the text were found."""
    ours, theirs = _shingles(found), _shingles(known)
    shared = sum((ours & theirs).values())
    return shared / max(sum(ours.values()), 1), shared / max(sum(theirs.values()), 1)


def f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip(" -•|")
