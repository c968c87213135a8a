"""Tell story from page furniture, and find the sentences, without losing an offset.

Every rule looks at the raw text and answers with edits; `spans.apply` makes the clean text of them. In the
clean text one line is one paragraph, heading or list item.

    lines.py       the lines of a page, as the rules see them
    furniture.py   menus, banners, cookie notices, advertisements, copyright footers: whole lines cut
    replies.py     what a mail quotes of another
    glued.py       furniture on one line with the story
    repeated.py    furniture that only the folder shows
    captions.py    captions of pictures: noted
    apart.py       words that lost the blank between them: noted, never changed
    remarks.py     what is noted about a text that stays as it is
    labels.py      datelines, bylines and the like: lines about the text, kept, and no headline
    typography.py  spaces, list marks, invisible characters, line wraps
    mojibake.py    the only door to ftfy
    sentences.py   the only door to nupunkt
    headline.py    which sentences are headings, and which of them is the title
"""

from __future__ import annotations

from dataclasses import replace

from timeline.clean.apart import glued_words
from timeline.clean.captions import captions, not_captions
from timeline.clean.furniture import furniture
from timeline.clean.glued import glued
from timeline.clean.headline import headings_of, title_of
from timeline.clean.lines import lines_of
from timeline.clean.mojibake import repairs
from timeline.clean.repeated import without_repeated
from timeline.clean.replies import replies
from timeline.clean.sentences import sentences_of
from timeline.clean.typography import typography
from timeline.model import Document
from timeline.spans import apply, settle

__all__ = ["clean", "without_repeated"]


def clean(document: Document) -> Document:
    """The document with its clean text, alignment, edits, sentences, headings and title.

    Never raises, whatever the text; a page that is nothing but furniture comes back empty.
    """
    raw = document.raw
    lines = lines_of(raw)
    answered = replies(raw, lines, document.title or "") if document.metadata.get("format") == "mail" else {}
    cut = furniture(raw, lines, answered)
    kept = [line for line in lines if line.number not in cut]
    edits = settle([*cut.values(), *glued(raw, kept), *repairs(raw, kept), *typography(raw, kept)])
    text, alignment = apply(raw, edits)
    sentences = sentences_of(text)
    title = title_of(text, sentences)
    remarks = sorted([*glued_words(text), *captions(text)], key=lambda remark: remark.span)
    return replace(
        document,
        remarks=tuple(remarks),
        text=text,
        alignment=alignment,
        edits=edits,
        sentences=sentences,
        headings=not_captions(headings_of(text, sentences, title), remarks),
        title=document.title or (title.of(text) if title else None),
    )
