"""What a line leaves open though its grammar is whole: "lifted sanctions" on whom, "was appointed" to what.

No part of it is lost where the sentence says no more: then the line leans on its article.
"""

from __future__ import annotations

from timeline.events.cuts import Cut, Fault

_QUANTITIES = frozenset(
    "number mass majority minority handful series lot couple range variety flavour flavor kind sort type portion"
    " percentage proportion string spate batch raft host".split()
)
_UNTOLD = frozenset(
    "volunteer compete occur culminate hinge participate apply appeal contribute consist depart feature raise use act"
    " pay work serve speak argue lead put take bring emerge amount belong relate tend seem happen try last"
    " threaten".split()
)
_UNTOLD_WITHOUT = frozenset("elaborate scoff come return arrive finish lose win run vote hint hit".split())
"""Verbs that say too little where what followed them is gone: "finished" of "finished in the first group"."""
_UNTOLD_OF = frozenset("quiz face associate construct ask tell urge use make see describe post send involve".split())
_OPEN = frozenset(
    "leave visit rejoin run succeed perform choose realise realize go show outline register yield stay remain".split()
)
_OPEN_OF = frozenset("appoint eject find follow acquire spot renew gather test criticize criticise admit".split())
"""Verbs that say little of somebody whom they alone are told of, and more beside their sentence."""
_NEEDY_OF = frozenset("need include propose infect force require involve associate construct describe".split())
_EMPTY = frozenset(
    "sanction proof contact detente breakthrough concession response warning initiative proposal goal title plan spot"
    " piece clue statement expectation gesture comment speech claim remark announcement decision demand complaint"
    " objective milestone change step measure move condition reason detail role message suggestion reaction compromise"
    " commitment promise stance view argument approach strategy service system point issue idea".split()
)
"""Nouns that tell nothing where only an adjective stands beside them."""
_PERIODS = frozenset("phase era stage chapter".split())


def _brings_nothing(cut: Cut) -> bool:
    """ "The council lifted sanctions", "the season moved into a new phase": on whom, of what?"""
    tree = cut.tree
    last = max((item for item in cut.words if tree.words[item].dep != "punct"), default=cut.verb)
    into = tree.lower(tree.words[last].head) == "into" and tree.words[tree.words[last].head].head == cut.verb
    if into and tree.words[last].lemma in _PERIODS:
        return True
    if tree.words[last].dep != "dobj" or tree.words[last].head != cut.verb or tree.words[last].lemma not in _EMPTY:
        return False
    said = [item for item in tree.children(last) if item in cut.words and tree.words[item].dep not in ("det", "amod")]
    return not said and all(tree.lower(item) in ("a", "an") for item in tree.children(last, "det"))


def counts_nothing(cut: Cut) -> bool:
    """ "A number was to grow", "a critical mass were elected"."""
    tree = cut.tree
    heads = (item for item in (cut.subject, tree.child(cut.verb, "dobj")) if item is not None and item in cut.words)
    return any(
        tree.words[item].lemma in _QUANTITIES
        and not any(child > item and child in cut.words for child in tree.children(item, "prep", "acl", "relcl"))
        for item in heads
    )


def says_too_little(cut: Cut) -> bool:
    """ "Low volunteered", "the aide was quizzed": verbs that leave open for, in or about what."""
    tree, word = cut.tree, cut.tree.words[cut.verb]
    lost = any(
        item > cut.verb and tree.words[item - 1].text != "," and not tree.subtree(item) & cut.given
        for item in tree.children(cut.verb, "prep")
    )
    untold = _UNTOLD_OF if cut.passive else _UNTOLD | (_UNTOLD_WITHOUT if lost else frozenset())
    return word.lemma in untold and _stands_alone(cut)


def _leaves_open(cut: Cut) -> bool:
    """ "The aide was appointed", "the troops left": to what, and from where?"""
    return cut.tree.words[cut.verb].lemma in (_OPEN_OF if cut.passive else _OPEN) and _stands_alone(cut)


def _stands_alone(cut: Cut) -> bool:
    """Whether nothing follows a verb but how it was done."""
    after = (item for item in cut.words if item > cut.verb)
    return cut.object is None and not any(cut.tree.words[item].dep not in ("punct", "advmod", "cc") for item in after)


def _ends_in_needy_verb(cut: Cut) -> bool:
    """ "Said that action was needed" of "needed to save it", "that they should vote": what followed is gone."""
    tree, last = cut.tree, max(cut.words)
    word = tree.words[last]
    if not word.is_verb or last == cut.verb:
        return False
    passive = bool(tree.children(last, "auxpass"))
    lost = any(item > last for item in tree.children(last, "prep", "advcl", "xcomp", "agent"))
    untold = _NEEDY_OF if passive else _UNTOLD | _UNTOLD_WITHOUT
    return lost and word.lemma in untold and not tree.subtree(last) & cut.given


EMPTINESS: tuple[Fault, ...] = (_brings_nothing, _leaves_open, _ends_in_needy_verb)
