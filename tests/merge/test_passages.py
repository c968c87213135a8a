"""The passages that the five seed documents share, found by a person: all are found, and nothing else is."""

from __future__ import annotations

from tests.bench.passages import Found, shared_passages


def test_all_shared_passages_are_found_and_nothing_else() -> None:
    assert shared_passages() == Found(wanted=26, found=26, wrong=0)
