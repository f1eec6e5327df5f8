"""XLSX for people: findings with drop-downs, every excerpt with its offsets, the sources, and a page that explains.

All text goes into string cells, so that nothing an article says can become a formula or a link. The same comparison
gives the same bytes: the times that the format wants are constants.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from compare.export.explained import read_me
from compare.model.errors import UsageError
from compare.model.findings import Comparison
from compare.safety.spreadsheet import cell_text, file_text
from compare.tables.changes import changes_table
from compare.tables.columns import Cell, CellType, Column, Table
from compare.tables.findings import list_findings
from compare.tables.rows import findings_table
from compare.tables.sources import sources_table
from compare.tables.wide import wide_table

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import Cell as SheetCell
    from openpyxl.worksheet.worksheet import Worksheet

# ZIP knows no earlier day, and a workbook must have a time of making; neither may come from the clock.
_EPOCH = (1980, 1, 1, 0, 0, 0)
_MODIFIED = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")
_WIDTHS: Mapping[str, int] = {
    "finding_id": 14,
    "about": 40,
    "reason": 40,
    "quote": 60,
    "note": 30,
    "evidence_link": 30,
    "values": 30,
}
_SOURCE_WIDTH = 45
_NARROW = 13
_FROZEN_COLUMNS = 6
_MOST_ROWS = 1_048_575
"""Rows below the head that a sheet can hold (Excel specifications and limits)."""


def write_xlsx(comparison: Comparison) -> bytes:
    """Return the workbook: sheets `findings`, `excerpts`, `sources` and `read me`, and in a case `changes`."""
    from openpyxl import Workbook

    book = Workbook()
    findings = list_findings(comparison)
    people = book.worksheets[0]
    people.title = "findings"
    _fill(people, wide_table(comparison, findings), _FROZEN_COLUMNS)
    _fill(book.create_sheet("excerpts"), findings_table(comparison, findings), 1)
    _fill(book.create_sheet("sources"), sources_table(comparison), 1)
    changes = changes_table(comparison)
    if changes.rows:
        _fill(book.create_sheet("changes"), changes, 1)
    _explain(book.create_sheet("read me"), comparison)
    return _with_constant_times(book)


def _fill(sheet: Worksheet, table: Table, frozen: int) -> None:
    """Write a table with its head, choices and filters; raises UsageError where it has more rows than a sheet holds."""
    if len(table.rows) > _MOST_ROWS:
        raise UsageError(f"{len(table.rows):,} rows are more than a workbook holds; export CSV or JSON instead")
    from openpyxl.styles import Alignment
    from openpyxl.utils import get_column_letter

    _head(sheet, table)
    wrapped = Alignment(wrap_text=True, vertical="top")
    for number, row in enumerate(table.rows, start=2):
        for position, value in enumerate(row, start=1):
            cell = _put(sheet, number, position, value)
            cell.alignment = wrapped
            if table.columns[position - 1].type is CellType.DATE:
                cell.number_format = "yyyy-mm-dd"
    for position, column in enumerate(table.columns, start=1):
        letter = get_column_letter(position)
        sheet.column_dimensions[letter].width = _width(column)
        _offer_choices(sheet, column, f"{letter}2:{letter}{max(2, len(table.rows) + 1)}")
    sheet.freeze_panes = f"{get_column_letter(frozen + 1)}2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.columns))}{len(table.rows) + 1}"


def _head(sheet: Worksheet, table: Table) -> None:
    from openpyxl.styles import Alignment, Font

    for position, column in enumerate(table.columns, start=1):
        cell = _put(sheet, 1, position, column.name)
        cell.font = Font(bold=True, italic=column.is_for_people)
        cell.alignment = Alignment(wrap_text=True, vertical="top")


def _put(sheet: Worksheet, row: int, column: int, value: Cell) -> SheetCell:
    """Put a value into a cell and return it; text is always a string, whatever it looks like."""
    cell = cast("SheetCell", sheet.cell(row=row, column=column))
    if isinstance(value, str):
        if value:
            cell.value = file_text(cell_text(value))
            cell.data_type = "s"
    else:
        cell.value = value
    return cell


def _width(column: Column) -> int:
    if column.about.startswith("The exact words of"):
        return _SOURCE_WIDTH
    return _WIDTHS.get(column.name, _NARROW)


def _offer_choices(sheet: Worksheet, column: Column, cells: str) -> None:
    """Let people choose from a list in the columns that are theirs."""
    from openpyxl.worksheet.datavalidation import DataValidation

    if not (column.is_for_people and column.choices):
        return
    listed = DataValidation(
        type="list", formula1=f'"{",".join(column.choices)}"', allow_blank=True, showErrorMessage=True
    )
    listed.error = f"One of: {', '.join(column.choices)}"
    listed.prompt = column.about
    sheet.add_data_validation(listed)
    listed.add(cells)


def _explain(sheet: Worksheet, comparison: Comparison) -> None:
    from openpyxl.styles import Alignment, Font

    for number, line in enumerate(read_me(comparison), start=1):
        for position, text in enumerate(line, start=1):
            cell = _put(sheet, number, position, text)
            cell.font = Font(bold=position == 1)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.column_dimensions["A"].width = 24
    sheet.column_dimensions["B"].width = 100


def _with_constant_times(book: Workbook) -> bytes:
    draft, result = io.BytesIO(), io.BytesIO()
    book.save(draft)
    with zipfile.ZipFile(draft) as made, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as written:
        for item in made.infolist():
            content = made.read(item)
            if item.filename == "docProps/core.xml":
                content = _MODIFIED.sub(rb"\g<1>1980-01-01T00:00:00Z", content)
            written.writestr(zipfile.ZipInfo(item.filename, _EPOCH), content, zipfile.ZIP_DEFLATED)
    return result.getvalue()
