"""Real kinds of sentences, the date in brackets: what it governs, how that is retold, and how far it is a fact."""

import pytest

from tests.events.marked import findings_of, told
from timeline.config import Config, EventsConfig
from timeline.events import parse

pytestmark = pytest.mark.skipif(not parse.is_available(), reason="the extra nlp (spaCy and its model) is not installed")

# sentence with [date] | headline | act
LINES = [
    # several dates in a sentence
    (
        "Ann Low was accused of fraud in [2008], jailed in 2011 and lost her appeal the following May.",
        "Ann Low was accused of fraud",
        "accuse",
    ),
    (
        "Ann Low was accused of fraud in 2008, jailed in [2011] and lost her appeal the following May.",
        "Ann Low was jailed",
        "jail",
    ),
    (
        "Ann Low was accused of fraud in 2008, jailed in 2011 and lost her appeal the [following May].",
        "Ann Low lost her appeal",
        "lose",
    ),
    # nouns, participles, relative clauses
    (
        "The findings on the rape reported in [November 2008] were published last week.",
        "The rape was reported",
        "accuse",
    ),
    (
        "Since [2009], when the unit came under central command, it has changed.",
        "The unit came under central command",
        "reorganize",
    ),
    ("Two rebels, who crossed the river on [Friday], had reached the bridge.", "Two rebels crossed the river", None),
    ("The bridge, built in [1894] by a rancher, fell in 1950.", "The bridge was built by a rancher", None),
    ("Auditors praised the letters that the firm had sent in [May 2001].", "The firm sent the letters", None),
    ("Saturday's blast in Chelsea injured 29 people, and on [Sunday] a second bomb was found.", None, "find"),
    ("[Saturday]'s blast in Chelsea injured 29 people.", "The blast in Chelsea injured 29 people", "injure"),
    # the past tense, whatever the source's
    (
        "The Rail Safety Board is publishing its findings [today].",
        "The Rail Safety Board published its findings",
        "publish",
    ),
    ("Two banks have been sold since [May 2010].", "Two banks were sold", "sell"),
    ("Board finds failings in signal boxes in [May 2010]", "Board found failings in signal boxes", "find"),
    # what is planned stays planned
    (
        "The inquiry will publish its final report on [8 July 2025].",
        "The inquiry was to publish its final report",
        "publish",
    ),
    ("The hearings begin [tomorrow].", "The hearings were to begin", "begin"),
    # who says it
    ("Police arrested the man in [May 2004], the lawyer said.", "Police arrested the man, the lawyer said", "arrest"),
    ("Police arrested the man in [May 2004], the mayor said.", "Police arrested the man", "arrest"),
    ("The company said that it had sent the letters in [October 2001].", "The company sent the letters", None),
    (
        "It was revealed in [June 2003] that the bank had lost two billion pounds.",
        "It was revealed that the bank had lost two billion pounds",
        None,
    ),
    # chronologies and datelines
    ("[2004] - The company moved to Leeds.", "The company moved to Leeds", "reorganize"),
    ("LEEDS - Tom Low resigned on [5 May 2003].", "Tom Low resigned", "resign"),
    ("Thirty - three miners were arrested on [5 May 2003].", "Thirty-three miners were arrested", "arrest"),
    ("The Leeds - born Tom Low resigned on [5 May 2003].", "The Leeds-born Tom Low resigned", "resign"),
    ("LONDON (Reuters) - The minister resigned on [5 May 2003].", "The minister resigned", "resign"),
    # hyphens, titles, asides
    (
        "More than 900 sub-postmasters were also wrongly prosecuted between [1999 and 2015].",
        "More than 900 sub-postmasters were wrongly prosecuted",
        "prosecute",
    ),
    (
        "The watchdog, the Rail Safety Board, was abolished in [2012].",
        "The Rail Safety Board was abolished",
        "abolish",
    ),
]


@pytest.mark.parametrize(("marked", "headline", "act"), LINES)
def test_a_date_governs_a_clause_that_is_retold_in_the_past_tense(marked, headline, act):
    mention = told(marked)
    if headline is not None:
        assert mention.headline == headline
        assert mention.told_whole
    if act is not None:
        assert mention.act == act


STANDING = [
    # nouns that tell a happening
    ("Police reopened the case after Ann Low's [2011] conviction for fraud.", "Ann Low was convicted for fraud"),
    ("The board met for the first time after Ann Low's [2004] resignation.", "Ann Low resigned"),
    ("Mrs Low was suspended after an audit in [December 2008].", "Mrs Low was suspended after an audit"),
    # nobody is named who did it
    (
        "I am grateful to those who attended a meeting at the board in [May 2012].",
        "A meeting was attended at the board",
    ),
    # who is described
    ("Ann Low was one of them, convicted of theft in [2007].", "Ann Low was convicted of theft"),
    ("Ann Low, a former head of the army who stepped down in [2013], agreed.", "Ann Low stepped down"),
    ("He praised a summit of ministers, which opened in Leeds in [May 2004].", None),
    # "not ... until" is when it happened; a negation stays in a plan
    ("Ann Low was not charged until [November 2003].", "Ann Low was charged"),
    ("The inquiry won’t publish its report before [May 2014].", "The inquiry was not to publish its report"),
    # texts that a program cut into words
    (
        "The long - term plan of the ex - mayor was dropped in [May 2004].",
        "The long-term plan of the ex-mayor was dropped",
    ),
    ("Leeds’ s mayor resigned in [May 2004].", None),
    # "the" where a noun lost its date
    ("Ann Low appeared as a singer in the [1983] film The Mill.", "Ann Low appeared as a singer in the film The Mill"),
]


