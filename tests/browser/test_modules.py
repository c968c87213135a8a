"""The page's script, module by module: each is loaded into Chromium as it stands, and the types in its comments hold."""

# ruff: noqa: E501 - lines of JavaScript
from __future__ import annotations

import re
import shutil
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.browser.samples import EVENT, HOST, QUIET
from timeline.errors import EDTFError
from timeline.render.packed import by_column, compressed
from timeline.render.page import MODULES
from timeline.render.words import support
from timeline.when import parse

ROOT = Path(__file__).parents[2]
ASSETS = ROOT / "timeline" / "render" / "assets"


# The whole


def test_every_file_is_a_module_of_the_page() -> None:
    assert sorted(path.stem for path in ASSETS.glob("*.js")) == sorted(MODULES)


def test_every_module_is_tested_by_itself() -> None:
    here = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_modules*.py"))
    starts_the_page = {"main"}  # test_page.py is about nothing else
    tested = set(re.findall(r'\(\s*"(\w+)",\s', here))
    assert set(MODULES) - tested == starts_the_page


def test_no_module_runs_text_or_makes_markup_of_it() -> None:
    forbidden = re.compile(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|setAttribute\(\"on"
    )
    assert [name for name in MODULES if forbidden.search((ASSETS / f"{name}.js").read_text("utf-8"))] == []


def test_the_types_in_the_comments_hold(tmp_path: Path) -> None:
    beside = Path(sys.executable).with_name("deno")
    deno = str(beside) if beside.exists() else shutil.which("deno")
    if not deno:
        pytest.skip("the Python package 'deno', which brings the TypeScript checker, is not installed")
    command = [deno, "check", "--no-remote", "--no-lock", "--config", str(ROOT / "tests/browser/deno.json")]
    environment = {
        "DENO_DIR": str(tmp_path),
        "NO_COLOR": "1",
        "DENO_NO_UPDATE_CHECK": "1",
        "PATH": "",
        "HOME": str(tmp_path),
    }
    ran = subprocess.run(
        [*command, str(ASSETS / "main.js")], capture_output=True, text=True, check=False, env=environment, timeout=300
    )
    assert ran.returncode == 0, ran.stderr


# Dates


EDTF = st.from_regex(r"\A-?[0-3]\d{3}(-[0-3]\d(-[0-4]\d)?)?[?~%]?\Z|\A-?\d{3}X[~]?\Z|\A-?\d\dXX\Z", fullmatch=True)
SIDE = st.one_of(EDTF, st.sampled_from(["", ".."]))
TYPED = st.one_of(
    EDTF,
    st.builds("{}/{}".format, SIDE, SIDE),
    st.builds("[{}..{}]".format, SIDE, SIDE),
    st.text("0123456789-/[].~?%X", max_size=14),
)


@given(st.lists(TYPED, min_size=50, max_size=50))
@QUIET
def test_a_typed_date_is_read_as_the_build_reads_it(js: Any, typed: list[str]) -> None:
    for text, read in zip(typed, js("edtf", "return x.map(m.readDate)", typed), strict=True):
        try:
            assert (read["words"], read["error"]) == (parse(text).in_words(), ""), text
        except EDTFError:
            assert read["error"], text


def test_days_are_counted_as_in_python(js: Any) -> None:
    days = [parse(t).ordinals[0] for t in ("-0043-03-15", "0001-01-01", "1900-02-28", "2000-02-29", "2013-12-31")]
    assert js("days", "return x.map(m.civil).map(({ year, month, day }) => m.ordinal(year, month, day))", days) == days
    assert js("days", "return x.map(m.isoDay)", days)[0] == "-0043-03-15"
    assert js("days", "return x.map((day) => m.fromPlotly(m.toPlotly(day)))", days) == days
    assert js("days", "return ['44 BC', '2008-11', '2008-13', ' 2008 '].map(m.typedDays)")[2] is None


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("3 February 2003", "2003-02-03"),
        (" 3rd  of feb. 2003", "2003-02-03"),
        ("February 3, 2003", "2003-02-03"),
        ("Sept 3, 2003", "2003-09-03"),
        ("Feb 2003", "2003-02"),
        ("december 1999", "1999-12"),
        ("15 March 44 BC", "-0043-03-15"),
        ("44 BC", "-0043"),
        ("2003-2-3", "2003-02-03"),
        ("1999-12", "1999-12"),
    ],
)
def test_a_date_may_be_typed_as_the_page_prints_it(js: Any, typed: str, edtf: str) -> None:
    assert js("days", "return m.typedDays(x)", typed) == list(parse(edtf).ordinals)


