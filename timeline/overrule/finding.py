"""Where the mention that a decision names is now: by place, by words, or gone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from timeline.model import Document, EventMention, Findings
from timeline.ruling import Pointer
from timeline.spans import Span

Key = tuple[str, int, int]


class Mentions:
    """All mentions of a corpus, to be found by `Pointer`."""

    def __init__(self, corpus: Iterable[Findings]) -> None:
        self._documents: dict[str, Document] = {}
        self._of: dict[str, Sequence[EventMention]] = {}
        self._saying: dict[tuple[str, str], list[EventMention]] = defaultdict(list)
        for findings in corpus:
            self._documents[findings.document.sha256] = findings.document
            self._of[findings.document.id] = findings.mentions
            for mention in findings.mentions:
                self._saying[_words(mention)].append(mention)

    def find(self, pointer: Pointer) -> Key | None:
        """The key of the mention that is meant; `None` when it has vanished."""
        document = self._documents.get(pointer.sha256)
        found = self._moved(pointer) if document is None else self._standing(pointer, self._of[document.id])
        return found.key if found else None

    def why_not(self, pointer: Pointer) -> str:
        """Why there is no such mention, in words."""
        name = pointer.file or f"the document {pointer.sha256[:10]}…"
        document = self._documents.get(pointer.sha256)
        if document is None:
            return f"{name} is not among the documents, and no other says the same words"
        span = Span(pointer.start, pointer.start + len(pointer.exact))
        if span.of(document.raw) != pointer.exact:
            return f"{name} does not say that at {pointer.start}"
        return f"{name} still says so, but no event is read there now"

    @staticmethod
    def _standing(pointer: Pointer, mentions: Iterable[EventMention]) -> EventMention | None:
        """The mention at that place; else the only one that overlaps the quote and has the same date expression."""
        at = pointer.date[0] if pointer.date else -1
        quote = Span(pointer.start, pointer.start + len(pointer.exact))
        near = [mention for mention in mentions if mention.key[2] == at and mention.quote.span.overlaps(quote)]
        exact = [mention for mention in near if mention.quote.span.start == pointer.start]
        return exact[0] if exact else _only(near)

    def _moved(self, pointer: Pointer) -> EventMention | None:
        """The mention with the same words, in the document of that name or in the only one that has them."""
        same = self._saying.get((pointer.exact, pointer.date[1] if pointer.date else ""), [])
        named = {document.id for document in self._documents.values() if pointer.file in document.sources}
        there = [mention for mention in same if mention.document in named]
        if there:
            return min(there, key=lambda mention: (abs(mention.quote.span.start - pointer.start), mention.key))
        return _only(same)


def _words(mention: EventMention) -> tuple[str, str]:
    return mention.quote.text, mention.date_quote.text if mention.date_quote else ""


def _only(mentions: Sequence[EventMention]) -> EventMention | None:
    return mentions[0] if len(mentions) == 1 else None