@pytest.mark.parametrize(("marked", "headline"), STANDING)
def test_a_line_stands_alone(marked, headline):
    mention = told(marked)
    assert mention.told_whole
    if headline is not None:
        assert mention.headline == headline


WEAK = [
    "One was a deal signed in [2004].",
    "I bought a small mill in [May 2004].",
    "If the board fails in [May 2014], it has lost nothing.",
    "You should visit the mill in [May 2014].",
    "that fell to the auditors in [May 2004].",
    "They remembered the [1970s] soul of the town.",
    "The fire comes amid feverish speculation that Ann Low is planning a return to Leeds in [May 2004].",
    "It is almost impossible for Ann Low to travel to Leeds [today].",
    "There is speculation that the fire of [May 2004] was no accident.",
    "Nobody knows what the board was doing in [May 2004].",
    "Why are we looking at the rain (Letters, [29 January 2002]) again and again.",
    "Tom Hill (b Newtown c[1831]) married Ann Low in Leeds.",
    "A statement was released on [3 May 2004].",
]


@pytest.mark.parametrize("marked", WEAK)
def test_what_cannot_stand_alone_has_no_headline(marked):
    text = marked.replace("[", "").replace("]", "")
    assert [mention.headline for mention in findings_of(text).mentions if mention.date and mention.headline] == []


def test_of_three_dates_of_a_sentence_each_has_its_own_event():
    text = "The mill was built in 1894, sold to a rancher in 1910 and burnt down in May 1950."
    lines = [mention.headline for mention in findings_of(text).mentions]
    assert lines == ["The mill was built", "The mill was sold to a rancher", "The mill was burnt down"]


def test_the_speaker_is_the_source():
    mention = told("Police arrested Tom Smith in [May 2004], lawyer Ann Low said.")
    assert {name.text: name.role for name in mention.names} == {"Tom Smith": "undergoer", "Ann Low": "speaker"}


FACTS = [
    ("The inquiry published its report on [8 July 2025].", "happened", None),
    ("The inquiry will publish its report on [8 July 2025].", "planned", "will"),
    ("The report is due to be published on [8 July 2025].", "planned", "due"),
    ("The hearings begin [tomorrow].", "planned", "tomorrow"),
    ("The case was not investigated in [2008].", "denied", "not"),
    ("Tom Smith denied that he had met the agents in [May 2001].", "denied", "denied"),
    ("Officers allegedly destroyed the files in [March 2001].", "alleged", "allegedly"),
    ("The trials may not start until [2028].", "denied", "not"),
    ("The trials may start in [2028].", "conditional", "may"),
]


@pytest.mark.parametrize(("marked", "factuality", "hedge"), FACTS)
def test_a_mention_says_how_far_it_is_a_fact_with_the_word_that_says_so(marked, factuality, hedge):
    mention = told(marked)
    assert (mention.factuality, mention.hedge) == (factuality, hedge)


def test_what_somebody_denies_is_not_told_as_done():
    assert told("Tom Smith denied that he had met the agents in [May 2001].").headline.startswith("Tom Smith denied")


NOTHING = [
    "The mast, rebuilt by the council, is still in place today.",
    "Today’s students have it easier than their parents had.",
    "Editor's Note Sept. 28, 2016: An earlier version of this report gave another name.",
    "Did the minister resign in 2004?",
]


@pytest.mark.parametrize("text", NOTHING)
def test_states_of_today_notes_and_questions_tell_no_event(text):
    assert [mention for mention in findings_of(text).mentions if mention.date] == []


def test_a_count_as_of_a_day_is_only_bounded_by_it():
    assert told("As of [2 June 2025], 7,300 people had been paid.").relation == "bounds"


# text | headline of its last mention
PRONOUNS = [
    ("Jean Dark was arrested in Leeds. He was jailed in 2011.", "Jean Dark was jailed"),
    ("Jean Dark met Bob Low in Leeds. He was jailed for life in 2011.", ""),
    ("Mrs Ann Low left. Her husband died in 2011.", "Ann Low’s husband died"),
    ("Horizon was built by a Leeds company. It was introduced by the council in 1999.", None),
    ("Mayor Ann Low said: “I met the owners in May 2010.”", None),
]


@pytest.mark.parametrize(("text", "headline"), PRONOUNS)
def test_pronouns_are_named_where_one_candidate_is_left_and_never_guessed(text, headline):
    last = [mention for mention in findings_of(text).mentions if mention.date][-1]
    words = last.headline.split()
    assert not {"He", "She", "It", "They", "I", "We", "Her"} & set(words)
    if headline is not None:
        assert last.headline == headline


