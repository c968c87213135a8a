"""English verbs in the past tense."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

_IRREGULAR = """
arise/arose awake/awoke be/was bear/bore beat/beat become/became begin/began bend/bent bet/bet bid/bid bind/bound
bite/bit bleed/bled blow/blew break/broke breed/bred bring/brought broadcast/broadcast build/built burst/burst
buy/bought cast/cast catch/caught choose/chose cling/clung come/came cost/cost creep/crept cut/cut deal/dealt
dig/dug do/did draw/drew drink/drank drive/drove eat/ate fall/fell feed/fed feel/felt fight/fought find/found
flee/fled fling/flung fly/flew forbid/forbade forecast/forecast forget/forgot forgive/forgave freeze/froze get/got
give/gave go/went grind/ground grow/grew hang/hung have/had hear/heard hide/hid hit/hit hold/held hurt/hurt
keep/kept know/knew lay/laid lead/led leave/left lend/lent let/let light/lit lose/lost make/made mean/meant
meet/met mistake/mistook overcome/overcame overtake/overtook overthrow/overthrew pay/paid put/put quit/quit
read/read rebuild/rebuilt rid/rid ride/rode ring/rang rise/rose run/ran say/said see/saw seek/sought sell/sold send/sent
set/set shake/shook shed/shed shine/shone shoot/shot show/showed shrink/shrank shut/shut sing/sang sink/sank
sit/sat sleep/slept slide/slid speak/spoke speed/sped spend/spent spin/spun split/split spread/spread spring/sprang
stand/stood steal/stole stick/stuck sting/stung strike/struck strive/strove swear/swore sweep/swept swim/swam
swing/swung take/took teach/taught tear/tore tell/told think/thought throw/threw undergo/underwent
understand/understood undertake/undertook uphold/upheld upset/upset wake/woke wear/wore weep/wept win/won
wind/wound withdraw/withdrew withhold/withheld withstand/withstood write/wrote
"""
_DOUBLED = frozenset(
    "admit ban bar beg chat chop clap commit compel control defer drag drop drug equip expel flag flip gun grab"
    " hug incur jog knit lag log map nod occur omit outfit pad patrol permit pin pit plan plot plug pop prefer propel"
    " rebel refer regret rid rip rob rub scan scrap ship shop skip slam slap slip snap spot stab star stem step"
    " stir stop strip submit tag tap top transfer transmit trap trek trim trip wed whip wrap".split()
)
_BRITISH = frozenset(
    "cancel counsel dial distil enrol equal fuel fulfil instil label level marshal model quarrel rival shovel signal"
    " total travel".split()
)


_PARTICIPLES = """
arise/arisen awake/awoken be/been bear/borne beat/beaten become/become begin/begun bite/bitten blow/blown break/broken
choose/chosen come/come do/done draw/drawn drink/drunk drive/driven eat/eaten fall/fallen fly/flown forbid/forbidden
forget/forgotten forgive/forgiven freeze/frozen give/given go/gone grow/grown hide/hidden know/known lie/lain
mistake/mistaken overcome/overcome overtake/overtaken overthrow/overthrown ride/ridden ring/rung rise/risen run/run
see/seen shake/shaken show/shown shrink/shrunk sing/sung sink/sunk speak/spoken spring/sprung steal/stolen
strive/striven swear/sworn swim/swum take/taken tear/torn throw/thrown undergo/undergone undertake/undertaken
wake/woken wear/worn withdraw/withdrawn write/written
"""


_PREFIX = re.compile(r"(?:re-?|fore|over|out|mis|un|under|with)(?=[a-z]{3})")


def participle(lemma: str) -> str:
    """The past participle of a verb: "published", "taken"."""
    return _form_in(_participles(), lemma) or past(lemma)


def _form_in(table: Mapping[str, str], lemma: str) -> str | None:
    """The irregular form of a verb, also of one with a prefix: "foresaw", "retook"."""
    prefix = _PREFIX.match(lemma)
    bare = lemma[prefix.end() :] if prefix else ""
    return table.get(lemma) or (f"{prefix[0]}{table[bare]}" if prefix and bare in table else None)


@cache
def _participles() -> dict[str, str]:
    return dict(entry.split("/") for entry in _PARTICIPLES.split())


@cache
def _irregular() -> dict[str, str]:
    return dict(entry.split("/") for entry in _IRREGULAR.split())


def is_past(form: str) -> bool:
    """Whether a form is only ever an irregular past: "bit", "led", which the model may take for a verb of its own."""
    prefix = _PREFIX.match(form)
    return form in _past_forms() or (prefix is not None and form[prefix.end() :] in _past_forms())


@cache
def _past_forms() -> frozenset[str]:
    return frozenset(form for lemma, form in _irregular().items() if form != lemma and form not in _irregular())


def past(lemma: str, *, plural: bool = False) -> str:
    """The simple past of a verb: "published", "took"; of "be" by number."""
    if lemma == "be":
        return "were" if plural else "was"
    if (irregular := _form_in(_irregular(), lemma)) is not None:
        return irregular
    if lemma.endswith("e"):
        return f"{lemma}d"
    if lemma.endswith("y") and lemma[-2:-1] not in tuple("aeiou"):
        return f"{lemma[:-1]}ied"
    return f"{lemma}{lemma[-1]}ed" if lemma in _DOUBLED or lemma in _BRITISH else f"{lemma}ed"