@pytest.mark.parametrize(
    "typed", ["2003-13", "30 February 2003", "2003-02-30", "Fe 2003", "Foo 2003", "soon", "2003-00", "3 2003"]
)
def test_what_is_no_date_is_not_taken_for_one(js: Any, typed: str) -> None:
    assert js("days", "return m.typedDays(x)", typed) is None
    assert f"From: “{typed}” is not understood" in js("controls", "return m.boundsWrong(x, '2003')", typed)


def test_bounds_the_wrong_way_round_are_told(js: Any) -> None:
    body = "return x.map(([from, to]) => m.boundsWrong(from, to))"
    pairs = [("2007", "2003"), ("2003", "2003"), ("2003-06", "2003"), ("", "2003"), ("x", "y")]
    reversed_, *fine, both = js("controls", body, pairs)
    assert reversed_ == "From (2007) comes after To (2003), so no event can match."
    assert fine == ["", "", ""] and "From: “x”" in both and "To: “y”" in both


# What is shown


def test_elements_take_strings_as_text(js: Any) -> None:
    body = "return m.el('p', { class: 'a', hidden: false, title: null }, '<b>', null, false, m.el('i')).outerHTML"
    assert js("dom", body) == '<p class="a">&lt;b&gt;<i></i></p>'
    assert js("dom", "return [m.counted(1, 'event'), m.counted(12500, 'event'), m.forPlotly('<a> & b')]") == [
        "1 event", "12,500 events", "&lt;a&gt; &amp; b",
    ]  # fmt: skip


@given(st.recursive(st.none() | st.integers(-9, 9) | st.text(max_size=9), st.lists, max_leaves=20))
@QUIET
def test_what_python_packs_the_page_unpacks(js: Any, value: Any) -> None:
    assert js("store", "return m.unpacked(x)", compressed(value)) == value


def test_a_shard_in_columns_is_the_evidence_again(js: Any) -> None:
    mentions = [
        {"id": f"m{n}", "line": n, "before": "", "quote": ["a", "b", "c"][: 1 + n % 3], "after": f"{n}"}
        for n in range(6)
    ]
    plain: dict[str, Any] = {"conflicts": [], "merges": [], "possible": []}
    details = [
        {"mentions": mentions[:1], **plain},
        {"mentions": mentions[1:6], **plain, "possible": ["ev-1"], "machine": 1},
    ]
    assert js("store", "return m.detailsOf(x)", by_column(details)) == details


def test_an_address_gives_back_the_look_it_was_written_from(js: Any) -> None:
    address = "#ev-0123456789&q=a+b&from=2008&view=2008-01-01/2009-01-01&src=x.txt&type=legal"
    assert js("address", "return m.writeAddress(m.readAddress(x))", address) == address
    assert js("address", "return m.writeAddress(m.readAddress(x))", "#sort=evil&what=1&with=evil") == ""


def test_the_search_folds_accents_case_and_printed_signs(js: Any) -> None:
    folded = js("search", "return ['Müller', 'ÉCOLE', '“don’t” 1939–45', 'A\\0b'].map(m.folded)")
    assert folded == ["muller", "ecole", '"don\'t" 1939-45', "a\0b"]


def test_events_that_match_are_found_by_their_numbers(js: Any) -> None:
    body = f"""const {{ wholeLook }} = await import('{HOST}address.js'); const look = {{ ...wholeLook(), q: 'rain' }};
        const data = {{ events: [x, {{ ...x, n: 1, title: 'Sun' }}], documents: [] }};
        return m.matching(data, look, {{ hits: (q) => q === 'rain' && [0, 1] }});"""
    assert js("filter", body, EVENT) == [1]


WORDS = st.lists(st.sampled_from(["rain", "ram", "a", "ain", "Rain", "im", "ra", "été"]), max_size=3).map(" ".join)


