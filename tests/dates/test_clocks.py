"""Four figures that are a clock time, and those that are a year all the same."""

from __future__ import annotations

import pytest

from timeline import find_dates
from timeline.dates.clocks import clocks_of

LIVE = """2358 Ann Low has given an update.
2309 The minister is expected at the mill.
1911 Rescue teams arrive in the capital.
1705 The council says it has met.
1426 Ben Hill has arrived at around 1410 by air.
0915 The first pictures are shown.
"""
CHRONOLOGY = """1914 War breaks out.
1918 It ends.
1939 A second begins.
1945 It ends too.
1949 Two states.
1953 A rising.
"""


def edtfs(text: str) -> list[tuple[str, str | None, str | None]]:
    """Every date of a text that appeared on 14 January 2010: its words, EDTF and clock time."""
    return [
        (item.text, item.when.edtf if item.when else None, item.when.time if item.when else None)
        for item in find_dates(text, published="2010-01-14")
    ]


def test_the_lines_of_a_live_page_begin_with_clock_times() -> None:
    found = edtfs(LIVE)
    assert ("1911", "2010-01-14", "19:11") in found
    assert ("1410", "2010-01-14", "14:10") in found
    assert ("0915", "2010-01-14", "09:15") in found
    assert {edtf for _, edtf, _ in found} == {"2010-01-14"}


def test_an_entry_of_a_live_page_that_lost_its_line_break_begins_with_a_time() -> None:
    found = edtfs(
        LIVE + "0810 Ann Low walks through the new hospital 1210 Ben Hill of the council says it opened in 1902."
    )
    assert ("1210", "2010-01-14", "12:10") in found
    assert ("1902", "1902", None) in found


def test_the_lines_of_a_chronology_begin_with_years() -> None:
    assert clocks_of(CHRONOLOGY) == "prose"
    assert [edtf for _, edtf, _ in edtfs(CHRONOLOGY)] == ["1914", "1918", "1939", "1945", "1949", "1953"]


TIMES = [
    ("He stopped breathing shortly after 1100 and was taken away.", {"11:00"}),
    ("He was given a dose between 1040 and 1050 that morning.", {"10:40", "10:50"}),
    ("It was announced at 1830 GMT.", {"18:30"}),
    ("By 1100 (1600 GMT) the yard was full.", {"11:00", "16:00"}),
]


@pytest.mark.parametrize(("text", "times"), TIMES)
def test_a_clock_time_in_prose(text: str, times: set[str]) -> None:
    found = [item for item in find_dates(text, published="2010-01-14") if item.mention.timex == "TIME"]
    assert {(item.timex_value or "").rpartition("T")[2] for item in found} - {"MO"} == times
    assert not any(item.when for item in found)


def test_a_clock_time_of_a_day() -> None:
    assert edtfs("The last dose was given at 1640 on 25 June.") == [("1640 on 25 June", "2009-06-25", "16:40")]


def test_times_told_beyond_doubt_make_the_others_of_the_text_times() -> None:
    text = (
        "The singer stopped breathing shortly after 1100 on 25 June 2009.\nHe had his dose between 1040 and 1050.\n"
        "He fell asleep at about 1100.\nCalls were made between 1100 and 1200; nobody came until 1221.\n"
        "The house was built in 1450."
    )
    assert [edtf for _, edtf, time in edtfs(text) if edtf and not time] == ["1450"]


def test_low_figures_are_years_where_no_time_is_told() -> None:
    text = "The hall stood at about 1100. It was let between 1100 and 1200, and nobody came until 1221."
    assert [edtf for _, edtf, _ in edtfs(text)] == ["1100~", "1100/1200", "1221"]


ENTRIES = (
    "The vote is near. 0946: Ann Low, Leeds 1020: Ben Hill in Delhi Cy Dale, York 1132: Dee Fox, Paris\n"
    "1206: Eve Gray, Bonn\n1243: Fay Hunt, Rome 1911: Gus Ives, Cork. The bridge was shut in 1911."
)


def test_times_before_the_entries_of_a_live_page_that_lost_its_line_breaks() -> None:
    found = edtfs(ENTRIES)
    assert [time for _, edtf, time in found if edtf == "2010-01-14"] == [
        "09:46", "10:20", "11:32", "12:06", "12:43", "19:11",
    ]  # fmt: skip
    assert found[-1][1] == "1911"


def test_times_before_the_entries_of_a_day() -> None:
    text = "News. 1003: Ann Low, Leeds 1011: Gus Ives 1129: Kay Hill, Bonn 1450: Ian Carr, Rome 1535: Dee Fox"
    assert [time for _, _, time in edtfs(text)] == ["10:03", "10:11", "11:29", "14:50", "15:35"]
    medieval = text.replace("News.", "A chronicle of the 11th century.")
    assert not any(time for _, _, time in edtfs(medieval))


def test_years_before_the_entries_of_a_chronology_in_one_line() -> None:
    text = "A life. 1914: War. 1918: Peace. 1920: A mill. 1939: War. 1945: Peace. 1950: The end."
    assert [edtf for _, edtf, _ in edtfs(text)] == ["1914", "1918", "1920", "1939", "1945", "1950"]


YEARS = [
    ("The abbey was founded in 1140.", "1140"),
    ("It was painted around 1430 in Bruges.", "1430~"),
    ("The war lasted from 1337 to 1453.", "1337/1453"),
    ("Shortly after 1100 the order grew; in 1066 it had one house.", "1100"),
    ("The church was built between 1040 and 1050, in the 11th century.", "1040/1050"),
    ("He worked there until 1453 ended it.", "1453"),
    ("The war began in 1914 on 28 July.", "1914"),
]


@pytest.mark.parametrize(("text", "edtf"), YEARS)
def test_a_year_is_a_year(text: str, edtf: str) -> None:
    assert edtf in [found for _, found, _ in edtfs(text)]
