"""Every setting, its unit and its default: one frozen section a stage.

The names in a `timeline.toml` are the names here: `[infer]`, `min_shared_shingles = 25`.
"""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, is_dataclass
from pathlib import Path
from typing import Any, Literal, Self, TypeVar, get_args

from timeline import when
from timeline.errors import ConfigError, EDTFError, UnknownName

_Section = TypeVar("_Section")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
Band = Literal["high", "medium", "low"]
"""How sure an event is, in words; `confidence` says what stands behind them."""
DateOrder = Literal["auto", "DMY", "MDY", "YMD"]


@dataclass(frozen=True, slots=True)
class AcquireConfig:
    """What is read, and how much of it."""

    max_bytes: int = 20_000_000  # bytes a file; a larger one becomes a problem
    max_files: int = 100_000  # files in all; more stop the run before the first is read
    max_characters: int = 5_000_000  # characters of a document's text; the longest novels have three million
    max_pages: int = 2_000  # pages of a PDF
    max_parts: int = 10_000  # documents in one archive, mailbox or table
    max_depth: int = 3  # archives within archives
    max_unpacked: int = 500_000_000  # bytes that one archive may unpack to
    max_ratio: int = 200  # times that a file in an archive may be larger than packed; text packs to a tenth at best
    columns: tuple[str, ...] = ()  # of tables and JSON, `text=Artikel`; also title, author, published, url, source
    readers: tuple[str, ...] = ()  # names of plug-in readers, `suffix=package.module:function`


@dataclass(frozen=True, slots=True)
class DatesConfig:
    """How date expressions are read."""

    language: str = "auto"  # of every document, as an IETF tag; auto: by the words of each
    order: DateOrder = "auto"  # of 03/04/13; auto: by the document's own dates, then its language
    earliest_year: int = 1000  # a bare four-digit number below is no year
    latest_year: int = 2100  # nor above
    rules: tuple[str, ...] = ()  # names of plug-in date rules


@dataclass(frozen=True, slots=True)
class EventsConfig:
    """How events are cut from sentences."""

    title_length: int = 90  # characters of a headline at most
    min_acceptance: float = 0.0  # how likely readers must find a headline good for its clause to be an event
    model: str = "auto"  # language model: auto, where the extra `nlp` is installed; none, rules only
    extractors: tuple[str, ...] = ()  # names of plug-in extractors


@dataclass(frozen=True, slots=True)
class InferConfig:
    """When an undated document is dated from others; measured on the news collections of `tests/bench/dating.py`."""

    published: str = ""  # EDTF date of documents that state none
    shingle_words: int = 8  # words of a shingle
    min_probability: float = 0.84  # of a week, below which a document stays undated
    sure_probability: float = 0.95  # of a week, below which the date is marked as uncertain
    min_shared_shingles: int = 25  # of one passage: 85 % right within 7 days
    min_agreeing_shingles: int = 10  # enough when all sources lie within `agree_days`
    agree_days: int = 7  # days
    max_documents_of_passage: int = 8  # a passage in more documents is boilerplate


@dataclass(frozen=True, slots=True)
class MergeConfig:
    """When mentions are told as one event."""

    threshold: float = 8.5  # points; see `merge.likeness`
    suggest: float = 0.0  # log-odds of the learned model from which two events are suggested as one
    copy_containment: float = 0.5  # share of the shorter sentence's shingles
    recent_days: int = 90  # days that "recently" may reach back


@dataclass(frozen=True, slots=True)
class KeepConfig:
    """Which events stay; those that a person decided about always do."""

    since: str = ""  # EDTF; events that can lie on or after it
    until: str = ""  # EDTF; events that can lie on or before it
    min_confidence: str = ""  # the least band: high, medium or low


@dataclass(frozen=True, slots=True)
class RenderConfig:
    """What the page shows beside the events."""

    title: str = ""  # of the page; empty: the name of the input folder, as words
    link_base: str = ""  # address below which the documents are published
    exporters: tuple[str, ...] = ()  # names of exporters that write files beside the page and the JSON


