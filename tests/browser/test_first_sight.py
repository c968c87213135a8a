"""What a stranger needs at once: the time in view, labels on a phone, a key of what is drawn, counts that agree."""

# ruff: noqa: E501 - lines of scripts
from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.browser.curating import dated, keep, record, sign, unfold
from tests.browser.samples import EVENT, contrast

Visit = Callable[..., Any]
EPOCH = date(1970, 1, 1)


def test_the_span_in_view_is_that_of_the_lead_and_follows_the_zoom(visit: Visit) -> None:
    page = visit("seeds").page
    assert "between July 2008 and March 2013" in page.inner_text(".standfirst")
    assert page.inner_text("#span") == "In view: Jul 2008 to Mar 2013, all 9 events"
    page.click("#zoom-in")
    assert re.fullmatch(r"In view: \w+ 20\d\d to \w+ 20\d\d, \d of 9 events", page.inner_text("#span"))


def test_the_list_says_what_of_it_the_chart_shows_and_can_hold_only_that(visit: Visit) -> None:
    page = visit("seeds").page
    assert page.locator("#apart").is_hidden()
    page.click("#zoom-in")
    (count,) = re.findall(r", (\d) of 9 events", page.inner_text("#span"))
    assert page.inner_text("#apart") == f"The chart shows {count} of them List only these"
    assert page.inner_text("#found") == "9 events"
    before = days_in_view(page)
    page.click("#apart button")
    assert page.inner_text("#found") == f"{count} of 9 events"
    assert page.locator("#event-list .row:visible").count() == int(count)
    assert page.evaluate("document.activeElement.id") == "clear"
    assert page.locator("#apart").is_hidden(), "list and chart hold the same at once"
    after = days_in_view(page)
    assert all(abs(a - b) < 1 for a, b in zip(after, before, strict=True)), "the chart does not move"
    days = [date.fromisoformat(page.input_value(field)) for field in ("#from", "#to")]
    assert [str(days[0]), str(days[1] + timedelta(1))] == [str(EPOCH + timedelta(day)) for day in after]
    page.click("#clear")
    assert page.inner_text("#found") == "9 events"


def days_in_view(page: Any) -> list[float]:
    days: list[float] = page.evaluate(
        "document.getElementById('chart').layout.xaxis.range.map((v) => new Date(v) / 86400000)"
    )
    return days


@pytest.mark.parametrize("zooms", [1, 3, 5])
def test_only_what_is_in_view_is_listed_once_and_again_from_the_address(visit: Visit, zooms: int) -> None:
    page = visit("many").page
    for _ in range(zooms):
        page.click("#zoom-in")
    (count,) = re.findall(r"shows (\d+) of them", page.inner_text("#apart"))
    page.click("#apart button")
    assert page.inner_text("#found") == f"{count} of 300 events" and page.locator("#apart").is_hidden()
    again = visit("many", page.evaluate("location.hash")).page
    assert again.inner_text("#found") == f"{count} of 300 events" and again.locator("#apart").is_hidden()


def test_after_a_filter_the_chart_shows_all_that_match(visit: Visit) -> None:
    page = visit("forms").page
    assert re.search(r", 15 of 26 events", page.inner_text("#span")), "of all events it opens with the closest"
    page.fill("#q", "e")
    page.wait_for_function("() => / all \\d+ events/.test(document.getElementById('span').textContent)")
    assert page.locator("#apart").is_hidden()


def test_a_date_that_goes_on_beyond_the_view_is_told_so(visit: Visit) -> None:
    page = visit("seeds", "#view=2008-11-10/2008-11-20").page
    signs = "document.getElementById('chart').data.filter(({ meta }) => meta.role === 'beyond').map(({ text }) => text[0].trim())"
    assert page.evaluate(signs) == ["«", "»"]
    assert page.inner_text("#hint") == "« or »: the date goes on beyond what is in view."
    page.click("#whole")
    assert page.evaluate(signs) == [] and "beyond" not in page.inner_text("#hint")


@pytest.mark.parametrize("size", [(1440, 900), (360, 740)])
def test_the_buttons_that_move_the_chart_stand_over_it(visit: Visit, size: tuple[int, int]) -> None:
    page = visit("seeds", viewport={"width": size[0], "height": size[1]}).page
    line, chart = page.locator(".sight").bounding_box(), page.locator("#stage").bounding_box()
    for button in page.locator(".zoom button").all():
        box = button.bounding_box()
        assert line["y"] <= box["y"] and box["y"] + box["height"] <= line["y"] + line["height"] <= chart["y"] + 1
        assert box["x"] >= 0 and box["x"] + box["width"] <= size[0]


def test_on_a_phone_every_mark_of_a_few_has_its_date_and_stays_within_the_picture(visit: Visit) -> None:
    page = visit("seeds", viewport={"width": 360, "height": 740}).page
    labels = page.locator("#chart .textpoint text")
    dates = [date.split(", ")[0] for date in page.locator("#event-list .row .date").all_inner_texts()]
    told = [label.text_content() or "" for label in labels.all()]
    assert [date for date in dates if not any(date in text for text in told)] == []
    for title in page.locator("#event-list .row h3").all_inner_texts():
        assert any(" ".join(title.split()[:3]) in text for text in told), title
    for label in labels.all():
        box = label.bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= 360


