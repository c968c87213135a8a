"""One document for people: its text as offsets count it, and what cleaning cut, changed and noted in it."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

import click

from timeline.cli import report
from timeline.errors import ConfigError
from timeline.model import Document, Findings, Problem, Remark
from timeline.spans import Edit, Span

if TYPE_CHECKING:
    from timeline.acquire import LeftOut, Source
    from timeline.config import Config

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_PART = re.compile(r"(.+?)(?:!/|#)(.+)", re.DOTALL)


def print_source(name: str, folder: Path | None, config: Config) -> None:
    """The text of a document on standard output, character for character; a terminal is spared what it would obey.

    Raises:
        ConfigError: when there is no such document; it guesses which was meant.
    """
    document = _read(name, folder, config)
    text = _visible(document.raw) if sys.stdout.isatty() else document.raw
    click.echo(text.encode("utf-8", "surrogatepass"), nl=False)


def print_cleaned(name: str, folder: Path | None, config: Config) -> None:
    """The text with what cleaning cut or changed, coloured or between marks, each with the rule that did it.

    Args:
        folder: the articles among which it stands; lines that only repetition shows as furniture are marked then.

    Raises:
        ConfigError: when there is no such document; it guesses which was meant.
    """
    from timeline import acquire

    document = _cleaned(name, folder, config)
    left = acquire.left_out(_source(name, folder, config), config.acquire)
    click.echo("".join(_marked(document, left)), nl=False)
    if document.raw and not document.raw.endswith("\n"):
        click.echo()
    cut = sum(len(edit.span) for edit in document.edits if not edit.replacement.strip())
    share = f"{cut} of {len(document.raw)} characters cut ({100 * cut / len(document.raw):.0f} %)"
    beside = sum(len(item.text) for item in left)
    page = f"; beside the article the page has {beside} characters" if left else ""
    report.say(f"{document.name}: {share}, {len(document.edits)} edits, {len(document.remarks)} remarks{page}")


def _read(name: str, folder: Path | None, config: Config) -> Document:
    from timeline import acquire
    from timeline.errors import UnreadableDocument

    source = _source(name, folder, config)
    try:
        return acquire.read(source, config.acquire)
    except UnreadableDocument as error:
        raise ConfigError(f"{name!r} cannot be used: {error}") from error


def _cleaned(name: str, folder: Path | None, config: Config) -> Document:
    from timeline import pipeline

    if folder is None or not folder.is_dir():
        found = pipeline.clean_document(_read(name, folder, config), config)
    else:
        from timeline.cli.build import read

        wanted = _source(name, folder, config).name
        results = read([folder], config, shown=sys.stderr.isatty())
        found = next(result for result in map(_of, results) if wanted in _names(result))
    if isinstance(found, Problem):
        raise ConfigError(f"{name!r} cannot be used: {found.message}")
    return found


def _of(result: Findings | Problem) -> Document | Problem:
    return result.document if isinstance(result, Findings) else result


def _names(result: Document | Problem) -> tuple[str, ...]:
    return result.sources if isinstance(result, Document) else (result.source,)


def _source(name: str, folder: Path | None, config: Config) -> Source:
    """The document that a person means: a path or a name in the folder, with a part of it behind `!/` or `#`."""
    from timeline import acquire

    place = folder or _file(name)
    sources = acquire.sources([place], config.acquire)
    named = [source for source in sources if source.name == name or name.endswith(f"/{source.name}")]
    if not named and folder is None and len(sources) == 1:
        return sources[0]
    if not named:
        known = [source.name for source in sources]
        if folder is None:
            known = [str(place).removesuffix(place.name) + inner for inner in known]
        raise ConfigError(_which(name, known) if folder or _PART.fullmatch(name) else _holds(name, known))
    return max(named, key=lambda source: len(source.name))


def _file(name: str) -> Path:
    """The file in a name that may have a part behind it."""
    whole, parted = Path(name), _PART.fullmatch(name)
    file = Path(parted[1]) if parted and not whole.exists() else whole
    if file.is_dir():
        raise ConfigError(f"{name!r} is a folder; name a document in it")
    if not file.is_file():
        near = get_close_matches(
            file.name, [p.name for p in file.parent.iterdir()] if file.parent.is_dir() else [], n=1
        )
        hint = f"; did you mean {str(file.parent / near[0])!r}?" if near else ""
        raise ConfigError(f"no such file: {str(file)!r}{hint}")
    return file


def _which(name: str, known: list[str]) -> str:
    near = get_close_matches(name, known, n=1, cutoff=0.4) or known[:1]
    hint = f"; name one, such as {near[0]!r}" if near else ""
    return f"no document {name!r} among {report.count(len(known), 'document')}{hint}"


def _holds(name: str, known: list[str]) -> str:
    """What to say of a file with several documents; the names are such as a person can type."""
    return f"{name!r} holds {report.count(len(known), 'document')}; name one, such as {known[0]!r}"


def _marked(document: Document, left: Sequence[LeftOut]) -> Iterator[str]:
    """The raw text in which every edit, every remark and what a page has beside it is told where it stands."""
    at = 0
    raw = document.raw
    remarks = [(document.alignment.to_raw(remark.span), remark) for remark in document.remarks]
    told: list[Edit | LeftOut] = sorted([*left, *document.edits], key=_place)
    for item in told:
        yield from _kept(raw, at, max(at, _place(item)), remarks)
        at = max(at, _place(item))
        if isinstance(item, Edit):
            yield from _edit(raw, item)
            at = item.span.end
        else:
            yield from _struck(f"{_visible(item.text)}\n", item.reason)
    yield from _kept(raw, at, len(raw), remarks)


def _place(item: Edit | LeftOut) -> int:
    return item.span.start if isinstance(item, Edit) else item.at


def _kept(raw: str, start: int, end: int, remarks: list[tuple[Span, Remark]]) -> Iterator[str]:
    """What stays of the text from `start` to `end`, with the remarks that end in it."""
    for span, remark in remarks:
        if start < span.end <= end:
            yield _visible(raw[start : span.end])
            yield click.style(f"⟨{remark.kind}: {_visible(remark.text)}⟩", fg="yellow")
            start = span.end
    yield _visible(raw[start:end])


def _edit(raw: str, edit: Edit) -> Iterator[str]:
    """What was cut, struck and red with its reason; what was put instead, green. Blank for blank goes unsaid."""
    cut, put = _visible(edit.span.of(raw)), _visible(edit.replacement)
    if not cut.strip() and not put.strip():
        yield put or cut
        return
    yield from _struck(cut, edit.reason, put)


def _struck(cut: str, reason: str, put: str = "") -> Iterator[str]:
    body, end = (cut[:-1], "\n") if cut.endswith("\n") else (cut, "")
    if body:
        yield click.style(f"[-{body}-]", fg="red", strikethrough=True)
    if put:
        yield click.style(f"[+{put}+]", fg="green")
    yield click.style(f"⟨{reason}⟩", fg="bright_black") + end


def _visible(text: str) -> str:
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text.replace("\r\n", "\n"))
