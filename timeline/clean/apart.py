"""Words glued together ("Thepolice", "wronglypressured"): noted for matching and search, never changed in a quote.

Joins of two nouns are mostly words nobody has listed yet ("livestream"), so a join counts only where one of its
parts is no part of compounds: an article, a pronoun, a verb of being, an adverb.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from functools import cache
from importlib.resources import files

from timeline.model import Remark
from timeline.spans import Span

_TOKEN = re.compile(r"(?<![\w'’@#./-])[A-Za-z][a-z]{5,23}(?![\w'’@/-]|\.\w)")
_GRAMMAR = frozenset(
    "the of to and that was were had has have are been with from they their which who would this these"
    " because could should".split()
)
"""Words that compounds hardly ever begin or end with."""
_ENDINGS = tuple(sorted(_GRAMMAR))
_OPENINGS = frozenset("the this that these they there when after before with from and but".split())
"""How a sentence begins; names do too ("Andover"), but then the rest is short or no word."""
_ADVERB = re.compile(r"[a-z]{3,}ly")
_NAME = re.compile(r"\b[A-Z][a-z]{3,}\b")
_PLACES = ("here", "there", "where")  # "whereof" is a word
_LEAST = 3  # letters of a part, "to", "of" and "is" apart
_LEAST_BESIDE = 4  # letters beside a word of grammar


def glued_words(text: str) -> Iterator[Remark]:
    """What is probably two or three words without their blanks, each with the words apart."""
    words = _words()
    found = [token for token in _TOKEN.findall(text) if token.lower() not in words]
    times = Counter(map(str.lower, found))
    once = [token for token in found if times[token.lower()] == 1]  # what comes again is a name or a word
    if not once:
        return
    low = text.lower()
    joined = any(token.endswith(_ENDINGS) for token in once)
    names = {name for name in _NAME.findall(text) if times[name.lower()] != 1} if joined else frozenset()
    apart = {token: parts for token in once if (parts := _parts(token, low) or _name_and_more(token, names))}
    for match in _TOKEN.finditer(text) if apart else ():
        if match[0] in apart:
            yield Remark(Span(*match.span()), "glued words", " ".join(apart[match[0]]))


@cache
def _words() -> frozenset[str]:
    lines = files("timeline.clean").joinpath("words.txt").read_text(encoding="ascii").split("\n")
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def _parts(token: str, text: str) -> tuple[str, ...]:
    """The words of a token as it spells them, fewest and most even first; empty where nothing speaks for a join."""
    splits = (parts for count in (2, 3) for parts in sorted(_splits(token.lower(), count), key=_evenness))
    parts = next((parts for parts in splits if _is_join(token, parts) or _stands_apart(parts, text)), ())
    return (token[: len(parts[0])], *parts[1:]) if parts else ()


def _name_and_more(token: str, names: Collection[str]) -> tuple[str, ...]:
    """A name that the text has elsewhere, and a word of grammar: "Guineaand"."""
    ends = (len(token) - len(word) for word in _ENDINGS if token.endswith(word))
    return next(((token[:end], token[end:]) for end in ends if token[:end] in names), ())


def _splits(low: str, count: int) -> Iterator[tuple[str, ...]]:
    if count == 1:
        if _is_part(low):
            yield (low,)
        return
    for at in range(2, len(low) - 1):
        if _is_part(low[:at]):
            yield from ((low[:at], *rest) for rest in _splits(low[at:], count - 1))


def _is_part(word: str) -> bool:
    return word in _GRAMMAR or (len(word) >= _LEAST and word in _words())


def _evenness(parts: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
    return -min(map(len, parts)), parts


def _is_join(token: str, parts: tuple[str, ...]) -> bool:
    """Whether one of the words is part of no compound, and the others are long enough to be no accident."""
    if (token[0].isupper() and parts[0] not in _OPENINGS) or parts[0] in _PLACES:
        return False
    grammar = [part for part in parts if part in _GRAMMAR or part in _OPENINGS]
    content = [part for part in parts if part not in grammar]
    if not grammar:
        return len(parts) == 2 and bool(_ADVERB.fullmatch(parts[0])) and len(parts[1]) >= _LEAST_BESIDE
    least = _LEAST_BESIDE + token[0].isupper()
    return (len(grammar) == 1 or len(parts) == 2) and all(len(part) >= least for part in content)


def _stands_apart(parts: tuple[str, ...], text: str) -> bool:
    """Whether the same two words stand side by side elsewhere in the text."""
    return len(parts) == 2 and min(map(len, parts)) > _LEAST and f" {parts[0]} {parts[1]} " in text
