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
