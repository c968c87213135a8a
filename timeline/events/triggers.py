"""The words that tell that something happened, and of what type each is alone; `event_type` weighs whole clauses.

One line a type: lemmas, with irregular forms after a slash. Regular verb forms are made here; nouns are
marked with a leading `:`. The order of the types is their rank where a clause holds several equally near.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from timeline.model import EventType
from timeline.spans import Span

_TABLE: dict[EventType, str] = {
    "legal": (
        "jail imprison sentence convict acquit charge arrest capture sue indict prosecute plead/pleaded/pled "
        "appeal extradite fine "
        "overturn quash exonerate pardon bail detain testify arraign rule dismiss withdraw/withdrew/withdrawn settle "
        "adjourn strike/struck uphold/upheld remand try/tried "
        ":trial :verdict :conviction :sentence :lawsuit :hearing :arraignment :indictment :ruling :appeal "
        ":acquittal :settlement :custody :arrest :charge"
    ),
    "crime": (
        "kill murder rape assault rob steal/stole/stolen stab shoot/shot abuse attack defraud kidnap "
        "hijack bomb burgle "
        "smuggle allege accuse :murder :killing :rape :assault :attack :bombing :robbery :fraud :stabbing :shooting "
        ":allegation :accusation :theft"
    ),
    "investigation": (
        "investigate probe search raid examine inspect interview audit question discover find/found "
        ":investigation :inquiry :probe :raid :search :audit :inspection"
    ),
    "publication": "publish release issue broadcast print air :report :publication :study :findings",
    "appointment": (
        "appoint resign hire nominate promote retire sack fire suspend replace succeed elect join dismissal "
        "become/became :appointment :resignation :election :retirement"
    ),
    "organisation": (
        "restructure reorganise reorganize disband merge found establish launch set create move transfer "
        "introduce roll dissolve "
        "reconstitute close open abolish come/came expand implement start begin/began/begun "
        ":restructure :reorganisation :launch :merger :closure :introduction"
    ),
    "meeting": "meet/met summon attend visit confer convene :meeting :summit :conference :visit :talks",
    "conflict": (
        "invade attack bombard occupy withdraw surrender fight/fought defeat declare protest clash rebel deploy "
        "overthrow/overthrew/overthrown oust depose "
        ":war :battle :invasion :ceasefire :protest :riot :strike :siege :uprising"
    ),
    "disaster": (
        "explode crash collapse burn flood erupt evacuate destroy injure infect spread "
        ":explosion :crash :earthquake :flood :fire :outbreak :pandemic :hurricane :storm :blast :case"
    ),
    "business": (
        "buy/bought sell/sold acquire invest pay/paid file raise cut bankrupt award bid refund compensate "
        "agree earn lose/lost "
        ":sale :acquisition :bankruptcy :deal :payment :compensation :contract :ipo"
    ),
    "politics": (
        "vote legislate pass approve reject veto ratify campaign win/won sign ban "
        ":vote :election :referendum :bill :law :treaty"
    ),
    "science": "develop test invent detect confirm identify vaccinate :vaccine :discovery :experiment",
    "life": (
        "born die marry divorce graduate enrol enroll fly/flew/flown arrive leave/left return live grow/grew "
        ":birth :death :wedding :funeral :marriage"
    ),
    "statement": (
        "say/said tell/told announce claim deny state warn condemn criticise criticize apologise apologize "
        "welcome admit call "
        "urge respond write/wrote/written ask complain report recommend promise pledge describe dispute "
        ":statement :announcement :apology :speech :warning"
    ),
}

ATTRIBUTION = frozenset(
    "say tell claim report state write describe ask announce add call warn respond find welcome".split()
)
"""Verbs that pass on what somebody said: alone they are weak evidence that two sentences tell one event."""

SYNONYMS = {
    "imprison": "jail",
    "sentence": "jail",
    "allege": "accuse",
    "allegation": "accuse",
    "accusation": "accuse",
    "claim": "accuse",
    "murder": "kill",
    "killing": "kill",
    "release": "publish",
    "report": "publish",
    "publication": "publish",
    "findings": "publish",
    "study": "publish",
    "inquiry": "investigate",
    "probe": "investigate",
    "investigation": "investigate",
    "examine": "investigate",
    "meeting": "meet",
    "attend": "meet",
    "summon": "meet",
    "summit": "meet",
    "blast": "explode",
    "explosion": "explode",
    "bombing": "explode",
    "bomb": "explode",
    "conviction": "convict",
    "reorganise": "reorganize",
    "restructure": "reorganize",
    "move": "reorganize",
    "transfer": "reorganize",
    "come": "reorganize",
    "merge": "reorganize",
    "reorganisation": "reorganize",
    "resignation": "resign",
    "appointment": "appoint",
    "capture": "arrest",
    "detain": "arrest",
    "custody": "arrest",
    "death": "die",
    "oust": "overthrow",
    "depose": "overthrow",
    "sue": "sue",
    "lawsuit": "sue",
    "enroll": "enrol",
    "roll": "introduce",
    "launch": "introduce",
    "criticise": "criticize",
    "apologise": "apologize",
}
"""Acts that tell the same kind of happening share a name."""

LIGHT_VERBS = frozenset("make take give hold have face bring reach suffer undergo conduct lodge".split())
"""Verbs that tell little beside their noun: "made an allegation", "was taken into custody", "held talks"."""

_MORE_EVENTS = frozenset(
    """end start beginning onset
    departure arrival defeat creation founding signing opening loss surrender massacre genocide coup revolution
    overthrow ouster fall downfall disappearance kidnapping assassination abduction rescue escape detention
    execution takeover disaster incident accident scandal game match final concert tour recession crisis famine
    eruption landing coronation reign reform inauguration debut diagnosis operation surgery transplant ceremony
    rally march demonstration debate poll budget crackdown offensive truce""".split()
)
"""Nouns that happen without being the word that tells a type."""

_THINGS = frozenset(
    "state issue file fire sign set print air close question project record found leave live try find come".split()
)
"""Verbs of the table that, as nouns, are things."""

_SAME_IN_PAST = frozenset("set cut spread hit put".split())

_WORD = re.compile(r"[A-Za-z]+")
_VERB_BEFORE = re.compile(
    r"\b(?:to|will|would|can|could|may|might|must|shall|should|not|did|do|they|we|you|I|who) (?:\w+ly )?$"
)


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that tells a happening, at `span` of the text that was searched.

    `past` is true of forms that can be a past tense or a participle: "jailed", "found".
    """

    span: Span
    lemma: str
    type: EventType
    noun: bool
    past: bool = True

    @property
    def act(self) -> str:
        """The name that acts of one kind share: "imprison" and "sentence" are both "jail"."""
        if self.lemma == "report":
            return "publish" if self.noun else "say"
        return SYNONYMS.get(self.lemma, self.lemma)

    @property
    def passes_on(self) -> bool:
        """Whether the word only tells that somebody said so."""
        return self.lemma in ATTRIBUTION and not self.noun


