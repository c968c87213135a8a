"""Title and date of an event, from the mentions that tell it."""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from collections.abc import Mapping, Sequence

from timeline.merge.disagreement import conflicts
from timeline.merge.telling import Telling
from timeline.model import Basis, Document, Event, EventMention

_BASES: tuple[Basis, ...] = ("explicit", "relative", "inferred")  # best first
_POOR = 0.25  # acceptance of a headline that is no title where there is another
_GOOD = 0.8  # acceptance from which on what most tell counts for more than how it is told
_GOOD_TITLE = range(15, 91)  # characters


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
    typical = _typical(members)
    best = min(own, key=lambda mention: _title_rank(documents, mention, typical[mention.key]))
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
        conflicts=conflicts(documents, mentions),
        possible=possible,
    )


def _fineness(mention: EventMention) -> tuple[float, bool, int, tuple[str, int, int]]:
    assert mention.when
    assert mention.basis
    return mention.when.days, mention.when.approximate, _BASES.index(mention.basis), mention.key


def _typical(members: Sequence[Telling]) -> Mapping[tuple[str, int, int], float]:
    """How much of each headline most tell: the sum of the shares of words in common with all, to one place."""
    told = Counter(member.told for member in members if member.told)
    shares = {
        one: math.fsum(count * len(one & other) / len(one | other) for other, count in told.items()) for one in told
    }
    return {member.key: round(shares.get(member.told, 0.0), 1) for member in members}


def _title_rank(documents: Mapping[str, Document], mention: EventMention, typical: float) -> tuple[object, ...]:
    """Best: not poor, judged or with an act, no fragment, likely good, what most tell, of a comfortable length."""
    document = documents[mention.document]
    published = document.published.when.ordinals[0] if document.published else float("inf")
    return (
        not mention.headline,
        mention.acceptance is not None and mention.acceptance < _POOR,
        mention.act is None and mention.acceptance is None,
        not mention.told_whole,
        mention.type == "statement",
        -min(round(mention.acceptance or 0, 1), _GOOD),
        -typical,
        -round(mention.acceptance or 0, 1),
        mention.quote.text[:1] in "\"“‘'",
        len(mention.headline) not in _GOOD_TITLE,
        mention.when.days if mention.when else float("inf"),
        published,
        mention.key,
    )
