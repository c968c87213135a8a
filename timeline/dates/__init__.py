"""What a text says about time, not yet what it means.

language    the words of English              calendar_rules, relative_rules   the tables of forms
grammar     how a rule is written             calendar, counting               what the forms mean
triggers    where one may begin               daybook                          bare days below a month
scan        rules and ranges                  narrowing                        "early", "about", "at 02:40"
lookalikes  what is no date, and why          numbers, rejected                what else a reader may miss
evidence    order of day and month, era       layout                           headings, stamps, chronologies
discourse   what a date counts from           story                            the date it has reached
tense       which way a clause looks          nowadays                         when "today" is no day
foreign     six more languages                tongues, foreign_forms, parse    their words and forms, dateparser
identify    which language a text is in       timex                            TIMEX3 values
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from timeline import plugins
from timeline import when as edtf
from timeline.config import DateOrder, DatesConfig
from timeline.dates.daybook import with_days_below_months
from timeline.dates.discourse import settle
from timeline.dates.evidence import context_of
from timeline.dates.foreign import ForeignScanner, tense_in
from timeline.dates.grammar import Draft
from timeline.dates.identify import language_of
from timeline.dates.language import words_of
from timeline.dates.rejected import dates_cut_away, no_dates
from timeline.dates.scan import Refused, Scanner
from timeline.dates.tense import tense_of
from timeline.dates.timex import value_of
from timeline.dates.tongues import TONGUES
from timeline.errors import ConfigError
from timeline.model import Basis, DateMention, Document, Findings, Rejected
from timeline.relative import Resolution, resolve
from timeline.spans import Span
from timeline.when import When

__all__ = ["Dated", "dated", "find", "find_dates"]


@dataclass(frozen=True, slots=True)
class Dated:
    """A date expression with the calendar date that it means; `resolution` is `None` for what is none."""

    mention: DateMention
    resolution: Resolution | None

    @property
    def text(self) -> str:
        """The expression as it is written."""
        return self.mention.text

    @property
    def span(self) -> Span:
        """Where it stands in the text that was searched."""
        return self.mention.span

    @property
    def when(self) -> When | None:
        """The calendar date, `None` for durations, sets, vague words and what lacks its anchor."""
        return self.resolution.when if self.resolution else None

    @property
    def basis(self) -> Basis | None:
        """Whether the date is as written or counted from another one; `None` where there is no date."""
        if self.resolution is None:
            return None
        return "explicit" if self.resolution.anchor == "none" else "relative"

    @property
    def timex_value(self) -> str | None:
        """The value that TIMEX3 gives it, `None` where an anchor is lacking."""
        return value_of(self.mention, self.when)


def find(document: Document, config: DatesConfig) -> Findings:
    """The date expressions of a document in text order, unresolved, and what was rejected with its reason.

    A document whose language is not known to differ from English gets the language that its words show, unless the
    settings name one.
    """
    if config.language != "auto":
        document = replace(document, language=config.language)
    elif document.language == "en":
        document = replace(document, language=language_of(document.text))
    mentions, refused = _mentions(document.text, config, document.language, document.headings)
    rejected = [
        *(Rejected(document.quote(item.span), item.reason) for item in (*refused, *no_dates(mentions))),
        *dates_cut_away(document, config),
    ]
    rejected.sort(key=lambda item: (item.quote.span.start, item.quote.span.end))
    return Findings(document=document, dates=mentions, rejected=tuple(rejected))


def find_dates(
    text: str, published: When | str | None = None, language: str | None = None, date_order: DateOrder = "auto"
) -> tuple[Dated, ...]:
    """The date expressions of a plain text with what they mean, in text order; offsets point into `text`.

    Args:
        published: what "today" is, as a `When` or in EDTF; without it "yesterday" has no date.
        language: an IETF tag; `None` goes by the words of the text. English, German, French, Spanish, Italian, Dutch
            and Portuguese are read; any other is read as if it were English.
        date_order: of all-numeric dates, where the text itself leaves it open.

    Raises:
        EDTFError: when `published` is no date.
    """
    anchor = edtf.parse(published) if isinstance(published, str) else published
    mentions, _ = _mentions(text, DatesConfig(order=date_order), language or language_of(text))
    return dated(mentions, anchor)


def dated(mentions: Sequence[DateMention], published: When | None) -> tuple[Dated, ...]:
    """All mentions of one text, in text order, with what they mean for that publication date."""
    resolutions = resolve([mention.reading for mention in mentions], published)
    return tuple(Dated(mention, resolution) for mention, resolution in zip(mentions, resolutions, strict=True))


def _mentions(
    text: str, config: DatesConfig, language: str, headings: Sequence[Span] = ()
) -> tuple[tuple[DateMention, ...], Sequence[Refused]]:
    context = context_of(text, config, words_of(language), language)
    code = language.partition("-")[0].lower()
    foreign = code in TONGUES
    scanner = ForeignScanner(text, context, code) if foreign else Scanner(text, context)
    tense = partial(tense_in, code) if foreign else tense_of
    found = with_days_below_months(text, _with_plugins(text, scanner.drafts, config))
    drafts = settle(text, found, headings, tense)
    return tuple(_mention(text, draft) for draft in drafts), scanner.refused


def _with_plugins(text: str, drafts: Sequence[Draft], config: DatesConfig) -> Sequence[Draft]:
    """The drafts, and in place of those they overlap the mentions of the plug-in rules that the config names."""
    for name in config.rules:
        rule = plugins.find("timeline.date_rules", name, {})
        own = sorted((_draft(mention, name, len(text)) for mention in rule(text)), key=_place)
        taken = _covered(own)
        kept = [draft for draft in drafts if not any(taken[draft.start : draft.end])]
        drafts = sorted([*kept, *own], key=_place)
    return drafts


def _place(draft: Draft) -> tuple[int, int]:
    return draft.start, draft.end


def _covered(drafts: Sequence[Draft]) -> bytearray:
    """A byte a character, 1 where one of the drafts stands."""
    covered = bytearray(max((draft.end for draft in drafts), default=0))
    for draft in drafts:
        covered[draft.start : draft.end] = b"\1" * (draft.end - draft.start)
    return covered


def _draft(mention: DateMention, name: str, length: int) -> Draft:
    if mention.span.end > length:
        raise ConfigError(f"date rule {name!r} returned {mention.span}, outside a text of {length} characters")
    return Draft(
        mention.span.start,
        mention.span.end,
        mention.rule,
        mention.reading,
        mention.timex,
        mention.value,
        mention.mod,
        tuple(_draft(part, name, length) for part in mention.parts),
        mention.signal,
    )


def _mention(text: str, draft: Draft) -> DateMention:
    return DateMention(
        span=Span(draft.start, draft.end),
        text=text[draft.start : draft.end],
        reading=draft.reading,
        rule=draft.rule,
        signal=draft.signal,
        timex=draft.timex,
        value=draft.value,
        mod=draft.mod,
        parts=tuple(_mention(text, part) for part in draft.parts),
    )
