"""Who does what a verb tells, where the sentence does not say it beside the verb.

A relative clause takes its subject from the noun before it, a participle and a joined verb from the clause they
belong to.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.attribution import is_direct_speech
from timeline.events.described import OF_THINGS, TEXTS, described
from timeline.events.tree import SUBJECTS, Tree
from timeline.events.triggers import ATTRIBUTION

_RELATIVE = ("WDT", "WP", "WP$", "WRB")
_PRONOUNS = frozenset("he she it they".split())
_PERSONS = {
    "he": frozenset("man boy father son brother husband gunman businessman".split()),
    "she": frozenset("woman girl mother daughter sister wife actress".split()),
}
_NO_PERSONS = ("GPE", "LOC", "NORP")
_SEEING = frozenset("watch see hear read meet".split())
_WHO_SPEAK_FOR = ("man", "woman", "person", "official", "minister", "er", "or", "chief")


def subject_of(tree: Tree, verb: int) -> int | None:
    """The head of the subject's phrase: its own, the noun a relative clause describes, or a borrowed one."""
    word = tree.words[verb]
    own = tree.child(verb, *SUBJECTS)
    if own is not None and tree.words[own].tag not in _RELATIVE:
        same = _same_speaker(tree, verb, own)
        return _after_title(tree, verb, _after_opening(tree, verb, own)) if same is None else same
    above = word.head
    if above == verb:
        return own
    if word.dep in ("relcl", "acl") and tree.words[above].is_noun | (tree.words[above].tag in ("PRP", "DT", "CD")):
        known = (_named_right_before(tree, verb), _of_copula(tree, above))
        return next((item for item in known if item is not None), described(tree, verb, above))
    if own is None and word.dep in ("advcl", "dep"):
        near = (_named_right_before(tree, verb), _thing_right_before(tree, verb), _joined_right_before(tree, verb))
        own = next((item for item in near if item), None)
    if own is None and word.dep == "conj":
        own = _named_before_date(tree, verb)
    if own is not None:
        return own
    lender = next(_verbs_above(tree, verb), None)
    if lender is not None and _is_quality(tree, lender) and tree.child(verb, "dobj") is not None:
        return None
    return _lent(tree, verb, subject_of(tree, lender)) if lender is not None else None


def _after_title(tree: Tree, verb: int, own: int) -> int:
    """ "Low" of "in her memoir, The Mill, Low writes": the title has a comma before it and none after the name."""
    opening = min(tree.subtree(own))
    for name in tree.children(own, "appos"):
        first, last = min(tree.subtree(name)), max(tree.subtree(name))
        apart = tree.words[first - 1].text == "," and opening > 0 and tree.words[opening - 1].text == ","
        if apart and last < verb and tree.words[last + 1].text != "," and tree.words[name].tag == "NNP":
            return name
    return own


def _after_opening(tree: Tree, verb: int, own: int) -> int:
    """ "Low" of "one of five sons, Low sang", "a year after Leeds, Low sang", which the parser reads as one phrase."""
    last = tree.children(verb, "nsubj", "nsubjpass")[-1:]
    if last and last[0] > own and tree.words[last[0]].tag == "NNP" and _follows_comma(tree, last[0]):
        return last[0]
    before = min(tree.subtree(own)) - 1
    if before < 0 or before not in tree.children(verb, "prep") or tree.children(before):
        return own
    named = [item for item in tree.children(own, "appos", "conj") if _follows_comma(tree, item)]
    return next((item for item in reversed(named) if max(tree.subtree(item)) < verb), own)


def _follows_comma(tree: Tree, noun: int) -> bool:
    first = min(tree.subtree(noun))
    return first > 0 and tree.words[first - 1].text == ","


