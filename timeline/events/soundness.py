"""Whether what was kept of a clause is still a sentence: nothing cut out that the rest needs."""

from __future__ import annotations

from timeline.events.cuts import Cut
from timeline.events.emptiness import EMPTINESS
from timeline.events.joints import JOINTS
from timeline.events.losses import LOSSES


def is_sound(cut: Cut) -> bool:
    """Whether the line has all that its words need."""
    return is_grammatical(cut) and not any(fault(cut) for fault in EMPTINESS)


def is_grammatical(cut: Cut) -> bool:
    """Whether nothing is cut out that the rest needs, however little it says."""
    return bool(cut.words) and not any(fault(cut) for fault in (*LOSSES, *JOINTS))
