"""The modules for a person's work and for what is taken away: the same laws as in the build."""

# ruff: noqa: E501 - lines of JavaScript
from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.browser.samples import EVENT, HOST, QUIET
from tests.render.factory import FORMS, forms
from timeline.civil import Day
from timeline.config import RenderConfig
from timeline.model import Timeline
from timeline.render.formats.csv_table import harmless
from timeline.render.formats.ics import folded
from timeline.render.formats.markdown import escaped
from timeline.render.formats.text import in_quotes, legible, one_line
from timeline.render.view import view
from timeline.render.words import heart, silences
from timeline.when import When

# Text that leaves the page


ODD = st.text(
    st.sampled_from(
        list("aA1 =+-@＝\t\n\r\";'\u200b\ufeff\u202a\u202e\u2066\u2069\u202c\x00\x85*_[]<>&|~^${}!`\\:/w.#")
    ),
    max_size=30,
)


@given(st.lists(ODD, min_size=50, max_size=50))
@QUIET
def test_text_is_made_harmless_as_the_exports_of_the_build_do_it(js: Any, texts: list[str]) -> None:
    pairs = (
        ("plaintext", "legible", legible),
        ("plaintext", "oneLine", one_line),
        ("plaintext", "inQuotes", in_quotes),
        ("chronicle", "escaped", escaped),
        ("calendar", "folds", folded),
    )
    for module, name, law in pairs:
        assert js(module, f"return x.map(m.{name})", texts) == [law(text) for text in texts], name
    fit = [legible(text) for text in texts]
    assert js("tables", "return x.map(m.harmless)", fit) == [harmless(text) for text in fit]


def test_half_a_surrogate_pair_is_replaced(js: Any) -> None:
    assert js("plaintext", r"return m.legible('a\ud800b😀') === 'a\ufffdb😀'")


DOCUMENTS = [{"file": "a.txt", "sha256": "a" * 64, "title": "A paper", "published": "Published 2 May 2001."}]
MENTION = {
    "id": "m1", "document": 0, "line": 3, "start": 10, "relation": "dates", "group": "", "elsewhere": None,
    "quote": ["On 😀 ", "1 May 2001", " it rained."],
}  # fmt: skip
DETAIL = {
    "mentions": [MENTION, {**MENTION, "id": "m2", "start": 90, "group": "q1"}, {**MENTION, "group": "q1"}],
    "possible": [],
}
TOLD = {"shown": [{"event": EVENT, "detail": DETAIL}], "documents": DOCUMENTS}


def test_a_citation_names_each_statement_once(js: Any) -> None:
    said = js("citation", "return m.citation(x.shown[0].event, x.shown[0].detail, x.documents, 'Rain')", TOLD)
    assert said.splitlines() == [
        "It rained (1 May 2001)",
        *["“On 😀 1 May 2001 it rained.” (A paper, a.txt, line 3. Published 2 May 2001.)"] * 2,
        "Timeline “Rain”, event ev-0123456789",
    ]


def test_a_file_name_is_fit_for_every_system(js: Any) -> None:
    names = js(
        "download",
        "return ['../a:b*c?.exe', 'Müller & Söhne', '...', 'x'.repeat(200)].map((t) => m.fileName(t, 'csv'))",
    )
    assert names == ["a-b-c-exe.csv", "Müller-Söhne.csv", "timeline.csv", f"{'x' * 60}.csv"]


def test_a_picture_is_read_from_its_address_without_a_request(js: Any) -> None:
    body = "return Promise.all(['data:image/svg+xml,%3Csvg%2F%3E', 'data:image/png;base64,AAEC'].map((a) => m.blobOf(a).text()))"
    assert js("takeaway", body) == ["<svg/>", "\x00\x01\x02"]


# Decisions


DECIDE = "const d = (op, more = {}) => m.decide(op, x.shown[0].event, x.shown[0].detail, x.documents, { by: 'Ada', at: '2026-11-21T14:05:00Z', ...more });"


