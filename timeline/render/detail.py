"""The evidence behind an event, as plain values: every mention, conflicts, and why its mentions are one event."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from timeline.model import Document, Event, EventMention, Statement
from timeline.render.context import around, pieces
from timeline.render.records import DATING, evidence_ids, quote_groups, said
from timeline.render.view import BASIS, TOLD_AS, View, place_view
from timeline.when import parse


def detail_view(event: Event, documents: Mapping[str, Document], numbers: Mapping[str, int]) -> View:
    """What the evidence panel shows of an event."""
    ids, groups = evidence_ids(event), quote_groups(event)
    return {
        "mentions": [mention_view(m, ids[m.key], groups.get(m.key, ""), documents, numbers) for m in event.mentions],
        "conflicts": [
            {"field": c.field, "severity": c.severity, "sides": [_side(c.field, s, ids) for s in c.statements]}
            for c in event.conflicts
        ],
        "merges": [
            {
                "a": ids[m.a],
                "b": ids[m.b],
                "score": m.score,
                "features": [[f.name.replace("-", " "), f.weight, f.detail] for f in m.features],
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
    mention: EventMention, id: str, group: str, documents: Mapping[str, Document], numbers: Mapping[str, int]
) -> View:
    """One mention: the quote in pieces around its date, the sentences around it, and how the date was read."""
    document = documents[mention.document]
    before, after = around(mention, document)
    date = mention.date_quote
    quote = pieces(mention.quote, date)
    return {
        "id": id,
        "document": numbers[mention.document],
        "line": document.line(mention.quote.span),
        "relation": mention.relation,
        "told_as": TOLD_AS[mention.factuality] if mention.factuality != "happened" else "",
        "hedge": mention.hedge or "",
        "group": group,
        "before": before,
        "quote": list(quote),
        "after": after,
        "elsewhere": place_view(date, documents) if date and len(quote) == 1 else None,
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
    """The mention to show first: the one the title is from if it carries the date, else the first that does."""
    mentions: Sequence[View] = detail["mentions"]
    dating = [m for m in mentions if m["relation"] in DATING and len(m["quote"]) == 3]
    titled = evidence_ids(event).get(event.title_from)
    return next((m for m in dating if m["id"] == titled), (dating or mentions)[0])


def printed_once(detail: View) -> Iterator[View]:
    """The mentions without those that only print a statement again."""
    seen: set[str] = set()
    for mention in detail["mentions"]:
        if not mention["group"] or mention["group"] not in seen:
            yield mention
        seen.add(mention["group"])
