"""How many and how much a text says, so that two sources of one event can be compared.

"At least 20 people were injured" and "29 injured" agree, as far as they go; "29 injured" and "31 injured" do not. What
is counted is compared with its like alone: the killed with the killed, the fine with the fine.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from timeline import shingles
from timeline.merge.words import stem
from timeline.spans import Span

_WORDS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty"
).split()
_TENS = "thirty forty fifty sixty seventy eighty ninety".split()
_VALUE_OF = {word: value for value, word in enumerate(_WORDS, start=2)} | {
    word: 10 * value for value, word in enumerate(_TENS, start=3)
}
_COMPOUNDS = {
    f"{tens}-{unit}": 10 * at + value
    for at, tens in enumerate(("twenty", *_TENS), start=2)
    for value, unit in enumerate(("one", *_WORDS[:8]), start=1)
}
SPELT = {str(value): word for word, value in _VALUE_OF.items()}
"""Small numbers in words, by their digits."""

_DOZENS = {"dozens": 24.0, "scores": 40.0, "hundreds": 200.0, "thousands": 2e3, "millions": 2e6}
"""The least that these words mean; tens of thousands are no fewer than thousands."""
_VALUES = _VALUE_OF | _COMPOUNDS | _DOZENS
_SCALES = {"k": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9}
_LEAST = "at least|more than|over|above|no fewer than|no less than|upwards of"
_MOST = "up to|as many as|as much as|fewer than|less than|under|no more than"
_ABOUT = "about|around|some|roughly|approximately|an estimated|estimated|nearly|almost|close to"
_NEAR = 0.05  # of a number that is "about" so many, either way
_PEOPLE = (
    "people persons person men women children boys girls civilians soldiers troops passengers victims students pupils "
    "workers protesters demonstrators suspects patients residents migrants refugees prisoners inmates hostages "
    "officers militants fighters others"
)
_HARMS = {
    "kill": "killed kills killing dead died die dying deaths fatalities perished",
    "injure": "injured injures injuring wounded wounding hurt injuries casualties",
    "arrest": "arrested arresting arrests detained detaining held",
    "miss": "missing unaccounted",
    "infect": "infected infecting infections",
    "rescue": "rescued rescuing saved",
}
_HARM_OF = {word: harm for harm, words in _HARMS.items() for word in words.split()}
_NO_COUNT = frozenset(
    """years year months month days day weeks week hours hour minutes minute seconds decades century january february
    march april june july august september october november december million billion thousand hundred percent pounds
    dollars euros pence cents times years-old year-old more further additional new""".split()
)
"""What makes no count of what follows: "eight more people" are no eight people."""
_COMPOUND = rf"(?:twenty|{'|'.join(_TENS)})(?: ?- ?| )(?:one|{'|'.join(_WORDS[:8])})\b"
_NUMBER = rf"(?i:{_COMPOUND})|\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|(?i:{'|'.join((*_VALUE_OF, *_DOZENS))})"
_SCALE = rf"(?i:-?\s?(?P<scale>{'|'.join(_SCALES)})\b)?"
_AMOUNT = re.compile(
    rf"(?:\b(?P<how>(?i:{_LEAST}|{_MOST}|{_ABOUT})) )?(?<![\w.,$£€-])(?P<currency>(?:US|A|C|NZ|HK)?\$|£|€)?"
    rf"(?P<number>{_NUMBER})(?:(?: ?[-–] ?| to | and )(?P<to>{_NUMBER})(?!-))?{_SCALE}"
    r"(?P<after>\s?%| per ?cent\b| (?:pounds|dollars|euros)\b|(?: [a-z][a-z’'-]*){1,3})?(?![\w,.]*\d)"
)
_TOLL = re.compile(r"\btoll\b(?: \w+){0,4} $", re.IGNORECASE)
_OF_THE = re.compile(r"\b(?:of|among|between) (?:the|its|his|her|their|these|those) $", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_HARMED_BEFORE = 3  # words: "injuring at least 29 people"
_HARMED_AFTER = 4  # words: "29 people have been injured"
_CURRENCIES = {"pounds": "£", "dollars": "$", "euros": "€"}

_DOLLARS = {"£": (1.05, 2.12), "€": (0.82, 1.61), "$": (1.0, 1.0)}
"""The least and the most that one was worth: the pound in 1985 and 2007, the euro in 2000 and 2008. Sums in two
currencies disagree only where no rate between makes them equal."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of things or a sum of money.

    Attributes:
        of: what is counted: "people, injure", "money", "percent", or the folded noun.
        low: the least that the words allow.
        high: the most, infinite for "at least".
        text: as written, with "at least" and the like.
        at: where in the text it begins.
        currency: the sign of money, empty for anything else.
    """

    of: str
    low: float
    high: float
    text: str
    at: int
    currency: str = ""

    def agrees(self, other: Amount) -> bool:
        """Whether one number satisfies both; of money in two currencies, at some rate of exchange."""
        if self.currency == other.currency:
            return self.low <= other.high and other.low <= self.high
        if not {self.currency, other.currency} <= _DOLLARS.keys():
            return True
        (a, b), (c, d) = _DOLLARS[self.currency], _DOLLARS[other.currency]
        return self.low * a <= other.high * d and other.low * c <= self.high * b


def amounts(text: str, leave_out: Span | None = None) -> tuple[Amount, ...]:
    """The amounts in a text, in order; those that touch `leave_out`, a date, are none."""
    return tuple(_found(text, leave_out))


def _found(text: str, leave_out: Span | None) -> Iterator[Amount]:
    for match in _AMOUNT.finditer(text):
        dated = leave_out is not None and leave_out.overlaps(Span(*match.span("number")))
        if not dated and not _OF_THE.search(text[: match.start()]) and (read := _read(match, text)):
            of, end = read
            yield Amount(
                of, *_bounds(match), " ".join(text[match.start() : end].split()), match.start(), _currency(match)
            )


def _read(match: re.Match[str], text: str) -> tuple[str, int] | None:
    """What is counted, and where the words that say so end; `None` for a bare number."""
    after = (match["after"] or "").strip()
    if match["currency"] or after.lower() in _CURRENCIES:
        return "money", match.end("after") if after.lower() in _CURRENCIES else _end_of_number(match)
    if after.startswith(("%", "per")):
        return "percent", match.end("after")
    if _TOLL.search(text[: match.start()]):
        return "people, kill", _end_of_number(match)
    return _counted(match, text)


def _counted(match: re.Match[str], text: str) -> tuple[str, int] | None:
    words = list(re.finditer(r"[a-z][a-z’'-]*", match["after"] or ""))
    if not words or (_YEAR.fullmatch(match["number"]) and not match["how"]):
        return None
    for word in words:
        if word[0] in _NO_COUNT or word[0] in _VALUES:
            return None
        end = match.start("after") + word.end()
        if word[0] in _HARM_OF:
            return f"people, {_HARM_OF[word[0]]}", end
        if word[0] in _PEOPLE.split():
            harm = _harm(text[: match.start()], text[end:])
            return (f"people, {harm}" if harm else "people"), end
    noun = words[0][0]
    if len(noun) < 4 or noun in _NO_COUNT:
        return None
    return stem(shingles.words(noun)[0]), match.start("after") + words[0].end()


def _harm(before: str, after: str) -> str | None:
    """What was done to the people counted, as the words next to them say it."""
    following = re.findall(r"[a-z’'-]+|[,;:.]|\d+", after.lower())[:_HARMED_AFTER]
    ends = next(
        (i for i, word in enumerate(following) if word in {"and", "but", "while", "who", ",", ";", ".", ":"}), 9
    )
    leading = re.findall(r"[a-z’'-]+", re.split(r"[,;:.]", before.lower())[-1])[-_HARMED_BEFORE:]
    near = (*following[:ends], *reversed(leading))
    return next((_HARM_OF[word] for word in near if word in _HARM_OF), None)


def _end_of_number(match: re.Match[str]) -> int:
    return max(match.end("number"), match.end("to"), match.end("scale"))


def _bounds(match: re.Match[str]) -> tuple[float, float]:
    value = _value(match["number"], match["scale"])
    how = (match["how"] or "").lower()
    low, high = value, _value(match["to"], match["scale"]) if match["to"] else value
    if how in _LEAST.split("|") or match["number"].lower() in _DOZENS:
        high = math.inf
    elif how in _MOST.split("|"):
        low = 0.0
    elif how:
        low, high = value * (1 - _NEAR), value * (1 + _NEAR)
    return low, high


def _value(number: str, scale: str | None) -> float:
    spelt = _VALUES.get(re.sub(r"\W+", "-", number.lower()))
    return float(number.replace(",", "") if spelt is None else spelt) * _SCALES.get((scale or "").lower(), 1.0)


def _currency(match: re.Match[str]) -> str:
    sign = (match["currency"] or "").upper().removeprefix("US")
    return sign or _CURRENCIES.get((match["after"] or "").strip().lower(), "")
