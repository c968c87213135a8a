"""What is roughly told waits folded among many documents, one click from view, and is never lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.browser.samples import settle
from tests.render.factory import many
from timeline import render
from timeline.render import groups

PLAIN = many(300)
ROUGH = 3
"""Events that the page below tells roughly, its first."""
ID = PLAIN.events[0].id


@pytest.fixture
def page(browser: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    monkeypatch.setattr(groups, "MANY_DOCUMENTS", 1)
    rough = [
        replace(event, title="Zinc was found", mentions=(replace(event.titled, acceptance=0.1, relation="dates"),))
        for event in PLAIN.events[:ROUGH]
    ]
    made = replace(PLAIN, events=(*rough, *PLAIN.events[ROUGH:]))
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(render.write(made, tmp_path).html.as_uri())
    settle(page)
    yield page
    context.close()


def folded(page: Any) -> Any:
    return page.get_by_role("button", name="roughly told")


def test_it_waits_behind_a_button_that_counts_it(page: Any) -> None:
    row = page.locator(f"#{ID}")
    assert not row.is_visible()
    assert folded(page).inner_text() == f"Show {ROUGH} events more, roughly told"
    folded(page).click()
    assert row.is_visible()
    assert row.locator(".rough").inner_text() == "Roughly told"
    assert "with=rough" in page.url


def test_a_search_that_only_it_answers_says_that_it_is_there(page: Any) -> None:
    page.get_by_label("Search").fill("zinc")
    settle(page)
    assert folded(page).is_visible()
    assert not page.locator("#nothing").is_visible()


def test_its_address_opens_it_and_shows_it_in_the_list(page: Any) -> None:
    page.goto(f"{page.url}#{ID}")
    page.reload()
    settle(page)
    assert page.locator("#panel").is_visible()
    assert page.locator(f"#{ID}").is_visible()
