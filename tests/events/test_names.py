"""People, organisations and places by rules."""

import pytest

from timeline.events.names import names, whole_names

# text | names with the first letter of their kind
TEXTS = [
    ("Det Con Tom Reed-Hall, who was based in Leeds, was jailed.", [("Tom Reed-Hall", "person"), ("Leeds", "place")]),
    (
        "Smith said the Independent Rail Commission had met Mr Jones.",
        [("Independent Rail Commission", "organisation"), ("Jones", "person")],
    ),
    ("In March the Bank of England and the Treasury agreed.", [("Bank of England and the Treasury", "organisation")]),
    ("A report to Walworth police station was lost.", [("Walworth", "place")]),
    ("Police said on Tuesday that May would resign.", []),
]


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_names_are_found_with_their_kind(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(item.name.text, item.name.kind) for item in names(text, (0,))] == expected


def test_offsets_point_at_the_name_without_its_title() -> None:
    text = "They met Mrs Ada Byron's lawyer."
    (found,) = names(text, (0,))
    assert found.span.of(text) == "Ada Byron"


def test_surnames_and_abbreviations_are_made_whole() -> None:
    text = "Jean Dark, 62, was accused. Dark denied it. The Rail Safety Board (RSB) agreed. The RSB said so."
    whole = whole_names(text, names(text, (0, 28, 44, 80)))
    assert whole["Dark"].text == "Jean Dark"
    assert whole["RSB"].text == "Rail Safety Board"


def test_an_adverb_before_a_surname_is_no_first_name() -> None:
    text = "Ann Low left. Apparently Low said so. She met Low. Sally Dark came, and Dark sang."
    whole = whole_names(text, names(text, (0, 14, 38, 51)))
    assert (whole["Low"].text, whole["Dark"].text) == ("Ann Low", "Sally Dark")


def test_a_surname_that_several_bear_is_of_whom_it_is_said_first_and_mostly() -> None:
    text = "Ann Low came. Low sang. Low sat. Then Bob Low left Low."
    assert whole_names(text, names(text, (0, 14, 24, 33)))["Low"].text == "Ann Low"
    again = "Ann Low came. Low sang. Ann Low sat. Then Bob Low left Low. Low met Low."
    assert whole_names(again, names(again, (0, 14, 24, 37, 60)))["Low"].text == "Low"


def test_a_month_may_be_a_first_name() -> None:
    text = "In August Low met Jan Low and April Dark."
    assert [item.name.text for item in names(text, (0,))] == ["Low", "Jan Low", "April Dark"]


def test_a_surname_two_people_share_stays_as_it_is() -> None:
    text = "Ann Low met Bob Low. Then Low left."
    whole = whole_names(text, names(text, (0, 21)))
    assert whole.get("Low") is None or whole["Low"].text == "Low"


def test_a_name_ends_where_a_sentence_begins_and_after_its_owner() -> None:
    text = "Photo: EPA Leeds Mills fell. Ann Low's Harrow Front met King's College."
    found = [item.name.text for item in names(text, (0, 11, 28))]
    assert found[-5:] == ["EPA", "Leeds Mills", "Ann Low", "Harrow Front", "King's College"]


def test_a_name_with_blanks_round_its_hyphen_is_one_where_it_stands_twice() -> None:
    text = "They met Ann Stoke - Vale - Low was out. Ms Stoke - Vale left."
    found = names(text, (0, 41), spaced_hyphens=True)
    assert [item.name.text for item in found] == ["Ann Stoke-Vale", "Low", "Stoke-Vale"]
    assert found[2].span.of(text) == "Stoke - Vale"


# text | surname | what it stands for
BEFORE_NAMES = [
    ("She is Orla Low. Low sang. The film The Lucky Orla Low ran. Low left.", "Low", "Orla Low"),
    ("Mayor Hires Orla Low. They met Orla Low. Then Low sang.", "Low", "Orla Low"),
    ("They met Ann Low. Then Low ran. In her Blue Focus Low fled.", "Low", "Ann Low"),
    ("Then Low ran. They met Low. Perhaps President Low saw it.", "Low", "Low"),
    ("Life in Leeds is calm. They like Leeds and Leeds. See MillSpace Leeds here.", "Leeds", "Leeds"),
    ("They met Tim Low. Then Tim sang in Tim's Mill House.", "Tim", "Tim"),
    ("They met Jared Tom Low. Then Jared sang.", "Jared", "Jared Tom Low"),
    ("They met Assistant District Attorney David Low. Then Low sang.", "Low", "David Low"),
    ("They met Tom Low III. Then Low ran. His wife is Orla Low. And Low sat.", "Low", "Tom Low III"),
]


@pytest.mark.parametrize(("text", "surname", "expected"), BEFORE_NAMES)
def test_what_stands_before_a_name_by_chance_is_no_part_of_it(text: str, surname: str, expected: str) -> None:
    starts = (0, *(at + 2 for at in range(len(text)) if text.startswith(". ", at)))
    assert whole_names(text, names(text, starts))[surname].text == expected


def test_an_adverb_and_article_that_open_a_sentence_are_no_part_of_a_name() -> None:
    text = "Suddenly the Royal Navy sailed."
    assert [item.name.text for item in names(text, (0,))] == ["Royal Navy"]
