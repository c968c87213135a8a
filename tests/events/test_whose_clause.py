"""Clauses about a noun, and dates hung too high or too low: what they are told of."""

import pytest

from tests.events.marked import told
from timeline.events import parse

pytestmark = pytest.mark.skipif(not parse.is_available(), reason="the extra nlp (spaCy and its model) is not installed")

LINES = [
    # the noun that a clause is about
    (
        "Ann Low paid in gifts that evade the last major reform, passed in [1974] after the mill scandal.",
        "The last major reform was passed after the mill scandal",
    ),
    (
        "It will assess aid requirements for Haiti that was hit by an earthquake on [3 May 2004].",
        "Haiti was hit by an earthquake",
    ),
    (
        "Nobody agrees with Tom Hill or Bob Smith or Ann Low, who called the plan a charade on [3 May 2004].",
        "Ann Low called the plan a charade",
    ),
    (
        "The mayors Tom Hill and Ann Low, who met in Leeds in [May 2004], have threatened a boycott.",
        "Tom Hill and Ann Low met in Leeds",
    ),
    (
        "In her [2012] memoir, Northern Daughter, Low describes Tom Smith as a fool.",
        "Low described Tom Smith as a fool",
    ),
    (
        "Born in Leeds in [1928], one of five sons of Danish immigrant parents, Hill was nicknamed by his mother.",
        "Hill was born in Leeds",
    ),
    (
        "Danish forces came to the aid of tired units in Saxony and Bucharest fell to the Dutch Army on [6 May 2004].",
        "Bucharest fell to the Dutch Army",
    ),
    (
        "Firefighters tackled the blaze at the store in High Street, Banham, which broke out on the roof [last May].",
        "The blaze broke out on the roof",
    ),
    ("Tom Low, who died in [July], and Ann Smith said that Bob Hill was to blame.", "Tom Low died"),
    (
        "Ann Low did not indicate that Tom Smith had paid for Leeds in [May 2004].",
        "Ann Low did not indicate that Tom Smith had paid for Leeds",
    ),
    ("Born in [1948], Tony Low's musical career was nearly cut short after an accident.", "Tony Low was born"),
    (
        "The man was one of the touts with a Leeds accent who were asking double for the match on [Sunday].",
        "The touts asked double for the match",
    ),
    (
        "Ann Low raced again after a strong showing in the [2004] fair, when she became the first to win six races.",
        "Ann Low became the first to win six races",
    ),
    # a date after a clause that it ends
    (
        "On 3 May 2004, Leeds held its first fair since the miners left the town, in [2002].",
        "The miners left the town",
    ),
    # a participle that ends right before the date
    ("Born in Leeds in [1959], Tom Hill ran the mill from 2007 to 2013.", "Tom Hill was born in Leeds"),
    ("Asked about the mill in Leeds on [Monday], Tom Hill said that he was well.", "Tom Hill said that he was well"),
    (
        "A miners' rally scheduled for Leeds [yesterday] was banned by Ann Low.",
        "A miners' rally was scheduled for Leeds",
    ),
    ("Tom Hill was born in Leeds in [1962] and appeared in ten films.", "Tom Hill was born in Leeds"),
    ("The fever first emerged in Leeds in [April 2004] and has since spread to Hull.", "The fever emerged in Leeds"),
    # a date that is counted from another clause
    (
        "It was a [year ago] yesterday that Tom Smith first dismissed Ann Low.",
        "Tom Smith dismissed Ann Low",
    ),
    # one of several times
    (
        "Ann Low has filed for bankruptcy in Leeds four times over the years, in 1991, [1992] and 2004.",
        "Ann Low filed for bankruptcy in Leeds",
    ),
    # a noun that tells what was done, and to whom
    (
        "The bombing of mills in Leeds on [3 May 2004] has been widely linked to Tom Smith.",
        "Mills in Leeds were bombed",
    ),
    ("Leeds fell silent after Ann Low's takeover of the mill in [May 2004].", "Ann Low took over the mill"),
    ("Ann Low's endorsement of Tom Smith on [3 May 2004] ends a bad week for Leeds.", "Ann Low endorsed Tom Smith"),
    # what nobody has done on a day to come
    ("Ann Low has agreed to leave Leeds on [11 August 2004].", "Ann Low was to leave Leeds"),
    (
        "Ann Low announced that Tom Hill will open the mill in [2004], when Bob Smith has said he will leave Leeds.",
        "Bob Smith was to leave Leeds",
    ),
    ("Ann Low hoped to open a mill in Leeds [next week].", "Ann Low hoped to open a mill in Leeds"),
    (
        "The demand was made by Tom Smith, a preacher who was forced out of Leeds by an uprising that [February].",
        "Tom Smith was forced out of Leeds by an uprising",
    ),
    (
        "Leeds forces backed by aircraft on [Sunday] repelled an attack on Hull.",
        "Leeds forces backed by aircraft repelled an attack on Hull",
    ),
]


@pytest.mark.parametrize(("marked", "headline"), LINES)
def test_a_clause_is_told_of_the_noun_it_is_about(marked, headline):
    assert told(marked).headline == headline


NOBODY = [
    "They want a state based on all land in the river valley and in Leeds held by Hull in [1967].",
    "They include a letter from Ann Low, the head of Leeds Steel, written in [March 1940].",
    "Tom Smith had hoped that a deal was likely after criticising Ann Low in [May 2004].",
    "Prosecutors have accused Tom Smith of arming and training rebels during the [2002] war in Leeds.",
    "Tom Hill met Bob Smith at a fair in [2005], when he was a sweet kid.",
]


@pytest.mark.parametrize("marked", NOBODY)
def test_a_clause_that_may_be_about_several_tells_no_event(marked):
    assert told(marked).headline == ""


