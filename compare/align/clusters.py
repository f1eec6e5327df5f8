"""Puts scored pairs together into clusters: average links over pairs of different articles, no drift by chains.

Average linkage (Sokal and Michener 1958) merges two clusters by the mean score of all their pairs across articles, so
that one strong link between strangers does not join two crowds. A pair that must not meet keeps its clusters apart.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

Pair = tuple[int, int]


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
    reaches `threshold`. Whether it joins is judged against the clusters as given, so the order does not matter.
    """
    units = sorted({unit for pair in scores for unit in pair})
    grown: list[tuple[int, ...]] = []
    for members in clusters:
        further = [
            unit
            for unit in units
            if unit not in members
            and any(articles[member] != articles[unit] for member in members)
            and _mean_link((unit,), members, scores, forbidden, articles) >= threshold
        ]
        grown.append(tuple(sorted({*members, *further})))
    return tuple(grown)
