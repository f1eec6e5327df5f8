"""Reads a table that people filled in, CSV or XLSX, as any spreadsheet program saves it: rows of cells by column name.

CSV: UTF-8 with or without a mark, UTF-16 with one, else Windows-1252; separated by commas, semicolons or tabs.
"""

from __future__ import annotations

import codecs
import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from compare.model.errors import InputError
from compare.safety.spreadsheet import from_file_text, unguarded
from compare.tables.columns import PEOPLE_COLUMNS

LARGEST = 200_000_000
"""Bytes of a table, or of what an XLSX unpacks to, that are read at most."""

RawCell = str | int | float | bool | date | datetime | time | timedelta | None

KEY = "finding_id"
PEOPLE = tuple(column.name for column in PEOPLE_COLUMNS)
_HEAD_WITHIN = 20
"""Lines in which the head of a table is looked for: people put a title above it."""

_SEPARATORS = (",", ";", "\t")
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row: where it stands ("row 7", "excerpts row 7"), the finding that it names, and the cells for people."""

    place: str
    finding: str
    cells: Mapping[str, RawCell]


def read_sheet(path: Path) -> tuple[SheetRow, ...]:
    """Return the rows of a table that have anything in them.

    Raises:
        InputError: the file cannot be read, is no such table, or lacks the columns that are needed.
    """
    readers = {".csv": _from_csv, ".tsv": _from_csv, ".txt": _from_csv, ".xlsx": _from_xlsx}
    reader = readers.get(path.suffix.lower())
    if reader is None:
        raise InputError(str(path), "is no CSV or XLSX", "save the table as one of them")
    try:
        if path.stat().st_size > LARGEST:
            raise InputError(str(path), f"is larger than {LARGEST:,} bytes")
        return tuple(reader(path))
    except OSError as error:
        raise InputError(str(path), f"cannot be read: {error.strerror}", "check the name") from error
    except (KeyError, TypeError, ValueError, zipfile.BadZipFile, csv.Error) as error:
        raise InputError(str(path), f"is no table that can be read ({' '.join(str(error).split())})") from error


def _from_csv(path: Path) -> Iterator[SheetRow]:
    text = _decoded(path.read_bytes())
    first, _, rest = text.partition("\n")
    # Excel writes and reads a line "sep=;" before a table.
    body = rest if first.strip().lower().startswith("sep=") else text
    tables = (list(_csv_lines(body, separator)) for separator in _SEPARATORS)
    lines = max(tables, key=lambda lines: len(_head(lines)[1]))
    for row in _rows(lines, path, "row"):
        yield SheetRow(row.place, row.finding, {name: _bare(cell) for name, cell in row.cells.items()})


def _decoded(content: bytes) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _csv_lines(text: str, separator: str) -> Iterator[tuple[RawCell, ...]]:
    for line in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
        yield tuple(line)


def _bare(cell: RawCell) -> RawCell:
    return unguarded(cell) if isinstance(cell, str) else cell


def _from_xlsx(path: Path) -> Iterator[SheetRow]:
    from openpyxl import load_workbook

    with zipfile.ZipFile(path) as archive:
        if sum(item.file_size for item in archive.infolist()) > LARGEST:
            raise ValueError(f"unpacks to more than {LARGEST:,} bytes")
    book = load_workbook(path, read_only=True, data_only=True)
    try:
        tables = []
        for sheet in book.worksheets:
            # Google Sheets and others write a size of the sheet that is wrong.
            sheet.reset_dimensions()
            lines = [tuple(_in_book(cell) for cell in line) for line in sheet.iter_rows(values_only=True)]
            if KEY in _head(lines)[1]:
                tables.append((sheet.title, lines))
    finally:
        book.close()
    if not tables:
        raise InputError(str(path), f"has no sheet with a column {KEY}", "give an export of this case")
    # The sheet of what changed names findings too, and has nothing to fill in.
    tables = [table for table in tables if set(PEOPLE) & set(_head(table[1])[1])] or tables[:1]
    for number, (title, lines) in enumerate(tables):
        yield from _rows(lines, path, "row" if number == 0 else f"{title} row")


def _in_book(cell: object) -> RawCell:
    """Return a cell as it was meant: texts without the escapes of the format."""
    if isinstance(cell, str):
        return from_file_text(cell)
    if cell is None or isinstance(cell, int | float | date | time | timedelta):
        return cell
    return str(cell)


def _head(lines: Sequence[Sequence[RawCell]]) -> tuple[int, tuple[str, ...]]:
    """Return the position and the names of the head of a table; no names where it has none."""
    for position, line in enumerate(lines[:_HEAD_WITHIN]):
        names = tuple("" if cell is None else str(cell).strip().casefold().replace(" ", "_") for cell in line)
        if KEY in names:
            return position, names
    return 0, ()


def _rows(lines: Sequence[Sequence[RawCell]], path: Path, called: str) -> Iterator[SheetRow]:
    position, names = _head(lines)
    _check_head(names, path)
    for number, line in enumerate(lines[position + 1 :], start=position + 2):
        cells = dict(zip(names, line, strict=False))
        if any(_is_filled(cell) for cell in cells.values()):
            key = cells.get(KEY)
            people = {name: cells[name] for name in PEOPLE if _is_filled(cells.get(name))}
            yield SheetRow(f"{called} {number}", "" if key is None else str(key).strip(), people)


def _check_head(names: Iterable[str], path: Path) -> None:
    listed = list(names)
    if KEY not in listed:
        raise InputError(str(path), f"has no column {KEY}", "give an export of this case")
    twice = sorted({name for name in (KEY, *PEOPLE) if listed.count(name) > 1})
    if twice:
        raise InputError(str(path), f"has the column {twice[0]} twice", "leave one of them")
    if not set(PEOPLE) & set(listed):
        raise InputError(str(path), f"has none of the columns {', '.join(PEOPLE)}", "nothing can be taken from it")


def _is_filled(cell: RawCell) -> bool:
    return cell is not None and (not isinstance(cell, str) or bool(cell.strip()))
