"""Numbers that tell one happening from another of its kind.

"The fifth report" is not "the ninth report", stage 15 is not stage 16, a man of 21 is not one of 44. But 29 injured
and 31 injured may be the same people, counted at different times: see `amounts`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from timeline import shingles
from timeline.merge.words import STOP, stem

_ORDINAL_WORDS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_ORDINAL_OF = {word: at for at, word in enumerate(_ORDINAL_WORDS, start=1)}
_ORDINAL = re.compile(
    rf"\b(?:({'|'.join(_ORDINAL_WORDS)})|(\d{{1,3}})(?:st|nd|rd|th)) ([a-z’'-]+)(?: ([a-z’'-]+))?", re.IGNORECASE
)
_DESIGNATED = re.compile(
    r"\b(flight|part|phase|stage|unit|article|section|chapter|volume|episode|round|count|game|apollo|route|highway|"
    r"platform|room|operation|resolution|division) (?:no\.? ?|number )?(\d{1,4}|[ivx]{1,4}|one|two|three|four|five)\b",
    re.IGNORECASE,
)
_AGE = re.compile(r"\b(\d{1,3})[- ]years?[- ]old\b|\baged (\d{1,3})\b|(?<=[a-z]), (\d{2}),")
Numbers = Mapping[str, frozenset[str]]
"""What is numbered ("report", "stage", "age") to the numbers it is given."""


@lru_cache(maxsize=20_000)
def numbered(text: str) -> Numbers:
    """The numbers in a text that tell which one it was: ordinals, designations, ages."""
    found: dict[str, set[str]] = defaultdict(set)
    for match in _ORDINAL.finditer(text):
        number = str(_ORDINAL_OF.get((match[1] or "").lower(), match[2]))
        for word in match.group(3, 4):
            if word and len(word) > 3 and word.lower() not in STOP:
                found[f"which {stem(shingles.words(word)[0])}"].add(number)
    for match in _DESIGNATED.finditer(text):
        found[match[1].lower()].add(match[2].lower())
    for match in _AGE.finditer(text):
        found["age"].add(next(filter(None, match.groups())))
    return {what: frozenset(numbers) for what, numbers in found.items()}


def conflict(a: Numbers, b: Numbers) -> str | None:
    """What both texts number, and differently; `None` where they agree."""
    return next((what for what in sorted(a.keys() & b.keys()) if a[what].isdisjoint(b[what])), None)
