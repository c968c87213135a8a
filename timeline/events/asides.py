"""What a line does without: dates, "also", asides, brackets, and the prepositions that these leave behind."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from timeline.events.number import next_of_several
from timeline.events.tree import Tree, Words

DISCOURSE = frozenset(
    "also however meanwhile then later now recently today already indeed just ago earlier previously therefore thus"
    " moreover furthermore afterwards subsequently eventually finally yet too even still perhaps currently yesterday"
    " tomorrow tonight again first newly instead otherwise obviously after though so actually initially here"
    " there sometime nonetheless nevertheless hence likewise besides anyway".split()
)
"""Adverbs that tie a sentence to the one before it, or to the day it was written."""

_DEGREES = frozenset("most more very only just shortly".split())
_STRETCHES = frozenset("year month week day hour minute night morning evening time period run-up moment date".split())
_PARTS = frozenset("middle end start beginning rest most half part course height eve turn close heart".split())
_ENDS = frozenset("to before after until since from between of".split())
_OF_DATES = frozenset("prep relcl acl quantmod".split())
_OF_VERBS = frozenset("of for with from over".split())
"""What follows a date and is the verb's: "was cleared last year of fraud"."""
_DAYS = frozenset("normal typical usual average ordinary busy quiet hot cold sunny rainy warm wet dark given".split())
"""What a day can be; "a shootout Monday" the parser reads so too."""
_PICKING = frozenset("one most some many both all several half".split())
"""Words that go back to a noun: "a comeback, one that pleased her", "ten cases, most of them mild"."""
_OPENERS = frozenset("([{")
_CLOSERS = frozenset(")]}")
_BREAKS = frozenset((":", ";", "-", "–", "—", "--", "|", "•"))
_SCORE = re.compile(r"\d{1,3} – \d{1,3}|\d{1,2} - \d{1,2}")
_CALLING = frozenset("call name label dub brand term deem nickname pronounce".split())
"""Verbs after whose object stands what it is called."""
_QUOTES = ("“", "‘", '"', "'", "``")
_GIVING = frozenset("give offer hand grant send award show tell teach lend pay promise deny owe allow".split())
"""Verbs that have two objects."""
_COMPARING = frozenset("from than to against with".split())
_BEGINNING = frozenset("begin start commence".split())
_JOINTS = ("IN", "TO", "RB", "RBS", "RBR", "CC", "DT")


def without_asides(tree: Tree, head: int, words: Words, dates: Words, verb: int) -> Words:
    """The words that are left of the phrase or clause at `head`.

    Args:
        dates: the words of date expressions.
        verb: what is told; nothing that holds it is an aside.
    """
    kept = words
    for index in sorted(words - {head}):
        if index in kept and any(rule(tree, index, dates) for rule in _RULES):
            branch = tree.subtree(index)
            if verb not in branch and head not in branch:
                kept -= branch
    kept = kept - dates - _after_break(tree, kept, head, verb)
    kept -= _bracketed(tree, kept, head) if kept else kept
    return kept - _stranded(tree, kept, head)


def _is_apposition(tree: Tree, index: int, dates: Words) -> bool:
    """Set off by a comma or in brackets; without one it is a misread object."""
    dep = tree.words[index].dep
    if dep == "appos":
        if index in next_of_several(tree, tree.words[index].head) or _is_what_it_is_called(tree, index):
            return False
        if _is_numeral(tree, index) or is_score(tree, index - 1):
            return False
        first = min(tree.subtree(index))
        first -= first > 0 and _opens_apposition(tree, first - 1)
        return index not in dates and first > 0 and tree.words[first - 1].dep == "punct"
    return dep in ("parataxis", "intj") or _is_set_off(tree, index) or _opens_apposition(tree, index)


def _is_what_it_is_called(tree: Tree, index: int) -> bool:
    """ "A cheat" of "called Low “a cheat”", which the parser hangs on Low for its quotation mark."""
    named = tree.words[index].head
    first = min(tree.subtree(index))
    called = tree.words[named].dep == "dobj" and tree.words[tree.words[named].head].lemma in _CALLING
    return called and named < first and tree.words[first - 1].text in _QUOTES


def _is_numeral(tree: Tree, index: int) -> bool:
    """The "12" of "Public Directive (PD) 12"."""
    return index > 0 and tree.words[index].text.isdigit() and tree.words[index - 1].text in _CLOSERS


