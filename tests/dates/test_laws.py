"""What holds for any text: nothing raises, offsets are true, and the time grows with the length and no faster."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.dates import find_dates

WORDS = [
    *(
        "may",
        "March",
        "1914",
        "12",
        "3rd",
        "Monday,",
        "the",
        "early",
        "late",
        "of",
        "last",
        "next",
        "this",
        "year",
        "day",
    ),
    *("week", "month", "ago", "later", "-", "–", "/", ".", ":", "'", "Q3", "FY", "BC", "AD", "in", "since", "2008-09"),
    *("30", "February", "1/1/1", "19:15", "99999", "0000", "\n", "[", "(", "£", "%", "and", "to", "between", "circa"),
    *("\u00a0", "\u2028", "١٢", "²", "Ⅻ", "🎉"),
]
SENTENCES = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(st.one_of(SENTENCES, st.text(max_size=200)))
def test_offsets_are_true_and_nothing_raises(text):
    end = 0
    for dated in find_dates(text, "2013-02-26"):
        mention = dated.mention
        assert mention.span.of(text) == mention.text
        assert mention.span.start >= end
        assert mention.text.strip() == mention.text != ""
        end = mention.span.end
        for part in mention.parts:
            assert mention.span.contains(part.span)


HOSTILE = [
    *("1234567890", "may march ", "1/", "1/1/1/1/ ", "[(", "May ", "2008-", "the ", "early mid late ", "the end of "),
    *("12, 13, ", "June ", "Monday ,", "1 BC ", "the last week of the last days of ", "'1'", "1:1:", " 1914"),
    "that year three days later ",
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_time_is_linear_in_the_length_of_a_hostile_line(unit):
    def seconds(length: int) -> float:
        text = (unit * (length // len(unit) + 1))[:length]
        began = time.process_time()
        find_dates(text, "2013-02-26")
        return time.process_time() - began

    seconds(1000)
    small, large = min(seconds(10_000) for _ in range(2)), seconds(80_000)
    assert large < 8 * small * 3 + 0.2
