"""Dates that a parser hangs on one clause while the forms of the verbs give them to another one."""

from __future__ import annotations

from collections.abc import Callable

from timeline.events.calendar_words import CALENDAR, TIMETABLED, has_own_date
from timeline.events.hanging import Hung
from timeline.events.nominals import retold
from timeline.events.tree import SUBJECTS
from timeline.events.triggers import ATTRIBUTION, is_eventive

_TIED = frozenset("since until till before after".split())
_AT = frozenset("in on at".split())
_SETTING = frozenset("schedule plan set fix book arrange slate".split())
SAYING_WHICH = frozenset("back lead support base arm call know equip name own head".split())
"""Participles that only say which thing is meant: "troops backed by planes on Sunday fell"."""
PUBLISHING = frozenset("publish release issue post print air broadcast televise unveil".split())
"""What is done to what then tells something: "a report published on Monday found that"."""
_OVER = frozenset("last ago yesterday earlier".split())
_RUNNING = frozenset("this today tonight now recent recently so".split())
_LOOKING_AHEAD = frozenset("hope hop intend plan want aim expect wish seek prepare schedule set due book".split())
"""Verbs of what lies ahead; "hoped" the model takes for a form of "hop"."""
_DIGITS_OF_YEAR = 4
_PRESENT = ("VBZ", "VBP")
_PERFECT = frozenset("has have ’s 's ’ve 've".split())


def owner_of_date(hung: Hung) -> int | None:
    """The verb or noun that the date is of instead of the one it hangs on, `None` where it is well hung."""
    return next((found for rule in _RULES if (found := rule(hung)) is not None), None)


def has_other_time(hung: Hung) -> bool:
    """Whether the tense of the verb keeps a date off it that nothing else in the sentence can be told of.

    "Critics have seized on his work on a bill in 2013", "cancelled a trip to Leeds next week".
    """
    return _is_after_thing(hung) and (
        _is_barred_by_perfect(hung)
        or _is_barred_by_past(hung)
        or _is_barred_by_present(hung)
        or _is_barred_by_still(hung)
    )


def _ends_side(hung: Hung) -> int | None:
    """ "Left" of "on Monday Leeds held its first vote since the miners left, two years ago"."""
    tree, last = hung.tree, hung.first - 1
    last -= last > 0 and tree.words[last].text == ","
    for side in tree.children(hung.head, "advcl"):
        tied = any(tree.lower(item) in _TIED for item in tree.children(side, "mark"))
        if tied and max(tree.subtree(side)) == last and tree.child(side, *SUBJECTS) is not None:
            own = has_own_date(tree, hung.head, besides=hung.date) or _is_barred_by_perfect(hung)
            return side if own else None
    return None


def _aimed_at(hung: Hung) -> int | None:
    """ "Step down" of "has agreed to step down on 11 August": nothing has been done on a day."""
    tree = hung.tree
    if hung.date[0] and tree.lower(hung.date[0] - 1) == "by":
        aim = tree.words[hung.date[0] - 1].head
        promised = tree.words[aim].dep == "xcomp" and tree.words[aim].head == hung.head and tree.has_to(aim)
        return aim if promised else None
    if not (_is_barred_by_perfect(hung) or _is_barred_by_past(hung) or _is_preparing(hung)):
        return None
    if tree.child(hung.head, "dobj", "nsubjpass", "neg") is not None:
        return None
    aims = (item for item in tree.children(hung.head, "xcomp") if tree.has_to(item) and item < hung.date[0])
    return next((item for item in aims if tree.words[item].lemma not in ("be", "have")), None)


def _is_preparing(hung: Hung) -> bool:
    """ "Prepares to open the mill on Monday": on Monday it opens."""
    word = hung.tree.words[hung.head]
    return word.lemma == "prepare" and word.tag in _PRESENT


def _promised_for_then(hung: Hung) -> int | None:
    """ "Open" of "on Monday, when Low has promised to open the mill", "when Low has said she will open the mill"."""
    tree, after = hung.tree, hung.date[-1] + 1
    if after < len(tree.words) and tree.words[after].text == ",":
        after += 1
    if after >= len(tree.words) or tree.lower(after) != "when" or tree.words[after].head != hung.head:
        return None
    if not _is_perfect(hung):
        return None
    said = (
        item
        for item in tree.children(hung.head, "ccomp")
        if any(tree.lower(i) == "will" for i in tree.children(item, "aux"))
    )
    return next((item for item in (*tree.children(hung.head, "xcomp"), *said) if tree.words[item].tag == "VB"), None)


def _of_subject(hung: Hung) -> int | None:
    """ "The outbreak" of "the outbreak in April is expected to go on"."""
    tree = hung.tree
    subject = tree.child(hung.head, "nsubj", "nsubjpass")
    if subject is None or not subject < hung.date[0] < hung.head or hung.date[0] not in tree.subtree(subject):
        return None
    auxiliaries = tree.children(hung.head, "aux", "auxpass")
    form = auxiliaries[0] if auxiliaries else hung.head
    present = tree.words[form].tag in _PRESENT
    happens = is_eventive(tree.words[subject].lemma) or retold(tree, subject) is not None
    return subject if present and happens else None


