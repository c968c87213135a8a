"""What a date governs in a sentence tree: the verb or noun that tells the happening.

A date hangs on a preposition or a noun; its heads are climbed until one of them can happen.
"""

from __future__ import annotations

from dataclasses import dataclass

from timeline.events.belonging import belongs_elsewhere
from timeline.events.calendar_words import PERIODS, has_own_date
from timeline.events.hanging import Hung
from timeline.events.nominals import is_unreal, retold
from timeline.events.other_clauses import PUBLISHING, SAYING_WHICH, owner_of_date
from timeline.events.passives import is_bare_passive
from timeline.events.simultaneous import graver, happened
from timeline.events.subjects import outer_object, subject_of
from timeline.events.tree import SUBJECTS, Tree
from timeline.events.triggers import ATTRIBUTION, is_eventive
from timeline.spans import Span

_AS_ADJECTIVE = frozenset("amod compound prep aux auxpass case nmod".split())
_BEFORE_NOUN = ("poss", "nummod", "amod", "compound", "nmod")
_SUMMONING = frozenset("subpoena summon schedule invite order plan ask call expect set due".split())
_PARTS_OF_CLAUSE = (*SUBJECTS, "dobj", "attr")
_RELATIVE_TIME = frozenset(("when",))
_AS_PREPOSITION = frozenset(
    "following including according regarding concerning involving during starting beginning aged".split()
)
_WITHIN = frozenset("in at on during for after before since until following by within throughout".split())
_AMOUNTS = frozenset(
    "% percent per cent bn m million billion thousand $ £ € up down about around nearly almost some just nothing"
    " zero".split()
)
_PREVIOUS = frozenset("previous prior preceding".split())
_AT_THE_TIME = frozenset("at during in after following on".split())
_RELATING = frozenset(
    "follow precede cause trigger spark prompt provoke recall remember commemorate celebrate mark condemn criticise"
    " criticize praise echo contradict discuss describe defend regret concern investigate examine cover"
    " contrast".split()
)
"""Verbs of which what a date after their object dates is the object: "the strike followed a vote in May"."""
_FOLLOWING = frozenset("follow precede recall".split())
_MOVING_ON = frozenset("following later earlier before after".split())
_FINDING = frozenset(
    "say show find reveal suggest indicate conclude warn estimate claim call urge accuse blame criticise criticize"
    " recommend argue allege confirm predict describe report".split()
)
_BEFORE_AND_AFTER = frozenset("after before since upon following until".split())


@dataclass(frozen=True, slots=True)
class Governed:
    """The happening a date governs.

    Attributes:
        head: index of the verb, or of the noun where it is a noun's ("a meeting in May").
        subject: index of the head of the subject's phrase, `None` where the sentence has none.
        object: the same for an object that stands outside the clause ("the report it published in May").
        passive: a participle without its "was": "jailed in 2011", "a rape reported in 2008".
    """

    head: int
    subject: int | None = None
    object: int | None = None
    passive: bool = False


def governed(tree: Tree, date: Span) -> Governed | None:
    """What the date at `date` governs, `None` where the tree does not tell."""
    inside = tree.inside(date)
    if not inside:
        opening = tree.root() if tree.words and date.end <= tree.words[0].span.start else None
        return of_head(tree, opening) if opening is not None else None
    if _is_compared(tree, inside[0]) or _is_of_adjective(tree, inside):
        return None
    clause = _clause_after(tree, inside)
    clause = _joined_after(tree, inside) if clause is None else clause
    telling = tuple(item for item in inside if tree.words[item].tag != "DT") or inside
    head = clause if clause is not None else _climb(tree, tree.top(telling))
    if head is not None and _is_led_astray(tree, inside, head):
        head = tree.root()
    if head is not None and (nearer := _closed_before(tree, inside, head) or _going_on(tree, inside, head)) is not None:
        head = _finite(tree, nearer)
    if head is not None:
        head = happened(tree, inside, head)
    if head is None or head in inside:
        return None
    hung = Hung(tree, telling, head)
    if (owner := owner_of_date(hung)) is not None:
        return _with_subject_of(tree, owner, head) if tree.has_to(owner) else of_head(tree, owner)
    if clause is None and belongs_elsewhere(hung):
        return None
    return of_head(tree, graver(tree, head))


def _with_subject_of(tree: Tree, aim: int, head: int) -> Governed:
    """What somebody was to do who agreed to do it."""
    return Governed(aim, subject_of(tree, head))


