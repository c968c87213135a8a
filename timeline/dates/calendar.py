"""What the words of a calendar date mean: the readers that `calendar_rules` names.

A date without its year is read as a free `Relative`; `discourse` says which year it is of.
"""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.civil import Day
from timeline.dates.clocks import is_clock
from timeline.dates.grammar import Context, Draft, Impossible, calendar_day, calendar_year
from timeline.feasts import feast_day
from timeline.model import Reading
from timeline.relative import Relative, half_of, quarter_of, week_of
from timeline.when import PartialDate, When

_Match = re.Match[str]

FEAST_FORMS = {
    "christmas day": "christmas", "xmas": "christmas", "new year's day": "new year", "easter sunday": "easter",
    "easter day": "easter", "valentine's day": "valentine", "st patrick's day": "st patrick",
    "thanksgiving day": "thanksgiving", "all saints' day": "all saints", "fourth of july": "independence day",
    "ascension day": "ascension", "whit sunday": "pentecost", "guy fawkes night": "bonfire night",
    "new years day": "new year", "new years eve": "new year's eve", "valentines day": "valentine",
    "remembrance day": "armistice day",
}  # fmt: skip


_FIRST_DECADE_OF_HUNDREDS = 1900

NOT_ALONE = frozenset({"new year", "valentine", "st patrick", "all saints", "ascension"})
"""Feasts whose bare name is no date; only their longer forms are looked for."""

WHICH_YEAR = {
    "last": -1,
    "this": 0,
    "next": 1,
    "that": 0,
    "the same": 0,
    "the previous": -1,
    "the following": 1,
    "the": 0,
}
"""Years from the anchor for "October last year", "October of that year"."""

MENTIONED = frozenset({"that", "the same", "the previous", "the following", "the"})
"""Words that point at a date in the text, where the others point at the day of publication."""

_SEASON_CODES = {21: "SP", 22: "SU", 23: "FA", 24: "WI"}


def month_of(match: _Match, context: Context, group: str = "month") -> int:
    """The number of the month that a slot matched."""
    return context.words.months[match[group].lower()]


def ordinal_of(words: str, context: Context) -> int:
    """The number of "9th" or "ninth"."""
    return int(re.sub(r"\D", "", words) or context.words.ordinals[words.lower()])


def year_of(match: _Match, context: Context) -> int | None:
    """The year in the `year` or two-digit `yy` slot, `None` without either."""
    groups = match.groupdict()
    if groups.get("year"):
        return calendar_year(match["year"])
    return context.full_year(int(match["yy"])) if groups.get("yy") else None


def day_in(year: int | None, month: int, day: int) -> Reading:
    """A day of a known or a still unknown year.

    Raises:
        Impossible: for a day that no year has, or not this one.
    """
    if year is not None:
        return calendar_day(year, month, day)
    calendar_day(2000, month, day)
    return Relative("year", toward="nearest", month=month, day=day)


def clock_of(match: _Match) -> tuple[str, str | None] | None:
    """The clock time and zone in a `<clock>` slot, `None` when there is none or no such time."""
    groups = match.groupdict()
    hour = groups.get("hour") or groups.get("hours")
    if hour is None:
        return None
    number, half = int(hour), (groups.get("half") or groups.get("halves") or "").lower().replace(".", "")
    if half and number <= 12:
        number = number % 12 + (12 if half == "pm" else 0)
    seconds = f":{groups['second']}" if groups.get("second") else ""
    return f"{number:02}:{groups.get('minute') or '00'}{seconds}", groups.get("zone")


def read_iso_day(match: _Match, _context: Context) -> Draft | Reading | None:
    """The date "2013-02-26", with or without a time."""
    day = calendar_day(int(match["year"]), int(match["month"]), int(match["day"]))
    clock = clock_of(match)
    if not clock:
        return day
    reading = replace(day, time=clock[0], timezone=clock[1])
    return Draft(match.start(), match.end(), "ISO day", reading, "TIME", f"T{clock[0]}")


def read_numeric(match: _Match, context: Context) -> Reading | None:
    """The date "28/03/13"; the order of the parts is the document's."""
    first, second, digits = int(match["first"]), int(match["second"]), match["last"]
    if len(digits) == 2 and match["sep"] == "-":
        return None
    year = int(digits) if len(digits) == 4 else context.full_year(int(digits))
    month_first = second > 12 or (first <= 12 and context.order == "MDY")
    day, month = (second, first) if month_first else (first, second)
    return calendar_day(year, month, day)


def read_day(match: _Match, context: Context) -> Reading:
    """The date "12 June 2012", "June 12"."""
    return day_in(year_of(match, context), month_of(match, context), int(match["day"]))


