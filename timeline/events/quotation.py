"""The sentence's own words, where they cannot be retold as a line that stands alone."""

from __future__ import annotations

import re

from timeline.spans import Span

_SPACES = re.compile(r"\s+")
_MARKS = re.compile(r"[\"“”„«»]")
_EDGES = " ,;:–—-"
_CLAUSE_END = re.compile(r"[,;:] |[,;:]? (?=(?:and|or|but|that|which|who|as|after|before|because|where|when|while)\b)")
_OPEN_END = re.compile(r"(?:[\s,;:–—-]|\b(?:and|or|but|that|which|who|as|when|where|because|the|a|an|of|to|in))+$")
_LEAST = 0.75  # of the room that a cut at a clause's end fills
_BEFORE_VERB = 0.5  # of the room at most


def quotation(sentence: str, told: Span, verb: int, length: int) -> str:
    """The words of a sentence in quotation marks, at most `length` characters with them and the marks of omission.

    Args:
        sentence: what is quoted, as the document has it; marks of quotation in it are left out.
        told: what is told of it, in offsets into the sentence: where all is too long, the words begin there.
        verb: where its verb begins; what stands before that is left out where it has no room.
    """
    room = length - len("“”")
    whole = _plain(sentence)
    if len(whole) <= room:
        return f"“{whole}”"
    opening, start = _beginning(sentence, told.start, verb, room)
    kept = f"{opening}{_plain(sentence[start:])}"
    return f"“{kept}”" if len(kept) <= room else f"“{_shortened(kept, room - len('…'))}…”"


def _beginning(sentence: str, told: int, verb: int, room: int) -> tuple[str, int]:
    """What stands before the part that is quoted to its end, and where that begins: so that the verb has room."""
    most = room * _BEFORE_VERB
    if len(_plain(sentence[:verb])) <= most:
        return "", 0
    opening = "…" if _plain(sentence[:told]) else ""
    subject = _plain(sentence[told:verb])
    return (opening, told) if len(subject) <= most else (f"{opening}{_shortened(subject, int(most), 0)} … ", verb)


def _plain(text: str) -> str:
    return _SPACES.sub(" ", _MARKS.sub("", text)).strip(_EDGES)


def _shortened(text: str, room: int, least: float = _LEAST) -> str:
    """Cut at the last end of a clause that fits and fills that share of the room, else between two words."""
    ends = [match.start() for match in _CLAUSE_END.finditer(text, 0, room + 1) if match.start() >= room * least]
    end = ends[-1] if ends else text.rfind(" ", 0, room + 1)
    return _OPEN_END.sub("", text[: end if end > 0 else room]).rstrip(_EDGES)
