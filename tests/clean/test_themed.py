"""Pages of three dozen themes that nobody here wrote: the story is kept and the furniture dropped."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.clean.scoring import f1, precision_and_recall
from tests.clean.themed import Article, articles, write
from tests.extras import needs
from timeline import pipeline
from timeline.config import Config
from timeline.model import Document

trafilatura = needs("trafilatura")

CONFIG = Config()
F1_FLOOR = 0.96  # 0.967 when this was written; trafilatura alone has 0.940


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Path, Article]]:
    return write(tmp_path_factory.mktemp("themed"))


def ours(page: Path) -> Document:
    [source] = pipeline.sources([page], CONFIG)
    document = pipeline.clean_document(pipeline.read(source, CONFIG), CONFIG)
    assert isinstance(document, Document), document
    return document


def score(text: str, article: Article) -> float:
    return f1(*precision_and_recall(text.lstrip().removeprefix(article.title), article.story))


def test_there_are_enough_of_them_of_many_themes_and_of_every_article(pages) -> None:
    assert len(pages) >= 60
    assert len({page.name.split("--")[0] for page, _ in pages}) >= 30
    assert {article.title for _, article in pages} == {article.title for article in articles()}


def test_the_story_is_kept_and_the_furniture_dropped_better_than_by_trafilatura_alone(pages) -> None:
    read = [score(ours(page).text, article) for page, article in pages]
    alone = [score(trafilatura.extract(page.read_bytes(), include_comments=False) or "", a) for page, a in pages]
    assert sum(read) / len(pages) >= F1_FLOOR
    assert sum(read) > sum(alone)


def test_every_page_has_its_title(pages) -> None:
    wrong = [(page.name, ours(page).title) for page, article in pages if ours(page).title != article.title]
    assert wrong == []
