"""What comes out: EDTF levels 0 and 1 and `[a..b]`, TIMEX3 types and values, and impossible dates with their reason."""

import pytest

from timeline.config import DatesConfig
from timeline.dates import find, find_dates
from timeline.model import DateMention, Document
from timeline.spans import Alignment, Span
from timeline.when import When

PUBLISHED = "2013-02-26"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It fell on 12 June 2012.", "2012-06-12"),
        ("It fell in June 2012.", "2012-06"),
        ("It fell in 2012.", "2012"),
        ("It ran from June 2012 to May 2013.", "2012-06/2013-05"),
        ("It ran from 12 June 2012 until 3 May 2013.", "2012-06-12/2013-05-03"),
        ("It fell in spring 2012.", "2012-21"),
        ("It fell in the 1990s.", "199X"),
        ("It fell in the 18th century.", "17XX"),
        ("It fell in about 2003.", "2003~"),
        ("It fell in c. 1850.", "1850~"),
        ("It fell in 2003?", "2003"),
        ("It probably fell, perhaps in June 2012.", "2012-06?"),
        ("It was built possibly in about 1920.", "1920%"),
        ("A painting (1920?) of note.", "1920?"),
        ("He has led it (2009 to the present) alone.", "2009/.."),
        ("He has led it from June 2009 onwards.", "2009-06/.."),
        ("The painter Ann Low (1950\u2013) of Leeds.", "1950/.."),
        ("It was shut in 2010-W12.", "[2010-03-22..2010-03-28]"),
        ("It was shut in week 12 of 2010.", "[2010-03-22..2010-03-28]"),
        ("It fell in 44 BC.", "-0043"),
        ("It fell in AD 79.", "0079"),
        ("It fell in the third quarter of 2009.", "[2009-07..2009-09]"),
        ("It fell in the final quarter of 2009.", "[2009-10..2009-12]"),
        ("It fell in the second half of 2010.", "[2010-07..2010-12]"),
        ("It fell in late 2010.", "[2010-09..2010-12]"),
        ("Twenty - five years ago it fell.", "1988"),
        ("In his last year Low wrote it.", "2012"),
        ("It fell in the week of 4 March 2013.", "[2013-03-04..2013-03-10]"),
        ("It fell in FY2011.", "[2010..2011]"),
        ("It fell on Easter Sunday 2012.", "2012-04-08"),
        ("It fell at 2:40 pm on 12 June 2012.", "2012-06-12"),
    ],
)
def test_every_kind_of_date_has_its_notation(text, edtf):
    (dated,) = [item for item in find_dates(text, PUBLISHED) if item.when]
    assert dated.when.edtf == edtf


@pytest.mark.parametrize(
    ("text", "timex", "value"),
    [
        ("It fell on 12 June 2012.", "DATE", "2012-06-12"),
        ("It fell at 14:40 on 12 June 2012.", "TIME", "2012-06-12T14:40"),
        ("Seen at 2012-06-12T14:40Z by all.", "TIME", "2012-06-12T14:40Z"),
        ("It fell on the night of 12 June 2012.", "TIME", "2012-06-12TNI"),
        ("It took 16 months.", "DURATION", "P16M"),
        ("It took three hours.", "DURATION", "PT3H"),
        ("It took several years.", "DURATION", "PXY"),
        ("They meet every Friday.", "SET", "XXXX-WXX-5"),
        ("She is paid monthly.", "SET", "P1M"),
        ("It has now gone.", "DATE", "PRESENT_REF"),
        ("It has recently gone.", "DATE", "PAST_REF"),
        ("That is for the future.", "DATE", "FUTURE_REF"),
        ("It fell last week.", "DATE", "2013-W08"),
        ("It fell in summer 2009.", "DATE", "2009-SU"),
        ("It fell in 2010-W12.", "DATE", "2010-W12"),
        ("It fell in Q3 2009.", "DATE", "2009-Q3"),
        ("It fell in the 1990s.", "DATE", "199"),
        ("It fell in the 18th century.", "DATE", "17"),
        ("It fell in 44 BC.", "DATE", "BC0044"),
        ("It is shut this weekend.", "DATE", "2013-W09-WE"),
    ],
)
def test_timex3_types_and_values(text, timex, value):
    (dated,) = find_dates(text, PUBLISHED)
    assert (dated.mention.timex, dated.timex_value) == (timex, value)


@pytest.mark.parametrize(
    ("text", "mod"),
    [("It fell in early 2013.", "START"), ("In mid-June 2011 it fell.", "MID"), ("It fell in about 2003.", "APPROX")],
)
def test_timex3_modifiers(text, mod):
    (dated,) = find_dates(text, PUBLISHED)
    assert dated.mention.mod == mod


def document(text: str) -> Document:
    return Document("doc-0", ("a.txt",), "0", text, text, Alignment.identity(len(text)))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Signed on 30 February 2012.", "no such day: 2012-02-30"),
        ("Signed on 29 February 2011.", "no such day: 2011-02-29"),
        ("Signed on 31 June.", "no such day: 2000-06-31"),
        ("Signed on 31/04/2010.", "no such day: 2010-04-31"),
        ("Signed on 45/45/2010.", "no such day: 2010-45-45"),
        ("Signed on 2010-13-01.", "no such day: 2010-13-01"),
        ("Signed on 35 March 2010.", "no such day: 2010-03-35"),
        ("Signed on 0 May 2010.", "no such day: 2010-05-0"),
        ("Signed on 3 May 0000.", "no such year: 0000"),
        ("Signed on 3 May 99999.", "no such year: 99999"),
        ("Signed 0000-01-01.", "no such year: 0"),
        ("Signed in 0 BC.", "no such year: 0"),
    ],
)
def test_an_impossible_date_is_rejected_with_its_reason_and_never_guessed(text, reason):
    findings = find(document(text), DatesConfig())
    assert [mention.text for mention in findings.dates if mention.reading] == []
    assert reason in [item.reason for item in findings.rejected]


def school_terms(text):
    """A date rule of somebody's own."""
    at = text.find("Michaelmas 2010")
    if at >= 0:
        span = Span(at, at + len("Michaelmas 2010"))
        yield DateMention(span, span.of(text), When.at(2010, 23), "school term")


def test_a_plug_in_rule_takes_the_place_of_what_it_overlaps():
    config = DatesConfig(rules=(f"{__name__}:school_terms",))
    findings = find(document("He left in Michaelmas 2010, not in 2011."), config)
    assert [(mention.text, mention.rule) for mention in findings.dates] == [
        ("Michaelmas 2010", "school term"),
        ("2011", "year"),
    ]


def test_no_sentence_in_the_language_of_the_text_is_needed_to_name_its_basis():
    explicit, relative, unknown = find_dates("On 3 May 2010 he left; two days later he died, 3 laps on, recently.")
    assert (explicit.basis, relative.basis, unknown.basis) == ("explicit", "relative", None)
