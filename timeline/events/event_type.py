"""Of what type a happening is: its verb, what the verb is done to, by whom and where, weighed together.

No word decides alone, for "won" is politics of a seat and sport of a stage. Only the clause that is told speaks: what
another clause of the sentence tells is another happening, and of what somebody said it is the saying that happened.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import get_args

from timeline.events import type_words
from timeline.events.given_names import is_given
from timeline.events.governing import Governed
from timeline.events.tense import participle, past
from timeline.events.tree import Tree
from timeline.events.triggers import Trigger
from timeline.model import EventType
from timeline.spans import Span

_OF_VERB = {
    "nsubj": 0.7,
    "csubj": 0.7,
    "nsubjpass": 0.7,
    "dobj": 1.0,
    "attr": 1.0,
    "oprd": 0.9,
    "acomp": 0.9,
    "dative": 0.5,
    "xcomp": 0.9,
    "ccomp": 0.25,
}
"""How much what depends on a verb counts beside it: the object most, the subject half as much."""

_OF_PREPOSITION = 0.75
_OF_NOUN = {"compound": 0.8, "amod": 1.0, "nmod": 0.8, "poss": 1.0, "appos": 0.4, "oprd": 0.8, "conj": 0.8, "acl": 0.3}
_WITHIN_NOUN = 0.75  # what a preposition hangs on a noun: "an agreement on trade"
_TOGETHER = 1.3
_LEAST = 0.5

_BESIDE = 0.5  # by rules only: how much the other words of a clause count beside the one that tells
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9-]+")

Types = tuple[tuple[EventType, float], ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """A word of the clause and how much it counts."""

    index: int
    share: float


def type_of(tree: Tree, told: Governed) -> EventType:
    """What a governed happening is, `other` where its words say nothing or too little."""
    return _heaviest(_weighed(tree, told))


def _weighed(tree: Tree, told: Governed) -> dict[EventType, float]:
    found: dict[EventType, float] = defaultdict(float)
    parts = {part.index: part for part in reversed(tuple(_parts(tree, told)))}.values()
    for part in parts:
        word = tree.words[part.index]
        known = type_words.verbs() if word.is_verb else type_words.nouns()
        if word.entity == "PERSON" and word.tag in ("NNP", "NNPS"):
            continue
        for type_, weight in known.get(word.lemma, ()):
            found[type_] += part.share * weight
    for verb in parts:
        if tree.words[verb.index].is_verb and verb.share >= 0.9:
            for part in parts:
                for type_, weight in type_words.verbs().get(f"{tree.words[verb.index].lemma}_{tree.words[part.index].lemma}", ()):
                    found[type_] += _TOGETHER * weight
    return found


def _parts(tree: Tree, told: Governed) -> Iterator[_Part]:
    """The words of the clause, the verb first; none of a clause inside it but the verb."""
    if not tree.words[told.head].is_verb:
        yield from _of_noun(tree, told.head, 1.0)
        return
    yield from _of_verb(tree, told.head, 1.0)
    if told.subject is not None:
        yield from _of_noun(tree, told.subject, _OF_VERB["nsubjpass" if told.passive else "nsubj"])
    if told.object is not None:
        yield from _of_noun(tree, told.object, _OF_VERB["dobj"])


def _of_verb(tree: Tree, verb: int, share: float) -> Iterator[_Part]:
    yield _Part(verb, share)
    for child in tree.children(verb):
        dep = tree.words[child].dep
        if dep in ("prep", "agent", "prt"):
            yield _Part(child, 0.0)
            for thing in _after(tree, child):
                yield from _of_noun(tree, thing, share * _OF_PREPOSITION)
        elif dep == "ccomp":
            yield _Part(child, share * _OF_VERB[dep])
            for thing in tree.children(child, "dobj", "attr", "nsubjpass", "nsubj"):
                yield _Part(thing, share * 0.2)
        elif dep == "xcomp" and tree.words[child].is_verb:
            yield from _of_verb(tree, child, share * _OF_VERB[dep])
        elif dep in _OF_VERB:
            yield from _of_noun(tree, child, share * _OF_VERB[dep])


def _after(tree: Tree, prep: int) -> Iterator[int]:
    """What a preposition leads to, also over a second one: "up to the court"."""
    yield from tree.children(prep, "pobj", "pcomp")
    for second in tree.children(prep, "prep"):
        yield from tree.children(second, "pobj")


def _of_noun(tree: Tree, noun: int, share: float) -> Iterator[_Part]:
    yield _Part(noun, share)
    for child in tree.children(noun):
        dep = tree.words[child].dep
        if dep == "acl":
            yield _Part(child, share * _OF_NOUN[dep])
        elif dep in _OF_NOUN:
            yield from _of_noun(tree, child, share * _OF_NOUN[dep])
        elif dep in ("prep", "agent"):
            for thing in tree.children(child, "pobj", "pcomp"):
                yield from _of_noun(tree, thing, share * _WITHIN_NOUN)


def type_of_words(sentence: str, clause: Span, told: Trigger | None) -> EventType:
    """The same by rules only, of the words of a clause of a sentence, of which `told` is the one that tells."""
    found: dict[EventType, float] = defaultdict(float)
    for match in _WORD.finditer(sentence, clause.start, clause.end):
        tells = told is not None and told.span.start == match.start()
        for type_, weight in _known(match[0], verb=tells and told is not None and not told.noun):
            found[type_] += weight if tells else weight * _BESIDE
    return _heaviest(found)


def _known(word: str, *, verb: bool) -> Types:
    """What a form says: of one that can be both, as a verb only where it is known to be one."""
    if is_given(word):
        return ()
    form = word.lower()
    as_verb, as_noun = _verb_forms().get(form, ()), _noun_forms().get(form, ())
    return as_verb if verb or not as_noun else as_noun


@cache
def _verb_forms() -> type_words.Weights:
    return _with_forms(type_words.verbs(), lambda verb: (past(verb), participle(verb), *_present(verb)))


@cache
def _noun_forms() -> type_words.Weights:
    return _with_forms(type_words.nouns(), lambda noun: (f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s",))


def _present(verb: str) -> tuple[str, ...]:
    stem = verb.removesuffix("e")
    return f"{verb}s", f"{verb}es", f"{verb[:-1]}ies", f"{stem}ing", f"{past(verb).removesuffix('ed')}ing"


def _with_forms(known: type_words.Weights, forms: Callable[[str], tuple[str, ...]]) -> type_words.Weights:
    found = {form: types for lemma, types in known.items() if "_" not in lemma for form in forms(lemma)}
    return found | dict(known)


def _heaviest(weights: dict[EventType, float]) -> EventType:
    best: EventType = max(get_args(EventType), key=lambda type_: weights.get(type_, 0.0))
    return best if weights.get(best, 0.0) >= _LEAST else "other"
