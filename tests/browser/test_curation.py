"""A person corrects events in the page, saves the decisions, builds again and finds them followed."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from timeline import load, render
from timeline.model import Feature, Merge, Suggestion
from timeline.overrule import reading

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"
SETTINGS = '[events]\nmodel = "none"\n'


def build(out: Path, *options: str) -> dict[str, Any]:
    """The seeds, built as a person would, without an English model; what is returned is the JSON."""
    settings = out.with_suffix(".toml")
    settings.write_text(SETTINGS, encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "timeline",
        "build",
        str(SEEDS),
        "-o",
        str(out),
        "--config",
        str(settings),
        *options,
    ]
    subprocess.run(command, check=True, cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True)
    return record(out)


def record(out: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((out / "timeline.json").read_text(encoding="utf-8"))
    return loaded


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("curation") / "first"
    build(out)
    timeline = load(out / "timeline.json")
    a, b = [event for event in timeline.events[3:] if len(event.mentions) > 1][-2:]
    reasons = (Feature("words", 1.5, "words: 0.61"), Feature("distance", -0.25))
    asked = Suggestion(a.id, b.id, Merge(a.mentions[0].key, b.mentions[-1].key, 1.25, reasons))
    render.write(replace(timeline, suggestions=(asked,)), out)
    return out


@pytest.fixture
def opened(browser: Any) -> Iterator[Callable[..., Any]]:
    """Opens a built page; the same context keeps what the browser remembers."""
    contexts: list[Any] = []

    def visit(out: Path, address: str = "", context: Any = None, **settings: Any) -> Any:
        if context is None:
            contexts.append(browser.new_context(offline=True, viewport={"width": 1440, "height": 900}, **settings))
        page = (context or contexts[-1]).new_page()
        page.errors = []
        page.on("pageerror", lambda error: page.errors.append(str(error)))
        page.goto((out / "timeline.html").as_uri() + address)
        page.wait_for_selector(".alive")
        return page

    yield visit
    for context in contexts:
        context.close()


def sign(page: Any, name: str = "Ada") -> None:
    page.fill("#decides", name)
    page.get_by_role("button", name="Go on").click()
    page.locator(".pending").wait_for()


def unfold(page: Any) -> Any:
    fold = page.locator(".correct")
    if fold.get_attribute("open") is None:
        fold.locator("summary").first.click()
    return fold


def keep(page: Any) -> None:
    page.locator(".correct").get_by_role("button", name="Keep changes").click()


def saved(page: Any, folder: Path) -> Path:
    """The file of decisions, downloaded."""
    with page.expect_download() as download:
        page.locator("#decisions").evaluate("shelf => (shelf.open = true)")
        page.locator("#decisions").get_by_role("button", name="Save decisions").click()
    assert download.value.suggested_filename == "timeline.decisions.json"
    path = folder / "timeline.decisions.json"
    download.value.save_as(path)
    return path


def dated(page: Any, edtf: str) -> None:
    page.locator(".correct").get_by_label("Date").fill(edtf)


def go(page: Any, event: str) -> None:
    """To an event by its address, and on only when its row says that it is open."""
    page.goto(page.url.split("#")[0] + f"#{event}")
    page.locator(f"[id='{event}'].is-open").wait_for(state="attached")


def starts(event: dict[str, Any]) -> list[int]:
    return [mention["selector"][0]["start"] for mention in event["evidence"]]


def correct(page: Any, before: dict[str, Any]) -> None:
    """Headline, date and type of the second event, the third in two, one hidden, and one suggestion followed."""
    _, second, third = before["events"][:3]
    go(page, second["id"])
    fold = unfold(page)
    fold.get_by_label("Headline").fill("A woman reports a rape at Walworth police station")
    dated(page, "2008-11-03~")
    fold.get_by_label("Type").select_option("investigation")
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
    page.get_by_text("6 decisions not saved yet").wait_for()


def single(before: dict[str, Any]) -> dict[str, Any]:
    """An event that one sentence tells."""
    return next(event for event in before["events"] if len(event["evidence"]) == 1)


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
    assert (corrected["when"]["edtf"], corrected["type"]) == ("2008-11-03~", "investigation")
    assert corrected["curation"]["by"] == "Ada"
    assert [starts(event) for event in after["hidden"]] == [starts(single(before))]
    one = {side["event"] for side in (before["suggestions"][0]["a"], before["suggestions"][0]["b"])}
    assert any(one <= {event["id"], *event["aliases"]} for event in everything)
    first, *_, last = starts(third)
    assert not [event for event in everything if {first, last} <= set(starts(event))]

    again = opened(tmp_path / "second", f"#{corrected['id']}")
    assert again.inner_text("#panel h2") == corrected["title"]
    assert "Ada" in again.inner_text(".decided")
    assert "not in the page yet" not in again.inner_text(".decided")
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
        unfold(page).get_by_role("button", name="Right as it is").click()
        if page.locator("dialog").count():
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
    assert page.locator("dialog").count() == 0
    assert page.evaluate("document.activeElement.getAttribute('aria-invalid')") == "true"


def test_the_draft_is_kept_for_these_inputs_and_can_be_undone(opened: Callable[..., Any], built: Path) -> None:
    first, second = (event["id"] for event in record(built)["events"][:2])
    page = opened(built, f"#{first}")
    unfold(page).get_by_role("button", name="Hide this event").click()
    sign(page)
    again = opened(built, f"#{first}", context=page.context)
    assert "Hidden" in again.inner_text(".decided")
    go(again, second)
    unfold(again).get_by_role("button", name="Right as it is").click()
    assert again.inner_text(".pending [role=status]") == "2 decisions not saved yet"
    again.locator(".pending").get_by_role("button", name="Undo").click()
    assert again.inner_text(".pending [role=status]") == "1 decision not saved yet"
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
        if page.locator("dialog").count():
            sign(page)
    page.locator(".correct").get_by_role("button", name="Hide this event").click()
    page.locator(".correct").get_by_role("button", name="Right as it is").click()
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


def test_an_existing_file_is_opened_to_go_on(opened: Callable[..., Any], built: Path, tmp_path: Path) -> None:
    page = opened(built, f"#{record(built)['events'][0]['id']}")
    unfold(page).get_by_role("button", name="Right as it is").click()
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
        if page.evaluate("document.activeElement.textContent") == "Keep changes":
            break
    page.keyboard.press("Enter")
    page.keyboard.type("Ada")
    page.keyboard.press("Enter")
    assert "Typed by hand" in page.inner_text(".decided")
    assert page.evaluate("document.getElementById('panel').contains(document.activeElement)")
