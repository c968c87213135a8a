"""Whether two names can be one person's: "Reed" and "Tom Reed" can, "Tom Reed" and "Ben Reed" cannot."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from timeline import shingles


def disjoint(a: Iterable[str], b: Iterable[str]) -> bool:
    """Whether both name somebody, and nobody can be the same."""
    ours, theirs = list(a), list(b)
    return bool(ours and theirs) and not shared(ours, theirs)


def same(a: str, b: str) -> bool:
    """Whether one name holds every word of the other."""
    first, second = _folded(a), _folded(b)
    return first <= second or second <= first


@lru_cache(maxsize=20_000)
def _folded(name: str) -> frozenset[str]:
    """The words of a name without accents: one paper prints "Krstić", another "Krstic"."""
    decomposed = unicodedata.normalize("NFKD", name)
    return frozenset(shingles.words("".join(c for c in decomposed if not unicodedata.combining(c))))


def shared(a: Iterable[str], b: Iterable[str]) -> bool:
    """Whether somebody is named in both."""
    theirs = list(b)
    return any(same(one, other) for one in a for other in theirs)
