"""The page as text: the same bytes every time, scripts that fit together, hostile words as words."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser

import pytest

from tests.render.factory import HOSTILE, forms, hostile, many, seeds
from timeline import render
from timeline.config import RenderConfig
from timeline.model import Remark, Timeline
from timeline.render import page, words
from timeline.render.sources import link_of
from timeline.render.view import BANDS
from timeline.spans import Span
from timeline.when import Day, When, parse

EMPTY = Timeline("", (), (), (), (), (), (), "", "", "0.1.0")


class Tags(HTMLParser):
    """Counts the tags that a browser would see."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: Counter[str] = Counter()
        self.handlers: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen[tag] += 1
        self.handlers += [name for name, _ in attrs if name.startswith("on") or name == "style"]


@pytest.mark.parametrize("make", [seeds, forms, hostile, lambda: many(40), lambda: EMPTY])
def test_equal_timelines_give_equal_bytes(make: object) -> None:
    assert render.to_html(make()) == render.to_html(make())  # type: ignore[operator]


def test_no_inline_handlers_and_no_markup_from_documents() -> None:
    tags = Tags()
    tags.feed(render.to_html(hostile()))
    assert tags.handlers == []
    assert tags.seen["script"] == 3
    assert tags.seen["img"] == tags.seen["iframe"] == tags.seen["template"] == 0


def test_what_was_noticed_in_a_text_stands_with_its_document() -> None:
    timeline = seeds()
    spans = [Span(n, n + 3) for n in range(9)]
    noticed = (
        Remark(spans[0], "glued words", "The police"),
        Remark(spans[1], "glued words", "<b>to meet"),
        *(Remark(span, "caption", f"words under a picture {span.start}") for span in spans[2:]),
    )
    first = replace(timeline.documents[0], remarks=noticed)
    html = render.to_html(replace(timeline, documents=(first, *timeline.documents[1:])))
    (said,) = re.findall(r"Noticed in the text and left as it is: (.*?)</p>", html)
    assert said == (
        "words that stand together in the file: “The police”, “&lt;b&gt;to meet”; "
        "line 1, caption: words under a picture 2; line 1, caption: words under a picture 3; "
        "line 1, caption: words under a picture 4; 4 more in timeline.json."
    )
    assert "left as it is" not in render.to_html(timeline)


def test_data_blocks_hold_no_markup() -> None:
    assert re.search(r"[<>&]", page.as_data({"x": list(HOSTILE)})) is None


_DECLARED = re.compile(
    r"^(?:export )?(?:async )?(?:const|let|function\*?|class) (\w+|\[[^\]]*\]|\{[^}]*\})", re.MULTILINE
)


def declared(module: str) -> list[str]:
    """The top-level names of a module, those of `const [a, b] =` one by one."""
    return [name for names in _DECLARED.findall(module) for name in re.findall(r"\w+", names)]


def shared_names(modules: dict[str, str]) -> list[str]:
    """Each name that two modules declare, with both: in the one function that they become it would kill the page."""
    owners: dict[str, list[str]] = {}
    for module, text in modules.items():
        for name in declared(text):
            owners.setdefault(name, []).append(module)
    return [f"{name!r} in {' and '.join(found)}" for name, found in owners.items() if len(found) > 1]


def modules() -> dict[str, str]:
    return {name: page._asset(f"{name}.js") for name in page.MODULES}


def test_modules_share_no_top_level_name() -> None:
    assert shared_names(modules()) == []
    assert sum(len(declared(text)) for text in modules().values()) > 200


def test_two_modules_with_one_name_are_both_told() -> None:
    pairs = {"a.js": "const [LOW, HIGH] = [1, 2];\n", "b.js": "export async function show() {\n  const LOW = 3;\n}\n"}
    assert shared_names(pairs) == []
    assert shared_names({**pairs, "c.js": "let HIGH = 4;\n", "d.js": "function show() {}\n"}) == [
        "'HIGH' in a.js and c.js",
        "'show' in b.js and d.js",
    ]


def test_modules_stand_in_the_order_of_their_imports() -> None:
    from importlib.resources import files

    for at, name in enumerate(page.MODULES):
        text = files("timeline.render").joinpath("assets", f"{name}.js").read_text(encoding="utf-8")
        imported = re.findall(r'from "\./(\w+)\.js"', text)
        assert set(imported) <= set(page.MODULES[:at]), name


