"""Numbers that tell one happening from another of its kind, and numbers that sources may disagree on.

"The fifth report" is not "the ninth report", stage 15 is not stage 16, a man of 21 is not one of 44. But 29 injured
and 31 injured may be the same people, counted at different times.
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
_AMOUNT = re.compile(r"(?<![\w.,-])([£$€]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?: (million|billion))? ([a-z]{4,})")
_NO_AMOUNT = frozenset(
    "years year months month days day weeks week hours hour minutes january february march april".split()
)
_TERM = re.compile(
    r"\b(\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty) "
    r"(years?|months?|weeks?|days?)\b(?![’']?-? ?(?:old|ago|later|earlier|before|after))",
    re.IGNORECASE,
)

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


def amounts(text: str, leave_out: str = "") -> tuple[tuple[str, str], ...]:
    """What a text counts and how it says so: ("people", "29 people"). Numbers within `leave_out`, a date, are none."""
    return tuple(
        (noun, f"{currency}{number} {scale} {noun}".replace("  ", " "))
        for currency, number, scale, noun in _AMOUNT.findall(text)
        if noun not in _NO_AMOUNT and number not in leave_out
    )


def terms(text: str) -> tuple[str, ...]:
    """The lengths of time in a text that are no ages and no distances: "nine years"."""
    return tuple(" ".join(found).lower() for found in _TERM.findall(text))
