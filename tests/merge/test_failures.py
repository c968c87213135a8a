"""The fourteen ways in which merging events goes wrong, each with sentences written for it (design: failure cases)."""

from __future__ import annotations

import pytest

from tests.corpus import timeline, told
from timeline.model import Timeline

FILLER = {
    f"filler{i}.txt": f"Other matters were discussed in {place} in {1990 + i}.\n" for i, place in enumerate("ABCDEFGH")
}


def joined(*texts: str) -> Timeline:
    """The timeline of one document a text, among others."""
    return timeline({f"{i}.txt": text + "\n" for i, text in enumerate(texts)} | FILLER)


def sources(result: Timeline, edtf: str) -> list[int]:
    """How many documents tell each event of a date, most first."""
    return sorted((len({m.document for m in event.mentions}) for event in told(result, edtf)), reverse=True)


def test_1_two_drivers_of_one_club_in_one_week_are_two_arrests() -> None:
    result = joined(
        "Striker Tom Reed of Leeds Rovers was arrested for drink-driving on 3 May 2010.",
        "Winger Ben Lowe of Leeds Rovers was arrested for drink-driving on 3 May 2010.",
    )
    assert sources(result, "2010-05-03") == [1, 1]


def test_1_two_climbers_killed_are_not_the_one_climber_killed() -> None:
    result = joined(
        "Climber Anna Vale was killed by an avalanche in Scotland on 4 May 2010.",
        "Climber Paul Hurst was killed by an avalanche in Scotland on 4 May 2010.",
    )
    assert sources(result, "2010-05-04") == [1, 1]


def test_1_two_coaches_sacked_by_two_clubs_are_two_sackings() -> None:
    result = joined(
        "Leeds Rovers sacked coach Tom Reed on 3 May 2010 after one season with Corrie Town in sight.",
        "Coach Ben Lowe was sacked by Corrie Town, who once played Leeds Rovers, on 3 May 2010.",
    )
    assert sources(result, "2010-05-03") == [1, 1]


def test_1_two_players_put_on_one_list_are_two() -> None:
    result = joined(
        "Tom Reed was placed on the injured list by Leeds Rovers on 3 May 2010 and misses the Harbour Cup.",
        "Leeds Rovers placed Ben Lowe on the injured list on 3 May 2010, who misses the Harbour Cup.",
    )
    assert sources(result, "2010-05-03") == [1, 1]


def test_2_what_was_reported_its_report_and_the_reaction_are_three() -> None:
    result = joined(
        "A report on a rape reported to Leeds police in November 2008 was published on 26 February 2013.",
        "A rape was reported to Leeds police in November 2008.",
        "Jean Dark criticised Leeds police in a statement on 27 February 2013.",
    )
    assert sources(result, "2013-02-27") == [1]
    published = told(result, "2013-02-26")
    assert published
    assert all("2008" not in mention.date.text for event in published for mention in event.mentions if mention.date)
    assert not {m.key for e in published for m in e.mentions} & {
        m.key for e in told(result, "2008-11") for m in e.mentions
    }


def test_3_the_fifth_report_is_not_the_ninth() -> None:
    result = joined(
        "The fifth report into the Harbour Unit was published by Leeds police in March 2012.",
        "The ninth report into the Harbour Unit was published by Leeds police in March 2012.",
    )
    assert sources(result, "2012-03") == [1, 1]


def test_3_stages_of_a_race_are_told_apart_by_number() -> None:
    result = joined(
        "Tom Reed won stage 15 of the tour at Corrie on 12 July 2009.",
        "Tom Reed won stage 16 of the tour at Corrie on 12 July 2009.",
    )
    assert sources(result, "2009-07-12") == [1, 1]


@pytest.mark.parametrize(("first", "second"), [("accused of", "charged with"), ("charged with", "jailed for")])
def test_4_stages_of_one_case_stay_apart(first: str, second: str) -> None:
    result = joined(f"Tom Reed was {first} murder in 2011.", f"Tom Reed was {second} murder in 2011.")
    assert sources(result, "2011") == [1, 1]