@given(st.lists(st.tuples(WORDS, WORDS), min_size=3, max_size=9), st.lists(WORDS, min_size=9, max_size=9))
@QUIET
def test_the_search_finds_what_looking_into_every_text_finds(
    js: Any, told: list[tuple[str, str]], asked: list[str]
) -> None:
    body = """const search = m.makeSearch(x.told.map(([title], n) => ({ n, title, when: '', people: [], bodies: [], places: [] })));
        const numbers = x.told.map((_, n) => n).reverse(); const before = x.asked.map(search.hits);
        search.add(numbers, numbers.map((n) => ({ mentions: [{ quote: [x.told[n][1]] }] })));
        return [before, x.asked.map(search.hits)].map((all) => all.map((hits) => hits && [...hits]));"""
    before, after = js("search", body, {"told": told, "asked": asked})
    plain = str.maketrans("é", "e")
    for words, early, late in zip(asked, before, after, strict=True):
        wanted = words.lower().translate(plain).split()
        for found, texts in ((early, [title for title, _ in told]), (late, [f"{a}\n{b}" for a, b in told])):
            flat = [text.lower().translate(plain) for text in texts]
            assert found == ([int(all(word in text for word in wanted)) for text in flat] if wanted else None)


def test_boxes_of_one_lane_never_touch(js: Any) -> None:
    boxes = [{"left": n * 7 % 50, "right": n * 7 % 50 + 10 + n % 5} for n in range(30)]
    packed = js("lanes", "return m.pack(x, 3)", sorted(boxes, key=lambda box: box["left"]))
    placed = list(zip(packed["lane"], sorted(boxes, key=lambda box: box["left"]), strict=True))
    for lane in range(packed["lanes"]):
        own = [box for at, box in placed if at == lane]
        assert all(a["right"] + 3 <= b["left"] for a, b in pairwise(own))


def test_bars_hold_every_event_once(js: Any) -> None:
    events = [{"start": 730000 + n, "end": 730000 + n + n % 400, "family": "law"} for n in range(0, 3000, 7)]
    body = """const at = m.edges(729999, 734001, 400); const { exact, spread } = m.counts(x, at);
        return [...spread, ...Object.values(exact).flat()].reduce((a, b) => a + b, 0);"""
    assert js("density", body, events) == pytest.approx(len(events))


def test_bars_are_one_path_a_family_and_unseen_points_to_meet(js: Any) -> None:
    events = [{"start": 730000 + n, "end": 730000 + n, "family": ("law", "harm")[n % 2]} for n in range(90)]
    colours = {name: [0, 0, 0] for name in ("law", "harm", "muted", "ground")}
    body = """const band = m.bandOf(x.events, { low: 729990, high: 730100, inner: 300 }, 9, 4); const layers = m.barTraces(band, x.colours);
        return { counts: layers.map(({ meta }) => [meta.family, meta.counts.reduce((a, b) => a + b, 0)]), top: Math.min(...layers.flatMap(({ y }) => y.filter((v) => v !== null))),
            closed: layers.every((one) => one.x.length === one.y.length && one.x.length % 6 === 0), columns: [...new Set(m.columnTrace(band).hovertext)] };"""
    found = js("bars", body, {"events": events, "colours": colours})
    assert found["counts"] == [["harm", 45], ["law", 45], ["muted", 0]]
    assert found["closed"] and found["top"] == pytest.approx(9 - 4), "the fullest bar is as tall as the band"
    assert sum(int(re.search(r"<br>(\d+) event", text)[1]) for text in found["columns"]) == 90  # type: ignore[index]


def test_the_best_supported_are_those_that_sorting_all_would_give(js: Any) -> None:
    events = [{"n": n, "documents": [0] * (n * 7 % 5), "statements": n * 3 % 4} for n in range(700)]
    found = js("best", "return m.best(x, 20).map(({ n }) => n)", events)
    golden = 0.6180339887

    def order(event: Any) -> tuple[float, ...]:
        return (-event["statements"], -len(event["documents"]), event["n"] * golden % 1)

    assert found == [event["n"] for event in sorted(events, key=order)[:20]]


