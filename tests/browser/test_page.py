"""The page as a reader meets it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.browser.samples import contrast, export, settle
from timeline.when import parse

Visit = Callable[..., Any]
SIZES = {"desk": (1440, 900), "tablet": (768, 1024), "phone": (360, 740), "narrow": (320, 640)}


def words_of(event: dict[str, Any]) -> str:
    """The date as EDTF has it, in words; of an inferred one the page says that it is."""
    words = parse(event["when"]["edtf"]).in_words().lower()
    return words.replace(", uncertain", ", inferred") if event["when"]["basis"] == "inferred" else words


def drawn(page: Any) -> list[dict[str, Any]]:
    """The traces of the chart as they are now."""
    traces: list[dict[str, Any]] = page.evaluate("document.getElementById('chart').data")
    return traces


@pytest.mark.parametrize("name", ["seeds", "forms", "hostile", "many"])
def test_nothing_leaves_the_page_and_nothing_goes_wrong(visit: Visit, name: str) -> None:
    watched = visit(name)
    page = watched.page
    for link in page.locator("#event-list a.open").all()[:6]:
        link.click()
        for summary in page.locator("#panel details > summary").all():
            summary.click()
    for button in ("zoom-in", "earlier", "later", "zoom-out"):
        page.click(f"#{button}")
    page.fill("#q", "report")
    page.fill("#from", "2008")
    page.emulate_media(color_scheme="dark")
    settle(page)
    assert watched.outside == []
    assert watched.errors == []


def test_the_policy_forbids_every_connection(visit: Visit) -> None:
    page = visit("seeds").page
    policy = page.get_attribute("meta[http-equiv='Content-Security-Policy']", "content")
    assert "default-src 'none'" in policy and "connect-src 'none'" in policy
    assert "unsafe-inline" not in policy.split("script-src")[1].split(";")[0]
    assert page.evaluate("fetch('data:text/plain,x').then(() => 'sent', () => 'refused')") == "refused"
    insert = "const s = document.createElement('script'); s.text = 'window.ran = 1'; document.body.append(s)"
    assert page.evaluate(f"() => {{ {insert}; return window.ran }}") is None


def test_no_button_offers_to_share_the_chart(visit: Visit) -> None:
    page = visit("seeds").page
    page.hover("#chart")
    assert page.get_by_role("button", name=re.compile("share|cloud|plotly", re.IGNORECASE)).count() == 0
    assert page.locator("[data-title*='hare'], [data-title*='loud'], a[href*='plotly']").count() == 0
    assert page.locator(".modebar-btn").count() == 0


def test_first_sight_says_what_this_is(visit: Visit) -> None:
    page = visit("seeds").page
    assert page.title() == "The Southwark Sapphire unit · Timeline"
    assert page.inner_text(".standfirst").startswith(
        "Nine events between July 2008 and March 2013, as told by five documents."
    )
    assert page.locator(".best li").count() == 3
    assert page.locator(".legend dt svg").count() == page.locator(".legend dd").count()


def test_every_event_has_a_row_with_its_date_in_words(visit: Visit, pages: dict[str, Path]) -> None:
    for name in ("seeds", "forms"):
        page = visit(name).page
        for event in export(pages, name)["events"]:
            row = page.locator(f"#{event['id']}")
            assert row.is_visible()
            assert words_of(event) in row.locator(".date").inner_text().lower()
            assert row.locator("h3").inner_text() == event["title"]


def test_a_deep_link_opens_its_event(visit: Visit, pages: dict[str, Path]) -> None:
    event = export(pages, "seeds")["events"][3]
    page = visit("seeds", f"#{event['id']}").page
    assert page.inner_text("#panel h2") == event["title"]
    assert page.locator(f"#{event['id']} a.open").get_attribute("aria-current") == "true"


def test_the_address_keeps_what_the_reader_asked_for(visit: Visit) -> None:
    page = visit("seeds").page
    page.fill("#q", "jailed")
    page.fill("#from", "2012")
    page.click("summary:has-text('How dated')")
    page.click(".choice:has-text('Inferred')")
    page.click(".row:visible a.open >> nth=0")
    address = page.evaluate("location.hash")
    assert re.fullmatch(r"#ev-[0-9a-f]{10}&q=jailed&from=2012&sure=Inferred", address)
    again = visit("seeds", address).page
    assert again.input_value("#q") == "jailed"
    assert again.locator(".row:visible").count() == 1
    assert again.locator(".chip:not(.typed)").inner_text() == "Inferred"
    assert "Coleman-Farrow" in again.inner_text("#panel h2")


def test_the_list_is_one_tab_stop_and_the_arrows_reach_every_row(visit: Visit) -> None:
    page = visit("seeds").page
    assert page.locator(".row a.open[tabindex='0']").count() == 1
    count = page.locator(".row").count()
    page.locator(".row a.open[tabindex='0']").focus()
    reached = []
    for _ in range(count):
        row = page.evaluate("document.activeElement.closest('.row').id")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.matches('#panel h2')"), "who opens it reads on in the evidence"
        assert page.inner_text("#panel h2") == page.inner_text(f"#{row} h3")
        page.keyboard.press("Escape")
        assert page.locator("#panel").is_hidden()
        assert page.evaluate("document.activeElement.closest('.row').id") == row, "closing gives the focus back"
        reached.append(row)
        page.keyboard.press("ArrowDown")
    assert reached == [row.get_attribute("id") for row in page.locator(".row").all()]
    page.keyboard.press("Home")
    assert page.evaluate("document.activeElement.closest('.row').id") == reached[0]


def test_tab_walks_the_evidence_and_escape_comes_back_to_an_event_in_sight(visit: Visit) -> None:
    page = visit("many").page
    row = page.locator("#event-list .row").nth(40)
    row.locator("a.open").focus()
    page.keyboard.press("Enter")
    before = page.evaluate("scrollY")
    stops = []
    for _ in range(4):
        page.keyboard.press("Tab")
        stops.append(page.evaluate("document.activeElement.closest('#panel') !== null"))
    page.keyboard.press("Shift+Tab")
    assert all(stops) and page.evaluate("scrollY") == before, "the page behind stays where it is"
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.keyboard.press("Escape")
    assert row.evaluate("(row) => row.contains(document.activeElement)")
    box = row.bounding_box()
    assert page.locator(".finder").bounding_box()["y"] < box["y"] and box["y"] + box["height"] <= 900


def test_a_click_leaves_the_keyboard_in_the_list_and_the_evidence_follows_it(visit: Visit) -> None:
    page = visit("seeds").page
    page.locator("#event-list a.open").nth(2).click()
    steps = page.evaluate("history.length")
    for key, n in (("ArrowDown", 3), ("ArrowDown", 4), ("Home", 0)):
        page.keyboard.press(key)
        row = page.locator("#event-list .row").nth(n)
        assert row.evaluate("(row) => row.contains(document.activeElement) && row.matches('.is-open')")
        assert page.inner_text("#panel h2") == row.locator("h3").inner_text()
    assert page.evaluate("history.length") == steps, "a step back skips what was only passed"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.matches('#panel h2')")


def test_opening_is_announced(visit: Visit) -> None:
    page = visit("seeds").page
    page.locator(".row a.open").nth(1).click()
    assert page.inner_text("#live") == "Opened: A woman reports rape by Jean Say at Walworth police station"


def shape_of(event: dict[str, Any]) -> str:
    when = event["when"]
    return str(when["precision"] if when["kind"] == "point" else when["kind"])


SYMBOLS: dict[str, set[str]] = {
    "day": {"diamond"}, "time": {"diamond", "circle"}, "month": {"line", "circle"}, "season": {"line", "circle"},
    "year": {"line", "circle"}, "decade": {"line", "circle"}, "century": {"line", "circle"},
    "interval": {"line", "line-ns-open", "triangle-left", "triangle-right"},
    "bounded": {"dashed", "line-ns-open", "triangle-left", "triangle-right"},
}  # fmt: skip


@pytest.mark.parametrize("name", ["forms", "seeds"])
def test_the_mark_tells_the_precision(visit: Visit, pages: dict[str, Path], name: str) -> None:
    page = visit(name, "#view=whole").page
    traces = [trace for trace in drawn(page) if trace["meta"]["role"] == "mark"]
    for number, event in enumerate(export(pages, name)["events"]):
        assert page.locator(f"#{event['id']}").get_attribute("data-shape") == shape_of(event)
        own = [trace["meta"] for trace in traces if number in trace["meta"]["events"]]
        kinds = {m["symbol"] or ("dashed" if m["dash"] == "4px,4px" else "line") for m in own if m["tone"] != "halo"}
        kinds -= {"line-ne-open"}
        assert kinds and kinds <= SYMBOLS[shape_of(event)], event["when"]
        if event["when"]["kind"] == "point":
            hatched = any(m["dash"] == "1px,5px" for m in own)
            assert hatched == (shape_of(event) in ("year", "decade", "century") and not event["when"]["uncertain"])
        assert any(m["tone"] == "halo" for m in own) == event["when"]["approximate"]
        disagrees = any(c["severity"] != "coarser" for c in event["conflicts"])
        assert any(m["symbol"] == "line-ne-open" for m in own) == disagrees


@pytest.mark.parametrize("name", ["forms", "seeds", "many"])
@pytest.mark.parametrize("size", ["desk", "phone"])
def test_every_mark_can_be_seen(visit: Visit, name: str, size: str) -> None:
    width, height = SIZES[size]
    page = visit(name, "#view=whole", viewport={"width": width, "height": height}).page
    shown = {n for t in drawn(page) if t["meta"]["role"] == "target" for n in t["customdata"]}
    count = page.locator("#event-list .row").count()
    if name == "many":  # no room for marks: bars count them, under the best supported
        bars = sum(sum(trace["meta"]["counts"]) for trace in drawn(page) if trace["meta"]["role"] == "bar")
        assert len(shown) == {"desk": 8, "phone": 5}[size] and bars == pytest.approx(count, abs=0.5)
        return
    assert shown == set(range(count))
    for trace in drawn(page):
        meta = trace["meta"]
        if meta["role"] == "mark" and meta["tone"] != "ground":
            assert meta["size"] >= 6 or not meta["symbol"], "only lines between symbols may be thinner"
    boxes = page.evaluate("""[...document.querySelectorAll('#chart .points path.point')]
        .filter(point => getComputedStyle(point).fill !== 'rgb(255, 255, 255)') // the eye of a clock time
        .map(point => point.getBoundingClientRect()).map(box => [box.width, box.height, box.left, box.right])""")
    assert all(max(w, h) >= 6 for w, h, *_ in boxes)
    assert all(left >= -20 and right <= width + 20 for _, _, left, right in boxes)


def test_a_mark_opens_its_event(visit: Visit) -> None:
    page = visit("seeds").page
    point = page.evaluate("""() => {
        const points = document.querySelectorAll('#chart .trace:last-child .points path');
        const box = points[points.length - 1].getBoundingClientRect();
        return [box.x + box.width / 2, box.y + box.height / 2];
    }""")
    page.mouse.move(*point)
    page.locator("#chart .hoverlayer .hovertext").wait_for()  # a click is of what the pointer is known to be over
    page.mouse.down()
    page.mouse.up()
    page.locator("#panel h2", has_text="Harriet Harman").wait_for()


def test_escape_takes_the_words_over_the_chart_away(visit: Visit) -> None:
    page = visit("seeds").page
    box = page.locator("#chart .trace:last-child .points path").last.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    words = page.locator("#chart .hoverlayer .hovertext")
    words.wait_for()
    page.keyboard.press("Escape")
    words.wait_for(state="detached")


def test_zooming_keeps_the_marks_and_whole_brings_all_back(visit: Visit) -> None:
    page = visit("seeds").page

    def span() -> float:
        low, high = page.evaluate("document.getElementById('chart').layout.xaxis.range.map(v => +new Date(v))")
        return float(high - low)

    whole = span()
    page.click("#zoom-in")
    assert span() == pytest.approx(whole / 2, rel=0.01)
    page.click("#whole")
    assert span() == pytest.approx(whole, rel=0.01)
    assert page.locator("#whole").is_disabled()


def test_dragging_over_the_chart_zooms_into_it(visit: Visit) -> None:
    page = visit("seeds").page
    box = page.locator("#chart .nsewdrag").bounding_box()
    page.mouse.move(box["x"] + 300, box["y"] + 150)
    page.mouse.down()
    page.mouse.move(box["x"] + 500, box["y"] + 150, steps=5)
    page.mouse.up()
    page.wait_for_function("() => !document.getElementById('whole').disabled")


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "America/New_York", "UTC"])
def test_dates_are_the_same_everywhere(visit: Visit, pages: dict[str, Path], zone: str) -> None:
    page = visit("forms", "#view=whole", timezone_id=zone, locale="de-DE").page
    axis = page.evaluate("document.getElementById('chart').layout.xaxis")
    assert axis["ticktext"] == ["500 BC", "1", "500", "1000", "1500", "2000"]
    targets = next(trace for trace in drawn(page) if trace["meta"]["role"] == "target")
    for number, event in enumerate(export(pages, "forms")["events"]):
        row = page.locator(f"#{event['id']} .date").inner_text()
        assert words_of(event) in row.lower()
        if event["when"]["precision"] == "day" and event["when"]["kind"] == "point":
            first = targets["x"][targets["customdata"].index(number)]
            days = first / 86400000 + 719163
            assert days == parse(event["when"]["edtf"]).ordinals[0]


def test_search_looks_into_quotes_and_names(visit: Visit) -> None:
    page = visit("seeds").page
    for words, expected in (
        ("carving knife", "Jean Say kills"),
        ("specialist crime", "Sapphire is moved"),
        ("tessa", "Southwark MPs"),
    ):
        page.fill("#q", words)
        assert expected in page.locator(".row:visible").first.inner_text()
    page.fill("#q", "no such words anywhere")
    assert page.locator(".row:visible").count() == 0
    assert page.inner_text("#found") == "0 of 9 events"
    page.click("#nothing-clear")
    assert page.inner_text("#found") == "9 events"


def test_filters_count_what_they_would_leave(visit: Visit) -> None:
    page = visit("seeds").page
    page.click("summary:has-text('Type')")
    legal = page.locator(".choice", has_text="Legal")
    assert legal.locator(".count").inner_text() == "2"
    legal.click()
    assert page.locator(".row:visible").count() == 2
    page.keyboard.press("Escape")
    page.click("summary:has-text('How exact')")
    assert page.locator(".choice", has_text="Month").first.locator(".count").inner_text() == "1"
    page.keyboard.press("Escape")
    page.click(".chip")
    assert page.inner_text("#found") == "9 events"


def test_from_and_to_keep_events_that_can_lie_between(visit: Visit) -> None:
    page = visit("seeds").page
    page.fill("#from", "2010")
    page.fill("#to", "2011-06")
    titles = page.locator(".row:visible h3").all_inner_texts()
    assert [t.split()[0:3] for t in titles] == [["Jean", "Say", "kills"], ["Jean", "Say", "is"]]
    page.fill("#from", "1 January 2010")
    page.fill("#to", "June 2011")
    assert page.locator(".row:visible h3").all_inner_texts() == titles, "as the page prints them"
    assert page.inner_text("#bounds") == "" and page.locator("#bounds").is_hidden()
    page.fill("#to", "soon")
    assert page.get_attribute("#to", "aria-invalid") == "true"
    page.locator("#bounds", has_text="“soon” is not understood").wait_for()
    box, field = page.locator("#bounds").bounding_box(), page.locator("#to").bounding_box()
    assert 0 <= box["y"] - field["y"] - field["height"] < 20, "right below the field"
    page.fill("#to", "2003")
    page.locator("#bounds", has_text="From (1 January 2010) comes after To (2003)").wait_for()
    assert page.get_attribute("#from", "aria-invalid") == "true"
    page.fill("#from", "")
    assert page.inner_text("#bounds") == "" and page.get_attribute("#to", "aria-invalid") == "false"


@pytest.mark.parametrize("name", ["seeds", "forms", "hostile", "many"])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_wider_than_the_window(visit: Visit, name: str, size: str) -> None:
    width, height = SIZES[size]
    page = visit(name, viewport={"width": width, "height": height}).page
    page.locator("#event-list a.open").first.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate("document.getElementById('panel').scrollWidth <= document.getElementById('panel').clientWidth")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_and_marks_stand_out_from_their_ground(visit: Visit, scheme: str) -> None:
    page = visit("seeds", color_scheme=scheme).page
    page.locator("#event-list a.open").nth(1).click()

    def rgb(selector: str, name: str) -> list[float]:
        text = page.locator(selector).first.evaluate("(e, name) => getComputedStyle(e)[name]", name)
        return [float(v) for v in re.findall(r"[\d.]+", text)[:3]]

    rail, ground = rgb("#panel", "backgroundColor"), rgb(".finder", "backgroundColor")
    for selector in (".how", ".around", "#panel .published", ".facts dt", ".conflict h3", ".reference"):
        assert contrast(rgb(selector, "color"), rail) >= 4.5, selector
    for selector in (".standfirst", ".row .meta", ".row blockquote", ".row .date", ".flag.disagree", "#found"):
        assert contrast(rgb(selector, "color"), ground) >= 4.5, selector
    for selector in ("#panel mark", "#panel mark.date-words"):
        assert contrast(rgb(selector, "color"), rgb(selector, "backgroundColor")) >= 4.5, selector
    for mark in page.locator(".row .mark").all():
        ink = [float(v) for v in re.findall(r"[\d.]+", mark.evaluate("e => getComputedStyle(e).color"))[:3]]
        assert contrast(ink, ground) >= 3


def test_forced_colours_and_reduced_motion_do_not_break_it(visit: Visit) -> None:
    watched = visit("forms", forced_colors="active", reduced_motion="reduce")
    watched.page.locator("#event-list a.open").first.click()
    assert watched.page.locator("#panel").is_visible()
    assert watched.page.locator("#panel").evaluate("e => getComputedStyle(e).animationName") == "none"
    assert watched.errors == []


@pytest.mark.parametrize("name", ["many", "long"])
def test_a_long_list_is_jumped_in_by_its_chapters(visit: Visit, name: str) -> None:
    page = visit(name).page
    options = page.locator("#jump option").all_text_contents()[1:]
    total = int(page.inner_text("#found").split()[0].replace(",", ""))
    assert sum(int(words.rpartition("(")[2][:-1].replace(",", "")) for words in options) == total
    page.select_option("#jump", index=9)
    year = options[8].split(" (")[0][-4:]
    row = page.locator("#event-list .row:has(.open[tabindex='0'])")
    top = row.evaluate(
        "(row) => row.getBoundingClientRect().top - document.querySelector('.finder').getBoundingClientRect().bottom"
    )
    assert -1 <= top <= 40, "its first row stands right below the fields"
    assert year in row.inner_text()
    headings = page.locator("#event-list .chapter").all_text_contents()
    assert headings == ([] if name == "long" else [words.split(" (")[0] for words in options])
    page.select_option("#sort", "support")
    page.locator("#jump-field").wait_for(state="hidden")
    assert page.locator(".chapter").count() == 0


def test_a_short_list_needs_no_chapters(visit: Visit) -> None:
    page = visit("seeds").page
    assert page.locator("#jump-field").is_hidden() and page.locator(".chapter").count() == 0


def test_what_is_opened_from_afar_stands_whole_below_the_fields(visit: Visit) -> None:
    page = visit("many").page
    for at in (120, 40, 299):
        page.evaluate("id => { location.hash = id }", page.locator("#event-list .row").nth(at).get_attribute("id"))
        page.locator(".row.is-open").wait_for()
        box = page.evaluate("""() => { const [row, fields] = ['.row.is-open', '.finder'].map(
            (css) => document.querySelector(css).getBoundingClientRect());
            return [row.top - fields.bottom, innerHeight - row.bottom]; }""")
        assert box[0] >= 11 and box[1] >= 0
