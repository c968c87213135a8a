"""Names across documents: one name is one kind of thing, whatever a single sentence makes of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from timeline.model import EventMention, Findings, Name, NameKind

_ORDER: tuple[NameKind, ...] = ("unknown", "place", "organisation", "person")
_KNOWN_COUNTS = 3
_MEANT = 0.9
"""Share of the full names with one last word, from which on that word alone is taken for the most frequent of them."""


def whole_names(mentions: Iterable[EventMention]) -> dict[str, str]:
    """The full name that each last word stands for, where nine in ten of the full names that end in it are that one."""
    bearers: dict[str, Counter[str]] = defaultdict(Counter)
    for mention in mentions:
        for name in mention.names:
            if name.kind == "person" and len(words := name.text.split()) > 1:
                bearers[words[-1]][name.text] += 1
    most = {last: max(named, key=lambda name: (named[name], name)) for last, named in bearers.items()}
    return {last: name for last, name in most.items() if bearers[last][name] >= _MEANT * bearers[last].total()}


def of_one_kind(corpus: Sequence[Findings]) -> tuple[Findings, ...]:
    """The corpus with each name of the kind that most mentions give it; a last name alone is of a person's kind."""
    whole = whole_names(mention for findings in corpus for mention in findings.mentions)
    votes: dict[str, Counter[NameKind]] = defaultdict(Counter)
    for findings in corpus:
        for mention in findings.mentions:
            for name in mention.names:
                votes[name.text][name.kind] += 1
    kinds: dict[str, NameKind] = {
        text: "person" if text in whole else _most(counted) for text, counted in votes.items()
    }
    return tuple(
        replace(findings, mentions=tuple(_with_kinds(mention, kinds) for mention in findings.mentions))
        for findings in corpus
    )


def _most(votes: Counter[NameKind]) -> NameKind:
    """The most frequent; not knowing counts against the others only where it is the rule ("French", once a place)."""
    weighed = {kind: votes[kind] * (1 if kind == "unknown" else _KNOWN_COUNTS) for kind in votes}
    return max(weighed, key=lambda kind: (weighed[kind], _ORDER.index(kind)))


def _with_kinds(mention: EventMention, kinds: dict[str, NameKind]) -> EventMention:
    names = tuple(Name(name.text, kinds[name.text], name.role) for name in mention.names)
    return mention if names == mention.names else replace(mention, names=names)
