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
