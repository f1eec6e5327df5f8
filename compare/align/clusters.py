"""Puts scored pairs together into groups: each sure pair stands in one, and no larger group holds one that is not sure.

Groups are complete (Sorensen 1948): every two members of different articles are a sure pair. So a chain of likenesses
does not drift from one thing to another, and a statement that says two things stands in two groups. A statement that is
in no group goes with its likeliest partner, if that is likely at all: that nobody else has it takes more than a doubt.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The lowest scores, 0 to 1, of a pair that is sure, and of the best pair of a statement that has no sure one."""

    sure: float
    lone: float


def gather(
    scores: Mapping[Pair, float], forbidden: AbstractSet[Pair], articles: Sequence[int], thresholds: Thresholds
) -> tuple[tuple[int, ...], ...]:
    """Return groups of unit numbers, each sorted: of all sure pairs, and pairs of what would be alone.

    Args:
        scores: of pairs (smaller number first), 0 to 1; a pair that is not there scores 0.
        forbidden: pairs that no group may hold.
        articles: the article number of each unit.
        thresholds: see there.
    """
    allowed = {
        pair: value
        for pair, value in scores.items()
        if pair not in forbidden and articles[pair[0]] != articles[pair[1]]
    }
    groups = gather_sure(allowed, articles, thresholds.sure)
    return _distinct((*groups, *pair_lone(allowed, groups, thresholds.lone)))


def gather_sure(scores: Mapping[Pair, float], articles: Sequence[int], threshold: float) -> tuple[tuple[int, ...], ...]:
    """Return groups that hold every pair from the threshold on, and no other pair of two articles.

    The likest pair comes first and takes in every unit that is sure of all members of other articles, so that the pairs
    of three articles on one thing make one group and not three; then comes the likest of the pairs that stand together
    nowhere yet.
    """
    sure = {pair: value for pair, value in scores.items() if value >= threshold}
    near: dict[int, dict[int, float]] = {}
    for (left, right), value in sure.items():
        near.setdefault(left, {})[right] = value
        near.setdefault(right, {})[left] = value
    together: set[Pair] = set()
    found: list[tuple[int, ...]] = []
    for pair in sorted(sure, key=lambda pair: (-sure[pair], pair)):
        if pair not in together:
            members = _complete(pair, near, articles)
            together |= {(a, b) for a in members for b in members if a < b}
            found.append(members)
    return tuple(found)


def pair_lone(scores: Mapping[Pair, float], groups: Sequence[tuple[int, ...]], threshold: float) -> tuple[Pair, ...]:
    """Return for each unit of no group its best pair from the threshold on, the likest first."""
    placed = {unit for members in groups for unit in members}
    found: list[Pair] = []
    for pair in sorted(scores, key=lambda pair: (-scores[pair], pair)):
        if scores[pair] < threshold:
            break
        if not placed.issuperset(pair):
            placed.update(pair)
            found.append(pair)
    return tuple(found)


def _complete(pair: Pair, near: Mapping[int, Mapping[int, float]], articles: Sequence[int]) -> tuple[int, ...]:
    """Return the pair with every unit, likest first, that is sure of all members of other articles."""
    members = list(pair)
    left, right = (near[unit] for unit in pair)
    beside = {unit: left.get(unit, 0.0) + right.get(unit, 0.0) for unit in sorted({*left, *right} - set(pair))}
    for unit in sorted(beside, key=lambda unit: (-beside[unit], unit)):
        if all(member in near[unit] for member in members if articles[member] != articles[unit]):
            members.append(unit)
    return tuple(sorted(members))


def _distinct(groups: Sequence[tuple[int, ...]]) -> tuple[tuple[int, ...], ...]:
    """Return the groups that are not wholly inside another."""
    homes: dict[int, list[frozenset[int]]] = {}
    for members in groups:
        for unit in members:
            homes.setdefault(unit, []).append(frozenset(members))
    kept = [members for members in groups if not any(frozenset(members) < other for other in homes[members[0]])]
    return tuple(dict.fromkeys(kept))
