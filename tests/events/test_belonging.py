"""A date that belongs to something else in its clause tells no event; one that only looks so does."""

import pytest

from tests.events.marked import told
from timeline.events import parse

pytestmark = pytest.mark.skipif(not parse.is_available(), reason="the extra nlp (spaCy and its model) is not installed")

NOT_ITS = [
    # another thing is of that time
    "The pioneer of the [1960s] was arrested in Leeds on suspicion of theft.",
    "Ann Low is suing the Leeds Times over an article from [June 13 2004].",
    "The strike in Leeds resumed just days before the tenth anniversary of [3 May 2001].",
    "Ann Low broke her [1963] contract with Leeds United.",
    "Ann Low trailed Tom Smith among women in a prospective [2016] contest in Leeds.",
    "Ann Low was best known for a [1980s] role in a Leeds film.",
    "The mayor of Leeds rescheduled [tomorrow]'s council meeting.",
    "The council of Leeds declared [Sunday] a bank holiday.",
    "The release of Leeds United's record was pushed back to [May 2004].",
    "Tom Smith failed to mention convictions from the [1980s] to Leeds.",
    "Bob Hill was head of a band in [1960s] Leeds when he left, and now denies it.",
    "Leeds (1814 and again in [1815]) and Hull (1945) have both been taken by Welsh miners.",
    "Ann Low reflected on her meeting with Tom Smith following the [2009] edition of the Leeds fair.",
    "The flood has killed at least 257 people in Leeds since [late 2003].",
    "Ann Low collected Leeds recordings from as far back as [1974].",
    "Leeds Steel hit its highest level since early [October] on hopes of a deal.",
    "Ann Low has not seen Tom Smith in Leeds since [last spring].",
    "Leeds Steel published earnings for the last three months of [1999].",
    "Tom Hill of Leeds expected the [summer] of 2004 to be slow.",
    "Ann Low softened her opposition to Tom Smith a bit, in advance of a meeting on [Thursday].",
    "Hull probably saw the return of Tom Smith on [13 June] as a gift to Leeds.",
    "Ann Low was briefly held by Hull's [1972 - 1990] dictatorship.",
    "Ann Low closed the mill in Leeds after the great flood of [2002].",
    "Tom Smith attacked Ann Low over her vote against the bridge in [June 2003].",
    "Ann Low is best known for her songs about Leeds in the [1960s].",
    "Since [2001], 40,000 miners of Leeds have died.",
    "Ann Low is facing five theft charges in a Leeds court in connection with a strike [Monday] in which two fell.",
    "Famous [1950s] film star Ann Low has died in Leeds.",
    "Ann Low, one of the biggest stars of the 1940s and [1950s], died in Leeds.",
    "A miner of Leeds, a [recently] married father of two, died after a fall.",
    "Ann Low, a candidate for mayor [this year], went to Leeds.",
    "Leeds Steel sales dropped by a fifth from [the previous year].",
    "Tom Hill was found guilty of robbing Ann Low in [October 2004].",
    "In 2007, Ann Low rebuilt the mill after poor reviews for the baker Jon Hill in [2006].",
    "Welsh miners besieged towns, such as Hull in [May 1983].",
    "The mill was hit by a fire on May 3, according to a blog of Leeds Steel on [May 9].",
    "Tom Hill was due to appear in a Leeds court on [Monday] but didn't.",
    "It is unlikely that Tom Hill will resign on [Saturday].",
    # a day that other words must tell
    "Ann Low went home with Tom Smith [the night] she died.",
    "Ann Low stayed [the night] in Leeds.",
    # a tense that the verb does not have
    "Critics of Ann Low have seized on her work on a bridge in [2003].",
    "Ann Low cancelled a trip to Leeds [next week].",
    "Tom Smith asks about the quarrel of Ann Low with Leeds [last week].",
    "The strike of 10,000 miners in [May 2004] is expected to harm the economy of Leeds.",
    # one of several
    "Tom Hill was attacked in [June] by two rebels and then in July by two Leeds soldiers.",
    "Ann Low won 12 titles in Leeds, including eight in [2002].",
    "There were three outbreaks of flu in Leeds, in 1918, [1957] and 1968.",
    "Leeds leaders met on Saturday after the collapse of the talks with Ann Low, on [Friday].",
    "Tickets were still on sale for the Leeds tour, due to start at the arena on [9 December].",
    "Tom Smith was jailed after his conviction for the murder of Ann Low in [2003].",
    # another time is meant
    "Despite an agreement in Leeds last [November], no cracks had appeared in the council.",
    "Ann Low and Tom Smith have been locked in a battle over buses in the run-up to the vote in [May 2004].",
    "Unlike Hull, which was out of control before a rebel push in [June], Leeds has remained in council hands.",
    "Reconstruction of Leeds will take several decades, following the earthquake [two weeks ago].",
    "On the eve of Tom Smith's departure [this week] for Leeds, Ann Low left Hull.",
    "Ann Low mentioned the testing of two missiles in Leeds in [March 2016].",
    "Judge Ann Low ordered that proceedings commence [Monday].",
    "When Ann Low performs on stage in a hat, as she did [this week] in Leeds, she may draw a crowd.",
    "Leeds today freed Ann Low following her arrest on spying charges [a week ago].",
    # what was admitted, not the admission
    "Tom Smith is being sued for attacking Ann Low at a match in Leeds [last July].",
    "Tom Smith pleaded guilty to robbing Ann Low on [8 February 2009].",
    "Tom Smith, 38, admitted killing Ann Low in [August 2003].",
    "Tom Smith is accused of being the head of the gang in [2004].",
    "Tom Smith was accused on Friday of robbing the bank between [1989 and 1991].",
    "The mayor managed to persuade Leeds to put off the vote until [May 2004].",
    "Tom Smith was sentenced for shooting Ann Low at his home in Leeds in [2003].",
    # what was spoken of, not the speaking
    "Ann Low defended her vote for the bridge in Leeds [earlier this year].",
    "Tom Smith described his meeting with Ann Low on [Wednesday], saying that she was calm.",
    "Leeds opposed plans for an early election in [May].",
    "Tom Smith laid into Ann Low over her support for the bridge in [June].",
    "Ann Low met Bob Hill on Tuesday after talks with Tom Smith in Leeds on [Monday evening].",
    "Ann Low was back in Leeds less than a day after the last debate of [2004].",
    "Tom Hill, an adviser, shared a link to a story from [2004] about Leeds United.",
    "For much of [the last decade], Leeds has helped to train miners.",
    "The sales of Leeds Steel have grown by 12 % since [2003].",
    # a time to come, of what the present waits for
    "As Ann Low waits in the wings for her inauguration on [7 May], Leeds is examining her every word.",
    # a document that is called by its year
    "The [1968] Northern Bridge Treaty expired in Leeds on 5 December 2001.",
    "Ann Low approved the budget of Leeds to [2020].",
    "Tom Smith is battling to stay in power in Leeds beyond [May 15].",
    "Ann Low was considered a likely candidate in Leeds for [2016].",
    "Ann Low showed a clip of a talk with Tom Smith in Leeds, from [Saturday] night.",
    "Tom Smith was sentenced to six years for the murder of his wife, Ann Hill, in [February 2013].",
    "Tom Smith was arrested in connection with the death of a nurse in Leeds [last year].",
    "Leeds Steel has fallen by 70% since its [September] peak.",
    # the verb has another time
    "Ann Low decided earlier this year to field her own candidate at the next vote of Leeds in [2018].",
    "Tom Smith was exiled three years ago after a strike in Leeds in [1999].",
    "Ann Low is still recovering in Leeds after a serious fall at a rally [last week].",
    "Ann Low stands at five, a tribute to her earnings in Leeds [last year].",
    "Ann Low spoke about the rise of crime in Leeds in the [1980s].",
    "Traders in Leeds waited for the council's crop report [late Monday].",
    "Ann Low pointed to her husband's slim margin in Leeds in [2008].",
    "Mounting the stage in Leeds, Low channeled Barack Obama in [2008].",
    "Ann Low sought to revive Tom Smith's part in a Leeds strike in [2008].",
    "The resignation of Ann Low comes after the debacle in the council of Leeds on [Thursday].",
    "Ann Low, one of the favourites for the Leeds nomination in [2016], backed the reform.",
    # a clause that has lost its verb
    "The council of Leeds left for a holiday on Thursday and the council of Hull on [Friday].",
    "In 1999 Ann Low was aiming her ire at the miners of Leeds, in [2000] at the council.",
    "Tom Hill of Leeds in [1945] and Bob Smith of Hull in 1947 both spoke for two days at their trials.",
    "Following a fire in [December] at a school in Hull, about 700 more children have left Leeds.",
    "Ann Low was scheduled to see Tom Smith and Bob Hill on March 11, and the mayor of Leeds on [March 12].",
    # a part of the sentence that stands apart
    "Ann Low, director of Leeds Steel since [2010], has decided to sell her house in Leeds.",
    "Miners of Leeds are united by time: [1986].",
]


