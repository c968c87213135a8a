"""The page on events and the closed lists of the model agree."""

import re
from pathlib import Path
from typing import get_args

import pytest

from timeline.model import Aspect, EventType, Factuality, Relation, Role

PAGE = (Path(__file__).resolve().parents[2] / "docs/events.md").read_text(encoding="utf-8")
LISTS = {
    "Types": EventType,
    "Factuality": Factuality,
    "Aspect": Aspect,
    "Relation of a mention to its event": Relation,
    "Roles of names": Role,
}


@pytest.mark.parametrize("heading", LISTS)
def test_every_word_of_a_list_has_its_meaning_on_the_page(heading: str) -> None:
    section = PAGE.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    rows = re.findall(r"^\| `(\w+)` \| (.+?) \|", section, re.MULTILINE)
    assert sorted(word for word, _ in rows) == sorted(get_args(LISTS[heading]))
    assert all(len(meaning.split()) > 2 for _, meaning in rows)
