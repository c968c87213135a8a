"""From `timeline.json` back to a `Timeline`: the inverse of `records`.

The export holds no whole articles. A loaded document has the quoted characters at their places, with the words around
them that the export keeps; spaces stand for all others, and lines begin where they did.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from timeline.civil import PartialDate
from timeline.errors import ConfigError
from timeline.model import (
    Conflict,
    DateMention,
    Document,
    Event,
    EventMention,
    Feature,
    Merge,
    Name,
    Note,
    Problem,
    Published,
    Quote,
    Rejected,
    Remark,
    Statement,
    Suggestion,
    Timeline,
)
from timeline.render.mentions import Record
from timeline.render.records import FORMAT, FORMAT_VERSION
from timeline.render.remains import Remains, remains
from timeline.ruling import Curation, Fingerprint, Outcome, Pointer, Ruling
from timeline.spans import Alignment, Span
from timeline.when import When, parse

Key = tuple[str, int, int]


def load(path: Path | str) -> Timeline:
    """The timeline of a `timeline.json`; written again it gives the same bytes.

    Raises:
        ConfigError: when it cannot be read, is no timeline, or is of a later major version of the format.
    """
    try:
        return from_text(Path(path).read_bytes(), str(path))
    except OSError as error:
        raise ConfigError(f"cannot read {str(path)!r}: {(error.strerror or 'unknown reason').lower()}") from error


def from_text(text: str | bytes, name: str = "timeline.json") -> Timeline:
    """The timeline of the text of a `timeline.json`.

    Args:
        name: of the file, for messages.

    Raises:
        ConfigError: as `load`.
    """
    try:
        record = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"{name!r} is not JSON: {error}") from error
    if not isinstance(record, dict) or record.get("format") != FORMAT:
        raise ConfigError(f"{name!r} is not a timeline.json: it has no 'format': {FORMAT!r}")
    if str(record.get("version")).split(".")[0] != FORMAT_VERSION.split(".")[0]:
        raise ConfigError(f"{name!r} is of version {record.get('version')!r}; this program reads {FORMAT_VERSION}")
    try:
        return timeline_of(record)
    except (KeyError, IndexError, TypeError, ValueError, AttributeError) as error:
        raise ConfigError(f"{name!r} is damaged: {type(error).__name__}: {error}; build it anew") from error


def timeline_of(record: Record) -> Timeline:
    """The timeline of a parsed `timeline.json`; keys that nobody knows are left out."""
    left = remains(record)
    documents = tuple(_document(entry, left[entry["id"]]) for entry in record["documents"])
    run = record["run"]
    lists = {name: tuple(_event(entry) for entry in record[name]) for name in ("events", "undated", "hidden")}
    return Timeline(
        title=record["title"],
        documents=documents,
        **lists,
        rejected=tuple(Rejected(_quote(entry), entry["reason"]) for entry in record["rejected"]),
        problems=tuple(Problem(p["file"], p["stage"], p["kind"], p["message"]) for p in record["failed"]),
        notes=tuple(Note(note["document"], note["message"]) for note in record["notes"]),
        config_sha256=run["config_sha256"],
        inputs_sha256=run["inputs_sha256"],
        version=run["tool_version"],
        suggestions=_suggestions(record),
        decisions=tuple(_outcome(entry) for entry in record["decisions"]),
        merged_from=run["thresholds"]["merge"],
        suggested_from=run["thresholds"]["suggest"],
        left_out=run["left_out"],
    )


def _document(record: Record, left: Remains) -> Document:
    raw = left.raw
    stated = {name: record[name] for name in ("author", "url") if record[name] is not None}
    return Document(
        id=record["id"],
        sources=tuple(record["sources"]),
        sha256=record["sha256"],
        raw=raw,
        text=raw,
        alignment=Alignment.identity(len(raw)),
        title=record["title"],
        language=record["language"],
        metadata=stated,
        published=_published(record["published"]),
        places=left.places,
        remarks=tuple(_remark(entry) for entry in record.get("remarks", ())),
    )


def _remark(record: Record) -> Remark:
    return Remark(Span(record["start"], record["end"]), record["kind"], record["text"])


def _published(record: Record) -> Published | None:
    if record["edtf"] is None:
        return None
    return Published(
        when=_at_time(record),
        basis=record["basis"],
        how=record["how"],
        evidence=tuple(_quote(entry) for entry in record["evidence"]),
        rivals=tuple(found for rival in record["rivals"] if (found := _published(rival))),
    )


def _at_time(record: Record) -> When:
    return replace(parse(record["edtf"]), time=record["time"], timezone=record["timezone"])


def _quote(record: Record) -> Quote:
    return _selected(record["document"], record["selector"])


def _selected(document: str, selector: list[Record]) -> Quote:
    position, words = selector
    return Quote(document, Span(position["start"], position["end"]), words["exact"])


def _when(record: Record) -> When | None:
    if record["edtf"] is None:
        return None
    start, end = (_partial(record[name]) for name in ("start", "end"))
    marks = {name: record[name] for name in ("approximate", "uncertain", "time", "timezone")}
    return When(record["kind"], start, end, **marks)


def _partial(edtf: str | None) -> PartialDate | None:
    return parse(edtf).start if edtf else None


def _event(record: Record) -> Event:
    mentions = {entry["id"]: _mention(entry) for entry in record["evidence"]}
    keys = {id: mention.key for id, mention in mentions.items()}
    return Event(
        id=record["id"],
        aliases=tuple(record["aliases"]),
        title=record["title"],
        title_from=keys[record["lead"]],
        type=record["type"],
        when=_when(record["when"]),
        basis=record["when"]["basis"],
        mentions=tuple(mentions.values()),
        groups=_groups(record["evidence"], keys),
        merges=tuple(_merge(pair, keys[pair["a"]], keys[pair["b"]]) for pair in record["merge"]["pairs"]),
        conflicts=tuple(_conflict(entry, keys) for entry in record["conflicts"]),
        possible=tuple(entry["event"] for entry in record["relations"] if entry["type"] == "possibly-same"),
        curation=_curation(record["curation"]),
    )


def _mention(record: Record) -> EventMention:
    quote, date = _quote(record), record["date"]
    clause = record["clause"]
    return EventMention(
        document=record["document"],
        sentence=quote.span,
        clause=Span(clause["start"], clause["end"]),
        quote=quote,
        relation=record["relation"],
        date=_date(date) if date else None,
        date_quote=_selected(record["document"], date["selector"]) if date else None,
        headline=record["headline"],
        type=record["type"],
        act=record["act"],
        names=tuple(Name(name["name"], name["kind"], name["role"]) for name in record["names"]),
        when=_at_time(date) if date and date["edtf"] else None,
        basis=date["basis"] if date else None,
        anchor=date["anchor"] if date else None,
        counted_from=date.get("counted_from") if date else None,
        refers_to=date["repeats"] if date else None,
        told_whole=record["told_whole"],
        acceptance=record.get("acceptance"),
        factuality=record["factuality"],
        hedge=record["hedge"],
        aspect=record["aspect"],
    )


def _date(record: Record) -> DateMention:
    position, words = record["selector"]
    timex = record["timex3"]
    return DateMention(
        span=Span(position["start"], position["end"]),
        text=words["exact"],
        reading=_at_time(record) if record["edtf"] else None,
        rule=record["rule"],
        signal=record["signal"],
        timex=timex["type"],
        value=timex["value"],
        mod=timex["mod"],
    )


def _groups(evidence: list[Record], keys: Mapping[str, Key]) -> tuple[tuple[Key, ...], ...]:
    groups: dict[str, list[Key]] = {}
    for entry in evidence:
        if entry["quote_group"]:
            groups.setdefault(entry["quote_group"], []).append(keys[entry["id"]])
    return tuple(tuple(groups[id]) for id in sorted(groups, key=lambda id: int(id[1:])))


def _merge(record: Record, a: Key, b: Key) -> Merge:
    features = tuple(Feature(entry["name"], entry["weight"], entry["detail"]) for entry in record["features"])
    return Merge(a, b, record["score"], features)


def _conflict(record: Record, keys: Mapping[str, Key]) -> Conflict:
    statements = tuple(
        Statement(entry.get("edtf") or entry["text"], tuple(keys[id] for id in entry["evidence"]))
        for entry in record["statements"]
    )
    return Conflict(record["field"], record["severity"], statements)


def _suggestions(record: Record) -> tuple[Suggestion, ...]:
    keys = {
        (event["id"], entry["id"]): _mention(entry).key for event in record["events"] for entry in event["evidence"]
    }
    return tuple(
        Suggestion(
            entry["a"]["event"],
            entry["b"]["event"],
            _merge(entry, *(keys[entry[side]["event"], entry[side]["evidence"]] for side in ("a", "b"))),
        )
        for entry in record["suggestions"]
    )


def _index(id: str) -> int:
    return int(id.removeprefix("d")) - 1


def _curation(record: Record) -> Curation:
    return Curation(record["status"], tuple(_index(id) for id in record["decisions"]), _fingerprint(record["machine"]))


def _fingerprint(record: Record | None) -> Fingerprint | None:
    return Fingerprint(record["title"], record["edtf"], record["type"]) if record else None


def _outcome(record: Record) -> Outcome:
    ruling = Ruling(
        op=record["op"],
        evidence=tuple(_pointer(entry) for entry in record["evidence"]),
        by=record["by"],
        at=record["at"],
        value=record["value"],
        apart=tuple(_pointer(entry) for entry in record.get("from", ())),
        note=record["note"],
        event=record["event"],
        fingerprint=_fingerprint(record["fingerprint"]),
        file=record["file"],
    )
    others = tuple(_index(id) for id in record["contradicts"])
    return Outcome(ruling, record["state"], tuple(record["events"]), record["remark"], others)


def _pointer(record: Record) -> Pointer:
    date = record["date"]
    return Pointer(
        record["sha256"],
        record["start"],
        record["exact"],
        (date["start"], date["exact"]) if date else None,
        record["file"],
    )
