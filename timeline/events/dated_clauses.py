"""Dates of other clauses: a gerund, an infinitive, a clause that lost its verb, one of several happenings."""

from __future__ import annotations

import re
from collections.abc import Callable

from timeline.events.calendar_words import CALENDAR, counted_times, has_own_date, is_calendar_word, says_when
from timeline.events.factuality import DOUBTS
from timeline.events.hanging import PRESENT, Hung
from timeline.events.passives import is_bare_passive
from timeline.events.tree import SUBJECTS, Tree
from timeline.events.triggers import is_eventive

_MEANWHILE = frozenset("by in as while when on upon after before since until following".split())
_OWNING = frozenset("admit deny recall remember regret confess mention".split())
_BARRING = frozenset("ban bar stop prevent".split())
_NO_GERUND = frozenset("neighbour neighbor".split())
_COUNTS = frozenset("two three four five six seven eight nine ten twice thrice both several".split())
_AFTER = frozenset("after following since before".split())
_MENTIONING = frozenset("mention cite recount see regard view interpret".split())
_DAY_OF_MONTH = re.compile(r"\d{1,2}(?:st|nd|rd|th)?")
_COMING_WITH = frozenset("after amid following despite ahead".split())
_LOOKING_BACK = frozenset("mention describe defend regret recall recount cite".split())
"""Verbs of which what somebody did lies before them: "defended her vote earlier this year"."""
_PLANS = frozenset("plan proposal".split())
_ORDERING = frozenset("order demand propose require request recommend".split())
_KNOWING = frozenset("know remember".split())
_AWAITING = frozenset("wait await anticipate".split())
_TALKING = frozenset("speak talk write sing joke reminisce ask".split())
_ENDS: tuple[list[str], ...] = ([], ["."], [","], [";"], ["because"], ["after"])
_EVOKING = frozenset("echo channel evoke".split())
_RAISING_AGAIN = frozenset("revive revisit".split())
_REFERRING = frozenset(("point to", "refer to", "allude to", "draw on", "hark to"))
_HOURS = frozenset("midnight noon midday dawn dusk dark nightfall".split())
_COLONS = frozenset((":", ";"))


def _dates_gerund(hung: Hung) -> bool:
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


def _was_done_to(hung: Hung) -> bool:
    """Whether the head is a passive of the past that has no date of its own: "was accused", "jailed"."""
    tree = hung.tree
    auxiliaries = tree.children(hung.head, "auxpass")
    if not (auxiliaries or is_bare_passive(tree, hung.head)) or has_own_date(tree, hung.head):
        return False
    return not any(tree.words[item].tag in PRESENT for item in (*auxiliaries, *tree.children(hung.head, "aux")))


def _ends_infinitive(hung: Hung) -> bool:
    """ "Persuaded the board to put it off until May"."""
    tree = hung.tree
    if tree.lower(tree.words[hung.top].head) not in ("until", "till"):
        return False
    return any(tree.words[item].dep == "xcomp" and tree.words[tree.words[item].head].is_verb for item in hung.path)


def _is_gapped(hung: Hung) -> bool:
    """ "Met Low on 3 May and Smith on 4 May": the second meeting has lost its verb."""
    tree = hung.tree
    if _is_of_second_actor(hung) or _has_opening_date(hung):
        return True
    if len(tree.children(hung.head, "agent")) > 1 and tree.words[hung.head].dep != "conj":
        return True  # "was hit in May by Low and then in June by Smith"
    if any(_is_dated_in_row(tree, item, hung) for item in hung.path):
        return True
    for item in hung.path:
        word = tree.words[item]
        if word.dep != "conj" or item > hung.date[0] or word.is_verb:
            continue
        below = tree.subtree(hung.head) - tree.subtree(item)
        if any(is_calendar_word(tree.words[other].text) for other in below if other < item):
            return True
    return False


def _is_of_second_actor(hung: Hung) -> bool:
    """ "Leeds voted on 3 May and Hull on 4 May"."""
    tree = hung.tree
    others = (item for item in tree.children(hung.head, "conj") if tree.words[item].is_noun)
    other = next((item for item in others if hung.head < item < hung.date[0]), hung.head)
    return any(is_calendar_word(word.text) for word in tree.words[hung.head : other])


def _has_opening_date(hung: Hung) -> bool:
    """ "In 1999 Low spoke in Leeds, in 2000 in Hull", "in 1999 Low spoke in Leeds, and a year ago in Hull"."""
    tree, before = hung.tree, hung.first - 1
    if hung.head > hung.date[0] or tree.words[hung.top].dep == "conj" or before < 1:
        return False
    if tree.words[before].text != "," and not (tree.words[before].tag == "CC" and tree.words[before - 1].text == ","):
        return False
    opening = (item for item in tree.children(hung.head, "prep") if item < hung.head and not hung.path[1:])
    return any(is_calendar_word(tree.words[when].text) for item in opening for when in tree.children(item, "pobj"))


