"""Where a quotation may begin and end, so that it tears no phrase apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.events.complements import completes_verb
from timeline.events.quotable import COMMAS, RELATIVE, Told, phrase
from timeline.events.tree import SUBJECTS, Tree, Words
from timeline.events.triggers import ATTRIBUTION

HEDGES = frozenset(
    "allegedly reportedly apparently supposedly purportedly possibly probably likely perhaps maybe never not nor"
    " neither hardly barely nearly almost only".split()
)
"""Words without which another thing is told."""
CONDITIONS = frozenset("if whether unless lest than how why until though although despite without".split())

_ADJUNCTS = frozenset("advmod prep npadvmod advcl cc punct intj parataxis dep meta preconj ccomp mark".split())
"""What stands before a clause and is no part of it, "that" and "as" among them."""
_TORN_OFF = ("DT", "PRP$", "JJ", "CD", "POS")
_CANNOT_END = frozenset("IN TO DT CC PRP$ MD WDT WRB WP WP$ EX PDT POS".split())
_PARTS = frozenset("one some all any each most many part kind sort type lot number series couple majority half".split())
_UNENDED = frozenset("be have become seem look due".split())

COSTS = {
    "punct": 0.0,
    "cc": 0.0,
    "conj": 1.0,
    "appos": 1.0,
    "npadvmod": 1.0,
    "advmod": 1.0,
    "parataxis": 0.0,
    "advcl": 1.5,
    "relcl": 2.5,
    "acl": 2.0,
    "prep": 1.5,
    "dep": 1.5,
    "intj": 0.0,
    "agent": 6.0,
    "nummod": 3.0,
    "mark": 0.0,
    "meta": 0.0,
    "ccomp": 8.0,
}
"""What it costs to end before a branch, by what the branch is; others are never parted from what they belong to."""
_SET_OFF = 0.3  # share of that cost where a comma stands before the branch
_NEEDED = 5.0  # where the verb is left hanging without it
_OF_NOUN = 3.0  # "the mayor of ..."


@dataclass(frozen=True, slots=True)
class Ending:
    """The word behind the end of a quotation, and what it costs: 0 nothing, 5 much."""

    at: int
    cost: float


def beginnings(told: Told, core: Words) -> Iterator[int]:
    """Where a quotation may begin: with the sentence, with a clause that what is told is part of, with its subject."""
    tree = told.tree
    edges = {0, next((index for index in range(len(tree.words)) if index not in told.unsaid), 0)}
    for anchor in told.anchors:
        own = tree.child(anchor, *SUBJECTS) if tree.words[anchor].is_verb else None
        if own is not None:
            edges |= {_past_marks(tree, anchor), *((min(tree.subtree(own)),) if own < anchor else ())}
        if tree.words[anchor].dep in ("relcl", "acl") and not _says_when(told, anchor):
            edges.add(min(phrase(tree, tree.words[anchor].head)))
    edges |= {min(phrase(tree, noun)) for noun in told.nouns}
    names = {_name_start(tree, noun): noun for noun in told.nouns if tree.words[noun].entity == "PERSON"}
    for edge in sorted({_with_article(told, edge) for edge in edges} | names.keys()):
        if edge <= min(core) and _is_no_relative(tree, edge) and (edge == 0 or _may_begin(told, edge, names.get(edge))):
            yield edge


def _says_when(told: Told, verb: int) -> bool:
    """ "9 July, when Low was found", "Leeds, where Low was found": what stands before is not what it tells of."""
    words = told.tree.words
    return words[verb].head in told.date or any(words[item].tag == "WRB" for item in told.tree.children(verb))


def _is_no_relative(tree: Tree, edge: int) -> bool:
    return tree.words[edge].tag not in RELATIVE and (tree.lower(edge) != "that" or tree.words[edge].tag == "DT")


def _with_article(told: Told, edge: int) -> int:
    """The beginning of the phrase that a word stands in, where the tree has torn it apart."""
    while edge and told.tree.words[edge - 1].tag in _TORN_OFF and edge - 1 not in told.date and edge not in told.date:
        edge -= 1
    return edge


def _past_marks(tree: Tree, verb: int) -> int:
    """The first word of a clause behind its commas, its "and" and its "that" or "when"."""
    index = min(tree.subtree(verb))
    while index < verb and (tree.words[index].dep == "punct" or _joins(tree, index, verb)):
        index += 1
    return index


def _joins(tree: Tree, index: int, verb: int) -> bool:
    word = tree.words[index]
    joins = word.dep in ("cc", "mark") or (word.dep == "advmod" and word.tag == "WRB")
    return word.head == verb and joins and tree.lower(index) not in CONDITIONS


def _name_start(tree: Tree, noun: int) -> int:
    """The "Ann" of "the old candidate Ann Low"."""
    while noun and tree.words[noun - 1].entity == "PERSON" and tree.words[noun - 1].tag == "NNP":
        noun -= 1
    return noun


def _may_begin(told: Told, edge: int, name: int | None) -> bool:
    """Whether what stands before belongs to nothing that follows, but as an adjunct, or says who a name is."""
    tree = told.tree
    return not any(
        word.head >= edge
        and index not in told.unsaid
        and (name is None or word.head != name)
        and (word.dep not in _ADJUNCTS or tree.lower(index) in CONDITIONS or tree.lower(index) in HEDGES)
        for index, word in enumerate(tree.words[:edge])
    )


def endings(told: Told, core: Words) -> Iterator[Ending]:
    """Where a quotation may end, after its core."""
    tree = told.tree
    for at in range(max(core) + 1, len(tree.words) + 1):
        if at in told.date and at - 1 in told.date:
            continue
        cost = _ending_cost(told, at)
        awaits = any(item >= at and _completes(tree, item) for item in tree.children(at - 1))
        if not (cost is None or awaits or dangles(tree, at - 1)):
            yield Ending(at, cost)


def _completes(tree: Tree, index: int) -> bool:
    """What a word cannot be without: what somebody says, the "of" of "one of them", the second "as" of "as late as"."""
    word, lower = tree.words[index], tree.lower(index)
    if word.dep in ("ccomp", "dobj"):
        return True
    parts = lower == "of" and tree.words[word.head].lemma in _PARTS
    return parts or (lower in ("as", "than") and word.dep == "prep" and not tree.words[word.head].is_verb)


def _ending_cost(told: Told, at: int) -> float | None:
    """What it costs to leave out all words from an index on, `None` where that tears a phrase apart."""
    tree = told.tree
    cost = 0.0
    for index in range(at, len(tree.words)):
        word = tree.words[index]
        if word.head >= at or index in told.unsaid:
            continue
        own = COSTS.get(word.dep)
        if own is None or (word.dep == "ccomp" and tree.words[word.head].lemma in ATTRIBUTION):
            return None
        if word.dep == "conj" and not word.is_verb:
            own = _OF_NOUN
        outside = word.head not in told.clause_words and word.dep not in ("punct", "cc")
        if outside or tree.words[min(tree.subtree(index)) - 1].text in COMMAS:
            own *= _SET_OFF
        if word.dep in ("prep", "advcl") and completes_verb(tree, index):
            own += _NEEDED
        elif word.dep == "prep" and tree.words[word.head].is_noun and tree.lower(index) == "of":
            own += _OF_NOUN
        cost = max(cost, own)
    return cost


def dangles(tree: Tree, last: int) -> bool:
    """Whether a word cannot be the last one."""
    while last > 0 and tree.words[last].dep == "punct":
        last -= 1
    word = tree.words[last]
    if (word.dep in ("acl", "relcl") or (word.dep == "advcl" and word.tag == "VBG")) and _only_says_when(tree, last):
        return True
    return (word.tag in _CANNOT_END and word.dep != "prt") or (word.lemma in _UNENDED and word.dep != "conj")


def _only_says_when(tree: Tree, verb: int) -> bool:
    """ "The speech broadcast", "debts that began": nothing without its day."""
    own = tree.child(verb, *SUBJECTS)
    return tree.words[verb].is_verb and (own is None or tree.words[own].tag in RELATIVE)
