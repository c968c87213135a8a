"""A page that was compared with an earlier timeline."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.browser.conftest import PATIENCE
from tests.render.factory import seeds
from timeline.render import to_html
from timeline.render.records import timeline_record


def test_what_is_new_says_so_and_is_a_filter(browser: Any, tmp_path: Path) -> None:
    now = seeds()
    new, *others = now.events
    path = tmp_path / "timeline.html"
    path.write_text(to_html(now, since=timeline_record(replace(now, events=tuple(others)))), encoding="utf-8")
    context = browser.new_context(offline=True)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(path.as_uri())
    assert page.inner_text(".since") == "Since the earlier timeline: new 1."
    page.locator("summary", has_text="Changed").click()
    page.locator(".choice", has_text="New").click()
    assert page.evaluate("location.hash") == "#changed=New"
    assert page.locator("#event-list .row:visible h3").all_inner_texts() == [new.title]
    page.locator("#event-list .row:visible a.open").click()
    assert page.locator("#panel .flag.new").inner_text() == "New"
    context.close()
