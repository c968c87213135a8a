"""What the evidence says of an event: the exact characters, why, and how sure it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.browser.samples import export
from timeline.render.view import BANDS
from timeline.render.words import capital

Visit = Callable[..., Any]


def test_highlighted_text_is_the_exact_quote(visit: Visit, pages: dict[str, Path]) -> None:
    record = export(pages, "seeds")
    page = visit("seeds").page
    for event in (*record["events"], *record["undated"]):
        page.evaluate("id => { location.hash = id }", event["id"])
        page.wait_for_function(
            "title => document.querySelector('#panel h2')?.textContent === title", arg=event["title"]
        )
        for mention in event["evidence"]:
            box = page.locator(f"#panel-{mention['id']}")
            assert box.locator("q.quote").text_content() == mention["selector"][1]["exact"]
            if mention["date"]:
                assert box.locator("mark.date-words").text_content() == mention["date"]["selector"][1]["exact"]


def test_the_panel_says_why(visit: Visit) -> None:
    page = visit("seeds").page
    page.locator(".row a.open").nth(1).click()
    panel = page.locator("#panel")
    assert "Sources disagree about what came of it" in panel.inner_text()
    assert panel.locator(".conflict li").count() == 4
    assert panel.locator(".copies").count() == 1
    panel.locator("summary", has_text="Why these are told as one event").click()
    assert "one quotation in two documents" in panel.locator(".reasons").inner_text()
    panel.locator("details.does > summary").first.click()
    assert "month-name-year" in panel.inner_text()


def test_an_inferred_date_shows_its_anchor(visit: Visit) -> None:
    page = visit("seeds").page
    page.locator(".row", has_text="Coleman-Farrow").locator("a.open").click()
    page.locator("#panel details.does > summary").click()
    text = page.inner_text("#panel")
    assert "the publication date of the document, 26 February 2013 (inferred: shared passage with" in text
    assert "October 2012, inferred" in text
    assert text.count("26 February 2013 prints") == 1, "nothing is said twice"


def test_how_sure_an_event_is_stands_in_words_and_is_a_filter(visit: Visit, pages: dict[str, Path]) -> None:
    record = export(pages, "seeds")
    page = visit("seeds").page
    page.click("summary:has-text('Certainty')")
    choices = page.locator(".facet[open] .choice")
    choices.first.wait_for()
    counts = dict(
        zip(choices.locator(".value").all_inner_texts(), choices.locator(".count").all_inner_texts(), strict=True)
    )
    bands = Counter(event["confidence"]["band"] for event in record["events"] + record["undated"])
    assert {words: int(count) for words, count in counts.items()} == {BANDS[band]: bands[band] for band in bands}
    page.keyboard.press("Escape")
    for event in record["events"]:
        page.evaluate("id => { location.hash = id }", event["id"])
        page.locator("#panel h2", has_text=event["title"]).wait_for()
        page.locator(f"#panel .band.{event['confidence']['band']}").wait_for()
        assert page.inner_text("#panel .band") == capital(event["confidence"]["why"])
        assert not re.search(r"\d\s*%|0?\.\d", page.inner_text(".event-head")), "never a bare number"
