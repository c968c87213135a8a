"""Thousands of events: nothing is left out silently, and the page stays small and quick.

Times are measured by `tests/bench/page.py`; here are the sizes, and that the counts are of all events.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.browser.samples import settle
from timeline.render import figure

Visit = Callable[..., Any]
LONG = 2500


def counted_in_bars(page: Any) -> float:
    sums: float = page.evaluate("""document.getElementById("chart").data.filter((t) => t.meta.role === "bar")
        .flatMap((t) => [...t.meta.counts]).reduce((sum, count) => sum + count, 0)""")
    return sums


@pytest.fixture
def long(visit: Visit) -> Any:
    page = visit("long").page
    page.locator("#event-list .row").first.wait_for()
    return page


def test_the_file_is_small(pages: dict[str, Path]) -> None:
    own = pages["long"].stat().st_size - len(figure.plotly_js().encode())
    fixed = pages["forms"].stat().st_size - len(figure.plotly_js().encode())
    assert (own - fixed) / LONG <= 300


def test_bars_count_every_event_whatever_the_filter(long: Any) -> None:
    assert long.inner_text("#found") == "2,500 events"
    assert counted_in_bars(long) == pytest.approx(LONG, abs=0.5)
    assert long.inner_text("#span").endswith(", all 2,500 events")
    long.click("summary:has-text('Type')")
    row = long.locator(".choice", has_text="Crime")
    count = int(row.locator(".count").inner_text().replace(",", ""))
    row.click()
    assert long.inner_text("#found").startswith(f"{count:,} of 2,500")
    marks = {n for t in long.evaluate("document.getElementById('chart').data") if t["meta"]["role"] == "target"
             for n in t["customdata"]}  # fmt: skip
    assert counted_in_bars(long) == pytest.approx(count, abs=0.5) or len(marks) == count


def test_a_bar_says_what_it_counts_and_opens_its_stretch_of_time(long: Any) -> None:
    box = long.locator("#chart .nsewdrag").bounding_box()
    long.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] - 30)
    words = long.locator("#chart .hoverlayer .hovertext")
    words.wait_for()
    assert re.search(r"\d events?", words.text_content())
    long.mouse.down()
    long.mouse.up()
    long.wait_for_function("() => document.getElementById('span').textContent.endsWith(' of 2,500 events')")


def test_in_lanes_every_band_counts_its_events(long: Any) -> None:
    long.select_option("#lanes", "type")
    heads = long.evaluate("document.getElementById('chart').layout.annotations.map(({ text }) => text)")
    heads = [head for head in heads if head.startswith("<b>")]
    assert sum(int(head.rsplit(" ", 1)[1].replace(",", "")) for head in heads) == LONG
    assert counted_in_bars(long) == pytest.approx(LONG, abs=0.5)


def test_the_page_holds_few_elements_at_every_place_of_the_list(long: Any) -> None:
    for share in (0, 0.5, 1):
        long.evaluate("share => scrollTo(0, share * document.body.scrollHeight)", share)
        settle(long)
        assert long.evaluate("document.getElementsByTagName('*').length") <= 5000
        assert long.evaluate("document.querySelectorAll('#event-list .row').length") < 60


def test_a_long_list_is_walked_with_the_keyboard_from_end_to_end(long: Any) -> None:
    long.locator("#event-list a.open[tabindex='0']").focus()
    numbers = []
    for key in ("End", "Home", "PageDown", "ArrowDown"):
        long.keyboard.press(key)
        row = long.evaluate("document.activeElement.closest('.row')?.getAttribute('aria-posinset')")
        numbers.append(row)
    assert numbers == ["2500", "1", "11", "12"]
    long.keyboard.press("Enter")
    long.locator("#panel .mention").wait_for()
    long.keyboard.press("Escape")
    assert long.evaluate("document.activeElement.closest('.row')?.getAttribute('aria-posinset')") == "12"


def test_packed_evidence_is_the_evidence(visit: Visit, pages: dict[str, Path]) -> None:
    record = json.loads(pages["long"].with_name("timeline.json").read_text(encoding="utf-8"))
    for event in (record["events"][0], record["events"][1234], record["events"][-1]):
        page = visit("long", f"#{event['id']}").page
        page.locator("#panel .mention").wait_for()
        assert page.inner_text("#panel h2") == event["title"]
        quote = page.locator("#panel q.quote").first.text_content()
        assert quote == event["evidence"][0]["selector"][1]["exact"]


def test_the_search_of_a_long_list_reads_the_quotes_too(long: Any) -> None:
    long.fill("#q", "in case 1234,")
    long.wait_for_function("() => document.getElementById('found').textContent.startsWith('1 of 2,500')")
    assert long.locator("#event-list .row").count() == 1


def test_the_overview_is_a_brush(long: Any) -> None:
    box = long.locator("#overview").bounding_box()
    long.mouse.move(box["x"] + 200, box["y"] + 20)
    long.mouse.down()
    long.mouse.move(box["x"] + 300, box["y"] + 20, steps=4)
    long.mouse.up()
    long.wait_for_function("() => document.getElementById('span').textContent.endsWith(' of 2,500 events')")
    long.click("#whole")  # waits until it can be clicked
    long.wait_for_function("() => document.getElementById('span').textContent.endsWith(', all 2,500 events')")


def test_without_scripts_a_long_page_says_where_its_events_are(visit: Visit) -> None:
    page = visit("long", java_script_enabled=False).page
    assert "needs scripts; timeline.json beside this page holds them all" in page.inner_text("body")
    assert page.locator("svg.still .bar-of-year").count() >= 12


def test_print_says_what_it_leaves_out(long: Any) -> None:
    long.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert "The first 2,000 of 2,500 events are printed" in long.inner_text("main")
    assert long.locator("#event-list .row").count() == 2000
    long.evaluate("dispatchEvent(new Event('afterprint'))")
    assert long.locator("#event-list .row").count() < 60
