"""Who does what a line tells, where the parser, a short name or a pronoun could give it to somebody else."""

import pytest

from tests.events.marked import told
from tests.events.test_plain import last_headline, last_mention
from timeline.events import parse
from timeline.events.names import names, whole_names

pytestmark = pytest.mark.skipif(not parse.is_available(), reason="the extra nlp (spaCy and its model) is not installed")

SUBJECTS = [
    # who bears a name, and what is called by it
    (
        "The gang is led by Bob Dark, known as the Fox, who was jailed by the high court in [2006].",
        "Bob Dark was jailed by the high court",
    ),
    ("A band called Thaw, which was formed in [2006], met Ann Low.", "Thaw was formed"),
    # what ends is the race
    (
        "The winner ran the fastest stage race in cycling, which ended in Leeds on [3 May 2004].",
        "The fastest stage race ended in Leeds",
    ),
    # names that the parser hangs on another verb
    (
        "IBM was an old foe of the town, yet Tom Smith [last year] reached a deal with the mill.",
        "Tom Smith reached a deal with the mill",
    ),
    (
        "Zanu-PF and MDC negotiators met in [May 2004] to discuss the mill.",
        "Zanu-PF and MDC negotiators met to discuss the mill",
    ),
    # who has something done
    ("Bob Dark had diamonds smuggled into Leeds in [1994].", "Bob Dark had diamonds smuggled into Leeds"),
    ("Bob Dark bought diamonds smuggled into Leeds in [1994].", "Diamonds were smuggled into Leeds"),
    # the name beside its description
    ("The film-maker, Mark Davis, arrived in Leeds in [May 2004] on a visa.", "Mark Davis arrived in Leeds on a visa"),
    (
        "The speaker of the council, who shrugged his shoulders in [May 2004], met Bob Dark.",
        "The speaker of the council shrugged his shoulders",
    ),
    # a name before a dash is no place
    (
        "Dark – the most powerful man in Leeds – called Low a fool in [May 2004].",
        "Dark called Low a fool",
    ),
    ("LEEDS – Mayor Bob Dark called Low a fool in [May 2004].", "Mayor Bob Dark called Low a fool"),
    # a day beside "said"
    ("Ann Low said on [3 May 2004] she would leave Leeds.", "Ann Low said she would leave Leeds"),
    ("Ann Low said she would leave Leeds on [3 May 2004].", "Ann Low would leave Leeds"),
]


@pytest.mark.parametrize(("marked", "headline"), SUBJECTS)
def test_a_clause_is_told_of_who_does_it(marked: str, headline: str) -> None:
    assert told(marked).headline == headline


NOBODY = [
    "The town likes the link between Leeds and York, forged in [2004] when they met.",
    "Ann Low, a lawyer, blogs: All the poor who live in mills are feared to have died in [2004].",
    "Reuters, Leeds Bob Dark is to stand trial for fraud, a court ruled on [3 May 2004].",
    "Bob Dark was unavailable for comment on [3 May 2004].",
    "The law allows Ann Low to stay as head of the mill until the end of [2007].",
    "Bob Dark was charged to prevent him running for mayor in [2018].",
    # what tells no deed
    "Ann Low and Bob Dark did the couple thing in Leeds in [May 2004].",
    "The cold welcome in Leeds contrasted with the day in York on [3 May 2004].",
    "The race of [2016] is proving to be a hard time for bakers in Leeds.",
    "Ann Low had never held office before the vote in [May 2004].",
    "Ann Low had no intention of selling the mill in [2004].",
    "Ann Low knew nothing about the mill in Leeds in [2004].",
    "Prior to [3 May 2004], Leeds was the only town without a mill.",
    "Most fires in Leeds break out in barns in [late autumn], when the hay is dry.",
]


@pytest.mark.parametrize("marked", NOBODY)
def test_what_was_not_done_or_by_nobody_named_tells_no_event(marked: str) -> None:
    assert told(marked).headline == ""


def test_what_was_prevented_is_told_as_prevented() -> None:
    mention = told("Ann Low prevented Bob Dark from running for mayor in [2018].")
    assert mention.headline == "Ann Low prevented Bob Dark from running for mayor"


DEEDS = [
    ("Ann Low had a row with Tom Smith in [2004].", "Ann Low had a row with Tom Smith"),
    ("Ann Low was mayor of Leeds in [May 2004].", "Ann Low was mayor of Leeds"),
    ("Ann Low had not met Tom Smith in [May 2004].", "Ann Low did not meet Tom Smith"),
]


