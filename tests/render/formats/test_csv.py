"""CSV: every cell comes back, and no program that opens it finds a formula, whichever separator it believes in."""

import csv
import io

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.render.formats.shapes import DANGEROUS, TIMELINES, everything, record_of
from timeline.render.formats import FORMATS, Options, export
from timeline.render.formats.csv_table import LONGEST, harmless, plain
from timeline.render.formats.tables import COLUMNS, rows
from timeline.render.formats.text import legible

FORMULA = tuple("=+-@＝＋－＠")


def check(record):
    for table in ("events", "mentions"):
        made = export(record, "csv", Options(table=table))
        text = made.content.decode()
        head, *body = list(csv.reader(io.StringIO(text, newline=""), strict=True))
        assert head == [column.name for column in COLUMNS[table]]
        expected = [[_said(column, row) for column in COLUMNS[table]] for row in rows(record, table)]
        assert [[plain(cell) for cell in row] for row in body] == expected
        assert_no_formula(text)


IN_WORDS = {
    "truth": {True: "yes", False: "no"}.get,
    "list": lambda value: "; ".join(map(legible, value)),
    "text": legible,
}


def _said(column, row):
    """What a person reads in a cell: the value, but no more of it than a spreadsheet holds."""
    value = column.of(row)
    text = "" if value is None else IN_WORDS.get(column.type, str)(value)
    written = harmless(text)
    return text if len(written) <= LONGEST else plain(written[: LONGEST - 1] + "…")


def assert_no_formula(text):
    for separator in ",;\t|":
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
            for cell in row:
                assert not cell.strip(" \t\r\n\u200b\ufeff").startswith(FORMULA), (separator, cell[:80])
    for piece in text.replace("\r", "\n").replace(";", "\n").replace("\t", "\n").split("\n"):
        assert not piece.strip(' "').startswith(FORMULA), piece[:80]


@pytest.mark.parametrize("name", TIMELINES)
def test_every_cell_comes_back_and_none_is_a_formula(name):
    check(record_of(TIMELINES[name]()))


@pytest.mark.parametrize("text", DANGEROUS)
def test_what_is_defused_can_be_undone(text):
    assert plain(harmless(legible(text))) == legible(text)


@given(st.text("'=+-@ ;\t\n\u200b\"aé＝"))
def test_defusing_is_undone_for_every_text(text):
    assert plain(harmless(text)) == text


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("-0043-03-15", "'-0043-03-15"),
        ("2012-05-03", "2012-05-03"),
        ("'twas", "'twas"),
        ("'=1", "''=1"),
        (" \t=1", "' \t'=1"),
        ("a;=1", "a;'=1"),
        ("a = 1; b", "a = 1; b"),
        ("well-known", "well-known"),
    ],
)
def test_only_what_could_be_a_formula_gets_an_apostrophe(text, cell):
    assert harmless(text) == cell


def test_pandas_reads_the_table():
    record = record_of(TIMELINES["seeds"]())
    frame = pd.read_csv(io.BytesIO(export(record, "csv").content))
    assert list(frame["id"]) == [event["id"] for event in everything(record)]
    assert frame["documents"].tolist() == [event["corroboration"]["documents"] for event in everything(record)]
    assert set(frame["sources_disagree"]) == {"yes", "no"}


def test_the_mark_for_excel_comes_first_and_only_on_request():
    record = record_of(TIMELINES["seeds"]())
    plain_bytes, marked = (export(record, "csv", Options(bom=bom)).content for bom in (False, True))
    assert marked == b"\xef\xbb\xbf" + plain_bytes


def test_lines_end_as_rfc_4180_wants_it():
    text = export(record_of(TIMELINES["seeds"]()), "csv").content.decode()
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")


def test_a_quote_longer_than_excel_holds_is_cut_and_counted():
    record = record_of(TIMELINES["dangerous"]())
    made = export(record, "csv")
    cells = [cell for row in csv.reader(io.StringIO(made.content.decode(), newline="")) for cell in row]
    assert max(map(len, cells)) == LONGEST
    assert made.not_carried["cells cut to the length that Excel holds"] == 3  # title, name and quote


def test_what_a_table_cannot_hold_is_counted():
    record = record_of(TIMELINES["seeds"]())
    made = export(record, "csv")
    assert made.not_carried["quotes beyond the first of an event"] == sum(
        len(event["evidence"]) - 1 for event in everything(record)
    )
    assert made.not_carried["rejected expressions"] == len(record["rejected"])
    assert FORMATS["csv"].options == ("bom", "table")
