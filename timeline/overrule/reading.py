"""The file of decisions, read strictly: what nobody knows is refused, with the place and the nearest known name."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, get_args

from timeline.errors import ConfigError, EDTFError, UnknownName
from timeline.model import EventType
from timeline.ruling import Fingerprint, Op, Pointer, Ruling
from timeline.when import parse

FORMAT = "timeline-decisions"
FORMAT_VERSION = "1.0.0"
_MAX_BYTES = 50_000_000  # a decision takes about a thousand
_MAX_LETTERS = {"value": 1_000, "by": 200, "note": 10_000, "file": 4_000, "exact": 100_000}
_KEYS = {
    "the file": ("format", "version", "decisions"),
    "a decision": ("op", "evidence", "from", "value", "by", "at", "note", "event", "fingerprint"),
    "evidence": ("sha256", "file", "start", "exact", "date"),
    "a date": ("start", "exact"),
    "a fingerprint": ("title", "edtf", "type"),
}


class _Wrong(ValueError):
    """What is wrong, without its place."""


def read(paths: Iterable[Path]) -> tuple[Ruling, ...]:
    """The decisions of all files, those made first coming first; the order of the files is of no matter.

    Raises:
        ConfigError: for a file that cannot be read or is not in the format, with the decision that is wrong.
    """
    return ordered(ruling for path in paths for ruling in _of_file(path))


def ordered(rulings: Iterable[Ruling]) -> tuple[Ruling, ...]:
    """Each decision once, sorted by time, person and all else, so that the order of files does not matter."""
    found = sorted(rulings, key=lambda ruling: (made_at(ruling), ruling.by, repr(ruling)))
    return tuple({replace(ruling, file=""): ruling for ruling in reversed(found)}.values())[::-1]


def made_at(ruling: Ruling) -> datetime:
    """When it was decided; a day is its midnight, and what has no zone is UTC."""
    moment = datetime.fromisoformat(ruling.at)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _of_file(path: Path) -> list[Ruling]:
    try:
        with path.open("rb") as file:
            data = file.read(_MAX_BYTES + 1)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise ConfigError(f"cannot read decisions {str(path)!r}: {reason}") from error
    if len(data) > _MAX_BYTES:
        raise ConfigError(f"decisions {str(path)!r} are larger than {_MAX_BYTES} bytes")
    return of_text(data, path.name)


def of_text(data: bytes | str, name: str) -> list[Ruling]:
    """The decisions of a file in its order.

    Args:
        name: of the file, for messages and for `Ruling.file`.

    Raises:
        ConfigError: when it is not in the format.
    """
    try:
        whole = json.loads(data, object_pairs_hook=_each_once)
        listed = _listed(whole)
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"{name}: {_reason(error)}") from error
    rulings = []
    for number, entry in enumerate(listed, 1):
        try:
            rulings.append(_ruling(entry, name))
        except (ValueError, ConfigError) as error:
            raise ConfigError(f"{name}: decision {number}: {error}") from error
    return rulings


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise _Wrong("a key stands twice in one object")
    return found


def _reason(error: Exception) -> str:
    return str(error) if isinstance(error, _Wrong) else f"no JSON: {error}"


def _listed(whole: Any) -> list[Any]:
    record = _object(whole, "the file", ("format", "version", "decisions"))
    if record["format"] != FORMAT:
        raise _Wrong(f"'format' must be {FORMAT!r}, got {record['format']!r}")
    version = record["version"]
    if not isinstance(version, str) or version.split(".")[:2] != FORMAT_VERSION.split(".")[:2]:
        raise _Wrong(f"version {version!r} cannot be read; this program reads {FORMAT_VERSION}")
    if not isinstance(record["decisions"], list):
        raise _Wrong("'decisions' must be a list")
    return record["decisions"]


def _object(value: Any, what: str, needed: Sequence[str]) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise _Wrong(f"{what} must be an object, got {value!r:.60}")
    for key in value:
        if key not in _KEYS[what]:
            raise _Wrong(str(UnknownName(f"key of {what}", key, _KEYS[what])))
    for key in needed:
        if key not in value:
            raise _Wrong(f"{what} lacks {key!r}")
    return value


def _ruling(entry: Any, file: str) -> Ruling:
    record = _object(entry, "a decision", ("op", "evidence", "by", "at"))
    op = record["op"]
    if op not in get_args(Op):
        raise UnknownName("op", str(op), get_args(Op))
    _check_sides(op, record)
    return Ruling(
        op=op,
        evidence=_pointers(record["evidence"], "evidence", least=2 if op == "merge" else 1),
        apart=_pointers(record["from"], "from", least=1) if op == "split" else (),
        by=_text(record, "by"),
        at=_moment(record["at"]),
        value=_value(op, record),
        note=_text(record, "note") if op == "note" else _text(record, "note", default=""),
        event=record.get("event"),
        fingerprint=_fingerprint(record.get("fingerprint")),
        file=file,
    )


def _check_sides(op: str, record: Mapping[str, Any]) -> None:
    if (op == "split") != ("from" in record):
        raise _Wrong("a split needs 'from'" if op == "split" else f"'from' belongs to a split, not to {op!r}")
    if record.get("event") is not None and not isinstance(record["event"], str):
        raise _Wrong(f"'event' must be an id, got {record['event']!r:.60}")


def _pointers(value: Any, name: str, least: int) -> tuple[Pointer, ...]:
    if not isinstance(value, list) or len(value) < least:
        raise _Wrong(f"{name!r} must be a list of {least} or more mentions")
    return tuple(_pointer(item) for item in value)


def _pointer(value: Any) -> Pointer:
    record = _object(value, "evidence", ("sha256", "start", "exact"))
    sha256 = record["sha256"]
    if not isinstance(sha256, str) or len(sha256) != 64 or not set(sha256) <= set("0123456789abcdef"):
        raise _Wrong(f"'sha256' must be 64 hex digits in lower case, got {sha256!r:.80}")
    date = None
    if record.get("date") is not None:
        dated = _object(record["date"], "a date", ("start", "exact"))
        date = _offset(dated), _text(dated, "exact", default="")
    return Pointer(sha256, _offset(record), _text(record, "exact"), date, _text(record, "file", default=""))


def _offset(record: Mapping[str, Any]) -> int:
    start = record["start"]
    if type(start) is not int or start < 0:
        raise _Wrong(f"'start' must be a whole number, 0 or more, got {start!r:.60}")
    return start


def _text(record: Mapping[str, Any], name: str, default: str | None = None) -> str:
    """The text of a key; without a default it must hold more than spaces."""
    value = record.get(name, default)
    if not isinstance(value, str) or (default is None and not value.strip()):
        raise _Wrong(f"{name!r} must be a text" + (" that says something" if default is None else ""))
    if len(value) > _MAX_LETTERS[name]:
        raise _Wrong(f"{name!r} has more than {_MAX_LETTERS[name]} characters")
    return value


def _moment(at: Any) -> str:
    try:
        datetime.fromisoformat(at)
    except (TypeError, ValueError):
        raise _Wrong(
            f"'at' must be a day or a time in ISO 8601, such as 2026-11-21T14:05:00Z, got {at!r:.60}"
        ) from None
    return str(at)


def _value(op: Op, record: Mapping[str, Any]) -> str | None:
    if op not in _VALUES:
        if record.get("value") is not None:
            raise _Wrong(f"{op!r} takes no value, got {record['value']!r:.60}")
        return None
    if "value" not in record:
        raise _Wrong(f"{op!r} needs a 'value'")
    return _VALUES[op](record)


def _title(record: Mapping[str, Any]) -> str:
    return " ".join(_text(record, "value").split())


def _date(record: Mapping[str, Any]) -> str | None:
    if record["value"] is None:
        return None
    try:
        return parse(_text(record, "value")).edtf
    except EDTFError as error:
        raise _Wrong(str(error)) from error


def _type(record: Mapping[str, Any]) -> str:
    value = _text(record, "value")
    if value not in get_args(EventType):
        raise UnknownName("type", value, get_args(EventType))
    return value


_VALUES: Mapping[Op, Callable[[Mapping[str, Any]], str | None]] = {"retitle": _title, "redate": _date, "retype": _type}


def _fingerprint(value: Any) -> Fingerprint | None:
    if value is None:
        return None
    record = _object(value, "a fingerprint", _KEYS["a fingerprint"])
    title, edtf, type = (record[name] for name in _KEYS["a fingerprint"])
    if not isinstance(title, str) or not isinstance(type, str) or not isinstance(edtf, str | None):
        raise _Wrong("a fingerprint holds texts; its 'edtf' may be null")
    return Fingerprint(title, edtf, type)
