"""Which clause a date governs, what happened in it, and the headline: real kinds of sentences, date in brackets."""

import pytest

from timeline.events.binding import bind
from timeline.events.headline import headline
from timeline.spans import Span

# sentence with [date] | act | headline
SENTENCES = [
    (
        "Ann Low, 62, was accused of fraud in [2008] but her employer was persuaded to withdraw its complaint.",
        "accuse",
        "Ann Low was accused of fraud",
    ),
    (
        "Low was jailed for at least 30 years in [2011] for killing her partner.",
        "jail",
        "Low was jailed for at least 30 years for killing her partner",
    ),
    (
        (
            "In another case, Sgt Tom Reed, who was based in Leeds, was jailed for 16 months in "
            "[October last year] for failing to act."
        ),
        "jail",
        "Sgt Tom Reed was jailed for 16 months for failing to act",
    ),
    (
        "Since [2009], when the office came under central command, it has changed.",
        "reorganize",
        "The office came under central command",
    ),
    ("In [1999], the company introduced a new system.", "introduce", "The company introduced a new system"),
    ("The mayor resigned on [3 May 2010]; her deputy took over a week later.", "resign", "The mayor resigned"),
    ("The minister, according to two aides, met the bankers in [March 2008].", "meet", "The minister met the bankers"),
]


@pytest.mark.parametrize(("marked", "act", "title"), SENTENCES)
def test_a_date_governs_its_own_clause(marked: str, act: str, title: str) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    sentence = marked.replace("[", "").replace("]", "")
    bound = bind(sentence, Span(start, end))
    assert bound.trigger is not None
    assert bound.trigger.act == act
    subject = bound.subject.of(sentence) if bound.subject else ""
    before, after = sentence[bound.clause.start : start], sentence[end : bound.clause.end]
    if not bound.clause.contains(Span(start, end)):
        before, after = bound.clause.of(sentence), ""
    assert headline(subject, before, after, {}, 90) == title


def test_a_reported_crime_accuses_while_a_report_of_words_passes_them_on() -> None:
    crime = bind("The rape was reported in 2008.", Span(25, 29))
    words = bind("The paper reported in 2008 that trains ran late.", Span(22, 26))
    assert crime.trigger and crime.trigger.act == "accuse"
    assert words.trigger and words.trigger.passes_on


def test_a_long_headline_is_cut_at_a_phrase_not_inside_a_word() -> None:
    text = (
        "The commission published its findings on the working practices of the unit and of several units of the force"
    )
    short = headline("", text, "", {}, 60)
    assert len(short) <= 60
    assert text.startswith(short)
    assert text[len(short)] == " "
