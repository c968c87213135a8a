"""Shortening a clause without harm: whole branches are left out, the least needed first, until it fits."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from timeline.events.tree import Tree

Words = frozenset[int]

_CONDITIONS = frozenset("if unless until without when once while".split())


_TELLING_ADJECTIVES = frozenset(
    "attempted alleged suspected former failed false potential possible proposed planned acting fake unsuccessful first second last"
    " next other second-degree first-degree late pregnant dead unarmed own same".split()
)
"""Adjectives without which something else would be said."""


def shortened(tree: Tree, words: Words, heads: Sequence[int], fits: Callable[[Words], bool]) -> Words | None:
    """The words that stay, `None` where nothing more can go and it still does not fit.

    What went out last comes back where the rest left room for it.

    Args:
        heads: what has to stay, the verb first.
    """
    gone: list[Words] = []
    for branch in _spare(tree, words, heads):
        if fits(words):
            break
        if branch & words:
            gone.append(branch & words)
            words -= branch
    if not fits(words):
        return None
    for branch in reversed(gone):
        top = min(branch, key=lambda index: (tree.depth(index), index))
        if tree.words[top].head in words and fits(words | branch):
            words |= branch
    return words


def _spare(tree: Tree, words: Words, heads: Sequence[int]) -> list[Words]:
    """The branches that can be left out, the least needed first; of equals the last."""
    ranked = [
        (rank, -index, _with_joint(tree, index))
        for index in words
        if index not in heads and (rank := _rank(tree, index, heads[0])) is not None
    ]
    return [branch for _, _, branch in sorted(ranked, key=lambda item: item[:2]) if not branch.intersection(heads)]


def _rank(tree: Tree, index: int, verb: int) -> int | None:
    """How easily a branch is spared; `None` where leaving it out would change what is said."""
    word = tree.words[index]
    head = tree.words[word.head]
    match word.dep:
        case "relcl" | "parataxis" | "appos":
            return 0
        case "advcl":
            return 5 if _is_condition(tree, index) else 1
        case "conj":
            return 1 if head.is_verb else 4
        case "acl":
            return 2
        case "prep" if head.lemma == "be" or head.tag == "JJ":
            return None
        case "prep" | "agent" if word.text.lower() in ("of", "by", "without"):
            return 5
        case "prep":
            return 4 if word.head == verb else 3
        case "xcomp" | "ccomp" if word.head != verb:
            return 6
        case "amod" if word.text.lower() not in _TELLING_ADJECTIVES:
            return 7
        case _:
            return None


def _is_condition(tree: Tree, index: int) -> bool:
    return any(tree.lower(item) in _CONDITIONS for item in tree.children(index, "mark", "advmod"))


def _with_joint(tree: Tree, index: int) -> Words:
    """The branch, and the "and" before it."""
    branch = tree.subtree(index)
    if tree.words[index].dep != "conj":
        return branch
    joints = [item for item in tree.children(tree.words[index].head, "cc") if item < index]
    return branch | frozenset(joints[-1:])
