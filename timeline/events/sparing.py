"""How likely an editor keeps a branch of a clause for which a headline hardly has room.

A clause is shortened by the edges of its tree, each weighed for itself (Filippova and Strube 2008, "Dependency tree
based sentence compression"). `sparing.json` holds what each trait of an edge adds to the log-odds that it is kept,
learnt by logistic regression (`tests/bench/train_sparing.py`) from headlines that readers made of long clauses.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.events.complements import TIMES, completes_verb, is_needed
from timeline.events.regression import log_odds
from timeline.events.tree import Tree, Words
from timeline.events.triggers import type_of_form

_CLAUSES = ("relcl", "acl", "advcl", "xcomp", "conj", "pcomp", "parataxis")
_PHRASES = ("prep", "agent")
_TELLING_ADJECTIVES = frozenset(
    "attempted alleged suspected former failed false potential possible proposed planned acting fake unsuccessful first"
    " second last next other second-degree first-degree late pregnant dead unarmed own same only sole main similar"
    " such further additional previous third fourth fifth sixth seventh eighth ninth tenth prime deputy vice"
    " little different few many much no not".split()
)
"""Adjectives without which something else would be said."""

_ON_THE_WAY = frozenset("walk enter drive go come arrive approach run break burst return sit".split())
"""What somebody only does before what is news: "walked into a bank and shot two people"."""
_NEWS = frozenset(("crime", "conflict", "disaster", "life"))
_PLACINGS = frozenset("first second third fourth fifth".split())
_DIRECTIONS = frozenset("northern southern eastern western central upper lower".split())
_WHAT_IT_IS = frozenset("of without against".split())
"""Prepositions whose phrase says what the thing is: they are never left out alone."""
_COMPARED = ("JJ", "JJR", "JJS", "RB", "RBR")
_POINTING = ("the", "this", "that", "these", "those")
_SIZES = (2, 3, 5, 9)


def can_go(tree: Tree, index: int) -> bool:
    """Whether a clause without that branch may still say the same."""
    if completes_verb(tree, index) or is_needed(tree, index):
        return False
    word, head = tree.words[index], tree.words[tree.words[index].head]
    if word.dep == "conj":
        return head.is_verb and not (head.lemma in _ON_THE_WAY and type_of_form(word.text.lower()) in _NEWS)
    if word.dep == "prep":
        return _is_loose_preposition(tree, index)
    if word.dep == "amod":
        return _is_plain_adjective(tree, index)
    if word.dep in ("appos", "parataxis"):
        return _is_set_off(tree, index)
    return word.dep in ("relcl", "acl", "advcl", "agent") or _describes_name(tree, index)


def _is_set_off(tree: Tree, index: int) -> bool:
    """An apposition after a comma; "prime minister Ann Low" has none, and needs its name."""
    first = min(tree.subtree(index))
    return first > 0 and tree.words[first - 1].dep == "punct"


def _is_loose_preposition(tree: Tree, index: int) -> bool:
    """One that says when, where or how; "was in hospital" and "responsible for" need theirs."""
    word, head = tree.words[index], tree.words[tree.words[index].head]
    close = word.text.lower() in _WHAT_IT_IS and tree.words[index - 1].dep != "punct"
    return not (close or head.lemma == "be" or head.tag in _COMPARED)


def _is_plain_adjective(tree: Tree, index: int) -> bool:
    word = tree.words[index]
    compared = word.tag in ("JJR", "JJS") or bool(tree.children(index))
    head_is_noun = tree.words[word.head].tag != "IN"  # "as unfit" of "described it as unfit"
    placed = word.text.lower() in _DIRECTIONS and tree.words[word.head].tag in ("NNP", "NNPS")  # "the northern Alps"
    return head_is_noun and not (
        placed or compared or _holds_article(tree, index) or word.text.lower() in _TELLING_ADJECTIVES
    )


def _holds_article(tree: Tree, adjective: int) -> bool:
    """ "An estimated 3 million people", "a huge 7.9 %", "a close second": "a" goes with the adjective."""
    noun = tree.words[adjective].head
    one = any(tree.lower(item) in ("a", "an") for item in tree.children(noun, "det"))
    if tree.words[noun].lemma in TIMES or _is_first(tree, adjective):  # "of recent years", "its first foreign trip"
        return True
    counted = tree.children(noun, "nummod") or tree.words[noun].tag == "NNS" or tree.lower(noun) in _PLACINGS
    return one and bool(counted)


def _is_first(tree: Tree, adjective: int) -> bool:
    """Whether an adjective says of what something is the first or only one."""
    before = (item for item in tree.children(tree.words[adjective].head, "amod") if item < adjective)
    return any(tree.lower(item) in ("first", "only") for item in before)


def _describes_name(tree: Tree, index: int) -> bool:
    """ "The disgraced energy company" of "the disgraced energy company Lowco"."""
    word, head = tree.words[index], tree.words[tree.words[index].head]
    before = index < word.head and head.tag in ("NNP", "NNPS") and head.text[:1].isupper()
    if not (before and word.dep in ("compound", "amod", "nmod") and word.is_noun and word.text.islower()):
        return False
    after = tree.words[index + 1]
    return not (after.is_noun and after.head == word.head and after.text.islower())  # "beauty queen Ann Low"


def worth(tree: Tree, index: int, words: Words, verb: int) -> float:
    """How much likelier an editor keeps the branch than leaves it out, as the natural logarithm of the odds.

    Args:
        words: the clause, of which the branch is a part.
        verb: what is told.
    """
    return log_odds("sparing", traits(tree, index, words, verb))


def traits(tree: Tree, index: int, words: Words, verb: int) -> Iterator[str]:
    """The traits of the edge above a word, such as "prep of verb" or "acl noun trial"."""
    dep, kind = tree.words[index].dep, kind_of_head(tree, index, verb)
    yield f"{dep} of {kind}"
    yield from _form(tree, index, words, kind)
    if dep in _PHRASES:
        yield from _phrase(tree, index, words, kind)
    elif dep in _CLAUSES:
        yield from _side_clause(tree, index, kind)
    else:
        yield from _modifier(tree, index, words)


def kind_of_head(tree: Tree, index: int, verb: int) -> str:
    """What a word hangs on: "told", "name", "verb", "noun" or a Penn tag."""
    at = tree.words[index].head
    head = tree.words[at]
    if at == verb:
        return "told"
    if head.tag in ("NNP", "NNPS"):
        return "name"
    return "verb" if head.is_verb else "noun" if head.is_noun else head.tag


def _form(tree: Tree, index: int, words: Words, kind: str) -> Iterator[str]:
    """Where it stands, how long it is, and whether it names somebody."""
    word, branch = tree.words[index], tree.subtree(index) & words
    dep, first = word.dep, min(branch)
    yield f"{dep} {'after' if index > word.head else 'before'}"
    yield f"{dep} {'comma' if first and tree.words[first - 1].dep == 'punct' else 'plain'}"
    size = sum(tree.words[item].dep != "punct" for item in branch)
    yield f"{dep} size {step(size, _SIZES)}"
    named = any(tree.words[item].tag in ("NNP", "NNPS") for item in branch)
    yield f"{dep} {'named' if named else 'unnamed'} of {kind}"
    if any(tree.words[item].tag == "CD" for item in branch):
        yield f"{dep} number"
    yield f"depth {min(sum(above in words for above in tree.above(index)), 4)}"


def step(size: float, steps: Sequence[float]) -> int:
    """How many of the steps a size reaches."""
    return sum(size >= least for least in steps)


def _phrase(tree: Tree, index: int, words: Words, kind: str) -> Iterator[str]:
    """What a preposition brings, and what it hangs on."""
    word, at = tree.words[index], tree.words[index].head
    dep, head = word.dep, tree.words[at]
    yield word.lemma
    yield f"{word.lemma} of {kind}"
    for noun in tree.children(index, "pobj", "pcomp"):
        yield f"{dep} to {tree.words[noun].entity or tree.words[noun].tag} of {kind}"
        if tree.words[noun].is_noun and not tree.words[noun].entity:
            yield f"{dep} to {_article(tree, noun)}"
        if not tree.children(noun):
            yield f"{dep} to one word"
    yield f"{dep} after {min(sum(item < index for item in tree.children(at, 'prep')), 2)} of {kind}"
    complete = bool(tree.children(at, "dobj", "attr", "ccomp", "xcomp", "acomp"))
    yield f"{dep} {'beside object' if complete else 'alone'} of {kind}"
    if head.is_noun:
        beside = tree.children(at, "amod", "compound", "poss", "nummod", "relcl", "acl", "prep")
        article = _article(tree, at)
        yield f"{dep} of {article} noun {min(sum(item != index and item in words for item in beside), 2)}"
        yield f"{word.lemma} of {article} noun"
        yield f"{dep} of {head.dep}"
        yield f"{dep} of noun in -{head.lemma[-4:]}"
        yield f"of noun {head.lemma}"
    elif head.is_verb:
        yield f"{word.lemma} of verb {head.lemma}"
        yield f"{dep} of verb {head.lemma}"


def _side_clause(tree: Tree, index: int, kind: str) -> Iterator[str]:
    """How a clause is joined, and to what."""
    word, at = tree.words[index], tree.words[index].head
    dep, head = word.dep, tree.words[at]
    yield f"{dep} {word.tag} of {kind}"
    joint = next((tree.lower(item) for item in tree.children(index, "mark", "advmod") if item < index), "-")
    yield f"{dep} {joint}"
    helper = next((tree.lower(item) for item in tree.children(index, "aux")), "-")
    yield f"{dep} with {helper}"
    yield f"{dep} {word.lemma}"
    if head.is_noun:
        yield f"{dep} of {_article(tree, at)} noun"
        yield f"{dep} of {head.dep}"
        yield f"of noun {head.lemma}"
    elif head.is_verb:
        yield f"{dep} of verb {head.lemma}"


def _modifier(tree: Tree, index: int, words: Words) -> Iterator[str]:
    """What kind of word stands beside a noun or a verb."""
    word, at = tree.words[index], tree.words[index].head
    dep, head = word.dep, tree.words[at]
    yield f"{dep} {word.tag}"
    yield f"{dep} {word.lemma}"
    yield f"{dep} in -{word.lemma[-3:]}"
    if word.text[:1].isupper():
        yield f"{dep} capital"
    if "-" in word.text:
        yield f"{dep} hyphen"
    if head.is_noun:
        beside = tree.children(at, "amod", "compound", "nummod", "poss")
        yield f"{dep} noun {head.lemma}"
        yield f"{dep} of {head.dep}"
        yield f"{dep} after {_article(tree, at)}"
        yield f"{dep} beside {min(sum(item != index and item in words for item in beside), 2)}"


def _article(tree: Tree, noun: int) -> str:
    article = next((tree.lower(item) for item in tree.children(noun, "det")), "")
    if article in _POINTING:
        return "the"
    return "a" if article in ("a", "an") else "owned" if tree.children(noun, "poss") else "bare"
