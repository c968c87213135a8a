"""What changed between two exports, event by event: known by their evidence, never by their titles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any, Literal

Record = Mapping[str, Any]

Kind = Literal[
    "document added", "document removed", "document redated",
    "new", "gone", "hidden", "shown", "merged", "split", "redated", "retitled", "retyped",
    "more evidence", "less evidence",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Change:
    """One difference.

    Attributes:
        old: ids of the events (or names of the document) before; empty for what is new.
        new: the same after; empty for what is gone.
        before: what it said, where that differs: a title, a date, a type, or files.
        after: what it says now.
    """

    kind: Kind
    old: tuple[str, ...]
    new: tuple[str, ...]
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class _Told:
    """An event with the list it stands in and the addresses of its evidence, those that only support left out."""

    event: Record
    place: str
    addresses: frozenset[tuple[object, ...]]
    words: frozenset[tuple[object, ...]]

    @property
    def id(self) -> str:
        return str(self.event["id"])


def changes(old: Record, new: Record) -> tuple[Change, ...]:
    """Every difference between two parsed `timeline.json`: documents first, then events in their order."""
    before, after = _told(old), _told(new)
    return (*_documents(old, new), *_events(before, after))


def _documents(old: Record, new: Record) -> Iterator[Change]:
    before, after = ({d["sha256"]: d for d in record["documents"]} for record in (old, new))
    for sha256, document in before.items():
        if sha256 not in after:
            yield Change("document removed", (document["file"],), ())
        elif (was := document["published"]["edtf"]) != (now := after[sha256]["published"]["edtf"]):
            yield Change("document redated", (document["file"],), (document["file"],), was or "none", now or "none")
    yield from (
        Change("document added", (), (document["file"],)) for sha256, document in after.items() if sha256 not in before
    )


def _told(record: Record) -> list[_Told]:
    digests = {document["id"]: document["sha256"] for document in record["documents"]}
    return [
        _Told(
            event,
            place,
            frozenset(_address(mention, digests) for mention in _core(event)),
            frozenset(_words(mention) for mention in _core(event)),
        )
        for place in ("events", "undated", "hidden")
        for event in record.get(place, ())
    ]


def _core(event: Record) -> list[Record]:
    """The evidence that makes the event what it is; a sentence that only supports may move from one to another."""
    return [mention for mention in event["evidence"] if mention["relation"] != "supports"] or event["evidence"]


def _address(mention: Record, digests: Mapping[str, str]) -> tuple[object, ...]:
    return digests[mention["document"]], mention["selector"][0]["start"], _date(mention, 0, "start")


def _words(mention: Record) -> tuple[object, ...]:
    return mention["file"], mention["selector"][1]["exact"], _date(mention, 1, "exact")


def _date(mention: Record, selector: int, name: str) -> object:
    return mention["date"]["selector"][selector][name] if mention["date"] else None


def _events(before: Sequence[_Told], after: Sequence[_Told]) -> Iterator[Change]:
    links = _links(before, after, lambda told: told.addresses)
    unlinked = (
        [told for at, told in enumerate(before) if at not in {a for a, _ in links}],
        [told for at, told in enumerate(after) if at not in {b for _, b in links}],
    )
    places = [{id(told): at for at, told in enumerate(side)} for side in (before, after)]
    links |= {  # of files that were saved anew
        (places[0][id(unlinked[0][a])], places[1][id(unlinked[1][b])])
        for a, b in _links(*unlinked, lambda told: told.words)
    }
    for olds, news in _groups(len(before), len(after), links):
        yield from _compared([before[at] for at in olds], [after[at] for at in news])


def _links(
    before: Sequence[_Told], after: Sequence[_Told], addresses: Callable[[_Told], Iterable[object]]
) -> set[tuple[int, int]]:
    """Which events share an address; where several do, those of one id, if there are such."""
    holders: dict[object, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, events in enumerate((before, after)):
        for at, told in enumerate(events):
            for address in addresses(told):
                holders[address][side].append(at)
    links: set[tuple[int, int]] = set()
    for olds, news in holders.values():
        shared = set(product(olds, news))
        links |= {(a, b) for a, b in shared if before[a].id == after[b].id} or shared
    return links


def _groups(olds: int, news: int, links: Iterable[tuple[int, int]]) -> Iterator[tuple[list[int], list[int]]]:
    """What hangs together, in the order of the new events, those that are gone last."""
    root = list(range(olds + news))

    def find(at: int) -> int:
        while root[at] != at:
            at = root[at]
        return at

    for a, b in sorted(links):
        root[find(a)] = find(olds + b)
    groups: dict[int, tuple[list[int], list[int]]] = {}
    for at in (*range(olds, olds + news), *range(olds)):
        sides = groups.setdefault(find(at), ([], []))
        sides[at >= olds].append(at - olds if at >= olds else at)
    yield from groups.values()


def _compared(olds: Sequence[_Told], news: Sequence[_Told]) -> Iterator[Change]:
    ids, now = tuple(told.id for told in olds), tuple(told.id for told in news)
    if len(olds) == len(news) == 1:
        yield from _one_to_one(olds[0], news[0])
    elif olds and news:
        kind: Kind = "merged" if len(olds) > len(news) else "split"
        yield Change(kind, ids, now, _titles(olds), _titles(news))
    elif news:
        yield Change("new", (), now, after=_described(news[0]))
    else:
        yield Change("gone", ids, (), _described(olds[0]))


def _one_to_one(old: _Told, new: _Told) -> Iterator[Change]:
    ids = (old.id,), (new.id,)
    if "hidden" in (old.place, new.place) and old.place != new.place:
        yield Change("hidden" if new.place == "hidden" else "shown", *ids, _described(old), _described(new))
    elif _dated(old) != _dated(new):
        yield Change("redated", *ids, _dated(old), _dated(new))
    for kind, name in _FIELDS:
        if old.event[name] != new.event[name]:
            yield Change(kind, *ids, old.event[name], new.event[name])
    before, after = (_files(told.event) for told in (old, new))
    if gained := [file for file in after if after[file] > before.get(file, 0)]:
        yield Change("more evidence", *ids, after=", ".join(gained))
    if lost := [file for file in before if before[file] > after.get(file, 0)]:
        yield Change("less evidence", *ids, before=", ".join(lost))


_FIELDS: tuple[tuple[Kind, str], ...] = (("retitled", "title"), ("retyped", "type"))


def _dated(told: _Told) -> str:
    edtf = told.event["when"]["edtf"] or "no date"
    return f"{edtf}, not firm" if told.place == "undated" and told.event["when"]["edtf"] else str(edtf)


def _files(event: Record) -> dict[str, int]:
    files: dict[str, int] = defaultdict(int)
    for mention in event["evidence"]:
        files[mention["file"]] += 1
    return files


def _described(told: _Told) -> str:
    return f"{told.event['when']['edtf'] or 'no date'}  {told.event['title']}"


def _titles(told: Iterable[_Told]) -> str:
    return " + ".join(_described(one) for one in told)