def read_no_day(match: _Match, context: Context) -> Reading:
    """The date "35 March 2010", which is none.

    Raises:
        Impossible: always.
    """
    raise Impossible(f"no such day: {match['year']}-{month_of(match, context):02}-{match['number']}")


def read_numbered_week(match: _Match, _context: Context) -> Draft | None:
    """The date "2010-W12", "week 12 of 2010": once from its Monday to its Sunday."""
    year, number = int(match["year"]), int(match["week"])
    monday = Day(year, 1, 4).plus(7 * (number - 1))
    week = week_of(monday)
    if number == 0 or not week.earliest or week.earliest.plus(3).year != year:
        return None
    return Draft(match.start(), match.end(), "week of a year", week, value=f"{year:04}-W{number:02}")


def read_day_of_year(match: _Match, context: Context) -> Reading:
    """The date "12 October last year", "12 October three years ago"."""
    return replace(_named_year(match, context), month=month_of(match, context), day=int(match["day"]))


def read_month_of_year(match: _Match, context: Context) -> Reading:
    """The date "October last year", "October of that year", "October three years ago"."""
    return replace(_named_year(match, context), month=month_of(match, context))


def _named_year(match: _Match, context: Context) -> Relative:
    if match["which"]:
        return _which_year(match["which"])
    return Relative("year", -(count_of(match, context) or 1))


def count_of(match: _Match, context: Context) -> int | None:
    """The number in a `<count>` slot; `None` for "several" and for fractions."""
    words = (match.groupdict().get("count") or "").lower()
    if not words:
        return 2 if "couple" in (match.groupdict().get("vague") or "").lower() else None
    if words[0].isdigit():
        return None if "." in words else int(words.replace(",", ""))
    numbers = context.words.numbers
    parts = re.split(r"[-\s]+", words)
    named = [numbers[part] for part in parts if part in numbers and part not in ("a", "an")]
    return sum(named) if named else 1


def _which_year(which: str) -> Relative:
    key = " ".join(which.lower().split())
    return Relative("year", WHICH_YEAR[key], "mentioned" if key in MENTIONED else "published")


def read_days(match: _Match, context: Context) -> Draft:
    """Two days of one month, as a range."""
    month, year = month_of(match, context), year_of(match, context)
    start, end = (day_in(year, month, int(match[group])) for group in ("day", "day2"))
    reading: Reading
    if isinstance(start, When) and isinstance(end, When):
        reading = _lasting(start.start, end.end)
    else:
        assert isinstance(start, Relative), "both days lack their year, or none"
        assert isinstance(end, Relative), "as above"
        reading = replace(start, until=replace(end, toward="future"))
    middle = (
        min(match.end("day"), match.start("day2")) if match.start("month") > match.start("day") else match.end("day")
    )
    first = Draft(match.start(), middle, "days", start)
    second = Draft(match.start("day2"), match.end(), "days", end)
    return Draft(match.start(), match.end(), "days", reading, parts=(first, second))


def read_list_of_days(match: _Match, context: Context) -> Draft:
    """Several days of one month, each a date of its own."""
    month, year = month_of(match, context), year_of(match, context)
    groups = [group for group in ("day", "day2", "day3", "day4") if match[group]]
    last = groups[-1]
    parts = tuple(
        Draft(
            match.start() if group == "day" else match.start(group),
            match.end() if group == last else match.end(group),
            "list of days",
            day_in(year, month, int(match[group])),
        )
        for group in groups
    )
    return Draft(match.start(), match.end(), "list of days", None, parts=parts, several=True)


def _lasting(start: PartialDate | None, end: PartialDate | None) -> When:
    try:
        return When.lasting(start, end)
    except ValueError as error:
        raise Impossible(str(error)) from None


def read_month(match: _Match, context: Context) -> Reading:
    """The date "November 2008", "November"."""
    year, month = year_of(match, context), month_of(match, context)
    return When.at(year, month) if year is not None else Relative("year", toward="nearest", month=month)


def read_season(match: _Match, context: Context) -> Draft | Reading:
    """The date "the summer of 2009", "summer"."""
    year, season = year_of(match, context), context.words.seasons[match["season"].lower()]
    if year is None:
        return Relative("year", toward="nearest", month=season)
    return Draft(
        match.start(), match.end(), "season", When.at(year, season), value=f"{year:04}-{_SEASON_CODES[season]}"
    )


def read_season_of_year(match: _Match, context: Context) -> Reading:
    """The date "summer last year"."""
    return replace(_which_year(match["which"]), month=context.words.seasons[match["season"].lower()])


