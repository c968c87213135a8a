"""Captions of pictures, told apart from the text: they are kept, because they name and date, but head nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from timeline.model import Remark
from timeline.spans import Span

_LINE = re.compile(r"\S[^\n]*(?<=\S)")
_MAX_WORDS = 60
_TAIL = 100  # characters; a credit is shorter
_AGENCY = r"(?:AP|AFP|PA|EPA|Reuters|Getty(?: Images)?|Shutterstock|Alamy)"
_PICTURE = r"(?:[Pp]hoto(?:graph)?|[Pp]icture|[Ii]mage|[Ii]llustration|PHOTO|PICTURE)s?(?: [Cc]redit)?"
_WHO = r"[A-Z][\w.'’-]*(?:[ /,&|]{1,3}(?:[A-Z][\w.'’-]*|and|for|via|of|the)){0,7}"
_LABEL = re.compile(
    r"\W{0,3}(?:(?:image |photo |picture )?caption ?[:,–—-]|pictured ?:|above ?:|below ?:)", re.IGNORECASE
)
_NAMED = rf"\b{_PICTURE} ?(?:by|:|/|courtesy of) ?{_WHO}[.)\]]?$"
_CREDITED = rf"[.)\]’”\"] ?\(?(?:Credit|CREDIT|Courtesy) ?(?::|of) ?{_WHO}[.)\]]?$"
_IN_BRACKETS = rf"\({_AGENCY}(?: (?:[Pp]hoto|[Ww]ire|[Aa]rchive|[Ii]mages?))?(?:/[^()]{{2,60}})?\)$"
_WITH_NAME = rf"\b{_AGENCY}(?: [Pp]hoto)?/[A-Z][\w.' -]{{2,40}}\)?$"
_HINTS = (*"caption pictured above below photo picture image illustration credit courtesy".split(), "(", "/")
"""One of them is in every caption that can be told, so that most pages need no look at their lines."""
_CREDITS: Mapping[str, re.Pattern[str]] = {
    "ends with a credit": re.compile(f"{_NAMED}|{_CREDITED}"),
    "ends with the name of an agency": re.compile(f"{_IN_BRACKETS}|{_WITH_NAME}"),
}


def captions(text: str) -> Iterator[Remark]:
    """The lines of a clean text that are captions, each with how that is known."""
    low = text.lower()
    if not any(hint in low for hint in _HINTS):
        return
    for line in _LINE.finditer(text):
        if (why := _why(line[0])) and len(line[0].split()) <= _MAX_WORDS:
            yield Remark(Span(*line.span()), "caption", why)


def not_captions(headings: Iterable[Span], remarks: Iterable[Remark]) -> tuple[Span, ...]:
    """The headings that are none of the captions."""
    found = [remark.span for remark in remarks if remark.kind == "caption"]
    return tuple(heading for heading in headings if not any(span.overlaps(heading) for span in found))


def _why(line: str) -> str | None:
    if _LABEL.match(line):
        return "says that it is one"
    tail = line[-_TAIL:]
    return next((why for why, credit in _CREDITS.items() if credit.search(tail)), None)
