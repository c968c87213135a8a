"""Which words of a sentence are quoted where there is no room for all: whole branches of its tree are left out.

What stands before the told clause goes first, then what is inserted between commas, dashes or brackets, then what
follows; never a subject, a verb or its object.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from timeline.events.complements import completes_verb
from timeline.events.quotable import COMMAS, GROUP, RELATIVE, Told, cores, is_marked, main_clause, phrase
from timeline.events.quotation_edges import CONDITIONS, COSTS, HEDGES, beginnings, dangles, endings
from timeline.events.tree import SUBJECTS, Tree, Words

_SLACK = 12  # characters that a description may be longer than the name in its place
_FEWEST = 3  # words that stand alone after an omission
_OTHERS = 0.3  # what a character outside of the told clause counts beside one of it
_SAID_OF_IT = 1.5  # and one of what follows its verb
_MARK = 8  # characters that one mark of omission costs, with the reader's trouble
_DATE = 12  # characters that a date which need not stand there costs
_FAULT = 12  # characters that one point of a cut's cost is worth
_MISDATED = 40  # characters that it costs to quote another happening without the date of the one that is told
_WHOLE = 30  # characters that it is worth to quote a sentence from its beginning to its end
_MAIN = 25  # characters that it is worth to quote what the noun does that is described
_ASIDE, _LOOSE, _WHICH, _OF = 0.5, 2.0, 4.5, 8.0  # what it costs to leave them out of the middle
_SECOND = 1.0  # and to leave out something else there too
_OF_NOUNS = ("relcl", "acl", "prep", "appos")
_NEAR = 4  # of what follows an omission, how many may be left out too
_NOT_LEFT_OUT = ("punct", "cc", "mark", "agent", "ccomp")

Runs = tuple[range, ...]
"""The words that are quoted, by index, as unbroken runs."""

_Gap = tuple[int, int]


def excerpts(told: Told, room: int) -> Iterator[Runs]:
    """Parts of the sentence that read as one, best first, until all have been given.

    Args:
        room: characters that there are; those are first that fill it with what is told.
    """
    tried: set[Words] = set()
    for core in cores(told):
        parts = [*_parts(told, core, room)] if core not in tried else []
        if not tried and (main := main_clause(told)):
            parts += [replace(part, price=part.price - _MAIN) for part in _parts(told, main, room)]
        tried.add(core)
        yield from (part.runs for part in sorted(parts) if _hangs_together(told, part.runs))


@dataclass(frozen=True, order=True, slots=True)
class _Part:
    """From one word to another, without some between; those with the lowest `price` tell most and tear least apart."""

    price: float
    start: int
    end: int
    gaps: tuple[_Gap, ...]

    @property
    def runs(self) -> Runs:
        edges = [self.start, *(edge for gap in self.gaps for edge in gap), self.end]
        return tuple(range(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True))


def _parts(told: Told, core: Words, room: int) -> Iterator[_Part]:
    """The parts that hold the core and have about the room."""
    insertions = list(_insertions(told, core))
    worth, length = _worths(told, insertions), _lengths(told.tree)
    closings = [
        (ending, ending.cost * _FAULT + _MARK * is_marked(told, range(ending.at, len(told.tree.words))))
        for ending in endings(told, core)
    ]
    for start in beginnings(told, core):
        opening = _MARK * is_marked(told, range(start))
        for ending, closing in closings:
            end = ending.at
            price = (
                opening + closing + _FAULT * sum(told.sayers[said] for said in told.sayers if not start <= said < end)
            )
            whole = _WHOLE * (opening == closing == 0)
            for gaps, cost in _gaps(insertions, start, end):
                left = length[end] - length[start] - sum(length[stop] - length[at] - 3 for at, stop in gaps)
                if left <= room + _SLACK:
                    kept = worth[end] - worth[start] - sum(worth[stop] - worth[at] for at, stop in gaps)
                    misdated = _MISDATED * _is_misdated(told, start, end, gaps)
                    yield _Part(
                        misdated + price + cost * _FAULT + _MARK * len(gaps) - whole * (not gaps) - kept,
                        start,
                        end,
                        gaps,
                    )


def _is_misdated(told: Told, start: int, end: int, gaps: tuple[_Gap, ...]) -> bool:
    """Whether it tells something else too, and has lost the date that is not of that."""
    if not (told.outer and told.date) or not any(start <= verb < end for verb in told.outer):
        return False
    at = told.date[0]
    return not start <= at < end or any(first <= at < last for first, last in gaps)


def _worths(told: Told, insertions: Sequence[tuple[range, float]]) -> list[float]:
    """What the words up to each are worth, in characters."""
    aside = frozenset(index for gap, cost in insertions if cost == _ASIDE for index in gap)
    own, unsaid, head = told.clause_words - aside, told.unsaid, told.clause.head

    def worth(index: int, size: int) -> float:
        if index in unsaid:
            return -_DATE / len(unsaid)
        return size * (_OTHERS if index not in own else _SAID_OF_IT if index > head else 1.0)

    sizes = (worth(index, len(word.text) + 1) for index, word in enumerate(told.tree.words))
    return list(accumulate(sizes, initial=0.0))


def _lengths(tree: Tree) -> list[int]:
    return list(accumulate((len(word.text) + (word.dep != "punct") for word in tree.words), initial=0))


def _insertions(told: Told, core: Words) -> Iterator[tuple[range, float]]:
    """What may be left out between the first and the last word: asides, and clauses about the subject."""
    tree, last = told.tree, max(core)
    for index, word in enumerate(tree.words):
        if word.dep not in COSTS or word.dep in _NOT_LEFT_OUT:
            continue
        branch = tree.subtree(index)
        gone = range(min(branch), max(branch) + 1)
        if gone.start == 0 or gone.stop >= len(tree.words) or branch & core or not _may_go(tree, index, gone):
            continue
        before, after = tree.words[gone.start - 1].text in COMMAS, tree.words[gone.stop].text in COMMAS
        if before and after:
            names = word.dep == "appos" and word.tag == "NNP" and tree.words[word.head].tag != "NNP"
            yield range(gone.start - 1, gone.stop + 1), _WHICH if names else _ASIDE
        elif word.dep in _OF_NOUNS and word.head < index and gone.stop <= last and not tree.words[word.head].is_verb:
            yield range(gone.start - before, gone.stop), _OF if word.dep == "prep" else _WHICH
        elif word.dep in ("prep", "npadvmod") and index > word.head and _is_loose(tree, index):
            yield gone, _LOOSE
    yield from _shared(told)


def _may_go(tree: Tree, index: int, gone: range) -> bool:
    """Whether nothing but a branch is lost, and nothing that makes another thing of the rest: "if convicted"."""
    branch, own = tree.subtree(index), {tree.lower(item) for item in (index, *tree.children(index))}
    torn = any(item not in branch and tree.words[item].dep != "punct" for item in gone)
    closes = tree.words[gone.stop].text in (")", "]") and tree.words[gone.start - 1].text not in ("(", "[")
    return not (torn or closes or own & (HEDGES | CONDITIONS))


def _is_loose(tree: Tree, index: int) -> bool:
    """Whether a verb does without a branch; the "to" of "from May to June" goes with its "from"."""
    verb = tree.words[index].head
    ends = tree.lower(index) == "to" and any(tree.lower(item) == "from" for item in tree.children(verb, "prep"))
    return tree.words[verb].is_verb and not ends and not completes_verb(tree, index)


def _shared(told: Told) -> Iterator[tuple[range, float]]:
    """What stands between a joined verb and its subject: "Low … lost", "Low was … jailed"."""
    tree, head = told.tree, told.clause.head
    subject = told.clause.subject
    joined = tree.words[head].dep == "conj" or (tree.words[head].dep == "advcl" and tree.words[head].tag == "VBG")
    above = tree.words[head].head
    unreal = tree.children(head, "neg") or any(tree.words[item].tag == "MD" for item in tree.children(above, "aux"))
    shared = joined and not unreal and tree.child(head, *SUBJECTS) is None
    if subject is not None and subject < head and shared and _agree(tree, subject, head):
        group = [item for item in (head, *tree.children(head, *GROUP)) if item > subject]
        yield range(max(*phrase(tree, subject), *told.lent, 0) + 1, min(group)), _ASIDE


def _agree(tree: Tree, subject: int, verb: int) -> bool:
    """Whether a verb can have a subject: "voting … were running" cannot."""
    form = tree.lower(next(iter(tree.children(verb, "aux", "auxpass")), verb))
    many = tree.words[subject].tag in ("NNS", "NNPS") or bool(tree.children(subject, "conj"))
    return not (form in ("was", "is", "has") and many) and not (form in ("were", "are", "have") and not many)


def _gaps(insertions: Sequence[tuple[range, float]], start: int, end: int) -> Iterator[tuple[tuple[_Gap, ...], float]]:
    """No gap, each alone, and each with the next; with what they cost."""
    inside = sorted(
        (gap.start, gap.stop, cost) for gap, cost in insertions if start < gap.start and gap.stop < end and gap
    )
    beside = [(at, end, max(cost, more)) for (at, stop, cost), (next_, end, more) in pairwise(inside) if stop == next_]
    single = sorted([*inside, *beside])
    yield (), 0.0
    for index, (at, stop, cost) in enumerate(single):
        yield ((at, stop),), cost
        for other, close, more in single[index + 1 : index + 1 + _NEAR]:
            if stop < other and min(cost, more) == _ASIDE:
                yield ((at, stop), (other, close)), cost + more + _SECOND


def _hangs_together(told: Told, runs: Runs) -> bool:
    """Whether every word has what it depends on, or is one of the told clause's own; brackets are closed."""
    tree = told.tree
    words = [index for run in runs for index in run]
    kept = frozenset(words).__contains__
    alone = told.anchors | told.lent
    return (
        not (_is_led_in(told, words[0], kept) or _lacks_joint(tree, words[0], kept))
        and len(_tops(told, kept)) <= 1
        and not _is_torn(told, kept)
        and all(_may_follow_gap(told, run) for run in runs[1:])
        and not any(dangles(tree, run.stop - 1) for run in runs[:-1] if run.stop - 1 not in told.lent)
        and all(tree.words[item].dep == "punct" or item in alone or kept(tree.words[item].head) for item in words)
        and all(_is_closed([tree.words[item].text for item in run]) for run in runs)
    )


