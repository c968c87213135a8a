"""How events stand to each other in time, as the JSON says it."""

from __future__ import annotations

import json
from typing import Any

from tests.corpus import timeline
from timeline import render

FIRE = (
    "Fire at the mill\n\nPublished: 20 May 2010\n\n"
    "A fire destroyed the cotton mill in Barton on 3 May 2010, killing two workers.\n\n"
    "Two days later the police arrested the owner, John Marsh.\n\n"
    "Barton Council inspected the cotton mill on 4 March 2009.\n"
)


def related(**files: str) -> dict[str, list[tuple[str, str, str]]]:
    """Type, date of the other and basis of every relation, by the date of the event."""
    events: list[dict[str, Any]] = json.loads(
        render.to_json(timeline({f"{name}.txt": text for name, text in files.items()}))
    )["events"]
    dates = {event["id"]: event["when"]["edtf"] for event in events}
    return {
        event["when"]["edtf"]: [(r["type"], dates[r["event"]], r["basis"]) for r in event["relations"]]
        for event in events
    }


def test_a_date_that_counts_from_anothers_date_puts_both_in_order() -> None:
    said = "one is dated 'Two days later', counted from the date of the other"
    found = related(a=FIRE)
    assert found["2010-05-05"] == [("after", "2010-05-03", said)]
    assert found["2010-05-03"] == [("before", "2010-05-05", said)]


def test_order_is_not_told_of_dates_that_merely_follow_each_other() -> None:
    assert related(a=FIRE)["2009-03-04"] == []


def test_the_first_word_of_a_document_can_be_counted_from() -> None:
    found = related(
        a="3 May 2010: a fire destroyed the mill in Barton.\n\nThe next day the police arrested John Marsh.\n"
    )
    assert [(kind, other) for kind, other, _ in found["2010-05-04"]] == [("after", "2010-05-03")]
