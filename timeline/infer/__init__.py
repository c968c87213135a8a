"""Date the documents, then resolve what waited for it: "today", "last October", "Tuesday".

* `dateline`: publication dates a document states about itself
* `borrowing`: publication dates that other documents lend, with their evidence
* `passages`, `news`, `belief`: long runs of words they share, the news they share, and what these are worth
* `bounds`: between which days, where no day can be told
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline import when
from timeline.config import InferConfig
from timeline.infer.borrowing import borrowed
from timeline.infer.bounds import bounded
from timeline.infer.dateline import dateline_event, stated
from timeline.model import Basis, DateMention, Document, EventMention, Findings, Published
from timeline.relative import Resolution, resolve
from timeline.when import PartialDate, When


def infer(corpus: Sequence[Findings], config: InferConfig, today: str = "") -> tuple[Findings, ...]:
    """The same documents, dated where there is evidence, with every date that can be resolved resolved.

    Evidence counts in this order: what the document states, the date given for documents that state none,
    documents that tell the same. Then come bounds, which date the document but nothing in it. A document without
    evidence stays undated.

    Args:
        today: `YYYY-MM-DD`; a stated publication date after it is not believed. Empty: unknown.
    """
    latest = when.parse(today) if today else None
    dated = tuple(_with_stated_date(findings, latest, config) for findings in corpus)
    found = borrowed(dated, config)
    found |= bounded(dated, found)
    return tuple(_resolved(_with_published(findings, found.get(findings.document.id))) for findings in dated)


def _with_stated_date(findings: Findings, today: When | None, config: InferConfig) -> Findings:
    found = stated(findings, today)
    if found is None:
        if config.published:
            return _with_published(
                findings, Published(when.parse(config.published), "given", "given for documents that state none")
            )
        return findings
    published, mention = found
    others = [m for m in findings.mentions if mention is None or m.date is None or not _same_line(m, mention)]
    own = dateline_event(findings, published, mention)
    mentions = (own, *others) if own else tuple(others)
    return _with_published(replace(findings, mentions=tuple(mentions)), published)


def _same_line(mention: EventMention, dateline: DateMention) -> bool:
    """Whether the mention is nothing but the dateline itself, or the clock time beside it."""
    return mention.date == dateline or (mention.act is None and mention.sentence.contains(dateline.span))


def _with_published(findings: Findings, published: Published | None) -> Findings:
    if published is None:
        return findings
    return replace(findings, document=replace(findings.document, published=published))


def _resolved(findings: Findings) -> Findings:
    resolutions = resolve([date.reading for date in findings.dates], _anchor(findings.document.published))
    by_span = {date.span: resolution for date, resolution in zip(findings.dates, resolutions, strict=True)}
    mentions = [
        _dated(findings, mention, by_span.get(mention.date.span) if mention.date else None)
        if mention.relation == "bounds" or (mention.date and mention.relation != "dateline")
        else mention
        for mention in findings.mentions
    ]
    return replace(findings, mentions=tuple(mentions))


def _anchor(published: Published | None) -> When | None:
    """What relative dates count from; a bound that was inferred is no day, and "last year" of it is no year."""
    if published is None or (published.basis == "inferred" and published.when.kind == "bounded"):
        return None
    return published.when


def _dated(findings: Findings, mention: EventMention, resolution: Resolution | None) -> EventMention:
    published = findings.document.published
    if resolution is None or mention.date is None:
        return _bounded_by_publication(mention, findings.document)
    basis: Basis = "explicit"
    anchor = counted_from = refers_to = None
    date = resolution.when
    if resolution.anchor == "published" and published:
        basis = "inferred" if published.basis == "inferred" else "relative"
        anchor = (
            f"counted from the publication of {findings.document.name}, {published.when.in_words()}: {published.how}"
        )
        if published.when.approximate and date.precision in ("day", "time"):
            date = date.qualified(approximate=True, uncertain=published.when.uncertain)
    elif resolution.anchor == "mentioned":
        basis = "relative"
        anchor = _counted_from(findings, resolution)
        counted_from = None if resolution.index is None else findings.dates[resolution.index].span.start
        refers_to = counted_from if date.kind == "interval" else None
    return replace(
        mention,
        when=_with_signal(date, mention.date.signal, lasted=mention.aspect == "period"),
        basis=basis,
        anchor=anchor,
        counted_from=counted_from,
        refers_to=refers_to,
    )


def _counted_from(findings: Findings, resolution: Resolution) -> str:
    if resolution.index is None:
        return "counted from the date mentioned before it"
    before = findings.dates[resolution.index]
    line = findings.document.line(findings.document.quote(before.span).span)
    return f"counted from {before.text!r} on line {line} of {findings.document.name}"


def _with_signal(date: When, signal: str | None, *, lasted: bool) -> When:
    """What the word before a date makes of it; "since" and "from" leave the start, when something changed.

    Args:
        lasted: what is told has lasted, and "since" leaves its end open.
    """
    if signal == "until" and date.kind != "interval":
        return replace(date, kind="interval", start=None, time=None, timezone=None) if date.end else date
    if date.kind != "point" or date.start is None:
        return date
    match signal:
        case "since" if lasted:
            return replace(date, kind="interval", end=None, time=None, timezone=None)
        case "by" if date.time is None:  # "by 9pm on Friday" is on Friday
            return When.bounded(None, date.end)
        case "before" if date.time is None:
            return When.bounded(None, PartialDate.of_day(date.start.first.plus(-1)))
        case _:
            return date


def _bounded_by_publication(mention: EventMention, document: Document) -> EventMention:
    """What "now" or "recently" tells in the past tense happened by the day of publication."""
    published = document.published
    if published is None or published.when.end is None or mention.relation != "bounds":
        return mention
    bound = When.bounded(None, PartialDate.of_day(published.when.end.last))
    anchor = f"not after the publication of {document.name}: {published.how}"
    return replace(
        mention, when=bound, basis="inferred" if published.basis == "inferred" else "relative", anchor=anchor
    )
