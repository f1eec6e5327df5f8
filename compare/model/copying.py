"""Tells which statements of two articles are one sentence of a text that both carry."""

from __future__ import annotations

from compare.model.findings import Copy
from compare.model.grammar import Statement
from compare.model.text import Span

# A statement is copied where this part of its characters lies in the shared run; the rest are marks and small edits.
_COPIED = 0.8


def are_one_sentence(copy: Copy, one: Statement, other: Statement) -> bool:
    """Tell whether two statements stand at one place of a passage that their articles share, edits inside it included.

    `one` and `other` may come in either order; both are of the articles of `copy`.
    """
    is_turned = copy.articles[0] != one.article
    for run in copy.spans:
        there, here = (run.right, run.left) if is_turned else (run.left, run.right)
        if _inside(one.span, there) and _inside(other.span, here) and _are_level(one.span, there, other.span, here):
            return True
    return False


def stands_in_both(copy: Copy, statement: Statement) -> bool:
    """Tell whether a statement of one of the two articles stands in a passage that they share, so in the other too."""
    is_right = copy.articles[0] != statement.article
    return any(_inside(statement.span, run.right if is_right else run.left) for run in copy.spans)


def _inside(span: Span, run: Span) -> bool:
    return len(span) > 0 and span.overlap(run) >= _COPIED * len(span)


def _are_level(one: Span, there: Span, other: Span, here: Span) -> bool:
    """Whether the two stand at about the same place of the run, so that neighbours in it are not taken for copies.

    Edits before them and edits behind them move them, so it is enough that they are level from one end of the run.
    """
    from_start = abs((one.start - there.start) - (other.start - here.start))
    from_end = abs((there.end - one.end) - (here.end - other.end))
    return min(from_start, from_end) <= min(len(one), len(other)) / 2
