"""What holds for any text: nothing raises, offsets are true, and the time grows with the length and no faster."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import when
from timeline.dates import find_dates
from timeline.dates.tongues import TONGUES
from timeline.when import Day, When

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
    *("until", "for", "today's", "today", "wrote:", "At", "aged", "62,", "|", "##", "won", "3-1", "©", "Updated"),
    *("vor", "drei", "Jahren", "März", "bis", "il y a", "siècle", "XIX", "fin", "del", "hace", "fa", "geleden", "há"),
    *("\u00a0", "\u2028", "١٢", "²", "Ⅻ", "🎉", "İ", "ẞ", "12:", "15 -"),
]
SENTENCES = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
TEXTS = st.one_of(SENTENCES, st.text(max_size=200))
LANGUAGES = st.sampled_from([None, "en", "en-US", "xx", *TONGUES])
DAYS = st.integers(Day(1500, 1, 1).ordinal, Day(2100, 1, 1).ordinal).map(Day.from_ordinal)


@settings(max_examples=400, deadline=None)
@given(TEXTS, LANGUAGES)
def test_offsets_are_true_and_nothing_raises(text, language):
    end = 0
    for dated in find_dates(text, "2013-02-26", language=language):
        mention = dated.mention
        assert mention.span.of(text) == mention.text
        assert mention.span.start >= end
        assert mention.text.strip() == mention.text != ""
        end = mention.span.end
        for part in mention.parts:
            assert mention.span.contains(part.span)


@settings(max_examples=200, deadline=None)
@given(TEXTS, LANGUAGES)
def test_every_date_prints_as_edtf_that_can_be_read_again(text, language):
    for dated in find_dates(text, "2013-02-26", language=language):
        if dated.when:
            assert when.parse(dated.when.edtf).edtf == dated.when.edtf
            assert dated.basis in ("explicit", "relative")


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_the_same_text_gives_the_same_dates(text):
    assert find_dates(text, "2013-02-26") == find_dates(text, "2013-02-26")


@settings(max_examples=100, deadline=None)
@given(st.integers(1, 400), st.sampled_from(["days", "weeks", "months", "years"]), DAYS, DAYS)
def test_so_long_ago_is_earlier_for_an_earlier_article(count, unit, one, other):
    text = f"It happened {count} {unit} ago."
    results = [find_dates(text, When.on(day))[0].when for day in sorted((one, other))]
    if all(results):
        assert results[0].earliest <= results[1].earliest
        assert results[0].latest <= results[1].latest


@settings(max_examples=100, deadline=None)
@given(DAYS, st.sampled_from(["{day} {month} {year}", "{month} {day}, {year}", "{year}-{number:02}-{day:02}"]))
def test_a_day_that_is_printed_is_read_as_that_day(day, form):
    month = when.MONTHS[day.month - 1]
    text = f"It was on {form.format(day=day.day, month=month, number=day.month, year=day.year)} in Leeds."
    assert [d.when.edtf for d in find_dates(text)] == [str(day)]


@settings(max_examples=100, deadline=None)
@given(DAYS, st.sampled_from(["today", "yesterday", "tomorrow"]))
def test_today_is_the_day_of_publication(day, word):
    (dated,) = find_dates(f"The court met {word}.", When.on(day))
    step = {"today": 0, "yesterday": -1, "tomorrow": 1}[word]
    assert dated.when.edtf == str(day.plus(step))


HOSTILE = [
    *("1234567890", "may march ", "1/", "1/1/1/1/ ", "[(", "May ", "2008-", "the ", "early mid late ", "the end of "),
    *("12, 13, ", "June ", "Monday ,", "1 BC ", "the last week of the last days of ", "'1'", "1:1:", " 1914"),
    *("that year three days later ", "At 18:20 29th Apr 2009, a wrote: ", "aged 1, 2, 3, ", "until May 6 ", "62, "),
    *("| 3 March | ", "March:\n", "1975\n", "3 May: x\n", "as so quickly today ", "10%to", "© 2009 "),
    *("March 2009\n12: x\n", "12: x\n", "İn ", "not until ", "in 1915, (1914) "),
]
HOSTILE_ELSEWHERE = [
    *(("de", "vor drei "), ("de", "3. bis 4. bis "), ("fr", "fin fin "), ("fr", "le 3 "), ("es", "a finales de ")),
    *(("it", "alla fine di "), ("nl", "drie jaar "), ("pt", "há três ")),
]


@pytest.mark.parametrize(("language", "unit"), [*(("en", unit) for unit in HOSTILE), *HOSTILE_ELSEWHERE])
def test_time_is_linear_in_the_length_of_a_hostile_text(language, unit):
    def seconds(length: int) -> float:
        text = (unit * (length // len(unit) + 1))[:length]
        began = time.process_time()
        find_dates(text, "2013-02-26", language=language)
        return time.process_time() - began

    seconds(1000)
    small, large = min(seconds(5_000) for _ in range(2)), seconds(40_000)
    assert large < 8 * small * 3 + 0.2


@pytest.mark.slow
def test_a_line_of_twenty_megabytes_is_read():
    line = "The inquiry, which opened on 3 May 2010, told of 1889 men; it may well go on, he said. " * 230_000
    assert sum(1 for dated in find_dates(line) if dated.when) == 230_000
