"""Whether two names can be one person's: "Reed" and "Tom Reed" can, "Tom Reed" and "Ben Reed" cannot."""

from __future__ import annotations

from collections.abc import Iterable

from timeline import shingles


def disjoint(a: Iterable[str], b: Iterable[str]) -> bool:
    """Whether both name somebody, and nobody can be the same."""
    ours, theirs = list(a), list(b)
    return bool(ours and theirs) and not shared(ours, theirs)


def same(a: str, b: str) -> bool:
    """Whether one name holds every word of the other."""
    first, second = set(shingles.words(a)), set(shingles.words(b))
    return first <= second or second <= first


def shared(a: Iterable[str], b: Iterable[str]) -> bool:
    """Whether somebody is named in both."""
    theirs = list(b)
    return any(same(one, other) for one in a for other in theirs)
