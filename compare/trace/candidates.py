"""Which pairs of articles to look at closely: those that share n-grams which are rare in the story.

An inverted index counts the shared n-grams of all pairs at once, so the cost follows what is shared and not the square
of the articles' lengths.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from compare.trace.families import Families
from compare.trace.runs import Gram

Grams = Mapping[Gram, Sequence[int]]


@dataclass(frozen=True, slots=True)
class Limits:
    """Which pairs are candidates.

    Attributes:
        share: the least shared n-grams, as a part of the n-grams of the shorter article.
        families: an n-gram that so many families of articles have is common.
        pairs: how many pairs of one article are kept; more only where they alone tie families together.
        grams: so many shared n-grams make a pair a candidate whatever the length of its articles.
    """

    share: float
    families: int
    pairs: int
    grams: int


def rare_grams(articles: Sequence[Grams], limits: Limits) -> list[Grams]:
    """Return the n-grams of each article without those that are common in the story.

    A family are the articles that share text beyond the limit, so an n-gram that a hundred copies have is rare.
    """
    index = _index(articles)
    related = Families(len(articles))
    for _, left, right in _strongest(articles, index, limits):
        related.join(left, right)
    common = {
        gram
        for gram, numbers in index.items()
        if len(numbers) >= limits.families and len({related.head(n) for n in numbers}) >= limits.families
    }
    return [{gram: places for gram, places in found.items() if gram not in common} for found in articles]


def propose_pairs(articles: Sequence[Grams], limits: Limits) -> list[tuple[int, int]]:
    """Return pairs of numbers of articles (smaller first) that may share text, in order."""
    joined = Families(len(articles))
    taken = [0] * len(articles)
    kept: list[tuple[int, int]] = []
    for _, left, right in _strongest(articles, _index(articles), limits):
        if joined.join(left, right) or min(taken[left], taken[right]) < limits.pairs:
            kept.append((left, right))
            taken[left] += 1
            taken[right] += 1
    return sorted(kept)


def _index(articles: Sequence[Grams]) -> dict[Gram, list[int]]:
    """Return the numbers of the articles that have each n-gram, without those that only one has."""
    index: defaultdict[Gram, list[int]] = defaultdict(list)
    for number, found in enumerate(articles):
        for gram in found:
            index[gram].append(number)
    return {gram: numbers for gram, numbers in index.items() if len(numbers) > 1}


def _strongest(
    articles: Sequence[Grams], index: Mapping[Gram, Sequence[int]], limits: Limits
) -> list[tuple[float, int, int]]:
    """Return (strength, left, right) for all pairs within the limits, the strongest first."""
    import numpy as np

    sizes = np.array([max(1, len(found)) for found in articles])
    postings = {gram: np.array(numbers) for gram, numbers in index.items()}
    pairs: list[tuple[float, int, int]] = []
    for left, found in enumerate(articles):
        shared = _shared(found, postings, len(articles))
        strengths = np.round(shared / np.minimum(sizes, sizes[left]), 6)
        enough = (strengths >= limits.share) | (shared >= limits.grams)
        later = [right for right in np.flatnonzero(enough).tolist() if right > left]
        pairs.extend((float(strengths[right]), left, right) for right in later)
    return sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2]))


def _shared(found: Grams, postings: Mapping[Gram, Any], articles: int) -> Any:
    """Return how many of the n-grams `found` each article has, shape (articles,)."""
    import numpy as np

    walked = [postings[gram] for gram in found if gram in postings]
    if not walked:
        return np.zeros(articles)
    return np.bincount(np.concatenate(walked), minlength=articles)
