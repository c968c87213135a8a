"""What the tests of a person's work do again and again: build, sign, keep, save, go from event to event."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"
SETTINGS = '[events]\nmodel = "none"\n'


def build(out: Path, *options: str) -> dict[str, Any]:
    """The seeds, built as a person would, without an English model; what is returned is the JSON."""
    settings = out.with_suffix(".toml")
    settings.write_text(SETTINGS, encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "timeline",
        "build",
        str(SEEDS),
        "-o",
        str(out),
        "--config",
        str(settings),
        *options,
    ]
    subprocess.run(command, check=True, cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True)
    return record(out)


def record(out: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((out / "timeline.json").read_text(encoding="utf-8"))
    return loaded


def sign(page: Any, name: str = "Ada") -> None:
    page.fill("#decides", name)
    page.get_by_role("button", name="Go on").click()
    page.locator(".pending").wait_for()


def unfold(page: Any) -> Any:
    fold = page.locator(".correct")
    if fold.get_attribute("open") is None:
        fold.locator("summary").first.click()
    return fold


def keep(page: Any) -> None:
    page.locator(".correct").get_by_role("button", name="Keep in my draft").click()


def saved(page: Any, folder: Path) -> Path:
    """The file of decisions, downloaded."""
    with page.expect_download() as download:
        page.locator("#decisions").evaluate("shelf => (shelf.open = true)")
        page.locator("#decisions").get_by_role("button", name="Download my corrections").click()
    assert download.value.suggested_filename == "timeline.decisions.json"
    path = folder / "timeline.decisions.json"
    download.value.save_as(path)
    return path


def dated(page: Any, edtf: str) -> None:
    page.locator(".correct").get_by_label("Date").fill(edtf)


def go(page: Any, event: str) -> None:
    """To an event by its address, and on only when its row says that it is open."""
    page.goto(page.url.split("#")[0] + f"#{event}")
    page.locator(f"[id='{event}'].is-open").wait_for(state="attached")


def starts(event: dict[str, Any]) -> list[int]:
    return [mention["selector"][0]["start"] for mention in event["evidence"]]


def single(before: dict[str, Any]) -> dict[str, Any]:
    """An event that one sentence tells."""
    return next(event for event in before["events"] if len(event["evidence"]) == 1)
