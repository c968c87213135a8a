"""The lines that explain an event, a date, a document or a rejected expression: every character, rule and weight.

Offsets in brackets count characters of the raw file, which `timeline show --source` prints.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import click

from timeline.cli.finding import Answer, events
from timeline.cli.report import count, printable
from timeline.cli.terminal import bold, flat, marked, place, quote, quoted, shown_id
from timeline.render.formats.facts import exact, span, statement_text
from timeline.when import parse

Record = Mapping[str, Any]

_BASES = {
    "explicit": "as written",
    "relative": "counted from the date of its document",
    "inferred": "inferred",
    "decided": "decided by a person",
}
_RELATIONS = {
    "dates": "dates it",
    "dateline": "is the date of the document",
    "supports": "tells it without a date",
    "bounds": "bounds its date",
}


def explanation(answer: Answer, record: Record) -> Iterator[str]:
    """The lines, coloured; the terminal obeys no character of a document."""
    match answer.kind:
        case "event":
            yield from _event(answer.record, record, answer.asked)
        case "date":
            assert answer.event is not None, "a date is found with its event"
            yield f"{shown_id(answer.event['id'])}  {bold(answer.event['title'])}"
            yield from _mention(answer.record)
        case "document":
            yield from _document(answer.record, record)
        case "rejected":
            yield from _rejected(answer.record)
        case "decision":
            yield from _decision(answer.record)


def _event(event: Record, record: Record, asked: str | None) -> Iterator[str]:
    when = event["when"]
    if asked:
        yield f"{shown_id(asked)} is part of {shown_id(event['id'])} now: the reports were joined"
    known = f"{when['precision']}, {_BASES[when['basis']]}" if when["edtf"] else "no source dates it"
    yield f"{shown_id(event['id'])}  {bold(_date(when))} ({known})  EDTF {when['edtf'] or '-'}"
    yield bold(event["title"])
    yield f"  title from {event['title_basis'] or 'a decision'}; {_manner(event)}"
    if when["edtf"]:
        yield f"  possible days: {when['earliest'] or 'open'} to {when['latest'] or 'open'}"
    if band := event["confidence"]["band"]:
        yield f"  confidence {band}: {printable(event['confidence'].get('why') or '')}"
    for mention in event["evidence"]:
        yield from _mention(mention)
    yield from _conflicts(event)
    yield from _merges(event)
    yield from _relations(event, record)
    yield from _curation(event, record)
    if event.get("aliases"):
        yield f"  also known as {', '.join(map(shown_id, event['aliases']))}: ids of the reports that were joined"


def _manner(event: Record) -> str:
    hedge = f" ({quote(event['hedge'])})" if event.get("hedge") else ""
    aspect = event.get("aspect")
    parts = (event["type"], event.get("factuality"), aspect if aspect != "happening" else None)
    return printable(", ".join(part for part in parts if part)) + hedge


def _date(when: Record) -> str:
    clock = " ".join(part for part in (when.get("time"), when.get("timezone")) if part)
    return f"{when['display']}{f', {clock}' if clock else ''}"


def _mention(mention: Record) -> Iterator[str]:
    start, end = span(mention)
    group = f", the same statement as all of {mention['quote_group']}" if mention["quote_group"] else ""
    relation = _RELATIONS.get(mention["relation"], mention["relation"])
    yield f"  {click.style(mention['id'], bold=True)} {place(mention)} [{start}-{end}] {relation}{group}"
    yield f"     {quoted(mention, mention['date'])}"
    if mention.get("hedge"):
        yield f"     {mention['factuality']}, because of {quote(mention['hedge'])}"
    if mention["date"]:
        yield from _expression(mention["date"])


def _expression(date: Record) -> Iterator[str]:
    start, end = span(date)
    meaning = f"{_words(date['edtf'])}, EDTF {date['edtf']}" if date["edtf"] else "not resolved"
    yield f"     date {quote(exact(date))} [{start}-{end}] -> {click.style(printable(meaning), fg='green')}"
    timex = date["timex3"]
    value = " ".join(part for part in (timex["type"], timex["value"], timex["mod"]) if part)
    signal = f", after {quote(date['signal'])}" if date.get("signal") else ""
    basis = _BASES.get(date["basis"], "no basis")
    yield f"     rule {printable(date['rule'])} ({printable(value)}){signal}; {basis}"
    if date["anchor"]:
        yield f"     {printable(date['anchor'])}"
    if date.get("repeats") is not None:
        yield f"     repeats the date at character {date['repeats']}"


def _words(edtf: str) -> str:
    return parse(edtf).in_words()


def _conflicts(event: Record) -> Iterator[str]:
    for conflict in event["conflicts"]:
        sides = " / ".join(
            f"{printable(statement_text(statement))} ({', '.join(statement['evidence'])})"
            for statement in conflict["statements"]
        )
        head = click.style(f"conflict {conflict['id']}", fg="red", bold=True)
        coarser = ", no contradiction" if conflict["severity"] == "coarser" else ""
        yield f"  {head} about {conflict['field']}, {conflict['severity']}{coarser}: {sides}"


def _merges(event: Record) -> Iterator[str]:
    weakest = event["merge"].get("weakest")
    for pair in event["merge"]["pairs"]:
        is_weakest = weakest and (weakest["a"], weakest["b"]) == (pair["a"], pair["b"])
        mark = ", the weakest link" if is_weakest and len(event["merge"]["pairs"]) > 1 else ""
        yield f"  joined {pair['a']} + {pair['b']}: {pair['score']:g} points{mark} = {_weights(pair)}"


def _weights(pair: Record) -> str:
    return printable("; ".join(f"{feature['weight']:+g} {_evidence(feature)}" for feature in pair["features"]))


def _evidence(feature: Record) -> str:
    name, detail = feature["name"].replace("-", " "), feature["detail"]
    return f"{name}: {detail}" if detail and not detail.startswith(name) else detail or name


def _relations(event: Record, record: Record) -> Iterator[str]:
    titles = {other["id"]: other["title"] for other in events(record)}
    for relation in event.get("relations", ()):
        title = titles.get(relation["event"], "")
        words = relation["type"].replace("-", " ")
        yield f"  {words} {shown_id(relation['event'])} {printable(title)}: {printable(relation['basis'] or '')}"
    for pair in record.get("suggestions", ()):
        sides = [pair[side]["event"] for side in ("a", "b")]
        if event["id"] in sides:
            other = sides[1 - sides.index(event["id"])]
            yield f"  perhaps the same as {shown_id(other)} {printable(titles.get(other, ''))}, for a person to decide:"
            yield f"     {pair['score']:g} in log-odds = {_weights(pair)}"


def _curation(event: Record, record: Record) -> Iterator[str]:
    """What people decided about the event, and what the machine says without them."""
    made = event["curation"]
    if made["status"] == "auto":
        return
    yield "  " + click.style(f"{made['status']} by a person", fg="magenta", bold=True)
    for decision in record.get("decisions", ()):
        if decision["id"] in made.get("decisions", ()):
            yield from (f"    {line}" for line in _decision(decision))
    if machine := made.get("machine"):
        date = _words(machine["edtf"]) if machine["edtf"] else "no date"
        yield f"    the machine says: {printable(machine['title'])}, {date}, {machine['type']}"


def _decision(decision: Record) -> Iterator[str]:
    value = f" to {quote(decision['value'])}" if decision["value"] else " to no date" * (decision["op"] == "redate")
    by = f" by {printable(decision['by'])}" if decision["by"] else ""
    at = f" on {printable(decision['at'])}" if decision["at"] else ""
    where = f", in {printable(decision['file'])}" if decision["file"] else ""
    note = f": {printable(decision['note'])}" if decision["note"] else ""
    yield f"decision {decision['id']} {bold(decision['op'])}{value}{by}{at}{where}{note}"
    for pointer in (*decision["evidence"], *decision.get("from", ())):
        yield f"  about {printable(pointer['file'] or '')} [{pointer['start']}] {quote(pointer['exact'] or '')}"
    remark = f": {printable(decision['remark'])}" if decision["remark"] else ""
    holds = f", for {', '.join(map(shown_id, decision['events']))}" if decision["events"] else ""
    yield f"  {decision['state']}{holds}{remark}"
    if decision["contradicts"]:
        yield "  " + click.style(f"contradicts {', '.join(decision['contradicts'])}", fg="red", bold=True)


def _document(document: Record, record: Record) -> Iterator[str]:
    published = document["published"]
    size = f"{document['chars']} characters, {printable(document['language'])}"
    yield f"{shown_id(document['id'])}  {bold(document['file'])}  {size}"
    for name in ("title", "author", "url"):
        if document[name]:
            yield f"  {name} {printable(document[name])}"
    for copy in document["sources"][1:]:
        yield f"  the same bytes as {printable(copy)}"
    if published["edtf"] is None:
        yield "  publication date not known: it states none, and no other document gives one"
    else:
        words = _date({"display": _words(published["edtf"]), **{k: published.get(k) for k in ("time", "timezone")}})
        yield f"  published {bold(words)}  EDTF {published['edtf']}, {published['basis']}"
        yield f"     {printable(published['how'] or '')}"
    for proof in published["evidence"]:
        start, end = span(proof)
        yield f"     {place(proof)} [{start}-{end}] {quote(exact(proof))}"
    for rival in published.get("rivals", ()):
        yield f"     {_quarrel(_words(rival['edtf']))}: {printable(rival['how'] or rival['basis'])}"
    yield from _told_by(document, record)


def _quarrel(words: str) -> str:
    return click.style(printable(f"against it, {words}"), fg="red")


def _told_by(document: Record, record: Record) -> Iterator[str]:
    """What rests on the document, and which of it on its date."""
    own = [(event["id"], m) for event in events(record) for m in event["evidence"] if m["document"] == document["id"]]
    counted = sum(1 for _, m in own if m["date"] and m["date"]["basis"] in ("relative", "inferred"))
    told = f"{count(len(own), 'mention')} in {count(len({id for id, _ in own}), 'event')}"
    yield f"  {told}; {count(counted, 'date')} counted from its date"
    rejected = [item for item in record["rejected"] if item["document"] == document["id"]]
    if rejected:
        yield f"  {count(len(rejected), 'expression')} rejected: " + ", ".join(
            f"{quote(exact(item))} ({printable(item['reason'])})" for item in rejected
        )


def _rejected(item: Record) -> Iterator[str]:
    start, end = span(item)
    yield f"rejected  {place(item)} [{start}-{end}]"
    said = item["selector"][1]
    before, after = said["prefix"].rpartition("\n")[2], said["suffix"].partition("\n")[0]
    yield f"     …{flat(before)}{marked(said['exact'], 'red')}{flat(after)}…"
    yield f"     no date: {printable(item['reason'])}"
