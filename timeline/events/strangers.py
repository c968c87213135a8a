"""Words that point outside the line: pronouns are named, left out, or make it one that cannot stand alone."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.events.attribution import is_direct_speech
from timeline.events.clause import Clause
from timeline.events.complements import completes_verb
from timeline.events.given_names import Sex, is_given, sex_of
from timeline.events.roles import COURTESY, PERSONS
from timeline.events.tree import SUBJECTS, Words

_FIRST_PERSON = frozenset("i we me us myself ourselves you".split())
_FIRST_POSSESSIVE = frozenset("my our your".split())
_SEXES: Mapping[str, Sex] = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
_ONE_PERSON = frozenset(_SEXES)
_POINTING = ("PRP", "DT", "WP", "WDT", "PRP$")
_SPARED_WITH = frozenset("prep advcl relcl acl conj dative ccomp npadvmod dobj".split())
_EMERGING = frozenset(
    """emerge reveal announce report confirm say become turn appear know agree decide claim allege
    think find be rule disclose discover understand believe suggest happen learn hope""".split()
)
_JUDGING = frozenset(
    "attack assault criticise criticize criticism praise mock ridicule blast condemn denounce slam raid "
    "challenge".split()
)
"""What is done to what is another’s."""
_PLACES = ("dobj", "pobj", "attr", "nsubj", "nsubjpass")
_WHERE = frozenset("in at into near through across around outside".split())
_MOVING = frozenset("travel go come arrive return fly move drive head sail march".split())
"""Verbs after which "to" and "from" tell where."""
_BESIDE_SUBJECT = ("dobj", "pobj", "dative", "conj")
"""What somebody is to a verb who is not its subject."""


def is_known(clause: Clause) -> bool:
    """Whether the subject can stand alone; writes its name where the text gives one."""
    assert clause.subject is not None
    word = clause.tree.words[clause.subject]
    name = clause.named(clause.subject)
    if word.tag in _POINTING or word.text.lower() in _FIRST_PERSON:
        if word.text.lower() == "it" and _introduces(clause):
            return True
        if name is not None:
            clause.written[clause.subject] = name
        return name is not None
    titles = clause.tree.children(clause.subject, "compound")
    if name is not None and all(clause.tree.lower(item) in COURTESY for item in titles):
        clause.written |= dict.fromkeys(titles, "") | {clause.subject: name}
    return True


def owners_in_full(clause: Clause) -> dict[int, str]:
    """ "Ann Low" for the "Low" of "Low’s mill was sold", by index."""
    tree, names = clause.tree, dict[int, str]()
    for owner in tree.children(clause.subject, "poss") if clause.subject is not None else ():
        word = tree.words[owner]
        alone = word.text and word.tag == "NNP" and not tree.children(owner, "compound")
        if alone and owner not in clause.written and (name := clause.named(owner)) is not None:
            names[owner] = name
    return names


def persons_in_full(clause: Clause) -> dict[int, str]:
    """ "Gary Smith" for the "Smith" of "Ann Low sued Smith", by index; not for whom the line names before."""
    tree, names = clause.tree, dict[int, str]()
    known = {*clause.written.values(), *([] if clause.subject is None else [_full_name(clause, clause.subject)])}
    line = " ".join(tree.words[item].text for item in sorted(clause.kept))
    for index in sorted(clause.kept):
        word = tree.words[index]
        alone = word.tag == "NNP" and word.dep in _BESIDE_SUBJECT and not tree.children(index, "compound")
        if index in clause.written or not (alone and word.text) or _is_where(clause, index):
            continue
        if (name := clause.named(index)) is not None and name not in known and name not in line:
            names[index] = name
            known.add(name)
    return names


def _is_where(clause: Clause, index: int) -> bool:
    """Whether a lone name tells where: "travelled to Leeds" names no Victoria Leeds."""
    tree, prep = clause.tree, clause.tree.words[index].head
    if tree.words[index].dep != "pobj":
        return False
    to = tree.lower(prep) in ("to", "from") and tree.words[tree.words[prep].head].lemma in _MOVING
    return to or tree.lower(prep) in _WHERE


def points(clause: Clause, index: int) -> bool:
    """Whether a word is the "this" of "this show"."""
    return clause.tree.words[index].dep == "det" and clause.tree.lower(index) in ("this", "that", "these", "those")


def article_for(clause: Clause, index: int) -> str:
    """ "The" for "this", nothing for the "that" of "he said that talks"."""
    plural = clause.tree.words[clause.tree.words[index].head].tag == "NNS"
    return "" if plural and clause.tree.lower(index) == "that" else "the"


def _introduces(clause: Clause) -> bool:
    """Whether "it" only opens what follows: "it was revealed that", "it emerged that"."""
    content = clause.tree.child(clause.verb, "ccomp", "csubj")
    return content is not None and content > clause.verb and clause.tree.words[clause.verb].lemma in _EMERGING


def _stands_for_clause(clause: Clause, index: int) -> bool:
    """The "it" of "said it was hard to win", "made it clear that he would go"."""
    tree, verb = clause.tree, clause.tree.words[index].head
    if tree.lower(index) != "it" or not tree.words[verb].is_verb:
        return False
    quality = tree.child(verb, "acomp", "attr") if tree.words[verb].lemma in ("be", "become") else None
    if quality is None or tree.words[index].dep not in SUBJECTS:
        return False
    told = (*tree.children(verb, "xcomp", "ccomp", "advcl"), *tree.children(quality, "xcomp", "ccomp", "acl"))
    return any(item > quality and (tree.has_to(item) or tree.child(item, "mark") is not None) for item in told)


def without_strangers(clause: Clause, words: Words, actor: Words) -> Words:
    """The words without pronouns that point outside the line."""
    kept = words
    for index in sorted(words):
        word = clause.tree.words[index]
        if not word.text:  # of a description whose name is told
            continue
        clause.dangles |= index in kept and word.dep in _PLACES and _points_outside(clause, index)
        if index not in kept or word.tag not in ("PRP", "PRP$", "WP$") or index in {*clause.written, clause.subject}:
            continue
        if _stands_for_clause(clause, index):
            continue
        first = word.text.lower() in _FIRST_PERSON | _FIRST_POSSESSIVE
        if not first and word.tag != "WP$" and _has_antecedent(clause, index, kept, actor):
            continue
        name = None if _is_object_of_subject(clause, index) else clause.named(index)
        if name is not None and name not in clause.written.values():
            clause.written[index] = name if word.tag == "PRP" else f"{name}’s"
        elif word.tag != "PRP":
            clause.dangles = True
            clause.written[index] = "the"
            if index + 1 in words and clause.tree.lower(index + 1) == "own":
                clause.written[index + 1] = ""
        else:
            spared = _sparing(clause, index)
            clause.dangles |= not spared or any(completes_verb(clause.tree, item) for item in spared)
            kept -= spared
    return kept


def _is_object_of_subject(clause: Clause, index: int) -> bool:
    """Whether who does it and "him" would be one: "Low declined to endorse him" means somebody else."""
    undergoes = clause.tree.words[index].tag == "PRP" or _is_of_another(clause, index)
    known = clause.named(index) if undergoes else None
    return known is not None and clause.subject is not None and known == _full_name(clause, clause.subject)


def _points_outside(clause: Clause, index: int) -> bool:
    """ "Those", "one": what the sentence before may have named."""
    word = clause.tree.words[index]
    if word.lemma == "latter":
        return word.dep == "dobj" and word.head == clause.verb
    return (
        (word.tag == "DT" or word.lemma == "one" or (word.tag == "IN" and clause.tree.lower(index) == "that"))
        and index != clause.subject
        and not clause.tree.children(index, "prep", "relcl", "acl")
    )


def _has_antecedent(clause: Clause, index: int, words: Words, actor: Words) -> bool:
    before = (actor | {item for item in words if item < index}) - clause.dates
    return any(_may_be(clause, index, item) for item in before)


def _may_be(clause: Clause, pronoun: int, noun: int) -> bool:
    """Whether a pronoun can stand for a noun of the line; an object is never the subject of its own verb."""
    tree, lower = clause.tree, clause.tree.lower(pronoun)
    word, written = tree.words[noun], clause.written.get(noun, "")
    spoken = lower in _ONE_PERSON and is_direct_speech(tree, pronoun) and not is_direct_speech(tree, noun)
    if spoken or not (word.is_noun or written[:1].isupper()):
        return False
    undergoes = lower in ("him", "her", "them", "it") and tree.words[pronoun].tag == "PRP"
    undergoes |= _is_of_another(clause, pronoun)
    doers = _doers(clause, pronoun) if undergoes else ()
    if noun in doers or any(item is not None and _says_of_himself(clause, item, noun) for item in doers):
        return False  # of "Low said he would welcome him" neither
    if _says_of_himself(clause, pronoun, noun):
        return _sex_of(clause, noun) in (_SEXES[lower], None)
    acted_on = lower == "it" and tree.words[pronoun].dep in ("dobj", "pobj")
    if lower in ("it", "its") and (_is_person(clause, noun) or (acted_on and _is_no_thing(clause, noun))):
        return False
    if lower in _ONE_PERSON:
        return _sex_of(clause, noun) in (_SEXES[lower], None) and (written[:1].isupper() or _is_one(clause, noun))
    return lower not in ("them", "they") or _are_several(clause, noun)


def _is_of_another(clause: Clause, pronoun: int) -> bool:
    """The "his" of "Low attacked his record", "ordered an attack on his camp", which is hardly Low's own."""
    tree, owned = clause.tree, clause.tree.words[clause.tree.words[pronoun].head]
    if tree.words[pronoun].tag != "PRP$":
        return False
    if owned.dep == "pobj" and tree.lower(owned.head) in ("on", "against"):
        owned = tree.words[tree.words[owned.head].head]
        return owned.lemma in _JUDGING
    return owned.dep in ("dobj", "nsubjpass") and tree.words[owned.head].lemma in _JUDGING


