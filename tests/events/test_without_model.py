"""Events by rules only: other languages, the setting that asks for it, and a machine without the extra `nlp`."""

import pytest

from tests.events.marked import findings_of
from timeline.config import Config, EventsConfig
from timeline.errors import UnknownName
from timeline.events import parse, told_once
from timeline.model import Note

TEXT = "The mayor resigned on 3 May 2010; her deputy took over a week later."


def test_without_the_model_the_document_says_so(monkeypatch):
    monkeypatch.setattr(parse, "is_available", lambda: False)
    findings = findings_of(TEXT)
    (note,) = findings.notes
    assert "by rules only" in note.message
    assert findings.mentions[0].headline == "The mayor resigned"


def test_what_is_said_of_many_documents_is_said_once():
    notes = [Note("doc-1", "by rules only"), Note("doc-1", "odd"), Note("doc-2", "by rules only")]
    assert [(note.document, note.message) for note in told_once(notes)] == [
        ("doc-1", "by rules only (so in 2 documents)"),
        ("doc-1", "odd"),
    ]


def test_rules_that_were_asked_for_are_no_oddity():
    findings = findings_of(TEXT, Config(events=EventsConfig(model="none")))
    assert findings.notes == ()
    assert findings.mentions[0].act == "resign"


def test_other_languages_are_read_by_rules(monkeypatch):
    monkeypatch.setattr(parse, "parse", lambda *_: pytest.fail("the model reads English only"))
    assert findings_of("Le maire a démissionné le 3 mai 2010.", language="fr").mentions


def test_an_unknown_model_is_refused():
    with pytest.raises(UnknownName, match="did you mean 'none'"):
        Config(events=EventsConfig(model="non"))
