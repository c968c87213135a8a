"""The verb of a line in the simple past: "has been jailed" is "was jailed", "is publishing" is "published"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.events.asides import DISCOURSE
from timeline.events.factuality import coming_with, is_present, is_until, would_above
from timeline.events.governing import Governed
from timeline.events.number import is_joined, is_several
from timeline.events.tense import is_past, past
from timeline.events.tree import SUBJECTS, Tree

Written = dict[int, str]
"""What is written instead of the word at an index; the empty string leaves it out."""

_CONTRACTED = {"’s": "be", "'s": "be", "’re": "be", "'re": "be", "’m": "be", "'m": "be", "’ve": "have", "'ve": "have",
    "’ll": "will", "'ll": "will", "wo": "will", "’d": "would", "'d": "would"}  # fmt: skip
_SINGULAR = frozenset("has is was ’s 's".split())
_PLURAL = frozenset("have are were ’re 're ’ve 've".split())
_DOUBLING = re.compile(r"[^aeiou]+[aeiou][bdgmnprt]")
_AHEAD_ALREADY = frozenset("plan expect hope intend want aim prepare threaten promise vow".split())
_ARRANGED = frozenset(
    "plan expect schedule set slate due delay postpone tip book think believe understand say report".split()
)
_ODDS = frozenset("likely unlikely sure certain".split())


def inflected(tree: Tree, told: Governed, joined: Sequence[int], *, ahead: bool = False) -> Written:
    """What to write for the verb, its auxiliaries and the verbs joined to it.

    Args:
        ahead: what is told lies ahead of the text.
    """
    verb, plural = told.head, _is_plural(tree, told.subject)
    if (negation := is_until(tree, verb)) is not None:
        return _after_all(tree, verb, negation, plural=plural)
    if ahead and (written := _ahead(tree, verb, plural=plural)):
        return written
    if told.passive:
        first = _first_of_group(tree, verb)
        be = "to be " if ahead and coming_with(tree, verb) is not None else ""  # "should see her sworn in"
        written = {first: f"{'were' if plural else 'was'} {be}{tree.words[first].text.lower()}"}
    else:
        written = _in_past(tree, verb, _auxiliaries(tree, verb, verb), plural=plural)
    for other in joined:
        own = _auxiliaries(tree, other, other)
        shared = own or _auxiliaries(tree, verb, other)
        running = tree.words[verb].tag == tree.words[other].tag == "VBG"
        if own or running or tree.words[other].tag in ("VBZ", "VBP") or (shared and _lemma(tree, shared[0]) == "have"):
            changed = _in_past(tree, other, shared, plural=plural)
            written |= {index: text for index, text in changed.items() if own or index == other}
    return written


def _after_all(tree: Tree, verb: int, negation: int, *, plural: bool) -> Written:
    """ "was not charged until May" is "was charged" in May, "will not sit until May" is "was to sit"."""
    auxiliaries = _auxiliaries(tree, verb, verb)
    if auxiliaries and _lemma(tree, auxiliaries[0]) == "do":
        return {auxiliaries[0]: "", negation: "", verb: past(tree.words[verb].lemma)}
    if auxiliaries and _lemma(tree, auxiliaries[0]) in ("will", "shall"):
        return {auxiliaries[0]: "were to" if plural else "was to", negation: ""}
    return {negation: ""} | _in_past(tree, verb, auxiliaries, plural=plural)


def _ahead(tree: Tree, verb: int, *, plural: bool) -> Written:
    """ "begin" is "were to begin", "is meeting" is "was to meet"; empty for other forms."""
    word, auxiliaries = tree.words[verb], _auxiliaries(tree, verb, verb)
    lemma = _lemma(tree, verb)
    several = plural or (word.tag == "VBP" and not auxiliaries)  # "Democrats vote", where a name tells no number
    number = "were" if _number(tree, (*auxiliaries, verb), plural=several) else "was"
    going = word.lemma == "go" and tree.child(verb, "xcomp") is not None
    if lemma in _AHEAD_ALREADY or going or tree.children(verb, "neg"):
        return {}
    lies_ahead = is_present(tree, verb) or word.tag == "VBG" or would_above(tree, verb) is not None
    if not auxiliaries and lies_ahead and word.lemma != "be" and not tree.child(verb, "xcomp"):
        return {verb: f"{number} to {lemma}"}
    if auxiliaries and tree.lower(auxiliaries[0]) == "to":
        return {auxiliaries[0]: f"{number} to"}
    if (
        len(auxiliaries) == 1
        and tree.words[auxiliaries[0]].tag in ("VBZ", "VBP")
        and _lemma(tree, auxiliaries[0]) == "be"
    ):
        if word.tag == "VBG":
            return {auxiliaries[0]: f"{number} to", verb: lemma}
        if word.lemma not in _ARRANGED:
            return {auxiliaries[0]: f"{number} to be"}
    return {}


def _first_of_group(tree: Tree, verb: int) -> int:
    """The verb, or the adverb right before it: "falsely accused" is "was falsely accused"."""
    while verb > 0 and tree.words[verb - 1].dep == "advmod" and tree.words[verb - 1].tag == "RB":
        if tree.lower(verb - 1) in DISCOURSE:
            break
        verb -= 1
    return verb


def _auxiliaries(tree: Tree, verb: int, before: int) -> tuple[int, ...]:
    return tuple(item for item in tree.children(verb, "aux", "auxpass") if item < before)


def _lemma(tree: Tree, index: int) -> str:
    lower, lemma = tree.lower(index), tree.words[index].lemma
    if lower == f"{lemma}es" and not lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        return f"{lemma}e"  # the model takes "rides" for a form of "rid"
    if lower == f"{lemma}ing" and _DOUBLING.fullmatch(lemma):
        return f"{lemma}e"  # and "hoping" for one of "hop"
    return _CONTRACTED.get(lower, lemma)


def _in_past(tree: Tree, verb: int, auxiliaries: Sequence[int], *, plural: bool) -> Written:
    if not auxiliaries:
        finite = tree.words[verb].tag in ("VBZ", "VBP", "VBG", "VB") and not is_past(tree.lower(verb))
        return {verb: past(_lemma(tree, verb), plural=_number(tree, (verb,), plural=plural))} if finite else {}
    number = "were" if _number(tree, auxiliaries[:1], plural=plural) else "was"
    match _lemma(tree, auxiliaries[0]):
        case "will" | "shall":
            return _was_to(tree, verb, auxiliaries[0], number)
        case "to" if tree.words[verb].lemma in ("have", "get"):
            return {auxiliaries[0]: "", verb: past(tree.words[verb].lemma, plural=plural)}
        case "do":
            return {auxiliaries[0]: "did"}
        case "have" | "be":
            return _simple(tree, verb, auxiliaries, number)
        case _:
            return {}


def _simple(tree: Tree, verb: int, auxiliaries: Sequence[int], number: str) -> Written:
    """ "has been jailed" is "was jailed", "is publishing" is "published", "has not paid" is "did not pay"."""
    word, first = tree.words[verb], _lemma(tree, auxiliaries[0])
    if tree.lower(auxiliaries[0]) == "had" and _is_called_off(tree, verb):
        return {}
    gone = dict.fromkeys(auxiliaries, "")
    negated = any(tree.lower(item) != "never" for item in tree.children(verb, "neg"))
    if word.lemma == "go" and tree.child(verb, "xcomp") is not None and word.tag == "VBG":
        return gone | {auxiliaries[-1]: number}
    participle = word.tag == "VBN" or (word.tag == "VBD" and first == "be")  # "was yesterday voted" reads as a past
    passive = participle and (len(auxiliaries) > 1 or first == "be") and not _is_had(tree, auxiliaries)
    if passive or (word.tag == "VBG" and (len(auxiliaries) > 1 or negated)):
        return gone | {auxiliaries[0]: number}
    if tree.child(verb, "neg") is not None and word.lemma == "be":
        return gone | {auxiliaries[0]: number, verb: ""}
    if negated:
        return gone | {auxiliaries[0]: "did", verb: word.lemma}
    return gone | {verb: _past_of(tree, verb, plural=number == "were")}


def _is_called_off(tree: Tree, verb: int) -> bool:
    """ "Had been due to go", "had been supposed to": that it did not come to that is told by "had" alone."""
    due = any(tree.words[item].lemma == "due" for item in tree.children(verb, "acomp"))
    return due or (tree.words[verb].lemma in ("suppose", "mean", "schedule") and tree.words[verb].tag == "VBN")


def _past_of(tree: Tree, verb: int, *, plural: bool) -> str:
    """The simple past of a participle: its own spelling where that is regular, "installed", "travelled"."""
    lower = tree.lower(verb)
    form = past(_lemma(tree, verb), plural=plural)
    return lower if lower.endswith("ed") and form.endswith("ed") else form


def _was_to(tree: Tree, verb: int, auxiliary: int, number: str) -> Written:
    """ "will be handed" is "was to be handed", "will likely be" "was likely to be", "will be moving" "was to move"."""
    if (negation := tree.child(verb, "neg")) is not None:
        return {auxiliary: number, negation: " not to"}
    between = [item for item in tree.children(verb, "advmod") if auxiliary < item < verb and tree.lower(item) in _ODDS]
    if between:
        return {auxiliary: number, between[-1]: f"{tree.lower(between[-1])} to"}
    running = [item for item in tree.children(verb, "aux") if tree.lower(item) == "be"]
    if running and tree.words[verb].tag == "VBG":
        return {auxiliary: f"{number} to", running[0]: "", verb: _lemma(tree, verb)}
    return {auxiliary: f"{number} to"}


def _is_had(tree: Tree, auxiliaries: Sequence[int]) -> bool:
    """Whether a lone "’s" before a participle is "has": it cannot be told from "is", and "was" reads well."""
    return len(auxiliaries) == 1 and _lemma(tree, auxiliaries[0]) == "have"


def _number(tree: Tree, group: Sequence[int], *, plural: bool) -> bool:
    """Plural by the words as written, where they tell; else by the subject."""
    for index in group:
        lower, tag = tree.lower(index), tree.words[index].tag
        if lower in _SINGULAR or tag == "VBZ":
            return False
        if lower in _PLURAL:
            return True
    return plural


def _is_plural(tree: Tree, subject: int | None) -> bool:
    if subject is None:
        return False
    word = tree.words[subject]
    said = {tree.lower(item) for item in tree.children(word.head, "aux", "auxpass")} if word.dep in SUBJECTS else set()
    if said & {"were", "was"}:
        return "were" in said
    return is_several(tree, subject) or (word.dep in (*SUBJECTS, "attr") and is_joined(tree, subject))