def _says_of_himself(clause: Clause, pronoun: int, noun: int) -> bool:
    """Whether it is what a name says of "he": "Low signalled he would go"."""
    tree, word = clause.tree, clause.tree.words[noun]
    if tree.lower(pronoun) not in ("he", "she"):
        return False
    verb = tree.words[pronoun].head
    told = tree.words[verb].dep == "ccomp" and tree.words[pronoun].dep in SUBJECTS
    named = word.tag == "NNP" and word.entity not in ("GPE", "LOC", "NORP") and not tree.children(noun, "det", "conj")
    return told and named and word.dep in SUBJECTS and word.head == tree.words[verb].head


def _doers(clause: Clause, pronoun: int) -> tuple[int | None, ...]:
    """Who does what is done to a pronoun: of "Low was there to thank him" too, where the verb has no subject."""
    tree = clause.tree
    for verb in (item for item in tree.above(pronoun) if tree.words[item].is_verb):
        own = tree.child(verb, *SUBJECTS)
        if tree.words[verb].dep == "pcomp":  # "he looked forward to meeting him"
            above = next((item for item in tree.above(verb) if tree.words[item].is_verb), None)
            own = tree.child(above, *SUBJECTS) if above not in (None, clause.verb) else None
        if own is None and tree.words[verb].dep in ("relcl", "acl") and tree.has_to(verb):
            return _first_to(clause, tree.words[verb].head)
        if verb == clause.verb or own is not None or tree.words[verb].dep not in ("xcomp", "advcl", "conj"):
            return own, clause.subject if verb == clause.verb else None
    return ()


