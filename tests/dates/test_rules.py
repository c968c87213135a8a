"""The grammar's own examples: every rule finds what it says, and not what it says it is not."""

import re

import pytest

from timeline.dates import find_dates
from timeline.dates.lookalikes import LOOKALIKES
from timeline.dates.narrowing import PREFIXES, SUFFIXES
from timeline.dates.scan import RULES

PUBLISHED = "2013-02-26"
NOT_READ_ALONE = {"age", "no day"}


def marked(example: str) -> tuple[str, str]:
    """The sentence without its brackets, and what stands in them."""
    match = re.search(r"\[(.*?)\]", example)
    assert match, example
    return example.replace("[", "").replace("]", ""), match[1]


@pytest.mark.parametrize("rule", [*RULES, *PREFIXES, *SUFFIXES], ids=lambda rule: rule.name)
def test_a_rule_finds_its_example_and_reads_it_as_it_says(rule):
    if rule.name in NOT_READ_ALONE:
        pytest.skip("refuses what it matches")
    text, expression = marked(rule.example)
    found = {dated.mention.text: dated for dated in find_dates(text, PUBLISHED)}
    assert expression in found
    when = found[expression].when
    assert (when.edtf if when else "") == rule.means


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_does_not_find_what_is_unlike_it(rule):
    assert rule.name not in {dated.mention.rule for dated in find_dates(rule.unlike, PUBLISHED)}


def test_rule_names_are_unique():
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("lookalike", LOOKALIKES, ids=lambda item: f"{item.reason}: {item.example}")
def test_a_lookalike_is_no_date(lookalike):
    text, expression = marked(lookalike.example)
    start = lookalike.example.index("[")
    end = start + len(expression)
    spans = [(d.mention.span, d.when) for d in find_dates(text, PUBLISHED)]
    assert not [when for span, when in spans if when and span.start < end and start < span.end]
