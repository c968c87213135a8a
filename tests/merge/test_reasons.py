"""Why two are one, or may be: in words that the sources wrote."""

from __future__ import annotations

from tests.corpus import timeline, told
from timeline.config import Config, MergeConfig

FILLER = {f"f{i}.txt": f"Other matters were discussed in {place} in {1990 + i}.\n" for i, place in enumerate("ABCDEFG")}


def test_shared_words_and_names_are_said_as_they_are_written() -> None:
    texts = {
        "0.txt": "Jill Williams was jailed for embezzling money at Harrow Crown Court on 3 May 2010.\n",
        "1.txt": "A judge at Harrow Crown Court jailed Williams, who had embezzled money, on 3 May 2010.\n",
    }
    (event,) = told(timeline(texts | FILLER), "2010-05-03")
    (merge,) = event.merges
    assert "Williams" in merge.why
    assert "Harrow Crown Court" in merge.why
    assert "money" in merge.why
    assert "wiliam" not in merge.why


def test_one_act_with_its_date_in_the_same_words_is_evidence_that_is_quoted() -> None:
    story = "The inquiry into the Corrie ferry heard from the crew. The ferry's engine had failed off Corrie."
    texts = {
        "0.txt": f"{story} The second part of the report on the Corrie ferry may not be published until 2026.\n",
        "1.txt": f"{story} This second volume on Corrie may not be published until 2026, given what was said.\n",
    }
    (event,) = told(timeline(texts | FILLER), "2026")
    assert len({mention.document for mention in event.mentions}) == 2
    assert any("“may not be published until” and then the date" in merge.why for merge in event.merges)


def test_what_one_person_said_on_one_day_is_one_event_only_where_it_is_the_same() -> None:
    first = "Attorney General Anna Vale said on 3 May 2010 that Reed would be brought to Leeds in the near future."
    again = (
        "In Leeds, Attorney General Anna Vale said on 3 May 2010 that Reed will be taken to court in the near future."
    )
    other = "Attorney General Anna Vale said on 3 May 2010 that a bridge across the Corrie cost too much."
    assert len(told(timeline({"0.txt": first, "1.txt": again} | FILLER), "2010-05-03")) == 1
    assert len(told(timeline({"0.txt": first, "1.txt": other} | FILLER), "2010-05-03")) == 2


def test_a_suggestion_says_which_words_are_shared() -> None:
    texts = {
        "0.txt": "The Harbour Commission will publish its final report on Jean Dark on 3 May 2010.\n",
        "1.txt": "The Harbour Commission published its final report on Jean Dark on 3 May 2010.\n",
    }
    config = Config(merge=MergeConfig(suggest=0.0))
    (found,) = timeline(texts | FILLER, config).suggestions
    (words,) = [feature for feature in found.merge.features if feature.name == "words"]
    assert {"final", "report"} <= set(words.detail.removeprefix("both say ").split(", "))
