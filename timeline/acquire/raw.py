"""What a reader hands back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Raw:
    """What a reader got out of a file.

    Attributes:
        text: everything there is to quote; all offsets point into it.
        title: where the format states one.
        metadata: what the file says about itself, as written: "title", "author", "url", "published", "source".
        places: where in the file a stretch of `text` stands: its offset and "page 3", in order.
    """

    text: str
    title: str | None = None
    metadata: Mapping[str, str] = field(default_factory=dict)
    places: tuple[tuple[int, str], ...] = ()
