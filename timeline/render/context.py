"""The words around a quote: enough of the sentences before and after to see that it is not cut out of its sense."""

from __future__ import annotations

import re
from bisect import bisect_left

from timeline.model import Document, EventMention, Quote
from timeline.spans import Span

OPEN = 2000
"""Up to so many events everything stands in the page as it is, for search in the browser, print and no scripts."""

AROUND = 220
"""Characters shown on either side at most."""

AROUND_MANY = 90
"""The same where thousands of events share one file."""


def around(mention: EventMention, document: Document, most: int = AROUND) -> tuple[str, str]:
    """The sentence before and the one after the quoted one, of the clean text; empty at the ends of the document.

    Args:
        most: characters shown on either side.
    """
    text, quoted = document.text, mention.sentence
    sentences = document.sentences
    at = bisect_left(sentences, quoted)
    before = sentences[at - 1].start if at else max(0, quoted.start - most)
    later = next((s for s in sentences[at:] if s.start >= quoted.end), None)
    after = later.end if later else min(len(text), quoted.end + most)
    return _end_of(_closed_up(text[before : quoted.start]), most), _start_of(_closed_up(text[quoted.end : after]), most)


def _closed_up(text: str) -> str:
    """Without empty lines, which would only push the quote out of sight."""
    return re.sub(r"\s*\n\s*", "\n", text)


def _end_of(text: str, most: int) -> str:
    return text if len(text) <= most else f"… {text[-most:].split(' ', 1)[-1]}"


def _start_of(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[:most].rsplit(' ', 1)[0]} …"


def pieces(quote: Quote, date: Quote | None) -> tuple[str, ...]:
    """The quote cut into before, date and after; one piece when the date does not stand in it."""
    if date is None or date.document != quote.document or not quote.span.contains(date.span) or not len(date.span):
        return (quote.text,)
    inside = Span(date.span.start - quote.span.start, date.span.end - quote.span.start)
    return quote.text[: inside.start], inside.of(quote.text), quote.text[inside.end :]