@dataclass(frozen=True, slots=True)
class RunConfig:
    """How the work is carried out; none of this changes the result."""

    strict: bool = False  # raise on the first document that cannot be used
    workers: int = 1  # processes
    max_seconds: int = 120  # for one document; a flow allows as many for each of its four steps
    batch_size: int = 50  # documents a task


@dataclass(frozen=True, slots=True)
class Config:
    """All settings. `today` bounds publication dates; no stage asks the clock."""

    acquire: AcquireConfig = field(default_factory=AcquireConfig)
    dates: DatesConfig = field(default_factory=DatesConfig)
    events: EventsConfig = field(default_factory=EventsConfig)
    infer: InferConfig = field(default_factory=InferConfig)
    merge: MergeConfig = field(default_factory=MergeConfig)
    keep: KeepConfig = field(default_factory=KeepConfig)
    render: RenderConfig = field(default_factory=RenderConfig)
    run: RunConfig = field(default_factory=RunConfig)
    today: str = ""  # YYYY-MM-DD; empty: unknown

    def __post_init__(self) -> None:
        if self.dates.language != "auto" and not _LANGUAGE.fullmatch(self.dates.language):
            raise ConfigError(f"dates.language must be a tag such as 'de' or 'en-GB', got {self.dates.language!r}")
        if self.dates.order not in ("auto", "DMY", "MDY", "YMD"):
            raise UnknownName("date order", self.dates.order, ("auto", "DMY", "MDY", "YMD"))
        if self.events.model not in ("auto", "none"):
            raise UnknownName("language model", self.events.model, ("auto", "none"))
        if self.keep.min_confidence not in ("", *get_args(Band)):
            raise UnknownName("band of confidence", self.keep.min_confidence, get_args(Band))
        for name, value in (
            ("infer.published", self.infer.published),
            ("keep.since", self.keep.since),
            ("keep.until", self.keep.until),
            ("today", self.today),
        ):
            try:
                if value:
                    when.parse(value)
            except EDTFError as error:
                raise ConfigError(f"{name}: {error}") from error
        for name, number in (
            ("run.workers", self.run.workers),
            ("run.max_seconds", self.run.max_seconds),
            ("run.batch_size", self.run.batch_size),
        ):
            if number < 1:
                raise ConfigError(f"{name} must be at least 1, got {number}")

    @property
    def digest(self) -> str:
        """SHA-256 over every setting that can change the result."""
        settings = asdict(self)
        del settings["run"], settings["today"], settings["render"]["exporters"]
        return hashlib.sha256(json.dumps(settings, sort_keys=True).encode()).hexdigest()

    @classmethod
    def from_mapping(cls, settings: Mapping[str, Any]) -> Self:
        """The configuration that a parsed TOML table describes.

        Raises:
            UnknownName: for a key that is no setting; names the nearest that is.
            ConfigError: for a value of the wrong type.
        """
        return _build(cls, settings, "")

    @classmethod
    def from_toml(cls, path: Path) -> Self:
        """The configuration in a `timeline.toml`, or in `[tool.timeline]` of a `pyproject.toml`.

        Raises:
            ConfigError: when the file cannot be read or a setting is wrong.
        """
        try:
            table = tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise ConfigError(f"cannot read config {path.name!r}: {error}") from error
        if path.name == "pyproject.toml":
            table = table.get("tool", {}).get("timeline", {})
        return cls.from_mapping(table)


def _build(section: type[_Section], settings: Mapping[str, Any], prefix: str) -> _Section:
    defaults = {f.name: getattr(section(), f.name) for f in fields(section)}  # type: ignore[arg-type]
    values: dict[str, Any] = {}
    for key, value in settings.items():
        if key not in defaults:
            raise UnknownName("config key", prefix + key, (prefix + name for name in defaults))
        values[key] = _checked(prefix + key, value, defaults[key])
    return section(**values)


def _checked(name: str, value: Any, default: Any) -> Any:
    if is_dataclass(default):
        if not isinstance(value, Mapping):
            raise ConfigError(f"{name} must be a table, got {value!r}")
        return _build(type(default), value, f"{name}.")
    if isinstance(default, tuple) and isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    if isinstance(default, float) and type(value) is int:
        return float(value)
    if type(value) is not type(default):
        raise ConfigError(f"{name} must be of type {type(default).__name__}, got {value!r}")
    return value
