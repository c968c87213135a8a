"""What is quoted of a sentence: the told clause, the words that have to stand there, and those that nobody misses."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from timeline.events.asides import DISCOURSE
from timeline.events.attribution import source, teller
from timeline.events.complements import completes_verb
from timeline.events.governing import Governed
from timeline.events.tree import SUBJECTS, Tree, Words
from timeline.events.triggers import ATTRIBUTION

RELATIVE = ("WDT", "WP", "WP$")
COMMAS = frozenset((",", "-", "–", "—", "--", ";", ":", "(", ")", "[", "]"))
"""Marks that set off an aside."""
GROUP = ("aux", "auxpass", "neg", "prt")
"""What belongs to a verb."""

_OBJECTS = ("dobj", "attr", "acomp", "oprd", "dative", "expl", *SUBJECTS)
_CONTENT = ("xcomp", "ccomp", "pcomp")
_BEFORE_NOUN = ("det", "predet", "poss", "amod", "compound", "nummod", "nmod", "quantmod", "case", "neg", "advmod")
_DEEPEST = 3  # clauses within clauses of which the object counts: "was accused of planning to kill him"
_DAY_PREPOSITIONS = frozenset("on in at during".split())
_ABOUT = frozenset("late later early earlier back shortly only just".split())
_OF_PERIODS = frozenset("time period year month quarter half part".split())
"""What is another thing without its date: "for the second time this year", "the same period in 2005"."""
_TYING = frozenset("however meanwhile then now later moreover therefore thus so yet".split())
_HEDGING = frozenset(("perhaps",))
_OPENING = re.compile(
    r"(?:in (?:particular|fact|addition|short|turn|other words)|for (?:example|instance)|of course|as a result"
    r"|after all|on the other hand|at the same time|more recently|by contrast|to be sure) ,(?= )"
)
_LONGEST_OPENING = 6  # words
_SAID, _SAID_BY_PARTY = 0.7, 5.0
_CLAIMING = frozenset("allege claim accuse deny suspect doubt blame".split())


@dataclass(frozen=True)
class Told:
    """What is quoted: a clause of a tree.

    `date` is the words of the date that the event has, `dated` what it dates: the paying of "denied that he paid".
    """

    tree: Tree
    clause: Governed
    date: Sequence[int]
    dated: int

    @cached_property
    def anchors(self) -> Words:
        """The words that may stand without what they depend on: those of the told clause, and what it is a part of."""
        head = self.clause.head
        return frozenset((head, *self.tree.above(head), *self.tree.children(head, "ccomp"))) | self.nouns

    @cached_property
    def nouns(self) -> Words:
        """Who does it, and what it is done to where that stands outside of the clause."""
        known = (self.clause.subject, self.clause.object)
        return frozenset(noun for noun in known if noun is not None and noun < self.clause.head)

    @cached_property
    def lent(self) -> Words:
        """The "was" of "was accused and jailed", without which "jailed" is another thing."""
        head = self.tree.words[self.clause.head]
        if head.dep != "conj" or head.tag != "VBN" or self.tree.children(self.clause.head, "aux", "auxpass"):
            return frozenset()
        return frozenset(self.tree.children(head.head, "aux", "auxpass"))

    @cached_property
    def clause_words(self) -> Words:
        """All that belongs to the told clause and to who does it."""
        phrases = (phrase(self.tree, noun) for noun in self.nouns)
        return self.tree.subtree(self.clause.head).union(*phrases)

    @cached_property
    def sayers(self) -> Mapping[int, float]:
        """The verbs by which somebody tells it, each with what it costs to leave it out: much of who has a side."""
        partial = teller(self.tree, self.clause.head)
        above = (item for item in self.tree.above(self.clause.head) if self.tree.words[item].lemma in ATTRIBUTION)
        costs = {item: _SAID_BY_PARTY if self.tree.words[item].lemma in _CLAIMING else _SAID for item in above}
        according = source(self.tree, self.clause.head)
        costs |= {according: _SAID} if according is not None else {}
        return costs | ({partial: _SAID_BY_PARTY} if partial is not None else {})

    @cached_property
    def outer(self) -> Words:
        """The verbs of the clauses that what is dated is a part of: beside them only its date tells when it was."""
        above = (item for item in self.tree.above(self.dated) if self.tree.words[item].is_verb)
        return frozenset(above) - {self.clause.head} - self.sayers.keys()

    @cached_property
    def unsaid(self) -> Words:
        """What may go from the edges of a quotation without a mark: the event's date, and a "But" before all of it."""
        return _own_date(self.tree, self.date) | _joining(self.tree)


def is_marked(told: Told, left_out: Sequence[int]) -> bool:
    """Whether the omission of these words at an edge of the quotation is to be marked."""
    return any(item not in told.unsaid and told.tree.words[item].dep != "punct" for item in left_out)


def cores(told: Told) -> Iterator[Words]:
    """What has to be quoted, most first: subject, verb and object with theirs; of a noun the verb it depends on too."""
    tree, head = told.tree, told.clause.head
    verb = next((item for item in (head, *tree.above(head)) if tree.words[item].is_verb), head)
    between = frozenset() if verb == head else frozenset((head, *_below(tree, verb, head)))
    subject = told.clause.subject if verb == head else tree.child(verb, *SUBJECTS)
    nouns = told.nouns if subject is None else told.nouns | {subject}
    rest = between.union(told.lent, *(phrase(tree, noun) for noun in nouns))
    yield (_completed(tree, verb, _DEEPEST) | rest | _dated(told)) - told.unsaid
    for depth in range(_DEEPEST, -1, -1):
        yield (_completed(tree, verb, depth) | rest) - told.unsaid
        claims = tree.words[verb].lemma in _CLAIMING
        if depth == 1 and not claims and (said := tree.child(verb, "ccomp")) is not None:
            yield _completed(tree, said, _DEEPEST) - told.unsaid
    if verb != head:
        yield phrase(tree, head)


