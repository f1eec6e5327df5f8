"""Marks in every statement the words that stand between quotation marks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from compare.model.grammar import Statement, StatementKind
from compare.model.text import Span
from compare.parse.quotation_marks import Run


def with_quoted_words(statements: Sequence[Statement], runs: Sequence[Run]) -> tuple[Statement, ...]:
    """Return the statements, and their parts, with what the outermost quotation marks hold of them.

    Marks that open or close outside a statement hold words of it only where it is a quotation, or leads to one that
    goes on after it (it opens behind a colon or comma): elsewhere a mark is lost in the text, and what seems to stand
    between two of them stands outside.

    Args:
        runs: everything between quotation marks in the article, in text order.
    """
    outermost = [run for run in runs if run.depth == 0]
    starts = [run.span.start for run in outermost]
    return tuple(_with_quoted_words(statement, outermost, starts) for statement in statements)


def _with_quoted_words(statement: Statement, runs: Sequence[Run], starts: Sequence[int]) -> Statement:
    first = max(0, bisect_right(starts, statement.span.start) - 1)
    last = bisect_right(starts, statement.span.end)
    is_quotation = statement.kind is StatementKind.QUOTATION
    held = (run.span for run in runs[first:last] if is_quotation or _is_held(run, statement))
    shared = (_shared(span, statement.span) for span in held)
    return replace(
        statement,
        quoted=tuple(span for span in shared if span is not None),
        parts=tuple(_with_quoted_words(part, runs, starts) for part in statement.parts),
    )


def _is_held(run: Run, statement: Statement) -> bool:
    """Tell whether a statement that is no quotation holds a run, or the beginning of one to which it leads."""
    if not run.closed:
        return False
    return statement.span.contains(run.span) or _leads_to(run, statement)


def _leads_to(run: Run, statement: Statement) -> bool:
    """Tell whether the statement says, right before the opening mark, that words of somebody follow: told her: “…"""
    before = [token for token in statement.tokens if token.span.end <= run.outer.start]
    return bool(before) and run.span.start < statement.span.end and before[-1].text in _LEADING


_LEADING = frozenset({":", ","})


def _shared(one: Span, other: Span) -> Span | None:
    start, end = max(one.start, other.start), min(one.end, other.end)
    return Span(start, end) if start < end else None
