"""CSV that a spreadsheet opens as a table and never as formulas.

Every cell is quoted. A cell, or a line of it, that a spreadsheet could take for a formula (OWASP, "CSV Injection":
it begins with = + - @ or their full-width forms, whatever blanks come before) gets an apostrophe in front, which
spreadsheets hide or show as a sign of text. `plain` takes it away again.
"""

from __future__ import annotations

import csv
import io
import re
from typing import Any

from timeline.render.formats.export import Export, Options, Record
from timeline.render.formats.facts import told, unfit
from timeline.render.formats.tables import COLUMNS, Column, losses, rows
from timeline.render.formats.text import legible

LONGEST = 32_767
"""Characters of a cell; Excel spills what is longer into the next row ("Excel specifications and limits")."""

_BEGIN = r"(?:^|(?<=[;\t\n]))"
_FORMULA = r"(?=[\s'\u200b\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]*[=+\-@＝＋－＠])"
_HARMFUL = re.compile(_BEGIN + _FORMULA)
_DEFUSED = re.compile(_BEGIN + "'" + _FORMULA)


def write(record: Record, options: Options) -> Export:
    """The table as UTF-8, lines ended by CR LF (RFC 4180), lists joined by "; "."""
    columns = COLUMNS[options.table]
    file = io.StringIO(newline="")
    table = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    table.writerow(column.name for column in columns)
    cut = 0
    for row in rows(record, options.table):
        cells = [_cell(column, column.of(row)) for column in columns]
        cut += sum(len(cell) > LONGEST for cell in cells)
        table.writerow([cell if len(cell) <= LONGEST else cell[: LONGEST - 1] + "…" for cell in cells])
    text = file.getvalue()
    lost = losses(record, options.table) | {
        "cells cut to the length that Excel holds": cut,
        "events with control characters, replaced by U+FFFD": unfit(record),
    }
    return Export(text.encode("utf-8-sig" if options.bom else "utf-8"), told(lost))


def _cell(column: Column, value: Any) -> str:
    match column.type, value:
        case _, None:
            return ""
        case "truth", _:
            return "yes" if value else "no"
        case "list", _:
            return harmless("; ".join(map(legible, value)))
        case "text", _:
            return harmless(legible(value))
        case _:
            return str(value)


def harmless(text: str) -> str:
    """The text, with an apostrophe wherever a spreadsheet could see the beginning of a formula."""
    return _HARMFUL.sub("'", text)


def plain(cell: str) -> str:
    """The text of a cell that `harmless` wrote."""
    return _DEFUSED.sub("", cell)
