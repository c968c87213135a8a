"""Which of its mentions gives an event its title."""

from dataclasses import replace

from tests.corpus import timeline
from tests.events.marked import document_of, findings_of
from timeline.merge.wording import _title_rank

TEXT = "The mill of Leeds burned down on 3 May 2004."


def test_a_headline_that_readers_would_hardly_accept_is_no_title_where_there_is_another() -> None:
    document = document_of(TEXT)
    (mention,) = findings_of(TEXT).mentions
    poor = replace(mention, act="burn", told_whole=True, acceptance=0.1)
    plain = replace(mention, act=None, told_whole=False, acceptance=0.5)
    unjudged = replace(plain, acceptance=None)
    for better in (plain, unjudged):
        assert min((poor, better), key=lambda item: _title_rank({document.id: document}, item, 0.0)) is better


def test_of_good_headlines_what_most_tell_is_the_title() -> None:
    told = (
        "Tom Reed, the mayor of Barton, was ousted in a coup on 12 October 1999.",
        "Tom Reed was ousted in a bloodless coup on 12 October 1999.",
        "Tom Reed was toppled over the price of bread on 12 October 1999.",
    )
    result = timeline({f"{n}.txt": f"Published: 9 March 2009\n\n{text}\n" for n, text in enumerate(told)})
    (event,) = [event for event in result.events if event.when and event.when.edtf == "1999-10-12"]
    assert len(event.mentions) == len(told)
    assert "coup" in event.title
