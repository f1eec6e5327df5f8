"""Pairs that one article copied from the other speak of the same thing, whatever their other signals say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from compare.align.clusters import Pair
from compare.align.units import Unit
from compare.model.findings import Copy, ResolvedStory
from compare.model.text import Span

# A statement is copied where this part of its characters lies in the shared run; the rest are marks and small edits.
_COPIED = 0.8
_CERTAIN = 0.99


def with_copies(
    scores: Mapping[Pair, float], units: Sequence[Unit], story: ResolvedStory, copies: Sequence[Copy]
) -> dict[Pair, float]:
    """Return the scores with those of copied pairs set near 1.

    Partners are ranked within each other article, so a copy takes no other candidate's place; it only joins.
    """
    runs = {frozenset(copy.articles): copy for copy in copies}
    ids = [parsed.article.id for parsed in story.articles]
    raised = dict(scores)
    for pair in scores:
        left, right = units[pair[0]], units[pair[1]]
        copy = runs.get(frozenset((ids[left.article], ids[right.article])))
        if copy is not None and _is_copied(left, right, copy):
            raised[pair] = max(raised[pair], _CERTAIN)
    return raised


def _is_copied(left: Unit, right: Unit, copy: Copy) -> bool:
    is_turned = copy.articles[0] != left.statement.article
    one, other = left.statement.span, right.statement.span
    for run in copy.spans:
        there, here = (run.right, run.left) if is_turned else (run.left, run.right)
        if _inside(one, there) and _inside(other, here) and _are_level(one, there, other, here):
            return True
    return False


def _inside(span: Span, run: Span) -> bool:
    return len(span) > 0 and span.overlap(run) >= _COPIED * len(span)


def _are_level(one: Span, there: Span, other: Span, here: Span) -> bool:
    """Whether the two stand at about the same place of the run, so that neighbours in it are not taken for copies."""
    apart = abs((one.start - there.start) - (other.start - here.start))
    return apart <= min(len(one), len(other)) / 2
