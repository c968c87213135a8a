"""What a reader takes away: exactly what is shown, harmless in the program that opens it, and without a request."""

from __future__ import annotations

import csv
import io
import json
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from icalendar import Calendar
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from timeline.render.formats import export
from timeline.render.formats.csv_table import harmless, plain
from timeline.render.formats.markdown import escaped

Visit = Callable[..., Any]
SVG = "{http://www.w3.org/2000/svg}"


def taken(page: Any, words: str) -> bytes:
    """The file that an entry of the menu makes."""
    page.locator(".takeaway").evaluate("menu => (menu.open = true)")
    with page.expect_download() as download:
        page.locator(".takeaway .item", has_text=words).click()
    return Path(download.value.path()).read_bytes()


def record(pages: dict[str, Path], name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(pages[name].with_name("timeline.json").read_text(encoding="utf-8"))
    return loaded


def table(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


SHARED = (
    "id", "title", "type", "edtf", "earliest", "latest", "places", "documents", "statements", "mentions",
    "sources_disagree", "aliases",
)  # fmt: skip


@pytest.mark.parametrize("name", ["seeds", "forms", "hostile", "many"])
def test_the_table_says_what_the_export_of_the_build_says(visit: Visit, pages: dict[str, Path], name: str) -> None:
    own = {row["id"]: row for row in table(taken(visit(name).page, "CSV"))}
    theirs = {row["id"]: row for row in table(export(record(pages, name), "csv").content)}
    assert set(own) <= set(theirs)
    assert len(own) >= len(record(pages, name)["events"])
    for id, row in own.items():
        assert {c: row[c] for c in SHARED} == {c: theirs[id][c] for c in SHARED}
        start, end = int(row["quote_start"]), int(row["quote_end"])
        event = next(e for e in (*record(pages, name)["events"], *record(pages, name)["undated"]) if e["id"] == id)
        spans = {(m["selector"][0]["start"], m["selector"][0]["end"]) for m in event["evidence"]}
        assert (start, end) in spans


def test_no_cell_is_a_formula(visit: Visit) -> None:
    page = visit("hostile").page
    rows = list(csv.reader(io.StringIO(taken(page, "CSV").decode("utf-8-sig"), newline="")))
    assert len({len(row) for row in rows}) == 1
    for cell in (cell for row in rows[1:] for cell in row):
        assert not cell.lstrip().startswith(("=", "+", "@", "\t"))
        assert harmless(plain(cell)) == cell or cell.lstrip("-").isdigit()


def test_only_what_is_shown_is_taken(visit: Visit) -> None:
    page = visit("seeds").page
    page.fill("#q", "jailed")
    shown = page.locator(".row:visible").evaluate_all("rows => rows.map((row) => row.id)")
    assert 0 < len(shown) < 9
    assert [row["id"] for row in table(taken(page, "CSV"))] == shown
    data = json.loads(taken(page, "JSON"))
    assert [event["id"] for event in data["events"]] == shown
    assert data["address"] == "#q=jailed"
    assert page.inner_text(".takeaway .menu .note >> nth=0").startswith(f"What is shown now: {len(shown)} event")


def test_a_long_list_is_taken_whole(visit: Visit) -> None:
    page = visit("long").page
    rows = table(taken(page, "CSV"))
    assert len(rows) == 2500 and all(row["quote"] for row in rows)


def test_the_data_points_into_the_files(visit: Visit, pages: dict[str, Path]) -> None:
    whole = record(pages, "seeds")
    events = {event["id"]: event for event in (*whole["events"], *whole["undated"])}
    data = json.loads(taken(visit("seeds").page, "JSON"))
    assert data["inputs_sha256"] == whole["run"]["inputs_sha256"]
    for event in data["events"]:
        theirs = events[event["id"]]
        assert event["date"]["edtf"] == theirs["when"]["edtf"]
        assert event["date"]["earliest"] == theirs["when"]["earliest"]
        assert [(m["start"], m["exact"], m["line"]) for m in event["evidence"]] == [
            (m["selector"][0]["start"], m["selector"][1]["exact"], m["line"]) for m in theirs["evidence"]
        ]


@pytest.mark.parametrize("name", ["seeds", "forms", "hostile"])
def test_the_calendar_is_read_by_a_calendar(visit: Visit, pages: dict[str, Path], name: str) -> None:
    data = taken(visit(name).page, "ICS")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    own = {str(entry["UID"]): entry for entry in Calendar.from_ical(data).walk("VEVENT")}
    theirs = {str(e["UID"]): e for e in Calendar.from_ical(export(record(pages, name), "ics").content).walk("VEVENT")}
    assert set(own) == set(theirs)
    for uid, entry in own.items():
        for field in ("DTSTART", "DTEND", "X-EDTF", "CATEGORIES"):
            assert entry[field].to_ical() == theirs[uid][field].to_ical()


@pytest.mark.parametrize("name", ["seeds", "hostile"])
def test_markdown_has_every_headline_and_makes_no_markup(visit: Visit, pages: dict[str, Path], name: str) -> None:
    text = taken(visit(name).page, "Markdown").decode("utf-8")
    parser = MarkdownIt("commonmark", {"linkify": False}).use(footnote_plugin)
    tokens = [child for token in parser.parse(text) for child in (token, *(token.children or []))]
    assert not {t.type for t in tokens} & {"html_block", "html_inline", "link_open", "image", "code_inline", "fence"}
    said = "".join(token.content for token in tokens if token.type == "text")
    for event in record(pages, name)["events"]:
        words = parser.parse(escaped(event["title"]))[1].children or []
        assert "".join(t.content for t in words if t.type == "text") in said


def test_the_chart_is_taken_as_a_picture_without_a_request(visit: Visit) -> None:
    watched = visit("seeds")
    png = taken(watched.page, "PNG")
    assert png.startswith(b"\x89PNG\r\n")
    width, height = struct.unpack(">II", png[16:24])
    chart = watched.page.evaluate("(({ width, height }) => [width, height])(document.getElementById('chart').layout)")
    assert (width, height) == tuple(round(2 * size) for size in chart)
    svg = ET.fromstring(taken(watched.page, "SVG"))
    assert svg.tag == f"{SVG}svg"
    assert any("2013" in "".join(text.itertext()) for text in svg.iter(f"{SVG}text"))
    assert watched.outside == [] and watched.errors == []


def test_hostile_text_stays_text_in_the_picture(visit: Visit) -> None:
    svg = ET.fromstring(taken(visit("hostile").page, "SVG"))
    assert not {element.tag for element in svg.iter()} & {f"{SVG}script", f"{SVG}a", f"{SVG}foreignObject"}
    assert not [name for element in svg.iter() for name in element.attrib if name.startswith("on")]


def test_a_citation_has_headline_date_quotes_and_sources(visit: Visit, pages: dict[str, Path]) -> None:
    event = record(pages, "seeds")["events"][1]
    page = visit("seeds", f"#{event['id']}", permissions=["clipboard-read", "clipboard-write"]).page
    page.get_by_role("button", name="Copy citation").click()
    page.get_by_text("Citation copied").wait_for()
    text = page.evaluate("navigator.clipboard.readText()")
    assert text.startswith(f"{event['title']} (")
    assert event["when"]["display"].lower() in text.lower()
    for mention in event["evidence"]:
        assert " ".join(mention["selector"][1]["exact"].split()) in text or mention["quote_group"]
    assert f"{event['evidence'][0]['file']}, line {event['evidence'][0]['line']}" in text
    assert event["id"] in text


REFUSALS = {
    "refused": "() => { navigator.clipboard.writeText = async () => { throw new DOMException('no'); }; }",
    "missing": "() => void Object.defineProperty(navigator, 'clipboard', { value: undefined })",
}


@pytest.mark.parametrize("refusal", REFUSALS)
@pytest.mark.parametrize("button", ["Copy citation", "Copy link"])
def test_where_the_clipboard_is_refused_the_text_stands_ready(visit: Visit, refusal: str, button: str) -> None:
    watched = visit("seeds")
    watched.page.evaluate(REFUSALS[refusal])
    watched.page.locator("#event-list a.open").first.click()
    watched.page.get_by_role("button", name=button).click()
    field = watched.page.locator(".to-copy")
    field.wait_for()
    assert field.evaluate("field => field.selectionEnd - field.selectionStart === field.value.length")
    assert len(field.input_value()) > 20
    assert watched.errors == []


def test_the_menu_is_worked_with_the_keyboard(visit: Visit) -> None:
    page = visit("seeds").page
    page.locator(".takeaway > summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename == "The-Southwark-Sapphire-unit.csv"
    page.locator(".takeaway [role=status]", has_text="is with your downloads").wait_for(state="attached")
    page.keyboard.press("Escape")
    assert page.locator(".takeaway .menu").is_hidden()
    assert page.evaluate("document.activeElement.textContent") == "Download"
