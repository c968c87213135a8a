"""Who does what a verb tells, where the sentence does not say it beside the verb.

A relative clause takes its subject from the noun before it, a participle and a joined verb from the clause they
belong to.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.tense import past
from timeline.events.tree import SUBJECTS, Tree
from timeline.events.triggers import ATTRIBUTION

_RELATIVE = ("WDT", "WP", "WP$", "WRB")
_DONE_TO = frozenset(
    "charge arrest jail release convict sentence kill shoot accuse fire sack appoint elect promote acquit imprison"
    " fine indict suspend detain question remand extradite injure wound execute hang deport expel".split()
)
_PRONOUNS = frozenset("he she it they".split())
_CAUSING = frozenset("have get see order want need".split())
_TOLD = frozenset("tell inform warn notify advise remind convince assure".split())
_OF_THINGS = frozenset(
    "publish release issue announce carry implement broadcast tweet report file draft write post unveil air conduct"
    " pass hold commit deliver".split()
)
"""Verbs of which what is done to is no person: "a decree by the mayor, Ann Low, published in May"."""
_DONE_TO_SOMEBODY = frozenset("sentence convict jail indict arrest acquit deport extradite appoint".split())
"""Verbs that always have an object: "Low sentenced to life" is the passive of a headline."""
_CALLING = frozenset(("call/on", "call/for", "appeal/to", "agree/to", "vote/for", "respond/to", "react/to"))
_PERSONS = {
    "he": frozenset("man boy father son brother husband gunman businessman".split()),
    "she": frozenset("woman girl mother daughter sister wife actress".split()),
}
_TEXTS = frozenset(
    "statement report letter document study article paper review email memo post source list deal agreement poll plan"
    " survey interview".split()
)
_WHO_SPEAK_FOR = ("man", "woman", "person", "official", "minister", "er", "or", "chief")
_ROLES = frozenset(
    "head leader chief member president minister director secretary governor chairman founder player winner champion"
    " author editor owner boss captain manager mayor judge officer wife husband son daughter brother sister".split()
)
_OF = ("of", "by")


def subject_of(tree: Tree, verb: int) -> int | None:
    """The head of the subject's phrase: its own, the noun a relative clause describes, or a borrowed one."""
    word = tree.words[verb]
    own = tree.child(verb, *SUBJECTS)
    if own is not None and tree.words[own].tag not in _RELATIVE:
        return own if (same := _same_speaker(tree, verb, own)) is None else same
    above = word.head
    if above == verb:
        return own
    if word.dep in ("relcl", "acl") and tree.words[above].is_noun | (tree.words[above].tag in ("PRP", "DT", "CD")):
        known = (_named_right_before(tree, verb), _of_copula(tree, above))
        return next((item for item in known if item is not None), _described(tree, verb, above))
    if own is None and word.dep == "advcl":
        own = _named_right_before(tree, verb)
    if own is not None:
        return own
    lender = next(_verbs_above(tree, verb), None)
    return subject_of(tree, lender) if lender is not None else None


def _described(tree: Tree, verb: int, noun: int) -> int | None:
    """Of a list or of "Low, a former head of the army" what a clause about it describes: the last, or the name.

    `None` where it can be one thing or another: "a show in Leeds, which was cancelled".
    """
    first = min(tree.subtree(verb))
    comma = first > 0 and tree.words[first - 1].text == ","
    while not comma and (others := [item for item in tree.children(noun, "conj") if item < verb]):
        noun = others[-1]
    above = tree.words[noun].head
    if comma and tree.lower(first) == "which" and tree.words[first - 2].tag == "NNP":
        at = tree.words[tree.words[first - 2].head]
        either = tree.words[first - 2].dep == "pobj" and at.text.lower() not in _OF and tree.words[at.head].is_noun
        return None if either else first - 2
    if tree.words[verb].tag == "VBG" and not tree.children(verb, "aux"):
        return noun if _is_right_before(tree, noun, first) else None
    if tree.words[verb].tag == "VBN" and (thing := _thing_of(tree, verb, noun, comma=comma)) != noun:
        return thing
    if (agreeing := _agreeing(tree, verb, noun)) is not None:
        return agreeing
    if tree.words[noun].dep == "appos" and any(tree.lower(item) in ("a", "an") for item in tree.children(noun, "det")):
        named = tree.words[noun].head
        return named if tree.words[named].tag == "NNP" and named == min(tree.subtree(noun)) - 2 else None
    if any(tree.lower(item) == "who" for item in tree.children(verb)):
        head = tree.words[above].head
        if tree.words[noun].dep == "pobj" and tree.words[head].lemma in _ROLES:
            noun = head
        while tree.words[noun].dep in ("appos", "conj") and tree.words[noun].tag != "NNP":
            noun = tree.words[noun].head
    return noun


