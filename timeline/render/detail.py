"""The evidence behind an event, as plain values: every mention, conflicts, and why its mentions are one event."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from timeline.model import Document, Event, EventMention, Feature, Statement, Suggestion, Timeline
from timeline.render.context import AROUND, AROUND_MANY, OPEN, around, pieces
from timeline.render.decided import fingerprint_record
from timeline.render.mentions import Key, evidence_ids
from timeline.render.records import DATING, quote_groups, said
from timeline.render.view import BASIS, TOLD_AS, View, place_view
from timeline.when import parse


def details(timeline: Timeline) -> list[View]:
    """What the evidence panel shows of each event, those without a firm date last."""
    documents = {document.id: document for document in timeline.documents}
    numbers = {id: number for number, id in enumerate(documents)}
    events = (*timeline.events, *timeline.undated)
    alike = suggested(timeline.suggestions, events)
    most = AROUND if len(events) <= OPEN else AROUND_MANY
    return [
        {**detail_view(event, documents, numbers, most), **_rare(event, alike.get(event.id, []))} for event in events
    ]


def _rare(event: Event, alike: list[View]) -> View:
    """What few events have, and only these carry: what they may be the same as, and what the machine said of them."""
    machine = fingerprint_record(event.curation.machine)
    return {name: value for name, value in (("suggested", alike), ("machine", machine)) if value}


def suggested(suggestions: Sequence[Suggestion], events: Sequence[Event]) -> dict[str, list[View]]:
    """By event what it may be the same as, likeliest first: the other's number, both mentions, score and reasons."""
    places = {event.id: (number, event) for number, event in enumerate(events)}
    found: dict[str, list[View]] = {}
    for one in suggestions:
        for own, other in ((one.a, one.b), (one.b, one.a)) if {one.a, one.b} <= places.keys() else ():
            number, there = places[other]
            keys = (one.merge.a, one.merge.b)
            found.setdefault(own, []).append(
                {
                    "event": number,
                    "here": _mention_of(places[own][1], keys),
                    "there": _mention_of(there, keys),
                    "score": one.merge.score,
                    "features": [_reason(feature) for feature in one.merge.features],
                }
            )
    return found


def _mention_of(event: Event, keys: Sequence[Key]) -> str:
    ids = evidence_ids(event)
    return next(ids[key] for key in keys if key in ids)


def _reason(feature: Feature) -> list[str | float]:
    """Name, weight and detail, in which the name is not said again."""
    name = feature.name.replace("-", " ")
    return [name, feature.weight, feature.detail.removeprefix(f"{feature.name}: ")]


def detail_view(
    event: Event, documents: Mapping[str, Document], numbers: Mapping[str, int], most: int = AROUND
) -> View:
    """The evidence, what the sources disagree about, and why it is one event.

    Args:
        most: characters shown around a sentence, on either side.
    """
    ids, groups = evidence_ids(event), quote_groups(event)
    return {
        "mentions": [
            mention_view(m, ids[m.key], groups.get(m.key, ""), documents, numbers, most) for m in event.mentions
        ],
        "conflicts": [
            {"field": c.field, "severity": c.severity, "sides": [_side(c.field, s, ids) for s in c.statements]}
            for c in event.conflicts
        ],
        "merges": [
            {
                "a": ids[m.a],
                "b": ids[m.b],
                "score": m.score,
                "features": [_reason(feature) for feature in m.features],
            }
            for m in event.merges
        ],
        "possible": list(event.possible),
    }


def _side(field: str, statement: Statement, ids: Mapping[tuple[str, int, int], str]) -> View:
    record = said(field, statement)
    text = parse(record["edtf"]).in_words() if "edtf" in record else record["text"]
    return {"text": text, "mentions": [ids[key] for key in statement.mentions]}


def mention_view(
    mention: EventMention,
    id: str,
    group: str,
    documents: Mapping[str, Document],
    numbers: Mapping[str, int],
    most: int = AROUND,
) -> View:
    """One mention: the quote in pieces around its date, the sentences around it, and how the date was read."""
    document = documents[mention.document]
    before, after = around(mention, document, most)
    date = mention.date_quote
    quote = pieces(mention.quote, date)
    return {
        "id": id,
        "document": numbers[mention.document],
        "line": document.line(mention.quote.span),
        "place": document.place(mention.quote.span) or "",
        "start": mention.quote.span.start,
        "relation": mention.relation,
        "told_as": TOLD_AS[mention.factuality] if mention.factuality != "happened" else "",
        "hedge": mention.hedge or "",
        "group": group,
        "before": before,
        "quote": list(quote),
        "after": after,
        "elsewhere": {**place_view(date, documents), "start": date.span.start} if date and len(quote) == 1 else None,
        "date": date_view(mention),
    }


def date_view(mention: EventMention) -> View | None:
    """How the date of a mention was read, `None` when it has none."""
    if mention.date is None:
        return None
    return {
        "says": mention.when.in_words() if mention.when else "not resolved",
        "edtf": mention.when.edtf if mention.when else "",
        "rule": mention.date.rule,
        "basis": BASIS[mention.basis or "explicit"],
        "anchor": mention.anchor or "",
    }


_RUN_UP = 70
"""Characters before the date that the list shows of a quote; the whole quote stands in the evidence."""


def run_up(quote: Sequence[str]) -> tuple[str, str]:
    """The words before a quote's date, cut where the list may leave the beginning out."""
    if len(quote) == 1 or len(quote[0]) <= _RUN_UP:
        return "", quote[0]
    head = quote[0][:-_RUN_UP]
    cut = len(head) + len(quote[0][-_RUN_UP:].split(" ", 1)[0]) + 1
    return quote[0][:cut], quote[0][cut:]


def lead(detail: View, event: Event) -> View:
    """The mention to show first: one whose sentence bears the very date of the event, if any has it at all.

    Among equals the one the title is from comes first, then what writes the date in full.
    """
    titled = evidence_ids(event).get(event.title_from)

    def standing(mention: View) -> tuple[bool, ...]:
        inside = len(mention["quote"]) == 3
        return (
            bears_date(mention, event) and inside,
            bears_date(mention, event),
            mention["relation"] in DATING and inside,
            mention["id"] == titled,
            bool(mention["date"]) and not mention["date"]["anchor"],
        )

    return max(detail["mentions"], key=standing)


def bears_date(mention: View, event: Event) -> bool:
    """Whether the date that a mention was read as is the one that its event has."""
    own = event.when.edtf if event.when else ""
    return bool(own) and mention["relation"] in DATING and bool(mention["date"]) and mention["date"]["edtf"] == own


def date_from(mention: View, event: Event) -> str:
    """Where the date of an event comes from when the words of its first sentence are not it; empty when they are."""
    if event.basis == "decided":
        return "the date was set by a person"
    if mention["relation"] not in DATING or event.when is None:
        return ""
    if bears_date(mention, event):
        other = mention["elsewhere"]
        return f"the date stands in line {other['line']}: “{other['text']}”" if other else ""
    return "the date rests on more than this sentence"


def printed_once(detail: View) -> Iterator[View]:
    """The mentions without those that only print a statement again."""
    seen: set[str] = set()
    for mention in detail["mentions"]:
        if not mention["group"] or mention["group"] not in seen:
            yield mention
        seen.add(mention["group"])
