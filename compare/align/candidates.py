"""Proposes which pairs of units to score: for each unit its likeliest partners in each other article."""

from __future__ import annotations

from compare.align.signals import Likeness

# Statements of one story that speak of one thing nearly always rank among the first dozen of the other article by
# likeness of characters and meaning; the recall is held by tests/align/test_candidates.py.
PARTNERS = 6


def propose_pairs(likeness: Likeness, partners: int = PARTNERS) -> tuple[tuple[int, int], ...]:
    """Return pairs of unit numbers (smaller first, sorted) that are worth scoring.

    A pair is proposed where either unit has the other among its `partners` likeliest of that article.
    """
    import numpy as np

    ranks = likeness.ranks
    if not len(ranks):
        return ()
    near = ranks >= 1 / partners
    rows, columns = np.nonzero(np.triu(near | near.T, k=1))
    return tuple(zip(rows.tolist(), columns.tolist(), strict=True))