def _may_follow_gap(told: Told, run: range) -> bool:
    """Whether words can stand after an omission: not "of ..." or "which ...", nor one or two that tell nothing."""
    word = told.tree.words[run.start]
    long = len(run) >= _FEWEST or not told.anchors.isdisjoint(run)
    return long and word.text.lower() != "of" and word.tag not in RELATIVE


def _is_torn(told: Told, kept: Callable[[int], bool]) -> bool:
    """Whether a noun lost what it depends on, and that lost nothing: "a poll, 46 % agree" of "according to"."""
    tree, head = told.tree, told.clause.head
    torn = (noun for noun in told.nouns if kept(noun) and not kept(tree.words[noun].head))
    return any(kept(above) for noun in torn for above in tree.above(noun) if above != head)


def _is_closed(texts: Sequence[str]) -> bool:
    """Whether each bracket that opens is closed."""
    return texts.count("(") == texts.count(")") and texts.count("[") == texts.count("]")


def _tops(told: Told, kept: Callable[[int], bool]) -> list[int]:
    """The verbs that depend on nothing that is quoted: of two, one has lost what joined it to the other."""
    heads = {item: told.tree.words[item].head for item in told.anchors - told.nouns if kept(item)}
    return [item for item, head in heads.items() if head == item or not kept(head)]


def _is_led_in(told: Told, start: int, kept: Callable[[int], bool]) -> bool:
    """Whether it begins with "as" or "in" and lacks what that leads to."""
    tree, word = told.tree, told.tree.words[start]
    if word.dep == "mark" or word.tag == "WRB":
        above = tree.words[word.head].head
        return word.head in told.anchors and (above == word.head or not kept(above))
    return word.dep == "prep" and not kept(word.head)


def _lacks_joint(tree: Tree, start: int, kept: Callable[[int], bool]) -> bool:
    """Whether it lost the "as" between a clause and what that is a part of."""
    marks = (word for word in tree.words[:start] if word.dep == "mark" or word.tag == "WRB")
    heads = (word.head for word in marks if kept(word.head))
    return any(tree.words[head].head != head and kept(tree.words[head].head) for head in heads)
