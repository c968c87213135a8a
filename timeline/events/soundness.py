"""Whether what was kept of a clause is still a sentence: nothing cut out that the rest needs."""

from __future__ import annotations

from timeline.events.cuts import Cut
from timeline.events.joints import JOINTS
from timeline.events.losses import LOSSES


def is_sound(cut: Cut) -> bool:
    """Whether the line has all that its words need."""
    return bool(cut.words) and not any(fault(cut) for fault in (*LOSSES, *JOINTS))
