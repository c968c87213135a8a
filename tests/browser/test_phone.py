"""The page in one hand: the filters in a sheet, and a way to them from everywhere."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

Visit = Callable[..., Any]
PHONE = {"width": 360, "height": 740}


def test_the_filters_wait_behind_one_button_and_keep_the_keyboard(visit: Visit) -> None:
    watched = visit("seeds", viewport=PHONE)
    page = watched.page
    assert page.locator(".facet:not(.takeaway) > summary:visible").count() == 0
    button = page.get_by_role("button", name="Filters", exact=True)
    button.press("Enter")
    sheet = page.get_by_role("dialog", name="Filters")
    type_menu = sheet.locator("summary", has_text="Type")
    type_menu.press("Enter")
    sheet.locator(".choice", has_text="Legal").locator("input").press("Space")
    shown = sheet.get_by_role("button", name="Show 2 events")
    shown.wait_for()
    page.keyboard.press("Escape")
    assert type_menu.evaluate("summary => summary === document.activeElement"), "first the filter folds"
    assert sheet.is_visible()
    page.keyboard.press("Escape")
    sheet.wait_for(state="hidden")
    assert page.evaluate("document.activeElement.textContent") == "Filters (1)"
    assert page.locator(".chip").inner_text() == "Legal"
    assert watched.errors == []


def test_the_sheet_says_what_is_in_force_and_its_counts_add_up(visit: Visit) -> None:
    page = visit("seeds", "#q=police&type=publication", viewport=PHONE).page
    page.click("#filters")
    sheet = page.get_by_role("dialog", name="Filters")
    assert sheet.locator(".chip").all_inner_texts() == ["Search: police", "Publication"]
    menu = sheet.locator(".facet", has_text="Type").first
    turn = "(menu) => getComputedStyle(menu.querySelector('summary'), '::after').transform"
    folded = menu.evaluate(turn)
    menu.locator("summary").click()
    assert menu.evaluate(turn) != folded, "the arrow of the open section is turned"
    count = int(menu.locator(".choice:has(:checked) .count").inner_text())
    shown = sheet.get_by_role("button", name="Show ").inner_text()
    assert sum(map(int, re.findall(r"\d+", shown))) == count > 0
    sheet.locator(".chip", has_text="Search").click()
    assert page.input_value("#q") == "" and sheet.locator(".chip").all_inner_texts() == ["Publication"]
    sheet.get_by_role("button", name="Clear all").click()
    assert sheet.locator(".chip").count() == 0 and sheet.get_by_role("button", name="Clear all").is_hidden()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    sheet.wait_for(state="hidden")
    assert page.locator(".finder > #chips").count() == 1


def test_what_is_searched_is_no_chip_beside_its_field(visit: Visit) -> None:
    page = visit("seeds", "#q=police", viewport=PHONE).page
    assert page.locator(".finder .chip:visible").count() == 0


def test_the_button_follows_down_the_list_and_leaves_the_evidence_alone(visit: Visit) -> None:
    page = visit("seeds", viewport=PHONE).page
    page.locator("#event-list .row").last.scroll_into_view_if_needed()
    page.locator("#filters.is-away").wait_for()
    box = page.locator("#filters").bounding_box()
    assert 0 < box["y"] < 740 and box["x"] + box["width"] <= 360 and box["height"] >= 24
    page.locator("#event-list a.open").last.click()
    page.locator("#filters").wait_for(state="hidden")


def test_when_the_window_grows_the_filters_stand_in_a_row_again(visit: Visit) -> None:
    page = visit("seeds", viewport=PHONE).page
    page.click("#filters")
    page.set_viewport_size({"width": 1440, "height": 900})
    page.get_by_role("dialog").wait_for(state="hidden")
    assert page.locator(".finder > .facets .facet > summary:visible").count() >= 5
    assert page.locator("#filters").is_hidden()


def test_what_is_best_supported_comes_before_search_and_chart_and_goes_back(visit: Visit) -> None:
    watched = visit("seeds", viewport=PHONE)
    page = watched.page
    tops = [page.locator(css).bounding_box()["y"] for css in (".standfirst", ".best", "#q", "#stage")]
    assert tops == sorted(tops)
    assert tops[1] < PHONE["height"] / 2, "its first headline is on the first screen"
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.best') !== null"), "the keyboard finds it in that order"
    page.set_viewport_size({"width": 1440, "height": 900})
    page.locator(".guide > .supported:first-child").wait_for()
    assert watched.errors == []


def test_what_stands_over_the_list_takes_a_line_and_touches_nothing(visit: Visit) -> None:
    page = visit("many", viewport=PHONE).page
    tools = [page.locator(css).bounding_box() for css in ("#takeaway summary", "#show", "#sort")]
    middles = [box["y"] + box["height"] / 2 for box in tools]
    assert max(middles) - min(middles) < 8 and tools[-1]["x"] + tools[-1]["width"] <= 345
    assert page.evaluate("""() => { const box = document.getElementById('sort').getBoundingClientRect();
        return document.elementFromPoint(box.x + 5, box.bottom - 2) === null
            || (scrollTo(0, box.top), document.elementFromPoint(box.x + 5, 28).id === 'sort'); }""")


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_what_a_field_takes_is_told_in_full(visit: Visit, width: int) -> None:
    page = visit("many", viewport={"width": width, "height": 900}).page
    cut = page.evaluate("""() => [...document.querySelectorAll('.fields input')].filter((input) => {
        const pen = document.createElement('canvas').getContext('2d');
        const [own, hint] = [getComputedStyle(input), getComputedStyle(input, '::placeholder')];
        pen.font = `${hint.fontSize} ${hint.fontFamily}`;
        return pen.measureText(input.placeholder).width
            > input.clientWidth - parseFloat(own.paddingLeft) - parseFloat(own.paddingRight);
    }).map(({ placeholder }) => placeholder)""")
    assert cut == []
    assert "2008-11" in page.get_attribute("#from", "placeholder")


def test_on_a_tablet_no_filter_stands_alone_in_its_row(visit: Visit) -> None:
    page = visit("seeds", viewport={"width": 768, "height": 1000}).page
    tops = [facet.bounding_box()["y"] for facet in page.locator("#facets .facet").all()]
    assert all(tops.count(top) > 1 for top in tops)


def test_the_evidence_has_its_name_and_a_field_its_label(visit: Visit) -> None:
    page = visit("seeds", viewport=PHONE).page
    page.locator("#event-list a.open").first.click()
    name = page.locator(".bar .kicker").bounding_box()
    close = page.locator(".bar .close").bounding_box()
    assert name["width"] > 60 and name["x"] >= 0 and close["x"] + close["width"] <= 360
    page.locator(".correct summary").first.click()
    page.locator("#panel").evaluate("(panel) => (panel.scrollTop = panel.scrollHeight)")
    field = page.locator(".correct .field").first
    page.locator(".correct .field :is(input, textarea)").first.focus()
    bar = page.locator(".bar").bounding_box()
    assert field.bounding_box()["y"] >= bar["y"] + bar["height"]


def test_the_bar_of_the_filters_covers_no_words_and_nothing_jumps(visit: Visit) -> None:
    page = visit("seeds", viewport=PHONE).page
    top = "document.querySelector('#events').getBoundingClientRect().top + scrollY"
    before = page.evaluate(top)
    page.locator("#event-list .row").last.scroll_into_view_if_needed()
    page.locator("#filters.is-away").wait_for()
    assert abs(page.evaluate(top) - before) <= 2
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    last = page.locator(".colophon p").bounding_box()
    assert last["y"] + last["height"] <= page.locator("#filters").bounding_box()["y"]


@pytest.mark.parametrize("size", [PHONE, {"width": 768, "height": 1024}])
@pytest.mark.parametrize("name", ["many", "long"])
def test_the_event_just_opened_stands_above_its_sheet(visit: Visit, name: str, size: dict[str, int]) -> None:
    page = visit(name, viewport=size).page
    for place in (1, -1):
        page.keyboard.press("Escape")
        rows = page.locator("#event-list .row")
        row = rows.nth(1 if place == 1 else rows.count() - 1)
        id = row.get_attribute("id")
        row.locator("a.open").click()
        page.locator("#panel .mention").first.wait_for()
        date, title = (page.locator(f"#{id} {part}").bounding_box() for part in (".date", "h3"))
        sheet = page.locator("#panel").bounding_box()
        assert date["y"] >= 0 and title["y"] + title["height"] <= sheet["y"], "none of both is below the sheet"
