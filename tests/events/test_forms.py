"""In what form a line is told: its voice, its number, its articles, what lies ahead, who says it."""

import pytest

from tests.events.marked import told
from timeline.events import parse
from timeline.events.reading import before_telling

pytestmark = pytest.mark.skipif(not parse.is_available(), reason="the extra nlp (spaCy and its model) is not installed")

LINES = [
    # what was done by so much was done to nobody; a verb with its own subject is no participle
    ("The trade of Leeds contracted [last year] by a huge 7.9%.", "The trade of Leeds contracted by a huge 7.9%"),
    (
        "Previous career: Low served in the [1980s] as a colonel in East Germany.",
        "Low served as a colonel in East Germany",
    ),
    # of several it "were"
    (
        "Police looked for Low after the killing of two miners in Leeds in [May 2004].",
        "Two miners in Leeds were killed",
    ),
    # a name may end like a plural
    ("Looking for the life of my Grandmother, Kate T Davies born in [1855], Leeds.", "Kate T Davies was born"),
    # "the" only where a noun lost its date
    (
        "Ann Low asked for it this month and [yesterday] Dark relented, saying Leeds was free.",
        "Dark relented",
    ),
    ("[4 March] Low's mills are raided, and the owner is taken in for questioning.", "Low's mills were raided"),
    # "a" belongs to the adjective before a number
    (
        "Ann Low said on [Monday] that an estimated 3 million miners in the northern towns of England joined rallies.",
        "Ann Low said that an estimated 3 million miners in the towns of England joined rallies",
    ),
    # ahead
    ("The mill will likely be in a recovery [next year].", "The mill was likely to be in a recovery"),
    ("Low will be building the Harrow mill [next year].", "Low was to build the Harrow mill"),
    ("The trial of Ann Low will not take place until [next year].", "The trial of Ann Low was to take place"),
    ("Ann Low is flying to Leeds [tonight] for talks.", "Ann Low was to fly to Leeds for talks"),
    ("Ann Low is looking for a win [tonight] in Leeds.", "Ann Low looked for a win in Leeds"),
    (
        "The mayor welcomes the deal of Leeds, which should see Ann Low sworn in as head on [Wednesday].",
        "Ann Low was to be sworn in as head",
    ),
    (
        "The next mayor of Leeds will face a range of pressing issues after taking office on [1 January].",
        "The next mayor of Leeds was to take office",
    ),
    # what was said where somebody spoke
    ("McKay, interviewed in Leeds on [Wednesday], said he was happy in York.", "McKay said he was happy in York"),
    ("Speaking on Leeds radio on [Monday], Ann Low praised the mill.", "Ann Low praised the mill"),
    # set off by commas it was done to him
    ("Ann Low, banned for life [three years ago], claims that others rode in Leeds.", "Ann Low was banned for life"),
    # whose words a side only passes on
    (
        "Supporters of the mayor said Tom Low was beaten in [May 2004].",
        "Tom Low was beaten, supporters of the mayor said",
    ),
    (
        "Low fled Leeds when Dark sold Ann Smith the mill in [May 2004], sources say.",
        "Dark sold Ann Smith the mill, sources said",
    ),
    ("Ann Low perhaps gave Leeds a hint on [Friday].", "Ann Low perhaps gave Leeds a hint"),
    ("Photograph: Tom Low/AP Two miners left the Leeds mill [today].", "Two miners left the Leeds mill"),
    # what opens the sentence is no part of who did it
    (
        "Less than halfway through her term, Ann Low was stripped of her duties in Leeds on [Thursday].",
        "Ann Low was stripped of her duties in Leeds",
    ),
    ("Low, formerly Dark's manager, had not met Smith in [May 2004].", "Low did not meet Smith"),
    # both of two things, both of two verbs
    ("[Today], U Street is gentrifying and diversifying.", "U Street gentrified and diversified"),
    # what is told itself stays
    ("On [Saturday], Tom Low was there to congratulate Ann Smith.", "Tom Low was there to congratulate Ann Smith"),
    (
        "The death of a man in Leeds [yesterday] was the first involving flu.",
        "The death of a man in Leeds was the first involving flu",
    ),
    ("The Harrow album was released back in [1978].", "The Harrow album was released"),
    # what happened while somebody only sat there
    ("Tom Low was killed as he sat at a desk on [Friday].", "Tom Low was killed as he sat at a desk"),
    # no person is "which"
    (
        "Tom Dark gave a speech about Ann Low, which was broadcast in Leeds in [May 2004].",
        "A speech was broadcast in Leeds",
    ),
    # a date takes its "in question" with it
    (
        "Two guns called Harrows were used by the miners on [3 May 2004].",
        "Two guns called Harrows were used by the miners",
    ),
]


@pytest.mark.parametrize(("marked", "headline"), LINES)
def test_a_line_has_the_voice_number_and_articles_of_what_is_told(marked: str, headline: str) -> None:
    assert told(marked).headline == headline


NO_LINE = [
    "It is impossible for Ann Low and Tom Dark to travel through Leeds [today].",  # no tense
    "A miner waits for a bus at a mill in Leeds, [3 May 2004].",  # below a picture
    "If Ann Low was a miner and was shown in Leeds on a [Saturday], all would watch.",
    "THE HARROW-ON-SEA Ann Low fell in [2004].",
    "Tom Low was freed on bail in [May 2004] that he will plead guilty.",
    "[1990] Sells Harrow Records to Low for the stock of the firm.",
    "Police spoke of the attempted assassination of Ann Low in [May 2004].",  # she was not assassinated
    "Calls to the lawyers of Ann Low were not immediately returned on [Tuesday].",
    "Tom Low declined to comment on the strike in Leeds on [Tuesday].",
]


@pytest.mark.parametrize("marked", NO_LINE)
def test_what_is_not_told_at_all_has_no_line(marked: str) -> None:
    assert told(marked).headline == ""


def test_a_number_is_no_place_from_which_is_reported():
    assert before_telling("Thirty - three thousand miners were fined.") == 0
    assert before_telling("LEEDS - Three thousand miners were fined.") == len("LEEDS - ")
    assert before_telling("Stoke - Vale miners were fined.") == len("Stoke - ")
    assert before_telling("Stoke - Vale miners were fined.", spaced_hyphens=True) == 0


@pytest.mark.parametrize(
    "credit",
    ["Photograph: AP ", "Photo: Reuters/Ann Low ", "Picture: Tom de Low/AFP/Getty Images ", "Photo: Low/LeedsPix "],
)
def test_a_credit_is_no_part_of_the_sentence_after_it(credit: str) -> None:
    assert before_telling(f"{credit}Three miners left.") == len(credit)
