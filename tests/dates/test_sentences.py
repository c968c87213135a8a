"""Sentences as newspapers and histories print them, and the dates a careful reader takes from them."""

import hashlib

import pytest

from timeline.config import DatesConfig
from timeline.dates import find, find_dates
from timeline.model import Document
from timeline.relative import resolve
from timeline.spans import Alignment
from timeline.when import When

PUBLISHED = "2013-02-26"  # a Tuesday


def dates(text: str, published: str | None = PUBLISHED, **options) -> list[tuple[str, str]]:
    return [(d.mention.text, d.when.edtf) for d in find_dates(text, published, **options) if d.when]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It ran between July 2008 and September 2009.", [("July 2008 and September 2009", "2008-07/2009-09")]),
        ("It ran between July 2008 & Sept 2009.", [("July 2008 & Sept 2009", "2008-07/2009-09")]),
        ("Failings at Met unit between 2008-2009", [("2008-2009", "2008/2009")]),
        ("The 2012/13 budget was cut.", [("The 2012/13", "2012/2013")]),
        ("He fought from 1939-45 in Africa.", [("1939-45", "1939/1945")]),
        ("They met on 10-14 June 2012 in Leeds.", [("10-14 June 2012", "2012-06-10/2012-06-14")]),
        ("They met on June 10\u201314, 2012 in Leeds.", [("June 10\u201314, 2012", "2012-06-10/2012-06-14")]),
        ("It lasted from 28 June to 3 July 2011.", [("28 June to 3 July 2011", "2011-06-28/2011-07-03")]),
        ("It ran from November to February 2009.", [("November to February 2009", "2008-11/2009-02")]),
        ("Caesar died in 44 BC.", [("44 BC", "-0043")]),
        ("A 12th century church burnt down.", [("12th century", "11XX")]),
        ("It opened on Sept. 28, 2016 in Boston.", [("Sept. 28, 2016", "2016-09-28")]),
        ("It opened on 28\u00a0September\u00a02012.", [("28\u00a0September\u00a02012", "2012-09-28")]),
        ("In the fall of 2010 he left.", [("the fall of 2010", "2010-23")]),
        ("It was 1 March 1066 in the chronicle.", [("1 March 1066", "1066-03-01")]),
        ("By early 2013 it had gone.", [("early 2013", "[2013-01..2013-04]")]),
        ("Back in the late 1990s it grew.", [("the late 1990s", "[1995..1999]")]),
        ("Dated 2013-02-26T12:52:00Z by the system.", [("2013-02-26T12:52:00Z", "2013-02-26")]),
        ("He came on the 1st of May, 1997.", [("the 1st of May, 1997", "1997-05-01")]),
        ("It was Easter Monday 2012 when he fell.", [("Easter Monday 2012", "2012-04-09")]),
        ("\u201c.....Since 2009, when it began", [("2009", "2009")]),
        ('practices."In 2009 Sapphire was moved', [("2009", "2009")]),
    ],
)
def test_calendar_dates_keep_their_precision(text, expected):
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was jailed in October last year.", [("October last year", "2012-10")]),
        ("The IPCC is today publishing it.", [("today", "2013-02-26")]),
        ("\u201cTodays report ends it.", [("Todays", "2013-02-26")]),
        ("\u201cToday\u2019s report ends it.", [("Today\u2019s", "2013-02-26")]),
        ("He apologised on Friday.", [("Friday", "2013-02-22")]),
        ("They will meet on Friday.", [("Friday", "2013-03-01")]),
        ("He told them on Tuesday that he would go.", [("Tuesday", "2013-02-26")]),
        ("It was sold in May.", [("May", "2012-05")]),
        ("It will be sold in May.", [("May", "2013-05")]),
        ("Three years ago it burnt.", [("Three years ago", "2010")]),
        ("Two months ago it burnt.", [("Two months ago", "2012-12")]),
        ("It was stolen on Monday night.", [("Monday night", "2013-02-25")]),
        ("It closed the year before last.", [("the year before last", "2011")]),
        ("It happened last summer.", [("last summer", "2012-22")]),
    ],
)
def test_the_day_of_publication_is_the_anchor_of_news(text, expected):
    assert dates(text) == expected


