"""What people decided, as the cells of the columns that are theirs."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from compare.model.findings import Comparison
from compare.tables.columns import PEOPLE_COLUMNS, Row

EMPTY_FOR_PEOPLE: Row = (None,) * len(PEOPLE_COLUMNS)


def decided_cells(comparison: Comparison) -> Mapping[str, Row]:
    """Return the cells of the columns for people by finding; findings that nobody decided on are left out."""
    decisions = () if comparison.review is None else comparison.review.decisions
    return MappingProxyType({decision.finding: decision.cells for decision in decisions})
