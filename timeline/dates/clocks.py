"""Clock times of four figures ("1611 The president spoke", "shortly after 1100"), which look like years."""

from __future__ import annotations

import re
from typing import Literal

_LINE = re.compile(r"^\W{0,3}([0-9]{4})(?=[\s:.–—-])", re.MULTILINE)
_STAMP = re.compile(r"(?<![\w.,:/£$€-])([0-9]{4}): (?=[A-Z])")
"""The time before an entry whose line break was lost: "... in Delhi 1132: Ann Low, Paris 1146: Ben Hill"."""

_NO_YEAR = re.compile(r"0|2[1-3]")
_MINUTES = re.compile(r"(?:[01][0-9]|2[0-3])[0-5][0-9]")
_FEWEST_LINES = 5
_LEAST_ODD = 0.2
"""Share of the lines of a live page whose figures can hardly be a year of a chronology."""

_YEARS = range(1500, 2036)
"""Figures that chronologies begin their lines with."""

_MEDIEVAL = re.compile(r"(?<![\w.,£$€-])1[0-4](?:[6-9][0-9])(?![\w%.,]?[0-9])|\b(?:AD|BC|BCE|century)\b")
_SHORTLY = re.compile(r"\b(?:shortly|just|soon|minutes?|hours?) (?:after|before) $", re.IGNORECASE)
_AT = re.compile(r"\b(?:at|at (?:about|around)|around|about|after|before|until|till|by|from|between|since|to|and) $")
_ZONE = re.compile(r" local time| hours\b| hrs\b| (?:\([0-9]{4} )?(?:GMT|BST|UTC|E[SD]T|P[SD]T|C[SD]T|CET)\b")
"""A zone, also that of the same time told again: "at 1653 (2153 GMT)"."""

_ENTRY = re.compile(r" (?=[A-Z][\w'’]+ )")
_OF_A_YEAR = re.compile(r"\b(?:in|of|since|year|the|early|late|mid|about|around|circa|and|to|[A-Z]\w*)[ -]$|^$|\W $")
"""What stands before a year rather than before the time of an entry whose line break was lost."""

_PAIR = re.compile(r"\b(?:between|from) ([0-9]{4}) (?:and|to|until) $|\bbetween $")
_SECOND = re.compile(r" (?:and|to|until) ([0-9]{4})\b")
_EARLIEST_AS_YEAR = 1500
"""From which figures on only a clock beside them makes a time of a year."""

_MOST_BETWEEN = 30
_ROUND = 5
_LEFT = 32
"""Characters before the figures that are looked at."""

_LOW = re.compile(r"(?<![\w.,:/£$€-])[01][0-9]{3}(?![\w%]|[.,:/-][0-9])")
_FEWEST_SURE = 2
"""Times told beyond doubt ("shortly after 1100") that make low figures after "at" or "until" times in the same text."""

Clocks = Literal["lines", "stamps", "often", "prose", "nowhere"]
"""Where a text has clock times of four figures: before its lines or its entries, often in its prose, or maybe there."""


def clocks_of(text: str) -> Clocks:
    """Where a text may have clock times of four figures; the lines of a live page begin with them."""
    figures = _LINE.findall(text)
    odd = sum(int(figure) not in _YEARS for figure in figures)
    by_clock = len(figures) >= _FEWEST_LINES and all(map(_MINUTES.fullmatch, figures))
    if by_clock and odd >= _LEAST_ODD * len(figures):
        return "lines"
    if _has_stamps(text):
        return "stamps"
    if _MEDIEVAL.search(text):
        return "nowhere"
    sure = sum(_is_sure(text, match.start(), match.end()) for match in _LOW.finditer(text))
    return "often" if sure >= _FEWEST_SURE else "prose"


def _has_stamps(text: str) -> bool:
    """Whether times stand before entries all over the text: one can be no year, or most are too low for one."""
    figures = _STAMP.findall(text)
    if len(figures) < _FEWEST_LINES or not all(map(_MINUTES.fullmatch, figures)):
        return False
    low = sum(int(figure) < _EARLIEST_AS_YEAR for figure in figures)
    return any(map(_NO_YEAR.match, figures)) or (2 * low > len(figures) and not _MEDIEVAL.search(text))


def is_clock(text: str, start: int, end: int, clocks: Clocks) -> bool:
    """Whether the four figures of `text[start:end]` are a clock time, in a text that has them there."""
    before = text[max(0, start - _LEFT) : start]
    if _ZONE.match(text, end):
        return True
    if clocks == "lines":
        opens = not before.rsplit("\n", 1)[-1].strip(" \t•*-–—[(")
        return opens or bool(_AT.search(before)) or _opens_entry(text, start, end, before)
    if clocks == "stamps" and _STAMP.match(text, start):
        return True
    if clocks == "nowhere" or int(text[start:end]) >= _EARLIEST_AS_YEAR:
        return False
    return (clocks != "prose" and bool(_AT.search(before))) or _is_sure(text, start, end)


def _opens_entry(text: str, start: int, end: int, before: str) -> bool:
    """Whether figures inside a line stand where an entry begins: "the hospital 1210 Ann Low says ..."."""
    is_time = bool(_MINUTES.fullmatch(text, start, end))
    return is_time and bool(_ENTRY.match(text, end)) and not _OF_A_YEAR.search(before)


def _is_sure(text: str, start: int, end: int) -> bool:
    """Whether the words beside low figures make them a time, whatever else the text tells."""
    before = text[max(0, start - _LEFT) : start]
    return bool(_SHORTLY.search(before)) or _is_one_of_two(text, start, end, before)


def _is_one_of_two(text: str, start: int, end: int, before: str) -> bool:
    """Whether it is an end of "between 1040 and 1050": round, and within half an hour of the other."""
    pair, second = _PAIR.search(before), _SECOND.match(text, end)
    other = (pair and pair[1]) or (second and second[1])
    if not pair or not other or not _MINUTES.fullmatch(other):
        return False
    ends = int(other), int(text[start:end])
    return abs(ends[0] - ends[1]) <= _MOST_BETWEEN and not any(figures % _ROUND for figures in ends)
