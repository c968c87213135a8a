"""The page without a mouse, without sight, and by the rules of WCAG 2.2 AA."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files
from typing import Any

import pytest

Visit = Callable[..., Any]
Act = Callable[[Any], Any]

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
PHONE = {"width": 320, "height": 640}


def violations(page: Any) -> list[str]:
    """What axe-core finds, each with the elements that it found it in."""
    axe = pytest.importorskip(
        "axe_playwright_python", reason="axe-playwright-python brings axe-core and is not installed"
    )
    page.evaluate(files(axe).joinpath("axe.min.js").read_text(encoding="utf-8") + "; 0")
    found = page.evaluate("rules => axe.run({ runOnly: rules })", RULES)["violations"]
    return [
        f"{v['id']}: {[node['target'] for node in v['nodes']][:4]} {v['nodes'][0]['failureSummary']}" for v in found
    ]


def as_it_opens(_: Any) -> None:
    pass


def panel_open(page: Any) -> None:
    page.locator("#event-list a.open").nth(1).click()
    for summary in page.locator("#panel details > summary").all():
        summary.click()
    page.wait_for_timeout(250)  # until the panel has arrived: half transparent it has no contrast


def filter_on(page: Any) -> None:
    page.fill("#q", "police")
    page.click("summary:has-text('Type')")
    page.locator(".choice input").first.check()


def lanes_and_shelves(page: Any) -> None:
    page.select_option("#lanes", "type")
    page.locator(".shelf").evaluate_all("shelves => shelves.forEach((shelf) => (shelf.open = true))")


STATES: dict[str, Act] = {
    "as it opens": as_it_opens, "panel open": panel_open, "filter on": filter_on, "lanes": lanes_and_shelves,
}  # fmt: skip


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("size", [{"width": 1440, "height": 900}, PHONE], ids=["desk", "phone"])
def test_axe_finds_nothing(visit: Visit, state: str, scheme: str, size: dict[str, int]) -> None:
    page = visit("seeds", color_scheme=scheme, viewport=size).page
    STATES[state](page)
    assert violations(page) == []


@pytest.mark.parametrize("name", ["forms", "many", "long"])
def test_axe_finds_nothing_on_other_timelines(visit: Visit, name: str) -> None:
    page = visit(name).page
    panel_open(page)
    assert violations(page) == []
