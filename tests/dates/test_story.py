"""How far a history has got: which mentions lead what follows, and which are said in passing."""

import pytest

from timeline.dates import find_dates

PUBLISHED = "2013-02-26"
LEAD = "The war began in March 1917. It spread in May 1918.\n"


def dates(text: str) -> list[tuple[str, str]]:
    return [(d.text, d.when.edtf) for d in find_dates(text, PUBLISHED) if d.when]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        # a year in brackets is an aside
        (LEAD + "It is told by Ames (2003).\nIn late November the town fell.", "[1918-11-20..1918-11-30]"),
        # said in passing
        (LEAD + "It was the worst since March 1915.\nIn November the town fell.", "1918-11"),
        # but the sentence itself goes on from it
        (LEAD + "Heartened by the landing of April 1915, they joined the war on May 23.", "1915-05-23"),
        # two that agree have led the story back
        (
            LEAD + "The town held until the end of 1914. Most of it stood in 1915. The assault began in October.",
            "1915-10",
        ),
        (LEAD + "It was rebuilt in 1931, as was the port in 1932.\nThe siege ended in October.", "1918-10"),
    ],
)
def test_a_date_without_its_year_goes_on_from_where_the_story_is(text, last):
    assert dates(text)[-1][1] == last


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The First Punic War (264 to 241 BC) was long.", [("264 to 241 BC", "-0263/-0240")]),
        ("It fell (149 B.C to 146 B.C) at last.", [("149 B.C to 146 B.C", "-0148/-0145")]),
        ("He reigned 14-37 AD.", [("14-37 AD", "0014/0037")]),
        ("The winners: summer and autumn 1918.", [("summer", "1918-22"), ("autumn 1918", "1918-23")]),
        ("As late as 1781 senior officials hoped.", [("1781", "1781")]),
        ("It will change in the coming years and weeks.", []),
        ("It rose over the past year.", []),
    ],
)
def test_forms_of_histories(text, expected):
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("He was held until 3 May 2010.", "until"),
        ("The rule ran up to 2010.", "until"),
        ("He did not resign until 3 May 2010.", None),
        ("It was not until May 2010 that he left.", None),
        ("Nobody was told until 2010.", None),
        ("He was not hurt, and was held until 3 May 2010.", "until"),
    ],
)
def test_until_ends_what_lasted_unless_it_is_denied(text, signal):
    (dated,) = find_dates(text, PUBLISHED)
    assert dated.mention.signal == signal


DATED = "Published: 2013-02-26\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # nothing but the whole article counts from its dateline
        (DATED + "Two months later the mill burned down.", []),
        (DATED + "The mill was sold in October.", [("October", "2012-10")]),
        # what is over cannot lie ahead of the article
        ("The fair opens on 3 May 2013. She left for good two weeks later.", [("3 May 2013", "2013-05-03")]),
        ("In January he fell ill. In October 2013 a fair will open. He died in August.", "2012-08"),
        # an article that has left the year it told of is of its own day again
        (
            DATED + "She was born in 1950 and wed in 1971. She moved in 1985.\n" + "The mill is old. " * 30 + "\n"
            "It burned down in October.",
            "2012-10",
        ),
        # which treaty it was says nothing of when it ended
        ("The 1991 Northern Mill Treaty ran out on December 5.", "2012-12-05"),
        ("The mill that ran between 1998 and 2005 was sold in August.", "2012-08"),
    ],
)
def test_what_a_date_cannot_count_from(text, expected):
    found = dates(text)[text.startswith(DATED) :]
    assert (found if isinstance(expected, list) else found[-1][1]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill burned on 3 May three years ago.", [("3 May three years ago", "2010-05-03")]),
        (
            "She led it in 1999 and left on May 3 of that year.",
            [("1999", "1999"), ("May 3 of that year", "1999-05-03")],
        ),
        ("In her last years Low wrote nothing.", []),
        ("From March to December last year she led.", [("March", "2012-03"), ("December last year", "2012-12")]),
        ("It is one year today since she left.", [("one year today", "2012-02-26")]),
        ("She came half a dozen years ago.", []),
        ("Over the next year the mill grew.", []),
        ("At the end of this year's fair she sang.", [("this year's", "2013")]),
        ("A week before he and she were seen, they met on 3 May 2010.", [("3 May 2010", "2010-05-03")]),
        ("Two decades later, after May 1988, it fell.", [("May 1988", "1988-05")]),
        ("Ghana's Independence Day drew crowds.", []),
        ("The town kept independence day.", []),
    ],
)
def test_lengths_and_names_that_look_like_dates(text, expected):
    assert dates(text) == expected