@pytest.mark.parametrize(("marked", "headline"), DEEDS)
def test_what_somebody_had_or_was_is_told_where_it_weighs(marked: str, headline: str) -> None:
    assert told(marked).headline == headline


PLANS = [
    ("Ann Low is flying [tonight] to Leeds to hold talks.", "Ann Low was to fly to Leeds to hold talks"),
    ("Ann Low flew [last night] to Leeds to hold talks.", "Ann Low flew to Leeds to hold talks"),
    (
        "The town likes the deal, which should see Ann Low, the baker, sworn in as mayor on [Wednesday].",
        "Ann Low was to be sworn in as mayor",
    ),
    ("The town liked the deal, which saw Ann Low sworn in as mayor on [3 May 2004].", "Ann Low was sworn in as mayor"),
]


@pytest.mark.parametrize(("marked", "headline"), PLANS)
def test_what_lies_ahead_is_told_so(marked: str, headline: str) -> None:
    assert told(marked).headline == headline


def test_despite_the_fact_that_is_nobody_s_telling() -> None:
    marked = "Low will not attend, sources said, despite the fact that she is to host the games in [2030]."
    assert "sources" not in told(marked).headline


MEANT = [
    ("Bob Dark was tired. He is a baker who became a mayor in 2012.", "Bob Dark became a mayor"),
    ("Bob Dark met the mayor. The MDC leader was jailed in May 2004.", "The MDC leader was jailed"),
    ("The play The Third World was old. The world was shocked in October 1962.", "The world was shocked"),
    ("Tom Low is old. Meanwhile, comrade Low sold the mill in Leeds in May 2004.", "Tom Low sold the mill in Leeds"),
]


@pytest.mark.parametrize(("text", "headline"), MEANT)
def test_a_short_name_or_description_is_whom_it_means(text: str, headline: str) -> None:
    assert last_headline(text) == headline


POINTING = [
    "It rained. Ann Low stunned the latter in 1995.",
    "It rained. The Leeds Observer was the first newspaper to visit it in May 2004.",
    "It rained. Ann Low and Dark flew to its headquarters in May 2004.",
    "It rained. Ann Low explained her plans in a Leeds court on 3 May 2004.",
    "It rained. Tom Low filed his lawsuit in Leeds in May 2004.",
    "It rained. Leeds blocked its rollout to punish Tom Low in May 2004.",
    "It rained. A different Leeds driver was accused of fraud in May 2004.",
    "It rained. Ann Low’s season moved into a new phase in May 2004.",
    "It rained. Ann Low showed that in May 2004 when she sang in Leeds.",
    "It rained. Whitney left Ann Low in Leeds in May 2004.",
]


@pytest.mark.parametrize("text", POINTING)
def test_what_points_outside_the_line_is_told_as_no_whole(text: str) -> None:
    assert not last_mention(text).told_whole


WHOLE = [
    "It rained. Ann Low suspended her campaign in Leeds in May 2004.",
    "It rained. Tom Low filed his lawsuit against Leeds Steel in May 2004.",
    "It rained. The former mayor of Leeds visited Ann Low in 1995.",
    "It rained. Different drivers from Leeds met Ann Low in May 2004.",
    "It rained. Leeds Steel moved into a mill of Ann Low in May 2004.",
]


@pytest.mark.parametrize("text", WHOLE)
def test_what_says_whose_or_about_what_is_told_whole(text: str) -> None:
    assert last_mention(text).told_whole


def test_that_lawsuit_is_not_headed_by_the_topic() -> None:
    opening = "Bob Dark ate. Bob Dark is from Leeds. Bob Dark says a suit was filed against a baker."
    text = f"{opening} {{}} was dismissed in 2012."
    assert not last_headline(text.format("That suit")).startswith("Bob Dark:")
    assert last_headline(text.format("The case")).startswith("Bob Dark:")


def test_a_state_of_the_union_is_not_the_country() -> None:
    text = "All bakers of Texas met. Texas is big. In Texas it rains. Mills burned across the country in May 2004."
    assert last_headline(text) == "Mills burned across the country"


def test_a_diary_says_i_of_nobody_that_a_line_could_name() -> None:
    assert (
        told(
            "SUNDAY 3 MAY 2004 - This morning I came back from my first trip to Leeds.".replace("3", "[3").replace(
                "2004", "2004]"
            )
        ).headline
        == ""
    )