def _is_of_adjective(tree: Tree, inside: tuple[int, ...]) -> bool:
    """ "Recently" of "the recently married pair sold the mill"."""
    word = tree.words[inside[-1]]
    above = tree.words[word.head]
    return word.dep == "advmod" and word.tag == "RB" and above.dep == "amod" and word.head == inside[-1] + 1


def _is_compared(tree: Tree, date: int) -> bool:
    """Whether it only dates what something is compared with: "rose to ten from eight in 1996"."""
    before = date - 1
    named = (word.text.lower() for word in tree.words[date : date + 2])
    if before > 0 and tree.lower(before) in ("from", "than") and not _PREVIOUS.isdisjoint(named):
        return True
    if before > 0 and tree.lower(before) in ("in", "on", "at"):
        before -= 1
    number = before
    while number > 0 and (tree.words[number].tag in ("CD", "$", "#") or tree.lower(number) in _AMOUNTS):
        number -= 1
    return number < before and tree.lower(number) in ("from", "than")


def _is_led_astray(tree: Tree, inside: tuple[int, ...], head: int) -> bool:
    """Whether a date that opens the sentence was hung on a clause about the subject: "On Monday Low, named mayor,"."""
    main = tree.root()
    if main is None or inside[0] > 2 or head == main:
        return False
    subject = tree.child(main, *SUBJECTS)
    return subject is not None and inside[-1] < subject and head in tree.subtree(subject)


def _closed_before(tree: Tree, inside: tuple[int, ...], head: int) -> int | None:
    """The verb of a clause about a noun that ends right before the date: "Low, who flew home on Monday, spoke".

    A date between commas is its as well where it only moves on: "both of whom were fined, the following year,".
    """
    last = inside[0] - 1
    while last > 0 and (tree.words[last].dep == "prep" or tree.lower(last) in ("that", "the")):
        last -= 1
    apart = tree.words[last].text == ","
    if apart and not any(tree.lower(item) in _MOVING_ON for item in inside):
        return None
    last -= apart
    after = tree.words[inside[-1] + 1].text if inside[-1] + 1 < len(tree.words) else "."
    for verb, word in enumerate(tree.words[: inside[0]]):
        if word.dep != "relcl" or verb == head or after not in (",", "."):
            continue
        below = tree.subtree(verb)
        if max(below) == last and not below & set(inside) and _is_set_off(tree, verb):
            return verb
    return None


def _is_set_off(tree: Tree, verb: int) -> bool:
    """Whether a clause with "who" or "which" follows a comma, or a noun that does."""
    noun = tree.words[verb].head
    opens = any(tree.words[item].tag in ("WP", "WDT") for item in tree.subtree(verb) if item < verb)
    before = (min(tree.subtree(verb)) - 1, *((min(tree.subtree(noun)) - 1,) if tree.words[noun].dep == "appos" else ()))
    return opens and any(item >= 0 and tree.words[item].text == "," for item in before)


def _going_on(tree: Tree, inside: tuple[int, ...], head: int) -> int | None:
    """ "Fell" of "troops backed by planes on Sunday fell": the first participle only says which troops."""
    word, after = tree.words[head], inside[-1] + 1
    if _is_right_after_telling(tree, inside, head):
        return word.head
    if (telling := _told_by_publication(tree, head)) is not None:
        return telling
    if word.dep != "acl" or word.lemma not in SAYING_WHICH or after >= len(tree.words):
        return None
    return after if tree.words[after].tag == "VBD" and tree.child(after, *SUBJECTS) == word.head else None


def _is_right_after_telling(tree: Tree, inside: tuple[int, ...], head: int) -> bool:
    """Whether a date is that of the "said" of "said on Monday he would resign", though hung on what is said."""
    word, subject = tree.words[head], tree.child(head, *SUBJECTS)
    above = tree.words[word.head]
    if word.dep != "ccomp" or above.lemma not in ATTRIBUTION or above.tag not in ("VBD", "VBN"):
        return False
    between = tree.words[word.head + 1 : inside[0]]
    close = word.head < inside[0] and all(item.dep == "prep" for item in between)
    if subject is None or tree.words[subject].dep == "expl":
        return False
    return close and min(tree.subtree(subject)) == inside[-1] + 1


def _told_by_publication(tree: Tree, head: int) -> int | None:
    """ "Found" of "a report published on Monday found that": what came out tells it on that day."""
    word = tree.words[head]
    if (telling := _told_in_publication(tree, head)) is not None:
        return telling
    if word.dep != "acl" or word.tag != "VBN" or word.lemma not in PUBLISHING:
        return None
    noun = tree.words[word.head]
    verb = tree.words[noun.head]
    told = noun.dep == "nsubj" and verb.is_verb and verb.lemma in _FINDING and head < noun.head
    return noun.head if told else None


