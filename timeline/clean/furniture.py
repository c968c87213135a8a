"""Page furniture: whole lines that belong to the page and not to the story, and why each is cut.

A `Rule` carries lines it must cut and lines it must keep; the tests run both. Rules of place (the head or
the foot of a page) come after those that hold anywhere, because what is left tells where the story starts.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import get_args

from timeline.clean.callouts import CALLOUTS
from timeline.clean.lines import Line
from timeline.clean.notices import NOTICES
from timeline.clean.phrases import is_menu, is_share_bar
from timeline.clean.rules import Place, Rule
from timeline.clean.widgets import WIDGETS
from timeline.spans import Edit

_FRONT_MATTER = re.compile(
    r"\A\ufeff?---[ \t]*\r?\n(?=[\w-]+[ \t]*:).{0,65536}?^(?:---|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE
)
_PROSE_WORDS = 12  # a line as long as that which ends like a sentence is story
_LONG_PROSE_WORDS = 25  # with or without its stop
_NOTE = "editor's note"
_MAX_NOTE = 6  # lines
_TAG_WORDS = 4
_STOP = re.compile(r"[.!?…][\"”’')\]]*$")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MENU_MONTH = re.compile(rf"\b{_MONTH}\.?,? (?:19|20)\d\d\b(?: ?\(\d+\))?", re.IGNORECASE)

_RULES: Mapping[Place, Sequence[Rule]] = {
    place: tuple(rule for rule in (*NOTICES, *WIDGETS, *CALLOUTS) if rule.place == place) for place in get_args(Place)
}
_LENGTHS = (0, 8, 20, 30, 40, 200)  # words; most rules hold for short lines only
_MENU_LENGTH = 3  # months in a row; one alone is a dateline


def furniture(raw: str, lines: Sequence[Line], known: Mapping[int, str] = MappingProxyType({})) -> dict[int, Edit]:
    """What to cut, by line number; each edit takes the line with its line end.

    Args:
        known: numbers of lines that are cut anyway, with the reason.
    """
    block = _FRONT_MATTER.match(raw)
    reasons = {line.number: "front matter" for line in lines if block and line.span.end <= block.end()}
    matter = len(reasons)
    reasons |= known
    for line in lines[matter:]:
        if line.number in known:
            continue
        if reason := _anywhere(line):
            reasons[line.number] = reason
    for number in _notes(lines, reasons):
        reasons.setdefault(number, _NOTE)
    for number, reason in (*_one_item_lists(lines), *_archives(lines)):
        reasons.setdefault(number, reason)
    story = [line for line in lines if line.number not in reasons]
    for line, place in _placed(story):
        if reason := _first(place, line):
            reasons[line.number] = reason
    for number in _related(lines, reasons):
        reasons.setdefault(number, "related links")
    return {number: _edit(lines[number], reason) for number, reason in reasons.items()}


def _edit(line: Line, reason: str) -> Edit:
    return Edit(line.whole, "", reason)


def _anywhere(line: Line) -> str | None:
    if is_menu(line.text):
        return "navigation"
    return _first("anywhere", line) or ("share buttons" if is_share_bar(line.text) else None)


def _first(place: Place, line: Line) -> str | None:
    at = bisect_left(_LENGTHS, line.words)
    if at == len(_LENGTHS) or not _sieve(place, _LENGTHS[at - 1]).match(line.text):
        return None
    return next((rule.reason for rule in _RULES[place] if rule.cuts(line.text, line.words)), None)


@cache
def _sieve(place: Place, longer_than: int) -> re.Pattern[str]:
    """All patterns for such lines as one: most lines are none of it, and one pattern costs less than thirty."""
    rules = (rule for rule in _RULES[place] if rule.max_words > longer_than)
    return re.compile("|".join(f"(?:{pattern})" for rule in rules for pattern in rule.patterns), re.IGNORECASE)


def is_prose(line: Line) -> bool:
    """Whether a line is long enough for story."""
    return line.words >= _LONG_PROSE_WORDS or (line.words >= _PROSE_WORDS and bool(_STOP.search(line.text)))


def _placed(story: Sequence[Line]) -> list[tuple[Line, Place]]:
    """The lines before the first and after the last line of prose, each with its place."""
    prose = [index for index, line in enumerate(story) if is_prose(line)]
    if not prose:
        return []
    head: list[tuple[Line, Place]] = [(line, "head") for line in story[: prose[0] + 1]]
    return head + [(line, "foot") for line in story[prose[-1] :]]


def _notes(lines: Sequence[Line], reasons: Mapping[int, str]) -> Iterable[int]:
    """The lines of an editor's note after its first, up to where its bracket closes."""
    for line in lines:
        if reasons.get(line.number) == _NOTE and line.text.startswith("[") and "]" not in line.text:
            following = lines[line.number + 1 : line.number + 1 + _MAX_NOTE]
            closing = next((number for number, other in enumerate(following) if "]" in other.text), -1)
            yield from (other.number for other in following[: closing + 1])


def _one_item_lists(lines: Sequence[Line]) -> list[tuple[int, str]]:
    """Numbers scraped from lists of one item, whose item is a section or an author: "1. National"."""
    numbers = {line.mark for line in lines if line.mark[:-1].isdigit()}
    if "2." in numbers:
        return []
    return [
        (line.number, "list number with a tag")
        for line in lines
        if line.mark == "1."
        and line.words <= _TAG_WORDS + 1
        and re.fullmatch(r"(?:[A-Z&][^\s\d.!?:;,]*\s?)+", line.text)
    ]


def _archives(lines: Sequence[Line]) -> list[tuple[int, str]]:
    """Menus of months: many in one line, or line after line."""
    found = [(line.number, "archive menu") for line in lines if _lists_months(line)]
    run: list[int] = []
    for line in [*lines, None]:
        if line is not None and line.words <= _TAG_WORDS and _MENU_MONTH.fullmatch(line.text):
            run.append(line.number)
            continue
        if len(run) >= _MENU_LENGTH:
            found += [(number, "archive menu") for number in run]
        run = []
    return found


def _lists_months(line: Line) -> bool:
    if len(_YEAR.findall(line.text)) <= _MENU_LENGTH:
        return False
    months = _MENU_MONTH.findall(line.text)
    rest = _MENU_MONTH.sub("", line.text)
    return len(months) > _MENU_LENGTH and len(rest.split()) <= len(months) and not _STOP.search(line.text)


def _related(lines: Sequence[Line], reasons: Mapping[int, str]) -> Iterable[int]:
    """The headlines of other stories below "Related articles", where nothing but such lines follows."""
    tail: list[int] = []
    for line in reversed(lines):
        if reasons.get(line.number) == "related links":
            yield from tail
            return
        if line.number in reasons:
            continue
        if _STOP.search(line.text) or line.words > _LONG_PROSE_WORDS:
            return
        tail.append(line.number)
