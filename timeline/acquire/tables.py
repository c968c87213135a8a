"""Articles in the rows of a table (CSV, TSV) or the records of JSON and JSON lines."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from io import StringIO
from typing import Any

from timeline.acquire.frontmatter import NAMES
from timeline.acquire.part import Part, Parts
from timeline.acquire.raw import Raw
from timeline.acquire.text import decode
from timeline.acquire.view import plain, text_view
from timeline.config import AcquireConfig
from timeline.errors import UnreadableDocument

_TEXT = ("text", "body", "content", "article", "article_text", "full_text", "fulltext", "maintext", "story")
_COLUMNS: Mapping[str, Sequence[str]] = {"text": _TEXT, **NAMES}
_LISTS = ("articles", "documents", "items", "results", "data", "stories", "entries", "docs", "response", "posts")
_DELIMITERS = ",;\t|"
_TAG = re.compile(
    r"</?(?:p|div|br|h[1-6]|li|ul|ol|blockquote|span|a|em|strong|b|i|figure|img)\b[^<>]{0,500}>", re.IGNORECASE
)
_BLOCK = re.compile(r"</?(?:p|div|br|h[1-6]|li|ul|ol|blockquote|figure)\b[^<>]{0,500}>", re.IGNORECASE)

Record = Mapping[str, Any]


def table_parts(data: bytes, name: str, config: AcquireConfig) -> Parts:
    """The rows of a table with a header, each an article.

    Raises:
        UnreadableDocument: when no column holds the text, or the table is beyond the limits.
    """
    text, _ = decode(data)
    csv.field_size_limit(config.max_bytes)
    rows = csv.DictReader(StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=_delimiter(text, name))
    try:
        header = [column for column in rows.fieldnames or () if column]
        _require_text(header, config)
        return _parts(({key: row[key] for key in header} for row in rows), "row", config)
    except csv.Error as error:
        raise UnreadableDocument(f"a broken table: {error}") from error


def json_parts(data: bytes, name: str, config: AcquireConfig) -> Parts | None:
    """The articles of a list, an object that holds one, or JSON lines; `None` when the file is one article.

    Raises:
        UnreadableDocument: for what is no JSON, or holds no articles.
    """
    del name
    loaded = _loaded(data)
    if isinstance(loaded, Mapping) and _mapped(loaded, config).get("text"):
        return None
    records = list(_records(loaded))
    if not records:
        raise UnreadableDocument("JSON without a list of articles")
    _require_text({key for record in records for key in record}, config)
    return _parts(records, "record", config)


def read_record(data: bytes, source: str, config: AcquireConfig) -> Raw:
    """One row or record as a document."""
    loaded = _loaded(data)
    stated = _mapped(loaded, config) if isinstance(loaded, Mapping) else {}
    text = stated.pop("text", "")
    if not text.strip():
        if any(_records(loaded)):
            json_parts(data, source, config)  # a list that was not opened: this says why
        raise UnreadableDocument("no text in this row")
    return text_view(plain(_without_tags(text)).strip(), stated)


def _parts(records: Iterable[Record], kind: str, config: AcquireConfig) -> Parts:
    parts: dict[str, Part] = {}
    for number, record in enumerate(records, 1):
        if number > config.max_parts:
            raise UnreadableDocument(f"more than {config.max_parts} {kind}s (acquire.max_parts)")
        parts[f"#{number}"] = Part("record.json", partial(_packed, record, config), f"{kind} {number}")
    if not parts:
        raise UnreadableDocument(f"a table with no {kind}s")
    return parts


def _packed(record: Record, config: AcquireConfig) -> bytes:
    """A record as bytes that tell it from others, whatever else its row held."""
    return json.dumps(_mapped(record, config), ensure_ascii=True, sort_keys=True).encode()


def _mapped(record: Record, config: AcquireConfig) -> dict[str, str]:
    """What a record says, by our names; the configured columns go before the usual ones."""
    columns = _columns(config)
    low = {str(key).strip().lower(): value for key, value in record.items()}
    found = {
        ours: next((text for key in theirs if (text := _written(low.get(key)))), "") for ours, theirs in columns.items()
    }
    return {ours: text for ours, text in found.items() if text}


def _columns(config: AcquireConfig) -> Mapping[str, Sequence[str]]:
    given = dict(entry.split("=", 1) for entry in config.columns)
    return {
        ours: (given[ours].strip().lower(), *theirs) if ours in given else theirs for ours, theirs in _COLUMNS.items()
    }


def _written(value: Any) -> str:
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, list):
        texts = [item for item in value if isinstance(item, str)]
        return ("\n\n" if any(len(text) > 60 for text in texts) else ", ").join(texts)
    if isinstance(value, Mapping):
        return _written(value.get("name") or value.get("rendered"))
    return ""


def _require_text(header: Iterable[str], config: AcquireConfig) -> None:
    columns = sorted(set(header))
    if not {column.strip().lower() for column in columns} & set(_columns(config)["text"]):
        shown = ", ".join(repr(column[:40]) for column in columns[:12])
        raise UnreadableDocument(f"no column of text among {shown}; name it in acquire.columns as 'text=...'")


def _delimiter(text: str, name: str) -> str:
    if name.lower().endswith((".tsv", ".tab")):
        return "\t"
    header = text.split("\n", 1)[0]
    return max(_DELIMITERS, key=lambda mark: (header.count(mark), -_DELIMITERS.index(mark)))


def _loaded(data: bytes) -> Any:
    text = decode(data)[0].removeprefix("\ufeff")
    try:
        return json.loads(text, parse_int=str)  # numbers of any length
    except RecursionError as error:
        raise UnreadableDocument("JSON nested too deeply") from error
    except ValueError as error:
        lines = [line for line in text.split("\n") if line.strip()]
        if len(lines) > 1 and lines[0].lstrip().startswith("{"):
            return [_line(line) for line in lines]
        raise UnreadableDocument(f"not valid JSON: {error}") from error


def _line(line: str) -> Record:
    """One line of JSON lines; a broken one is a record without text, and reported as such."""
    try:
        record = json.loads(line, parse_int=str)
    except (ValueError, RecursionError):
        return {}
    return record if isinstance(record, Mapping) else {}


def _records(loaded: Any, depth: int = 0) -> Iterator[Record]:
    if isinstance(loaded, list):
        yield from (item if isinstance(item, Mapping) else {} for item in loaded)
    elif isinstance(loaded, Mapping) and depth < 3:
        low = {str(key).lower(): value for key, value in loaded.items()}
        inner = next((low[name] for name in _LISTS if isinstance(low.get(name), (list, Mapping))), None)
        yield from _records(inner, depth + 1)


def _without_tags(text: str) -> str:
    """The words of a text whose author left HTML in it."""
    if len(_TAG.findall(text[:20_000])) < 2:
        return text
    import html

    apart = _BLOCK.sub("\n\n", text)
    return re.sub(r"\s*\n\s*\n\s*", "\n\n", html.unescape(_TAG.sub("", apart)))
