"""Where the sources of one event disagree: on when, who, how much, or how it ended, with each side's mentions."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Literal

from timeline.merge import people
from timeline.merge.amounts import SPELT, Amount, amounts
from timeline.merge.telling import MONTH
from timeline.merge.vetoes import STAGES
from timeline.model import Conflict, Document, EventMention, Statement
from timeline.spans import Span

Key = tuple[str, int, int]
Said = dict[str, list[Key]]

_ENDS = frozenset("jail convict sentence ban suspend fine".split())  # acts whose outcome is a length of time
_CONTEST = re.compile(r"\b(?:beats?|beaten|won|wins?|los[te]|defeat\w*|dr[ae]w|vot\w+)\b")  # its outcome is a score
_NUMBER = r"\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty"
_UNIT = r"(?:years?|months?|weeks?|days?)(?![’']?-? ?(?:old|ago|later|earlier))"
_LENGTH = rf"(?P<length>(?:{_NUMBER})(?: and a half)?[ -]{_UNIT})"
_TERMS = (
    re.compile(
        rf"\b(?:jailed|sentenced|imprisoned|banned|suspended|barred|locked up|sent to (?:jail|prison))\b"
        rf"(?: \w+){{0,3}}? (?:for|to)(?: \w+){{0,2}}? {_LENGTH}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b{_LENGTH} (?:in (?:jail|prison|custody)|behind bars|jail|prison|(?:\w+ )?sentence|suspension|ban)\b",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?:sentence|term|ban|suspension) of {_LENGTH}", re.IGNORECASE),
)
"""How a text says to how long a term somebody was sentenced."""
_LEAST_TERM = re.compile(r"\b(?:minimum|at least|least|tariff)\b|\bto life\b", re.IGNORECASE)
_LIFE = re.compile(
    r"\b(?:for life|to life|life (?:sentence|imprisonment|in (?:jail|prison)|term|ban))\b", re.IGNORECASE
)
_DONE_TO_PEOPLE = STAGES | frozenset("prosecute injure sentence suspend dismiss rescue evacuate".split())
_TRADE = re.compile(r"(?:ers|ors|ists|ians|ees|men)$")
_AGE = re.compile(r"\b(\d{1,3})[- ](year|month|week|day)s?[- ]old\b|\baged (\d{1,3})\b|(?<=[a-z]), (\d{2}),")
_SCORE = re.compile(r"(?<![\d-])(\d{1,3})[-–](\d{1,3})(?![\d-])")


def conflicts(documents: Mapping[str, Document], mentions: Sequence[EventMention]) -> tuple[Conflict, ...]:
    """What documents say differently of one event."""
    dated = [mention for mention in mentions if mention.when and mention.relation in ("dates", "dateline")]
    kinds = (_people, _ages, _amounts, _ends)
    return (*_dates(dated), *(conflict for kind in kinds for conflict in kind(documents, mentions)))


def _conflict(
    field: Literal["when", "who", "amount", "outcome"],
    severity: Literal["coarser", "differs", "contradicts"],
    said: Mapping[str, Iterable[Key]],
) -> Conflict:
    return Conflict(field, severity, tuple(Statement(text, tuple(sorted(keys))) for text, keys in sorted(said.items())))


def _dates(mentions: Sequence[EventMention]) -> Iterator[Conflict]:
    """Where the date is given more or less precisely, or differently, as slips of a day and a person join them."""
    said: Said = defaultdict(list)
    for mention in mentions:
        if mention.when:
            said[mention.when.edtf].append(mention.key)
    if len(said) > 1:
        dates = [mention.when for mention in mentions if mention.when]
        apart = max(date.ordinals[0] for date in dates) > min(date.ordinals[1] for date in dates)
        other = any(_has_other_ends(a, b) for a, b in combinations(mentions, 2))
        yield _conflict("when", "contradicts" if apart else "differs" if other else "coarser", said)


def _has_other_ends(one: EventMention, other: EventMention) -> bool:
    """Whether periods of two documents, equally precise, begin or end otherwise: "1991 to 2001", "1991 to 2002"."""
    a, b = one.when, other.when
    if a is None or b is None or one.document == other.document:
        return False
    periods = a.kind == b.kind == "interval" and a.precision == b.precision and not (a.approximate or b.approximate)
    return periods and any(x and y and x != y for x, y in ((a.start, b.start), (a.end, b.end)))


def _people(documents: Mapping[str, Document], mentions: Sequence[EventMention]) -> Iterator[Conflict]:
    """Where the same act is told with different people as who did it, or to whom it was done."""
    act = mentions[0].act
    for role in ("actor", "undergoer") if act else ():
        said: Said = defaultdict(list)
        named: dict[str, set[str]] = defaultdict(set)
        quoted: dict[str, str] = defaultdict(str)
        for mention in (mention for mention in mentions if mention.act == act):
            quoted[mention.document] += mention.quote.text
            told = f"{mention.headline} {mention.clause.of(documents[mention.document].text)}"
            for name in mention.names:
                stands = name.text in told and name.text.split()[-1] in mention.quote.text  # no pronoun stands for it
                if name.kind == "person" and name.role == role and stands:
                    said[name.text].append(mention.key)
                    named[mention.document].add(name.text)
        pairs = combinations(sorted(named), 2)
        if any(people.disjoint(named[a], named[b]) and not _is_named(named, quoted, a, b) for a, b in pairs):
            yield _conflict("who", "differs", said)


def _is_named(named: Mapping[str, set[str]], quoted: Mapping[str, str], a: str, b: str) -> bool:
    """Whether one of two documents also speaks of somebody whom the other names, in another part."""
    return any(name.split()[-1] in quoted[there] for here, there in ((a, b), (b, a)) for name in named[here])


def _ages(documents: Mapping[str, Document], mentions: Sequence[EventMention]) -> Iterator[Conflict]:
    """Where documents of one month give whom it was done to another age, by more than a birthday."""
    said: Said = defaultdict(list)
    given: dict[str, set[tuple[int, str]]] = defaultdict(set)
    for mention in (mention for mention in mentions if mention.act in _DONE_TO_PEOPLE):
        matches = list(_AGE.finditer(mention.quote.text))
        for match in matches if len(matches) == 1 else ():
            said[match[0].strip(", ")].append(mention.key)
            given[mention.document].add((int(match[1] or match[3] or match[4]), match[2] or "year"))
    pairs = combinations(sorted(given), 2)
    if any(_is_news_of_both(documents[a], documents[b]) and _are_other_ages(given[a], given[b]) for a, b in pairs):
        yield _conflict("who", "differs", said)


def _are_other_ages(a: set[tuple[int, str]], b: set[tuple[int, str]]) -> bool:
    if len(a) != 1 or len(b) != 1:
        return False
    ((one, unit), (other, its)) = *a, *b
    return unit == its and abs(one - other) > (unit == "year")


def _is_news_of_both(a: Document, b: Document) -> bool:
    days = [document.published.when.ordinals[0] for document in (a, b) if document.published]
    return len(days) == 2 and abs(days[0] - days[1]) <= MONTH


def _amounts(documents: Mapping[str, Document], mentions: Sequence[EventMention]) -> Iterator[Conflict]:
    """Where documents count the same thing differently: "29 people" against "31 people", "at least 20" against "29"."""
    acts = Counter(act for mention in mentions for act in _acts(mention))
    told: dict[str, dict[str, list[tuple[Amount, Key]]]] = defaultdict(lambda: defaultdict(list))
    for mention in mentions:
        for amount in _amounts_in(mention, documents[mention.document].text):
            told[_measured(amount, mention, acts)][mention.document].append((amount, mention.key))
    for of in sorted(told):
        yield from _differences(
            [found for found in told[of].values() if len({amount.text for amount, _ in found}) == 1]
        )


def _amounts_in(mention: EventMention, text: str) -> Iterator[Amount]:
    """Those of the clause, read with the words before it: "sixty - five members" are no five."""
    start, date = mention.sentence.start, mention.date
    within = date is not None and mention.sentence.contains(date.span)
    dated = Span(date.span.start - start, date.span.end - start) if date and within else None
    found = amounts(mention.sentence.of(text), dated)
    return (amount for amount in found if mention.clause.start <= start + amount.at < mention.clause.end)


def _acts(mention: EventMention) -> set[str]:
    return {act for act in (mention.act, *mention.acts) if act}


def _measured(amount: Amount, mention: EventMention, acts: Mapping[str, int]) -> str:
    """What is counted, and in which act of the event; whom a trade names are people where something is done to them."""
    of = "people" if mention.act in _DONE_TO_PEOPLE and _TRADE.search(amount.text) else amount.of
    return of if ", " in of else f"{of} of {max(_acts(mention), key=lambda act: (acts[act], act), default='')}"


def _differences(told: Sequence[Sequence[tuple[Amount, Key]]]) -> Iterator[Conflict]:
    """Of documents that give one number each; who gives several counts more than one thing."""
    said: Said = defaultdict(list)
    for amount, key in (item for found in told for item in found):
        said[amount.text].append(key)
    pairs = list(combinations([found[0][0] for found in told], 2))
    if any(not a.agrees(b) for a, b in pairs):
        yield _conflict("amount", "differs", said)
    elif any((a.low, a.high, a.currency) != (b.low, b.high, b.currency) for a, b in pairs):
        yield _conflict("amount", "coarser", said)


def _ends(documents: Mapping[str, Document], mentions: Sequence[EventMention]) -> Iterator[Conflict]:
    """Where documents tell another end: "nine years" against "eight years", "3-1" against "2-1"."""
    said: Said = defaultdict(list)
    told: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        for end in _end(mention.clause.of(documents[mention.document].text), mention.act):
            said[end].append(mention.key)
            told[mention.document].add(end)
    if any(a.isdisjoint(b) for a, b in combinations(told.values(), 2)):
        yield _conflict("outcome", "differs", said)


def _end(text: str, act: str | None) -> tuple[str, ...]:
    if act in _ENDS:
        return terms(text)
    scores = _SCORE.findall(text) if _CONTEST.search(text) else ()
    return tuple(f"{max(score, key=int)}-{min(score, key=int)}" for score in scores)


def terms(text: str) -> tuple[str, ...]:
    """The terms that a text says somebody was sentenced to: "nine years", "life"; minimum terms left out."""
    matches = (match for form in _TERMS for match in form.finditer(text))
    lengths = {
        match.start("length"): _spelt(match["length"])
        for match in matches
        if not _LEAST_TERM.search(text[max(0, match.start("length") - 25) : match.end() + 8])
    }
    found = [length for _, length in sorted(lengths.items())]
    return tuple(dict.fromkeys((*found, *(("life",) if _LIFE.search(text) else ()))))


def _spelt(length: str) -> str:
    """One spelling of a length: "18-month" and "18 months" are "eighteen months"."""
    number, *half, unit = re.split("[ -]", length.lower())
    singular = not half and number in ("a", "an", "one", "1")
    return " ".join((SPELT.get(number, number), *half, unit.rstrip("s") + ("" if singular else "s")))
