"""The parts of the README that a run on the seeds gives: one event of the JSON, shortened, and the last line."""

from __future__ import annotations

import json
import re
from typing import Any

Record = dict[str, Any]


def brought_up_to_date(readme: str, result: Record, last_line: str) -> str:
    """The README with what this run gave."""
    whens = {"kind": "point", "precision": "month"}
    told = [event for event in result["events"] if whens.items() <= event["when"].items()]
    event = max(told, key=lambda event: event["corroboration"]["distinct_statements"])
    record = f"<!-- record -->\n```json\n{printed(shortened(event))}\n```\n<!-- /record -->"
    counts = last_line.partition(" -> ")[0]
    readme = re.sub(r"<!-- record -->.*<!-- /record -->", lambda _: record, readme, flags=re.DOTALL)
    return re.sub(r"^\d+ documents, .* -> (?=out/)", lambda _: f"{counts} -> ", readme, flags=re.MULTILINE)


def shortened(event: Record) -> Record:
    """The event with its first mention that dates it as firmly as it is dated."""
    mention = next(m for m in event["evidence"] if m["date"] and m["date"]["edtf"] == event["when"]["edtf"])
    date = {"selector": selectors(mention["date"]), **chosen(mention["date"], "edtf", "rule", "basis")}
    return {
        **chosen(event, "id", "title"),
        "when": chosen(event["when"], "edtf", "precision", "kind", "display", "basis"),
        "evidence": [{**chosen(mention, "file", "line", "relation"), "selector": selectors(mention), "date": date}],
        "corroboration": chosen(event["corroboration"], "documents", "distinct_statements"),
    }


def selectors(item: Record) -> list[Record]:
    return [chosen(part, "type", "start", "end", "exact") for part in item["selector"]]


def chosen(record: Record, *names: str) -> Record:
    return {name: record[name] for name in names if name in record}


def printed(value: Any, indent: str = "") -> str:
    """JSON in which what holds no list or object of its own stands on one line."""
    parts = list(value.values()) if isinstance(value, dict) else value
    if not isinstance(parts, list) or not any(isinstance(part, dict | list) for part in parts):
        return json.dumps(value, ensure_ascii=False)
    names = [f"{json.dumps(name)}: " for name in value] if isinstance(value, dict) else [""] * len(parts)
    inner = indent + "  "
    lines = ",\n".join(f"{inner}{name}{printed(part, inner)}" for name, part in zip(names, parts, strict=True))
    first, last = "{}" if isinstance(value, dict) else "[]"
    return f"{first}\n{lines}\n{indent}{last}"
