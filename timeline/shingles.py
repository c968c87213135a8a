"""Runs of words that two texts share, whatever their marks, case and spelling variants.

"Today's" and "Todays", "focusing" and "focussing", curly and straight quotation marks come out equal.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = re.compile(r"['’‘`´]")
_DOUBLED = re.compile(r"(\w)\1+")


def words(text: str) -> list[str]:
    """The words of a text, folded for comparison: case, accents' encoding, apostrophes, doubled letters.

    Doubled letters are folded because British and American spelling mostly differ there.
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    return [_undoubled(word) for word in _WORD.findall(_APOSTROPHES.sub("", folded))]


@lru_cache(maxsize=100_000)
def _undoubled(word: str) -> str:
    return _DOUBLED.sub(r"\1", word)


def shingles(folded: Sequence[str], size: int) -> Iterable[tuple[str, ...]]:
    """Every run of `size` words, in order; a shorter text is one shingle of its own length."""
    if not folded:
        return ()
    return (tuple(folded[i : i + size]) for i in range(max(1, len(folded) - size + 1)))


def containment(a: set[tuple[str, ...]], b: set[tuple[str, ...]]) -> float:
    """The share of the smaller set that is in the other; 0.0 when one is empty."""
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0
