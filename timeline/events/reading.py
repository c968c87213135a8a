"""One document while its events are told: its names, its dates by sentence, and the trees of the dated sentences."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline.events import parse
from timeline.events.antecedents import Antecedents
from timeline.events.names import Found, names, whole_names
from timeline.events.tree import Tree
from timeline.events.weighing import is_bounded
from timeline.model import DateMention, Document, Findings, Name
from timeline.spans import Span


_PLACE = r"\W*[A-Z][\w.’'-]*(?:,? [A-Z][\w.’'-]*){0,3}"
_AGENCY = re.compile(
    rf"{_PLACE},?(?: \((?:AP|AFP|CNN|UPI|PA|BBC|Reuters|Bloomberg|Xinhua)\)(?: ?[–—-]+)?| \([A-Z]\w+\) ?[–—-]+| ?[–—]| --?) "
    r"(?=[\"“‘']?\w)"
)
_ROW = re.compile(r"\)?\s*(?:[:–—]|-+ |\t)\s*(?=\W?\w)")


@dataclass(frozen=True, slots=True)
class Reading:
    """What is known of a document.

    Attributes:
        dated: the datable expressions of each sentence that holds any.
        trees: of those sentences and of the undated ones that say something is over; empty without a language model.
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
        bounded = {
            span: ()
            for span in document.sentences
            if span not in by_sentence and span not in document.headings and is_bounded(span.of(document.text))
        }
        trees = _trees(document, bounded | by_sentence, whole) if modelled else {}
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


def _trees(
    document: Document, dated: Mapping[Span, Sequence[DateMention]], whole: Mapping[str, Name]
) -> dict[Span, Tree]:
    sentences = tuple(dated)
    surnames = {short for short, name in whole.items() if name.kind == "person" and " " not in short}
    texts = [sentence.of(document.text) for sentence in sentences]
    leads = [_lead(text, [_within(sentence, date.span) for date in dated[sentence]]) for sentence, text in zip(sentences, texts, strict=True)]
    parsed = parse.parse([text[lead:] for text, lead in zip(texts, leads, strict=True)], surnames)
    return {sentence: tree.moved(lead) for sentence, tree, lead in zip(sentences, parsed, leads, strict=True)}


def _lead(text: str, dates: Sequence[Span]) -> int:
    """Where the telling begins: after "LONDON (Reuters) -", and after the date that opens a row of a chronology."""
    opens = dates and not text[: dates[0].start].strip(" \"“‘'([•*-–")
    if opens and (row := _ROW.match(text, dates[0].end)):
        return row.end()
    agency = _AGENCY.match(text)
    return agency.end() if agency else 0


def _within(sentence: Span, span: Span) -> Span:
    return Span(span.start - sentence.start, span.end - sentence.start)
