"""The inks of the page: seen on their ground in both themes, and told from one another."""

from __future__ import annotations

import re
from colorsys import rgb_to_hls
from importlib.resources import files
from itertools import pairwise

import pytest

from timeline.render.marks import FAMILIES, INKS

CSS = files("timeline.render").joinpath("assets", "frame.css").read_text(encoding="utf-8")
LEAST = {"light": 3.0, "dark": 4.5}


def colours(theme: str) -> dict[str, str]:
    """The colours of a theme by their name."""
    light, dark = re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", light if theme == "light" else dark))


def channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def contrast(one: str, other: str) -> float:
    """WCAG contrast of two colours."""

    def luminance(colour: str) -> float:
        red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels(colour))
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", LEAST)
def test_every_ink_is_seen_on_the_page_and_on_its_side(theme: str) -> None:
    known = colours(theme)
    for family in INKS:
        for ground in ("ground", "rail"):
            assert contrast(known[family], known[ground]) >= LEAST[theme], (family, ground)


@pytest.mark.parametrize("theme", LEAST)
def test_no_two_hues_are_near_and_what_is_of_no_kind_is_grey(theme: str) -> None:
    known = colours(theme)
    hues = sorted(rgb_to_hls(*channels(known[family]))[0] * 360 for family in INKS if family != "other")
    assert min(b - a for a, b in pairwise([*hues, hues[0] + 360])) >= 40
    red, green, blue = channels(known["other"])
    assert max(red, green, blue) - min(red, green, blue) < 0.1
    assert [type for type, family in FAMILIES.items() if family == "other"] == ["other"]


@pytest.mark.parametrize("theme", LEAST)
def test_the_edges_of_controls_are_seen(theme: str) -> None:
    known = colours(theme)
    assert min(contrast(known["strong-rule"], known[ground]) for ground in ("ground", "rail")) >= 3


def test_the_drawing_has_the_inks_of_the_page() -> None:
    known = colours("light")
    assert {family: known[family] for family in INKS} == INKS
