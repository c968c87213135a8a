"""What people decided about events wins over the machine, on every build.

* `reading`: the file of decisions; `schema.json` describes it
* `finding`: the mention that a decision names, by place or by words
* `linking`: which mentions are joined or kept apart, for `merge` to obey
* `applying`: titles, dates, types and visibility, after merging
* `outcomes`: what became of every decision: nothing is dropped without a word
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from timeline.model import Decision, Event, Findings
from timeline.overrule.applying import edited, held, targets
from timeline.overrule.finding import Mentions
from timeline.overrule.linking import Links, links
from timeline.overrule.outcomes import Standing, outcomes
from timeline.overrule.reading import ordered, read
from timeline.ruling import Outcome, Ruling

__all__ = ["Ruled", "Rulings", "find", "overrule", "read", "schema"]


class Rulings(NamedTuple):
    """What people decided, with where its evidence is in a corpus and what that means for merging."""

    listed: tuple[Ruling, ...]
    standing: tuple[Standing, ...]
    links: Links

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """What `merge` has to obey."""
        return self.links.decisions


class Ruled(NamedTuple):
    """The events as people want them, and what became of each ruling."""

    events: tuple[Event, ...]
    undated: tuple[Event, ...]
    hidden: tuple[Event, ...]
    outcomes: tuple[Outcome, ...]


@cache
def schema() -> Mapping[str, Any]:
    """The JSON Schema (2020-12) of a file of decisions."""
    text = files(__package__).joinpath("schema.json").read_text(encoding="utf-8")
    loaded: Mapping[str, Any] = json.loads(text)
    return loaded


def find(rulings: Iterable[Ruling], corpus: Sequence[Findings]) -> Rulings:
    """The rulings with the mentions that they name; before merging."""
    listed = ordered(rulings)
    mentions = Mentions(corpus if listed else ())
    standing = tuple(_standing(ruling, mentions) for ruling in listed)
    return Rulings(listed, standing, links(listed, [s.found for s in standing], [s.apart for s in standing]))


def _standing(ruling: Ruling, mentions: Mentions) -> Standing:
    keys = {pointer: mentions.find(pointer) for pointer in (*ruling.evidence, *ruling.apart)}
    return Standing.of(
        ruling.op,
        found=tuple(key for pointer in ruling.evidence if (key := keys[pointer])),
        apart=tuple(key for pointer in ruling.apart if (key := keys[pointer])),
        missing=tuple(mentions.why_not(pointer) for pointer, key in keys.items() if key is None),
    )


def overrule(events: Sequence[Event], undated: Sequence[Event], rulings: Rulings) -> Ruled:
    """The events as people want them.

    Args:
        events: as merged under `rulings.decisions`; so are `undated`.
    """
    listed, links = rulings.listed, rulings.links
    about = targets((*events, *undated), listed, [(*s.found, *s.apart) for s in rulings.standing])
    holding = held(listed, about, links.void)
    wanted = [edited(event, listed, holding.of.get(event.id, ())) for event in (*events, *undated)]
    firm = {event.id for event in events} | {event.id for event in wanted if event.basis == "decided"}
    hidden = {event.id for event in wanted if event.curation.status == "hidden"}
    shown = [_without(hidden, event) for event in wanted if event.id not in hidden]
    return Ruled(
        events=_sorted(event for event in shown if event.when and event.id in firm),
        undated=_sorted(event for event in shown if not (event.when and event.id in firm)),
        hidden=_sorted(event for event in wanted if event.id in hidden),
        outcomes=outcomes(rulings.standing, listed, about, wanted, holding, links),
    )


def _without(hidden: set[str], event: Event) -> Event:
    """The event, without a word about those that are hidden."""
    return replace(event, possible=tuple(id for id in event.possible if id not in hidden))


def _sorted(events: Iterable[Event]) -> tuple[Event, ...]:
    """By date and id, as `merge` sorts them."""
    last = (float("inf"), float("inf"), "")
    return tuple(sorted(events, key=lambda event: (*(event.when.sort_key if event.when else last), event.id)))
