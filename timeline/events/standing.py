"""Whether a clause can stand alone on a timeline: somebody who has not seen the article knows who did what."""

from __future__ import annotations

from collections.abc import Callable, Container

from timeline.events.calendar_words import CALENDAR, PERIODS
from timeline.events.factuality import rumour
from timeline.events.governing import Governed
from timeline.events.roles import PERSONS
from timeline.events.tree import SUBJECTS, Tree
from timeline.events.triggers import ATTRIBUTION, LIGHT_VERBS, is_eventive, is_known_verb
from timeline.events.weighing import STATES

_NOBODY = frozenset(
    "one ones men women some other others many those this that these none both all most several each another"
    " few more less much"
    " everyone everybody anyone anybody someone somebody nobody people you guy guys thing things who what which former"
    " latter same something nothing everything anything half reader readers folk folks rest".split()
)
"""Subjects that name nobody, unless "of the officers" follows."""

_OPINION = frozenset("think feel guess hope wish believe suppose wonder reckon mean thank love hate let please".split())
_ADVICE = frozenset("can ca cannot could should must ought need shall".split())
_HYPOTHESES = frozenset("if unless whether lest".split())
_SAYING_MORE = ("dobj", "attr", "acomp", "xcomp", "ccomp", "prep", "oprd", "dative", "agent")
_NO_NOUN = ("CD", "WP", "WDT", "WRB", "VB", "VBG", "RBR", "JJR", "RB", "IN")
_PRESENT = ("VBZ", "VBP")

_SIDES = ("ccomp", "pcomp", "acl")
_PREVENTING = frozenset("prevent stop bar ban block deter dissuade discourage avoid exclude".split())

_AGENCIES = frozenset("ap afp dpa pa reuters upi xinhua bloomberg interfax itar-tass".split())
_PERSONAL = frozenset("i we you".split())
_ALLOWING = frozenset("allow permit enable entitle let authorise authorize".split())
_IN_MIND = frozenset("intention idea doubt plan interest knowledge illusion memory desire wish regret".split())
_LIGHT = frozenset("have get be want need like know love hate enter leave join become resemble face lose".split())

_Rule = Callable[[Tree, Governed], bool]


def stands(tree: Tree, told: Governed, named: Container[int]) -> bool:
    """Whether the clause tells one thing that happened, and names who or what it happened to.

    Args:
        named: the pronouns of which it is known who they are.
    """
    personal = _personal(tree, told)
    return not any(rule(tree, told) for rule in _FAULTS) and (personal is None or personal in named)


def undergoer(tree: Tree, told: Governed) -> int | None:
    """The object that a clause without a known actor can be told of: "the mill" of "he sold the mill"."""
    verb = tree.words[told.head]
    thing = tree.child(told.head, "dobj")
    if thing is None or told.subject is None or told.passive or verb.lemma in _LIGHT:
        return None
    pointing = tree.words[told.subject].tag in ("PRP", "DT", "WP")
    if (
        _is_hypothetical(tree, told)
        or _personal(tree, told) is not None
        or tree.children(told.head, "neg", "xcomp", "ccomp", "prt")
    ):
        return None
    if not tree.children(thing, "det", "poss", "amod", "compound", "nummod") and tree.words[thing].tag == "NN":
        return None
    if any(tree.words[item].lemma != "have" for item in tree.children(told.head, "aux", "auxpass")):
        return None
    word = tree.words[thing]
    told_of_things = is_known_verb(verb.lemma) or (verb.lemma in LIGHT_VERBS and is_eventive(word.lemma))
    is_thing = word.tag in ("NN", "NNS") and word.lemma not in PERSONS  # "Low was met" is told of nobody
    return thing if pointing and told_of_things and is_thing and verb.lemma not in ATTRIBUTION else None


def _personal(tree: Tree, told: Governed) -> int | None:
    """The "I" or "you" who does it, or of whose telling it is part; `None` where it is somebody's."""
    verbs = (told.head, *(item for item in tree.above(told.head) if tree.words[item].is_verb))
    subjects = [tree.child(verb, "nsubj", "nsubjpass") for verb in verbs]
    nearest = next((item for item in subjects if item is not None), None)
    return nearest if nearest is not None and tree.lower(nearest) in _PERSONAL else None


