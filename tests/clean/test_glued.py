"""Furniture on one line with the story, quoted mails, editors' notes, captions that come again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.clean.pages import document
from timeline.clean import clean

STORY = "The inspector told the court in May 2009 that nobody had read the letters."


@pytest.mark.parametrize(
    "line",
    [
        f"Advertisement {STORY}",
        f"ADVERTISEMENT | {STORY}",
        f"Image source, Getty Images {STORY}",
        f"Share this article {STORY}",
        f"Backstory {STORY}",
        f"Fact file: {STORY}",
        f"{STORY} READ MORE: Minister resigns over the report",
        f"{STORY} Read more about the case here",
        f"{STORY} Sign up to our newsletter for more.",
        f"{STORY} Story continues below",
        f"Advertisement - {STORY} Click here to follow us on Facebook",
    ],
)
def test_furniture_at_an_end_of_a_line_of_story_is_cut(line: str) -> None:
    cleaned = clean(document(f"{line}\n"))
    assert cleaned.text.strip() == STORY
    assert cleaned.quote(cleaned.sentences[0]).text == STORY


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement sales fell by a tenth in 2009, the inspector told the court in May.",
        "“It was wrong.” Read more than one report before you judge, the inspector told them.",
        "He was told in 2009. Watch the door, the inspector said, and tell nobody of it.",
        "The court was told of it. Related claims against four officers were dropped in 2009.",
        "He left. Follow us on the long road to justice, she said in 2011, and see.",
        "Share this article of faith with us, the bishop told the court in May 2009.",
    ],
)
def test_story_that_only_begins_like_furniture_is_kept(line: str) -> None:
    assert clean(document(f"{line}\n")).text.strip() == line


def test_an_editors_note_is_cut_to_its_closing_bracket() -> None:
    note = "[Editor's Note Sept. 28, 2016: This story was updated.\nThe driver died on 29 May 2016.]"
    raw = f"{STORY}\n\n{note}\n\n{STORY} Yes.\n"
    cleaned = clean(document(raw))
    assert "2016" not in cleaned.text
    assert cleaned.text.count("inspector") == 2
    assert {edit.reason for edit in cleaned.edits if len(edit.span) > 5} == {"editor's note"}


def test_a_line_that_comes_again_is_no_heading() -> None:
    again = f"New jersey state police\n\n{STORY}"
    raw = f"Crash on the turnpike\n\n{STORY}\n\n{again} A.\n\n{again} B.\n"
    cleaned = clean(document(raw))
    assert [span.of(cleaned.text) for span in cleaned.headings] == ["Crash on the turnpike"]


QUOTED = "On 3 May 2010, Ann Lee wrote:\n> He fell in June 2008.\n> He rose.\n"
MAIL = f"{STORY}\n\n{QUOTED}\nThat is not so.\n\n-- \nTom Reed\n"


def mail(raw: str, title: str = "Re: Court") -> str:
    return clean(replace(document(raw), metadata={"format": "mail"}, title=title)).text


def test_a_mail_loses_what_it_quotes_and_its_signature() -> None:
    assert mail(MAIL).split() == [*STORY.split(), *"That is not so.".split()]


def test_a_mail_loses_the_mail_below_an_answer() -> None:
    below = f"{STORY}\n\n-----Original Message-----\nFrom: Ann\nSent: 3 May 2010\nTo: Tom\n\nHe fell in June 2008.\n"
    assert mail(below).strip() == STORY
    assert mail(below.replace("-----Original Message-----\n", "")).strip() == STORY


@pytest.mark.parametrize(("raw", "title"), [(MAIL, "Fwd: Court"), ("> He fell in June 2008.\n", "Re: Court")])
def test_a_forwarded_mail_and_one_that_is_all_quotation_are_kept(raw: str, title: str) -> None:
    assert "He fell in June 2008." in mail(raw, title)


def test_text_that_is_no_mail_keeps_its_quotations() -> None:
    assert "He fell in June 2008." in clean(document(MAIL)).text
