"""The event mentions of a document: one for each date that governs a happening, and one for each happening without a date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from timeline.config import EventsConfig
from timeline.events import weighing
from timeline.events.binding import Bound, bind
from timeline.events.factuality import factuality
from timeline.events.governing import Governed, governed, of_head, root
from timeline.events.headline import headline
from timeline.events.names import names
from timeline.events.reading import Reading
from timeline.events.retelling import Line, retell
from timeline.events.tree import Tree
from timeline.events.weighing import is_vague
from timeline.events.triggers import LIGHT_VERBS, Trigger, told, trigger_of, triggers
from timeline.model import DateMention, EventMention, Name
from timeline.spans import Span

_PAST_BEFORE = re.compile(r"\b(?:has|have|had|was|were|been) $")
_PAST_AFTER = re.compile(r" (?:\w+ed|came|became|went|sold|made|told|found|won|lost|took|gave|left|met)\b")


@dataclass(frozen=True, slots=True)
class _Sense:
    """What the tree tells of a happening; `resolved` are the people whom its pronouns and surnames stand for."""

    tree: Tree
    told: Governed
    line: Line | None
    resolved: tuple[Name, ...] = ()


def dated(reading: Reading, config: EventsConfig) -> Iterator[EventMention]:
    """A mention for each date of the document that governs something."""
    for sentence, dates in reading.dated.items():
        text = sentence.of(reading.document.text)
        if weighing.is_editorial(text) or text.rstrip(" \"”’'").endswith("?"):
            continue
        for date in dates:
            if not is_vague(date) or _looks_back(text, date, sentence.start):
                yield from _mention(reading, sentence, _own_signal(date), config)


def _own_signal(date: DateMention) -> DateMention:
    return replace(date, signal=None) if weighing.without_signal_of_owner(date) else date


def _mention(reading: Reading, sentence: Span, date: DateMention, config: EventsConfig) -> Iterator[EventMention]:
    document, text = reading.document, sentence.of(reading.document.text)
    at = _within(sentence, date.span)
    bound = bind(text, at)
    sense = _sense(reading, sentence, date, config.title_length)
    line = sense.line if sense else None
    bounds = is_vague(date) or weighing.is_as_of(text[: at.start])
    if sense and weighing.is_today_at_large(sense.tree, sense.told, date, sense.tree.inside(at)):
        return
    if sense and is_vague(date) and not (line and line.whole):
        return
    trigger = _trigger(sense, bound)
    said, hedge = factuality(sense.tree, sense.told.head) if sense else ("happened", None)
    if said == "happened" and sense and weighing.is_ahead(date):
        said, hedge = "planned", date.text
    yield EventMention(
        document=document.id,
        sentence=sentence,
        clause=Span(sentence.start + bound.clause.start, sentence.start + bound.clause.end),
        quote=document.quote(sentence),
        relation="bounds" if bounds else "dates",
        date=date,
        date_quote=document.quote(date.span),
        headline=line.text if line else _cut(text, bound, at, reading, config),
        type=trigger.type if trigger else "other",
        act=trigger.act if trigger else None,
        names=tuple(dict.fromkeys((*_names_in(text, bound, reading), *(sense.resolved if sense else ())))),
        acts=tuple(sorted({*bound.acts, *((trigger.act,) if trigger and not trigger.passes_on else ())})),
        told_whole=line is not None and line.whole,
        factuality=said,
        hedge=hedge,
    )


def undated(reading: Reading, config: EventsConfig) -> Iterator[EventMention]:
    """A mention for each sentence without a date that tells a happening: what is over, or what may tell a dated event."""
    document = reading.document
    headings = frozenset(document.headings)
    for sentence in document.sentences:
        text = sentence.of(document.text)
        if sentence in headings or sentence in reading.dated or text.rstrip(" \"”’'").endswith("?"):
            continue
        found = triggers(text)
        act = told(found)
        if act is None:
            continue
        bound = Bound(Span(0, len(text)), None, act, found)
        line, trigger = _over(reading, sentence, config.title_length) or (None, act)
        yield EventMention(
            document=document.id,
            sentence=sentence,
            clause=sentence,
            quote=document.quote(sentence),
            relation="bounds" if line else "supports",
            date=None,
            date_quote=None,
            headline=line.text if line else headline("", text, "", reading.whole, config.title_length),
            type=trigger.type,
            act=trigger.act,
            names=_names_in(text, bound, reading),
            acts=tuple(sorted({*bound.acts, trigger.act})),
            told_whole=line is not None,
        )


def _over(reading: Reading, sentence: Span, length: int) -> tuple[Line, Trigger] | None:
    """The line of a sentence without a date that says something of weight is over, with the word that tells it."""
    tree = reading.trees.get(sentence)
    head = root(tree) if tree else None
    if tree is None or head is None:
        return None
    found = of_head(tree, head)
    trigger = _trigger_at(tree, head)
    if trigger is None or trigger.passes_on or trigger.type not in weighing.HEAVY:
        return None
    if found.subject is None or not (tree.words[found.subject].is_noun or tree.words[found.subject].tag == "PRP"):
        return None
    if factuality(tree, head)[0] != "happened":
        return None

    def named(index: int) -> str | None:
        name = _name_at(reading, sentence.start, tree, index)
        return name.text if name else None

    line = retell(tree, found, frozenset(), named, length)
    return (line, trigger) if line and line.whole else None


def _within(sentence: Span, span: Span) -> Span:
    return Span(span.start - sentence.start, span.end - sentence.start)


def _sense(reading: Reading, sentence: Span, date: DateMention, length: int) -> _Sense | None:
    tree = reading.trees.get(sentence)
    found = governed(tree, _within(sentence, date.span)) if tree else None
    if tree is None or found is None:
        return None
    dates = frozenset(
        word for item in reading.dated[sentence] for word in _date_words(tree, item, _within(sentence, item.span))
    )

    resolved: list[Name] = []

    def named(index: int) -> str | None:
        name = _name_at(reading, sentence.start, tree, index)
        if name is not None:
            resolved.append(name)
        return name.text if name else None

    line = retell(tree, found, dates, named, length, ahead=weighing.is_ahead(date))
    return _Sense(tree, found, line, tuple(dict.fromkeys(resolved)))


def _date_words(tree: Tree, date: DateMention, at: Span) -> tuple[int, ...]:
    """The words of a date; a vague one that others hang on ("as soon as possible") is none."""
    words = tree.inside(at)
    return () if is_vague(date) and any(tree.children(word) for word in words) else words


def _name_at(reading: Reading, start: int, tree: Tree, index: int) -> Name | None:
    """The full name of who a pronoun or a lone surname is, `None` where it says nothing more."""
    word = tree.words[index]
    if word.tag in ("PRP", "PRP$"):
        return reading.antecedents.name_of(word.text, start + word.span.start)
    known = reading.whole.get(word.text)
    return known if known and known.kind == "person" and known.text != word.text else None


def _trigger(sense: _Sense | None, bound: Bound) -> Trigger | None:
    """The word that tells it: what the date governs in the tree, where it is one of the known words."""
    if sense is None:
        return bound.trigger
    return _trigger_at(sense.tree, sense.told.head) or bound.trigger


def _trigger_at(tree: Tree, head: int) -> Trigger | None:
    """The trigger a word is, the noun of a light verb ("made an allegation"), the infinitive after it ("went on to murder")."""
    word = tree.words[head]
    inner: tuple[int, ...] = ()
    if word.lemma in LIGHT_VERBS:
        inner = tree.children(head, "dobj", "nsubjpass")
        inner += tuple(item for prep in tree.children(head, "prep") for item in tree.children(prep, "pobj"))
    for index in (*inner, head, *tree.children(head, "xcomp")):
        word = tree.words[index]
        if found := trigger_of(word.lemma, word.span, noun=not word.is_verb):
            return found
    return None


def _looks_back(text: str, date: DateMention, offset: int) -> bool:
    """Whether a vague word stands beside a verb in the past: "has now been", "was later jailed", "recently published"."""
    before, after = text[: date.span.start - offset], text[date.span.end - offset :]
    return bool(_PAST_BEFORE.search(before) or _PAST_AFTER.match(after))


def _cut(text: str, bound: Bound, date: Span, reading: Reading, config: EventsConfig) -> str:
    """The headline by rules: the clause without its date."""
    if bound.nominal:
        return headline("", bound.nominal.of(text), "", reading.whole, config.title_length)
    subject = bound.subject.of(text) if bound.subject else ""
    if bound.clause.contains(date):
        before, after = text[bound.clause.start : date.start], text[date.end : bound.clause.end]
    else:
        before, after = bound.clause.of(text), ""
    short = headline(subject, before, after, reading.whole, config.title_length)
    return short or headline("", text, "", reading.whole, config.title_length)


def _names_in(text: str, bound: Bound, reading: Reading) -> tuple[Name, ...]:
    """The names of the clause and its subject; those of the whole sentence where the clause has none."""
    found = names(text, (0,))
    parts = [part for part in (bound.clause, bound.subject) if part]
    near = [item for item in found if any(part.contains(item.span) for part in parts)]
    opening = text.split(" ", 1)[0].strip("\"“‘'")
    named = [reading.whole.get(item.name.text, item.name) for item in near or found]
    if opening in reading.whole and bound.clause.start == 0:
        named.insert(0, reading.whole[opening])
    return tuple(dict.fromkeys(named))
