"""How one typed value stands to another."""

from __future__ import annotations

from enum import StrEnum


class Relation(StrEnum):
    """How the left value stands to the right one."""

    EQUAL = "equal"
    WITHIN = "within"
    CONTAINS = "contains"
    OVERLAPS = "overlaps"
    APART = "apart"
    UNKNOWN = "unknown"

    def reversed(self) -> Relation:
        """Return how the right value stands to the left one."""
        return {Relation.WITHIN: Relation.CONTAINS, Relation.CONTAINS: Relation.WITHIN}.get(self, self)


def relate_bounds(
    left: tuple[float | None, float | None], right: tuple[float | None, float | None], slack: float
) -> Relation:
    """Return how two closed intervals stand to each other that are equal within `slack`; None is an open side."""
    low_left, high_left = _open(left)
    low_right, high_right = _open(right)
    if _near(low_left, low_right, slack) and _near(high_left, high_right, slack):
        return Relation.EQUAL
    if low_left >= low_right - slack and high_left <= high_right + slack:
        return Relation.WITHIN
    if low_right >= low_left - slack and high_right <= high_left + slack:
        return Relation.CONTAINS
    if low_left <= high_right + slack and low_right <= high_left + slack:
        return Relation.OVERLAPS
    return Relation.APART


def _open(bounds: tuple[float | None, float | None]) -> tuple[float, float]:
    low, high = bounds
    return (float("-inf") if low is None else low, float("inf") if high is None else high)


def _near(left: float, right: float, slack: float) -> bool:
    return left == right or abs(left - right) <= slack
