"""The timeline as a picture (SVG), one line an event: its date in words, its mark on the axis, its title.

The marks are those of the page, with its colours for print. A PNG is the same picture (extra `image`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from html import escape

from timeline.errors import OutputError
from timeline.render.formats.export import Export, Options, Record
from timeline.render.formats.facts import disagreements, events, in_words, told, unfit, when_of
from timeline.render.formats.text import one_line
from timeline.render.marks import FAMILIES, INKS, SHARES, Family, Mark, ink, parts
from timeline.render.svg import shapes_of
from timeline.when import Day, When

WIDTH, ROW, HEAD = 1400, 30, 92
"""CSS pixels."""

_DATES, _AXIS, _TITLES = 24, (345, 800), 836
_TITLE_LENGTH = 88
MOST = 1000
"""Events of a picture at most: 30,000 pixels, which is as high as a PNG of this width can be and still be opened."""

_FONT = "font-family:'Liberation Sans','DejaVu Sans',Arial,Helvetica,sans-serif"


def write_svg(record: Record, _: Options) -> Export:
    """The picture as a file that needs no other."""
    drawn = [(event, when) for event in record["events"] if (when := when_of(event))]
    lost = {
        "events without a firm date": len(record["undated"]),
        f"events beyond the first {MOST:,}": max(0, len(drawn) - MOST),
        "titles cut to the width of the picture": sum(
            len(one_line(e["title"])) > _TITLE_LENGTH for e, _ in drawn[:MOST]
        ),
        "quotes": sum(len(event["evidence"]) for event in events(record)),
        "events with control characters, replaced by U+FFFD": unfit(record),
    }
    not_carried = told(lost)
    return Export("\n".join(_picture(record["title"], drawn[:MOST], in_words(not_carried))).encode(), not_carried)


def write_png(record: Record, options: Options) -> Export:
    """The picture in pixels, drawn with the fonts of this machine.

    Raises:
        OutputError: when resvg-py is not installed, or there is no font to draw words with.
    """
    try:
        from resvg_py import svg_to_bytes
    except ImportError as error:
        raise OutputError("PNG needs resvg-py: pip install 'timeline[image]'") from error
    frame = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20">{}</svg>'
    word = f'<text x="2" y="15" style="{_FONT}">A</text>'
    if svg_to_bytes(svg_string=frame.format(word)) == svg_to_bytes(svg_string=frame.format("")):
        raise OutputError("no font to draw a PNG with; install one (Debian: fonts-liberation), or export svg")
    export = write_svg(record, options)
    return Export(svg_to_bytes(svg_string=export.content.decode(), background="white"), export.not_carried)


def _picture(title: str, drawn: list[tuple[Record, When]], missing: str) -> Iterator[str]:
    height = HEAD + ROW * len(drawn) + 56
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}" '
        f'role="img"><title>{_text(title)}</title><style>{_style()}</style>'
    )
    yield f'<rect class="f-ground" width="{WIDTH}" height="{height}"/>'
    yield f'<text class="head" x="{_DATES}" y="42">{_text(_cut(title or "Timeline", 100))}</text>'
    scale = _Scale([when for _, when in drawn])
    yield from _ticks(scale, height)
    for number, (event, when) in enumerate(drawn):
        yield from _row(event, when, scale, HEAD + ROW * number + ROW / 2)
    yield f'<text class="small" x="{_DATES}" y="{height - 20}">Not in this picture: {_text(missing)}.</text>'
    yield "</svg>\n"


class _Scale:
    """Days to places on the axis; open ends reach to its edges."""

    def __init__(self, whens: list[When]) -> None:
        days = [day.ordinal for when in whens for day in (when.earliest, when.latest) if day]
        self.first, self.last = (min(days), max(days)) if days else (0, 1)

    def place(self, day: Day | None, edge: float) -> float:
        if day is None:
            return edge
        share = (day.ordinal - self.first) / max(1, self.last - self.first)
        return _AXIS[0] + share * (_AXIS[1] - _AXIS[0])


def _ticks(scale: _Scale, height: int) -> Iterator[str]:
    """Up to eight lines, at round years where the picture spans any."""
    first, last = Day.from_ordinal(scale.first).year, Day.from_ordinal(scale.last).year
    step = next(s for power in range(5) for s in (10**power, 2 * 10**power, 5 * 10**power) if (last - first) / s <= 8)
    for year in range(-(-first // step) * step, last + 1, step):
        start = Day(year, 1, 1)
        if start.ordinal < scale.first:
            continue
        x = scale.place(start, 0)
        yield f'<path class="rule" d="M{x:.1f} {HEAD - 12}V{height - 48}"/>'
        yield f'<text class="small" text-anchor="middle" x="{x:.1f}" y="{HEAD - 20}">{When.at(year).in_words()}</text>'


def _row(event: Record, when: When, scale: _Scale, y: float) -> Iterator[str]:
    start, end = scale.place(when.earliest, _AXIS[0]), scale.place(when.latest, _AXIS[1])
    yield f'<text class="date" x="{_DATES}" y="{y + 5:g}">{_text(_cut(event["when"]["display"], 42))}</text>'
    yield f'<g class="{FAMILIES.get(event["type"], "other")}">'
    middle = (start + end) / 2
    for part in parts(_mark(event, when)):
        placed = replace(part, at="start") if part.at == "middle" else part
        yield from shapes_of(placed, round(middle if part.at == "middle" else start, 1), round(end, 1), y)
    yield "</g>"
    yield f'<text x="{_TITLES}" y="{y + 5:g}">{_text(_cut(event["title"], _TITLE_LENGTH))}</text>'


def _mark(event: Record, when: When) -> Mark:
    return Mark(
        kind=when.kind,
        precision=event["when"]["precision"],
        open_start=when.start is None,
        open_end=when.end is None,
        approximate=when.approximate,
        uncertain=when.uncertain or event["when"]["basis"] == "inferred",
        conflict=bool(disagreements(event)),
    )


def _style() -> str:
    families: tuple[Family, ...] = tuple(INKS)
    tones = "".join(
        f".{family} .f-{tone}{{fill:{ink(family, tone)}}}.{family} .s-{tone}{{stroke:{ink(family, tone)};fill:none}}"
        for family in families
        for tone in SHARES
    )
    words = ".head{font-size:28px;font-weight:bold}.date{fill:#5a616c}.small{font-size:13px;fill:#5a616c}"
    return f"text{{{_FONT};font-size:15px;fill:#15181d}}{words}.rule{{stroke:#e0ddd5}}rect.f-ground{{fill:#fff}}{tones}"


def _cut(text: str, length: int) -> str:
    line = one_line(text)
    return line if len(line) <= length else line[: length - 1] + "…"


def _text(text: str) -> str:
    return escape(one_line(text))
