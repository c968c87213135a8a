"""Whether a noun of a tree means one or several."""

from __future__ import annotations

from timeline.events.tree import Tree

_PLURAL_NOUNS = ("NNS", "NNPS")
_PLURAL_WORDS = frozenset("police they we people officers staff these those many several both few".split())


def is_several(tree: Tree, noun: int) -> bool:
    """Whether a noun means more than one: "mills", "police", "Ahmadis", but neither "Ann Davies" nor "WWDC"."""
    word = tree.words[noun]
    if word.entity == "NORP" and word.text.endswith("s"):  # which the model takes for one name
        return True
    first_name = any(tree.words[item].tag == "NNP" for item in tree.children(noun, "compound"))
    team = any(tree.lower(item) == "the" for item in tree.children(noun, "det"))  # "the Rovers", of whatever entity
    somebody = word.text.istitle() and not team and (word.entity == "PERSON" or first_name)
    return (word.tag in _PLURAL_NOUNS and not (somebody or word.text.isupper())) or word.text.lower() in _PLURAL_WORDS


def was_or_were(tree: Tree, noun: int) -> str:
    """The verb of what was done to a noun, and to those that are joined to it."""
    return "were" if is_several(tree, noun) or is_joined(tree, noun) else "was"


def is_joined(tree: Tree, noun: int) -> bool:
    """Whether others are named with it: "Low and Smith"."""
    return bool(tree.children(noun, "conj") or next_of_several(tree, noun))


def next_of_several(tree: Tree, noun: int) -> tuple[int, ...]:
    """ "Hill" of "Low, Hill and Smith", where the parser reads the second name as another for the first."""
    return tuple(
        item
        for item in tree.children(noun, "appos")
        if tree.words[item].tag == tree.words[noun].tag == "NNP"
        and tree.words[min(tree.subtree(item))].tag == "NNP"
        and min(tree.subtree(item)) == noun + 2
        and any(tree.words[other].tag == "NNP" for other in tree.children(item, "conj"))
    )
