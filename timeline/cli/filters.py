"""The filters of the page as options: which events of a record match what a person asked for."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, TypeVar, get_args

import click

from timeline import when
from timeline.errors import ConfigError, EDTFError
from timeline.model import EventType, Factuality
from timeline.when import When

Record = Mapping[str, Any]

_Command = TypeVar("_Command", bound=Callable[..., Any])

PRECISIONS = ("time", "day", "month", "season", "year", "decade", "century", "interval", "bounded", "none")
"""How exactly a date is known, as the page names its shapes; "interval" lasted, "bounded" lies between two bounds."""

CERTAINTIES: Mapping[str, Callable[[Record], bool]] = {
    "written": lambda event: bool(event["when"]["basis"] == "explicit"),
    "counted": lambda event: bool(event["when"]["basis"] == "relative"),
    "inferred": lambda event: bool(event["when"]["basis"] == "inferred"),
    "decided": lambda event: bool(event["when"]["basis"] == "decided"),
    "about": lambda event: bool(event["when"]["approximate"]),
    "disagree": lambda event: any(conflict["severity"] != "coarser" for conflict in event["conflicts"]),
    "none": lambda event: event["when"]["edtf"] is None,
}
"""How a date was got, and what speaks against it."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What an event must be; of several values of one filter one is enough.

    Attributes:
        since, until: EDTF; an event matches that can lie in between, one without a firm date never does.
        search: words that all stand in title, date, names or quotes, whatever their case and accents.
        person, body, place, document: part of a name is enough.
    """

    since: str | None = None
    until: str | None = None
    search: tuple[str, ...] = ()
    type: tuple[str, ...] = ()
    person: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    document: tuple[str, ...] = ()
    precision: tuple[str, ...] = ()
    certainty: tuple[str, ...] = ()
    factuality: tuple[str, ...] = ()
    undated: bool = False


_OPTIONS = (
    click.option("--from", "since", metavar="DATE", help="Events that can lie on or after it: 2013, 2013-02."),
    click.option("--to", "until", metavar="DATE", help="Events that can lie on or before it."),
    click.option("--search", multiple=True, metavar="WORDS", help="All words stand in title, names or quotes."),
    click.option("--type", multiple=True, type=click.Choice(get_args(EventType)), metavar="TYPE", help="crime, ..."),
    click.option("--person", multiple=True, metavar="NAME", help="A person, or part of the name."),
    click.option("--body", multiple=True, metavar="NAME", help="An organisation, or part of its name."),
    click.option("--in", "place", multiple=True, metavar="PLACE", help="A place, or part of its name."),
    click.option("--document", multiple=True, metavar="FILE", help="Told by this document."),
    click.option("--precision", multiple=True, type=click.Choice(PRECISIONS), metavar="HOW", help="day, month, ..."),
    click.option(
        "--certainty",
        multiple=True,
        type=click.Choice(tuple(CERTAINTIES)),
        metavar="HOW",
        help="written, counted, inferred, decided, about, disagree, none.",
    ),
    click.option(
        "--factuality",
        multiple=True,
        type=click.Choice(get_args(Factuality)),
        metavar="HOW",
        help="happened, planned, denied, alleged, conditional.",
    ),
    click.option("--undated", is_flag=True, help="Only events without a firm date."),
)


def filter_options(command: _Command) -> _Command:
    """Give a command the filters; it takes them as keywords of `Filters`."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def chosen(record: Record, filters: Filters) -> Record:
    """The record with the events that match and the suggestions about them, everything else as it is.

    Raises:
        ConfigError: for a date that is none, and for a name that no event has; it guesses which was meant.
    """
    _require_known(record, filters)
    since, until = _bound("--from", filters.since), _bound("--to", filters.until)
    words = [word for text in filters.search for word in folded(text).split()]

    def matches(event: Record) -> bool:
        return (
            _lies_between(event, since, until)
            and (not words or _says(event, words))
            and all(_HAVE[name](event, wanted) for name in _HAVE if (wanted := getattr(filters, name)))
        )

    events = [] if filters.undated else [event for event in record["events"] if matches(event)]
    undated = [event for event in record["undated"] if matches(event)]
    kept = {event["id"] for event in (*events, *undated)}
    return {
        **record,
        "events": events,
        "undated": undated,
        "suggestions": [pair for pair in record.get("suggestions", ()) if _sides(pair) <= kept],
    }


