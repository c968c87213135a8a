"""Lines as somebody reads them who has not seen the article: what a stranger found wrong, in other words."""

import pytest

from tests.events.test_plain import last_headline, last_mention
from timeline.events import parse

pytestmark = pytest.mark.skipif(not parse.is_available(), reason="the extra nlp (spaCy and its model) is not installed")

UNTOLD = [
    # a thing that only the article has told of
    "It rained. Bob Dark aired the idea in May 2004.",
    "It rained. Both singers met Ann Low in Leeds in May 2004.",
    "It rained. Ann Low sold the same mill in May 2004.",
    "It rained. Her album was sold in Leeds in May 2004.",
    "It rained. Bob Dark became its leader in Leeds in May 2004.",
    "It rained. The Republican met Ann Low in Leeds in May 2004.",
    "It rained. A bill that enjoyed the support of Ann Low in May 2004 was dropped.",
    "It rained. Ann Low is the woman whom Bob Dark defeated in May 2004.",
    "It rained in Leeds. There were reports of a fire in York on 3 May 2004.",
    "Tom Low met Tim Hill in Leeds. Hill declined to endorse him in May 2004.",
    "It rained. Bob Dark was in Leeds to congratulate him in May 2004.",
    "It rained. The deal was signed by Ann Low in May 2004.",
    "It rained. Ann Low accused the airport’s management of fraud in May 2004.",
    "It rained. Ann Low withdrew from the race in May 2004.",
    "It rained. The attack was the second in May 2004.",
    "It rained. Talks began in Leeds in May 2004.",
    "It rained. A decision was taken in Leeds in May 2004.",
    "It rained. Ann Low met the parents who came from Leeds in May 2004.",
    "It rained. Police shot at other men from Leeds who came to York in May 2004.",
    "It rained. Ann Low said in May 2004 that nobody would be there.",
    "It rained. John and Mary were married in Leeds in May 2004.",
    "It rained. Frank, my father, was born in May 2004 and lived in Leeds.",
    # a part that the rest needs is gone
    "It rained. Ann Low said on 3 May 2004 as she was being driven through Leeds in a grey armoured car.",
    "It rained. Bob Dark became the first mayor of Leeds to be tried in May 2004.",
    "It rained. Without a deal, Leeds will close its mill on 3 May 2030.",
    "It rained. Low raised 367 - 137 votes in Leeds in May 2004.",
    # what is told is another thing
    "It rained. The trial of Ann Low was set for May 2004.",
    "It rained. Bob Dark may not have met Ann Low in May 2004.",
    "It rained. A letter from Ann Low, the head of the bank, written in May 2004, was sold.",
    "It rained. P4 WPP took a step closer to Leeds in May 2004.",
]


@pytest.mark.parametrize("text", UNTOLD)
def test_what_a_stranger_cannot_follow_is_told_as_no_whole(text: str) -> None:
    assert not last_mention(text).told_whole


TOLD = [
    ("It rained. Talks with Ann Low began in Leeds in May 2004.", "Talks with Ann Low began in Leeds"),
    ("It rained. Low’s parents came to Leeds in May 2004.", "Low’s parents came to Leeds"),
    ("It rained. Bob Dark had installed four tanks in Leeds by May 2004.", "Bob Dark installed four tanks in Leeds"),
    ("Ahmadis were named heretics in York and further banned in 2004.", "Ahmadis were further banned"),
    ("The 1968 Leeds flood was first seen in York.", "The Leeds flood was seen in York"),
    ("It rained. Native Leedsers bit back at Bob Dark in 2004.", "Native Leedsers bit back at Bob Dark"),
    ("It rained. Bob Dark took the road to Leeds in May 2004.", "Bob Dark took the road to Leeds"),
    ("It rained. Ann Low put politics aside in May 2004.", "Ann Low put politics aside"),
    ("It rained. Ann Low was cleared last October of fraud in Leeds.", "Ann Low was cleared of fraud in Leeds"),
    ("They criticised the Leeds mill in May 2004.", "The Leeds mill was criticised"),
    (
        "US Secretary of State Ann Low is from Leeds. Ms Low said she met Bob Dark in May 2004.",
        "Ann Low met Bob Dark",
    ),
    # by the name, not by the description beside it
    ("It rained. Her party’s treasurer, Ann Low, was charged in May 2004.", "Ann Low was charged"),
    (
        "It rained. Leeds’s bell-ringer for years, Ann Low, was charged with fraud in 2004.",
        "Ann Low was charged with fraud",
    ),
    ("The former leader of the party, Ann Low, sold the Leeds mill in May 2004.", "Ann Low sold the Leeds mill"),
    (
        "Bob Dark met the speaker of the house, Ann Low, in Leeds in May 2004.",
        "Bob Dark met Ann Low in Leeds",
    ),
    ("It rained. Ann Low’s father, Tom, sold the Leeds mill in May 2004.", "Ann Low’s father sold the Leeds mill"),
    # how a thing is goes before what it is about
    (
        "Ann Low bought an unusually large stake in the venerable profitable cloth mill of the Hills in May 2004.",
        "Ann Low bought an unusually large stake in the profitable cloth mill of the Hills",
    ),
]


