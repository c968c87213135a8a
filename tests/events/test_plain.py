"""Descriptions, first names and pronouns: named where one candidate is left, never guessed where there are two."""

import pytest

from tests.events.marked import findings_of
from timeline.events import parse
from timeline.model import EventMention

pytestmark = pytest.mark.skipif(not parse.is_available(), reason="the extra nlp (spaCy and its model) is not installed")


def last_mention(text: str) -> EventMention:
    return [mention for mention in findings_of(text).mentions if mention.date][-1]


def last_headline(text: str) -> str:
    return last_mention(text).headline


# text | headline of its last mention
NAMED = [
    # what somebody is
    ("The singer Ann Low lives in Leeds. The singer was arrested in 2004.", "Ann Low was arrested"),
    ("Ann Low, the head of the board, has left. Low, 26, is free. The 26-year-old was arrested in 2004.", None),
    ("Bob Dark, a former physician, lives in Leeds. The physician was jailed in 2004.", "Bob Dark was jailed"),
    ("Dr Bob Dark lives in Leeds. The doctor was jailed in 2004.", "Bob Dark was jailed"),
    ("Judge Bob Dark heard it. The judge resigned on 3 May 2004.", "Bob Dark resigned"),
    (
        "Union president Ann Low sang. Hill hated Ann Low, who was the union president from 1991 until 2005.",
        "Ann Low was the union president",
    ),
    # whence somebody is, whoever else is near
    ("Ohio governor Bob Dark met Ann Low. The Ohio governor resigned in May 2004.", "Bob Dark resigned"),
    (
        "Bob Dark, the former governor of Ohio, met Ann Low. The Ohio governor resigned in May 2004.",
        "Bob Dark resigned",
    ),
    (
        "Bob Dark likes rain. It rained. On Friday the Texas senator was jailed in Leeds.",
        "Bob Dark was jailed in Leeds",
    ),
    # what something is called
    ("The Special Court of Leeds is small. The court was set up in 2004.", "The Special Court of Leeds was set up"),
    ("The band Thaw is from Leeds. The band broke up in May 2004.", "Thaw broke up"),
    ("They live in Leeds, the capital. The capital was bombed in 2004.", "Leeds was bombed"),
    # which one it is
    (
        "Nobody saw the trial of Bob Dark. The trial began in May 2004.",
        "The trial of Bob Dark began",
    ),
    ("Bob Dark has a Leeds mill. Dark’s trial was long. The trial began in 2004.", "Bob Dark’s trial began"),
    (
        "An inquiry into the Bank of Leeds is due. The inquiry began in 2004.",
        "The inquiry into the Bank of Leeds began",
    ),
    ("The long Leeds strike is over. The strike began in 2004.", "The long Leeds strike began"),
    (
        "He left a Leeds Police Unit. All hate the same unit, which was closed in 2004.",
        "The Leeds Police Unit was closed",
    ),
    # the sentence before is meant where it is pointed at
    (
        "The Dorsal system is gone. All dislike the Capture system. That system was sold in 2004.",
        "The Capture system was sold",
    ),
]


@pytest.mark.parametrize(("text", "headline"), NAMED)
def test_a_description_is_named_where_one_candidate_is_left(text: str, headline: str | None) -> None:
    assert last_headline(text) == (headline or "Ann Low was arrested")


LEFT_OUT = [
    # two of a kind
    "The singer Ann Low met the singer Bob Dark in Leeds. The singer was arrested in 2004.",
    "Nobody saw the trial of Bob Dark. All saw the trial of Ann Low. The trial began in 2004.",
    "He left the Special Court of Leeds. He likes the Royal Court of York. The court was set up in 2004.",
    # nobody was introduced so
    "Bob Dark met Ann Low in Leeds. The singer was arrested in 2004.",
    "Bob Dark’s doctor is from Leeds. The doctor was jailed in 2004.",
    "Bob Dark met the victim of Leeds. The victim was buried in 2004.",
    # somebody else is nearer
    "The singer Ann Low lives in Leeds. It rains. It pours. Bob Dark shot Eve Hill. The singer was arrested in 2004.",
    # a firm of several
    "The company Merrow is old. It rains. It pours. The Bank of Leeds is new. The company was sold in 2004.",
    # only the article tells
    "It rained in Leeds. The pair met in May 2004.",
    "It rained in Leeds. The company, which bought a mill in May 2004, is small.",
    "It rained in Leeds. Sales in its largest markets fell in 2004.",
    "It rained in Leeds. Tim was arrested in May 2004.",
]


@pytest.mark.parametrize("text", LEFT_OUT)
def test_what_leans_on_its_article_is_told_as_no_whole(text: str) -> None:
    mention = last_mention(text)
    assert mention.headline and not mention.told_whole


