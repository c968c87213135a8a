"""Shortening a clause without harm: whole branches are left out, the least needed first, until it fits."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from timeline.events.tree import Tree

Words = frozenset[int]

_CONDITIONS = frozenset("if unless until without when once while".split())

_CLOSE = frozenset("of by without".split())
"""Prepositions whose phrase says what the thing is."""

_TELLING_ADJECTIVES = frozenset(
    "attempted alleged suspected former failed false potential possible proposed planned acting fake unsuccessful first"
    " second last next other second-degree first-degree late pregnant dead unarmed own same".split()
)
"""Adjectives without which something else would be said."""


_RELATIONAL = frozenset(
    "attempt effort bid move plan decision ability refusal failure intention wish desire need right chance opportunity"
    " permission role part connection relation response addition exchange favour charge magnitude level amount number"
    " series kind sort lack risk threat likelihood possibility allegation claim fear sign hope proof evidence"
    " reason way"
    " majority handful course wake aftermath light case view face event process result cost end start top list promise"
    " pair couple group range variety loss spell piece bit member agreement pledge offer request call".split()
)
"""Nouns that say nothing without what follows them: they stay or go together."""

_BOUND = frozenset(
    "call/on charge/with sentence/to subject/to replace/by replace/with link/to compare/to compare/with"
    " provide/with expose/to"
    " attribute/to bring/to bring/into bring/within put/on put/in put/into put/under place/on place/in place/under"
    " turn/into turn/to take/to take/into give/to lead/to send/to transfer/to move/to strip/of deprive/of inform/of"
    " force/into add/to name/as appoint/as elect/as describe/as regard/as treat/as use/as serve/as".split()
)
"""Verbs with the preposition that they need."""


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
    return next((rank for rank, rule in _RANKS if rule(tree, index, verb)), None)


_COMPARED = ("JJ", "JJR", "JJS", "RB", "RBR")
_COMPLEMENTS = ("dobj", "ccomp", "xcomp", "attr", "acomp", "oprd", "dative", "nsubjpass", "prt", "agent")

_Rule = Callable[[Tree, int, int], bool]


def _is(*deps: str) -> _Rule:
    return lambda tree, index, _: tree.words[index].dep in deps


def _is_joined_verb(tree: Tree, index: int, _: int) -> bool:
    word = tree.words[index]
    return word.dep == "conj" and tree.words[word.head].is_verb


def _is_listed(tree: Tree, index: int, _: int) -> bool:
    """One of several things; of "between Low and the bank" both stay."""
    word, holder = tree.words[index], tree.words[tree.words[tree.words[index].head].head]
    return word.dep == "conj" and holder.text.lower() != "between"


def _is_side_clause(tree: Tree, index: int, _: int) -> bool:
    return tree.words[index].dep == "advcl" and not _is_condition(tree, index)


def _is_loose_preposition(tree: Tree, index: int, _: int) -> bool:
    """One that says when, where or how; "was in hospital" and "responsible for" need theirs."""
    word, head = tree.words[index], tree.words[tree.words[index].head]
    return word.dep == "prep" and word.text.lower() not in _CLOSE and head.lemma != "be" and head.tag not in _COMPARED


def _is_on_noun(tree: Tree, index: int, verb: int) -> bool:
    return _is_loose_preposition(tree, index, verb) and tree.words[index].head != verb


def _is_close(tree: Tree, index: int, verb: int) -> bool:
    return (_is("prep", "agent")(tree, index, verb) and tree.lower(index) in _CLOSE) or _is("advcl")(tree, index, verb)


def _is_plain_adjective(tree: Tree, index: int, _: int) -> bool:
    return tree.words[index].dep == "amod" and tree.lower(index) not in _TELLING_ADJECTIVES


def _is_needed(tree: Tree, index: int, _: int) -> bool:
    """Without it the word it hangs on says nothing: "a role in", "was charged with", "flew to"."""
    word, head = tree.words[index], tree.words[tree.words[index].head]
    return word.dep in ("prep", "acl", "relcl", "ccomp", "agent") and head.is_noun and head.lemma in _RELATIONAL


def completes_verb(tree: Tree, index: int, _: int) -> bool:
    """Without it the verb is left hanging: "was charged with", "resulted in"."""
    word, head = tree.words[index], tree.words[tree.words[index].head]
    if word.dep == "prep" and any(tree.lower(i).endswith(("self", "selves")) for i in tree.children(word.head, "dobj")):
        return True
    if word.dep == "prep" and word.text.lower() in _CONDITIONS:
        return True
    if f"{head.lemma}/{word.text.lower()}" in _BOUND:
        return True
    return word.dep == "prep" and head.is_verb and _is_only_complement(tree, index)


def _is_only_complement(tree: Tree, index: int) -> bool:
    """Whether a verb has nothing beside what the preposition brings: "flew to Quetta"."""
    verb = tree.words[index].head
    if any(tree.words[item].dep in _COMPLEMENTS for item in tree.children(verb)):
        return False
    return index == next((item for item in tree.children(verb, "prep") if item > verb), None)


def _is_condition(tree: Tree, index: int) -> bool:
    return any(tree.lower(item) in _CONDITIONS for item in tree.children(index, "mark", "advmod"))


def _with_joint(tree: Tree, index: int) -> Words:
    """The branch, and the "and" before it."""
    branch = tree.subtree(index)
    if tree.words[index].dep != "conj":
        return branch
    joints = [item for item in tree.children(tree.words[index].head, "cc") if item < index]
    return branch | frozenset(joints[-1:])


_RANKS: tuple[tuple[int | None, _Rule], ...] = (
    (None, completes_verb),
    (6, _is_needed),
    (0, _is("relcl", "parataxis", "appos")),
    (1, _is_side_clause),
    (1, _is_joined_verb),
    (2, _is("acl")),
    (3, _is_on_noun),
    (4, _is_loose_preposition),
    (4, _is_listed),
    (5, _is_close),
    (7, _is_plain_adjective),
)
