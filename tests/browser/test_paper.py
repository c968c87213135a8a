"""The page where nothing moves: on paper, and with scripts switched off."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.browser.samples import export

Visit = Callable[..., Any]


def test_without_scripts_the_list_is_complete(visit: Visit, pages: dict[str, Path]) -> None:
    page = visit("seeds", java_script_enabled=False).page
    text = page.inner_text("body")
    for event in export(pages, "seeds")["events"]:
        assert event["title"] in text
        for mention in event["evidence"]:
            quote = mention["selector"][1]["exact"]
            if not mention["quote_group"]:
                assert " ".join(quote.split()) in " ".join(text.split())
    assert not page.locator("#q").is_visible()


def test_on_paper_it_is_whole_and_black_on_white(visit: Visit, pages: dict[str, Path]) -> None:
    pdfium = pytest.importorskip("pypdfium2", reason="pypdfium2, which reads the printed page, is missing")
    page = visit("seeds", color_scheme="dark").page
    paper = pdfium.PdfDocument(page.pdf(format="A4", print_background=True))
    text = " ".join(" ".join(sheet.get_textpage().get_text_range() for sheet in paper).split())
    record = export(pages, "seeds")
    for event in (*record["events"], *record["undated"]):
        assert event["title"] in text
        for mention in event["evidence"]:
            if not mention["quote_group"]:
                assert " ".join(mention["selector"][1]["exact"].split())[:60] in text
    first = paper[0].render(grayscale=True).to_numpy()
    assert first[2, 2] == 255, "the ground is white in the dark too"
    assert (first == 255).mean() > 0.7


def test_what_only_acts_on_the_screen_is_not_on_paper(visit: Visit) -> None:
    page = visit("many").page
    page.click("#zoom-in")
    page.locator("#apart").wait_for()
    page.emulate_media(media="print")
    for css in ("#apart", "#jump-field", ".zoom", "#q"):
        assert page.locator(css).is_hidden(), css
    assert page.locator(".chapter").first.is_visible() and page.locator("#span").is_visible()


def test_print_has_every_title_and_quote(visit: Visit, pages: dict[str, Path]) -> None:
    page = visit("seeds").page
    page.emulate_media(media="print")
    assert all(row.is_visible() for row in page.locator("#event-list .row").all())
    assert page.locator(".row .others").first.is_visible()
    assert page.locator(".finder").is_hidden()
