"""The line a chronology would print: the governed clause as a sentence of its own, in the past tense.

No date, no "also", no aside survives in it; pronouns are named or left out; where it is too long, whole
branches of the tree go, so that it never ends in the middle of a phrase.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from timeline.events.asides import without_asides
from timeline.events.attribution import allegation, is_partial, source, speaker, teller
from timeline.events.circumstances import with_circumstances
from timeline.events.clause import Clause, Named
from timeline.events.cuts import Cut
from timeline.events.governing import Governed
from timeline.events.inflection import inflected
from timeline.events.joints import is_part_of_phrase
from timeline.events.leaning import Leaning, leaning, unknown_places
from timeline.events.misreadings import is_misread
from timeline.events.nominals import Retold, retold
from timeline.events.number import was_or_were
from timeline.events.phrases import goes_on, noun_phrase, predicate_of, quoted_before, told_of_oneself
from timeline.events.plain import is_known_by_family
from timeline.events.shortening import shortened
from timeline.events.soundness import is_grammatical, is_sound
from timeline.events.standing import stands, undergoer
from timeline.events.strangers import article_for, is_known, owners_in_full, persons_in_full, points, without_strangers
from timeline.events.tense import participle, past
from timeline.events.traits import traits
from timeline.events.tree import SUBJECTS, Tree, Words
from timeline.events.writing import names_again, text_of

_FINITE = ("VBZ", "VBP", "VBD")
_UNENDED = re.compile(r" (?:was|were|is|are|be|been|had|has|have|looked|seemed|became)$| having ")
_LONGEST_SOURCE = 45  # characters of "according to" and whom, beside which there is room for a clause


@dataclass(frozen=True, slots=True)
class Line:
    """A headline; `whole` when it is a full clause whose actor the text names.

    `leans` is on what it leans of its article.
    """

    text: str
    whole: bool
    leans: Leaning = "not"
    traits: frozenset[str] = frozenset()

    @property
    def tells(self) -> bool:
        """Whether it tells what happened, be it only to a reader of its article."""
        return self.whole or self.leans != "not"


class _Tail(NamedTuple):
    """ ", prosecutors said", and whether it has to be told."""

    text: str
    needed: bool


def retell(
    tree: Tree,
    told: Governed,
    dates: Words,
    named: Named,
    length: int,
    *,
    things: Words = frozenset(),
    ahead: bool = False,
    spares: bool = False,
) -> Line | None:
    """The clause as a line of at most `length` characters, `None` where the tree gives none.

    Args:
        dates: the words of every date expression of the sentence.
        named: what pronouns and short names stand for.
        things: the words of names that are no person's.
        ahead: the date lies ahead of the text: "the hearings begin tomorrow" is "were to begin".
        spares: "at the mill" is left out, where only the article tells which mill.
    """
    subject = _name_of_phrase(tree, told.subject) if told.subject is not None else None
    clause = Clause(tree, told, dates, named, length, things, ahead, subject)
    return _line(clause, spares=spares) if tree.words[told.head].is_verb else _phrase_line(clause)


def _line(clause: Clause, *, spares: bool) -> Line | None:
    going_on = clause.tree.children(clause.verb, "conj") if clause.tree.words[clause.verb].dep != "relcl" else ()
    joined = [item for item in going_on if goes_on(clause, item)]
    clause.written |= inflected(clause.tree, clause.told, joined, ahead=clause.ahead) | _told_then(clause)
    actor = noun_phrase(clause, clause.subject) if clause.subject is not None and is_known(clause) else frozenset()
    second = _second_subject(clause)
    actor = without_strangers(clause, actor | second, frozenset())
    predicate = without_strangers(clause, predicate_of(clause, joined), actor)
    if spares:
        predicate -= unknown_places(clause, predicate)
    rest = noun_phrase(clause, clause.told.object) if clause.told.object is not None else quoted_before(clause)
    clause.written |= told_of_oneself(clause, rest)
    clause.dangles |= _lost_object(clause)
    if _is_empty(clause, predicate | rest, actor):
        return None
    clause.written |= {item: article_for(clause, item) for item in actor if points(clause, item)}
    parts = (actor, *_around(clause, predicate, rest))
    heads = [clause.verb, *([] if clause.subject is None else [clause.subject]), *(actor if second else ())]
    tail = _tail(clause)
    text = _with_whole_names(clause, parts, heads, tail)
    if text and not tail.text:
        text = with_circumstances(clause, actor, text)
    misread = is_misread(clause.tree, clause.told)
    words = actor | predicate | rest
    tells = (
        bool(text)
        and not misread
        and _reads_whole(clause, text, words)
        and any(clause.tree.words[item].text[:1].isalnum() for item in actor)
        and stands(clause.tree, clause.told, clause.written)
    )
    whole = tells and is_sound(_cut(clause, clause.kept))
    if not (whole or misread) and (undergone := _undergone(clause)) is not None:
        return undergone
    line = _as_line(clause, text, whole=whole) if text else None
    lost = line is not None and tells and not whole and is_grammatical(_cut(clause, words))
    return replace(line, leans="on what was cut") if line and lost else line


def _as_line(clause: Clause, text: str, *, whole: bool) -> Line:
    return Line(
        text=text[:1].upper() + text[1:],
        whole=whole,
        leans=leaning(clause, text) if whole else "not",
        traits=traits(clause),
    )


def _told_then(clause: Clause) -> dict[int, str]:
    """ "Launched" for "launch" of "war breaks out as rebels launch attacks", which tells the past in the present."""
    tree = clause.tree
    if clause.ahead or not _is_present(tree, _finite_form(tree, clause.verb)):
        return {}
    sides = (item for item in tree.children(clause.verb, "advcl") if tree.children(item, "mark", "advmod"))
    forms = (_finite_form(tree, side) for side in sides)
    return {
        form: past(tree.words[form].lemma, plural=tree.lower(form) in ("are", "’re", "'re"))
        for form in forms
        if _is_present(tree, form)
    }


def _finite_form(tree: Tree, verb: int) -> int:
    """The first auxiliary of a verb, or the verb itself."""
    return next(iter(tree.children(verb, "aux", "auxpass")), verb)


def _is_present(tree: Tree, form: int) -> bool:
    """ "Launches", "is discovered"; "has launched" tells the past already."""
    return tree.words[form].tag in ("VBZ", "VBP") and (tree.words[form].dep != "aux" or tree.words[form].lemma == "be")


def _second_subject(clause: Clause) -> Words:
    """ "Kroll" of "accountants Kroll found", where the parser gives a verb two subjects that nothing parts."""
    tree = clause.tree
    subjects = tree.children(clause.verb, "nsubj", "nsubjpass")
    if not subjects or clause.subject != subjects[0]:
        return frozenset()
    rest = _joined_before(tree, clause.verb, subjects[0])
    for other in subjects[1:]:
        between = range(subjects[0], min(tree.subtree(other)))
        if not is_part_of_phrase(tree, other) and not any(tree.words[item].dep == "punct" for item in between):
            rest |= noun_phrase(clause, other) | {item for item in between if tree.words[item].dep == "cc"}
    return rest


def _joined_before(tree: Tree, verb: int, subject: int) -> Words:
    """The "Leeds and" of "Leeds and York mills closed", which the parser hangs on the verb."""
    first = min(tree.subtree(subject))
    for item in tree.children(verb, "dep", "nmod"):
        branch = tree.subtree(item)
        if tree.words[item].tag == "NNP" and tree.children(item, "cc") and max(branch) == first - 1:
            return branch
    return frozenset()


def _cut(clause: Clause, kept: Words) -> Cut:
    passive = clause.told.passive or clause.tree.child(clause.verb, "nsubjpass", "auxpass") is not None
    return Cut(
        clause.tree,
        kept,
        clause.written,
        clause.dates,
        clause.verb,
        clause.subject,
        object=clause.told.object,
        passive=passive,
    )


def _attributed(clause: Clause, parts: Sequence[Words], heads: Sequence[int], tail: _Tail) -> str:
    """The line with who says so, where that is needed; empty where both do not fit."""
    if tail.needed and not tail.text:
        return ""
    bare = _fitted(clause, parts, heads, clause.length - len(tail.text))
    if not tail.text or tail.needed:
        return f"{bare}{tail.text}" if bare else ""
    whole = _fitted(clause, parts, heads, clause.length)
    return f"{bare}{tail.text}" if bare == whole else whole


def _with_whole_names(clause: Clause, parts: Sequence[Words], heads: Sequence[int], tail: _Tail) -> str:
    """The line with the full name of whose the subject is and of whom it is done to, where there is room for it."""
    text = _attributed(clause, parts, heads, tail)
    for in_full in (owners_in_full, persons_in_full):
        names, kept, uncut = in_full(clause), clause.kept, clause.uncut
        if not (names and text):
            continue
        clause.written |= names
        fuller = _attributed(clause, parts, heads, tail)
        if fuller and clause.kept == kept:
            text = fuller
            continue
        clause.kept, clause.uncut = kept, uncut
        clause.written = {at: word for at, word in clause.written.items() if at not in names}
    return text


def _tail(clause: Clause) -> _Tail:
    """Who says so, where somebody does."""
    tree = clause.tree
    if (verb := teller(tree, clause.verb)) is not None:
        whose = speaker(tree, verb)
        assert whose is not None
        said = past(tree.words[verb].lemma)
        return _Tail(_ending(clause, whose, "", said), needed=True)
    if (noun := allegation(tree, clause.verb)) is not None:
        return _Tail(f", according to {tree.words[noun].lemma}s", needed=True)
    if (according := source(tree, clause.verb)) is not None:
        whom = [item for prep in (according, *tree.children(according)) for item in tree.children(prep, "pobj")]
        ending = _ending(clause, whom[0], "according to ", "") if whom else ""
        return _Tail(ending, needed=bool(whom) and is_partial(tree, tree.subtree(whom[0])))
    return _Tail("", needed=False)


def _ending(clause: Clause, speaker: int, before: str, after: str) -> str:
    if (name := clause.named(speaker)) is not None and not clause.tree.children(speaker, "compound"):
        clause.written.setdefault(speaker, name)
    whole = _ended(clause, speaker, before, after)
    if whole or clause.tree.words[speaker].entity != "PERSON":
        return whole
    return _ended(clause, speaker, before, after, of="PERSON")


def _ended(clause: Clause, speaker: int, before: str, after: str, *, of: str = "") -> str:
    """Who says it; only by name where `of` is a kind of entity."""
    words = without_asides(clause.tree, speaker, _said_by(clause, speaker), clause.dates, speaker)
    words = frozenset(item for item in words if not of or clause.tree.words[item].entity == of)
    if any(clause.tree.words[item].tag in ("PRP", "PRP$") for item in words) or clause.verb in words:
        return ""
    said = " ".join(part for part in (f"{before}{text_of(clause, (words,), words)}", after) if part)
    return f", {said}" if len(said) <= _LONGEST_SOURCE else ""


def _said_by(clause: Clause, speaker: int) -> Words:
    """The phrase of a speaker without what it says: "a report" of "a report alleging that he paid"."""
    tree = clause.tree
    said = (item for item in tree.children(speaker) if clause.verb in tree.subtree(item))
    return tree.subtree(speaker).difference(*(tree.subtree(item) for item in said))


def _undergone(clause: Clause) -> Line | None:
    """What was done, where the text does not say by whom: "he sold the mill" is "the mill was sold"."""
    tree, verb = clause.tree, clause.verb
    thing = undergoer(tree, clause.told)
    if thing is None or clause.ahead or _is_done_by_one(clause):
        return None
    clause.written, clause.dangles, clause.subject = {}, False, thing
    owner = without_strangers(clause, noun_phrase(clause, thing), frozenset())
    clause.written[verb] = f"{was_or_were(tree, thing)} {participle(tree.words[verb].lemma)}"
    branches = (tree.subtree(prep) for prep in tree.children(verb, "prep") if prep > verb)
    after = {item for branch in branches if not _points_back(tree, branch) for item in branch}
    rest = without_asides(tree, verb, frozenset({verb, *after}), clause.dates, verb)
    parts = (owner, frozenset((verb,)), without_strangers(clause, rest, owner) - {verb})
    text = _fitted(clause, parts, [verb, thing])
    return _as_line(clause, text, whole=True) if text and not clause.dangles else None


def _is_done_by_one(clause: Clause) -> bool:
    """ "She sold the mill": who did it is what the sentence is about, and "the mill was sold" tells nothing of her."""
    return clause.subject is not None and clause.tree.lower(clause.subject) in ("he", "she")


def _points_back(tree: Tree, branch: Words) -> bool:
    """ "For sharing their expertise": whose it is was who did it, and that is left out."""
    return any(tree.words[item].tag in ("PRP", "PRP$") for item in branch)


def _reads_whole(clause: Clause, text: str, words: Words) -> bool:
    """Whether the line ends, nothing in it points outside, and what is said in it has its subject."""
    tree = clause.tree
    said = [item for item in words if tree.words[item].dep == "ccomp" and tree.words[item].tag in _FINITE]
    headless = any(
        item != clause.verb and not words.intersection(tree.children(item, *SUBJECTS, "attr")) for item in said
    )
    return not (clause.dangles or headless or _UNENDED.search(text) or names_again(text))


def _lost_object(clause: Clause) -> bool:
    """Whether what the verb does it to was a date, or only "one"."""
    lost = any(item in clause.dates for item in clause.tree.children(clause.verb, "dobj"))
    return lost or (clause.told.object is not None and clause.tree.words[clause.told.object].lemma == "one")


def _is_empty(clause: Clause, words: Words, actor: Words) -> bool:
    """Whether "was" is left alone, or nobody was anything."""
    return clause.tree.words[clause.verb].lemma == "be" and (not actor or not words - _verb_group(clause))


def _verb_group(clause: Clause) -> Words:
    return frozenset((clause.verb, *clause.tree.children(clause.verb, "aux", "neg", "advmod", "punct")))


def _around(clause: Clause, predicate: Words, rest: Words) -> tuple[Words, ...]:
    """What stands outside the clause comes right after its verb; what is said comes last."""
    if clause.told.object is None:
        return (predicate - _beside_speech(clause) if rest else predicate), rest
    verb = {item for item in predicate if item <= clause.verb or clause.tree.words[item].dep == "prt"}
    return frozenset(verb), rest, predicate - verb


def _beside_speech(clause: Clause) -> Words:
    """How and where it was said, where the words themselves follow: "she told the court in a letter"."""
    loose = clause.tree.children(clause.verb, "prep", "advcl", "npadvmod")
    return frozenset(item for head in loose for item in clause.tree.subtree(head))


def _phrase_line(clause: Clause) -> Line | None:
    """ "The bombings in New York", or, where the noun can be a verb, "Low was convicted of fraud"."""
    words = noun_phrase(clause, clause.verb)
    noun = retold(clause.tree, clause.verb)
    if noun is not None and not (clause.ahead or noun.owner in clause.dates or _is_another_s(clause, noun)):
        return _as_clause(clause, noun, words)
    kept = _fitted(clause, (without_strangers(clause, words, frozenset()),), [clause.verb])
    return _as_line(clause, kept, whole=False) if " " in kept else None


def _is_another_s(clause: Clause, noun: Retold) -> bool:
    """ "Haiti’s election", "Adecco’s takeover of the firm": not what was done to whose it is."""
    tree = clause.tree
    of = any(tree.lower(item) == "of" for item in tree.children(clause.verb, "prep"))
    done_by = noun.passive and of and tree.child(clause.verb, "poss") is not None
    return done_by or (noun.owner in clause.things and noun.verb.endswith("elected"))


def _as_clause(clause: Clause, noun: Retold, words: Words) -> Line | None:
    """The noun as a verb, after the one it belongs to and before what else is said of it."""
    owner = noun_phrase(clause, noun.owner)
    clause.subject, clause.told = noun.owner, replace(clause.told, subject=noun.owner, passive=noun.passive)
    if not is_known(clause) or not owner:
        return None
    clause.written[clause.verb] = noun.verb
    joined = clause.tree.children(clause.verb, "conj", "cc", "relcl")
    beside = frozenset().union(*(clause.tree.subtree(item) for item in joined))
    rest = frozenset(item for item in words - beside - {noun.of} if item > max(clause.verb, *owner))
    text = _fitted(clause, (owner, frozenset((clause.verb,)), rest), [clause.verb, noun.owner])
    return _as_line(clause, text, whole=not clause.dangles) if text else None


def _fitted(clause: Clause, parts: Sequence[Words], heads: Sequence[int], length: int | None = None) -> str:
    """The parts as text, shortened; empty where they cannot be."""
    words = frozenset().union(*parts)
    most = clause.length if length is None else length
    if len(text_of(clause, parts, words)) > most:
        parts = tuple(part - _spare_marks(clause, part) for part in parts)
        words = frozenset().union(*parts)

    def excess(left: Words) -> int:
        return len(text_of(clause, parts, left)) - most

    kept = shortened(clause.tree, words, heads, excess, lambda left: is_sound(_cut(clause, left)))
    clause.uncut, clause.kept = words, kept or frozenset()
    return text_of(clause, parts, kept) if kept else ""


def _spare_marks(clause: Clause, words: Words) -> Words:
    """The "that" of "said that the mill was sold", which goes where room is needed."""
    tree = clause.tree
    return frozenset(
        item
        for item in words
        if tree.words[item].dep == "mark"
        and tree.lower(item) == "that"
        and tree.words[item - 1].is_verb
        and item + 1 in words
    )


def _name_right_before(tree: Tree, head: int, above: int) -> int:
    """The name that "the state" of "saw Low in Leeds, the state" stands beside, wherever the parser hung it."""
    first = min(tree.subtree(head))
    before = first - 2
    apart = before > above and tree.words[first - 1].text == "," and tree.words[before].tag == "NNP"
    return before if apart and before not in tree.subtree(above) else above


def _name_of_phrase(tree: Tree, head: int) -> int:
    """Of "the watchdog, the Complaints Commission" and of "Leeds Steel, the firm, which", the name; else the head."""
    own = [item for item in tree.children(head, "poss", "compound") if tree.words[item].tag in ("NNP", "NNPS")]
    if tree.words[head].tag not in ("NN", "NNS") or own:
        return head
    above = tree.words[head].head
    if tree.words[head].dep == "appos" and tree.words[above].entity in ("ORG", "PERSON") and above < head:
        return _name_right_before(tree, head, above)
    named = (item for item in tree.children(head, "appos") if tree.words[item].tag in ("NNP", "NNPS"))
    named = (item for item in named if not is_known_by_family(tree, head, item))
    return next((item for item in named if min(tree.subtree(item)) == head + 2), head)
