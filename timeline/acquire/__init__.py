"""A file becomes a `Document`, or several, or is turned away with a reason its owner understands.

folder.py       which files there are, and their bytes
containers.py   the documents inside a file
    archive.py  zip, gzip
    tables.py   CSV, TSV, JSON, JSON lines
    mail.py     mailboxes, mails and what is attached to them
kinds.py        what kind of file this is, by its bytes
readers.py      which reader a file gets
    text.py     bytes to text: encodings
    frontmatter.py  what a text says about itself in a YAML block at its start
    webpage.py  web pages; pagefacts.py: what they state about themselves; leftout.py: what they show beside it
    pdf.py      PDFs; layout.py: their paragraphs
    office.py   Word and OpenDocument
view.py         the text view of a file that is no text
raw.py          what a reader hands back
part.py         what a container holds
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from timeline.acquire.containers import all_expanded, bytes_of, require_document
from timeline.acquire.folder import Source, files
from timeline.acquire.kinds import kind_of
from timeline.acquire.leftout import LeftOut
from timeline.acquire.mail import page_of
from timeline.acquire.raw import Raw
from timeline.acquire.readers import READERS, configured_reader, configured_readers, raw_of
from timeline.acquire.text import is_blank
from timeline.acquire.webpage import beside_article
from timeline.config import AcquireConfig
from timeline.errors import UnreadableDocument
from timeline.model import Document
from timeline.spans import Alignment

__all__ = ["READERS", "LeftOut", "Raw", "Source", "left_out", "read", "read_bytes", "sources"]


def sources(inputs: Sequence[Path], config: AcquireConfig) -> tuple[Source, ...]:
    """Every document below the inputs, each once, by name; an empty folder gives none.

    Hidden files and folders are skipped, and linked folders are not entered. A linked file is read under the
    name of the link when it lies in the same folder; one that leads elsewhere is listed, and refused by `read`.

    Raises:
        ConfigError: for an input that does not exist, for more documents than `config.max_files`, and for a
            configured reader that does not load.
    """
    configured_readers(config.readers)
    return all_expanded(files(inputs, config), config)


def read(source: Source, config: AcquireConfig) -> Document:
    """The file, or the document in it, decoded and otherwise untouched.

    Offsets into `raw` are those of a plain decode of the whole file, its byte-order mark included; of a format
    that is no text, those of the text view that its reader makes, which is the same every time.

    Raises:
        UnreadableDocument: when the file cannot be used; the message says why.
        ConfigError: when a configured reader does not load.
    """
    data, part = bytes_of(source, config)
    document = read_bytes(data, part.name, config)
    places = document.places or (((0, part.place),) if part.place else ())
    return replace(document, sources=(source.name,), places=places)


def left_out(source: Source, config: AcquireConfig) -> tuple[LeftOut, ...]:
    """What a web page shows beside its article, and why it is no part of it; other files give all they have.

    A page may be a file, one that a browser saved as MHTML, or the only body of a mail.

    Raises:
        UnreadableDocument: when the file cannot be used; the message says why.
    """
    data, part = bytes_of(source, config)
    if configured_reader(part.name, config):
        return ()
    kind = kind_of(data, part.name)
    page = data if kind == "html" else page_of(data) if kind == "mail" else None
    return beside_article(page, raw_of(data, part.name, config).text) if page else ()


def read_bytes(data: bytes, name: str, config: AcquireConfig) -> Document:
    """Bytes that need no file, such as standard input, as the document of that name.

    Raises:
        UnreadableDocument: when they cannot be used; the message says why.
        ConfigError: when a configured reader does not load.
    """
    if not configured_reader(name, config):
        require_document(data, name, config)
    raw = raw_of(data, name, config)
    if is_blank(raw.text):
        raise UnreadableDocument("nothing but white space in the file")
    if len(raw.text) > config.max_characters:
        raise UnreadableDocument(f"more than {config.max_characters} characters of text (acquire.max_characters)")
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
        places=raw.places,
    )
