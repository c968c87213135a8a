"""Find dates in German, French, Spanish, Italian, Dutch and Portuguese.

Patterns are put together from dateparser's words for a language (`parse`) and the small words of `tongues`; dateparser
reads what they match. The forms are fewer than in English: calendar dates, parts of them, ranges, and simple relative
ones. It is the same single pass: a look-up a word, and patterns only where a word can begin them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from timeline.dates import numbers, parse
from timeline.dates.foreign_forms import READERS, Form, forms_of, is_counted, is_year_in_context
from timeline.dates.grammar import Context, Draft, Impossible
from timeline.dates.narrowing import precision_of
from timeline.dates.scan import Refused, can_join, joined
from timeline.dates.tense import Tense
from timeline.dates.tongues import TONGUES, Tongue
from timeline.relative import narrowed
from timeline.spans import Span
from timeline.when import When

_WORD = re.compile(r"[^\W\d_]+|[0-9]+")
_CLAUSE = re.compile(r"[.!?;:\n][\"”’»')]?\s|\n")
_ROMAN = re.compile(r"[IVX]{1,5}(?:e|er|ème)?")
_LEFT = 40


@dataclass(frozen=True, slots=True, eq=False)
class _Grammar:
    tongue: Tongue
    forms: Sequence[Form]
    starts: frozenset[str]
    to: re.Pattern[str]
    pair: re.Pattern[str]
    between: re.Pattern[str]
    narrowing: re.Pattern[str]
    about: re.Pattern[str]
    clock: re.Pattern[str]
    signal: re.Pattern[str]
    future: re.Pattern[str]
    past: re.Pattern[str]


@cache
def _grammar_of(language: str) -> _Grammar:
    tongue, words = TONGUES[language], parse.locale_of(language)

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern.replace(" ", r"\s"), re.IGNORECASE)

    narrowings = "|".join(sorted(map(re.escape, tongue.narrowings), key=len, reverse=True)).replace("\\ ", r"\s")
    signals = "|".join(sorted(map(re.escape, tongue.signals), key=len, reverse=True)).replace("\\ ", r"\s")
    return _Grammar(
        tongue,
        forms_of(tongue, words),
        _first_words(tongue, words),
        compiled(tongue.to),
        compiled(tongue.pair),
        compiled(tongue.between),
        compiled(rf"(?P<part>{narrowings})(?:-|{tongue.of})(?:{tongue.year_words})?(?:{tongue.the})"),
        compiled(tongue.about),
        compiled(
            rf"(?:,? (?P<at>{tongue.at})|,? (?:[-–] )?|T)"
            r"(?P<hour>[01]?[0-9]|2[0-4])(?:(?P<sep>[:.h])(?P<minute>[0-5][0-9]))?"
            rf"(?P<oclock>{tongue.oclock})?(?![\w:]|[.,][0-9])"
        ),
        re.compile(rf"(?<!\w)({signals})\s?(?:{tongue.the.strip()})?\s?\Z".replace(" ", r"\s"), re.IGNORECASE),
        re.compile(tongue.future, re.IGNORECASE),
        re.compile(tongue.past, re.IGNORECASE),
    )


def _first_words(tongue: Tongue, words: parse.Locale) -> frozenset[str]:
    """The words that an expression can begin with."""
    phrases = (
        *words.months, *words.weekdays, *words.phrases, *tongue.numbers, *tongue.seasons, *tongue.mentioned,
        *tongue.pointing, *tongue.narrowings, *tongue.decades, *(f"{word}er" for word in tongue.decades),
    )  # fmt: skip
    spelt = (
        tongue.year_words,
        tongue.about,
        tongue.decade,
        tongue.century,
        tongue.ago[0],
        tongue.ahead[0],
        tongue.last,
    )
    first = {match.group() for phrase in phrases if (match := _WORD.match(phrase))}
    return frozenset(first | {word.lower() for pattern in spelt for word in re.findall(r"[^\W\d_]+", pattern)})


class ForeignScanner:
    """One pass over one text in a language of `TONGUES`; `drafts` and `refused` are what it gives, in text order."""

    def __init__(self, text: str, context: Context, language: str) -> None:
        self.text = text
        self.context = context
        self.grammar = _grammar_of(language)
        self.drafts: list[Draft] = []
        self.refused: list[Refused] = []
        self._run()

    def _run(self) -> None:
        end = 0
        for start in self._triggers():
            if start < end:
                continue
            refused = len(self.refused)
            draft = self._range(start)
            if draft is None:
                end = max(end, self._refused_to(start, refused))
                continue
            end = draft.end
            for part in draft.parts if draft.several else (draft,):
                self.drafts.append(replace(part, signal=self._signal(part.start)))

    def _triggers(self) -> Iterator[int]:
        starts, ended = self.grammar.starts, -1
        for match in _WORD.finditer(self.text):
            word = match.group()
            glued, ended = match.start() == ended, match.end()
            if (word[0] <= "9" and len(word) <= 5 and not glued) or word.lower() in starts or _ROMAN.fullmatch(word):
                yield match.start()

    def _refused_to(self, start: int, already: int) -> int:
        if len(self.refused) == already and "0" <= self.text[start] <= "9":
            number = numbers.what_it_is(self.text, start)
            if number:
                self.refused.append(Refused(*number))
        return self.refused[-1].span.end if self.refused and self.refused[-1].span.start == start else 0

    def _left(self, position: int) -> str:
        return self.text[max(0, position - _LEFT) : position]

    def _range(self, start: int) -> Draft | None:
        """An expression, or two of them joined to a range."""
        first = self._expression(start)
        if first is None or first.parts or not can_join(first):
            return first
        between = self.grammar.between.search(self._left(start))
        joint = (self.grammar.pair if between else self.grammar.to).match(self.text, first.end)
        if not joint:
            return first
        refused = len(self.refused)
        second = self._expression(joint.end(), joined_on=True)
        if second is None or second.parts or not can_join(second):
            del self.refused[refused:]
            return first
        return joined(first, second) or first

    def _expression(self, start: int, *, joined_on: bool = False) -> Draft | None:
        draft = self._narrowed(start) or self._core(start, joined_on=joined_on)
        return self._with_clock(draft) if draft else None

    def _narrowed(self, start: int) -> Draft | None:
        """Early, middle or late in a date, or about it: "Ende Mai 2012", "vers 1910"."""
        if match := self.grammar.narrowing.match(self.text, start):
            draft = self._core(match.end(), joined_on=True)
            if draft and draft.reading and precision_of(draft.reading) in ("month", "year", "decade", "century"):
                part = self.grammar.tongue.narrowings[re.sub(r"\s", " ", match["part"].lower())]
                reading = draft.reading
                early = narrowed(reading, part) if isinstance(reading, When) else replace(reading, part=part)  # type: ignore[arg-type]
                return replace(draft, start=start, reading=early, mod=part)
        if match := self.grammar.about.match(self.text, start):
            draft = self._core(match.end(), joined_on=True)
            counted = draft and draft.rule == "year" and is_counted(self.text[draft.end : draft.end + 24])
            if draft and isinstance(draft.reading, When) and not counted:
                return replace(draft, start=start, reading=draft.reading.qualified(approximate=True), mod="APPROX")
        return None

    def _core(self, start: int, *, joined_on: bool) -> Draft | None:
        for form in self.grammar.forms:
            match = form.pattern.match(self.text, start)
            if not match or match.end() == start:
                continue
            if form.needs_context and not joined_on and not self._in_context(form, match):
                continue
            try:
                read = READERS[form.name](match, self.context, self.grammar.tongue)
            except Impossible as error:
                self.refused.append(Refused(Span(match.start(), match.end()), str(error)))
                return None
            if isinstance(read, Draft):
                return read
            if read is not None:
                return Draft(match.start(), match.end(), form.name, read)
        return None

    def _in_context(self, form: Form, match: re.Match[str]) -> bool:
        left, right = self._left(match.start()), self.text[match.end() : match.end() + 24]
        if self.grammar.between.search(left):
            return True
        return is_year_in_context(self.grammar.tongue, form.name, left, right)

    def _with_clock(self, draft: Draft) -> Draft:
        reading = draft.reading
        if draft.parts or draft.timex != "DATE" or reading is None or precision_of(reading) != "day":
            return draft
        match = self.grammar.clock.match(self.text, draft.end)
        if not match or not (match["oclock"] or (match["minute"] and (match["at"] or match["sep"] in ":hH"))):
            return draft
        if isinstance(reading, When) and reading.kind != "point":
            return draft
        time = f"{int(match['hour']):02}:{match['minute'] or '00'}"
        if not time < "24:01":
            return draft
        return replace(
            draft, end=match.end(), reading=replace(reading, time=time, timezone=None), timex="TIME", value=f"T{time}"
        )

    def _signal(self, start: int) -> str | None:
        match = self.grammar.signal.search(self._left(start))
        return self.grammar.tongue.signals[re.sub(r"\s", " ", match[1].lower())] if match else None


def tense_in(language: str, text: str, start: int, end: int, *, fine: bool) -> Tense:
    """Which way the clause round `text[start:end]` looks, by the words of that language."""
    grammar = _grammar_of(language)
    before = _CLAUSE.split(text[max(0, start - 140) : start])[-1]
    after = _CLAUSE.split(text[end : end + 90], 1)[0]
    for part, nearest in ((before, max), (after, min)):
        future = [match.start() for match in grammar.future.finditer(part)]
        past = [match.start() for match in grammar.past.finditer(part)]
        if future and (not past or nearest(future) == nearest(*future, *past)):
            return "future"
        if past:
            return "past"
    return "unknown"
