"""What the page marks as changed since an earlier timeline."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.render.factory import seeds
from timeline.cli import run
from timeline.config import RenderConfig
from timeline.model import Timeline
from timeline.render import news, to_html
from timeline.render.records import timeline_record
from timeline.render.view import view

NOW = seeds()


def before() -> Timeline:
    """The same with one event less, another called otherwise, and one that is gone now."""
    first, second, *others = NOW.events
    gone = replace(
        NOW.undated[0], id="ev-0000000000", mentions=(replace(first.mentions[0], date=None, date_quote=None),)
    )
    return replace(NOW, events=(replace(second, title="As it was called"), *others), undated=(*NOW.undated, gone))


def test_each_event_says_what_is_new_of_it() -> None:
    old, new = timeline_record(before()), timeline_record(NOW)
    first, second, *_ = NOW.events
    assert news.news(old, new) == {first.id: ["New"], second.id: ["New headline"]}
    assert news.told(old, new) == "Since the earlier timeline: new 1, new headline 1, no longer here 1."
    shown = view(NOW, RenderConfig(), news.news(old, new))
    assert [event["changed"] for event in shown["events"][:3]] == [["New"], ["New headline"], []]


def test_nothing_is_marked_when_nothing_changed() -> None:
    record = timeline_record(NOW)
    assert news.news(record, record) == {}
    assert "Nothing has changed since the earlier timeline." in to_html(NOW, since=record)
    assert 'class="since"' not in to_html(NOW)


def test_a_build_compares_with_the_timeline_that_it_replaces(seeds: Path, tmp_path: Path) -> None:
    articles = sorted(path for path in seeds.iterdir() if path.suffix == ".txt")
    settings = tmp_path / "timeline.toml"
    settings.write_text('[events]\nmodel = "none"\n', encoding="utf-8")
    common = ["-o", str(tmp_path), "--config", str(settings), "-q"]
    for inputs, more in ((articles[:-1], []), (articles, ["--compare", str(tmp_path)])):
        assert run(["build", *map(str, inputs), *common, *more]) == 0
    assert "Since the earlier timeline: new " in (tmp_path / "timeline.html").read_text(encoding="utf-8")
