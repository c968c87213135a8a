"""The article of a web page; the only door to trafilatura and lxml."""

from __future__ import annotations

import logging
import re
from contextlib import suppress
from functools import cache
from typing import Any

from timeline.acquire.leftout import LeftOut, left_out
from timeline.acquire.pagefacts import facts_of
from timeline.acquire.raw import Raw
from timeline.acquire.text import decode
from timeline.acquire.view import plain, text_view
from timeline.config import AcquireConfig
from timeline.errors import UnreadableDocument

_DECLARED = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,30})", re.IGNORECASE
)
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff]")
_CONTROL_REFERENCES = re.compile(
    r"&#(?:0*(?:[0-8]|11|1[4-9]|2\d|3[01])(?!\d)|[xX]0*(?:[0-8bBeEfF]|1[\da-fA-F])(?![\da-fA-F]));?"
)
_DECLARATION = re.compile(r"\A\ufeff?\s*<\?xml[^>]{0,200}\?>")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_MARK = 4  # characters
_LEAST = 60  # characters of an article; below, trafilatura takes all that the page shows as one line
_MAX_TAGS = 300_000  # of a page; more is no page, and costs minutes
_MAX_NESTING = 240  # elements within elements; the parser gives up at 256
_TAG = re.compile(r"<[A-Za-z]")
_MACHINERY = (
    "style", "svg", "template", "iframe", "object", "nav", "select", "button", "canvas", "dialog", "datalist",
)  # fmt: skip


def read_page(data: bytes, source: str, config: AcquireConfig, *, address: str = "", alone: bool = True) -> Raw:
    """The article of a page with what the page states about it; nothing in it is run or fetched.

    Args:
        address: where the page was saved from, when something outside it says so.
        alone: whether the page is the document; the body of a mail states nothing about itself.

    Raises:
        UnreadableDocument: when there is no article, or trafilatura is not installed.
    """
    del source, config
    html = _decoded(data)
    if len(html) > 3 * _MAX_TAGS and sum(1 for _ in _TAG.finditer(html)) > _MAX_TAGS:
        raise UnreadableDocument(f"a page of more than {_MAX_TAGS} tags")
    tree = _without_machinery(_tree(html))
    stated = facts_of(tree, html, address) if alone else {}
    words = _article(tree)
    if not words:
        raise UnreadableDocument("a page with no article in it")
    return text_view(words, stated)


def beside_article(data: bytes, view: str) -> tuple[LeftOut, ...]:
    """What a page shows and the view made of it lacks."""
    return left_out(_tree(_decoded(data)), view)


def _decoded(data: bytes) -> str:
    """The page as text: a byte-order mark first, then UTF-8 when it is valid, then what the page declares."""
    declared = _DECLARED.search(data[:4096])
    text, encoding = decode(data)
    if declared and encoding not in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"):
        with suppress(LookupError, UnicodeDecodeError):  # where the declaration lies
            text = data.decode(declared[1].decode("ascii"))
    # trafilatura gives a page up that has a control character in it.
    text = _CONTROLS.sub("", text.removeprefix("\ufeff"))
    return _DECLARATION.sub("", _CONTROL_REFERENCES.sub("", text) if "&#" in text else text)


@cache
def _door() -> tuple[Any, Any, Any, type[Exception], Any]:
    """trafilatura, what it is told, the parser with its error, and what strips a tree of elements."""
    try:
        import trafilatura
        from lxml import etree, html
        from trafilatura.settings import Extractor
    except ImportError as error:
        raise UnreadableDocument("web pages need more packages: pip install 'timeline[ingest]'") from error
    # What it says about a page, the `Problem` says better.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    # Kept, because making it costs a tenth of a small page.
    options = Extractor(output_format="python", comments=False, tables=True)
    options.min_extracted_size = _LEAST
    return trafilatura, options, html, etree.LxmlError, etree.strip_elements


def _tree(text: str) -> Any:
    _, _, html, broken, _ = _door()
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False, collect_ids=False
    )
    try:
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (broken, ValueError, AssertionError) as error:
        raise UnreadableDocument("a page that cannot be parsed") from error
    return tree


def _without_machinery(tree: Any) -> Any:
    """The tree without what is no text of any article: trafilatura would copy it several times and then drop it."""
    *_, without = _door()
    for script in tree.iter("script"):
        # What JSON-LD says of a page dates it, and decides how its comments are treated.
        if script.get("type") != "application/ld+json":
            script.tag = "style"
    without(tree, *_MACHINERY, with_tail=False)
    for link in [link for heading in tree.iter(*_HEADINGS) for link in heading.iter("a") if _is_anchor(link)]:
        link.drop_tree()
    return tree


def _is_anchor(link: Any) -> bool:
    """Whether it is the mark behind a heading that gives its address: "¶", "#"."""
    shown = link.text_content()
    return (link.get("href") or "").startswith("#") and len(shown) < _MARK and not any(map(str.isalnum, shown))


def _article(tree: Any) -> str:
    """The words of the article, paragraphs apart by blank lines; empty when there are none."""
    trafilatura, options, *_ = _door()
    try:
        found = trafilatura.bare_extraction(tree, options=options)
    except RecursionError as error:
        raise UnreadableDocument("a page nested too deeply") from error
    if found is None or not found.text:
        return ""
    lines = (line.strip() for line in plain(found.text).split("\n"))
    return "\n\n".join(line for line in lines if line)
