"""The tellings of a corpus: every mention with what is compared of it, read from its document."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from timeline import shingles
from timeline.merge import naming, once
from timeline.merge.amounts import amounts
from timeline.merge.counted import numbered
from timeline.merge.telling import Telling
from timeline.merge.words import content_words
from timeline.model import Document, EventMention, Findings
from timeline.relative import Relative
from timeline.spans import Span

_POSSESSIVE = re.compile(r"['’]s\b")


def tellings_of(corpus: Sequence[Findings]) -> list[Telling]:
    """Every mention with what is compared; two mentions of one sentence share its index."""
    indices: dict[tuple[str, int], int] = {}
    tellings: list[Telling] = []
    whole = naming.whole_names(mention for findings in corpus for mention in findings.mentions)
    for findings in corpus:
        quoted = _quoted_publications(findings.document)
        headings = _headings(findings.document)
        for mention in findings.mentions:
            index = indices.setdefault((mention.document, mention.quote.span.start), len(tellings))
            tellings.append(_telling(mention, index, headings.get(mention.sentence), findings.document, quoted, whole))
    return tellings


def _headings(document: Document) -> dict[Span, tuple[str, int]]:
    """For each heading and the sentence right below it: which heading that is."""
    headings = set(document.headings)
    found = {}
    for above, below in pairwise(document.sentences):
        if above in headings:
            found[above] = found[below] = (document.id, above.start)
    return found


def _telling(
    mention: EventMention,
    index: int,
    heading: tuple[str, int] | None,
    document: Document,
    quoted: frozenset[str],
    whole: Mapping[str, str],
) -> Telling:
    clause = mention.headline if mention.relation == "dateline" else document.as_meant(mention.clause)
    names = " ".join(name.text for name in mention.names)
    today = _says_today(mention)
    return Telling(
        mention=mention,
        sentence=index,
        words=content_words(f"{clause} {names}"),
        name_words=content_words(names),
        people=frozenset(name.text for name in mention.names if name.kind == "person"),
        undergoers=frozenset(n.text for n in mention.names if n.kind != "place" and n.role == "undergoer"),
        participants=content_words(" ".join(n.text for n in mention.names if n.role in ("actor", "undergoer"))),
        in_a_life=once.in_a_life(mention, whole),
        in_a_month=once.in_a_month(mention, whole),
        in_a_year=once.in_a_year(mention, whole),
        in_a_day=once.in_a_day(mention),
        told=content_words(_POSSESSIVE.sub("", mention.headline)),
        numbered=numbered(clause),
        counted=amounts(clause),
        acts=frozenset(mention.acts),
        quotes_publication_of=quoted if today and mention.type in ("statement", "publication") else frozenset(),
        published_today=today and mention.act == "publish",
        heading=heading,
        phrase=_phrase(mention, document),
    )


def _phrase(mention: EventMention, document: Document) -> tuple[str, ...]:
    """The words of its sentence that lead to the date, the last first."""
    if mention.date is None or not mention.sentence.contains(mention.date.span):
        return ()
    return tuple(reversed(shingles.words(Span(mention.sentence.start, mention.date.span.start).of(document.text))))


def _quoted_publications(document: Document) -> frozenset[str]:
    """The documents whose publication this one was dated by."""
    published = document.published
    if published is None or published.basis != "inferred":
        return frozenset()
    if published.when.approximate or published.when.kind != "point":
        return frozenset()
    return frozenset(quote.document for quote in published.evidence if quote.document != document.id)


def _says_today(mention: EventMention) -> bool:
    reading = mention.date.reading if mention.date else None
    return isinstance(reading, Relative) and (reading.unit, reading.offset, reading.anchor) == ("day", 0, "published")
