"""Whether a clause can stand alone on a timeline: somebody who has not seen the article knows who did what."""

from __future__ import annotations

from collections.abc import Callable

from timeline.events.governing import Governed
from timeline.events.tree import SUBJECTS, Tree
from timeline.events.weighing import STATES

_NOBODY = frozenset(
    "one ones some other others many those this that these none both all most several each another few more less much"
    " everyone everybody anyone anybody someone somebody nobody people you guy guys thing things who what which former"
    " latter same something nothing everything anything half reader readers folk folks rest".split()
)
"""Subjects that name nobody, unless "of the officers" follows."""

_OPINION = frozenset("think feel guess hope wish believe suppose wonder reckon mean thank love hate let please".split())
_ADVICE = frozenset("can ca cannot should must ought need shall".split())
_HYPOTHESES = frozenset("if unless whether lest".split())
_NO_NOUN = ("CD", "WP", "WDT", "WRB", "VB", "VBG", "RBR", "JJR", "RB", "IN")
_PRESENT = ("VBZ", "VBP")

_Rule = Callable[[Tree, Governed], bool]


def stands(tree: Tree, told: Governed) -> bool:
    """Whether the clause tells one thing that happened, and names who or what it happened to."""
    return not any(rule(tree, told) for rule in _FAULTS)


def _has_no_subject(tree: Tree, told: Governed) -> bool:
    return told.subject is None


def _names_nobody(tree: Tree, told: Governed) -> bool:
    """ "One was a deal", "many died", "what he said"."""
    assert told.subject is not None
    word = tree.words[told.subject]
    whole = any(tree.lower(item) == "of" for item in tree.children(told.subject, "prep")) or any(
        tree.words[item].dep in ("nummod", "amod", "compound") for item in tree.children(told.subject)
    )
    return not whole and (word.text.lower() in _NOBODY or word.tag in _NO_NOUN)


def _is_hypothetical(tree: Tree, told: Governed) -> bool:
    """ "If he fails", "you should ask"; "would" is one where the sentence has an "if"."""
    for item in tree.children(told.head, "mark", "aux", "advmod"):
        lower, dep = tree.lower(item), tree.words[item].dep
        if (dep == "mark" and lower in _HYPOTHESES) or (dep == "aux" and lower in _ADVICE):
            return True
        if lower in ("would", "could", "’d", "'d") and any(word.text.lower() == "if" for word in tree.words):
            return True
    return False


def _is_state_of_today(tree: Tree, told: Governed) -> bool:
    """ "The mast is the tallest", "we do not know": in the present, and no change."""
    word = tree.words[told.head]
    if word.lemma not in STATES | _OPINION:
        return False
    auxiliaries = tree.children(told.head, "aux")
    return (word.tag in _PRESENT and not auxiliaries) or any(tree.lower(i) in ("do", "does") for i in auxiliaries)


def _only_repeats(tree: Tree, told: Governed) -> bool:
    """ "As the others did", "rules that date back"."""
    lemma = tree.words[told.head].lemma
    return (lemma == "do" and tree.child(told.head, "dobj", "nsubjpass") is None) or lemma in ("date", "suppose")


def _is_order(tree: Tree, told: Governed) -> bool:
    word = tree.words[told.head]
    return word.tag == "VB" and not tree.children(told.head, "aux", *SUBJECTS)


def _is_hanging_on_comparison(tree: Tree, told: Governed) -> bool:
    """ "Than it was in 2004", "as they had in May"."""
    return tree.words[told.head].dep in ("pcomp", "advcl") and any(
        tree.lower(item) in ("than", "like") for item in tree.children(told.head, "mark")
    )


_FAULTS: tuple[_Rule, ...] = (
    _has_no_subject,
    _names_nobody,
    _is_hypothetical,
    _is_state_of_today,
    _only_repeats,
    _is_order,
    _is_hanging_on_comparison,
)