def _is_dated_in_row(tree: Tree, noun: int, hung: Hung) -> bool:
    """ "Low in 1945 and Hill in 1947 both spoke"."""
    if tree.words[noun].dep not in SUBJECTS or not tree.words[noun].is_noun:
        return False
    others = tree.subtree(noun) - set(hung.date)
    dated = any(
        is_calendar_word(tree.words[item].text) and tree.words[tree.words[item].head].dep == "prep" for item in others
    )
    return dated and bool(tree.children(noun, "conj"))


def _is_one_of_several(hung: Hung) -> bool:
    """ "Won twelve titles, including eight in 2002", "there were three, in 1918, 1957 and 1968"."""
    tree = hung.tree
    if any(tree.lower(item) == "including" and not _has_comma(tree, item, hung.first) for item in hung.path):
        return True
    if _is_of_example(hung):
        return True
    row = [hung.top, *(item for item in hung.path if tree.words[item].dep == "conj")]
    listed = len(row) > 1 or any(is_calendar_word(tree.words[i].text) for i in tree.children(hung.top, "conj"))
    below = tree.subtree(hung.head) - set(hung.date) - counted_times(tree, hung.head)
    return listed and any(tree.lower(item) in _COUNTS for item in below if tree.words[item].dep != "pobj")


def _is_of_example(hung: Hung) -> bool:
    """ "Besieged towns, such as Hull in 2002"."""
    tree = hung.tree
    pairs = (item for item in range(hung.head + 1, hung.first - 1) if tree.lower(item) == "such")
    return any(tree.lower(item + 1) == "as" and not _has_comma(tree, item, hung.first) for item in pairs)


def _has_comma(tree: Tree, after: int, before: int) -> bool:
    return any(word.text == "," for word in tree.words[after:before])


def _is_second(hung: Hung) -> bool:
    """ "Met on Saturday after the collapse of the talks, on Friday"."""
    tree, top = hung.tree, hung.tree.words[hung.top]
    if top.dep != "pobj" or tree.words[top.head].head != hung.head:
        return False
    before = [prep for prep in tree.children(hung.head, "prep") if hung.head < prep < top.head]
    dated = [prep for prep in before if any(tree.words[i].text in CALENDAR for i in tree.children(prep, "pobj"))]
    first = [prep for prep in tree.children(hung.head, "prep") if prep < hung.head]
    opens = (item for prep in first for item in tree.children(prep, "pobj"))
    told = any(is_calendar_word(tree.words[item].text) for item in opens)  # "in 2003 she met him after a fall in 2002"
    return any(tree.lower(prep) in _AFTER and (told or (dated and prep > dated[0])) for prep in before)


def _is_after_first(hung: Hung) -> bool:
    """ "Met him on Tuesday after a visit to Hull on Monday"."""
    tree = hung.tree
    after = (
        tree.words[item].dep == "pobj" and tree.lower(tree.words[item].head) in ("after", "following")
        for item in hung.path
    )
    return any(after) and has_own_date(tree, hung.head, besides=hung.date)


def _is_deeper_than_another(hung: Hung) -> bool:
    """ "Decided last year to stand at the vote in 2018", "was exiled three years ago after a coup in 1999"."""
    tree = hung.tree
    above = (tree.words[item] for item in hung.path)
    inside = any((word.is_noun and word.lemma != "time") or word.dep == "xcomp" for word in above)
    if not inside or hung.head > hung.date[0] or not tree.words[hung.head].is_verb:
        return False
    return says_when(tree, hung.head, besides=(*hung.date, *hung.path))


def _is_due(hung: Hung) -> bool:
    """ "Tickets were on sale for the tour, due to start in December"."""
    tree = hung.tree
    dues = [item for item in hung.path if tree.lower(item) == "due"]
    return any(tree.words[item].dep not in ("acomp", "oprd") or tree.words[item - 1].text == "," for item in dues)


def _is_doubted(hung: Hung) -> bool:
    """ "It is unlikely that Low will resign on Monday"."""
    tree = hung.tree
    word = tree.words[hung.head]
    ahead = any(tree.words[item].tag == "MD" for item in tree.children(hung.head, "aux"))
    return (
        word.dep == "ccomp"
        and ahead
        and any(tree.lower(item) in DOUBTS for item in (word.head, *tree.children(word.head, "acomp")))
    )