def _first_to(clause: Clause, noun: int) -> tuple[int | None, ...]:
    """Who does it in "the first to visit it", and who is said to be that: "Low was the first to visit her"."""
    above = clause.tree.words[noun]
    return noun, clause.tree.child(above.head, *SUBJECTS) if above.dep == "attr" else None


def _is_one(clause: Clause, noun: int) -> bool:
    """Whether a noun is somebody, or a name that can be somebody's: "the Dutch" are several."""
    word = clause.tree.words[noun]
    named = (word.tag == "NNP" or word.entity == "PERSON") and word.text[:1].isupper() and word.entity != "NORP"
    person = named or (word.tag == "NN" and word.lemma in PERSONS)
    land = word.dep == "poss" and word.entity == "GPE" and clause.tree.words[word.head].is_noun  # "Nigeria’s president"
    titled = any(clause.tree.lower(item) in COURTESY for item in clause.tree.children(noun, "compound"))
    thing = noun in clause.things and not titled
    return (person or _is_who(clause, noun)) and not (land or thing) and word.dep != "compound"


def _is_who(clause: Clause, noun: int) -> bool:
    """Whether a clause about one noun says "who" of it: "the speaker, who shrugged his shoulders"."""
    who = any(clause.tree.lower(item) == "who" for item in clause.tree.children(clause.verb, *SUBJECTS))
    return who and noun == clause.subject and clause.tree.words[noun].tag == "NN"


