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


YEAR = [
    ("Tom Reed was ousted by the army", "fall of Tom Reed"),
    ("The army overthrew Reed in a bloodless coup", "fall of Tom Reed"),
    ("Tom Reed was elected mayor of Barton", "election of Tom Reed"),
    ("Tom Reed was sworn in", "inauguration of Tom Reed"),
    ("Mayor Tom Reed took office", "inauguration of Tom Reed"),
    ("Tom Reed stepped down", "resignation of Tom Reed"),
    ("Reed fled into exile", "exile of Tom Reed"),
]


@pytest.mark.parametrize(("headline", "told_of"), YEAR)
def test_what_a_year_has_but_once(headline: str, told_of: str) -> None:
    assert once.in_a_year(mention(headline, "Tom Reed"), {"Reed": "Tom Reed"}) == {told_of}


@pytest.mark.parametrize(
    "headline",
    [
        "Tom Reed ousted the mayor",
        "The brother of Tom Reed retired",
        "A friend who knew Tom Reed took office",
        "Reed was elected",
    ],
)
def test_what_others_have_in_a_year_is_not_his(headline: str) -> None:
    assert once.in_a_year(mention(headline, "Tom Reed"), {}) == frozenset()


def test_a_body_goes_bankrupt_and_takes_over() -> None:
    assert once.in_a_year(mention("Reedco filed for bankruptcy", "Reedco", kind="organisation"), {}) == {
        "bankruptcy of Reedco"
    }


FALLS = {
    "a.txt": "Published: 9 March 2009\n\nThe army ousted Tom Reed, the mayor of Barton, on 12 October 1999.\n",
    "b.txt": "Published: 2 May 2010\n\nTom Reed was overthrown in a bloodless coup in October 1999.\n",
    "c.txt": "Published: 7 June 2012\n\nMayor Tom Reed was toppled by soldiers in 1999.\n",
    "d.txt": "Published: 7 June 2012\n\nMayor Ben Hill of Corrie was toppled by soldiers in 1999.\n",
    "e.txt": "Published: 7 June 2012\n\nMayor Tom Reed was toppled by soldiers again in 2004.\n",
}


def test_a_fall_is_told_once_however_it_is_worded_and_dated() -> None:
    result = timeline(FALLS)
    (event,) = told(result, "1999-10-12")
    assert len({m.document for m in event.mentions}) == 3
    assert any(feature.name == "once in a year" for merge in event.merges for feature in merge.features)
    assert [len(told(result, edtf)) for edtf in ("1999", "2004")] == [1, 1]


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


def test_two_dates_of_one_arrest_a_day_apart_are_one_event_that_says_so() -> None:
    texts = {
        "a.txt": "Published: 9 March 2009\n\nPolice arrested Tom Reed on 3 March 2009 at his home.\n",
        "b.txt": "Published: 20 March 2009\n\nTom Reed was arrested on 4 March 2009 at his home.\n",
    }
    (event,) = told(timeline(texts), "2009-03-03")
    (conflict,) = event.conflicts
    assert (conflict.field, conflict.severity) == ("when", "contradicts")
    assert {statement.text: len(statement.mentions) for statement in conflict.statements} == {
        "2009-03-03": 1,
        "2009-03-04": 1,
    }
    assert any(feature.name == "a day apart" for merge in event.merges for feature in merge.features)


def test_a_document_that_tells_both_days_knows_two_arrests() -> None:
    texts = {
        "a.txt": "Published: 9 March 2009\n\nPolice arrested Tom Reed on 3 March 2009 at his home.\n\n"
        "Tom Reed was arrested again on 4 March 2009 at his home.\n",
        "b.txt": "Published: 20 March 2009\n\nTom Reed was arrested on 4 March 2009 at his home.\n",
    }
    result = timeline(texts)
    assert [len(told(result, edtf)) for edtf in ("2009-03-03", "2009-03-04")] == [1, 1]


def test_two_dates_of_one_death_are_asked_about_and_never_joined() -> None:
    texts = {
        "a.txt": "Published: 9 March 2009\n\nThe actress Ann Low died at the mill on 3 February 2009.\n",
        "b.txt": "Published: 2 May 2010\n\nThe actress Ann Low died at the mill on 3 February 2008.\n",
    }
    result = timeline(texts | {f"{n}.txt": f"Other matters came up in {1990 + n}.\n" for n in range(9)})
    assert [len(told(result, edtf)) for edtf in ("2009-02-03", "2008-02-03")] == [1, 1]
    (found,) = result.suggestions
    assert any("there is but one death of Ann Low" in feature.detail for feature in found.merge.features)


QUAKES = (
    "Roads were closed when Barton was hit by a powerful earthquake on 3 May 2010.",
    "The worst quake in two centuries struck Barton on 3 May 2010.",
    "A strong aftershock frightened people in Barton on 3 May 2010.",
    "A powerful earthquake struck Corrie on 3 May 2010.",
)


def test_a_place_is_struck_once_a_day() -> None:
    result = timeline({f"{n}.txt": f"Published: 9 May 2010\n\n{text}\n" for n, text in enumerate(QUAKES)})
    sizes = sorted(len({m.document for m in event.mentions}) for event in told(result, "2010-05-03"))
    assert sizes == [1, 1, 2]


def test_what_is_counted_in_a_week_is_not_what_is_counted_on_a_day_of_it() -> None:
    texts = {
        "a.txt": "Published: 25 July 2003\n\nShelling by the Harbour Front killed 11 civilians in Corrie today.\n",
        "b.txt": "Published: 25 July 2003\n\nShelling by the Harbour Front killed hundreds of civilians in Corrie "
        "this week.\n",
    }
    assert all(len(event.mentions) == 1 for event in timeline(texts).events if event.type != "publication")


def test_one_sentence_may_tell_two_events_of_one_date() -> None:
    text = "Published: 9 March 2012\n\nTom Reed died in 1989 and Ann Low married Ben Hill in the same year.\n"
    events = timeline({"a.txt": text}).events
    assert len([event for event in events if event.when and event.when.edtf == "1989"]) == 2
