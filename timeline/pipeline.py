"""The order of the stages, in one page: map over documents, then reduce the corpus to a timeline.

`examine` runs the four stages that look at one document and always returns a value. `assemble` runs those
that look at all of them. Threads, processes and Prefect differ only in the `map` they hand in.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from timeline import acquire, clean, dates, events, infer, merge, overrule, plugins, render
from timeline.acquire import Source
from timeline.acquire.folder import head
from timeline.confidence import keep
from timeline.config import Config
from timeline.dates.timex import value_of
from timeline.errors import UnreadableDocument
from timeline.model import Document, Event, Findings, Note, Problem, Rejected, Suggestion, Timeline
from timeline.ruling import Ruling
from timeline.version import VERSION
from timeline.workers import Loss

_Result = TypeVar("_Result")
Mapper = Callable[[Callable[[Source], Findings | Problem], Iterable[Source]], Iterable[Findings | Problem]]

BUILT_IN: Mapping[str, Mapping[str, Callable[..., Any]]] = {
    "timeline.readers": acquire.READERS,
    "timeline.date_rules": {},
    "timeline.extractors": events.EXTRACTORS,
    "timeline.exporters": render.EXPORTERS,
}
"""What each seam for plug-ins knows by itself."""


OURS: Mapping[str, bytes] = {
    "timeline.json": b'"format": "timeline-export"',
    "timeline.html": b'<meta name="generator" content="timeline',
    "decisions.json": b'"format": "timeline-decisions"',
}
"""The endings of the names of our own files, with what stands near their start."""
_SITE_ENDING = re.compile(r"(?:\.[a-z]{2,3})+$")
_JOINTS = re.compile(r"_|--+|(?<!\d)-|-(?!\d)")
"""What stands for a blank in the name of a folder; "2010-2012" stays."""


def sources(inputs: Sequence[Path], config: Config) -> tuple[Source, ...]:
    """Every file below the inputs, sorted by name, without what a run wrote there.

    Raises:
        ConfigError: for an input that does not exist, for more files than the limit, and for a plug-in that does
            not load.
    """
    _load_plugins(config)
    return tuple(source for source in acquire.sources(inputs, config.acquire) if not _is_ours(source))


def _is_ours(source: Source) -> bool:
    """Whether it is a file that a run left there, which would tell every event a second time."""
    mark = next((mark for ending, mark in OURS.items() if source.path.name.endswith(ending)), None)
    try:
        return mark is not None and mark in head(source)
    except UnreadableDocument:
        return False


def decisions(paths: Sequence[Path]) -> tuple[Ruling, ...]:
    """What people decided, from all files together.

    Raises:
        ConfigError: for a file that cannot be read or is not in the format.
    """
    return overrule.read(paths)


def _load_plugins(config: Config) -> None:
    """Find out before the first document, not at each, that a named plug-in is not there."""
    named = {
        "timeline.date_rules": config.dates.rules,
        "timeline.extractors": config.events.extractors,
        "timeline.exporters": config.render.exporters,
    }
    for group, names in named.items():
        for name in names:
            plugins.find(group, name, BUILT_IN[group])


def examine(source: Source, config: Config) -> Findings | Problem:
    """All that one file gives; whatever goes wrong becomes a `Problem` that names the stage.

    Raises:
        Exception: only when `config.run.strict` asks for it; `MemoryError` always.
    """
    document = read(source, config)
    cleaned = clean_document(document, config)
    return extract_events(find_dates(cleaned, config), config)


def read(source: Source, config: Config) -> Document | Problem:
    """The file as a document."""
    return _guarded("acquire", source.name, config, lambda: acquire.read(source, config.acquire))


def clean_document(document: Document | Problem, config: Config) -> Document | Problem:
    """The document with its clean text and sentences."""
    if isinstance(document, Problem):
        return document
    return _guarded("clean", document.name, config, lambda: clean.clean(document))


def find_dates(document: Document | Problem, config: Config) -> Findings | Problem:
    """The date expressions of a clean document, and what was rejected."""
    if isinstance(document, Problem):
        return document
    return _guarded("dates", document.name, config, lambda: dates.find(document, config.dates))


def extract_events(findings: Findings | Problem, config: Config) -> Findings | Problem:
    """The findings with the event mentions that the dates govern."""
    if isinstance(findings, Problem):
        return findings
    return _guarded("events", findings.document.name, config, lambda: events.extract(findings, config.events))


def _guarded(stage: str, source: str, config: Config, work: Callable[[], _Result]) -> _Result | Problem:
    try:
        return work()
    except MemoryError:
        raise
    except Exception as error:
        if config.run.strict:
            raise
        kind = _kind(error)
        return Problem(source, stage, kind, str(error) or kind)


def _kind(error: Exception) -> str:
    """The class of what went wrong; `unreadable` where the document itself is to blame, and not the system."""
    if not isinstance(error, UnreadableDocument):
        return type(error).__name__
    return type(error.__cause__).__name__ if isinstance(error.__cause__, OSError) else "unreadable"


def lost(source: str, loss: Loss, config: Config) -> Problem:
    """What stands for a file of that name whose process hung or died; no other file is touched by it."""
    took = f"took longer than {config.run.max_seconds} seconds (run.max_seconds)"
    return Problem(source, "examine", loss, took if loss == "TimedOut" else "the process that read it died")


def unite(results: Iterable[Findings | Problem]) -> Iterator[Findings | Problem]:
    """Byte-identical files become one document with several sources; the order is by first source."""
    by_id: dict[str, Findings] = {}
    problems: list[Problem] = []
    for result in results:
        if isinstance(result, Problem):
            problems.append(result)
        elif result.document.id in by_id:
            twin = by_id[result.document.id]
            names = tuple(sorted({*twin.document.sources, *result.document.sources}))
            first = min(twin, result, key=lambda findings: findings.document.name)
            by_id[result.document.id] = replace(first, document=replace(first.document, sources=names))
        else:
            by_id[result.document.id] = result
    yield from sorted(by_id.values(), key=lambda findings: findings.document.name)
    yield from sorted(problems, key=lambda problem: problem.source)


def date_documents(results: Iterable[Findings | Problem], config: Config) -> tuple[Findings | Problem, ...]:
    """Every document dated where there is evidence, and every relative date resolved."""
    united = tuple(unite(results))
    findings = tuple(result for result in united if isinstance(result, Findings))
    problems = tuple(result for result in united if isinstance(result, Problem))
    story = clean.without_repeated(findings)
    dated = infer.infer(story, config.infer, today=config.today)
    return (*(_with_values(found) for found in dated), *problems)


def _with_values(findings: Findings) -> Findings:
    """The TIMEX3 value of every date that a mention has, now that it is resolved."""
    mentions = tuple(
        replace(mention, date=replace(mention.date, value=value_of(mention.date, mention.when)))
        if mention.date
        else mention
        for mention in findings.mentions
    )
    return replace(findings, mentions=mentions)


def deduplicate(
    results: Sequence[Findings | Problem], config: Config, title: str = "", rulings: Sequence[Ruling] = ()
) -> Timeline:
    """One event a happening, as a timeline.

    Args:
        results: as `date_documents` returns them.
        title: of the timeline, where the config gives none.
        rulings: what people decided; they win over everything that is found.
    """
    findings = tuple(result for result in results if isinstance(result, Findings))
    problems = tuple(result for result in results if isinstance(result, Problem))
    decided = overrule.find(rulings, findings)
    merged = merge.merge(findings, config.merge, decided.decisions)
    ruled = overrule.overrule(merged.events, merged.undated, decided)
    events, undated = (keep(found, config.keep) for found in (ruled.events, ruled.undated))
    digests = "".join(sorted(result.document.sha256 for result in findings))
    return Timeline(
        title=config.render.title or title,
        documents=tuple(result.document for result in findings),
        events=events,
        undated=undated,
        rejected=_rejected(findings, merged.untold),
        problems=problems,
        notes=_notes(findings),
        config_sha256=config.digest,
        inputs_sha256=hashlib.sha256(digests.encode()).hexdigest(),
        version=VERSION,
        suggestions=_between(events, merged.suggestions),
        hidden=ruled.hidden,
        decisions=ruled.outcomes,
        merged_from=config.merge.threshold,
        suggested_from=config.merge.suggest,
        left_out=len(ruled.events) + len(ruled.undated) - len(events) - len(undated),
    )


def _rejected(findings: Iterable[Findings], untold: Iterable[Rejected]) -> tuple[Rejected, ...]:
    """What looked like a date, and the dates of which no event could be told, document by document."""
    of: dict[str, list[Rejected]] = defaultdict(list)
    for item in untold:
        of[item.quote.document].append(item)
    return tuple(item for result in findings for item in (*result.rejected, *of[result.document.id]))


def _between(events: Iterable[Event], suggestions: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
    """The suggestions about events that are all there."""
    there = {event.id for event in events}
    return tuple(found for found in suggestions if {found.a, found.b} <= there)


def _notes(findings: Iterable[Findings]) -> tuple[Note, ...]:
    return events.told_once(note for result in findings for note in result.notes)


def assemble(
    results: Iterable[Findings | Problem], config: Config, title: str = "", rulings: Sequence[Ruling] = ()
) -> Timeline:
    """From what the single documents gave to the timeline."""
    return deduplicate(date_documents(results, config), config, title, rulings)


def build(
    inputs: Sequence[Path | str] | Path | str,
    config: Config | None = None,
    map: Mapper = map,
    decisions: Sequence[Path | str] = (),
) -> Timeline:
    """Read every document below the inputs and return their timeline; nothing is written.

    Args:
        map: any function with the meaning of the built-in, such as `ProcessPoolExecutor().map`.
        decisions: files of what people decided about events; none is looked for.

    Raises:
        ConfigError: when an input does not exist, or a setting or a file of decisions is wrong.
    """
    config = config or Config()
    rulings = overrule.read([Path(path) for path in decisions])
    paths = [Path(path) for path in ([inputs] if isinstance(inputs, (Path, str)) else inputs)]
    results = map(partial(examine, config=config), sources(paths, config))
    return assemble(results, config, title_of(paths), rulings)


def title_of(inputs: Sequence[Path]) -> str:
    """What to call a timeline of these inputs: their names as words, "mj-bbc.co.uk" as "mj bbc"."""
    return ", ".join(_as_words(path.resolve()) for path in inputs)


def _as_words(path: Path) -> str:
    """The name without hyphens and underscores, and without the ending of a file or a site."""
    name = path.stem if path.is_file() else _SITE_ENDING.sub("", path.name)
    return " ".join(_JOINTS.sub(" ", name).split()) or path.name
