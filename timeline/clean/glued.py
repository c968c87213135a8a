"""Furniture that stands on a line with the story: a label before it, a promotion after it.

Only what can be nothing else is cut, and the line must be story without it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from timeline.clean.lines import Line
from timeline.spans import Edit, Span

_LEAST_WORDS = 8  # of story on the line
_MAX_TAIL = 200  # characters of a promotion

_BEFORE = re.compile(
    r"(?:ADVERTISEMENT|Advertisement|Story continues below(?: advertisement)?|Article continues (?:below|after \w+)"
    r"|(?i:share (?:this (?:article|story)|on facebook)|skip (?:ad|to content|advertisement)|play video|watch now)"
    r"|Backstory|Backgrounder|Fact ?file"
    r"|Image (?:source|copyright|credit),? ?[A-Z][\w/]*(?: Images)?(?: Image caption)?)"
    r"[ :|•–—-]+(?=[\"“‘]?[A-Z])"
)
_LABEL = (
    r"(?:READ MORE|Read more|Read also|Also read|RELATED|Related|SEE ALSO|See also|WATCH|Watch|ADVERTISEMENT"
    r"|Advertisement|Story continues below|Article continues below|Share this (?:article|story))"
)
_PROMOTION = (
    r"(?:Sign up (?:for|to) (?:our|the)|Subscribe to our|Get our (?:free )?(?:daily |weekly )?newsletter|Click here"
    r"|Follow us on (?:Twitter|Facebook|X|Instagram|WhatsApp|YouTube|LinkedIn|Telegram|Bluesky|TikTok))"
)
_REST = rf"[^\n.]{{0,{_MAX_TAIL}}}"
_AFTER = re.compile(
    rf"(?<=[.!?\"”’])\s+(?:{_PROMOTION}\b{_REST}[.!»›]?"
    rf"|{_LABEL}(?:\s*[:»›|–—-]\s*[^\n]{{0,{_MAX_TAIL}}}|\s+(?:on|about|here|at|from)\b{_REST}[.!»›]?|))$"
)


def glued(raw: str, lines: Iterable[Line]) -> Iterator[Edit]:
    """Edits that cut furniture from both ends of lines of story."""
    for line in lines:
        if line.words < _LEAST_WORDS:
            continue
        text = line.span.of(raw)
        before = _BEFORE.match(text)
        after = _AFTER.search(text, max(len(text) - _MAX_TAIL - 60, 0))
        if not before and not after:
            continue
        start, end = before.end() if before else 0, after.start() if after else len(text)
        if len(text[start:end].split()) < _LEAST_WORDS:
            continue
        if start:
            yield Edit(Span(line.span.start, line.span.start + start), "", "furniture before the story")
        if end < len(text):
            yield Edit(Span(line.span.start + end, line.span.end), "", "furniture after the story")
