"""Shortening a clause without harm: whole branches are left out, those that an editor would miss least."""

from __future__ import annotations

import heapq
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from timeline.events.complements import is_relating
from timeline.events.sparing import can_go, worth
from timeline.events.tree import Tree, Words
from timeline.events.triggers import is_eventive

_MOST_SETS = 1_000
"""Sets of branches that are looked at, the least missed first."""
_MOST_TRIED = 12
"""Of those that make it short enough."""
_LOSS_OF_CHARACTER = 0.08
"""What each character that goes costs beside the branch, in log-odds: .03 to .1 come nearest to what editors leave."""
_LEAST_LOSS = 0.02
"""What leaving out a branch costs at least, so that of two sets the smaller is better."""

_NOT_THE_THING = re.compile(r"un(?!i[cfoqtv]|der)|anti-|non-|pro-")
"""How adjectives begin that make another thing of it: "undocumented workers", "non-fatal wounds"; not "united"."""

_STRIPPED = ("pobj", "dobj", "conj", "nsubj", "nsubjpass")
_SAYS_WHICH = ("nummod", "amod", "compound", "nmod", "prep", "acl", "relcl")


@dataclass(frozen=True, slots=True)
class _Branch:
    loss: float
    size: int
    words: Words


def shortened(
    tree: Tree,
    words: Words,
    heads: Sequence[int],
    excess: Callable[[Words], int],
    is_sound: Callable[[Words], bool],
) -> Words | None:
    """The words that stay, `None` where nothing more can go and it still does not fit.

    Args:
        heads: what has to stay, the verb first.
        excess: by how many characters some words are too long for the line.
        is_sound: whether some words still make a sentence; where none do that fit, the least missed are left out.
    """
    over = excess(words)
    if over <= 0:
        return words
    first = None
    tried = 0
    for gone in islice(_least_missed(_branches(tree, words, heads)), _MOST_SETS):
        if sum(branch.size for branch in gone) < over or _is_nested(gone):
            continue
        left = words.difference(*(branch.words for branch in gone))
        if excess(left) > 0:
            continue
        first = first or left
        if not _has_hollow(tree, left, words, heads) and is_sound(left):
            return left
        tried += 1
        if tried == _MOST_TRIED:
            break
    return first


def _branches(tree: Tree, words: Words, heads: Sequence[int]) -> list[_Branch]:
    """What can be left out, the least missed first."""
    worths = {index: worth(tree, index, words, heads[0]) for index in removable(tree, words)}
    found = []
    for index, kept in worths.items():
        branch = _with_joint(tree, index) & words
        if not branch.intersection(heads) and index not in heads:
            size = sum(len(tree.words[item].text) + (tree.words[item].dep != "punct") for item in branch)
            found.append(_Branch(max(kept + size * _LOSS_OF_CHARACTER, _LEAST_LOSS), size, branch))
    return sorted(found, key=lambda branch: (branch.loss, -min(branch.words)))


def removable(tree: Tree, words: Words) -> list[int]:
    """The tops of what can be left out of a clause."""
    return [index for index in sorted(words) if can_go(tree, index)]


def _least_missed(branches: Sequence[_Branch]) -> Iterator[tuple[_Branch, ...]]:
    """All sets of branches, in the order of what is lost with them."""
    waiting: list[tuple[float, tuple[int, ...]]] = [(branches[0].loss, (0,))] if branches else []
    while waiting:
        loss, chosen = heapq.heappop(waiting)
        yield tuple(branches[item] for item in chosen)
        last = chosen[-1]
        if last + 1 < len(branches):
            after = branches[last + 1].loss
            heapq.heappush(waiting, (loss + after, (*chosen, last + 1)))
            heapq.heappush(waiting, (loss - branches[last].loss + after, (*chosen[:-1], last + 1)))


def _is_nested(gone: Sequence[_Branch]) -> bool:
    """Whether one of the branches is a part of another, which counts it twice."""
    return sum(len(branch.words) for branch in gone) > len(frozenset[int]().union(*(branch.words for branch in gone)))


