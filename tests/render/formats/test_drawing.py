"""The picture: well-formed XML in which documents are text, with a mark for every event; and the same in pixels."""

import struct
import sys
from xml.etree import ElementTree as ET

import pytest

from tests.render.factory import many
from tests.render.formats.shapes import TIMELINES, record_of
from timeline.errors import OutputError
from timeline.render.formats import drawing, export
from timeline.render.formats.text import one_line

SVG = "{http://www.w3.org/2000/svg}"


def check(record):
    made = export(record, "svg")
    root = ET.fromstring(made.content)
    assert {node.tag.removeprefix(SVG) for node in root.iter()} <= {
        "svg", "title", "style", "rect", "text", "path", "g", "circle"
    }  # fmt: skip
    assert not [name for node in root.iter() for name in node.attrib if name.startswith("on") or "href" in name]
    marks = root.findall(f"{SVG}g")
    drawn = len(record["events"]) - made.not_carried.get(f"events beyond the first {drawing.MOST:,}", 0)
    assert len(marks) == drawn
    assert all(len(mark) for mark in marks)
    width, height = float(root.attrib["width"]), float(root.attrib["height"])
    for text in root.findall(f"{SVG}text"):
        assert 0 <= float(text.attrib["x"]) <= width
        assert 0 <= float(text.attrib["y"]) <= height
    words = [text.text or "" for text in root.findall(f"{SVG}text")]
    for event in record["events"][:drawn]:
        title = one_line(event["title"])
        assert any(title == word or (word.endswith("…") and title.startswith(word[:-1])) for word in words)


@pytest.mark.parametrize("name", TIMELINES)
def test_every_dated_event_has_its_mark_and_its_words(name):
    check(record_of(TIMELINES[name]()))


def test_more_events_than_a_picture_holds_are_left_out_and_counted(monkeypatch):
    monkeypatch.setattr(drawing, "MOST", 10)
    made = export(record_of(many(30)), "svg")
    assert made.not_carried["events beyond the first 10"] == 20
    assert len(ET.fromstring(made.content).findall(f"{SVG}g")) == 10


def test_a_timeline_without_dates_is_an_empty_picture():
    record = record_of(TIMELINES["seeds"]()) | {"events": []}
    check(record)


def test_a_png_has_the_size_of_the_picture():
    pytest.importorskip("resvg_py", reason="the extra 'image' is not installed")
    record = record_of(TIMELINES["seeds"]())
    try:
        content = export(record, "png").content
    except OutputError as error:
        pytest.skip(str(error))
    root = ET.fromstring(export(record, "svg").content)
    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">II", content[16:24]) == (int(root.attrib["width"]), int(root.attrib["height"]))


def test_without_a_font_it_says_so(monkeypatch):
    resvg_py = pytest.importorskip("resvg_py", reason="the extra 'image' is not installed")
    monkeypatch.setattr(resvg_py, "svg_to_bytes", lambda **_: b"blank")
    with pytest.raises(OutputError, match="no font to draw a PNG with"):
        export(record_of(TIMELINES["seeds"]()), "png")


def test_without_resvg_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(OutputError, match=r"pip install 'timeline\[image\]'"):
        export(record_of(TIMELINES["seeds"]()), "png")
