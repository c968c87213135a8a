"""Headlines and names of texts in German, French, Spanish, Italian, Dutch and Portuguese, which no tree is made of.

A headline is the sentence without its date, cut at a comma where it is too long. German and Dutch put the verb before
the subject after a date that opens a sentence: there the date stays, for without it the words would be a question.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from timeline.events.given_names import is_given
from timeline.spans import Span

_BEFORE_DATE: Mapping[str, str] = {
    "de": "am im in seit bis vom ab um zum den dem der des anfang mitte ende",
    "fr": "le en au du de dès depuis jusqu'en jusqu'au à partir fin début mi avant après dans",
    "es": "el en desde hasta a del de principios finales mediados día",
    "it": "il lo l' nel nell' in dal al del di da a fine inizio dell'",
    "nl": "op in sinds tot vanaf begin eind medio van",
    "pt": "em no na a de do desde até o dia aos",
}
"""Words that stand between a clause and its date."""

_SMALL: Mapping[str, str] = {
    "de": "der die das den dem des ein eine einen einem einer und oder in im am an auf aus bei mit nach von vom vor zu"
    " zum zur für über er sie es wir ich ihr sein seine nicht auch als wie wenn dass seit bis unter durch gegen um",
    "fr": "le la les l un une des du de et ou en au aux à dans sur par pour avec sans selon il elle ils elles on nous"
    " ce cette ces son sa ses leur que qui ne pas depuis après avant lors mais comme si",
    "es": "el la los las un una unos unas del de y o en a al por para con sin según él ella ellos se su sus que no"
    " desde hasta tras este esta pero como si lo",
    "it": "il lo la i gli le un uno una del della dei degli delle di e o in nel nella a al alla da dal per con su si"
    " secondo egli lui lei loro che non dopo prima ma come se questo questa suo sua",
    "nl": "de het een en of in op aan bij met na naar van voor uit te tot door over hij zij ze er we dat die niet ook"
    " als sinds onder volgens maar zijn haar hun",
    "pt": "o a os as um uma do da dos das de e ou em no na nos nas por para com sem segundo ele ela eles se seu sua que"
    " não desde até após este esta mas como ao à",
}
"""Words that begin no name, and that no headline ends with."""

_VERB_SECOND = ("de", "nl")
_EDGES = " \"“”„‘’«»'.,;:–—-"
_LINKING = re.compile(r"[,;] | [–—] ")
_SUFFIX = re.compile(
    r"(?:bank|werk|werft|amt|gericht|anwaltschaft|ministerium|verband|partei|kirche|polizei|GmbH|AG)\b"
)


def is_foreign(language: str) -> bool:
    """Whether a language, as an IETF tag, is one of the six."""
    return _code(language) in _SMALL


def headline_of(sentence: str, date: Span, language: str, length: int) -> str:
    """The sentence of at most `length` characters, without the date at a span of it where it can do without."""
    opening = not sentence[: date.start].strip(_EDGES) or _is_before_date(sentence[: date.start], language)
    if opening and _code(language) in _VERB_SECOND:
        words = sentence
    else:
        before, after = sentence[: date.start], sentence[date.end :]
        words = f"{_without_tail(before, _BEFORE_DATE[_code(language)])} {after.lstrip(' ,)')}"
    words = re.sub(r"\s+", " ", words).replace(" .", ".").strip(_EDGES)
    short = _cut(words, length, language)
    return short[:1].upper() + short[1:]


def is_name(text: str, kind: str, language: str) -> bool:
    """Whether a word or phrase with capitals is a name: in German every noun has one."""
    words = text.split()
    if words[0].lower() in _SMALL[_code(language)].split():
        return False
    if _code(language) != "de" or text.isupper():
        return True
    return len(words) > 1 or is_given(text) or kind == "place" or _SUFFIX.search(text) is not None


def opening_words(language: str) -> frozenset[str]:
    """Words that no name of the language begins with."""
    return frozenset(_SMALL[_code(language)].split()) if is_foreign(language) else frozenset()


def _code(language: str) -> str:
    return language.partition("-")[0].lower()


def _is_before_date(before: str, language: str) -> bool:
    """Whether only words of the date stand before it: "Am", "Im Januar"."""
    return not _without_tail(before, _BEFORE_DATE[_code(language)]).strip(_EDGES)


def _without_tail(text: str, words: str) -> str:
    """The text without the last of its words where they are among these."""
    known = words.split()
    kept = text.rstrip(" ,(")
    while kept and (last := kept.rsplit(None, 1)[-1]).lower() in known:
        kept = kept[: len(kept) - len(last)].rstrip(" ,(")
    return kept


def _cut(words: str, length: int, language: str) -> str:
    """Cut at the last comma that leaves half of the room, else between words."""
    if len(words) <= length:
        return words
    commas = [match.start() for match in _LINKING.finditer(words, length // 2, length + 1)]
    end = commas[-1] if commas else words.rfind(" ", 0, length + 1)
    return _without_tail(words[: end if end > 0 else length], _SMALL[_code(language)]).strip(_EDGES)
