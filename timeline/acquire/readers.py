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
from timeline.errors import ConfigError, UnreadableDocument

Reader = Callable[[bytes, str], Raw]


def read_text(data: bytes, source: str, config: AcquireConfig) -> Raw:
    """Plain text or Markdown in any encoding, with or without YAML front matter."""
    del source, config
    text, encoding = decode(data)
    metadata = front_matter(text)
    if encoding != "utf-8":
        metadata = {**metadata, "encoding": encoding}
    return Raw(text, metadata.get("title"), metadata)


def _refuse_archive(data: bytes, source: str, config: AcquireConfig) -> Raw:
    del data, source
    raise UnreadableDocument(f"archives more than {config.max_depth} deep in one another (acquire.max_depth)")


_BUILTIN: Mapping[Kind, Callable[[bytes, str, AcquireConfig], Raw]] = {
    "text": read_text,
    "html": read_page,
    "pdf": read_pdf,
    "docx": read_docx,
    "odt": read_odt,
    "mail": read_mail,
    "json": read_record,
    "zip": _refuse_archive,
    "gzip": _refuse_archive,
}


def raw_of(data: bytes, name: str, config: AcquireConfig) -> Raw:
    """What the reader for a file of these bytes and that name makes of it.

    Raises:
        UnreadableDocument: when there is no reader, or the file is of no use to it.
        ConfigError: when a configured reader does not load.
    """
    configured = configured_readers(config.readers).get(PurePath(name).suffix.lower())
    if configured:
        return configured(data, name)
    kind = kind_of(data, name)
    if kind not in _BUILTIN:
        raise UnreadableDocument(f"a {kind} inside a document that was taken for something else")
    return _BUILTIN[kind](data, name, config)


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
    return MappingProxyType({suffix: plugins.find("timeline.readers", name, {}) for suffix, name in named.items()})
