"""What nouns and verbs need to say anything: "a bid to", "was charged with", "flew to"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from timeline.events.tree import SUBJECTS, Tree

_CONDITIONS = frozenset("if unless without except".split())
_ASKING = frozenset("call appeal press push ask wait plead beg campaign lobby rely arrange".split())

RELATIONAL = frozenset(
    "attempt effort bid move plan decision ability refusal failure intention wish desire need right chance opportunity"
    " permission role part connection relation response addition exchange favour magnitude level amount number"
    " series kind sort lack risk threat likelihood possibility allegation claim fear sign hope proof evidence"
    " reason way"
    " majority handful course wake aftermath light case view face event process result cost end start top list promise"
    " pair couple group range variety loss spell piece bit member agreement pledge offer request call order capacity"
    " litre liter gallon ton tonne barrel".split()
)
"""Nouns that say nothing without what follows them: they stay or go together."""

_OF_VERBS = ("tion", "sion", "ment", "ance", "ence", "ism", "ity", "sal", "val", "ship")
"""Endings of nouns that tell of doing or being, which need whom or what: "accusation", "involvement"."""

_OF_MATTERS = frozenset(
    "ban sanction deal treaty campaign war vote case charge crackdown embargo lawsuit suit complaint raid protest"
    " report study interview insight praise concern support demand book film bill law talk letter statement speech"
    " doubt question warning comment criticism attack role share stake interest verdict position policy tax cut".split()
)
"""Nouns that are of, on, against or with something, and say little without it."""

_RELATING = ("al", "ary", "ic", "ian", "ese", "ish", "ear", "ile")
_JUDGING = frozenset(
    "controversial initial final original additional usual actual crucial critical historic dramatic special typical"
    " normal real total equal general horrific tragic fatal brutal terrible eventual potential partial similar".split()
)
"""Adjectives of that form which say how a thing is, and not which."""

_RANKS = frozenset("first second third fourth fifth last only latest next".split())
_ATTACKS = frozenset("fire attack criticism scrutiny pressure investigation".split())
_ANYBODY = frozenset("those anyone anybody anything everyone everybody someone somebody something all one".split())
"""Words that only a clause makes somebody of."""

TIMES = frozenset("week month day hour minute year night time period moment way reason kind sort".split())

_BOUND = frozenset(
    "call/on charge/with sentence/to subject/to replace/by replace/with link/to compare/to compare/with"
    " provide/with expose/to"
    " attribute/to bring/to bring/into bring/within put/on put/in put/into put/under place/on place/in place/under"
    " turn/into turn/to take/to take/into give/to lead/to send/to transfer/to move/to strip/of deprive/of inform/of"
    " force/into send/into arrest/on add/to name/as appoint/as elect/as describe/as regard/as treat/as use/as serve/as"
    " see/as view/as hail/as dismiss/as portray/as brand/as label/as cast/as present/as recognise/as recognize/as"
    " identify/as advertise/as bill/as know/as depict/as define/as denounce/as condemn/as quote/as cite/as choose/as"
    " work/as act/as pay/for offer/for swap/for exchange/for call/for blame/for thank/for prevent/from stop/from"
    " ban/from bar/from protect/from remove/from exclude/from disqualify/from plunge/into fill/with place/at put/at"
    " join/in include/in berate/for use/for lead/in portray/in disappear/from convict/of acquit/of suspect/of"
    " rob/of base/on model/on devote/to limit/to restrict/to confine/to convert/into transform/into"
    " throw/into depend/on promote/to elevate/to demote/to relegate/to look/at look/upon refer/to bear/in"
    " stab/to beat/to burn/to notify/of force/out drive/out push/out kick/out draw/to spend/in"
    " spend/on spend/with".split()
)
"""Verbs with the preposition that they need."""

_BOUNDS = frozenset("over under above below".split())
_OPENING_PARTICIPLE = frozenset("on of about against".split())
"""Prepositions after which a participle has a subject of its own: "insisted on the mayor leaving"."""
_OPENING_CLAUSE = frozenset("as after before since until".split())
_DEGREES = frozenset(("as", "so", "too"))
"""What opens a comparison: "as long as they had to"."""
_AIMS = frozenset(
    "attempt effort bid plan decision ability refusal failure intention wish desire right chance opportunity permission"
    " agreement pledge offer request call order promise warning appeal step".split()
)
"""Nouns that an infinitive tells what for."""

_COMPLEMENTS = ("dobj", "ccomp", "xcomp", "attr", "acomp", "oprd", "dative", "nsubjpass", "prt", "agent")


def is_of_matter(noun: str) -> bool:
    """Whether a noun says little without what it is of, on or against: "ban", "involvement"."""
    return noun.endswith(_OF_VERBS) or noun in _OF_MATTERS


def is_ranking(tree: Tree, adjective: int) -> bool:
    """ "The first", "the biggest": what it is the first or biggest of or since has to be said."""
    return tree.words[adjective].tag in ("JJS", "RBS") or tree.lower(adjective) in _RANKS


def measures_rank(tree: Tree, date: Sequence[int]) -> bool:
    """ "1985" of "his first visit since 1985": no date of what is told, but how much the first it is."""
    since = date[0] - 1
    if since < 1 or tree.lower(since) != "since" or not tree.words[since - 1].is_noun:
        return False
    nouns = takewhile(lambda item: not tree.words[item].is_verb, (since - 1, *tree.above(since - 1)))
    return any(is_ranking(tree, item) for noun in nouns for item in tree.children(noun, "amod"))


def is_relating(adjective: str) -> bool:
    """Whether an adjective says which kind of thing it is, and not how it is: "presidential", not "historic"."""
    return adjective.endswith(_RELATING) and adjective not in _JUDGING


def completes_verb(tree: Tree, index: int) -> bool:
    """Without it the verb is left hanging: "was charged with", "resulted in"."""
    word, head = tree.words[index], tree.words[tree.words[index].head]
    if word.dep == "prep" and any(tree.lower(i).endswith(("self", "selves")) for i in tree.children(word.head, "dobj")):
        return True
    if word.dep in ("prep", "advcl") and _is_condition(tree, index):
        return True
    if word.dep in ("advcl", "xcomp") and any(needs(tree, index) for needs in _NEEDED_CLAUSES):
        return True
    if is_bound(tree, index) or _is_on_bail(tree, index) or _is_what_for(tree, index):
        return True
    if word.dep == "prep" and head.is_verb and (word.text.lower() == "as" or tree.children(word.head, "prt")):
        return True
    return word.dep == "prep" and head.is_verb and _is_only_complement(tree, index)


def _is_on_bail(tree: Tree, index: int) -> bool:
    """ "On bail": without it "was freed" says more."""
    below = tree.children(index, "pobj") if tree.words[index].dep == "prep" else ()
    return any(tree.words[item].lemma in ("bail", "parole", "condition") for item in below)


def _is_what_for(tree: Tree, index: int) -> bool:
    """ "For a hat" of "came under fire for a hat"."""
    if tree.words[index].dep != "prep" or tree.lower(index) not in ("for", "over"):
        return False
    unders = (prep for prep in tree.children(tree.words[index].head, "prep") if tree.lower(prep) == "under")
    return any(tree.words[item].lemma in _ATTACKS for prep in unders for item in tree.children(prep, "pobj"))


def is_bound(tree: Tree, prep: int) -> bool:
    """Whether a verb needs that preposition: "was sentenced to", "depended on"."""
    return f"{tree.words[tree.words[prep].head].lemma}/{tree.lower(prep)}" in _BOUND


def _is_condition(tree: Tree, index: int) -> bool:
    """ "Unless it rains", "except Japan", "should it rain": what is said holds only with it."""
    if is_inverted(tree, index):
        return True
    return bool({tree.lower(index), *(tree.lower(i) for i in tree.children(index, "mark", "advmod"))} & _CONDITIONS)


def is_inverted(tree: Tree, clause: int) -> bool:
    """Whether a clause is a condition by its order alone: "should he win", "had they known"."""
    opening, subject = min(tree.subtree(clause)), tree.child(clause, *SUBJECTS)
    verb = tree.words[clause]
    inverted = tree.lower(opening) in ("should", "had", "were") and opening in (clause, *tree.children(clause, "aux"))
    return verb.dep == "advcl" and inverted and subject is not None and subject > opening


def _tells_what(tree: Tree, clause: int) -> bool:
    """Whether a clause is what a noun tells: "that the mill would close" of "news that the mill would close"."""
    if tree.words[clause].dep not in ("relcl", "acl"):
        return False
    return any(tree.lower(item) == "that" and tree.words[item].tag == "IN" for item in tree.children(clause, "mark"))


def _is_asked_of(tree: Tree, index: int) -> bool:
    """ "To resign" of "called for the mayor to resign"."""
    asked = (item for item in tree.children(tree.words[index].head, "prep") if item < index)
    return (
        tree.has_to(index)
        and any(tree.lower(item) in ("for", "on") for item in asked)
        and (tree.words[tree.words[index].head].lemma in _ASKING)
    )


def _is_used_for(tree: Tree, index: int) -> bool:
    """ "To attack the plan" of "used a speech to attack the plan"."""
    return tree.has_to(index) and tree.words[tree.words[index].head].lemma == "use" and index > tree.words[index].head


def _is_bid_to(tree: Tree, index: int) -> bool:
    """ "To provide observers" of "secured pledges from Britain to provide observers", hung on the verb."""
    objects = tree.children(tree.words[index].head, "dobj", "nsubjpass")
    return tree.has_to(index) and any(item < index and tree.words[item].lemma in _AIMS for item in objects)


def _is_held_to_be(tree: Tree, index: int) -> bool:
    """ "As unprepared" of "cast the mayor as unprepared for it"."""
    verb = tree.words[tree.words[index].head].lemma
    return tree.words[index].dep == "advcl" and tree.lower(min(tree.subtree(index))) == "as" and f"{verb}/as" in _BOUND


def _is_object_s_verb(tree: Tree, index: int) -> bool:
    """ "Signing" of "depended on Leeds signing it", "unfolded" of "as the row unfolded", hung on the verb above."""
    word, before = tree.words[index], index - 1
    opens = index > 0 and word.dep == "advcl" and min(tree.subtree(index)) == index
    if not opens or tree.words[before].entity in ("DATE", "TIME"):
        return False
    openers = _OPENING_PARTICIPLE if word.tag == "VBG" else _OPENING_CLAUSE if word.tag in ("VBD", "VBZ") else ()
    nouns = [item for item in (before, *tree.above(before)) if tree.words[item].dep == "pobj"]
    return any(tree.lower(tree.words[item].head) in openers for item in nouns)


def _is_waited_for(tree: Tree, index: int) -> bool:
    """ "To take over" of "waited in the wings to take over"."""
    return tree.has_to(index) and tree.words[tree.words[index].head].lemma in ("wait", "prepare")


_NEEDED_CLAUSES = (_is_waited_for, _is_asked_of, _is_used_for, _is_bid_to, _is_held_to_be, _is_object_s_verb)


def _is_only_complement(tree: Tree, index: int) -> bool:
    """Whether a verb has nothing beside what the preposition brings: "flew to Quetta"."""
    verb = tree.words[index].head
    if any(tree.words[item].dep in _COMPLEMENTS for item in tree.children(verb)):
        return False
    return index == next((item for item in tree.children(verb, "prep") if item > verb), None)


def is_needed(tree: Tree, index: int) -> bool:
    """Without it the word it hangs on says nothing: "a role in", "was charged with", "flew to"."""
    word, head = tree.words[index], tree.words[tree.words[index].head]
    if word.dep in ("relcl", "acl") and _tells_what(tree, index):
        return True
    if word.dep == "relcl":
        return head.lemma in TIMES | _ANYBODY
    if word.dep == "advcl" and any(tree.lower(i) in _DEGREES for i in tree.children(word.head, "advmod")):
        return head.tag in ("RB", "JJ")
    if word.dep == "acl" and (word.tag != "VBN" or tree.has_to(index)) and _restricts(tree, index):
        return True
    if word.dep == "prep" and word.text.lower() in _BOUNDS and _is_amount(tree, index):
        return True
    return word.dep in ("prep", "acl", "ccomp", "agent") and head.is_noun and head.lemma in RELATIONAL | TIMES


def _is_amount(tree: Tree, prep: int) -> bool:
    """Whether a preposition brings a sum: "over $25,000"; "over five years" says when."""
    nouns = (item for item in tree.children(prep, "pobj") if tree.words[item].lemma not in TIMES)
    return any(tree.words[item].tag == "CD" or tree.children(item, "nummod") for item in nouns)


def _restricts(tree: Tree, index: int) -> bool:
    """Whether a clause says which one is meant: no comma before it, and no name that it tells more of."""
    word, first = tree.words[index], min(tree.subtree(index))
    named = tree.words[word.head].tag in ("NNP", "NNPS")
    return not named and first > 0 and tree.words[first - 1].dep != "punct" and word.head < index