def _of_opening_participle(hung: Hung) -> int | None:
    """ "Born" of "born in Leeds in 1959, Low ran the mill"; what was asked on Monday was answered on Monday."""
    tree, last = hung.tree, hung.first - 1
    after = hung.date[-1] + 1
    if after >= hung.head or tree.words[after].text != "," or tree.words[hung.head].lemma in ATTRIBUTION:
        return None
    sides = (item for item in tree.children(hung.head, "advcl") if tree.words[item].tag == "VBN")
    return next((item for item in sides if min(tree.subtree(item)) == item and max(tree.subtree(item)) == last), None)


def _of_participle(hung: Hung) -> int | None:
    """ "Shot" of "a man shot in Leeds on Monday has died", where the date was hung on the dying.

    A bare date is the verb's ("a man accused of it yesterday denied it") unless something is set for it.
    """
    tree, last = hung.tree, hung.first - 1
    subject = tree.child(hung.head, *SUBJECTS)
    if subject is None or not hung.date[-1] < hung.head or tree.words[hung.date[-1] + 1].text == ",":
        return None
    bare = tree.words[hung.top].dep != "pobj"
    sides = (item for item in tree.children(subject, "acl") if tree.words[item].tag == "VBN" and item != last)
    sides = (item for item in sides if tree.words[item].lemma not in SAYING_WHICH | PUBLISHING)
    ending = next((item for item in sides if max(tree.subtree(item)) == last), None)
    return None if ending is None or (bare and tree.words[ending].lemma not in _SETTING) else ending


def _is_after_thing(hung: Hung) -> bool:
    """Whether the date follows a noun that follows the verb, with no comma before it."""
    between = hung.tree.words[hung.head + 1 : hung.first]
    return hung.tree.words[hung.head].is_verb and any(word.is_noun for word in between) and between[-1].text != ","


def _is_barred_by_perfect(hung: Hung) -> bool:
    """ "Has seized ... in 2013": the present perfect takes no time that is over."""
    tree, words = hung.tree, {hung.tree.lower(item) for item in hung.date}
    bare = hung.date[0] > 0 and tree.words[hung.date[0] - 1].tag != "IN"
    told = tree.lower(hung.first) in _AT or (bare and bool(words & _OVER))
    word = tree.words[hung.head]
    return (
        _is_perfect(hung) and word.tag == "VBN" and word.lemma not in _LOOKING_AHEAD and told and not words & _RUNNING
    )


def _is_barred_by_present(hung: Hung) -> bool:
    """ "Asks about her quarrel with Low earlier this week"."""
    tree, words = hung.tree, {hung.tree.lower(item) for item in hung.date}
    if _is_of_thing_to_come(hung):
        return True
    if _stands_after_aside(hung) and words & _OVER and tree.words[hung.head].tag in _PRESENT:
        return True
    asking = any(hung.head < item < hung.date[0] for item in tree.children(hung.head, "prep"))
    bare = not tree.children(hung.head, "aux", "auxpass", "dobj")
    return tree.words[hung.head].tag in _PRESENT and bare and asking and bool(words & _OVER)


def _stands_after_aside(hung: Hung) -> bool:
    """ "Stands at five, a tribute to her earnings last year"."""
    return any(word.text == "," for word in hung.tree.words[hung.head : hung.first])


def _is_barred_by_still(hung: Hung) -> bool:
    """ "Is still in hospital after a fall last week": what goes on now is not of a time that is over."""
    tree = hung.tree
    forms = (hung.head, *tree.children(hung.head, "aux"))
    now = any(tree.words[item].tag in _PRESENT for item in forms)
    return now and any(tree.lower(item) == "still" for item in tree.children(hung.head, "advmod"))


def _is_of_thing_to_come(hung: Hung) -> bool:
    """ "Waits for her inauguration on 7 May": no verb that a timetable has, before a day that may lie ahead."""
    tree, word = hung.tree, hung.tree.words[hung.head]
    words = [tree.words[item].text for item in hung.date]
    named = any(one in CALENDAR for one in words) and not any(
        len(one) == _DIGITS_OF_YEAR for one in words if one.isdigit()
    )
    told = tree.lower(hung.first) in _AT and not any(tree.lower(item) in _OVER for item in hung.date)
    plain = word.tag in _PRESENT and not tree.children(hung.head, "aux", "auxpass")
    return plain and named and told and word.lemma not in TIMETABLED | _LOOKING_AHEAD


def _is_perfect(hung: Hung) -> bool:
    tree = hung.tree
    forms = tree.children(hung.head, "aux")
    return any(tree.lower(item) in _PERFECT and tree.words[item].tag in _PRESENT for item in forms)


def _is_barred_by_past(hung: Hung) -> bool:
    """ "Cancelled ... next week": what is over takes no time to come."""
    tree, words = hung.tree, [hung.tree.lower(item) for item in hung.date]
    bare = tree.lower(hung.date[0] - 1) != "the" and "the" not in words
    coming = words[0] == "tomorrow" or ("next" in words and bare)
    auxiliaries = [tree.lower(item) for item in tree.children(hung.head, "aux", "auxpass")]
    word = tree.words[hung.head]
    over = word.tag == "VBD" or (word.tag == "VBN" and auxiliaries[:1] in (["had"], ["has"], ["have"]))
    return coming and over and word.lemma not in _LOOKING_AHEAD


_RULES: tuple[Callable[[Hung], int | None], ...] = (
    _ends_side,
    _aimed_at,
    _promised_for_then,
    _of_subject,
    _of_opening_participle,
    _of_participle,
)
