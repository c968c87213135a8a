"""A real Chromium, without a network. No Chromium: the tests are skipped, but where CI is set they fail."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.browser.curating import build
from tests.browser.samples import HOST

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")

PATIENCE = 120_000
"""Milliseconds: a busy machine takes long, a broken page for ever."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        _missing("the Python package 'playwright' is not installed")
    if not CHROMIUM:
        _missing("no Chromium was found; install it or set CHROMIUM to its path")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


def _missing(reason: str) -> None:
    (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The written pages, by the name of their timeline."""
    from tests.render.factory import forms, hostile, many, seeds
    from timeline import render

    timelines = {
        "seeds": seeds,
        "forms": forms,
        "hostile": hostile,
        "many": lambda: many(300),
        "long": lambda: many(2500),
    }
    folder = tmp_path_factory.mktemp("pages")
    return {name: render.write(make(), folder / name).html for name, make in timelines.items()}


class Watched:
    """A page that remembers what it asked the network for and what it complained about."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.requests: list[str] = []
        self.errors: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", lambda m: self.errors.append(m.text) if m.type in ("error", "warning") else None)

    @property
    def outside(self) -> list[str]:
        """The requests that would have left the page."""
        return [url for url in self.requests if not url.startswith(("file:", "data:", "blob:"))]


@pytest.fixture
def visit(browser: Any, pages: dict[str, Path]) -> Iterator[Callable[..., Watched]]:
    """Opens a page by name; further arguments are those of a Playwright context."""
    contexts = []

    def opened(name: str, address: str = "", **context: Any) -> Watched:
        fresh = browser.new_context(**{"offline": True, "viewport": {"width": 1440, "height": 900}, **context})
        fresh.set_default_timeout(PATIENCE)
        contexts.append(fresh)
        watched = Watched(fresh.new_page())
        watched.page.goto(pages[name].as_uri() + address)
        return watched

    yield opened
    for context in contexts:
        context.close()


ASSETS = Path(__file__).parents[2] / "timeline" / "render" / "assets"


@pytest.fixture(scope="session")
def workshop(browser: Any) -> Iterator[Any]:
    """An empty page that can import the modules, and nothing else."""
    context = browser.new_context(offline=True, locale="de-DE", timezone_id="Asia/Tokyo")
    page = context.new_page()

    def serve(route: Any) -> None:
        name = route.request.url.removeprefix(HOST)
        body = (ASSETS / name).read_text(encoding="utf-8") if name else "<!doctype html><title>modules</title>"
        route.fulfill(body=body, content_type="text/javascript" if name else "text/html")

    page.route(f"{HOST}**", serve)
    page.goto(HOST)
    yield page
    context.close()


@pytest.fixture
def js(workshop: Any) -> Any:
    """Runs the body of a function: `m` is the module, `x` the argument."""
    workshop.evaluate("document.body.replaceChildren()")
    workshop.evaluate("location.hash = ''")

    def run(module: str, body: str, argument: Any = None) -> Any:
        code = f"async ([name, x]) => {{ const m = await import('{HOST}' + name + '.js'); {body} }}"
        return workshop.evaluate(code, [module, argument])

    return run


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a build of the seeds, in which two events are suggested as one."""
    from timeline import load, render
    from timeline.model import Feature, Merge, Suggestion

    out = tmp_path_factory.mktemp("curation") / "first"
    build(out)
    timeline = load(out / "timeline.json")
    a, b = [event for event in timeline.events[3:] if len(event.mentions) > 1][-2:]
    reasons = (Feature("words", 1.5, "words: 0.61"), Feature("distance", -0.25))
    asked = Suggestion(a.id, b.id, Merge(a.mentions[0].key, b.mentions[-1].key, 1.25, reasons))
    render.write(replace(timeline, suggestions=(asked,)), out)
    return out


@pytest.fixture
def opened(browser: Any) -> Iterator[Callable[..., Any]]:
    """Opens a built page; the same context keeps what the browser remembers."""
    contexts: list[Any] = []

    def visit(out: Path, address: str = "", context: Any = None, **settings: Any) -> Any:
        if context is None:
            contexts.append(browser.new_context(offline=True, viewport={"width": 1440, "height": 900}, **settings))
            contexts[-1].set_default_timeout(PATIENCE)
        page = (context or contexts[-1]).new_page()
        page.errors = []
        page.on("pageerror", lambda error: page.errors.append(str(error)))
        page.goto((out / "timeline.html").as_uri() + address)
        page.wait_for_selector(".alive")
        return page

    yield visit
    for context in contexts:
        context.close()
