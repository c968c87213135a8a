"""Nouns that tell a happening, as verbs: "after his 2011 conviction" is "was convicted"."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.events.number import was_or_were
from timeline.events.tree import Tree

_DONE_TO = """
abduction/abducted acquisition/acquired acquittal/acquitted appointment/appointed arraignment/arraigned arrest/arrested
assassination/assassinated capture/captured closure/closed conviction/convicted coronation/crowned deportation/deported
detention/detained dismissal/dismissed election/elected execution/executed expulsion/expelled extradition/extradited
hospitalisation/hospitalised hospitalization/hospitalized imprisonment/imprisoned inauguration/inaugurated
indictment/indicted invasion/invaded kidnapping/kidnapped killing/killed murder/murdered nomination/nominated
ouster/ousted overthrow/overthrown publication/published reelection/re-elected re-election/re-elected release/released
removal/removed rescue/rescued sacking/sacked shooting/shot stabbing/stabbed suspension/suspended takeover/taken_over
abolition/abolished bombing/bombed foundation/founded founding/founded formation/formed creation/created
introduction/introduced discovery/discovered destruction/destroyed birth/born reinstatement/reinstated
privatisation/privatised sinking/sunk slaying/slain bombardment/bombarded hanging/hanged hijacking/hijacked
beheading/beheaded poisoning/poisoned seizure/seized liberation/liberated partition/partitioned demolition/demolished
ratification/ratified unification/unified nationalisation/nationalised nationalization/nationalized signing/signed
launch/launched adoption/adopted completion/completed defeat/defeated theft/stolen robbery/robbed rape/raped
storming/stormed shelling/shelled beating/beaten repeal/repealed impeachment/impeached dissolution/dissolved
massacre/massacred
"""
_DOES = """
abdication/abdicated arrival/arrived bankruptcy/went_bankrupt collapse/collapsed confession/confessed
death/died departure/departed disappearance/disappeared divorce/divorced escape/escaped eruption/erupted
explosion/exploded marriage/married resignation/resigned retirement/retired return/returned
surrender/surrendered testimony/testified withdrawal/withdrew merger/merged crash/crashed outbreak/broke_out
defection/defected
"""
_DOES_TO = """
acquisition/acquired annexation/annexed appointment/appointed capture/captured dismissal/dismissed
endorsement/endorsed invasion/invaded killing/killed murder/murdered nomination/nominated overthrow/overthrew
sacking/sacked takeover/took_over sinking/sank slaying/slew bombardment/bombarded seizure/seized liberation/liberated
partition/partitioned demolition/demolished ratification/ratified nationalisation/nationalised
nationalization/nationalized signing/signed launch/launched adoption/adopted completion/completed defeat/defeated
theft/stole robbery/robbed rape/raped storming/stormed shelling/shelled beating/beat repeal/repealed
dissolution/dissolved massacre/massacred
"""


_UNREAL = frozenset(
    "planned proposed expected scheduled impending imminent forthcoming upcoming intended anticipated attempted failed"
    " foiled threatened possible potential likely alleged supposed rumoured rumored reported feared hypothetical"
    " eventual future".split()
)
_PLURALS = frozenset("murder killing slaying shooting stabbing execution assassination kidnapping arrest death".split())
"""Nouns whose plural tells what happened to several: "the murders of two women"."""
_AIMS = frozenset(
    "plan threat fear attempt bid call proposal prospect possibility risk hope danger talk rumour rumor preparation"
    " motion demand request offer scheme plot idea".split()
)
"""Nouns of what has not come about with them: "plans for an invasion"."""


def _pairs(table: str) -> dict[str, str]:
    return {noun: verb.replace("_", " ") for noun, verb in (entry.split("/") for entry in table.split())}


_PASSIVES, _ACTIVES, _TRANSITIVES = _pairs(_DONE_TO), _pairs(_DOES), _pairs(_DOES_TO)


@dataclass(frozen=True, slots=True)
class Retold:
    """A noun as a verb: who it happened to or who did it, by index, and the verb in the past.

    `of` is the word that its object follows in "Low's takeover of the mill", `None` for other nouns.
    """

    owner: int
    verb: str
    passive: bool
    of: int | None = None


def retold(tree: Tree, noun: int) -> Retold | None:
    """The noun at an index as a verb, `None` where no rule knows it or the text names nobody beside it."""
    lemma = tree.words[noun].lemma
    owner = owner_of(tree, noun)
    if owner is None or is_unreal(tree, noun):
        return None
    several = tree.words[noun].tag == "NNS" and not (lemma in _PLURALS and tree.words[owner].tag in ("NNS", "NNPS"))
    if several or (tree.words[owner].dep == "poss" and tree.words[noun].tag == "NNS"):
        return None
    if tree.child(noun, "compound") is not None or (lemma == "election" and tree.child(noun, "amod") is not None):
        return None
    of = next((item for item in tree.children(noun, "prep") if tree.lower(item) == "of"), None)
    if lemma in _TRANSITIVES and of is not None and tree.words[owner].dep == "poss" and tree.children(of, "pobj"):
        return Retold(owner, _TRANSITIVES[lemma], passive=False, of=of)
    if lemma in _PASSIVES:
        return Retold(owner, f"{was_or_were(tree, owner)} {_PASSIVES[lemma]}", passive=True)
    return Retold(owner, _ACTIVES[lemma], passive=False) if lemma in _ACTIVES else None


def is_unreal(tree: Tree, noun: int) -> bool:
    """ "The planned arrival of Low", "plans for an arrival of Low": it did not come to that, or not yet."""
    word = tree.words[noun]
    if word.dep == "pobj" and tree.words[tree.words[word.head].head].lemma in _AIMS:
        return True
    return any(tree.lower(item) in _UNREAL for item in tree.children(noun, "amod", "nmod"))


def owner_of(tree: Tree, noun: int) -> int | None:
    """Whose it is: "Low’s arrest", "the arrest of Low"; `None` where the text does not say."""
    if (possessor := tree.child(noun, "poss")) is not None:
        return possessor
    for of in tree.children(noun, "prep"):
        if tree.lower(of) == "of":
            return tree.child(of, "pobj")
    return None
