"""What a name is by the model's entity labels: person, organisation, place, or none of them.

Capital letters find the names; which kind each is they tell badly ("Los Angeles", "Tour de France"). The labels of all
sentences of a document that were parsed vote on each of its names.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from timeline.events.given_names import is_given
from timeline.events.names import Found, is_told_by_its_words
from timeline.events.roles import is_demonym
from timeline.events.tree import Tree
from timeline.model import Name, NameKind

_KINDS: Mapping[str, NameKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "unknown",
    "EVENT": "unknown",
    "PRODUCT": "unknown",
    "WORK_OF_ART": "unknown",
    "LAW": "unknown",
    "LANGUAGE": "unknown",
}
"""OntoNotes labels, as spaCy's English models give them; dates and numbers say nothing of a name."""

_GIVEN_VOTES = 4
"""A first name that everybody knows says as much as four labels: the small model takes "Chris Brown" for a firm."""

_MOST_FURTHER_NAMES = 3
_SAYS_PERSON = re.compile(r",? \(?\d\d[,)]|, (?:\d\d, )?who\b| (?:died|resigned|married|was born)\b")
"""What follows only people's names: an age, "who", what only people do."""
_SPEAKS = re.compile(r" (?:said|says|told|tells|added|adds|wrote|writes|recalled|explained|admitted|insisted|joked)\b")
"""What follows a surname alone: a firm is seldom known by the last word of its name."""
_PERSON_VOTES = 2
"""Such a word says as much as two labels."""

Kinds = Mapping[str, NameKind]
"""The kind of each full name that was voted on."""


def voted(
    sentences: Iterable[tuple[Tree, Iterable[Found]]], whole: Mapping[str, Name], people: Iterable[Name] = ()
) -> Kinds:
    """What most labels make of each name.

    Args:
        sentences: each tree with the names of its sentence, in offsets into it.
        whole: what the names stand for.
        people: as `persons` returns them.
    """
    votes: dict[str, Counter[NameKind]] = defaultdict(Counter)
    for name in {name.text for name in whole.values()}:
        if _begins_like_a_person(name):
            votes[name]["person"] += _GIVEN_VOTES
    for person in people:
        votes[_full(person, whole)]["person"] += _PERSON_VOTES
    for tree, found in sentences:
        for item in found:
            kind = _kind(tree, item)
            if kind is not None:
                votes[_full(item.name, whole)][kind] += 1
    return {
        name: max(kinds, key=lambda kind: (kinds[kind], kind))
        for name, kinds in votes.items()
        if not is_told_by_its_words(name)
    }


def persons(text: str, found: Iterable[Found], whole: Mapping[str, Name]) -> Iterable[Name]:
    """The names of several words that a text treats as somebody's, once for each time; also by the last of them."""
    for item in found:
        full = _full(item.name, whole)
        thing = text.endswith(("the ", "The "), 0, item.span.start) or full.endswith("s")
        thing |= is_demonym(full.partition(" ")[0])
        if " " in full and not thing and (_SAYS_PERSON.match(text, item.span.end) or _speaks(text, item, full)):
            yield item.name


def _speaks(text: str, item: Found, full: str) -> bool:
    """Whether a surname says something; "Pakistan said" is of a place, which the text is "in"."""
    alone = item.name.text == full.rsplit(maxsplit=1)[-1] and _SPEAKS.match(text, item.span.end)
    return bool(alone) and f"in {item.name.text}" not in text


def _begins_like_a_person(name: str) -> bool:
    first, _, rest = name.partition(" ")
    return bool(rest) and rest.count(" ") < _MOST_FURTHER_NAMES and is_given(first)


def _kind(tree: Tree, item: Found) -> NameKind | None:
    """By the label that most of its words bear; "the Beatles" is nobody's name."""
    labels = Counter(_KINDS[entity] for at in tree.inside(item.span) if (entity := tree.words[at].entity) in _KINDS)
    if not labels:
        return None
    kind = max(labels, key=lambda kind: (labels[kind], kind))
    return "unknown" if kind == "person" and _after_the(tree, item) else kind


def _after_the(tree: Tree, item: Found) -> bool:
    first = min(tree.inside(item.span))
    return first > 0 and tree.lower(first - 1) == "the"


def _full(name: Name, whole: Mapping[str, Name]) -> str:
    return whole[name.text].text if name.text in whole else name.text


def with_kinds(whole: Mapping[str, Name], kinds: Kinds) -> dict[str, Name]:
    """What the names stand for, each of its voted kind; a surname for the one name that turned out to be a person’s."""
    voted_so = {short: replace(name, kind=kinds.get(name.text, name.kind)) for short, name in whole.items()}
    full: dict[str, set[Name]] = defaultdict(set)
    for name in voted_so.values():
        if " " in name.text:
            full[name.text.rpartition(" ")[2]].add(name)
    for short, names in full.items():
        (name, *others) = names
        known = voted_so.get(short)
        turned = whole[name.text].kind in ("place", "unknown") if name.text in whole else False
        if known and known.text == short and known.kind == name.kind == "person" and turned and not others:
            voted_so[short] = name
    return voted_so


def found_with_kinds(found: Iterable[Found], whole: Mapping[str, Name], kinds: Kinds) -> tuple[Found, ...]:
    """The names where they stand, each of the voted kind of what it stands for."""
    return tuple(
        Found(item.span, replace(item.name, kind=kinds.get(_full(item.name, whole), item.name.kind))) for item in found
    )
