"""A file becomes a `Document`, or is turned away with a reason its owner understands.

folder.py       which files there are, and their bytes
text.py         bytes to text: encodings
readers.py      which reader a file gets; what a reader hands back
frontmatter.py  what a text says about itself in a YAML block at its start
"""

from __future__ import annotations

import hashlib

from timeline.acquire.folder import Source, content, sources
from timeline.acquire.readers import READERS, Raw, reader_of
from timeline.acquire.text import is_blank
from timeline.config import AcquireConfig
from timeline.errors import UnreadableDocument
from timeline.model import Document
from timeline.spans import Alignment

__all__ = ["Raw", "Source", "read", "read_bytes", "sources"]


def read(source: Source, config: AcquireConfig) -> Document:
    """The file as a document: decoded and otherwise untouched.

    Offsets into `raw` are those of a plain decode of the whole file, its byte-order mark included.

    Raises:
        UnreadableDocument: when the file cannot be used; the message says why.
        ConfigError: when a configured reader does not load.
    """
    return read_bytes(content(source, config), source.name, config)


def read_bytes(data: bytes, name: str, config: AcquireConfig) -> Document:
    """Bytes that need no file, such as standard input, as the document of that name.

    Raises:
        UnreadableDocument: when they cannot be used; the message says why.
        ConfigError: when a configured reader does not load.
    """
    raw = reader_of(name, config)(data, name)
    if is_blank(raw.text):
        raise UnreadableDocument("nothing but white space in the file")
    digest = hashlib.sha256(data).hexdigest()
    return Document(
        id=f"doc-{digest[:10]}",
        sources=(name,),
        sha256=digest,
        raw=raw.text,
        text=raw.text,
        alignment=Alignment.identity(len(raw.text)),
        title=raw.title,
        metadata=raw.metadata,
    )
