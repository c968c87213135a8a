"""What a line has room for beside its clause: where it happened, told before it, and what was done by it, told after.

"In Leeds, Low lost" is "Low lost in Leeds"; "Low wrote a letter, urging the mayor to go" keeps the urging.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from timeline.events.asides import without_asides
from timeline.events.clause import Clause
from timeline.events.leaning import mentions_unknown
from timeline.events.losses import TELLING
from timeline.events.phrases import noun_phrase
from timeline.events.tree import SUBJECTS, Words
from timeline.events.writing import text_of

_PLACING = frozenset("in at on near outside inside during after amid despite under following across throughout".split())
_SPEAKING = ("ccomp", "xcomp", "advcl")
_LOOSE = frozenset("accord include follow start begin say add".split())
_MARKS = frozenset(':;–—-()[]"“”')
_TOWARDS = frozenset("for with from to against by".split())
_NAMES = ("NNP", "NNPS")
_STRANGERS = ("PRP", "PRP$", "WP", "WDT", "WRB", "WP$")


def with_circumstances(clause: Clause, actor: Words, text: str) -> str:
    """The line with where it happened and what was done by it, as far as there is room for that."""
    for words in (*_with_whom(clause), *(text_of(clause, (words,), words) for words in _told_before(clause))):
        longer = f"{text} {words}"
        text = longer if len(longer) <= clause.length else text
    if after := _told_after(clause, actor):
        longer = f"{text}, {text_of(clause, (after,), after)}"
        text = longer if len(longer) <= clause.length else text
    return text


def _with_whom(clause: Clause) -> Iterator[str]:
    """ "For" and "Ann Low" of "Ann Low, for whom he kept the seat": for or with whom it was done."""
    tree, verb = clause.tree, clause.verb
    whom = tree.words[verb].head
    if tree.words[verb].dep != "relcl" or tree.words[whom].tag not in _NAMES:
        return
    for prep in tree.children(verb, "prep"):
        relative = any(tree.lower(item) in ("whom", "which") for item in tree.children(prep, "pobj"))
        if relative and prep < verb and tree.lower(prep) in _TOWARDS:
            words = noun_phrase(clause, whom)
            yield f"{tree.lower(prep)} {text_of(clause, (words,), words)}"


def _told_before(clause: Clause) -> Iterator[Words]:
    """The phrases before the subject that can stand at the end of the line, in their order.

    Each names something or tells of "a" thing, has no date, no pronoun, and nothing follows the verb that it could be
    read with: "in Leeds, Low promised to go" is not told so.
    """
    tree, verb = clause.tree, clause.verb
    beside = tree.children(verb, *_SPEAKING)
    if tree.words[verb].lemma in TELLING or any(item > verb for item in beside):
        return
    opening = min((min(tree.subtree(item)) for item in tree.children(verb, *SUBJECTS)), default=verb)
    preps = (item for item in tree.children(verb, "prep") if item < opening and not any(side < item for side in beside))
    for prep in (*_where(clause), *preps):
        if tree.lower(prep) in _PLACING:
            below = tree.subtree(prep) - (tree.subtree(verb) if verb in tree.subtree(prep) else frozenset())
            words = without_asides(tree, prep, below, clause.dates, prep)
            if _stands_alone(clause, words, prep):
                yield words


def _told_after(clause: Clause, actor: Words) -> Words:
    """What somebody did by what is told, where it says it all by itself: "urging the mayor to go"; empty without it."""
    tree, verb = clause.tree, clause.verb
    sides = (item for item in tree.children(verb, "advcl") if item > verb and tree.words[item].tag == "VBG")
    for side in sides:
        words = tree.subtree(side)
        if min(words) == side and tree.words[side - 1].text == ",":
            kept = without_asides(tree, side, words, clause.dates, side)
            return kept if _says_it_all(clause, side, kept, actor) else frozenset()
    return frozenset()


def _says_it_all(clause: Clause, side: int, kept: Words, actor: Words) -> bool:
    """Whether nothing of a clause had to go, and nothing in it points outside the line."""
    tree, words = clause.tree, clause.tree.subtree(side)
    lost = any(tree.words[item].dep != "punct" for item in words - kept) or words & clause.dates
    marked = any(tree.words[item].text in _MARKS or tree.words[item].tag in _STRANGERS for item in words)
    if lost or marked or tree.words[side].lemma in _LOOSE:
        return False
    return not mentions_unknown(replace(clause, kept=kept | actor, written=dict(clause.written)), kept)


def _where(clause: Clause) -> Iterator[int]:
    """The "in" of "in Leeds, where Low won"."""
    tree, verb = clause.tree, clause.verb
    place = tree.words[verb].head
    if tree.words[verb].dep == "relcl" and any(tree.lower(item) == "where" for item in tree.children(verb, "advmod")):
        above = tree.words[place].head
        if tree.words[place].dep == "pobj" and tree.lower(above) in ("in", "at", "near"):
            yield above


def _stands_alone(clause: Clause, words: Words, prep: int) -> bool:
    """Whether a phrase is known without its article, and has no verb or date of its own."""
    tree = clause.tree
    noun = tree.child(prep, "pobj")
    if noun is None or noun not in words or any(tree.words[item].tag in _STRANGERS for item in words):
        return False
    if any(tree.words[item].entity in ("DATE", "TIME") or tree.words[item].is_verb for item in words - {prep}):
        return False
    named = any(tree.words[item].tag in _NAMES for item in words)
    opens = tree.lower(min(words - {prep})) in ("a", "an", "one")
    return named or (opens and len(words) > len(("in", "a", "poll")))
