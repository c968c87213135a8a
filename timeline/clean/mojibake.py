"""Characters broken by a wrong decoding, put right; the only door to ftfy."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache
from typing import Any

from timeline.clean.lines import Line
from timeline.spans import Edit, Span

# The first byte of a UTF-8 character read as Windows-1252, and as many further ones as it asks for; then what
# Mac Roman makes of the same, and ligatures. Only a hit pays for ftfy's import (80 ms).
_MORE = "[\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]"
_BROKEN = re.compile(f"[Â-ß]{_MORE}|[à-ï]{_MORE}{{2}}|[ð-ô]{_MORE}{{3}}|â€|Ã |‚Ä|[ﬀ-ﬆ]|[\u0080-\u009f]")
# The same, broken once more: by a tokeniser that set its halves apart, or by a second decoder that lost one.
_APART = re.compile("(?<=[ÂÃ]) (?=[\u00a1-\u00bf])|(?<=â€) (?=[™˜œ“”¦¢\ufffd])")
_LOST = re.compile("â€\ufffd")
_UNUSUAL = re.compile("[\u0080-\u009f\u00c2-\u00f4‚ﬀ-ﬆ]")  # one of them is in whatever is broken
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{1,7}|#[xX][\dA-Fa-f]{1,6});")
_REACH = 40  # characters of the word to either side that ftfy is shown


def repairs(raw: str, lines: Iterable[Line]) -> Iterator[Edit]:
    """Edits that undo wrong decodings and resolve character references in the given lines."""
    broken = _UNUSUAL.search(raw) and _BROKEN.search(raw)
    references = "&" in raw and _ENTITY.search(raw)
    if not broken and not references:
        return
    for line in lines:
        if broken:
            yield from _decodings(raw, line.span)
        if references:
            yield from _references(raw, line.span)


def _references(raw: str, span: Span) -> Iterator[Edit]:
    for match in _ENTITY.finditer(raw, span.start, span.end):
        character = html.unescape(match[0])
        # Inside a line a reference may not make a line end, or a mark nobody sees.
        if character != match[0] and (character.isprintable() or character == "\u00a0"):
            yield Edit(Span(*match.span()), character.replace("\u00a0", " "), "character reference")


def _decodings(raw: str, line: Span) -> Iterator[Edit]:
    for span in _words(raw, line):
        broken = span.of(raw)
        fixed = _fixed(broken)
        if fixed != broken:
            yield from _differences(span.start, broken, fixed)


def _words(raw: str, line: Span) -> list[Span]:
    """The words with something broken in them; neighbours are looked at together."""
    words: list[Span] = []
    for match in _BROKEN.finditer(raw, line.start, line.end):
        start = max(line.start, match.start() - _REACH)
        start += max(raw[start : match.start()].rfind(" ") + 1, 0)
        end = min(line.end, match.end() + _REACH)
        apart = _APART.match(raw, match.end(), line.end)
        blank = raw.find(" ", match.end() + 2 if apart else match.end(), end)
        end = end if blank < 0 else blank
        if words and start <= words[-1].end:
            start = words.pop().start
        words.append(Span(start, end))
    return words


@cache
def _settings() -> Any:
    import ftfy

    # Straightening quotation marks would falsify quotes; entities and line ends have rules of their own.
    return ftfy.TextFixerConfig(uncurl_quotes=False, unescape_html=False, fix_line_breaks=False, normalization=None)


def _fixed(text: str) -> str:
    import ftfy

    # Of all quotation marks only the closing one has a byte that Windows-1252 does not know.
    whole = _LOST.sub("”", _APART.sub("", text))
    fixed: str = ftfy.fix_text(whole, _settings())
    return fixed if "\n" not in fixed else text


def _differences(start: int, broken: str, fixed: str) -> Sequence[Edit]:
    if len(broken) > 10 * _REACH:
        return [Edit(Span(start, start + len(broken)), fixed, "wrong decoding")]
    steps = SequenceMatcher(None, broken, fixed, autojunk=False).get_opcodes()
    return [
        Edit(Span(start + low, start + high), fixed[new_low:new_high], "wrong decoding")
        for kind, low, high, new_low, new_high in steps
        if kind != "equal"
    ]