NAMES = [
    ("Tom Low sang. Tom Low sat. Tom Low Jr left. Low came.", "Low", "Tom Low"),
    ("Tom Low Jr sang. Tom Low Jr left. Low came.", "Low", "Tom Low Jr"),
    ("Then Low sang. They called her Mama Low. Then Low left.", "Low", "Low"),
    ("Then Ann Low sang. Ann met Oyin Low. Then Oyin left.", "Oyin", "Oyin Low"),
    ("Then Ann Low sang. All met Merrow Dark. Then Merrow left.", "Merrow", "Merrow"),
]


@pytest.mark.parametrize(("text", "short", "full"), NAMES)
def test_a_short_name_is_made_whole_by_who_is_meant(text: str, short: str, full: str) -> None:
    whole = whole_names(text, names(text, (0, *(at + 2 for at, mark in enumerate(text) if mark == "."))))
    assert whole[short].text == full


WHOLE_NAMES = [
    ("Police met Gary Smith. Detectives interviewed Smith in May 2004.", "Detectives interviewed Gary Smith"),
    ("Gary Smith ran a mill. Ann Low and Smith met in May 2004.", "Ann Low and Gary Smith met"),
    (
        "Gary Smith ran a mill. The Leeds branch was sold to Smith in May 2004.",
        "The Leeds branch was sold to Gary Smith",
    ),
    # once is enough
    (
        "Gary Smith ran a mill. Gary Smith said in May 2004 that the town would sue Smith.",
        "Gary Smith said that the town would sue Smith",
    ),
    # no place, and nobody of whom the text has no more
    ("Victoria Leeds ran a mill. Detectives travelled to Leeds in May 2004.", "Detectives travelled to Leeds"),
    ("Gary Smith ran a mill. Detectives interviewed Brown in May 2004.", "Detectives interviewed Brown"),
]


@pytest.mark.parametrize(("text", "headline"), WHOLE_NAMES)
def test_whom_it_is_done_to_is_named_in_full(text, headline):
    assert last_headline(text) == headline


SEVERAL = [
    ("Ann Low, Tom Hill and Gary Smith were jailed in [May 2004].", "Ann Low, Tom Hill and Gary Smith were jailed"),
    ("Ann Low, the Labour MP, was jailed in [May 2004].", "Ann Low was jailed"),
    ("Ann Low, Leeds MP and minister, resigned in [May 2004].", "Ann Low resigned"),
]


@pytest.mark.parametrize(("text", "headline"), SEVERAL)
def test_names_in_a_row_are_several_people(text, headline):
    assert told(text).headline == headline


def test_a_sentence_of_names_is_no_title():
    assert told("Ann Low met Gary Smith in Leeds on [Friday].").headline == "Ann Low met Gary Smith in Leeds"
    assert not told("The Best of Ann Low Live in Leeds on [Friday].").headline


def test_two_sentences_that_ran_together_are_not_told_whole():
    assert not told("Ann Low was preparing shows when she died in 2009 Ann Low died in [May 2009] aged 50.").told_whole


def test_a_sum_is_not_halved():
    assert not told(
        "The bank said in [May 2004] it had a share and would take a £95 m hit in the mills."
    ).headline.endswith("£95")


KEPT = [
    (
        "Ann Low, who had been unavailable for comment, was arrested in Leeds on [Monday].",
        "Ann Low was arrested in Leeds",
    ),
    ("Ann Low came to power after a coup in [May 2009].", "Ann Low came to power after a coup"),
    ("Ann Low echoed Tom Hill on [3 May 2009].", "Ann Low echoed Tom Hill"),
    ("Ann Low had not been charged before [Monday].", "Ann Low was not charged"),
    ("Ann Low was mayor before [Monday].", "Ann Low was mayor"),
]


@pytest.mark.parametrize(("text", "headline"), KEPT)
def test_what_only_looks_like_it_tells_nothing_is_told(text, headline):
    assert told(text).headline == headline


@pytest.mark.parametrize(
    "text",
    [
        "Spokesmen were unavailable for comment on [Monday].",
        "The vote comes after a strike on [Monday].",
        "Ann Low echoed Tom Hill in [2008].",
        "Leeds was the only town without a mill before [2004].",
        "Ann Low had never held office before [2004].",
        "They did the couple thing in [May 2009].",
    ],
)
def test_what_tells_nothing_of_its_own_day_is_not_told(text):
    assert not told(text).headline


def test_what_is_lost_needs_nothing_more():
    assert told("Tom Hill lost his job on [Monday].").told_whole
    assert told("Ann Low won her case on [Monday].").told_whole


def test_what_is_done_at_once_does_not_last():
    assert last_mention("Tom Hill has led the board since May 2004.").aspect == "period"
    assert last_mention("Tom Hill has resigned since May 2004.").aspect == "happening"
