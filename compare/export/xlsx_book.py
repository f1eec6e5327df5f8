"""XLSX for people: findings with drop-downs, every excerpt with its offsets, the sources, and a page that explains."""

from __future__ import annotations

from compare.export.explained import read_me
from compare.export.xlsx_sheets import add_lines, add_table, new_book, saved
from compare.model.findings import Comparison
from compare.tables.changes import changes_table
from compare.tables.findings import list_findings
from compare.tables.rows import findings_table
from compare.tables.sources import sources_table
from compare.tables.wide import wide_table

_FROZEN_COLUMNS = 6


def write_xlsx(comparison: Comparison) -> bytes:
    """Return the workbook: sheets `findings`, `excerpts`, `sources` and `read me`, and in a case `changes`."""
    findings, changes = list_findings(comparison), changes_table(comparison)
    book = new_book()
    add_table(book, "findings", wide_table(comparison, findings), _FROZEN_COLUMNS)
    add_table(book, "excerpts", findings_table(comparison, findings), 1)
    add_table(book, "sources", sources_table(comparison), 1)
    if changes.rows:
        add_table(book, "changes", changes, 1)
    add_lines(book, "read me", read_me(comparison))
    return saved(book)
