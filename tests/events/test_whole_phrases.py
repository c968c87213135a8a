"""A line has its phrases, numbers and names whole, in good order."""

import pytest

from tests.events.marked import told
from timeline.events import parse

needs_model = pytest.mark.skipif(
    not parse.is_available(), reason="the extra nlp (spaCy and its model) is not installed"
)

HEADLINES = {
    "On [3 May 2004] the council considered, for the first time, legislation against the rebels.": (
        "The council considered, for the first time, legislation against the rebels"
    ),
    "In [May 2004] the Leeds council adopted National Safety Directive (NSD) 12, which set a goal for the mills.": (
        "The Leeds council adopted National Safety Directive 12"
    ),
    "The Bluejays will play Leeds on [3 May 2030].": "The Bluejays were to play Leeds",
    'Ann Low defended the mill on [3 May 2004] while promising a "formal update" from the council.': (
        "Ann Low defended the mill while promising a formal update from the council"
    ),
    "The man, Tom Reed, 35, was arraigned on [3 May 2004] in Leeds.": "Tom Reed was arraigned in Leeds",
    "The board promoted Tom Reed to director of the mill on [3 May 2004].": (
        "The board promoted Tom Reed to director of the mill"
    ),
    "Ann Low faced charges on [Monday] of theft and arson.": "Ann Low faced charges of theft and arson",
    "On [4 August 1789] the Assembly of Leeds abolished the tax in what is known as the August Decrees.": (
        "The Assembly of Leeds abolished the tax in what is known as the August Decrees"
    ),
    "Guards boarded the ship at [1230] hours on 3 May 2004 and seized the rebels.": (
        "Guards boarded the ship and seized the rebels"
    ),
    "Ann Low died while climbing to a mast on Barton Hill on [3 May 2004].": (
        "Ann Low died while climbing to a mast on Barton Hill"
    ),
    "On 1 May 1918 Austria sent a note to all, and on [15 May] Germany made a peace offer to Hull.": (
        "Germany made a peace offer to Hull"
    ),
    "A former clerk of the mill walked into a staff party at an east Leeds health products business on [5 March 2010]"
    " and shot and killed a man.": "A former clerk of the mill walked into a staff party and shot and killed a man",
    "A Leeds man shot one person and injured two others at the mill on [3 May 2010].": "A Leeds man shot one person",
    "The army said on [3 May 2010] that it had taken the old town of Hull in the north of the county in a battle that"
    " erupted after gunmen had attacked a mill.": (
        "The army said that it had taken the old town of Hull in the north of the county"
    ),
    "Barton Rovers wing Vincent Stone was arrested in Leeds on [3 May 2010] on suspicion of drunk"
    " driving.": "Barton Rovers wing Vincent Stone was arrested in Leeds on suspicion of drunk driving",
    "BBC presenter Tom Reed Tom Reed played a concert in Leeds in [2006].": (
        "BBC presenter Tom Reed played a concert in Leeds"
    ),
    "Tom Reed was born in Leeds abt [1818] and died in Hull.": "Tom Reed was born in Leeds",
    "Low, fired on [3 May 2004], is seeking money from the mill.": "Low was fired",
    "On [Friday] morning, a Leeds-area Corn Street Bank received a call from an unknown person.": (
        "A Leeds-area Corn Street Bank received a call from an unknown person"
    ),
    "Ann Low faced a long lawsuit in [May 2004] alleging that undocumented Polish demolition workers had"
    " worked on the tower in Leeds.": (
        "Ann Low faced a lawsuit alleging undocumented demolition workers had worked on the tower"
    ),
    "The council said in [May 2004] that one of its three boats had yet to pass through the canal.": (
        "The council said that one of its three boats had yet to pass through the canal"
    ),
    "Leeds Steel bought the mill in [May 2004] to make not just steel but also glass.": (
        "Leeds Steel bought the mill to make not just steel but also glass"
    ),
    "Ann Low called Smith “a cheat” in [May 2004].": "Ann Low called Smith a cheat",
    "Ann Low saw the painter Smith, a cheat, in [May 2004].": "Ann Low saw the painter Smith",
    "In [May 2004] Ann Low gave the mayor, Tom Smith, one last chance to join the council.": (
        "Ann Low gave Tom Smith one last chance to join the council"
    ),
    "Sales of tea in Leeds reached £65m in [May 2004], up from £34m in 2003.": "Sales of tea in Leeds reached £65m",
    "Leeds beat York 2 - 1 on [3 May 2004].": "Leeds beat York 2 - 1",
    "Three additional schools will be closed beginning [Monday] in Leeds.": (
        "Three additional schools were to be closed in Leeds"
    ),
    "Ann Low said in [May 2004] that she would rather quit the talks than sign an unsatisfactory deal, which angered"
    " the council.": "Ann Low said that she would rather quit the talks than sign an unsatisfactory deal",
    "Ann Low flew to Leeds for her first visit since 1985 on [3 May 2004].": (
        "Ann Low flew to Leeds for her first visit since 1985"
    ),
    "Ann Low flew to Leeds for a visit since 1985 on [3 May 2004].": "Ann Low flew to Leeds for a visit",
    "The painter Tom Smith was freed on $1 m (£600,000) bail on [3 May 2004] after being held in Leeds.": (
        "The painter Tom Smith was freed on $1 m bail after being held in Leeds"
    ),
    "The council of Leeds came under fire in [May 2004] for a pair of old chairs which the mayor had been seen to sit"
    " on in a picture.": "The council of Leeds came under fire for a pair of old chairs",
    "Leeds's president, Robert Low, pressed ahead with his plan for a new mill on [3 May 2004], in spite of the deal"
    " with York, by swearing in two new judges.": (
        "Robert Low pressed ahead with his plan for a new mill by swearing in two new judges"
    ),
    "Ann Low spent 44 minutes in jail in [May 2004].": "Ann Low spent 44 minutes in jail",
    "Ann Low Low founded the party of Leeds in [May 2004].": "Ann Low founded the party of Leeds",
    "Ann Low met Duran Duran in [May 2004].": "Ann Low met Duran Duran",
    "Ann Low waited in Leeds in [May 2004] to take over from Tom Smith should he be convicted.": (
        "Ann Low waited in Leeds to take over from Tom Smith should he be convicted"
    ),
}
HALVED = (
    (
        "The Leeds Courier drew attention in [May 2004] to an amateur video demonstrating that the mayor had attended"
        " wedding of the daughter of a crook."
    ),
    "The lesson of the vote was of Tom Smith, who most painters thought would beat Ann Low in [May 2004].",
    "The system beat York for built - in heat in [May 2004].",
    (
        "The council of the old town of Leeds gave little weight in [May 2004] to the first big strike at the mill"
        " since the long war with York."
    ),
    "Tom Reed received on [3 May 2004].",
    '"We all have limits," Tom Reed wrote the AP on [3 May 2004].',
    "Miners of the town threatened on [3 May 2004].",
    "Tom Reed tried again on [3 May 2004].",
    "Ann Low's reign as mayor lasted from [2004] to 2008.",
    "On [3 May 2004] Tom Reed pointed a gun at Sgt.",
)


@needs_model
@pytest.mark.parametrize(("sentence", "headline"), HEADLINES.items())
def test_phrases_stay_whole(sentence: str, headline: str) -> None:
    assert told(sentence).headline == headline


@needs_model
@pytest.mark.parametrize("sentence", HALVED)
def test_half_of_a_phrase_tells_nothing(sentence: str) -> None:
    assert not told(sentence).told_whole


@needs_model
@pytest.mark.parametrize(
    ("sentence", "headline"),
    [
        ("Ann Low closed the mill on [the Friday] of the fair.", "Ann Low closed the mill"),
        ("Tom Hill will face trial after shooting a guard on [3 May 2004].", "Tom Hill shot a guard"),
    ],
)
def test_what_is_not_ahead_and_not_of_another_thing(sentence, headline):
    mention = told(sentence)
    assert (mention.headline, mention.factuality) == (headline, "happened")
