"""Clauses that tell no single happening, or that the parser misread: habits, questions, "as agreed", lost objects."""

from __future__ import annotations

from collections.abc import Callable

from timeline.events.calendar_words import CALENDAR, PERIODS
from timeline.events.governing import Governed
from timeline.events.tree import SUBJECTS, Tree
from timeline.events.triggers import ATTRIBUTION

_HABITS = frozenset("often usually always sometimes generally typically normally frequently rarely tend".split())
_GIVING = frozenset(
    "give award pay offer grant call name elect appoint declare hand send tell ask show teach deny fine sentence"
    " charge refuse promise owe lend make find consider".split()
)
"""Verbs that keep an object in the passive: "was given a prize", "was named mayor"."""
_PRESENT = ("VBZ", "VBP")
_UNREAL = frozenset("could may might would should".split())
_PREPOSITIONS = frozenset("at of on from into".split())
_WISHING = frozenset("demand want seek call need urge request propose hope".split())
_GOING = frozenset("arrive come go leave return wait run open close rise fall".split())
_HARMING = frozenset("chase free arrest jail capture seize kill attack hold wound bring send take carry".split())
_NO_NOUN = ("WP", "WDT")


def is_misread(tree: Tree, told: Governed) -> bool:
    """Whether no line should be made of a clause, however well it would read."""
    return any(rule(tree, told) for rule in _RULES)


def _is_as_said(tree: Tree, told: Governed) -> bool:
    """ "As agreed in May", "as used today": nobody says who."""
    bare = told.passive and tree.words[told.head].dep == "advcl"
    return bare and any(tree.lower(item) in ("as", "than") for item in tree.children(told.head, "mark", "advmod"))


def _is_speech_tag(tree: Tree, told: Governed) -> bool:
    """ ", the agency reported on Saturday", which the parser takes for an agency that was reported."""
    word = tree.words[told.head]
    if word.dep != "acl" or word.lemma not in ATTRIBUTION:
        return False
    first = min(tree.subtree(word.head))
    return first > 0 and tree.words[first - 1].text == ","


def _is_question(tree: Tree, told: Governed) -> bool:
    """ "Can there be a song that tells it": asked, whatever the last mark of the sentence."""
    opening = tree.words[0]
    return (opening.tag in ("MD", "VBZ", "VBD", "VBP") and opening.dep in ("aux", "ROOT", "auxpass")) and (
        told.head != 0 and any(index > 0 for index in tree.children(opening.head, *SUBJECTS))
    )


def _is_misread_noun(tree: Tree, told: Governed) -> bool:
    """ "The bomb and shooting attacks", where the parser takes a word before a noun for a verb."""
    word = tree.words[told.head]
    return word.dep == "conj" and word.tag == "VBG" and not tree.words[word.head].is_verb


def _spends_nothing(tree: Tree, told: Governed) -> bool:
    """ "Spent most of the summer": what was spent was the date."""
    word = tree.words[told.head]
    return word.lemma == "spend" and not any(
        tree.words[item].is_noun and not _is_time(tree, item) for item in tree.children(told.head, "dobj")
    )


def _is_time(tree: Tree, noun: int) -> bool:
    word = tree.words[noun]
    return word.lemma in PERIODS or word.text in CALENDAR or word.lemma in ("time", "night", "summer", "winter")


def _is_habit(tree: Tree, told: Governed) -> bool:
    """ "Flu often comes in winter", "most fires break out in summer": no winter or summer is meant."""
    verbs = (told.head, *(item for item in tree.above(told.head) if tree.words[item].is_verb))
    nearest = next((item for item in verbs if tree.words[item].tag != "VBG"), told.head)
    present = tree.words[nearest].tag in _PRESENT and not tree.children(nearest, "aux")
    doers = tree.children(nearest, *SUBJECTS)
    mostly = any(tree.lower(item) == "most" for doer in doers for item in tree.children(doer, "amod"))
    return present and (mostly or any(tree.lower(item) in _HABITS for item in tree.children(nearest, "advmod")))


