"""Offsets: where something stands in a text, and how cleaned text maps back to the raw file.

Every offset in the project counts characters (Unicode code points), starts at 0 and is half-open.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of characters, `0 <= start <= end`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span needs 0 <= start <= end, got {self.start}, {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters of `text` at this span."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span; equal spans contain each other."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Edit:
    """One change that cleaning makes to the raw text; an empty replacement cuts.

    `reason` names the rule, so that a reader can be shown what was cut and why.
    """

    span: Span
    replacement: str
    reason: str


@dataclass(frozen=True, slots=True)
class Alignment:
    """The kept characters, as runs `(clean_start, raw_start, length)` in text order.

    The first run starts at `(0, 0)` and the last ends both texts; either may be empty. Between two runs
    stands exactly one edit.
    """

    runs: tuple[tuple[int, int, int], ...]
    _clean_starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_clean_starts", tuple(run[0] for run in self.runs))

    @classmethod
    def identity(cls, length: int) -> Alignment:
        """The alignment of a text of `length` characters with itself."""
        return cls(((0, 0, length),))

    def to_raw(self, span: Span) -> Span:
        """Where a span of the clean text stands in the raw text.

        A span that touches replaced characters takes in the whole of what they replaced; a span over a
        cut takes in what was cut.
        """
        if span.start == span.end:
            at = self._raw_start(span.start)
            return Span(at, at)
        return Span(self._raw_start(span.start), self._raw_end(span.end))

    def _raw_start(self, position: int) -> int:
        clean_start, raw_start, length = self.runs[bisect_right(self._clean_starts, position) - 1]
        return raw_start + min(position - clean_start, length)

    def _raw_end(self, position: int) -> int:
        index = bisect_right(self._clean_starts, position - 1) - 1
        clean_start, raw_start, length = self.runs[index]
        if position - clean_start <= length:
            return raw_start + position - clean_start
        return self.runs[index + 1][1]

    def to_clean(self, span: Span) -> Span:
        """What is left of a raw span in the clean text; empty when all of it was cut."""
        start = self._clean_start(span.start)
        return Span(start, max(start, self._clean_end(span.end) if len(span) else start))

    def _clean_start(self, position: int) -> int:
        clean_start, raw_start, length = self.runs[self._run_at(position)]
        if position - raw_start <= length:
            return clean_start + position - raw_start
        return self.runs[self._run_at(position) + 1][0]

    def _clean_end(self, position: int) -> int:
        index = self._run_at(position - 1)
        clean_start, raw_start, length = self.runs[index]
        # What was inserted right after the span does not belong to it.
        if position - raw_start <= length:
            return clean_start + position - raw_start
        return self.runs[index + 1][0]

    def _run_at(self, position: int) -> int:
        return bisect_right(self.runs, position, key=lambda run: run[1]) - 1


def settle(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Sorted, disjoint edits: of two that overlap the longer wins, of equals the one given first."""
    by_place = sorted(edits, key=lambda edit: (edit.span.start, edit.span.end))
    return tuple(edit for group in _overlapping(by_place) for edit in (_winners(group) if len(group) > 1 else group))


def _overlapping(by_place: Iterable[Edit]) -> Iterator[list[Edit]]:
    """The edits in groups, such that none overlaps one of another group."""
    group: list[Edit] = []
    end = 0
    for edit in by_place:
        if group and edit.span.start >= end and edit.span != group[-1].span:
            yield group
            group = []
        group.append(edit)
        end = max(end, edit.span.end)
    if group:
        yield group


def _winners(group: Sequence[Edit]) -> list[Edit]:
    chosen: list[Edit] = []
    starts: list[int] = []
    # Sorting is stable: equals keep the order in which they were given.
    for edit in sorted(group, key=lambda edit: -len(edit.span)):
        at = bisect_left(starts, edit.span.start)
        before_ends = chosen[at - 1].span.end if at else 0
        blocked = at < len(starts) and (starts[at] < edit.span.end or chosen[at].span == edit.span)
        if before_ends <= edit.span.start and not blocked:
            chosen.insert(at, edit)
            starts.insert(at, edit.span.start)
    return chosen


def apply(raw: str, edits: Sequence[Edit]) -> tuple[str, Alignment]:
    """The clean text and its alignment with `raw`.

    Args:
        edits: sorted and disjoint, as `settle` returns them.

    Raises:
        ValueError: when the edits overlap, are out of order or reach past the end.
    """
    pieces: list[str] = []
    runs: list[tuple[int, int, int]] = []
    raw_at = clean_at = 0
    for edit in edits:
        if edit.span.start < raw_at or edit.span.end > len(raw):
            raise ValueError(f"edits must be sorted, disjoint and inside the text, got {edit.span}")
        kept = raw[raw_at : edit.span.start]
        runs.append((clean_at, raw_at, len(kept)))
        pieces += (kept, edit.replacement)
        clean_at += len(kept) + len(edit.replacement)
        raw_at = edit.span.end
    runs.append((clean_at, raw_at, len(raw) - raw_at))
    pieces.append(raw[raw_at:])
    return "".join(pieces), Alignment(tuple(runs))