def _joined_right_before(tree: Tree, verb: int) -> int | None:
    """ "Leeds" of "they came to York and Leeds fell", where the parser joins both and hangs the verb on "came"."""
    bare = tree.words[verb].tag == "VBD" and not tree.children(verb, "mark", "advmod", "aux", "auxpass")
    before = verb - 1
    if not bare or verb < 3 or tree.words[before].tag != "NNP":
        return None
    while tree.words[before].dep == "compound":
        before = tree.words[before].head
    joined = before < verb and tree.words[before].dep == "conj"
    return before if joined and tree.lower(min(tree.subtree(before)) - 1) == "and" else None


def _named_before_date(tree: Tree, verb: int) -> int | None:
    """ "Low" of "the mill was old, yet Low last year bought it", whom the parser hangs on the first verb."""
    loose = [item for item in tree.children(tree.words[verb].head, "dep") if tree.words[item].tag == "NNP"]
    if not loose or loose[-1] > verb:
        return None
    joint, own = min(tree.subtree(loose[-1])) - 1, tree.subtree(verb)
    joined = joint > 0 and tree.words[joint].dep == "cc"
    return loose[-1] if joined and own.issuperset(range(loose[-1] + 1, verb)) else None


def _of_copula(tree: Tree, noun: int) -> int | None:
    """Who is said to be what a clause describes: "Low was one of them, jailed in 2007", "he is a baker who sang"."""
    word = tree.words[noun]
    if word.dep != "attr" or tree.words[word.head].lemma != "be":
        return None
    subject = tree.child(word.head, "nsubj")
    if subject is None:
        return None
    one = any(tree.lower(item) in ("a", "an") for item in tree.children(noun, "det"))
    return subject if tree.words[subject].is_noun or (one and tree.lower(subject) in ("he", "she")) else None


def _named_right_before(tree: Tree, verb: int) -> int | None:
    """The name, or in what opens the sentence the noun, that ", fired in October," follows, wherever it was hung."""
    if verb < 2 or tree.words[verb].tag != "VBN" or tree.words[verb - 1].text != ",":
        return None
    if tree.words[verb].lemma in OF_THINGS:
        return None
    before, main = tree.words[verb - 2], tree.root()
    subject = tree.child(main, *SUBJECTS) if main is not None else None
    opens = subject is not None and verb < subject and before.tag in ("NN", "NNS")
    return verb - 2 if (before.tag == "NNP" and before.dep != "compound") or opens else None


def _thing_right_before(tree: Tree, verb: int) -> int | None:
    """ "The election" of "lost her seat in the election, held in May", wherever "held" was hung."""
    if verb < 2 or not _is_trailing(tree, verb) or tree.words[verb - 1].text != ",":
        return None
    noun = tree.words[verb - 2]
    above = tree.words[noun.head]
    close = noun.dep in ("dobj", "attr") or (noun.dep == "pobj" and tree.words[above.head].is_verb)
    return verb - 2 if tree.words[verb].lemma in OF_THINGS and noun.tag in ("NN", "NNS") and close else None


def _is_trailing(tree: Tree, verb: int) -> bool:
    """Whether a bare participle follows what it was hung on."""
    word = tree.words[verb]
    bare = word.tag == "VBN" and not tree.children(verb, "aux", "auxpass")
    return word.dep in ("advcl", "dep") and bare and word.head < verb


def _same_speaker(tree: Tree, verb: int, own: int) -> int | None:
    """Who says it, where the pronoun of what is said can be nobody else: "the company said it had sent"."""
    word, pronoun = tree.words[verb], tree.lower(own)
    above = next((item for item in tree.above(verb) if tree.words[item].is_verb), None)
    if above is None or pronoun not in _PRONOUNS or word.dep not in ("ccomp", "advcl", "relcl"):
        return None
    if tree.children(own, "conj") or _is_done_to(tree, above, own) or is_direct_speech(tree, own):
        return None  # "he and Smith": not he alone
    speaker = subject_of(tree, above)
    if speaker is not None and _is_another_than(tree, verb, speaker, own):
        return None
    elsewhere = word.dep != "relcl" and above != word.head
    if elsewhere or speaker is None or not tree.words[speaker].is_noun or verb in tree.subtree(speaker):
        return None
    if pronoun in ("he", "she"):
        return speaker if _is_somebody(tree, speaker, pronoun, told=word.dep != "relcl") else None
    named = tree.words[speaker]
    speaks = (
        (word.lemma, pronoun) != ("be", "it") and named.lemma not in TEXTS and not named.lemma.endswith(_WHO_SPEAK_FOR)
    )
    agrees = (named.tag in ("NNS", "NNPS")) == (pronoun == "they")
    return speaker if speaks and agrees and tree.words[above].lemma in ATTRIBUTION else None


