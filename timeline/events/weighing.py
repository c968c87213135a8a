"""What is no happening although it holds a date: how things are today, what only passes, notes of the editors."""

from __future__ import annotations

import re

from timeline.events.governing import Governed
from timeline.events.tree import Tree
from timeline.events.triggers import is_eventive, type_of_form
from timeline.model import DateMention
from timeline.relative import Relative
from timeline.when import When

STATES = frozenset(
    "be have own live remain stand exist contain include want need know think believe like seem appear surround".split()
)
"""Verbs that tell how things are."""

_FINDING = frozenset(
    "find publish report reveal release examine investigate review study document uncover expose discover announce say"
    " conclude welcome criticise criticize condemn describe".split()
)
"""Verbs that are over in a day, however long lasted what they tell of."""

HEAVY = frozenset(("crime", "legal", "conflict", "appointment", "organisation", "life"))
"""Types of which a happening without a date is worth keeping."""

_LIGHT_CHANGES = frozenset("begun started come opened closed moved set created expanded made become".split())

_BOUNDED = re.compile(
    r"\b(?:went on to|(?:has|have) (?:(?:also|now|since|already|recently|just|both|all) )?(?:been )?) ?([a-z]+)"
)
_PRESENT = ("VBZ", "VBP")
_EDITORIAL = re.compile(
    r"\W*this (?:article|story|piece|post|page|column|report|item) (?:was|"
    r"has been) (?:\w+ )?(?:altered|amended|updated|"
    r"corrected|"
    r"published|edited|modified|changed)\b|"
    r"\W*(?:editor[’']?s note|correction|clarification|(?:last )?updated|published|posted)\b.{0,40}:|\W*https?://\S+\W*$",
    re.IGNORECASE,
)
_WRITTEN = re.compile(r"\b[A-Za-z][a-z’']+")
_SMALL = frozenset(
    "with from into over after about than that when upon under until an the of in on at to by for and or but nor as up"
    " off out per via vs".split()
)
"""Words that a title does not write with a capital; "met" it does."""
_ROW_START = re.compile(r"\b[12]\d{3}(?: ?[-–] ?\d{2,4})?: ")
_LOWER = re.compile(r"[\"“‘'(]?[a-z]{2,}\b(?![A-Z])")
_HYPHENATED = re.compile(r"[A-Za-z]-$")
_YEAR = re.compile(r"[12]\d{3}")
_NAME_BEFORE = re.compile(
    r"\b(?!(?:In|Since|By|From|Until|During|After|Before|Between|Around|About|Of|And|To|Early|Late|Mid|The|"
    r"For)\b)[A-Z][a-z]+ $"
)
_CITED = re.compile(r"\((?:[^()]{0,60}[,;] )?$")
_LIFE = re.compile(r"\((?:b|d|r|fl)(?:\.| )[^()]{0,40}$")
""" "Low (b 1825)": the year is of that person's birth."""
_YEARS_BEFORE = re.compile(r"\((?:[12]\d{3}, ?)*$")
_YEARS_AFTER = re.compile(r"(?:, ?[12]\d{3})*\)")
_STAMP = re.compile(
    r"\b(?:[Aa]dded|[Pp]osted|[Uu]pdated|[Rr]eceived)(?: (?:on|at))?: $|\b[Ll]ast updated (?:at |on )?$|[|·][^.]{0,25}$"
)
_HANDLE = re.compile(r"@\w+\)?,? $|[·•|] ?$")
_WROTE = re.compile(
    r",? ?(?:at \d\d?[.:]\d\d ?(?:[ap]m)?)?,? [\w. ]{1,30} (?:wrote|posted|commented|says):", re.IGNORECASE
)
_POSTED_AT = re.compile(r"[12]\d{3},? (?:at )?\d\d?:\d\d")
""" "May 15, 2009 14:06" before a dash at the beginning: when a comment was sent."""
_PROGRAMME = re.compile(r"\b(?:the )?(?:Today|This Week|Tonight)$")
_AGO = re.compile(r"\bago (?:on )?$")
_AS_OF = re.compile(r"\bas (?:of|at) $", re.IGNORECASE)
_POSSESSIVE = re.compile(r"[’']s$")


def is_editorial(sentence: str) -> bool:
    """Whether a sentence is about the page: an editor's note, an address."""
    return bool(_EDITORIAL.match(sentence))


def is_fragment(sentence: str) -> bool:
    """Whether a sentence begins in the middle: "that fell to the auditors"."""
    return bool(_LOWER.match(sentence))


def is_run_of_rows(sentence: str) -> bool:
    """Whether several rows of a table ran together: "1985: member of the board 1991: its head"."""
    return len(_ROW_START.findall(sentence)) > 1


def is_in_title_case(sentence: str) -> bool:
    """Whether Every Word Has a Capital, as in the titles of other pages and of programmes."""
    words = [word for word in _WRITTEN.findall(sentence) if word not in _SMALL]
    return len(words) > 3 and all(word[0].isupper() for word in words)


