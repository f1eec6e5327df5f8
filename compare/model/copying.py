"""Tells which statements of two articles are one sentence of a text that both carry."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate
from types import MappingProxyType

from compare.model.findings import CopiedSpan, Copy
from compare.model.grammar import Statement
from compare.model.text import Span

# A statement is copied where this part of its characters lies in the shared run; the rest are marks and small edits.
_COPIED = 0.8


@dataclass(frozen=True, slots=True)
class _Side:
    """The passages of one of the two articles by where they begin there, so that those at a place are found at once.

    `here` gives a passage's span in this article; `starts` are in order, and `reach` tells for each passage how far
    the farthest goes of it and all before it.
    """

    passages: tuple[CopiedSpan, ...]
    here: tuple[Span, ...]
    starts: tuple[int, ...]
    reach: tuple[int, ...]

    def holding(self, span: Span) -> Iterator[CopiedSpan]:
        """Yield the passages in which nearly all of `span` stands."""
        for at in range(bisect_left(self.starts, span.end) - 1, -1, -1):
            if self.reach[at] <= span.start:
                return
            if _stands_in(span, self.here[at]):
                yield self.passages[at]


def _side(passages: Iterable[CopiedSpan], *, is_right: bool) -> _Side:
    placed = sorted(((p.right if is_right else p.left, p) for p in passages), key=lambda entry: entry[0])
    here = tuple(span for span, _ in placed)
    reach = tuple(accumulate((span.end for span in here), max))
    return _Side(tuple(passage for _, passage in placed), here, tuple(span.start for span in here), reach)


@dataclass(frozen=True, slots=True)
class CarriedText:
    """The text that two articles share, to be asked for the statements in it."""

    left_article: str
    left: _Side
    right: _Side

    def is_one_sentence(self, one: Statement, other: Statement) -> bool:
        """Tell whether two statements stand at one place of a shared passage, edits inside it included.

        `one` and `other` may come in either order; each is of one of the two articles.
        """
        if one.article != self.left_article:
            one, other = other, one
        return any(
            _are_level(one.span, passage.left, other.span, passage.right)
            for passage in self.left.holding(one.span)
            if _stands_in(other.span, passage.right)
        )

    def holds(self, statement: Statement) -> bool:
        """Tell whether a statement of one of the two articles stands in a shared passage, so in the other one too."""
        side = self.left if statement.article == self.left_article else self.right
        return next(side.holding(statement.span), None) is not None


def carried_texts(copies: Iterable[Copy]) -> Mapping[frozenset[str], CarriedText]:
    """Return the shared text of each copy by the ids of its two articles; the last where two articles have several."""
    return MappingProxyType(
        {
            frozenset(copy.articles): CarriedText(
                copy.articles[0], _side(copy.spans, is_right=False), _side(copy.spans, is_right=True)
            )
            for copy in copies
        }
    )


def _stands_in(span: Span, run: Span) -> bool:
    return len(span) > 0 and span.overlap(run) >= _COPIED * len(span)


def _are_level(one: Span, there: Span, other: Span, here: Span) -> bool:
    """Whether the two stand at about the same place of the run, so that neighbours in it are not taken for copies.

    Edits before them and edits behind them move them, so it is enough that they are level from one end of the run.
    """
    from_start = abs((one.start - there.start) - (other.start - here.start))
    from_end = abs((there.end - one.end) - (here.end - other.end))
    return min(from_start, from_end) <= min(len(one), len(other)) / 2
