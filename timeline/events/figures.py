"""A happening told by a figure of speech, and the clause that says what it was: "took a turn when she resigned"."""

from __future__ import annotations

from timeline.events.governing import Governed, of_head
from timeline.events.tree import SUBJECTS, Tree, Words

_FIGURES = frozenset(
    "blow setback twist turn step boost firestorm storm breakthrough defeat humiliation openness turmoil uproar"
    " offensive ground stake embarrassment speculation headline history wave stir sensation surprise".split()
)
"""Things that nobody sees: what is dealt, taken, suffered, broken or raised with them says nothing of what was done."""
_FIGURED = frozenset(
    "deepen intensify worsen escalate rock shake illustrate shock stun anger infuriate outrage defy embarrass".split()
)
_FINITE = ("VBD", "VBZ", "VBP")


def shown_by(tree: Tree, told: Governed, dates: Words) -> Governed | None:
    """The happening of which a clause gives but the figure, `None` where it is none or nothing else is said.

    "When" and "as" after it tell it of the same day, and so does "by": "broke new ground by opening a court".
    """
    verb = told.head
    if not _is_figure(tree, verb):
        return None
    shown = next((item for item in tree.children(verb, "advcl") if item > verb and _is_at_once(tree, item)), None)
    if shown is None:
        shown = _means(tree, verb)
        found = Governed(shown, told.subject) if shown is not None else None
    else:
        own = tree.child(shown, *SUBJECTS)
        found = Governed(shown, own) if own is not None and tree.lower(own) == "it" else of_head(tree, shown)
    return found if found and not tree.subtree(found.head) & dates else None


def _means(tree: Tree, verb: int) -> int | None:
    """ "Opening" of "broke new ground by opening a court"."""
    bys = (prep for prep in tree.children(verb, "prep") if prep > verb and tree.lower(prep) == "by")
    return next((item for by in bys for item in tree.children(by, "pcomp") if tree.words[item].tag == "VBG"), None)


def _is_figure(tree: Tree, verb: int) -> bool:
    things = [*tree.children(verb, "dobj", "nsubjpass")]
    things += [
        item
        for prep in tree.children(verb, "prep")
        if tree.lower(prep) in ("in", "into", "on")
        for item in tree.children(prep, "pobj")
    ]
    return tree.words[verb].lemma in _FIGURED or any(tree.words[item].lemma in _FIGURES for item in things)


def _is_at_once(tree: Tree, clause: int) -> bool:
    """Whether a clause says what happened at that moment: "when the mayor resigned"."""
    said = tree.words[clause].tag in _FINITE or bool(tree.children(clause, "auxpass"))
    openers = [tree.lower(item) for item in tree.children(clause, "mark", "advmod") if item < clause]
    deepened = tree.words[tree.words[clause].head].lemma in _FIGURED  # "deepened as winter came" tells two things
    return said and bool(tree.children(clause, *SUBJECTS)) and ("when" in openers or ("as" in openers and not deepened))
