"""What looks like a date and is none, and how one can tell.

Each lookalike names the rules it disputes, the text that gives it away before or after the expression, and the
reason a reader is shown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_LEFT = 48
"""Characters before an expression that are looked at: a copyright notice with a name."""

_RIGHT = 40

_IN = (
    r"\b(?:in|since|by|until|till|during|before|after|from|of|to|through|for|between|on|as of|late|(?:late|early) as|"
    r"early|mid|the|and|or|last|next|this|that|past|each|every|around|about|following|throughout|spring|summer|autumn"
    r"|winter)"
)
_FIRM = r"\b(?:in|since|by|until|till|during|before|after|late|early|mid|last|next|this|that|throughout)"
_MARKS = r"[(\[,;:–—-]"
_NOT_PLURAL = (
    "was|is|has|does|as|its|his|this|thus|versus|across|plus|less|unless|towards|perhaps|always|sees|us|vs|besides|sometimes|"
    "afterwards|whereas|hers|ours|yes|gas|bus|news|series|census|congress|crisis|elections|championships|games|olympics|"
    "hostilities|negotiations|talks|riots|protests|campaigns|operations|attacks|offensives|forces|troops|germans|russians"
)


@dataclass(frozen=True, slots=True)
class Lookalike:
    """One way to be mistaken.

    Attributes:
        rules: names of the rules disputed; empty for all.
        before: pattern of the text that ends where the expression begins; "" is any.
        after: pattern of the text that begins where it ends.
        text: pattern of the expression itself; with case, unlike the others where marked.
        unless: pattern of text before it that settles that it is a date.
    """

    reason: str
    rules: frozenset[str]
    before: str = ""
    after: str = ""
    text: str = ""
    unless: str = ""
    example: str = ""


def _rules(*names: str) -> frozenset[str]:
    return frozenset(names)


_BARE = _rules("year")
_NUMBERS = _rules("year", "span of years", "numeric day", "ISO day", "short year", "decade")
_MONTH = _rules("month")
_WITH_MONTH = _MONTH | _rules(
    "day, month", "month, day", "days", "list of days", "month, year", "days after month", "list of days after month",
    "this, last or next Tuesday", "the next April",
)  # fmt: skip

_GAME = (
    r"(?i:touchdowns?|field goals?|[0-9][\s-]{1,3}yards?|fumbl\w+|interceptions?|half-?time|punted|quarterbacks?"
    r"|linebackers?|cornerbacks?|scoreless|outscored|fourth[\s-]{1,3}and)\b"
)
_OF_GAME = rf"\b{_GAME}[^.\n]{{0,40}}$"
_OF_GAME_AFTER = rf"[^.\n]{{0,30}}\b{_GAME}"
_TIMES = (
    "spring|summer|autumn|fall|winter|jan\\w*|feb\\w*|mar\\w*|apr\\w*|may|june?|july?|aug\\w*|sep\\w*|oct\\w*|nov\\w*|dec\\w*"
    "|mon\\w*|tue\\w*|wed\\w*|thu\\w*|fri\\w*|sat\\w*|sun\\w*"
)
"""What may stand before a slash beside a date: "spring/summer"."""
_BARE_FEAST = r"^(?:Christmas|Xmas|Easter|Halloween|Thanksgiving)$"
_LEADS_TO_A_FEAST = (
    "On|At|By|Since|In|Before|After|Last|This|Next|That|Until|Till|Every|Each|Over|During|From|For|The|And|But|When|Then|Around"
    "|Through|Come|As|If|Orthodox|Western|Coptic|Greek|Russian|Catholic|Canadian|American"
)
"""Capitalised words before a feast that do not make a name of it."""

LOOKALIKES = (
    Lookalike("copyright line", _rules(), before=r"(?i:©|\(c\)|\bcopyright\b)[^\n.]{0,40}$",
              example="Copyright © [2024] Crime And Justice."),
    Lookalike("update line", _rules(),
              before=r"(?i:\blast (?:updated|modified|reviewed|edited)|\bpage updated)(?i: on| at)?:?\s?(?:\w+,? )?$",
              example="Last updated: [3 March 2024]"),
    Lookalike("price", _NUMBERS, before=r"(?:[£$€¥₹]|\b(?:USD|GBP|EUR|Rs\.?))\s?$",
              example="The fine was £[1999] in costs."),
    Lookalike("quantity", _NUMBERS,
              after=r"(?i:\s?(?:%|\+|[-\s]?years?[-\s]olds?|(?:\w{0,9}children|students|euros?|dollars?|pounds?"
                    r"|pence|cents?|usd|eur|gbp|per ?cent|percent|kg|km|mm|cm|hp|rpm|mph|ft|feet|metres?|meters?"
                    r"|miles?|tons?|tonnes|acres?|men|people|women|soldiers|workers|persons|dead|casualties"
                    r"|prisoners|million|thousand|hundred|bn)\b))", example="A car for [2000] euros was sold.",
              unless=rf"{_FIRM},?\s$"),
    Lookalike("quantity", _BARE, after=rf"\s(?!(?:{_NOT_PLURAL})\b)(?:[a-z]{{3,12}}\s)?[a-z]{{2,14}}[a-rt-z]s\b(?!')",
              unless=rf"(?:{_IN},?\s|{_MARKS}\s?|^|[.\n\"“”]\s?|\b[A-Z]\w+\s)$",
              example="The fund holds [1900] shares."),
    Lookalike("quantity", _BARE,
              before=r"\b(?i:some|of some|over|than|nearly|almost|least|most|total of|up to|additional|another|only"
                     r"|just|approximately|roughly|estimated|numbered|numbering|killed|killing|lost|losing|captured"
                     r"|capturing|with|at|all)\s$", after=r"(?!\s?[-–(),.;]|$)", example="They lost [1800] killed."),
    Lookalike("quantity", _BARE,
              after=r"\s(?:amounted|amount|were (?:killed|wounded|injured|arrested|captured|missing)|of (?:them"
                    r"|these|those|whom|which|the)\b|killed|wounded|dead|or (?:more|so|fewer)\b|more\b)",
              unless=rf"{_FIRM},?\s$", example="Of whom [1889] amounted to nothing."),
    Lookalike("house number", _BARE,
              after=r",?\s(?:[A-Z][\w'’]+\.?\s){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Boulevard|Blvd|Way"
                    r"|Square|Place|Court|Close|Highway|Terrace|Parkway)\b",
              example="The office is at [1984] High Street."),
    Lookalike("name with a number", _NUMBERS | {"clock time", "day, month"},
              before=r"\b(?:(?i:rooms?|pages?|pp?\.|no\.|nos\.|number|sections?|articles?|chapters?|tables?|figures?"
                     r"|flat|suite|model|version|ver\.|v\.?|release|flight|route|highway|unit|lot|box|channel"
                     r"|extension|ext\.|resolution|file|ref|reference|invoice|order|isbn|issn|rfc|iso|postcode|gate"
                     r"|platform|level|floor|bus|train|locomotive|tel\.?|phone|fax|call|dial)|Boeing|Airbus|Peugeot"
                     r"|Mazda|BMW|Volvo|Windows|Office|Playstation|Intel|Nokia|Vision|Agenda|Channel"
                     r"|[A-Z]{1,2}[0-9]{1,2}[A-Z]?)[\s#:]*$", example="Room [2012] is on the first floor."),
    Lookalike("number of a longer code", _NUMBERS | {"year of an era", "clock time", "attack"},
              before=r"(?:[0-9A-Za-z][./:@#_+-]|[0-9]\s|[#@_/\\=+])$",
              unless=r"(?:[a-z]{2,}[-/]|\b[0-3]?[0-9]\s|[12][0-9]{3}[-/])$", example="Call 0555-[2008] now."),
    Lookalike("number of a longer code", _NUMBERS,
              after=r"(?:[-–](?![12][0-9]{3}(?![0-9])|[0-9]{2}(?![0-9]))[0-9]|[@#_/\\][0-9A-Za-z]|\s[0-9]{3,}\b)",
              example="Call [2008]-5550 now.", unless=r"\b(?:in|by|since|between|from|during)\s$"),
    Lookalike("a common word, not a month",
              _WITH_MONTH,
              text=r"(?:^|[^A-Za-z])(?:may|march|mar|dec|sep|jan|august)(?:[^A-Za-z]|$)",
              example="It [may] be that."),
    Lookalike("an acronym, not a month", _MONTH, text=r"^(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)$",
              after=r"(?!\s?[-–—/&:.,]\s?[0-9])", example="Give to the [DEC] appeal."),
    Lookalike("not capitalised, so no month", _MONTH, text=r"^[a-z]", example="It was a [jan] of sorts."),
    Lookalike("a name or a verb, not a month", _MONTH,
              text=r"^(?:May|March|April|June|August|Jan|Mar|Sep|Dec|Feb|Oct|Nov|Jun|Jul|Apr|Aug|Sept)\b",
              after=r"(?!\s?[-–—/&]\s?[A-Z0-9])", unless=rf"(?i:{_IN})[,\s-]\s?$|(?:^|[\n|])[ \t*•-]*$",
              example="Theresa [May] left."),
    Lookalike("a name or a verb, not a month", _MONTH, text=r"^(?:May|March|April|June|August)\b",
              after=r"\s(?:[a-z]+\b(?<!in)(?<!was)(?<!saw)|[A-Z])", before=r"(?:^|\n)[ \t*•-]*$",
              example="[May] I say so."),
    Lookalike("a name, not a month", _MONTH, text=r"^Jan$", after=r"\s[A-Z][a-z]+",
              example="[Jan] Smith left."),
    Lookalike("a name or a verb, not a month", _MONTH, text=r"^(?:May|March)\b", before=r"\b[Tt]he\s$",
              example="The [March] on Rome began."),
    Lookalike("a name, not a month", _MONTH, text=r"^(?:April|June|August|May|July|Jan)$",
              before=r"\b(?:from|of|to|and|or|for|about|with|on)\s$", after=r"\s[A-Z][a-z]+",
              example="She spoke about [April] Jones."),
    Lookalike("part of a name", _rules("weekday", "season", "month", "feast"),
              before=r"(?<![.!?:;\"“”)]\s)(?<!^)(?<!\n)\b(?:Black|Bloody|Super|Cyber|Operation|Casual|Arab|Prague"
                     r"|Ruby|Man|Wednesday|Colorado|Silver|Rolling|Palm|Hot|Big|Red|Blue|New|Joan|St\.?|Saint"
                     r"|Northern|Freaky|Throwback|Augustus|Theresa|Mr|Mrs|Ms|Dr)\s$",
              example="the film Black [Sunday]"),
    Lookalike("part of a name", _rules("weekday", "season", "month"),
              after=r"\s(?:Night (?:Lights|Live|Fever|Football)\b|Times\b|Herald\b|Mail\b|Telegraph\b|Express\b"
                    r"|Mirror\b|Post\b|Club\b|Group\b|Agreement\b|Palace\b|Olympics\b|War\b|Games\b|Street\b|Road\b"
                    r"|Hill\b|Springs?\b|Sports\b|Day\b)", example="The [Sunday] Times said so."),
    Lookalike("part of a name", _rules("feast"), text=_BARE_FEAST, before=r"(?:^|[^.!?:;\n\"“”)]\s)[A-Z][\w'’]+\s$",
              unless=rf"\b(?:{_LEADS_TO_A_FEAST})\s$", example="a song called Sad [Christmas]"),
    Lookalike("part of a name", _rules("feast"), text=_BARE_FEAST, before=r"\b(?:[Hh]app(?:y|ier)|[Mm]erry)\s$",
              example="Happy [Christmas], everyone."),
    Lookalike("of the feast, not its day", _rules("feast"), text=_BARE_FEAST, before=r"\b[Aa]n?\s$", after=r"\s\w",
              example="They made a [Christmas] EP."),
    Lookalike("of the feast, not its day", _rules("feast"), text=_BARE_FEAST,
              after=r"\s(?i:EPs?|LPs?|albums?|singles?|songs?|carols?|hits?|tunes?|records?|music|trees?|cards?|gifts?"
                    r"|presents?|jumpers?|lights?|decorations?|bonus(?:es)?|puddings?|cake|turkeys?|eggs?|bunny"
                    r"|costumes?|shopp(?:ing|ers)|sales|markets?|specials?|episodes?|films?|movies?|number one"
                    r"|adverts?|Island|part(?:y|ies)|concerts?|plays?|pageants?)\b",
              example="The shop plays [Christmas] songs."),
    Lookalike("a quarter of a game", _rules("quarter without a year"), before=_OF_GAME,
              example="He fumbled in [the second quarter]."),
    Lookalike("a quarter of a game", _rules("quarter without a year"), after=_OF_GAME_AFTER,
              example="Leeds led in [the fourth quarter], after a touchdown."),
    Lookalike("part of a name", _rules("season", "month", "weekday"), before=r"[A-Za-z]/$",
              unless=rf"(?i:\b(?:{_TIMES})/)$", example="The firm Wynter/[Winter] sold it."),
    Lookalike("part of a name", _rules("season"), text=r"^[A-Z]", after=r"\s[A-Z]",
              unless=rf"(?:^|[.!?\n]\s*|{_FIRM}\s)$", example="The [Winter] Palace fell."),
    Lookalike("a common word, not a season", _rules("season"), text=r"^(?i:spring|fall)$",
              unless=r"(?i:\b(?:in|by|since|until|during|last|next|this|that|late|early|mid|every|each|through"
                     r"|before|after|following|of)(?:\s(?:the|that|this))?)[\s-]$|\b[Tt]he\s$",
              example="They [fall] often."),
    Lookalike("a common word, not a season", _rules("season"), text=r"^(?i:fall)$",
              before=r"\b(?i:the|after the|since the|until the|before the|following the|of the)\s$",
              unless=r"\b(?i:in|by|during|of|throughout)\sthe\s$", example="After the [fall], he left."),
    Lookalike("a common word, not a season", _rules("season"), text=r"^[a-z]",
              after=r"(?!(?:[-–/]|\s(?:and|or|to)\s)(?:spring|summer|autumn|fall|winter)\b)",
              unless=r"(?i:\b(?:in|by|since|until|during|last|next|this|that|late|early|mid|every|each|through"
                     r"|before|after|following|of|the|and|to|or|over))[\s-]$", example="a [summer] house"),
    Lookalike("a word in capitals, not a weekday", _rules("weekday"), text=r"^[a-z]",
              unless=r"\b(?:on|last|next|this|by|until|since)\s$", example="the [friday] feeling"),
    Lookalike("decimal number", _rules("clock time"), text=r"^[0-9]{1,2}\.[0-9]{2}$",
              example="It cost [12.50] each."),
    Lookalike("ratio or score", _rules("clock time"), text=r"^[0-9]{1,2}:[0-9]{2}$",
              before=r"\b(?i:won|lost|beat|score|ratio|verse|of|chapter|psalm|genesis|john|luke|mark|matthew)\s$",
              example="Luke [10:12] says so."),
    Lookalike("inches or a quotation", _rules("short year"), after=r"(?:\s?['’\"”]|\s[a-z]{3,}s\b)",
              example="the '[10] items' rule"),
    Lookalike("someone's age", _rules("decade"), text=r"^(?:the\s)?['’]?[0-9]{2}s",
              before=r"\b(?:his|her|their|my|our|your|mid|early|late|in)[\s-]$", unless=r"['’]$",
              example="in her [80s]"),
    Lookalike("a decade without its century", _rules("decade"), text=r"^['’]?[0-9]{2}s",
              unless=r"(?:['’‘]|\bthe\s|\band\s|(?:early|mid|late)[- ]|[0-9]0s\s?(?:,|and|or|to|-|–)\s?(?:the\s)?)$",
              example="in [20s] and 30s"),
    Lookalike("score or result", _rules("attack"), before=r"\b(?:won|lost|by|score|scored|of|a|rated|take|took)\s$",
              example="won by [7/7]"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Test:
    reason: str
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    text: re.Pattern[str] | None
    unless: re.Pattern[str] | None

    def holds(self, left: str, text: str, right: str) -> bool:
        return bool(
            (not self.text or self.text.search(text))
            and (not self.after or self.after.match(right))
            and (not self.before or self.before.search(left))
            and not (self.unless and self.unless.search(left))
        )


def _compiled(pattern: str) -> re.Pattern[str] | None:
    """The pattern, its `$` meaning the very end, not the place before a last line break."""
    return re.compile(re.sub(r"\$(?=$|[|)])", r"\\Z", pattern)) if pattern else None


def _tests() -> dict[str, tuple[_Test, ...]]:
    table: dict[str, list[_Test]] = {}
    for item in LOOKALIKES:
        test = _Test(item.reason, *(_compiled(p) for p in (item.before, item.after, item.text, item.unless)))
        for rule in item.rules or {"*"}:
            table.setdefault(rule, []).append(test)
    return {rule: tuple(tests) for rule, tests in table.items()}


_TESTS = _tests()
_FOOTER = re.compile(r"©|\(c\)|copyright|updated|modified|reviewed|edited", re.IGNORECASE)


def reason_against(rule: str, text: str, start: int, end: int) -> str | None:
    """Why `text[start:end]`, read by that rule, is no date; `None` when nothing speaks against it."""
    left = text[max(0, start - _LEFT) : start]
    tests = _TESTS.get(rule, ())
    if _FOOTER.search(left):
        tests = (*_TESTS["*"], *tests)
    if not tests:
        return None
    expression, right = text[start:end], text[end : end + _RIGHT]
    return next((test.reason for test in tests if test.holds(left, expression, right)), None)
