"""The nouns that stand for somebody or something a text has named: which are people's, which mean the same."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

_PEOPLE = """
singer rapper musician vocalist guitarist drummer songwriter pianist composer entertainer performer star superstar
popstar actor actress comedian comic presenter broadcaster host model dancer artist painter sculptor photographer
filmmaker director producer designer architect chef author writer novelist poet playwright journalist reporter
correspondent columnist editor blogger critic historian academic professor scientist researcher economist
philosopher teacher lecturer headteacher student pupil engineer inventor programmer hacker entrepreneur businessman
businesswoman tycoon magnate billionaire millionaire financier banker trader broker accountant auditor analyst
executive boss chairman chairwoman chairperson chief president vice-president premier chancellor minister secretary
senator congressman congresswoman lawmaker legislator mp governor mayor councillor ambassador envoy diplomat
politician candidate nominee leader ruler dictator strongman autocrat reformist cleric ayatollah rebel warlord
militant commander general colonel admiral captain sergeant soldier officer policeman policewoman constable
detective inspector sheriff marshal guard spy agent judge magistrate lawyer attorney barrister solicitor prosecutor
defendant plaintiff claimant suspect gunman shooter attacker bomber killer murderer assailant victim witness convict
inmate fugitive whistleblower doctor physician surgeon medic cardiologist anaesthetist dermatologist nurse midwife
psychiatrist psychologist therapist dentist vet pharmacist patient priest bishop archbishop cardinal pope vicar
rabbi imam king queen prince princess monarch duke duchess emperor sultan sheikh emir rider cyclist racer driver
footballer striker goalkeeper midfielder defender winger player golfer boxer wrestler swimmer runner sprinter
athlete jockey skier cricketer batsman bowler quarterback champion winner runner-up coach trainer manager referee
umpire postmaster sub-postmaster postmistress farmer fisherman miner builder carpenter plumber butcher waiter
bartender chauffeur pilot astronaut sailor veteran man woman boy girl teenager youngster pensioner widow widower
bachelor father mother son daughter husband wife brother sister founder co-founder owner landlord activist
campaigner lobbyist republican democrat conservative socialist communist liberal
"""
_ALIKE = """
singer star superstar popstar entertainer rapper musician vocalist performer
actor actress star
footballer star player
doctor physician medic
lawyer attorney barrister solicitor
senator congressman congresswoman lawmaker politician
president leader
premier leader
champion rider cyclist
gunman shooter attacker
bomber attacker
killer murderer
tycoon magnate billionaire businessman
writer author novelist
reporter journalist correspondent
concert show gig
film movie
firm company business corporation
court tribunal
newspaper paper daily
programme show series
blast explosion bombing
quake earthquake
plane aircraft jet airliner
attack assault
lawsuit suit
law legislation
inquiry investigation probe
club team
"""
_TAKES = """
against: case charge charges allegation allegations lawsuit suit complaint sanctions campaign war protest protests
against: appeal claim claims offensive attack action proceedings evidence indictment
with: interview deal contract agreement meeting talks match dispute partnership merger row affair marriage war treaty
for: bid campaign plan appeal vote fund trial contract hearing
into: inquiry investigation probe raid
on: attack report assault raid ban war sanctions tax vote law ruling
over: dispute row lawsuit inquiry war battle
about: report book film documentary allegations claims story article programme
between: match game meeting deal war talks dispute
in: earthquake quake race war election elections conference summit court fire flood explosion blast
at: meeting conference concert fire explosion blast protest crash
to: trip visit invasion
"""
_DEMONYMS = frozenset(
    """afghan african albanian algerian american angolan argentine argentinian armenian asian australian austrian
    belgian bolivian bosnian brazilian briton british bulgarian californian cambodian canadian chilean chinese colombian
    congolese croatian cuban czech dane danish dutch dutchman egyptian englishman ethiopian european filipino finn
    french frenchman georgian german ghanaian greek guatemalan haitian hungarian icelandic indian indonesian iranian
    iraqi irish irishman israeli italian ivorian jamaican japanese jordanian kazakh kenyan korean kuwaiti latvian
    lebanese leonean liberian libyan lithuanian malaysian mexican moroccan nigerian norwegian pakistani palestinian
    peruvian pole polish portuguese romanian russian rwandan saudi scot scotsman scottish senegalese serb serbian
    slovak slovenian somali spaniard spanish sudanese swede swedish swiss syrian taiwanese tanzanian texan thai tunisian
    turk turkish ugandan ukrainian venezuelan vietnamese welsh welshman yemeni zambian zimbabwean""".split()
)

_STEM = 4
"""Letters that "Peru" and "Peruvian" share."""

COURTESY = frozenset("mr mrs ms miss mr. mrs. ms. comrade".split())
"""Titles that say no more than that a name is a person’s."""

PERSONS = frozenset(_PEOPLE.split()) | _DEMONYMS
"""What somebody is: "the singer", "the physician", "the Texan"."""

FAMILY = frozenset("brother sister son daughter wife husband father mother cousin uncle aunt nephew niece".split())
"""What somebody is to another."""

CELEBRATED = _DEMONYMS | frozenset(
    "singer star superstar popstar rapper musician entertainer performer actor actress cyclist rider footballer golfer"
    " boxer swimmer sprinter athlete".split()
)
"""What the person whom a whole article is about is called without having been introduced so."""

PLACES = frozenset("capital city town village island country state province region nation republic port suburb".split())
"""Nouns that stand for a place with a name."""

NAMED_THINGS = frozenset(
    "band group orchestra choir company firm corporation business bank airline retailer manufacturer carmaker charity"
    " foundation organisation organization agency watchdog regulator union party movement militia newspaper paper daily"
    " magazine journal website broadcaster network channel station publisher label club team side school university"
    " college hospital prison museum theatre theater film movie album song single book novel memoir play musical opera"
    " show series programme documentary festival ship boat ferry tanker yacht liner vessel airport hotel restaurant pub"
    " nightclub store shop supermarket tribunal court committee commission council ministry department parliament"
    " congress virus hurricane storm".split()
)
"""Nouns that stand for a thing with a name of its own."""

MANIFOLD = frozenset(
    "group company firm corporation business bank party union club team agency organisation government administration"
    " authority authorities army military police parliament ministry country state city town side".split()
)
"""Nouns of which an article about one affair names several."""

_TITLES: Mapping[str, str] = {
    "doctor": r"Dr\.?",
    "physician": r"Dr\.?",
    "senator": r"Sen\.?|Senator",
    "professor": r"Prof\.?|Professor",
    "judge": r"Judge|Justice",
    "congressman": r"Rep\.?",
    "governor": r"Gov\.?|Governor",
    "general": r"Gen\.?|General",
}


def is_demonym(word: str) -> bool:
    """Whether a word tells where somebody is from: "American", "Texan"."""
    return word.lower() in _DEMONYMS


@cache
def has_demonym(place: str) -> bool:
    """Whether somebody is called after a place, by its first letters: "Liberian" of "Liberia"."""
    stem = place[:_STEM].lower()
    return len(stem) == _STEM and " " not in place and any(word.startswith(stem) for word in _DEMONYMS)


@cache
def same_as(noun: str) -> tuple[str, ...]:
    """The noun, then those that may stand for the same; of a plural they are plurals."""
    lines = [line.split() for line in _ALIKE.strip().splitlines()]
    plain = [other for line in lines if noun in line for other in line if other != noun]
    plural = [f"{other}s" for line in lines if noun[:-1] in line and noun.endswith("s") for other in line]
    return (noun, *dict.fromkeys((*plain, *(other for other in plural if other != noun))))


@cache
def title_of(noun: str) -> re.Pattern[str]:
    """What is written before a name for the role: "Dr" for a physician, "President" for a president."""
    return re.compile(rf"\b(?:{_TITLES.get(noun, noun.capitalize())}) $")


@cache
def prepositions_of(noun: str) -> frozenset[str]:
    """The prepositions that tell which one is meant: "the lawsuit against the bank"."""
    rows = (row.partition(":") for row in _TAKES.strip().splitlines())
    return frozenset(("of", *(preposition for preposition, _, nouns in rows if noun in nouns.split())))
