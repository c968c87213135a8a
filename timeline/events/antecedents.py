"""Who "he", "it" or "we" is, by rule: named where the text leaves one candidate, otherwise not at all.

"He" and "she" are the one person whom the last sentences name; "it" is what the sentence before begins with and
speaks of; "I" and "we" are whoever is quoted.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import takewhile

from timeline.events.given_names import Sex, is_given, sex_of
from timeline.events.names import Found
from timeline.events.roles import is_demonym
from timeline.model import Document, Name

_REACH = 4  # sentences that "he" may look back over, those of which he is part and his own words apart
_FARTHEST = 50  # sentences that "he" may look back over in all; where a text names nobody, the work stays linear
_MOSTLY = 3  # times that a text says "he" of somebody for each "she" beside the same name
_FIRST = frozenset("i we me us my our myself ourselves".split())
_SINGULAR = frozenset("he him his she her hers".split())
_FEMALE = frozenset("she her hers".split())
_TITLED: dict[Sex, re.Pattern[str]] = {
    "m": re.compile(r"\b(?:Mr|Sir|Lord|King|Prince|Father|Brother)\.? $"),
    "f": re.compile(r"\b(?:Mrs|Ms|Miss|Lady|Dame|Queen|Princess|Sister)\.? $"),
}
_SAYS_SEX: dict[Sex, re.Pattern[str]] = {
    "m": re.compile(r"\b(?:[Hh]e|[Hh]is|him|himself)\b"),
    "f": re.compile(r"\b(?:[Ss]he|[Hh]er|herself)\b"),
}
_SAYS_I = re.compile(r"\b(?:I|we|We|[Mm]y|[Oo]ur)\b")
_INTRODUCES = re.compile(r"\b(?:said|says|wrote|added|told|stated|explained|commented)\b[^.]{0,40}:$")
_ACTS_AS_PERSON = re.compile(
    r"(?:,? \(?\d\d\b|,? who\b| (?:said|says|told|added|wrote|died|resigned|married|was born)\b)"
)
_FEW_WORDS = re.compile(r"\W*(?:[\w.’'-]+ ){0,3}\W*")
_SPEAKS_OF = re.compile(r"(?: \([A-Z]+\))? (?:is|was|has|had|will|says|said|found|\w+ed)\b")
_SUBORDINATES = (
    r"(?:(?:But|And|Yet) )?(?:[Ww]hen|[Aa]s|[Aa]fter|[Bb]efore|[Ww]hile|[Ss]ince|[Aa]lthough|[Tt]hough|[Dd]espite|"
    r"[Bb]ecause|[Uu]ntil|[Oo]nce|[Tt]o|[Ww]ith|[Ii]n|[Ii]f)\b"
)
_OPENS_CLAUSE = re.compile(rf"{_SUBORDINATES}[^:;“”\"]*$")
_OPENS_SENTENCE = re.compile(_SUBORDINATES)
_OPENS_SPEECH = re.compile(r"[^“”\"]*[:,] [“\"](?=[^“”\"]*$)")
_GOES_ON = re.compile(r" (?!and\b|or\b|said\b|says\b|told\b|added\b|wrote\b)[a-z]+")
_DONE_TO = re.compile(r"\b\w+ed (?:him|her), (?:and|but|so) $")
_UNNAMED = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Oo]ne) (?:[\w-]+ ){0,2}?(?:man|woman|boy|girl|teenager|gunman|shooter|suspect|attacker|robber"
    r"|driver|victim|patient)\b"
)
_SAYS = re.compile(r"(?:, [^,.]{1,60},)? (?:said|says|told|added|explained)\b")
_SAID_BY = re.compile(r"\b(?:said|says|added|told by|according to) (?:[A-Z][\w.]+ ){0,3}$")
_TITLE_ROOM = 50  # characters before a name in which "said" and its title stand
_OPEN_QUOTE = ("“", '"', "‘", "'")


_RELATIVE = re.compile(
    r"[’']s? (?:\w+ )?(?:mother|father|wife|husband|son|daughter|sister|brother|girlfriend|boyfriend|partner|lawyer|"
    r"attorney|doctor|manager|assistant|successor|predecessor|rival|friend|spokesman|spokeswoman)\b"
)
_BESIDE = ("For ", "To ", "Like ", "Unlike ", "With ", "Against ", "From ")
_DOES = re.compile(
    r" (?:(?:has|had|is|was|will|would|could|did) )?(?:\w+ed|said|told|won|lost|came|went|took|made|rode)\b"
)


def _surname(name: Name) -> str:
    return name.text.rpartition(" ")[2]


def _opens(before: str) -> bool:
    """Whether what stands before a word is nothing, a quotation mark or "the"."""
    return before.lower().strip(" \"“‘'") in ("", "the")


class Antecedents:
    """The names of one document by sentence."""

    def __init__(self, document: Document, found: Sequence[Found], whole: Mapping[str, Name]) -> None:
        self._document = document
        self._whole = whole
        self._sentences = document.sentences
        self._openings = [span.start for span in document.sentences]
        self._found = found
        self._starts = [item.span.start for item in found]

    def name_of(self, pronoun: str, at: int) -> Name | None:
        """Who the pronoun at clean offset `at` stands for."""
        index = bisect_right(self._openings, at) - 1
        word = pronoun.lower()
        if index < 0:
            return None
        if word in _FIRST:
            return self.speaker(index)
        if word in _SINGULAR:
            return self._person(index, at, "f" if word in _FEMALE else "m")
        return self._organisation(index, at) if word in ("it", "its") else None

    def speaker(self, index: int) -> Name | None:
        """Whose words a sentence is, where a line before the quotation ends in "said:"."""
        while index >= 0 and self._text(index).startswith(_OPEN_QUOTE):
            index -= 1
        if index < 0 or not _INTRODUCES.search(self._text(index).rstrip()):
            return None
        named = self._named(index)
        people = [name for name in named if name.kind == "person"]
        return next(iter(people or [name for name in named if name.kind == "organisation"]), None)

    def _text(self, index: int) -> str:
        return self._sentences[index].of(self._document.text)

    def _found_from(self, start: int) -> Iterator[Found]:
        first = bisect_left(self._starts, start)
        return map(self._found.__getitem__, range(first, len(self._found)))

    def _named(self, index: int, before: int | None = None, after: int = 0) -> list[Name]:
        """The names of a sentence, made whole, each once, in order; only those between two offsets."""
        span = self._sentences[index]
        names = []
        for item in self._found_from(span.start):
            if item.span.start >= span.end or (before is not None and item.span.end > before):
                break
            if item.span.start >= after:
                names.append(self._whole.get(item.name.text, item.name))
        return list(dict.fromkeys(names))

    def _person(self, index: int, at: int, sex: Sex) -> Name | None:
        """The one person of the sentences before; somebody the sentence goes on to name is somebody else.

        Whom this sentence or the last opens with is meant even where others are named further back.
        """
        if (ahead := self._ahead(index, at)) is not None:
            return ahead if self._can_be(ahead, sex) and self.is_somebody(ahead) else None
        later = set(self._named(index, after=at))
        if (quoted := _OPENS_SPEECH.match(self._document.text, self._sentences[index].start, at)) is not None:
            later |= set(self._named(index, before=quoted.end()))  # whoever says "he" is another
        people: set[Name] = set()
        silent, mixed = 0, False
        for back in range(min(index + 1, _FARTHEST)):
            silent += not (_SAYS_SEX[sex].search(text := self._text(index - back), 1) or _SAYS_I.search(text))
            if silent == _REACH:
                break
            mixed |= _SAYS_SEX["m" if sex == "f" else "f"].search(text) is not None
            named = self._named(index - back, at if back == 0 else None)
            people |= {name for name in named if self._can_be(name, sex)} - self._others(index - back, sex)
            if len(people) > 1 or (back <= 1 and self._opens_with_stranger(index - back)):
                return None
            if people and back <= 1 and self._opening(index - back) in people:
                break
        found = people.pop() if people and not people & later else None
        if found is None or not self.is_somebody(found) or (mixed and self._sex_of(found) is None):
            return None
        if any(_surname(name) == _surname(found) for name in later) or self._is_witness(found, index, at):
            return None
        if _DONE_TO.search(self._document.text, self._sentences[index].start, at):
            return None  # "Low hit him, and he left"
        return None if self._is_crossed(found, index, at) else found

    def _is_witness(self, name: Name, index: int, at: int) -> bool:
        """Whether somebody only tells of "a man", whom "he" means: "a man ran in, said Low. He was arrested"."""
        start = self._sentences[max(0, index - _REACH)].start
        if _UNNAMED.search(self._document.text, start, at) is None:
            return False
        found = (item for item in self._found_from(start) if item.span.start < at)
        told = [item for item in found if self._whole.get(item.name.text, item.name) == name]
        return bool(told) and all(self._says(item) for item in told)

    def _says(self, item: Found) -> bool:
        text, start, end = self._document.text, item.span.start, item.span.end
        return bool(_SAYS.match(text, end) or _SAID_BY.search(text, max(0, start - _TITLE_ROOM), start))

    def _others(self, index: int, sex: Sex) -> set[Name]:
        """Whom a sentence names beside "she", who is thus another: "she was hit by Low", "like Low, she sang"."""
        span, text = self._sentences[index], self._document.text
        said = _SAYS_SEX[sex].search(text, span.start, span.end)
        if said is None or (_OPENS_SENTENCE.match(text, span.start) and not text.startswith(_BESIDE, span.start)):
            return set()
        compared = text.startswith(_BESIDE, span.start) and text.endswith(", ", 0, said.start())
        before = [] if compared else self._named(index, before=said.start())
        start, end = (span.start, said.start()) if compared else (said.end(), span.end)
        after = {
            self._whole.get(item.name.text, item.name): text[item.span.start - 2 : item.span.start]
            for item in takewhile(lambda item: item.span.start < end, self._found_from(start))
        }
        return {name for name, mark in after.items() if compared or mark != ", "} - {*before}

    def _opens_with_stranger(self, index: int) -> bool:
        """Whether a sentence opens with a name of one word, of which nothing is known, that does something."""
        span = self._sentences[index]
        item = next(self._found_from(span.start), None)
        if item is None or item.span.end >= span.end or not _opens(self._document.text[span.start : item.span.start]):
            return False
        name = self._whole.get(item.name.text, item.name)
        return not self.may_be_somebody(name) and self._is_loose(item)

    def _ahead(self, index: int, at: int) -> Name | None:
        """ "Low" of "when he came to Leeds, Low sang": whom the sentence goes on with after a clause that opens it."""
        span, text = self._sentences[index], self._document.text
        if not _OPENS_CLAUSE.match(text, span.start, at):
            return None
        for item in self._found_from(span.start):
            name = self._whole.get(item.name.text, item.name)
            if item.span.start >= span.end or (item.span.end <= at and self.may_be_somebody(name)):
                return None
            if item.span.start > at and text[at : item.span.start].endswith(", ") and self.may_be_somebody(name):
                return name if _GOES_ON.match(text, item.span.end) else None
        return None

    def _sex_of(self, name: Name) -> Sex | None:
        return sex_of(name.text) or self._sex.get(name.text)

    def _is_crossed(self, name: Name, index: int, at: int) -> bool:
        """Whether somebody else may be meant: "Low’s mother left her job", "Low fell as Dark lost his bike"."""
        crossed = False
        for item in self._found_from(self._sentences[index].start):
            if item.span.end > at:
                break
            relative = _RELATIVE.match(self._document.text, item.span.end)
            same = self._whole.get(item.name.text, item.name) == name
            crossed = (same and relative is not None) or (crossed and not same) or (not same and self._is_loose(item))
        return crossed

    def _is_loose(self, item: Found) -> bool:
        """Whether a name of one word, of which nothing is known, does something as a person does."""
        alone = item.name.kind == "unknown" and " " not in item.name.text and not is_demonym(item.name.text)
        return alone and _DOES.match(self._document.text, item.span.end) is not None

    def _can_be(self, name: Name, sex: Sex) -> bool:
        """Whether a name may be somebody's of this sex."""
        return self.may_be_somebody(name) and self._sex_of(name) in (sex, None)

    def is_somebody(self, name: Name) -> bool:
        """Whether it is sure that a name is a person's: two words with capitals may be a thing or a country."""
        given = name.kind == "person" and is_given(name.text.partition(" ")[0])
        return given or (name.kind in ("person", "unknown") and name.text in self._people)

    def may_be_somebody(self, name: Name) -> bool:
        """Whether a name is a person's or could be one."""
        return name.kind == "person" or self.is_somebody(name)

    def _opening(self, index: int) -> Name | None:
        """The name that a sentence opens with, a title or a few words aside."""
        span = self._sentences[index]
        item = next(self._found_from(span.start), None)
        if item is None or item.span.start >= span.end:
            return None
        before = self._document.text[span.start : item.span.start]
        return self._whole.get(item.name.text, item.name) if _FEW_WORDS.fullmatch(before) else None

    def _organisation(self, index: int, at: int) -> Name | None:
        """What the sentence before speaks of: the name that it begins with and says something of."""
        if index == 0 or not _opens(self._text(index)[: at - self._sentences[index].start]):
            return None
        span = self._sentences[index - 1]
        first = bisect_right(self._starts, span.start - 1)
        if first == len(self._found) or self._found[first].span.end >= span.end:
            return None
        item = self._found[first]
        text = self._document.text
        name = self._whole.get(item.name.text, item.name)
        if name.kind in ("person", "place") or not _opens(text[span.start : item.span.start]):
            return None
        return name if _SPEAKS_OF.match(text, item.span.end) else None

    @cached_property
    def _people(self) -> frozenset[str]:
        """The names that the text treats as somebody's: with a title, an age, or a verb that only people do."""
        text, people = self._document.text, set()
        for item in self._found:
            if is_demonym(item.name.text.removesuffix("s")):
                continue
            titled = any(
                title.search(text, max(0, item.span.start - 12), item.span.start) for title in _TITLED.values()
            )
            if titled or _ACTS_AS_PERSON.match(text, item.span.end):
                people.add(self._whole.get(item.name.text, item.name).text)
        return frozenset(people)

    @cached_property
    def _sex(self) -> dict[str, Sex]:
        """Of the people whom the document gives a title, or of whom it mostly speaks with "he", or with "she"."""
        said: dict[str, Counter[Sex]] = defaultdict(Counter)
        titled: dict[str, Sex] = {}
        for index in range(len(self._sentences)):
            people = [name for name in self._named(index) if self.may_be_somebody(name)]
            sexes = [sex for sex, word in _SAYS_SEX.items() if word.search(self._text(index))]
            if len(people) == len(sexes) == 1:
                said[people[0].text][sexes[0]] += 1
        for item in self._found:
            before = self._document.text[max(0, item.span.start - 12) : item.span.start]
            for sex, title in _TITLED.items():
                if title.search(before):
                    titled[self._whole.get(item.name.text, item.name).text] = sex
        mostly = {name: votes.most_common(1)[0] for name, votes in said.items()}
        return {
            name: sex
            for name, (sex, most) in mostly.items()
            if most > 1 and most >= _MOSTLY * (said[name].total() - most)
        } | titled