def _is_done_to(tree: Tree, verb: int, pronoun: int) -> bool:
    """Whether "him" stands before "he", who is rather that one: "Low could only arrest him after he was expelled"."""
    him = {"he": "him", "she": "her"}.get(tree.lower(pronoun))
    verbs = (at for at in (verb, *tree.above(verb)) if tree.words[at].lemma not in ATTRIBUTION)
    objects = (item for at in verbs for item in tree.children(at, "dobj"))
    return any(tree.lower(item) == him and item < pronoun for item in objects)


def _is_another_than(tree: Tree, verb: int, speaker: int, pronoun: int) -> bool:
    """Whether who speaks is hardly the pronoun: "he was taken to Leeds, Low said"."""
    dep = tree.words[verb].dep
    return (dep == "ccomp" and speaker > pronoun) or (dep == "advcl" and _is_another_named(tree, speaker, pronoun))


def _is_another_named(tree: Tree, speaker: int, pronoun: int) -> bool:
    """Whether a sentence names somebody else before a pronoun: "Low met Smith when he was a boy"."""
    others = frozenset(range(pronoun)) - tree.subtree(speaker)
    return any(tree.words[item].entity == "PERSON" and tree.words[item].dep != "compound" for item in others)


def _is_somebody(tree: Tree, noun: int, pronoun: str, *, told: bool) -> bool:
    """Whether a noun is a person whom "he" or "she" can be: a name without an article, "the woman"."""
    word = tree.words[noun]
    named = word.tag == "NNP" and word.entity not in _NO_PERSONS and not tree.children(noun, "det")
    return (told and named) or word.lemma in _PERSONS[pronoun]


def _lent(tree: Tree, verb: int, subject: int | None) -> int | None:
    """Who does what a borrowed subject is said to: "Tony" of "born in 1948, Tony’s career was short".

    `None` for "watching Low, he struck me", where nobody is named who watches.
    """
    if subject is None or verb > subject:
        return subject
    word, owner = tree.words[subject], tree.child(subject, "poss")
    if tree.lower(verb) == "born" and owner is not None:
        return owner
    seen = any(tree.words[item].tag == "NNP" for item in tree.children(verb, "dobj"))
    return None if seen and word.tag == "PRP" and tree.words[verb].lemma in _SEEING else subject


def _is_quality(tree: Tree, verb: int) -> bool:
    """ "A deal was likely after criticising others": no deal criticises."""
    subject = tree.child(verb, "nsubj")
    article = subject is not None and any(tree.lower(item) in ("a", "an") for item in tree.children(subject, "det"))
    return article and tree.words[verb].lemma == "be" and tree.child(verb, "acomp") is not None


def _verbs_above(tree: Tree, verb: int) -> Iterator[int]:
    word = tree.words[verb]
    trailing = _is_trailing(tree, verb) and tree.child(word.head, "auxpass") is None
    if (word.dep == "conj" and not _is_joined(tree, verb)) or (trailing and not tree.children(verb, "mark")):
        return  # "he ran the council of the settlers, estimated at ten": not he
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
    above = tree.words[word.head]
    if above.dep in SUBJECTS and any(item > verb for item in tree.children(above.head, *SUBJECTS)):
        return None  # "the old firm Low filed for relief, but a deal came": two subjects, and no clause about the firm
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
