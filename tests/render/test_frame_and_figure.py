"""The tables and the figure, which stand by themselves."""

from __future__ import annotations

import json
import re

import pandas as pd
import pytest

from tests.render.factory import FORMS, forms, hostile, many, seeds
from timeline.model import Timeline
from timeline.render import figure, frame
from timeline.render.legend import ENTRIES, MOST, NO_DATE, RUG, legend
from timeline.render.marks import FAMILIES, GROUND, INKS, Mark, ink, parts
from timeline.render.picture import picture

EMPTY = Timeline("", (), (), (), (), (), (), "", "", "0.1.0")


def test_one_row_an_event_with_edtf_as_the_record() -> None:
    table = frame.events(forms())
    assert sorted(table["edtf"]) == sorted(edtf for edtf, _, _ in FORMS)
    caesar = table[table["edtf"] == "-0043-03-15"].iloc[0]
    assert (caesar["earliest"], caesar["earliest_day"]) == ("-0043-03-15", -15997)


def test_missing_values_are_na_not_text() -> None:
    table = frame.events(seeds())
    undated = table[table["edtf"].isna()]
    assert len(undated) == 2
    assert undated[["kind", "precision", "earliest", "latest_day", "display", "basis"]].isna().all().all()
    assert table["earliest_day"].dtype == "Int64"


def test_an_open_end_has_no_day() -> None:
    row = frame.events(forms(["2010/.."])).iloc[0]
    assert row["latest"] is pd.NA and row["latest_day"] is pd.NA


def test_mentions_point_into_the_raw_files() -> None:
    timeline = seeds()
    raws = {document.id: document.raw for document in timeline.documents}
    table = frame.mentions(timeline)
    assert len(table) == sum(len(e.mentions) for e in (*timeline.events, *timeline.undated))
    for row in table.to_dict("records"):
        assert raws[row["document"]][row["start"] : row["end"]] == row["quote"]
        if row["date_quote"] is not None:
            assert raws[row["document"]][row["date_start"] : row["date_end"]] == row["date_quote"]


def test_empty_tables_have_their_columns() -> None:
    assert list(frame.events(EMPTY)["edtf"]) == []
    assert "quote_group" in frame.mentions(EMPTY)


def test_every_event_is_drawn_once_in_each_layer() -> None:
    table = frame.events(forms())
    drawn = figure.draw(table)
    marks = [trace for trace in drawn.data if trace.meta["role"] == "mark"]
    assert {n for trace in marks for n in trace.meta["events"]} == set(range(len(table)))
    labels = next(trace for trace in drawn.data if trace.meta["role"] == "label")
    assert len(labels.text) == len(table)


def test_the_date_is_next_to_its_mark_and_later_marks_have_their_words_at_the_left() -> None:
    table = frame.events(seeds())
    labels = next(trace for trace in figure.draw(table).data if trace.meta["role"] == "label")
    dates = [f"<b>{words}</b>" for words in table["words"][table["resolved"]]]
    sides = [position.removeprefix("middle ") for position in labels.textposition]
    assert sides == sorted(sides, reverse=True) and set(sides) == {"left", "right"}
    for text, date, side in zip(labels.text, dates, sides, strict=True):
        assert text.strip().startswith(date) if side == "right" else text.strip().endswith(date)


def test_the_picture_without_scripts_has_the_date_next_to_its_mark() -> None:
    words = re.findall(
        r'<text [^>]*?( text-anchor="end")?(?: y="[^"]*")>(.*?)</text></g>', picture(seeds().events, "A chart.")
    )
    assert {bool(end) for end, _ in words} == {False, True}
    for end, text in words:
        assert text.endswith("</tspan>") if end else text.startswith("<tspan>")
    assert any(re.search(r"26 February 2013, \d\d:\d\d</tspan>", text) for _, text in words), "a known hour is told"


