"""Shortening a clause without harm: whole branches are left out, the least needed first, until it fits."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from timeline.events.tree import Tree, Words

_CONDITIONS = frozenset("if unless without except".split())
_ASKING = frozenset("call appeal press push ask wait plead beg campaign lobby rely arrange".split())

_WHAT_IT_IS = frozenset("of without against".split())
"""Prepositions whose phrase says what the thing is: they are never left out alone."""

_TELLING_ADJECTIVES = frozenset(
    "attempted alleged suspected former failed false potential possible proposed planned acting fake unsuccessful first"
    " second last next other second-degree first-degree late pregnant dead unarmed own same only sole main similar"
    " such further additional previous third fourth fifth sixth seventh eighth ninth tenth prime deputy vice"
    " little different few many much no not".split()
)
"""Adjectives without which something else would be said."""


RELATIONAL = frozenset(
    "attempt effort bid move plan decision ability refusal failure intention wish desire need right chance opportunity"
    " permission role part connection relation response addition exchange favour magnitude level amount number"
    " series kind sort lack risk threat likelihood possibility allegation claim fear sign hope proof evidence"
    " reason way"
    " majority handful course wake aftermath light case view face event process result cost end start top list promise"
    " pair couple group range variety loss spell piece bit member agreement pledge offer request call order".split()
)
"""Nouns that say nothing without what follows them: they stay or go together."""

_PLACINGS = frozenset("first second third fourth fifth".split())
_OF_KINDS = ("al", "ary", "ic", "ese", "ish", "ian", "ear")
_KINDS = frozenset("foreign high supreme private public joint armed free grand senior junior sexual human".split())
_OF_VERBS = ("tion", "sion", "ment", "ance", "ence", "ism", "ity", "sal", "val", "ship")
"""Endings of nouns that tell of doing or being, which need whom or what: "accusation", "involvement"."""

_OF_MATTERS = frozenset(
    "ban sanction deal treaty campaign war vote case charge crackdown embargo lawsuit suit complaint raid protest"
    " report study interview insight praise concern support demand book film bill law talk letter statement speech"
    " doubt question warning comment criticism attack role share stake interest verdict position policy tax cut".split()
)
"""Nouns that are of, on, against or with something, and say little without it."""

_ANYBODY = frozenset("those anyone anybody anything everyone everybody someone somebody something all one".split())
"""Words that only a clause makes somebody of."""

_TIMES = frozenset("week month day hour year night time period moment way reason kind sort".split())
_BOUND = frozenset(
    "call/on charge/with sentence/to subject/to replace/by replace/with link/to compare/to compare/with"
    " provide/with expose/to"
    " attribute/to bring/to bring/into bring/within put/on put/in put/into put/under place/on place/in place/under"
    " turn/into turn/to take/to take/into give/to lead/to send/to transfer/to move/to strip/of deprive/of inform/of"
    " force/into send/into arrest/on add/to name/as appoint/as elect/as describe/as regard/as treat/as use/as serve/as"
    " see/as view/as hail/as dismiss/as portray/as brand/as label/as cast/as present/as recognise/as recognize/as"
    " identify/as advertise/as bill/as know/as depict/as define/as denounce/as condemn/as quote/as cite/as choose/as"
    " work/as act/as pay/for offer/for swap/for exchange/for call/for blame/for thank/for prevent/from stop/from"
    " ban/from bar/from protect/from remove/from exclude/from".split()
)
"""Verbs with the preposition that they need."""


def shortened(tree: Tree, words: Words, heads: Sequence[int], fits: Callable[[Words], bool]) -> Words | None:
    """The words that stay, `None` where nothing more can go and it still does not fit.

    What went comes back where the rest left room for it, what went last first.

    Args:
        heads: what has to stay, the verb first.
    """
    whole, gone = words, list[Words]()
    for branch in _spare(tree, words, heads):
        if fits(words):
            break
        if branch & words:
            gone.append(branch & words)
            words -= branch
    if not fits(words):
        return None
    words = _without_hollow(tree, words, whole, heads)
    for branch in reversed(gone):
        more, top = words | branch, min(branch, key=lambda index: (tree.depth(index), index))
        if tree.words[top].head in words and not _is_hollow(tree, top, more, whole) and fits(more):
            words = more
    return words


def _without_hollow(tree: Tree, words: Words, whole: Words, heads: Sequence[int]) -> Words:
    """Without "in a move" and "under a law", where the clause that said which move and which law is gone."""
    for index in sorted(words):
        of_verb = index in words and tree.words[tree.words[index].head].is_verb
        if of_verb and _rank(tree, index, heads[0]) is not None and _is_hollow(tree, index, words, whole):
            words -= frozenset() if tree.subtree(index).intersection(heads) else tree.subtree(index)
    return words


def _is_hollow(tree: Tree, prep: int, words: Words, whole: Words) -> bool:
    """Whether a preposition stands before "a law" or "rules" alone, of which the clause that says which is gone.

    So does one before a bare noun without its phrase: "in part", "with help".
    """
    noun = tree.child(prep, "pobj") if tree.words[prep].dep == "prep" else None
    if noun is None or tree.words[noun].tag not in ("NN", "NNS"):
        return False
    said = tree.children(noun, "det", "poss", "nummod", "amod", "compound")
    if any(tree.lower(item) not in ("a", "an") for item in said):
        return False
    gone = [item for item in tree.children(noun, "relcl", "acl", "prep") if item in whole - words]
    return any(tree.words[item].dep != "prep" or not said for item in gone)


def _spare(tree: Tree, words: Words, heads: Sequence[int]) -> list[Words]:
    """The branches that can be left out, the least needed first; of equals the last."""
    ranked = [
        (rank, -index, _with_joint(tree, index))
        for index in words
        if index not in heads and (rank := _rank(tree, index, heads[0])) is not None
    ]
    return [branch for _, _, branch in sorted(ranked, key=lambda item: item[:2]) if not branch.intersection(heads)]


def _rank(tree: Tree, index: int, verb: int) -> int | None:
    """How easily a branch is spared; `None` where leaving it out would change what is said."""
    return next((rank for rank, rule in _RANKS if rule(tree, index, verb)), None)


_COMPARED = ("JJ", "JJR", "JJS", "RB", "RBR")
_COMPLEMENTS = ("dobj", "ccomp", "xcomp", "attr", "acomp", "oprd", "dative", "nsubjpass", "prt", "agent")

_Rule = Callable[[Tree, int, int], bool]


def _is(*deps: str) -> _Rule:
    return lambda tree, index, _: tree.words[index].dep in deps


def _is_joined_verb(tree: Tree, index: int, _: int) -> bool:
    word = tree.words[index]
    return word.dep == "conj" and tree.words[word.head].is_verb


def _is_listed(tree: Tree, index: int, _: int) -> bool:
    """One of several things: without it something else would be said."""
    word = tree.words[index]
    return word.dep == "conj" and not tree.words[word.head].is_verb and tree.words[word.head].tag not in ("IN", "TO")


def _is_set_off(tree: Tree, index: int, _: int) -> bool:
    """An apposition after a comma; "prime minister Ann Low" has none, and needs its name."""
    first = min(tree.subtree(index))
    return tree.words[index].dep in ("parataxis", "appos") and first > 0 and tree.words[first - 1].dep == "punct"


def _is_about_name(tree: Tree, index: int, verb: int) -> bool:
    """Where somebody whose name stands before it comes from: "Ann Low from Leeds"."""
    named = tree.words[tree.words[index].head].tag in ("NNP", "NNPS")
    return named and index < verb and _is_loose_preposition(tree, index, verb)


def _is_loose_preposition(tree: Tree, index: int, _: int) -> bool:
    """One that says when, where or how; "was in hospital" and "responsible for" need theirs."""
    word, head = tree.words[index], tree.words[tree.words[index].head]
    close = word.text.lower() in _WHAT_IT_IS and tree.words[index - 1].dep != "punct"
    return word.dep == "prep" and not (close or head.lemma == "be" or head.tag in _COMPARED)


def _is_agent(tree: Tree, index: int, _: int) -> bool:
    return tree.words[index].dep == "agent"


def _is_plain_adjective(tree: Tree, index: int, _: int) -> bool:
    word = tree.words[index]
    compared = word.tag in ("JJR", "JJS") or bool(tree.children(index))
    return (
        word.dep == "amod"
        and not compared
        and not _holds_article(tree, index)
        and word.text.lower() not in _TELLING_ADJECTIVES
    )


def _holds_article(tree: Tree, adjective: int) -> bool:
    """ "An estimated 3 million people", "a huge 7.9 %", "a close second": "a" goes with the adjective."""
    noun = tree.words[adjective].head
    one = any(tree.lower(item) in ("a", "an") for item in tree.children(noun, "det"))
    if tree.words[noun].lemma in _TIMES:  # "of recent years"
        return True
    counted = tree.children(noun, "nummod") or tree.words[noun].tag == "NNS" or tree.lower(noun) in _PLACINGS
    return one and bool(counted)


def _classifies(tree: Tree, index: int, verb: int) -> bool:
    """ "Liberian affairs", "nuclear talks", "foreign minister": which kind it is, and not how it is."""
    text = tree.words[index].text
    kind = (
        text[:1].isupper() or "-" in text or text.endswith(_OF_KINDS) or text in _KINDS or _is_set_phrase(tree, index)
    )
    return kind and _is_plain_adjective(tree, index, verb)


def _is_set_phrase(tree: Tree, adjective: int) -> bool:
    """ "Behind closed doors", "by popular demand": a preposition, the adjective and a noun."""
    noun = tree.words[adjective].head
    return noun == adjective + 1 and tree.words[noun].dep == "pobj" and tree.words[noun].head == adjective - 1


def _is_needed(tree: Tree, index: int, _: int) -> bool:
    """Without it the word it hangs on says nothing: "a role in", "was charged with", "flew to"."""
    word, head = tree.words[index], tree.words[tree.words[index].head]
    if word.dep in ("relcl", "acl") and _tells_what(tree, index):
        return True
    if word.dep == "relcl":
        return head.lemma in _TIMES | _ANYBODY
    if word.dep == "acl" and word.tag != "VBN" and _restricts(tree, index):
        return True
    return word.dep in ("prep", "acl", "ccomp", "agent") and head.is_noun and head.lemma in RELATIONAL | _TIMES


def _tells_what(tree: Tree, clause: int) -> bool:
    """ "That the mill would close" of "news that the mill would close"."""
    return any(tree.lower(item) == "that" and tree.words[item].tag == "IN" for item in tree.children(clause, "mark"))


def _restricts(tree: Tree, index: int) -> bool:
    """Whether a clause says which one is meant: no comma before it, and no name that it tells more of."""
    word, first = tree.words[index], min(tree.subtree(index))
    named = tree.words[word.head].tag in ("NNP", "NNPS")
    return not named and first > 0 and tree.words[first - 1].dep != "punct" and word.head < index


def _says_which(tree: Tree, index: int, verb: int) -> bool:
    """What is missed where it is left out: "an amateur video demonstrating it", "involvement in the inquiry"."""
    word, head = tree.words[index], tree.words[tree.words[index].head]
    if head.head != verb:
        return False
    if word.dep in ("relcl", "acl"):
        return _restricts(tree, index)
    return word.dep == "prep" and head.is_noun and is_of_matter(head.lemma) and index > word.head


def is_of_matter(noun: str) -> bool:
    """Whether a noun says little without what it is of, on or against: "ban", "involvement"."""
    return noun.endswith(_OF_VERBS) or noun in _OF_MATTERS


def completes_verb(tree: Tree, index: int, _: int) -> bool:
    """Without it the verb is left hanging: "was charged with", "resulted in"."""
    word, head = tree.words[index], tree.words[tree.words[index].head]
    if word.dep == "prep" and any(tree.lower(i).endswith(("self", "selves")) for i in tree.children(word.head, "dobj")):
        return True
    if word.dep in ("prep", "advcl") and _is_condition(tree, index):
        return True
    if word.dep in ("advcl", "xcomp") and (_is_asked_of(tree, index) or _is_used_for(tree, index)):
        return True
    if is_bound(tree, index):
        return True
    if word.dep == "prep" and head.is_verb and (word.text.lower() == "as" or tree.children(word.head, "prt")):
        return True
    return word.dep == "prep" and head.is_verb and _is_only_complement(tree, index)


def is_bound(tree: Tree, prep: int) -> bool:
    """Whether a verb needs that preposition: "was sentenced to", "depended on"."""
    return f"{tree.words[tree.words[prep].head].lemma}/{tree.lower(prep)}" in _BOUND


def _is_condition(tree: Tree, index: int) -> bool:
    """ "Unless it rains", "except Japan": what is said holds only with it."""
    return bool({tree.lower(index), *(tree.lower(i) for i in tree.children(index, "mark", "advmod"))} & _CONDITIONS)


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


def _is_only_complement(tree: Tree, index: int) -> bool:
    """Whether a verb has nothing beside what the preposition brings: "flew to Quetta"."""
    verb = tree.words[index].head
    if any(tree.words[item].dep in _COMPLEMENTS for item in tree.children(verb)):
        return False
    return index == next((item for item in tree.children(verb, "prep") if item > verb), None)


def _describes_name(tree: Tree, index: int, _: int) -> bool:
    """ "The disgraced energy company" of "the disgraced energy company Enron"."""
    word, head = tree.words[index], tree.words[tree.words[index].head]
    before = index < word.head and head.tag in ("NNP", "NNPS")
    return before and word.dep in ("compound", "amod", "nmod") and word.is_noun and word.text.islower()


def _with_joint(tree: Tree, index: int) -> Words:
    """The branch, and what it cannot go without: the "and" before it, all that describes a name with it."""
    branch = tree.subtree(index)
    if _describes_name(tree, index, index):
        return frozenset(
            item
            for own in tree.children(tree.words[index].head, "det", "poss", "amod", "compound", "nmod", "nummod")
            if own <= index
            for item in tree.subtree(own)
        )
    if tree.words[index].dep != "conj":
        return branch
    joints = [item for item in tree.children(tree.words[index].head, "cc") if item < index]
    return branch | frozenset(joints[-1:])


_RANKS: tuple[tuple[int | None, _Rule], ...] = (
    (None, completes_verb),
    (None, _is_listed),
    (None, _is_needed),
    (4, _says_which),
    (0, _is_set_off),
    (0, _is_about_name),
    (1, _describes_name),
    (3, _classifies),
    (1, _is_plain_adjective),
    (2, _is_joined_verb),
    (2, _is("relcl", "acl", "advcl")),
    (2, _is_loose_preposition),
    (3, _is_agent),
)
