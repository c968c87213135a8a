"""Every date expression of the five seed documents, by its characters, and none of their traps."""

import pytest

from tests.quality.seeds import GOLD, RIGHT_READINGS
from timeline.dates import find_dates

PUBLISHED = {"004_c611231ba1c9b758.txt": "2013-03-28"}
DATING = [
    (mention["doc"], mention["date"], mention["mention_edtf"])
    for event in GOLD["events"]
    for mention in event["mentions"]
    if mention["relation"] in ("dates", "dateline")
]


def overlapping(seeds, name, span):
    text = (seeds / name).read_bytes().decode()
    found = find_dates(text, PUBLISHED.get(name, "2013-02-26"))
    return [d for d in found if d.mention.span.start < span["end"] and span["start"] < d.mention.span.end]


@pytest.mark.parametrize(("name", "span", "edtf"), DATING, ids=lambda value: str(value)[:24])
def test_a_dating_expression_is_found_exactly_and_read_right(seeds, name, span, edtf):
    (dated,) = overlapping(seeds, name, span)
    assert (dated.mention.text, dated.when and dated.when.edtf) == (span["exact"], edtf)


@pytest.mark.parametrize("trap", GOLD["must_not_be_dates"], ids=lambda trap: f"{trap['kind']}: {trap['exact']}")
def test_a_trap_dates_nothing_but_what_it_says(seeds, trap):
    edtfs = {d.when.edtf for d in overlapping(seeds, trap["doc"], trap) if d.when}
    assert edtfs <= RIGHT_READINGS.get(trap["kind"], set())
