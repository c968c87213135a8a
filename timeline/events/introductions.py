"""Whom or what a text introduces with a word: "singer Ann Low", "Low, 26, the head of the board", "the band Thaw".

Rules over words, no tree: the whole document is searched, but only for the words that are asked for.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from timeline.events.antecedents import Antecedents
from timeline.events.given_names import is_given
from timeline.events.names import Found
from timeline.events.roles import (
    CELEBRATED,
    MANIFOLD,
    NAMED_THINGS,
    PERSONS,
    PLACES,
    has_demonym,
    is_demonym,
    same_as,
    title_of,
)
from timeline.model import Document, Name

_REACH = 70  # characters between a name and the word that says what it is
_TITLE_ROOM = 14  # characters before a name in which its title stands
_NEAR = 2  # sentences before a description in which somebody else could be meant
_OPENING = 4  # sentences in which an article says what it is about
_LEAD = 1.5  # times that this is named more often than anything else
_MARGIN = 3  # times that the person a document is about is named more often than the next
FUNCTION_WORDS = frozenset(
    "and or but of in on at to for from with by as after before since until into over under about against between"
    " who whose which that when where while if because than then so not no was were is are be been has have had will"
    " would said says also just only all both some any every each his her its their him them it he she they our my your"
    " we i you us me".split()
)
"""Words that no noun phrase holds between its article and its noun."""

_SAYS_WHAT_IT_IS = re.compile(
    r"(?:,? \(?\d\d\)?)?(?:(?:, who (?:is|was)| (?:is|was|became|remains|has been|had been)|,)"
    r" (?:a|an|the|one of the|then a|now a) (?P<own>(?:[\w&’'-]+ ){0,4})"
    r"|, (?P<bare>(?:former |ex-)?(?:[\w&’'-]+ ){0,2}))"
)
_CLOSES = re.compile(r"[\w-]+(?:[,.;:)]| (?:who|whose|of|from|for|in|at|and|with|on)\b|$)")
"""What follows "Low, the singer" where she is one: of "in a letter to Low, the singer said" nobody can tell."""
_WHENCE = re.compile(r"[\w-]+ (?:of|from|for|in) (?:the )?([\w-]+)")
_ONE_PERSON = re.compile(r"\b(?:[Hh]e|[Ss]he|him|[Hh]is|[Hh]er)\b")
_STANDS_BEFORE = re.compile(r", (?:\w+ )?| (?:(?:Mr|Mrs|Ms|Dr|Sir)\.? )?")
_AGED = re.compile(r",? \(?(?:aged )?(\d\d)\)?\b")
_LANDS = ("country", "nation")
_LANDS_IN_SHORT = frozenset("US UK EU UN USA UAE DRC GDR USSR U.S. U.K.".split())
_NO_COUNTRIES = frozenset("Texas California Europe Africa Asia".split())
"""What people are called after and that is no country."""
_OF_YEARS = re.compile(r"(\d\d)-?year-?old")


class Introductions:
    """The names of one document, by what the text says they are."""

    def __init__(
        self, document: Document, found: Sequence[Found], whole: Mapping[str, Name], antecedents: Antecedents
    ) -> None:
        self._text, self._lower = document.text, _lowered(document.text)
        self._openings = [span.start for span in document.sentences]
        self._found, self._whole, self._antecedents = found, whole, antecedents
        self._starts = [item.span.start for item in found]

    def named(self, noun: str, own: Sequence[str], at: int) -> Name | None:
        """The one name that the document introduces with a noun, `None` where it leaves none or several.

        Somebody is only meant where the last sentences name nobody else, or the document is about him.

        Args:
            noun: in lower case; `own` are the words between it and its article.
            at: clean offset of the description.
        """
        aged = next((match for word in (noun, *own) if (match := _OF_YEARS.fullmatch(word))), None)
        person = noun in PERSONS or aged is not None
        candidates = self._of_age(aged[1]) if aged else {*self._introduced(noun, own, at, person=person)}
        whence = any(map(_is_whence, own))
        if not candidates and person and whence:
            candidates = self._most_named_before(at)
        elif not candidates and noun in CELEBRATED and not own:
            candidates = self._central_beside(at)
        elif noun in _LANDS and not own:
            candidates = self._main_place_beside(at)
        candidates = {name for name in candidates if not any(_ends_in(other, name) for other in candidates)}
        if len(candidates) != 1:
            return None
        (name,) = candidates
        if person and whence:  # "the Ohio governor"
            return name
        near = self._named_near(at)
        if noun in NAMED_THINGS:
            return name if name in near and not self._is_rivalled(name, near) else None
        if noun in PLACES & MANIFOLD:
            return name if name in near else None
        return name if not person or self._is_at_hand(name, near) else None

    def _is_rivalled(self, name: Name, near: set[Name]) -> bool:
        """Whether the last sentences name another organisation."""
        return any(other.kind == "organisation" for other in near - {name})

    def topic(self, at: int) -> Name | None:
        """What the document is about where it says so at its beginning and again in the sentences before an offset."""
        topic = self._most_named
        if topic is None or not _says_enough(topic) or topic not in self._named_near(at):
            return None
        opening = (self._made_whole(item).text for item in self._found if item.span.start < self._opening_end)
        return topic if any(topic.text in name for name in opening) else None

    def places(self, word: str) -> Iterator[int]:
        """The clean offsets at which a word in lower case stands, whole."""
        for match in re.finditer(re.escape(word), self._lower) if word else ():
            start, end = match.span()
            if not (self._lower[max(0, start - 1) : start].isalnum() or self._lower[end : end + 1].isalnum()):
                yield start

    def _introduced(self, noun: str, own: Sequence[str], at: int, *, person: bool) -> Iterator[Name]:
        """The names that stand beside the noun, those with it as a title, and those of things that hold it."""
        for word in same_as(noun):
            for start in self.places(word):
                for item in (self._name_after(start + len(word)), self._name_before(start)):
                    if item and self._fits(item, noun, person=person) and self._agrees(own, start, item, at):
                        yield self._made_whole(item)
        for item in self._found:
            before = self._text[max(0, item.span.start - _TITLE_ROOM) : item.span.start]
            if (person and not own and title_of(noun).search(before)) or (not person and _holds(item, noun, own)):
                yield self._made_whole(item)

    def _agrees(self, own: Sequence[str], start: int, item: Found, at: int) -> bool:
        """Whether what the description at an offset says beside its noun is also said where the name is introduced."""
        first = max(0, min(start, item.span.end) - _REACH)
        near = self._lower[at if first <= at < start else first : start]
        whence = _WHENCE.match(self._lower, start)
        return all(word.lower() in near or (whence and word.lower() == whence[1]) for word in own)

    def _name_after(self, end: int) -> Found | None:
        """ "Singer Ann Low", "the singer, Ann Low,"."""
        first = bisect_left(self._starts, end)
        if first == len(self._found):
            return None
        item = self._found[first]
        between = self._text[end : item.span.start]
        if not _STANDS_BEFORE.fullmatch(between):
            return None
        return item if not between.startswith(",") or self._text[item.span.end : item.span.end + 1] in ",." else None

    def _name_before(self, start: int) -> Found | None:
        """ "Ann Low, the singer", "Ann Low was a singer"."""
        last = bisect_right(self._starts, start - 1) - 1
        for item in reversed(self._found[max(0, last - 1) : last + 1]):
            if not 1 < start - item.span.end < _REACH:
                continue
            match = _SAYS_WHAT_IT_IS.fullmatch(self._text, item.span.end, start)
            if match and match[0].startswith(",") and not _CLOSES.match(self._text, start):
                continue
            if match and not any(_ends_phrase(word) for word in (match["own"] or match["bare"] or "").split()):
                return item
        return None

    def _fits(self, item: Found, noun: str, *, person: bool) -> bool:
        """Whether a name is of the kind of its noun: a person’s, a place’s, or a thing’s that has a name."""
        name = self._made_whole(item)
        if person or self._antecedents.may_be_somebody(name):
            return person and self._antecedents.is_somebody(name)
        return noun in (PLACES if name.kind == "place" else NAMED_THINGS)

    def _of_age(self, age: str) -> set[Name]:
        """Of "the 26-year-old": whoever is said to be 26."""
        told = ((item, _AGED.match(self._text, item.span.end)) for item in self._found)
        return {
            self._made_whole(item)
            for item, match in told
            if match and match[1] == age and self._fits(item, "", person=True)
        }

    def _is_at_hand(self, name: Name, near: set[Name]) -> bool:
        """Whether the last sentences name nobody else, or the person the document is about."""
        people = {other for other in near if self._antecedents.may_be_somebody(other)}
        return people <= {name} or (self.central == name and name in people)

    def _central_beside(self, at: int) -> set[Name]:
        """The person the document is about, where the last sentences name him and nobody else."""
        people = {name for name in self._named_near(at) if self._antecedents.may_be_somebody(name)}
        return people if people == {self.central} else set()

    @cached_property
    def _main_place(self) -> Name | None:
        """The land the document is about."""
        counts = Counter(name for item in self._found if (name := self._made_whole(item)).kind == "place")
        ranked = counts.most_common(2)
        if not ranked or ranked[0][1] < _MARGIN or (len(ranked) > 1 and ranked[0][1] < _LEAD * ranked[1][1]):
            return None
        return ranked[0][0]

    def _main_place_beside(self, at: int) -> set[Name]:
        """The land the document is about, where the last sentences name it, and no other land after it."""
        if self._main_place is None:
            return set()
        before = (self._found[index] for index in range(bisect_left(self._starts, at) - 1, -1, -1))
        last = next((name for item in before if _is_land((name := self._made_whole(item)).text)), None)
        return {self._main_place} & {last} & self._named_near(at)

    def _most_named_before(self, at: int) -> set[Name]:
        """The person the document names most, where only the sentences before name him, and nobody else.

        In "he met the US ambassador" and "Low met the Texas mayor" two are meant.
        """
        opening = self._openings[max(0, bisect_right(self._openings, at) - 1)] if self._openings else 0
        here = self._found[bisect_left(self._starts, opening) : bisect_left(self._starts, at)]
        if _ONE_PERSON.search(self._text, opening, at) or any(map(self._may_be_somebody, here)):
            return set()
        people = {name for name in self._named_near(at) if self._antecedents.may_be_somebody(name)}
        return people if people == {name for name, _ in self._people_by_weight[:1]} else set()

    def _may_be_somebody(self, item: Found) -> bool:
        return self._antecedents.may_be_somebody(self._made_whole(item))

    def _named_near(self, at: int) -> set[Name]:
        """The names of the last sentences, and of this one up to the description."""
        index = max(0, bisect_right(self._openings, at) - 1)
        first = bisect_left(self._starts, self._openings[max(0, index - _NEAR)] if self._openings else 0)
        return {self._made_whole(item) for item in self._found[first : bisect_left(self._starts, at)]}

    @cached_property
    def _opening_end(self) -> int:
        """Where the first sentences end."""
        return self._openings[_OPENING] if len(self._openings) > _OPENING else len(self._text)

    @cached_property
    def _most_named(self) -> Name | None:
        ranked = Counter(self._made_whole(item) for item in self._found).most_common(2)
        if not ranked or ranked[0][1] < _MARGIN:
            return None
        return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= _LEAD * ranked[1][1] else None

    @cached_property
    def central(self) -> Name | None:
        """The person whom the document names far more often than anybody else."""
        ranked = self._people_by_weight[:2]
        if not ranked or ranked[0][1] < _MARGIN:
            return None
        return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= _MARGIN * ranked[1][1] else None

    @cached_property
    def _people_by_weight(self) -> list[tuple[Name, int]]:
        """Everybody whom the document names, with how often, the most named first."""
        counts = Counter(self._made_whole(item) for item in self._found)
        return [pair for pair in counts.most_common() if self._antecedents.is_somebody(pair[0])]

    def _made_whole(self, item: Found) -> Name:
        return self._whole.get(item.name.text, item.name)


def _ends_in(name: Name, shorter: Name) -> bool:
    """ "Leeds Mill Company" and "Mill Company" are one thing."""
    return name.kind == shorter.kind and name.text.endswith(f" {shorter.text}")


def _is_land(name: str) -> bool:
    """Whether a place is one that people are called after: "Liberia", "South Korea"."""
    first, _, second = name.partition(" ")
    if name in _NO_COUNTRIES:
        return False
    return has_demonym(second if first in ("North", "South", "Saudi", "Sierra") else name)


def _is_whence(word: str) -> bool:
    """Whether a word before a noun says of where somebody is: "Ohio", "US"; the "MDC" is a party, and has its own."""
    return word[:1].isupper() and (not word.isupper() or word in _LANDS_IN_SHORT)


def _says_enough(name: Name) -> bool:
    """Whether a name tells by itself what an article is about: a place, or somebody’s full name."""
    first, _, rest = name.text.partition(" ")
    full = bool(rest) and (" " not in rest or is_given(first)) and not re.search("[’']", name.text)
    return (full or name.kind == "place") and not is_demonym(name.text.rsplit(maxsplit=1)[-1])


def _ends_phrase(word: str) -> bool:
    """Whether a word between a name and a noun shows that they are not one phrase: "Low, who urged the firm"."""
    return word.lower() in FUNCTION_WORDS or word in ("a", "an", "the") or word.endswith(("ed", "ing"))


def _holds(item: Found, noun: str, own: Sequence[str]) -> bool:
    """Whether a name is that of such a thing: "the Special Court of Leeds", but no court is "Court Street".

    "The Danish council" is said of whom it is, and need not be the "Interim Danish Council".
    """
    lower = item.name.text.lower()
    if noun not in lower or lower == noun:
        return False
    words = re.split(r" (?:of|for|in|on|and) ", lower)[0].split()
    if any(map(is_demonym, own)):
        return words == [*map(str.lower, own), noun]
    return words[-1:] == [noun] and all(word.lower() in words for word in own)


def _lowered(text: str) -> str:
    """In lower case where that keeps the offsets, as it does but for a few letters of the world."""
    lower = text.lower()
    return lower if len(lower) == len(text) else text