def test_the_axis_speaks_in_years_and_publications_are_a_line_a_pixel(js: Any) -> None:
    colours = {name: [0, 0, 0] for name in ("rule", "muted")}
    body = """const view = { low: 730000, high: 733650, inner: 900, perDay: 900 / 3650 };
        return [m.axis(view, x).ticktext[0], [[730501, 730502, 730600, 730700, 730800, 740000], [730501, 730502, 730503]].map((days) => m.rugTrace(days.map((start) => ({ start })), view, 3, 'red').map((one) => one.x.length)),
            m.peakWords({ at: [730000, 730100, 730200], sums: [3, 12.4], floor: 5, tall: 4 }, x).text, m.stillness([[730100, 733000, 'Eight years without an event'], [731000, 731010, 'Ten days']].map(([first, last, words]) => ({ first, last, words })), view, 3, x).annotations.map(({ text }) => text)];"""
    assert js("scenery", body, colours) == ["2000", [[4], [1]], "12 events", ["Eight years without an event"]]


def test_ticks_stand_within_their_stretch(js: Any) -> None:
    for first, last, said in (("1990", "2020", "2010"), ("2008-03", "2008-09", "Jun"), ("-0500", "0500", "1")):
        low, high = parse(first).ordinals[0], parse(last).ordinals[1]
        found = js("ticks", "return m.ticks(x[0], x[1], 8)", [low, high])
        assert 2 <= len(found["at"]) <= 9 and all(low <= at <= high for at in found["at"])
        assert any(said in text for text in found["text"])


def test_a_tone_lies_between_ink_and_ground(js: Any) -> None:
    body = (
        "return ['ground', 'pale', 'ink'].map((tone) => m.toned({ law: [100, 0, 0], ground: [0, 0, 0] }, 'law', tone))"
    )
    assert js("theme", body) == ["rgba(0,0,0,1)", "rgba(20,0,0,1)", "rgba(100,0,0,1)"]


def test_each_part_of_a_mark_stands_at_its_date(js: Any) -> None:
    body = """const part = (at) => ({ at, tone: 'ink', size: 4, symbol: at === 'span' ? '' : 'diamond', stroke: 1, dash: 'solid' });
        return m.markTraces([{ n: 7, event: x, start: 10, end: 20, y: 3 }], [[part('span'), part('middle')]],
            { other: [1, 2, 3], ground: [0, 0, 0] }).map(({ x, y, meta }) => [x.map((v) => v && v / 864e5 + 719163), y, meta.events]);"""
    assert js("marks", body, EVENT) == [[[10, 20, None], [3, 3, None], [7]], [[15], [3], [7]]]
    whole = body[: body.index(".map(({ x, y")] + ".map(({ cliponaxis }) => cliponaxis);"
    assert js("marks", whole, EVENT) == [True, False], "a symbol at the edge of the view is drawn whole"


def test_a_mark_that_goes_on_beyond_the_view_has_a_sign_at_that_edge(js: Any) -> None:
    body = """const places = x.map((event, n) => ({ n, event, y: 10 * n }));
        return m.beyondTraces(places, { low: 100, high: 200 }, { other: [1, 2, 3], ground: [0, 0, 0] })
            .map(({ x, text, meta }) => [meta.events, text.map((sign) => sign.trim()), x.map((v) => v / 864e5 + 719163)]);"""
    spans = ((90, 150), (100, 199), (120, 200), (50, 900), (None, 150), (120, None))
    events = [{**EVENT, "start": start, "end": end} for start, end in spans]
    assert js("marks", body, events) == [
        [[0, 3], ["«", "«"], [100, 100]],
        [[2, 3], ["»", "»"], [200, 200]],
    ], "an end that nobody tells has its own sign"
    assert js("marks", body, events[1:2]) == []


