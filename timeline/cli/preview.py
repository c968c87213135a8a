"""What a dry run shows: the documents, and every date expression in them with what it means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.model import DateMention, Findings, Problem
from timeline.spans import Span
from timeline.when import When


def preview(results: Iterable[Findings | Problem]) -> Iterator[str]:
    """A line for each document and below it one for each expression, in the order of the text."""
    for result in results:
        if isinstance(result, Findings):
            yield f"{result.document.name}: {_published(result)}"
            yield from (f"  line {line}: {words}" for _, line, words in sorted(_expressions(result)))


def _published(findings: Findings) -> str:
    published = findings.document.published
    return f"published {published.when.edtf} ({published.basis})" if published else "publication date unknown"


def _expressions(findings: Findings) -> Iterator[tuple[int, int, str]]:
    """Raw offset, line and words for each expression."""
    document = findings.document
    resolved = {mention.date.span: mention.when for mention in findings.mentions if mention.date}
    for date in findings.dates:
        place = document.quote(date.span).span
        yield place.start, document.line(place), f"{_one_line(date.text)} -> {_meaning(date, resolved)}"
    for item in findings.rejected:
        place = item.quote.span
        yield place.start, document.line(place), f"{_one_line(item.quote.text)} is no date: {item.reason}"


def _meaning(date: DateMention, resolved: dict[Span, When | None]) -> str:
    when = resolved.get(date.span) or (date.reading if isinstance(date.reading, When) else None)
    return when.edtf if when else f"no date ({date.timex.lower() if date.reading is None else 'not resolved'})"


def _one_line(text: str) -> str:
    return " ".join(text.split())