def _opens_apposition(tree: Tree, index: int) -> bool:
    """The "formerly" of "the mill, formerly a chapel,"."""
    word = tree.words[index]
    beside = tree.children(word.head, "appos") if word.dep == "advmod" and tree.words[word.head].is_noun else ()
    return index > 0 and tree.words[index - 1].text == "," and any(min(tree.subtree(i)) == index + 1 for i in beside)


def _is_set_off(tree: Tree, index: int) -> bool:
    """A noun after a comma that nothing joins: an apposition that the parser took for an object."""
    word = tree.words[index]
    thing = word.is_noun or (word.text.lower() in _PICKING and word.dep != "nummod")
    if word.dep not in ("dobj", "attr", "npadvmod", "oprd", "dep", "nmod") or index < word.head or not thing:
        return False
    first = min(tree.subtree(index))
    joined = tree.children(word.head, "cc", "conj", "dative")
    if word.dep == "dobj" and tree.words[word.head].lemma in _GIVING and _closes_apposition(tree, first - 1):
        return False  # "give the mayor, Ann Low, a chance"
    return not (joined or _is_held_up(tree, index)) and tree.words[first - 1].text == "," and first - 1 > word.head


def _is_held_up(tree: Tree, thing: int) -> bool:
    """ "A bill" of "discussed, for the first time, a bill": only what two commas hold stands before it."""
    verb, comma = tree.words[thing].head, min(tree.subtree(thing)) - 1
    if not tree.words[verb].is_verb or tree.words[verb + 1].text != "," or tree.words[verb].lemma == "be":
        return False
    between = [item for item in tree.children(verb) if verb < item < comma and tree.words[item].dep != "punct"]
    return bool(between) and all(tree.words[item].dep in ("prep", "advmod") for item in between)


def _is_discourse(tree: Tree, index: int, _: Words) -> bool:
    word = tree.words[index]
    return (
        word.dep == "advmod"
        and word.text.lower() in DISCOURSE
        and not _tells_itself(tree, index)
        and all(tree.lower(item) in _DEGREES or tree.words[item].dep == "npadvmod" for item in tree.children(index))
        and (
            (tree.words[word.head].is_verb and tree.words[word.head].dep != "amod")
            or word.text.lower() in ("also", "later", "just")
        )
    )


def _tells_itself(tree: Tree, adverb: int) -> bool:
    """ "Was there", "was the first to do it": what is told is just that; "perhaps sold it" is no "sold it".

    Nor is "has yet to pay" a "has to pay", nor "not just tea but also milk" a "not tea but milk".
    """
    lower, head = tree.lower(adverb), tree.words[adverb].head
    if lower == "perhaps":
        return adverb + 1 == head
    if lower in ("yet", "still"):
        return tree.words[adverb + 1].tag == "TO" if adverb + 1 < len(tree.words) else False
    if lower in ("just", "also") and _pairs(tree, adverb):
        return True
    if lower == "first":
        return tree.lower(adverb - 1) == "the"
    return lower in ("there", "here") and tree.words[head].lemma == "be" and not tree.children(head, "attr", "acomp")


def _is_left_of_date(tree: Tree, index: int, dates: Words) -> bool:
    """The "on" of "said on Monday she would go", where the parser hangs the day alone on what is said."""
    bare = tree.words[index].dep == "prep" and not tree.children(index)
    return bare and index + 1 in dates and tree.words[index + 1].head != index


def _pairs(tree: Tree, adverb: int) -> bool:
    """Whether it stands in "not just ... but also", which adds where "not ... but" would correct."""
    before = tree.lower(adverb - 1) if adverb else ""
    if tree.lower(adverb) == "just":
        return before == "not" and any(tree.lower(item) == "but" for item in range(adverb, len(tree.words)))
    return before == "but" and any(tree.lower(item) == "not" for item in range(adverb))


def _is_only_when(tree: Tree, index: int, dates: Words) -> bool:
    """The "only" of "only resigned in May", which is lost without its date; "only ten died" keeps it."""
    word = tree.words[index]
    if word.dep != "advmod" or word.text.lower() != "only" or not tree.words[word.head].is_verb or index > word.head:
        return False
    below = tree.subtree(word.head)
    return bool(below & dates) and not any(tree.words[item].tag == "CD" for item in below - dates)


