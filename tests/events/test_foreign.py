"""Plain events of texts in six more languages: the sentence without its date, names by capitals."""

import pytest

from tests.events.marked import findings_of
from timeline.events import parse
from timeline.events.names import names

# language | text | headline of its last mention
LINES = [
    (
        "de",
        "Die Werft in Rostock hat am 4. März 2019 Insolvenz angemeldet.",
        "Die Werft in Rostock hat Insolvenz angemeldet",
    ),
    ("de", "Die Behörde ermittelt seit 2017 gegen Karl Brandt.", "Die Behörde ermittelt gegen Karl Brandt"),
    # without its date the sentence would be a question
    ("de", "Am 15. Februar 2019 kündigte die Bank ihre Kredite.", "Am 15. Februar 2019 kündigte die Bank ihre Kredite"),
    ("fr", "Le maire, Paul Martin, a démissionné le 4 mars 2019.", "Le maire, Paul Martin, a démissionné"),
    ("fr", "Le 15 février 2019, la police a perquisitionné la mairie.", "La police a perquisitionné la mairie"),
    ("fr", "Le procès s’ouvrira le 3 juin 2019 à Rennes.", "Le procès s’ouvrira à Rennes"),
    ("es", "El alcalde de Vigo dimitió el 4 de marzo de 2019.", "El alcalde de Vigo dimitió"),
    ("es", "En enero de 2018 la empresa Atlas pagó 200.000 euros.", "La empresa Atlas pagó 200.000 euros"),
    ("it", "Il sindaco di Genova si è dimesso il 4 marzo 2019.", "Il sindaco di Genova si è dimesso"),
    ("it", "Nel gennaio 2018 la ditta aveva pagato 200.000 euro.", "La ditta aveva pagato 200.000 euro"),
    ("nl", "De politie doorzocht het stadhuis op 15 februari 2019.", "De politie doorzocht het stadhuis"),
    ("nl", "In januari 2018 betaalde Atlas de schuld.", "In januari 2018 betaalde Atlas de schuld"),
    ("pt", "O presidente da câmara demitiu-se em 4 de março de 2019.", "O presidente da câmara demitiu-se"),
    ("pt", "Em janeiro de 2018 a empresa Atlas pagou a dívida.", "A empresa Atlas pagou a dívida"),
]


@pytest.mark.parametrize(("language", "text", "headline"), LINES)
def test_the_sentence_without_its_date_is_the_headline(language: str, text: str, headline: str) -> None:
    (mention,) = findings_of(text, language=language).mentions
    assert mention.headline == headline
    assert mention.quote.text == text


def test_no_english_word_is_read_into_another_language() -> None:
    (mention,) = findings_of("Die Fans kamen am 4. März 2019. Die Stadt hat die Reste.", language="de").mentions
    assert (mention.type, mention.act) == ("other", None)


def test_no_model_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parse, "parse", lambda *_: pytest.fail("the model reads English only"))
    assert findings_of("De burgemeester trad op 4 maart 2019 af.", language="nl").notes == ()


def test_a_long_sentence_ends_at_a_comma_and_on_no_small_word() -> None:
    text = (
        "Le 4 mars 2019, la société Armor a vendu tous ses ateliers de la région de Lorient à une entreprise de Nantes,"
        " qui les a ensuite revendus à la ville."
    )
    (mention,) = findings_of(text, language="fr").mentions
    assert len(mention.headline) <= 90
    assert mention.headline.startswith("La société Armor a vendu tous ses ateliers")
    assert mention.headline.rsplit(" ", 1)[-1] not in {"de", "la", "à", "une", "et"}


# language | text | names
NAMED = [
    (
        "de",
        "Die Firma und Anna Meier lobten die Landesbank Nord in Rostock.",
        ["Anna Meier", "Landesbank Nord", "Rostock"],
    ),
    ("fr", "La mairie et Jean Leroy ont cité la Banque de Nantes.", ["Jean Leroy", "Banque de Nantes"]),
    ("it", "Il processo contro Paolo Conti è a Torino.", ["Paolo Conti", "Torino"]),
]


@pytest.mark.parametrize(("language", "text", "expected"), NAMED)
def test_names_go_by_capitals_and_german_nouns_are_none(language: str, text: str, expected: list[str]) -> None:
    assert [item.name.text for item in names(text, (0,), language)] == expected
