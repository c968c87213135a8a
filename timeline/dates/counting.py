"""What counted and pointing words mean: the readers that `relative_rules` names."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import get_args

from timeline.dates.calendar import MENTIONED, count_of, ordinal_of
from timeline.dates.grammar import Context, Draft, Impossible
from timeline.dates.nowadays import is_nowadays
from timeline.model import Reading
from timeline.relative import Anchor, Part, Relative, Toward, Unit

_Match = re.Match[str]

_TIMEX_UNITS = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "week": "W", "fortnight": "W",
    "weekend": "W", "month": "M", "quarter": "Q", "season": "Q", "year": "Y", "decade": "DE", "century": "CE",
    "millennium": "ML",
}  # fmt: skip
_PARTS_OF_DAY = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "dawn": "MO", "noon": "MI"}
_PARTS: dict[str, Part] = {
    **dict.fromkeys(("early", "earlier", "first", "opening", "start", "beginning", "turn"), "START"),
    **dict.fromkeys(("mid", "middle"), "MID"),
    **dict.fromkeys(("late", "later", "last", "final", "closing", "close", "end"), "END"),
}
_VALUE_OF_SET = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "XXXX-XX-XXTNI", "weekly": "P1W", "fortnightly": "P2W",
    "monthly": "P1M", "quarterly": "P1Q", "yearly": "P1Y", "annually": "P1Y", "annual": "P1Y",
}  # fmt: skip
_LISTED_DURATIONS = re.compile(
    r"\b(?:days?|weeks?|months?|years?|decades?|one|two|three|four|five|six|ten|an?),? or\s$", re.IGNORECASE
)
"""Before "two years later": "a year or two years later" is said of any start."""

_DAYS_AWAY = {"yesterday": -1, "tomorrow": 1}
_BACKWARD = frozenset({"ago", "earlier", "before", "previously", "prior", "beforehand"})
_FROM_TODAY = frozenset({"ago", "hence", "from now"})


def part_named(word: str) -> Part:
    """The TIMEX3 modifier of "early", "the end", "mid"."""
    return _PARTS[word.lower()]


def part_of_day(word: str) -> str:
    """TIMEX3's code for a part of the day, without the T."""
    return _PARTS_OF_DAY[word.lower()]


def _draft(match: _Match, rule: str, reading: Reading | None, **rest: object) -> Draft:
    return Draft(match.start(), match.end(), rule, reading, **rest)  # type: ignore[arg-type]


def read_today(match: _Match, _context: Context) -> Draft:
    """Reads "today", "yesterday morning", "tonight"."""
    word = match["word"].lower()
    if word == "today" and not match["part"] and is_nowadays(match.string, match.start(), match.end()):
        return read_present(match, _context)
    reading = Relative("day", _DAYS_AWAY.get(word, 0))
    part = match["part"] or ("night" if word in ("tonight", "overnight") else None)
    if part:
        return _draft(match, "today or yesterday", reading, timex="TIME", value=f"T{part_of_day(part)}")
    return _draft(match, "today or yesterday", reading)


def read_day_but_one(match: _Match, _context: Context) -> Reading:
    """Reads "the day before yesterday", "the day after tomorrow"."""
    offset = -1 if match["side"].lower() == "before" else 1
    return Relative("day", offset + (-1 if match["word"].lower() == "yesterday" else 1))


def read_but_one(match: _Match, _context: Context) -> Reading:
    """Reads "the year before last", "the week after next"."""
    return Relative(_unit(match["unit"]), -2 if match["side"].lower().startswith("before") else 2)


def read_part_of_unit(match: _Match, _context: Context) -> Draft | None:
    """Reads "the end of that year", "earlier this month", "later in the week"."""
    word = (match["part"] or match["adverb"]).lower()
    if match["part"] and match.string[match.end() : match.end() + 2] in ("'s", "’s"):
        return None  # "the end of this year's fair"
    offset, anchor = _which(match["which"])
    toward: Toward = "nearest" if match["which"].lower() == "the" else "frame"
    reading = Relative(
        _unit(match["unit"]),
        offset,
        anchor,
        toward=toward,
        part=None if word in ("earlier", "later") else part_named(word),
    )
    return _draft(match, "part of a named unit", reading, mod=reading.part)


