"""Lines about the text rather than of it: datelines, bylines, publication lines, addresses.

They are kept, because they date and name, but none of them is a headline.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?"
_CLOCK = r"\d{1,2}[:.h]\d\d(?:[:.]\d\d(?:\.\d+)?)?|noon|midnight|\d{1,2} ?[ap]\.?m\.?"
_DATE_WORD = re.compile(
    rf"{_DAY}|{_MONTH}|{_CLOCK}|\d{{1,2}}(?:st|nd|rd|th)?|(?:1[5-9]|20)\d\d|\d{{1,4}}[-/.]\d{{1,2}}[-/.]\d{{1,4}}"
    r"|\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)?"
    r"|[ap]\.?m\.?|at|on|of|by|to|and|the|GMT|BST|UTC|CES?T|IST|AES?T|[ECMP][SD]T|ET|PT",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_BETWEEN = re.compile(r"[\s,;|()–—·•]+|(?<!\d)-|-(?!\d)")
_HAS_DATE = re.compile(rf"\d{{4}}|\d[/.-]\d{{1,2}}[/.-]\d|{_MONTH} \d|\d {_MONTH}|{_CLOCK}", re.IGNORECASE)

_DATED = (
    "published posted updated modified created issued released date dated filed submitted added uploaded "
    "last first originally article story post page time on at"
)
_PUBLICATION = re.compile(
    rf"(?:{'|'.join(_DATED.split())})(?: (?:{'|'.join(_DATED.split())})){{0,3}}\b ?[:|–-]?", re.IGNORECASE
)
_NAME = r"(?:[A-Z][\w.'’-]*,?|[a-z]{2,3}|and|&|[,|])"
_BYLINE = re.compile(
    r"(?:(?:[Ww]ritten|[Rr]eport(?:ed|ing)|[Pp]osted|[Pp]ublished|[Ww]ords|[Ss]tory"
    r"|[Tt]ext|[Aa]rticle|[Aa]nalysis|[Oo]pinion|[Rr]eview) )?"
    rf"(?:[Bb]y|BY|[Aa]uthors?)\b:? {_NAME}(?: {_NAME}){{0,15}}(?:(?<=,)(?: [a-z-]{{2,20}}){{1,4}})?"
)
_ROLE = re.compile(
    r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}, (?:[\w'’-]+ ){0,4}"
    r"(?:editor|correspondent|reporter|writer|columnist|staff|agency|bureau)"
    r"(?:,? (?:in|for|at|of)? ?(?:[A-Z][\w.'’-]*,? ?){1,4})?",
)
_SIGNATURE = re.compile(r"[–—] ?[A-Z][\w.'’-]+(?: [\w.'’&-]+){0,5}(?:,.{1,80})?(?<![.!?])")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.-]+|@\w{2,30}", re.IGNORECASE)
_COLUMN = re.compile(r"(?P<name>[^.!?]{2,60}?)(?: [-–—] | ?[|:,] ?)(?P<date>[^|]{4,40})")
_COLUMN_WORDS = 12


def label_of(text: str) -> str | None:
    """What kind of label a short line is, `None` for text of the story."""
    if len(text) > 200:
        return None
    return next((kind for kind, test in _TESTS.items() if test(text)), None)


def is_date(text: str) -> bool:
    """Whether a line holds a date or a clock time and nothing else."""
    if not _DIGIT.search(text):
        return False
    first = _BETWEEN.split(text, maxsplit=1)[0]
    if first and not _DATE_WORD.fullmatch(first):
        return False
    words = _BETWEEN.split(text)
    return all(_DATE_WORD.fullmatch(word) for word in words if word) and bool(_HAS_DATE.search(text))


def _is_publication(text: str) -> bool:
    """ "Published: 19 September 2016", "Posted on Monday 3 May 2010 by admin"."""
    head = _PUBLICATION.match(text)
    return head is not None and is_date(re.split(r"\bby\b", text[head.end() :], maxsplit=1)[0])


def _is_column(text: str) -> bool:
    """ "Southwark News Column - 28/03/13", "The Guardian, Monday 3 May 2010": a name and a date."""
    parts = _COLUMN.fullmatch(text) if len(text.split()) <= _COLUMN_WORDS else None
    # A year alone after a dash ends a range: "Failings at the unit between 2008-2009".
    return parts is not None and is_date(parts["date"]) and not parts["date"].isdigit()


_TESTS: Mapping[str, Callable[[str], object]] = {
    "address": _ADDRESS.fullmatch,
    "dateline": is_date,
    "publication": _is_publication,
    "byline": _BYLINE.fullmatch,
    "signature": _SIGNATURE.fullmatch,
    "role": _ROLE.fullmatch,
    "column": _is_column,
}