def test_a_pointer_counts_code_points_of_the_raw_file(js: Any) -> None:
    pointer = js("decisions", "return m.pointerOf(x.shown[0].detail.mentions[0], x.documents)", TOLD)
    assert pointer["date"] == {"start": 15, "exact": "1 May 2001"}
    assert pointer["exact"] == "On 😀 1 May 2001 it rained."


def test_what_settles_the_same_question(js: Any) -> None:
    body = f"""{DECIDE} const [one, two] = [d('merge').evidence.slice(0, 1), d('merge').evidence.slice(1, 2)];
        const merge = d('merge', {{ evidence: [...one, ...two] }});
        const apart = (evidence, from) => d('split', {{ evidence, from }});
        return [[d('hide'), d('confirm')], [d('retitle'), d('redate')], [d('note'), d('note')], [merge, apart(one, two)],
            [apart(one, two), apart(one, two)], [apart(one, two), apart(two, one)]].map(([a, b]) => m.settlesSame(a, b));"""
    assert js("decisions", body, TOLD) == [True, False, False, True, True, False]


def test_a_file_of_decisions_is_read_back_as_it_was_written(js: Any) -> None:
    body = f"{DECIDE} const all = [d('hide'), d('retitle', {{ value: 'x' }})]; return m.readFile(m.fileText(all)).every((one, i) => m.isSame(one, all[i]));"
    assert js("decisions", body, TOLD)


DRAFT = f"""const s = await import('{HOST}decisions.js'); {DECIDE.replace("m.decide", "s.decide")}
    const kept = new Map(); const storage = {{ getItem: (k) => kept.get(k) ?? null, setItem: (k, v) => kept.set(k, v), removeItem: (k) => kept.delete(k) }};
    const ops = (draft) => draft.all().map(({{ op, value }}) => value ?? op).join(' ');"""


def test_the_draft_keeps_the_change_until_the_build_has_it(js: Any) -> None:
    body = f"""{DRAFT} const first = m.makeDraft([d('hide')], 'k', storage); first.add([d('retitle', {{ value: 'x' }}), d('confirm')]);
        const again = m.makeDraft([d('hide')], 'k', storage); const other = m.makeDraft([d('hide')], 'other', storage);
        const after = m.makeDraft(first.all(), 'k', storage);
        return [ops(first), ops(again), again.waiting(), ops(other), ops(after), after.waiting()];"""
    assert js("draft", body, TOLD) == ["x confirm", "x confirm", 3, "hide", "x confirm", 0]


def test_undo_goes_back_step_by_step(js: Any) -> None:
    body = f"""{DRAFT} const draft = m.makeDraft([], 'k', storage); const seen = [];
        for (const value of ['a', 'b']) {{ draft.add([d('retitle', {{ value }})]); seen.push(ops(draft)); }}
        draft.remove(draft.all()[0]); seen.push(ops(draft));
        while (draft.canUndo()) {{ draft.undo(); seen.push(ops(draft)); }}
        return [...seen, kept.size];"""
    assert js("draft", body, TOLD) == ["a", "b", "", "b", "a", "", 0]


def test_a_spoiled_or_full_store_does_no_harm(js: Any) -> None:
    body = f"""{DRAFT} kept.set('timeline-draft-k', '{{"added":[{{"op":"burn"}}],"removed":7}}');
        const draft = m.makeDraft([], 'k', storage); storage.setItem = () => {{ throw new Error('full'); }};
        draft.add([d('hide')]); return [ops(draft), draft.keeps(), ops(m.makeDraft([], 'k', null))];"""
    assert js("draft", body, TOLD) == ["hide", False, ""]


# What a person says in the page


