"""All that a reader asked for stands in the address, and an address shows someone else the same."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

Visit = Callable[..., Any]


def address_of(page: Any) -> str:
    """The address, once what waits to be written into it is: timers of a page go off in their order."""
    address: str = page.evaluate("new Promise((done) => setTimeout(() => done(location.hash), 200))")
    return address


def reads(page: Any, headline: str) -> None:
    """Waits until the evidence of that event is open; a step through the history arrives when it likes."""
    page.wait_for_function("words => document.querySelector('#panel h2')?.textContent === words", arg=headline)


def days_in_view(page: Any) -> list[float]:
    days: list[float] = page.evaluate(
        "document.getElementById('chart').layout.xaxis.range.map(v => Math.round(new Date(v) / 86400000))"
    )
    return days


def test_the_stretch_of_time_stands_in_the_address(visit: Visit) -> None:
    page = visit("seeds").page
    assert address_of(page) == ""
    page.click("#zoom-in")
    page.click("#later")
    address = address_of(page)
    assert re.fullmatch(r"#view=\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d", address)
    again = visit("seeds", address).page
    assert days_in_view(again) == days_in_view(page)
    again.click("#whole")
    assert address_of(again) == ""


def test_lanes_order_and_folded_events_stand_in_the_address(visit: Visit) -> None:
    page = visit("seeds").page
    page.select_option("#lanes", "who")
    page.select_option("#sort", "support")
    address = address_of(page)
    again = visit("seeds", address).page
    assert again.input_value("#lanes") == "who" and again.input_value("#sort") == "support"
    assert again.locator(".row h3").first.inner_text() == page.locator(".row h3").first.inner_text()


def test_list_or_chart_alone_stands_in_the_address(visit: Visit) -> None:
    page = visit("seeds").page
    page.select_option("#show", "list")
    assert page.locator(".picture").first.is_hidden() and page.locator("#event-list .row").first.is_visible()
    page.select_option("#show", "chart")
    assert page.evaluate("location.hash") == "#show=chart"
    assert page.locator("#event-list").is_hidden() and page.locator("#chart .xtick text").first.is_visible()
    again = visit("seeds", "#show=list").page
    assert again.locator(".picture").first.is_hidden()
    again.select_option("#show", "")
    again.locator("#chart .xtick text").first.wait_for()


def test_nonsense_in_an_address_does_no_harm(visit: Visit) -> None:
    watched = visit("seeds", "#view=yesterday/&lanes=chaos&sort=up&type=none&ev-zz&%F0%28&with=all")
    assert watched.errors == []
    assert watched.page.locator(".row:visible").count() == 0, "no event is of type none"
    watched.page.click("#nothing-clear")
    assert watched.page.locator("#event-list .row:visible").count() > 0


def test_back_closes_what_was_opened_and_forth_opens_it_again(visit: Visit) -> None:
    page = visit("seeds").page
    links = page.locator("#event-list a.open")
    links.nth(0).click()
    first = page.inner_text("#panel h2")
    links.nth(2).click()
    page.go_back()
    reads(page, first)
    page.go_back()
    page.locator("#panel").wait_for(state="hidden")
    page.go_forward()
    reads(page, first)


def test_an_old_id_opens_the_event_that_took_it_in(browser: Any, tmp_path: Path) -> None:
    from tests.render.factory import seeds
    from timeline import render

    timeline = seeds()
    joined = replace(timeline.events[2], aliases=("ev-0123456789",))
    timeline = replace(timeline, events=(*timeline.events[:2], joined, *timeline.events[3:]))
    page = browser.new_page()
    page.goto(render.write(timeline, tmp_path).html.as_uri() + "#ev-0123456789")
    assert page.inner_text("#panel h2") == joined.title
    assert page.evaluate("location.hash") == f"#{joined.id}", "the address says the id of today"
    page.close()


FRAME = """<!doctype html><body><script>
  window.told = [];
  addEventListener("message", (event) => told.push(event.data.timeline));
</script><iframe id="frame" width="800" height="500" src="{}?embed"></iframe>"""


def test_inside_another_page_it_is_smaller_and_tells_its_address(browser: Any, pages: dict[str, Path]) -> None:
    outer = pages["seeds"].with_name("outer.html")
    outer.write_text(FRAME.format(pages["seeds"].name), encoding="utf-8")
    page = browser.new_page()
    page.goto(outer.as_uri())
    frame = page.frame_locator("#frame")
    frame.locator("#event-list a.open").nth(1).click()
    page.wait_for_function("told.some(({ address, height }) => /^#ev-/.test(address) && height > 300)")
    assert frame.locator(".guide").is_hidden()
    assert frame.locator(".colophon a").get_attribute("target") == "_blank"
    other = frame.locator("#event-list .row").nth(3)
    page.evaluate("id => frames[0].postMessage({ timeline: { address: '#' + id } }, '*')", other.get_attribute("id"))
    other.locator("a[aria-current]").wait_for()
    page.close()
