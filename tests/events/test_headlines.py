"""What a headline keeps and what it leaves out: true to its sentence, complete, with the right actor."""

import pytest

from tests.events.marked import findings_of, told
from timeline.events import parse
from timeline.events.tense import participle, past

pytestmark = pytest.mark.skipif(not parse.is_available(), reason="the extra nlp (spaCy and its model) is not installed")

LINES = [
    # who says so stays, where somebody has a side or only passes on
    (
        "Prosecutors say Tom Low gave Ann Smith a drug that killed her in [June 2009].",
        "A drug killed Ann Smith, prosecutors said",
    ),
    (
        "Police arrested Tom Smith in [May 2004], according to a witness.",
        "Police arrested Tom Smith, according to a witness",
    ),
    (
        "Ann Low and Tom Smith met in [May 2004] at the mill in Leeds, according to reports.",
        "Ann Low and Tom Smith met at the mill in Leeds, according to reports",
    ),
    (
        "Ann Low claimed that Tom Smith had told her that he was paid in [May 2004].",
        "Tom Smith was paid, Ann Low claimed",
    ),
    (
        "Ann Low gave testimony suggesting that Tom Smith had sold the mayor a diamond in [May 2004].",
        "Tom Smith sold the mayor a diamond, Ann Low suggested",
    ),
    (
        "The Courier printed a report suggesting that Tom Smith had sold a diamond in [May 2004].",
        "Tom Smith sold a diamond, a report suggested",
    ),
    (
        "Ann Low fled after allegations she had robbed a bank in [May 2004].",
        "Ann Low robbed a bank, according to allegations",
    ),
    ("Ann Low repeated the claims Tom Smith made in [May 2004].", "Tom Smith made the claims"),
    # what was to come and did not
    ("Ann Low had been due to return to Leeds on [3 May 2004].", "Ann Low had been due to return to Leeds"),
    ("Tom Smith felt that the deal was dead in [May 2004].", "Tom Smith felt that the deal was dead"),
    # what lies ahead is not done
    ("Tickets for the Leeds festival go on sale [tomorrow].", "Tickets for the Leeds festival were to go on sale"),
    ("The Leeds parliament is reopened [tomorrow].", "The Leeds parliament was to be reopened"),
    (
        "A commission set up by the council of Leeds holds its first meeting on [Friday].",
        "A commission set up by the council of Leeds was to hold its first meeting",
    ),
    (
        "Ann Low predicted that the council of Leeds will close the mill in [July].",
        "The council of Leeds was to close the mill, Ann Low predicted",
    ),
    ("Tom Low, who is meeting the miners of Leeds on [Friday], is ill.", "Tom Low was to meet the miners of Leeds"),
    (
        "It is a threat that will see 200 miners patrolling the streets of Leeds [tomorrow].",
        "200 miners were to patrol the streets of Leeds",
    ),
    ("Mr Low, who quit his job as mayor of Leeds in [July], is ill.", "Mr Low quit his job as mayor of Leeds"),
    (
        "Tom Low is thought to have hidden the money before leaving Leeds on [30 April 2004].",
        "Tom Low left Leeds",
    ),
    ("Ann Low is taken from the court in Leeds [Monday].", "Ann Low was taken from the court in Leeds"),
    ("Ann Low’s album is released on [21 March] in Leeds.", "Ann Low’s album was to be released in Leeds"),
    ("Ann Low leads in Leeds, where Democrats vote on [Saturday].", "Democrats were to vote in Leeds"),
    (
        "Tom Low said he would run the Leeds mill when he stepped down as mayor in [May].",
        "Tom Low was to step down as mayor",
    ),
    ("Ann Low may wait until Congress goes into recess [next week].", "Congress was to go into recess"),
    ("Ann Low is hoping to win the seat of Leeds [tomorrow].", "Ann Low hoped to win the seat of Leeds"),
    # what only holds with its condition keeps it
    (
        "Leeds United's songs topped the charts in every country except Japan on [Sunday].",
        "Leeds United's songs topped the charts in every country except Japan",
    ),
    ("Ann Low was fined in [2004] unless she paid.", "Ann Low was fined unless she paid"),
    # adverbs that are lost without their date go with it
    ("Ann Low only filed the lawsuit against Leeds [last week].", "Ann Low filed the lawsuit against Leeds"),
    ("Nonetheless, Ann Low pressed her case on [Sunday].", "Ann Low pressed her case"),
    # what a date ends goes as a whole
    (
        "Sales of Leeds Steel rose by ten percent in the 12 months to [December 2004].",
        "Sales of Leeds Steel rose by ten percent",
    ),
    ("Tom Low was charged two weeks before he ran against Ann Smith in [March 2002].", "Tom Low ran against Ann Smith"),
    # what stood before it comes back where the end that went left room
    (
        "Ann Low sent an angry letter in [May 2004] to Tom Smith of the parish council of the old town of Leeds.",
        "Ann Low sent an angry letter to Tom Smith of the parish council of the old town of Leeds",
    ),
    # what completes the clause goes on after an apposition
    (
        "On [Sunday], Ann Low assured the mayor of Leeds, Tom Smith, that the mill would stay.",
        "Ann Low assured Tom Smith that the mill would stay",
    ),
    # what came out on that day tells what it found
    (
        "A report published on [Sunday] found that Leeds Steel had fouled the river.",
        "A report found that Leeds Steel had fouled the river",
    ),
    ("Ann Low used a speech to attack the plan on [Sunday].", "Ann Low used a speech to attack the plan"),
    # an adjective between a preposition and its noun stays
    (
        "Ann Low made plain in [May 2004] that wages would be discussed behind closed doors with the Leeds miners.",
        "Ann Low made plain that wages would be discussed behind closed doors with the Leeds miners",
    ),
    # nothing stays that says little without the clause that was cut
    (
        "The court of Leeds fined Ann Low in [May 2004] under a law of which nobody in the hall had ever heard a word.",
        "The court of Leeds fined Ann Low under a law of which nobody had ever heard a word",
    ),
    # a long line loses its end, never a complement or one of several
    (
        "Thousands of fans met in [May 2004] in the old market square of Leeds to light candles and sing old songs.",
        "Thousands of fans met in the old market square of Leeds to light candles and sing songs",
    ),
    (
        "Ann Low called on [Tuesday] for Tom Smith, the mayor of Leeds, to publicly condemn the strike.",
        "Ann Low called for Tom Smith to publicly condemn the strike",
    ),
    (
        "One critic described the video blog of Ann Low as very good in [May 2004].",
        "One critic described the video blog of Ann Low as very good",
    ),
    (
        "Ann Low shared an e-mail chuckle with the staff of Leeds Steel in [May 2004].",
        "Ann Low shared an e-mail chuckle with the staff of Leeds Steel",
    ),
    (
        "Ann Low exported more steel from Leeds in [2004] than any other dealer.",
        "Ann Low exported more steel from Leeds than any other dealer",
    ),
    # whose clause it is
    ("The new council of Leeds sworn in on [Thursday] is larger.", "The new council of Leeds was sworn in"),
    ("A pupil from the school in Leeds, who visited Rome in [May 2004], fell ill.", "A pupil visited Rome"),
    (
        "The relationship between Tom Low and Ann Smith, who moved to Leeds in [May 2004], was cold.",
        "Ann Smith moved to Leeds",
    ),
    (
        "Far-right and Green councillors pressed the mayor of Leeds in [May 2004].",
        "Far-right and Green councillors pressed the mayor of Leeds",
    ),
    ("After leaving the mill in [2004], Ann Low moved to Leeds.", "Ann Low left the mill"),
    ("Tom Low has not been paid until [May 2004].", "Tom Low was paid"),
]


