"""What a page states of its date: ranked, with who says so, and the ones that lose are kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extras import needs
from timeline.acquire import read_bytes
from timeline.cli import run
from timeline.config import AcquireConfig

needs("trafilatura")

STORY = (
    "<p>The council agreed on 3 May 2012 to pay the family for the fall of the bridge at Elm Street in 2009.</p>" * 3
)
LINKED = '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "%s"}</script>'
META = '<meta property="article:published_time" content="%s">'
TIME = '<time datetime="%s">then</time>'


def stated(head: str = "", body: str = "") -> tuple[str, str, str]:
    html = f"<html><head>{head}</head><body><article><h1>The fall of a bridge</h1>{body}{STORY}</article></body></html>"
    facts = read_bytes(html.encode(), "a.html", AcquireConfig()).metadata
    return tuple(facts.get(f"published{name}", "") for name in ("", "-by", "-also"))  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        (LINKED % "2013-01-15", "", ("2013-01-15", "JSON-LD", "")),
        (LINKED % "2013-01-15" + META % "2013-01-16", "", ("2013-01-15", "JSON-LD", "2013-01-16 (meta)")),
        (
            LINKED % "2013-01-15" + META % "2013-01-16",
            TIME % "2013-02-01",
            ("2013-01-15", "JSON-LD", "2013-01-16 (meta), 2013-02-01 (time element)"),
        ),
        (META % "2013-01-16", TIME % "2013-01-16T10:00", ("2013-01-16", "meta", "")),
        (LINKED % "soon" + META % "2013-01-16", "", ("2013-01-16", "meta", "")),
        ("", TIME % "2013-02-01", ("2013-02-01", "time element", "")),
        ("", "<p class=date>1 February 2013</p>", ("2013-02-01", "the page", "")),
        ("", "<footer>Updated 3 March 2024</footer>", ("", "", "")),
    ],
)
def test_the_best_source_dates_the_page_and_the_others_are_kept(
    head: str, body: str, expected: tuple[str, str, str]
) -> None:
    assert stated(head, body) == expected


def test_one_moment_in_two_zones_is_no_conflict() -> None:
    head = LINKED % "2013-01-15T23:30:00+00:00" + META % "2013-01-16T01:31:00+02:00"
    assert stated(head) == ("2013-01-15T23:30:00+00:00", "JSON-LD", "")
    apart = LINKED % "2013-01-15T23:30:00+00:00" + META % "2013-01-16T23:31:00+02:00"
    assert stated(apart)[2] == "2013-01-16 (meta)"


def test_a_reference_is_no_name_of_a_publisher() -> None:
    head = LINKED.replace("}", ', "publisher": {"@id": "https://elm.example/#organization"}}') % "2013-01-15"
    html = f"<html><head>{head}</head><body><article><h1>The fall of it</h1>{STORY}</article></body></html>"
    assert "source" not in read_bytes(html.encode(), "a.html", AcquireConfig()).metadata


def test_a_conflict_between_dates_of_a_page_is_shown_with_who_says_which(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    head, body = LINKED % "2013-01-15" + META % "2013-01-16", TIME % "2013-02-01"
    html = f"<html><head>{head}</head><body><article><h1>The fall of a bridge</h1>{body}{STORY}</article></body></html>"
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.html").write_text(html, encoding="utf-8")
    assert run(["build", str(tmp_path / "articles"), "-o", str(tmp_path / "out"), "--isolated", "-q"]) == 0
    rivals = "16 January 2013 (stated in the document's metadata (meta)); 1 February 2013 (stated in the document's"
    assert f"It gives another date too: {rivals}" in (tmp_path / "out" / "timeline.html").read_text(encoding="utf-8")
    assert run(["explain", "a.html", str(tmp_path / "out")]) == 0
    told = capsys.readouterr().out
    assert "published 15 January 2013" in told
    assert "stated in the document's metadata (JSON-LD)" in told
    assert "against it, 1 February 2013: stated in the document's metadata (time element)" in told
