"""The text view of a file that is no text: what it states about itself, then its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from timeline.acquire.raw import Raw

_MAX_VALUE = 2_000  # characters of a title or address; more is none
_HEAD = 400  # characters of the words in which the title may already stand
_SHOWN_FIRST = ("title", "author", "published", "modified", "source", "url", "language")
_MARKS = re.compile(r"[\W_]+")
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]+|\s+")
_BREAKS = re.compile(r"\r\n?|[\x0b\x85\u2028\u2029]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")

Place = tuple[int, str]


def text_view(words: str, stated: Mapping[str, str], places: Sequence[Place] = ()) -> Raw:
    """The view that offsets point into: a block of front matter, the title where the words lack it, the words.

    Args:
        words: the text of the document, paragraphs apart by blank lines.
        stated: what the file says about itself, by our names; empty values are left out.
        places: offsets into `words`, each with the label of what starts there.
    """
    values = {name: value for name in _ordered(stated) if (value := one_line(stated[name]))}
    title = values.get("title", "")
    block = "".join(f"{name}: {value}\n" for name, value in values.items())
    head = f"---\n{block}---\n\n" if block else ""
    if title and not stands_in(title, words[:_HEAD]):
        head += f"{title}\n\n"
    shifted = tuple((len(head) + start, label) for start, label in places)
    return Raw(head + words + "\n", title or None, values, shifted)


def believed(stated: Mapping[str, str], words: str) -> dict[str, str]:
    """What a file's properties state; a title that its words lack is often that of a template or an older file."""
    title = one_line(stated.get("title", ""))
    if stands_in(title, words[: 5 * _HEAD]):
        return dict(stated)
    return {**stated, "title": "", "titled": title}


def one_line(value: str) -> str:
    """A stated value on one line, without what cannot be seen; empty when it is too long to be one."""
    return "" if len(value) > _MAX_VALUE else _UNSEEN.sub(" ", value).strip()


def plain(words: str) -> str:
    r"""Words with every line end a `\n` and without control characters, the form feed between pages excepted."""
    return _CONTROLS.sub("", _BREAKS.sub("\n", words))


def stands_in(title: str, words: str) -> bool:
    """Whether a title stands in some words, whatever the case, blanks and marks."""
    letters = _letters(title)
    return bool(letters) and letters in _letters(words)


def _letters(text: str) -> str:
    return _MARKS.sub("", text.casefold())


def _ordered(names: Iterable[str]) -> list[str]:
    known = [name for name in _SHOWN_FIRST if name in set(names)]
    return known + sorted(set(names) - set(known))
