"""Words folded for comparison: endings off, irregular forms to their verb, acts of one kind under one name.

The folding is coarse on purpose: it only has to bring forms together, its results are never shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from timeline import shingles

STOP = frozenset(
    """
    a about after again against all also an and another any are as at be because been before being between both
    but by can could did do does during each for from had has have he her hers him his how i if in into is it
    its itself just me more most my no nor not now of off on once only or other our out over own s same she
    should so some such than that the their them then there these they this those through to too under until up
    very was we were what when where which while who whom why will with would you your one two three said say
    says also today yesterday tomorrow last next year month week day years months weeks days time january
    february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday mr mrs ms dr late early ago since first second new
    """.split()
)
"""Words that say nothing about which happening is told."""

_FAMILIES = """
    die died dying death deaths dead deadly fatal fatally; kill killer; sell sold sale; buy bought; shoot shot
    shooting; fight fought; find found; win won winner; lose lost loss; steal stole stolen theft; strike struck;
    meet met meeting; say said; tell told; give gave given; go went gone; come came; take took taken; make made;
    see saw seen; know knew known; get got gotten; fall fell fallen; fly flew flown flight; hold held; leave
    left; lead led; pay paid payment; bring brought; think thought; begin began begun; break broke broken; build
    built; choose chose chosen choice; drive drove driven; feel felt; grow grew grown growth; keep kept; rise
    rose risen; run ran; send sent; speak spoke spoken speech; spend spent; stand stood; swear swore sworn;
    throw threw thrown; write wrote written; catch caught; become became; sue sued suing lawsuit; bite bit
    bitten; hide hid hidden; seek sought; teach taught; flee fled; ride rode ridden; ring rang rung; sing sang
    sung; sink sank sunk; sit sat; slay slew slain; stick stuck; swim swam swum; tear tore torn; plead pled
    pleaded plea; acquire acquisition; decide decision; injure injury; collide collision; explode explosion;
    invade invasion; conclude conclusion; expand expansion; extend extension; suspend suspension; succeed
    succession successor; destroy destruction; describe description; receive reception; reduce reduction;
    produce production; introduce introduction; apply application; marry marriage; bury burial; try trial; deny
    denial; propose proposal; approve approval; refuse refusal; arrive arrival; survive survival survivor
"""
_KINDS = """
    kill murder slay slaughter homicide assassinate massacre execute; arrest apprehend custody detain capture
    nab; quake earthquake temblor tremor; dismiss sack oust axe fire; buy purchase acquire takeover; attack
    assault raid; die perish; launch release unveil introduce debut; accuse charge indict allege; jail imprison
    sentence prison; crash collide accident wreck derail; win victory triumph; say tell announce state report
    add claim; replace succeed; hire appoint name pick select; injure wound hurt; protest riot demonstrate rally
    unrest; blaze burn inferno; begin start; resign quit; search hunt manhunt; steal rob heist; rule verdict;
    merge merger; deal agreement; hit strike slam; flee escape; foil thwart
"""
_ENDINGS = (
    ("ization", ""), ("isation", ""), ("ations", "at"), ("ation", "at"), ("ments", ""), ("ment", ""),
    ("ingly", ""), ("edly", ""), ("ings", ""), ("ing", ""), ("ions", ""), ("ion", ""), ("ances", ""), ("ance", ""),
    ("ences", ""), ("ence", ""), ("ies", "y"), ("ied", "y"), ("ed", ""), ("ses", "s"), ("xes", "x"),
    ("ches", "ch"), ("shes", "sh"), ("oes", "o"), ("ly", ""), ("s", ""),
)  # fmt: skip
_LIGHT = "say tell make do have get take go come give be report announce accord state put see know think"
_DOUBLED_END = re.compile(r"(\w)\1$")
_NUMBER = re.compile(r"\d")
_OLD_ENDINGS = re.compile(r"(?:ings?|edly|ed|es|s|ly|ion|ions|ment|ments)$")
_STOP_FOLDED = frozenset(folded for word in STOP for folded in shingles.words(word))


def _family_of() -> dict[str, str]:
    families = (family.split() for family in _FAMILIES.split(";"))
    return {folded: family[0] for family in families for word in family for folded in (word, *shingles.words(word))}


_FAMILY = _family_of()


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """What the forms of a word share: "arrested" and "arrest", "died" and "death"."""
    word = word.casefold()
    if word in _FAMILY:
        return _stripped(_FAMILY[word])
    return _stripped(word)


def _stripped(word: str) -> str:
    if len(word) > 3 and not word.endswith("ss"):
        for ending, instead in _ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) + len(instead) >= 3:
                word = word[: len(word) - len(ending)] + instead
                break
    word = _DOUBLED_END.sub(r"\1", word)
    word = _FAMILY.get(word, word)
    if len(word) > 3 and word.endswith("e"):
        word = word[:-1]
    if len(word) > 4 and word.endswith("at"):
        word = word[:-2]
    return word[:-1] + "i" if len(word) > 3 and word.endswith("y") else word


_KIND_OF = {stem(word): stem(kind.split()[0]) for kind in _KINDS.split(";") for word in kind.split()}
LIGHT = frozenset(stem(word) for word in _LIGHT.split())
"""Stems of acts that say little: never evidence on their own."""


def kind(stemmed: str) -> str:
    """The name that acts of one kind share: the stems of "murder" and "slay" are both that of "kill"."""
    return _KIND_OF.get(stemmed, stemmed)


def stems(text: str) -> tuple[str, ...]:
    """The stems of the words that carry meaning, in order; numbers left out."""
    return tuple(stem(word) for word in shingles.words(text) if _carries_meaning(word))


def trigger_stems(text: str) -> tuple[str, ...]:
    """The stems of a trigger; light verbs only where there is nothing else ("made an arrest" is the arrest)."""
    found = tuple(dict.fromkeys(stems(text) or map(stem, shingles.words(text))))
    return tuple(word for word in found if word not in LIGHT) or found or (text,)


def content_words(text: str) -> frozenset[str]:
    """The words of a text that carry meaning, their endings off."""
    return _without_endings(word for word in shingles.words(text) if _carries_meaning(word))


def _carries_meaning(word: str) -> bool:
    return len(word) > 1 and word not in _STOP_FOLDED and not _NUMBER.search(word)


def _without_endings(words: Iterable[str]) -> frozenset[str]:
    return frozenset(kept for word in words if len(kept := _OLD_ENDINGS.sub("", word) if len(word) > 3 else word) > 1)
