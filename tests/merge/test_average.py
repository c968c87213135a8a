"""Average link against the plain way to do it, and what it costs; on made-up scores."""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from itertools import combinations, product

import pytest

from tests.merge.test_clusters import telling
from timeline.merge.average import FORBIDDEN, Compare, Pair, average_link
from timeline.merge.clusters import cluster
from timeline.merge.telling import Telling

THRESHOLD = 2.0
SCORES = {
    "quarters, so that many tie": lambda rng: rng.randrange(-4, 24) / 4,
    "two values": lambda rng: rng.choice((1.75, 2.25)),
    "any": lambda rng: rng.uniform(-1, 6),
    "no two sums alike in another order": lambda rng: rng.choice((0.1, 0.2, 0.3, 2.7, 5.1, 9.3)),
}
Letters = Callable[[Telling], tuple[str, ...]]


def plainly(tellings: Sequence[Telling], compare: Compare, blocks: Letters) -> list[tuple[Telling, ...]]:
    """Compare all members of two groups anew at each join."""
    groups: dict[int, tuple[Telling, ...]] = {i: (telling,) for i, telling in enumerate(tellings)}
    met = [pair for pair in combinations(groups, 2) if set(blocks(tellings[pair[0]])) & set(blocks(tellings[pair[1]]))]
    links = {pair: link for pair in met if (link := plain_link(groups, pair, compare)) is not None}
    while links:
        best = min(links, key=lambda pair: (-links[pair], pair))
        if links[best] < THRESHOLD:
            break
        kept, gone = best
        groups[kept] += groups.pop(gone)
        near = {index for pair in links if {kept, gone} & set(pair) for index in pair} - {kept, gone}
        links = {pair: link for pair, link in links.items() if not {kept, gone} & set(pair)}
        for other in near:
            pair = min(kept, other), max(kept, other)
            if (link := plain_link(groups, pair, compare)) is not None:
                links[pair] = link
    return list(groups.values())


def plain_link(
    groups: Mapping[int, tuple[Telling, ...]], pair: tuple[int, int], compare: Compare
) -> float | Fraction | None:
    pairs = [compare(a, b) for a, b in product(groups[pair[0]], groups[pair[1]])]
    first = groups[pair[0]][0]
    scores = [pair.score for pair in pairs]
    if any(pair.once for pair in pairs) and min(scores) > FORBIDDEN:
        return max(scores)
    enough = any if first.is_precise or (first.when and first.when.kind == "interval") else all
    if not enough(pair.hard for pair in pairs):
        return None
    return FORBIDDEN if FORBIDDEN in scores else float(sum(map(Fraction, scores)) / len(scores))


def made_up(
    rng: random.Random, score: Callable[[random.Random], float], edtf: str
) -> tuple[list[Telling], Compare, Letters]:
    tellings = [telling(at, edtf) for at in range(rng.randrange(2, 13))]
    hard, once, forbidden = rng.choice((0.2, 0.7, 1.0)), rng.choice((0.0, 0.05)), rng.choice((0.0, 0.1))
    letters = {t.key: tuple(rng.sample("abcd", rng.choice((1, 1, 2)))) for t in tellings}
    pairs = {
        frozenset((a.key, b.key)): Pair(
            FORBIDDEN if rng.random() < forbidden else score(rng), hard=rng.random() < hard, once=rng.random() < once
        )
        for a, b in combinations(tellings, 2)
    }
    return tellings, lambda a, b: pairs[frozenset((a.key, b.key))], lambda t: letters[t.key]


@pytest.mark.parametrize("score", SCORES.values(), ids=SCORES)
@pytest.mark.parametrize("edtf", ["2008-11-12", "2008", "2008/2009"])
def test_the_groups_are_those_of_the_plain_way(score: Callable[[random.Random], float], edtf: str) -> None:
    sizes: Counter[int] = Counter()
    for seed in range(150):
        rng = random.Random(seed)
        tellings, compare, blocks = made_up(rng, score, edtf)
        groups = average_link(tellings, compare, THRESHOLD, blocks)
        assert groups == plainly(tellings, compare, blocks), seed
        shuffled = cluster(rng.sample(tellings, len(tellings)), compare, THRESHOLD, blocks)
        assert [found.members for found in shuffled.clusters] == [tuple(sorted(g, key=lambda t: t.key)) for g in groups]
        sizes.update(map(len, groups))
    assert {1, 2, 3, 4} <= sizes.keys()


def of_one_event(count: int) -> tuple[list[Telling], Compare]:
    rng = random.Random(count)
    tellings = [telling(at, "2008-11-12") for at in range(count)]
    points = {pair: rng.randrange(20, 40) / 4 for pair in combinations(range(count), 2)}
    return tellings, lambda a, b: Pair(points[min(a.sentence, b.sentence), max(a.sentence, b.sentence)], hard=True)


def test_two_tellings_are_compared_once() -> None:
    tellings, compare = of_one_event(60)
    compared: Counter[frozenset[int]] = Counter()

    def counting(a: Telling, b: Telling) -> Pair:
        compared[frozenset((a.sentence, b.sentence))] += 1
        return compare(a, b)

    (group,) = average_link(tellings, counting, THRESHOLD, lambda t: t.words)
    assert len(group) == 60
    assert set(compared.values()) == {1}


def calls(count: int) -> int:
    """Calls of functions while so many tellings of one event are joined; the same on every machine."""
    tellings, compare = of_one_event(count)
    seen: Counter[str] = Counter()
    sys.setprofile(lambda frame, event, arg: seen.update((event,)))
    average_link(tellings, compare, THRESHOLD, lambda t: t.words)
    sys.setprofile(None)
    return seen["call"] + seen["c_call"]


def test_twice_the_tellings_are_four_times_the_work() -> None:
    assert calls(100) <= 4.4 * calls(50)
