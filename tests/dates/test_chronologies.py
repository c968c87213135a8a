"""Ready-made chronologies: every entry takes its date from its heading, whichever way the list runs."""

import pytest

from timeline.dates import find_dates


def dates(text: str, published: str | None = None) -> list[str]:
    return [d.when.edtf for d in find_dates(text, published) if d.when]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "1975\n\nMarch: the strike begins.\n\nJune: it ends.\n\n1976\n\nJanuary: a new strike.\n",
            ["1975", "1975-03", "1975-06", "1976", "1976-01"],
        ),
        (
            "## 2009\n\n3 March: a complaint.\n\n12 May: an arrest.\n\n30 November: a trial.\n",
            ["2009", "2009-03-03", "2009-05-12", "2009-11-30"],
        ),
        (
            "2010\n\nNovember: end.\n\nJune: trial.\n\nJanuary: arrest.\n\n2009\n\nDecember: raid.\n\nMay: tip.\n",
            ["2010", "2010-11", "2010-06", "2010-01", "2009", "2009-12", "2009-05"],
        ),
        (
            "25 June 2009 - The first report.\n3 August - The inquiry.\n12 January - The end.\n",
            ["2009-06-25", "2009-08-03", "2010-01-12"],
        ),
        (
            "12 January 2010 - The end.\n3 August - The inquiry.\n25 June - The first report.\n",
            ["2010-01-12", "2009-08-03", "2009-06-25"],
        ),
        (
            "2009-06-25: The first report.\n2009-08-03: The inquiry.\n2010-01-12: The end.\n",
            ["2009-06-25", "2009-08-03", "2010-01-12"],
        ),
        (
            "| Date | What |\n| 2009 | A report |\n| March 2010 | A trial |\n| 3 May 2010 | A verdict |\n",
            ["2009", "2010-03", "2010-05-03"],
        ),
        (
            "| 2009 | March | A report |\n| | June | A trial |\n| | 12 October | A verdict |\n",
            ["2009", "2009-03", "2009-06", "2009-10-12"],
        ),
        (
            "March 2009\n\n3 March: a complaint.\n12 March: an arrest.\n30 March: a charge.\n",
            ["2009-03", "2009-03-03", "2009-03-12", "2009-03-30"],
        ),
        (
            "26 February 2013\n\n09:15 - The report is out.\n12:52 - The force replies.\n",
            ["2013-02-26", "2013-02-26", "2013-02-26"],
        ),
    ],
)
def test_an_entry_takes_its_date_from_its_heading(text, expected):
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "March 2009\n\n12: a complaint.\n15: an arrest.\n\nApril 2009\n\n2 - trial, told in 2001.\n9 - verdict.\n",
            ["2009-03", "2009-03-12", "2009-03-15", "2009-04", "2009-04-02", "2001", "2009-04-09"],
        ),
        (
            "2009\n\nMarch\n\n12th: a complaint.\n15th: an arrest.\n\nMay\n\n3: trial.\n4: end, said the next day.\n",
            ["2009", "2009-03", "2009-03-12", "2009-03-15", "2009-05", "2009-05-03", "2009-05-04", "2009-05-05"],
        ),
        ("## March 2009\n\n| 30 | A charge |\n| 12 | A complaint |\n", ["2009-03", "2009-03-30", "2009-03-12"]),
        ("März 2009\n\n12: eine Anzeige.\n15: eine Festnahme.\n", ["2009-03", "2009-03-12", "2009-03-15"]),
    ],
)
def test_bare_days_below_a_month_are_its_days(text, expected):
    assert dates(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "March 2009\n\n1: Minutes\n2: Budget\n3: Close\n",
        "March 2009\n\n12:30 Doors.\n13:15 Talk.\n",
        "February 2009\n\n12: a complaint.\n30: an arrest.\n",
        "March 2009\n\n12: a complaint.\n12: an arrest.\n",
        "March 2009\n\n12: a complaint.\n",
        "March 2009\n\nWe sold:\n12: cars\n14: vans\n",
        "It was told in March 2009\n12: cars\n14: vans\n",
        "2009\n\n12: cars\n14: vans\n",
    ],
)
def test_other_numbers_below_a_month_are_not(text):
    assert [edtf for edtf in dates(text) if len(edtf) > 7] == []


def test_a_bare_day_counts_from_its_month_and_says_so():
    found = find_dates("March 2009\n\n12: a complaint of May 2001.\n15: an arrest.\n")
    assert [(d.text, d.basis, d.resolution.index) for d in found if d.mention.rule == "day below its month"] == [
        ("12", "relative", 0),
        ("15", "relative", 0),
    ]


def test_headings_of_the_document_count_where_they_open_with_a_date():
    from timeline.config import DatesConfig
    from timeline.dates import dated, find
    from timeline.model import Document
    from timeline.spans import Alignment, Span

    text = "1975: the first year\nThe strike began. In March it spread, and in June it ended.\n"
    document = Document("doc-0", ("a.txt",), "0", text, text, Alignment.identity(len(text)), headings=(Span(0, 20),))
    findings = find(document, DatesConfig())
    assert [item.when.edtf for item in dated(findings.dates, None) if item.when] == ["1975", "1975-03", "1975-06"]


def test_news_below_a_dateline_counts_from_its_day_of_publication():
    text = "26 February 2013\n\nThe force was told on Monday. It was warned in November, it said.\n"
    assert dates(text, "2013-02-26") == ["2013-02-26", "2013-02-25", "2012-11"]


def test_a_history_in_the_middle_of_news_goes_on_by_its_own_years():
    text = (
        "The force apologised on Monday. It will meet on Friday.\n"
        "The unit was set up in May 2002 and moved in March 2005. In June it was merged.\n"
        "It was warned in November, the chairman said yesterday.\n"
    )
    assert dates(text, "2013-02-26") == [
        "2013-02-25", "2013-03-01", "2002-05", "2005-03", "2005-06", "2012-11", "2013-02-25",
    ]  # fmt: skip
