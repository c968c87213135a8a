"""Which sentences are headings of what follows, and which of them is the title of the page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from timeline.clean.labels import label_of
from timeline.spans import Span

_MAX_WORDS = 20  # of a heading; the longest headline in ten newsroom collections has 18
_MAX_STOPPED = 14  # words of a headline that ends like a sentence
_NAME_WORDS = 3
_HEAD = 12  # sentences; a headline further down is none of the page
_STOP = re.compile(r"[.,;:…–—(-]\s*[\"“”‘’')\]\s]*$")
_CALL = re.compile(r"[?!]\s*[\"”’')\]\s]*$")


def headings_of(text: str, sentences: Sequence[Span], title: Span | None) -> tuple[Span, ...]:
    """The sentences that are headings: the title, and short lines without a final stop that have text after them."""
    found = [
        sentence
        for number, sentence in enumerate(sentences)
        if sentence == title or (_is_heading(text, sentence) and _heads(text, sentences[number + 1 : number + 4]))
    ]
    # A line that comes again is a caption or a credit; the title may be repeated above the text.
    times = Counter(sentence.of(text) for sentence in sentences)
    return tuple(sentence for sentence in found if sentence == title or times[sentence.of(text)] == 1)


def title_of(text: str, sentences: Sequence[Span]) -> Span | None:
    """The headline of the page: the first heading before its text starts, `None` where there is none."""
    head = list(_before_body(text, sentences))
    headings = [sentence for sentence in head if _is_heading(text, sentence)]
    # Where only the name of the site or author comes first, a headline may end with a stop.
    apart = [
        sentence
        for sentence in head[1:][-1:]
        if _is_short_sentence(sentence.of(text)) and _stands_apart(text, sentence)
    ]
    return next(iter([*headings, *apart]), None)


def _is_heading(text: str, sentence: Span) -> bool:
    content = sentence.of(text)
    if content[-1] in ".,;:":
        return False
    words = content.split()
    return (
        2 <= len(words) <= _MAX_WORDS
        and not _STOP.search(content)
        and not words[0][0].islower()
        and _is_line(text, sentence)
        and (_stands_apart(text, sentence) or not _CALL.search(content))
        and _is_balanced(content)
        and not _is_name(words)
        and not label_of(content)
    )


def _is_name(words: Sequence[str]) -> bool:
    """Whether short words are all capitalised: a person or a site rather than a headline."""
    return len(words) <= _NAME_WORDS and all(word[0].isupper() for word in words)


def _stands_apart(text: str, sentence: Span) -> bool:
    """Whether blank lines set the line off; without them a question is as likely part of the text."""
    above, below = text[max(sentence.start - 2, 0) : sentence.start], text[sentence.end : sentence.end + 2]
    return above in ("", "\n\n") and below == "\n\n"


def _is_balanced(content: str) -> bool:
    """Whether every quotation and bracket that opens in the line closes in it."""
    pairs = all(content.count(opening) == content.count(closing) for opening, closing in ("“”", "()", "[]"))
    return pairs and content.count('"') % 2 == 0


def _is_short_sentence(content: str) -> bool:
    return 3 < len(content.split()) <= _MAX_STOPPED and content.endswith(".") and not label_of(content)


def _before_body(text: str, sentences: Sequence[Span]) -> Iterator[Span]:
    for sentence in sentences[:_HEAD]:
        if len(sentence.of(text).split()) > _MAX_WORDS or not _is_line(text, sentence):
            return
        yield sentence


def _is_line(text: str, sentence: Span) -> bool:
    """Whether the sentence is the whole of its line."""
    starts = sentence.start == 0 or text[sentence.start - 1] == "\n"
    return starts and text[sentence.end : sentence.end + 1] in ("", "\n")


def _heads(text: str, following: Sequence[Span]) -> bool:
    """Whether text follows that is not the other half of a broken sentence."""
    return any(_is_text(text, other) for other in following) and not text[following[0].start].islower()


def _is_text(text: str, sentence: Span) -> bool:
    content = sentence.of(text)
    return not label_of(content) and (len(content.split()) > _MAX_WORDS or content[-1] in ".!?:\"”'’…")
