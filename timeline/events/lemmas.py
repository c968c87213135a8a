"""The lemmas of words, each found once: a word of one tag and one place in its tree has one lemma, wherever it stands.

The model's own lemmatizer, with the ruler that it needs, takes a third of its time, and most of a text is words
that were there before.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

COMPONENTS = ("attribute_ruler", "lemmatizer")
"""The parts of the model that make lemmas."""

_MOST = 200_000  # words that are kept, some 30 MB
_BETWEEN = "."  # keeps two words apart that stand side by side only here

Key = tuple[str, str, str]


class Lemmas:
    """What the model takes words for, by text, tag and dependency; full, it begins anew."""

    def __init__(self, model: Any) -> None:
        self._model = model
        self._known: dict[Key, str] = {}

    def learn(self, docs: Sequence[Any]) -> None:
        """Have the model look at every word of these that it has not seen; call it before `of`."""
        if len(self._known) > _MOST:
            self._known.clear()
        new = dict.fromkeys(key for doc in docs for token in doc if (key := _key(token)) not in self._known)
        if new:
            self._known |= zip(new, self._found(tuple(new), type(docs[0])), strict=True)

    def of(self, token: Any) -> str:
        """The lemma of a token that was learnt, in lower case."""
        return self._known[_key(token)]

    def _found(self, keys: tuple[Key, ...], doc_of: Any) -> list[str]:
        words, tags, deps = (
            [item for part in column for item in (part, filler)]
            for column, filler in zip(zip(*keys, strict=True), (_BETWEEN, ".", "punct"), strict=True)
        )
        doc = doc_of(self._model.vocab, words=words, tags=tags, deps=deps, heads=list(range(len(words))))
        for name in COMPONENTS:
            doc = self._model.get_pipe(name)(doc)
        return [token.lemma_.lower() for token in doc][::2]


def _key(token: Any) -> Key:
    return token.text, token.tag_, token.dep_