def _is_right_before(tree: Tree, noun: int, first: int) -> bool:
    """Whether nothing that could be meant as well stands between, as in "the rise in thefts reaching Leeds"."""
    return not any(tree.words[item].is_noun for item in range(noun + 1, first))


def _thing_of(tree: Tree, verb: int, noun: int, *, comma: bool) -> int | None:
    """ "The list" of "the list of candidates published in May", "the murder" of "the murder of ten people committed".

    The noun itself where nothing speaks against it, `None` where it cannot be meant.
    """
    word, whole = tree.words[noun], tree.words[tree.words[noun].head].head
    part = word.dep == "pobj" and tree.words[whole].is_noun
    about = part and not comma and tree.lower(word.head) in ("of", "on", "over", "about")
    if about and tree.words[whole].lemma in _TEXTS:
        return whole
    if tree.words[verb].lemma in _OF_THINGS and tree.children(verb, "aux", "auxpass") == ():
        nearest = tree.words[verb - 2] if comma and verb > 1 else word
        if nearest.tag == "NNP" and tree.child(noun, "det") is None:
            return None
        if word.lemma in ("people", "person", "man", "woman", "child"):
            return whole if about else None
    return noun


def _agreeing(tree: Tree, verb: int, noun: int) -> int | None:
    """ "The summit" of "a summit of leaders, which opens": what agrees in number where the nearest does not."""
    word, whole = tree.words[noun], tree.words[tree.words[noun].head].head
    singular = tree.words[verb].tag == "VBZ" or any(tree.lower(i) in ("is", "was", "has") for i in tree.children(verb))
    if word.dep != "pobj" or word.tag != "NNS" or not singular or tree.words[whole].tag not in ("NN", "NNP"):
        return None
    return whole


def _of_copula(tree: Tree, noun: int) -> int | None:
    """Who is said to be what a clause describes: "Low was one of them, jailed in 2007"."""
    word = tree.words[noun]
    if word.dep != "attr" or tree.words[word.head].lemma != "be":
        return None
    subject = tree.child(word.head, "nsubj")
    return subject if subject is not None and tree.words[subject].is_noun else None


def _named_right_before(tree: Tree, verb: int) -> int | None:
    """The name, or in what opens the sentence the noun, that ", fired in October," follows, wherever it was hung."""
    if verb < 2 or tree.words[verb].tag != "VBN" or tree.words[verb - 1].text != ",":
        return None
    if tree.words[verb].lemma in _OF_THINGS:
        return None
    before, main = tree.words[verb - 2], tree.root()
    subject = tree.child(main, *SUBJECTS) if main is not None else None
    opens = subject is not None and verb < subject and before.tag in ("NN", "NNS")
    return verb - 2 if (before.tag == "NNP" and before.dep != "compound") or opens else None


def _same_speaker(tree: Tree, verb: int, own: int) -> int | None:
    """Who says it, where the pronoun of what is said can be nobody else: "the company said it had sent"."""
    word, pronoun = tree.words[verb], tree.lower(own)
    above = next((item for item in tree.above(verb) if tree.words[item].is_verb), None)
    if above is None or pronoun not in _PRONOUNS or word.dep not in ("ccomp", "advcl", "relcl"):
        return None
    speaker = subject_of(tree, above)
    elsewhere = word.dep != "relcl" and above != word.head
    if elsewhere or speaker is None or not tree.words[speaker].is_noun or verb in tree.subtree(speaker):
        return None
    if pronoun in ("he", "she"):
        return speaker if _is_somebody(tree, speaker, pronoun, told=word.dep != "relcl") else None
    named = tree.words[speaker]
    speaks = (
        (word.lemma, pronoun) != ("be", "it") and named.lemma not in _TEXTS and not named.lemma.endswith(_WHO_SPEAK_FOR)
    )
    agrees = (named.tag in ("NNS", "NNPS")) == (pronoun == "they")
    return speaker if speaks and agrees and tree.words[above].lemma in ATTRIBUTION else None


