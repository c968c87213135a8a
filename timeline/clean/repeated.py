"""Furniture that only the folder shows: the same line on page after page, between stories that differ.

A paragraph of background comes again in the follow-ups of one newspaper too, so only what is no prose is learnt.
The text stays as it is, with a remark on the line; what the line seems to tell is set aside, with the reason.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from timeline.clean.furniture import is_prose
from timeline.clean.labels import label_of
from timeline.clean.lines import lines_of
from timeline.clean.remarks import with_remarks
from timeline.model import Document, Findings, Rejected, Remark
from timeline.spans import Span

_LEAST = 5  # documents, each with other text before the line
_SHARE = 0.1  # of the documents of the folder


def without_repeated(corpus: Sequence[Findings]) -> tuple[Findings, ...]:
    """The findings without the dates and mentions of lines that stand on many different pages of the folder."""
    least = max(_LEAST, int(_SHARE * len(corpus)))
    if len(corpus) < least:
        return tuple(corpus)
    pages = [list(_lines(findings.document)) for findings in corpus]
    times = Counter(text for page in pages for text in {text for text, _ in page})
    before: defaultdict[str, set[str]] = defaultdict(set)
    for page in pages:
        own = ""
        for text, _ in page:
            if times[text] < least:
                own = text
            else:
                before[text].add(own)
    # Copies of one article share their lines as well, but with the same line before each.
    learnt = {text: times[text] for text, owns in before.items() if len(owns) >= least and _is_furniture(text)}
    return tuple(_freed(findings, page, learnt) for findings, page in zip(corpus, pages, strict=True))


def _lines(document: Document) -> Iterator[tuple[str, Span]]:
    for line in lines_of(document.text):
        yield line.text, line.span


def _is_furniture(text: str) -> bool:
    return not label_of(text) and not is_prose(lines_of(text)[0])


def _freed(findings: Findings, page: Sequence[tuple[str, Span]], learnt: dict[str, int]) -> Findings:
    spans = {span: learnt[text] for text, span in page if text in learnt}
    if not spans:
        return findings
    noted = (Remark(span, "repeated line", f"the same line in {count} documents") for span, count in spans.items())
    document = with_remarks(findings.document, noted)
    aside = [(date, count) for date in findings.dates for span, count in spans.items() if span.contains(date.span)]
    rejected = [
        Rejected(document.quote(date.span), f"furniture: the same line in {count} documents") for date, count in aside
    ]
    return replace(
        findings,
        document=document,
        dates=tuple(date for date in findings.dates if not _within(date.span, spans)),
        mentions=tuple(mention for mention in findings.mentions if not _within(mention.sentence, spans)),
        rejected=(*findings.rejected, *rejected),
    )


def _within(span: Span, lines: Iterable[Span]) -> bool:
    return any(line.contains(span) for line in lines)