def _has_hollow(tree: Tree, words: Words, whole: Words, heads: Sequence[int]) -> bool:
    """Whether "in a move" or "under a law" is left, where the clause that said which move and which law is gone."""
    if _ends_bare(tree, words, whole) or any(_is_stripped(tree, index, words, whole) for index in words):
        return True
    return any(
        tree.words[tree.words[index].head].is_verb and _is_hollow(tree, index, words, whole)
        for index in words
        if not tree.subtree(index).intersection(heads)
    )


def _ends_bare(tree: Tree, words: Words, whole: Words) -> bool:
    """Whether it ends with "as an exercise" of "as an exercise in democracy"."""
    last = max(words)
    as_ = tree.words[last].dep == "pobj" and tree.lower(tree.words[last].head) == "as"
    as_ &= not tree.children(last, "poss", "nummod", "amod", "compound", "nmod")
    after = (item for item in tree.children(last, "relcl", "acl", "prep") if item in whole - words)
    return as_ and any(min(tree.subtree(item)) == last + 1 for item in after)


def _is_stripped(tree: Tree, noun: int, words: Words, whole: Words) -> bool:
    """Whether what makes another thing of a noun is gone, or all that said which it is: "drunk driving"."""
    gone = [item for item in tree.children(noun, "amod") if item in whole - words]
    if any(_NOT_THE_THING.match(tree.lower(item)) for item in gone):
        return True
    if not gone or tree.words[noun].tag not in ("NN", "NNS") or tree.words[noun].dep not in _STRIPPED:
        return False
    if tree.words[noun].tag == "NNS" and is_eventive(tree.words[noun].lemma):
        return False  # "elections", "talks"
    kinds = [item for item in gone if _says_which_kind(tree, item)]
    plain = [item for item in tree.children(noun, "amod") if item in words and not _says_which_kind(tree, item)]
    if kinds and plain and plain[0] < kinds[-1]:
        return True  # "its powerful lobby" of "its powerful agricultural lobby"
    bare = tree.words[noun].tag == "NN" and not words.intersection(tree.children(noun, "det", "poss"))
    return bool(kinds or bare) and not words.intersection(tree.children(noun, *_SAYS_WHICH))


def _says_which_kind(tree: Tree, index: int) -> bool:
    """ "Industrial" of "industrial output", "jobless", "collapsed", "short-term": not how a thing is, but which."""
    adjective = tree.words[index]
    if adjective.tag == "VBG":
        return index == 0 or tree.words[index - 1].tag != "JJ"  # "dirty looking"
    lower = adjective.text.lower()
    return adjective.tag == "VBN" or "-" in lower or lower.endswith(("less", "ern", "ed")) or is_relating(lower)


def _is_hollow(tree: Tree, prep: int, words: Words, whole: Words) -> bool:
    """Whether a preposition stands before "a law" or "rules" alone, of which the clause that says which is gone.

    So does one before a bare noun without its phrase: "in part", "with help".
    """
    noun = tree.child(prep, "pobj") if tree.words[prep].dep == "prep" else None
    if noun is None or tree.words[noun].tag not in ("NN", "NNS"):
        return False
    said = tree.children(noun, "det", "poss", "nummod", "amod", "compound")
    if any(tree.lower(item) not in ("a", "an") for item in said):
        return False
    gone = [item for item in tree.children(noun, "relcl", "acl", "prep") if item in whole - words]
    return any(tree.words[item].dep != "prep" or not said for item in gone)


def _with_joint(tree: Tree, index: int) -> Words:
    """The branch, and what it cannot go without: the "and" before it, all that describes a name with it."""
    branch, word = tree.subtree(index), tree.words[index]
    if word.dep in ("compound", "nmod"):
        return frozenset(
            item
            for own in tree.children(word.head, "det", "poss", "amod", "compound", "nmod", "nummod")
            if own <= index
            for item in tree.subtree(own)
        )
    if word.dep != "conj":
        return branch
    joints = [item for item in tree.children(word.head, "cc") if item < index]
    return branch | frozenset(joints[-1:])
