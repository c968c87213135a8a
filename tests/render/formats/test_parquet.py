"""Parquet: pyarrow and pandas read the same values, with their types."""

import io
import json
import sys

import pandas as pd
import pytest

from tests.render.formats.shapes import TIMELINES, everything, record_of
from timeline.errors import OutputError
from timeline.render.formats import Options, export
from timeline.render.formats.tables import COLUMNS, rows
from timeline.render.formats.text import encodable

pq = pytest.importorskip("pyarrow.parquet", reason="the extra 'parquet' is not installed")


def check(record):
    for table in ("events", "mentions"):
        made = export(record, "parquet", Options(table=table))
        read = pq.read_table(io.BytesIO(made.content))
        assert read.column_names == [column.name for column in COLUMNS[table]]
        expected = [
            {column.name: _encodable(column.of(row)) for column in COLUMNS[table]} for row in rows(record, table)
        ]
        assert read.to_pylist() == expected
        assert json.loads(read.schema.metadata[b"not_carried"]) == made.not_carried


def _encodable(value):
    if isinstance(value, str):
        return encodable(value)
    return [encodable(item) for item in value] if isinstance(value, list) else value


@pytest.mark.parametrize("name", TIMELINES)
def test_every_value_comes_back(name):
    check(record_of(TIMELINES[name]()))


def test_pandas_gets_types_also_where_there_is_no_row():
    record = record_of(TIMELINES["seeds"]())
    for some in (record, {**record, "events": [], "undated": []}):
        frame = pd.read_parquet(io.BytesIO(export(some, "parquet").content))
        assert len(frame) == len(everything(some))
        assert frame["documents"].dtype == "int64"
        assert frame["sources_disagree"].dtype == "bool"


def test_without_pyarrow_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(OutputError, match=r"pip install 'timeline\[parquet\]'"):
        export(record_of(TIMELINES["seeds"]()), "parquet")