DESK = f"""const load = (name) => import('{HOST}' + name + '.js'); const s = await load('decisions'); const {{ makeDraft }} = await load('draft');
    document.body.innerHTML = '<div class="shelves"></div><section id="panel"><h2 tabindex="-1"></h2></section>';
    const event = x.shown[0].event, detail = x.shown[0].detail;
    const data = {{ title: 'Rain', events: [event, {{ ...event, n: 1, id: 'ev-1111111111', title: 'It poured' }}], documents: x.documents, decisions: [], types: {{ crime: 'harm', other: 'life' }}, shapes: {{ none: 0, day: 1, 'interval>': 2 }} }};
    const numbers = new Map(data.events.map(({{ id, n }}) => [id, n])); const storage = {{ getItem: () => 'Ada', setItem() {{}}, removeItem() {{}} }};
    const draft = makeDraft([], 'k', null); const desk = (await load('desk')).makeDesk(data, numbers, draft, storage, () => {{}});
    const panel = document.getElementById('panel'); const tick = () => new Promise((done) => setTimeout(done));"""


def test_the_desk_counts_what_waits_and_takes_it_back(js: Any) -> None:
    body = f"""{DESK} draft.add([s.decide('hide', event, detail, x.documents, {{ by: 'Ada', at: '2026-11-21T14:05:00Z' }})]);
        const waits = document.querySelector('.pending').textContent; document.querySelector('#decisions .decision .quiet').click();
        return [waits.slice(0, 39), document.querySelector('.pending').hidden, await desk.person(), m.dayInWords('2026-11-21T14:05:00Z'), m.edtfInWords('2008~')];"""
    assert js("desk", body, TOLD) == [
        "1 change kept until this page is closed",
        True,
        "Ada",
        "21 November 2026",
        "about 2008",
    ]


def test_the_form_decides_only_what_was_changed(js: Any) -> None:
    body = f"""{DESK} const curator = m.makeCurator(data, draft, desk); panel.append(curator.decided(detail), curator.controls(event, detail));
        const [title] = panel.querySelectorAll('textarea'); const form = panel.querySelector('form');
        form.requestSubmit(); await tick(); const nothing = draft.all().length;
        title.value = 'It hailed'; form.requestSubmit(); await tick();
        return [nothing, draft.all().map(({{ op, value }}) => [op, value]), panel.querySelector('.decided').textContent.includes('It hailed')];"""
    assert js("curate", body, TOLD) == [0, [["retitle", "It hailed"]], True]


@pytest.mark.parametrize(("words", "op"), [("Same event", "merge"), ("Different events", "split")])
def test_a_suggestion_is_answered_with_all_mentions_of_both(js: Any, words: str, op: str) -> None:
    body = f"""{DESK} const there = {{ mentions: [{{ ...detail.mentions[0], start: 500 }}], possible: [] }};
        const evidence = {{ of: async () => there }}; const asked = {{ ...detail, suggested: [{{ event: 1, here: 'm2', there: 'm1', score: 1.5, features: [['words', 2, '0.5'], ['distance', -0.5, '']] }}] }};
        panel.append(m.makeSuggestions(data, evidence, draft, desk, numbers, {{ go() {{}}, find: () => null }})(event, asked)); await tick();
        const rows = [...panel.querySelectorAll('.points')].map((cell) => cell.textContent);
        [...panel.querySelectorAll('button')].find((one) => one.textContent === '{words}').click(); await tick();
        const [decision] = draft.all();
        return [rows, decision.op, decision.evidence.length + (decision.from || []).length, panel.querySelectorAll('.said-there').length];"""
    assert js("suggestions", body, TOLD) == [["+2", "−0.5", "+1.5"], op, 4, 2]


def test_the_reader_chooses_what_an_event_is_the_same_as(js: Any) -> None:
    body = f"""{DESK} const there = {{ mentions: [{{ ...detail.mentions[0], start: 500 }}], possible: [] }}; const asked = [];
        const acts = {{ go() {{}}, find: (words) => (asked.push(words), words ? Uint8Array.from([1, 1]) : null) }};
        panel.append(m.makeSuggestions(data, {{ of: async () => there }}, draft, desk, numbers, acts)(event, detail));
        const fold = panel.querySelector('.chooser'); fold.open = true; fold.dispatchEvent(new Event('toggle')); const near = panel.querySelectorAll('.offered .item').length;
        const field = fold.querySelector('input'); field.value = 'poured'; field.dispatchEvent(new Event('input')); panel.querySelector('.offered .item').click(); await tick();
        [...panel.querySelectorAll('button')].find((one) => one.textContent === 'Same event').click(); await tick();
        return [near, asked.at(-1), fold.open, draft.all().map(({{ op, evidence }}) => [op, evidence.length])];"""
    assert js("suggestions", body, TOLD) == [1, "poured", False, [["merge", 4]]]


