"""A person corrects events in the page, saves the decisions, builds again and finds them followed."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.browser.curating import (
    build,
    dated,
    go,
    keep,
    record,
    saved,
    sign,
    single,
    starts,
    unfold,
)
from timeline.overrule import reading


def correct(page: Any, before: dict[str, Any]) -> None:
    """Headline, date and type of the second event, the third in two, one hidden, and one suggestion followed."""
    _, second, third = before["events"][:3]
    go(page, second["id"])
    fold = unfold(page)
    fold.get_by_label("Headline").fill("A woman reports a rape at Walworth police station")
    dated(page, "2008-11-03~")
    fold.get_by_label("Type").select_option("legal")
    fold.get_by_label("Note: why").fill("the article never names her")
    keep(page)
    sign(page)
    assert page.locator(".decided .decision").count() == 3

    go(page, single(before)["id"])
    unfold(page).get_by_role("button", name="Hide this event").click()

    go(page, third["id"])
    unfold(page).locator(".apart > summary").click()
    page.locator(".apart .choice").last.click()
    page.get_by_role("button", name="Tell them apart").click()

    go(page, before["suggestions"][0]["a"]["event"])
    page.get_by_role("button", name=re.compile("^Same event")).first.click()
    page.locator(".possible .decision").wait_for()
    page.get_by_text("6 changes kept in this browser").wait_for()


def test_the_whole_round(opened: Callable[..., Any], built: Path, tmp_path: Path) -> None:
    before = record(built)
    _, second, third = before["events"][:3]
    page = opened(built)
    correct(page, before)

    path = saved(page, tmp_path)
    rulings = reading.read([path])
    assert sorted(ruling.op for ruling in rulings) == ["hide", "merge", "redate", "retitle", "retype", "split"]
    assert {ruling.by for ruling in rulings} == {"Ada"}
    retitle = next(ruling for ruling in rulings if ruling.op == "retitle")
    assert retitle.note == "the article never names her"
    assert retitle.fingerprint and retitle.fingerprint.title == second["title"]
    assert [pointer.start for pointer in retitle.evidence] == starts(second)

    after = build(tmp_path / "second", "--decisions", str(path))
    everything = (*after["events"], *after["undated"])
    assert [entry["state"] for entry in after["decisions"]] == ["held"] * 6
    corrected = next(event for event in after["events"] if event["title"].startswith("A woman reports a rape"))
    assert (corrected["when"]["edtf"], corrected["type"]) == ("2008-11-03~", "legal")
    assert corrected["curation"]["by"] == "Ada"
    assert [starts(event) for event in after["hidden"]] == [starts(single(before))]
    one = {side["event"] for side in (before["suggestions"][0]["a"], before["suggestions"][0]["b"])}
    assert any(one <= {event["id"], *event["aliases"]} for event in everything)
    first, *_, last = starts(third)
    assert not [event for event in everything if {first, last} <= set(starts(event))]

    again = opened(tmp_path / "second", f"#{corrected['id']}")
    assert again.inner_text("#panel h2") == corrected["title"]
    assert "Ada" in again.inner_text(".decided")
    assert "kept in this browser" not in again.inner_text(".decided")
    assert again.locator(".pending").is_hidden()
    assert again.errors == page.errors == []
    # what the page was built with stands in the file that it saves next
    (tmp_path / "third").mkdir()
    assert reading.read([saved(again, tmp_path / "third")]) == rulings


def test_every_mention_is_named_as_the_build_names_it(opened: Callable[..., Any], built: Path, tmp_path: Path) -> None:
    export = record(built)
    sha256 = {document["id"]: document["sha256"] for document in export["documents"]}
    page = opened(built)
    for event in (*export["events"], *export["undated"]):
        go(page, event["id"])
        unfold(page).get_by_role("button", name="Confirm as correct").click()
        if page.locator("dialog.asks").count():
            sign(page)
    decisions = json.loads(saved(page, tmp_path).read_text(encoding="utf-8"))["decisions"]
    for event, decision in zip((*export["events"], *export["undated"]), decisions, strict=True):
        assert decision["evidence"] == [
            {
                "sha256": sha256[mention["document"]],
                "file": mention["file"],
                "start": mention["selector"][0]["start"],
                "exact": mention["selector"][1]["exact"],
                "date": (date := mention["date"])
                and {"start": date["selector"][0]["start"], "exact": date["selector"][1]["exact"]},
            }
            for mention in event["evidence"]
        ]
        assert decision["fingerprint"] == {
            "title": event["title"], "edtf": event["when"]["edtf"], "type": event["type"],
        }  # fmt: skip


def test_a_wrong_date_is_refused_with_the_reason(opened: Callable[..., Any], built: Path) -> None:
    page = opened(built, f"#{record(built)['events'][0]['id']}")
    unfold(page)
    for typed, said in (
        ("2008-13", "There is no month 13"),
        ("2008-02-30", "There is no 30 February 2008"),
        ("soon", "“soon” is no date"),
        ("2009/2008", "before it begins"),
        ("2009-11-03~", "about 3 November 2009"),
    ):
        dated(page, typed)
        assert said in page.inner_text("#date-means")
    dated(page, "2008-13")
    keep(page)
    assert page.locator("dialog.asks").count() == 0
    assert page.evaluate("document.activeElement.getAttribute('aria-invalid')") == "true"


def test_a_name_is_asked_for_and_the_new_date_is_said_to_be_a_persons(opened: Callable[..., Any], built: Path) -> None:
    page = opened(built, f"#{record(built)['events'][0]['id']}")
    why = page.inner_text(".how.band")
    unfold(page)
    dated(page, "2008-11-03")
    keep(page)
    for empty in ("", "   "):
        page.fill("#decides", empty)
        page.get_by_role("button", name="Go on").click()
        assert page.inner_text("#no-name") == "Please give a name"
        assert page.evaluate("document.activeElement.id") == "decides"
    sign(page)
    assert page.inner_text(".how.band") == f"By the documents: {why[0].lower()}{why[1:]}"
    said = page.locator(".correct form [role=status]").last
    assert said.inner_text() == "Shown in the list and the chart; kept in this browser; download to hand it on."
    assert "kept in this browser; download to hand it on" in page.inner_text(".decided")
    assert page.inner_text(".pending [role=status]") == "1 change kept in this browser; download to hand it on"
    message, bar = said.bounding_box(), page.locator(".pending").bounding_box()
    assert message["y"] + message["height"] <= bar["y"]


def test_an_existing_file_is_opened_to_go_on(opened: Callable[..., Any], built: Path, tmp_path: Path) -> None:
    page = opened(built, f"#{record(built)['events'][0]['id']}")
    unfold(page).get_by_role("button", name="Confirm as correct").click()
    sign(page, "Grace")
    path = saved(page, tmp_path)
    other = opened(built, context=page.context.browser.new_context(accept_downloads=True))

    def told(file: Path, said: str) -> None:
        other.set_input_files("#decisions-file", file)
        other.locator("#decisions > p[role=status]", has_text=said).wait_for(state="attached")

    told(path, "1 decision of timeline.decisions.json added")
    assert "Grace" in other.locator("#decisions .decision").text_content()
    told(path, "no decision that is not here already")
    for name, text, said in (
        ("a.json", "{", "not JSON"),
        ("b.json", "{}", "no file of decisions"),
        ("c.json", '{"format": "timeline-decisions", "version": "2.0.0", "decisions": []}', "not 2.0.0"),
        ("d.json", '{"format":"timeline-decisions","version":"1.0.0","decisions":[{"op":"burn"}]}', "“burn”"),
    ):
        wrong = tmp_path / name
        wrong.write_text(text, encoding="utf-8")
        told(wrong, said)
    assert other.locator("#decisions .decision").count() == 1
    other.context.close()


def test_hostile_decisions_stay_text(opened: Callable[..., Any], built: Path, tmp_path: Path) -> None:
    page = opened(built, f"#{record(built)['events'][0]['id']}")
    hostile = "<img src=x onerror=window.hacked=1></script><script>window.hacked=1</script>"
    fold = unfold(page)
    fold.get_by_label("Headline").fill(hostile)
    fold.get_by_label("Note: why").fill(hostile)
    keep(page)
    sign(page, hostile)
    path = saved(page, tmp_path)
    build(tmp_path / "hostile", "--decisions", str(path))
    again = opened(tmp_path / "hostile")
    again.locator("#decisions > summary").click()
    again.locator("#event-list a.open").first.click()
    for one in (page, again):
        assert one.evaluate("window.hacked") is None
        assert one.locator("#panel img, #decisions img, #panel script").count() == 0
        assert hostile in one.locator(".decided").text_content()


def test_the_suggestion_shows_both_quotes_and_every_reason(opened: Callable[..., Any], built: Path) -> None:
    export = record(built)
    suggestion = export["suggestions"][0]
    events = {event["id"]: event for event in export["events"]}
    for side, other in (("a", "b"), ("b", "a")):
        page = opened(built, f"#{suggestion[side]['event']}")
        said = page.locator(".possible .candidate").first
        for end in (suggestion[side], suggestion[other]):
            mention = next(m for m in events[end["event"]]["evidence"] if m["id"] == end["evidence"])
            assert mention["selector"][1]["exact"] in said.locator(".said-there p").all_text_contents()
        said.locator("summary").click()
        rows = said.locator("tbody tr")
        assert rows.count() == len(suggestion["features"]) + 1
        names = {row.locator("th").inner_text() for row in rows.all()[:-1]}
        assert names == {feature["name"].replace("-", " ") for feature in suggestion["features"]}


def test_the_correction_is_reached_and_left_with_the_keyboard_alone(opened: Callable[..., Any], built: Path) -> None:
    page = opened(built, f"#{record(built)['events'][1]['id']}")
    page.locator(".correct > summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Control+A")
    page.keyboard.type("Typed by hand")
    page.keyboard.press("Escape")
    assert page.locator("#panel").is_visible(), "Escape folds the form and keeps the evidence"
    assert page.evaluate("document.activeElement.textContent") == "Correct this"
    page.keyboard.press("Enter")
    for _ in range(5):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "Keep in my draft":
            break
    page.keyboard.press("Enter")
    page.keyboard.type("Ada")
    page.keyboard.press("Enter")
    page.locator(".decided", has_text="Typed by hand").wait_for()
    assert page.evaluate("document.getElementById('panel').contains(document.activeElement)")
