"""Which reader a file gets, and what a reader hands back.

A reader is a function `(data: bytes, source: str) -> Raw`; it raises `UnreadableDocument` for bytes it cannot
use. Plug-ins are named in the config as `suffix=name`, a name being an entry point of the group
`timeline.readers` or a dotted path: `rtf=my_package.rtf:read`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import PurePath
from types import MappingProxyType

from timeline import plugins
from timeline.acquire.frontmatter import front_matter
from timeline.acquire.text import decode
from timeline.config import AcquireConfig
from timeline.errors import ConfigError, UnreadableDocument


@dataclass(frozen=True, slots=True)
class Raw:
    """What a reader got out of a file.

    Attributes:
        text: everything there is to quote; all offsets point into it.
        title: where the format states one.
        metadata: what the file says about itself, as written: "title", "author", "url", "published", "source".
    """

    text: str
    title: str | None = None
    metadata: Mapping[str, str] = field(default_factory=dict)


Reader = Callable[[bytes, str], Raw]


def read_text(data: bytes, source: str) -> Raw:
    """Plain text or Markdown in any encoding, with or without YAML front matter."""
    text, encoding = decode(data)
    metadata = front_matter(text)
    if encoding != "utf-8":
        metadata = {**metadata, "encoding": encoding}
    return Raw(text, metadata.get("title"), metadata)


READERS: Mapping[str, Reader] = {"text": read_text}
_SUFFIXES = {".txt": "text", ".text": "text", ".md": "text", ".markdown": "text"}


def reader_of(name: str, config: AcquireConfig) -> Reader:
    """The reader for a file of that name.

    Raises:
        UnreadableDocument: when there is none.
        ConfigError: when a configured reader does not load.
    """
    suffix = PurePath(name).suffix.lower()
    known = readers(config.readers)
    if suffix not in known:
        raise UnreadableDocument(f"no reader for {suffix!r}" if suffix else "no reader for a file without a suffix")
    return known[suffix]


@cache
def readers(configured: tuple[str, ...]) -> Mapping[str, Reader]:
    """All readers by suffix, the configured ones before the built-in.

    Raises:
        ConfigError: for an entry that is not `suffix=name`, or does not load.
    """
    named = dict(_SUFFIXES)
    for entry in configured:
        suffix, equals, name = (part.strip() for part in entry.partition("="))
        if not (suffix and equals and name):
            raise ConfigError(f"acquire.readers: {entry!r} is not of the form 'suffix=package.module:function'")
        named[f".{suffix.lower().lstrip('.')}"] = name
    return MappingProxyType({suffix: plugins.find("timeline.readers", name, READERS) for suffix, name in named.items()})
