"""What a web page shows beside its article is told with the reason, and nothing it shows is told nowhere."""

from __future__ import annotations

import html
from pathlib import Path

from tests.clean.webpages import write
from tests.extras import needs
from timeline import acquire
from timeline.config import AcquireConfig

needs("trafilatura")

CONFIG = AcquireConfig()
PAGE = """<!doctype html><html><head><title>Bridge closed</title></head><body>
<div id=cookie-banner>We use cookies. <button>Accept</button></div>
<nav><ul><li><a href=/>Home</a><li><a href=/n>News</a></ul></nav>
<article><h1>Bridge at Elm Street closed</h1>
<p>The bridge at Elm Street was closed on 3 May 2012, the council said, after a lorry had hit it twice in a week.</p>
<figure><img src=a.jpg><figcaption>The bridge in 2011</figcaption></figure>
<p>“Nobody was hurt, and nobody is to blame but the driver,” said the mayor, who had asked for a barrier in 2011.</p>
<p>It was opened again in June 2012, when the <b>repairs</b> had cost £40,000, and has been closed to lorries since.</p>
<ul class=share><li>Share on Facebook</ul></article>
<div class=related-stories><h3>Choir wins prize</h3></div><script>var hidden = 'Nobody sees it'</script>
<footer>© 2024 Elm News</footer></body></html>"""


def beside(folder: Path, name: str) -> list[tuple[str, str, str]]:
    """What was left out: the word before it in the view, its words, and the reason."""
    [source] = [source for source in acquire.sources([folder], CONFIG) if source.name == name]
    view = acquire.read(source, CONFIG).raw
    return [(view[: item.at].split()[-1], item.text, item.reason) for item in acquire.left_out(source, CONFIG)]


def test_what_stands_round_and_in_an_article_is_told_where_it_stood_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    assert beside(tmp_path, "a.html") == [
        ("---", "We use cookies. | Accept", "cookie notice"),
        ("---", "Home | News", "navigation"),
        ("week.", "The bridge in 2011", "caption"),
        ("since.", "Share on Facebook", "share buttons"),
        ("since.", "Choir wins prize", "other stories"),
        ("since.", "© 2024 Elm News", "footer"),
    ]


def test_all_that_a_page_shows_is_in_its_text_or_told_as_left_out(tmp_path: Path) -> None:
    for page in write(tmp_path):
        [source] = acquire.sources([tmp_path / page.name], CONFIG)
        left = " ".join(item.text for item in acquire.left_out(source, CONFIG))
        told = " ".join(f"{acquire.read(source, CONFIG).raw} {left}".split())
        shown = [piece for piece in (*page.story, *page.furniture) if html.escape(piece, quote=False) in page.html]
        assert [piece for piece in shown if piece not in told] == [], page.name


def test_files_of_other_kinds_leave_nothing_out(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Home\n\nThe bridge was closed on 3 May 2012.\n", encoding="utf-8")
    assert beside(tmp_path, "a.txt") == []