DRAFTED = f"""{DESK} const decide = (op, value = null) => draft.add([s.decide(op, data.events[0], detail, x.documents, {{ by: 'Ada', at: '2026-11-21T14:05:00Z', value }})]);
    const drafted = m.makeDrafted(data, draft, numbers); const state = () => {{ const changed = drafted(); const e = data.events[0]; return [changed, e.title, e.when, e.edtf, e.start, e.mark, e.family, Boolean(e.hidden), e.draft || '']; }};"""


def test_an_event_is_what_the_draft_makes_of_it_and_again_what_it_was(js: Any) -> None:
    body = f"""{DRAFTED} const seen = [state()]; decide('retitle', 'It hailed'); decide('redate', '2001-05-02/'); decide('retype', 'crime'); seen.push(state());
        decide('hide'); seen.push(state()); const prints = draft.all().map(({{ fingerprint }}) => fingerprint.title);
        while (draft.canUndo()) draft.undo(); seen.push(state()); return [seen, [...new Set(prints)]];"""
    seen, prints = js("drafted", body, TOLD)
    as_built = ["It rained", "1 May 2001", "2001-05-01", 730606, 0, "other", False, ""]
    changed = ["It hailed", "Since 2 May 2001", "2001-05-02/", 730607, 2, "harm"]
    assert seen[0] == [[], *as_built]
    assert seen[1] == [[0], *changed, False, "new headline, new date, new type"]
    assert seen[2] == [[0], *changed, True, "new headline, new date, new type, hidden"]
    assert seen[3] == [[0], *as_built]
    assert prints == ["It rained"], "a decision is about what the machine said"


def test_what_is_said_of_a_date_is_a_persons_after_a_decision(js: Any) -> None:
    body = f"""{DRAFTED} Object.assign(data.events[0], {{ band: 'low', why: 'one rule fitted' }}); const said = () => (state(), ['band', 'how', 'why'].map((key) => data.events[0][key]));
        const seen = []; for (const [op, value] of [['redate', '2001-05-02'], ['redate', null], ['confirm', null], ['retitle', 'It hailed']]) {{ decide(op, value); seen.push(said()); draft.undo(); }}
        return [...seen, said()];"""
    assert js("drafted", body, TOLD) == [
        ["high", "set by a person", "by the documents: one rule fitted"],
        ["low", "set by a person", "by the documents: one rule fitted"],
        ["high", "", "a person confirmed it; by the documents: one rule fitted"],
        ["low", "", "one rule fitted"],
        ["low", "", "one rule fitted"],
    ]


def test_a_decision_of_the_build_that_is_taken_back_shows_what_the_machine_said(js: Any) -> None:
    body = f"""{DRAFTED} const built = s.decide('retitle', {{ ...event, title: 'As the machine has it' }}, detail, x.documents, {{ by: 'Ada', at: '2026-11-21T14:05:00Z', value: event.title }});
        const other = makeDraft([built], 'k', null); other.remove(built); m.makeDrafted(data, other, numbers)(); return [data.events[0].title, data.events[0].draft];"""
    assert js("drafted", body, TOLD) == ["As the machine has it", "taken back"]


def test_a_redated_event_comes_to_stand_where_its_date_is(js: Any) -> None:
    body = "return m.inOrder([0, 1, 2, 3], x)"
    days = [{"start": 10}, {"start": 20}, {"start": 30}, {"start": None, "end": 40}]
    assert js("drafted", body, days) == [0, 1, 2, 3]
    days[3] |= {"end": 15, "edtf": "b", "built": {"edtf": "a"}}
    assert js("drafted", body, days) == [0, 3, 1, 2]


