"""The documents as a reader would call them, with when they were published, how that is known, and where they are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import quote as percent_encoded
from urllib.parse import urlsplit

from timeline.config import RenderConfig
from timeline.model import Document, Published
from timeline.render.words import capital

View = dict[str, Any]

_PUBLISHED = {
    "metadata": "from the file’s metadata",
    "file": "from the file’s name",
    "given": "given by the person who ran this",
}
PAGE_LANGUAGE = "en"
"""The language of the page itself; what is quoted in another one says so."""


OPENING = 70
"""Characters of its first words that a document without a title is known by."""

OPENING_MANY = 24
"""The same where thousands of events share one file."""


def sources(documents: Sequence[Document], config: RenderConfig, opening: int = OPENING) -> list[View]:
    """What the page knows of each document: its name, its file, when it was published, and its link.

    Args:
        opening: characters of its first words that a document without a title is known by.
    """
    called = dict(zip((document.id for document in documents), names(documents, opening), strict=True))
    known = {document.id: document for document in documents}
    return [
        {
            "file": document.name,
            "sha256": document.sha256,
            "copies": list(document.sources[1:]),
            "title": called[document.id],
            "published": _with_names(publication(document.published), document, known, called),
            "link": link_of(document, config.link_base),
            **({"lang": document.language} if document.language != PAGE_LANGUAGE else {}),
        }
        for document in documents
    ]


def _with_names(words: str, document: Document, known: Mapping[str, Document], called: Mapping[str, str]) -> str:
    """How a document was dated, with the others that this rests on by their names in place of their files."""
    others = {quote.document for quote in document.published.evidence} if document.published else set()
    for id in sorted(others & known.keys() - {document.id}, key=lambda id: -len(known[id].name)):
        name = called[id]
        words = words.replace(known[id].name, name if name.startswith("[") or name == known[id].name else f"“{name}”")
    return words


def names(documents: Sequence[Document], opening: int = OPENING) -> list[str]:
    """What a reader would call each document, no two alike; where two have one name, their files tell them apart."""
    found = [name_of(document, opening) for document in documents]
    held = Counter(found)
    return [
        name if held[name] == 1 else f"{name} ({document.name})"
        for name, document in zip(found, documents, strict=True)
    ]


def name_of(document: Document, opening: int = OPENING) -> str:
    """Its title; else where it stood and when; else its first words and when; else its file.

    First words stand in square brackets, as libraries print the name that they give to what has no title.
    """
    if document.title:
        return document.title
    published = document.published
    day = published.when.in_words() if published and published.basis != "inferred" else ""
    if where := _outlet(document):
        return ", ".join(filter(None, (where, day)))
    if words := _opening(document, opening):
        return f"[{words}], {day}" if day else f"[{words}]"
    return document.name


def _outlet(document: Document) -> str:
    """The newspaper or site that a document says it is from; empty where it says nothing."""
    try:
        site = urlsplit(document.metadata.get("url", "")).hostname or ""
    except ValueError:
        site = ""
    return document.metadata.get("source", "") or site.removeprefix("www.")


_QUOTES = re.compile(r"[\"“”„«»]")
_BEFORE_A_STOP = re.compile(r"\s+(?=[,.;:!?](?:\s|$))")
_LEAST_WORDS = 5
"""A line of fewer words is a label or a byline, and no beginning."""


def _opening(document: Document, most: int) -> str:
    """The first words of the first sentence of some length that does not only say when it was published."""
    first = next((text for text in _sentences(document) if len(text.split()) >= _LEAST_WORDS), "")
    first = _BEFORE_A_STOP.sub("", _QUOTES.sub("", first)).strip()
    return first if len(first) <= most else f"{first[:most].rsplit(' ', 1)[0]} …"


def _sentences(document: Document) -> Iterator[str]:
    published = document.published
    dated = [quote.span for quote in published.evidence] if published and published.basis == "stated" else []
    for span in document.sentences:
        raw = document.alignment.to_raw(span)
        if not any(raw.overlaps(date) for date in dated):
            yield " ".join(span.of(document.text).split())


def _small(text: str) -> str:
    """As it stands within a sentence: its first letter small, unless the word is all capitals."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


_REMARKS = 4
"""Remarks of a document that the page tells; the JSON holds all."""


def remarks(document: Document) -> list[str]:
    """What was noticed in the text of a document and left as it is, a line each, the last counting what is not told."""
    glued = [f"“{remark.text}”" for remark in document.remarks if remark.kind == "glued words"]
    told = [f"words that stand together in the file: {', '.join(dict.fromkeys(glued))}"] if glued else []
    told += [
        f"line {document.line(document.alignment.to_raw(remark.span))}, {remark.kind}: {remark.text}"
        for remark in document.remarks
        if remark.kind != "glued words"
    ]
    return [*told[:_REMARKS], *([f"{len(told) - _REMARKS} more in timeline.json"] if len(told) > _REMARKS else [])]


def publication(published: Published | None) -> str:
    """When a document was published and how that is known, each said once; and what else it says of itself."""
    if published is None:
        return "Publication date not known: none is stated, and no other document gives one."
    others = "; ".join(f"{rival.when.in_words()} ({rival.how.rstrip('.')})" for rival in published.rivals)
    return _published(published) + (f" It gives another date too: {others}." if others else "")


def _published(published: Published) -> str:
    if published.basis == "inferred":
        return f"{capital(published.how.rstrip('.'))}."
    basis = "" if published.basis == "stated" else f", {_PUBLISHED[published.basis]}"
    how = _small(published.how.rstrip(".").removeprefix("stated on "))
    return f"Article date {published.when.in_words()}{basis} ({how})."


def link_of(document: Document, base: str) -> str:
    """Where a reader can open the document: below the configured base, or its own web address; else empty."""
    address = base.rstrip("/") + "/" + percent_encoded(document.name) if base else document.metadata.get("url", "")
    try:
        scheme = urlsplit(address).scheme
    except ValueError:
        return ""
    return address if scheme in ("http", "https") or (base and not scheme) else ""
