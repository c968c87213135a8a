"""Which events are the story, and which wait folded away."""

from dataclasses import replace
from math import ceil

import pytest

from tests.render.factory import many, seeds
from timeline.model import Name
from timeline.render import frame, words
from timeline.render.affair import NAMED_BY, OF_A_DAY, OF_A_NAME, OF_OTHERS, OF_SEVERAL, TELLERS
from timeline.render.groups import MANY_DOCUMENTS, groups_of, told
from timeline.render.records import timeline_record
from timeline.render.sources import publication
from timeline.render.view import event_view
from timeline.ruling import Curation
from timeline.when import parse


def releases(count):
    """A timeline of so many documents, in which every fifth event only dates its document."""
    timeline = many(count * 100)
    changed = (
        replace(e, mentions=tuple(replace(m, relation="dateline") for m in e.mentions)) if n % 5 == 0 else e
        for n, e in enumerate(timeline.events)
    )
    return replace(timeline, events=tuple(changed))


def test_publications_are_the_story_of_few_documents_and_fold_for_many():
    assert set(groups_of(releases(2))) == {"told"}
    groups = groups_of(releases(MANY_DOCUMENTS + 1))
    assert groups.count("release") == len(groups) / 5


def test_what_is_folded_is_not_in_the_count():
    timeline = releases(MANY_DOCUMENTS + 1)
    assert len(told(timeline)) == 4 * len(timeline.events) / 5
    assert words.standfirst(timeline).startswith("4,080 events")


def headed(documents, headline="The mill burned down", **mention):
    """The first event of a timeline of so many documents, told once, in such a mention."""
    timeline = many(documents * 100)
    event = timeline.events[0]
    first = replace(event.titled, headline=headline, relation="dates", **mention)
    return replace(timeline, events=(replace(event, mentions=(first,), title=headline), *timeline.events[1:]))


@pytest.mark.parametrize(
    ("mention", "group"),
    [
        ({"acceptance": OF_OTHERS}, "told"),
        ({"acceptance": OF_A_NAME - 0.01}, "rough"),
        ({"acceptance": None}, "told"),
    ],
)
def test_what_is_roughly_told_folds_for_many_documents(mention, group):
    assert groups_of(headed(MANY_DOCUMENTS, **mention))[0] == "told"
    assert groups_of(headed(MANY_DOCUMENTS + 1, **mention))[0] == group


def test_the_export_says_what_the_page_folds_and_why():
    def folded(timeline):
        return timeline_record(timeline)["events"][0]["folded"]

    assert folded(headed(MANY_DOCUMENTS, acceptance=0.1)) is None
    assert folded(headed(MANY_DOCUMENTS + 1, acceptance=0.1)) == "rough"
    assert folded(headed(MANY_DOCUMENTS + 1, acceptance=0.99)) is None
    assert folded(releases(MANY_DOCUMENTS + 1)) == "release"


def test_what_somebody_looked_at_is_never_rough():
    timeline = headed(MANY_DOCUMENTS + 1, acceptance=0.1)
    event = timeline.events[0]
    confirmed = replace(event, curation=Curation(status="confirmed"))
    assert groups_of(replace(timeline, events=(confirmed,))) == ["told"]
    timeline = replace(timeline, events=(event,))
    assert "Left out until asked for: one event roughly told." in words.standfirst(timeline)


@pytest.mark.parametrize(("acceptance", "group"), [(OF_SEVERAL, "told"), (OF_SEVERAL - 0.01, "rough")])
def test_what_several_documents_tell_may_be_told_less_plainly(acceptance, group):
    timeline = headed(MANY_DOCUMENTS + 1, acceptance=acceptance)
    event = timeline.events[0]
    again = replace(event.titled, document=timeline.documents[1].id)
    several = replace(event, mentions=(*event.mentions, again))
    assert groups_of(replace(timeline, events=(several,))) == [group]


def group_among(others, acceptance, date="2011-03-05", **mention):
    """The group of an event that one document tells, among those of so many others like it; there is a common name."""
    timeline = headed(MANY_DOCUMENTS + 1, acceptance=acceptance)
    when = parse(date)
    first = replace(timeline.events[0], when=when)
    event = replace(first, mentions=(replace(first.titled, when=when, names=()),))
    like = (
        replace(event, id=f"e{n}", mentions=(replace(event.titled, document=document.id, **mention),))
        for n, document in enumerate(timeline.documents[1 : others + 1])
    )
    common = Name("Leeds", "place")
    named = (
        replace(
            event,
            id=f"n{n}",
            when=parse("1999"),
            mentions=(replace(event.titled, document=document.id, when=parse("1999"), names=(common,)),),
        )
        for n, document in enumerate(timeline.documents)
    )
    return groups_of(replace(timeline, events=(event, *like, *named)))[0]


def test_what_happened_on_a_day_that_many_tell_of_may_be_told_less_plainly():
    assert group_among(TELLERS - 1, OF_A_DAY) == "told"
    assert group_among(TELLERS - 1, OF_A_DAY - 0.01) == "rough"
    assert group_among(TELLERS - 2, OF_OTHERS - 0.01) == "rough"
    assert group_among(0, OF_OTHERS) == "told"


def test_a_month_that_many_tell_of_is_no_day():
    assert group_among(TELLERS - 1, OF_A_DAY, "2011-03") == "rough"


def test_a_document_that_only_came_out_tells_nothing_of_its_day():
    assert group_among(TELLERS - 1, OF_A_DAY, relation="dateline") == "rough"


def headed_by(title, names, share):
    """The group of an event of that title and those names, where such a share of the documents name Ann Low."""
    timeline = headed(MANY_DOCUMENTS + 1, title, acceptance=OF_A_NAME)
    low = Name("Ann Low", "person")
    event, year = timeline.events[0], parse("1999")
    event = replace(event, when=year, mentions=(replace(event.titled, when=year, names=names),))
    named = ceil(share * len(timeline.documents))
    others = (
        replace(event, id=f"e{n}", mentions=(replace(event.titled, document=document.id, names=(low,)),))
        for n, document in enumerate(timeline.documents[1 : named + 1])
    )
    return groups_of(replace(timeline, events=(event, *others)))[0]


def test_a_headline_of_whom_the_affair_is_about_may_be_less_plain():
    low, hill = Name("Ann Low", "person"), Name("Tom Hill", "person")
    assert headed_by("Ann Low was jailed", (low,), NAMED_BY) == "told"
    assert headed_by("Tom Hill was jailed", (hill,), NAMED_BY) == "rough"
    assert headed_by("He was jailed", (low,), NAMED_BY) == "rough", "she is not in the headline"


def test_where_documents_have_no_name_in_common_none_is_asked_for():
    assert headed_by("Tom Hill was jailed", (Name("Tom Hill", "person"),), NAMED_BY / 2) == "told"


def test_unresolved_dates_stay_off_the_chart():
    timeline = seeds()
    assert groups_of(timeline)[-2:] == ["undated", "undated"]
    assert frame.events(timeline)["resolved"].sum() == len(timeline.events)


def test_an_inferred_date_looks_inferred_and_says_so():
    event = next(e for e in seeds().events if e.basis == "inferred")
    shown = event_view(event, dict.fromkeys((m.document for m in event.mentions), 0), "told")
    assert shown["when"] == "October 2012, inferred"


def test_how_a_publication_date_is_known_is_said_once():
    documents = seeds().documents
    assert publication(documents[0].published).startswith("It prints the statement")
    assert publication(documents[3].published) == "Article date 26 February 2013 (dateline on line 7)."
    assert publication(None).startswith("Publication date not known")
