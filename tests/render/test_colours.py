"""The inks of the page: seen on their ground in both themes, and told from one another."""

from __future__ import annotations

import re
from colorsys import rgb_to_hls
from importlib.resources import files
from itertools import combinations, pairwise
from math import dist

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


Matrix = tuple[tuple[float, float, float], ...]

SEEN: dict[str, Matrix] = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
"""What eyes of each kind see of linear red, green and blue: Machado, Oliveira and Fernandes (2009), severity 1."""


def seen(colour: str, eyes: str) -> tuple[float, float, float]:
    """CIE Lab of what such eyes see of a colour."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels(colour)]
    red, green, blue = (min(1.0, max(0.0, sum(a * b for a, b in zip(row, linear, strict=True)))) for row in SEEN[eyes])

    def root(value: float) -> float:
        return value ** (1 / 3) if value > 216 / 24389 else (24389 / 27 * value + 16) / 116

    x = root((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047)
    y = root(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue)
    z = root((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


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
@pytest.mark.parametrize("eyes", SEEN)
def test_no_two_inks_look_alike_to_any_eyes(theme: str, eyes: str) -> None:
    known = colours(theme)
    distances = {
        (one, other): dist(seen(known[one], eyes), seen(known[other], eyes)) for one, other in combinations(INKS, 2)
    }
    least = {"light": 21, "dark": 24}[theme]
    if eyes == "normal":  # two hues, or a hue and the grey
        assert min(distances.values()) >= 29
        least = 40
        distances = {pair: far for pair, far in distances.items() if "other" not in pair}
    assert min(distances.values()) >= least, min(distances.items(), key=lambda pair: pair[1])


@pytest.mark.parametrize("theme", LEAST)
def test_the_edges_of_controls_are_seen(theme: str) -> None:
    known = colours(theme)
    assert min(contrast(known["strong-rule"], known[ground]) for ground in ("ground", "rail")) >= 3


def test_the_drawing_has_the_inks_of_the_page() -> None:
    known = colours("light")
    assert {family: known[family] for family in INKS} == INKS