def _is_of_source(hung: Hung) -> bool:
    """ "Was hit on 3 May, according to a blog on 9 May"."""
    tree = hung.tree
    source = next((item for item in hung.path if tree.lower(item) == "according"), None)
    if source is None:
        return False
    others = tree.subtree(hung.head) - tree.subtree(source)
    return any(tree.words[item].text in CALENDAR for item in others)


def _came_to_nothing(hung: Hung) -> bool:
    """ "Was due to appear on Monday but did not"."""
    tree = hung.tree
    if not tree.children(hung.head, "acomp", "xcomp") or tree.has_to(hung.head):
        return False
    words = [word.text.lower() for word in tree.words[hung.date[-1] + 1 :]]
    if words[:1] == [","]:
        del words[0]
    return words[:2] == ["but", "did"] and words[2:3] in (["not"], ["n't"], ["n’t"]) and words[3:4] in _ENDS


def _stands_after_colon(hung: Hung) -> bool:
    """ "They are united by time: 1986"."""
    between = hung.tree.words[hung.head : hung.date[0]]
    return any(word.text in _COLONS for word in between)


def _is_of_mention(hung: Hung) -> bool:
    """ "Mentioning the testing of mines in May", "defended her vote in May", "ordered that it begin on Monday"."""
    tree, lemma = hung.tree, hung.tree.words[hung.head].lemma
    if hung.head > hung.date[0] or has_own_date(tree, hung.head, besides=hung.date):
        return False
    between = range(hung.head + 1, hung.first)
    if lemma in _ORDERING:
        return any(tree.lower(item) == "that" for item in between)
    thing = tree.child(hung.head, "dobj")
    if thing is None or thing not in between:
        return False
    if lemma in _LOOKING_BACK and tree.child(thing, "poss") is not None:
        return True
    if lemma not in _MENTIONING:
        return False
    return is_eventive(tree.words[thing].lemma) or tree.words[thing].text.endswith("ing")


def _is_of_what_was_evoked(hung: Hung) -> bool:
    """ "Pointed to her defeat in 2008", "echoed Low in 2008", "sought to revive Low's part in the row in 2008".

    What was said "on Monday" or "on 3 May 2008" was said then.
    """
    tree, verb = hung.tree, hung.head
    if hung.head > hung.date[0] or has_own_date(tree, verb, besides=hung.date) or _is_on_day(hung):
        return False
    verb = next((item for item in tree.children(verb, "xcomp") if hung.head < item < hung.first), verb)
    lemma, between = tree.words[verb].lemma, range(verb + 1, hung.first)
    things = [item for item in tree.children(verb, "dobj") if item in between]
    if lemma in _EVOKING:
        return any(tree.words[item].entity == "PERSON" for item in things)
    if lemma in _RAISING_AGAIN:
        return any(_is_another_s(tree, item) and tree.children(item, "prep") for item in things)
    for prep in tree.children(verb, "prep"):
        if f"{lemma} {tree.lower(prep)}" in _REFERRING:
            things += [item for item in tree.children(prep, "pobj") if item in between]
    referring = lemma == "reference" or any(tree.words[item].dep == "pobj" for item in things)
    return referring and any(_is_another_s(tree, item) or _happened(tree, item) for item in things)


def _is_another_s(tree: Tree, thing: int) -> bool:
    """ "Low's support", "her husband's margin"; "her savings" are of whose telling it is."""
    owner = tree.child(thing, "poss")
    return owner is not None and tree.words[owner].is_noun


def _happened(tree: Tree, thing: int) -> bool:
    """ "Her defeat", "reports of a raid"."""
    return any(is_eventive(tree.words[item].lemma) for item in tree.subtree(thing) if item >= thing)


def _comes_with_it(hung: Hung) -> bool:
    """ "The vote comes after a strike on Monday", but neither "Low came to power after" it nor "came after" it."""
    tree, word = hung.tree, hung.tree.words[hung.head]
    if word.lemma != "come" or word.tag not in ("VBZ", "VBP") or has_own_date(tree, hung.head, besides=hung.date):
        return False
    first = next((item for item in tree.children(hung.head) if item > hung.head), hung.head)
    preps = (item for item in tree.children(hung.head, "prep") if item == first and tree.lower(item) in _COMING_WITH)
    preps = (
        item for item in preps if max(tree.subtree(item) - {*hung.date}, default=item) in range(item + 1, hung.date[0])
    )
    return any(tree.lower(thing) not in _HOURS for item in preps for thing in tree.children(item, "pobj"))


def _is_on_weekday(hung: Hung) -> bool:
    return any(hung.tree.words[item].text in CALENDAR and hung.tree.lower(item).endswith("day") for item in hung.date)


