"""What a figure of speech stands for is told: the clause that says what was done."""

import pytest

from tests.events.marked import told
from timeline.config import Config, EventsConfig
from timeline.events import parse

needs_model = pytest.mark.skipif(
    not parse.is_available(), reason="the extra nlp (spaCy and its model) is not installed"
)
EVERYTHING = Config(events=EventsConfig(min_acceptance=0))

FIGURES = {
    "The long struggle for the control of the harbour of Hull took an unexpected turn on [3 May 2004] when Ann Low sold"
    " the shares of Leeds Steel to a bank.": "Ann Low sold the shares of Leeds Steel to a bank",
    "Leeds and York went on the offensive against the plans of the ministers for the courts of the north in [May 2004]"
    " by opening a joint court.": "Leeds and York opened a joint court",
    "The plan of the council of Leeds to close the old mill beside the river was bolstered on [3 May 2004] when Tom"
    " Smith sold the land to a bank.": "Tom Smith sold the land to a bank",
    "Plans to build a bridge over the river in the north of Leeds received a boost on [3 May 2004] after the bank paid"
    " the council a fee of ten pounds.": "The bank paid the council a fee of ten pounds",
    "The mayor of the old town of Leeds was hit by months of trouble on [3 May 2004] when the tax inspectors of the"
    " county searched the mill.": "The tax inspectors of the county searched the mill",
    "Tom Reed, a former baker, found himself in a firestorm in [May 2004] when it emerged that Reed had sold the mill"
    " of the village to a bank in Norway.": "It emerged that Reed had sold the mill of the village to a bank in Norway",
}


@needs_model
@pytest.mark.parametrize(("sentence", "headline"), FIGURES.items())
def test_the_clause_that_says_what_was_done_is_told(sentence: str, headline: str) -> None:
    assert told(sentence, EVERYTHING).headline == headline


@needs_model
def test_a_figure_stays_where_there_is_room_for_both() -> None:
    sentence = "Leeds Steel suffered a blow on [3 May 2004] when Ann Low sold her shares to a bank."
    assert told(sentence, EVERYTHING).headline == "Leeds Steel suffered a blow when Ann Low sold her shares to a bank"


@needs_model
def test_what_goes_on_beside_a_figure_is_not_told() -> None:
    sentence = "The crisis at Leeds Steel deepened on [3 May 2004] as Ann Low waited for the verdict of the judges."
    assert not told(sentence, EVERYTHING).headline.startswith("Ann Low")


@needs_model
def test_what_came_before_is_told_only_of_what_it_deals() -> None:
    sentence = (
        "The long talks in Leeds on the future of the harbour came under fire on [3 May 2004] after the mayor had fled"
        " the town with the money."
    )
    assert told(sentence, EVERYTHING).headline == (
        "The long talks in Leeds on the future of the harbour came under fire"
    )
