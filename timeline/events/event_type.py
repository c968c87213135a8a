"""Of what type a happening is: its verb, what the verb is done to, by whom and where, weighed together.

No word decides alone, for "won" is politics of a seat and sport of a stage. Only the clause that is told speaks: what
another clause of the sentence tells is another happening, and of what somebody said it is the saying that happened.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import get_args

from timeline.events import type_words
from timeline.events.binding import Bound
from timeline.events.given_names import is_given
from timeline.events.governing import Governed
from timeline.events.tense import participle, past
from timeline.events.tree import Tree
from timeline.model import EventType

_OF_VERB = {
    "nsubj": 0.7,
    "csubj": 0.7,
    "nsubjpass": 0.7,
    "dobj": 1.0,
    "attr": 1.0,
    "oprd": 1.0,
    "acomp": 1.0,
    "dative": 0.5,
}
"""How much what depends on a verb counts beside it. Each was tried from half to twice on the judged headlines that were
open (tests/quality/README.md): subject, object, prepositions then lose one or two in a hundred, the others nothing."""
_OF_NOUN = {
    "amod": 1.0,
    "poss": 1.0,
    "compound": 0.8,
    "nmod": 0.8,
    "conj": 0.8,
    "oprd": 0.8,
    "nummod": 0.5,
    "quantmod": 0.5,
    "appos": 0.4,
}
_AFTER_PREPOSITION = 0.75
_AIM = 0.9  # "was expected to appear in court", "the first to stand trial"
_SAID = 0.25  # the verb of what was said
_TOGETHER = 1.3  # a verb with one of its words: "go on trial"
_LEAST = 0.5

_BESIDE = 0.8  # by rules only: how much the other words of a clause count beside the one that tells
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9-]+")

_Shares = dict[int, float]
_Weights = dict[EventType, float]


def type_of(tree: Tree, told: Governed) -> EventType:
    """What a governed happening is, `other` where its words say nothing."""
    return _heaviest(_weighed(tree, told))


def type_of_words(sentence: str, bound: Bound) -> EventType:
    """The same by rules only, of the words of a clause of a sentence and of its subject."""
    told = bound.trigger
    found: _Weights = defaultdict(float)
    parts = [part for part in (bound.subject, bound.clause) if part]
    for match in (match for part in parts for match in _WORD.finditer(sentence, part.start, part.end)):
        tells = told is not None and told.span.start == match.start()
        for type_, weight in _known(match[0], verb=tells and told is not None and not told.noun):
            found[type_] += weight if tells else weight * _BESIDE
    return _heaviest(found)


def _heaviest(weights: Mapping[EventType, float]) -> EventType:
    best: EventType = max(get_args(EventType), key=lambda type_: weights.get(type_, 0.0))
    return best if weights.get(best, 0.0) >= _LEAST else "other"


def _weighed(tree: Tree, told: Governed) -> _Weights:
    shares: _Shares = {}
    for index, share in _shared(tree, told):
        shares.setdefault(index, share)
    found: _Weights = defaultdict(float)
    for index, share in shares.items():
        for type_, weight in _said_by(tree, index):
            found[type_] += share * weight
    for verb in (index for index, share in shares.items() if tree.words[index].is_verb and share >= _AIM):
        beside = [item for item in shares if _is_beside(tree, verb, item) or item in (told.subject, told.object)]
        for type_, weight in _said_together(tree, verb, beside):
            found[type_] += _TOGETHER * weight
    return found


def _said_by(tree: Tree, index: int) -> Iterator[tuple[EventType, float]]:
    """What a word says, and with the words before it: "civil war"; of a person’s name nothing."""
    word = tree.words[index]
    if word.entity == "PERSON" and word.tag in ("NNP", "NNPS"):
        return
    if word.is_verb and word.dep != "amod":
        yield from type_words.verbs().get(word.lemma, ())
        return
    nouns = type_words.nouns()
    yield from nouns.get(word.lemma, ())
    if word.text[0].isupper():
        yield from nouns.get(word.text, ())
    for child in tree.children(index, "compound", "amod", "nmod"):
        yield from nouns.get(f"{tree.words[child].lemma}_{word.lemma}", ())


def _said_together(tree: Tree, verb: int, others: Iterable[int]) -> Iterator[tuple[EventType, float]]:
    lemma, known = tree.words[verb].lemma, type_words.verbs()
    for other in (tree.words[index] for index in others):
        yield from known.get(f"{lemma}_{other.lemma}", ())
        if other.entity and other.is_noun:
            yield from known.get(f"{lemma}_{other.entity}", ())


def _is_beside(tree: Tree, verb: int, word: int) -> bool:
    """Whether a word depends on the verb, alone or after a preposition: "went on trial"."""
    above = tree.words[word].head
    return above == verb or (tree.words[above].dep in ("prep", "agent") and tree.words[above].head == verb)


def _shared(tree: Tree, told: Governed) -> Iterator[tuple[int, float]]:
    """The words of the clause, each with how much it counts; of a clause inside it hardly more than the verb."""
    if not tree.words[told.head].is_verb:
        yield from _of_noun(tree, told.head, 1.0)
        return
    yield from _of_verb(tree, told.head, 1.0)
    if told.subject is not None:
        yield from _of_noun(tree, told.subject, _OF_VERB["nsubj"])
    if told.object is not None:
        yield from _of_noun(tree, told.object, _OF_VERB["dobj"])


def _of_verb(tree: Tree, verb: int, share: float) -> Iterator[tuple[int, float]]:
    yield verb, share
    for child in tree.children(verb):
        word = tree.words[child]
        if word.dep in ("prep", "agent", "prt", "advmod"):
            yield child, 0.0  # it only speaks together with its verb
            for thing in _after(tree, child):
                yield from _of_noun(tree, thing, share * _AFTER_PREPOSITION)
        elif word.dep == "xcomp" and word.is_verb:
            yield from _of_verb(tree, child, share * _AIM)
        elif word.dep == "ccomp":
            yield child, share * _SAID
        elif word.dep in _OF_VERB or word.dep == "xcomp":
            yield from _of_noun(tree, child, share * _OF_VERB.get(word.dep, 1.0))


def _after(tree: Tree, preposition: int) -> Iterator[int]:
    """What a preposition leads to, also over a second one: "up to the court"."""
    yield from tree.children(preposition, "pobj", "pcomp")
    for second in tree.children(preposition, "prep"):
        yield from tree.children(second, "pobj")


def _of_noun(tree: Tree, noun: int, share: float) -> Iterator[tuple[int, float]]:
    yield noun, share
    for child in tree.children(noun):
        word = tree.words[child]
        if word.dep in ("acl", "relcl") and _is_aim(tree, child):
            yield from _of_verb(tree, child, share * _AIM)
        elif word.dep in _OF_NOUN:
            yield from _of_noun(tree, child, share * _OF_NOUN[word.dep])
        elif word.dep in ("prep", "agent"):
            for thing in tree.children(child, "pobj", "pcomp"):
                yield from _of_noun(tree, thing, share * _AFTER_PREPOSITION)


def _is_aim(tree: Tree, verb: int) -> bool:
    """Whether a clause about a noun is an infinitive: "the first president to stand trial"."""
    return tree.words[verb].tag == "VB" and tree.has_to(verb)


def _known(word: str, *, verb: bool) -> type_words.Said:
    """What a form says: of one that can be both, as a verb only where it is known to be one."""
    if is_given(word):
        return ()
    as_verb = _verb_forms().get(word.lower(), ())
    as_noun = _noun_forms().get(word.lower()) or _noun_forms().get(word, ())
    return (as_verb or as_noun) if verb else (as_noun or as_verb)


@cache
def _verb_forms() -> Mapping[str, type_words.Said]:
    return _with_forms(type_words.verbs(), lambda verb: (past(verb), participle(verb), *_regular(verb)))


@cache
def _noun_forms() -> Mapping[str, type_words.Said]:
    return _with_forms(type_words.nouns(), lambda noun: (f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s",))


def _regular(verb: str) -> tuple[str, ...]:
    """Forms by every spelling: what no verb is written like costs nothing."""
    stem = past(verb).removesuffix("ed") if past(verb).endswith("ed") else verb.removesuffix("e")
    doubled = verb + verb[-1]
    return f"{verb}s", f"{verb}es", f"{verb[:-1]}ies", f"{stem}ing", f"{verb}ing", f"{doubled}ed", f"{doubled}ing"


def _with_forms(
    known: Mapping[str, type_words.Said], forms: Callable[[str], tuple[str, ...]]
) -> Mapping[str, type_words.Said]:
    found = {form: said for lemma, said in known.items() if "_" not in lemma for form in forms(lemma)}
    return found | dict(known)
