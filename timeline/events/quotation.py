"""The sentence's own words, where they cannot be retold as a line that stands alone.

What is left out is marked by “…”, but for the date of the event, a "But" and a dateline at either edge; what an editor
would add to tell who is meant stands in [brackets].
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from timeline.events.brackets import Bracket, chosen
from timeline.events.excerpt import Runs, excerpts
from timeline.events.quotable import Told, is_marked, phrase

_SPACES = re.compile(r"\s+")
_MARKS = re.compile(r"[\"“”„«»]")
_ROUND = str.maketrans("[]", "()")  # the sentence's own square brackets, which would look like the editor's
_OPENING_MARKS = re.compile(r"^[\"”»] ?[,;:.] ?")
_EDGES = " .,;:–—-•*|"
_CLAUSE_END = re.compile(r"[,;:] |[,;:]? (?=(?:and|or|but|that|which|who|as|after|before|because|where|when|while)\b)")
_OPEN_END = re.compile(r"(?:[\s,;:–—-]|\b(?:and|or|but|that|which|who|as|when|where|because|the|a|an|of|to|in))+$")
_LEAST = 0.75  # of the room that a cut at a clause's end fills
_MOST_TRIED = 60  # parts of a sentence that are written out to see whether they fit


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that is quoted, as the document has it, and what is told of it; offsets are into its text."""

    text: str
    told: Told
    brackets: Sequence[Bracket] = ()


def quotation(sentence: Sentence, length: int) -> str:
    """The words of a sentence in quotation marks, at most `length` characters with them and all other marks."""
    room = length - len("“”")
    for runs in islice(excerpts(sentence.told, room), _MOST_TRIED):
        for fullness in (2, 1, 0):
            text = _written(sentence, runs, fullness)
            if 0 < len(text) <= room:
                return f"“{text}”"
    return f"“{_by_punctuation(sentence, room)}”"


def _written(sentence: Sentence, runs: Runs, fullness: int) -> str:
    """The runs as text, with what was left out marked."""
    tree = sentence.told.tree
    needed = {
        at: bracket
        for at, bracket in chosen(tree, sentence.brackets, lambda index: any(index in run for run in runs)).items()
        if bracket.sure or fullness > 1
    }
    pieces = [_of_run(sentence, run, needed, short=fullness == 0) for run in runs]
    text = " … ".join(piece for piece in pieces if piece)
    left, right = range(runs[0].start), range(runs[-1].stop, len(tree.words))
    opening, ending = is_marked(sentence.told, left), is_marked(sentence.told, right)
    if not opening:
        text = _with_capital(text)
    return f"{'…' * opening}{_with_marks(text)}{'…' * ending}"


def _of_run(sentence: Sentence, run: range, needed: Mapping[int, Bracket], *, short: bool) -> str:
    """Some words that stand together, those in brackets in their place."""
    words = sentence.told.tree.words
    out, index, end = [], run.start, words[run.start].span.start
    while index < run.stop:
        bracket = needed.get(index)
        out.append(" " * (" " in _SPACES.sub(" ", sentence.text[end : words[index].span.start])))
        if bracket:
            out.append(f"[{bracket.short if short else bracket.text}]")
            index = bracket.words.stop
        else:
            out.append(words[index].text.translate(_ROUND))
            index += 1
        end = words[index - 1].span.end
    return _OPENING_MARKS.sub("", _SPACES.sub(" ", "".join(out)).strip(_EDGES))


def _with_capital(text: str) -> str:
    at = 1 if text.startswith("[") else 0
    return f"{text[:at]}{text[at : at + 1].upper()}{text[at + 1 :]}"


def _with_marks(text: str) -> str:
    """Marks of quotation inside as single ones, where each that opens is closed; else without them."""
    marks = _MARKS.findall(text)
    paired = len(marks) % 2 == 0 and all(
        opens in '"“„«' and closes in '"”“»' for opens, closes in zip(marks[::2], marks[1::2], strict=True)
    )
    parts = _MARKS.split(text)
    if not paired:
        return _SPACES.sub(" ", "".join(parts)).strip(_EDGES)
    for at in range(1, len(parts), 2):
        parts[at] = f"‘{parts[at].strip()}’" if parts[at].strip() else ""
    return _SPACES.sub(" ", "".join(parts)).strip(_EDGES)


def _by_punctuation(sentence: Sentence, room: int) -> str:
    """Words from the told clause on, cut at the end of a clause, else between two: where the tree tells nothing."""
    told = sentence.told
    heads = told.anchors & told.clause_words
    start = min([min(heads), *(min(phrase(told.tree, item)) for item in heads if told.tree.words[item].is_noun)])
    before = range(start)
    opening = "…" if is_marked(told, before) else ""
    words = told.tree.words
    text = _plain(sentence.text[words[start].span.start :])
    text = text if opening else _with_capital(text)
    if len(opening) + len(text) <= room:
        return f"{opening}{text}"
    return f"{opening}{_shortened(text, room - len(opening) - 1)}…"


def _plain(text: str) -> str:
    return _SPACES.sub(" ", _MARKS.sub("", text.translate(_ROUND))).strip(_EDGES)


def _shortened(text: str, room: int) -> str:
    """Cut at the last end of a clause that fits and fills most of the room, else between two words."""
    ends = [match.start() for match in _CLAUSE_END.finditer(text, 0, room + 1) if match.start() >= room * _LEAST]
    end = ends[-1] if ends else text.rfind(" ", 0, room + 1)
    return _OPEN_END.sub("", text[: end if end > 0 else room]).rstrip(_EDGES)