SPANS = st.lists(st.sampled_from([edtf for edtf, *_ in FORMS]), min_size=1, max_size=9, unique=True)


@given(st.lists(SPANS, min_size=6, max_size=6))
@QUIET
def test_silences_are_those_that_the_build_tells(js: Any, groups: list[list[str]]) -> None:
    timelines = [forms(edtfs) for edtfs in groups]
    asked = ("id", "shape", "start", "end", "dated", "group")
    events = [
        [
            {name: event[name] for name in asked} | {"n": n}
            for n, event in enumerate(view(each, RenderConfig())["events"])
        ]
        for each in timelines
    ]
    told = js(
        "silences",
        "return x.map((events) => m.silencesOf(events).map(({ n, first, last, words }) => [events[n].id, first, last, words]))",
        events,
    )
    assert told == [[[id, s.first, s.last, s.words] for id, s in silences(each).items()] for each in timelines]


AIR = 0.08  # as stretches.js has it


def on_days(days: list[int]) -> Timeline:
    """The first event of `forms`, again on each day."""
    one = forms().events[0]
    return replace(forms(), events=tuple(replace(one, when=When.on(Day.from_ordinal(day))) for day in sorted(days)))


@given(st.lists(st.integers(1, 40) | st.integers(700_000, 736_000) | st.integers(733_000, 733_700), max_size=90))
@QUIET
def test_the_lead_names_the_stretch_that_the_chart_opens_with(js: Any, days: list[int]) -> None:
    found = heart(on_days(days).events)
    home = js("stretches", "return m.homeOf(x)", [{"start": day, "end": day} for day in days])
    if found is None:
        assert home is None
    else:
        air = (found[1] - found[0]) * AIR
        assert home == pytest.approx([found[0] - air, found[1] + air])


def test_the_panel_marks_the_date_within_the_quote(js: Any) -> None:
    body = f"""{DESK} const evidence = {{ now: () => ({{ ...detail, conflicts: [], merges: [] }}) }}; const none = () => document.createElement('i');
        m.makePanel({{ ...data, marks: [[]], bands: {{}} }}, evidence, {{ close() {{}}, parts: {{ decided: none, controls: none, suggestions: () => null }} }}).open(0);
        return [panel.querySelector('h2').textContent, panel.querySelector('mark.date-words').textContent, panel.hidden];"""
    assert js("panel", body, TOLD) == ["It rained", "1 May 2001", False]


def test_a_date_written_in_full_comes_first_and_a_page_is_named(js: Any) -> None:
    body = f"""{DESK} const [mention] = detail.mentions; const none = () => document.createElement('i');
        const date = (anchor, edtf) => ({{ says: '', rule: '', basis: '', anchor, edtf }});
        const mentions = [['a', date('', '2001')], ['b', date('counted from', '2001-05-01')], ['c', date('', '2001-05-01')]].map(([id, date], n) => ({{ ...mention, id, date, group: '', place: n ? '' : 'page 3', line: 7 }}));
        const documents = data.documents.map((one) => ({{ ...one, lang: 'de' }}));
        m.makePanel({{ ...data, documents, marks: [[]], bands: {{}} }}, {{ now: () => ({{ ...detail, mentions, conflicts: [], merges: [] }}) }}, {{ close() {{}}, parts: {{ decided: none, controls: none, suggestions: () => null }} }}).open(0);
        return [[...panel.querySelectorAll('.mention')].map(({{ id }}) => id.slice(-1)).join(''), [...panel.querySelectorAll('.line')].map((e) => e.textContent).at(-1), panel.querySelector('blockquote').lang, panel.querySelector('h2').lang];"""
    assert js("panel", body, TOLD) == ["cba", "page 3, line 7", "de", "de"]
