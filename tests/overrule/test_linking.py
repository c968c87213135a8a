"""Joined and parted mentions, against an oracle that is slow and obvious."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from timeline.merge.decisions import Decisions
from timeline.overrule.linking import latest_first, links
from timeline.overrule.reading import ordered
from timeline.ruling import Pointer, Ruling

KEYS = [(f"doc-{letter}", 1, 1) for letter in "abcdef"]


def ruling(op, day):
    return Ruling(op, (Pointer("0" * 64, 0, "x"),), "Ada", f"2026-11-{day:02}")


groups = st.lists(st.sampled_from(KEYS), min_size=1, max_size=4)
said = st.lists(
    st.tuples(st.sampled_from(["merge", "confirm", "split"]), st.integers(1, 28), groups, groups), max_size=8
)


def linked(entries):
    """The links of what was said; each entry keeps its mentions beside it."""
    listed = sorted(entries, key=lambda entry: (entry[1], entry[0], entry[2:]))
    rulings = [ruling(op, day) for op, day, _, _ in listed]
    return listed, rulings, links(rulings, [e[2] for e in listed], [e[3] if e[0] == "split" else () for e in listed])


@given(said)
def test_what_holds_never_contradicts_itself(entries):
    _, _, found = linked(entries)
    decisions = Decisions(found.decisions)
    for a, b in combinations(KEYS, 2):
        assert not (b in decisions.same_as(a) and decisions.apart(a, b))


@given(said)
def test_the_latest_holds_wholly_and_clashes_name_what_gives_way(entries):
    listed, rulings, found = linked(entries)
    order = latest_first(rulings)
    decisions = Decisions(found.decisions)
    if order:
        op, _, keys, others = listed[order[0]]
        pairs = [(a, b) for a in keys for b in (others if op == "split" else keys) if a != b]
        assert all(decisions.apart(a, b) if op == "split" else decisions.same(a, b) for a, b in pairs)
    for loser, winner in found.clashes - {(i, i) for i in range(len(listed))}:
        assert order.index(winner) < order.index(loser)


@given(said)
def test_without_a_clash_all_that_was_said_holds(entries):
    listed, _, found = linked(entries)
    decisions = Decisions(found.decisions)
    if not found.clashes:
        for op, _, keys, others in listed:
            for a in keys:
                for b in others if op == "split" else keys:
                    assert a == b or (decisions.apart(a, b) if op == "split" else decisions.same(a, b))


@given(st.permutations([ruling("merge", 3), ruling("split", 3), ruling("confirm", 1), ruling("hide", 2)]))
def test_the_order_in_which_rulings_come_is_of_no_matter(rulings):
    assert ordered(rulings) == ordered(reversed(rulings))
    assert [ordered(rulings)[i].op for i in latest_first(ordered(rulings))] == ["split", "merge", "hide", "confirm"]
