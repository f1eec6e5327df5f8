"""Reads which dates a statement sets against the one that it tells: at seven in the evening, not at 9.40."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise
from types import MappingProxyType

from compare.judge.reading.binding import values_of
from compare.model.grammar import Statement
from compare.model.text import Span
from compare.model.values import When


@lru_cache(maxsize=1 << 12)
def dates_set_right(statement: Statement) -> Mapping[Span, When]:
    """Return, for each date of a statement behind which another is denied, the one that is denied."""
    dates = [mention for mention in values_of(statement, "date") if isinstance(mention.value, When)]
    found: dict[Span, When] = {}
    for told, denied in pairwise(dates):
        is_near = len(words_between(statement, told.span, denied.span)) <= _BEFORE
        if is_near and is_denied_date(statement, denied.span) and isinstance(denied.value, When):
            found[told.span] = denied.value
    return MappingProxyType(found)


def words_between(statement: Statement, first: Span, second: Span) -> list[str]:
    """Return the words between two places of a statement, in lower case."""
    return [t.text.lower() for t in statement.tokens if first.end <= t.span.start and t.span.end <= second.start]


def is_denied_date(statement: Statement, span: Span) -> bool:
    """Tell whether the words set a day against the one that is told: in May, not June."""
    before = [token.text.lower() for token in statement.tokens if token.span.end <= span.start][-_BEFORE:]
    while before and before[-1] in ("in", "on", "at", "the"):
        before.pop()
    return before[-1:] == ["not"] or before[-2:] in (["rather", "than"], ["instead", "of"])


_BEFORE = 4
