"""Dates that stand in a clause and belong to something else in it: a thing, a gerund, the later of two days.

A parser hangs "in May" on the verb of the sentence where it says when an article was written, or when a
theft was done to which somebody pleaded guilty. What cannot be told surely then tells no event.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from timeline.events.calendar_words import CALENDAR, has_own_date, is_calendar_word
from timeline.events.passives import is_bare_passive
from timeline.events.tree import Tree
from timeline.events.triggers import is_eventive

Words = tuple[int, ...]

_BEFORE_NOUN = ("poss", "nummod", "amod", "compound", "nmod")
_PRESENT = ("VBZ", "VBP")
_AT = frozenset("in on at of around about during late early".split())
_PARTS = frozenset(
    "start beginning middle end eve night morning afternoon evening day days week weeks weekend month months summer"
    " winter spring autumn fall course rest half hour hours minute minutes time turn close part quarter height"
    " period".split()
)
"""Nouns that are part of a date: "the night of 3 May"."""
_APART = frozenset("despite unlike since before until till ahead prior pending amid".split())
"""Words that put what they stand before at another time than the verb's, or at none."""
_SURELY_APART = frozenset("since despite unlike".split())
_LEADING_UP = frozenset("run run-up runup build-up eve countdown lead-up prelude ahead prior".split())
_MEANWHILE = frozenset("by in as while when on upon after before since until following".split())
_OWNING = frozenset("admit deny recall remember regret confess mention".split())
_BARRING = frozenset("ban bar stop prevent".split())
_NO_GERUND = frozenset("neighbour neighbor".split())
_REACHING = frozenset("to until till - – and".split())
_NOT_YET = frozenset("prospective planned possible proposed potential likely upcoming future".split())
_TAKING_PART = frozenset(
    "win lose attend contest boycott hold host join watch miss run survive open close enter fight cover play lead"
    " monitor observe witness launch stage conduct mount".split()
)
"""Verbs that are done at the time of what is done to: "won the 2001 election", but not "broke his 1963 contract"."""
_OF_KIND = frozenset("for of about over with against from to on as like into".split())
_DECLARING = frozenset("declare make call proclaim".split())
_MOVING = frozenset("push postpone delay move defer reschedule extend suit".split())
_COUNTS = frozenset("two three four five six seven eight nine ten twice thrice both several".split())
_AFTER = frozenset("after following since before".split())
_SEASONS = frozenset("spring summer autumn winter".split())
_COLONS = frozenset((":", ";"))


def belongs_elsewhere(tree: Tree, date: Words, head: int) -> bool:
    """Whether the words of a date that hang below `head` say when something else was."""
    hung = _Hung(tree, date, head)
    return any(rule(hung) for rule in _RULES)


@dataclass(frozen=True, slots=True)
class _Hung:
    """The words of a date and the verb or noun it was found to govern."""

    tree: Tree
    date: Words
    head: int

    @property
    def top(self) -> int:
        return self.tree.top(self.date)

    @property
    def path(self) -> Words:
        """What lies between the date and the head, nearest the date first; all above where the head is elsewhere."""
        found = []
        for index in self.tree.above(self.top):
            if index == self.head:
                break
            found.append(index)
        return tuple(found)

    @property
    def first(self) -> int:
        """The word that opens the date with its preposition: "in" of "in May"."""
        at = self.date[0]
        while (
            at > 0 and self.tree.words[at - 1].tag in ("IN", "DT") and self.tree.lower(at - 1) in _AT | {"the", "that"}
        ):
            at -= 1
        return at


def _says_which_thing(hung: _Hung) -> bool:
    """ "The innovator of the 1960s", "an article from 13 June", "the anniversary of 11 September 2001"."""
    tree = hung.tree
    prep = tree.words[hung.top].head
    if tree.words[hung.top].dep not in ("pobj", "pcomp") or tree.lower(prep) not in ("of", "from"):
        return False
    noun = tree.words[prep].head
    if not tree.words[noun].is_noun or noun not in hung.path or tree.words[noun].lemma in _PARTS:
        return False
    if tree.words[noun].lemma == "anniversary":
        return True
    if any(tree.lower(item) in _REACHING for item in (*hung.date, *tree.children(noun, "prep"))):
        return False
    during = tree.words[noun].dep == "pobj" and tree.lower(tree.words[noun].head) == "during"
    return not during and not is_eventive(tree.words[noun].lemma)


