"""One document while its events are told: its names, its dates by sentence, and the trees of the dated sentences."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.events import parse
from timeline.events.antecedents import Antecedents
from timeline.events.descriptions import Descriptions
from timeline.events.kinds import found_with_kinds, persons, voted, with_kinds
from timeline.events.names import Found, names, whole_names
from timeline.events.tree import Tree
from timeline.events.weighing import is_bounded
from timeline.model import DateMention, Document, Findings, Name
from timeline.spans import Span

_AROUND_DATE = " :.,–—-#*=_"
_DASH = "[–—-]"
_PLACE = r"\W*(?!(?:Twen|Thir|For|Fif|Six|Seven|Eigh|Nine)ty\b)[A-Z][\w.’'-]*(?:,? [A-Z][\w.’'-]*){0,3}"
_AGENCY = re.compile(
    rf"(?:.{{0,300}}?\((?:AP|AFP|CNN|UPI|PA|BBC|Reuters|Bloomberg|Xinhua)\)(?: ?{_DASH}+)?"
    rf"|{_PLACE},?(?: \([A-Z]\w+\) ?{_DASH}+| ?[–—]| --)(?! (?:the|a|an|his|her|who|which) )"
    rf"|(?P<hyphened>(?!The ){_PLACE},? -)(?= [\"“‘']?[A-Z])) (?=[\"“‘']?\w)"
)
_COMMENT = re.compile(r".{0,40}\b\d\d?[.:]\d\d\b.{0,60} (?:wrote|said|posted):\s*")
_PICTURE_AGENCY = r"(?:AP|AFP|EPA|PA|Reuters|Associated Press|Press Association|Rex Features|Getty(?: [Ii]mages)?)"
_CREDIT = re.compile(
    rf"(?:Photo(?:graph)?|Picture|Image): (?:{_PICTURE_AGENCY}/[A-Z][\w’'-]+ [A-Z][\w’'-]+"
    rf"|(?:[\w. ’'-]{{1,40}}?/)*(?:{_PICTURE_AGENCY}|(?<=/)[A-Z][A-Za-z]{{0,30}}[A-Z]\w{{0,30}})) (?=[\"“‘']?[A-Z])"
)
_SPACED_HYPHEN = re.compile(r"[a-z] - [a-z]")
_HYPHEN = re.compile(r"[a-z]-[a-z]")
_ROW = re.compile(r"\)?\s*(?:[:–—\n]|-+ |\t)\s*(?=\W?\w)")
_JOIN = re.compile(r"\W*(?:(?:and|or)\W+)?")  # what stands between the dates of a list
_FEWEST_DATES = 2  # lines of a chronology that hold nothing but a date: one alone is when the text was published


@dataclass(frozen=True, slots=True)
class Reading:
    """What is known of a document.

    Attributes:
        dated: the datable expressions of each sentence that holds any.
        trees: of those sentences and of the undated ones that say something is over; empty without a language model.
        whole: what the names of the document stand for.
        found: every name, in order, in clean offsets.
        spaced_hyphens: the text writes "long - term".
    """

    document: Document
    dated: Mapping[Span, tuple[DateMention, ...]]
    trees: Mapping[Span, Tree]
    whole: Mapping[str, Name]
    found: tuple[Found, ...]
    antecedents: Antecedents
    descriptions: Descriptions
    spaced_hyphens: bool

    def names_in(self, sentence: Span) -> tuple[Found, ...]:
        """The names of a sentence, in offsets into it."""
        return _names_in(self.found, sentence)

    @classmethod
    def of(cls, findings: Findings, *, modelled: bool) -> Reading:
        """The reading of a document; `modelled` has its dated sentences parsed."""
        document = findings.document
        spaced = _spaces_hyphens(document.text)
        openings = [span.start + _credit(span.of(document.text)) for span in document.sentences]
        found = names(document.text, openings, document.language, spaced_hyphens=spaced)
        whole = whole_names(document.text, found)
        by_sentence = dated_sentences(findings)
        bounded: dict[Span, tuple[DateMention, ...]] = {
            span: ()
            for span in document.sentences
            if span not in by_sentence and span not in document.headings and is_bounded(span.of(document.text))
        }
        trees = _trees(document, bounded | by_sentence, whole, spaced=spaced) if modelled else {}
        labelled = ((tree, _names_in(found, sentence)) for sentence, tree in trees.items())
        kinds = voted(labelled, whole, persons(document.text, found, whole))
        found, whole = found_with_kinds(found, whole, kinds), with_kinds(whole, kinds)
        antecedents = Antecedents(document, found, whole)
        descriptions = Descriptions(document, found, whole, antecedents)
        return cls(document, by_sentence, trees, whole, found, antecedents, descriptions, spaced)


def _names_in(found: Sequence[Found], sentence: Span) -> tuple[Found, ...]:
    first = bisect_left(found, sentence.start, key=_start)
    last = bisect_left(found, sentence.end, key=_start)
    return tuple(Found(within(sentence, item.span), item.name) for item in found[first:last])


def _start(item: Found) -> int:
    return item.span.start


def dated_sentences(findings: Findings) -> dict[Span, tuple[DateMention, ...]]:
    """The sentences of a document that hold dates, with those that can be put on a calendar; bare lists left out."""
    held = _with_dates(findings)
    return {sentence: dates for sentence, dates in held.items() if not _is_list(findings.document, sentence, dates)}


def listed(findings: Findings) -> Iterator[DateMention]:
    """The dates of sentences that are a list of dates and nothing else, such as a menu of months: they tell nothing."""
    for sentence, dates in _with_dates(findings).items():
        if _is_list(findings.document, sentence, dates):
            yield from dates


def _is_list(document: Document, sentence: Span, dates: Sequence[DateMention]) -> bool:
    starts, ends = [sentence.start, *(date.span.end for date in dates)], [*(date.span.start for date in dates)]
    between = (document.text[start:end] for start, end in zip(starts, [*ends, sentence.end], strict=True))
    return len(dates) > 1 and all(_JOIN.fullmatch(part) for part in between)


def _with_dates(findings: Findings) -> dict[Span, tuple[DateMention, ...]]:
    document, dates = findings.document, findings.dates
    starts = [span.start for span in document.sentences]
    held: dict[Span, list[DateMention]] = defaultdict(list)
    for date in dates:
        at = bisect_right(starts, date.span.start) - 1
        if at >= 0 and date.reading is not None and date.timex in ("DATE", "TIME"):
            sentence = document.sentences[at]
            if sentence.contains(date.span):
                held[sentence].append(date)
    return _under_dates(document, {sentence: tuple(found) for sentence, found in held.items()})


def _under_dates(document: Document, held: dict[Span, tuple[DateMention, ...]]) -> dict[Span, tuple[DateMention, ...]]:
    """The dated sentences, where lines of nothing but a date each together with the sentence below it."""
    following = dict(pairwise(document.sentences))
    below = {
        line: following[line]
        for line, dates in held.items()
        if line in following and line.of(document.text).strip(_AROUND_DATE) == dates[0].text
    }
    below = {line: told for line, told in below.items() if told not in held and told not in document.headings}
    if len({held[line][0].reading for line in below}) < _FEWEST_DATES:
        return held
    return {Span(line.start, below[line].end) if line in below else line: dates for line, dates in held.items()}


def _trees(
    document: Document, dated: Mapping[Span, Sequence[DateMention]], whole: Mapping[str, Name], *, spaced: bool
) -> dict[Span, Tree]:
    sentences = tuple(dated)
    surnames = {short for short, name in whole.items() if name.kind == "person" and " " not in short}
    texts = [sentence.of(document.text) for sentence in sentences]
    leads = [
        _lead(text, [within(sentence, date.span) for date in dated[sentence]], spaced=spaced)
        for sentence, text in zip(sentences, texts, strict=True)
    ]
    told = [text[lead:] for text, lead in zip(texts, leads, strict=True)]
    once = tuple(dict.fromkeys(told))
    parsed = dict(zip(once, parse.parse(once, surnames, spaced_hyphens=spaced), strict=True))
    return {sentence: parsed[text].moved(lead) for sentence, text, lead in zip(sentences, told, leads, strict=True)}


def _spaces_hyphens(text: str) -> bool:
    """Whether a text writes "long - term": words with blanks round the hyphen, and hardly any without."""
    spaced = len(_SPACED_HYPHEN.findall(text))
    return spaced > 1 and 10 * len(_HYPHEN.findall(text)) < spaced


def _lead(text: str, dates: Sequence[Span], *, spaced: bool) -> int:
    """Where the telling begins: after "LONDON (Reuters) -", and after the date that opens a row of a chronology."""
    row = _row(text, dates[0]) if dates else None
    return row.end() if row else before_telling(text, spaced_hyphens=spaced)


def is_row(text: str, date: Span) -> bool:
    """Whether a sentence is a row of a chronology: its date, a mark, and a few words at least."""
    row = _row(text, date)
    return row is not None and text.count(" ", row.end()) > 1


def _row(text: str, date: Span) -> re.Match[str] | None:
    return None if text[: date.start].strip(" \"“‘'([•*-–") else _ROW.match(text, date.end)


def before_telling(text: str, *, spaced_hyphens: bool = False) -> int:
    """How much of a sentence only says whose it is: "LONDON (Reuters) -", "At 16:16, Ann wrote:", "Photo: Low/AP".

    Args:
        spaced_hyphens: the text writes "long - term", so that "Stoke - on" need be no place before a dash.
    """
    credit = _credit(text)
    found = _COMMENT.match(text) or _AGENCY.match(text)
    if credit or found is None:
        return credit
    hyphened = found["hyphened"] if spaced_hyphens else None
    name = hyphened and not (hyphened.isupper() and not text[found.end() :].split(" ", 1)[0].isupper())
    return 0 if name else found.end()


def _credit(text: str) -> int:
    """How much of a sentence is the credit of the picture above it."""
    found = _CREDIT.match(text)
    return found.end() if found else 0


def within(sentence: Span, span: Span) -> Span:
    """A span of the document as offsets into its sentence."""
    return Span(span.start - sentence.start, span.end - sentence.start)
