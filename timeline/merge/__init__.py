"""One event a happening: mentions that tell the same are joined, with a reason for every join.

* `copies`: sentences that print one and the same statement
* `telling`, `tellings`: a mention with what is compared of it; `people`, `counted` and `amounts`: its names and numbers
* `once`: what happens to a person, or to a place in a day, but once
* `likeness`: points for and against, by `rarity`; `evidence`: what can be pointed at; `vetoes`: what forbids a merge
* `average`: average link among the tellings of one date
* `clusters`: from there slips of a day, and coarse dates into exactly one finer event
* `reasons`: what two mentions share, in the words of their sources
* `wording`: title and date of an event from its mentions; `disagreement`: where its sources differ
* `decisions`: what a person joined or keeps apart
* `suggestions`: events that may be one, by the learned model in `scorecard`: which documents tell one story
  (`stories`), which tellings are alike (`resemblance`, `meaning`), and which are so beside all others (`company`)
* `tiers`, `linking`: the learned model alone, for mentions without dates
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from timeline.config import MergeConfig
from timeline.merge import naming, wording
from timeline.merge.average import Pair
from timeline.merge.clusters import Cluster, Clustering, cluster
from timeline.merge.copies import group_copies
from timeline.merge.decisions import Decisions
from timeline.merge.evidence import LIGHT_ACTS, RARE_POINTS, is_hard
from timeline.merge.likeness import compare, points
from timeline.merge.rarity import Rarity
from timeline.merge.reasons import in_words, rounded
from timeline.merge.stories import Stories
from timeline.merge.suggestions import stories_of, suggestions
from timeline.merge.telling import PHRASE_START, Telling
from timeline.merge.tellings import tellings_of
from timeline.merge.vetoes import vetoed
from timeline.model import Decision, Event, EventMention, Feature, Findings, Merge, Rejected, Suggestion
from timeline.relative import Relative
from timeline.when import When

_FORBIDDEN = float("-inf")
_NO_EVENT = "a date, but its sentence tells no event that can be understood by itself"
_DECIDED = 100.0  # points; more than all evidence there can be
_SUPPORT_DAYS = 31  # between an event and the publication of what tells it without a date
_BLOCK_LIMIT = 60  # a word of more mentions than this does not by itself bring two together


class Merged(NamedTuple):
    """The events on the calendar, those whose date could not be resolved, what a person might join, and the rest.

    `untold` are the dates of sentences that tell no event which could be understood by itself, and support no other.
    """

    events: tuple[Event, ...]
    undated: tuple[Event, ...]
    suggestions: tuple[Suggestion, ...]
    untold: tuple[Rejected, ...]


def merge(corpus: Sequence[Findings], config: MergeConfig, decisions: Sequence[Decision] = ()) -> Merged:
    """The events of a corpus, sorted by date and id.

    Undated mentions that tell a dated event support it, and so do dated ones that no headline could be made of; what
    the text only bounds ("has now been disbanded") comes among the undated.

    Args:
        decisions: of a person, by the keys of mentions; they win over every score.
    """
    return _Merging(naming.of_one_kind(corpus), config, Decisions(decisions)).merged()


class _Merging:
    """The corpus while it is merged: tellings, rarities, copies, and the pair scores seen so far."""

    def __init__(self, corpus: Sequence[Findings], config: MergeConfig, decisions: Decisions) -> None:
        self._config = config
        self._decisions = decisions
        self._documents = {findings.document.id: findings.document for findings in corpus}
        tellings = tellings_of(corpus)
        self._tellings = {telling.key: telling for telling in tellings}
        self._copies = group_copies([t.mention.quote.text for t in tellings], config.copy_containment)
        self._rarity = Rarity(tellings)
        self._dated = [t for t in tellings if t.when and t.mention.relation in ("dates", "dateline")]
        self._loose = [t for t in tellings if t.mention.relation in ("bounds", "supports")]
        self._unresolved = [t for t in tellings if t.mention.relation == "dates" and t.when is None]
        self._common = {
            word
            for word, count in Counter(word for t in tellings for word in t.words | t.name_words).items()
            if count > max(_BLOCK_LIMIT, len(tellings) // 20)
        }
        self._pairs: dict[tuple[tuple[str, int, int], tuple[str, int, int]], Pair] = {}

    def merged(self) -> Merged:
        clustering = self._decided(cluster(self._dated, self._pair, self._config.threshold, self._blocks))
        supports = self._supports(clustering.clusters)
        names = [wording.event_id(self._documents, c.members) for c in clustering.clusters]
        dated = [
            self._event(c, supports[index], tuple(names[i] for i in clustering.possible.get(index, ())))
            for index, c in enumerate(clustering.clusters)
        ]
        attached = {telling.key for found in supports.values() for telling in found}
        bounded = [t for t in self._loose if self._stands_alone(t)]
        alone = [t for t in (*self._unresolved, *bounded) if t.key not in attached]
        undated = [
            self._event(Cluster(tuple(alone[i] for i in indices)), (), ())
            for indices in self._decisions.joined([[t.key] for t in alone])
        ]
        events = tuple(sorted(_told(dated), key=_order))
        suggested = suggestions(
            self._documents, events, self._tellings, self._stories, self._forbids, self._config.suggest
        )
        return Merged(events, tuple(sorted(_told(undated), key=_order)), suggested, _untold((*dated, *undated)))

    def _stands_alone(self, telling: Telling) -> bool:
        """Whether a mention without a date is an event where it supports no other: one that a person took out is."""
        mention = telling.mention
        bounded = mention.relation == "bounds" and mention.act is not None
        return bool(mention.headline) and (bounded or self._decisions.parts(telling.key))

    def _decided(self, clustering: Clustering) -> Clustering:
        """The clusters that a person joined as one each, without what a person keeps apart from them."""
        groups = self._decisions.joined([[member.key for member in c.members] for c in clustering.clusters])
        home = {index: at for at, indices in enumerate(groups) for index in indices}
        clusters: list[Cluster] = []
        taken_out: list[Cluster] = []
        for indices in groups:
            members = [member for i in indices for member in clustering.clusters[i].members]
            kept, *others = self._decisions.parted([member.key for member in members])
            clusters.append(Cluster(tuple(members[at] for at in kept)))
            taken_out += (Cluster(tuple(members[at] for at in part)) for part in others)
        possible = {
            home[index]: tuple(sorted({home[i] for i in others} - {home[index]}))
            for index, others in clustering.possible.items()
            if len(groups[home[index]]) == 1
        }
        return Clustering((*clusters, *taken_out), possible)

    def _forbids(self, a: Telling, b: Telling) -> bool:
        """Whether a person need not even be asked."""
        veto = vetoed(a, b, days_apart=1)
        return self._decisions.apart(a.key, b.key) or (veto is not None and veto.final)

    def _pair(self, a: Telling, b: Telling) -> Pair:
        low, high = (a, b) if a.key <= b.key else (b, a)
        key = low.key, high.key
        if key not in self._pairs:
            if self._decisions.same(*key):
                self._pairs[key] = Pair(_DECIDED, (Feature("decision", _DECIDED, "a person joined them"),), hard=True)
            elif self._decisions.apart(*key):
                self._pairs[key] = Pair(_FORBIDDEN, (Feature("veto", _FORBIDDEN, "a person keeps them apart"),))
            elif veto := vetoed(low, high):
                by_a_day = vetoed(low, high, days_apart=1) is None
                self._pairs[key] = Pair(_FORBIDDEN, (Feature("veto", _FORBIDDEN, veto.reason),), by_a_day=by_a_day)
            else:
                features = compare(
                    low,
                    high,
                    self._rarity,
                    copies=self._copies.same(low.sentence, high.sentence) and low.tells_as(high),
                )
                self._pairs[key] = Pair(
                    points(features),
                    features,
                    is_hard(low, high, features, self._rarity, self._story(low, high)),
                    once=bool(low.once & high.once),
                )
        return self._pairs[key]

    def _story(self, a: Telling, b: Telling) -> float:
        first, second = a.mention.document, b.mention.document
        return math.inf if first == second else self._stories.log_odds(first, second)

    @cached_property
    def _stories(self) -> Stories:
        return stories_of(self._documents, [telling.mention for telling in self._tellings.values()])

    def _score(self, a: Telling, b: Telling) -> float:
        return self._pair(a, b).score

    def _blocks(self, telling: Telling) -> Iterable[str]:
        """What another mention must share one of to be joined with this one: each can become hard evidence."""
        if telling.heading:
            yield f"heading {telling.heading}"
        if telling.mention.refers_to is not None:
            yield f"period {telling.mention.document} {telling.mention.refers_to}"
        if telling.mention.date and telling.when and telling.when.kind == "interval":
            yield f"period {telling.mention.document} {telling.mention.date.span.start}"
        if telling.when and telling.when.kind == "interval":
            yield from (telling.words | telling.name_words) - self._common
        if act := telling.mention.act:
            yield from (f"{act} of {word}" for word in telling.name_words)
            yield from (f"{act} and {other}" for other in telling.acts if other != act)
        if len(telling.phrase) >= PHRASE_START:
            yield f"phrase {' '.join(telling.phrase[:PHRASE_START])} {telling.edtf}"
        if telling.mention.act == "publish":
            yield f"published {telling.mention.document}"
        yield from (f"published {document}" for document in telling.quotes_publication_of)
        yield from telling.once | telling.in_a_day
        if telling.sentence in self._copies.of:
            yield f"copy {self._copies.of[telling.sentence]}"

    def _supports(self, clusters: Sequence[Cluster]) -> dict[int, tuple[Telling, ...]]:
        """Undated mentions with the one dated event that they clearly tell."""
        holders: dict[str, set[int]] = defaultdict(set)
        for index, found in enumerate(clusters):
            for member in found.members:
                for block in self._blocks(member):
                    holders[block].add(index)
        supports: dict[int, list[Telling]] = defaultdict(list)
        home = {member.key: index for index, found in enumerate(clusters) for member in found.members}
        for telling in self._unresolved:
            if decided := self._decided_home(telling, home):
                supports[min(decided)].append(telling)
        for telling in self._loose:
            if decided := self._decided_home(telling, home):
                supports[min(decided)].append(telling)
                continue
            near = {index for block in self._blocks(telling) for index in holders.get(block, ())}
            fits = [index for index in sorted(near) if self._is_told_by(telling, clusters[index])]
            if len(fits) == 1:
                supports[fits[0]].append(telling)
        return {index: tuple(supports[index]) for index in range(len(clusters))}

    def _decided_home(self, telling: Telling, home: Mapping[tuple[str, int, int], int]) -> set[int]:
        """The clusters that hold what a person joined the mention with."""
        return {home[key] for key in self._decisions.same_as(telling.key) if key in home}

    def _is_told_by(self, telling: Telling, event: Cluster) -> bool:
        if event.when.kind != "point" or not self._in_reach(telling, event.when):
            return False
        if any(self._score(telling, member) == _FORBIDDEN for member in event.members):
            return False
        best = max(event.members, key=lambda member: (self._score(telling, member), member.mention.key))
        evidence = {feature.name for feature in self._pair(telling, best).features}
        if self._score(telling, best) < self._config.threshold:
            return False
        named = "same act" in evidence and self._rarity.rarest(telling, best) >= RARE_POINTS
        retold = "same wording" in evidence and telling.mention.act not in LIGHT_ACTS
        return "same statement" in evidence or (named and retold and self._is_news_of(telling, event.when))

    def _is_news_of(self, telling: Telling, date: When) -> bool:
        """Whether its document was published within a month of that date: later ones look back on many such events."""
        published = self._documents[telling.mention.document].published
        return published is not None and published.when.ordinals[1] - date.ordinals[0] <= _SUPPORT_DAYS

    def _in_reach(self, telling: Telling, date: When) -> bool:
        """Whether an event of that date can be what "recently" or a plain past tense speaks of."""
        published = self._documents[telling.mention.document].published
        if published is None:
            return True
        distance = published.when.ordinals[1] - date.ordinals[0]
        recent = telling.mention.date is not None and isinstance(telling.mention.date.reading, Relative)
        return 0 <= distance <= self._config.recent_days if recent else distance >= 0

    def _event(self, found: Cluster, supports: tuple[Telling, ...], possible: tuple[str, ...]) -> Event:
        mentions = tuple(t.mention for t in sorted((*found.members, *supports), key=lambda t: self._place(t.mention)))
        event = wording.event(self._documents, found.members, mentions, possible)
        return replace(
            event, groups=self._groups((*found.members, *supports)), merges=self._merges((*found.members, *supports))
        )

    def _place(self, mention: EventMention) -> tuple[str, int, int]:
        return self._documents[mention.document].name, mention.quote.span.start, mention.key[2]

    def _groups(self, members: Sequence[Telling]) -> tuple[tuple[tuple[str, int, int], ...], ...]:
        by_group: dict[int, list[tuple[str, int, int]]] = defaultdict(list)
        for member in members:
            if member.sentence in self._copies.of:
                by_group[self._copies.of[member.sentence]].append(member.mention.key)
        return tuple(sorted(tuple(sorted(keys)) for keys in by_group.values() if len(keys) > 1))

    def _merges(self, members: Sequence[Telling]) -> tuple[Merge, ...]:
        """The strongest reason for each mention but one: a tree that holds the event together (Prim 1957)."""
        if len(members) < 2:
            return ()
        first, *waiting = sorted(members, key=lambda t: t.mention.key)
        nearest = [(self._score(first, b), first.mention.key, first) for b in waiting]
        reasons = []
        while waiting:
            at = max(range(len(waiting)), key=lambda i: (*nearest[i][:2], waiting[i].mention.key))
            b, (_, _, a) = waiting.pop(at), nearest.pop(at)
            reasons.append(self._reason(a, b))
            reached = ((self._score(b, other), b.mention.key, b) for other in waiting)
            nearest = [max(old, new, key=_strength) for old, new in zip(nearest, reached, strict=True)]
        return tuple(reasons)

    def _reason(self, a: Telling, b: Telling) -> Merge:
        # Only what a person took apart and joined anew can hold two that nothing else joins.
        pair = Pair(0.0) if self._score(a, b) == _FORBIDDEN else self._pair(a, b)
        return Merge(a.mention.key, b.mention.key, round(pair.score, 2), in_words(rounded(pair.features), a, b))


def _strength(link: tuple[float, tuple[str, int, int], Telling]) -> tuple[float, tuple[str, int, int]]:
    return link[:2]


def _told(events: Sequence[Event]) -> Iterable[Event]:
    """The events that one mention at least has words for: the others only support, and supported none."""
    kept = {event.id for event in events if event.title}
    for event in events:
        if event.title:
            yield replace(event, possible=tuple(other for other in event.possible if other in kept))


def _untold(events: Sequence[Event]) -> tuple[Rejected, ...]:
    """The date of each mention of an event without words, unless the same characters date an event that has some."""
    dates = {quote for event in events if event.title for mention in event.mentions if (quote := mention.date_quote)}
    wordless = (mention for event in events if not event.title for mention in event.mentions)
    quotes = {quote for mention in wordless if (quote := mention.date_quote)} - dates
    ordered = sorted(quotes, key=lambda quote: (quote.document, quote.span.start, quote.span.end))
    return tuple(Rejected(quote, _NO_EVENT) for quote in ordered)


def _order(event: Event) -> tuple[float, float, str, str]:
    return (*event.when.sort_key, event.id) if event.when else (float("inf"), float("inf"), "", event.id)