@pytest.mark.parametrize(("marked", "headline"), LINES)
def test_a_headline_is_true_to_its_sentence_and_complete(marked, headline):
    mention = told(marked)
    assert mention.headline == headline
    assert mention.told_whole


NO_LINE = [
    "Tom Low raised expectations that the deal with Leeds was done in [May 2004].",  # only expected
    "There is evidence that Low was paid in [May 2004], critics believe.",
    "We could not reach the area Thousands of miners gathered in Leeds on [Wednesday].",  # two sentences in one
    "Ann Low said on [Monday] during a visit to Leeds.",  # says nothing
    "Ann Low wrote on Twitter on [Monday].",
    "Ann Low volunteered on [Monday].",  # for what
    "A report by Leeds Steel was published on [Monday].",  # on what
    "Mines in Leeds, which were sold in [2004], closed.",  # Leeds, or the mines
    "The tribute show in Leeds, which had been scheduled for [25 June], was stopped.",
    "A decree by the mayor, Ann Low, published on [Monday] cut the budget.",  # no mayor is published
    "The Leeds strike followed a vote by miners in [October 2003].",  # the vote was in October
    "Exports of Leeds rose to ten million from eight million in [1996].",  # the eight million were
    "Police wearing masks sealed off the Leeds hotel on [Friday].",  # misread: no masks were sealed off
    "Ann Low spent most of the [summer of 2004] quietly.",  # what was spent is the date
    "As agreed in [May 2004], Ann Low left Leeds.",  # nobody says who agreed
    "A charity reading for Leeds in [May 2004] was a success.",  # no charity reads
    "Can there be a song that better tells the story of Leeds in [May 2004].",  # a question
    "[1991]: Head of the board of Leeds Steel and of its mill",  # no clause
    "[Tonight]: a humorous dig through Leeds.",
]


