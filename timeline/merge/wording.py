"""Title, date and differences of an event, from the mentions that tell it."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from timeline.merge import people
from timeline.merge.counted import amounts, terms
from timeline.merge.telling import Telling
from timeline.model import Basis, Conflict, Document, Event, EventMention, Statement

_BASES: tuple[Basis, ...] = ("explicit", "relative", "inferred")  # best first
_ENDS = frozenset("jail convict sentence ban suspend fine".split())  # acts whose outcome is a length of time
_GOOD_TITLE = range(25, 91)  # characters


def event_id(documents: Mapping[str, Document], members: Sequence[Telling]) -> str:
    """The id of the event that these mentions tell: that of its first mention."""
    return _ids(documents, [member.mention for member in members])[0]


def _ids(documents: Mapping[str, Document], mentions: Sequence[EventMention]) -> tuple[str, ...]:
    """The id each mention would give its event, in the order of the documents' digests."""
    keys = sorted({(documents[m.document].sha256, m.quote.span.start, m.key[2]) for m in mentions})
    return tuple(
        "ev-" + hashlib.sha256(f"{digest}:{start}:{at}".encode()).hexdigest()[:10] for digest, start, at in keys
    )


def event(
    documents: Mapping[str, Document],
    members: Sequence[Telling],
    mentions: tuple[EventMention, ...],
    possible: tuple[str, ...],
) -> Event:
    """The event of these mentions; `members` date it, `mentions` are all of them in reading order."""
    own = [member.mention for member in members]
    best = min(own, key=lambda mention: _title_rank(documents, mention))
    dated = [mention for mention in own if mention.when]
    finest = min(dated, key=_fineness, default=None)
    identity, *aliases = _ids(documents, own)
    return Event(
        id=identity,
        aliases=tuple(aliases),
        title=best.headline,
        title_from=best.key,
        type=best.type,
        when=finest.when if finest else None,
        basis=finest.basis if finest else None,
        mentions=mentions,
        conflicts=(
            *_date_differences(dated),
            *_people_differences(own),
            *_amount_differences(own),
            *_outcome_differences(documents, own),
        ),
        possible=possible,
    )


def _fineness(mention: EventMention) -> tuple[float, bool, int, tuple[str, int, int]]:
    assert mention.when
    assert mention.basis
    return mention.when.days, mention.when.approximate, _BASES.index(mention.basis), mention.key


def _title_rank(documents: Mapping[str, Document], mention: EventMention) -> tuple[object, ...]:
    """Best: a clause with an act, neither a fragment nor a quotation, of a comfortable length, the earliest told."""
    document = documents[mention.document]
    published = document.published.when.ordinals[0] if document.published else float("inf")
    return (
        not mention.headline,
        mention.act is None,
        not mention.told_whole,
        mention.type == "statement",
        mention.quote.text[:1] in "\"“‘'",
        len(mention.headline) not in _GOOD_TITLE,
        mention.when.days if mention.when else float("inf"),
        published,
        mention.key,
    )


def _date_differences(mentions: Sequence[EventMention]) -> tuple[Conflict, ...]:
    """Where the sources give the date more or less precisely, or, once a person joined them, give different ones."""
    said: dict[str, list[tuple[str, int, int]]] = defaultdict(list)
    for mention in mentions:
        if mention.when:
            said[mention.when.edtf].append(mention.key)
    if len(said) < 2:
        return ()
    statements = tuple(Statement(edtf, tuple(sorted(keys))) for edtf, keys in sorted(said.items()))
    dates = [mention.when.ordinals for mention in mentions if mention.when]
    apart = max(first for first, _ in dates) > min(last for _, last in dates)
    return (Conflict("when", "contradicts" if apart else "coarser", statements),)


def _people_differences(mentions: Sequence[EventMention]) -> tuple[Conflict, ...]:
    """Where documents that tell the same act name different people as who did it, or to whom it was done."""
    conflicts = []
    for role in ("actor", "undergoer"):
        said: dict[str, list[tuple[str, int, int]]] = defaultdict(list)
        named: dict[str, set[str]] = defaultdict(set)
        for mention in mentions:
            for name in mention.names:
                if name.kind == "person" and name.role == role and mention.act == mentions[0].act:
                    said[name.text].append(mention.key)
                    named[mention.document].add(name.text)
        if any(people.disjoint(a, b) for a, b in combinations(named.values(), 2)):
            statements = tuple(Statement(name, tuple(sorted(keys))) for name, keys in sorted(said.items()))
            conflicts.append(Conflict("who", "differs", statements))
    return tuple(conflicts)


def _outcome_differences(documents: Mapping[str, Document], mentions: Sequence[EventMention]) -> tuple[Conflict, ...]:
    """Where documents give the sentence of a court as different terms: "nine years" against "eight years"."""
    said: dict[str, list[tuple[str, int, int]]] = defaultdict(list)
    named: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        for term in terms(mention.clause.of(documents[mention.document].text)) if mention.act in _ENDS else ():
            said[term].append(mention.key)
            named[mention.document].add(term)
    if not any(a.isdisjoint(b) for a, b in combinations(named.values(), 2)):
        return ()
    statements = tuple(Statement(term, tuple(sorted(keys))) for term, keys in sorted(said.items()))
    return (Conflict("outcome", "differs", statements),)


def _amount_differences(mentions: Sequence[EventMention]) -> tuple[Conflict, ...]:
    """Where documents count the same thing differently: "29 people" against "31 people"."""
    said: dict[str, dict[str, list[tuple[str, int, int]]]] = defaultdict(lambda: defaultdict(list))
    for mention in mentions:
        for noun, amount in amounts(mention.quote.text, mention.date.text if mention.date else ""):
            said[noun][amount].append(mention.key)
    conflicts = []
    for noun in sorted(said):
        tellers = [{key[0] for key in keys} for keys in said[noun].values()]
        if len(tellers) > 1 and not set.intersection(*tellers):
            statements = tuple(Statement(text, tuple(sorted(keys))) for text, keys in sorted(said[noun].items()))
            conflicts.append(Conflict("amount", "differs", statements))
    return tuple(conflicts)
