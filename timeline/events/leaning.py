"""Whether a line leans on its article: "the trial began" does, "the trial of Ann Low began" does not."""

from __future__ import annotations

from timeline.events.given_names import is_given
from timeline.events.governing import Governed
from timeline.events.roles import PERSONS, is_demonym
from timeline.events.tree import Tree, Word
from timeline.events.triggers import is_eventive, trigger_of

_POINTING = frozenset("the this that these those such".split())
_SAYS_WHICH = frozenset("prep relcl acl appos poss".split())
_NAMES = ("NNP", "NNPS")
_SUPERLATIVES = ("JJS", "RBS")
_KNOWN_TO_ALL = frozenset(
    "police public world sun moon earth sea internet web media press government army military navy authority economy"
    " parliament opposition state nation republic pope queen weather climate sky universe stock-market".split()
)
"""What is one of a kind wherever one reads, or as good as that."""


_PARTS_OF_AFFAIRS = frozenset(
    "lawsuit suit jury court judge verdict charge scandal affair episode system scheme article statement document"
    " letter proposal tribunal panel committee defendant defendants prosecution defence defense".split()
)
_MANY = 3  # words of its own that a thing without a name has where it is as good as named


def leans(tree: Tree, told: Governed, line: str) -> bool:
    """Whether only the article tells whom or what a line is about.

    Args:
        tree: with its descriptions made plain.
        told: what the line tells.
    """
    subject = told.subject
    if subject is None or tree.words[subject].text not in line:
        return False
    if _is_first_name(tree, subject, line) or _is_of_somebody(tree, subject, line):
        return True
    return _points(tree, subject) and not (_says_which(tree, told, line) or _has_named_part(tree, told, line))


def is_of_affair(tree: Tree, subject: int | None) -> bool:
    """Whether the subject is part of some affair, which a name can tell: "the trial", "the charges", "the report"."""
    if subject is None:
        return False
    word = tree.words[subject]
    return word.tag in ("NN", "NNS") and (is_eventive(word.lemma) or word.lemma in _PARTS_OF_AFFAIRS)


def _is_grave(word: Word) -> bool:
    """ "The rape was reported", "the fire was put out": what happened weighs, whoever it was."""
    known = trigger_of(word.lemma, word.span, noun=True)
    return known is not None and known.type in ("crime", "disaster") and word.lemma != "case"


def _is_first_name(tree: Tree, index: int, line: str) -> bool:
    """ "Tim" with nothing beside it."""
    word = tree.words[index]
    return word.tag == "NNP" and not tree.children(index) and is_given(word.text) and line.startswith(f"{word.text} ")


def _points(tree: Tree, index: int) -> bool:
    article = tree.child(index, "det")
    word = tree.words[index]
    named = word.tag in _NAMES and not is_demonym(word.text)
    return article is not None and tree.lower(article) in _POINTING and not named


def _is_of_somebody(tree: Tree, subject: int, line: str) -> bool:
    """ "Sales in its largest markets": whose they are stands outside the line."""
    for index in sorted(tree.subtree(subject)):
        word = tree.words[index]
        if word.tag in _NAMES or word.lemma in PERSONS:
            return False
        if word.tag == "PRP$" and f" {word.text} " in f" {line} ":
            return True
    return False


def _holds_name(text: str) -> bool:
    """Whether a word, or the phrase that stands for it, has a capital that is no "American"."""
    return any(part[:1].isupper() and not is_demonym(part) for part in text.split())


def _has_named_part(tree: Tree, told: Governed, line: str) -> bool:
    """ "The girls were abducted by Boko Haram", "the earthquake struck Haiti": a name says enough of it."""
    assert told.subject is not None
    acts = tree.children(told.head, "agent")
    if tree.words[told.subject].lemma not in PERSONS:
        acts += tree.children(told.head, "dobj")
    things = {item if tree.words[item].is_noun else next(iter(tree.children(item)), item) for item in acts}
    inside = (tree.words[item] for thing in things for item in (thing, *tree.children(thing, "compound", "poss")))
    return any(word.tag in _NAMES and word.text in line for word in inside)


def _says_which(tree: Tree, told: Governed, line: str) -> bool:
    """Whether the words round the subject, as far as the line has them, tell which one it is."""
    index = told.subject
    assert index is not None
    word, article = tree.words[index], tree.child(index, "det")
    assert article is not None
    own = tree.words[article + 1 : index]
    if word.lemma in _KNOWN_TO_ALL or len(own) >= _MANY or _holds_name(word.text):
        return True
    if any(_holds_name(one.text) or one.tag in _SUPERLATIVES for one in own):
        return True
    if _is_grave(word):
        return True
    after = (tree.words[item] for item in tree.children(index) if item > index and told.head not in tree.subtree(item))
    return any(one.dep in _SAYS_WHICH and f" {one.text}" in line for one in after)