def test_5_a_light_verb_and_a_common_name_are_no_evidence() -> None:
    result = joined(
        "Tom Reed made a visit to a school in Leeds on 3 May 2010.",
        "Tom Reed made a complaint about noise in Leeds on 3 May 2010.",
    )
    assert sources(result, "2010-05-03") == [1, 1]


def test_6_one_statement_with_a_word_changed_is_one_telling() -> None:
    result = joined(
        "Jean Dark was turned away in November 2008 by the people from whom she sought help.",
        "Jean Dark was turned away in November 2008 by the people from whom she had sought help.",
    )
    (event,) = told(result, "2008-11")
    assert [len(group) for group in event.groups] == [2]


def test_7_a_headline_that_quotes_a_part_is_the_same_statement() -> None:
    result = joined(
        "Harbour lights were left dark in November 2008 because nobody had paid for them",
        "“It is a disgrace that the harbour lights were left dark in November 2008 because nobody had paid for them, "
        "and I want to know who signed the contract,” she said.",
    )
    (event,) = told(result, "2008-11")
    assert len({mention.document for mention in event.mentions}) == 2


def test_8_denied_is_not_told_as_a_fact() -> None:
    result = joined(
        "Leeds police did not arrest Jean Dark on 3 May 2010.", "Leeds police arrested Jean Dark on 3 May 2010."
    )
    assert sources(result, "2010-05-03") == [1, 1]


def test_8_planned_is_not_done_but_may_be_asked_about() -> None:
    result = joined(
        "The Harbour Commission will publish its report on Jean Dark on 3 May 2010.",
        "The Harbour Commission published its report on Jean Dark on 3 May 2010.",
    )
    assert sources(result, "2010-05-03") == [1, 1]
    (found,) = result.suggestions
    assert {found.a, found.b} == {event.id for event in told(result, "2010-05-03")}


def test_8_put_off_until_may_is_not_put_off_until_september() -> None:
    result = joined(
        "The trial of Jean Dark at Leeds Crown Court was put off until May 2011 by a judge.",
        "The trial of Jean Dark at Leeds Crown Court was put off until September 2010 by a judge.",
    )
    assert all(len({m.document for m in event.mentions}) == 1 for event in result.events)


def test_9_an_anniversary_is_another_year() -> None:
    result = joined(
        "The memorial march for Jean Dark was held in Leeds on 12 November 2008.",
        "The memorial march for Jean Dark was held in Leeds on 12 November 2009.",
    )
    assert sources(result, "2008-11-12") == [1]
    assert sources(result, "2009-11-12") == [1]


def test_10_a_toll_that_grows_is_one_event_that_says_both() -> None:
    result = joined(
        "The Harbour Unit blast in Leeds injured 29 people on 3 May 2010.",
        "The Harbour Unit blast in Leeds injured 31 people on 3 May 2010.",
    )
    (event,) = told(result, "2010-05-03")
    (conflict,) = event.conflicts
    assert (conflict.field, conflict.severity) == ("amount", "differs")
    assert {statement.text for statement in conflict.statements} == {"29 people", "31 people"}


DISAGREEING = {
    "who": (
        "The Harbour Hotel was opened by Tom Reed, the mayor of Corrie, on 3 May 2010.",
        "Ben Lowe, the mayor of Leeds, opened the Harbour Hotel of Corrie on 3 May 2010.",
        {"Tom Reed": "opened by Tom Reed", "Ben Lowe": "Ben Lowe, the mayor"},
    ),
    "amount": (
        "The Harbour Unit blast in Leeds injured 29 people on 3 May 2010.",
        "The Harbour Unit blast in Leeds injured 31 people on 3 May 2010.",
        {"29 people": "injured 29", "31 people": "injured 31"},
    ),
    "outcome": (
        "Jean Dark was jailed for nine years for fraud at Leeds Crown Court on 3 May 2010.",
        "Jean Dark was jailed for eight years for fraud at Leeds Crown Court on 3 May 2010.",
        {"nine years": "for nine years", "eight years": "for eight years"},
    ),
    "when": (
        "Jean Dark was jailed for fraud at Leeds Crown Court on 3 May 2010.",
        "Jean Dark was jailed for fraud at Leeds Crown Court in May 2010.",
        {"2010-05-03": "on 3 May", "2010-05": "in May"},
    ),
}