@pytest.mark.parametrize(("text", "headline"), TOLD)
def test_a_line_is_told_in_full(text: str, headline: str) -> None:
    assert last_headline(text) == headline


def test_what_one_person_did_is_not_told_without_her() -> None:
    """ "They arrested him" can do without "they", but a sentence about somebody cannot do without that person."""
    assert last_headline("She sold the Leeds mill in May 2004.") == ""


HEADED = [
    (
        "Fire came to Leeds. Smoke was seen in Leeds. Rain fell in Leeds. The fire began in May 2004.",
        "Leeds: the fire began",
    ),
    ("Reuters asked. Reuters heard. Reuters wrote. The trial began in May 2004.", "The trial began"),
    ("Low came. Low sang. Low left. The trial began in May 2004.", "The trial began"),
    (
        "Ann Low came to Leeds. Ann Low sang. Ann Low left. The trial of Ann Low began in May 2004.",
        "The trial of Ann Low began",
    ),
]


@pytest.mark.parametrize(("text", "headline"), HEADED)
def test_a_line_is_headed_by_a_place_or_a_full_name(text: str, headline: str) -> None:
    assert last_headline(text) == headline


DENIED = [
    ("Bob Dark denied that he hit Ann Low and robbed the museum of Leeds on 3 May 2004.", "denied"),
    ("Prosecutors alleged Bob Dark hit Ann Low and killed Tom Hill on 3 May 2004.", "alleged"),
    ("Bob Dark was accused of hitting Ann Low and robbing Tom Hill on 3 May 2004.", "accused"),
]


@pytest.mark.parametrize(("text", "word"), DENIED)
def test_what_is_joined_to_a_denial_is_denied_too(text: str, word: str) -> None:
    assert word in last_headline(text)


MEANT = [
    # who "he", "his" and "them" can be
    ("It rained. Leedsers cheered his return to Hull in May 2004.", ""),
    ("Last month Tom Low said York was behind schedule since he joined the club in 2004.", ""),
    ("President Low is said to have raised it with Hill when he visited York in May 2004.", ""),
    # whom a sentence names after "she" is not she; nor is "he" whom it compares him with
    ("She was hit by Ann Low in Leeds. She left York in May 2004.", ""),
    ("Tom Low sang. Like Bob Dark, he fell. He left York in May 2004.", "Tom Low left York"),
    # "him" comes before "he": rather the same
    ("Tom Low could not catch Bob Dark and would arrest him after he was expelled from Leeds in May 2004.", ""),
    # of whom a name speaks, and who cannot be welcomed by himself
    (
        "Bob Dark sang. It rained. Harrow said in May 2004 that he would leave York.",
        "Harrow said that he would leave York",
    ),
    ("It rained. Tom Low said he is looking forward to welcoming him to Leeds in May 2004.", ""),
    # nobody says "she" of herself, nor attacks what is his own
    ("It rained. Ann Low added: “When she ran a mill in Leeds in May 2004 it rained.”", ""),
    ("Tom Low sang in Leeds. Bob Dark criticised his record in May 2004.", ""),
    # the singer is somebody else than who is named beside her
    ("The singer Ann Low sang. The singer met Low in May 2004.", "The singer met Ann Low"),
    (
        "The singer Ann Low sang. Tom Hill met Ann Low, who hit the singer in May 2004.",
        "Ann Low hit the singer",
    ),
    # nobody comes from Trinidad who is Trinidad
    ("It rained. Bob Dark knew Tom Low, an immigrant from Jamaica who died in May 2004.", "Tom Low died"),
]


@pytest.mark.parametrize(("text", "headline"), MEANT)
def test_a_pronoun_or_description_is_given_to_nobody_else(text: str, headline: str) -> None:
    assert last_headline(text) == headline


WHOSE = [
    (
        "Leeds is wet. Leeds is in Liberia. Liberia is hot, Liberia is poor. The country's army fled in May 2004.",
        "Liberia's army fled",
    ),
    (
        "Liberia is hot, Liberia is poor. Libya owns much of Liberia. Leeds took the country in May 2004.",
        "Leeds took the country",
    ),
    (
        "They know a rival film, starring Ann Low, which was released in Leeds in May 2004.",
        "A rival film was released in Leeds",
    ),
    (
        "Low’s efforts were long. Tom Low said the efforts had stalled in May 2004.",
        "The efforts stalled",
    ),
]


@pytest.mark.parametrize(("text", "headline"), WHOSE)
def test_what_is_told_is_of_whom_the_text_means(text: str, headline: str) -> None:
    assert last_headline(text) == headline


def test_a_row_without_its_subject_is_told_of_the_person_whom_the_rows_are_about() -> None:
    rows = "Ann Low was born in Leeds.\nAnn Low sang.\nAnn Low left Leeds.\n"
    assert last_headline(f"{rows}2004: Wins the Leeds prize for singing.") == "Ann Low won the Leeds prize for singing"
    assert not last_mention("2004: Wins the Leeds prize for singing.").told_whole
