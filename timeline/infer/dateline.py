"""Publication dates that a document states: in its metadata, its first or last lines, its address, its file name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from timeline import when
from timeline.errors import EDTFError
from timeline.model import DateMention, Document, EventMention, Findings, Published
from timeline.spans import Span
from timeline.when import When

_HEAD_LINES = 8
_TAIL_LINES = 3
_MOST_DATES = 2  # of a dateline: "Published 3 May, updated 5 May"; more are a list
_FURNITURE_WORDS = 7  # "Southwark News Column - 28/03/13", "First published on Guardian.co.uk at 10.31 BST on ..."

Candidate = tuple[Published, DateMention | None]

_ISO = re.compile(r"(\d{4}-\d\d-\d\d)(?: \(([\w -]{1,30})\))?")  # "2013-01-16 (meta)": with who says so
_PUBLISHED = re.compile(
    r"\b(?:published|posted|date[d:]|issued|released|column|edition|press release)\b", re.IGNORECASE
)
_UPDATED = re.compile(
    r"\b(?:updated|modified|accessed|retrieved|copyright|corrected|editor|printed)\b|©", re.IGNORECASE
)
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: ?[A-Z]{2,4})?\b|\b\d{1,2} ?[ap]\.?m\.?\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{2,}")
_DATE_IN_ADDRESS = re.compile(r"https?://[^\s/]+/(?:[^\s/]+/)*?((?:19|20)\d\d)/(\d\d)/(\d\d)/")
_DATE_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_.]?(\d\d)[-_.]?(\d\d)(?!\d)")
_AGENCY = re.compile(r"^[^.!?]{0,60}\((?:AP|AFP|Reuters|UPI|PA|CNN|DPA)\)")


def stated(findings: Findings, today: When | None) -> tuple[Published, DateMention | None] | None:
    """The publication date the document itself gives, with the mention it stands in (`None` for metadata).

    In this order: metadata, a dateline in the first lines, one in the last, the address, the file name.
    A date after `today` is not believed. What the other places say that cannot be true with it are its rivals.
    """
    said = [list(place(findings)) for place in _PLACES]
    believed = (candidate for place in said for candidate in place if _is_past(candidate[0], today))
    chosen = next(believed, None)
    if chosen is None:
        return None
    published, mention = chosen
    rivals: dict[When, Published] = {}
    others = (
        found if place is _from_second_metadata else found[:1] for place, found in zip(_PLACES, said, strict=True)
    )
    for other, _ in chain.from_iterable(others):
        if not other.when.overlaps(published.when):
            rivals.setdefault(other.when, other)
    return replace(published, rivals=tuple(rivals.values())), mention


def _is_past(published: Published, today: When | None) -> bool:
    return today is None or published.when.ordinals[0] <= today.ordinals[1]


def dateline_event(findings: Findings, published: Published, mention: DateMention | None) -> EventMention | None:
    """The document's own publication as an event; `None` where no words of the file prove it."""
    document = findings.document
    if not published.evidence:
        return None
    quote = published.evidence[0]
    sentence = _sentence_of(document, mention.span) if mention else document.alignment.to_clean(quote.span)
    return EventMention(
        document=document.id,
        sentence=sentence,
        clause=sentence,
        quote=document.quote(sentence) if mention else quote,
        relation="dateline",
        date=mention,
        date_quote=document.quote(mention.span) if mention else quote,
        headline=document.title or document.name,
        type="publication",
        act="publish",
        acts=("publish",),
        when=published.when,
        basis="explicit",
    )


def _from_metadata(findings: Findings) -> Iterator[Candidate]:
    yield from _of_metadata(findings.document, "published")


def _from_second_metadata(findings: Findings) -> Iterator[Candidate]:
    """Where a page states its date more than once, differently."""
    yield from _of_metadata(findings.document, "published-also")


def _of_metadata(document: Document, name: str) -> Iterator[Candidate]:
    for match in _ISO.finditer(document.metadata.get(name, "")):
        if date := _day(match[1]):
            at = document.raw.find(match[1])
            evidence = (document.raw_quote(Span(at, at + len(match[1]))),) if at >= 0 else ()
            by = match[2] or document.metadata.get(f"{name}-by")
            how = "stated in the document's metadata" + (f" ({by})" if by else "")
            yield Published(date, "metadata", how, evidence), None


def _from_lines(findings: Findings) -> Iterator[Candidate]:
    document = findings.document
    lines = _outer_lines(document)
    held = [(next((line for line in lines if line.contains(m.span)), None), m) for m in findings.dates]
    dates = Counter(line for line, _ in held)
    for line, mention in held:
        if (
            line
            and dates[line] <= _MOST_DATES
            and isinstance(mention.reading, When)
            and mention.reading.precision in ("day", "time")
            and _is_dateline(document, line, mention)
        ):
            quote = document.quote(mention.span)
            how = f"stated on line {document.line(quote.span)}"
            yield Published(mention.reading, "stated", how, (quote,)), mention


def _outer_lines(document: Document) -> tuple[Span, ...]:
    """The first and the last lines; a short document is only first lines."""
    lines = document.sentences
    return (*lines[:_HEAD_LINES], *lines[max(_HEAD_LINES, len(lines) - _TAIL_LINES) :])


def _is_dateline(document: Document, line: Span, mention: DateMention) -> bool:
    text = line.of(document.text)
    rest = text[: mention.span.start - line.start] + " " + text[mention.span.end - line.start :]
    if _UPDATED.search(rest) and not _PUBLISHED.search(rest):
        return False
    words = _WORD.findall(_CLOCK.sub(" ", rest))
    before = text[: mention.span.start - line.start]
    if _AGENCY.match(text) and mention.span.end - line.start < 80:
        return True
    if text.rstrip().endswith((".", "?", "!")) and not _PUBLISHED.search(before):
        return False
    return len(words) <= _FURNITURE_WORDS and (
        not words or bool(_PUBLISHED.search(rest)) or _stands_alone(before, rest)
    )


def _stands_alone(before: str, rest: str) -> bool:
    """Whether what is left beside the date is a label, a place or a byline, not a clause about the date."""
    return len(_WORD.findall(rest)) <= 4 and not re.search(
        r"\b(?:in|on|by|since|until|between|from|after|before|of)\s*$", before
    )


def _from_address(findings: Findings) -> Iterator[Candidate]:
    document = findings.document
    lines = _outer_lines(document)
    head = lines[min(len(lines), _HEAD_LINES) - 1].end if lines else 0
    for text, offset in ((document.metadata.get("url", ""), None), (document.text[:head], 0)):
        match = _DATE_IN_ADDRESS.search(text)
        if match and (date := _day("-".join(match.groups()))):
            evidence = (document.quote(Span(match.start(1), match.end(3))),) if offset is not None else ()
            yield Published(date, "metadata", f"in the address {match[0]}", evidence), None


def _from_name(findings: Findings) -> Iterator[Candidate]:
    for source in findings.document.sources:
        match = _DATE_IN_NAME.search(source.rsplit("/", 1)[-1])
        if match and (date := _day("-".join(match.groups()))):
            yield Published(date, "file", f"in the file name {source!r}"), None


_PLACES = (_from_metadata, _from_second_metadata, _from_lines, _from_address, _from_name)
"""Where a document may state its date, in the order of their weight."""


def _day(text: str) -> When | None:
    try:
        return when.parse(text)
    except EDTFError:
        return None


def _sentence_of(document: Document, span: Span) -> Span:
    return next(sentence for sentence in document.sentences if sentence.contains(span))
