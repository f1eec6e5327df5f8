"""Writes tables in the shape in which Google Sheets downloads them, from what is known of its form.

XLSX: all texts shared, numbers with a point ("45443.0"), days as serials under a format of the sheet, truth values as
`t="b"`, styled cells that are empty, rows far below the last one, no `dimension`, no filter, no document properties.
CSV: UTF-8 without a mark, LF, no line end after the last row, TRUE and FALSE for check boxes, days as they are shown.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from xml.sax.saxutils import escape

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

Value = str | int | float | bool | date | None
Sheet = Sequence[Sequence[Value]]

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_EMPTY_ROWS = 40
_SERIAL_ZERO = date(1899, 12, 30)
_DAY_STYLE = 2


def filled_sheets(export: bytes, filled: Mapping[str, Mapping[str, Value]]) -> dict[str, Sheet]:
    """Return the sheets of an XLSX export with cells of the first one filled in, by finding and column."""
    book = load_workbook(io.BytesIO(export))
    sheets = {sheet.title: [[_plain(cell.value) for cell in row] for row in sheet.iter_rows()] for sheet in book}
    head, *rows = sheets["findings"]
    for row in rows:
        for name, value in filled.get(str(row[0]), {}).items():
            row[head.index(name)] = value
    return {**sheets}


def _plain(value: object) -> Value:
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, str | int | float) else None


def write_xlsx(target: Path, sheets: dict[str, Sheet], day_format: str = "yyyy-mm-dd") -> Path:
    """Write a workbook as a download of Google Sheets has it; `day_format` is that of cells with days."""
    shared: dict[str, int] = {}
    parts = {f"xl/worksheets/sheet{n}.xml": _sheet(sheet, shared) for n, sheet in enumerate(sheets.values(), start=1)}
    parts["xl/sharedStrings.xml"] = _shared(shared)
    parts["xl/styles.xml"] = _styles(day_format)
    parts["xl/workbook.xml"] = _workbook(list(sheets))
    parts["xl/_rels/workbook.xml.rels"] = _workbook_relations(len(sheets))
    parts["_rels/.rels"] = _relations([("rId1", "officeDocument", "xl/workbook.xml")])
    parts["[Content_Types].xml"] = _types(len(sheets))
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, _HEAD + content)
    return target


def write_csv(target: Path, sheet: Sheet, day_format: str = "%Y-%m-%d") -> Path:
    """Write a sheet as a download of Google Sheets as CSV has it."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\n")
    for row in sheet:
        writer.writerow([_as_shown(value, day_format) for value in row])
    target.write_bytes(written.getvalue().removesuffix("\n").encode())
    return target


def _as_shown(value: Value, day_format: str) -> str:
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, date):
        return value.strftime(day_format)
    return "" if value is None else str(value)


def _sheet(sheet: Sheet, shared: dict[str, int]) -> str:
    rows = "".join(_row(number, row, shared) for number, row in enumerate(sheet, start=1))
    empty = range(len(sheet) + 1, len(sheet) + 1 + _EMPTY_ROWS)
    rows += "".join(f'<row r="{number}" ht="15.75" customHeight="1"/>' for number in empty)
    return (
        f'<worksheet xmlns="{_MAIN}"><sheetPr><outlinePr summaryBelow="0" summaryRight="0"/></sheetPr>'
        '<sheetViews><sheetView workbookViewId="0"/></sheetViews>'
        '<sheetFormatPr customHeight="1" defaultColWidth="12.63" defaultRowHeight="15.75"/>'
        f"<sheetData>{rows}</sheetData></worksheet>"
    )


def _row(number: int, row: Sequence[Value], shared: dict[str, int]) -> str:
    cells = "".join(_cell(f"{get_column_letter(n)}{number}", value, shared) for n, value in enumerate(row, start=1))
    return f'<row r="{number}">{cells}</row>'


def _cell(place: str, value: Value, shared: dict[str, int]) -> str:
    if value is None or value == "":
        return f'<c r="{place}" s="1"/>'
    if isinstance(value, bool):
        return f'<c r="{place}" s="1" t="b"><v>{int(value)}</v></c>'
    if isinstance(value, date):
        return f'<c r="{place}" s="{_DAY_STYLE}"><v>{float((value - _SERIAL_ZERO).days)}</v></c>'
    if isinstance(value, int | float):
        return f'<c r="{place}" s="1"><v>{float(value)}</v></c>'
    return f'<c r="{place}" s="1" t="s"><v>{shared.setdefault(value, len(shared))}</v></c>'


def _shared(shared: dict[str, int]) -> str:
    listed = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in shared)
    return f'<sst xmlns="{_MAIN}" count="{len(shared)}" uniqueCount="{len(shared)}">{listed}</sst>'


def _styles(day_format: str) -> str:
    formats = "".join(
        f'<xf numFmtId="{number}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
        for number in (0, 0, 164)
    )
    return (
        f'<styleSheet xmlns="{_MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="{day_format}"/></numFmts>'
        '<fonts count="1"><font><sz val="10.0"/><color rgb="FF000000"/><name val="Arial"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="lightGray"/>'
        '</fill></fills><borders count="1"><border/></borders>'
        '<cellStyleXfs count="1"><xf borderId="0" fillId="0" fontId="0" numFmtId="0"/></cellStyleXfs>'
        f'<cellXfs count="3">{formats}</cellXfs>'
        '<cellStyles count="1"><cellStyle xfId="0" name="Normal" builtinId="0"/></cellStyles><dxfs count="0"/>'
        "</styleSheet>"
    )


def _workbook(names: list[str]) -> str:
    listed = "".join(
        f'<sheet state="visible" name="{escape(name)}" sheetId="{n}" r:id="rId{n + 3}"/>'
        for n, name in enumerate(names, start=1)
    )
    return (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"><workbookPr/><sheets>{listed}</sheets><definedNames/>'
        "<calcPr/></workbook>"
    )


def _workbook_relations(sheets: int) -> str:
    listed = [("rId2", "styles", "styles.xml"), ("rId3", "sharedStrings", "sharedStrings.xml")]
    listed += [(f"rId{n + 3}", "worksheet", f"worksheets/sheet{n}.xml") for n in range(1, sheets + 1)]
    return _relations(listed)


def _relations(listed: list[tuple[str, str, str]]) -> str:
    entries = "".join(
        f'<Relationship Id="{number}" Type="{_RELATIONS}/{kind}" Target="{target}"/>' for number, kind, target in listed
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{entries}</Relationships>'


def _types(sheets: int) -> str:
    return f'<Types xmlns="{_PACKAGE}/content-types">{"".join(_type_entries(sheets))}</Types>'


def _type_entries(sheets: int) -> Iterator[str]:
    spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    yield '<Default ContentType="application/xml" Extension="xml"/>'
    yield '<Default ContentType="application/vnd.openxmlformats-package.relationships+xml" Extension="rels"/>'
    yield f'<Override ContentType="{spreadsheet}.sheet.main+xml" PartName="/xl/workbook.xml"/>'
    yield f'<Override ContentType="{spreadsheet}.sharedStrings+xml" PartName="/xl/sharedStrings.xml"/>'
    yield f'<Override ContentType="{spreadsheet}.styles+xml" PartName="/xl/styles.xml"/>'
    for number in range(1, sheets + 1):
        yield f'<Override ContentType="{spreadsheet}.worksheet+xml" PartName="/xl/worksheets/sheet{number}.xml"/>'