def test_words_stand_where_they_have_room(js: Any) -> None:
    body = "return x.marks.map(([l, r, w]) => m.besideWords(x.event, l, r, w).words[0])"
    asked = {"event": EVENT, "marks": [[20, 40, 900], [500, 520, 900], [860, 880, 900], [10, 890, 900], [10, 600, 900]]}
    right, later, last, over, long = js("captions", body, asked)
    assert [one["position"] for one in (right, later, last, over)] == [
        "middle right",
        "middle left",
        "middle left",
        "top right",
    ]
    assert long["position"] == "middle right", "where only that side has room"
    date = f"<b>{EVENT['when']}</b>"
    assert right["text"].startswith(date) and last["text"].endswith(date), "the date is next to its mark"
    assert right["at"] > 40 and last["at"] < 860
    title = "A headline that has room on neither side of its mark, but below it has, since there the chart is its own"
    near = {**asked, "event": {**EVENT, "title": title}, "marks": [[440, 460, 900]]}
    told, below = js("captions", body.replace(".words[0]", ""), near)[0]["words"]
    assert (told["text"], told["position"]) == (date, "middle right"), "the date stays next to its mark"
    assert below["text"] == title and below["y"] > 0 and below["at"] < 440
    hour = js("captions", body, {**asked, "event": {**EVENT, "time": "09:30"}})[0]
    assert hour["text"].startswith(f"<b>{EVENT['when']}, 09:30</b>"), "a known hour is told"
    assert "&lt;b&gt;" in js(
        "captions", "return m.besideWords({ ...x, title: '<b>' }, 0, 20, 900).words[0].text", EVENT
    )


def test_on_a_narrow_chart_the_headline_stands_below_mark_and_date_over_the_whole_width(js: Any) -> None:
    title = "The Independent Police Complaints Commission published the findings of its long investigation into it"
    body = """return [[20, 40], [300, 320], [10, 310]].map(([l, r]) => m.captionWords(x, l, r, 328)).map(({ words, above, below }) => ({ words, above, below,
        wide: words[words.length - 1].text.split('<br>').map((line) => m.measure(line.replace(/<.?b>/g, ''), line.startsWith('<b>'))) }));"""
    shapes = ["day"] * 3 + ["interval"] * 3
    events = [{**EVENT, "title": title, "shape": shape} for shape in ("day", "interval")]
    for shape, told in zip(shapes, js("captions", body, events[0]) + js("captions", body, events[1]), strict=True):
        *_, headline = told["words"]
        assert headline["at"] >= 0 and all(headline["at"] + wide <= 328 for wide in told["wide"])
        assert headline["y"] >= 12 and told["below"] >= 2 * 15, "below the mark, and the row has room for it"
        assert headline["y"] - (12 if shape == "day" else 18) >= 0, "and clear of the caps of a stretch of time"
        assert headline["text"].count("<br>") >= 1 and "findings" in headline["text"]
        assert any(f"<b>{EVENT['when']}</b>" in one["text"] for one in told["words"])


def test_what_reaches_into_the_view_is_in_view_and_a_short_stretch_keeps_its_two_ends(js: Any) -> None:
    body = """const view = { low: 1000, high: 1100, inner: 1000, perDay: 10, wide: true };
        const at = (start, end, shape) => ({ ...x, start, end, shape });
        const place = m.placed({ ...at(1040, 1040, 'interval'), n: 3 }, { ...view, perDay: 1 });
        return [[at(900, 999, 'year'), at(900, 1000, 'year'), at(1100, 1100, 'day'), at(1099, 1099, 'day'), at(null, 990, 'bounded')].map((one) => m.isInView(one, view)), place.end - place.start];"""
    assert js("places", body, EVENT) == [[False, True, False, True, False], 10]


def stacked(js: Any, count: int, apart: int, **more: Any) -> Any:
    events = [
        {**EVENT, "n": n, "start": 730000 + n * apart, "end": 730000 + n * apart, "statements": n % 7 + 1}
        for n in range(count)
    ]
    body = """const stack = m.stacked(x.events, x.by, { documents: [] }, { low: 729990, high: 733000, inner: 900, perDay: 900 / 3010, wide: true });
        return { ...stack, named: stack.places.filter(({ words }) => words.length).map(({ n, y, band }) => [n, y, band]), quiet: stack.places.filter(({ words }) => !words.length).map(({ y }) => y), bars: stack.bars.map(({ sums, floor }) => [sums.reduce((a, b) => a + b, 0), floor]) };"""
    return js("stack", body, {"events": events, "by": "", **more})


