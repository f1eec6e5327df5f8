"""Looks a second time at each pair: what the scores of the other pairs say of it.

A pair that has rivals is less sure, and one whose neighbours are alike, or that a third article tells with both, is
more so. Stacked generalization (Wolpert 1992): the signals are made of the scores of the first look.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import log

from compare.align.clusters import Pair

FIRST_LOOK = "first-look"
CONTEXT = (FIRST_LOOK, "share-of-partners", "beside", "third-article")

# Log-odds of the first look are between -9.2 and 9.2, and of most pairs between -6 and 6: those make -1 and 1.
LOG_ODDS = 6.0
_FEWEST = 1e-4
# What is hardly a pair tells nothing of others; leaving it out keeps large stories fast.
_HARDLY = 0.05

Partners = Mapping[int, Mapping[int, float]]


def read_contexts(scores: Mapping[Pair, float], articles: Sequence[int]) -> dict[Pair, dict[str, float]]:
    """Return for each pair the signals of its context, by name.

    Args:
        scores: of pairs of unit numbers (smaller first) at the first look, 0 to 1.
        articles: the article number of each unit; units are numbered article by article in text order.
    """
    partners = _partners(scores)
    totals = _totals(scores, articles)
    several = len(set(articles)) > 2
    return {
        pair: {
            FIRST_LOOK: log(max(_FEWEST, value) / max(_FEWEST, 1 - value)) / LOG_ODDS,
            "share-of-partners": _share(pair, value, totals, articles),
            "beside": max(_beside(pair, scores, articles), default=0.0),
            "third-article": _by_third(pair, partners, articles) if several else value,
        }
        for pair, value in scores.items()
    }


def _partners(scores: Mapping[Pair, float]) -> Partners:
    """Return for each unit those with which it may be a pair, with the scores."""
    partners: dict[int, dict[int, float]] = {}
    for (left, right), value in scores.items():
        if value >= _HARDLY:
            partners.setdefault(left, {})[right] = value
            partners.setdefault(right, {})[left] = value
    return partners


def _totals(scores: Mapping[Pair, float], articles: Sequence[int]) -> Mapping[tuple[int, int], float]:
    """Return the sum of the scores that each unit has with the units of each article."""
    totals: dict[tuple[int, int], float] = {}
    for (left, right), value in scores.items():
        for unit, article in ((left, articles[right]), (right, articles[left])):
            totals[unit, article] = totals.get((unit, article), 0.0) + value
    return totals


def _share(pair: Pair, value: float, totals: Mapping[tuple[int, int], float], articles: Sequence[int]) -> float:
    """Return how much of what either side has with the other's article it has with this unit: mean of both, 0 to 1."""
    left, right = pair
    own = max(value, _FEWEST)
    return (own / max(own, totals[left, articles[right]]) + own / max(own, totals[right, articles[left]])) / 2


def _beside(pair: Pair, scores: Mapping[Pair, float], articles: Sequence[int]) -> Iterator[float]:
    """Yield the scores of the pairs in which the unit before or after stands in for one side."""
    for moved, fixed in (pair, pair[::-1]):
        for unit in (moved - 1, moved + 1):
            if 0 <= unit < len(articles) and articles[unit] == articles[moved]:
                yield scores.get((min(unit, fixed), max(unit, fixed)), 0.0)


def _by_third(pair: Pair, partners: Partners, articles: Sequence[int]) -> float:
    """Return how surely a unit of a third article speaks of the same thing as both."""
    ones, others = (partners.get(unit, {}) for unit in pair)
    if len(others) < len(ones):
        ones, others = others, ones
    outside = {articles[unit] for unit in pair}
    return max(
        (min(value, others[unit]) for unit, value in ones.items() if unit in others and articles[unit] not in outside),
        default=0.0,
    )
