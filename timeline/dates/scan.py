"""Find the date expressions of a text: trigger words first, then rules, then the words around them.

A text without a trigger costs one look-up a word. Every rule is tried only where a word can begin it, and no pattern
repeats without bound, so the time is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from timeline.dates import lookalikes, numbers
from timeline.dates.calendar_rules import CALENDAR_RULES
from timeline.dates.grammar import GAP, Compiled, Context, Draft, Impossible, Start, compiled, found, pattern_of
from timeline.dates.language import Words
from timeline.dates.narrowing import PREFIXES, SUFFIXES, Apply, doubted, open_ended, precision_of
from timeline.dates.relative_rules import RELATIVE_RULES
from timeline.dates.triggers import Triggers, triggers_of
from timeline.relative import Relative, place
from timeline.spans import Span
from timeline.when import PartialDate, When

RULES = (*CALENDAR_RULES, *RELATIVE_RULES)
"""Every rule of the grammar; the tests run each one's examples."""

_WORD = re.compile(r"[^\W\d_]+|[0-9]+")
_JOINT = re.compile(rf"(?:{GAP})?(?:[-–—‒−]|to|until|till|through|and|&)(?:{GAP})?(?:the{GAP})?", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s(?:the\s)?(?:years\s)?$", re.IGNORECASE)
_LISTED = re.compile(rf"(?:,{GAP}?|{GAP})(?:(?:and|or|&|to){GAP})?(?:in{GAP}|on{GAP})?(?:the{GAP})?\Z", re.IGNORECASE)
_SIGNAL = re.compile(
    r"\b(since|by|until|till|before|after|from|prior to|as of|no later than|up to|onwards? from|following)"
    r"(?:\s(?:about|around|the|at least))?\s\Z",
    re.IGNORECASE,
)
_SIGNALS = {
    "till": "until",
    "prior to": "before",
    "no later than": "by",
    "up to": "until",
    "following": "after",
}
_DENIED = re.compile(r"\b(?:not|never|no|none|nothing|nobody|cannot)\b|n[’']t\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[.!?;:,]\s|\n")
_CLAUSE_LENGTH = 140
_DEPTH = 3


@dataclass(frozen=True, slots=True)
class Refused:
    """Something that a rule matched and that is no date after all; clean offsets."""

    span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class _Around:
    name: str
    pattern: re.Pattern[str]
    apply: Apply


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """The rules of one language, ready to run."""

    triggers: Triggers
    rules: Mapping[Start, tuple[Compiled, ...]]
    prefixes: Mapping[Start, tuple[_Around, ...]]
    suffixes: tuple[_Around, ...]


@cache
def grammar_of(words: Words) -> Grammar:
    """The compiled grammar of a language; built once a process."""
    around = {item.name: _Around(item.name, pattern_of(item.pattern, words), item.apply) for item in PREFIXES}
    narrowing = tuple(
        around[name] for name in ("part", "end of", "last days of", "about", "week of", "part of day", "month of")
    )
    return Grammar(
        triggers_of(words),
        compiled(RULES, words),
        {
            "narrowing": narrowing,
            "word": (around["last days of"],),
            "the": (*narrowing, around["article"]),
            "weekday": (around["weekday"],),
            "number": (around["clock"], around["clock of four figures"]),
        },
        tuple(_Around(item.name, pattern_of(item.pattern, words), item.apply) for item in SUFFIXES),
    )


class Scanner:
    """One pass over one text; `drafts` and `refused` are what it gives, in text order."""

    def __init__(self, text: str, context: Context) -> None:
        self.text = text
        self.context = context
        self.grammar = grammar_of(context.words)
        self.refused: list[Refused] = []
        self.drafts: list[Draft] = []
        self._run()

    def _run(self) -> None:
        end = 0
        for start, kinds in self.grammar.triggers.find(self.text):
            if start < end:
                continue
            refused = len(self.refused)
            draft = self._range(start, kinds)
            if draft is None:
                end = max(end, self._refused_to(start, kinds, refused))
                continue
            draft = doubted(open_ended(draft, self.text), self.text)
            end = draft.end
            signal = self._signal(draft.start)
            self._keep(replace(draft, signal=signal) if signal else draft)

    def _refused_to(self, start: int, kinds: tuple[Start, ...], already: int) -> int:
        """Where what was refused at `start` ends; a number that no rule took may be told for what it is."""
        if len(self.refused) == already and "0" <= self.text[start] <= "9":
            number = numbers.what_it_is(self.text, start)
            if number:
                self.refused.append(Refused(*number))
        if len(self.refused) == already and kinds == ("ordinal",):
            word = _WORD.match(self.text, start)
            assert word is not None, "a trigger is a word"
            self.refused.append(Refused(Span(start, word.end()), "ordinal number"))
        return self.refused[-1].span.end if self.refused and self.refused[-1].span.start == start else 0

    def _keep(self, draft: Draft) -> None:
        drafts = draft.parts if draft.several else (draft,)
        if self.drafts and drafts[0].reading is not None:
            self.drafts[-1] = self._with_year_of(self.drafts[-1], drafts[0])
        self.drafts.extend(drafts)

    def _range(self, start: int, kinds: tuple[Start, ...]) -> Draft | None:
        """An expression, or two of them joined to a range."""
        first = self._expression(start, kinds, _DEPTH)
        if first is None or first.parts or not can_join(first):
            return first
        joint = _JOINT.match(self.text, first.end)
        if not joint or not self._joins(joint, first):
            return first
        refused = len(self.refused)
        second = self._at(joint.end())
        if second is None or second.parts or not can_join(second):
            del self.refused[refused:]
            return first
        return joined(first, second) or first

    def _joins(self, joint: re.Match[str], first: Draft) -> bool:
        word = joint[0].strip().lower()
        if word.startswith(("and", "&")):
            return bool(_BETWEEN.search(self.text[max(0, first.start - 20) : first.start]))
        return word[:1] in "-–—‒−" or joint[0][0].isspace()

    def _at(self, position: int) -> Draft | None:
        return self._expression(position, self.grammar.triggers.kinds_at(self.text, position), _DEPTH)

    def _expression(self, start: int, kinds: tuple[Start, ...], depth: int) -> Draft | None:
        if kinds[:1] == ("the",):  # "the next day" is one expression, not "next day" with its article
            draft = self._core(start, kinds) or self._with_prefix(start, kinds, depth)
        else:
            draft = self._with_prefix(start, kinds, depth) or self._core(start, kinds)
        return self._with_suffix(draft) if draft else None

    def _with_prefix(self, start: int, kinds: tuple[Start, ...], depth: int) -> Draft | None:
        for kind in kinds if depth else ():
            for prefix in self.grammar.prefixes.get(kind, ()):
                match = prefix.pattern.match(self.text, start)
                if not match or match.end() == start:
                    continue
                following = _WORD.match(self.text, match.end() + (self.text[match.end() : match.end() + 1] in "'’‘"))
                if not following:
                    continue
                refused = len(self.refused)
                kinds_inside = self.grammar.triggers.kinds_at(self.text, following.start())
                inner = self._expression(following.start(), kinds_inside, depth - 1)
                outer = prefix.apply(inner, match) if inner else None
                if outer:
                    return replace(outer, start=start)
                del self.refused[refused:]
        return None

    def _core(self, start: int, kinds: tuple[Start, ...]) -> Draft | None:
        for kind in kinds:
            for item in self.grammar.rules.get(kind, ()):
                match = item.pattern.match(self.text, start)
                if not match:
                    continue
                draft = self._read(item, match)
                if draft:
                    return draft
                if self.refused and self.refused[-1].span.start == start:
                    return None
        return None

    def _read(self, item: Compiled, match: re.Match[str]) -> Draft | None:
        try:
            reading = item.rule.read(match, self.context)
        except Impossible as error:
            self.refused.append(Refused(Span(match.start(), match.end()), str(error)))
            return None
        if reading is None:
            return None
        draft = found(match, item.rule, reading)
        reason = lookalikes.reason_against(item.rule.name, self.text, draft.start, draft.end)
        if reason:
            self.refused.append(Refused(Span(draft.start, draft.end), reason))
            return None
        return draft

    def _with_suffix(self, draft: Draft) -> Draft:
        if draft.parts or precision_of(draft.reading) != "day":
            return draft
        for suffix in self.grammar.suffixes:
            match = suffix.pattern.match(self.text, draft.end)
            outer = suffix.apply(draft, match) if match else None
            if outer and match:
                return replace(outer, end=match.end())
        return draft

    def _signal(self, start: int) -> str | None:
        match = _SIGNAL.search(self.text[max(0, start - 24) : start])
        word = " ".join(match[1].lower().split()) if match else None
        signal = _SIGNALS.get(word, word) if word else None
        return None if signal == "until" and self._not_until(start) else signal

    def _not_until(self, start: int) -> bool:
        """Whether the clause denies that it was so before: "did not resign until May" tells what happened in May."""
        return bool(_DENIED.search(_CLAUSE.split(self.text[max(0, start - _CLAUSE_LENGTH) : start])[-1]))

    def _with_year_of(self, draft: Draft, following: Draft) -> Draft:
        """In "June and August 2009" and "10 May, 3 June 1915" the year is said once, for both."""
        if not _LISTED.fullmatch(self.text[draft.end : following.start]):
            return draft
        reading = _in_year_of(draft.reading, following.reading) or _in_named_year(draft.reading, following.reading)
        return replace(draft, reading=reading) if reading else draft


def can_join(draft: Draft) -> bool:
    """Whether an expression can be an end of a range."""
    reading = draft.reading
    if draft.timex not in ("DATE", "TIME") or reading is None or draft.several:
        return False
    if isinstance(reading, When):
        return reading.kind != "interval" and reading.start is not None and reading.end is not None
    return reading.toward == "nearest" and reading.weekday is None and reading.anchor == "published"


def _in_year_of(reading: object, following: object) -> When | None:
    """A day or month without its year, in the year of the date that follows it or in the one before."""
    if not isinstance(reading, Relative) or not isinstance(following, When) or following.kind != "point":
        return None
    if reading.toward != "nearest" or reading.unit != "year" or following.start is None or not following.start.month:
        return None
    return place(replace(reading, toward="before"), following) or None


def _in_named_year(reading: object, following: object) -> Relative | None:
    """The same before "December last year"."""
    if not isinstance(reading, Relative) or not isinstance(following, Relative) or reading.until:
        return None
    if reading.toward != "nearest" or not reading.month or not following.month or following.toward != "frame":
        return None
    if reading.unit != following.unit or following.offset > 0 or following.anchor != "published":
        return None
    before = following.offset - (reading.month > following.month)
    return replace(reading, offset=before, toward="frame")


def joined(first: Draft, second: Draft) -> Draft | None:
    """Two expressions as one range; `None` when the second does not follow the first."""
    start = _in_year_of(first.reading, second.reading) or first.reading
    end = second.reading
    if isinstance(start, When) and isinstance(end, Relative):
        end = place(replace(end, toward="future"), start)
    if isinstance(start, When) and isinstance(end, When):
        reading: When | Relative | None = _lasting(start.start, end.end)
    elif isinstance(start, Relative) and isinstance(end, Relative) and not start.until:
        reading = replace(start, until=replace(end, toward="future"))
    else:
        return None
    if reading is None:
        return None
    parts = (replace(first, reading=start), replace(second, reading=end))
    return Draft(first.start, second.end, f"{first.rule} to {second.rule}", reading, parts=parts)


def _lasting(start: PartialDate | None, end: PartialDate | None) -> When | None:
    try:
        return When.lasting(start, end)
    except ValueError:  # ends before it starts: two dates, not a range
        return None
