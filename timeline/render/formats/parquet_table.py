"""Parquet: the same tables with types, lists as lists. The only door to pyarrow (extra `parquet`)."""

from __future__ import annotations

import io
import json
from typing import Any

from timeline.errors import OutputError
from timeline.render.formats.export import Export, Options, Record
from timeline.render.formats.facts import told
from timeline.render.formats.tables import COLUMNS, Column, losses, rows
from timeline.render.formats.text import encodable


def write(record: Record, options: Options) -> Export:
    """The table, with the title and what is not in it among the metadata of its schema.

    Raises:
        OutputError: when pyarrow is not installed.
    """
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise OutputError("Parquet needs pyarrow: pip install 'timeline[parquet]'") from error
    types = {"text": pa.string(), "number": pa.int64(), "truth": pa.bool_(), "list": pa.list_(pa.string())}
    columns = COLUMNS[options.table]
    not_carried = told(losses(record, options.table))
    schema = pa.schema(
        [(column.name, types[column.type]) for column in columns],
        metadata={"title": encodable(record["title"]), "not_carried": json.dumps(not_carried)},
    )
    values = [{column.name: _value(column, row) for column in columns} for row in rows(record, options.table)]
    file = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(values, schema=schema), file, compression="zstd")
    return Export(file.getvalue(), not_carried)


def _value(column: Column, row: Record) -> Any:
    value = column.of(row)
    match value:
        case str():
            return encodable(value)
        case list() | tuple():
            return [encodable(item) for item in value]
        case _:
            return value
