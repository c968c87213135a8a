"""The short headline of an event, cut from its clause and made of the source's own words."""

from __future__ import annotations

import re
from collections.abc import Mapping

from timeline.model import Name

_LEADING = re.compile(
    r"^(?:[\W_]+|(?:and|but|also|that|so|then|meanwhile|however|when|where|while|although|because|indeed|yet|again)\b"
    r"[ ,]*)+",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(
    r"(?:,? ?\b(?:in|on|at|by|since|from|until|during|between|of|late|early|as of|back in|around|about))*\s*$",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r"(?:[\s,;:–—-]|\b(?:and|or|but|the|a|an|of|in|on|at|to|for|with|by|from|that|which|who|as|after|before))+$"
)
_SPACES = re.compile(r"\s+")
_PHRASE_END = re.compile(
    r"[,;:] |[,;:]? (?=(?:and|or|but|to|for|with|by|that|which|who|as|after|before|because|where|when|while)\b)"
)
_WORD_END = re.compile(r" (?=(?:of|in|on|at|from|into|over|under|against)\b)")  # leaves a noun without its complement
_SPELT_OUT = re.compile(r"(?<![\w’'-])(?:[A-Z][\w’'-]+ (?:(?:of|for|the|and) )*){2,8}\(([A-Z]{2,8})\)")


def headline(subject: str, before: str, after: str, names: Mapping[str, Name], length: int) -> str:
    """A headline of at most `length` characters.

    Args:
        subject: words borrowed from earlier in the sentence, may be empty.
        before: the clause up to its date, `after` what follows the date.
        names: what the names of the document stand for.
    """
    kept = _PREPOSITION.sub("", before).rstrip(" ,(")
    words = " ".join(part for part in (subject, kept, after.lstrip(" ,)")) if part)
    words = _SPACES.sub(" ", _LEADING.sub("", words)).strip(" \"“”‘’'.,;:")
    words = _whole_first_name(words, names)
    short = _shortened(words, length)
    return short[:1].upper() + short[1:]


def _whole_first_name(words: str, names: Mapping[str, Name]) -> str:
    """A headline stands alone, so a surname that opens it becomes the full name."""
    first, _, rest = words.partition(" ")
    bare = re.sub(r"[’']s$", "", first)
    name = names.get(bare)
    if name and name.kind == "person" and name.text != bare and not rest[:1].isupper():
        return f"{name.text}{first[len(bare) :]} {rest}"
    return words


def _shortened(words: str, length: int) -> str:
    """Cut at the last phrase boundary that fits, never inside a word."""
    if len(words) > length:
        words = _SPELT_OUT.sub(r"\1", words)
    if len(words) > length:
        words = words[: _cut(words, length)]
    return _TRAILING.sub("", words).strip(" \"“”‘'.,;:")


def _cut(words: str, length: int) -> int:
    for boundary in (_PHRASE_END, _WORD_END):
        cuts = [match.start() for match in boundary.finditer(words, 0, length + 1) if match.start() >= length // 2]
        if cuts:
            return cuts[-1]
    return words.rfind(" ", 0, length + 1) if " " in words[: length + 1] else length
