"""What few events carry: what they may be the same as, and what the machine said before a person corrected it."""

from __future__ import annotations

from dataclasses import replace

from tests.render.factory import many, seeds
from timeline import render
from timeline.model import Feature, Merge, Suggestion, Timeline
from timeline.render import figure
from timeline.render.detail import details, suggested
from timeline.ruling import Curation, Fingerprint

FEATURES = tuple(
    Feature(f"feature-{n}", round(1.7 - n * 0.31, 2), f"feature-{n}: {n / 13:.2f}" if n else "") for n in range(14)
)


def with_suggestions(timeline: Timeline, every: int) -> Timeline:
    """The timeline with each so-manieth event suggested as one with the next."""
    events = timeline.events
    found = tuple(
        Suggestion(a.id, b.id, Merge(a.mentions[0].key, b.mentions[-1].key, round(n % 400 / 97, 2), FEATURES))
        for n, (a, b) in enumerate(zip(events[::every], events[1::every], strict=False))
    )
    return replace(timeline, suggestions=found)


def test_both_events_of_a_suggestion_know_the_other() -> None:
    timeline = with_suggestions(seeds(), every=100)
    a, b = (detail["suggested"][0] for detail in details(timeline)[:2])
    assert (a["event"], b["event"]) == (1, 0)
    assert (a["here"], a["there"]) == (b["there"], b["here"])
    assert a["features"][:2] == [["feature 0", 1.7, ""], ["feature 1", 1.39, "0.08"]]
    assert sum("suggested" in detail for detail in details(timeline)) == 2


def test_a_suggestion_with_a_hidden_event_is_left_out() -> None:
    timeline = with_suggestions(seeds(), every=100)
    assert suggested(timeline.suggestions, timeline.events[1:]) == {}


def test_only_what_was_corrected_carries_what_the_machine_said() -> None:
    timeline = seeds()
    machine = Fingerprint("Its title", "2008-11", "other")
    first = replace(timeline.events[0], curation=Curation("edited", (0,), machine))
    shown = details(replace(timeline, events=(first, *timeline.events[1:])))
    assert shown[0]["machine"] == {"title": "Its title", "edtf": "2008-11", "type": "other"}
    assert not [detail for detail in shown[1:] if "machine" in detail]


def test_suggestions_for_a_fifth_of_the_events_keep_the_page_small() -> None:
    timeline = with_suggestions(many(2500), every=10)
    assert sum("suggested" in detail for detail in details(timeline)) == 500
    own = len(render.to_html(timeline).encode()) - len(figure.plotly_js().encode())
    assert own / 2500 <= 300
