"""Markdown: a renderer finds headings, list items and footnotes of ours, and in the words of documents only words."""

import pytest
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from tests.render.formats.shapes import DANGEROUS, TIMELINES, everything, record_of
from timeline.render.formats import export
from timeline.render.formats.markdown import escaped
from timeline.render.formats.text import in_quotes, one_line

OURS = {
    "heading_open", "heading_close", "inline", "bullet_list_open", "bullet_list_close", "list_item_open",
    "list_item_close", "paragraph_open", "paragraph_close", "footnote_block_open", "footnote_block_close",
    "footnote_open", "footnote_close", "footnote_anchor", "text", "text_special", "strong_open", "strong_close",
    "em_open", "em_close", "footnote_ref", "softbreak",
}  # fmt: skip


def tokens(text):
    reader = MarkdownIt("gfm-like", {"linkify": False}).use(footnote_plugin)
    for token in reader.parse(text):
        yield token
        yield from token.children or ()


def words(token):
    return "".join(child.content for child in token.children or () if child.type in ("text", "text_special"))


def check(record):
    read = list(tokens(export(record, "md").content.decode()))
    assert {token.type for token in read} <= OURS
    inline = [token for token in read if token.type == "inline"]
    assert _squeezed(words(inline[0])) == _squeezed(one_line(record["title"]) or "Timeline")
    mentions = [mention for event in everything(record) for mention in event["evidence"]]
    notes = [words(token) for token in inline][len(inline) - len(mentions) :]
    for mention, note in zip(mentions, notes, strict=True):
        assert _squeezed(note).endswith(_squeezed(in_quotes(one_line(mention["selector"][1]["exact"]))))
        assert _squeezed(one_line(mention["file"])) in _squeezed(note)
    assert sum(token.type == "footnote_ref" for token in read) == len(mentions)
    titles = [token for token in inline if any(child.type == "footnote_ref" for child in token.children)]
    for event, token in zip(everything(record), titles, strict=True):
        assert _squeezed(one_line(event["title"])) in _squeezed(words(token))
    levels = [token.markup for token in read if token.type == "heading_open"]
    assert levels[0] == "#"
    assert set(levels[1:]) <= {"##"}


def _squeezed(text):
    """CommonMark drops blanks at the ends of a text."""
    return "".join(text.split())


@pytest.mark.parametrize("name", TIMELINES)
def test_every_word_comes_back_as_text(name):
    check(record_of(TIMELINES[name]()))


@pytest.mark.parametrize("text", DANGEROUS)
def test_dangerous_text_is_text_within_a_line(text):
    """Also where addresses become links by themselves, as on GitHub."""
    reader = MarkdownIt("commonmark", {"linkify": False}).enable(["table", "strikethrough"]).use(footnote_plugin)
    [paragraph] = [token for token in reader.parse(f"— {escaped(text)} —") if token.type == "inline"]
    assert {child.type for child in paragraph.children} <= {"text", "text_special"}
    assert _squeezed(words(paragraph)) == f"—{_squeezed(one_line(text))}—"


@pytest.mark.parametrize(
    "address", ["https://x.invalid/a", "www.x.invalid", "WWW.x.invalid", "ftp://x", "me@x.invalid"]
)
def test_addresses_are_no_links(address):
    """GitHub's autolinks want `://`, `www.` or `@` as they stand."""
    assert not any(sign in escaped(address).lower() for sign in ("://", "www.")) or "\\" in escaped(address)
    assert "\\" in escaped(address)


def test_the_chronology_of_the_seeds_reads_as_one():
    text = export(record_of(TIMELINES["seeds"]()), "md").content.decode()
    assert "## 2008\n" in text
    assert "- **November 2008** — A woman reports rape by Jean Say at Walworth police station[^" in text
    assert "*The sources disagree (outcome): persuaded to withdraw her complaint / " in text
    assert "003\\_56c914fec33e7a81.txt, line 11: “The findings of a fifth investigation" in text
    assert "## Without a firm date" in text
    assert "Not in this chronology: reasons for joining reports (13), rejected expressions (11)." in text
