"""What a web page shows beside its article, for people who want to see what was left out of the text, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

_UNSEEN = frozenset(
    {"head", "script", "style", "template", "noscript", "svg", "iframe", "object", "canvas", "datalist"}
)
_BLOCKS = frozenset(
    "address article aside blockquote body br button caption dd details dialog div dl dt fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 header hr label legend li main nav ol option p pre section select summary table td"
    " th time tr ul".split()
)
_BY_TAG = {
    "nav": "navigation", "footer": "footer", "aside": "side column", "form": "form", "button": "button",
    "select": "form", "option": "form", "figcaption": "caption", "dialog": "notice", "header": "head of the page",
}  # fmt: skip
_BY_NAME = tuple(
    (re.compile(pattern, re.IGNORECASE), reason)
    for pattern, reason in (
        (r"cookie|consent|gdpr", "cookie notice"),
        (r"comment|respond|disqus", "comments"),
        (r"share|social|sharedaddy", "share buttons"),
        (r"newsletter|sign-?up|subscri|paywall|premium", "invitation to subscribe"),
        (r"(?<![a-z])ads?(?![a-z])|advert|sponsor|promo", "advertisement"),
        (r"related|recommend|teaser|more-|read-?next|popular|trending|card", "other stories"),
        (r"(?<![a-z])nav|menu|breadcrumb", "navigation"),
        (r"foot|copyright|colophon", "footer"),
        (r"side-?bar|widget", "side column"),
        (r"caption|credit", "caption"),
        (r"masthead|site-?header|banner", "head of the page"),
    )
)
_ELSE = "outside the article"
_LONG = 20  # letters; a shorter text is the same only as a line of its own, because a story may use the word
_NO_LETTER = re.compile(r"[\W_]+")
_MATTER = re.compile(r"\A---\n.*?\n---\n\n", re.DOTALL)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Words of a file that are not in its text view.

    Attributes:
        at: raw offset, in the view, of the place where they stood.
        reason: what they belong to, as far as the page says.
    """

    at: int
    text: str
    reason: str


def left_out(tree: Any, view: str) -> tuple[LeftOut, ...]:
    """What a page shows and its view lacks, in the order of the page; neighbours of one kind are told as one.

    Args:
        tree: the parsed page, whole.
        view: what the reader made of it.
    """
    found = _beside(_blocks(tree), _lines(view), _start(view))
    return tuple(
        LeftOut(at, " | ".join(item.text for item in group), reason)
        for (at, reason), group in groupby(found, key=lambda item: (item.at, item.reason))
    )


def _beside(blocks: Sequence[tuple[str, str]], lines: Sequence[tuple[int, str]], start: int) -> Iterator[LeftOut]:
    """The blocks that are no line of the view, nor part of one, each after the line that stands before it."""
    at = start
    for text, reason in blocks:
        letters = _letters(text)
        ends = [end for end, line in lines if letters == line or (len(letters) >= _LONG and letters in line)]
        ends = ends or [end for end, line in lines if len(line) >= _LONG and line in letters]
        if ends:
            at = next((end for end in ends if end >= at), at)
        elif letters:
            yield LeftOut(at, text, reason)


def _start(view: str) -> int:
    matter = _MATTER.match(view)
    return matter.end() if matter else 0


def _lines(view: str) -> list[tuple[int, str]]:
    """The lines of a view by their letters, each with the offset after it."""
    lines, at = [], _start(view)
    for line in view[at:].splitlines(keepends=True):
        at += len(line)
        if letters := _letters(line):
            lines.append((at, letters))
    return lines


def _letters(text: str) -> str:
    return _NO_LETTER.sub("", text).casefold()


def _blocks(tree: Any) -> list[tuple[str, str]]:
    """What a page shows, block by block, each with what it belongs to."""
    pieces: list[tuple[list[str], str]] = [([], _ELSE)]
    _collect(tree, _ELSE, pieces)
    shown = ((" ".join("".join(words).split()), reason) for words, reason in pieces)
    return [(text, reason) for text, reason in shown if text]


def _collect(element: Any, reason: str, pieces: list[tuple[list[str], str]]) -> None:
    """Add the words of an element; the parser nests no deeper than 256."""
    if element.tag not in _UNSEEN:
        inner = _reason(element, reason)
        if element.tag in _BLOCKS:
            pieces.append(([], inner))
        pieces[-1][0].append(element.text or "")
        for child in element:
            _collect(child, inner, pieces)
        if element.tag in _BLOCKS:
            pieces.append(([], reason))
    pieces[-1][0].append(element.tail or "")


def _reason(element: Any, around: str) -> str:
    """What an element belongs to: by its own name, else as what it stands in, else by its tag."""
    if element.tag in ("body", "html", "main", "article"):
        return around
    named = f"{element.get('class') or ''} {element.get('id') or ''}"
    by_name = "" if named == " " else next((why for pattern, why in _BY_NAME if pattern.search(named)), "")
    return by_name or (around if around != _ELSE else _BY_TAG.get(element.tag, _ELSE))
