"""Which way a clause looks from the day it was written: back, ahead, or neither.

What governs the date itself ("set for", "until") counts first, then the nearest verb before it, then the first after
it, and last whether the clause speaks of the present.
"""

from __future__ import annotations

import re
from typing import Literal, Protocol

Tense = Literal["past", "present", "scheduled", "future", "ahead", "unknown"]
"""`ahead` is what lies ahead of its clause, whatever the verb: "was adjourned until", "an appearance for".
`scheduled` is told in the present tense of the calendar: "the trial begins on"."""


class TenseOf(Protocol):
    """Tells which way the clause round `text[start:end]` looks; `fine` for a day or a weekday."""

    def __call__(self, text: str, start: int, end: int, *, fine: bool) -> Tense:  # noqa: D102
        ...


_BEFORE, _AFTER = 140, 90
"""Characters of a clause that are searched."""

_ABBREVIATED = "".join(
    rf"(?<!\b{title}\.)" for title in "Mr Mrs Ms Dr St Gen Sen Rep Gov Lt Col Sgt Capt Prof Rev".split()
)
_CLAUSE = re.compile(rf"[.!?]{_ABBREVIATED}(?<!\b[A-Z]\.)[\"”’')]?\s(?![a-z])|[;:]\s|\n")

_GOVERNED = re.compile(
    r"\b(?:until|till|up to|through"
    r"|(?:set|due|scheduled|slated|planned|expected|predicted|forecast|feared|booked|billed|timed|tickets?)"
    r"(?: back)? (?:for|on|in)"
    r"|(?:adjourned|postponed|delayed|put (?:back|off)|moved|reserved|arranged|fixed|listed"
    r"|pencilled in)(?: back)? (?:for|to)"
    r"|(?:in (?:good )?time|ready|deadline|date|target) (?:for|of))"
    r"(?: (?:about|around|at least|the|a|early|late|mid))?[\s-]$",
    re.IGNORECASE,
)
_FOR = re.compile(r"(\w+) for(?: (?:the|this))?\s$", re.IGNORECASE)
_RECORDS = re.compile(
    r"(?:figures?|results?|reports?|accounts?|sales|edition|data|numbers?|index|minutes|issue|bill|statements?"
    r"|papers?|records?"
    r"|profits?|earnings|invoices?|rates?|statistics|total|estimates?|schedule|list|diary|entry|entries|except|but"
    r"|and|only|as)\Z",
    re.IGNORECASE,
)
"""What is "for" a day and may be over: "the figures for 3 May"."""

_WILL = re.compile(
    r"\b(?:will|won't|won’t|'ll|’ll|shall|tomorrow"
    r"|(?:is|are|am|[’']s|[’']m|[’']re)(?: not| now| also| still| \w+ly)? (?:to|going|due|set|scheduled|expected"
    r"|planned))\b",
    re.IGNORECASE,
)
"""What is still to come when the words are written, in a history as in the news."""

_FUTURE = re.compile(
    r"\b(?:due|upcoming|forthcoming|expected|scheduled|planned|(?<!his )(?<!her )(?<!its )(?<!their )plans?"
    r"|planning (?:to|for|an?|the)|hopes?|hoping|intends?|set (?:for|to)"
    r"|be (?:to|going)"
    r"|(?<!appeared )(?<!seemed )(?<!said )(?<!thought )(?<!believed )to be (?![a-z]+ing\b)[a-z]+"
    r"|would (?:not )?(?!have\b)[a-z]+|(?:could|may|might) be|deadline|next|ahead of|in the run-up to"
    r"|countdown to|soon"
    r"|(?:the|this|in) coming|looms?|looming|booked"
    r"|should (?!have\b)[a-z]+|(?<!had )(?:hoped|aimed|intended) to [a-z]+"
    r"|(?:agreed|declined|vowed|promised|pledged|wants?|likely|ready|supposed|bound|ordered|summoned|invited|expects?"
    r"|preparing) to [a-z]+)\b",
    re.IGNORECASE,
)
"""What lay ahead of the time the clause speaks of."""

_PARTICIPLE = (
    r"(?:been|gone|done|had|made|said|told|won|lost|left|held|met|built|found|begun|run|come|become|put|cut|led|sent|spent"
    r"|paid|kept|brought|sought|\w+(?:ed|en|wn))"
)
PAST = re.compile(
    rf"\b(?:(?:has|(?<!should )(?<!to )have)(?: (?:not|also|already|never|just|since|now|\w+ly))? {_PARTICIPLE}"
    r"|last (?:week|month|year|night)|ago|yesterday|was|were|had|did|said|told|took|came|went|became|began|made"
    r"|(?<!ve )(?<!s )got|gave|left|fell|held|met|won|lost|saw|sent|wrote|rose|ran|led|kept|found|spoke|paid|shot|stood"
    r"|(?<!to )(?<!ll )(?<!ld )(?:put|beat)|sat|set out|broke|brought|built|died|struck|drew|flew|grew|threw"
    r"|(?<!\bbe )(?<!being )(?!(?:need|speed|indeed|hundred|proceed|exceed|succeed|united|unprecedented|sacred|hatred"
    r"|agreed to)\b)[a-z]{3,}ed)\b",
    re.IGNORECASE,
)
"""Also for `nowadays`: what tells of something over."""

_PERFECT = re.compile(
    r"(?<!ould )(?<!might )(?<!must )(?<!may )(?<!to )\b(?:has|have|is|are)(?: (?:not|also|already|now|\w+ly))?"
    rf" {_PARTICIPLE}\b",
    re.IGNORECASE,
)
"""What holds when the words are written: what it holds until is still to come, in a history as well."""