def _unit(word: str) -> Unit:
    name = word.lower()
    if name in ("night", "morning", "afternoon", "evening"):
        return "day"
    return name if name in get_args(Unit) else "day"  # type: ignore[return-value]


def _which(words: str) -> tuple[int, Anchor]:
    """How many units away, and from what: "last", "the following", "that same"."""
    key = " ".join(words.lower().split())
    step = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "prior": -1}
    step |= {"next": 1, "coming": 1, "following": 1, "ensuing": 1}
    offset = next((step[word] for word in key.split() if word in step), 0)
    return offset, "mentioned" if key.split()[0] in ("that", "the") or key in MENTIONED else "published"


def read_day_of_month(match: _Match, context: Context) -> Reading | None:
    """Reads "the 20th", "the 28th of that month"."""
    groups = match.groupdict()
    if not groups.get("which") and not match["nth"][0].isdigit():
        return None
    offset, anchor = _which(groups.get("which") or "the")
    day = ordinal_of(match["nth"], context)
    return Relative("month", offset, anchor, day=day) if 1 <= day <= 31 else None


def read_part_of_day(match: _Match, _context: Context) -> Draft:
    """Reads "this morning", "that night", "the following evening"."""
    offset, anchor = _which(match["which"])
    reading = Relative("day", offset, anchor)
    return _draft(match, "time of day", reading, timex="TIME", value=f"T{part_of_day(match['part'])}")


def read_mentioned_unit(match: _Match, _context: Context) -> Draft:
    """Reads "that year", "the next day", "the same month"; "over the next year" is a length of time."""
    offset, _ = _which(match["which"])
    word = match["unit"].lower()
    if offset > 0 and word in _LONG and _OVER.search(match.string, max(0, match.start() - 12), match.start()):
        return read_past_unit(match, _context)
    reading = _in_units(word, offset, "mentioned")
    if word in _PARTS_OF_DAY:
        return _draft(match, "mentioned unit", reading, timex="TIME", value=f"T{part_of_day(word)}")
    return _draft(match, "mentioned unit", reading)


def _in_units(word: str, count: int, anchor: Anchor, counted: bool = False) -> Relative:
    if word == "fortnight":
        return Relative("week", 2 * count, anchor, counted=counted)
    return Relative(_unit(word), count, anchor, counted=counted)


def read_unit_after(match: _Match, _context: Context) -> Reading:
    """Reads "the day after", "the year before"."""
    return Relative(_unit(match["unit"]), -1 if match["side"].lower() == "before" else 1, "mentioned")


def read_period(_match: _Match, _context: Context) -> Reading:
    """Reads "that period": the last interval the text mentioned."""
    return Relative("day", 0, "mentioned")


def read_which_named(match: _Match, context: Context) -> Reading:
    """Reads "last Tuesday", "next May", "this summer"."""
    word = match["which"].lower().split()[-1]
    toward: dict[str, Toward] = {
        "last": "last" if match["weekday"] else "before",
        "past": "before",
        "next": "after",
        "coming": "after",
    }
    return replace(_named(match, context), toward=toward.get(word, "frame"))


def read_which_unit(match: _Match, _context: Context) -> Draft:
    """Reads "last week", "this year", "next month", "last night"."""
    offset, _ = _which(match["which"])
    word = match["unit"].lower()
    reading = _in_units(word, offset, "published")
    if word == "weekend" and offset == 0:
        reading = replace(reading, toward="nearest")
    if word in _PARTS_OF_DAY:
        return _draft(match, "this, last or next year", reading, timex="TIME", value=f"T{part_of_day(word)}")
    return _draft(match, "this, last or next year", reading)