def _loses_object(tree: Tree, told: Governed) -> bool:
    """ "Low was expected to face" of "the charges that Low was expected to face"."""
    word = tree.words[told.head]
    own = tree.child(told.head, *SUBJECTS)
    if word.dep != "relcl" or told.object is not None or own is None or tree.words[own].tag in _NO_NOUN:
        return False
    inner = tree.child(told.head, "xcomp")
    while inner is not None and tree.child(inner, "xcomp") is not None:
        inner = tree.child(inner, "xcomp")
    opening = (item for item in tree.subtree(told.head) if item < own)
    relative = any(tree.words[item].tag == "WRB" or tree.words[item].dep == "pobj" for item in opening)
    things = () if inner is None else tree.children(inner, "dobj")
    lost = all(tree.words[item].tag in _NO_NOUN for item in things)
    return inner is not None and lost and not relative


def _has_object_too(tree: Tree, told: Governed) -> bool:
    """ "Police wearing masks sealed off the hotel", which is no "masks were sealed off the hotel"."""
    gives = tree.words[told.head].lemma in _GIVING
    return told.passive and not gives and tree.child(told.head, "dobj") is not None


def _is_gerund(tree: Tree, told: Governed) -> bool:
    """ "A charity reading for Haiti in May" is no charity that reads."""
    word = tree.words[told.head]
    if (
        word.dep != "acl"
        or word.tag != "VBG"
        or tree.children(told.head, "aux", "dobj", "prt", "acomp", "attr", "xcomp")
    ):
        return False
    return word.head == told.head - 1 and tree.words[word.head].tag == "NN"


def _is_no_verb(tree: Tree, told: Governed) -> bool:
    """ "On suspected work", "at Leeds magistrates court", "a top 10 hit", "the tycoon turned mayor"."""
    word = tree.words[told.head]
    bare = not tree.children(told.head, "aux", "auxpass")
    if word.tag == "VBN" and word.dep == "pcomp" and bare:
        return True
    if any(tree.lower(item) in _PREPOSITIONS for item in tree.children(told.head, "mark")):
        return True
    if word.dep == "advcl" and word.tag in _PRESENT and not tree.children(told.head, "mark", "advmod", *SUBJECTS):
        return True
    before = tree.words[told.head - 1] if told.head else word
    if word.dep == "acl" and before.tag == "CD" and word.lemma == "hit":
        return True
    thing = tree.child(told.head, "dobj")
    if word.lemma != "turn" or not bare or thing is None or not tree.words[thing].is_noun:
        return False
    return not tree.children(thing, "det", "poss", "nummod")


def _is_garden_path(tree: Tree, told: Governed) -> bool:
    """ "A jury picked to try Low instead freed him": the first verb is a participle, the second tells."""
    first = told.head
    second = next((item for item in tree.children(first, "conj") if tree.words[item].tag == "VBD"), None)
    if second is None or tree.words[first].tag not in ("VBD", "VBN") or tree.children(second, *SUBJECTS):
        return False
    return not (tree.children(first, "cc") or any(word.text in ",;:" for word in tree.words[first:second]))


def _is_of_unknown(tree: Tree, told: Governed) -> bool:
    """ "As happened in May", "� was spotted": nobody is left who did it."""
    as_ = any(tree.lower(item) == "as" for item in tree.children(told.head, "mark"))
    own = tree.children(told.head, *SUBJECTS)
    if as_ and tree.words[told.head].dep == "advcl" and not own:
        return True
    if told.subject is None:
        return False
    return not any(sign.isalnum() for item in tree.subtree(told.subject) for sign in tree.words[item].text)


def _hangs_on_what_may_be(tree: Tree, told: Governed) -> bool:
    """ "He could fail, raising fears in May", "without a deal all will pay"."""
    word = tree.words[told.head]
    auxiliaries = [tree.lower(item) for item in tree.children(told.head, "aux")]
    above = [item for item in tree.above(told.head) if tree.words[item].is_verb]
    bare = word.tag in ("VBG", "VBN") and not tree.children(told.head, "aux", "auxpass", "mark", *SUBJECTS)
    if word.dep == "advcl" and bare and above:
        return any(tree.lower(item) in _UNREAL for item in tree.children(above[0], "aux"))
    ahead = {"will", "would"} & set(auxiliaries) or tree.words[told.head].tag in _PRESENT
    if ahead and any(_is_condition(tree, item) for item in (told.head, *above)):
        return True
    without = any(tree.lower(item) == "without" and item < told.head for item in tree.children(told.head, "prep"))
    return without and bool({"will", "would"} & set(auxiliaries))


