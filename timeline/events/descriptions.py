"""Who or what "the singer", "the court" and "the trial" are: the fullest phrase of the document with the same noun.

A phrase is taken only where the document leaves one candidate: a name introduced with that very word, or the noun
with what makes it plain ("an interview with Ann Low", "Low’s trial").
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.events.antecedents import Antecedents
from timeline.events.introductions import FUNCTION_WORDS, Introductions
from timeline.events.names import Found
from timeline.events.roles import MANIFOLD, PERSONS, prepositions_of, same_as
from timeline.model import Document, Name

_MOST_BEFORE = 4  # words between an article and its noun
_SHARE = 0.75  # of the phrases with a noun that have to mean one and the same thing
_NO_NAMES = frozenset(("", "IT", "TV", "CD", "DVD", "PC"))
_MOST_AFTER = 60  # characters that complete a noun
_ARTICLES = frozenset("the a an this that these those".split())
_DIRECTIONS = frozenset(
    "north south east west northeast northwest southeast southwest north-east north-west south-east south-west".split()
)
_POSSESSIVES = frozenset("his her its their".split())
_BEFORE_NAME = ("the ", "The ", " a ", " an ", "A ", "An ")
_BEFORE_BARE = ("the ", "The ", "this ", "This ", "that ")
_INTRODUCES = re.compile(r"(?:\b(?:[Aa]n?|[Aa]nother|[Aa]ny|[Nn]o) (?:[\w-]+ ){0,4}|(?P<name>[A-Z][\w’'-]*) )$")
_POSSESSIVE = re.compile(r"[’']s?$")
_WORD = re.compile(r"[\w’'&-]+")
_COMPLEMENT = re.compile(
    r" (of|against|with|for|into|on|over|about|between|in|at|to) "
    r"(?:(?:the|a|an) )?(?:(?!and\b|his\b|her\b|their\b|its\b)[a-z-]+ ){0,2}(?:Mr|Mrs|Ms|Dr|Sir)?\.? ?(?=[A-Z])"
)
_BREAKS = FUNCTION_WORDS - _POSSESSIVES
_ENDS_PHRASE = re.compile(rf"[^\w\s’'-]|$|\s+(?:\w+ed|{'|'.join(sorted(FUNCTION_WORDS))})\b")
_CALENDAR = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|"
    r"November|December|Christmas|Easter|\b[12]\d{3}\b"
)


@dataclass(frozen=True, slots=True)
class Fuller:
    """What to write for a description, after its article; `name` where it is somebody or something with a name.

    `owner` is whose it is, where that is somebody.
    """

    text: str
    name: Name | None = None
    article: bool = True
    owner: str = ""


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A phrase that may be meant, without its article; where its noun stands, the names in it, and who owns it."""

    at: int
    text: str
    names: frozenset[str]
    owner: str