def _has_no_subject(tree: Tree, told: Governed) -> bool:
    return told.subject is None


def _names_nobody(tree: Tree, told: Governed) -> bool:
    """ "One was a deal", "many died", "what he said"."""
    assert told.subject is not None
    word = tree.words[told.subject]
    whole = any(tree.lower(item) == "of" for item in tree.children(told.subject, "prep"))
    if word.lemma != "one":
        whole |= bool(tree.children(told.subject, "nummod", "amod", "compound"))
    if word.tag == "EX":  # "there were reports": nobody can tell whose
        return True
    return not whole and (word.text.lower() in _NOBODY or word.tag in _NO_NOUN)


def _is_byline(tree: Tree, told: Governed) -> bool:
    """ "Reuters, Leeds The mill was sold": who sent it is read as who did it."""
    assert told.subject is not None
    said = (item for verb in tree.children(told.head, "ccomp") for item in tree.children(verb, *SUBJECTS))
    firsts = [min(tree.subtree(item)) for item in (told.subject, *said)]
    return any(
        tree.lower(first) in _AGENCIES and first + 1 < len(tree.words) and tree.words[first + 1].text == ","
        for first in firsts
    )


def _is_hypothetical(tree: Tree, told: Governed) -> bool:
    """ "If he fails", "you should ask"; "would" is one where the sentence has an "if"."""
    first = tree.words[told.head].head if tree.words[told.head].dep == "conj" else told.head
    if any(tree.lower(item) in _HYPOTHESES for item in tree.children(first, "mark")):
        return True
    for item in tree.children(told.head, "mark", "aux", "advmod"):
        lower, dep = tree.lower(item), tree.words[item].dep
        if (dep == "mark" and lower in _HYPOTHESES) or (dep == "aux" and lower in _ADVICE):
            return True
        if lower in ("would", "’d", "'d") and any(word.text.lower() == "if" for word in tree.words):
            return True
    if any(tree.lower(item) == "would" for item in tree.children(told.head, "aux")) and (
        tree.words[told.head].dep in ("relcl", "acl") or len(tree.children(told.head, "aux")) > 1
    ):
        return True
    modal = any(tree.lower(item) in ("will", "would", "’ll", "'ll") for item in tree.children(told.head, "aux"))
    sides = tree.children(told.head, "advcl")
    return modal and any(tree.lower(mark) in _HYPOTHESES for side in sides for mark in tree.children(side, "mark"))


def _is_guess(tree: Tree, told: Governed) -> bool:
    """ "May convince others", "may not have come"; what may not be is news."""
    auxiliaries = [tree.lower(item) for item in tree.children(told.head, "aux")]
    may = "may" in auxiliaries or "might" in auxiliaries
    return may and (tree.child(told.head, "neg") is None or "have" in auxiliaries)


def _is_state_of_today(tree: Tree, told: Governed) -> bool:
    """ "The mast is the tallest", "is proving to be", "we do not know": in the present, and no change."""
    word, shown = tree.words[told.head], tree.child(told.head, "xcomp")
    if word.lemma == "prove" and shown is not None and tree.words[shown].lemma == "be":
        return any(tree.words[item].tag in _PRESENT for item in (told.head, *tree.children(told.head, "aux")))
    if word.lemma not in STATES | _OPINION:
        return False
    auxiliaries = tree.children(told.head, "aux")
    return (word.tag in _PRESENT and not auxiliaries) or any(tree.lower(i) in ("do", "does") for i in auxiliaries)


def _only_repeats(tree: Tree, told: Governed) -> bool:
    """ "As the others did", "rules that date back", "a quarrel that goes back to May"."""
    lemma = tree.words[told.head].lemma
    back = (item for item in tree.subtree(told.head) if tree.lower(item) == "back")
    return (
        (lemma == "do" and tree.child(told.head, "dobj", "nsubjpass") is None)
        or lemma in ("date", "suppose", "stem")
        or (lemma == "go" and tree.words[told.head].dep == "acl")
        or (lemma == "go" and any(tree.lower(item + 1) == "to" and _is_dated(tree, item + 1) for item in back))
    )