@pytest.mark.parametrize(("count", "apart", "named", "quiet"), [(16, 1, 16, 0), (25, 80, 8, 17), (61, 1, 8, 0)])
def test_names_have_a_row_each_in_the_order_of_time_above_all_others(
    js: Any, count: int, apart: int, named: int, quiet: int
) -> None:
    found = stacked(js, count, apart)
    assert len(found["named"]) == named and len(found["quiet"]) == quiet
    assert [n for n, *_ in found["named"]] == sorted(n for n, *_ in found["named"])
    for (_, _, upper), (_, _, lower) in pairwise(found["named"]):
        assert upper[1] <= lower[0], "no two rows share a line"
    foot = found["named"][-1][2][1]
    assert all(y > foot for y in found["quiet"])
    if count == 61:  # marks of one month have no room beside one another: bars count all, those with names too
        assert found["dense"] and found["bars"] == [[pytest.approx(61), found["tall"]]]


def test_with_values_in_bands_each_has_its_head_and_counts_its_events(js: Any) -> None:
    found = stacked(js, 61, 1, by="type")
    assert [(head["name"], head["count"]) for head in found["heads"]] == [(EVENT["type"].capitalize(), 61)]
    assert not found["named"] and found["bars"][0][0] == pytest.approx(61)


@pytest.mark.parametrize(
    ("days", "opens"),
    [
        ([0, *range(40_000, 40_040)], (40_000, 40_039)),
        ([*range(0, 36_500, 365), *range(70_000, 70_400, 3)], (70_000, 70_400)),
        (list(range(0, 40_000, 1000)), None),
        ([0, 9000, 9001, 9002], None),
        ([5] * 30, None),
    ],
    ids=["one long ago", "a hundred years, then two", "evenly", "few", "one day"],
)
def test_the_chart_opens_on_the_years_in_which_most_lie(
    js: Any, days: list[int], opens: tuple[int, int] | None
) -> None:
    found = js("stretches", "return m.homeOf(x)", [{"start": day, "end": day} for day in days])
    if opens is None:
        assert found is None
    else:
        long = opens[1] - opens[0]
        assert opens[0] - long * 0.1 < found[0] < opens[0] + long * 0.1
        assert opens[1] - long * 0.1 < found[1] < opens[1] + long * 0.1


CHART = {
    "layout": {"margin": {"l": 0, "r": 0, "t": 0, "b": 0}, "xaxis": {}, "yaxis": {}},
    "marks": [[]],
    "config": {},
}


def test_the_chart_draws_what_it_is_given_and_tells_the_stretch(js: Any) -> None:
    body = """const drawn = []; const told = []; const marked = [];
        globalThis.Plotly = { react: (box, traces, layout) => (drawn.push([traces, layout]), (box.layout = layout)), relayout: (_, { shapes }) => marked.push(...shapes) };
        document.body.innerHTML = '<div id="box" style="width: 900px"></div>'; const box = document.getElementById('box'); box.on = () => {};
        const events = [x.event, { ...x.event, n: 1, start: x.event.start + 300, end: x.event.end + 300 }];
        const chart = m.makeChart(box, { ...x.chart, events }, { chosen: () => {}, moved: (...now) => told.push(now) });
        chart.place(''); chart.show([0, 1], [], '', []); chart.mark(1); chart.zoom(0.5);
        delete globalThis.Plotly;
        return { drawn: drawn.map(([traces]) => traces.find((t) => t.meta.role === 'target').customdata.length > 0), told: told.map(([range]) => range[1] - range[0]), marked: marked.length };"""
    found = js("chart", body, {"event": EVENT, "chart": CHART})
    assert found["drawn"][0] and found["told"][1] == pytest.approx(found["told"][0] / 2)
    assert len(found["drawn"]) == 2 and found["marked"] == 1, "to mark an event is no new drawing"


def test_what_stands_behind_an_event_is_said_as_the_build_says_it(js: Any) -> None:
    events = [{"documents": list(range(n)), "statements": own} for n, own in ((1, 1), (1, 2), (2, 1), (1200, 3))]
    said = [support(event) for event in events[:3]]
    assert js("rows", "return x.map(m.supportWords)", events) == [*said, "1,200 documents, 3 statements of their own"]


