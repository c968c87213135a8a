"""What a text says about time, not yet what it means.

language    the words of a language          calendar_rules, relative_rules   the tables of forms
grammar     how a rule is written            calendar, counting               what the forms mean
scan        triggers, rules, ranges          narrowing                        "early", "about", "at 02:40"
lookalikes  what is no date, and why         evidence                         order of day and month, era
discourse   what a date counts from          timex                            TIMEX3 values
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline import plugins
from timeline import when as edtf
from timeline.config import DateOrder, DatesConfig
from timeline.dates.discourse import settle
from timeline.dates.evidence import context_of
from timeline.dates.grammar import Draft
from timeline.dates.language import words_of
from timeline.dates.rejected import dates_cut_away, no_dates
from timeline.dates.scan import Refused, Scanner
from timeline.errors import ConfigError
from timeline.model import DateMention, Document, Findings, Rejected
from timeline.relative import Resolution, resolve
from timeline.spans import Span
from timeline.when import When

__all__ = ["Dated", "find", "find_dates"]


@dataclass(frozen=True, slots=True)
class Dated:
    """A date expression with the calendar date that it means; `resolution` is `None` for what is none."""

    mention: DateMention
    resolution: Resolution | None

    @property
    def when(self) -> When | None:
        """The calendar date, `None` for durations, sets, vague words and what lacks its anchor."""
        return self.resolution.when if self.resolution else None


def find(document: Document, config: DatesConfig) -> Findings:
    """The date expressions of a document in text order, unresolved, and what was rejected with its reason."""
    mentions, refused = _mentions(document.text, config, document.language, document.headings)
    rejected = [
        *(Rejected(document.quote(item.span), item.reason) for item in (*refused, *no_dates(mentions))),
        *dates_cut_away(document, config),
    ]
    rejected.sort(key=lambda item: (item.quote.span.start, item.quote.span.end))
    return Findings(document=document, dates=mentions, rejected=tuple(rejected))


def find_dates(
    text: str, published: When | str | None = None, language: str = "en", date_order: DateOrder = "auto"
) -> tuple[Dated, ...]:
    """The date expressions of a plain text with what they mean; offsets point into `text`.

    Args:
        published: what "today" is, as a `When` or in EDTF; without it "yesterday" has no date.
        language: an IETF tag.
        date_order: of all-numeric dates.

    Raises:
        EDTFError: when `published` is no date.
    """
    anchor = edtf.parse(published) if isinstance(published, str) else published
    mentions, _ = _mentions(text, DatesConfig(order=date_order), language)
    resolutions = resolve([mention.reading for mention in mentions], anchor)
    return tuple(Dated(mention, resolution) for mention, resolution in zip(mentions, resolutions, strict=True))


def _mentions(
    text: str, config: DatesConfig, language: str, headings: Sequence[Span] = ()
) -> tuple[tuple[DateMention, ...], Sequence[Refused]]:
    context = context_of(text, config, words_of(language), language)
    scanner = Scanner(text, context)
    drafts = settle(text, _with_plugins(text, scanner.drafts, config), headings)
    return tuple(_mention(text, draft) for draft in drafts), scanner.refused


def _with_plugins(text: str, drafts: Sequence[Draft], config: DatesConfig) -> Sequence[Draft]:
    """The drafts, and in place of those they overlap the mentions of the plug-in rules that the config names."""
    for name in config.rules:
        rule = plugins.find("timeline.date_rules", name, {})
        own = [_draft(mention, name, len(text)) for mention in rule(text)]
        kept = [draft for draft in drafts if not any(draft.start < o.end and o.start < draft.end for o in own)]
        drafts = sorted([*kept, *own], key=lambda draft: (draft.start, draft.end))
    return drafts


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
