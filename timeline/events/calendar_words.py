"""The words of the calendar, and whether a verb says by itself when."""

from __future__ import annotations

from collections.abc import Collection

from timeline.events.tree import Tree, Words

PERIODS = frozenset("week month quarter year period season day".split())
WEEKDAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
CALENDAR = WEEKDAYS | frozenset(
    "January February March April May June July August September October November December".split()
)
TIMETABLED = frozenset(
    "expire begin start open close end finish arrive leave depart return face meet visit play run launch go come"
    " appear perform host hold publish release become take retire celebrate turn travel fly conclude resume"
    " step vote reach stage air broadcast premiere tour loom kick head get give deliver ask address sign join".split()
)
"""Verbs of which a present tense tells what is on the timetable: "the treaty expires this year"."""
_BESIDE_NOW = frozenset("today yesterday tonight tomorrow".split())

_TELLING_WHEN = _BESIDE_NOW | frozenset("ago last earlier".split())


def is_calendar_word(word: str) -> bool:
    """Whether a word is a month, a weekday or a number that may be a year or a day."""
    return word in CALENDAR or word.isdigit()


def has_own_date(tree: Tree, verb: int, *, besides: Collection[int] = ()) -> bool:
    """Whether a verb says when by itself: "in August he settled the case, after a crash in May".

    Args:
        besides: words that do not count.
    """
    whens = [item for prep in tree.children(verb, "prep") for item in tree.children(prep, "pobj")]
    whens += tree.children(verb, "npadvmod")
    return any(
        is_calendar_word(tree.words[item].text) or tree.lower(item) in _BESIDE_NOW
        for item in whens
        if item not in besides
    )


def says_when(tree: Tree, verb: int, *, besides: Collection[int] = ()) -> bool:
    """The same, or with words: "decided earlier this year to stand", "was exiled three years ago"."""
    others = (item for item in tree.children(verb, "npadvmod", "advmod") if item not in besides)
    told = any(tree.lower(word) in _TELLING_WHEN for item in others for word in tree.subtree(item))
    return told or has_own_date(tree, verb, besides=besides)


def counted_times(tree: Tree, verb: int) -> Words:
    """The words of "went bankrupt four times over the years, in 1991, 1992 and 2004", which no one of the years has."""
    listed = any(
        is_calendar_word(tree.words[item].text)
        and any(is_calendar_word(tree.words[i].text) for i in tree.children(item))
        for prep in tree.children(verb, "prep")
        for item in tree.children(prep, "pobj")
    )
    times = [item for item in tree.children(verb, "npadvmod") if tree.words[item].lemma == "time"]
    if not (listed and times and tree.child(times[0], "nummod") is not None):
        return frozenset()
    overs = [item for item in tree.children(verb, "prep") if tree.lower(item) == "over"]
    years = [item for item in overs if any(tree.lower(thing) == "years" for thing in tree.children(item, "pobj"))]
    return frozenset().union(*(tree.subtree(item) for item in (times[0], *years)))
