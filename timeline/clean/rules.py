"""What a furniture rule is; the rules themselves are in `notices` and `widgets`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

Place = Literal["anywhere", "head", "foot"]


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of furniture, with lines it must cut and lines it must keep.

    Attributes:
        patterns: matched from the start of the line, without its list mark, whatever the case; one is enough.
        place: a rule holds anywhere, or only at the head of a page (up to its first line of prose) or at its
            foot (from the last).
        unless: a pattern that, anywhere in the line, speaks for the story ("said", a quotation).
        max_words: a longer line is kept.
        cut, keep: examples.
    """

    reason: str
    patterns: tuple[str, ...]
    cut: tuple[str, ...]
    keep: tuple[str, ...]
    place: Place = "anywhere"
    unless: str = ""
    max_words: int = 40
    _pattern: re.Pattern[str] = field(init=False, repr=False, compare=False)
    _unless: re.Pattern[str] | None = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_pattern", re.compile("|".join(self.patterns), re.IGNORECASE))
        object.__setattr__(self, "_unless", re.compile(self.unless, re.IGNORECASE) if self.unless else None)

    def cuts(self, text: str, words: int) -> bool:
        """Whether a line of so many words is of this kind."""
        if words > self.max_words or not self._pattern.match(text):
            return False
        return not (self._unless and self._unless.search(text))


REPORTED = r"\b(?:said|says|told|added|according to|reported|announced|ruled|fined|sued|court|investigat\w+)\b"
"""Words of a report: a line that has one is story, whatever else it looks like."""
