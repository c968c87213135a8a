"""Which reader a file gets.

A reader of one's own is a function `(data: bytes, source: str) -> Raw`; it raises `UnreadableDocument` for
bytes it cannot use. It is named in the config as `suffix=name`, a name being an entry point of the group
`timeline.readers` or a dotted path: `rtf=my_package.rtf:read`. It goes before the built-in readers, which are
chosen by what a file contains.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import PurePath
from types import MappingProxyType

from timeline import plugins
from timeline.acquire.frontmatter import front_matter
from timeline.acquire.kinds import Kind, kind_of
from timeline.acquire.mail import read_mail
from timeline.acquire.office import read_docx, read_odt
from timeline.acquire.pdf import read_pdf
from timeline.acquire.raw import Raw
from timeline.acquire.tables import read_record
from timeline.acquire.text import decode
from timeline.acquire.webpage import read_page
from timeline.config import AcquireConfig
from timeline.errors import ConfigError

Reader = Callable[[bytes, str], Raw]


def read_text(data: bytes, source: str, config: AcquireConfig) -> Raw:
    """Plain text or Markdown in any encoding, with or without YAML front matter."""
    del source, config
    text, encoding = decode(data)
    metadata = front_matter(text)
    if encoding != "utf-8":
        metadata = {**metadata, "encoding": encoding}
    return Raw(text, metadata.get("title"), metadata)


def _with_default_limits(reader: Callable[[bytes, str, AcquireConfig], Raw]) -> Reader:
    return lambda data, source: reader(data, source, AcquireConfig())


_BUILTIN: Mapping[Kind, Callable[[bytes, str, AcquireConfig], Raw]] = {
    "text": read_text,
    "html": read_page,
    "pdf": read_pdf,
    "docx": read_docx,
    "odt": read_odt,
    "mail": read_mail,
    "json": read_record,
}
READERS: Mapping[str, Reader] = {kind: _with_default_limits(reader) for kind, reader in _BUILTIN.items()}
"""The built-in readers by the names that a config may give them, with the default limits."""


def raw_of(data: bytes, name: str, config: AcquireConfig) -> Raw:
    """What the reader for a file of these bytes and that name makes of it; the file is no container.

    Raises:
        UnreadableDocument: when there is no reader, or the file is of no use to it.
        ConfigError: when a configured reader does not load.
    """
    if configured := configured_reader(name, config):
        return configured(data, name)
    return _BUILTIN[kind_of(data, name)](data, name, config)


def configured_reader(name: str, config: AcquireConfig) -> Reader | None:
    """The reader that the config names for files of that name."""
    return configured_readers(config.readers).get(PurePath(name).suffix.lower())


@cache
def configured_readers(entries: tuple[str, ...]) -> Mapping[str, Reader]:
    """The configured readers by suffix.

    Raises:
        ConfigError: for an entry that is not `suffix=name`, or does not load.
    """
    named: dict[str, str] = {}
    for entry in entries:
        suffix, equals, name = (part.strip() for part in entry.partition("="))
        if not (suffix and equals and name):
            raise ConfigError(f"acquire.readers: {entry!r} is not of the form 'suffix=package.module:function'")
        named[f".{suffix.lower().lstrip('.')}"] = name
    return MappingProxyType({suffix: plugins.find("timeline.readers", name, READERS) for suffix, name in named.items()})