def _is_side_clause(tree: Tree, index: int, _: Words) -> bool:
    """A clause set off by a comma: ", which ...", ", sending thousands fleeing"."""
    word = tree.words[index]
    inserted = word.dep in ("ccomp", "conj") and word.is_verb and tree.words[word.head].is_noun
    if word.dep not in ("relcl", "advcl", "acl") and not inserted:
        return False
    first = min(tree.subtree(index))
    set_off = first > 0 and tree.words[first - 1].text in (",", "–", "-", "—")
    return set_off and not (tree.lower(first) in ("that", "to") and _closes_apposition(tree, first - 1))


def _closes_apposition(tree: Tree, comma: int) -> bool:
    """The second comma of "told the mayor, Ann Low, that he would go": what follows goes on with the verb."""
    return any(
        _is_inserted(tree, index) and max(tree.subtree(index) - {comma}) == comma - 1
        for index, word in enumerate(tree.words[:comma])
        if word.dep in ("appos", "acl", "relcl") or (word.dep == "advcl" and word.tag == "VBN")
    )


def _is_inserted(tree: Tree, index: int) -> bool:
    """Whether an apposition, or a clause after a comma, tells more of a noun: "the mill, built by Low,"."""
    if tree.words[index].dep == "appos":
        return index > 0 and tree.lower(index - 1) != "that"
    first = min(tree.subtree(index))
    return first > 0 and tree.words[first - 1].text == ","


def _is_attribution(tree: Tree, index: int, _: Words) -> bool:
    return tree.lower(index) == "according"


def _hangs_on_date(tree: Tree, index: int, dates: Words) -> bool:
    """What tells more of a date: "at the time of the shooting", "the day he resigned", "on the night in question"."""
    if index in dates:
        return False
    word = tree.words[index]
    if (
        index - 1 in dates
        and tree.lower(index) == "in"
        and any(tree.lower(item) == "question" for item in tree.children(index, "pobj"))
    ):
        return True
    marked = word.dep == "advcl" and any(item in dates for item in tree.children(index, "mark", "npadvmod", "advmod"))
    kind = word.head in dates and any(tree.lower(item) in _DAYS for item in tree.children(word.head, "amod"))
    of_verb = word.dep == "prep" and tree.words[word.head].dep == "npadvmod" and tree.lower(index) in _OF_VERBS
    return (
        (word.head in dates and word.dep in _OF_DATES and not of_verb)
        or (kind and word.dep in ("det", "amod"))
        or marked
    )


def _is_stretch_to_date(tree: Tree, index: int, dates: Words) -> bool:
    """What a date ends: "in the 12 months to December", "the week ending 3 May", "by the time it began in May"."""
    word = tree.words[index]
    if word.dep not in ("prep", "npadvmod") or index in dates:
        return False
    nouns = tree.children(index, "pobj") if word.dep == "prep" else (index,)
    return any(tree.subtree(end) & dates for noun in nouns if noun not in dates for end in _ends(tree, noun))


def _ends(tree: Tree, noun: int) -> Iterator[int]:
    """What limits a stretch of time: "to December", "ending 3 May"; "of the night" after "the middle"; "6 pm" time."""
    lemma = tree.words[noun].lemma
    for child in tree.children(noun):
        dep, lower = tree.words[child].dep, tree.lower(child)
        stretch = lemma in _STRETCHES and (dep in ("acl", "relcl") or lower in _ENDS)
        if stretch or (lemma in _PARTS and lower == "of") or (lemma == "time" and child < noun):
            yield child


def is_back_in(tree: Tree, index: int, dates: Words) -> bool:
    """The "back" of "was published back in 1978"."""
    after = index + 1
    if tree.lower(index) != "back" or after >= len(tree.words) or tree.lower(after) != "in":
        return False
    return bool(frozenset(tree.children(after)) & dates)


def _is_clock(tree: Tree, index: int, _: Words) -> bool:
    """The "local time" beside "at 4 pm"."""
    local = any(tree.lower(item) == "local" for item in tree.children(index, "amod"))
    return local and tree.words[index].lemma == "time" and tree.words[index].dep in ("npadvmod", "dobj", "oprd")


def _is_date_branch(tree: Tree, index: int, dates: Words) -> bool:
    """A branch that is nothing but a date and its prepositions."""
    words = [item for item in tree.subtree(index) if tree.words[item].dep != "punct"]
    if tree.lower(index) == "back" and not is_back_in(tree, index, dates):  # of "fired back on Monday"
        return False
    return any(item in dates for item in words) and all(
        item in dates or tree.words[item].tag in _JOINTS or _is_of_clock(tree, item, dates) for item in words
    )


