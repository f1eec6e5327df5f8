"""Sets aside amounts that only say the one before them in another unit: 30 km (18 miles)."""

from __future__ import annotations

from collections.abc import Iterator

from compare.model.grammar import Statement
from compare.model.text import Span
from compare.model.values import Quantity

Found = tuple[Span, Quantity]

# What stands in brackets is rounded for its own unit: 30 km are 18.6 miles, written as 18, 19 or "nearly 20".
_NEARLY = 0.1


def without_conversions(found: list[Found], statement: Statement) -> Iterator[Found]:
    """Yield the amounts of a statement, in text order, without those that convert the amount before their bracket."""
    for place, one in enumerate(found):
        before = found[place - 1] if place else None
        if before is None or not _is_converted(before, one, statement):
            yield one


def _is_converted(before: Found, behind: Found, statement: Statement) -> bool:
    """Tell whether an amount opens a bracket right behind another of nearly the same size and the same dimension."""
    (first, one), (second, other) = before, behind
    between = [
        token.text for token in statement.tokens if first.end <= token.span.start and token.span.end <= second.start
    ]
    if between[:1] not in (["("], ["["]) or len(between) > _HEDGED or not one.unit or one.unit != other.unit:
        return False
    sizes = [value.low if value.low is not None else value.high for value in (one, other)]
    if sizes[0] is None or sizes[1] is None:
        return False
    return abs(sizes[0] - sizes[1]) <= _NEARLY * max(abs(sizes[0]), abs(sizes[1]))


# The bracket and a hedge: (about 18 miles).
_HEDGED = 2
