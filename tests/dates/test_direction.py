"""Which July a sentence means: what lies ahead of its clause is never put a year back, and asides move nothing."""

import pytest

from timeline.dates import find_dates

PUBLISHED = "2011-05-17"  # a Tuesday


def dates(text: str, published: str | None = PUBLISHED) -> list[tuple[str, str]]:
    return [(d.mention.text, d.when.edtf) for d in find_dates(text, published) if d.when]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The judge ordered a first appearance before the bench for June 2.", "2011-06-02"),
        ("A sentencing date was fixed for 9 June, the clerk said.", "2011-06-09"),
        ("The pool was shut until 30 May after the leak.", "2011-05-30"),
        ("He was remanded in custody until Friday.", "2011-05-20"),
        ("The inquest was adjourned until September.", "2011-09"),
        ("The vote, due in October, was called early.", "2011-10"),
        ("Her hearing, scheduled for 3 June, was moved.", "2011-06-03"),
        ("They were summoned to appear on May 31.", "2011-05-31"),
        ("Police stepped up patrols ahead of the march on Saturday.", "2011-05-21"),
        ("A coach tour booked in August has been scrapped.", "2011-08"),
        ("I've got seats for a match in August and I'm not going.", "2011-08"),
        ("As the anniversary of the flood approaches on Thursday, the town is tense.", "2011-05-19"),
        ("Vets fear that the strain mutates again in the autumn.", "2011-23"),
        ("She was unavailable and will see Dr. Low in Leeds, Maine, for a second test Friday.", "2011-05-20"),
        ("An outbreak that comes back in the winter could be worse.", "2011-24"),
        ("The trial opens on Wednesday in Derby.", "2011-05-18"),
        ("The mayor, who steps down on 21 March, is ill.", "2012-03-21"),
        ("Her album is released on 21 September.", "2011-09-21"),
        ("Five years after he closed the mill, he apologised on Monday.", "2011-05-16"),
        ("Jan Smith came on Monday.", "2011-05-16"),
        ("Last Monday Jan Smith came.", "2011-05-09"),
        ("Ann Low, who is deputy mayor, beat Jan Hill in a ballot in November.", "2010-11"),
        ("The clubs will put on a united show at their match on Thursday.", "2011-05-19"),
        ("A plan was drawn up in case the mill burns before a hydrant is opened in the autumn.", "2011-23"),
        ("The mill was sold.\n\n12 May Ann Low is sworn in as mayor.", "2011-05-12"),
        ("Ann Low is sworn in on 12 May.", "2012-05-12"),
        ("He believed the election should go ahead on 8 November.", "2011-11-08"),
        ("The government hoped to get the first doses in August.", "2011-08"),
        ("One seat will stay empty when the mayor gives her last address on Thursday.", "2011-05-19"),
        ("When the mayor gives her last address on Thursday, one seat is empty.", "2011-05-19"),
        ("When the mayor flies in on Thursday, it will be her last visit.", "2011-05-19"),
        ("Clerks said the council would meet on Thursday.", "2011-05-19"),
        ("The mayor has put on a free concert in the park on 3 June.", "2011-06-03"),
        ("The first doses have been bought and could be given in October.", "2011-10"),
        ("He would not be diverted from the race in July.", "2011-07"),
        ("She said she would run the mill when he stepped down in October.", "2011-10"),
        ("She is held until she stands trial for theft, in October.", "2011-10"),
        ("The doctor, who turns 60 in October, was honoured.", "2011-10"),
    ],
)
def test_what_lies_ahead_is_the_coming_one(text, edtf):
    assert [found for _, found in dates(text)] == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The figures for March were poor.", "2011-03"),
        ("He is led from the court by officers Monday in Leeds.", "2011-05-16"),
        ("The school closed in July.", "2010-07"),
        ("They had hoped to open in July.", "2010-07"),
        ("It should have opened in July.", "2010-07"),
        ("He left when visitors came in July.", "2010-07"),
        ("She was fined on Friday.", "2011-05-13"),
        ("The dam burst on 4 March.", "2011-03-04"),
        ("The mayor set out his plans for the port and the mill in August.", "2010-08"),
        ("The barn burned on 3 September.", "2010-09-03"),
        ("The judge refused to hear the case in August.", "2010-08"),
        ("The mayor, who on Friday vowed to stay, is ill.", "2011-05-13"),
        ("She will speak in Leeds, the town where in August she won her first race.", "2010-08"),
        ("Stung by ten losses since June 1, the party will meet.", "2010-06-01"),
        ("The river appeared to be rising on Saturday.", "2011-05-14"),
    ],
)
def test_what_is_over_stays_in_the_past(text, edtf):
    assert [found for _, found in dates(text)] == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The dinner was held on Friday 17 June.", "2011-06-17"),
        ("He spoke to a station that goes on air on Wednesday (18 May).", "2011-05-18"),
        ("He was fined on Thursday 17 June.", "2010-06-17"),
        ("She was born on Sunday, 4 July.", "2010-07-04"),
    ],
)
def test_the_weekday_said_with_a_day_tells_its_year(text, edtf):
    assert edtf in [found for _, found in dates(text)]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        (
            "Did the U.S. envoy catch it on her trip to Mexico in late April and her talks last month?",
            "[2011-04-20..2011-04-30]",
        ),
        ("He had declined to appear on June 4.", "2011-06-04"),
        ("There is no plan for when the storm strikes in autumn.", "2011-23"),
        ("The bill keeps the lights on through September.", "2011-09"),
        ("When a vaccine becomes available in the autumn, nurses may be offered it.", "2011-23"),
        ("She will be ill through the winter.", "2011-24"),
    ],
)
def test_the_whole_clause_is_asked(text, edtf):
    assert edtf in [found for _, found in dates(text)]


