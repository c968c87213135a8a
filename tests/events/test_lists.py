"""Dates that tell nothing: lists of nothing but dates, and what stands in a document again and again."""

from __future__ import annotations

import pytest

from tests.events.marked import findings_of
from timeline.clean.sentences import sentences_of
from timeline.model import Findings

LISTS = [
    "3 May 2009, 4 May 2010 and 5 June 2011",
    "May 2009 | June 2009 | July 2009",
    "(3 May 2009; 4 May 2010)",
    "2009-05-03,2009-05-04,2009-05-05",
]


def rejected(findings: Findings) -> set[tuple[str, str]]:
    return {(item.quote.text, item.reason) for item in findings.rejected}


@pytest.mark.parametrize("line", LISTS)
def test_a_list_of_dates_tells_no_event_and_each_is_listed_with_the_reason(line: str) -> None:
    findings = findings_of(f"{line}\n\nAnn Low was jailed on 6 July 2012.\n")
    assert [mention.headline for mention in findings.mentions] == ["Ann Low was jailed"]
    assert len(findings.dates) > 2
    assert {text for text, _ in rejected(findings)} == {date.text for date in findings.dates[:-1]}
    assert {reason for _, reason in rejected(findings)} == {"in a list of dates, which tells no event"}


@pytest.mark.parametrize(
    "text", ["She was born in 1950 and died in 2009.", "3 May 2009: Ann Low fell, 4 May 2009: rose."]
)
def test_dates_with_words_between_them_are_no_list(text: str) -> None:
    findings = findings_of(text)
    assert len(findings.dates) == len([mention for mention in findings.mentions if mention.date]) == 2
    assert findings.rejected == ()


def test_what_stands_there_a_hundred_times_word_for_word_is_told_twenty_times() -> None:
    findings = findings_of("Ann Low was jailed on 6 July 2012. " * 100 + "Ann Low was freed on 7 July 2013.")
    assert [mention.headline for mention in findings.mentions] == ["Ann Low was jailed"] * 20 + ["Ann Low was freed"]
    assert len(findings.rejected) == 80
    assert rejected(findings) == {("6 July 2012", "its sentence stands there 20 times before, word for word")}
    starts = [item.quote.span.start for item in findings.rejected]
    assert len({*starts, *(mention.quote.span.start for mention in findings.mentions)}) > 80


def test_a_line_too_long_for_a_sentence_is_not_cut_within_a_date() -> None:
    text = "3 May 2009, " * 1_000
    sentences = [span.of(text) for span in sentences_of(text)]
    assert all(sentence.startswith("3 May") and sentence.endswith("2009,") for sentence in sentences)
    assert max(map(len, sentences)) <= 1_500
