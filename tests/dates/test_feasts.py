"""Feasts that are a day and feasts that are part of a title or a thing; loosely said years."""

from __future__ import annotations

import pytest

from timeline import find_dates


def edtfs(text: str) -> list[str]:
    """The dates of a text that appeared on 1 March 2008."""
    return [item.when.edtf for item in find_dates(text, published="2008-03-01") if item.when]


@pytest.mark.parametrize(
    "text",
    [
        "He made a song called Happy Xmas (War Is Over).",
        "He made A Christmas Gift for You.",
        "She began recording a Christmas EP for friends.",
        "Nobody thanked the singer for 21st Century Christmas.",
        "The shop has played Christmas songs ever since.",
        "The square was full of Christmas trees.",
        "Merry Christmas, everyone.",
    ],
)
def test_a_feast_in_a_title_or_before_a_thing_is_no_day(text: str) -> None:
    assert [edtf for edtf in edtfs(text) if edtf[-5:-3] == "12"] == []


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("He was born on Christmas Day, 1940.", "1940-12-25"),
        ("Last Christmas he sang.", "2007-12-25"),
        ("At Christmas Low sang.", "2007-12-25"),
        ("The mill burnt down in London on Easter Sunday.", "2007-04-08"),
        ("She left in May. Christmas was quiet.", "2007-12-25"),
        ("The flat was empty before Christmas.", "2007-12-25"),
    ],
)
def test_a_feast_is_a_day(text: str, edtf: str) -> None:
    assert edtfs(text)[-1] == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It was on Feb. 3 of '03.", "2003-02-03"),
        ("It was on Feb. 3 of' 03, he said.", "2003-02-03"),
        ("It was on May 3 of 1999.", "1999-05-03"),
        ("It was on May 3 of 40 men.", "2007-05-03"),
        ("It was built in the 1800s.", "18XX"),
        ("It was built in the late 1800s.", "[1866..1899]"),
        ("It was built in the 1890s.", "189X"),
        ("It was built in the early 2000s.", "[2000..2004]"),
    ],
)
def test_years_said_loosely(text: str, edtf: str) -> None:
    assert edtfs(text) == [edtf]