def _dated(told: Told) -> Words:
    """What the date dates, with all above it as far as the told clause."""
    tree, head, dated = told.tree, told.clause.head, told.dated
    if dated == head or head not in tree.above(dated):
        return frozenset()
    own = _completed(tree, dated, 1) if tree.words[dated].is_verb else phrase(tree, dated)
    return own.union(*(phrase(tree, item) for item in _below(tree, head, dated)))


def _below(tree: Tree, verb: int, noun: int) -> Iterator[int]:
    """The words between a noun and the verb above it."""
    return itertools.takewhile(lambda item: item != verb, tree.above(noun))


def main_clause(told: Told) -> Words:
    """The told clause and what the noun that it describes does: "journalists who visited Leeds reported"."""
    tree, word = told.tree, told.tree.words[told.clause.head]
    noun = word.head
    own = tree.child(told.clause.head, *SUBJECTS)
    relative = word.dep == "relcl" and own is not None and tree.words[own].tag in ("WDT", "WP")
    before = min(tree.subtree(told.clause.head)) - 1
    if not (relative or (word.dep == "acl" and own is None)) or tree.words[before].text in COMMAS:
        return frozenset()
    verb = next((item for item in tree.above(noun) if tree.words[item].is_verb), None)
    if verb is None:
        return frozenset()
    own = tree.child(verb, *SUBJECTS)
    words = _completed(tree, told.clause.head, 1) | _completed(tree, verb, 2) | phrase(tree, noun)
    return (words if own is None else words | phrase(tree, own)) - told.unsaid


def _completed(tree: Tree, verb: int, depth: int) -> Words:
    """A verb with its auxiliaries and objects, and those of what it takes."""
    words = frozenset((verb, *tree.children(verb, *GROUP)))
    if depth == 0:
        return words
    for child in tree.children(verb):
        dep = tree.words[child].dep
        if dep in _CONTENT:
            words |= _completed(tree, child, depth - 1)
        elif dep in _OBJECTS:
            words |= phrase(tree, child)
            if dep == "acomp" and (aim := tree.child(child, "xcomp", "ccomp")) is not None:
                words |= _completed(tree, aim, depth)
        elif dep in ("prep", "agent", "advcl") and child > verb and completes_verb(tree, child):
            words |= {child, *tree.children(child, "mark", "aux")}
            for thing in tree.children(child, "pobj", "pcomp"):
                words |= _completed(tree, thing, depth - 1) if tree.words[thing].is_verb else phrase(tree, thing)
    return words


def phrase(tree: Tree, noun: int) -> Words:
    """A noun with what stands before it."""
    before = (tree.subtree(item) for item in tree.children(noun, *_BEFORE_NOUN) if item < noun)
    return frozenset((noun,)).union(*before)


def _own_date(tree: Tree, date: Sequence[int]) -> Words:
    """The words of a date with its preposition, where nothing else hangs on it; "since May" says more than when."""
    if not date:
        return frozenset()
    if _opens_row(tree, date):
        return frozenset(date)
    top = tree.top(date)
    words = frozenset(date) | frozenset(
        item for item in tree.children(top) if tree.words[item].tag == "DT" or tree.words[item].dep == "punct"
    )
    if tree.words[top].dep == "pobj" and tree.lower(tree.words[top].head) in _DAY_PREPOSITIONS:
        top = tree.words[top].head
        words |= {top}
    elif tree.words[top].dep not in ("npadvmod", "advmod", "dep", "nmod"):
        return frozenset()
    while min(words) and tree.lower(min(words) - 1) in _ABOUT and tree.words[min(words) - 1].dep == "advmod":
        words |= {min(words) - 1}
    if min(words) and tree.words[min(words) - 1].lemma in _OF_PERIODS:
        return frozenset()
    if min(words) + len(words) <= max(words) or not tree.subtree(top) <= words:
        return frozenset()
    return words


def _opens_row(tree: Tree, date: Sequence[int]) -> bool:
    """The "3 March" of "3 March Officials met", as a chronology has it."""
    after = date[-1] + 1
    full = len(date) > 1 and any(tree.words[item].tag == "CD" for item in date)
    return full and date[0] == 0 and after < len(tree.words) and tree.words[after].text[:1].isupper()


def _joining(tree: Tree) -> Words:
    """The "But" or "However," that opens a sentence and ties it to the one before."""
    opening = _OPENING.match(" ".join(word.text.lower() for word in tree.words[:_LONGEST_OPENING]))
    words = set(range(len(opening[0].split()))) if opening else set[int]()
    for index in range(len(words), len(tree.words)):
        if tree.words[index].dep != "punct" and not _ties(tree, index):
            break
        words.add(index)
    return frozenset(words)


def _ties(tree: Tree, index: int) -> bool:
    """ "But", "However,", "Then": not the "even" of "even Low left"."""
    word, lower = tree.words[index], tree.lower(index)
    if tree.children(index):
        return False
    comma = index + 1 < len(tree.words) and tree.words[index + 1].text == ","
    return word.dep == "cc" or (word.dep == "advmod" and (lower in _TYING or (comma and lower in DISCOURSE - _HEDGING)))