def _is_dated(tree: Tree, prep: int) -> bool:
    return any(tree.words[item].entity == "DATE" for item in tree.children(prep, "pobj"))


def _describes_none(tree: Tree, told: Governed) -> bool:
    """ "No system introduced since 2009": what never was."""
    assert told.subject is not None
    described = tree.words[told.head].dep in ("acl", "relcl")
    return described and any(tree.lower(item) == "no" for item in tree.children(told.subject, "det"))


def _is_only_weighed(tree: Tree, told: Governed) -> bool:
    """ "It is hard for them to leave"."""
    above = tree.words[told.head].head
    weighed = tree.words[above].lemma == "be" and tree.child(above, "acomp") is not None
    opening = tree.child(above, "nsubj")
    return tree.has_to(told.head) and weighed and opening is not None and tree.lower(opening) == "it"


def _is_rumour(tree: Tree, told: Governed) -> bool:
    """ "Speculation that it was no accident": told alone it would be a fact."""
    return rumour(tree, told.head) is not None


def _is_prevented(tree: Tree, told: Governed) -> bool:
    """ "Low running for office" of "to prevent Low running for office": what did not happen, or was not to."""
    word = tree.words[told.head]
    above = tree.words[word.head].head if word.dep in ("pcomp", "acl") else word.head
    side = word.dep in _SIDES or (word.dep == "advcl" and tree.words[told.head - 1].dep == "dobj")
    return word.tag == "VBG" and side and tree.words[above].lemma in _PREVENTING


def _is_asked(tree: Tree, told: Governed) -> bool:
    """ "What the weather is doing", "how he did it": a question inside a sentence."""
    return tree.words[told.head].dep in ("ccomp", "csubj", "pcomp") and any(
        tree.words[item].tag in ("WP", "WRB", "WDT") and tree.words[item].dep in ("dobj", "attr", "advmod", "nsubj")
        for item in tree.children(told.head)
    )


def _is_left_over(tree: Tree, told: Governed) -> bool:
    """ "There is not much time left", "here is a comparison"."""
    assert told.subject is not None
    holder = tree.words[told.subject].head
    denied = tree.words[told.subject].dep == "attr" and tree.child(holder, "neg") is not None
    here = tree.words[told.head].lemma == "be" and any(tree.lower(i) == "here" for i in tree.children(told.head))
    return denied or here


def _denies_aside(tree: Tree, told: Governed) -> bool:
    """ "When the papers were not praising her clothes": what a side clause denies is no news."""
    return tree.words[told.head].dep == "advcl" and tree.child(told.head, "neg") is not None


def _tells_too_little(tree: Tree, told: Governed) -> bool:
    """ "A statement was released", "figures were published": nobody can tell which."""
    assert told.subject is not None
    word = tree.words[told.subject]
    determined = [item for item in tree.children(told.subject) if tree.words[item].dep != "punct"]
    if any(tree.lower(item) == "following" for item in determined if item < told.subject):
        return True
    bare = all(tree.lower(item) in ("a", "an", "any", "some") or item > told.subject for item in determined)
    about = (item for item in determined if tree.words[item].dep == "prep")
    if not bare or word.tag not in ("NN", "NNS") or any(tree.lower(item) != "by" for item in about):
        return False
    return not any(
        tree.words[item].dep in _SAYING_MORE and not _says_when(tree, item) for item in tree.children(told.head)
    )


def _is_only_allowed(tree: Tree, told: Governed) -> bool:
    """ "Stay" of "the law allows him to stay until May": that he may does not say that he does."""
    word, above = tree.words[told.head], tree.words[tree.words[told.head].head]
    return word.dep in ("ccomp", "xcomp") and above.lemma in _ALLOWING and above.tag in _PRESENT


