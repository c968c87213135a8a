"""What a reader may miss among the dates: lengths of time, repetitions, and dates that cleaning cut away."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from timeline.config import DatesConfig
from timeline.dates.evidence import context_of
from timeline.dates.language import words_of
from timeline.dates.scan import Refused, Scanner
from timeline.model import DateMention, Document, Rejected
from timeline.spans import Span
from timeline.when import When

_REASONS = {"DURATION": "length of time, not a date", "SET": "repeated, not one date"}
_SAYS_ITS_DATE = frozenset({"front matter"})
"""Cuts whose dates are read as the document's own and are not lost."""

_LIST_MARK = re.compile(r"\s*([0-9]{1,3}[.)])\s")
_WORTH_A_LOOK = re.compile(r"[0-9]{2}")


def no_dates(mentions: Sequence[DateMention]) -> Iterator[Refused]:
    """The durations and sets among the mentions."""
    return (Refused(mention.span, _REASONS[mention.timex]) for mention in mentions if mention.timex in _REASONS)


def dates_cut_away(document: Document, config: DatesConfig) -> Iterator[Rejected]:
    """The calendar dates in what cleaning cut, with the reason of the cut."""
    for span, reason in _cuts(document):
        text = span.of(document.raw)
        if mark := _LIST_MARK.match(text):
            yield Rejected(
                document.raw_quote(Span(span.start + mark.start(1), span.start + mark.end(1))), "list number"
            )
        if not _WORTH_A_LOOK.search(text):
            continue
        context = context_of(text, config, words_of(document.language), document.language)
        for found in _calendar_dates(Scanner(text, context)):
            yield Rejected(document.raw_quote(Span(span.start + found.start, span.start + found.end)), reason)


def _cuts(document: Document) -> Iterator[tuple[Span, str]]:
    for edit in document.edits:
        if not edit.replacement.strip() and edit.reason not in _SAYS_ITS_DATE:
            yield edit.span, edit.reason


def _calendar_dates(scanner: Scanner) -> Iterable[Span]:
    """What reads as a calendar date, whether or not the scanner saw through it."""
    yield from (Span(draft.start, draft.end) for draft in scanner.drafts if isinstance(draft.reading, When))
    yield from (item.span for item in scanner.refused if item.reason in ("copyright line", "update line"))