def _told_in_publication(tree: Tree, head: int) -> int | None:
    """ "Said" of "in an interview broadcast on Monday, Low said", wherever the parser hung the broadcasting."""
    word = tree.words[head]
    bare = word.tag in ("VBN", "VBD") and not tree.children(head, "aux", "auxpass", "mark", *SUBJECTS)
    if word.lemma not in PUBLISHING or word.dep not in ("acl", "advcl") or not bare:
        return None
    main = next((item for item in tree.above(head) if tree.words[item].is_verb), None)
    subject = tree.child(main, *SUBJECTS) if main is not None else None
    opens = subject is not None and head < min(tree.subtree(subject))
    opens &= any(tree.words[item].dep == "prep" for item in tree.subtree(head) | set(tree.above(head)) if item < head)
    return main if main is not None and opens and tree.words[main].lemma in ATTRIBUTION | _FINDING else None


def of_head(tree: Tree, head: int) -> Governed:
    """The happening that a verb or noun tells."""
    word = tree.words[head]
    if not word.is_verb:
        return Governed(head)
    subject = subject_of(tree, head)
    return Governed(head, subject, outer_object(tree, head, subject), is_bare_passive(tree, head))


def _climb(tree: Tree, start: int) -> int | None:
    """The first head of a date that can happen; non-finite complements give way to what they complete."""
    for index in tree.above(start):
        word = tree.words[index]
        if word.tag == "VBG" and word.lemma == "end" and tree.words[word.head].lemma in PERIODS:
            continue
        if word.is_verb and word.text.lower() in _AS_PREPOSITION and word.dep in ("prep", "acl", "advcl"):
            continue
        if word.is_noun and start < index and not is_eventive(word.lemma) and _only_describes(tree, start, index):
            return index
        if word.is_verb and word.lemma in _FOLLOWING and (thing := _happening_before(tree, index, start)) is not None:
            return thing
        if word.is_verb and word.dep not in _AS_ADJECTIVE:
            return _caused(tree, index) or _finite(tree, index)
        if word.is_noun and (is_eventive(word.lemma) or retold(tree, index) is not None):
            return _told_by(tree, index, start)
    return None


def _happening_before(tree: Tree, verb: int, date: int) -> int | None:
    """ "The vote" of "the strike followed a vote by miners in May", which is what the date dates."""
    thing = tree.child(verb, "dobj")
    return thing if thing is not None and thing < date and is_eventive(tree.words[thing].lemma) else None


def _only_describes(tree: Tree, date: int, noun: int) -> bool:
    """Whether a date says which thing is meant, and not when: "1970s soul", "last year’s top four"."""
    word = tree.words[date]
    if word.dep == "pobj" and tree.lower(word.head) == "of" and tree.words[word.head].head == noun:
        return True
    if word.head != noun or word.dep not in _BEFORE_NOUN:
        return False
    above = tree.words[noun]
    return above.dep != "pobj" or word.dep == "poss" or tree.lower(above.head) not in _WITHIN


def _caused(tree: Tree, verb: int) -> int | None:
    """The "have" of "for dozens to have their convictions quashed", of "Low had diamonds smuggled"."""
    word = tree.words[verb]
    thing = tree.words[word.head]
    if word.dep == "acl" and word.tag == "VBN" and thing.dep == "dobj" and tree.words[thing.head].lemma == "have":
        held = tree.words[thing.head].tag == "VBD" and tree.child(thing.head, "nsubj") is not None
        return thing.head if held and word.head + 1 == verb else None
    if word.dep != "ccomp" or tree.words[word.head].lemma not in ("have", "get") or word.tag != "VBN":
        return None
    return word.head if tree.child(word.head, "nsubj") is not None else None


def _beside(tree: Tree, noun: int, start: int) -> int | None:
    """The verb whose happening a noun dates that nothing more is said of: "suspended after an audit in May"."""
    if start < noun:
        return None
    while (whole := _part_of(tree, noun)) is not None:
        noun = whole
    word = tree.words[noun]
    if word.dep in _PARTS_OF_CLAUSE and tree.words[word.head].is_verb:
        return _finite(tree, word.head)
    above = tree.words[word.head].head
    if word.dep != "pobj" or not tree.words[above].is_verb or tree.lower(word.head) not in _AT_THE_TIME:
        return None
    if tree.lower(word.head) in ("after", "following") and has_own_date(tree, above):
        return None
    return _finite(tree, above)