_HALF = re.compile(r"\bhalf\s$", re.IGNORECASE)
""" "Half a dozen years ago"."""


def read_ago(match: _Match, context: Context) -> Draft | None:
    """Reads "three years ago", "two days later", "a month earlier"."""
    if _HALF.search(match.string, max(0, match.start() - 6), match.start()):
        return None
    count, word, side = (
        count_of(match, context),
        context.words.units[match["unit"].lower()],
        " ".join(match["side"].lower().split()),
    )
    anchor: Anchor = "published" if side in _FROM_TODAY else "mentioned"
    if side == "later" and _LISTED_DURATIONS.search(match.string[max(0, match.start() - 40) : match.start()]):
        return _draft(match, "years ago or later", Relative("vague"), value="FUTURE_REF")
    vague = side.startswith(("before", "after", "prior", "earlier")) and _names_its_anchor(match, side)
    if count is None or word in ("second", "minute", "season") or vague:
        value = "PAST_REF" if side in _BACKWARD else "FUTURE_REF"
        return _draft(match, "years ago or later", Relative("vague"), value=value)
    long = word in ("millennium", "century", "decade")
    if long:
        count, word = count * {"decade": 10, "century": 100}.get(word, 1000), "year"
    if word == "hour":
        count, word = round(count / 24), "day"
    offset = -count if side in _BACKWARD else count
    about = (match["about"] or "").lower()
    reading = replace(_in_units(word, offset, anchor, counted=True), approximate=long)
    return _draft(
        match,
        "years ago or later",
        reading,
        mod="APPROX" if about in ("about", "around", "some", "nearly", "almost") else None,
    )


def read_years_ago_today(match: _Match, context: Context) -> Relative | None:
    """Reads "a year ago yesterday", "40 years ago this month"."""
    count = count_of(match, context)
    if count is None:
        return None
    if match["unit"]:
        return Relative(_unit(match["unit"]), years=-count)
    return Relative("day", _DAYS_AWAY.get((match["day"] or "").lower(), 0), years=-count)


_ANCHOR = re.compile(r"\s+(?!(?:and|but|he|she|they|it|was|were|in|on|at|as)\b)[a-zA-Z]")
_CLAUSE_AS_ANCHOR = re.compile(r"\s+(?:he|she|they|it|[0-9][0-9,]* [a-z]+)\b")


def _names_its_anchor(match: _Match, side: str) -> bool:
    """Reads "two days after the battle", "two days after it fell": counted from what is no date."""
    following = match.string[match.end() : match.end() + 24]
    return bool(_ANCHOR.match(following) or (side in ("after", "before") and _CLAUSE_AS_ANCHOR.match(following)))


def read_age(_match: _Match, _context: Context) -> None:
    """Refuses "10-year-old".

    Raises:
        Impossible: always.
    """
    raise Impossible("age")


def read_duration(match: _Match, context: Context) -> Draft | None:
    """Reads "16 months", "several years", "two and a half decades"."""
    groups = match.groupdict()
    word = context.words.units[match["unit"].lower()]
    unit = _TIMEX_UNITS[word]
    count = count_of(match, context)
    text = match[0].lower()
    if word == "second" and text.startswith("a"):  # "a second front"
        return None
    if count is None and "." in (groups.get("count") or ""):
        amount = groups["count"]
    else:
        amount = "X" if count is None else str(count * 2 if word == "fortnight" else count)
    if re.search(r"and (?:a )?half", text):
        amount = f"{amount}.5"
    value = f"PT{amount}{unit[1:]}" if unit.startswith("T") else f"P{amount}{unit}"
    return _draft(match, "duration", None, timex="DURATION", value=value, mod=_more_or_less(text))


_LONG = ("week", "month", "year", "decade", "century")
_OVER = re.compile(r"\b(?:over|for|within|throughout)\s$", re.IGNORECASE)


