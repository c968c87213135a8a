"""German, French, Spanish, Italian, Dutch and Portuguese, sentence by sentence; see the files in `sentences`."""

import re
from collections import Counter
from pathlib import Path

import pytest

from timeline.config import DatesConfig
from timeline.dates import find, find_dates
from timeline.dates.identify import language_of
from timeline.dates.scan import RULES
from timeline.model import Document
from timeline.spans import Alignment

PUBLISHED = "2013-02-26"
_MARKED = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")


def sentences() -> list[tuple[str, str]]:
    files = sorted((Path(__file__).parent / "sentences").glob("*.txt"))
    return [
        (file.stem, line) for file in files for line in file.read_text("utf-8").splitlines() if not line.startswith("#")
    ]


def bracketless(edtf: str) -> str:
    return edtf.strip("[]")


@pytest.mark.parametrize(("language", "marked"), sentences())
def test_a_sentence_gives_the_dates_that_a_reader_takes_from_it(language, marked):
    text = _MARKED.sub(r"\1", marked)
    found = [(d.text, bracketless(d.when.edtf)) for d in find_dates(text, PUBLISHED, language=language) if d.when]
    assert found == _MARKED.findall(marked)


LANGUAGES = ("de", "es", "fr", "it", "nl", "pt")


def plain(language: str) -> list[str]:
    return [_MARKED.sub(r"\1", line) for code, line in sentences() if code == language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_document_says_by_its_words_which_language_it_is_in(language):
    text = " ".join(plain(language))
    assert language_of(text) == language
    document = Document("doc-0", ("a.txt",), "0", text, text, Alignment.identity(len(text)))
    assert find(document, DatesConfig()).document.language == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_four_sentences_are_enough_to_tell_a_language(language):
    texts = plain(language)
    assert {language_of(" ".join(texts[at : at + 4])) for at in range(0, len(texts), 4)} == {language}


def test_a_single_sentence_is_mostly_told_right_and_else_left_to_english():
    found = Counter((language, language_of(text)) for language in LANGUAGES for text in plain(language))
    assert sum(count for (language, told), count in found.items() if language == told) >= 247  # of 264
    assert sum(count for (language, told), count in found.items() if told not in (language, "en")) <= 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2009",
        "[({})]" * 500,
        "1/1/1/1/" * 500,
        "The court heard that la dolce vita was over.",
        "Le Monde said so.",
        "MAN HELD AFTER RAID IN LEEDS",
        "Version 10.04.2 fixed the fault.",
        "Skåne är ett landskap i södra Sverige, och Malmö är dess största stad sedan länge.",
    ],
)
def test_a_text_that_does_not_clearly_say_otherwise_is_english(text):
    assert language_of(text) == "en"


def test_english_sentences_are_english():
    texts = [rule.example.replace("[", "").replace("]", "") for rule in RULES]
    assert [text for text in texts if language_of(text) != "en"] == []


def test_forty_sentences_a_language():
    counts = Counter(language for language, _ in sentences())
    dated = Counter(language for language, text in sentences() if _MARKED.search(text))
    assert counts.keys() == set(LANGUAGES)
    assert min(counts.values()) >= 40
    assert min(dated.values()) >= 30


def test_the_preposition_that_changes_the_meaning_is_named_in_english():
    signals = {
        "de": "Das Gesetz gilt seit dem 1. Januar 2012.",
        "fr": "La loi vaut depuis le 1er janvier 2012.",
        "nl": "De wet geldt sinds 1 januari 2012.",
    }
    for language, text in signals.items():
        assert find_dates(text, PUBLISHED, language=language)[0].mention.signal == "since"


def test_an_impossible_day_is_rejected_with_its_reason():
    text = "Am 31. April 2010 wurde nichts gemeldet, und am 2. Mai 2010 auch nicht."
    findings = find(Document("doc-0", ("a.txt",), "0", text, text, Alignment.identity(len(text))), DatesConfig())
    assert [(r.quote.text, r.reason) for r in findings.rejected] == [("31. April 2010", "no such day: 2010-04-31")]


def test_english_needs_no_dateparser():
    import subprocess
    import sys

    code = (
        "import sys, timeline.dates as d; d.find_dates('He left on 3 May 2010, two years ago.', '2013-02-26');"
        "sys.exit('dateparser' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("text", ["It met on Friday 10 March 2006.", "The council met on Friday 10 March."])
def test_the_day_of_one_short_sentence_tells_that_it_is_english(text):
    assert language_of(text) == "en"