@pytest.mark.parametrize("marked", NOT_ITS)
def test_a_date_of_something_else_tells_no_event(marked):
    assert told(marked).headline == ""


ITS = [
    (
        "Ann Low was scheduled to see Tom Smith and Bob Hill on [March 11], and the mayor of Leeds on March 12.",
        "Ann Low was scheduled to see Tom Smith and Bob Hill",
    ),
    (
        "Tom Smith, falsely accused of robbing a bank in [2004], left Leeds.",
        "Tom Smith was falsely accused of robbing a bank",
    ),
    ("Tom Smith was banned from standing for office in [2004].", "Tom Smith was banned from standing for office"),
    ("The Leeds tram was used in [2001] for the first time.", "The Leeds tram was used for the first time"),
    (
        "In 1999 Ann Low led the miners of Leeds, and she joined the council of Hull in [2000].",
        "Ann Low joined the council of Hull",
    ),
    ("Ann Low drew on her savings in [2008].", "Ann Low drew on her savings"),
    ("The council of Leeds revived its plan in [2008].", "The council of Leeds revived its plan"),
    ("The bus came after midnight on [Monday] to Leeds.", "The bus came after midnight to Leeds"),
    (
        "Leeds United came down in handcuffs and jackets on [3 May 2004].",
        "Leeds United came down in handcuffs and jackets",
    ),
]


@pytest.mark.parametrize(("marked", "headline"), ITS)
def test_a_date_of_the_clause_stays_with_it(marked, headline):
    assert told(marked).headline == headline
