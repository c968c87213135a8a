"""What was set aside, in the words around it: expressions that are no dates, apart from dates that no event uses."""

from __future__ import annotations

from timeline.model import Rejected

NO_DATES = frozenset(
    {
        "a common word, not a month",
        "a common word, not a season",
        "a decade without its century",
        "a name or a verb, not a month",
        "a name, not a month",
        "a quarter of a game",
        "a word in capitals, not a weekday",
        "age",
        "an acronym, not a month",
        "decimal number",
        "house number",
        "inches or a quotation",
        "length of time, not a date",
        "list number",
        "name with a number",
        "not capitalised, so no month",
        "of the feast, not its day",
        "number of a longer code",
        "ordinal number",
        "part of a name",
        "percentage",
        "price",
        "quantity",
        "ratio or score",
        "repeated, not one date",
        "score",
        "score or result",
        "someone's age",
        "sum of money",
    }
)
"""The reasons of what is no date; of every other reason is a date that tells no event, or that cleaning cut away."""

_NO_DAY = "no such day"
_AROUND = 40
"""Characters shown on either side at most."""


def is_no_date(item: Rejected) -> bool:
    """Whether a rejected expression is no date, by its reason."""
    return item.reason in NO_DATES or item.reason.startswith(_NO_DAY)


def words_around(raw: str, start: int, end: int) -> tuple[str, str]:
    """The words on the same line before and after a stretch of a text, none of them cut; … where the line goes on."""
    before = raw[max(0, start - _AROUND - 1) : start].rpartition("\n")[2]
    after = raw[end : end + _AROUND + 1].partition("\n")[0]
    if len(before) > _AROUND:
        before = f"… {before.split(' ', 1)[-1]}"
    return before, after if len(after) <= _AROUND else f"{after.rpartition(' ')[0]} …"
