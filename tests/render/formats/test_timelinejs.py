"""TimelineJS: its own rules hold, and nothing of a document is markup.

The rules are those of `@knight-lab/timelinejs` 3.9.11: `core/TimelineConfig.js` (`addEvent`, `_processDates`,
`validate`) and `date/TLDate.js` (`_getDateData`). Where TIMELINEJS names that package, unpacked, and a Chromium
is there, TimelineJS itself reads every file.
"""

import json
import os
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.render.formats.shapes import TIMELINES, record_of
from timeline.render.formats import export
from timeline.when import parse

PARTS = ("year", "month", "day", "hour", "minute")
PACKAGE = os.environ.get("TIMELINEJS", "")
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium")


class Tags(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.found, self.words = [], []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        self.found.append((tag, *attributes))

    def handle_comment(self, text):
        self.found.append(("comment", text))

    def handle_data(self, text):
        self.words.append(text)


def check(record):
    made = export(record, "timelinejs")
    data = json.loads(made.content)
    ids = [slide["unique_id"] for slide in (data["title"], *data["events"])]
    assert all(ids)
    assert len(set(ids)) == len(ids)
    events = {event["id"]: event for event in record["events"]}
    assert [slide["unique_id"] for slide in data["events"]] == list(events)
    for slide in data["events"]:
        check_slide(slide, events[slide["unique_id"]])


def check_slide(slide, event):
    when = parse(event["when"]["edtf"])
    for name in ("start_date", "end_date"):
        for part, value in slide.get(name, {}).items():
            assert part in PARTS
            assert re.fullmatch(r"-?\d*", str(value))
    start, end = slide["start_date"], slide.get("end_date")
    assert start["year"] == (when.start or when.end).first.year
    assert start != end, "TimelineJS drops an end that equals the start"
    if end:
        assert (end["year"], end.get("month", 12)) >= (start["year"], start.get("month", 1))
    tags = Tags(slide["text"]["text"])
    assert {tag for tag, *_ in tags.found} <= {"blockquote", "p", "b"}
    assert all(len(tag) == 1 for tag in tags.found), "no attributes"
    assert Tags(slide["text"]["headline"]).found == []
    assert Tags(slide["display_date"]).found == []


@pytest.mark.parametrize("name", TIMELINES)
def test_every_slide_keeps_the_rules(name):
    check(record_of(TIMELINES[name]()))


def test_dates_are_as_coarse_as_known():
    slides = json.loads(export(record_of(TIMELINES["forms"]()), "timelinejs").content)["events"]
    dates = {slide["display_date"]: (slide["start_date"], slide.get("end_date")) for slide in slides}
    assert dates["November 2008"] == ({"year": 2008, "month": 11}, None)
    assert dates["2011"] == ({"year": 2011}, None)
    assert dates["summer 2009"] == ({"year": 2009, "month": 6}, {"year": 2009, "month": 8})
    assert dates["the 1990s"] == ({"year": 1990, "month": 1}, {"year": 1999, "month": 12})
    assert dates["15 March 44 BC"] == ({"year": -43, "month": 3, "day": 15}, None)
    assert dates["no later than 28 March 2013"] == ({"year": 2013, "month": 3, "day": 28}, None)
    assert dates["20 July 1969"] == ({"year": 1969, "month": 7, "day": 20, "hour": 20, "minute": 17}, None)


@pytest.fixture(scope="module")
def reader():
    if not (PACKAGE and CHROMIUM):
        pytest.skip("TIMELINEJS names no unpacked @knight-lab/timelinejs, or there is no Chromium")
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page()
        page.route("**/*", lambda route: route.continue_() if route.request.url.startswith("file:") else route.abort())
        yield page
        browser.close()


@pytest.mark.browser
@pytest.mark.parametrize("name", TIMELINES)
def test_timelinejs_itself_reads_it_without_a_complaint(name, reader, tmp_path):
    record = record_of(TIMELINES[name]())
    script = (Path(PACKAGE) / "dist" / "js" / "timeline.js").as_uri()
    page = tmp_path / "page.html"
    page.write_text(f'<div id="t" style="width:900px;height:600px"></div><script src="{script}"></script>')
    reader.goto(page.as_uri())
    read = """(data) => new Promise(done => {
        const timeline = new TL.Timeline("t", data, {language: "en"});
        setTimeout(() => done({
            errors: timeline.config.getErrors(),
            ids: timeline.config.events.map(event => event.unique_id),
            markup: timeline.config.events.some(event => /<(script|img|a|iframe)/.test(event.text.text)),
        }), 500);
    })"""
    answer = reader.evaluate(read, json.loads(export(record, "timelinejs").content))
    assert answer["errors"] == []
    assert sorted(answer["ids"]) == sorted(event["id"] for event in record["events"])
    assert not answer["markup"]
    assert reader.evaluate("window.hacked") is None