STANDING = [
    ("It rained. The police arrested two men from Leeds in May 2004.", "The police arrested two men from Leeds"),
    ("It rained. The mayor of Leeds resigned in May 2004.", "The mayor of Leeds resigned"),
    ("It rained. The tallest mill in Leeds was sold in May 2004.", "The tallest mill in Leeds was sold"),
    ("It rained. The girls were taken by Boko Haram in May 2004.", "The girls were taken by Boko Haram"),
    (
        "It rained. The Movement for Moral Change sold its old and quite famous mill in Leeds in May 2004 to a man.",
        "The Movement for Moral Change sold its old and quite famous mill in Leeds to a man",
    ),
    ("It rained. The Leeds mill was sold in May 2004.", "The Leeds mill was sold"),
    (
        "Ohio governor Bob Dark met Ohio governor Ann Low. The Ohio governor resigned in May 2004.",
        "The Ohio governor resigned",
    ),
    (
        "In a letter to Bob Dark, the Ohio governor met Ann Low. The Ohio governor resigned in 2004.",
        "The Ohio governor resigned",
    ),
]


@pytest.mark.parametrize(("text", "headline"), STANDING)
def test_what_says_which_one_it_is_stays(text: str, headline: str) -> None:
    assert last_headline(text) == headline


def test_a_part_of_an_affair_stands_after_what_the_article_is_about() -> None:
    text = "Bob Dark sued the town. Bob Dark is from Leeds. The town hates Bob Dark. The case was dismissed in 2012."
    assert last_headline(text) == "Bob Dark: the case was dismissed"


# text | headline of its last mention
PRONOUNS = [
    ("Ann Low is old. Tom Hill sings. When he came to Leeds in 2004, Bob Dark met Eve Hill.", "Bob Dark came to Leeds"),
    ("Chris Low met a woman in Leeds. He sings. He was jailed in 2004.", "Chris Low was jailed"),
    ("Chris Low hit a woman. He shook her. She was treated in 2004.", ""),
    ("Ann Low’s mother is old. Her mill was sold in 2004.", "Ann Low’s mill was sold"),
    ("The Germans, who are many, came. She was arrested in 2004.", ""),
    ("A spokesman for Leeds Palace said so. She was arrested in 2004.", ""),
    ("Nicole Low of San Diego is new. She was beaten in 2004.", "Nicole Low was beaten"),
    # whoever tells of him, hits him, or is named only after him is another
    ("A man ran into the mill, said Bob Dark. He was arrested in 2004.", ""),
    ("Chris Low sings. Bob Dark rejected him, and he left Leeds in 2004.", ""),
    ("It is Mayor Bob Dark. He was taken to Leeds in 2004, Dark said.", ""),
]


@pytest.mark.parametrize(("text", "headline"), PRONOUNS)
def test_he_and_she_are_people_of_that_sex(text: str, headline: str) -> None:
    assert last_headline(text) == headline


def test_somebody_is_not_confused_with_his_neighbour() -> None:
    assert last_headline("Bob Low was ahead of Ullrich. Bob Low rested as Ullrich fell when he rode in 2004.") != (
        "Bob Low rode"
    )


def test_a_name_that_holds_a_pointing_word_is_read_to_its_end() -> None:
    song = "The last song was sold on iTunes this year - Coldplay's Speed of Sound, rightly - prompting some to say so."
    assert findings_of(f"{song} Would - be singers left in 2004.").mentions


ANOTHER = [
    # what is told only afterwards, or of another trial
    "It rained. The venture was agreed in May 2004. The Leeds venture with Ann Low failed.",
    "The trial of Ann Low failed. A trial was held. The trial began in May 2004.",
    "The Leeds stadium burned. Bob Dark saw the Hull stadium. The stadium was opened in May 2004.",
]


@pytest.mark.parametrize("text", ANOTHER)
def test_a_thing_is_not_made_plain_by_another_one(text: str) -> None:
    assert not last_mention(text).told_whole


# text | headline of its last mention
OWN_WORDS = [
    # what is said of whose it is, and where it lies, is no other thing's name
    (
        "The Far East Fund is old. It rained. The Danes joined the war from the east in 2004.",
        "The Danes joined the war",
    ),
    ("The Interim Danish Council is old. The Danish council met Ann Low in 2004.", "The Danish council met Ann Low"),
    # his own
    ("Tom Hill’s left knee is bad. Tom Hill sings. He hurt the knee in May 2004.", "Tom Hill hurt his left knee"),
    # the name beside a description
    ("A lawyer in Leeds, Ann Low, was shot in May 2004.", "Ann Low was shot"),
    ("The head of the Bank of Leeds, Ann Low, was jailed in May 2004.", "Ann Low was jailed"),
    ("A friend of the mayor, Ann Low, was jailed in May 2004.", "A friend of Ann Low was jailed"),
    (
        "Tom Hill lives in Leeds. His older brother, Ben, was killed in a car accident in May 2004.",
        "Tom Hill’s older brother was killed in a car accident",
    ),
]


@pytest.mark.parametrize(("text", "headline"), OWN_WORDS)
def test_a_name_is_told_of_whom_it_is_said(text: str, headline: str) -> None:
    assert last_headline(text).startswith(headline)


def test_it_is_no_department_and_no_mayor() -> None:
    text = "It rained. In May 2004, Mayor Hill directed the Commerce and Interior departments to review it."
    assert not last_headline(text).endswith(" it")


def test_whose_the_subject_is_is_told_in_full_where_there_is_room() -> None:
    assert last_headline("Ann Low sang. Low’s mill was sold in May 2004.") == "Ann Low’s mill was sold"
