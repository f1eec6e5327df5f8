"""Writes any table as JSON: an object a row, under the name and version of the listing."""

from __future__ import annotations

from datetime import date

from compare.export.json_form import encoded
from compare.tables.columns import Cell, Table
from compare.tables.signature import PROGRAM


def table_to_json(table: Table) -> bytes:
    """Return {"schema": "variorum-NAME/1", "rows": […]} in UTF-8; dates in ISO form, null for nothing known."""
    rows = [{name: _value(cell) for name, cell in zip(table.header, row, strict=True)} for row in table.rows]
    return encoded({"schema": f"{PROGRAM}-{table.name}/1", "rows": rows})


def _value(cell: Cell) -> str | int | None:
    return cell.isoformat() if isinstance(cell, date) else cell
