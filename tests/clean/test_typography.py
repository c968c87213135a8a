"""What cleaning makes of blanks, marks, wraps and broken characters."""

from __future__ import annotations

import pytest

from tests.clean.pages import document
from timeline.clean import clean

CHANGED = {
    "no-break space": ("He was jailed\u00a0in\u202f2009.", "He was jailed in 2009."),
    "runs of blanks": ("He  was \t jailed.  ", "He was jailed."),
    "blank and invisible": ("He \u200b was jailed.", "He was jailed."),
    "soft hyphen": ("inves\u00adtigation", "investigation"),
    "byte-order mark": ("\ufeffHe was jailed.", "He was jailed."),
    "direction marks": ("He \u202awas\u202c jailed.", "He was jailed."),
    "bullet": ("  • Training for officers", "Training for officers"),
    "number of a list": ("1. Training\n2. Inspection", "Training\nInspection"),
    "heading mark": ("## What happened", "What happened"),
    "mail quotation": ("> > He was jailed.", "He was jailed."),
    "link": ("See [the report](https://example.org/a_(b)) of 2009.", "See the report of 2009."),
    "image": ("![A ferry](https://example.org/a.png)The ferry sank.", "The ferry sank."),
    "strong": ("He was **jailed** in __2009__.", "He was jailed in 2009."),
    "glued to a closing mark": ('"He did it."In 2009 he left.', '"He did it." In 2009 he left.'),
    "glued to an opening mark": ('He left."In 2009 I knew," she said.', 'He left. "In 2009 I knew," she said.'),
    "glued to a curly mark": ("“He did it.”In 2009 he left.", "“He did it.” In 2009 he left."),
    "glued words": ("The report was released.The police replied.", "The report was released. The police replied."),
    "mojibake": ("â€œTodayâ€™s report cost Â£50,000,â€\x9d she said.", "“Today’s report cost £50,000,” she said."),
    "mojibake set apart": ("the womenâ€ ™s group and JosÃ © said â€œnoâ€ �", "the women’s group and José said “no”"),
    "ligature": ("the ﬁnding", "the finding"),
    "character reference": ("Marks &amp; Spencer&#8217;s", "Marks & Spencer’s"),
    "line ends": ("One line.\r\nAnother.\rA third.\x0cA fourth.", "One line.\nAnother.\nA third.\nA fourth."),
}

UNCHANGED = [
    "“Curly quotes” and ‘single ones’ stay, and so does women’s.",
    "José’s café in São Paulo – naïve, señor.",
    "– Jane Doe, chief executive",
    "Mr. Smith of www.Example.Com and the U.S.Army wrote to a.Person@example.org.",
    "The score was 3.5.Then nothing.",
    "می‌خواهم",
    "1984 was a cold year.",
    "AT&T; R&D",
    "2009-10-03",
]


@pytest.mark.parametrize("name", sorted(CHANGED))
def test_typography_is_put_right(name: str) -> None:
    raw, expected = CHANGED[name]
    assert clean(document(raw)).text == expected


@pytest.mark.parametrize("raw", UNCHANGED)
def test_what_an_author_wrote_is_left_alone(raw: str) -> None:
    assert clean(document(raw)).text == raw


WRAPPED = """\
The inquiry into the loss of the ferry heard yesterday that
the owners had been warned three times before the ship put
to sea in March 1987. Lord Justice Shore, who presides over
the inquiry, said that he would name those responsible.

The hearing goes on.
It will end in May.
"""


def test_wrapped_lines_are_joined_and_short_ones_stay_apart() -> None:
    cleaned = clean(document(WRAPPED))
    assert cleaned.text.count("\n") == 4
    assert "put to sea in March 1987. Lord Justice Shore, who presides over the inquiry" in cleaned.text
    assert "The hearing goes on.\nIt will end in May." in cleaned.text


def test_lines_that_only_happen_to_be_long_are_not_joined() -> None:
    raw = "The police were warned in May.\nNobody at the station read the letter.\nIt was found in a drawer in 2009.\n"
    assert clean(document(raw)).text == raw


def test_a_quote_is_what_the_author_wrote_whatever_cleaning_made_of_it() -> None:
    cleaned = clean(document("•  Victims\u00a0were **failed** in\r\n2009."))
    assert cleaned.quote(cleaned.sentences[0]).text == "Victims\u00a0were **failed** in"