def test_what_is_said_of_the_script_stays_out_of_the_page() -> None:
    script = page.bundle()
    assert not re.search(r"/\*\*|@param|@type", script)
    text = 'const a = "; // no remark"; // one\nconst b = /** @type {any} */ (a); // "kept"\n'
    assert page._REMARK.sub("", text) == 'const a = "; // no remark";\nconst b = (a); // "kept"\n'


def test_scripts_reach_the_browser_as_they_were_hashed() -> None:
    html = render.to_html(seeds())
    assert "\r" not in page.bundle() and "\x00" not in html
    for script in re.findall(r"<script>(.*?)</script>", html, re.DOTALL):
        assert page._digest(script) in unescape(html[:3000])


@pytest.mark.parametrize(
    ("base", "url", "expected"),
    [
        ("", "https://example.org/a?b=c", "https://example.org/a?b=c"),
        ("", "javascript:alert(1)", ""),
        ("", "data:text/html,x", ""),
        ("", "", ""),
        ("https://example.org/docs/", "", "https://example.org/docs/forms.txt"),
        ("../docs", "javascript:alert(1)", "../docs/forms.txt"),
        ("javascript:", "", ""),
    ],
)
def test_only_web_and_relative_links(base: str, url: str, expected: str) -> None:
    from dataclasses import replace

    document = replace(forms().documents[0], metadata={"url": url})
    assert link_of(document, base) == expected


def test_the_standfirst_says_what_this_is() -> None:
    assert words.standfirst(seeds()) == (
        "Nine events between July 2008 and March 2013, as told by five documents. "
        "The sources disagree about one of them. Two further events could not be dated and one file could not be read."
    )
    assert words.standfirst(forms(["-0499", "2011"])).startswith("Two events between 500 BC and 2011, as told by")
    long = replace(seeds(), events=(replace(seeds().events[0], when=parse("1928-05")), *seeds().events[1:]))
    assert words.standfirst(long).startswith("Nine events between 1928 and 2013, as told"), "as coarse as it is long"
    assert words.standfirst(EMPTY) == "No undated events, as told by no documents."


def test_where_most_lie_comes_before_single_early_years() -> None:
    events = many(80).events
    early = replace(events[0], id="ev-0000000000", when=parse("1100"))
    said = words.standfirst(replace(many(80), events=(early, *events)))
    assert re.fullmatch(r"81 events, most of them between \d{4} and \d{4}, as told by one document\.", said)


def test_a_story_of_two_weeks_opens_on_both() -> None:
    event, first = many(1).events[0], parse("2010-01-12").earliest.ordinal
    days = [first - 3000, first - 900, *[first] * 3, *[first + 1] * 20, first + 12]
    events = [replace(event, when=When.on(Day.from_ordinal(day))) for day in days]
    assert words.heart(events) == (first, first + 12)


def test_long_silences_are_told() -> None:
    timeline = seeds()
    gaps = [silence.words for silence in words.silences(timeline).values()]
    assert gaps == ["One year without an event", "Nine months without an event"]


def test_link_base_is_used() -> None:
    assert "https://example.org/003_56c914fec33e7a81.txt" in render.to_html(
        seeds(), RenderConfig(link_base="https://example.org")
    )


def test_a_bound_says_no_later_than_as_the_key_does() -> None:
    timeline = seeds()
    bounded = replace(timeline.undated[0], when=parse("[..2013-02-26]"), basis="inferred")
    html = render.to_html(replace(timeline, undated=(bounded, *timeline.undated[1:])))
    assert re.findall(r'<p class="date"[^>]*>(No date[^<]*)<', html) == [
        "No date; no later than 26 February 2013, inferred",
        "No date",
    ]


def test_what_a_date_rests_on_is_said_and_none_is_called_sure() -> None:
    assert all("date" in words and "sure" not in words.lower() for words in BANDS.values())
    assert "sure of every" not in render.to_html(seeds()).lower()
    box = re.findall(r'class="best-support">([^<]*)<', render.to_html(seeds()))
    assert box and all(re.fullmatch(r"\d+ documents, \d+ statements? of their own", words) for words in box)
