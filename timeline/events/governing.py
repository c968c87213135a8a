"""What a date governs in a sentence tree: the verb or noun that tells the happening, and who did it.

A date hangs on a preposition or a noun; its heads are climbed until one of them can happen. A relative clause
takes its subject from the noun before it, a participle and a joined verb from the clause they belong to.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.events.nominals import retold
from timeline.events.tense import past
from timeline.events.tree import SUBJECTS, Tree
from timeline.events.triggers import ATTRIBUTION, is_eventive
from timeline.spans import Span

_AS_ADJECTIVE = frozenset("amod compound prep aux auxpass case nmod".split())
_BEFORE_NOUN = ("poss", "nummod", "amod", "compound", "nmod")
_RELATIVE = ("WDT", "WP", "WP$", "WRB")
_DONE_TO = frozenset(
    "charge arrest jail release convict sentence kill shoot accuse fire sack appoint elect promote acquit imprison"
    " fine indict suspend detain question remand extradite injure wound execute hang deport expel".split()
)
_SUMMONING = frozenset("subpoena summon schedule invite order plan ask call expect set due".split())
_PARTS_OF_CLAUSE = (*SUBJECTS, "dobj", "attr")
_PRONOUNS = frozenset("he she it they".split())
_CAUSING = frozenset("have get see order want need".split())
_RELATIVE_TIME = frozenset(("when",))
_AS_PREPOSITION = frozenset(
    "following including according regarding concerning involving during starting beginning aged".split()
)
_PERSONS = {
    "he": frozenset("man boy father son brother husband gunman businessman".split()),
    "she": frozenset("woman girl mother daughter sister wife actress".split()),
}
_TEXTS = frozenset("statement report letter document study article paper review email memo post source".split())
_WHO_SPEAK_FOR = ("man", "woman", "person", "official", "minister", "er", "or", "chief")
_WITHIN = frozenset("in at on during for after before since until following by within throughout".split())
PERIODS = frozenset("week month quarter year period season day".split())
_ROLES = frozenset(
    "head leader chief member president minister director secretary governor chairman founder player winner champion"
    " author editor owner boss captain manager mayor judge officer wife husband son daughter brother sister".split()
)
_AT_THE_TIME = frozenset("at during in after following on".split())


CALENDAR = frozenset(
    "January February March April May June July August September October November December"
    " Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
)


@dataclass(frozen=True, slots=True)
class Governed:
    """The happening a date governs.

    Attributes:
        head: index of the verb, or of the noun where it is a noun's ("a meeting in May").
        subject: index of the head of the subject's phrase, `None` where the sentence has none.
        object: the same for an object that stands outside the clause ("the report it published in May").
        passive: a participle without its "was": "jailed in 2011", "a rape reported in 2008".
    """

    head: int
    subject: int | None = None
    object: int | None = None
    passive: bool = False


def governed(tree: Tree, date: Span) -> Governed | None:
    """What the date at `date` governs, `None` where the tree does not tell."""
    inside = tree.inside(date)
    if not inside:
        opening = root(tree) if tree.words and date.end <= tree.words[0].span.start else None
        return of_head(tree, opening) if opening is not None else None
    clause = _clause_after(tree, inside)
    telling = [item for item in inside if tree.words[item].tag != "DT"]
    head = clause if clause is not None else _climb(tree, tree.top(telling or inside))
    if head is not None and _is_led_astray(tree, inside, head):
        head = root(tree)
    if head is None or head in inside:
        return None
    return of_head(tree, head)


def _is_led_astray(tree: Tree, inside: tuple[int, ...], head: int) -> bool:
    """Whether a date that opens the sentence was hung on a clause about the subject: "On Monday Low, named mayor,"."""
    main = root(tree)
    if main is None or inside[0] > 2 or head == main:
        return False
    subject = tree.child(main, *SUBJECTS)
    return subject is not None and inside[-1] < subject and head in tree.subtree(subject)


def of_head(tree: Tree, head: int) -> Governed:
    """The happening that a verb or noun tells."""
    word = tree.words[head]
    if not word.is_verb:
        return Governed(head)
    subject = subject_of(tree, head)
    return Governed(head, subject, _outer_object(tree, head, subject), _is_bare_passive(tree, head))


def root(tree: Tree) -> int | None:
    """The verb that the sentence as a whole rests on, `None` where it rests on none."""
    roots = [index for index, word in enumerate(tree.words) if word.head == index and word.is_verb]
    return roots[0] if roots else None


def _climb(tree: Tree, start: int) -> int | None:
    """The first head of a date that can happen; non-finite complements give way to what they complete."""
    for index in tree.above(start):
        word = tree.words[index]
        if word.tag == "VBG" and word.lemma == "end" and tree.words[word.head].lemma in PERIODS:
            continue
        if word.is_verb and word.text.lower() in _AS_PREPOSITION and word.dep in ("prep", "acl", "advcl"):
            continue
        if word.is_noun and start < index and not is_eventive(word.lemma) and _only_describes(tree, start, index):
            return index
        if word.is_verb and word.dep not in _AS_ADJECTIVE:
            return _caused(tree, index) or _finite(tree, index)
        if word.is_noun and is_eventive(word.lemma):
            return _told_by(tree, index, start)
    return None


def _only_describes(tree: Tree, date: int, noun: int) -> bool:
    """Whether a date says which thing is meant, and not when: "1970s soul", "last year’s top four"."""
    word = tree.words[date]
    if word.dep == "pobj" and tree.lower(word.head) == "of" and tree.words[word.head].head == noun:
        return True
    if word.head != noun or word.dep not in _BEFORE_NOUN:
        return False
    above = tree.words[noun]
    return above.dep != "pobj" or word.dep == "poss" or tree.lower(above.head) not in _WITHIN


def _caused(tree: Tree, verb: int) -> int | None:
    """The "have" of "for dozens to have their convictions quashed"."""
    word = tree.words[verb]
    if word.dep != "ccomp" or tree.words[word.head].lemma not in ("have", "get") or word.tag != "VBN":
        return None
    return word.head if tree.child(word.head, "nsubj") is not None else None


def _beside(tree: Tree, noun: int, start: int) -> int | None:
    """The verb whose happening a noun dates that nothing more is said of: "suspended after an audit in May"."""
    if start < noun:
        return None
    while (whole := _part_of(tree, noun)) is not None:
        noun = whole
    word = tree.words[noun]
    if word.dep in _PARTS_OF_CLAUSE and tree.words[word.head].is_verb:
        return _finite(tree, word.head)
    above = tree.words[word.head].head
    if word.dep != "pobj" or not tree.words[above].is_verb or tree.lower(word.head) not in _AT_THE_TIME:
        return None
    if tree.lower(word.head) in ("after", "following") and _has_own_date(tree, above):
        return None
    return _finite(tree, above)


def _has_own_date(tree: Tree, verb: int) -> bool:
    """Whether a verb says when by itself: "in August he settled the case, after a crash in May"."""
    whens = [item for prep in tree.children(verb, "prep") for item in tree.children(prep, "pobj")]
    whens += tree.children(verb, "npadvmod")
    return any(tree.words[item].text in CALENDAR or tree.words[item].text.isdigit() for item in whens)


def _part_of(tree: Tree, noun: int) -> int | None:
    """ "The first part" of "the first part of the report"."""
    word = tree.words[noun]
    above = tree.words[word.head].head
    return above if word.dep == "pobj" and tree.lower(word.head) == "of" and tree.words[above].is_noun else None


def _told_by(tree: Tree, noun: int, start: int) -> int:
    """The finite verb that a noun is subject or object of: "Monday's blast killed ten"; else the noun."""
    word = tree.words[noun]
    if word.dep in _PARTS_OF_CLAUSE and tree.words[word.head].is_verb:
        verb = _finite(tree, word.head)
        return noun if verb is None or (verb != word.head and start < noun) else verb
    if retold(tree, noun) is None and (verb := _beside(tree, noun, start)) is not None:
        return verb
    return noun


def _finite(tree: Tree, verb: int) -> int | None:
    """The finite verb of the clause that a verb belongs to; of "was due to be published" that is "was"."""
    word, head = tree.words[verb], tree.words[tree.words[verb].head]
    if word.dep == "xcomp" or (word.dep == "pcomp" and word.tag == "VBG" and tree.child(verb, *SUBJECTS) is None):
        above = next((item for item in tree.above(verb) if tree.words[item].is_verb or tree.words[item].is_noun), None)
        return _finite(tree, above) if above is not None and tree.words[above].is_verb else None
    if word.dep == "conj" and word.tag == "VB" and head.is_verb and head.dep == "xcomp":
        return _finite(tree, word.head)
    if _is_infinitive(tree, verb):
        return word.head if head.lemma in _SUMMONING else None
    inner = _cleft(tree, verb) if word.lemma == "be" else None
    return verb if inner is None else inner


def _is_infinitive(tree: Tree, verb: int) -> bool:
    auxiliaries = tree.children(verb, "aux", "auxpass")
    if auxiliaries:
        return tree.lower(auxiliaries[0]) == "to"
    return tree.words[verb].tag == "VB" and tree.words[verb].dep in ("advcl", "acl", "relcl")


def _cleft(tree: Tree, verb: int) -> int | None:
    """The clause that "it was in 2009 that ..." introduces."""
    subject = tree.child(verb, *SUBJECTS)
    if subject is None or tree.lower(subject) != "it":
        return None
    return next((child for child in tree.children(verb, "ccomp", "advcl", "relcl") if tree.words[child].is_verb), None)


def _clause_after(tree: Tree, inside: tuple[int, ...]) -> int | None:
    """The verb of "..., when the unit came under command", which the date then dates."""
    comma, when = inside[-1] + 1, inside[-1] + 2
    if when >= len(tree.words) or tree.words[comma].text != "," or tree.lower(when) not in _RELATIVE_TIME:
        return None
    return tree.words[when].head if tree.words[tree.words[when].head].is_verb else None


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
        return _named_right_before(tree, verb) or _of_copula(tree, above) or _described(tree, verb, above)
    if own is not None:
        return own
    if word.dep == "advcl" and (noun := _named_right_before(tree, verb)) is not None:
        return noun
    lender = next(_verbs_above(tree, verb), None)
    return subject_of(tree, lender) if lender is not None else None


def _described(tree: Tree, verb: int, noun: int) -> int:
    """Of a list or of "Low, a former head of the army" what a clause about it describes: the last, or the name."""
    first = min(tree.subtree(verb))
    comma = first > 0 and tree.words[first - 1].text == ","
    while not comma and (others := [item for item in tree.children(noun, "conj") if item < verb]):
        noun = others[-1]
    if comma and tree.lower(first) == "which" and tree.words[first - 2].tag == "NNP":
        return first - 2
    above = tree.words[noun].head
    if (agreeing := _agreeing(tree, verb, noun)) is not None:
        return agreeing
    if any(tree.lower(item) == "who" for item in tree.children(verb)):
        head = tree.words[above].head
        if tree.words[noun].dep == "pobj" and tree.words[head].lemma in _ROLES:
            noun = head
        while tree.words[noun].dep in ("appos", "conj") and tree.words[noun].tag != "NNP":
            noun = tree.words[noun].head
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
    before, main = tree.words[verb - 2], root(tree)
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
    if tree.words[verb].dep in ("conj", "advcl", "xcomp", "pcomp", "dep"):
        yield from (above for above in tree.above(verb) if tree.words[above].is_verb)


def _outer_object(tree: Tree, verb: int, subject: int | None) -> int | None:
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


def _is_bare_passive(tree: Tree, verb: int) -> bool:
    """Whether a participle lacks its "was"; one that can also be a finite verb is one only in a reduced clause."""
    word = tree.words[verb]
    if word.tag not in ("VBN", "VBD") or word.lemma == "be" or tree.children(verb, "aux", "auxpass"):
        return False
    if word.tag == "VBD":
        joined = word.dep == "conj" and word.lemma in _DONE_TO and tree.child(word.head, "auxpass") is not None
        return (word.dep == "acl" or joined) and tree.child(verb, "dobj") is None
    if tree.child(verb, "dobj") is None and any(tree.lower(item) == "by" for item in tree.children(verb, "prep")):
        return word.tag == "VBN" or word.dep in ("acl", "advcl")
    if tree.child(verb, "nsubj") is not None:
        return tree.child(verb, "ccomp") is None and _is_done_to(tree, verb)
    if word.dep == "conj" and tree.words[word.head].is_verb:
        before = word.head
        return tree.child(before, "auxpass") is not None or _is_bare_passive(tree, before)
    return True


def _is_done_to(tree: Tree, verb: int) -> bool:
    """Whether a participle with a subject tells what was done to that: "had him jailed", "the mast struck by it"."""
    word = tree.words[verb]
    caused = word.dep == "ccomp" and tree.words[word.head].lemma in _CAUSING
    return caused or word.text.lower() != past(word.lemma) or tree.child(verb, "agent") is not None