def _is_of_clock(tree: Tree, index: int, dates: Words) -> bool:
    """The "hours" of "at 1230 hours"."""
    return tree.words[index].lemma == "hour" and tree.child(index, "nummod") in dates


def _is_of_another_date(tree: Tree, index: int, dates: Words) -> bool:
    """ "Up from £3m in 2003" of what another date tells: without its own it reads as of the same."""
    word = tree.words[index]
    compares = tree.lower(index) in ("up", "down", "compared") and word.dep in ("advmod", "prep", "prt", "advcl")
    if not compares or min(tree.subtree(index)) != index or index in dates:
        return False
    sums = [prep for prep in tree.children(index) if tree.lower(prep) in _COMPARING]
    return any(
        tree.subtree(prep) & dates and any(tree.words[item].tag == "CD" for item in tree.subtree(prep) - dates)
        for prep in sums
    )


def _begins_date(tree: Tree, index: int, dates: Words) -> bool:
    """The "beginning" of "will be closed beginning Monday"."""
    word = tree.words[index]
    alone = not tree.subtree(index) - {index} - dates
    return word.tag == "VBG" and word.lemma in _BEGINNING and alone and index + 1 in dates


def _only_says_when(tree: Tree, index: int, dates: Words) -> bool:
    """The "published on Monday" of "a report published on Monday found": without its date it says nothing."""
    word = tree.words[index]
    if word.dep != "acl" or word.tag != "VBN":
        return False
    below = tree.subtree(index) - {index}
    return bool(below & dates) and all(item in dates or tree.words[item].tag in _JOINTS for item in below)


_RULES: tuple[Callable[[Tree, int, Words], bool], ...] = (
    _is_apposition,
    _is_discourse,
    _is_side_clause,
    _is_only_when,
    _is_left_of_date,
    _is_attribution,
    _hangs_on_date,
    _is_stretch_to_date,
    is_back_in,
    _is_clock,
    _is_date_branch,
    _is_of_another_date,
    _begins_date,
    _only_says_when,
)


def _after_break(tree: Tree, kept: Words, head: int, verb: int) -> Words:
    """What follows a colon, semicolon or dash after what is told."""
    breaks = [index for index in kept if index > max(head, verb) and _is_break(tree, index)]
    return frozenset(index for index in kept if breaks and index >= min(breaks))


def _is_break(tree: Tree, index: int) -> bool:
    """A colon, a semicolon or a dash; a hyphen is one with a blank before it."""
    word = tree.words[index]
    return (
        word.text in _BREAKS
        and not is_score(tree, index)
        and (word.text != "-" or tree.words[index - 1].span.end < word.span.start)
    )


def is_score(tree: Tree, mark: int) -> bool:
    """Whether a mark stands between two numbers: "won 2 – 1"."""
    beside = tree.words[max(mark - 1, 0) : mark + 2]
    return tree.words[mark].text in ("–", "-") and _SCORE.fullmatch(" ".join(word.text for word in beside)) is not None


def _bracketed(tree: Tree, kept: Words, head: int) -> Words:
    gone: set[int] = set()
    depth = 0
    for index in range(min(kept), max(kept) + 1):
        text = tree.words[index].text
        depth += text in _OPENERS
        if (depth > 0 or text in _CLOSERS) and index != head:
            gone.add(index)
        depth -= text in _CLOSERS and depth > 0
    return frozenset(gone & kept)


def _stranded(tree: Tree, kept: Words, head: int) -> Words:
    """Prepositions and joining words that lost what they stood before."""
    gone: set[int] = set()
    for index in sorted(kept - {head}, reverse=True):
        word = tree.words[index]
        left = (kept & tree.subtree(index)) - gone - {index}
        lost = tree.subtree(index) - {index}
        content = any(tree.words[item].dep != "punct" for item in left)
        if (
            (word.dep in ("prep", "agent", "pcomp") and lost and not content)
            or (word.dep == "case" and word.head not in kept)
            or (word.dep == "cc" and not _joins_something(tree, index, kept - gone))
        ):
            gone.add(index)
    return frozenset(gone)


def _joins_something(tree: Tree, index: int, kept: Words) -> bool:
    first = tree.words[index].head
    before = tree.words[first].dep in ("nmod", "dep") and {first, index + 1} <= kept  # "Leeds and York mills"
    return before or any(item > index and item in kept for item in tree.children(first, "conj"))
