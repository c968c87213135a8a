"""Captions are told apart from the text, and kept; what only speaks of pictures is text."""

from __future__ import annotations

import pytest

from tests.clean.pages import document
from tests.extras import needs
from timeline.acquire import read_bytes
from timeline.clean import clean
from timeline.config import AcquireConfig

STORY = "The inspector told the court in May 2009 that nobody had read the letters of the victims for years."


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Mayor Ann Lee at the bridge on 3 May 2012. Photograph: Tom Reed/PA", "ends with a credit"),
        ("The court house in Eastham (Photo: Elm News)", "ends with a credit"),
        ("Image caption: The court house in 2009", "says that it is one"),
        ("Pictured: Ann Lee, who resigned in 2010", "says that it is one"),
        ("Ann Lee leaves the court on Tuesday. (AP Photo/Tom Reed)", "ends with a credit"),
        ("Flood water in Mill Lane in June 2007. Reuters/Tom Reed", "ends with the name of an agency"),
        ("Ann Lee leaves the court. Credit: Elm News", "ends with a credit"),
    ],
)
def test_a_caption_is_told_by_its_label_or_its_credit(line: str, why: str) -> None:
    cleaned = clean(document(f"Head of it all\n\n{STORY}\n\n{line}\n\n{STORY} Yes.\n"))
    [remark] = cleaned.remarks
    assert (remark.kind, remark.text) == ("caption", why)
    assert remark.span.of(cleaned.text) == line
    assert not any(remark.span.overlaps(heading) for heading in cleaned.headings)


@pytest.mark.parametrize(
    "line",
    [
        STORY,
        "The picture by the door was stolen in 2009.",
        "He sent her a photo: it showed the bridge.",
        "The story was told by Reuters.",
        "The photograph is by Ann Lee, who took it in 2009, and it hangs in the town hall today.",
        "Above all, he said, pictured in his mind: peace.",
    ],
)
def test_text_about_pictures_is_none(line: str) -> None:
    assert clean(document(f"{STORY}\n\n{line}\n")).remarks == ()


def test_the_caption_of_a_figure_stays_out_of_the_article_of_a_web_page() -> None:
    needs("trafilatura")
    figure = "<figure><img src=a.jpg><figcaption>The bridge on 3 May 2012. Photograph: PA</figcaption></figure>"
    html = f"<html><body><article><h1>A bridge fell</h1>{figure}{f'<p>{STORY}</p>' * 4}</article></body></html>"
    assert "3 May 2012" not in read_bytes(html.encode(), "a.html", AcquireConfig()).raw
