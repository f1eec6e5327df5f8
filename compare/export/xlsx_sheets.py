"""Sheets of a workbook for people: tables with drop-downs and filters, written row by row.

All text goes into string cells, so that nothing an article says can become a formula or a link. The same tables give
the same bytes: the times that the format wants are constants.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from compare.model.errors import UsageError
from compare.safety.spreadsheet import cell_text, file_text
from compare.tables.columns import Cell, CellType, Column, Table

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import Cell as SheetCell
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

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
    "statement": 60,
    "against": 30,
    "told_differently": 30,
}
_SOURCE_WIDTH = 45
_NARROW = 13
_TEXT, _DAY, _HEAD, _PEOPLE_HEAD = "Text", "Day", "Head", "Head for people"
_DAY_FORMAT = "yyyy-mm-dd"
_MOST_ROWS = 1_048_575
"""Rows below the head that a sheet can hold (Excel specifications and limits)."""


def new_book() -> Workbook:
    """Return a workbook with its looks of cells, to be written row by row, so that a large one takes little memory."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font, NamedStyle

    book = Workbook(write_only=True)
    wrapped = Alignment(wrap_text=True, vertical="top")
    book.add_named_style(NamedStyle(_TEXT, alignment=wrapped))
    book.add_named_style(NamedStyle(_DAY, alignment=wrapped, number_format=_DAY_FORMAT))
    book.add_named_style(NamedStyle(_HEAD, alignment=wrapped, font=Font(bold=True)))
    book.add_named_style(NamedStyle(_PEOPLE_HEAD, alignment=wrapped, font=Font(bold=True, italic=True)))
    return book


def add_table(book: Workbook, title: str, table: Table, frozen: int) -> None:
    """Add a sheet with a table, its choices and filters; raises UsageError where a sheet does not hold all rows."""
    if len(table.rows) > _MOST_ROWS:
        raise UsageError(f"{len(table.rows):,} rows are more than a workbook holds; export CSV or JSON instead")
    from openpyxl.styles import Alignment
    from openpyxl.utils import get_column_letter

    wrapped = Alignment(wrap_text=True, vertical="top")
    sheet = book.create_sheet(title)
    styles = [_DAY if column.type is CellType.DATE else _TEXT for column in table.columns]
    for position, (column, style) in enumerate(zip(table.columns, styles, strict=True), start=1):
        letter = get_column_letter(position)
        sheet.column_dimensions[letter].width = _width(column)
        # Cells that are empty are not written; what people type into them looks like the column.
        sheet.column_dimensions[letter].alignment = wrapped
        if style == _DAY:
            sheet.column_dimensions[letter].number_format = _DAY_FORMAT
        _offer_choices(sheet, column, f"{letter}2:{letter}{max(2, len(table.rows) + 1)}")
    sheet.freeze_panes = f"{get_column_letter(frozen + 1)}2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.columns))}{len(table.rows) + 1}"
    heads = _cells(sheet, [_PEOPLE_HEAD if column.is_for_people else _HEAD for column in table.columns])
    _append(sheet, heads, table.header)
    cells = _cells(sheet, styles)
    for row in table.rows:
        _append(sheet, cells, row)


def _cells(sheet: WriteOnlyWorksheet, styles: Sequence[str]) -> list[SheetCell]:
    """Return a cell a column; a row is written at once, so that the next one can use the same cells."""
    from openpyxl.cell import WriteOnlyCell

    cells = [WriteOnlyCell(sheet) for _ in styles]
    for cell, style in zip(cells, styles, strict=True):
        cell.style = style
    return cells


def _append(sheet: WriteOnlyWorksheet, cells: Sequence[SheetCell], row: Sequence[Cell]) -> None:
    """Add a row; text is always a string, whatever it looks like."""
    filled: list[SheetCell | None] = []
    for cell, value in zip(cells, row, strict=True):
        if value is None or value == "":
            filled.append(None)
            continue
        if isinstance(value, str):
            cell.value = file_text(cell_text(value))
            cell.data_type = "s"
        else:
            cell.value = value
        filled.append(cell)
    sheet.append(filled)


def _width(column: Column) -> int:
    if column.about.startswith("The exact words of"):
        return _SOURCE_WIDTH
    return _WIDTHS.get(column.name, _NARROW)


def _offer_choices(sheet: WriteOnlyWorksheet, column: Column, cells: str) -> None:
    """Let people choose from a list in the columns that are theirs."""
    from openpyxl.worksheet.datavalidation import DataValidation

    if not (column.is_for_people and column.choices):
        return
    listed = DataValidation(
        type="list", formula1=f'"{",".join(column.choices)}"', allow_blank=True, showErrorMessage=True
    )
    listed.error = f"One of: {', '.join(column.choices)}"
    listed.prompt = column.about
    # openpyxl has this, its types do not.
    sheet.data_validations.append(listed)  # type: ignore[attr-defined]
    listed.add(cells)


def add_lines(book: Workbook, title: str, lines: Sequence[tuple[str, str]]) -> None:
    """Add a sheet of subjects and texts that says what the others hold."""
    sheet = book.create_sheet(title)
    sheet.column_dimensions["A"].width = 24
    sheet.column_dimensions["B"].width = 100
    cells = _cells(sheet, (_HEAD, _TEXT))
    for line in lines:
        _append(sheet, cells, line)


def saved(book: Workbook) -> bytes:
    """Return the file of a workbook, the same for the same sheets: its times are constants."""
    draft, result = io.BytesIO(), io.BytesIO()
    book.save(draft)
    with zipfile.ZipFile(draft) as made, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as written:
        for item in made.infolist():
            content = made.read(item)
            if item.filename == "docProps/core.xml":
                content = _MODIFIED.sub(rb"\g<1>1980-01-01T00:00:00Z", content)
            written.writestr(zipfile.ZipInfo(item.filename, _EPOCH), content, zipfile.ZIP_DEFLATED)
    return result.getvalue()
