"""Participles without their "was": "jailed in 2011", "a rape reported in 2008"."""

from __future__ import annotations

from timeline.events.tense import is_past, participle, past
from timeline.events.tree import Tree

_DONE_TO = frozenset(
    "charge arrest jail release convict sentence kill shoot accuse fire sack appoint elect promote acquit imprison"
    " fine indict suspend detain question remand extradite injure wound execute hang deport expel"
    " ask order force allow strip ban bar".split()
)
_INTRANSITIVE = frozenset(
    "gather assemble stand walk pass arrive fall rise drop grow jump climb increase decline".split()
)
"""Verbs after which "by" says where or how much."""
_AMOUNTS = frozenset("% percent percentage point third half quarter fifth margin bn m million billion".split())
_GOING = frozenset("campaign vote travel die appear emerge resign retire live wait happen occur".split())
_CAUSING = frozenset("have get see order want need".split())
_TOLD = frozenset("tell inform warn notify advise remind convince assure".split())
_DONE_TO_SOMEBODY = frozenset("sentence convict jail indict arrest acquit deport extradite appoint".split())
"""Verbs that always have an object: "Low sentenced to life" is the passive of a headline."""
_CALLING = frozenset(("call/on", "call/for", "appeal/to", "agree/to", "vote/for", "respond/to", "react/to",
    "charge/across", "charge/at", "charge/into", "press/ahead", "press/on", "push/ahead", "forge/ahead"))  # fmt: skip


def is_bare_passive(tree: Tree, verb: int) -> bool:
    """Whether a participle lacks its "was"; one that can also be a finite verb is one only in a reduced clause."""
    word = tree.words[verb]
    if word.tag not in ("VBN", "VBD") or word.lemma == "be" or tree.children(verb, "aux", "auxpass"):
        return False
    if is_past(word.text.lower()) and participle(word.lemma) != word.text.lower():  # "spoke" is never done to anybody
        return False
    return not _is_active(tree, verb) and any(rule(tree, verb) for rule in _BARE)


def _is_active(tree: Tree, verb: int) -> bool:
    """ "Called on the board to resign", "tweeted that": nothing was done to who did it."""
    word = tree.words[verb]
    if tree.child(verb, "mark") is not None and tree.child(verb, "nsubj") is not None:
        return True
    beside = tree.children(verb, "prep", "prt", "advmod")
    calling = any(f"{word.lemma}/{tree.lower(item)}" in _CALLING for item in beside)
    return calling or word.lemma in _GOING or (tree.child(verb, "ccomp") is not None and word.lemma not in _TOLD)


def _has_agent(tree: Tree, verb: int) -> bool:
    """ "Released by scientists"."""
    word = tree.words[verb]
    if word.lemma in _INTRANSITIVE or _is_by_so_much(tree, verb):
        return False
    by = any(tree.lower(item) == "by" and tree.children(item, "pobj") for item in tree.children(verb, "prep"))
    agent = tree.child(verb, "agent") is not None or (by and (word.tag == "VBN" or word.dep in ("acl", "advcl")))
    return agent and tree.child(verb, "dobj") is None


def _is_by_so_much(tree: Tree, verb: int) -> bool:
    """ "Contracted by a huge 7.9 %": who did it is no amount."""
    by = (item for item in tree.children(verb, "agent", "prep") if tree.lower(item) == "by")
    return any(tree.words[amount].lemma in _AMOUNTS for item in by for amount in tree.children(item, "pobj"))


def _is_reduced(tree: Tree, verb: int) -> bool:
    """ "Letters sent in May", "was arrested and jailed" where the model takes the participle for a past tense."""
    word = tree.words[verb]
    joined = word.dep == "conj" and word.lemma in _DONE_TO and tree.child(word.head, "auxpass") is not None
    headline = word.lemma in _DONE_TO_SOMEBODY and tree.child(verb, "nsubj") is not None
    bare = word.dep == "acl" and tree.child(verb, "nsubj") is None
    finite = bare and tree.words[word.head].head == word.head and tree.child(verb, "oprd") is not None
    return word.tag == "VBD" and (bare or joined or headline) and not finite and tree.child(verb, "dobj") is None


def _is_participle(tree: Tree, verb: int) -> bool:
    """A participle whose subject it was done to, or that goes on with a passive."""
    word = tree.words[verb]
    if word.tag != "VBN":
        return False
    if tree.child(verb, "nsubj") is not None:
        return _is_done_to(tree, verb)
    if word.dep == "conj" and tree.words[word.head].is_verb:
        return tree.child(word.head, "auxpass") is not None or is_bare_passive(tree, word.head)
    return True


def _is_set_off(tree: Tree, verb: int) -> bool:
    """ "Low's test, confirmed on Monday, was the talk", where the model joins two past tenses without "and"."""
    subject = tree.child(verb, "nsubj")
    following = next((item for item in tree.children(verb, "conj") if item > verb), None)
    if subject is None or following is None or tree.words[verb - 1].text != "," or tree.children(verb, "cc", "dobj"):
        return False
    helpers = tree.children(following, "aux", "auxpass") if tree.words[verb].lemma in _DONE_TO else ()
    form = next(iter(helpers), following)  # "Low, fired in May, is seeking a post"
    finite = tree.words[form].tag in ("VBD", "VBZ") and tree.words[form - 1].text == ","
    return finite and not tree.children(following, "nsubj", "nsubjpass", "mark")


def _is_beside_with(tree: Tree, verb: int) -> bool:
    """ "With Low forced to resign"."""
    word = tree.words[verb]
    beside = word.dep == "pcomp" and tree.lower(word.head) == "with" and word.tag in ("VBN", "VBD")
    return beside and tree.child(verb, "nsubj") is not None and tree.child(verb, "dobj") is None


_BARE = (_has_agent, _is_reduced, _is_participle, _is_set_off, _is_beside_with)


def _is_done_to(tree: Tree, verb: int) -> bool:
    """Whether a participle with a subject tells what was done to that: "had him jailed", "Low, banned for life,"."""
    word = tree.words[verb]
    caused = word.dep == "ccomp" and tree.words[word.head].lemma in _CAUSING
    first = verb - 1 if verb and tree.words[verb - 1].dep == "advmod" else verb
    apart = first > 0 and tree.words[first - 1].text == ","
    return caused or apart or word.text.lower() != past(word.lemma) or tree.child(verb, "agent") is not None
