"""The words of a line as text: marks that stay, capitals that go, "a" before a vowel."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.events.asides import is_score
from timeline.events.clause import Clause
from timeline.events.tree import Word, Words

_OPENING_PRONOUNS = frozenset("He She It They We You".split())
_KEEP_CAPITALS = ("NNP", "NNPS", "PRP")
_CANNOT_END = ("IN", "TO", "DT", "CC", "PRP$", "POS", "MD", "WDT", "WRB", "WP")
_ABOUT = frozenset("abt abt. circa ca ca.".split())
"""What stands before a date that is not known for sure, and stays behind without it."""
_QUOTES = "�\"“”‘’'``''"
_EDGES = "� ,;:–—-\"“”‘’'"
_SPACES = re.compile(r"\s+")
_OPENS_WITH_VOWEL = re.compile(r"(?!U[A-Z]|uni|us[aeu]|[Ee]u|one\b)[aeiouAEIOU]")
_TWICE = re.compile(r"(?<![\w’'-])((?:[A-Z][\w’'-]+ ){1,2}[A-Z][\w’'-]+) \1\b")
"""A name of two or three words that the source prints twice."""
_SURNAME_TWICE = re.compile(r"(?<![\w’'-])([A-Z][\w’'-]+ )([A-Z][\w’'-]{2,}) \2\b(?!-)")
""" "Ann Low Low"; a name that is one word twice has no other before it."""
_AGAIN = re.compile(r"(?<![\w’'-])((?:[A-Z][\w’'-]+ ){1,3}[A-Z][\w’'-]+)\b(?![’']).*\b\1\b")
_ARTICLE = re.compile(r"\b([Aa])(n?) +$")


def text_of(clause: Clause, parts: Sequence[Words], words: Words) -> str:
    """The parts in their order, only those of their words that are in `words`."""
    told = {item for item in words if not (item + 1 in clause.dates and clause.tree.lower(item) in _ABOUT)}
    pieces = [_piece(clause, _closed(clause, sorted(part & told))) for part in parts]
    if len(parts) > 1 and _opens_aside(clause, parts[0] & words, pieces[0]):
        pieces[0] += ","
    text = _SPACES.sub(" ", " ".join(piece for piece in pieces if piece)).strip(_EDGES)
    text = _SURNAME_TWICE.sub(r"\1\2", _TWICE.sub(r"\1", text))
    return text if parts[0] & words else re.sub(r"^(?:was|were) (?=\w)", "", text)


def names_again(text: str) -> bool:
    """Whether a full name stands in it twice: two sentences are glued, "Ann Low died in Ann Low"."""
    return _AGAIN.search(text) is not None


def _opens_aside(clause: Clause, actor: Words, text: str) -> bool:
    """Whether the comma that ends an aside about the actor is missing: "the tycoon, once rich, was jailed"."""
    after = max((item for item in actor if clause.tree.words[item].dep != "punct"), default=-2) + 1
    listed = any(clause.tree.words[item].dep in ("cc", "conj") for item in actor)
    return ", " in text and not listed and 0 < after < len(clause.tree.words) and clause.tree.words[after].text == ","


def _closed(clause: Clause, indices: list[int]) -> list[int]:
    """Without words at the end that nothing ends with."""
    while indices and _is_open(clause, indices[-1]):
        indices = indices[:-1]
    return indices


def _is_open(clause: Clause, index: int) -> bool:
    word = clause.tree.words[index]
    if index == clause.verb or index in clause.written:
        return False
    return word.dep == "punct" or (word.tag in _CANNOT_END and word.dep != "prt")


def _piece(clause: Clause, indices: Sequence[int]) -> str:
    out = ""
    for at, index in enumerate(indices):
        word = clause.tree.words[index]
        following = indices[at + 1] if at + 1 < len(indices) else None
        written = clause.written.get(index, word.text)
        if index == clause.first and not _keeps_capital(clause, word):
            written = written[:1].lower() + written[1:]
        if word.dep == "punct" and not _stays(clause, at, indices):
            out += " "
            continue
        if (article := _ARTICLE.search(out)) and indices[at - 1] != index - 1 and written:
            out = f"{out[: article.start()]}{article[1]}{'n' if _OPENS_WITH_VOWEL.match(written) else ''} "
        out += written
        if following is not None and _is_set_off(clause, index, following):
            out += ","
        if following is not None and (
            following != index + 1 or word.span.end < clause.tree.words[following].span.start
        ):
            out += " "
    return re.sub(r" +,", ",", out)


def _is_set_off(clause: Clause, before: int, after: int) -> bool:
    """Whether a comma stood before "up from" and the like, and went with the date: "60 people, up from 40"."""
    gone = any(clause.tree.words[item].text == "," for item in range(before + 1, after))
    return gone and clause.tree.lower(after) in ("up", "down", "compared")


def _keeps_capital(clause: Clause, word: Word) -> bool:
    """Names and "Canadian" do wherever they stand, "Rescuers" only at the beginning."""
    of_people = word.tag == "JJ" and word.lemma.endswith(("an", "ish", "ese", "ch", "i"))
    return (
        (word.tag in _KEEP_CAPITALS and word.text not in _OPENING_PRONOUNS) or of_people or not word.text[1:].islower()
    )


def _stays(clause: Clause, at: int, indices: Sequence[int]) -> bool:
    """A mark stays between the two words that it stood between; brackets and quotation marks go."""
    text = clause.tree.words[indices[at]].text
    if at == 0 or at + 1 == len(indices) or text in _QUOTES:
        return False
    if text in "()[]–—:;" and not (text in "–—" and is_score(clause.tree, indices[at])):
        return False
    return indices[at - 1] == indices[at] - 1 and indices[at + 1] == indices[at] + 1
