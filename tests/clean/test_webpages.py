"""Seventy-two saved pages of twelve layouts: the story is kept, the furniture dropped, the date found."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.clean.scoring import score, total
from tests.clean.webpages import Page, write
from tests.extras import needs
from timeline import pipeline
from timeline.config import Config
from timeline.model import Findings

trafilatura = needs("trafilatura")

CONFIG = Config()
F1_FLOOR = 0.995  # 0.999 when this was written; trafilatura alone has 0.938
DATELESS = {"plain_blocks", "press"}  # a date in a bare paragraph is read from the text, later


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Page], Path, Mapping[str, Findings]]:
    folder = tmp_path_factory.mktemp("pages")
    pages = write(folder)
    results = [pipeline.examine(source, CONFIG) for source in pipeline.sources([folder], CONFIG)]
    return pages, folder, {result.document.name: result for result in results if isinstance(result, Findings)}


def test_every_page_becomes_a_document_with_its_title(saved) -> None:
    pages, _, found = saved
    assert len(pages) >= 60
    assert {page.name: page.title for page in pages} == {name: result.document.title for name, result in found.items()}


def test_the_story_is_kept_and_the_furniture_dropped_better_than_by_trafilatura_alone(saved) -> None:
    pages, folder, found = saved
    ours = total(score(page, found[page.name].document.text) for page in pages)
    alone = total(
        score(page, trafilatura.extract((folder / page.name).read_bytes(), include_comments=False) or "")
        for page in pages
    )
    assert ours.f1 >= F1_FLOOR
    assert ours.f1 > alone.f1
    assert ours.kept >= alone.kept


def test_a_page_is_dated_by_what_it_states_and_never_by_its_footer(saved) -> None:
    pages, _, found = saved
    for page in pages:
        stated = found[page.name].document.metadata.get("published", "")
        expected = "" if page.name.split("-")[0] in DATELESS - {"press"} else page.published
        assert stated[:10] == expected, page.name


def test_a_date_in_a_bare_paragraph_dates_the_page_all_the_same(saved) -> None:
    pages, _, found = saved
    dated = [page for page in pages if page.name.startswith("plain_blocks")]
    timeline = pipeline.assemble([found[page.name] for page in dated], CONFIG)
    days = {document.name: document.published and document.published.when.edtf for document in timeline.documents}
    assert days == {page.name: page.published for page in dated}