@pytest.mark.parametrize("field", DISAGREEING)
def test_10_where_sources_disagree_the_event_has_the_quotes_of_both_sides(field: str) -> None:
    first, second, sides = DISAGREEING[field]
    (event,) = told(joined(first, second), "2010-05-03")
    quotes = {mention.key: mention.quote.text for mention in event.mentions}
    (conflict,) = [conflict for conflict in event.conflicts if conflict.field == field]
    said = {statement.text: [quotes[key] for key in statement.mentions] for statement in conflict.statements}
    assert said.keys() == sides.keys()
    assert all(words in quote for side, words in sides.items() for quote in said[side])


def test_11_a_footer_on_every_page_joins_nothing() -> None:
    footer = "Copyright 2013 Harbour News. All rights reserved. We use cookies to give you the best experience."
    result = joined(
        f"Jean Dark was jailed for fraud in Leeds on 3 May 2010.\n\n{footer}",
        f"A ferry sank off Corrie on 3 May 2010.\n\n{footer}",
    )
    assert sources(result, "2010-05-03") == [1, 1]
    assert told(result, "2013") == []


def test_12_two_names_of_one_unit_do_not_keep_one_arrest_apart() -> None:
    result = joined(
        "Jean Dark, a sergeant, was arrested by the Southwark Harbour Unit over the missing files on 3 May 2010.",
        "A borough's rape investigators arrested a sergeant, Ms Dark, over the missing files on 3 May 2010.",
    )
    assert sources(result, "2010-05-03") == [2]


def test_12_two_names_of_one_unit_and_two_words_for_its_act_are_not_joined() -> None:
    result = joined(
        "The Southwark Harbour Unit destroyed the notebooks of a detective on 3 May 2010.",
        "A London borough's squad shredded a detective's notebooks on 3 May 2010.",
    )
    assert sources(result, "2010-05-03") == [1, 1]


def test_12_two_names_of_one_unit_are_offered_to_a_person() -> None:
    result = joined(
        "Officers of the Southwark Harbour Unit were suspended over the missing notebooks on 3 May 2010.",
        "Officers of a London borough's river squad were suspended on 3 May 2010 over notebooks that had gone.",
    )
    assert sources(result, "2010-05-03") == [1, 1]
    (found,) = result.suggestions
    assert {found.a, found.b} == {event.id for event in told(result, "2010-05-03")}


def test_13_a_year_that_two_events_could_take_stays_apart() -> None:
    result = joined(
        "The Harbour Unit was raided by Leeds police in 2008.",
        "The Harbour Unit was raided by Leeds police in March 2008.",
        "The Harbour Unit was raided by Leeds police in November 2008.",
    )
    (coarse,) = told(result, "2008")
    assert len(coarse.possible) == 2


def test_14_a_link_between_two_that_conflict_joins_only_one() -> None:
    result = joined(
        "Tom Reed was arrested in Leeds by the Harbour Unit over the Corrie fire on 3 May 2010.",
        "A man was arrested in Leeds by the Harbour Unit over the Corrie fire on 3 May 2010.",
        "Ben Lowe was arrested in Leeds by the Harbour Unit over the Corrie fire on 3 May 2010.",
    )
    assert len(told(result, "2010-05-03")) >= 2
    for event in told(result, "2010-05-03"):
        assert (
            len({n.text for m in event.mentions for n in m.names if n.kind == "person"} & {"Tom Reed", "Ben Lowe"}) < 2
        )