MISREAD = [
    "The council passed a law to prevent Tom Hill running for mayor of Leeds in [2018].",
    "The council is due to deliver its report on suspected past mill work on [15 December].",
    "Tom Smith, a number one hit in Leeds in [1958] under the name of the Bears, sold the record.",
    "Nobody forgave the tycoon turned mayor as a fool on [Monday].",
    "In [January 2004], a Leeds jury impaneled to try Ann Low instead freed Tom Smith.",
    "His standard response is to leave, as happened [yesterday].",
    "Experts predict that a strike of miners [today] would have a small effect on Leeds.",
    "Two years ago, in what she reminded Leeds was her first visit on [3 May 2004], Ann Low saw a mill.",
    "Analysts do not see the Leeds deal having much impact before [next year].",
    "Watching Ann Low in Leeds [this week], he struck me as a private woman.",
    "Other floods of Leeds have started with rain in [spring].",
    "The mayor could face an uphill struggle in Leeds, raising the spectre of a strike in [July].",
    "If Ann Low wins, she will be 90 when her new term in Leeds expires in [2014].",
    "Without an agreement by [1 January], every miner in Leeds will face a strike.",
    "Let the Leeds cuts expire on [1 January], with taxes going up on every mill.",
    "The mayor demands a new Leeds law that will ensure a fair vote in [2008].",
    "Ann Low responded to a report of six men fighting in Leeds on [Sunday].",
]


@pytest.mark.parametrize("marked", MISREAD)
def test_what_is_no_verb_no_fact_or_no_plan_tells_no_event(marked):
    assert told(marked).headline == ""


FACTS = [
    ("The last debate is about to begin before Leeds voters take to the polls on [Saturday].", "planned", "before"),
    ("Leeds miners prepare to vote on [Saturday].", "planned", "prepare"),
    ("Ann Low said she would visit Leeds on [Saturday].", "planned", "would"),
    ("The trial of Tom Smith had been set for [3 April 2004].", "planned", "set"),
    ("A robbery occurred in [2004] when, she claims, Tom Smith took her car.", "happened", None),
    ("Leeds was among the first to market with trams in [autumn 2010].", "happened", None),
    ("Ann Low faces a second trial in Leeds later [this month].", "planned", "later this month"),
    ("The Leeds treaty expires [this year].", "planned", "this year"),
    ("Ann Low is awaiting trial for the murder of Tom Smith [next September].", "planned", "next September"),
    ("Ann Low will clear her name when she is retried this [autumn].", "planned", "will"),
    ("The next mayor of Leeds will face many issues after taking office on [1 January].", "planned", "will"),
    ("The deal should see Tom Hill, the opposition leader, sworn in as mayor on [Wednesday].", "planned", "should"),
]


@pytest.mark.parametrize(("marked", "factuality", "hedge"), FACTS)
def test_what_is_foretold_or_fixed_is_planned(marked, factuality, hedge):
    mention = told(marked)
    assert (mention.factuality, mention.hedge) == (factuality, hedge)


SOURCES = [
    (
        "Ann Low, whom Tom Hill backed in [May 2004], is likely to win Leeds, according to a report.",
        "Tom Hill backed Ann Low",
    ),
    (
        "Prosecutors asked the court to admit a talk Tom Hill had with Ann Low in [1995].",
        "Tom Hill had a talk with Ann Low",
    ),
]


AT_ONE_TIME = [
    (
        "Tom Hill fell to his death while climbing to a hut on [Saturday].",
        "Tom Hill fell to his death while climbing to a hut",
    ),
    (
        "Tom Hill was killed when he was crossing the street on [Friday].",
        "Tom Hill was killed when he was crossing the street",
    ),
    ("Tom Hill was being tried in [March 2004] when he overpowered a guard.", "Tom Hill overpowered a guard"),
    ("Tom Hill met Ann Low while working in Leeds from [1996 to 2000].", "Tom Hill worked in Leeds"),
    (
        "A miner was killed by a train when he was crossing Mill Road on [Friday].",
        "A miner was killed by a train when he was crossing Mill Road",
    ),
    (
        "The vote comes as Tom Hill prepares to mark his first year in office on [Wednesday].",
        "Tom Hill was to mark his first year in office",
    ),
    (
        "The next mayor of Leeds will face many issues after taking office on [1 January].",
        "The next mayor of Leeds was to take office",
    ),
    ("Tom Hill taught Greek in Leeds and, [one year later], returned to Hull.", "Tom Hill returned to Hull"),
]


@pytest.mark.parametrize(("marked", "headline"), AT_ONE_TIME)
def test_of_two_clauses_the_one_that_happened_then_is_told(marked, headline):
    assert told(marked).headline == headline


NAMED_HAPPENINGS = [
    ("Two men were charged in the [1967] slayings of two women at a shop.", "Two women were slain at a shop"),
    ("After the sinking of the ship Mary Low in [1915], the mayor promised to resign.", "The ship Mary Low was sunk"),
    ("The treaty followed the outbreak of war in [1914].", "War broke out"),
    (
        "Ambitious plans for an invasion of Hull in [1779] had to be abandoned.",
        "Ambitious plans for an invasion of Hull had to be abandoned",
    ),
    (
        "Threats of a takeover of Leeds Steel in [2004] came to nothing.",
        "Threats of a takeover of Leeds Steel came to nothing",
    ),
]


@pytest.mark.parametrize(("marked", "headline"), NAMED_HAPPENINGS)
def test_a_noun_that_tells_what_happened_is_told_unless_it_was_only_planned(marked, headline):
    assert told(marked).headline == headline


@pytest.mark.parametrize(("marked", "headline"), SOURCES)
def test_who_says_so_is_named_beside_what_they_say(marked, headline):
    assert told(marked).headline == headline