def test_an_acronym_is_no_month():
    assert dates("The DEC raised millions, and on the DEC website you can give.") == []


def test_what_is_still_to_come_counts_from_the_article_even_in_a_history():
    text = (
        "The doctor was hired in May 2009. The singer died on 25 June 2009. He was charged in February 2010.\n"
        "Jury selection for the trial is due to begin on 8 September.\n"
    )
    assert dates(text)[-1] == ("8 September", "2011-09-08")


def test_what_holds_until_a_day_counts_from_the_article_even_in_a_history():
    text = (
        "In 1918 the flu came. It was gone in 1919. In 1957 another came.\n"
        "Mexico has closed all schools in two states until 20 May and stopped concerts.\n"
    )
    assert dates(text)[-1] == ("20 May", "2011-05-20")
    assert dates(text.replace("has closed", "closed"))[-1] == ("20 May", "1957-05-20")


def test_a_year_said_in_passing_does_not_move_news():
    text = (
        "The ministry said on Monday that it was ready. Nothing like the 1918 flu has been seen since, but the city "
        "has closed every school until June 6. The first patient fell ill on 28 April."
    )
    assert dates(text)[2:] == [("June 6", "2011-06-06"), ("28 April", "2011-04-28")]


def test_a_year_that_opens_the_sentence_still_leads_a_history_inside_the_news():
    text = "The mayor spoke on Monday.\nIn 1944 the port was taken, and on 25 August the city was free."
    assert dates(text)[1:] == [("1944", "1944"), ("25 August", "1944-08-25")]


def test_the_stamps_of_comments_are_dates_and_move_nothing():
    stamp = "At 18:20 29th Apr 2009, reader{} wrote:\nIt was worse in March.\n"
    text = "The minister resigned yesterday.\n" + "".join(stamp.format(n) for n in range(4))
    found = dates(text)
    assert found[1] == ("18:20 29th Apr 2009", "2009-04-29")
    assert {edtf for mention, edtf in found if mention == "March"} == {"2011-03"}


def test_a_list_of_spans_says_of_any_start_what_comes_two_years_later():
    assert dates("What doctors see six months, a year or two years later is a limp.") == []
    assert dates("It opened in 1970. Two years later it shut.") == [("1970", "1970"), ("Two years later", "1972")]


def test_years_ago_is_an_approximate_year():
    assert dates("It was founded 40 years ago.") == [("40 years ago", "1971")]


@pytest.mark.parametrize(
    ("text", "mention", "edtf"),
    [
        ("It was a year ago yesterday that the judge left.", "a year ago yesterday", "2010-05-16"),
        ("They met five years ago today.", "five years ago today", "2006-05-17"),
        ("It was founded 40 years ago this month.", "40 years ago this month", "1971-05"),
        ("The mill shut ten years ago this week.", "ten years ago this week", "[2001-05-16..2001-05-22]"),
    ],
)
def test_years_ago_today_is_one_expression(text, mention, edtf):
    assert dates(text) == [(mention, edtf)]


def test_only_today_is_the_day_of_the_article():
    (today,) = find_dates("They met today.", PUBLISHED)
    (long_ago,) = find_dates("They met five years ago today.", PUBLISHED)
    assert (today.mention.reading.is_today, long_ago.mention.reading.is_today) == (True, False)


def test_years_ago_on_a_leap_day_has_no_date():
    assert dates("They met a year ago today.", "2012-02-29") == []


@pytest.mark.parametrize(
    "text",
    [
        "Fashions change so quickly today that nobody keeps up.",
        "For today's young people that is history.",
        "It is a riddle for all today’s teenagers.",
        "The bridge is still in use today.",
        "The Britain of today is another country.",
    ],
)
def test_today_in_general_is_no_day(text):
    (dated,) = find_dates(text, PUBLISHED)
    assert (dated.mention.value, dated.when) == ("PRESENT_REF", None)


@pytest.mark.parametrize(
    "text",
    [
        "Today's report ends it.",
        "Today’s verdict is no surprise.",
        "The court is today hearing the case.",
        "She resigned today.",
        "Police are still searching the wood today.",
        "The bank will decide today.",
    ],
)
def test_today_with_something_that_happens_is_the_day(text):
    assert [edtf for _, edtf in dates(text)] == [PUBLISHED]


@pytest.mark.parametrize("text", ["The user trivex1925 replied.", "See form B1987x.", "Written by anna_1999."])
def test_digits_glued_to_a_name_are_no_year(text):
    assert dates(text) == []


@pytest.mark.parametrize("text", ["It was closed in2009.", "It was closed in September2009."])
def test_a_lost_blank_before_a_year_does_not_lose_it(text):
    assert dates(text)[-1][1].startswith("2009")


def test_as_of_is_no_deadline():
    (dated,) = find_dates("As of 2 June 2025 the rule is void.", PUBLISHED)
    assert dated.mention.signal == "as of"


def test_this_week_is_not_called_last():
    (dated,) = find_dates("The store reopens this week.", PUBLISHED)
    assert dated.mention.rule == "this, last or next year"