def read_quarter(match: _Match, context: Context) -> Draft | Reading | None:
    """The date "Q3 2009", "the third quarter"."""
    groups = match.groupdict()
    if groups.get("quarter"):
        number = int(match["quarter"])
    else:
        number = ordinal_of(match["nth"], context) if match["nth"] else 4  # "the last quarter", "the final quarter"
    if number > 4:
        return None
    if groups.get("which"):
        return replace(_which_year(match["which"]), quarter=number)
    year = year_of(match, context)
    if year is None:
        return Relative("year", toward="nearest", quarter=number)
    return Draft(match.start(), match.end(), "quarter", quarter_of(year, number), value=f"{year:04}-Q{number}")


def read_half(match: _Match, context: Context) -> Draft | Reading | None:
    """The date "the second half of 2010"."""
    number = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "latter": 2, "last": 2}[match["half"].lower()]
    if match["which"]:
        return replace(_which_year(match["which"]), half=number)
    year = year_of(match, context)
    assert year is not None, "the pattern asks for a year"
    return Draft(match.start(), match.end(), "half-year", half_of(year, number), value=f"{year:04}-H{number}")


def read_fiscal_year(match: _Match, context: Context) -> Draft | None:
    """The date "FY2011" ends in 2011, whenever it began."""
    groups = match.groupdict()
    year = context.full_year(int(match["short"])) if groups.get("short") else int(match["year"])
    if not context.config.earliest_year <= year <= context.config.latest_year:
        return None
    reading = When.bounded(PartialDate.of(year - 1), PartialDate.of(year))
    return Draft(match.start(), match.end(), "fiscal year", reading, value=f"FY{year:04}")


def _in_range(year: int, context: Context) -> bool:
    return context.config.earliest_year <= year <= context.config.latest_year


def read_year(match: _Match, context: Context) -> Reading | None:
    """The date "2008"."""
    year = int(match["year"])
    return When.at(year) if _in_range(year, context) else None


def read_short_year(match: _Match, context: Context) -> Reading:
    """The date "'68"."""
    return When.at(context.full_year(int(match["yy"])))


def read_year_span(match: _Match, context: Context) -> Draft | Reading | None:
    """The years "2008-09" are two, never a month; "2008-03" cannot be two years and is the ISO month."""
    start, end = int(match["year"]), int(match["end"])
    if not _in_range(start, context):
        return None
    full = start - start % 100 + end
    full += 100 * (full <= start and start % 100 > 90 and end < 10)
    if full <= start:
        return When.at(start, end) if match["dash"] == "-" and 1 <= end <= 12 and len(match["end"]) == 2 else None
    reading = When.lasting(PartialDate.of(start), PartialDate.of(full))
    span = Draft(match.start(), match.end(), "span of years", reading, value=f"{start:04}/{full:04}")
    if full == start + 1:
        return span
    first = Draft(match.start(), match.end("year"), "span of years", When.at(start))
    return replace(span, parts=(first, Draft(match.start("end"), match.end(), "span of years", When.at(full))))


def read_decade(match: _Match, context: Context) -> Reading | None:
    """The date "the 1990s", "the 20s"; "the 1800s" are a century, "the 1900s" and "the 2000s" may be a decade."""
    digits = match["decade"] or match["short"]
    modern = context.middle_year >= 1900
    short = 1900 + int(digits[:2]) if modern else context.full_year(int(digits) + 9) - 9
    year = int(digits) if len(digits) == 4 else short
    if year % 100 == 0 and year < _FIRST_DECADE_OF_HUNDREDS:
        return When.point(PartialDate(year, precision="century")) if _in_range(year, context) else None
    return When.point(PartialDate(year, precision="decade")) if _in_range(year, context) else None


def read_century(match: _Match, context: Context) -> Draft | None:
    """The date "the 18th century", "the 7th century BC"."""
    number = ordinal_of(match["nth"], context)
    if not 1 <= number <= 30:
        return None
    if _is_before_christ(match["era"]):
        reading = When.bounded(PartialDate.of(1 - 100 * number), PartialDate.of(-100 * (number - 1)))
        return Draft(match.start(), match.end(), "century", reading, value=f"BC{number - 1:02}")
    reading = When.point(PartialDate(100 * (number - 1), precision="century"))
    return Draft(match.start(), match.end(), "century", reading)


def read_centuries(match: _Match, context: Context) -> Draft:
    """The date "the 18th and 19th centuries"."""
    first, last = (ordinal_of(match[group], context) for group in ("nth", "nth2"))
    readings = [When.point(PartialDate(100 * (number - 1), precision="century")) for number in (first, last)]
    parts = (
        Draft(match.start(), match.end("nth"), "centuries", readings[0]),
        Draft(match.start("nth2"), match.end(), "centuries", readings[1]),
    )
    return Draft(match.start(), match.end(), "centuries", _lasting(readings[0].start, readings[1].end), parts=parts)


