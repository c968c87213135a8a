"""Which words of a clause its line is made of: the phrase of the actor, the predicate, what was said before."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.asides import without_asides
from timeline.events.calendar_words import is_calendar_word
from timeline.events.clause import Clause
from timeline.events.inflection import Written
from timeline.events.losses import TELLING
from timeline.events.tree import SUBJECTS, Words

_NOT_PREDICATE = frozenset("mark cc intj preconj meta punct parataxis".split())
_BEFORE_VERB = frozenset("aux auxpass neg advmod dobj".split())
_RELATIVE = ("WDT", "WP", "WRB")
_FIRST_PERSON = frozenset("i we me us myself ourselves you".split())
_FIRST_POSSESSIVE = frozenset("my our your".split())
_STRESSING = frozenset("even notably especially particularly earlier thus meanwhile however moreover".split())
_OPENING = ("JJ", "DT", "PRP$")
_BEFORE_NOUN = ("det", "poss", "nummod", "amod", "compound", "nmod")
_SAID_OTHERWISE = ("dobj", "xcomp", "attr", "acomp", "oprd", "auxpass", "conj")
_UNNAMED = frozenset("it they this that these those there".split())


def noun_phrase(clause: Clause, head: int) -> Words:
    """A noun phrase, without the clause that describes it here."""
    words = clause.tree.subtree(head) - set(clause.tree.children(head, "case"))
    if clause.verb in words and head != clause.verb:
        path = [clause.verb, *clause.tree.above(clause.verb)]
        branch = path.index(head) - 1
        while branch and clause.tree.words[path[branch]].dep == "conj":
            branch -= 1  # "Low and Smith, who met": both
        words -= clause.tree.subtree(path[branch])
        if path[branch] > head:  # "Low, who died, and Smith": not Smith
            later = [item for item in clause.tree.children(head, "conj", "cc") if item > path[branch]]
            words = words.difference(*(clause.tree.subtree(item) for item in later))
        words -= _taken_from_object(clause, head)
    words -= _opening_adverb(clause, head)
    return _articled(clause, words, without_asides(clause.tree, head, words, clause.dates, clause.verb))


def _opening_adverb(clause: Clause, noun: int) -> Words:
    """The "most notably" of "most notably the mayor", the "how" of "how elected officials won"."""
    tree = clause.tree
    first = min(tree.subtree(noun))
    stressing = (
        item
        for item in tree.children(noun, "advmod")
        if tree.lower(item) in _STRESSING and min(tree.subtree(item)) == first
    )
    words = frozenset().union(*(tree.subtree(item) for item in stressing))
    return words | ({first} if tree.words[first].tag == "WRB" else frozenset())


def _taken_from_object(clause: Clause, noun: int) -> Words:
    """ "That would close it" of "Low, who backed a bill in May that would close it", which the parser hung on Low."""
    tree = clause.tree
    taken = (
        item
        for item in tree.children(noun, "relcl", "acl")
        if item > clause.verb and min(tree.subtree(item)) > clause.verb and clause.verb in tree.children(noun)
    )
    close = (item for item in taken if tree.words[min(tree.subtree(item)) - 1].text != ",")
    return frozenset().union(*(tree.subtree(item) for item in close))


def _articled(clause: Clause, words: Words, kept: Words) -> Words:
    """The words that are kept, and "the" where a noun lost its date: "Saturday’s blast", "the 1901 census"."""
    tree, articles = clause.tree, set()
    for noun in kept:
        before = [item for item in tree.children(noun, *_BEFORE_NOUN) if item < noun and item in words]
        lost = [item for item in before if item in clause.dates]
        inside = tree.words[noun].dep in _BEFORE_NOUN and tree.words[noun].head in kept
        if lost and lost[0] == before[0] and not inside and _takes_article(clause, noun, lost[0]):
            articles.add(lost[0])
            clause.written[lost[0]] = "the"
    return kept | articles


def _takes_article(clause: Clause, noun: int, date: int) -> bool:
    """Whether "the" stands for a date: not before a person, a land or what has an owner, nor after "the traditional".

    Nor does it stand for a whole date with a name after it, which begins a sentence: "3 May 2011 Leeds United lost".
    """
    tree = clause.tree
    named = tree.words[noun].tag == "NNP" and tree.words[noun].entity in ("PERSON", "GPE")
    whole = any(tree.words[item].tag != "DT" for item in clause.dates.intersection((date - 1, date + 1)))
    full = whole and is_calendar_word(tree.words[date].text) and tree.words[noun].tag in ("NNP", "NNPS")
    owned = any(tree.words[item].dep == "poss" and item not in clause.dates for item in tree.children(noun))
    begun = date > 0 and tree.words[date - 1].tag in _OPENING and tree.words[date - 1].head == noun
    return not (named or owned or begun or full) and (date > 0 or tree.words[noun].tag in ("NN", "NNS"))


def predicate_of(clause: Clause, joined: Sequence[int]) -> Words:
    """The verb with what is said of it, and the verbs `joined` to it; no date, no aside."""
    tree, verb = clause.tree, clause.verb
    kept = {verb}
    for child in tree.children(verb):
        word = tree.words[child]
        if word.dep in SUBJECTS or word.dep in _NOT_PREDICATE or word.tag in _RELATIVE or _introduces(clause, child):
            continue
        if (child < verb and word.dep not in _BEFORE_VERB) or (word.dep == "conj" and child not in joined):
            continue
        if (
            child < verb
            and word.dep == "advmod"
            and (tree.words[child + 1].text == "," or _stresses(clause, child) or _opens_clause(clause, child))
        ):
            continue
        kept |= tree.subtree(child)
        if word.dep == "conj":
            kept.update([item for item in tree.children(verb, "cc") if item < child][-1:])
    kept |= _between_objects(clause)
    if clause.subject is not None and tree.child(verb, "dobj") is not None:
        kept |= _taken_from_object(clause, clause.subject)
    kept.update(item for item in tree.children(verb, "punct") if verb < item < max(kept))
    words = frozenset(kept)
    return _articled(clause, words, without_asides(tree, verb, words, clause.dates, verb))


def _between_objects(clause: Clause) -> set[int]:
    """The "and" between two objects that the parser hung on the verb both: "300 on the left and 400 on the right"."""
    tree = clause.tree
    things = tree.children(clause.verb, "dobj")
    return {item for item in tree.children(clause.verb, "cc") if things and things[0] < item < things[-1]}


def _opens_clause(clause: Clause, adverb: int) -> bool:
    """ "Less than halfway through her term" before who did it: there is no room for it beside the verb."""
    own = clause.tree.child(clause.verb, *SUBJECTS)
    return own is not None and adverb < own and len(clause.tree.subtree(adverb)) > 1


def _stresses(clause: Clause, adverb: int) -> bool:
    """The "particularly" of "particularly since Low left", which says nothing of the leaving."""
    marks = clause.tree.children(clause.verb, "mark", "advmod")
    return any(adverb < mark and clause.tree.words[mark].tag in ("IN", "WRB") for mark in marks)


def _introduces(clause: Clause, index: int) -> bool:
    """The "that" of "told them that he left", which the parser may take for an object."""
    return clause.tree.lower(index) == "that" and clause.tree.words[index].tag == "IN" and index < clause.verb


def goes_on(clause: Clause, other: int) -> bool:
    """Whether a joined verb goes on with the same happening: no subject and no date of its own."""
    tree = clause.tree
    if _is_of_later(clause, other):
        return False
    if not any(clause.verb < item < other for item in tree.children(clause.verb, "cc")):
        return False
    return tree.words[other].is_verb and not tree.child(other, *SUBJECTS) and not tree.subtree(other) & clause.dates


def _is_of_later(clause: Clause, other: int) -> bool:
    """ "Appeared" of "was born in 1962 and appeared in ten films", "spread" of "began in May and has since spread"."""
    tree = clause.tree
    if tree.lower(clause.verb) == "born" and any(clause.verb < item < other for item in clause.dates):
        return True
    first, own = (tree.children(verb, "aux") for verb in (clause.verb, other))
    perfect = any(tree.lower(item) in ("has", "have") for item in own)
    return perfect and not first and tree.words[clause.verb].tag == "VBD"


def quoted_before(clause: Clause) -> Words:
    """What is said, where it stands before "he said"."""
    if clause.tree.words[clause.verb].lemma not in TELLING and not _comes_after_speech(clause):
        return frozenset()
    before = [item for item in clause.tree.children(clause.verb, "ccomp") if _is_quoted_before(clause, item)]
    words = clause.tree.subtree(before[0]) if before else frozenset()
    opening = clause.tree.child(before[0], *SUBJECTS) if before else None
    clause.dangles |= opening is not None and clause.tree.lower(opening) in _UNNAMED
    if any(clause.tree.lower(item) in _FIRST_PERSON | _FIRST_POSSESSIVE for item in words):
        clause.dangles |= clause.tree.words[clause.verb].lemma not in TELLING
        return frozenset()
    return without_asides(clause.tree, before[0], words, clause.dates, before[0]) if before else words


def _comes_after_speech(clause: Clause) -> bool:
    """ "The mill will close, Low thundered": any verb tells what stands before it, where nothing else follows it."""
    tree, verb = clause.tree, clause.verb
    subject = tree.child(verb, "nsubj")
    said = [item for item in tree.children(verb, "ccomp") if item < verb and tree.children(item, *SUBJECTS)]
    if subject is None or not said or tree.words[verb].lemma == "be" or tree.children(verb, *_SAID_OTHERWISE):
        return False
    end = max(tree.subtree(said[0]))
    return end < min(tree.subtree(subject)) and tree.words[end + 1].text in (",", '"', "”", "’")


def _is_quoted_before(clause: Clause, said: int) -> bool:
    """Whether a clause before "he said" is what he said: a colon or semicolon between makes it another sentence."""
    return said < clause.verb and not any(
        clause.tree.words[item].text in (":", ";") for item in range(said, clause.verb)
    )


def told_of_oneself(clause: Clause, said: Words) -> Written:
    """What is written in what is said, so that "Low paid, she said" is "Low said she paid" and names her once."""
    tree, speaker = clause.tree, clause.subject
    content = tree.child(clause.verb, "ccomp")
    own = tree.child(content, "nsubj", "nsubjpass") if content is not None and content < clause.verb else None
    if speaker is None or own is None or own not in said or tree.lower(speaker) not in ("he", "she"):
        return {}
    name, phrase = clause.written.get(speaker, ""), tree.subtree(own) & said
    shown = " ".join(tree.words[item].text for item in sorted(phrase))
    if tree.words[own].tag != "NNP" or not name or shown not in (name, name.split()[-1]):
        return {}
    return dict.fromkeys(phrase, "") | {own: tree.lower(speaker)}
