"""What the tree of a sentence tells of one happening: its line, who does what in it, and how far it is a fact."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import takewhile

from timeline.events import weighing
from timeline.events.attribution import is_claimed
from timeline.events.calendar_words import CALENDAR, TIMETABLED, counted_times
from timeline.events.complements import measures_rank
from timeline.events.event_type import type_of
from timeline.events.factuality import Said, coming_with, factuality, is_present, is_until, qualifier, would_above
from timeline.events.figures import shown_by
from timeline.events.governing import Governed, governed, of_head
from timeline.events.lines import DatedClause, line_of
from timeline.events.reading import Reading, within
from timeline.events.retelling import Line
from timeline.events.tree import Tree
from timeline.events.triggers import ATTRIBUTION, LIGHT_VERBS, Trigger, is_eventive, trigger_of
from timeline.events.weighing import is_vague
from timeline.model import DateMention, EventType, Name, Role
from timeline.spans import Span

_WHEN = re.compile(r",? when\b")
"""Behind a date: "it held until 1997, when it broke" dates the breaking."""
_AT_ONCE = frozenset("resign leave sell buy die marry close quit join win lose arrive begin start end".split())
"""Verbs that are over when they are done: "has resigned since Monday" did not go on."""
_COMING_OUT = frozenset("release publish launch air broadcast hold open close premiere".split())
"""What is done to things on a day that was fixed: "is released on 3 May"."""


@dataclass(frozen=True)
class Sense:
    """A happening in a tree; `resolved` is who its pronouns and surnames stand for, by index of the word.

    `until`: "was not charged until November" dates what happened then. `line_tells` is what the line begins with:
    of "denied that he paid" the denying, where `told` is the paying. `lasted`: "has ruled since 2002" tells of all
    that time.
    """

    tree: Tree
    told: Governed
    line: Line | None
    line_tells: Governed
    said: Said = ("happened", None)
    resolved: Mapping[int, Name] = field(default_factory=dict)
    until: bool = False
    lasted: bool = False

    @property
    def type(self) -> EventType:
        """Of what type the happening is that the line tells."""
        return type_of(self.tree, self.line_tells)

    @property
    def is_phrase(self) -> bool:
        """Whether it is only a noun that nothing tells of: "1991: head of the board"."""
        return not (self.tree.words[self.told.head].is_verb or (self.line and self.line.whole))

    @property
    def is_state(self) -> bool:
        """Whether it tells how things were."""
        word = self.tree.words[self.told.head]
        return word.is_verb and word.lemma in weighing.STATES

    @cached_property
    def speakers(self) -> frozenset[int]:
        """The words of whose telling it is: "Low" of "Low said that it closed" and of "according to Low"."""
        tree, head = self.tree, self.told.head
        found: set[int] = set()
        for above in tree.above(head):
            if tree.words[above].lemma in ATTRIBUTION and head in tree.subtree(above):
                subject = tree.child(above, "nsubj")
                if subject is not None and head not in tree.subtree(subject):
                    found |= tree.subtree(subject)
        for index, word in enumerate(tree.words):
            if word.text.lower() == "according":
                found |= tree.subtree(index)
        return frozenset(found)

    def role_of(self, name: Name, at: Span | None) -> Role | None:
        """What a name does: `at` is where it stands in the sentence, `None` for one that a pronoun stands for."""
        if at is None:
            at = next((self.tree.words[i].span for i, known in self.resolved.items() if known.text == name.text), None)
        inside = self.tree.inside(at) if at else ()
        if not inside:
            return None
        if self.speakers.intersection(inside):
            return "speaker"
        top = self.tree.top(inside)
        word = self.tree.words[top]
        if top == self.told.subject:
            passive = self.told.passive or word.dep == "nsubjpass"
            return "undergoer" if passive else "actor"
        if word.dep in ("dobj", "dative") and word.head == self.told.head:
            return "undergoer"
        if word.dep == "pobj" and self.tree.words[word.head].dep == "agent":
            return "actor"
        return "place" if name.kind == "place" else None


def sense_of(reading: Reading, sentence: Span, date: DateMention, length: int) -> Sense | None:
    """What a date of a sentence governs, `None` without a tree or where it does not tell."""
    tree = reading.trees.get(sentence)
    found = governed(tree, within(sentence, date.span)) if tree else None
    if tree is None or found is None:
        return None
    inside = ((item, _date_words(tree, item, within(sentence, item.span))) for item in reading.dated[sentence])
    dates = frozenset(
        word for item, words in inside if item is date or not (words and measures_rank(tree, words)) for word in words
    )
    dates |= counted_times(tree, found.head)
    said = factuality(tree, found.head)
    ahead = weighing.is_ahead(date) or (weighing.may_be_ahead(date) and _may_lie_ahead(tree, found.head))
    at = within(sentence, date.span)
    late = at.start > tree.words[found.head].span.start
    running = tree.words[found.head].tag == "VBG"  # "they are travelling this week"
    ahead |= late and weighing.may_run(date) and not running and _is_timetabled(tree, found.head)
    ahead |= late and weighing.names_day(date) and _is_timetabled(tree, found.head) and _is_beside(tree, found.head, at)
    ahead |= late and weighing.is_tonight(date) and _is_timetabled(tree, found.head)
    ahead |= said[0] == "planned" and (is_present(tree, found.head) or would_above(tree, found.head) is not None)
    ahead |= tree.has_to(found.head) or coming_with(tree, found.head) is not None
    if said[0] == "happened" and ahead:
        said = "planned", date.text
    # "Smith denied that he met them" must not read "Smith met them".
    above = qualifier(tree, found.head)
    if above is not None and tree.words[above].lemma == "prepare" and tree.has_to(found.head):
        above = None  # "prepares to open it on Monday": it was to be opened
    clause = found if above is None else of_head(tree, above)
    line, resolved = line_of(reading, sentence, DatedClause(tree, clause, dates, ahead), length)
    if above is not None and is_claimed(tree, above):  # "Smith met them, Low claimed"
        told = line_of(reading, sentence, DatedClause(tree, found, dates, ahead), length)
        if told[0] and told[0].whole:
            clause, (line, resolved) = found, told
    shown = shown_by(tree, clause, dates)  # "the talks took a twist when the mayor resigned"
    if shown and not (line and tree.words[shown.head].text in line.text.split()):
        told = line_of(reading, sentence, DatedClause(tree, shown, dates, ahead), length)
        if told[0] and (told[0].whole or told[0].leans != "not"):
            clause, (line, resolved) = shown, told
    text = reading.document.text
    around = text[sentence.start : date.span.start], text[date.span.end : sentence.end]
    if line and (weighing.lasted_what_was_found(tree, found, date) or weighing.is_caption(tree, found, date, around)):
        line = replace(line, whole=False)
    until = is_until(tree, found.head) is not None or (date.signal == "until" and bool(_WHEN.match(around[1])))
    return Sense(tree, found, line, clause, said, resolved, until, _has_lasted(tree, found, date, around[1]))


def _has_lasted(tree: Tree, told: Governed, date: DateMention, after: str) -> bool:
    """ "Has ruled Leeds since 2002"; "has been closed since May" was closed in May, and so was "since May, when"."""
    done = told.passive or tree.child(told.head, "auxpass") is not None
    done |= tree.words[told.head].lemma in _AT_ONCE
    over = any(tree.lower(item) == "had" for item in tree.children(told.head, "aux"))
    of_clause = _WHEN.match(after) and tree.words[told.head].dep in ("relcl", "advcl")
    return date.signal == "since" and tree.words[told.head].is_verb and not (done or over or of_clause)


def _may_lie_ahead(tree: Tree, head: int) -> bool:
    """Whether a clause tells of the future where its date does: a present tense, a noun."""
    return is_present(tree, head) or not tree.words[head].is_verb


def _is_timetabled(tree: Tree, head: int) -> bool:
    """ "Expires this year", "faces a trial later this month": no state, and not going on."""
    word = tree.words[head]
    form = next(iter(tree.children(head, "auxpass", "aux")), head)  # "is released on 3 May", "is meeting on Friday"
    if tree.words[form].lemma == "have" or (word.tag == "VBN" and word.lemma not in _COMING_OUT):
        return False
    return tree.words[form].tag in ("VBZ", "VBP") and is_present(tree, head) and word.lemma in TIMETABLED


def _is_beside(tree: Tree, head: int, date: Span) -> bool:
    """Whether a date is a verb's own: "on Monday", with no comma before it, and no happening between that it may date.

    "Low is seen in Leeds Monday" tells a picture.
    """
    inside = tree.inside(date)
    between = tree.words[head + 1 : inside[0]]
    bare = not between or between[-1].tag not in ("IN", "DT")
    if (bare and tree.words[head].dep == "ROOT") or any(word.text == "," for word in between):
        return False
    path = takewhile(lambda item: item != head, tree.above(inside[0]))
    return not any(tree.words[item].is_noun and is_eventive(tree.words[item].lemma) for item in {*path} - {*inside})


def over(reading: Reading, sentence: Span, length: int) -> tuple[Sense, Trigger] | None:
    """What a sentence without a date says is over, with the word that tells it; `None` for what has no weight."""
    tree = reading.trees.get(sentence)
    head = tree.root() if tree else None
    if tree is None or head is None or factuality(tree, head)[0] != "happened":
        return None
    found, trigger = of_head(tree, head), trigger_at(tree, head)
    if trigger is None or trigger.passes_on or trigger.type not in weighing.HEAVY:
        return None
    if found.subject is None or not (tree.words[found.subject].is_noun or tree.words[found.subject].tag == "PRP"):
        return None
    line, resolved = line_of(reading, sentence, DatedClause(tree, found), length)
    return (Sense(tree, found, line, found, resolved=resolved), trigger) if line and line.whole else None


def trigger_at(tree: Tree, head: int) -> Trigger | None:
    """The trigger a word is, or the noun of a light verb ("made a claim"), or the infinitive ("went on to kill")."""
    word = tree.words[head]
    inner: tuple[int, ...] = ()
    if word.lemma in LIGHT_VERBS:
        inner = tree.children(head, "dobj", "nsubjpass")
        inner += tuple(item for prep in tree.children(head, "prep") for item in tree.children(prep, "pobj"))
    aims = tree.children(head, "xcomp", "advcl") if word.lemma == "go" else tree.children(head, "xcomp")
    for index in (*inner, head, *aims):
        word = tree.words[index]
        if found := trigger_of(word.lemma, word.span, noun=not word.is_verb):
            return found
    return None


def _is_in_name(tree: Tree, word: int) -> bool:
    """Whether a month or a day is a part of a name: "the August Decrees"."""
    named = tree.words[tree.words[word].head]
    own = tree.words[word].dep == "compound" and tree.words[word].text in CALENDAR
    return own and named.tag in ("NNP", "NNPS") and named.text not in CALENDAR and named.entity not in ("GPE", "PERSON")


def _date_words(tree: Tree, date: DateMention, at: Span) -> tuple[int, ...]:
    """The words of a date; a vague one that others hang on ("as soon as possible") is none."""
    words = tree.inside(at)
    if all(tree.words[word].tag == "DT" or _is_in_name(tree, word) for word in words):
        return ()
    return () if is_vague(date) and any(tree.children(word) for word in words) else words