def _is_of_other_time(hung: _Hung) -> bool:
    """ "Since the blitz in 1940", "ahead of the vote on Monday", "despite an agreement last May"."""
    tree = hung.tree
    if tree.words[hung.top].dep in _BEFORE_NOUN and hung.date[-1] < tree.words[hung.top].head:
        return False  # "since the 2001 race" is since 2001
    return any(_is_apart(tree, item, _APART) for item in hung.path) or _follows_what_is_apart(hung)


def _follows_what_is_apart(hung: _Hung) -> bool:
    """ "Since the strike in May," where the date was hung on what the sentence tells."""
    tree, before = hung.tree, hung.first - 1
    if before > 0 and tree.words[before].text == ",":
        before -= 1
    if before < 1 or before == hung.head:
        return False
    chain = [before]
    for item in tree.above(before):
        if item == hung.head:
            break
        chain.append(item)
    return any(_is_apart(tree, item, _SURELY_APART) for item in chain)


def _is_apart(tree: Tree, noun: int, apart: frozenset[str]) -> bool:
    """Whether a noun or a gerund stands after "since", "despite" or "in the run-up to"."""
    word = tree.words[noun]
    if word.dep not in ("pobj", "pcomp") or word.tag == "CD" or (word.lemma in _PARTS and word.text.lower() != "days"):
        return False
    prep, above = tree.lower(word.head), tree.words[word.head].head
    leading = any(tree.lower(item) in _LEADING_UP for item in (above, tree.words[above].head, word.head - 1))
    besides = prep == "from" and tree.lower(above) in ("apart", "aside")
    return prep in apart or besides or (prep in ("to", "of") and leading)


def _names_its_kind(hung: _Hung) -> bool:
    """ "Broke his 1963 contract", "for the October burial", "in a prospective 2016 contest"."""
    tree, top = hung.tree, hung.tree.words[hung.top]
    noun = top.head
    if top.dep not in _BEFORE_NOUN or noun < hung.date[-1] or noun not in hung.path:
        return False
    word = tree.words[noun]
    if any(tree.lower(item) in _NOT_YET for item in tree.children(noun, "amod")):
        return True
    if word.dep == "dobj":
        return not (is_eventive(word.lemma) and tree.words[word.head].lemma in _TAKING_PART)
    if word.dep == "pobj":
        return tree.lower(word.head) in _OF_KIND
    return False


def _is_argument(hung: _Hung) -> bool:
    """ "Declared Sunday a holiday", "was pushed back to May"."""
    tree = hung.tree
    top = tree.words[hung.top]
    if top.head == hung.head and tree.words[hung.head].lemma in _DECLARING and hung.top == hung.head + 1:
        return True
    moved = tree.words[hung.head].lemma in _MOVING and tree.lower(top.head) in ("to", "from", "for", "until")
    close = all(tree.words[item].dep in ("prep", "advmod", "prt") for item in hung.path)
    return top.dep == "pobj" and close and moved


def _is_one_of_several(hung: _Hung) -> bool:
    """ "Won twelve titles, including eight in 2002", "there were three, in 1918, 1957 and 1968"."""
    tree = hung.tree
    if any(tree.lower(item) == "including" and not _has_comma(tree, item, hung.first) for item in hung.path):
        return True
    row = [hung.top, *(item for item in hung.path if tree.words[item].dep == "conj")]
    listed = len(row) > 1 or any(is_calendar_word(tree.words[i].text) for i in tree.children(hung.top, "conj"))
    below = tree.subtree(hung.head) - set(hung.date)
    return listed and any(tree.lower(item) in _COUNTS for item in below if tree.words[item].dep != "pobj")


def _has_comma(tree: Tree, after: int, before: int) -> bool:
    return any(word.text == "," for word in tree.words[after:before])


def _is_second(hung: _Hung) -> bool:
    """ "Met on Saturday after the collapse of the talks, on Friday"."""
    tree, top = hung.tree, hung.tree.words[hung.top]
    if top.dep != "pobj" or tree.words[top.head].head != hung.head:
        return False
    before = [prep for prep in tree.children(hung.head, "prep") if hung.head < prep < top.head]
    dated = [prep for prep in before if any(tree.words[i].text in CALENDAR for i in tree.children(prep, "pobj"))]
    return any(tree.lower(prep) in _AFTER and dated and prep > dated[0] for prep in before)


