"""Clauses that tell no single happening, or that the parser misread: habits, questions, "as agreed", lost objects."""

from __future__ import annotations

from collections.abc import Callable

from timeline.events.calendar_words import CALENDAR, PERIODS
from timeline.events.governing import Governed
from timeline.events.tree import SUBJECTS, Tree
from timeline.events.triggers import ATTRIBUTION

_HABITS = frozenset("often usually always sometimes generally typically normally frequently rarely tend".split())
_GIVING = frozenset(
    "give award pay offer grant call name elect appoint declare hand send tell ask show teach deny fine sentence"
    " charge refuse promise owe lend make find consider".split()
)
"""Verbs that keep an object in the passive: "was given a prize", "was named mayor"."""
_PRESENT = ("VBZ", "VBP")
_NO_NOUN = ("WP", "WDT")


def is_misread(tree: Tree, told: Governed) -> bool:
    """Whether no line should be made of a clause, however well it would read."""
    return any(rule(tree, told) for rule in _RULES)


def _is_as_said(tree: Tree, told: Governed) -> bool:
    """ "As agreed in May", "as used today": nobody says who."""
    bare = told.passive and tree.words[told.head].dep == "advcl"
    return bare and any(tree.lower(item) in ("as", "than") for item in tree.children(told.head, "mark", "advmod"))


def _is_speech_tag(tree: Tree, told: Governed) -> bool:
    """ ", the agency reported on Saturday", which the parser takes for an agency that was reported."""
    word = tree.words[told.head]
    if word.dep != "acl" or word.lemma not in ATTRIBUTION:
        return False
    first = min(tree.subtree(word.head))
    return first > 0 and tree.words[first - 1].text == ","


def _is_question(tree: Tree, told: Governed) -> bool:
    """ "Can there be a song that tells it": asked, whatever the last mark of the sentence."""
    opening = tree.words[0]
    return (opening.tag in ("MD", "VBZ", "VBD", "VBP") and opening.dep in ("aux", "ROOT", "auxpass")) and (
        told.head != 0 and any(index > 0 for index in tree.children(opening.head, *SUBJECTS))
    )


def _is_misread_noun(tree: Tree, told: Governed) -> bool:
    """ "The bomb and shooting attacks", where the parser takes a word before a noun for a verb."""
    word = tree.words[told.head]
    return word.dep == "conj" and word.tag == "VBG" and not tree.words[word.head].is_verb


def _spends_nothing(tree: Tree, told: Governed) -> bool:
    """ "Spent most of the summer": what was spent was the date."""
    word = tree.words[told.head]
    return word.lemma == "spend" and not any(
        tree.words[item].is_noun and not _is_time(tree, item) for item in tree.children(told.head, "dobj")
    )


def _is_time(tree: Tree, noun: int) -> bool:
    word = tree.words[noun]
    return word.lemma in PERIODS or word.text in CALENDAR or word.lemma in ("time", "night", "summer", "winter")


def _is_habit(tree: Tree, told: Governed) -> bool:
    """ "Flu often comes in winter": no winter is meant."""
    verbs = (told.head, *(item for item in tree.above(told.head) if tree.words[item].is_verb))
    nearest = next((item for item in verbs if tree.words[item].tag != "VBG"), told.head)
    present = tree.words[nearest].tag in _PRESENT and not tree.children(nearest, "aux")
    return present and any(tree.lower(item) in _HABITS for item in tree.children(nearest, "advmod"))


def _loses_object(tree: Tree, told: Governed) -> bool:
    """ "Low was expected to face" of "the charges that Low was expected to face"."""
    word = tree.words[told.head]
    own = tree.child(told.head, *SUBJECTS)
    if word.dep != "relcl" or told.object is not None or own is None or tree.words[own].tag in _NO_NOUN:
        return False
    inner = tree.child(told.head, "xcomp")
    opening = (item for item in tree.subtree(told.head) if item < own)
    relative = any(tree.words[item].tag == "WRB" or tree.words[item].dep == "pobj" for item in opening)
    return inner is not None and tree.child(inner, "dobj") is None and not relative


def _has_object_too(tree: Tree, told: Governed) -> bool:
    """ "Police wearing masks sealed off the hotel", which is no "masks were sealed off the hotel"."""
    gives = tree.words[told.head].lemma in _GIVING
    return told.passive and not gives and tree.child(told.head, "dobj") is not None


def _is_gerund(tree: Tree, told: Governed) -> bool:
    """ "A charity reading for Haiti in May" is no charity that reads."""
    word = tree.words[told.head]
    if (
        word.dep != "acl"
        or word.tag != "VBG"
        or tree.children(told.head, "aux", "dobj", "prt", "acomp", "attr", "xcomp")
    ):
        return False
    return word.head == told.head - 1 and tree.words[word.head].tag == "NN"


_Rule = Callable[[Tree, Governed], bool]
_RULES: tuple[_Rule, ...] = (
    _is_as_said,
    _is_habit,
    _loses_object,
    _is_question,
    _is_misread_noun,
    _spends_nothing,
    _is_speech_tag,
    _has_object_too,
    _is_gerund,
)
