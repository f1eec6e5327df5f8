"""CSV: one row a finding and mention, RFC 4180 in UTF-8, with every cell that a spreadsheet could run made harmless."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import date

from compare.model.findings import Comparison
from compare.safety.spreadsheet import guarded
from compare.tables.columns import Cell, Table
from compare.tables.rows import findings_table


def write_csv(comparison: Comparison) -> bytes:
    """Return the findings as CSV with guarded cells."""
    return table_to_csv(findings_table(comparison))


def write_raw_csv(comparison: Comparison) -> bytes:
    """Return the findings as CSV with every cell exactly as read: for programs, never for a spreadsheet."""
    return table_to_csv(findings_table(comparison), str)


def table_to_csv(table: Table, make_safe: Callable[[str], str] = guarded) -> bytes:
    """Return any table as CSV in UTF-8, lines ending in CR LF; an empty cell stands for nothing known."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(table.header)
    for row in table.rows:
        writer.writerow([_cell(cell, make_safe) for cell in row])
    return written.getvalue().encode("utf-8", errors="backslashreplace")


def _cell(cell: Cell, make_safe: Callable[[str], str]) -> str:
    if isinstance(cell, str):
        return make_safe(cell)
    if cell is None:
        return ""
    return cell.isoformat() if isinstance(cell, date) else str(cell)