def _is_on_day(hung: Hung) -> bool:
    return _is_on_weekday(hung) or any(_DAY_OF_MONTH.fullmatch(hung.tree.lower(item)) for item in hung.date)


def _is_of_plan(hung: Hung) -> bool:
    """ "Opposed plans for an early vote in May"."""
    tree = hung.tree
    for item in range(hung.head + 1, hung.date[0]):
        word = tree.words[item]
        planned = word.dep == "pobj" and is_eventive(word.lemma) and tree.lower(word.head) == "for"
        if planned and tree.words[tree.words[word.head].head].lemma in _PLANS:
            return not any(other.text == "," for other in tree.words[item : hung.date[0]])
    return False


def _follows_other_verb(hung: Hung) -> bool:
    """ "When she sings, as she did this week, ...": the date stands right behind another verb."""
    tree, before = hung.tree, hung.first - 1
    return before > 0 and before != hung.head and tree.lower(before) in ("did", "does", "do")


def _opens_with_contrast(hung: Hung) -> bool:
    """ "Unlike Leeds, which fell before a push in June, Hull held": what opens the sentence has its own time."""
    tree, main = hung.tree, hung.tree.root()
    opening = next((word.text.lower() for word in tree.words if word.text[:1].isalpha()), "")
    subject = tree.child(main, *SUBJECTS) if main is not None else None
    if opening not in ("unlike", "despite") or hung.head != main or subject is None:
        return False
    return hung.date[-1] < min(tree.subtree(subject)) and tree.words[hung.first - 1].text != ","


def _is_of_what_follows(hung: Hung) -> bool:
    """ "Will take years, following the earthquake two weeks ago", "has left, following her arrest last week"."""
    tree = hung.tree
    following = any(tree.lower(item) == "following" and tree.words[item].tag == "VBG" for item in hung.path)
    forms = tree.children(hung.head, "aux")
    other = any(tree.lower(item) in ("will", "would") or tree.words[item].tag in PRESENT for item in forms)
    running = tree.words[hung.head].tag == "VBG" and bool(forms)
    return following and (other or running or has_own_date(tree, hung.head, besides=hung.date))


def _is_of_what_was_held_against(hung: Hung) -> bool:
    """ "Hit out at Low over her vote in June"; what was said "on Monday" was said then."""
    tree = hung.tree
    if _is_on_weekday(hung):
        return False
    overs = (item for item in tree.children(hung.head, "prep") if tree.lower(item) == "over")
    things = (thing for over in overs for thing in tree.children(over, "pobj"))
    return any(hung.head < thing < hung.date[0] and tree.child(thing, "poss") is not None for thing in things)


def _is_of_what_was_talked_about(hung: Hung) -> bool:
    """ "Spoke about the rise of crime in the 1980s"."""
    tree = hung.tree
    if not all(tree.lower(item).rstrip("s").isdigit() for item in hung.date if tree.words[item].tag != "DT"):
        return False
    abouts = (item for item in tree.children(hung.head, "prep") if tree.lower(item) == "about")
    return tree.words[hung.head].lemma in _TALKING and any(hung.head < item < hung.date[0] for item in abouts)


def _is_of_what_was_awaited(hung: Hung) -> bool:
    """ "Waited for the crop report on Monday"."""
    tree = hung.tree
    fors = (item for item in tree.children(hung.head, "prep") if tree.lower(item) == "for")
    things = (*tree.children(hung.head, "dobj"), *fors)
    if any(tree.lower(item) == "today" for item in hung.date):
        return False
    return tree.words[hung.head].lemma in _AWAITING and any(hung.head < item < hung.date[0] for item in things)


def _is_of_fame(hung: Hung) -> bool:
    """ "Known for his songs in the 1960s"."""
    tree = hung.tree
    fors = (item for item in tree.children(hung.head, "prep") if tree.lower(item) == "for")
    return tree.words[hung.head].lemma in _KNOWING and any(hung.head < item < hung.date[0] for item in fors)


RULES: tuple[Callable[[Hung], bool], ...] = (
    _dates_gerund,
    _ends_infinitive,
    _is_gapped,
    _is_one_of_several,
    _is_second,
    _is_after_first,
    _is_deeper_than_another,
    _is_due,
    _is_doubted,
    _is_of_source,
    _came_to_nothing,
    _stands_after_colon,
    _is_of_mention,
    _is_of_what_was_evoked,
    _comes_with_it,
    _is_of_plan,
    _follows_other_verb,
    _opens_with_contrast,
    _is_of_what_follows,
    _is_of_what_was_held_against,
    _is_of_what_was_talked_about,
    _is_of_what_was_awaited,
    _is_of_fame,
)