def _is_condition(tree: Tree, verb: int) -> bool:
    """Whether a verb has an "if" of its own: "if he wins, he will be ninety"."""
    sides = tree.children(verb, "advcl")
    return any(tree.lower(mark) == "if" for side in sides for mark in tree.children(side, "mark"))


def _is_of_more(tree: Tree, told: Governed) -> bool:
    """ "Were shot" of "the killer of Tom Low, a lawyer, and a writer, Ann Smith, who were shot": not one alone."""
    if tree.words[told.head].dep != "relcl" or told.subject is None:
        return False
    if any(item < told.head for item in tree.children(told.subject, "conj")):
        return False
    forms = {tree.lower(item) for item in tree.children(told.head, "aux", "auxpass")}
    named = tree.words[told.subject].tag == "NNP" and tree.words[told.subject].entity in ("PERSON", "")
    return named and bool(forms & {"were", "are", "have"})


def _is_only_seen(tree: Tree, told: Governed) -> bool:
    """ "I do not see the deal having an effect", "in what she said was her first visit"."""
    word = tree.words[told.head]
    bare = word.tag == "VBG" and word.dep == "ccomp" and not tree.children(told.head, "aux")
    if bare and tree.child(word.head, "neg") is not None:
        return True
    holder = word.head if word.dep == "ccomp" else told.head
    return tree.words[holder].dep == "pcomp" and any(tree.words[item].tag == "WP" for item in tree.children(holder))


def _is_wished(tree: Tree, told: Governed) -> bool:
    """ "Let the cuts end in May", "they demand a law that will end it", "he has until May to go"."""
    word, above = tree.words[told.head], tree.words[tree.words[told.head].head]
    if word.dep == "ccomp" and above.lemma == "let" and not tree.children(word.head, *SUBJECTS):
        return True
    until = any(tree.lower(item) in ("until", "till") for item in tree.children(told.head, "prep"))
    if word.lemma == "have" and until and tree.child(told.head, "xcomp") is not None:
        return True
    will = any(tree.lower(item) in ("will", "would") for item in tree.children(told.head, "aux"))
    if word.dep != "relcl" or not will or any(tree.lower(item) == "the" for item in tree.children(word.head, "det")):
        return False
    return above.dep in ("dobj", "pobj") and any(tree.words[item].lemma in _WISHING for item in tree.above(word.head))


def _is_mark(tree: Tree, told: Governed) -> bool:
    """ "This week’s top stories •"."""
    return not any(sign.isalpha() for sign in tree.words[told.head].text)


def _has_stray_content(tree: Tree, told: Governed) -> bool:
    """ "Arrived safely ... that they faced trial": the clause was hung on the wrong verb."""
    if tree.words[told.head].lemma not in _GOING | _HARMING:
        return False
    content = tree.children(told.head, "ccomp")
    return any(tree.lower(mark) == "that" for item in content for mark in tree.children(item, "mark"))


def _is_past_colon(tree: Tree, told: Governed) -> bool:
    """ "Ann Low: the poor who live in Leeds are feared dead": what follows a colon is not hers."""
    if told.subject is None or told.subject > told.head:
        return False
    between = tree.words[told.subject : told.head]
    colon = next((at for at, word in enumerate(between) if word.text == ":"), None)
    return colon is not None and any(word.is_verb for word in between[colon:])


_Rule = Callable[[Tree, Governed], bool]
_RULES: tuple[_Rule, ...] = (
    _is_as_said,
    _is_habit,
    _loses_object,
    _is_question,
    _is_misread_noun,
    _spends_nothing,
    _is_speech_tag,
    _has_object_too,
    _is_gerund,
    _is_no_verb,
    _is_garden_path,
    _is_of_unknown,
    _hangs_on_what_may_be,
    _is_of_more,
    _is_only_seen,
    _is_wished,
    _has_stray_content,
    _is_mark,
    _is_past_colon,
)
