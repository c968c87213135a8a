"""What an editor would write in [brackets]: who "he" is, whose full name a surname stands for, which trial "the trial".

A word is named here as a line would name it, or it stays.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from timeline.events.clause import Named
from timeline.events.given_names import is_given
from timeline.events.plain import Describes, made_plain
from timeline.events.roles import COURTESY, PERSONS
from timeline.events.tree import SUBJECTS, Tree
from timeline.spans import Span

_FIRST = frozenset("i we me us".split())
_PAST = ("VBD", "MD")
_OWN_WORDS = ("det", "amod", "compound", "nmod", "nummod")


@dataclass(frozen=True, slots=True)
class Bracket:
    """Some words and what stands for them: `short` where there is no room, `sure` not to be left out for room."""

    words: range
    text: str
    short: str
    sure: bool = True


def brackets(
    tree: Tree, names: Sequence[Span], dates: Sequence[Span], named: Named, describes: Describes
) -> Sequence[Bracket]:
    """What can be named of a sentence, in order.

    Args:
        names: where the names of the sentence stand in it; `dates` are its dates, of which nothing is named.
    """
    when = {index for date in dates for index in tree.inside(date)}
    found = [bracket for bracket in _descriptions(tree, describes) if when.isdisjoint(bracket.words)]
    taken = when | {index for bracket in found for index in bracket.words}
    alone = {inside[0] for name in names if len(inside := tree.inside(name)) == 1}
    for index, word in enumerate(tree.words):
        if index in taken:
            continue
        bracket = None
        if word.tag in ("PRP", "PRP$"):
            bracket = _pronoun(tree, index, named)
        elif index in alone and word.tag in ("NNP", "NN"):
            bracket = _short_name(tree, index, named)
        if bracket is not None:
            found.append(bracket)
    return sorted(found, key=lambda bracket: bracket.words.start)


def _pronoun(tree: Tree, index: int, named: Named) -> Bracket | None:
    word = tree.words[index]
    first = tree.lower(index) in _FIRST
    if first and not (word.dep in SUBJECTS and _is_past(tree, word.head)):
        return None
    name = named(index)
    if name is None:
        return None
    ending = "’s" if word.tag == "PRP$" else ""
    return Bracket(range(index, index + 1), f"{name}{ending}", f"{_surname(name)}{ending}")


def _surname(name: str) -> str:
    """ "Low" for "Ann Low"; what is no person’s stays whole."""
    first, _, rest = name.partition(" ")
    return rest.rpartition(" ")[2] if rest and is_given(first) else name


def _is_past(tree: Tree, verb: int) -> bool:
    """Whether "I" can be a name before a verb: "I am" cannot."""
    form = next(iter(tree.children(verb, "aux", "auxpass")), verb)
    return tree.words[form].tag in _PAST and tree.lower(form) != "were"


def _short_name(tree: Tree, index: int, named: Named) -> Bracket | None:
    """ "Ann Low" for "Low" or "Ms Low"; "President Low" stays."""
    titles = tree.children(index, "compound")
    beside = tree.words[index - 1].tag if index else ""
    courtesy = index > 0 and tree.lower(index - 1) in COURTESY
    if any(tree.lower(item) not in COURTESY for item in titles) or (beside == "NNP" and not courtesy):
        return None
    after = tree.words[index + 1].tag if index + 1 < len(tree.words) else ""
    if tree.words[index].dep == "compound" or after == "NNP" or (index and tree.words[index - 1].text == "["):
        return None
    name = named(index)
    if name is None or tree.words[index].text not in name.split():
        return None
    return Bracket(range(index - courtesy, index + 1), name, tree.words[index].text, sure=False)


def _descriptions(tree: Tree, describes: Describes) -> Sequence[Bracket]:
    """ "Ann Low" for "the singer", "the trial of Ann Low" for "the trial"."""
    plain, _ = made_plain(tree, describes)
    found = []
    for index, (word, fuller) in enumerate(zip(tree.words, plain.words, strict=True)):
        if word.text == fuller.text or not fuller.text:
            continue
        own = [item for item in tree.children(index, *_OWN_WORDS) if item < index]
        article = next((item for item in own if tree.words[item].dep == "det"), None)
        written = plain.words[article].text if article is not None else ""
        text = f"the {fuller.text}" if written else fuller.text
        found.append(Bracket(range(min(own, default=index), index + 1), text, text))
    return found


def chosen(tree: Tree, found: Sequence[Bracket], kept: Callable[[int], bool]) -> Mapping[int, Bracket]:
    """Those of the brackets that the kept words need, by their first word: nobody is named twice."""
    known: set[str] = set()
    needed: dict[int, Bracket] = {}
    at = 0
    for bracket in found:
        if not all(map(kept, bracket.words)):
            continue
        before = [index for index in range(at, bracket.words.start) if kept(index)]
        name = bracket.text.removesuffix("’s")
        pronoun = tree.words[bracket.words.start].tag in ("PRP", "PRP$")
        if name in known or _is_named(tree, before, name) or (pronoun and _may_be_another(tree, before, needed)):
            known.add(name)
            continue
        known.add(name)
        needed[bracket.words.start] = bracket
    return needed


def _is_named(tree: Tree, before: Sequence[int], name: str) -> bool:
    """Whether the whole name stands before: nobody is named twice."""
    return name in " ".join(tree.words[index].text for index in before)


def _may_be_another(tree: Tree, before: Sequence[int], needed: Mapping[int, Bracket]) -> bool:
    """Whether a word before the pronoun is of somebody whom it may mean."""
    written = {index for bracket in needed.values() for index in bracket.words}
    return any(
        index not in written
        and (
            (tree.words[index].lemma in PERSONS and tree.words[index].tag == "NN")
            or tree.words[index].entity == "PERSON"
        )
        for index in before
    )
