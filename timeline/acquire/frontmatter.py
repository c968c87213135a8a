"""What a text says about itself in a YAML block at its start."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

_BLOCK = re.compile(
    r"\A\ufeff?---[ \t]*\r?\n(?=[\w-]+[ \t]*:)(.{1,65536}?)^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE | re.DOTALL
)
_MAX_MARKS = 500  # of lists, mappings and anchors; YAML nested by the thousand takes minutes
_MAX_VALUE = 2_000  # characters; a longer title or address is none

NAMES = {
    "title": ("title", "headline", "name"),
    "author": ("author", "authors", "byline", "creator"),
    "url": ("url", "canonical_url", "canonical", "permalink", "link", "source_url", "original_url"),
    "published": (
        "date", "published", "published_at", "publisheddate", "published_date", "publish_date",
        "pubdate", "date_published", "datepublished", "publication_date",
    ),
    "source": ("source", "publisher", "publication", "outlet", "site", "site_name", "website"),
}  # fmt: skip


def front_matter(text: str) -> dict[str, str]:
    """The values stated in a front-matter block, as written, by our names for them; empty without one."""
    block = _BLOCK.match(text)
    if not block:
        return {}
    stated = _mapping(block[1])
    found = {ours: _first(stated, theirs) for ours, theirs in NAMES.items()}
    return {name: value for name, value in found.items() if value}


def _mapping(block: str) -> Mapping[str, object]:
    if sum(block.count(opening) for opening in "[{&*") > _MAX_MARKS:
        return {}
    import yaml  # 40 ms, and few files need it

    try:
        # The base loader makes nothing but strings, lists and mappings: no objects, and dates stay as written.
        loaded = yaml.load(block, Loader=yaml.BaseLoader)  # noqa: S506
    except (yaml.YAMLError, RecursionError, ValueError):
        return {}
    return {str(key).lower(): value for key, value in loaded.items()} if isinstance(loaded, dict) else {}


def _first(stated: Mapping[str, object], names: Iterable[str]) -> str:
    return next((value for name in names if (value := _written(stated.get(name)))), "")


def _written(value: object) -> str:
    if isinstance(value, list):
        value = ", ".join(item for item in value[:20] if isinstance(item, str))
    if not isinstance(value, str) or len(value) > _MAX_VALUE:
        return ""
    return " ".join(value.split())
