"""The sentence's own words, where they cannot be retold as a line that stands alone."""

from __future__ import annotations

import re

from timeline.spans import Span

_SPACES = re.compile(r"\s+")
_MARKS = re.compile(r"[\"“”„«»]")
_EDGES = " ,;:–—-"
_CLAUSE_END = re.compile(r"[,;:] |[,;:]? (?=(?:and|or|but|that|which|who|as|after|before|because|where|when|while)\b)")
_LEAST = 0.75  # of the room that a cut at a clause's end fills


def quotation(sentence: str, told: Span, length: int) -> str:
    """The words of a sentence in quotation marks, at most `length` characters with them and the marks of omission.

    Args:
        sentence: what is quoted, as the document has it; marks of quotation in it are left out.
        told: what has to be in it, in offsets into the sentence, where all of it is too long.
    """
    room = length - len("“”")
    whole = _plain(sentence)
    if len(whole) <= room:
        return f"“{whole}”"
    opening = "…" if _plain(sentence[: told.start]) and len(_plain(sentence[: told.end])) > room - len("…") else ""
    kept = f"{opening}{_plain(sentence[told.start if opening else 0 :])}"
    return f"“{kept}”" if len(kept) <= room else f"“{_shortened(kept, room - len('…'))}…”"


def _plain(text: str) -> str:
    return _SPACES.sub(" ", _MARKS.sub("", text)).strip(_EDGES)


def _shortened(text: str, room: int) -> str:
    """Cut at the last end of a clause that fits, else between two words."""
    ends = [match.start() for match in _CLAUSE_END.finditer(text, 0, room + 1) if match.start() >= room * _LEAST]
    end = ends[-1] if ends else text.rfind(" ", 0, room + 1)
    return text[: end if end > 0 else room].rstrip(_EDGES)
