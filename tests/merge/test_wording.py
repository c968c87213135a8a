"""Which of its mentions gives an event its title."""

from dataclasses import replace

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
        assert min((poor, better), key=lambda item: _title_rank({document.id: document}, item)) is better