_SCHEDULED = re.compile(
    r"(?<!\bto )\b(?:begins?|resumes?|reopens?|expires?|approach(?:es|ing)|arrives|takes? (?:place|effect)|kicks? off"
    r"|goes? (?:on|into|to)|opens"
    r"|closes|ends|starts|returns|faces|meets|votes|comes? (?:along|into|up|back)|runs out"
    r"|(?:steps|stands) down|retires|turns \d\d|reaches|celebrates|holds|hosts|gets under ?way"
    r"|(?:is|are) (?:released|published|launched|inaugurated|sworn in|unveiled|broadcast)"
    r"|(?:until|before|once) (?:he|she|it|they) (?!was\b|has\b|is\b|does\b)[a-z]+s"
    rf"|(?:until|before|once) (?:[\w'’-]+ ){{1,6}}?(?:is|are) {_PARTICIPLE}"
    r"|when (?:[\w'’.-]+ ){1,4}?(?:gives|delivers|makes|speaks|hosts|visits|travels|addresses|announces|unveils|hands"
    r"|appears|presents|plays|leaves|holds))\b",
    re.IGNORECASE,
)
"""Verbs whose present tense tells what is on the calendar: "the trial begins on Monday"."""

_VERBS: dict[Tense, re.Pattern[str]] = {"future": _WILL, "ahead": _FUTURE, "scheduled": _SCHEDULED, "past": PAST}

_PRESENT = re.compile(
    r"\b(?:is|are|am|isn[’']t|aren[’']t|do|does|don[’']t|doesn[’']t|can|cannot|can[’']t|could|may|might|should|must"
    r"|would|if|when|once"
    r"|unless|whether|fears?|wants?|needs?|thinks?|believes?|knows?|sees?|gets?|comes?|goes|makes?|remains?|happens?"
    r"|becomes?|returns?"
    r"|(?:I|you|we|they|he|she|it|that|who|which|there)[’'](?:s|m|re|ve got)|[a-z]{3,}(?:ates|ises|izes|ifies"
    r"|oaches))\b(?! have\b)",
    re.IGNORECASE,
)

_OPENS_CLAUSE = re.compile(r"\b(?:where|who|which|whose)(?: in| on)?\s$", re.IGNORECASE)
""" "Will speak in Leeds, where in May she was elected": the verb of the date comes after it."""

_SINCE = re.compile(r"\bsince (?:late |early |mid-?)?$", re.IGNORECASE)
_PROSPECT = re.compile(
    r"\bwould (?!have\b|often\b)[^,;]{1,80}?\b(?:when|once|until|as soon as)\b(?![^,;]*\bhad\b)[^,;]*$"
)
""" "Said she would take over when he stepped down in May"."""
_WHEN = re.compile(r"\W{0,3}(?:when|once|if|as soon as)\b", re.IGNORECASE)
""" "When Low flies in on Friday, she will meet the mayor"."""
_VOWED = re.compile(r"(?:agreed|declined|vowed|promised|pledged|ordered|summoned|invited)\b", re.IGNORECASE)


def tense_of(text: str, start: int, end: int, *, fine: bool) -> Tense:
    """Which way the clause round `text[start:end]` looks.

    Args:
        fine: whether the expression is a day or a weekday; "for 3 May" looks ahead, "for May" need not.
    """
    before = _CLAUSE.split(text[max(0, start - _BEFORE) : start])[-1]
    if _OPENS_CLAUSE.search(before):
        before = ""
    after = _CLAUSE.split(text[end : end + _AFTER], 1)[0]
    if _SINCE.search(before):
        return "past"
    if _PROSPECT.search(before):
        return "ahead"
    if _WHEN.match(before) and _WILL.search(after) and not PAST.search(before):
        return "future"
    if _is_governed(before, fine):
        return "future" if _holds_now(before) else "ahead"
    return _last_of(before) or _first_of(after) or ("present" if _PRESENT.search(after) else "unknown")


def holds_now(text: str, start: int) -> bool:
    """Whether the clause before `start` is in the perfect, which takes no day that is over: "has put on a show on"."""
    return _holds_now(_CLAUSE.split(text[max(0, start - _BEFORE) : start])[-1])


def _is_governed(before: str, fine: bool) -> bool:
    if _GOVERNED.search(before):
        return True
    match = _FOR.search(before) if fine else None
    return bool(match) and not _RECORDS.match(match[1] if match else "")


def _holds_now(before: str) -> bool:
    """Whether the last verb is in the perfect, or the present of the passive: "has closed the school until"."""
    now = max((match.end() for match in _PERFECT.finditer(before)), default=0)
    return bool(now) and now >= max((match.end() for match in PAST.finditer(before)), default=0)


def _last_of(before: str) -> Tense | None:
    """By the last verb before the date; of verbs at one place the first listed, and the present when it is alone."""
    last = {tense: match.end() for tense, pattern in _VERBS.items() for match in pattern.finditer(before)}
    if last:
        return max(last, key=lambda tense: last[tense])
    return "present" if _PRESENT.search(before) else None


def _first_of(after: str) -> Tense | None:
    """By the first verb after the date; "on Friday vowed to stay" was said on Friday, whatever it is about."""
    first = {tense: match.start() for tense, pattern in _VERBS.items() if (match := pattern.search(after))}
    if _VOWED.match(after, first.get("ahead", len(after))):
        return "past"
    return min(first, key=lambda tense: first[tense], default=None)