def test_chapters_hold_every_event_once_and_split_a_crowded_year_by_its_months(js: Any) -> None:
    day = 730486  # 1 January 2001
    early = [{**EVENT, "n": n, "start": day - 36525 + 3652 * n, "end": day - 36525 + 3652 * n} for n in range(10)]
    dense = [{**EVENT, "n": 10 + n, "start": day + n, "end": day + n} for n in range(300)]
    body = "const found = m.chaptersOf(x); return found.map((one) => [one.n, one.count, m.chapterWords(one)])"
    found = js("chapters", body, [*early, *dense])
    assert sum(count for _, count, _ in found) == 310 and [n for n, _, _ in found][:2] == [0, 10]
    assert found[0][2] == "1901 to 1990" and found[1][2] == "Jan 2001" and found[-1][2] == "Oct 2001"
    assert [one[2] for one in js("chapters", body, [*dense, *early][::-1])][::-1] == [
        one[2] for one in js("chapters", body, [*dense, *early])
    ]
    undated = {**EVENT, "dated": False, "start": None, "end": None}
    assert js("chapters", body, [undated] * 99) == js("chapters", body, early) == []


def test_what_only_reaches_into_the_view_is_in_view_only_there(js: Any) -> None:
    body = """const sight = m.sightOf(x, 3, { low: 730600.2, high: 730999.8 });
        return [m.sightWords(sight), m.sightWords(m.sightOf([], 3, { low: 1, high: 9 }))]"""
    lasting, over = {**EVENT, "start": 700000, "end": 730700}, {**EVENT, "start": None, "end": 730650}
    words, nothing = js("sight", body, [lasting, over])
    assert words == "In view: Jun to Aug 2001, 2 of 3 events" and nothing == "In view: none of 3 events"
    (words, _) = js("sight", body, [{**lasting, "end": 740000}])
    assert words == "In view: Apr 2001 to May 2002, 1 of 3 events", "nothing begins or ends in view"


def test_the_overview_waits_until_there_is_much_to_see(js: Any) -> None:
    body = """const canvas = document.createElement('canvas'); document.body.append(canvas);
        for (const name of ['ground', 'ink', 'muted', 'rule', 'select']) { const s = document.createElement('style'); document.head.append(s); }
        const overview = m.makeOverview(canvas, () => {});
        return [3, 100].map((count) => { overview.show(Array(count).fill(x)); overview.window([0, 9e5], [0, 9e5]); return canvas.hidden; });"""
    assert js("overview", body, EVENT) == [True, False]


def test_a_long_list_makes_only_rows_in_sight(js: Any) -> None:
    body = """const list = document.createElement('ol'); list.style.setProperty('--row', '4'); document.body.append(list);
        const events = Array.from({ length: 5000 }, (_, n) => ({ ...x, n, id: `ev-${n}` }));
        const rows = m.makeWindow(list, events, () => {}); rows.show(events.map(({ n }) => n));
        return [list.children.length < 60, list.firstChild.getAttribute('aria-setsize'), m.isHedged({ told_as: 'As a plan' })];"""
    assert js("rows", body, EVENT) == [True, "5000", True]


def test_the_list_is_one_tab_stop_that_the_arrows_move(js: Any) -> None:
    body = """document.body.innerHTML = '<ol>' + '<li class="row"><a class="open" href="#x" tabindex="-1">x</a></li>'.repeat(3) + '</ol>';
        const chosen = []; const list = m.makeList([document.querySelector('ol')], [x, x, x], { chosen: (n) => chosen.push(n), walked() {} });
        list.show([0, 1, 2], []); const links = [...document.querySelectorAll('a')]; links[0].focus();
        links[0].dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true })); links[2].click();
        return [links.map((link) => link.getAttribute('tabindex')), chosen];"""
    assert js("list", body, EVENT) == [["-1", "-1", "0"], [2]]


LOOK = f"const {{ wholeLook }} = await import('{HOST}address.js'); const look = wholeLook(); const box = document.createElement('div'); const chips = document.createElement('div'); document.body.append(box, chips); let changes = 0;"


def test_a_filter_changes_the_look_and_shows_a_chip(js: Any) -> None:
    body = f"""{LOOK} const data = {{ events: [x, {{ ...x, type: 'legal' }}], documents: [{{ file: 'a', title: 'a' }}], exact: {{ day: 'Day' }} }};
        const facets = m.makeFacets(box, chips, data, {{ hits: () => null }}, look, () => (changes += 1));
        const menu = [...box.children].find((one) => one.textContent.startsWith('Type')); menu.open = true; menu.dispatchEvent(new Event('toggle'));
        menu.querySelectorAll('.choice input')[1].click(); facets.update();
        return [[...look.type].length, changes, chips.children.length];"""
    assert js("facets", body, EVENT) == [1, 1, 1]


