"""What the tests of the page share: an event as it knows it, where its modules are served, when it is at rest, and contrast."""

# ruff: noqa: E501 - lines of values
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings

HOST = "http://modules.invalid/"

QUIET = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True
)

EVENT = {
    "n": 0, "id": "ev-0123456789", "title": "It rained", "when": "1 May 2001", "edtf": "2001-05-01", "time": "", "type": "other",
    "start": 730606, "end": 730606, "documents": [0], "statements": 1, "mentions": 1, "people": [], "bodies": [], "places": [],
    "aliases": [], "changed": [], "conflict": False, "told_as": "As a fact", "group": "told", "dated": True, "family": "other", "mark": 0,
    "shape": "day", "sure": ["As the text states it"], "how": "", "band": "high", "why": "the date as the text states it",
}  # fmt: skip


def settle(page: Any) -> None:
    """Until nothing waits and nothing moves: what is half transparent on its way has no contrast."""
    page.evaluate("""async () => {
        const frame = () => new Promise((done) => requestAnimationFrame(done));
        await new Promise((done) => setTimeout(done, 200)); // timers go off in their order
        await frame();
        await frame();
        await Promise.allSettled(document.getAnimations().map((one) => one.finished));
    }""")


def export(pages: dict[str, Path], name: str) -> dict[str, Any]:
    """The JSON beside a page."""
    loaded: dict[str, Any] = json.loads(pages[name].with_name("timeline.json").read_text(encoding="utf-8"))
    return loaded


def contrast(one: Iterable[float], other: Iterable[float]) -> float:
    """WCAG contrast of two colours given as 0-255 channels."""

    def luminance(colour: Iterable[float]) -> float:
        red, green, blue = (
            c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (v / 255 for v in colour)
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
