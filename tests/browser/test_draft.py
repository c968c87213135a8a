"""What a person decides is a draft: shown at once, kept by the browser, undone, saved."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.browser.curating import (
    dated,
    go,
    keep,
    record,
    saved,
    sign,
    starts,
    unfold,
)
from timeline.overrule import reading


def test_the_draft_is_kept_for_these_inputs_and_can_be_undone(opened: Callable[..., Any], built: Path) -> None:
    first, second = (event["id"] for event in record(built)["events"][:2])
    page = opened(built, f"#{first}")
    unfold(page).get_by_role("button", name="Hide this event").click()
    sign(page)
    again = opened(built, f"#{first}", context=page.context)
    assert "Hidden" in again.inner_text(".decided")
    go(again, second)
    unfold(again).get_by_role("button", name="Confirm as correct").click()
    assert again.inner_text(".pending [role=status]") == "2 changes kept in this browser; download to hand them on"
    again.locator(".pending").get_by_role("button", name="Undo").click()
    assert again.inner_text(".pending [role=status]") == "1 change kept in this browser; download to hand it on"
    go(again, first)
    again.locator(".decided").get_by_role("button", name="Take back").click()
    assert again.locator(".decided").is_hidden() and again.locator(".pending").is_hidden()
    assert again.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('timeline-draft'))") == []


def row(page: Any, event: dict[str, Any]) -> Any:
    return page.locator(f"[id='{event['id']}']")


def marked(page: Any) -> list[int]:
    """The numbers of the events that have a mark in the chart."""
    numbers: list[int] = page.evaluate("""[...new Set(document.getElementById('chart').data
        .find(({ meta }) => meta.role === 'target').customdata)].sort((a, b) => a - b)""")
    return numbers


def test_best_supported_stays_as_built_and_says_what_the_draft_does(opened: Callable[..., Any], built: Path) -> None:
    page = opened(built)
    first, second, third = page.locator(".best a").all()
    said = [link.inner_text() for link in (first, second, third)]
    first.click()
    fold = unfold(page)
    fold.get_by_label("Headline").fill("What a person calls it")
    dated(page, "1999-05~")
    keep(page)
    sign(page)
    go(page, (second.get_attribute("href") or "")[1:])
    unfold(page).get_by_role("button", name="Hide this event").click()
    go(page, (third.get_attribute("href") or "")[1:])
    unfold(page).get_by_role("button", name="Confirm as correct").click()
    page.get_by_role("button", name="Close").first.click()
    flags = ["Changed in your draft", "Hidden in your draft", "In your draft: confirmed"]
    assert [link.inner_text() for link in (first, second, third)] == [
        f"{text}\n{flag}" for text, flag in zip(said, flags, strict=True)
    ]
    assert "What a person calls it" in page.locator("#event-list").inner_text()


def test_the_draft_is_drawn_at_once_and_taken_back(opened: Callable[..., Any], built: Path) -> None:
    events = record(built)["events"]
    last, hidden = events[-1], events[1]
    page = opened(built, f"#{last['id']}")
    assert marked(page) == list(range(len(events)))
    fold = unfold(page)
    fold.get_by_label("Headline").fill("What a person calls it")
    dated(page, "1999-05~")
    keep(page)
    sign(page)
    titles = page.locator("#event-list .row:visible h3")
    assert titles.first.inner_text() == "What a person calls it", "it stands where its date is"
    assert "About May 1999" in row(page, last).inner_text()
    assert "In your draft: new headline, new date" in row(page, last).inner_text()
    said, kind = (row(page, last).locator(css).bounding_box() for css in (".drafted", ".type"))
    assert said["y"] + said["height"] <= kind["y"] + 2, "on a line of its own"
    assert page.inner_text("#panel h2") == "What a person calls it"
    assert "What a person calls it" in page.text_content("#chart")
    years = page.evaluate(
        "document.getElementById('chart').layout.xaxis.range.map((v) => new Date(v).getUTCFullYear())"
    )
    assert years[0] <= 1999
    page.fill("#q", "a person calls")
    page.wait_for_function("() => document.querySelectorAll('#event-list .row:not([hidden])').length === 1")
    page.fill("#q", "")

    go(page, hidden["id"])
    unfold(page).get_by_role("button", name="Hide this event").click()
    page.locator(".row.is-hidden").wait_for()
    assert 1 not in marked(page) and len(marked(page)) == len(events) - 1
    assert page.inner_text("#found") == f"{len(events) - 1} events, 1 hidden in your draft"

    again = opened(built, context=page.context)
    again.locator(".row.is-hidden").wait_for()
    assert again.locator("#event-list .row h3").first.inner_text() == "What a person calls it"
    for _ in range(2):  # the hiding, then headline and date together
        page.locator(".pending").get_by_role("button", name="Undo").click()
    page.locator(".pending").wait_for(state="hidden")
    assert page.locator(".is-hidden, .drafted").count() == 0
    assert page.locator("#event-list .row:visible h3").all_inner_texts() == [event["title"] for event in events]
    assert marked(page) == list(range(len(events)))
    assert page.errors == again.errors == []


def test_silences_follow_the_draft(opened: Callable[..., Any], built: Path) -> None:
    events = record(built)["events"]
    page = opened(built, f"#{events[-1]['id']}")
    gaps = page.locator("#event-list .gap")
    as_built = gaps.all_inner_texts()
    unfold(page)
    dated(page, "1999-05")
    keep(page)
    sign(page)
    page.locator("#event-list .gap", has_text="Nine years").wait_for()
    after = page.locator("#event-list .row", has=page.locator(".gap")).first
    assert after.get_attribute("id") == events[0]["id"], "told above the event that ends it"
    assert "Nine years" in page.text_content("#chart")
    page.locator(".pending").get_by_role("button", name="Undo last").click()
    page.locator(".pending").wait_for(state="hidden")
    assert gaps.all_inner_texts() == as_built


def test_the_reader_says_which_other_event_is_the_same(opened: Callable[..., Any], built: Path, tmp_path: Path) -> None:
    one, *_, other = record(built)["events"]
    page = opened(built, f"#{one['id']}")
    page.get_by_text("Compare with another event").click()
    page.get_by_label("Find the other event").fill(other["title"])
    page.locator(".offered .item").first.click()
    answer = page.locator(".candidate", has_text=other["title"])
    answer.get_by_role("button", name=re.compile("^Same event")).click()
    sign(page)
    answer.locator(".decision").wait_for()
    (ruling,) = reading.read([saved(page, tmp_path)])
    assert ruling.op == "merge"
    assert [pointer.start for pointer in ruling.evidence] == starts(one) + starts(other)
    assert "joined with another" in row(page, one).inner_text()


def test_a_later_word_of_the_same_person_takes_the_place_of_the_earlier(
    opened: Callable[..., Any], built: Path, tmp_path: Path
) -> None:
    page = opened(built, f"#{record(built)['events'][0]['id']}")
    for title in ("One", "Two"):
        unfold(page).get_by_label("Headline").fill(title)
        keep(page)
        if page.locator("dialog.asks").count():
            sign(page)
    page.locator(".correct").get_by_role("button", name="Hide this event").click()
    page.locator(".correct").get_by_role("button", name="Confirm as correct").click()
    found = [(r.op, r.value) for r in reading.read([saved(page, tmp_path)])]
    assert sorted(found, key=str) == [("confirm", None), ("retitle", "Two")]


REFUSED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })"


def test_where_the_browser_keeps_nothing_the_page_says_so_and_works(
    opened: Callable[..., Any], built: Path, tmp_path: Path
) -> None:
    page = opened(built)
    page.add_init_script(REFUSED)
    page.reload()
    page.locator("#event-list a.open").first.click()
    unfold(page).get_by_role("button", name="Hide this event").click()
    sign(page)
    assert [ruling.op for ruling in reading.read([saved(page, tmp_path)])] == ["hide"]
    assert "keeps no drafts" in page.inner_text("#decisions")
    assert page.errors == []
