"""Pairs that one article copied from the other speak of the same thing, whatever their other signals say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from compare.align.clusters import Pair
from compare.align.units import Unit
from compare.model.copying import carried_texts
from compare.model.findings import Copy, ResolvedStory

_CERTAIN = 0.99


def with_copies(
    scores: Mapping[Pair, float], units: Sequence[Unit], story: ResolvedStory, copies: Sequence[Copy]
) -> dict[Pair, float]:
    """Return the scores with those of copied pairs set near 1.

    Partners are ranked within each other article, so a copy takes no other candidate's place; it only joins.
    """
    carried = carried_texts(copies)
    ids = [parsed.article.id for parsed in story.articles]
    raised = dict(scores)
    for pair in scores:
        left, right = units[pair[0]], units[pair[1]]
        text = carried.get(frozenset((ids[left.article], ids[right.article])))
        if text is not None and text.is_one_sentence(left.statement, right.statement):
            raised[pair] = max(raised[pair], _CERTAIN)
    return raised
