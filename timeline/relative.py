"""Dates that wait for an anchor: "last October", "three days later", "Tuesday".

A `Relative` says what the words say; `resolve` turns it into a `When` once its anchor is known.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Anchor = Literal["published", "mentioned"]
"""Counted from the publication date of the document, or from the last date the text mentioned."""


@dataclass(frozen=True, slots=True)
class Relative:
    """A date counted from an anchor."""

    unit: str
    offset: int
    anchor: Anchor = "published"
