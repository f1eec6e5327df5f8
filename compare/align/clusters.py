"""Puts scored pairs together into clusters: average links over pairs of different articles, no drift by chains.

Average linkage (Sokal and Michener 1958) merges two clusters by the mean score of all their pairs across articles, so
that one strong link between strangers does not join two crowds. A pair that must not meet keeps its clusters apart.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The lowest scores, 0 to 1, at which clusters merge, a unit joins a further one, and a pair stands for itself."""

    merge: float
    further: float
    sure: float


def gather(
    scores: Mapping[Pair, float],
    forbidden: AbstractSet[Pair],
    doubtful: AbstractSet[Pair],
    articles: Sequence[int],
    thresholds: Thresholds,
) -> tuple[tuple[int, ...], ...]:
    """Return the groups of unit numbers: clusters, units that join further ones, and the sure pairs left apart.

    Args:
        scores: of pairs (smaller number first), 0 to 1; a pair that is not there scores 0.
        forbidden: pairs that no group may hold.
        doubtful: pairs that no likeness of their own makes sure, as they seem to tell of two events.
        articles: the article number of each unit.
        thresholds: see there.
    """
    clusters = cluster(scores, forbidden, articles, thresholds.merge)
    grown = join_further(clusters, scores, forbidden, articles, thresholds.further)
    return _distinct((*grown, *pair_up(grown, scores, forbidden | doubtful, articles, thresholds.sure)))


def cluster(
    scores: Mapping[Pair, float], forbidden: AbstractSet[Pair], articles: Sequence[int], threshold: float
) -> tuple[tuple[int, ...], ...]:
    """Return clusters of unit numbers, each sorted, in order of their first unit.

    Args:
        scores: of pairs (smaller number first), 0 to 1; a pair that is not there scores 0.
        forbidden: pairs that no cluster may hold.
        articles: the article number of each unit.
        threshold: the lowest mean score at which two clusters merge.
    """
    members: dict[int, tuple[int, ...]] = {}
    home: dict[int, int] = {}
    for unit in sorted({unit for pair in scores for unit in pair}):
        members[unit], home[unit] = (unit,), unit
    strong = [pair for pair in scores if scores[pair] >= threshold]
    ordered = sorted(strong, key=lambda pair: (-scores[pair], pair))
    merged = True
    while merged:
        merged = False
        for left, right in ordered:
            one, other = home[left], home[right]
            if one == other:
                continue
            if _mean_link(members[one], members[other], scores, forbidden, articles) >= threshold:
                members[one] = tuple(sorted(members[one] + members.pop(other)))
                home.update(dict.fromkeys(members[one], one))
                merged = True
    return tuple(sorted(units for units in members.values() if len({articles[unit] for unit in units}) > 1))


def _mean_link(
    one: tuple[int, ...],
    other: tuple[int, ...],
    scores: Mapping[Pair, float],
    forbidden: AbstractSet[Pair],
    articles: Sequence[int],
) -> float:
    """Return the mean score of the pairs of different articles between two clusters, -1 where one is forbidden."""
    total, count = 0.0, 0
    for left in one:
        for right in other:
            pair = (left, right) if left < right else (right, left)
            if pair in forbidden:
                return -1.0
            if articles[left] != articles[right]:
                total += scores.get(pair, 0.0)
                count += 1
    return total / count if count else -1.0


def join_further(
    clusters: Sequence[tuple[int, ...]],
    scores: Mapping[Pair, float],
    forbidden: AbstractSet[Pair],
    articles: Sequence[int],
    threshold: float,
) -> tuple[tuple[int, ...], ...]:
    """Return the clusters with further units that speak of the same thing beside something else.

    A statement may say two things; it joins a further cluster where its mean score with the members of other articles
    reaches `threshold`, which is above 0: so it has a score with one of them at least. Whether it joins is judged
    against the clusters as given, so the order does not matter.
    """
    partners = _partners(scores)
    grown: list[tuple[int, ...]] = []
    for members in clusters:
        further = [
            unit
            for unit in set[int]().union(*(partners.get(member, ()) for member in members)) - set(members)
            if any(articles[member] != articles[unit] for member in members)
            and _mean_link((unit,), members, scores, forbidden, articles) >= threshold
        ]
        grown.append(tuple(sorted({*members, *further})))
    return tuple(grown)


def _partners(scores: Mapping[Pair, float]) -> dict[int, set[int]]:
    """Return for each unit those with which it has a score."""
    partners: dict[int, set[int]] = {}
    for left, right in scores:
        partners.setdefault(left, set()).add(right)
        partners.setdefault(right, set()).add(left)
    return partners


def pair_up(
    clusters: Sequence[tuple[int, ...]],
    scores: Mapping[Pair, float],
    forbidden: AbstractSet[Pair],
    articles: Sequence[int],
    threshold: float,
) -> tuple[tuple[int, ...], ...]:
    """Return groups of the sure pairs that stand together in no cluster, since means over many pairs kept them apart.

    The likest pair comes first and takes in every unit that is as sure of all members of other articles (complete
    linkage, Sorensen 1948), so that the pairs of three articles on one thing make one group and not three.
    """
    together = {(a, b) for members in clusters for a in members for b in members if a < b}
    sure = {
        pair: value
        for pair, value in scores.items()
        if value >= threshold and pair not in forbidden and articles[pair[0]] != articles[pair[1]]
    }
    near: dict[int, dict[int, float]] = {}
    for (left, right), value in sure.items():
        near.setdefault(left, {})[right] = value
        near.setdefault(right, {})[left] = value
    found: list[tuple[int, ...]] = []
    for pair in sorted(sure.keys() - together, key=lambda pair: (-sure[pair], pair)):
        if pair not in together:
            members = _complete(pair, near, articles)
            together |= {(a, b) for a in members for b in members if a < b}
            found.append(members)
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


def _distinct(clusters: Sequence[tuple[int, ...]]) -> tuple[tuple[int, ...], ...]:
    """Return the clusters that are not wholly inside another."""
    homes: dict[int, list[frozenset[int]]] = {}
    for members in clusters:
        for unit in members:
            homes.setdefault(unit, []).append(frozenset(members))
    kept = [members for members in clusters if not any(frozenset(members) < other for other in homes[members[0]])]
    return tuple(dict.fromkeys(kept))
