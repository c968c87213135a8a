"""All forms of dates, as a page for readers: `python -m timeline.dates.reference > docs/dates.md`.

Everything in it is taken from the tables that the finder itself works by, so that it cannot say anything else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from timeline.dates import parse
from timeline.dates.calendar_rules import CALENDAR_RULES
from timeline.dates.lookalikes import LOOKALIKES
from timeline.dates.narrowing import PREFIXES, SUFFIXES, Narrowing
from timeline.dates.numbers import NUMBERS
from timeline.dates.relative_rules import RELATIVE_RULES
from timeline.dates.tongues import TONGUES
from timeline.dates.tongues.tongue import Tongue

_INTRODUCTION = """\
# Dates

What `timeline` finds in a text that tells of time, and what it makes of it. This page is generated from the tables in
`timeline/dates/`; the tests run every example.

## In Python

```python
import timeline

for dated in timeline.find_dates("He left on 3 May 2010. Two years later he died.", published="2013-02-26"):
    print(dated.span.start, dated.text, dated.when, dated.basis)
```

| name | what it is |
| --- | --- |
| `find_dates(text, published=None, language=None, date_order="auto")` | every date expression, in text order |
| `.span`, `.text` | where it stands, in characters of `text`, and the words themselves |
| `.when` | the calendar date, `None` for lengths of time, repetitions, vague words, and where the anchor is lacking |
| `.when.edtf`, `.when.earliest`, `.when.latest` | in EDTF, and its first and last possible day |
| `.basis` | "explicit" as written, "relative" when counted from another date |
| `.resolution.anchor`, `.resolution.index` | what it was counted from: "published", or the date of that index |
| `.mention.rule`, `.mention.signal` | the rule that read it; the word before it that changes its meaning ("since") |
| `.mention.timex`, `.timex_value`, `.mention.mod` | type, value and modifier of TIMEX3 |

`published` is what "today" is, as an EDTF string or a `When`. `language` is found by the words of the text where it is
not given.

## On the command line

    timeline dates FILE                                 a line of JSON for each date
    timeline dates FILE --published 2013-02-26          with what "yesterday" counts from
    timeline dates FILE --rejected                      and what looks like a date and is none, with the reason
    timeline dates FILE --marked                        the text, its dates marked and in colour

## What comes out

EDTF, levels 0 and 1, and of level 2 `[a..b]`: `2012-06-12` a day, `2012-06` a month, `2012-21` to `2012-24` the
seasons, `2012` a year, `199X` a decade, `17XX` a century, `-0043` is 44 BC, `2008-07/2009-09` lasted from July to
September, `2009/..` began then and lasts, `[2009-07..2009-09]` happened once between, `2003~` is approximate,
`2003?` is doubted by the text itself.
"""

_DISCOURSE = """\
## What a date counts from

* "yesterday", "last week", "October last year" count from the publication date.
* "that year", "the next day", "two weeks later" count from the last date of the fitting kind in the text.
* A day, month or weekday without its year counts from the publication date in news, and goes on from the date reached
  in a history. Which of the two a paragraph is, its own dates tell; nobody has to say.
* In news the clause decides: what is past is the last such day, what is "set for", "due", "until" or in the future is
  the next one. A day of the month that would lie nearly a year back is the next one after "has", too.
* A year or month that stands alone on a line, or opens a heading, leads what follows. Three lines that open with a date
  are a chronology, and may run newest first. Bare days, "12: ...", below a month that stands alone are days of it.
* A year said in passing ("the worst since 1918") or in brackets and the stamps of comments move nothing. The sentence
  itself may go on from it all the same, and two such years in a paragraph that agree lead the story back.
* Nothing but the whole article counts from its dateline, and what is told as over never lies after the day of
  publication: "two weeks later" then has no date, and "in October" is the last one. A dated article that has left a
  year behind, by a paragraph and some lines, is of its own day again.
* What happened "until" a date lasted to it, `../2010-05` in the timeline; "did not resign until May 2010" is of May.
* The order of 03/04/13 is the one that is set, else the document's own where another date shows it, else that of its
  language.
"""


def reference() -> str:
    """The page, as Markdown."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield _INTRODUCTION
    yield from _rules("Calendar dates", "Resolved for an article of 26 February 2013.", CALENDAR_RULES)
    yield from _rules("Relative dates, lengths of time, repetitions", "Resolved for the same article.", RELATIVE_RULES)
    yield from _narrowings()
    yield _DISCOURSE
    yield from _rejections()
    yield "## Other languages\n"
    yield "Calendar dates, parts of them, ranges and simple relative dates. Months, weekdays and most relative words"
    yield "are dateparser's; these are the words beside them.\n"
    for tongue in TONGUES.values():
        yield from _language(tongue)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{' --- |' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |"
    yield ""


def _rules(title: str, note: str, rules: Iterable[object]) -> Iterator[str]:
    from timeline.dates.grammar import Rule

    yield f"## {title}\n\n{note}\n"
    rows = (
        (rule.name, _shown(rule.example), f"`{rule.means}`" if rule.means else rule.timex.lower(), _shown(rule.unlike))
        for rule in rules
        if isinstance(rule, Rule)
    )
    yield from _table(("rule", "example", "means", "does not match"), rows)


def _shown(example: str) -> str:
    """The expression in bold rather than in brackets."""
    return example.replace("[", "**").replace("]", "**").replace("\n", " ")


def _narrowings() -> Iterator[str]:
    yield "## Words round a date\n"
    rows = ((item.name, _shown(item.example), f"`{item.means}`") for item in _each(PREFIXES, SUFFIXES))
    yield from _table(("words", "example", "means"), rows)


def _each(*tables: Iterable[Narrowing]) -> Iterator[Narrowing]:
    for table in tables:
        yield from table


def _rejections() -> Iterator[str]:
    yield "## What is no date\n\nEach is kept with its reason, and so are the dates in what cleaning cut.\n"
    rows = [(item.reason, _shown(item.example)) for item in NUMBERS]
    rows += [(item.reason, _shown(item.example)) for item in LOOKALIKES]
    rows += [("no such day: 2012-02-30", "Signed on **30 February 2012**."), ("age", "his **10-year-old** son")]
    yield from _table(("reason", "example"), rows)


def _language(tongue: Tongue) -> Iterator[str]:
    name = tongue.name
    locale = parse.locale_of(tongue.language)
    yield f"### {name}\n"
    parts = ("START", "MID", "END")
    rows = [
        *((part.lower(), _quoted(word for word, to in tongue.narrowings.items() if to == part)) for part in parts),
        ("from the day of publication", _quoted([*locale.phrases, *tongue.pointing])),
        ("from the date before", _quoted(tongue.mentioned)),
        ("prepositions kept", ", ".join(f'"{word}" ({means})' for word, means in tongue.signals.items())),
    ]
    yield from _table(("what", "words"), rows)


def _quoted(words: Iterable[str]) -> str:
    return ", ".join(f'"{word}"' for word in words)


if __name__ == "__main__":
    print(reference(), end="")  # noqa: T201