def test_the_chart_is_as_tall_as_its_rows(visit: Visit) -> None:
    page = visit("seeds").page
    tall = "document.getElementById('chart').layout.height"
    whole, count = page.evaluate(tall), page.locator("#event-list .row").count()
    page.goto(f"{page.url.split('#')[0]}#view=2012-09-01/2013-04-30")
    page.reload()
    page.locator("#chart .textpoint text").first.wait_for()
    few = page.evaluate("document.getElementById('chart').data.find((t) => t.meta.role === 'label').y.length")
    assert few < count and page.evaluate(tall) < whole


def test_colours_are_told_in_one_line_above_the_chart(visit: Visit) -> None:
    page = visit("many").page
    key, chart = page.locator(".picture.live .inks").bounding_box(), page.locator("#chart").bounding_box()
    assert key["height"] < 26 and key["y"] + key["height"] <= chart["y"] + 1
    types = page.evaluate("[...new Set([...document.querySelectorAll('.row .type')].map((one) => one.textContent))]")
    told = ", ".join(page.locator(".picture.live .inks li").all_inner_texts()).lower()
    assert types and all(type.lower() in told for type in types)
    assert page.locator(".guide .inks").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_silence_is_seen_on_the_axis(visit: Visit, scheme: str) -> None:
    page = visit("seeds", color_scheme=scheme, viewport={"width": 1920, "height": 900}).page
    ground = page.evaluate("getComputedStyle(document.body.parentElement).backgroundColor")
    lines = page.evaluate("document.getElementById('chart').layout.shapes.map(({ line }) => line.color)")
    assert lines
    behind = channels_of(ground)
    for line in lines:
        *ink, share = channels_of(line)
        mixed = [share * own + (1 - share) * under for own, under in zip(ink, behind, strict=True)]
        assert contrast(mixed, behind) >= 3


def channels_of(colour: str) -> list[float]:
    return [float(value) for value in re.findall(r"[\d.]+", colour)]


def test_the_key_shows_the_marks_of_the_page_and_the_rest_on_request(visit: Visit) -> None:
    page = visit("seeds").page
    shown = page.locator(".guide .fold > .legend dd").all_inner_texts()
    others = page.locator(".guide .more .legend dd").all_text_contents()
    assert "on that day" in shown and "within that decade or century, fainter the longer" in others
    assert not set(shown) & set(others)
    assert page.locator(".more .legend").is_hidden()


def test_the_count_beside_the_list_names_what_is_not_in_it(visit: Visit) -> None:
    page = visit("seeds").page
    assert page.inner_text("#besides").strip() == "and 2 without a date"
    assert page.locator("#undated-list .row").count() == 2


def test_a_draft_says_that_the_first_lines_are_as_built(opened: Callable[..., Any], built: Path) -> None:
    last = record(built)["events"][-1]
    page = opened(built, f"#{last['id']}")
    assert page.locator(".as-built").is_hidden()
    unfold(page)
    dated(page, "1999-05")
    keep(page)
    sign(page)
    page.locator(".as-built").wait_for()
    assert page.locator(f"[id='{last['id']}']").evaluate(
        "(row) => { const { top, bottom } = row.getBoundingClientRect(); return bottom > 0 && top < innerHeight; }"
    ), "the row is followed to where its new date put it"
    page.locator(".pending").get_by_role("button", name="Undo last").click()
    page.locator(".as-built").wait_for(state="hidden")


def test_what_was_over_by_a_day_is_a_short_tail_and_stays_out_of_earlier_time(js: Any) -> None:
    until = {**EVENT, "start": None, "end": 730606, "shape": "bounded", "when": "By 1 May 2001", "edtf": "/2001-05-01"}
    body = """const box = document.createElement('div'); document.body.append(box); Object.defineProperty(box, 'clientWidth', { value: 1032 });
        const drawn = []; globalThis.Plotly = { react(box, traces, layout) { box.layout = layout; drawn.push(traces); } }; box.on = () => {};
        const data = { events: x, marks: [[{ at: 'span', tone: 'ink', size: 2, symbol: '', stroke: 0, dash: 'solid' }]], config: {}, layout: { margin: { l: 16, r: 16, t: 8, b: 44 }, xaxis: {}, yaxis: {} } };
        const chart = m.makeChart(box, data, { chosen() {}, moved() {} }); chart.show([0, 1], [], '', []); chart.zoomTo([729000, 730000]);
        const spans = drawn.map((traces) => traces.filter(({ meta }) => meta.role === 'mark').flatMap(({ meta, x }) => meta.events.map((n, i) => [n, (x[3 * i + 1] - x[3 * i]) / 86400000])));
        return [spans, drawn[0].find(({ meta }) => meta.role === 'target').x.length];"""
    spans, _ = js(
        "chart", body, [{**until, "n": 0}, {**EVENT, "n": 1, "start": 729000, "end": 729100, "shape": "bounded"}]
    )
    whole, earlier = (dict(each) for each in spans)
    assert whole[0] < 100 and set(earlier) == {1}