def test_what_is_over_without_a_date_is_bounded_and_named():
    text = (
        "Tom Smith was freed. He went on to murder two children. The Leeds unit has been disbanded. Failure harms all."
    )
    bounded = [mention for mention in findings_of(text).mentions if mention.relation == "bounds"]
    assert [mention.headline for mention in bounded] == [
        "Tom Smith went on to murder two children",
        "The Leeds unit was disbanded",
    ]
    assert [mention.act for mention in bounded] == ["kill", "disband"]


def test_names_have_roles():
    mention = told("Tom Smith was arrested in Leeds by Sgt Ann Low in [May 2004].")
    assert {name.text: name.role for name in mention.names} == {
        "Tom Smith": "undergoer",
        "Leeds": "place",
        "Ann Low": "actor",
    }


LONG = (
    "In [May 2010] the commission published its findings on the working practices of the unit, of several other units"
    " of the force and of a department in the north of England that had been closed three years before."
)


@pytest.mark.parametrize("length", [50, 70, 90])
def test_a_long_line_loses_whole_branches_and_ends_whole(length):
    text = LONG.replace("[", "").replace("]", "")
    config = Config(events=EventsConfig(title_length=length, min_acceptance=0))
    (mention,) = [found for found in findings_of(text, config).mentions if found.date and "May" in found.date.text]
    assert len(mention.headline) <= length
    assert mention.headline.startswith("The commission published its findings")
    assert mention.headline.rsplit(" ", 1)[-1] not in {"of", "the", "and", "in", "a", "its", "on"}


def test_a_surname_that_is_a_verb_is_read_as_a_name():
    text = "Jean Say, 62, was accused. Say was jailed for 30 years in 2011."
    last = [mention for mention in findings_of(text).mentions if mention.date][-1]
    assert last.headline == "Jean Say was jailed for 30 years"


def test_hostile_text_is_only_text():
    text = "In 2004 the <script>alert(1)</script> company was sold to {{ 7 * 7 }} for $(reboot)."
    assert all(mention.quote.text in text for mention in findings_of(text).mentions)
    assert findings_of("(" * 3_000 + " In 2004 the mill was sold. " + ")" * 3_000).mentions


CHRONOLOGY = (
    "The Harrow mill\n\n3 May 2004\n\nThe Harrow mill burned down.\n\n"
    "6 June 2005\n\nAnn Low bought the ruin from Leeds.\n"
)


def test_a_line_of_nothing_but_a_date_dates_the_sentence_below_it():
    mentions = [mention for mention in findings_of(CHRONOLOGY).mentions if mention.date]
    assert [(mention.date.text, mention.headline) for mention in mentions] == [
        ("3 May 2004", "The Harrow mill burned down"),
        ("6 June 2005", "Ann Low bought the ruin from Leeds"),
    ]
    assert [mention.quote.text for mention in mentions] == [
        "3 May 2004\n\nThe Harrow mill burned down.",
        "6 June 2005\n\nAnn Low bought the ruin from Leeds.",
    ]


ROWS = [
    "- 3 May 2004: The Harrow mill burned down.\n- 6 June 2005: Ann Low bought the ruin from Leeds.\n",
    "* 3 May 2004 – The Harrow mill burned down\n* 6 June 2005 – Ann Low bought the ruin from Leeds\n",
]


@pytest.mark.parametrize("rows", ROWS)
def test_rows_of_a_chronology_are_events(rows: str) -> None:
    mentions = [mention for mention in findings_of(f"The Harrow mill of Leeds\n\n{rows}").mentions if mention.date]
    assert [(mention.date.text, mention.headline) for mention in mentions] == [
        ("3 May 2004", "The Harrow mill burned down"),
        ("6 June 2005", "Ann Low bought the ruin from Leeds"),
    ]


def test_one_date_below_a_title_is_when_the_text_was_published():
    text = "The Harrow mill\n\n3 May 2004\n\nThe Harrow mill burned down.\n"
    assert [mention.headline for mention in findings_of(text).mentions if mention.date and mention.headline] == []


def test_a_possessive_before_a_title_of_a_work_breaks_nothing():
    play = "Mike Holm's play The Joy and The Ecstasy of Anna Low, which will have its premiere in June,"
    text = f"In May 2004, the radio revealed that {play} contained errors."
    assert [mention.date.text for mention in findings_of(text).mentions if mention.date][:1] == ["May 2004"]


@pytest.mark.parametrize(
    "line",
    [
        "Profits fell from 2004",
        "Sales were higher than in 2004",
        "Low was more afraid than yesterday",
        "Low until 1997, when stayed the night in",
        ", which broke out on Friday",
    ],
)
def test_a_date_at_the_edge_of_a_line_breaks_nothing(line):
    assert [mention.date for mention in findings_of(line).mentions if mention.date]


def test_what_lasted_until_a_year_when_it_ended_dates_the_end():
    mention = told("The luck of Tom Hill held until [1997], when a Leeds jury found him guilty of fraud.")
    assert (mention.headline, mention.date and mention.date.signal) == (
        "A Leeds jury found Tom Hill guilty of fraud",
        None,
    )