def _sides(suggestion: Record) -> set[str]:
    return {suggestion[side]["event"] for side in ("a", "b")}


def folded(text: str) -> str:
    """Lower case without accents, so that "Müller" is found by "muller", as on the page."""
    marks = unicodedata.normalize("NFKD", text)
    return "".join(char for char in marks if not unicodedata.combining(char)).casefold()


def _people(event: Record) -> list[str]:
    return [who["name"] for who in event["participants"] if who["name"] and who["kind"] != "organisation"]


def _bodies(event: Record) -> list[str]:
    return [who["name"] for who in event["participants"] if who["name"] and who["kind"] == "organisation"]


def _places(event: Record) -> list[str]:
    return [where["name"] for where in event["places"] if where["name"]]


def _files(event: Record) -> list[str]:
    return [name for mention in event["evidence"] for name in (mention["file"], mention["document"])]


def _shape(event: Record) -> str:
    kind, precision = event["when"]["kind"], event["when"]["precision"]
    return str(precision if kind == "point" else kind) if kind else "none"


_NAMED: Mapping[str, Callable[[Record], list[str]]] = {
    "person": _people,
    "body": _bodies,
    "place": _places,
    "document": _files,
}
"""The filters for which part of a name is enough."""


_GIVEN_AS = {"person": "--person", "body": "--body", "place": "--in", "document": "--document"}


def _names(of: Callable[[Record], list[str]]) -> Callable[[Record, Iterable[str]], bool]:
    return lambda event, wanted: any(folded(part) in folded(name) for name in of(event) for part in wanted)


_HAVE: Mapping[str, Callable[[Record, Any], bool]] = {
    "type": lambda event, wanted: event["type"] in wanted,
    **{name: _names(of) for name, of in _NAMED.items()},
    "precision": lambda event, wanted: _shape(event) in wanted,
    "certainty": lambda event, wanted: any(CERTAINTIES[name](event) for name in wanted),
    "factuality": lambda event, wanted: event.get("factuality") in wanted,
}


def _require_known(record: Record, filters: Filters) -> None:
    for filter_name in _NAMED:
        for part in getattr(filters, filter_name):
            if not any(folded(part) in folded(name) for name in _known(record, filter_name)):
                raise ConfigError(f"no event has a {filter_name} {part!r}{_guess(record, filter_name, part)}")


def _known(record: Record, filter_name: str) -> set[str]:
    """Every name that a filter could ask for."""
    return {name for event in (*record["events"], *record["undated"]) for name in _NAMED[filter_name](event)}


def _guess(record: Record, filter_name: str, part: str) -> str:
    """What may have been meant: another filter that knows the name, or the nearest name of this one."""
    for other in _NAMED:
        if any(folded(part) in folded(name) for name in _known(record, other)):
            return f"; try {_GIVEN_AS[other]} {part!r}"
    near = get_close_matches(part, _known(record, filter_name), n=1, cutoff=0.4)
    return f"; did you mean {near[0]!r}?" if near else ""


def _bound(option: str, text: str | None) -> When | None:
    try:
        return when.parse(text) if text else None
    except EDTFError as error:
        raise ConfigError(f"{option}: {error}") from error


def _lies_between(event: Record, since: When | None, until: When | None) -> bool:
    if since is None and until is None:
        return True
    if event["when"]["edtf"] is None:
        return False
    first, last = when.parse(event["when"]["edtf"]).ordinals
    return (since is None or last >= since.ordinals[0]) and (until is None or first <= until.ordinals[1])


def _says(event: Record, words: list[str]) -> bool:
    names = (*_people(event), *_bodies(event), *_places(event))
    quotes = (mention["selector"][1]["exact"] for mention in event["evidence"])
    text = folded("\n".join((event["title"], event["when"]["display"], *names, *quotes)))
    return all(word in text for word in words)
