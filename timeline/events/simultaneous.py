"""Of two clauses at one time, which of them is told: what somebody was only doing then is no event of the day."""

from __future__ import annotations

from timeline.events.calendar_words import has_own_date
from timeline.events.subjects import subject_of
from timeline.events.tree import SUBJECTS, Tree
from timeline.events.triggers import ATTRIBUTION

_PASSING = frozenset("sit stand wait walk drive ride sleep lie stay travel leave return work play watch".split())
"""What somebody only does while another thing happens to him."""
_KILLING = frozenset("kill shoot murder stab".split())
_HURTING = frozenset("injure wound hurt maim damage".split())
_SPEAKING = frozenset("speak talk write ask interview tweet question quiz testify".split())


def happened(tree: Tree, date: tuple[int, ...], head: int) -> int:
    """The verb that happened on a date that was found to govern `head`, which may be only what went on then."""
    found = _said_there(tree, head)
    lasting = date[0] > 0 and tree.lower(date[0] - 1) in ("from", "between")  # "while working there from 1996 to 2000"
    return _broken_off(tree, date, found if lasting else _meanwhile(tree, found))


def graver(tree: Tree, head: int) -> int:
    """The "killed" of "killed ten people and wounded two on Monday", which both happened then; else the same."""
    word = tree.words[head]
    first = tree.words[word.head]
    light = word.dep == "conj" and word.lemma in _HURTING and first.is_verb and first.lemma in _KILLING
    both = light and not tree.children(head, *SUBJECTS) and not has_own_date(tree, word.head)
    return word.head if both else head


def _said_there(tree: Tree, head: int) -> int:
    """The verb of what was said where somebody spoke: "speaking in Leeds on Monday, Low praised the mill"."""
    word = tree.words[head]
    main = word.head if word.dep == "advcl" else tree.words[word.head].head if word.dep == "acl" else head
    bare = word.tag in ("VBG", "VBN") and not tree.children(head, "aux", "auxpass", "mark", *SUBJECTS)
    if not bare or word.lemma not in _SPEAKING or main == head or has_own_date(tree, main):
        return head
    above = tree.words[main]
    told = above.lemma in ATTRIBUTION if word.dep == "acl" else above.tag in ("VBD", "VBZ", "VBP")
    return main if told and above.is_verb else head


def _meanwhile(tree: Tree, head: int) -> int:
    """The "was killed" of "Low was killed as he sat at his desk on Friday", "while crossing the road on Friday"."""
    word = tree.words[head]
    if word.dep != "advcl" or word.head > head or not _is_circumstance(tree, head):
        return head
    above = tree.words[word.head]
    past = above.tag in ("VBD", "VBN") and subject_of(tree, word.head) is not None
    says = above.lemma in ATTRIBUTION and tree.child(head, "nsubj") is None  # "told voters while touring Leeds"
    return word.head if past and not says and not has_own_date(tree, word.head) else head


def _is_circumstance(tree: Tree, verb: int) -> bool:
    """Whether a clause behind another only tells what somebody was doing then."""
    word, own = tree.words[verb], tree.child(verb, "nsubj")
    marks = {tree.lower(item) for item in tree.children(verb, "mark", "advmod")}
    if own is None:
        return word.tag == "VBG" and "while" in marks
    if tree.words[own].tag != "PRP":
        return False
    passing = word.lemma in _PASSING and bool(marks & {"as", "while"})
    return passing or (_was_going_on(tree, verb, verb) and bool(marks & {"as", "while", "when"}))


def _broken_off(tree: Tree, date: tuple[int, ...], head: int) -> int:
    """The "shot" of "was being tried in May when he shot the guard", which is what happened then."""
    form = next(iter(tree.children(head, "auxpass")), head)
    if not _was_going_on(tree, head, form) or tree.words[head].dep not in ("ROOT", "ccomp"):
        return head
    for side in tree.children(head, "advcl"):
        when = next((item for item in tree.children(side, "advmod") if tree.lower(item) == "when"), None)
        if when is not None and when == date[-1] + 1 and tree.words[side].tag == "VBD" and head < date[0]:
            return side
    return head


def _was_going_on(tree: Tree, verb: int, form: int) -> bool:
    """ "Was crossing", "was being tried", whose `form` is "being"."""
    was = any(tree.lower(item) in ("was", "were") for item in tree.children(verb, "aux"))
    return was and tree.words[form].tag == "VBG"
