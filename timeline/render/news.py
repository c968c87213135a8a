"""What is new on the page since an earlier timeline: events by their changes, as the filter and the rows name them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from timeline.render.changes import Change, Kind, Record, changes

WORDS: Mapping[Kind, str] = {
    "new": "New",
    "shown": "New",
    "redated": "New date",
    "retitled": "New headline",
    "retyped": "New type",
    "merged": "Joined",
    "split": "Came apart",
    "more evidence": "More evidence",
    "less evidence": "Less evidence",
}
"""The changes that an event can show; what is gone or hidden cannot show anything."""


def news(old: Record, new: Record) -> dict[str, list[str]]:
    """What changed of each event from one parsed `timeline.json` to another, by its id; nothing for what did not."""
    found: dict[str, list[str]] = {}
    for change in changes(old, new):
        if change.kind in WORDS:
            for id in change.new:
                found.setdefault(id, []).append(WORDS[change.kind])
    return {id: list(dict.fromkeys(words)) for id, words in found.items()}


def told(old: Record, new: Record) -> str:
    """The changes in a sentence, those that no event of the page can show included."""
    counts = Counter(name for change in changes(old, new) for name in _counted(change))
    if not counts:
        return "Nothing has changed since the earlier timeline."
    return f"Since the earlier timeline: {', '.join(f'{name} {counts[name]:,}' for name in _ORDER if counts[name])}."


_GONE = "no longer here"
_ORDER = (*dict.fromkeys(words.lower() for words in WORDS.values()), _GONE)


def _counted(change: Change) -> list[str]:
    """What is counted for a change, once for each event that it is about."""
    if change.kind.startswith("document"):
        return []
    return [WORDS[change.kind].lower()] * len(change.new) if change.kind in WORDS else [_GONE] * len(change.old)