def _tells_no_deed(tree: Tree, told: Governed) -> bool:
    """ "They did the couple thing", "the welcome contrasted with the day before": said of what happened elsewhere."""
    if tree.words[told.head].lemma == "contrast" and tree.child(told.head, "dobj") is None:
        return True
    things = (item for item in tree.children(told.head, "dobj") if tree.words[item].lemma == "thing")
    return tree.words[told.head].lemma == "do" and any(tree.children(item, "compound") for item in things)


def _lacks(tree: Tree, told: Governed) -> bool:
    """ "Had no intention of leaving", "knew nothing of the mill": how it was in somebody's mind."""
    lemma = tree.words[told.head].lemma
    return any(
        (lemma == "know" and tree.lower(item) in ("nothing", "little"))
        or (lemma == "have" and tree.words[item].lemma in _IN_MIND and _is_none(tree, item))
        for item in tree.children(told.head, "dobj")
    )


def _is_none(tree: Tree, noun: int) -> bool:
    return any(tree.lower(item) == "no" for item in tree.children(noun, "det"))


def _was_before(tree: Tree, told: Governed) -> bool:
    """ "Prior to Monday, Leeds was the only town without a mill": what ended then is not told."""
    prior = (tree.lower(item) in ("before", "prior") for item in tree.children(told.head, "prep", "advmod"))
    alone = (
        tree.lower(item) == "only" or tree.words[item].tag == "JJS"
        for rank in tree.children(told.head, "attr")
        for item in tree.children(rank, "amod")
    )
    return tree.words[told.head].lemma == "be" and any(prior) and any(alone)


def _had_not_before(tree: Tree, told: Governed) -> bool:
    """ "Had never held office before the vote last year": what had not happened by then; a passive is told so."""
    if tree.child(told.head, "auxpass") is not None or tree.child(told.head, "neg") is None:
        return False
    had = any(tree.lower(item) == "had" for item in tree.children(told.head, "aux"))
    return had and any(tree.lower(item) == "before" for item in tree.children(told.head, "prep", "mark"))


def _gives_no_answer(tree: Tree, told: Governed) -> bool:
    """ "Calls were not immediately returned", "Low declined to comment": what the writer tried to learn."""
    lemma = tree.words[told.head].lemma
    words = {tree.words[item].lemma for item in tree.subtree(told.head)}
    comment = "comment" in words and bool(words & {"request", "seek", "available"} or lemma in ("decline", "refuse"))
    absent = lemma == "be" and any(tree.lower(item) == "unavailable" for item in tree.children(told.head, "acomp"))
    if absent and "comment" in words:
        return True
    denied = tree.child(told.head, "neg") is not None or lemma in ("decline", "refuse")
    return denied and (comment or (lemma in ("return", "respond", "reply") and "immediately" in words))


def _says_when(tree: Tree, prep: int) -> bool:
    words = [tree.words[item] for item in tree.children(prep, "pobj")]
    return any(word.text in CALENDAR or word.text.isdigit() or word.lemma in PERIODS for word in words)


def _is_order(tree: Tree, told: Governed) -> bool:
    word = tree.words[told.head]
    return word.tag == "VB" and not tree.children(told.head, "aux", *SUBJECTS)


def _is_hanging_on_comparison(tree: Tree, told: Governed) -> bool:
    """ "Than it was in 2004", "as they had in May"."""
    return tree.words[told.head].dep in ("pcomp", "advcl") and any(
        tree.lower(item) in ("than", "like") for item in tree.children(told.head, "mark")
    )


_FAULTS: tuple[_Rule, ...] = (
    _has_no_subject,
    _names_nobody,
    _is_byline,
    _is_hypothetical,
    _is_guess,
    _is_state_of_today,
    _only_repeats,
    _describes_none,
    _is_only_weighed,
    _is_rumour,
    _is_prevented,
    _is_asked,
    _is_left_over,
    _denies_aside,
    _tells_too_little,
    _is_only_allowed,
    _tells_no_deed,
    _had_not_before,
    _lacks,
    _was_before,
    _gives_no_answer,
    _is_order,
    _is_hanging_on_comparison,
)
