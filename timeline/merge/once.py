"""What happens but once, to a person or, in a day, to a place: tellings of it with dates that agree are one event.

A name that everybody in the collection has is no evidence by itself; but whoever it is dies once, and is not jailed
twice in one month. It is read from headlines, which have their subject first: "Ann Low was jailed for fraud".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from timeline.model import EventMention, Name

_IN_A_LIFE = ("death", "birth", "finding")
"""What a person has but one of. Being found dead is another day's event than dying."""

_IN_A_MONTH = (
    *("arrest", "charge", "indictment", "conviction", "acquittal", "sentence"),
    *("release", "appointment", "election"),
)
"""What a month has no room for twice, of one person."""

_IN_A_YEAR = (
    *("indictment", "conviction", "acquittal", "sentence", "election", "fall", "inauguration", "exile"),
    *("diagnosis", "taking over", "resignation", "retirement", "bankruptcy"),
)
"""What a year has hardly room for twice, of one person or body."""

_DONE = {
    "death": "killed|murdered|assassinated|executed|strangled|drowned|shot dead|(?:shot|stabbed|beaten|burnt) to death",
    "birth": "born",
    "finding": r"found (?:\w+ )?(?:dead|murdered|stabbed|hanged|drowned)",
    "arrest": "arrested",
    "charge": "charged",
    "indictment": "indicted",
    "conviction": "convicted|found guilty",
    "acquittal": "acquitted|cleared|found not guilty",
    "sentence": "sentenced|jailed|imprisoned|given a (?:\\w+ )?sentence",
    "release": "released from prison|freed from prison",
    "appointment": "appointed",
    "election": "elected",
    "fall": "overthrown|overthrew|ousted|toppled|deposed|removed from (?:office|power)",
    "inauguration": "inaugurated|sworn in",
    "exile": "exiled|(?:forced|sent|driven) into exile",
    "diagnosis": "diagnosed",
}
"""The participles that tell it of whom it is done to."""

_DOES = {
    "death": "died",
    "inauguration": "took office",
    "exile": "(?:went|fled|flew) (?:in)?to exile|left for exile",
    "taking over": "(?:seized|took) power(?! \\w+s\\b)|came to power",
    "resignation": "resigned|stepped down",
    "retirement": "retired",
    "bankruptcy": "filed for bankruptcy|went bankrupt",
}
"""The verbs in the past that tell it of their subject."""

_OF_BODIES = ("bankruptcy", "taking over")

_DISASTER = "earthquake|quake|temblor|tsunami|hurricane|cyclone|typhoon"
_STRIKES = "struck|strikes|hit|hits|rocked|shook|jolted|devastated|ravaged"
_IN_A_DAY = re.compile(
    rf"\b(?:{_DISASTER})\b(?:[^,;]*? )?(?:{_STRIKES})\b"
    rf"|\b(?:struck|hit|rocked|shaken|devastated) by [^,;]*?\b(?:{_DISASTER})\b"
)
"""The aftershock of an earthquake is another happening."""

_BEFORE = r"^(?:(?!(?:who|whom|that|of|with|by|and|after|for)\b)[\w.'’-]+ ){0,4}"
_BE = r"(?:, (?:aged )?\d+,?)? (?:was|were|had been)(?: \w+ and| \w+ly)? "
_OBJECT = r"(?: (?!(?:with|over|for|by|of|in|on|after|to|and|that)\b)[\w'’-]+){0,3} "


def in_a_life(mention: EventMention, whole: Mapping[str, str]) -> frozenset[str]:
    """The deaths, births and findings of a body that a mention tells, as words: "death of Ann Low"."""
    return frozenset(_told(mention, _IN_A_LIFE, whole))


def in_a_month(mention: EventMention, whole: Mapping[str, str]) -> frozenset[str]:
    """What it tells that is done to a person once in a month, as words: "arrest of Ann Low"."""
    return frozenset(_told(mention, _IN_A_MONTH, whole))


def in_a_year(mention: EventMention, whole: Mapping[str, str]) -> frozenset[str]:
    """What it tells that happens to a person or a body hardly twice in one year, as words: "fall of Ann Low"."""
    return frozenset(_told(mention, _IN_A_YEAR, whole))


def in_a_day(mention: EventMention) -> frozenset[str]:
    """The disasters that it tells to have struck a place, as words: "disaster of Haiti"."""
    if mention.factuality == "denied" or not _IN_A_DAY.search(mention.headline):
        return frozenset()
    places = (name.text for name in mention.names if name.kind != "person")
    return frozenset(f"disaster of {place}" for place in places if place in mention.headline)


def _told(mention: EventMention, acts: Iterable[str], whole: Mapping[str, str]) -> Iterable[str]:
    if mention.factuality == "denied":
        return
    for what in acts:
        participles, verbs = _DONE.get(what, ""), _DOES.get(what, "")
        if not any(form and re.search(rf"\b(?:{form})\b", mention.headline) for form in (participles, verbs)):
            continue
        for name in mention.names:
            full = _whole(name, what, whole)
            if full and _undergoes(mention.headline, _called(name.text, full, whole), participles, verbs):
                yield f"{what} of {full}"


def _called(name: str, full: str, whole: Mapping[str, str]) -> set[str]:
    """How a headline may call who bears it: by the full name, too, or by a last word that is nobody else's."""
    last = full.rpartition(" ")[2]
    return {name, full, last} if whole.get(last) == full else {name, full}


def _whole(name: Name, what: str, whole: Mapping[str, str]) -> str | None:
    """The full name of who can undergo it, `None` where it is not known."""
    if what in _OF_BODIES and name.kind in ("organisation", "unknown"):
        return whole.get(name.text, name.text)
    if name.kind not in ("person", "unknown"):
        return None
    return name.text if " " in name.text else whole.get(name.text)


def _undergoes(headline: str, names: Iterable[str], participles: str, verbs: str) -> bool:
    """Whether the headline says it of one of the names: "X was killed", "somebody killed X", "X died"."""
    named = "(?:" + "|".join(map(re.escape, sorted(names))) + ")"
    forms = []
    if participles:
        forms.append(rf"{_BEFORE}{named}{_BE}(?:{participles})\b")
        forms.append(rf"(?<!was )(?<!were )\b(?:{participles}){_OBJECT}{named}(?!\w|['’]s)")
    if verbs:
        forms.append(rf"{_BEFORE}{named}(?:, (?:aged )?\d+,?)? (?:had )?(?:{verbs})\b")
    return any(re.search(form, headline) for form in forms)
