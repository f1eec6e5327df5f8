"""What became of findings since the last report of a case, as a table."""

from __future__ import annotations

from compare.model.findings import Comparison
from compare.model.review import Fate
from compare.tables.columns import Column, Table

CHANGE_COLUMNS = (
    Column("fate", "What became of the finding since the last report", choices=tuple(Fate)),
    Column("finding_id", "Names the finding; the id that it had where it is resolved or gone"),
    Column("before", "The id that it had in the last report; empty for a new one"),
    Column("type", "What the finding comes to, or came to"),
    Column("about", "Words of the shortest statement concerned, or the name"),
    Column("why", "Why, in plain words"),
)


def changes_table(comparison: Comparison) -> Table:
    """Return one row a change; none outside of a case, and none in its first report."""
    changes = () if comparison.review is None else comparison.review.changes
    rows = tuple((str(c.fate), c.finding, c.before, c.type, c.about, c.why) for c in changes)
    return Table("changes", CHANGE_COLUMNS, rows)