def test_the_sheet_borrows_the_filters_and_brings_them_back(js: Any) -> None:
    body = """document.body.innerHTML = '<section><div class="facets"></div><p></p><i></i></section>'; const [finder, facets, chips] = ['section', '.facets', 'i'].map((css) => document.querySelector(css));
        let cleared = 0; const sheet = m.makeSheet(finder, [facets, chips], () => (cleared += 1)); sheet.update(1, 3, 2, true); const button = document.getElementById('filters'); button.click();
        const [none, found] = facets.closest('dialog').querySelectorAll('button'); none.click();
        const during = [facets.closest('dialog').open, chips.nextSibling === facets, cleared, button.textContent, found.textContent];
        const closed = new Promise((done) => facets.closest('dialog').addEventListener('close', done)); facets.closest('dialog').close(); await closed; sheet.update(1, 0, 0, false); return [...during, facets.nextElementSibling.tagName, chips.previousElementSibling.tagName, none.hidden, found.textContent];"""
    during = [True, True, 1, "Filters (2)", "Show 1 event and 3 without a date"]
    assert js("sheet", body) == [*during, "P", "P", True, "Show 1 event"]


def test_a_part_stands_after_the_head_where_the_page_is_narrow_and_at_home_else(js: Any) -> None:
    body = """document.body.innerHTML = '<header></header><p></p><aside><b></b><i></i></aside>'; const [head, part] = ['header', 'b'].map((css) => document.querySelector(css));
        let told; const narrow = { matches: true, addEventListener(_, tell) { told = tell; } }; globalThis.matchMedia = () => narrow;
        m.raiseWhereNarrow(null, head); m.raiseWhereNarrow(part, head); const raised = part.previousElementSibling === head;
        narrow.matches = false; told(); return [raised, part.parentNode.tagName, part.nextElementSibling.tagName];"""
    assert js("narrow", body) == [True, "ASIDE", "I"]


def test_counts_say_what_they_leave_out(js: Any) -> None:
    body = "return [m.countWords(2, 1000, 0, true), m.countWords(1, 1, 3, false), m.besidesWords(0), m.besidesWords(2)]"
    assert js("counts", body) == [
        "2 of 1,000 events, still reading the quotes", "1 event, 3 hidden in your draft",
        "", " and 2 without a date",
    ]  # fmt: skip


def test_buttons_and_arrows_do_what_a_drag_does(js: Any) -> None:
    body = """const done = []; const chart = Object.fromEntries(['zoom', 'move', 'zoomTo'].map((name) => [name, (by) => done.push([name, by])]));
        document.body.innerHTML = ['zoom-in', 'zoom-out', 'earlier', 'later', 'whole'].map((id) => `<button id="${id}"></button>`).join('') + '<div id="stage"></div>';
        m.wireControls(chart); for (const button of document.querySelectorAll('button')) button.click();
        for (const [key, shiftKey] of [['ArrowUp', true], ['ArrowLeft', false], ['a', true]]) document.getElementById('stage').dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey }));
        return done;"""
    assert js("controls", body) == [
        ["zoom", 0.5],
        ["zoom", 2],
        ["move", -0.5],
        ["move", 0.5],
        ["zoomTo", None],
        ["zoom", 0.5],
    ]


def test_what_is_folded_is_counted_and_shown_on_request(js: Any) -> None:
    body = f"""{LOOK} const data = {{ events: [x, {{ ...x, group: 'release' }}] }};
        const extras = m.makeExtras(box, data, look, () => (changes += 1)); extras.update([0, 1]); const before = box.textContent;
        box.querySelector('button').click(); extras.update([0, 1]);
        return [before, box.textContent, m.isCounted(data.events[1], look)];"""
    assert js("extras", body, EVENT) == [
        "Show 1 publication of documents too",
        "Leave 1 publication of documents out",
        True,
    ]


def test_a_page_by_itself_tells_nobody_anything(js: Any) -> None:
    assert (
        js("embedded", "m.makeEmbedded().tell(); return document.documentElement.classList.contains('embed')") is False
    )