def is_reference(before: str, date: str, after: str) -> bool:
    """Whether a date belongs to a letter, a comment, a name or another date: "(Letters, 29 January)", "ago today"."""
    inside = _HYPHENATED.search(before) or (_YEAR.fullmatch(date) and _NAME_BEFORE.search(before))
    cited = _CITED.search(before) and after.lstrip().startswith((")", ";"))
    stamped = bool(_STAMP.search(before) or _HANDLE.search(before) or _WROTE.match(after))
    stamped |= bool(_POSTED_AT.search(date)) and not before.strip() and after.lstrip().startswith(("--", "–", "—"))
    listed = _YEARS_BEFORE.search(before) and _YEARS_AFTER.match(after)
    named = _PROGRAMME.search(before[-8:] + date) and (before.strip(" \"“‘'") or date.lower().startswith("the "))
    ago = _AGO.search(before)  # "a year ago yesterday" is no yesterday
    return bool(inside or cited or listed or stamped or named or ago or _LIFE.search(before))


def is_bounded(sentence: str) -> bool:
    """Whether a sentence without a date still says that something is over and weighs: "went on to murder"."""
    return any(
        match[1] not in _LIGHT_CHANGES and type_of_form(match[1]) in HEAVY for match in _BOUNDED.finditer(sentence)
    )


def is_vague(date: DateMention) -> bool:
    """Whether a date is only "now", "recently", "later"."""
    return isinstance(date.reading, Relative) and date.reading.unit == "vague"


def is_as_of(before: str) -> bool:
    """Whether the words before a date make it the day of a count: "as of 2 June, 40 had been paid"."""
    return bool(_AS_OF.search(before))


def is_today_at_large(tree: Tree, told: Governed, date: DateMention, inside: tuple[int, ...]) -> bool:
    """Whether "today" only means these times: "is still in place today", "today’s millennials"."""
    reading = date.reading
    if not isinstance(reading, Relative) or not reading.is_today:
        return False
    word = tree.words[told.head]
    present = word.tag in _PRESENT and not tree.children(told.head, "aux", "auxpass")
    if word.lemma in STATES and present:
        return True
    if not _POSSESSIVE.search(date.text):
        return False
    owned = next((word for word in tree.words[inside[-1] + 1 :] if word.is_noun), None)
    return owned is not None and not is_eventive(owned.lemma)


def is_caption(tree: Tree, told: Governed, date: DateMention, around: tuple[str, str]) -> bool:
    """Whether a picture is told: in the present, a bare full date at its end: "Low waits in Leeds, 3 May 2004."."""
    bare = not around[0].endswith("on ") and not re.search(r"\w", around[1])
    last = bare and isinstance(date.reading, When) and date.reading.days == 1
    main = tree.root() if last and tree.words[told.head].tag in (*_PRESENT, "VBG") else None
    if main is None or tree.words[main].tag not in _PRESENT or tree.children(main, "aux", "auxpass"):
        return False
    return told.head == main or main in tree.above(told.head)


def lasted_what_was_found(tree: Tree, told: Governed, date: DateMention) -> bool:
    """Whether a period is that of what was found, not of the finding: "found failings between July and May"."""
    reading = date.reading
    lasted = isinstance(reading, When) and reading.kind == "interval"
    return lasted and tree.words[told.head].lemma in _FINDING


def is_ahead(date: DateMention) -> bool:
    """Whether a date lies after the text: "tomorrow", "next week"."""
    reading = date.reading
    return isinstance(reading, Relative) and reading.anchor == "published" and (reading.offset or 0) > 0


def may_be_ahead(date: DateMention) -> bool:
    """Whether the words about a date look ahead, as "on Monday" does in "opens on Monday"."""
    reading = date.reading
    return isinstance(reading, Relative) and reading.toward in ("future", "after")


def may_run(date: DateMention) -> bool:
    """Whether a date is the running week, month or year, in which what is told in the present may lie ahead."""
    reading = date.reading
    if not isinstance(reading, Relative) or _POSSESSIVE.search(date.text) or reading.month is not None:
        return False
    running = reading.unit in ("week", "weekend", "month", "year") and reading.toward not in ("past", "before", "last")
    return running and reading.anchor == "published" and reading.offset == 0


def is_tonight(date: DateMention) -> bool:
    """Whether a date is the evening of the day on which the text came out, which mostly was before it."""
    return date.text.lower() in ("tonight", "this evening")


def names_day(date: DateMention) -> bool:
    """Whether a date is a weekday or a month without its year: "Friday", "3 May", but not "last Friday"."""
    reading = date.reading
    if not isinstance(reading, Relative) or reading.offset or reading.toward in ("before", "last", "after"):
        return False
    return (
        reading.weekday is not None or reading.month is not None or (reading.unit == "year" and reading.part == "END")
    )


def without_signal_of_owner(date: DateMention) -> bool:
    """Whether "before" belongs to what the date owns: "before last year's election" is in last year."""
    return date.signal is not None and bool(_POSSESSIVE.search(date.text))