def _is_somebody(tree: Tree, noun: int, pronoun: str, *, told: bool) -> bool:
    """Whether a noun is a person whom "he" or "she" can be: a name without an article, "the woman"."""
    word = tree.words[noun]
    return (told and word.tag == "NNP" and not tree.children(noun, "det")) or word.lemma in _PERSONS[pronoun]


def _verbs_above(tree: Tree, verb: int) -> Iterator[int]:
    if tree.words[verb].dep == "conj" and not _is_joined(tree, verb):
        return
    if tree.words[verb].dep in ("conj", "advcl", "xcomp", "pcomp", "dep"):
        yield from (above for above in tree.above(verb) if tree.words[above].is_verb)


def _is_joined(tree: Tree, verb: int) -> bool:
    """Whether an "and" stands somewhere in the row of verbs; without one the row is a misreading."""
    row = {verb}
    for item in tree.above(verb):
        row.add(item)
        if tree.words[item].dep != "conj":
            break
    while more := {child for item in row for child in tree.children(item, "conj")} - row:
        row |= more
    return any(tree.children(item, "cc") for item in row)


def outer_object(tree: Tree, verb: int, subject: int | None) -> int | None:
    """The noun that a relative clause leaves out: "the report (that) it published"."""
    word = tree.words[verb]
    if word.dep != "relcl" or subject in (None, word.head) or tree.child(verb, "auxpass") is not None:
        return None
    objects = tree.children(verb, "dobj", "attr", "ccomp", "xcomp")
    if all(tree.words[item].tag in _RELATIVE for item in objects) and not _relative_time(tree, verb):
        return word.head if tree.words[word.head].is_noun else None
    return None


def _relative_time(tree: Tree, verb: int) -> bool:
    return any(
        tree.words[item].tag in _RELATIVE and tree.words[item].dep != "dobj"
        for child in tree.children(verb)
        for item in tree.subtree(child)
        if item < verb
    )


def is_bare_passive(tree: Tree, verb: int) -> bool:
    """Whether a participle lacks its "was"; one that can also be a finite verb is one only in a reduced clause."""
    word = tree.words[verb]
    if word.tag not in ("VBN", "VBD") or word.lemma == "be" or tree.children(verb, "aux", "auxpass"):
        return False
    return not _is_active(tree, verb) and any(rule(tree, verb) for rule in _BARE)


def _is_active(tree: Tree, verb: int) -> bool:
    """ "Called on the board to resign", "tweeted that": nothing was done to who did it."""
    word = tree.words[verb]
    calling = any(f"{word.lemma}/{tree.lower(item)}" in _CALLING for item in tree.children(verb, "prep", "prt"))
    return calling or (tree.child(verb, "ccomp") is not None and word.lemma not in _TOLD)


def _has_agent(tree: Tree, verb: int) -> bool:
    """ "Released by scientists"."""
    word = tree.words[verb]
    by = any(tree.lower(item) == "by" for item in tree.children(verb, "prep"))
    agent = tree.child(verb, "agent") is not None or (by and (word.tag == "VBN" or word.dep in ("acl", "advcl")))
    return agent and tree.child(verb, "dobj") is None


def _is_reduced(tree: Tree, verb: int) -> bool:
    """ "Letters sent in May", "was arrested and jailed" where the model takes the participle for a past tense."""
    word = tree.words[verb]
    joined = word.dep == "conj" and word.lemma in _DONE_TO and tree.child(word.head, "auxpass") is not None
    headline = word.lemma in _DONE_TO_SOMEBODY and tree.child(verb, "nsubj") is not None
    return word.tag == "VBD" and (word.dep == "acl" or joined or headline) and tree.child(verb, "dobj") is None


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


_BARE = (_has_agent, _is_reduced, _is_participle)


def _is_done_to(tree: Tree, verb: int) -> bool:
    """Whether a participle with a subject tells what was done to that: "had him jailed", "the mast struck by it"."""
    word = tree.words[verb]
    caused = word.dep == "ccomp" and tree.words[word.head].lemma in _CAUSING
    return caused or word.text.lower() != past(word.lemma) or tree.child(verb, "agent") is not None