def test_a_day_without_its_year_is_the_coming_one_when_the_sentence_speaks_of_the_future():
    assert dates("The office will publish its report on 8 July.", "2014-06-20") == [("8 July", "2014-07-08")]
    assert dates("The office published its report on 8 July.", "2014-06-20") == [("8 July", "2013-07-08")]
    assert dates("Hearings begin Tuesday 8 July.", "2014-06-20") == [("Tuesday 8 July", "2014-07-08")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opened in May 2006. In June it was adjourned.", ["2006-05", "2006-06"]),
        ("He resigned in March 2010. That year he died.", ["2010-03", "2010"]),
        ("It failed on 9 January 2012. Three days later he left.", ["2012-01-09", "2012-01-12"]),
        ("He sailed on 20 December 1914. On 5 January he landed.", ["1914-12-20", "1915-01-05"]),
        ("It began on 12 March 2009. Later that month it ended.", ["2009-03-12", "2009-03"]),
        ("It began on 31 December 2009. The next day it ended.", ["2009-12-31", "2010-01-01"]),
        ("It ran from July 2008 to June 2009. During that period it failed.", ["2008-07/2009-06"] * 2),
        ("1975\n\nMarch: the strike begins.\n\nJune: it ends.\n", ["1975", "1975-03", "1975-06"]),
        (
            "The war began in 1950. Papers opened in 1998 show it. On 27 June the town fell.",
            ["1950", "1998", "1950-06-27"],
        ),
    ],
)
def test_a_narrative_counts_from_its_own_dates(text, expected):
    assert [edtf for _, edtf in dates(text, None)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Jean Say, 62, was accused.",
        "Bae, 44, was fined.",
        "his son and daughter, aged 10 and 8.",
        "from 10% to 31%, and this is the 9th investigation",
        "10-year-old son, eight-year-old daughter",
        "We may march on; it sat in the sun, second to none.",
        "The losses of 1889 men amounted to a rout.",
        "Copyright \u00a9 2024 Crime And Justice. Sitemap RSS",
        "Last updated: 3 March 2024",
        "The fine was \u00a31,999 and then \u00a32000.",
        "call 0207 2013 555 or +44 20 7946 0018",
        "Flight 1984 left gate 12.",
    ],
)
def test_what_only_looks_like_a_date_is_none(text):
    assert dates(text) == []


@pytest.mark.parametrize(
    "text", ["He was jailed for 16 months.", "She is paid monthly.", "It fell over the past 30 days."]
)
def test_durations_and_sets_are_marked_and_have_no_reading(text):
    (dated,) = find_dates(text, PUBLISHED)
    assert dated.mention.timex in ("DURATION", "SET")
    assert dated.mention.reading is None


@pytest.mark.parametrize("word", ["now", "recently", "later"])
def test_vague_words_are_marked_and_never_become_a_date(word):
    (dated,) = find_dates(f"It has {word} been disbanded.", PUBLISHED)
    assert (dated.mention.text, dated.when) == (word, None)


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("Since 2009 it has changed.", "since"),
        ("It must close by 3 May 2014.", "by"),
        ("He ran it until April 2012.", "until"),
        ("Nothing was done prior to 2008.", "before"),
        ("After 2008 it grew.", "after"),
        ("In 2008 it grew.", None),
    ],
)
def test_the_preposition_that_changes_the_meaning_is_kept_beside_the_date(text, signal):
    (dated,) = find_dates(text, PUBLISHED)
    assert dated.mention.signal == signal
    assert not dated.mention.text.lower().startswith(signal or "in ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sent 03/04/13.", "2013-04-03"),
        ("Sent 03/04/13. Answered 28/03/13.", "2013-04-03"),
        ("Sent 03/04/13. Answered 03/28/13.", "2013-03-04"),
        ("Sent 03/04/13, on April 3, 2013 it was read.", "2013-03-04"),
        ("Sent 03/04/13. The color of the defense center.", "2013-03-04"),
    ],
)
def test_the_order_of_day_and_month_is_the_documents_own(text, expected):
    assert dates(text)[0][1] == expected


def test_a_language_tag_or_the_setting_decides_where_the_document_does_not():
    assert dates("Sent 03/04/13.", language="en-US")[0][1] == "2013-03-04"
    assert dates("Sent 03/04/13.", date_order="MDY")[0][1] == "2013-03-04"


def document(text: str) -> Document:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(f"doc-{digest[:10]}", ("a.txt",), digest, text, text, Alignment.identity(len(text)))


@pytest.mark.parametrize(
    ("text", "quote", "reason"),
    [
        ("Signed on 30 February 2012.", "30 February 2012", "no such day: 2012-02-30"),
        ("Signed on 31/04/2010.", "31/04/2010", "no such day: 2010-04-31"),
        ("Signed 0000-01-01.", "0000-01-01", "no such year: 0"),
        ("Signed 99999-01-01.", "99999-01-01", "no such year: 99999"),
        ("his 10-year-old son", "10-year-old", "age"),
        ("It may be so.", "may", "a common word, not a month"),
        ("Room 2012 is free.", "2012", "name with a number"),
    ],
)
def test_what_is_rejected_is_kept_with_its_reason(text, quote, reason):
    findings = find(document(text), DatesConfig())
    assert [d for d in findings.dates if d.reading] == []
    assert [(r.quote.text, r.reason) for r in findings.rejected if r.quote.text == quote] == [(quote, reason)]


def test_find_leaves_relative_dates_unresolved_until_the_publication_date_is_known():
    findings = find(document("He was jailed in October last year."), DatesConfig())
    readings = [mention.reading for mention in findings.dates]
    assert resolve(readings, None) == (None,)
    (resolution,) = resolve(readings, When.at(2013, 2, 26))
    assert resolution is not None
    assert (resolution.when.edtf, resolution.anchor, resolution.index) == ("2012-10", "published", None)


def test_a_month_of_every_year_is_no_date():
    assert dates("The monsoon usually comes in July and rain is heavy.") == []
