"""A happening told by a figure of speech, and the clause that says what it was: "took a turn when she resigned"."""

from __future__ import annotations

from timeline.events.governing import Governed, of_head
from timeline.events.tree import SUBJECTS, Tree, Words

_FIGURES = frozenset(
    "blow setback twist turn step boost firestorm storm breakthrough defeat humiliation openness turmoil uproar"
    " offensive ground stake embarrassment speculation headline history wave stir sensation surprise trouble"
    " controversy disarray depth doubt jeopardy limbo spotlight lifeline".split()
)
"""Things that nobody sees: what is dealt, taken, suffered, broken or raised with them says nothing of what was done."""
_DEALT = frozenset("blow setback twist turn boost breakthrough lifeline".split())
"""Those that one happening deals, which "after" may tell as well as "when"."""
_FIGURED = frozenset(
    "bolster dent overshadow deepen intensify worsen escalate rock shake illustrate shock stun anger infuriate outrage"
    " defy embarrass".split()
)
_LEADING = frozenset("in into on at by".split())
_HOLDING = frozenset("day week month year centre center heart focus series spate spell".split())
_SEEMING = frozenset(("appear", "seem"))
_FINITE = ("VBD", "VBZ", "VBP")


def shown_by(tree: Tree, told: Governed, dates: Words) -> Governed | None:
    """The happening of which a clause gives but the figure, `None` where it is none or nothing else is said.

    "When" and "as" after it tell it of the same day, as does "after" of what is dealt ("a blow after the mayor left"),
    and so does "by": "broke new ground by opening a court".
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
    return tree.words[verb].lemma in _FIGURED or any(tree.words[item].lemma in _FIGURES for item in _things(tree, verb))


def _things(tree: Tree, verb: int) -> list[int]:
    """What a verb is done to or with, and what that is of: "trouble" of "was hit by months of trouble"."""
    if tree.words[verb].lemma in _SEEMING and (aim := tree.child(verb, "xcomp")) is not None:
        verb = aim
    things = [*tree.children(verb, "dobj", "nsubjpass")]
    preps = [prep for prep in tree.children(verb, "prep", "agent") if tree.lower(prep) in _LEADING]
    things += [item for prep in preps for item in tree.children(prep, "pobj")]
    ofs = [prep for thing in things for prep in tree.children(thing, "prep") if tree.lower(prep) == "of"]
    held = [item for prep in ofs for item in tree.children(prep, "pobj") if tree.words[prep].head > verb]
    return things + [item for item in held if tree.words[tree.words[tree.words[item].head].head].lemma in _HOLDING]


def _is_at_once(tree: Tree, clause: int) -> bool:
    """Whether a clause says what happened at that moment: "when the mayor resigned"."""
    said = tree.words[clause].tag in _FINITE or bool(tree.children(clause, "auxpass"))
    openers = [tree.lower(item) for item in tree.children(clause, "mark", "advmod") if item < clause]
    if "after" in openers:
        dealt = any(tree.words[item].lemma in _DEALT for item in _things(tree, tree.words[clause].head))
        return said and dealt and bool(tree.children(clause, *SUBJECTS))
    deepened = tree.words[tree.words[clause].head].lemma in _FIGURED  # "deepened as winter came" tells two things
    return said and bool(tree.children(clause, *SUBJECTS)) and ("when" in openers or ("as" in openers and not deepened))
