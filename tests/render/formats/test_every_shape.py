"""Timelines that nobody thought of, through every export and its reader."""

import pytest
from hypothesis import HealthCheck, given, settings

from tests.render.formats import (
    test_csv,
    test_drawing,
    test_ftm,
    test_ics,
    test_json_ld,
    test_markdown,
    test_parquet,
    test_timelinejs,
    test_word,
)
from tests.render.formats.shapes import TIMELINES, record_of, timelines
from timeline import render
from timeline.errors import OutputError, UnknownName
from timeline.render import frame, loading
from timeline.render.formats import FORMATS, export

READERS = {
    "csv": test_csv, "parquet": test_parquet, "ics": test_ics, "timelinejs": test_timelinejs, "ftm": test_ftm,
    "jsonld": test_json_ld, "annotations": test_json_ld, "md": test_markdown, "docx": test_word, "svg": test_drawing,
}  # fmt: skip


@pytest.mark.parametrize("name", ["csv", "parquet", "ics", "timelinejs", "ftm", "jsonld", "md", "svg"])
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(made=timelines())
def test_a_reader_of_the_format_gets_back_what_went_in(name, made):
    READERS[name].check(record_of(made))


@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(made=timelines())
def test_so_does_a_reader_of_word(made):
    test_word.check(record_of(made))


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(made=timelines())
def test_so_do_readers_of_the_json_and_of_frames(made):
    text = render.to_json(made)
    assert render.to_json(loading.from_text(text.encode("utf-8", "backslashreplace"))) == text
    everything = (*made.events, *made.undated)
    assert list(frame.events(made)["id"]) == [event.id for event in everything]
    assert list(frame.mentions(made)["event"]) == [event.id for event in everything for _ in event.mentions]


def test_every_format_but_pixels_has_a_reader():
    assert READERS.keys() == FORMATS.keys() - {"png"}


@pytest.mark.parametrize("name", FORMATS)
def test_equal_records_give_equal_bytes_and_what_is_not_carried_is_counted(name):
    record = record_of(TIMELINES["seeds"]())
    try:
        made = export(record, name)
    except OutputError as error:  # an extra or a font is missing, which tests of the format say
        pytest.skip(str(error))
    assert made == export(record_of(TIMELINES["seeds"]()), name)
    assert made.not_carried
    assert all(count > 0 for count in made.not_carried.values())


@pytest.mark.parametrize("name", ["csv", "ics", "md", "jsonld"])
def test_a_hidden_event_stays_out_and_is_counted(name):
    record = record_of(TIMELINES["seeds"]())
    title = record["events"][0]["title"]
    record["hidden"] = [record["events"].pop(0)]
    made = export(record, name)
    assert title not in made.content.decode().replace("\r\n ", "").replace("\\", "")
    assert made.not_carried["events hidden by a decision"] == 1


def test_an_unknown_format_names_the_nearest():
    with pytest.raises(UnknownName, match="unknown format 'cvs'; did you mean 'csv'"):
        export(record_of(TIMELINES["seeds"]()), "cvs")
