"""docs/json.md, made from the JSON Schema of the export."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

Schema = Mapping[str, Any]

HEAD = """# `timeline.json`, version {version}

Made from the JSON Schema that `timeline schema` prints; `pytest tests/test_docs.py --rewrite` makes it anew.

Offsets count Unicode code points of the raw file, its newlines untouched: `text[start:end]` of the decoded file is
`exact`. Where the file is no text (PDF, mail, tables), they count the text that `timeline show --source FILE` prints.
Selectors are those of the [W3C Web Annotation](https://www.w3.org/TR/annotation-model/#selectors) model, dates are
[EDTF](https://www.loc.gov/standards/datetime/), years before 1 are astronomical (44 BCE is `-0043`). `events`,
`undated` and `hidden` have one shape. What is not known is `null`, never left out.

## Versions

`version` is `major.minor.patch`. A **patch** changes words of this page alone. A **minor** version may add keys, and
values to the open lists (`type` of an event, `act`, `rule` of a date, `basis` of a publication date, `reason` of what
was rejected, `kind` of what failed, names of features); it never removes or renames a key, changes its type, unit or
meaning, or makes it `null` where it was not. All else is a **major** version. So: read any file of your major version,
ignore keys that you do not know, and treat an unknown value of an open list as "other". `timeline.load` does so; it
refuses another major version.
"""


def page(schema: Schema, version: str) -> str:
    """The whole page."""
    parts = [HEAD.format(version=version), *_section("The file", schema)]
    for name, definition in schema["$defs"].items():
        if "properties" in definition:
            parts += _section(name, definition)
    return "\n".join(parts) + "\n"


def _section(title: str, definition: Schema) -> Iterator[str]:
    yield f"\n## {title}\n"
    if "description" in definition:
        yield f"{definition['description'].rstrip('.')}.\n"
    yield "| key | holds | |\n| --- | --- | --- |"
    yield from _rows(definition, "")


def _rows(definition: Schema, prefix: str) -> Iterator[str]:
    for name, value in definition["properties"].items():
        optional = "" if name in definition.get("required", ()) else " (may be left out)"
        yield f"| `{prefix}{name}` | {_type(value)} | {value.get('description', '')}{optional} |"
        inner = value.get("items", value) if value.get("type") == "array" else value
        if "properties" in inner:
            yield from _rows(inner, f"{prefix}{name}{'[].' if inner is not value else '.'}")


def _type(value: Schema) -> str:
    if "$ref" in value:
        name = value["$ref"].rpartition("/")[2]
        return name if name in _PLAIN else f"[{name}](#{name})"
    if "const" in value:
        return f"`{value['const']}`"
    if "enum" in value:
        return ", ".join("`null`" if item is None else f"`{item}`" for item in value["enum"])
    for key in ("anyOf", "oneOf", "allOf"):
        if key in value and "type" not in value:
            return " or ".join(_type(part) for part in value[key])
    kinds = value["type"] if isinstance(value["type"], list) else [value["type"]]
    if kinds == ["array"]:
        items = value.get("items") or {}
        return f"list of {_type(items)}" if items else "list"
    return " or ".join("`null`" if kind == "null" else kind for kind in kinds)


_PLAIN = {
    "document_id", "event_id", "mention_id", "mention_ids", "decision_id", "file", "edtf", "iso_day", "clock",
    "selectors", "event_type", "features", "factuality", "aspect", "acceptance", "role", "name_kind",
    "dated_event", "undated_event",
}  # fmt: skip
"""Definitions that are no objects of their own."""