def _is_before_christ(era: str | None) -> bool:
    return bool(era) and str(era).upper().startswith("B")


def read_era_year(match: _Match, _context: Context) -> Draft | None:
    """The date "44 BC", "AD 79"."""
    number = int(match["number"].replace(",", ""))
    if number == 0 or number > 9999:
        raise Impossible(f"no such year: {match['number']}")
    return _era_draft(match, number, None, None)


def read_era_day(match: _Match, context: Context) -> Draft | None:
    """The date "15 March 44 BC"."""
    groups = match.groupdict()
    day = int(groups["day"]) if groups.get("day") else None
    return _era_draft(match, int(match["number"]), month_of(match, context), day)


def _era_draft(match: _Match, number: int, month: int | None, day: int | None) -> Draft:
    before = _is_before_christ(match["era"])
    try:
        reading = When.at(1 - number if before else number, month, day)
    except ValueError as error:
        raise Impossible(str(error)) from None
    rest = "".join(f"-{part:02}" for part in (month, day) if part is not None)
    return Draft(
        match.start(), match.end(), "year of an era", reading, value=f"{'BC' if before else ''}{number:04}{rest}"
    )


def read_era_years(match: _Match, _context: Context) -> Draft | None:
    """The years "264-241 BC", the era said once for both."""
    numbers = [int(match[group]) for group in ("first", "number")]
    before = _is_before_christ(match["era"])
    first, last = (1 - number if before else number for number in numbers)
    if 0 in numbers or not first < last:
        return None
    values = [f"{'BC' if before else ''}{number:04}" for number in numbers]
    name = "span of years of an era"
    parts = (
        Draft(match.start(), match.end("first"), name, When.at(first), value=values[0]),
        Draft(match.start("number"), match.end(), name, When.at(last), value=values[1]),
    )
    reading = When.lasting(PartialDate.of(first), PartialDate.of(last))
    return Draft(match.start(), match.end(), name, reading, parts=parts)


_OF_OTHERS = re.compile(r"['’]s\s+I[\w ]*$|independence\b[\w ]*$")
"""Another country's than the American one: "Ghana's Independence Day"; elsewhere it is not written in capitals."""


def read_feast(match: _Match, context: Context) -> Draft | Reading | None:
    """The date "Christmas Day 2010", "Good Friday"."""
    name = re.sub(r"['’]", "'", " ".join(match["feast"].lower().split()))
    name = FEAST_FORMS.get(name, name)
    year = year_of(match, context)
    if name == "independence day" and _OF_OTHERS.search(match.string, max(0, match.start() - 12), match.end()):
        return None
    if match["which"]:
        return replace(_which_year(match["which"]), feast=name)
    relative = Relative("year", toward="nearest", feast=name)
    if year is None:
        return relative
    return When.on(feast_day(name, year))


def read_attack(match: _Match, _context: Context) -> Reading:
    """Dates that became the name of what happened: "9/11", "7/7"."""
    return When.at(2001, 9, 11) if match[0].startswith("9") else When.at(2005, 7, 7)


def read_weekday(match: _Match, context: Context) -> Reading:
    """The date "Tuesday", "Tuesday last week"."""
    weekday = context.words.weekdays[match["weekday"].lower()]
    which = (match["which"] or "").lower()
    if which:
        return Relative("week", {"last": -1, "this": 0, "next": 1}[which], weekday=weekday)
    return Relative("week", toward="nearest", weekday=weekday)


def read_four_figures(match: _Match, context: Context) -> Draft | None:
    """The time "1611": of the day of a live page, else on the day that the text is at."""
    if not is_clock(match.string, match.start(), match.end("minute"), context.clocks):
        return None
    time = f"{match['hours']}:{match['minute']}"
    reading = (
        Relative("day", time=time)
        if context.clocks in ("lines", "stamps")
        else Relative("day", anchor="mentioned", toward="nearest", time=time)
    )
    return Draft(match.start(), match.end(), "clock time of four figures", reading, "TIME", f"T{time}")


def read_clock(match: _Match, _context: Context) -> Draft | None:
    """The date "19:15": on the day that the text is at."""
    clock = clock_of(match)
    if clock is None:
        return None
    reading = Relative("day", anchor="mentioned", toward="nearest", time=clock[0], timezone=clock[1])
    return Draft(match.start(), match.end(), "clock time", reading, "TIME", f"T{clock[0]}")
