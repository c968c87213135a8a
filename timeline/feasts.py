"""The days of the feasts that texts date by: Christmas Eve, Good Friday, Thanksgiving."""

from __future__ import annotations

from functools import cache

from timeline.when import Day

_FIXED_FEASTS = {
    "new year": (1, 1), "new year's eve": (12, 31), "valentine": (2, 14), "st patrick": (3, 17), "may day": (5, 1),
    "halloween": (10, 31), "all saints": (11, 1), "bonfire night": (11, 5), "armistice day": (11, 11),
    "christmas eve": (12, 24), "christmas": (12, 25), "boxing day": (12, 26), "bastille day": (7, 14),
    "independence day": (7, 4),
}  # fmt: skip
_EASTER_FEASTS = {
    "shrove tuesday": -47, "ash wednesday": -46, "palm sunday": -7, "maundy thursday": -3, "good friday": -2,
    "easter": 0, "easter monday": 1, "ascension": 39, "pentecost": 49, "whit monday": 50,
}  # fmt: skip
FEASTS = frozenset(_FIXED_FEASTS) | frozenset(_EASTER_FEASTS) | {"thanksgiving"}
"""The names that `Relative.feast` and `feast_day` know."""


def feast_day(feast: str, year: int) -> Day:
    """The day of a feast in a year; the moving ones by the Western church, Thanksgiving as in the United States.

    Raises:
        KeyError: for a feast that is not in `FEASTS`.
    """
    if feast in _FIXED_FEASTS:
        return Day(year, *_FIXED_FEASTS[feast])
    if feast == "thanksgiving":
        first = Day(year, 11, 1)
        return first.plus((3 - first.weekday) % 7 + 21)
    return easter(year).plus(_EASTER_FEASTS[feast])


@cache
def easter(year: int) -> Day:
    """Easter Sunday in the Gregorian calendar (the "anonymous" computus, Nature, 20 April 1876)."""
    golden = year % 19
    century, in_century = divmod(year, 100)
    leap, rest = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - moon + 15) % 30
    shift = (32 + 2 * rest + 2 * (in_century // 4) - epact - in_century % 4) % 7
    correction = (golden + 11 * epact + 22 * shift) // 451
    month, day = divmod(epact + shift - 7 * correction + 114, 31)
    return Day(year, month, day + 1)