@pytest.mark.parametrize("marked", NO_LINE)
def test_what_is_not_told_as_done_or_is_misread_has_no_headline(marked):
    assert told(marked).headline == ""


@pytest.mark.parametrize(
    "text",
    ["Flu often comes to Leeds in the winter of a year.", "Winners of the race (1969, 1970, 1971) came from Leeds."],
)
def test_habits_and_lists_of_years_are_no_events(text):
    assert [mention.headline for mention in findings_of(text).mentions if mention.headline] == []


FACTS = [
    ("Prosecutors say Tom Low killed Ann Smith in [May 2004].", "alleged", "say"),
    ("Tom Smith felt that the deal was dead in [May 2004].", "alleged", "felt"),
    ("Ann Low may wait until Congress goes into recess [next week].", "planned", "may"),
    (
        "The force is intended to part the armies, preparing the way for a new government by [May 2014].",
        "planned",
        "intended",
    ),
    ("The mayor says Tom Low killed Ann Smith in [May 2004].", "happened", None),
]


@pytest.mark.parametrize(("marked", "factuality", "hedge"), FACTS)
def test_what_is_claimed_or_lies_ahead_is_no_fact(marked, factuality, hedge):
    mention = told(marked)
    assert (mention.factuality, mention.hedge) == (factuality, hedge)


ASPECTS = [
    ("The mill was sold to a rancher in [May 2004].", "happening"),
    ("Ann Low was mayor of Leeds in [2004].", "state"),
    ("Ann Low lived in Leeds in [1987].", "state"),
    ("Ann Low became mayor of Leeds in [2004].", "happening"),
    ("Miners were wrongly dismissed between [1999 and 2015].", "period"),
    ("Ann Low was mayor of Leeds from [1999 to 2004].", "period"),
    ("The report on the mill was published on [3 May 2004].", "happening"),
]


@pytest.mark.parametrize(("marked", "aspect"), ASPECTS)
def test_a_mention_says_whether_it_happened_was_so_or_lasted(marked, aspect):
    assert told(marked).aspect == aspect


@pytest.mark.parametrize(
    ("lemma", "simple", "perfect"),
    [("foresee", "foresaw", "foreseen"), ("retake", "retook", "retaken"), ("remain", "remained", "remained")],
)
def test_irregular_verbs_stay_irregular_behind_a_prefix(lemma, simple, perfect):
    assert (past(lemma), participle(lemma)) == (simple, perfect)


def test_lemmas_are_the_model_s_own_however_often_a_word_was_met():
    texts = [
        "He was rising as prices rose; she left, having left the left wing.",
        "They rose, and the rose was left.",
    ] * 2
    model = parse.loaded()
    for text, tree in zip(texts, parse.parse(texts), strict=True):
        assert [word.lemma for word in tree.words] == [token.lemma_.lower() for token in model(text)]
