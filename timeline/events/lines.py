"""The line of one clause, told with what its document knows: names whole, descriptions and pronouns named.

A line that still leans on its article is told after what the article is about, or is not whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from timeline.events.descriptions import Fuller
from timeline.events.governing import Governed
from timeline.events.plain import Describes, made_plain, named_by_apposition, with_whole_names
from timeline.events.reading import Reading
from timeline.events.retelling import Line, retell
from timeline.events.tree import SUBJECTS, Tree
from timeline.model import Name
from timeline.spans import Span

Resolved = Mapping[int, Name]
"""Who the pronouns, descriptions and surnames of a line stand for, by index of the word."""

_POSSESSIVES = {"he": "his", "she": "her"}
_OF_ITSELF = re.compile(r"(.+) (?:was|were|became|remained) \1\b")
"""What becomes of "Low, who was the head of the bank" where the head of the bank is Low."""

_Tell = Callable[[Tree, int, bool], Line | None]
"""A tree as a line of so many characters; whether what only the article tells is left out of it."""


@dataclass(frozen=True, slots=True)
class DatedClause:
    """What is told of a sentence.

    Attributes:
        dates: the words of every date expression of the sentence.
        ahead: the date lies ahead of the text.
    """

    tree: Tree
    told: Governed
    dates: frozenset[int] = frozenset()
    ahead: bool = False


def line_of(reading: Reading, sentence: Span, clause: DatedClause, length: int) -> tuple[Line | None, Resolved]:
    """The clause as a line of at most `length` characters, and who is named in it."""
    spans = [item.span for item in reading.names_in(sentence) if item.name.kind != "person"]
    tree = named_by_apposition(with_whole_names(clause.tree, spans))
    plain, described = made_plain(tree, _describing(reading, sentence, tree))
    resolved: dict[int, Name] = dict(described)
    tell = _telling(reading, sentence, clause, resolved)
    line = tell(plain, length, False)
    if plain is not tree and not (line and line.whole and not _OF_ITSELF.match(line.text)):
        resolved.clear()
        plain, line = tree, tell(tree, length, False)
    if line and is_without_subject(clause.tree, clause.told):
        line = _of_protagonist(line, clause, reading.descriptions.protagonist, length)
    alone = len(reading.document.sentences) == 1  # a note of one sentence leaves nothing to look up
    if line and line.whole and not alone and line.leans != "not":
        pointed = _is_pointed_at(plain, clause.told.subject)
        topic = None if pointed else reading.descriptions.topic(sentence.end)
        line = _standing_alone(line, plain, tell, length, topic)
    return line, resolved


def _describing(reading: Reading, sentence: Span, tree: Tree) -> Describes:
    """What tells who "the singer" of a sentence is."""

    def describes(noun: str, own: tuple[str, ...], at: int, near: bool) -> Fuller | None:
        known = reading.descriptions.fuller(noun, own, sentence.start + at, near=near)
        return _of_oneself(reading, sentence.start, tree, known) if known and known.owner else known

    return describes


def _of_oneself(reading: Reading, start: int, tree: Tree, known: Fuller) -> Fuller:
    """ "His left knee" for "Tom Low’s left knee", where he himself is the "he" of the sentence."""
    pronoun = next((word for word in tree.words if word.text.lower() in _POSSESSIVES and word.dep in SUBJECTS), None)
    named = reading.antecedents.name_of(pronoun.text, start + pronoun.span.start) if pronoun else None
    if pronoun is None or named is None or named.text != known.owner:
        return known
    return replace(known, text=known.text.replace(f"{known.owner}’s", _POSSESSIVES[pronoun.text.lower()], 1))


def is_without_subject(tree: Tree, told: Governed) -> bool:
    """ "Wins the Tour", as a row of somebody’s chronology says it."""
    verb = tree.words[told.head]
    before = (word for word in tree.words[: told.head] if word.text[:1].isalnum())
    opens = verb.dep == "ROOT" and all(word.tag == "RB" for word in before)
    return opens and verb.tag in ("VBZ", "VBD", "VBN") and told.subject is None


def _of_protagonist(line: Line, clause: DatedClause, whom: Name | None, length: int) -> Line:
    """The line of a row, of the person whom the document is about."""
    verb = clause.told.head
    passive = clause.tree.words[verb].tag == "VBN" and clause.tree.child(verb, "dobj") is None
    text = f"{whom.text} {'was ' if passive else ''}{line.text[:1].lower()}{line.text[1:]}" if whom else ""
    fits = 0 < len(text) <= length
    return replace(line, text=text, whole=True) if fits else replace(line, whole=False, leans="on its words")


def _is_pointed_at(tree: Tree, subject: int | None) -> bool:
    """Whether it is "that lawsuit", which is the last one told of and need not be the topic's."""
    return subject is not None and any(tree.lower(item) == "that" for item in tree.children(subject, "det"))


def _standing_alone(line: Line, tree: Tree, tell: _Tell, length: int, topic: Name | None) -> Line | None:
    """A line that leans told so that it stands: without what is not known, or after what the article is about."""
    if line.leans == "on its affair":
        return _headed(topic, tree, tell, length) if topic else replace(line, whole=False)
    spared = tell(tree, length, True)
    return spared if spared and spared.whole and spared.leans == "not" else replace(line, whole=False)


def _telling(reading: Reading, sentence: Span, clause: DatedClause, resolved: dict[int, Name]) -> _Tell:
    """What retells a tree of the clause; it notes in `resolved` whom it names."""

    def named(index: int) -> str | None:
        name = _name_at(reading, sentence.start, clause.tree, index)
        if name is not None:
            resolved[index] = name
        return name.text if name else None

    things = frozenset(
        word
        for item in reading.names_in(sentence)
        if reading.whole.get(item.name.text, item.name).kind in ("organisation", "place")
        for word in clause.tree.inside(item.span)
    )
    return lambda tree, length, spares: retell(
        tree, clause.told, clause.dates, named, length, things=things, ahead=clause.ahead, spares=spares
    )


def _headed(topic: Name, tree: Tree, tell: _Tell, length: int) -> Line | None:
    """The line after what it is about: "Ann Low: the case was dismissed"."""
    line = tell(tree, length - len(topic.text) - len(": "), False)
    if line is None or topic.text in line.text:
        return replace(line, whole=False) if line else None
    text = f"{topic.text}: {line.text[:1].lower()}{line.text[1:]}"
    return replace(line, text=text, traits=line.traits | {"headed"})


def _name_at(reading: Reading, start: int, tree: Tree, index: int) -> Name | None:
    """The full name of who a pronoun or a lone surname is, `None` where it says nothing more."""
    word = tree.words[index]
    if word.tag in ("PRP", "PRP$"):
        return reading.antecedents.name_of(word.text, start + word.span.start)
    known = reading.whole.get(word.text) if word.entity not in ("GPE", "LOC", "NORP") else None
    return known if known and known.kind == "person" and known.text != word.text else None
