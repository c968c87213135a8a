"""Which of our seven languages a text is in, by its most frequent small words.

A vote of stop words, not a library: py3langid 0.4 peaks at 131 MB and takes two seconds for its first answer, five
times the memory and a hundred times the start of everything else here, to choose among 97 languages; seven are read.
"""

from __future__ import annotations

import re
from collections import Counter

from timeline.dates.tongues import TONGUES
from timeline.dates.tongues.tongue import words

_ENGLISH = words("the of and to was were that is for with his he it at on by from had which be this are not")
_SAMPLE = 20_000
"""Characters looked at: the first 10,000 and as many from the middle."""

_FEWEST = 4
_LEAD = 2.0
"""Another language is believed over English with so many stop words, and so many times those of English."""

_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> str:
    """The ISO 639-1 code; "en" where nothing speaks clearly for another of the languages that are read."""
    middle = len(text) // 2
    sample = text if len(text) <= _SAMPLE else text[: _SAMPLE // 2] + " " + text[middle : middle + _SAMPLE // 2]
    counts = Counter(_WORD.findall(sample.lower()))
    votes = {language: sum(counts[word] for word in tongue.stop_words) for language, tongue in TONGUES.items()}
    best = max(votes, key=lambda language: (votes[language], language))
    english = sum(counts[word] for word in _ENGLISH)
    return best if votes[best] >= _FEWEST and votes[best] > _LEAD * english else "en"
