"""What nobody has happen to them twice: read from headlines, and enough to join two tellings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.corpus import timeline, told
from timeline.merge import naming, once
from timeline.model import EventMention, Name, NameKind, Quote
from timeline.spans import Span


def mention(headline: str, *names: str, kind: NameKind = "person") -> EventMention:
    """A mention with that headline and the people that its sentence names."""
    span = Span(0, len(headline))
    quote = Quote("doc-a", span, headline)
    people = tuple(Name(name, kind) for name in names)
    return EventMention("doc-a", span, span, quote, "dates", None, None, headline, "other", None, names=people)


LIFE = [
    ("Ann Low died", "death of Ann Low"),
    ("Ann Low, aged 40, died of a stroke", "death of Ann Low"),
    ("The actress Ann Low was shot and killed at her home", "death of Ann Low"),
    ("Ann Low was found dead in the hall", "finding of Ann Low"),
    ("Tom Reed allegedly murdered the actress Ann Low", "death of Ann Low"),
    ("Ann Low was born in Barton", "birth of Ann Low"),
    ("Low was shot to death", "death of Ann Low"),
]


@pytest.mark.parametrize(("headline", "told_of"), LIFE)
def test_what_a_life_has_but_once(headline: str, told_of: str) -> None:
    assert once.in_a_life(mention(headline, "Ann Low", "Low"), {"Low": "Ann Low"}) == {told_of}


@pytest.mark.parametrize(
    "headline",
    [
        "Ann Low was given a pill on the day of her husband's death",
        "Ann Low was shot in the leg",
        "A man who knew Ann Low was killed",
        "The brother of Ann Low died",
        "Ann Low's brother was murdered",
        "Tom Reed was charged with the killing of Ann Low",
        "Tom Reed murdered Ann Low's brother",
    ],
)
def test_what_happens_to_others_is_not_hers(headline: str) -> None:
    assert once.in_a_life(mention(headline, "Ann Low"), {}) == frozenset()


MONTH = [
    ("Tom Reed was arrested at his home", "arrest of Tom Reed"),
    ("Police arrested Tom Reed", "arrest of Tom Reed"),
    ("The music producer Tom Reed was given a sentence of 19 years", "sentence of Tom Reed"),
    ("Tom Reed, 63, was formally charged with murdering Ann Low", "charge of Tom Reed"),
    ("Tom Reed was found guilty", "conviction of Tom Reed"),
]


@pytest.mark.parametrize(("headline", "told_of"), MONTH)
def test_what_a_month_has_but_once(headline: str, told_of: str) -> None:
    assert once.in_a_month(mention(headline, "Tom Reed", "Ann Low"), {}) == {told_of}


def test_what_is_denied_is_not_told() -> None:
    assert once.in_a_life(replace(mention("Ann Low was killed", "Ann Low"), factuality="denied"), {}) == frozenset()


def test_a_last_word_stands_for_the_one_who_bears_it() -> None:
    mentions = [mention("", "Ann Low")] * 9 + [mention("", "Ben Low")]
    assert naming.whole_names(mentions) == {"Low": "Ann Low"}
    assert naming.whole_names([*mentions, mention("", "Ben Low")]) == {}


DEATHS = {
    "a.txt": "Published: 9 March 2009\n\nThe actress Ann Low was murdered at the mill on 3 February 2009, we hear.\n",
    "b.txt": "Published: 2 May 2010\n\nAnn Low, who had played in fifteen films, was killed in February 2009.\n",
    "c.txt": "Published: 7 June 2012\n\nA trial followed. Ann Low died in 2009 of a single wound.\n",
    "d.txt": "Published: 8 June 2012\n\nTom Reed, the owner of the mill, died in February 2009 in hospital.\n",
}


def test_a_death_is_told_once_however_it_is_worded() -> None:
    (event,) = told(timeline(DEATHS), "2009-02-03")
    assert {m.document for m in event.mentions} == {
        d.id for d in timeline(DEATHS).documents if d.name in ("a.txt", "b.txt", "c.txt")
    }
    assert any(feature.name == "once in a life" for merge in event.merges for feature in merge.features)


def test_the_deaths_of_two_people_stay_apart() -> None:
    (event,) = told(timeline(DEATHS), "2009-02")
    assert "Tom Reed" in event.title


def test_two_days_of_one_month_are_two_arrests() -> None:
    texts = {
        "a.txt": "Published: 9 March 2009\n\nPolice arrested Tom Reed on 3 March 2009 at his home.\n",
        "b.txt": "Published: 20 March 2009\n\nTom Reed was arrested on 17 March 2009 at the mill.\n",
    }
    result = timeline(texts)
    assert [len(told(result, edtf)) for edtf in ("2009-03-03", "2009-03-17")] == [1, 1]


def test_one_sentence_may_tell_two_events_of_one_date() -> None:
    text = "Published: 9 March 2012\n\nTom Reed died in 1989 and Ann Low married Ben Hill in the same year.\n"
    events = timeline({"a.txt": text}).events
    assert len([event for event in events if event.when and event.when.edtf == "1989"]) == 2
