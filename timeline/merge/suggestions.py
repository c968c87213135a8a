"""Events that may be one, found by the learned model: for a person to decide, never merged by themselves."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from timeline.merge.reasons import rounded, shared_names, shared_words
from timeline.merge.resemblance import Resemblance, Told, situation, told
from timeline.merge.scorecard import scorecard
from timeline.merge.stories import Article, Stories
from timeline.merge.telling import Telling
from timeline.merge.tiers import scored
from timeline.merge.words import kind, stem, stems
from timeline.model import Document, Event, EventMention, Feature, Merge, Suggestion
from timeline.spans import Span

_LARGEST_BLOCK = 20  # mentions
_LEAST_STORY = -2.0  # log-odds of two documents; what is told in two stories is not asked about
_LEAST_WORDS = 2  # in common; in one document half of the shorter telling: nobody tells a thing twice without need
_SAME_DAY, _SAME_MONTH = 1.8, 0.8
_ONCE = 2.0  # log-odds for what a person has but one of; a wrong date is likelier than a second death
"""Log-odds for dates that agree, which the learned model does not see.

Two tellings of one happening give one day in nine of ten cases; of two happenings of one story, in one or two of ten.
"""
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
    held = [(event.id, tellings[m.key]) for event in events for m in event.mentions if m.relation != "dateline"]
    pairs = [
        (i, j)
        for i, j in _pairs([telling for _, telling in held], near)
        if held[i][0] != held[j][0] and not forbids(held[i][1], held[j][1])
    ]
    places = {id: {span: n for n, span in enumerate(document.sentences)} for id, document in documents.items()}
    compared = {
        index: _told(documents[held[index][1].mention.document], held[index][1].mention, places)
        for index in sorted({index for pair in pairs for index in pair})
    }
    resemblance = Resemblance(list(compared.values()), near)
    model = scorecard()
    looks = scored(compared, pairs, resemblance, model)
    best: dict[tuple[str, str], Suggestion] = {}
    for (i, j), log_odds in looks.beside.items():
        (event, telling), (other, its) = held[i], held[j]
        pair = (min(event, other), max(event, other))
        when = _agreement(telling, its)
        score = round(log_odds + when.weight, 2)
        if score >= least and (pair not in best or score > best[pair].merge.score):
            table = model.tables[situation(compared[i], compared[j])]
            beside = Feature(_BESIDE, log_odds - looks.alone[i, j], _BESIDE)
            values = resemblance.values(compared[i], compared[j])
            features = _in_words(table.explain(values), telling.mention, compared[i], compared[j])
            best[pair] = Suggestion(*pair, Merge(telling.key, its.key, score, rounded((*features, beside, when))))
    return tuple(sorted(best.values(), key=lambda found: (-found.merge.score, found.a, found.b)))


def _in_words(features: Iterable[Feature], mention: EventMention, a: Told, b: Told) -> tuple[Feature, ...]:
    """The same features; those of shared words and names say which, as the mention writes them."""
    names = a.name_words & b.name_words
    said = {
        "names": f"both name {', '.join(shared_names(mention, names, stems))}" if names else "no name in common",
        "words": f"both say {', '.join(shared_words(mention.quote.text, (a.words & b.words) - names, stems))}",
    }
    return tuple(replace(feature, detail=said.get(feature.name, feature.detail)) for feature in features)


def _agreement(a: Telling, b: Telling) -> Feature:
    """What their dates say for one happening; nothing where one is a year or longer."""
    if a.in_a_life & b.in_a_life and (a.days[0] > b.days[1] or b.days[0] > a.days[1]) and a.when and b.when:
        (told, *_) = sorted(a.in_a_life & b.in_a_life)
        dates = " and ".join(sorted((a.when.in_words(), b.when.in_words())))
        return Feature("dates", _ONCE, f"there is but one {told}, and it is dated {dates}")
    if a.is_of_one_day and b.is_of_one_day:
        same = a.days[0] <= b.days[1] and b.days[0] <= a.days[1]
        return Feature("dates", _SAME_DAY if same else 0.0, "the same day" if same else "one day apart")
    if a.is_precise and b.is_precise:
        return Feature("dates", _SAME_MONTH, "the same time")
    return Feature("dates", 0.0, "no day")


def _pairs(tellings: Sequence[Telling], near: Stories) -> list[tuple[int, int]]:
    """Mentions of one story whose dates agree, or nearly, and which share an act or a word in a small block."""
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, telling in enumerate(tellings):
        for block in _blocks(telling):
            holders[block].append(index)
    pairs = {pair for block in holders.values() if len(block) <= _LARGEST_BLOCK for pair in combinations(block, 2)}
    return [(a, b) for a, b in sorted(pairs) if _are_near(tellings[a], tellings[b], near)]


def _blocks(telling: Telling) -> set[tuple[str, str]]:
    """Each act with each name, each act and each word with the year and with the month it is told of."""
    months = telling.edtf[:7] if telling.is_precise else ""
    told = {*telling.acts, *telling.words, *telling.name_words}
    once = {("once", what) for what in telling.in_a_life}
    named = {(act, word) for act in telling.acts for word in telling.name_words}
    return once | named | {(time, word) for time in {telling.edtf[:4], months} - {""} for word in told}


def _are_near(a: Telling, b: Telling, near: Stories) -> bool:
    once = a.in_a_life & b.in_a_life
    if not once and (a.days[0] > b.days[1] + 1 or b.days[0] > a.days[1] + 1):
        return False
    shared, shorter = len(_words(a) & _words(b)), min(len(_words(a)), len(_words(b)))
    first, second = a.mention.document, b.mention.document
    if first == second:
        return 2 * shared >= max(_LEAST_WORDS, shorter)
    return shared >= _LEAST_WORDS and near.near(first, second) and near.log_odds(first, second) >= _LEAST_STORY


def _words(telling: Telling) -> frozenset[str]:
    return telling.words | telling.name_words


def _told(document: Document, mention: EventMention, places: Mapping[str, Mapping[Span, int]]) -> Told:
    sentence = document.as_meant(mention.sentence)
    names = [name.text for name in mention.names]
    return told(
        document.id,
        places[document.id].get(mention.sentence, 0),
        sentence,
        document.as_meant(mention.clause),
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


def stories_of(documents: Mapping[str, Document], mentions: Sequence[EventMention]) -> Stories:
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
