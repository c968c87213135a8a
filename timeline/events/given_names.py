"""First names of English texts, by sex: who "he" and "she" can be, and that "Ann Low" is somebody.

The most frequent of each in the census of the United States of 1990 and the registers of England and
Wales, and frequent ones of the world's news. Names that both sexes bear ("Chris", "Kim") say only that it is a person.
"""

from __future__ import annotations

from typing import Literal

Sex = Literal["m", "f"]

_MALE = frozenset(
    """aaron abdul abdullah adam adrian ahmad ahmed alain alan albert alberto alejandro alexander alexei alfred alfredo
    ali allan allen andre andreas andrew andy angelo anil anthony antonio arnold arthur asif barack barry ben benjamin
    bernard bill billy bob bobby boris brad bradley brandon brendan brian bruce bryan carl carlos cesar charles
    charlie christopher chuck clarence clive colin conrad craig cyril damian daniel darren dave david dean dennis
    derek desmond didier diego dieter dmitri dmitry dominic don donald doug douglas duncan ed eddie edgar eduardo
    edward edwin enrique eric erik ernest eugene felipe fernando floyd francis francisco franco francois frank
    franklin françois fred frederick gareth gary gavin geoffrey george gerald gerard gerhard giovanni giuseppe glen
    glenn glyn gordon graham greg gregory guillermo guy günter hamid hank hans harold harry hassan hector heinrich
    helmut henry herbert hiroshi howard hugh hugo hussein ian ibrahim ignacio igor imran isaac ivan ivor jack jacob
    jacques jaime james jan jason javier jeb jeff jeffrey jens jeremy jerome jerry jesus jim jimmy joaquin joe joel
    john johnny jonathan jorge jose joseph josh joshua josé joão juan julian jurgen justin karl keir keith ken kenji
    kenneth kenny kevin klaus kofi kurt lance larry lars laurent lawrence lee leo leon leonard leroy liam lloyd louis
    luc luca luis luiz luke mahmoud manmohan manuel marc marco marcus mario mark martin marvin matt matteo matthew
    matthias maurice mauricio max michael miguel mike mikhail mitt mohamed mohammad mohammed muhammad mustafa narendra
    nathan nawaz neil nelson nestor newt nicholas nick nicolas nigel nikita nils norman novak olaf oleg oliver olivier
    olusegun omar oscar otto pablo paolo patrick paul paulo pedro pervez pete peter phil philip phillip pierre pieter
    pietro rafa rafael rahul ralph randy raul ravi ray raymond reinhard rhys ricardo richard richie rick robert
    roberto robin rod rodney roger rolf ron ronald rory ross roy rudy rui russell ryan salman sam samuel sanjay scott
    sean sebastian sergei sergey sergio shane sidney silvio simon stan stanley stefan stephen steve steven stevie
    stuart sven takeshi ted terence terry thabo theodore thierry thomas tim timothy tobias toby todd tom tommy tony
    trevor tyler usain uwe victor vijay viktor vincent vincenzo vitor vladimir walter warren wayne willem william
    wolfgang wyn yuri yusuf yves zachary""".split()
)
_FEMALE = frozenset(
    """abigail aisha alice alison amanda amber amy ana anastasia andrea angela anita ann anna anne anneliese annette
    annie astrid barbara beatrice beatriz benazir beth betty beverly birgit bonnie brenda bridget brigitte britney
    camilla carla carly carmen carol caroline catherine charlotte cherie cheryl chiara christina christine cindy
    claire clara colette condoleezza cynthia dawn deborah debra denise diana diane dilma donna doris dorothy edith
    eileen ekaterina elaine eleanor elena elizabeth ellen emily emma erica esther eva evelyn fatima fernanda fiona
    florence frances francesca gemma gillian gisele giulia gloria grace greta gwen hannah hazel heather heidi helen
    hillary holly indira ines ingrid irene irina isabel jacqueline jacqui jane janet janice jeanne jennifer jessica
    jill joan joanna joanne josephine joyce juanita judith judy julia julie karen kate katherine kathleen kathryn
    kathy katie kelly kirsten lana laura lauren leila lesley linda lisa lois loretta lorna lorraine louise lucia lucy
    lynn madeleine malala mandy margaret maria mariana marie marilyn marion martha mary maureen megan melissa mercedes
    mia michelle mildred miriam moira monica monique morag nadine nancy naomi natalie natasha nicky nicola nicole nora
    norma olga olivia oprah pamela patricia paula pauline peggy penelope petra phyllis pilar priscilla priti rachel
    rebecca rhonda rita roberta rosa rose ruby ruth sabine sally samantha sandra sara sarah serena sharon sheila
    shirley simone sinead sofia sonia sophie stella stephanie sue susan suzanne svetlana sylvia tammy tania tara
    tatiana teresa tessa theresa tina tracy tricia ursula valeria valerie vanessa venus veronica vicky victoria
    virginia vivian wanda wendy winifred yolanda yulia yvette yvonne zoe""".split()
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