def test_the_key_shows_the_most_frequent_marks_and_folds_the_rarer_ones() -> None:
    days, others = [Mark("point", "day")] * 3, [mark for mark, _, _ in ENTRIES if mark != Mark("point", "day")]
    events = [{"mark": mark, "group": "told"} for mark in (*days, *others, others[-1], None)]
    events += [{"mark": Mark("point", "time"), "group": "release"}] * 9
    key = legend(events)
    told = {name: [entry["words"] for entry in entries] for name, entries in key.items()}
    assert len(told["used"]) == MOST and told["used"][0] == "on that day" and "split: sources disagree" in told["used"]
    assert NO_DATE in told["others"] and RUG in told["others"], "what one event has waits with what none has"
    assert len(told["used"]) + len(told["others"]) == len(ENTRIES) + 2
    few = legend([{"mark": days[0], "group": "told"}, {"mark": None, "group": "undated"}])
    assert [entry["words"] for entry in few["used"]] == ["on that day", NO_DATE], "what no event has is not shown"


def test_years_before_our_era_are_iso_strings() -> None:
    drawn = figure.draw(frame.events(forms(["-0043-03-15", "-0499"])))
    assert "-0043-03-15" in {x for trace in drawn.data for x in trace.x if x}


def test_text_is_escaped_for_plotly() -> None:
    text = " ".join(
        t
        for trace in figure.draw(frame.events(hostile())).data
        for t in (*(trace.text or ()), *(trace.hovertext or ()))
    )
    assert "<script" not in text and "<img" not in text and "<a " not in text


@pytest.mark.parametrize("timeline", [EMPTY, seeds(), many(50)], ids=["empty", "seeds", "many"])
def test_the_same_table_gives_the_same_figure(timeline: Timeline) -> None:
    one, other = (json.dumps(figure.draw(frame.events(timeline)).to_dict()) for _ in range(2))
    assert one == other


def test_the_cloud_is_off() -> None:
    assert figure.CONFIG["showSendToCloud"] is False
    assert figure.CONFIG["plotlyServerURL"] == ""
    assert figure.CONFIG["displaylogo"] is False


@pytest.mark.parametrize(
    ("mark", "telling"),
    [
        (Mark("point", "day"), {"diamond"}),
        (Mark("point", "time"), {"diamond", "circle"}),
        (Mark("point", "month"), {"", "circle"}),
        (Mark("interval", "month"), {"", "line-ns-open"}),
        (Mark("interval", "year", open_end=True), {"", "line-ns-open", "triangle-right"}),
        (Mark("bounded", "day", open_start=True), {"", "line-ns-open", "triangle-left"}),
        (Mark("point", "day", conflict=True), {"diamond", "line-ne-open"}),
    ],
)
def test_the_shape_tells_the_precision(mark: Mark, telling: set[str]) -> None:
    assert {part.symbol for part in parts(mark)} == telling


def test_coarser_years_are_paler() -> None:
    tones = [{part.tone for part in parts(Mark("point", p))} - {"ink"} for p in ("year", "decade", "century")]
    assert tones == [{"tint"}, {"pale"}, {"faint"}]


def test_inferred_marks_are_hollow() -> None:
    for kind, precision in (("point", "day"), ("point", "month"), ("point", "year"), ("interval", "month")):
        assert "ground" in {part.tone for part in parts(Mark(kind, precision, uncertain=True))}


def test_every_type_has_an_ink_and_tones_are_mixed_with_the_ground() -> None:
    assert set(FAMILIES.values()) == set(INKS)
    assert ink("harm", "ink") == INKS["harm"]
    assert ink("harm", "ground") == GROUND


def test_a_timeline_gives_its_tables_which_hold_44_bce_and_what_is_missing() -> None:
    table = forms(["-0043-03-15", "2010/.."]).to_frame().set_index("edtf")
    assert (table.loc["-0043-03-15", "earliest"], table.loc["-0043-03-15", "earliest_day"]) == ("-0043-03-15", -15997)
    assert table["latest"].isna().tolist() == [False, True]
    assert (str(table.dtypes["earliest_day"]), str(table.dtypes["factuality"])) == ("Int64", "category")
    told = seeds().mentions_frame()
    assert told.loc[told["date_start"].isna(), "relation"].unique().tolist() == ["supports"]
    assert set(told["event"]) == {event.id for event in (*seeds().events, *seeds().undated)}
