"""Proposes which pairs of units to score: for each unit its likeliest partners in each other article."""

from __future__ import annotations

from compare.align.signals import Likeness

# Statements of one story that speak of one thing nearly always rank among the first six of the other article; twelve
# gave the same F1 over the reference stories at twice the time. tests/align/test_candidates.py holds the recall.
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