class Descriptions:
    """The phrases of one document that tell who or what a noun with "the" means."""

    def __init__(
        self, document: Document, found: Sequence[Found], whole: Mapping[str, Name], antecedents: Antecedents
    ) -> None:
        self._text = document.text
        self._found, self._whole, self._antecedents = found, whole, antecedents
        self._starts = [item.span.start for item in found]
        self._openings = [span.start for span in document.sentences]
        self._introductions = Introductions(document, found, whole, antecedents)
        self._known: dict[str, tuple[_Phrase, ...]] = {}

    def topic(self, at: int) -> Name | None:
        """What the document is about, where the sentences before a clean offset name it too."""
        return self._introductions.topic(at)

    @property
    def protagonist(self) -> Name | None:
        """The person whom the document names far more often than anybody else."""
        return self._introductions.central

    def fuller(self, noun: str, own: Sequence[str], at: int, *, near: bool = False) -> Fuller | None:
        """What a description stands for, `None` where the document leaves nothing or several things.

        Args:
            noun: in lower case; `own` are the words between it and its article.
            at: clean offset of the noun.
            near: the text points with "this" or "that".
        """
        if noun in _DIRECTIONS:
            return None
        name = self._introductions.named(noun, own, at)
        if name is not None:
            return Fuller(name.text, name, article=self._has_article(name))
        return None if noun in PERSONS | MANIFOLD else self._completed(noun, own, at, near=near)

    def _has_article(self, name: Name) -> bool:
        """Whether the text mostly writes "the" or "a" before a name."""
        starts = [item.span.start for item in self._found if self._made_whole(item) == name]
        return 2 * sum(self._text[max(0, at - 4) : at].endswith(_BEFORE_NAME) for at in starts) > len(starts)

    def _completed(self, noun: str, own: Sequence[str], at: int, *, near: bool) -> Fuller | None:
        """The noun with what makes it plain: in the sentence before where it is pointed at, else by all that is said.

        What stands before the description counts; what follows it only where nothing does, and where the
        description has words of its own that it repeats.
        """
        if noun not in self._known:
            self._known[noun] = tuple(found for word in same_as(noun) for found in self._phrases(word))
        words = [word.lower() for word in own]
        known = [one for one in self._known[noun] if one.at != at and all(word in one.text.lower() for word in words)]
        earlier = [one for one in known if one.at < at]
        pointed = [one for one in earlier if one.at >= self._previous(at)] if near else []
        alike = _of_one_thing(pointed or earlier or (known if own else []))
        best = max(alike, key=lambda one: (len(one.names), -len(one.text), -one.at), default=None)
        if best is None or self._is_followed_by_another(noun, max(one.at for one in alike), at):
            return None
        owner = self._whole.get(best.owner)
        somebody = owner is not None and self._antecedents.may_be_somebody(owner)
        return Fuller(best.text, article=not best.owner, owner=best.owner if somebody else "")

    def _is_followed_by_another(self, noun: str, start: int, at: int) -> bool:
        """Whether the text speaks of "a trial" or "the Low trial" between two offsets, other words aside."""
        between = [place for place in self._introductions.places(noun) if start < place < at]
        before = (self._text[max(0, place - _MOST_AFTER) : place] for place in reversed(between))
        said = next((words for words in before if not words.endswith(_BEFORE_BARE)), "")
        new = _INTRODUCES.search(said)
        return new is not None and (new["name"] or "").lower() not in FUNCTION_WORDS

    def _previous(self, at: int) -> int:
        """Where the sentence before the one at an offset begins."""
        return self._openings[max(0, bisect_right(self._openings, at) - 2)] if self._openings else 0

    def _phrases(self, noun: str) -> Iterator[_Phrase]:
        """Every place where the text says with a name whose or which one it is."""
        for start in self._introductions.places(noun):
            end = start + len(noun)
            if self._text[start:end] != noun or not _ENDS_PHRASE.match(self._text, end):
                continue
            opening, owner = self._before(start)
            if owner is None:
                continue
            after, named = self._after(noun, end)
            before = [self._made_whole(item).text for item in self._between(opening, start)]
            names = frozenset((owner, *before, *named)) - _NO_NAMES
            text = f"{f'{owner}’s ' if owner else ''}{self._text[opening:start]}{noun}{after}"
            if names and not _CALENDAR.search(text):
                yield _Phrase(start, text, names, owner)

    def _before(self, start: int) -> tuple[int, str | None]:
        """Where the words before a noun begin, after its article, and who owns it: `None` where nobody can tell."""
        at = start
        for _ in range(_MOST_BEFORE + 1):
            opening = self._text.rfind(" ", 0, max(0, at - 1)) + 1
            word = self._text[opening : at - 1].lstrip('"“‘(')
            lower = word.lower()
            if at == 0 or self._text[at - 1] != " " or not _WORD.fullmatch(word) or lower in _BREAKS:
                break
            if lower in _ARTICLES:
                return at, ""
            if lower in _POSSESSIVES or _POSSESSIVE.search(word):
                apart = 2 if self._text.startswith("s ", at) else 0  # "Low’ s mill"
                return at + apart, self._owner(word, at - 1 - len(word))
            at = opening
        first = next(iter(self._between(at, start)), None)
        return (first.span.start if first and self._text[first.span.start - 1] == " " else start), ""

    def _owner(self, word: str, at: int) -> str | None:
        if word.lower() in _POSSESSIVES:
            name = self._antecedents.name_of(word, at)
            return name.text if name else None
        bare = _POSSESSIVE.sub("", word)
        owners = [item for item in self._between(max(0, at - _MOST_AFTER), at + len(word)) if item.span.end >= at]
        return self._made_whole(owners[-1]).text if owners and owners[-1].name.text.endswith(bare) else None

    def _after(self, noun: str, end: int) -> tuple[str, tuple[str, ...]]:
        """ "Of Ann Low", "with the Bank of Leeds": what completes a noun, as far as the name in it."""
        match = _COMPLEMENT.match(self._text, end)
        if match is None or match[1] not in prepositions_of(noun) or match.end() - end > _MOST_AFTER:
            return "", ()
        item = next(iter(self._between(match.end(), match.end() + 1)), None)
        if item is None or self._text[item.span.end : item.span.end + 2] in ("’s", "'s"):
            return "", ()
        name = self._made_whole(item)
        return f"{match[0]}{name.text}", (name.text,)

    def _between(self, start: int, end: int) -> Sequence[Found]:
        """The names that begin between two offsets."""
        return self._found[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _made_whole(self, item: Found) -> Name:
        return self._whole.get(item.name.text, item.name)


def _of_one_thing(phrases: Sequence[_Phrase]) -> list[_Phrase]:
    """The phrases that mean one thing, as the names tell that they share; empty where others mean another."""
    groups: list[list[_Phrase]] = []
    for phrase in phrases:
        joined = [group for group in groups if any(phrase.names & other.names for other in group)]
        groups = [group for group in groups if group not in joined]
        groups.append([phrase, *(other for group in joined for other in group)])
    most = max(groups, key=len, default=[])
    return most if len(most) >= _SHARE * len(phrases) else []
