"""Dates that stand in a clause and belong to something else in it: a thing, a gerund, the later of two days.

A parser hangs "in May" on the verb of the sentence where it says when an article was written, or when a
theft was done to which somebody pleaded guilty. What cannot be told surely then tells no event.
"""

from __future__ import annotations

from timeline.events import dated_clauses, dated_things, other_clauses
from timeline.events.hanging import Hung

_RULES = (*dated_things.RULES, *dated_clauses.RULES, other_clauses.has_other_time)


def belongs_elsewhere(hung: Hung) -> bool:
    """Whether a date says when something else was than the verb or noun it was found to govern."""
    return any(rule(hung) for rule in _RULES)
