"""Where something happened and what was done by it; what a clause needs of the words around it."""

import pytest

from tests.events.marked import told
from timeline.events import parse

pytestmark = pytest.mark.skipif(not parse.is_available(), reason="the extra nlp (spaCy and its model) is not installed")

LINES = [
    # for whom and with what
    ("Ann Low, for whom Tom Smith kept the seat warm in [May 2004], left.", "Tom Smith kept the seat warm for Ann Low"),
    ("The law under which Tom Low was jailed in [May 2004] was dropped.", "Tom Low was jailed"),
    # where it happened, told before the subject
    (
        "In one influential poll [last week], Ann Low took a ten-point lead over Tom Reed.",
        "Ann Low took a ten-point lead over Tom Reed in one influential poll",
    ),
    (
        "Ann Low has announced a concert in New Zealand, where she gave two shows in [2008].",
        "Ann Low gave two shows in New Zealand",
    ),
    (
        "In [May 2004], during the Tour of England, Tom Reed wore a green hat.",
        "Tom Reed wore a green hat during the Tour of England",
    ),
    # not where another verb could have it
    ("In Leeds, Ann Low promised in [May 2004] to go.", "Ann Low promised to go"),
    # what was done by it
    (
        "Rebels lifted their siege of Leeds on [Thursday], allowing food and aid to flow.",
        "Rebels lifted their siege of Leeds, allowing food and aid to flow",
    ),
    # who is described is told by the name
    (
        "Leeds Steel, the mining company, which took over its rival Hull Iron in [1999], has lost half of its value.",
        "Leeds Steel took over its rival Hull Iron",
    ),
    # a thing that the line does not know stays out
    (
        "Rebels lifted their siege of Leeds on [Thursday], leaving the bridge to Tom Reed.",
        "Rebels lifted their siege of Leeds",
    ),
    # "was" belongs to what the model takes for a past tense
    (
        "Ann Low was [yesterday] offered the leadership of the Leeds council.",
        "Ann Low was offered the leadership of the Leeds council",
    ),
    (
        "Tom Reed's test for flu, confirmed on [Friday evening], remained the talk of Leeds.",
        "Tom Reed's test for flu was confirmed",
    ),
    (
        "The vote for mayor is getting dirty, with Tom Reed forced [overnight] to give up a post in Leeds.",
        "Tom Reed was forced to give up a post in Leeds",
    ),
    # a clause about the object that the model hung on the subject
    (
        "Ann Low, who backed a bill in [2013] that included grants for mills, denied the charge.",
        "Ann Low backed a bill that included grants for mills",
    ),
    # "one that" and "most of them" go back to a noun after its comma
    (
        "Ann Low launched her comeback on [Tuesday], one that could decide the race for Leeds.",
        "Ann Low launched her comeback",
    ),
    (
        "Ann Low fired back on [Sunday] that Tom Reed had changed his view of Leeds.",
        "Ann Low fired back that Tom Reed had changed his view of Leeds",
    ),
    # how it was then is not what is told of the day
    ("[Ten years ago], when Ann Low was six, her mother won the Leeds race.", "Ann Low’s mother won the Leeds race"),
    # any verb tells what stands before it; the pronoun of what is said of oneself
    (
        "The English take too long to find answers, Ann Low grumbled in [May 2004].",
        "Ann Low grumbled the English take too long to find answers",
    ),
    (
        "Ann Low received a gift of several stones, she told a Leeds court [today].",
        "Ann Low told a Leeds court she received a gift of several stones",
    ),
    # forms
    ("In [2010], Ann Low had never run for a post in Leeds.", "Ann Low never ran for a post in Leeds"),
    (
        "Ann Low's deal in [January] to host a new US mission shook Leeds.",
        "Ann Low's deal to host a new US mission shook Leeds",
    ),
    (
        "It is thought Tom Reed will be brought to court in Leeds [tomorrow].",
        "It was thought Tom Reed will be brought to court in Leeds",
    ),
    (
        "Tom Reed was the planner of the bombing of the Grand Hotel in Leeds in [2008] that killed 50 people.",
        "The Grand Hotel was bombed in Leeds",
    ),
]

NO_LINES = [
    "Ann Low said of Tom Reed in [May 2004].",
    "A quarrel of Ann Low with Leeds that goes back to [last August] was settled.",
]


@pytest.mark.parametrize(("marked", "line"), LINES)
def test_line_has_its_circumstances(marked: str, line: str) -> None:
    assert told(marked).headline == line


@pytest.mark.parametrize("marked", NO_LINES)
def test_a_clause_that_says_too_little_is_not_told(marked: str) -> None:
    assert not told(marked).told_whole