def read_past_unit(match: _Match, _context: Context) -> Draft:
    """Reads "the past year": as long as that, up to now."""
    return _draft(match, "past year", None, timex="DURATION", value=f"P1{_TIMEX_UNITS[match['unit'].lower()]}")


def _more_or_less(text: str) -> str | None:
    signs = {"more than": "MORE_THAN", "over": "MORE_THAN", "less than": "LESS_THAN", "nearly": "LESS_THAN"}
    signs |= {"almost": "LESS_THAN", "about": "APPROX", "some": "APPROX"}
    return next((sign for words, sign in signs.items() if text.startswith(words)), None)


def read_half_duration(match: _Match, context: Context) -> Draft:
    """Reads "half a century"."""
    unit = _TIMEX_UNITS[context.words.units[match["unit"].lower()]]
    value = f"PT0.5{unit[1:]}" if unit.startswith("T") else f"P0.5{unit}"
    return _draft(match, "half a duration", None, timex="DURATION", value=value)


def read_set(match: _Match, context: Context) -> Draft:
    """Reads "monthly", "every Tuesday", "per year"."""
    if match["adverb"]:
        return _draft(match, "set", None, timex="SET", value=_VALUE_OF_SET[match["adverb"].lower()])
    if match["weekday"]:
        value = f"XXXX-WXX-{context.words.weekdays[match['weekday'].lower()] + 1}"
    elif match["month"]:
        value = f"XXXX-{context.words.months[match['month'].lower()]:02}"
    elif match["season"]:
        value = f"XXXX-{('SP', 'SU', 'FA', 'WI')[context.words.seasons[match['season'].lower()] - 21]}"
    else:
        value = _unit_of_set(match["each"].lower(), count_of(match, context) if match["count"] else 1)
    return _draft(match, "set", None, timex="SET", value=value)


def _unit_of_set(word: str, count: int | None) -> str:
    if word in _PARTS_OF_DAY:
        return f"XXXX-XX-XXT{part_of_day(word)}"
    unit = _TIMEX_UNITS[word]
    return f"PT{count or 'X'}{unit[1:]}" if unit.startswith("T") else f"P{count or 'X'}{unit}"


def read_unit_end(match: _Match, _context: Context) -> Draft:
    """Reads "month's end", "year-end"."""
    return _draft(match, "year end", Relative(_unit(match["unit"]), toward="nearest", part="END"), mod="END")


def read_present(match: _Match, _context: Context) -> Draft:
    """Reads "now": the time of writing, no date."""
    return _draft(match, "present", Relative("vague"), value="PRESENT_REF")


def read_past(match: _Match, _context: Context) -> Draft:
    """Reads "recently", "at the time": somewhere in the past, no date."""
    return _draft(match, "past", Relative("vague"), value="PAST_REF")


def read_future(match: _Match, _context: Context) -> Draft:
    """Reads "soon", "the future": no date."""
    return _draft(match, "future", Relative("vague"), value="FUTURE_REF")


def read_vague(_match: _Match, _context: Context) -> Reading:
    """Reads "later", "soon": after something; TIMEX3 does not mark them."""
    return Relative("vague")


def read_this_day(_match: _Match, _context: Context) -> Reading:
    """Reads "on this day": the day the text is at."""
    return Relative("day", 0, "mentioned")


def read_mentioned_named(match: _Match, context: Context) -> Reading:
    """Reads "the next April", "the previous Tuesday"."""
    which = match["which"].lower()
    toward: Toward = "before" if which in ("previous", "preceding") else "nearest" if which == "same" else "after"
    unit: Unit = "week" if match["weekday"] else "year"
    named = _named(match, context)
    return replace(named, unit=unit, anchor="mentioned", toward="frame" if which == "same" else toward)


def _named(match: _Match, context: Context) -> Relative:
    words = context.words
    if match["weekday"]:
        return Relative("week", weekday=words.weekdays[match["weekday"].lower()])
    return Relative(
        "year", month=words.months[match["month"].lower()] if match["month"] else words.seasons[match["season"].lower()]
    )
