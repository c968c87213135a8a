"""The forms that `foreign` looks for, put together for one language, and how each is read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.dates import parse
from timeline.dates.calendar import day_in
from timeline.dates.grammar import Context, Draft, Impossible, calendar_day, calendar_year
from timeline.dates.tongues.tongue import Tongue, words
from timeline.model import Reading
from timeline.relative import Relative
from timeline.when import PartialDate, When

_Match = re.Match[str]

_ROMAN = {"I": 1, "V": 5, "X": 10}
_DAY = r"(?P<day>3[01]|[12][0-9]|0?[1-9])(?:\.º|\.|er|re|º|°|ª|ste|de|e)?(?![\w%])"
_DAY_2 = _DAY.replace("<day>", "<day2>")
_YEAR = r"(?P<year>[0-9]{4,5})(?![\w%])(?![.,/-][0-9])"
_NUMERIC = (
    r"(?P<first>[0-9]{1,2})(?P<sep>[/.-]) ?(?P<second>[0-9]{1,2})(?P=sep) ?(?P<last>[0-9]{4}|[0-9]{2})"
    r"(?![\w/-]|\.[0-9])"
)
_END = r"(?P<end>[12][0-9]{3}|(?<=[-–—/])[0-9]{2})"
_QUANTITY = re.compile(
    r"\s?(?:%|€|\$|£|(?:euros?|dollars?|dólares|dollari|pesos|francs?|km|kg|m|mètres?|metros?|metri|meter|tonnes?"
    r"|Mark|Millionen|Mio"
    r"|millones|milioni|miljoen|milhões|mil|mille)\b)",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\s(?:[a-zà-ÿ]{3,}(?:s|e|i|en)|[A-ZÄÖÜ][a-zäöüß]+)\b")
_WEAK = words("de di do da von van a à ad para por y e et und al au tot zum den le el il o vor nach voor na d l")
"""Prepositions that stand before quantities as well: "más de 2000 personas"."""


@dataclass(frozen=True, slots=True)
class Form:
    """One form of expression; `needs_context` when only the word before it shows that it is a date."""

    name: str
    pattern: re.Pattern[str]
    needs_context: bool = False


def forms_of(tongue: Tongue, locale: parse.Locale) -> Sequence[Form]:
    """The forms of a language; the order matters, the first that fits wins."""
    months, full = _any(locale.months), _any(locale.full_months)
    weekdays, units = _any(locale.weekdays), _any(locale.units)
    count = rf"(?P<count>[0-9]{{1,3}}|{_any(tongue.numbers)})"
    month = rf"(?P<month>{months})(?!\w)(?:\.(?= [0-9]))?"
    weekday = rf"(?P<weekday>{weekdays})(?!\w)"
    season = rf"(?P<season>{_any(tongue.seasons)})(?!\w)"
    of, the, to = tongue.of, tongue.the, tongue.to
    year = rf"(?:,? |,?{of})(?:{tongue.year_words})?{_YEAR}"
    before = rf"(?:(?P<last>{tongue.last.lstrip()})|(?P<next>{tongue.following.lstrip()}))?"
    after = rf"(?:(?P<last1>{tongue.last})|(?P<next1>{tongue.following}))?"
    counted = "|".join(
        form
        for form in (
            tongue.ago[0] and rf"{tongue.ago[0]}{count} (?P<unit>{units})(?!\w)(?P<ago>)",
            tongue.ago[1] and rf"{_again(count)} (?P<unit1>{units}){tongue.ago[1]}(?!\w)(?P<ago1>)",
            tongue.ahead[0] and rf"{tongue.ahead[0]}{_again(count, 2)} (?P<unit2>{units})(?!\w)",
        )
        if form
    )
    return tuple(
        Form(name, re.compile(pattern.replace(" ", r"\s"), re.IGNORECASE), needs_context)
        for name, pattern, needs_context in (
            ("ISO day", r"(?P<year>[0-9]{4,5})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})(?![\w-])", False),
            ("numeric day", _NUMERIC, False),
            ("mentioned", rf"(?P<phrase>{_any(tongue.mentioned)})(?!\w)", False),
            ("pointing", rf"(?P<phrase>{_any(tongue.pointing)})(?!\w)", False),
            ("phrase", rf"(?P<phrase>{_any(locale.phrases)})(?!\w)", False),
            ("counted", counted, False),
            ("days", rf"{_DAY}(?:{to}){the}{_DAY_2}(?:{of})(?:{month})(?:{year})?", False),
            ("list of days", rf"{_DAY}(?:{tongue.pair}|, ){the}{_DAY_2}(?:{of})(?:{month})(?:{year})?", False),
            ("day, month, year", rf"(?:{weekday},? (?:{the}))?{_DAY}(?:{of}|){month}(?:{year})?", False),
            ("month, year", rf"{month}{year}", False),
            ("month", rf"(?P<month>{full})(?!\w)", True),
            ("season", rf"{season}{year}", False),
            ("season", season, True),
            ("decade", rf"{tongue.decade}(?!\w)", False),
            ("century", rf"(?:{tongue.century})(?!\w)", False),
            ("years", rf"(?P<year>[12][0-9]{{3}})(?:{to}){_END}(?![\w%]|[.,/-][0-9])", False),
            ("span of years", r"(?P<year>[12][0-9]{3})/(?P<end>[0-9]{2})(?![\w%/])", False),
            ("weekday", rf"{before}{weekday}{after}(?!\w)", False),
            ("named year", rf"{tongue.year_words}{_YEAR}", False),
            ("year", r"(?P<year>[12][0-9]{3})(?![\w%])(?![.,:/-][0-9])", True),
        )
    )  # fmt: skip


def _any(forms: Iterable[str]) -> str:
    longest_first = sorted(forms, key=len, reverse=True)
    return "|".join(re.escape(form).replace("'", "['’]").replace("\\ ", " ") for form in longest_first)


def _again(count: str, number: int = 1) -> str:
    return count.replace("<count>", f"<count{number}>")


def is_counted(right: str) -> bool:
    """Whether what follows a number makes it a quantity: "2000 personas", "2000 Menschen"."""
    return bool(_QUANTITY.match(right) or _COUNTED.match(right))


def is_year_in_context(tongue: Tongue, form: str, left: str, right: str) -> bool:
    """Whether the words round a bare month, season or year show that it is a date."""
    if _QUANTITY.match(right):
        return False
    before = re.search(rf"(?<![\w-])({tongue.within})[\s'’(]*$".replace(" ", r"\s"), left, re.IGNORECASE)
    if form != "year":
        return bool(before)
    if before:
        word = before[1].lower().rstrip("'’")
        weak = word in _WEAK or (word == "en" and tongue.language == "nl")
        return not (weak and _COUNTED.match(right))
    if tongue.language == "de":  # a year needs no preposition: "Er kam 2007 frei"; a quantity stands before its noun
        return not re.match(r"\s[A-ZÄÖÜ]", right)
    opens = not left.strip() or re.search(r"(?:[.!?:]\s|\n|\()\s*$", left)
    return bool(opens) and not re.match(r"\s[a-zà-ÿ]+s\b", right)


def _english(match: _Match, tongue: Tongue) -> str:
    return parse.in_english(re.sub(r"\s+", " ", match[0]), tongue.language)


def _month(match: _Match, tongue: Tongue) -> int:
    return parse.locale_of(tongue.language).months[match["month"].lower()]


def _year(match: _Match) -> int | None:
    digits = match.groupdict().get("year")
    return calendar_year(digits) if digits else None


_ATOM = re.compile(
    r"(?:\w+[-\w]*,? )?(?:\w+ )?(\d{1,2})(?:\W|er|o|e|de|ste)* ?(?:de "
    r"|of )?([a-z]+)\.?,?(?: (?:\w+ )?(\d{4}))?$"
)
_ENGLISH_MONTHS = {name: number for number, name in enumerate(parse.MONTHS, 1)}


def _read_day(match: _Match, _context: Context, tongue: Tongue) -> Reading | None:
    """Reads a day as dateparser puts it in English."""
    english = _ATOM.search(_english(match, tongue))
    if not english or english[2] not in _ENGLISH_MONTHS:
        return day_in(_year(match), _month(match, tongue), int(match["day"]))
    year = calendar_year(match["year"]) if match["year"] else None
    return day_in(year, _ENGLISH_MONTHS[english[2]], int(english[1]))


def _read_days(match: _Match, _context: Context, tongue: Tongue) -> Draft:
    year, month = _year(match), _month(match, tongue)
    start, end = (day_in(year, month, int(match[group])) for group in ("day", "day2"))
    parts = (
        Draft(match.start(), match.end("day"), "days", start),
        Draft(match.start("day2"), match.end(), "days", end),
    )
    if isinstance(start, When) and isinstance(end, When):
        try:
            reading: Reading = When.lasting(start.start, end.end)
        except ValueError as error:
            raise Impossible(str(error)) from None
    else:
        assert isinstance(start, Relative), "both days lack their year, or none"
        assert isinstance(end, Relative), "as above"
        reading = _until(start, end)
    return Draft(match.start(), match.end(), "days", reading, parts=parts)


def _until(start: Relative, end: Relative) -> Relative:
    return replace(start, until=replace(end, toward="future"))


def _read_list(match: _Match, _context: Context, tongue: Tongue) -> Draft:
    year, month = _year(match), _month(match, tongue)
    first = Draft(match.start(), match.end("day"), "list of days", day_in(year, month, int(match["day"])))
    second = Draft(match.start("day2"), match.end(), "list of days", day_in(year, month, int(match["day2"])))
    return Draft(match.start(), match.end(), "list of days", None, parts=(first, second), several=True)


def _read_month(match: _Match, _context: Context, tongue: Tongue) -> Reading:
    year, month = _year(match), _month(match, tongue)
    return Relative("year", toward="nearest", month=month) if year is None else When.at(year, month)


def _read_season(match: _Match, _context: Context, tongue: Tongue) -> Reading:
    year, season = _year(match), tongue.seasons[match["season"].lower()]
    return Relative("year", toward="nearest", month=season) if year is None else When.at(year, season)


def _read_iso(match: _Match, _context: Context, _tongue: Tongue) -> Reading:
    return calendar_day(int(match["year"]), int(match["month"]), int(match["day"]))


def _read_numeric(match: _Match, context: Context, _tongue: Tongue) -> Reading | None:
    first, second, digits = int(match["first"]), int(match["second"]), match["last"]
    if len(digits) == 2 and match["sep"] == "-":
        return None
    year = int(digits) if len(digits) == 4 else context.full_year(int(digits))
    month_first = second > 12 or (first <= 12 and context.order == "MDY")
    day, month = (second, first) if month_first else (first, second)
    return calendar_day(year, month, day)


_IN_ENGLISH = re.compile(
    r"(?:\w+ |\w+')?(?:(?P<past>\d+) (?P<unit>day|week|month|year) ago"
    r"|in (?P<future>\d+) (?P<unit1>day|week|month|year))$"
)


def _read_phrase(match: _Match, _context: Context, tongue: Tongue) -> Reading | None:
    """Reads "gestern" as dateparser does: "1 day ago"."""
    english = _IN_ENGLISH.match(_english(match, tongue))
    if not english:
        return None
    offset = int(english["future"]) if english["future"] else -int(english["past"])
    return Relative(english["unit"] or english["unit1"], offset)  # type: ignore[arg-type]


def _read_counted(match: _Match, _context: Context, tongue: Tongue) -> Reading:
    groups = {key: value for key, value in match.groupdict().items() if value is not None}
    words = next(groups[key] for key in ("count", "count1", "count2") if key in groups).lower()
    unit = next(groups[key] for key in ("unit", "unit1", "unit2") if key in groups).lower()
    number = int(words) if words.isdigit() else tongue.numbers[words]
    past = "ago" in groups or "ago1" in groups
    offset = -number if past else number
    return Relative(parse.locale_of(tongue.language).units[unit], offset, counted=True)  # type: ignore[arg-type]


def _phrase(match: _Match) -> str:
    return re.sub(r"\s+", " ", match["phrase"].lower().replace("’", "'"))


def _read_mentioned(match: _Match, _context: Context, tongue: Tongue) -> Reading:
    unit, offset = tongue.mentioned[_phrase(match)]
    return Relative(unit, offset, "mentioned")  # type: ignore[arg-type]


def _read_pointing(match: _Match, _context: Context, tongue: Tongue) -> Reading:
    unit, offset = tongue.pointing[_phrase(match)]
    return Relative(unit, offset)  # type: ignore[arg-type]


def _read_weekday(match: _Match, _context: Context, tongue: Tongue) -> Reading:
    weekday = parse.locale_of(tongue.language).weekdays[match["weekday"].lower()]
    if match["last"] or match["last1"]:
        return Relative("week", toward="before", weekday=weekday)
    if match["next"] or match["next1"]:
        return Relative("week", toward="after", weekday=weekday)
    return Relative("week", toward="nearest", weekday=weekday)


def _read_year(match: _Match, context: Context, _tongue: Tongue) -> Reading | None:
    year = calendar_year(match["year"])
    return When.at(year) if context.config.earliest_year <= year <= context.config.latest_year else None


def _read_years(match: _Match, context: Context, _tongue: Tongue) -> Reading | None:
    start, digits = int(match["year"]), match["end"]
    end = int(digits) if len(digits) == 4 else start - start % 100 + int(digits)
    if not context.config.earliest_year <= start < end <= context.config.latest_year:
        return None
    return When.lasting(PartialDate.of(start), PartialDate.of(end))


def _read_decade(match: _Match, context: Context, tongue: Tongue) -> Reading | None:
    if match["decade"]:
        return When.point(PartialDate(int(match["decade"]), precision="decade"))
    word = match["named"].lower()
    tens = int(word) if word.isdigit() else tongue.decades.get(word)
    if tens is None:
        return None
    century = 1900 if context.middle_year >= 1900 else context.middle_year // 100 * 100
    return When.point(PartialDate(century + tens, precision="decade"))


def _read_century(match: _Match, _context: Context, _tongue: Tongue) -> Reading | None:
    number = int(match["number"]) if match["number"].isdigit() else _of_roman(match["number"].upper())
    return When.point(PartialDate(100 * (number - 1), precision="century")) if 1 <= number <= 21 else None


def _of_roman(digits: str) -> int:
    values = [_ROMAN[digit] for digit in digits]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))


READERS: Mapping[str, Callable[[_Match, Context, Tongue], Reading | Draft | None]] = {
    "ISO day": _read_iso,
    "numeric day": _read_numeric,
    "mentioned": _read_mentioned,
    "pointing": _read_pointing,
    "phrase": _read_phrase,
    "counted": _read_counted,
    "days": _read_days,
    "list of days": _read_list,
    "day, month, year": _read_day,
    "month, year": _read_month,
    "month": _read_month,
    "season": _read_season,
    "decade": _read_decade,
    "century": _read_century,
    "years": _read_years,
    "span of years": _read_years,
    "weekday": _read_weekday,
    "named year": _read_year,
    "year": _read_year,
}
"""By the name of the form."""
