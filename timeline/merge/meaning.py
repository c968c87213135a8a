"""How near two words are in meaning, for words that tell acts: "detain" is near "arrest", "quake" near "tremor".

`near_words.txt` holds the cosines of a sentence encoder for single words; `tests/bench/near_words.py` made it. It is
a table, not a model: nothing is computed here, and a pair can be looked up by whoever doubts it.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

UNKNOWN = -1.0
"""The nearness of a word that the table does not hold."""


def nearness(a: str, b: str) -> float:
    """From 0.0, not near, to 1.0, the same; `UNKNOWN` where the table does not hold one of them. Symmetric.

    Args:
        a: a stem, as `words.stem` makes it; so is `b`.
    """
    if a == b:
        return 1.0
    near = _near()
    if a not in near or b not in near:
        return UNKNOWN
    return near[a].get(b, 0.0)


@cache
def _near() -> dict[str, dict[str, float]]:
    near: dict[str, dict[str, float]] = {}
    for line in files(__package__).joinpath("near_words.txt").read_text(encoding="utf-8").splitlines():
        word, _, listed = line.partition(":")
        near.setdefault(word, {})
        for item in listed.split(", ") if listed.strip() else ():
            other, cosine = item.split()
            near[word][other] = near.setdefault(other, {})[word] = int(cosine) / 100
    return near