def _dates_offence(hung: _Hung) -> bool:
    """ "His conviction for the murder of Ann Low in 2003"."""
    tree = hung.tree
    if tree.words[hung.head].is_verb:
        return False
    pleas = [prep for prep in tree.children(hung.head, "prep") if tree.lower(prep) == "for" and prep < hung.date[0]]
    return any(is_eventive(tree.words[item].lemma) for prep in pleas for item in tree.children(prep, "pobj"))


def _is_due(hung: _Hung) -> bool:
    """ "Tickets were on sale for the tour, due to start in December"."""
    tree = hung.tree
    dues = [item for item in hung.path if tree.lower(item) == "due"]
    return any(tree.words[item].dep not in ("acomp", "oprd") or tree.words[item - 1].text == "," for item in dues)


def _dates_gerund(hung: _Hung) -> bool:
    """ "Pleaded guilty to robbing a bank in May", "admitted killing her in May", "is accused of robbing it in May"."""
    tree = hung.tree
    if _was_done_to(hung):
        return False  # "accused of robbing a bank in 2004" may well have been accused in 2004
    for item in hung.path:
        word = tree.words[item]
        if word.tag != "VBG" or word.lemma in _NO_GERUND or tree.words[tree.words[word.head].head].lemma in _BARRING:
            continue
        if word.dep == "pcomp" and tree.lower(word.head) not in _MEANWHILE:
            return True
        if word.dep == "xcomp" and tree.words[word.head].lemma in _OWNING:
            return True
    return False


def _was_done_to(hung: _Hung) -> bool:
    """Whether the head is a passive of the past that has no date of its own: "was accused", "jailed"."""
    tree = hung.tree
    auxiliaries = tree.children(hung.head, "auxpass")
    if not (auxiliaries or is_bare_passive(tree, hung.head)) or has_own_date(tree, hung.head):
        return False
    return not any(tree.words[item].tag in _PRESENT for item in auxiliaries)


def _ends_infinitive(hung: _Hung) -> bool:
    """ "Persuaded the board to put it off until May"."""
    tree = hung.tree
    if tree.lower(tree.words[hung.top].head) not in ("until", "till"):
        return False
    return any(tree.words[item].dep == "xcomp" and tree.words[tree.words[item].head].is_verb for item in hung.path)


def _is_gapped(hung: _Hung) -> bool:
    """ "Met Low on 3 May and Smith on 4 May": the second meeting has lost its verb."""
    tree = hung.tree
    for item in hung.path:
        word = tree.words[item]
        if word.dep != "conj" or item > hung.date[0] or word.is_verb:
            continue
        below = tree.subtree(hung.head) - tree.subtree(item)
        if any(is_calendar_word(tree.words[other].text) for other in below if other < item):
            return True
    return False


def _stands_after_colon(hung: _Hung) -> bool:
    """ "They are united by time: 1986"."""
    between = hung.tree.words[hung.head : hung.date[0]]
    return any(word.text in _COLONS for word in between)


def _is_in_apposition(hung: _Hung) -> bool:
    """ "Ann Low, its director since 2010, resigned"."""
    tree = hung.tree
    for item in hung.path:
        first = min(tree.subtree(item))
        if (
            tree.words[item].dep == "appos"
            and tree.words[item].is_noun
            and first > 0
            and tree.words[first - 1].text == ","
        ):
            return item not in hung.date and hung.head not in tree.subtree(item)
    return False


def _means_any(hung: _Hung) -> bool:
    """ "A strike today would be small", "floods have come in spring"."""
    tree = hung.tree
    words = {tree.lower(item) for item in hung.date}
    auxiliaries = tree.children(hung.head, "aux")
    if words == {"today"}:
        told = [item for item in tree.above(hung.head) if tree.words[item].is_verb]
        unreal = any(tree.lower(item) == "would" for item in auxiliaries)
        return unreal and all(tree.words[item].tag in _PRESENT for item in told)
    perfect = any(tree.words[item].tag in _PRESENT for item in (*auxiliaries, hung.head))
    return len(words) == 1 and words <= _SEASONS and perfect


_Rule = Callable[[_Hung], bool]
_RULES: tuple[_Rule, ...] = (
    _says_which_thing,
    _is_of_other_time,
    _names_its_kind,
    _is_argument,
    _is_one_of_several,
    _is_second,
    _dates_offence,
    _is_due,
    _means_any,
    _dates_gerund,
    _ends_infinitive,
    _is_gapped,
    _stands_after_colon,
    _is_in_apposition,
)