def _part_of(tree: Tree, noun: int) -> int | None:
    """ "The first part" of "the first part of the report", "plans" of "plans for an invasion"."""
    word = tree.words[noun]
    above = tree.words[word.head].head
    if word.dep != "pobj" or not tree.words[above].is_noun:
        return None
    planned = is_unreal(tree, noun) and tree.words[above].dep in SUBJECTS
    return above if tree.lower(word.head) == "of" or planned else None


def _told_by(tree: Tree, noun: int, start: int) -> int:
    """The finite verb that a noun is subject or object of: "Monday's blast killed ten"; else the noun."""
    word = tree.words[noun]
    if word.dep in _PARTS_OF_CLAUSE and tree.words[word.head].is_verb:
        verb = _finite(tree, word.head)
        relates = word.dep == "dobj" and start > noun and tree.words[word.head].lemma in _RELATING
        return noun if verb is None or relates or (verb != word.head and start < noun) else verb
    if retold(tree, noun) is None and (verb := _beside(tree, noun, start)) is not None:
        return verb
    return noun


def _finite(tree: Tree, verb: int) -> int | None:
    """The finite verb of the clause that a verb belongs to; of "was due to be published" that is "was"."""
    word, head = tree.words[verb], tree.words[tree.words[verb].head]
    if word.dep == "pcomp" and head.text.lower() in _BEFORE_AND_AFTER:
        return verb
    if word.dep == "xcomp" or (word.dep == "pcomp" and word.tag == "VBG" and tree.child(verb, *SUBJECTS) is None):
        above = next((item for item in tree.above(verb) if tree.words[item].is_verb or tree.words[item].is_noun), None)
        return _finite(tree, above) if above is not None and tree.words[above].is_verb else None
    if word.dep == "conj" and word.tag == "VBG" and head.dep == "pcomp" and head.tag == "VBG":
        return _finite(tree, word.head)
    if word.dep == "conj" and word.tag == "VB" and head.is_verb and head.dep == "xcomp":
        return _finite(tree, word.head)
    if _is_infinitive(tree, verb):
        return word.head if head.lemma in _SUMMONING else None
    inner = _cleft(tree, verb) if word.lemma == "be" else None
    return verb if inner is None else inner


def _is_infinitive(tree: Tree, verb: int) -> bool:
    auxiliaries = tree.children(verb, "aux", "auxpass")
    if auxiliaries:
        return tree.lower(auxiliaries[0]) == "to"
    return tree.words[verb].tag == "VB" and tree.words[verb].dep in ("advcl", "acl", "relcl")


def _cleft(tree: Tree, verb: int) -> int | None:
    """The clause that "it was in 2009 that ..." introduces."""
    subject = tree.child(verb, *SUBJECTS)
    if subject is None or tree.lower(subject) != "it":
        return None
    return next((child for child in tree.children(verb, "ccomp", "advcl", "relcl") if tree.words[child].is_verb), None)


def _clause_after(tree: Tree, inside: tuple[int, ...]) -> int | None:
    """The verb of "..., when the unit came under command", which the date then dates."""
    last = inside[-1]
    if tree.words[last].dep in _BEFORE_NOUN and tree.words[last].head == last + 1:
        last += 1  # "in the 2004 edition, when"
    comma, when = last + 1, last + 2
    if when >= len(tree.words) or tree.words[comma].text != "," or tree.lower(when) not in _RELATIVE_TIME:
        return None
    verb = tree.words[when].head
    return verb if tree.words[verb].is_verb and not _is_only_background(tree, inside, verb) else None


def _joined_after(tree: Tree, inside: tuple[int, ...]) -> int | None:
    """The verb of "taught in Leeds and, a year later, moved to Hull", which the date stands before."""
    before, after = inside[0] - 1, inside[-1] + 1
    while before > 0 and (tree.words[before].tag in ("IN", "DT") or tree.words[before].text == ","):
        before -= 1
    if before < 1 or tree.lower(before) not in ("and", "but") or after + 1 >= len(tree.words):
        return None
    after += tree.words[after].text == ","
    word = tree.words[after]
    verb = word.head if word.dep in ("aux", "auxpass") else after
    past = word.tag == "VBD" and tree.words[verb].is_verb
    return verb if past and tree.words[verb].dep in ("conj", "advcl") and tree.words[verb].head < before else None


def _is_only_background(tree: Tree, inside: tuple[int, ...], verb: int) -> bool:
    """ "Was six" of "ten years ago, when Low was six, she won the race": how it was then, of which more is told."""
    word = tree.words[verb]
    main = word.head
    state = word.lemma == "be" and word.dep == "advcl" and tree.child(verb, "attr", "acomp") is not None
    return state and inside[-1] < main and inside[0] <= 1 and tree.child(main, *SUBJECTS) is not None