def told(found: tuple[Trigger, ...]) -> Trigger | None:
    """What a sentence without a date tells: its first verb in a past form that does more than pass on words.

    `None` without one: "failure to report rape denies victims justice" tells no happening.
    """
    return next((act for act in found if not act.noun and not act.passes_on and act.past), None)


def triggers(text: str) -> tuple[Trigger, ...]:
    """Every trigger word of a text, in order; offsets into that text."""
    verbs, nouns = _forms()
    found = []
    for match in _WORD.finditer(text):
        word = match[0].lower()
        if word not in verbs and word not in nouns:
            continue
        before = text[max(0, match.start() - 12) : match.start()]
        if match[0][0].isupper() and before.strip() and not before.rstrip().endswith((".", "“", '"', ":")):
            continue  # inside a name: "Crime And Justice", "the Bill"
        noun = word in nouns and (word not in verbs or not _VERB_BEFORE.search(before))
        lemma, type_ = (nouns if noun else verbs)[word]
        past = word not in (lemma, f"{lemma}s", f"{lemma}es", f"{lemma[:-1]}ies") or lemma in _SAME_IN_PAST
        found.append(Trigger(Span(match.start(), match.end()), lemma, type_, noun, past))
    if any(trigger.type == "crime" for trigger in found):
        return tuple(_reported_crime(trigger) for trigger in found)
    return tuple(found)


def _reported_crime(trigger: Trigger) -> Trigger:
    """Beside a crime, "reported" accuses somebody; elsewhere it passes on words."""
    return replace(trigger, lemma="allege", type="crime") if trigger.lemma == "report" and not trigger.noun else trigger


_Forms = dict[str, tuple[str, EventType]]


@cache
def _forms() -> tuple[_Forms, _Forms]:
    """What each form is as a verb, and what it is as a noun."""
    verbs: _Forms = {}
    nouns: _Forms = {}
    for type_, line in _TABLE.items():
        for entry in line.split():
            lemma, *irregular = entry.removeprefix(":").split("/")
            regular, forms = (_noun_forms, nouns) if entry.startswith(":") else (_verb_forms, verbs)
            for form in (*irregular, *regular(lemma)):
                forms.setdefault(form, (lemma, type_))
    return verbs, nouns


def _noun_forms(lemma: str) -> tuple[str, ...]:
    return (lemma, lemma if lemma.endswith("s") else f"{lemma[:-1]}ies" if lemma.endswith("y") else f"{lemma}s")


def _verb_forms(lemma: str) -> tuple[str, ...]:
    """Regular English forms; the final consonant of a short stem is doubled in addition, never instead."""
    if lemma.endswith("e"):
        return lemma, f"{lemma}s", f"{lemma}d", f"{lemma[:-1]}ing"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma, f"{lemma[:-1]}ies", f"{lemma[:-1]}ied", f"{lemma}ing"
    plural = f"{lemma}es" if lemma.endswith(("s", "sh", "ch", "x")) else f"{lemma}s"
    return lemma, plural, f"{lemma}ed", f"{lemma}ing", f"{lemma}{lemma[-1]}ed", f"{lemma}{lemma[-1]}ing"


def type_of_form(word: str) -> EventType | None:
    """The type that a form of a verb tells: "murdered" is a crime."""
    known = _forms()[0].get(word)
    return known[1] if known else None


def is_eventive(lemma: str) -> bool:
    """Whether a noun names something that happens: "meeting", "conviction", "arrest", "collapse"."""
    verbs, nouns = _forms()
    return lemma in nouns or lemma in _MORE_EVENTS or (verbs.get(lemma, ("",))[0] == lemma and lemma not in _THINGS)


def is_known_verb(lemma: str) -> bool:
    """Whether a verb is one of those that tell a type."""
    return lemma in _forms()[0]


def trigger_of(lemma: str, span: Span, *, noun: bool) -> Trigger | None:
    """The trigger that a word of known lemma is, `None` for words that no rule knows."""
    verbs, nouns = _forms()
    known = (nouns if noun else verbs).get(lemma)
    return Trigger(span, known[0], known[1], noun) if known else None
