"""Events that may be one, found by the learned model: for a person to decide, never merged by themselves."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from timeline.merge.resemblance import Resemblance, Told, situation, told
from timeline.merge.scorecard import scorecard
from timeline.merge.stories import Article, Stories
from timeline.merge.telling import Telling
from timeline.merge.tiers import scored
from timeline.merge.words import kind, stem
from timeline.model import Document, Event, EventMention, Feature, Merge, Suggestion
from timeline.spans import Span

_LARGEST_BLOCK = 20  # mentions
_LEAD = 3  # sentences
_BESIDE = "beside other tellings"

Forbids = Callable[[Telling, Telling], bool]


def suggestions(
    documents: Mapping[str, Document],
    events: Sequence[Event],
    tellings: Mapping[tuple[str, int, int], Telling],
    near: Stories,
    forbids: Forbids,
    least: float,
) -> tuple[Suggestion, ...]:
    """The pairs of events that the model finds likely to be one, likeliest first.

    Args:
        near: of the documents.
        forbids: whether two mentions can never be one event.
        least: log-odds.
    """
    held = [(event.id, tellings[m.key]) for event in events for m in event.mentions if m.key in tellings]
    pairs = [
        (i, j)
        for i, j in _pairs([telling for _, telling in held])
        if held[i][0] != held[j][0] and not forbids(held[i][1], held[j][1])
    ]
    places = {id: {span: n for n, span in enumerate(document.sentences)} for id, document in documents.items()}
    compared = {
        index: _told(documents[held[index][1].mention.document], held[index][1].mention, places)
        for index in sorted({index for pair in pairs for index in pair})
    }
    resemblance = Resemblance(list(compared.values()), near)
    model = scorecard()
    looked = scored(compared, pairs, resemblance, model)
    best: dict[tuple[str, str], Suggestion] = {}
    for (i, j), found in looked.items():
        (event, telling), (other, its) = held[i], held[j]
        pair = (min(event, other), max(event, other))
        score = round(found.score, 2)
        if score >= least and (pair not in best or score > best[pair].merge.score):
            table = model.tables[situation(compared[i], compared[j])]
            features = (*table.explain(found.values), Feature(_BESIDE, found.score - found.alone, _BESIDE))
            best[pair] = Suggestion(*pair, Merge(telling.key, its.key, score, _rounded(features)))
    return tuple(sorted(best.values(), key=lambda found: (-found.merge.score, found.a, found.b)))


def _pairs(tellings: Sequence[Telling]) -> list[tuple[int, int]]:
    """Mentions that tell of one act and share a word of a name, in small blocks, with dates that overlap."""
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, telling in enumerate(tellings):
        for act in telling.acts:
            for word in telling.name_words:
                holders[act, word].append(index)
    pairs = {pair for block in holders.values() if len(block) <= _LARGEST_BLOCK for pair in combinations(block, 2)}
    return [
        (a, b)
        for a, b in sorted(pairs)
        if tellings[a].days[0] <= tellings[b].days[1] and tellings[b].days[0] <= tellings[a].days[1]
    ]


def _told(document: Document, mention: EventMention, places: Mapping[str, Mapping[Span, int]]) -> Told:
    sentence = mention.sentence.of(document.text)
    names = [name.text for name in mention.names]
    return told(
        document.id,
        places[document.id].get(mention.sentence, 0),
        sentence,
        mention.clause.of(document.text),
        _trigger(sentence, mention.act),
        names,
        [name.text for name in mention.names if name.kind == "person"],
        mention.when.ordinals if mention.when else None,
    )


def _trigger(sentence: str, act: str | None) -> Span:
    """The first word of the sentence that tells the act; the whole of it where none does."""
    wanted = kind(stem(act)) if act else None
    starts = [0, *(i + 1 for i, c in enumerate(sentence) if c == " "), len(sentence) + 1]
    words = (Span(a, max(a, b - 1)) for a, b in pairwise(starts))
    whole = Span(0, len(sentence))
    return next((span for span in words if kind(stem(span.of(sentence).strip(".,;:()“”\"'"))) == wanted), whole)


def stories(documents: Mapping[str, Document], mentions: Sequence[EventMention]) -> Stories:
    """The stories of the documents, by their words and by the names in their mentions."""
    names: dict[str, Counter[str]] = defaultdict(Counter)
    people: dict[str, Counter[str]] = defaultdict(Counter)
    for mention in mentions:
        names[mention.document].update(name.text for name in mention.names)
        people[mention.document].update(name.text for name in mention.names if name.kind == "person")
    return Stories(
        [Article(id, document.text, _lead(document), names[id], people[id]) for id, document in documents.items()]
    )


def _lead(document: Document) -> str:
    sentences = document.sentences[:_LEAD]
    return document.text[sentences[0].start : sentences[-1].end] if sentences else ""


def _rounded(features: Iterable[Feature]) -> tuple[Feature, ...]:
    return tuple(replace(feature, weight=round(feature.weight, 2)) for feature in features)
