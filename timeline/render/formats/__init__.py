"""A timeline in the formats of other programs, from a parsed `timeline.json`.

export.py         what every exporter takes and gives
facts.py          what they ask of a record
text.py           text of strangers, made fit to be read
tables.py         the rows of csv_table.py and parquet_table.py
ics.py            calendars
timelinejs.py     TimelineJS
ftm.py            FollowTheMoney
schema_org.py     JSON-LD in schema.org's words
web_annotation.py JSON-LD as W3C Web Annotations
markdown.py       a chronology with footnotes
word.py           a chronology as a table in Word
drawing.py        a picture, SVG or PNG

Each says what it cannot carry, and counts it.
"""

from __future__ import annotations

from collections.abc import Mapping

from timeline.errors import UnknownName
from timeline.render.formats import (
    csv_table,
    drawing,
    ftm,
    ics,
    markdown,
    parquet_table,
    schema_org,
    timelinejs,
    web_annotation,
    word,
)
from timeline.render.formats.export import Export, Format, Options, Record
from timeline.render.formats.facts import in_words

__all__ = ["FORMATS", "Export", "Format", "Options", "export", "in_words"]

_TABLE = "conflicts, the reasons for joining reports, rejected expressions"

FORMATS: Mapping[str, Format] = {
    one.name: one
    for one in (
        Format(
            "csv", "csv", "a table for a spreadsheet, safe from formulas",
            f"{_TABLE}; cells longer than Excel holds are cut; one table at a time",
            csv_table.write, options=("bom", "table"),
        ),
        Format(
            "parquet", "parquet", "the same tables with types, for pandas, R, DuckDB (extra `parquet`)",
            f"{_TABLE}; one table at a time",
            parquet_table.write, binary=True, options=("table",),
        ),
        Format(
            "ics", "ics", "a calendar, all entries of whole days",
            "events without a firm date, between bounds, open at an end or before the year 1; clock times in words",
            ics.write,
        ),
        Format(
            "timelinejs", "timelinejs.json", "slides for TimelineJS 3",
            "events without a firm date; two bounds look like lasting; an open end is drawn where it is known",
            timelinejs.write,
        ),
        Format(
            "ftm", "ftm.jsonl", "entities of FollowTheMoney, for Aleph and its kin",
            "dates before the year 1; “about”, “inferred” and bounds only in words; conflicts, rejected expressions",
            ftm.write,
        ),
        Format(
            "jsonld", "jsonld", "events in the words of schema.org",
            "the quotes; “about”, “inferred” and bounds only in words; conflicts, rejected expressions",
            schema_org.write,
        ),
        Format(
            "annotations", "annotations.jsonld", "the quotes as W3C Web Annotations",
            "people, places, conflicts, rejected expressions",
            web_annotation.write,
        ),
        Format(
            "md", "md", "a chronology in Markdown, the quotes as footnotes",
            "the reasons for joining reports, rejected expressions",
            markdown.write,
        ),
        Format(
            "docx", "docx", "a chronology for Word, the quotes in a table (extra `docx`)",
            "the reasons for joining reports, rejected expressions",
            word.write, binary=True,
        ),
        Format(
            "svg", "svg", "a picture of the dates, in lines that scale",
            f"the quotes; events without a firm date; titles are cut to the width; {drawing.MOST:,} events at most",
            drawing.write_svg,
        ),
        Format(
            "png", "png", "the same picture in pixels (extra `image`)",
            "as svg",
            drawing.write_png, binary=True,
        ),
    )
}  # fmt: skip
"""Every format by its name on the command line and in the settings."""


def export(record: Record, name: str, options: Options | None = None) -> Export:
    """The timeline in the format of that name; equal records give equal bytes.

    Events that a decision hides are left out, and counted.

    Args:
        record: a parsed `timeline.json`, as `records.timeline_record` makes it.

    Raises:
        UnknownName: for a name that is no format.
        OutputError: when the format needs an extra that is not installed.
    """
    if name not in FORMATS:
        raise UnknownName("format", name, FORMATS)
    made = FORMATS[name].write(record, options or Options())
    hidden = len(record.get("hidden", ()))
    return Export(made.content, {"events hidden by a decision": hidden, **made.not_carried}) if hidden else made
