"""Tables as Google Sheets downloads them come back; the fixtures are written after its form, not by it."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from compare.export.xlsx_book import write_xlsx as write_export
from compare.model.findings import Comparison
from compare.review.cells import clean_cell
from compare.review.sheets import SheetRow, read_sheet
from tests.support import google
from tests.support.google import Sheet, Value

TODAY = date(2024, 6, 1)
FILLED: dict[str, dict[str, Value]] = {
    "d-toll": {
        "status": "confirmed",
        "source_used": "primary",
        "checked_on": date(2024, 5, 31),
        "checked_by": "Ann Reyes",
        "note": "asked <twice> & noted\nsecond line",
    },
    "s-a6": {"status": "dismissed", "checked_by": "Ann Reyes", "note": True},
    "g-shut": {"status": "not_checkable", "checked_by": "Ann Reyes", "note": 12},
}
Cleaned = dict[str, dict[str, str]]


@pytest.fixture
def sheets(comparison: Comparison) -> dict[str, Sheet]:
    """The sheets of an export with some cells filled in."""
    return google.filled_sheets(write_export(comparison), FILLED)


def cleaned(rows: tuple[SheetRow, ...]) -> Cleaned:
    """Return the cells that are filled in, as the log would take them."""
    return {
        row.finding: {name: clean_cell(name, cell, TODAY) for name, cell in row.cells.items() if cell not in (None, "")}
        for row in rows
        if any(cell not in (None, "") for cell in row.cells.values())
    }


EXPECTED: Cleaned = {
    "d-toll": {
        "status": "confirmed",
        "source_used": "primary",
        "checked_on": "2024-05-31",
        "checked_by": "Ann Reyes",
        "note": "asked <twice> & noted\nsecond line",
    },
    "s-a6": {"status": "dismissed", "checked_by": "Ann Reyes", "note": "TRUE"},
    "g-shut": {"status": "not_checkable", "checked_by": "Ann Reyes", "note": "12"},
}


@pytest.mark.parametrize("day_format", ["yyyy-mm-dd", "d/M/yyyy", "General"])
def test_a_workbook(sheets: dict[str, Sheet], tmp_path: Path, day_format: str) -> None:
    table = google.write_xlsx(tmp_path / "t.xlsx", sheets, day_format)
    assert cleaned(read_sheet(table)) == EXPECTED


@pytest.mark.parametrize("day_format", ["%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y", "%d %B %Y"])
def test_csv(sheets: dict[str, Sheet], tmp_path: Path, day_format: str) -> None:
    table = google.write_csv(tmp_path / "t - findings.csv", sheets["findings"], day_format)
    assert b"\r" not in table.read_bytes()
    assert not table.read_bytes().startswith(b"\xef\xbb\xbf")
    assert cleaned(read_sheet(table)) == EXPECTED


def test_the_fixture_has_the_shape_of_a_download(sheets: dict[str, Sheet], tmp_path: Path) -> None:
    table = google.write_xlsx(tmp_path / "t.xlsx", sheets)
    with zipfile.ZipFile(table) as archive:
        first = archive.read("xl/worksheets/sheet1.xml").decode()
        assert not [name for name in archive.namelist() if name.startswith("docProps")]
    assert "<dimension" not in first
    assert "<autoFilter" not in first
    assert 't="inlineStr"' not in first
    assert "<v>45443.0</v>" in first
    assert load_workbook(table)["findings"]["A2"].value == "d-toll"
