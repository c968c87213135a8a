"""The page without a mouse, without sight, and by the rules of WCAG 2.2 AA."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from tests.browser.samples import settle

Visit = Callable[..., Any]
Act = Callable[[Any], Any]

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
DESK = {"width": 1440, "height": 900}
PHONE = {"width": 320, "height": 640}


def violations(page: Any) -> list[str]:
    """What axe-core finds, each with the elements that it found it in."""
    axe = pytest.importorskip(
        "axe_playwright_python", reason="axe-playwright-python brings axe-core and is not installed"
    )
    settle(page)
    page.evaluate(files(axe).joinpath("axe.min.js").read_text(encoding="utf-8") + "; 0")
    found = page.evaluate("rules => axe.run({ runOnly: rules })", RULES)["violations"]
    return [
        f"{v['id']}: {[node['target'] for node in v['nodes']][:4]} {v['nodes'][0]['failureSummary']}" for v in found
    ]


def as_it_opens(_: Any) -> None:
    pass


def panel_open(page: Any) -> None:
    page.locator("#event-list a.open").nth(1).click()
    page.locator("#panel .mention").first.wait_for()
    for summary in page.locator("#panel details > summary").all():
        summary.click()
    settle(page)


def filter_on(page: Any) -> None:
    page.fill("#q", "police")
    if page.viewport_size["width"] < 700:
        page.click("#filters")
    page.click("summary:has-text('Type')")
    page.locator(".choice input:visible").first.press("Space")


def lanes_and_shelves(page: Any) -> None:
    page.locator("dialog").evaluate_all("dialogs => dialogs.forEach((dialog) => dialog.close())")
    page.select_option("#lanes", "type")
    page.locator(".shelf").evaluate_all("shelves => shelves.forEach((shelf) => (shelf.open = true))")


def decided(page: Any) -> None:
    page.evaluate("localStorage.setItem('timeline-by', 'Ada')")
    page.reload()
    panel_open(page)
    page.locator(".correct").get_by_label("Date").fill("2008-13")
    page.get_by_role("button", name="Hide this event").click()
    page.locator(".shelf").evaluate_all("shelves => shelves.forEach((shelf) => (shelf.open = true))")
    page.locator(".decided .decision").wait_for()


def asked_who(page: Any) -> None:
    page.evaluate("localStorage.clear()")
    page.reload()
    panel_open(page)
    page.get_by_role("button", name="Hide this event").click()


def taking_away(page: Any) -> None:
    page.locator(".takeaway").evaluate("menu => (menu.open = true)")


STATES: dict[str, Act] = {
    "as it opens": as_it_opens, "panel open": panel_open, "filter on": filter_on, "lanes": lanes_and_shelves,
    "taking away": taking_away, "decided": decided, "asked who": asked_who,
}  # fmt: skip


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_axe_finds_nothing(visit: Visit, scheme: str, size: dict[str, int]) -> None:
    page = visit("seeds", color_scheme=scheme, viewport=size).page
    for state, reach in STATES.items():
        reach(page)
        assert violations(page) == [], state


@pytest.mark.parametrize("name", ["forms", "many", "long"])
def test_axe_finds_nothing_on_other_timelines(visit: Visit, name: str) -> None:
    page = visit(name).page
    panel_open(page)
    assert violations(page) == []


def focused_row(page: Any) -> str:
    """The id of the row that has the keyboard, empty when none has."""
    row: str = page.evaluate("document.activeElement.closest('.row')?.id ?? ''")
    return row


def test_with_the_keyboard_alone_every_event_is_opened_read_and_left(visit: Visit) -> None:
    page = visit("seeds").page
    for _ in range(60):
        page.keyboard.press("Tab")
        if focused_row(page):
            break
    rows = [row.get_attribute("id") for row in page.locator(".row").all()]
    for id in rows:
        assert focused_row(page) == id
        page.keyboard.press("Enter")
        assert page.inner_text("#panel h2") == page.inner_text(f"#{id} h3")
        stops = evidence_stops(page)
        assert {"Copy link", "Close", "For the record"} <= set(stops), "every button and fold can be reached"
        page.keyboard.press("Escape")
        assert focused_row(page) == id and page.locator("#panel").is_hidden()
        page.keyboard.press("ArrowDown")
    assert focused_row(page) == rows[-1]


def evidence_stops(page: Any) -> list[str]:
    """What Tab reaches in the panel from its heading, backwards and forwards, each in view and with its ring."""
    stops: list[str] = []
    for key in ("Shift+Tab", "Tab"):
        while True:
            page.keyboard.press(key)
            inside = page.evaluate("document.getElementById('panel').contains(document.activeElement)")
            if not inside or len(stops) > 200:
                break
            stops.append(page.evaluate("document.activeElement.textContent"))
            ring = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            box = page.evaluate("(({ top, bottom }) => [top, bottom])(document.activeElement.getBoundingClientRect())")
            assert ring != "none" or "H2" in page.evaluate("document.activeElement.tagName")
            assert box[1] > 0 and box[0] < 900, "what has the keyboard is in view"
        page.evaluate("document.querySelector('#panel h2').focus()")
    return stops


def test_no_letter_does_anything_outside_a_field(visit: Visit) -> None:
    page = visit("seeds").page
    before = page.evaluate("document.body.innerText + location.hash")
    page.keyboard.type("abcdefghijklmnopqrstuvwxyz/?")
    assert page.evaluate("document.body.innerText + location.hash") == before


def test_the_chart_moves_with_the_keyboard_and_with_buttons(visit: Visit) -> None:
    page = visit("seeds").page
    span = "(([low, high]) => high - low)(document.getElementById('chart').layout.xaxis.range.map(Number))"
    whole = page.evaluate(span)
    page.focus("#stage")
    page.keyboard.press("Shift+ArrowUp")
    assert page.evaluate(span) == pytest.approx(whole / 2, rel=0.01)
    page.keyboard.press("Shift+ArrowDown")
    assert page.evaluate(span) == pytest.approx(whole, rel=0.01)


def test_targets_are_large_enough(visit: Visit) -> None:
    page = visit("seeds", viewport=PHONE).page
    panel_open(page)
    small = page.evaluate("""[...document.querySelectorAll("button, summary, select, input, a.open")]
        .filter((e) => e.checkVisibility() && !e.closest("label"))
        .map((e) => [e.textContent, e.getBoundingClientRect()])
        .filter(([, box]) => box.height && box.height < 23.5).map(([text]) => text)""")
    assert small == []


def test_what_a_screen_reader_says_of_the_evidence(visit: Visit, request: pytest.FixtureRequest) -> None:
    page = visit("seeds").page
    page.locator("#event-list a.open").nth(1).click()
    said = page.locator("#panel").aria_snapshot()
    golden = Path(__file__).with_name("panel.aria.yml")
    if request.config.getoption("--rewrite", default=False):
        golden.write_text(f"{said}\n", encoding="utf-8")
    assert f"{said}\n" == golden.read_text(encoding="utf-8")
