"""What a name is: by the model's labels, over all sentences of its document and all documents of the folder."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.corpus import findings, timeline
from timeline.events import parse
from timeline.events.names import is_told_by_its_words
from timeline.merge.naming import of_one_kind, whole_names
from timeline.model import EventMention, Name, NameKind, Quote
from timeline.spans import Span

modelled = pytest.mark.skipif(not parse.is_available(), reason="the extra nlp (spaCy and its model) is not installed")

KINDS = [
    ("Ann Low flew to Los Angeles on 3 May 2009.", "Los Angeles", "place"),
    ("Ann Low was jailed in Leeds on 3 May 2009.", "Ann Low", "person"),
    ("The French cyclist Paul Morel won the race on 3 May 2009.", "Paul Morel", "person"),
    ("The firm was bought by Microsoft on 3 May 2009.", "Microsoft", "organisation"),
]


@modelled
@pytest.mark.parametrize(("text", "name", "kind"), KINDS)
def test_the_model_tells_what_a_name_is(text: str, name: str, kind: NameKind) -> None:
    found = [m for m in findings("a.txt", f"Published: 9 May 2009\n\n{text}\n").mentions if m.relation == "dates"]
    assert {n.text: n.kind for n in found[0].names}[name] == kind


def test_words_of_a_name_go_before_the_model() -> None:
    assert is_told_by_its_words("Sapphire Unit") and is_told_by_its_words("Walworth Road")
    assert not is_told_by_its_words("Ann Low")


def mention(*names: Name) -> EventMention:
    """A mention that names them."""
    span = Span(0, 1)
    return EventMention("doc-a", span, span, Quote("doc-a", span, "x"), "dates", None, None, "", "other", None, names)


def kinds(*named: Name) -> dict[str, NameKind]:
    """What each name is, when every one of these is a mention of its own in one folder."""
    given = replace(findings("a.txt", "Nothing."), mentions=tuple(mention(name) for name in named))
    return {name.text: name.kind for m in of_one_kind([given])[0].mentions for name in m.names}


def test_a_name_is_one_kind_of_thing_in_a_folder() -> None:
    assert kinds(Name("Kew", "place"), Name("Kew", "place"), Name("Kew", "person")) == {"Kew": "place"}


def test_what_is_once_known_is_known_unless_it_hardly_ever_is() -> None:
    unknown = [Name("French")] * 4
    assert kinds(*unknown, Name("French", "place")) == {"French": "unknown"}
    assert kinds(*unknown[:2], Name("French", "place")) == {"French": "place"}


def test_a_last_name_alone_is_a_person() -> None:
    assert kinds(Name("Ann Low", "person"), Name("Low", "organisation"))["Low"] == "person"


def test_a_last_name_of_two_people_stands_for_neither() -> None:
    assert whole_names([mention(Name("Ann Low", "person")), mention(Name("Ben Low", "person"))]) == {}


@modelled
def test_the_places_of_a_timeline_are_places() -> None:
    texts = {
        "a.txt": "Published: 9 May 2009\n\nAnn Low was arrested in Los Angeles on 3 May 2009 by the police.\n",
        "b.txt": "Published: 9 May 2009\n\nBen Hill moved to Los Angeles on 1 May 2009.\n",
    }
    found = {(n.text, n.kind) for event in timeline(texts).events for m in event.mentions for n in m.names}
    assert ("Los Angeles", "place") in found and ("Los Angeles", "person") not in found
