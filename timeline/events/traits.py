"""What can be seen of a told line that has to do with whether its readers find it good; `acceptance` weighs it.

It is the form of its words, where it was cut out of its sentence, what kind of things it is about, and where its date
stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from timeline.events.clause import Clause
from timeline.events.given_names import is_given
from timeline.events.roles import PERSONS, is_demonym
from timeline.events.sparing import kind_of_head, step, worth
from timeline.events.tree import SUBJECTS

_KINDS = {"PERSON": "person", "ORG": "organisation", "NORP": "organisation"}
_KINDS |= dict.fromkeys(("GPE", "LOC", "FAC"), "place")
_POINTING = ("the", "this", "that", "these", "those")
_PLACES = frozenset((*SUBJECTS, "dobj", "pobj", "attr", "poss", "conj", "appos", "dative"))
_WORDS_OF_GRAMMAR = ("IN", "TO", "CC", "WDT", "WP", "WRB")
_SPELT_OUT = ("punct", "mark", "cc", "prep", "advmod")
_MANY = 5
_LENGTHS = (25, 35, 45, 55, 65, 75, 83)
_COUNTS = (1, 3, 6, 10, 15, 25)
_OF_NO_WEIGHT = ("punct", "det", "case", "mark", "cc")
_ODDS = (0.01, 0.5, 1, 1.5, 2, 3, 4, 6)
_MOST_ODDS = (-8, -1, 0, 0.5, 1, 1.5, 2, 3)
_NOTHING = -9.0


def traits(clause: Clause) -> frozenset[str]:
    """The traits of a clause as it was last shortened, each a few words such as "dobj=the" or "tags NN IN"."""
    shown = [item for item in sorted(clause.kept) if clause.written.get(item, clause.tree.words[item].text)]
    words = [item for item in shown if clause.tree.words[item].dep != "punct"]
    if not words:
        return frozenset()
    return frozenset(
        (
            *_form(clause, words),
            *_size(clause, words),
            *_edges(clause, words),
            *_lost(clause),
            *_things(clause, words),
            *_verb(clause),
            *_date(clause),
        )
    )


def _form(clause: Clause, words: list[int]) -> Iterator[str]:
    """Which parts of speech follow one another."""
    tags = ["^", *(clause.tree.words[item].tag for item in words), "$"]
    for one, next_ in pairwise(tags):
        yield f"tags {one} {next_}"


def _size(clause: Clause, words: list[int]) -> Iterator[str]:
    """How long it is, how many it names, and how much of the sentence follows it."""
    tree = clause.tree
    length = sum(len(clause.written.get(item, tree.words[item].text)) + 1 for item in words)
    yield f"characters {step(length, _LENGTHS)}"
    names = [item for item in words if tree.words[item].tag in ("NNP", "NNPS")]
    yield f"names {min(sum(item - 1 not in names for item in names), 4)}"
    after = range(words[-1] + 1, len(tree.words))
    told = sum(tree.words[item].dep != "punct" and item not in clause.dates for item in after)
    yield f"words after {step(told, _COUNTS)}"


def _lost(clause: Clause) -> Iterator[str]:
    """What was left out for want of room, and how much an editor would miss it."""
    tree, verb = clause.tree, clause.verb
    gone = [item for item in sorted(clause.uncut - clause.kept) if tree.words[item].head in clause.kept]
    tops = [item for item in gone if tree.words[item].dep not in _OF_NO_WEIGHT]
    for item in tops:
        yield f"lost {tree.words[item].dep} of {kind_of_head(tree, item, verb)}"
    missed = [worth(tree, item, clause.uncut, verb) for item in tops]
    yield f"lost {min(len(tops), _MANY)}"
    yield f"missed {step(sum(max(odds, 0) for odds in missed), _ODDS)}"
    yield f"missed most {step(max(missed, default=_NOTHING), _MOST_ODDS)}"


def _edges(clause: Clause, words: list[int]) -> Iterator[str]:
    """What stood before and after it, and how often something was left out of it."""
    tree, first, last = clause.tree, words[0], words[-1]
    before = tree.words[first - 1] if first else None
    yield f"before {before.lemma if before.dep in _SPELT_OUT else before.tag}" if before else "opens the sentence"
    yield f"ends with {tree.words[last].tag} {tree.words[last].dep}"
    following = (
        item for item in range(last + 1, len(tree.words)) if item not in clause.dates and tree.words[item].text
    )
    after = next(following, None)
    if after is None:
        yield "closes the sentence"
    else:
        word = tree.words[after]
        yield f"after {word.text if word.dep == 'punct' or word.tag in _WORDS_OF_GRAMMAR else word.tag}"
        yield f"cut between {tree.words[last].tag} {word.tag}"
    yield f"gaps {min(sum(right - left > 1 for left, right in pairwise(words)), _MANY)}"


def _things(clause: Clause, words: list[int]) -> Iterator[str]:
    """What kind of thing stands in which place: "nsubj=person", "pobj=the"."""
    for item in words:
        word = clause.tree.words[item]
        if word.dep not in _PLACES or not (word.is_noun or word.tag in ("PRP", "PRP$", "CD", "JJ", "DT")):
            continue
        kind = _kind(clause, item)
        yield f"{word.dep}={kind}"
        if kind.startswith("part of ") and is_given(clause.written.get(item, word.text)):
            yield f"{word.dep}=first name"  # "Tim", "Ann and Tom"
        if word.lemma in PERSONS and word.tag == "NN":
            yield f"{word.dep}=somebody {kind}"  # "the Leeds singer"
        if kind in ("the", "a", "bare", "several"):
            own = [child for child in clause.tree.children(item) if child in clause.kept]
            own = [child for child in own if clause.tree.words[child].dep not in ("det", "punct", "case")]
            yield f"{word.dep}={kind} and {min(len(own), 2)}"


def _kind(clause: Clause, item: int) -> str:
    word, written = clause.tree.words[item], clause.written.get(item, "")
    if word.tag in ("PRP", "PRP$"):
        return "named pronoun" if written[:1].isupper() else "pronoun"
    if word.tag in ("NNP", "NNPS") and not is_demonym(word.text):
        parts = [child for child in clause.tree.children(item, "compound") if child in clause.kept]
        alone = not parts and " " not in (written or word.text)
        return f"{'part of ' if alone else ''}{_KINDS.get(word.entity, 'name')}"
    return "number" if word.tag == "CD" else _definiteness(clause, item)


def _definiteness(clause: Clause, item: int) -> str:
    tree = clause.tree
    below = [child for child in tree.subtree(item) if child in clause.kept and child != item]
    named = any(
        tree.words[child].tag in ("NNP", "NNPS") or clause.written.get(child, "")[:1].isupper() for child in below
    )
    article = next((child for child in tree.children(item, "det") if child in clause.kept), None)
    if any(child in clause.kept for child in tree.children(item, "poss")):
        kind = "owned"
    elif article is not None:
        how = clause.written.get(article, tree.lower(article))
        kind = "the" if how in _POINTING else "a" if how in ("a", "an") else "some"
    else:
        kind = "several" if tree.words[item].tag == "NNS" else "bare"
    return f"{kind} with a name" if named else kind


def _verb(clause: Clause) -> Iterator[str]:
    """The place of its verb in the sentence, and its subject."""
    tree, verb, subject = clause.tree, clause.verb, clause.subject
    word = tree.words[verb]
    yield f"verb {word.dep} {word.tag}"
    above = tree.words[word.head]
    if word.head != verb:
        yield f"verb {word.dep} of {above.lemma if above.is_verb else above.tag}"
    yield f"depth {min(tree.depth(verb), _MANY)}"
    if clause.told.passive or tree.child(verb, "nsubjpass", "auxpass") is not None:
        yield "passive" if tree.child(verb, "agent") in clause.kept else "passive by nobody"
    if clause.told.object is not None:
        yield "object outside"
    if subject is None:
        yield "no subject"
        return
    yield f"subject {tree.words[subject].tag}"
    yield f"subject {'before' if subject < verb else 'after'} {min(abs(verb - subject) // 3, _MANY)}"
    if tree.words[subject].head != verb:
        yield "subject borrowed"


def _date(clause: Clause) -> Iterator[str]:
    """Where the nearest date stands."""
    tree, verb = clause.tree, clause.verb
    if not clause.dates:
        return
    nearest = min(sorted(clause.dates), key=lambda item: abs(item - verb))
    yield f"date {tree.words[nearest].dep}"
    yield f"date {'before' if nearest < verb else 'after'} {min(abs(nearest - verb) // 3, _MANY)}"
    yield f"date words {min(len(clause.dates), 3)}"
    between = range(min(nearest, verb) + 1, max(nearest, verb))
    yield f"verbs before the date {min(sum(tree.words[item].is_verb for item in between), 2)}"
    preposition = tree.words[nearest - 1] if nearest else None
    yield f"date {preposition.lemma if preposition and preposition.tag in ('IN', 'TO') else 'bare'}"
