"""CSV, XLSX, Markdown and the data package: what is in them, and that nothing differs from run to run."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import zipfile
from collections.abc import Callable
from datetime import datetime

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from compare.export.csv_table import write_csv
from compare.export.datapackage import write_datapackage
from compare.export.exporters import EXPORTERS
from compare.export.markdown_page import write_markdown
from compare.export.xlsx_book import write_xlsx
from compare.model.findings import Comparison
from compare.tables.columns import FINDING_COLUMNS
from compare.tables.findings import list_findings
from compare.tables.rows import findings_table


def test_formats() -> None:
    assert EXPORTERS.names[:5] == ("json", "csv", "raw-csv", "xlsx", "md")


@pytest.mark.parametrize("name", EXPORTERS.names)
def test_same_comparison_gives_same_bytes(comparison: Comparison, name: str) -> None:
    write = EXPORTERS.load(name)
    assert write(comparison) == write(comparison)


def test_csv_is_what_rfc_4180_asks_for(comparison: Comparison) -> None:
    content = write_csv(comparison).decode()
    assert content.count("\r\n") == len(findings_table(comparison).rows) + 1
    assert content.startswith("finding_id,type,kind,severity,")


def test_xlsx_sheets(comparison: Comparison) -> None:
    book = load_workbook(io.BytesIO(write_xlsx(comparison)))
    assert book.sheetnames == ["findings", "excerpts", "sources", "read me"]
    assert book["findings"].max_row == len(list_findings(comparison)) + 1
    assert book["excerpts"].max_row == len(findings_table(comparison).rows) + 1
    assert [row[0] for row in book["sources"].iter_rows(min_row=2, values_only=True)] == ["A", "B", "C"]


def test_xlsx_is_made_for_work(comparison: Comparison) -> None:
    sheet = load_workbook(io.BytesIO(write_xlsx(comparison)))["findings"]
    header = [cell.value for cell in sheet[1]]
    assert sheet.freeze_panes == "G2"
    assert sheet.auto_filter.ref == sheet.dimensions
    offered = {str(v.sqref): v.formula1 for v in sheet.data_validations.dataValidation}
    assert sorted(offered.values()) == ['"open,confirmed,dismissed,not_checkable"', '"primary,secondary"']
    assert f"B2:B{sheet.max_row}" in offered
    assert header[6:9] == ["A Selwyn Herald", "B Coast Tribune", "C Evening Wire"]
    assert all(cell.alignment.wrap_text for row in sheet.iter_rows() for cell in row if cell.value is not None)
    # Empty cells are not written: what people type into them looks as the column does.
    assert all(sheet.column_dimensions[get_column_letter(n)].alignment.wrap_text for n in range(1, len(header) + 1))
    day = sheet.column_dimensions[get_column_letter(header.index("checked_on") + 1)]
    assert day.number_format == "yyyy-mm-dd"
    assert not sheet.merged_cells.ranges


def test_xlsx_dates_are_dates(comparison: Comparison) -> None:
    book = load_workbook(io.BytesIO(write_xlsx(comparison)))
    header = [cell.value for cell in book["excerpts"][1]]
    cell = book["excerpts"].cell(row=2, column=header.index("published") + 1)
    assert cell.value == datetime(2024, 5, 14)
    assert cell.number_format == "yyyy-mm-dd"


def test_xlsx_says_how_it_was_made(comparison: Comparison) -> None:
    sheet = load_workbook(io.BytesIO(write_xlsx(comparison)))["read me"]
    told = dict(sheet.iter_rows(values_only=True))
    assert told["rules_sha256"] == "0" * 64
    assert "string cells" in str(told["Safety"])
    assert {f"column {column.name}" for column in FINDING_COLUMNS} <= set(told)


def test_xlsx_has_no_time_of_the_run(comparison: Comparison) -> None:
    with zipfile.ZipFile(io.BytesIO(write_xlsx(comparison))) as archive:
        assert {item.date_time for item in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.read("docProps/core.xml").count(b"1980-01-01T00:00:00Z") == 2


def test_markdown(comparison: Comparison, check_golden: Callable[[str, str], None]) -> None:
    check_golden("story.md", write_markdown(comparison).decode())


def test_one_changed_finding_changes_few_lines_of_markdown(comparison: Comparison) -> None:
    from dataclasses import replace

    fewer = replace(comparison, unique=comparison.unique[1:])
    before, after = (write_markdown(entry).decode().splitlines() for entry in (comparison, fewer))
    assert len(set(before) - set(after)) == 3


def test_datapackage_describes_the_csv(comparison: Comparison) -> None:
    content = write_csv(comparison)
    package = json.loads(write_datapackage(comparison, "out/table.csv", content))
    (resource,) = package["resources"]
    assert resource["path"] == "table.csv"
    assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
    header = next(csv.reader(io.StringIO(content.decode())))
    assert [field["name"] for field in resource["schema"]["fields"]] == header
    assert "apostrophe" in package["description"]
    assert [source["sha256"] for source in package["sources"]] == [a.sha256 for a in comparison.articles]