def _are_several(clause: Clause, noun: int) -> bool:
    """Whether a noun is of many, or a name that is no person's: "the mayor met Leeds United and paid them"."""
    word = clause.tree.words[noun]
    one = word.entity == "PERSON" and not clause.tree.children(noun, "conj")
    return word.tag in ("NNS", "NNPS") or (word.tag == "NNP" and word.dep != "compound" and not one)


def _is_person(clause: Clause, noun: int) -> bool:
    """Whether a name is surely somebody's, by its first name or that of whom it is joined to: "Ann Low and Dark"."""
    word = clause.tree.words[noun]
    if word.dep == "conj" and word.tag == "NNP" and word.head < noun and _is_person(clause, word.head):
        return noun not in clause.things
    full = _full_name(clause, noun)
    return " " in full and is_given(full.partition(" ")[0]) and noun not in clause.things


def _is_no_thing(clause: Clause, noun: int) -> bool:
    """Whether a noun can be no "it": "departments", the "Mayor" of "Mayor Low"."""
    word = clause.tree.words[noun]
    first = word if word.dep != "conj" else clause.tree.words[word.head]
    return (
        word.tag == "NNS"
        or first.dep in ("compound", "nmod")
        or (word.entity == "PERSON" and noun not in clause.things)
    )


def _sex_of(clause: Clause, noun: int) -> Sex | None:
    return sex_of(_full_name(clause, noun))


def _full_name(clause: Clause, noun: int) -> str:
    """What is written for a noun, the name that it stands for, or its words."""
    if written := clause.written.get(noun, ""):
        return written
    while clause.tree.words[noun].dep == "compound":
        noun = clause.tree.words[noun].head
    beside = [clause.tree.words[item].text for item in clause.tree.children(noun, "compound") if item < noun]
    return clause.named(noun) or " ".join((*beside, clause.tree.words[noun].text))


def _sparing(clause: Clause, index: int) -> Words:
    """The smallest branch that holds the word and can be left out; empty where there is none."""
    for above in (index, *clause.tree.above(index)):
        if above == clause.verb:
            break
        word = clause.tree.words[above]
        needed = word.dep in ("ccomp", "dobj") and word.head != clause.verb
        if word.dep in _SPARED_WITH - ({"dobj"} if above == index else set()) and not needed:
            return clause.tree.subtree(above)
    return frozenset()
