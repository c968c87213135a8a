"""What a document says is shown, never run, never markup, never an address; and nothing leaves the page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.browser.samples import settle
from tests.render.factory import HOSTILE

Visit = Callable[..., Any]

FOREIGN = (
    "img, iframe, object, embed, link, base, form:not(.correct > form), video, marquee, template, math, "
    "a[href^='javascript'], a[href^='data']"
)


def shown(text: str) -> str:
    """A text as a page can hold it: a browser drops NUL, and half a character is written as its escape."""
    return text.replace("\x00", "").encode("utf-8", "backslashreplace").decode()


def test_there_are_enough_of_them() -> None:
    assert len(set(HOSTILE)) >= 40


def test_hostile_text_stays_text(visit: Visit) -> None:
    watched = visit("hostile")
    page = watched.page
    sizes = page.evaluate(
        "[...document.querySelectorAll('#event-list .row')]"
        ".map((row) => row.querySelectorAll(':not(.chapter, .chapter *)').length)"
    )
    assert len(set(sizes)) <= 2, "a row has the same elements whatever its words are; a long quote one more"
    titles = page.locator("#event-list .row h3").all_text_contents()
    assert titles == [shown(text) for text in HOSTILE]
    for link in page.locator("#event-list a.open").all():
        link.click()
        page.locator("#panel .record summary").click()
    assert page.locator(FOREIGN).count() == 0
    assert page.locator("script").count() == 3
    assert page.evaluate("window.hacked") is None
    assert watched.errors == [] and watched.outside == []


def test_hostile_names_are_only_values_of_the_filters(visit: Visit) -> None:
    watched = visit("hostile")
    page = watched.page
    for menu in page.locator(".facet > summary").all():
        menu.click()
        assert page.locator(FOREIGN).count() == 0
    page.click("summary:has-text('People')")
    for at in (0, 7, 20):
        page.locator(".facet[open] .choice input").nth(at).check()
    page.select_option("#lanes", "who")
    address = page.evaluate("location.hash")
    again = visit("hostile", address)
    assert again.page.locator(".chip").count() == 3
    assert again.page.evaluate("window.hacked") is None and again.errors == [] and watched.errors == []


def test_plotly_is_given_no_markup(visit: Visit) -> None:
    page = visit("hostile").page
    page.fill("#q", "script")
    settle(page)
    assert page.locator("#chart a, #chart text b, #chart text i, #chart image").count() == 0
    labels = " ".join(page.locator("#chart text").all_text_contents())
    assert "<script>" in labels


CLICKABLE = "button, summary, a[href], input, select, label, .row, #chart .points path, #overview"


@pytest.mark.parametrize("name", ["seeds", "hostile"])
def test_no_request_leaves_the_page_under_any_click(visit: Visit, pages: dict[str, Path], name: str) -> None:
    watched = visit(name)
    page = watched.page
    opened = []
    page.context.on("page", lambda other: opened.append(other.url))
    seen = set()
    for _ in range(3):  # a click shows what was hidden, which is clicked in the next round
        for element in page.locator(CLICKABLE).element_handles():
            told = element.evaluate("e => e.outerHTML.slice(0, 160)")
            if told in seen or len(seen) > 400:
                continue
            seen.add(told)
            element.evaluate("e => (e.click ? e.click() : e.dispatchEvent(new MouseEvent('click', { bubbles: true })))")
    assert len(seen) > 60
    assert watched.outside == [] and opened == []
    assert page.url.startswith(pages[name].as_uri())
    assert (
        page.evaluate("performance.getEntriesByType('resource').filter(({ name }) => !/^(file|data|blob):/.test(name))")
        == []
    )
