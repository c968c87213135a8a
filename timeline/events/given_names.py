"""First names of English texts, by sex: who "he" and "she" can be, and that "Ann Low" is somebody.

The hundred or so most frequent of each in the census of the United States of 1990 and the registers of England and
Wales, and frequent ones of the world's news. Names that both sexes bear ("Chris", "Kim") say only that it is a person.
"""

from __future__ import annotations

from typing import Literal

Sex = Literal["m", "f"]

_MALE = frozenset(
    """aaron abdul abdullah adam adrian ahmad ahmed alan albert alberto alejandro alexander alfred ali allan allen andre
    andrew andy angelo anthony antonio arnold arthur barack barry ben benjamin bernard bill billy bob bobby boris brad
    bradley brandon brendan brian bruce bryan carl carlos cesar charles charlie christopher clarence clive colin conrad
    craig daniel dave david dean dennis derek diego dmitry dominic don donald doug douglas duncan ed eddie edgar eduardo
    edward edwin eric ernest eugene fernando francis francisco franco frank franklin fred frederick gareth gary geoffrey
    george gerald gerard giovanni glen glenn gordon graham greg gregory guy hamid harold harry hassan henry herbert
    howard hugh hugo hussein ian ibrahim igor isaac ivan jack jacob jacques jaime james jason javier jeff jeffrey jeremy
    jerome jerry jim jimmy joe joel john johnny jonathan jorge jose joseph josh joshua juan julian justin karl keith ken
    kenneth kevin kofi larry lawrence lee leo leon leonard leroy liam louis luca luis luke mahmoud manuel marc marco
    marcus mario mark martin marvin matt matthew maurice max michael miguel mike mikhail mohamed mohammad mohammed
    muhammad mustafa nathan neil nelson nicholas nicolas nigel norman oliver omar oscar pablo patrick paul pedro peter
    philip phillip pierre rafael ralph randy raul ray raymond ricardo richard rick robert roberto robin rodney roger ron
    ronald roy russell ryan salman sam samuel scott sean sergei sergio shane sidney silvio simon stanley stephen steve
    steven stuart ted terence terry theodore thomas tim timothy todd tom tommy tony trevor victor vincent vladimir
    walter warren wayne william yusuf zachary""".split()
)
_FEMALE = frozenset(
    """abigail alice alison amanda amber amy ana andrea angela anita ann anna anne annie aisha barbara beatrice beth
    betty beverly bonnie brenda bridget camilla carla carmen carol caroline catherine charlotte cheryl christina
    christine cindy claire clara cynthia dawn deborah debra denise diana diane dilma donna doris dorothy edith eileen
    elaine eleanor elena elizabeth ellen emily emma erica esther eva evelyn fatima fiona florence frances gillian gloria
    grace gwen hannah heather helen hillary holly irene isabel jacqueline jane janet janice jeanne jennifer jessica
    jill joan joanna joanne josephine joyce juanita judith judy julia julie karen kate katherine kathleen kathryn kathy
    katie kelly laura lauren leila linda lisa lois loretta lorraine louise lucy lynn mandy margaret maria marie marilyn
    marion martha mary maureen megan melissa mercedes mia michelle mildred miriam monica nancy naomi natalie natasha
    nicola nicole nora norma olga olivia pamela patricia paula pauline peggy penelope phyllis priscilla rachel rebecca
    rhonda rita roberta rosa rose ruby ruth sally samantha sandra sara sarah serena sharon sheila shirley sonia sophie
    stella stephanie sue susan suzanne sylvia tammy tania tara teresa theresa tina tracy valerie vanessa veronica vicky
    victoria virginia vivian wanda wendy winifred yolanda yvonne zoe""".split()
)
_EITHER = frozenset("alex ashley chris jamie jean jo jordan kim leslie mel pat sasha sandy taylor tracey".split())


def sex_of(full_name: str) -> Sex | None:
    """The sex that the first name of a full name tells, `None` where it tells none."""
    first, _, rest = full_name.lower().partition(" ")
    return ("m" if first in _MALE else "f" if first in _FEMALE else None) if rest else None


def is_given(word: str) -> bool:
    """Whether a word with a capital is somebody's first name."""
    lower = word.lower()
    return lower in _MALE or lower in _FEMALE or lower in _EITHER
