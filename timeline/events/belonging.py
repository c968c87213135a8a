"""Dates that stand in a clause and belong to something else in it: a thing, a gerund, the later of two days.

A parser hangs "in May" on the verb of the sentence where it says when an article was written, or when a
theft was done to which somebody pleaded guilty. What cannot be told surely then tells no event.
"""

from __future__ import annotations

from timeline.events import dated_clauses, dated_things
from timeline.events.hanging import Hung, Words
from timeline.events.tree import Tree

_RULES = (*dated_things.RULES, *dated_clauses.RULES)


def belongs_elsewhere(tree: Tree, date: Words, head: int) -> bool:
    """Whether the words of a date that hang below `head` say when something else was."""
    hung = Hung(tree, date, head)
    return any(rule(hung) for rule in _RULES)
