"""One document while its events are told: its names, its dates by sentence, and the trees of the dated sentences."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline.events import parse
from timeline.events.antecedents import Antecedents
from timeline.events.names import Found, names, whole_names
from timeline.events.tree import Tree
from timeline.model import DateMention, Document, Findings, Name
from timeline.spans import Span


@dataclass(frozen=True, slots=True)
class Reading:
    """What is known of a document.

    Attributes:
        dated: the datable expressions of each sentence that holds any.
        trees: of those sentences; empty without a language model.
        whole: what the names of the document stand for.
        found: every name, in order, in clean offsets.
    """

    document: Document
    dated: Mapping[Span, tuple[DateMention, ...]]
    trees: Mapping[Span, Tree]
    whole: Mapping[str, Name]
    found: tuple[Found, ...]
    antecedents: Antecedents

    @classmethod
    def of(cls, findings: Findings, *, modelled: bool) -> Reading:
        """The reading of a document; `modelled` has its dated sentences parsed."""
        document = findings.document
        found = names(document.text, [span.start for span in document.sentences])
        whole = whole_names(document.text, found)
        by_sentence = _by_sentence(document, findings.dates)
        trees = _trees(document, tuple(by_sentence), whole) if modelled else {}
        return cls(document, by_sentence, trees, whole, found, Antecedents(document, found, whole))


def _by_sentence(document: Document, dates: Sequence[DateMention]) -> dict[Span, tuple[DateMention, ...]]:
    starts = [span.start for span in document.sentences]
    held: dict[Span, list[DateMention]] = defaultdict(list)
    for date in dates:
        at = bisect_right(starts, date.span.start) - 1
        if at >= 0 and date.reading is not None and date.timex in ("DATE", "TIME"):
            sentence = document.sentences[at]
            if sentence.contains(date.span):
                held[sentence].append(date)
    return {sentence: tuple(found) for sentence, found in held.items()}


def _trees(document: Document, sentences: Sequence[Span], whole: Mapping[str, Name]) -> dict[Span, Tree]:
    surnames = {short for short, name in whole.items() if name.kind == "person" and " " not in short}
    parsed = parse.parse([sentence.of(document.text) for sentence in sentences], surnames)
    return dict(zip(sentences, parsed, strict=True))
