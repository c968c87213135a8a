"""The words and numbers that can begin a date expression, and one pass over a text that finds them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from timeline.dates.grammar import Start
from timeline.dates.language import Words

_LETTER = r"[^\W\d_]"
_WORD = re.compile(rf"{_LETTER}+|[0-9]+")
_GLUED = re.compile(rf"{_LETTER}+\Z")
_LONGEST_WORD = 16
_LONGEST_NUMBER = 5
_BEFORE_YEARS = frozenset(
    {"in", "since", "of", "by", "until", "till", "from", "on", "after", "before", "during", "and", "or", "to", "the"}
    | {"between", "year", "years", "q", "fy", "ad", "c", "ca", "circa", "mid"}
)
"""Words whose blank before a number is sometimes lost."""


@dataclass(frozen=True, slots=True, eq=False)
class Triggers:
    """What can begin an expression in one language.

    Attributes:
        kinds: of each word, in the order in which they are tried.
        pattern: finds these words and all numbers in a lower-case text, the frequent small words only where what
            follows makes them worth it: a trie, three times as fast as looking up each word.
    """

    words: Words
    kinds: Mapping[str, tuple[Start, ...]]
    pattern: re.Pattern[str]

    def find(self, text: str) -> Iterator[tuple[int, tuple[Start, ...]]]:
        """Where an expression may begin, and the kinds of word that stand there, in text order."""
        for match in self.pattern.finditer(_lower(text)):
            start, end = match.span()
            if text[start] > "9":
                yield start, self.kinds[match.group()]
            elif end - start <= _LONGEST_NUMBER and not self._part_of_a_name(text, start):
                yield start, _kinds_of_number(text, start)

    def kinds_at(self, text: str, position: int) -> tuple[Start, ...]:
        """The kinds of the word or number that begins there; none for other words."""
        match = _WORD.match(text, position)
        if not match:
            return ()
        word = match.group()
        return _kinds_of_number(text, position) if word[0] <= "9" else self.kinds.get(word.lower(), ())

    def _part_of_a_name(self, text: str, start: int) -> bool:
        """Whether letters stand right before a number that are no word of time with its blank lost ("in2009")."""
        glued = _GLUED.search(text[max(0, start - _LONGEST_WORD) : start])
        word = glued.group().lower() if glued else ""
        return bool(word) and word not in _BEFORE_YEARS and word not in self.words.months


def _lower(text: str) -> str:
    """The text in lower case, character by character: only the dotted capital I becomes longer."""
    return text.replace("\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}", "i").lower()


def _kinds_of_number(text: str, start: int) -> tuple[Start, ...]:
    return ("code", "number") if start and text[start - 1] in "'’‘`" else ("number",)


@cache
def triggers_of(words: Words) -> Triggers:
    """The triggers of a language; built once a process."""
    kinds: dict[str, tuple[Start, ...]] = {}
    for start, forms in _starters(words).items():
        for word in {re.split(r"[-\s]", form)[0] for form in forms}:
            kinds[word] = (*kinds.get(word, ()), start)
    followed = _followed(words, kinds)
    plain = _one_of(word for word in kinds if word not in followed)
    careful = "|".join(f"{word}(?!{_LETTER}){following}" for word, following in followed.items())
    return Triggers(words, kinds, re.compile(rf"(?<!{_LETTER})(?:{plain}(?!{_LETTER})|{careful})|[0-9]+"))


def _starters(words: Words) -> dict[Start, Iterable[str]]:
    """The words that can begin an expression, by kind; the kinds are tried in this order."""
    return {
        "feast": words.feasts,
        "month": words.months,
        "weekday": (*words.weekdays, *words.short_weekdays),
        "season": words.seasons,
        "count": (number for number in words.numbers if number not in words.articles),
        "ordinal": words.ordinals,
        "word": words.pointing,
        "narrowing": words.narrowing,
        "unit": ("year", "month", "week"),
        "code": ("q", "fy", "ad"),
        "article": words.articles,
        "the": ("the",),
    }


def _followed(words: Words, kinds: Iterable[str]) -> dict[str, str]:
    """The small words, each with the pattern of what must follow it."""
    named = {*words.units, *words.after_article, *words.months, *words.weekdays, *words.seasons}
    following: dict[str, Iterable[str]] = {
        "the": {*words.after_article, *kinds},
        **{word: {*words.after_a, *words.units} for word in words.articles},
        **{word: {*named, *(f"{name}s" for name in named)} for word in words.pointers},
        **words.followed,
    }
    patterns = {word: rf"(?=[\s\S]{_one_of(forms)}(?!{_LETTER}))" for word, forms in following.items()}
    return {**patterns, "the": rf"(?:(?=[\s\S][0-9])|{patterns['the']})"}


def _one_of(words: Iterable[str]) -> str:
    """A pattern of several words, each character of which is looked at once."""
    root: dict[str, dict] = {}  # type: ignore[type-arg]
    for word in words:
        node = root
        for character in word:
            node = node.setdefault(character, {})
        node[""] = {}
    return f"(?:{_branches(root)})"


def _branches(node: dict[str, dict]) -> str:  # type: ignore[type-arg]
    tails = [_blank(character) + _branches(child) for character, child in sorted(node.items()) if character]
    if not tails:
        return ""
    joined = f"(?:{'|'.join(tails)})"
    return f"{joined}?" if "" in node else joined


def _blank(character: str) -> str:
    return r"\s" if character == " " else re.escape(character)
